/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-head.h"

#include <glib/gi18n.h>

#include "og-week-hours.h"

#define N_DAYS 7

struct _OgWeekHead
{
  AdwBin parent_instance;

  GtkWidget *boxes[N_DAYS];
  GtkLabel *names[N_DAYS];
  GtkLabel *notes[N_DAYS];
};

G_DEFINE_FINAL_TYPE (OgWeekHead, og_week_head, ADW_TYPE_BIN)

static void
og_week_head_class_init (OgWeekHeadClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "week-head");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ROW);
}

static void
og_week_head_init (OgWeekHead *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *days = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "hexpand", TRUE, NULL);

  gtk_box_append (GTK_BOX (row), og_week_hours_new_spacer ());
  gtk_box_append (GTK_BOX (row), days);
  for (int i = 0; i < N_DAYS; i++)
    {
      self->boxes[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      self->names[i] = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
      self->notes[i] = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 2, "justify",
                                     GTK_JUSTIFY_CENTER, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->names[i]), "heading");
      gtk_widget_add_css_class (GTK_WIDGET (self->notes[i]), "caption");
      gtk_box_append (GTK_BOX (self->boxes[i]), GTK_WIDGET (self->names[i]));
      gtk_box_append (GTK_BOX (self->boxes[i]), GTK_WIDGET (self->notes[i]));
      gtk_box_append (GTK_BOX (days), self->boxes[i]);
    }
  adw_bin_set_child (ADW_BIN (self), row);
}

/**
 * og_week_head_new:
 *
 * Returns: (transfer floating): a head without days
 */
GtkWidget *
og_week_head_new (void)
{
  return g_object_new (OG_TYPE_WEEK_HEAD, NULL);
}

/**
 * og_week_head_set_day:
 * @index: of the column
 * @facts: (nullable): %NULL hides it
 */
void
og_week_head_set_day (OgWeekHead       *self,
                      int               index,
                      const OgDayFacts *facts)
{
  char name[64];
  const char *note;

  gtk_widget_set_visible (self->boxes[index], facts != NULL);
  if (facts == NULL)
    return;
  /* Translators: the day above its column of hours; see strftime(3): "Mon 23 Nov" */
  g_date_strftime (name, sizeof name, _("%a %-e %b"), &facts->day);
  note = facts->reason != NULL ? facts->reason : facts->closed ? _("Closed") :
                                                                 "";
  gtk_label_set_text (self->names[index], name);
  gtk_label_set_text (self->notes[index], note);
  gtk_widget_set_visible (GTK_WIDGET (self->notes[index]), *note != '\0');
  gtk_widget_set_tooltip_text (self->boxes[index], facts->detail);
  if (facts->today)
    gtk_widget_add_css_class (self->boxes[index], "today");
  else
    gtk_widget_remove_css_class (self->boxes[index], "today");
}
