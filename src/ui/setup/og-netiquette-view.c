/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette-view.h"

#include <glib/gi18n.h>

/* How wide a line wants to be: beside the page there is no more room. */
#define PREVIEW_CHARS 28

struct _OgNetiquetteView
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *intro;
  GtkWidget *rules; /* GtkBox of a GtkBox for each rule */
  GtkLabel *outro;
};

G_DEFINE_FINAL_TYPE (OgNetiquetteView, og_netiquette_view, GTK_TYPE_BOX)

static GtkLabel *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                  PANGO_WRAP_WORD_CHAR, "max-width-chars", PREVIEW_CHARS, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  return label;
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* A rule's labels stay and take another text: the view is renewed while a rule is typed. */
static GtkWidget *
ensure_rule (GtkWidget *rules,
             GtkWidget *before)
{
  GtkWidget *rule =
    before != NULL ? gtk_widget_get_next_sibling (before) : gtk_widget_get_first_child (rules);

  if (rule == NULL)
    {
      rule = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      add_label (rule, "heading");
      add_label (rule, NULL);
      gtk_box_append (GTK_BOX (rules), rule);
    }
  return rule;
}

static void
show_rule (GtkWidget            *rule,
           const OgNumberedRule *numbered)
{
  GtkWidget *heading = gtk_widget_get_first_child (rule);
  /* Translators: the number and the heading of a rule of the netiquette */
  g_autofree char *words = g_strdup_printf (_("%1$d. %2$s"), numbered->number, numbered->subject);

  show_text (GTK_LABEL (heading), words);
  show_text (GTK_LABEL (gtk_widget_get_next_sibling (heading)), numbered->text);
}

static void
og_netiquette_view_class_init (OgNetiquetteViewClass *klass)
{
}

static void
og_netiquette_view_init (OgNetiquetteView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->title = add_label (GTK_WIDGET (self), "title-4");
  self->intro = add_label (GTK_WIDGET (self), NULL);
  self->rules = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self), self->rules);
  self->outro = add_label (GTK_WIDGET (self), "dimmed");
}

/**
 * og_netiquette_view_new:
 *
 * Returns: (transfer floating): the view, empty
 */
GtkWidget *
og_netiquette_view_new (void)
{
  return g_object_new (OG_TYPE_NETIQUETTE_VIEW, NULL);
}

/**
 * og_netiquette_view_show:
 * @netiquette: what to show
 */
void
og_netiquette_view_show (OgNetiquetteView *self,
                         OgNetiquette     *netiquette)
{
  GtkWidget *rule = NULL;
  GtkWidget *left_over;

  g_return_if_fail (OG_IS_NETIQUETTE_VIEW (self));
  g_return_if_fail (netiquette != NULL);

  show_text (self->title, netiquette->title);
  show_text (self->intro, netiquette->intro);
  for (guint i = 0; i < netiquette->rules->len; i++)
    {
      rule = ensure_rule (self->rules, rule);
      show_rule (rule, g_ptr_array_index (netiquette->rules, i));
    }
  while ((left_over = rule != NULL ? gtk_widget_get_next_sibling (rule) :
                                     gtk_widget_get_first_child (self->rules)) != NULL)
    gtk_box_remove (GTK_BOX (self->rules), left_over);
  show_text (self->outro, netiquette->outro);
}
