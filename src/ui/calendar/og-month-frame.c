/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-month-frame.h"

#include <glib/gi18n.h>

/**
 * og_month_row_new:
 *
 * Returns: (transfer floating): a row of seven columns of one width
 */
GtkWidget *
og_month_row_new (GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role", role, NULL);
}

/**
 * og_month_heading_new:
 *
 * Returns: (transfer floating): the names of the weekdays
 */
GtkWidget *
og_month_heading_new (void)
{
  GtkWidget *heading = og_month_row_new (GTK_ACCESSIBLE_ROLE_ROW);
  GDate monday;

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Weekdays"), -1);
  gtk_widget_add_css_class (heading, "weekdays");
  g_date_set_dmy (&monday, 1, 6, 2026);
  for (int i = 0; i < 7; i++)
    {
      GDate day = monday;
      GtkWidget *label;
      char name[32], full[64];

      g_date_add_days (&day, i);
      g_date_strftime (name, sizeof name, "%a", &day);
      g_date_strftime (full, sizeof full, "%A", &day);
      label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "ellipsize",
                            PANGO_ELLIPSIZE_END, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, full,
                                      -1);
      gtk_box_append (GTK_BOX (heading), label);
    }
  return heading;
}

/**
 * og_month_row_set_week:
 * @monday: the first day of the week that the row shows
 */
void
og_month_row_set_week (GtkWidget   *row,
                       const GDate *monday)
{
  /* Translators: for screen readers; %u is the number of the week in the year */
  g_autofree char *name = g_strdup_printf (_("Week %u"), g_date_get_iso8601_week_of_year (monday));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
