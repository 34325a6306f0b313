/* SPDX-License-Identifier: EUPL-1.2 */
/* What the form about a repetition says, and what it is filled with. */
#include <glib/gi18n.h>

#include "og-local-time.h"
#include "og-repeat-dialog-private.h"
#include "og-time-text.h"

/**
 * og_repeat_form_get_kind:
 *
 * Returns: what is chosen
 */
OgRepeatKind
og_repeat_form_get_kind (OgRepeatDialog *self)
{
  return (OgRepeatKind) adw_combo_row_get_selected (self->kind);
}

static int
read_weekdays (OgRepeatDialog *self)
{
  int weekdays = 0;

  if (og_repeat_form_get_kind (self) == OG_REPEAT_MONTHLY_WEEKDAY)
    return 1 << (adw_combo_row_get_selected (self->weekday) + 1);
  for (int weekday = 1; weekday <= 7; weekday++)
    if (gtk_toggle_button_get_active (self->weekday_buttons[weekday]))
      weekdays |= 1 << weekday;
  return weekdays;
}

/* What the form says. Only what its kind needs is read when the rule is written. */
static OgRepeat
read_form (OgRepeatDialog *self)
{
  const guint nth = adw_combo_row_get_selected (self->nth);
  const guint month_day = adw_combo_row_get_selected (self->month_day);
  const guint end = adw_combo_row_get_selected (self->end);
  const int days = (int) adw_spin_row_get_value (self->days);

  return (OgRepeat) {
    .kind = og_repeat_form_get_kind (self),
    .interval = (int) adw_spin_row_get_value (self->interval),
    .weekdays = read_weekdays (self),
    .nth = nth < 4 ? (int) nth + 1 : -1,
    .month_day = month_day < LAST_OF_MONTH ? (int) month_day + 1 : -1,
    .days = adw_combo_row_get_selected (self->side) == 0 ? -days : days,
    .count = end == END_COUNT ? (int) adw_spin_row_get_value (self->count) : 0,
    .until = end == END_UNTIL ? og_day_row_get_day (self->until) : 0,
  };
}

/**
 * og_repeat_form_make_series:
 *
 * Returns: (transfer full) (nullable): the series as the form says; %NULL while a day or the time cannot
 *   be read
 */
OgSeries *
og_repeat_form_make_series (OgRepeatDialog *self)
{
  const OgRepeat repeat = read_form (self);
  const int first = og_day_row_get_day (self->first);
  g_autoptr (OgSeries) series = og_series_new ();
  g_autofree char *rule = NULL;
  g_autofree char *time = NULL;
  int minutes;

  if (first <= 0 || !og_time_text_parse (gtk_editable_get_text (self->time), &minutes) ||
      (adw_combo_row_get_selected (self->end) == END_UNTIL && repeat.until < first))
    return NULL;
  if (self->series != NULL)
    og_record_copy_fields (OG_RECORD (series), OG_RECORD (self->series));
  rule = repeat.kind == OG_REPEAT_OTHER ? g_strdup (self->series->rule) :
                                          og_repeat_write (&repeat, first);
  time = g_strdup_printf ("%02d:%02d", minutes / 60 % 24, minutes % 60);
  g_object_set (series,
                "rule", rule,
                "first", first,
                "time", time,
                "zone", self->series != NULL ? self->series->zone : og_engine_get_office (self->engine)->zone,
                "holiday", (int) adw_combo_row_get_selected (self->holiday),
                "planned", adw_switch_row_get_active (self->planned),
                NULL);
  return g_steal_pointer (&series);
}

static void
fill_rule (OgRepeatDialog *self,
           const OgRepeat *repeat)
{
  if (repeat->kind == OG_REPEAT_OTHER)
    gtk_string_list_append (self->kinds, _("By a rule of its own"));
  adw_combo_row_set_selected (self->kind, repeat->kind);
  adw_spin_row_set_value (self->interval, repeat->interval);
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      const gboolean on = (repeat->weekdays & 1 << weekday) != 0;

      gtk_toggle_button_set_active (self->weekday_buttons[weekday], on);
      if (on)
        adw_combo_row_set_selected (self->weekday, (guint) weekday - 1);
    }
  adw_combo_row_set_selected (self->nth, repeat->nth < 0 ? 4 : (guint) MAX (repeat->nth, 1) - 1);
  adw_combo_row_set_selected (self->month_day, repeat->month_day < 0 ?
                                                 LAST_OF_MONTH :
                                                 (guint) MAX (repeat->month_day, 1) - 1);
  adw_combo_row_set_selected (self->side, repeat->days > 0 ? 1 : 0);
  adw_spin_row_set_value (self->days, MAX (ABS (repeat->days), 1));
  adw_combo_row_set_selected (self->end, repeat->count > 0 ? END_COUNT :
                                         repeat->until > 0 ? END_UNTIL :
                                                             END_NEVER);
  if (repeat->count > 0)
    adw_spin_row_set_value (self->count, repeat->count);
  og_day_row_set_day (self->until, repeat->until);
}

/**
 * og_repeat_form_fill_from_post:
 *
 * What a post that has a time suggests: every week on that day.
 */
void
og_repeat_form_fill_from_post (OgRepeatDialog *self)
{
  const char *zone = og_engine_get_office (self->engine)->zone;
  const int today = og_local_time_day (og_engine_now (self->engine), zone);
  const gboolean timed = self->post->local_time != NULL;
  OgRepeat repeat = { .kind = OG_REPEAT_WEEKLY, .interval = 1 };
  GDate day;
  int minutes = 9 * 60;
  g_autofree char *text = NULL;

  g_date_clear (&day, 1);
  if (!timed || !og_time_text_split (self->post->local_time, &day, &minutes))
    g_date_set_julian (&day, (guint32) today);
  repeat.weekdays = 1 << g_date_get_weekday (&day);
  repeat.month_day = g_date_get_day (&day);
  repeat.nth = (g_date_get_day (&day) - 1) / 7 + 1;
  if (repeat.nth > 4)
    repeat.nth = -1;
  text = og_time_text_format (minutes);
  fill_rule (self, &repeat);
  og_day_row_set_day (self->first, (int) g_date_get_julian (&day));
  gtk_editable_set_text (self->time, text);
}

/**
 * og_repeat_form_fill_from_series:
 *
 * What the stored series says.
 */
void
og_repeat_form_fill_from_series (OgRepeatDialog *self)
{
  const OgRepeat repeat = og_repeat_read (self->series->rule);

  fill_rule (self, &repeat);
  og_day_row_set_day (self->first, self->series->first);
  gtk_editable_set_text (self->time, self->series->time);
  adw_combo_row_set_selected (self->holiday, (guint) self->series->holiday);
  adw_switch_row_set_active (self->planned, self->series->planned);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), TRUE);
}
