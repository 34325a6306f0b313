/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-date-row.h"

#include <glib/gi18n.h>

#include "og-day-text.h"

struct _OgDateRow
{
  AdwEntryRow parent_instance;

  int day;
  int today;
  gboolean understood;
  gboolean filling; /* the text follows the day, not the other way round */

  GtkWidget *button;
  GtkCalendar *calendar;
};

enum
{
  PROP_DAY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OgDateRow, og_date_row, ADW_TYPE_ENTRY_ROW)

static void
set_understood (OgDateRow *self,
                gboolean   understood)
{
  self->understood = understood;
  if (understood)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               understood ? NULL : _("Write a day such as 24.12.2026."));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               understood ? GTK_ACCESSIBLE_INVALID_FALSE :
                                            GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
on_text_changed (OgDateRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  const int day = og_day_text_parse (text, self->today);

  if (self->filling)
    return;
  set_understood (self, day != 0 || *text == '\0');
  if (!self->understood || day == self->day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/* The calendar opens where the day is. */
static void
on_opened (OgDateRow *self)
{
  const int day = self->day != 0 ? self->day : self->today;
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  if (!gtk_menu_button_get_active (GTK_MENU_BUTTON (self->button)) || day == 0)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  time = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, time);
  self->filling = FALSE;
}

static void
on_day_selected (OgDateRow *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);
  GDate date;

  if (self->filling)
    return;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (time), g_date_time_get_month (time),
                  g_date_time_get_year (time));
  og_date_row_set_day (self, (int) g_date_get_julian (&date));
}

static void
on_title (OgDateRow *self)
{
  /* Translators: %s is the name of a field for a day */
  g_autofree char *label = g_strdup_printf (
    _("Choose %s in the Calendar"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  gtk_widget_set_tooltip_text (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
og_date_row_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_DAY)
    g_value_set_int (value, OG_DATE_ROW (object)->day);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
og_date_row_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (id == PROP_DAY)
    og_date_row_set_day (OG_DATE_ROW (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
og_date_row_class_init (OgDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = og_date_row_get_property;
  object_class->set_property = og_date_row_set_property;
  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
og_date_row_init (OgDateRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->understood = TRUE;
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->button = gtk_menu_button_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->button);
  g_signal_connect_swapped (self->button, "notify::active", G_CALLBACK (on_opened), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  g_signal_connect (self, "changed", G_CALLBACK (on_text_changed), NULL);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
}

/**
 * og_date_row_get_day:
 *
 * Returns: a Julian day number, 0 for none
 */
int
og_date_row_get_day (OgDateRow *self)
{
  g_return_val_if_fail (OG_IS_DATE_ROW (self), 0);

  return self->day;
}

/**
 * og_date_row_set_day:
 * @day: a Julian day number, 0 for none
 *
 * Writes it into the field, whatever stands there.
 */
void
og_date_row_set_day (OgDateRow *self,
                     int        day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (OG_IS_DATE_ROW (self));
  g_return_if_fail (day == 0 || g_date_valid_julian ((guint32) day));

  text = day != 0 ? og_day_text_format (day) : g_strdup ("");
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->filling = FALSE;
  set_understood (self, TRUE);
  if (day == self->day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * og_date_row_set_today:
 * @today: a Julian day number
 */
void
og_date_row_set_today (OgDateRow *self,
                       int        today)
{
  g_return_if_fail (OG_IS_DATE_ROW (self));

  self->today = today;
}

/**
 * og_date_row_is_understood:
 *
 * Returns: whether what stands in the field is a day, or nothing
 */
gboolean
og_date_row_is_understood (OgDateRow *self)
{
  g_return_val_if_fail (OG_IS_DATE_ROW (self), TRUE);

  return self->understood;
}
