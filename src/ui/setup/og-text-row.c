/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-row.h"

#include <glib/gi18n.h>

struct _OgTextRow
{
  AdwPreferencesRow parent_instance;

  char *own;      /* (nullable): NULL while the standard text stands there */
  char *standard; /* (nullable) */
  gboolean filling;

  GtkTextView *view;
  GtkWidget *back;
  GtkLabel *standard_label;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgTextRow, og_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_standard (OgTextRow *self)
{
  const gboolean differs = self->own != NULL && self->standard != NULL;

  gtk_widget_set_visible (self->back, differs);
  gtk_widget_set_visible (GTK_WIDGET (self->standard_label), differs);
  if (differs)
    {
      /* Translators: %s is a text of the catalogue */
      g_autofree char *words = g_strdup_printf (_("The catalogue says: %s"), self->standard);

      gtk_label_set_label (self->standard_label, words);
    }
}

static void
set_view_text (OgTextRow  *self,
               const char *text)
{
  self->filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  self->filling = FALSE;
}

/* An empty field means the standard text, and so does the standard text itself. */
static void
on_buffer_changed (OgTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (self->filling)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  if (*text == '\0' || g_strcmp0 (text, self->standard) == 0)
    g_clear_pointer (&text, g_free);
  if (!g_set_str (&self->own, text))
    return;
  show_standard (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_back (OgTextRow *self)
{
  g_clear_pointer (&self->own, g_free);
  set_view_text (self, self->standard);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  show_standard (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The field is called what its row is called, and so is the button: there are several alike. */
static void
on_title (OgTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  /* Translators: %s is the name of a field: the button puts the catalogue's text back into it */
  g_autofree char *back = g_strdup_printf (_("%s as the Catalogue Says"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, back,
                                  -1);
  gtk_widget_set_tooltip_text (self->back, _("As the Catalogue Says"));
}

static gboolean
og_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OG_TEXT_ROW (widget)->view));
}

static void
og_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (og_text_row_parent_class)->dispose (object);
}

static void
og_text_row_finalize (GObject *object)
{
  OgTextRow *self = OG_TEXT_ROW (object);

  g_free (self->own);
  g_free (self->standard);

  G_OBJECT_CLASS (og_text_row_parent_class)->finalize (object);
}

static void
og_text_row_class_init (OgTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_text_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_text_row_finalize;
  widget_class->grab_focus = og_text_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, OgTextRow, back);
  gtk_widget_class_bind_template_child_full (widget_class, "standard", FALSE,
                                             G_STRUCT_OFFSET (OgTextRow, standard_label));
  gtk_widget_class_bind_template_callback (widget_class, on_back);
}

static void
og_text_row_init (OgTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (on_buffer_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
}

/**
 * og_text_row_new:
 * @title: the name of the field, translated
 *
 * Returns: (transfer floating): the row, empty
 */
GtkWidget *
og_text_row_new (const char *title)
{
  return g_object_new (OG_TYPE_TEXT_ROW, "title", title, "use-markup", FALSE, NULL);
}

/**
 * og_text_row_set_texts:
 * @own: (nullable): the town's own text
 * @standard: (nullable): what stands there without one
 *
 * Fills the row; that is no change of the person's.
 */
void
og_text_row_set_texts (OgTextRow  *self,
                       const char *own,
                       const char *standard)
{
  g_return_if_fail (OG_IS_TEXT_ROW (self));

  g_set_str (&self->own, own);
  g_set_str (&self->standard, standard);
  set_view_text (self, own != NULL ? own : standard);
  show_standard (self);
}

/**
 * og_text_row_get_own:
 *
 * Returns: (transfer none) (nullable): the own text; %NULL while the standard one is meant
 */
const char *
og_text_row_get_own (OgTextRow *self)
{
  g_return_val_if_fail (OG_IS_TEXT_ROW (self), NULL);

  return self->own;
}
