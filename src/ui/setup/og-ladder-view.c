/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-ladder-view.h"

#include <glib/gi18n.h>

#include "og-netiquette.h"

/* How wide a line wants to be: beside the page there is no more room. */
#define PREVIEW_CHARS 28

struct _OgLadderView
{
  GtkBox parent_instance;

  GtkWidget *steps; /* GtkBox of a GtkLabel for each step that is used */
};

G_DEFINE_FINAL_TYPE (OgLadderView, og_ladder_view, GTK_TYPE_BOX)

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars",
                                   PREVIEW_CHARS, NULL);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
og_ladder_view_class_init (OgLadderViewClass *klass)
{
}

static void
og_ladder_view_init (OgLadderView *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (add_label (GTK_WIDGET (self), _("What Citizens Read")), "heading");
  self->steps = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                              "margin-top", 15, "margin-bottom", 15, "margin-start", 15,
                              "margin-end", 15, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (card), self->steps);
  gtk_box_append (GTK_BOX (self), card);
}

/**
 * og_ladder_view_new:
 *
 * Returns: (transfer floating): the view, empty
 */
GtkWidget *
og_ladder_view_new (void)
{
  return g_object_new (OG_TYPE_LADDER_VIEW, NULL);
}

/**
 * og_ladder_view_show:
 * @office: whose ladder
 */
void
og_ladder_view_show (OgLadderView *self,
                     OgOffice     *office)
{
  GListModel *measures = G_LIST_MODEL (office->measures);
  GtkWidget *child;
  int number = 0;

  g_return_if_fail (OG_IS_LADDER_VIEW (self));

  while ((child = gtk_widget_get_first_child (self->steps)) != NULL)
    gtk_box_remove (GTK_BOX (self->steps), child);
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (measures, i);
      g_autofree char *text = og_ladder_dup_text (office, step);
      g_autofree char *words = NULL;

      if (!step->chosen)
        continue;
      /* Translators: the number of a step of the ladder of measures, and its words */
      words = g_strdup_printf (_("%1$d. %2$s"), ++number, text);
      add_label (self->steps, words);
    }
  if (number == 0)
    add_label (self->steps, _("No measure is used. A netiquette that nothing follows from is "
                              "soon ignored."));
}
