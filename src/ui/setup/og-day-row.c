/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-row.h"

#include "og-day-text.h"
#include "og-local-time.h"

struct _OgDayRow
{
  AdwEntryRow parent_instance;

  int today;
  int day;
  gboolean filling;

  GtkPopover *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (OgDayRow, og_day_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_changed (OgDayRow *self)
{
  const int day = og_day_text_parse (gtk_editable_get_text (GTK_EDITABLE (self)), self->today);

  if (day == self->day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
on_popover (OgDayRow *self)
{
  g_autoptr (GDateTime) shown = NULL;
  GDate day;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  day = og_local_time_date (self->day > 0 ? self->day : self->today);
  shown = g_date_time_new_utc (g_date_get_year (&day), g_date_get_month (&day),
                               g_date_get_day (&day), 0, 0, 0);
  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, shown);
  self->filling = FALSE;
}

static void
on_day_selected (OgDayRow *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  GDate day;

  if (self->filling)
    return;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (chosen),
                  (GDateMonth) g_date_time_get_month (chosen),
                  (GDateYear) g_date_time_get_year (chosen));
  og_day_row_set_day (self, (int) g_date_get_julian (&day));
}

static void
og_day_row_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (id == PROP_DAY)
    g_value_set_int (value, OG_DAY_ROW (object)->day);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
og_day_row_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  if (id == PROP_DAY)
    og_day_row_set_day (OG_DAY_ROW (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
og_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_DAY_ROW);

  G_OBJECT_CLASS (og_day_row_parent_class)->dispose (object);
}

static void
og_day_row_class_init (OgDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = og_day_row_get_property;
  object_class->set_property = og_day_row_set_property;
  object_class->dispose = og_day_row_dispose;
  properties[PROP_DAY] = g_param_spec_int (
    "day", NULL, NULL, 0, G_MAXINT, 0,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgDayRow, popover);
  gtk_widget_class_bind_template_child (widget_class, OgDayRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_popover);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
}

static void
og_day_row_init (OgDayRow *self)
{
  self->today = 1;
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * og_day_row_set_today:
 * @today: Julian day number: what a day without a year is counted from
 */
void
og_day_row_set_today (OgDayRow *self,
                      int       today)
{
  g_return_if_fail (OG_IS_DAY_ROW (self));
  g_return_if_fail (today > 0);

  self->today = today;
}

/**
 * og_day_row_get_day:
 *
 * Returns: Julian day number; 0 while it is empty or not understood
 */
int
og_day_row_get_day (OgDayRow *self)
{
  g_return_val_if_fail (OG_IS_DAY_ROW (self), 0);

  return self->day;
}

/**
 * og_day_row_set_day:
 * @day: Julian day number, or 0 to empty it
 */
void
og_day_row_set_day (OgDayRow *self,
                    int       day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (OG_IS_DAY_ROW (self));

  text = day > 0 ? og_day_text_format (day) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/**
 * og_day_row_is_unclear:
 *
 * Returns: whether something is typed that is no day
 */
gboolean
og_day_row_is_unclear (OgDayRow *self)
{
  g_return_val_if_fail (OG_IS_DAY_ROW (self), FALSE);

  return self->day == 0 && *gtk_editable_get_text (GTK_EDITABLE (self)) != '\0';
}
