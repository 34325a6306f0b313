/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-reading-meter.h"

#include <glib/gi18n.h>

#include "og-readability.h"
#include "og-text-hints.h"
#include "og-words-hint.h"

struct _OgReadingMeter
{
  AdwBin parent_instance;

  char *text;
  char *lang;
  GArray *hints; /* of OgHint */
  OgReadability readability;

  GtkMenuButton *meter_button;
  GtkImage *meter_icon;
  GtkLabel *meter_label;
  GtkPopover *meter_popover;
  GtkLabel *explanation_label;
  GtkWidget *longest_button;
  GtkListBox *hint_list;
  GtkCheckButton *mark_check;
  GtkPopover *aloud_popover;
  GtkLabel *aloud_label;
};

enum
{
  WANTED,
  TAKEN,
  MARKING,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgReadingMeter, og_reading_meter, ADW_TYPE_BIN)

static OgHint *
hint_of (OgReadingMeter *self,
         GtkWidget      *widget)
{
  const guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "place"));

  return place < self->hints->len ? &g_array_index (self->hints, OgHint, place) : NULL;
}

static void
on_take (GtkWidget      *button,
         OgReadingMeter *self)
{
  OgHint *hint = hint_of (self, button);
  g_autofree char *better = hint != NULL ? g_strdup (hint->better) : NULL;

  if (better != NULL)
    g_signal_emit (self, signals[TAKEN], 0, hint->start, hint->end, better);
}

static void
on_show_hint (GtkWidget      *button,
              OgReadingMeter *self)
{
  OgHint *hint = hint_of (self, button);

  gtk_popover_popdown (self->meter_popover);
  if (hint != NULL)
    g_signal_emit (self, signals[WANTED], 0, hint->start, hint->end);
}

static void
add_button (OgReadingMeter *self,
            GtkWidget      *box,
            const char     *label,
            guint           place,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_hint (OgReadingMeter *self,
          guint           place)
{
  OgHint *hint = &g_array_index (self->hints, OgHint, place);
  g_autofree char *sentence = og_words_hint (hint, self->text);
  g_autofree char *take = og_words_hint_take (hint);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  g_object_set (box, "margin-top", 9, "margin-bottom", 9, "margin-start", 9, "margin-end", 9, NULL);
  gtk_box_append (GTK_BOX (box), label);
  if (take != NULL)
    add_button (self, buttons, take, place, G_CALLBACK (on_take));
  add_button (self, buttons, _("Show"), place, G_CALLBACK (on_show_hint));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_list_box_append (self->hint_list, row);
}

static void
fill_meter (OgReadingMeter *self)
{
  g_autofree char *explanation = og_words_readability_explained (&self->readability);

  gtk_label_set_text (self->explanation_label, explanation);
  gtk_widget_set_visible (self->longest_button, self->readability.longest_end > 0);
  gtk_list_box_remove_all (self->hint_list);
  for (guint i = 0; i < self->hints->len; i++)
    add_hint (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_list), self->hints->len > 0);
}

/* What nobody looks at is not made. */
static void
fill (OgReadingMeter *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->meter_popover)))
    fill_meter (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->aloud_popover)))
    {
      g_autofree char *aloud = og_text_read_aloud (self->text, self->lang);

      gtk_label_set_text (self->aloud_label, aloud);
    }
}

static void
on_popover (OgReadingMeter *self)
{
  if (self->text != NULL)
    fill (self);
}

static void
on_longest (OgReadingMeter *self)
{
  gtk_popover_popdown (self->meter_popover);
  g_signal_emit (self, signals[WANTED], 0, self->readability.longest_start,
                 self->readability.longest_end);
}

static void
on_mark (OgReadingMeter *self)
{
  g_signal_emit (self, signals[MARKING], 0);
}

static void
og_reading_meter_dispose (GObject *object)
{
  OgReadingMeter *self = OG_READING_METER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_READING_METER);
  g_clear_pointer (&self->hints, g_array_unref);

  G_OBJECT_CLASS (og_reading_meter_parent_class)->dispose (object);
}

static void
og_reading_meter_finalize (GObject *object)
{
  OgReadingMeter *self = OG_READING_METER (object);

  g_free (self->text);
  g_free (self->lang);

  G_OBJECT_CLASS (og_reading_meter_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  signals[WANTED] = g_signal_new ("wanted", OG_TYPE_READING_METER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[TAKEN] = g_signal_new ("taken", OG_TYPE_READING_METER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_STRING);
  signals[MARKING] = g_signal_new ("marking", OG_TYPE_READING_METER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_reading_meter_class_init (OgReadingMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_reading_meter_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_reading_meter_finalize;
  install_signals ();

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-reading-meter.ui");
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, meter_button);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, meter_icon);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, meter_label);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, meter_popover);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, longest_button);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, hint_list);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, mark_check);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, aloud_popover);
  gtk_widget_class_bind_template_child (widget_class, OgReadingMeter, aloud_label);
  gtk_widget_class_bind_template_callback (widget_class, on_popover);
  gtk_widget_class_bind_template_callback (widget_class, on_longest);
  gtk_widget_class_bind_template_callback (widget_class, on_mark);
}

static void
og_reading_meter_init (OgReadingMeter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The figures, and how many hints there are, on the button itself. */
static void
show_line (OgReadingMeter *self)
{
  const gulong n = self->hints->len;
  const OgReadLevel level = og_readability_level (&self->readability);
  g_autofree char *figures = og_words_readability (&self->readability);
  g_autofree char *hints = g_strdup_printf (ngettext ("%lu hint", "%lu hints", n), n);
  g_autofree char *line = n > 0 ? g_strdup_printf ("%s · %s", figures, hints) : g_strdup (figures);

  gtk_label_set_text (self->meter_label, line);
  gtk_image_set_from_icon_name (self->meter_icon, level >= OG_READ_HARD ? "dialog-question-symbolic" :
                                                                          "object-select-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->meter_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
}

/**
 * og_reading_meter_show:
 * @lang: ISO 639-1, "de"
 * @hints: (element-type OgHint): about that text
 */
void
og_reading_meter_show (OgReadingMeter *self,
                       const char     *text,
                       const char     *lang,
                       GArray         *hints)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->hints);
  const gboolean same = !g_set_str (&self->text, text);

  self->hints = g_array_ref (hints);
  g_set_str (&self->lang, lang);
  if (same && before != NULL)
    return;
  self->readability = og_readability_of (text);
  show_line (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->readability.words > 0);
  fill (self);
}

/**
 * og_reading_meter_get_marking:
 *
 * Returns: whether the person wants marks in the text
 */
gboolean
og_reading_meter_get_marking (OgReadingMeter *self)
{
  return gtk_check_button_get_active (self->mark_check);
}
