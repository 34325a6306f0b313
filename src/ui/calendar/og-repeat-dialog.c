/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-repeat-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-day-row.h"
#include "og-day-text.h"
#include "og-format.h"
#include "og-hours-words.h"
#include "og-local-time.h"
#include "og-recurrence.h"
#include "og-repeat-next.h"
#include "og-time-text.h"

/* The last item of the days of a month. */
#define LAST_OF_MONTH 31
#define DEFAULT_TIME "09:00"

/* Positions in the lists of the template. */
enum
{
  END_NEVER,
  END_COUNT,
  END_UNTIL,
};
enum
{
  SCOPE_FOLLOWING,
  SCOPE_ALL,
};

struct _OgRepeatDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgPost *post;
  OgSeries *series; /* (nullable): the stored one */
  gboolean filling;
  GPtrArray *rows;  /* (nullable): the next dates as they are shown */

  GtkWidget *save;
  AdwComboRow *kind;
  GtkStringList *kinds;
  AdwSpinRow *interval;
  GtkWidget *weekdays;
  AdwWrapBox *weekday_box;
  GtkToggleButton *weekday_buttons[8]; /* 1 … 7 */
  AdwComboRow *month_day;
  AdwComboRow *nth;
  AdwComboRow *weekday;
  AdwComboRow *side;
  AdwSpinRow *days;
  OgDayRow *first;
  GtkEditable *time;
  AdwComboRow *end;
  AdwSpinRow *count;
  OgDayRow *until;
  AdwComboRow *holiday;
  AdwSwitchRow *planned;
  AdwComboRow *scope;
  AdwPreferencesGroup *next;
};

enum
{
  SAVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgRepeatDialog, og_repeat_dialog, ADW_TYPE_DIALOG)

static OgRepeatKind
get_kind (OgRepeatDialog *self)
{
  return (OgRepeatKind) adw_combo_row_get_selected (self->kind);
}

static int
read_weekdays (OgRepeatDialog *self)
{
  int weekdays = 0;

  if (get_kind (self) == OG_REPEAT_MONTHLY_WEEKDAY)
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
    .kind = get_kind (self),
    .interval = (int) adw_spin_row_get_value (self->interval),
    .weekdays = read_weekdays (self),
    .nth = nth < 4 ? (int) nth + 1 : -1,
    .month_day = month_day < LAST_OF_MONTH ? (int) month_day + 1 : -1,
    .days = adw_combo_row_get_selected (self->side) == 0 ? -days : days,
    .count = end == END_COUNT ? (int) adw_spin_row_get_value (self->count) : 0,
    .until = end == END_UNTIL ? og_day_row_get_day (self->until) : 0,
  };
}

/* (transfer full) (nullable): the series as the form says; NULL while it says none */
static OgSeries *
make_series (OgRepeatDialog *self)
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
show_parts (OgRepeatDialog *self)
{
  const OgRepeatKind kind = get_kind (self);
  const guint end = adw_combo_row_get_selected (self->end);
  const gboolean other = kind == OG_REPEAT_OTHER;
  const char *every = kind == OG_REPEAT_DAILY  ? _("Every How Many Days") :
                      kind == OG_REPEAT_WEEKLY ? _("Every How Many Weeks") :
                      kind == OG_REPEAT_YEARLY ? _("Every How Many Years") :
                                                 _("Every How Many Months");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->interval), every);
  gtk_widget_set_visible (GTK_WIDGET (self->interval), !other && kind != OG_REPEAT_HOLIDAY);
  gtk_widget_set_visible (self->weekdays, kind == OG_REPEAT_WEEKLY);
  gtk_widget_set_visible (GTK_WIDGET (self->month_day), kind == OG_REPEAT_MONTHLY_DAY);
  gtk_widget_set_visible (GTK_WIDGET (self->nth), kind == OG_REPEAT_MONTHLY_WEEKDAY);
  gtk_widget_set_visible (GTK_WIDGET (self->weekday), kind == OG_REPEAT_MONTHLY_WEEKDAY);
  gtk_widget_set_visible (GTK_WIDGET (self->side), kind == OG_REPEAT_HOLIDAY);
  gtk_widget_set_visible (GTK_WIDGET (self->days), kind == OG_REPEAT_HOLIDAY);
  gtk_widget_set_visible (GTK_WIDGET (self->end), !other);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !other && end == END_COUNT);
  gtk_widget_set_visible (GTK_WIDGET (self->until), !other && end == END_UNTIL);
  /* Beside a holiday it is a working day in any case. */
  gtk_widget_set_visible (GTK_WIDGET (self->holiday), kind != OG_REPEAT_HOLIDAY);
}

static GtkWidget *
make_note (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
show_next (OgRepeatDialog *self)
{
  g_autoptr (OgSeries) series = make_series (self);

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    adw_preferences_group_remove (self->next, g_ptr_array_index (self->rows, i));
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = series != NULL ? og_repeat_next_rows (self->engine, series) : g_ptr_array_new ();
  gtk_widget_set_sensitive (self->save, self->rows->len > 0);
  if (self->rows->len == 0)
    g_ptr_array_add (self->rows,
                     make_note (series == NULL ? _("A day or the time cannot be read yet.") :
                                                 _("This never comes.")));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_add (self->next, g_ptr_array_index (self->rows, i));
}

static void
on_changed (OgRepeatDialog *self)
{
  if (self->filling)
    return;
  show_parts (self);
  show_next (self);
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

/* What a post that has a time suggests: every week on that day. */
static void
fill_from_post (OgRepeatDialog *self)
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

static void
fill_from_series (OgRepeatDialog *self)
{
  const OgRepeat repeat = og_repeat_read (self->series->rule);

  fill_rule (self, &repeat);
  og_day_row_set_day (self->first, self->series->first);
  gtk_editable_set_text (self->time, self->series->time);
  adw_combo_row_set_selected (self->holiday, (guint) self->series->holiday);
  adw_switch_row_set_active (self->planned, self->series->planned);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), TRUE);
}

static void
on_loaded (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgRepeatDialog *self = OG_REPEAT_DIALOG (widget);

  g_set_object (&self->series, g_value_get_object (value));
  self->filling = TRUE;
  fill_from_series (self);
  self->filling = FALSE;
  on_changed (self);
}

static void
on_written (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgRepeatDialog *self = OG_REPEAT_DIALOG (widget);

  g_signal_emit (self, signals[SAVED], 0, g_value_get_int64 (value));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_not_written (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgRepeatDialog *self = OG_REPEAT_DIALOG (widget);

  gtk_widget_set_sensitive (self->save, TRUE);
  og_widget_show_error (self->save, error);
}

static void
write_series (OgRepeatDialog *self,
              OgSeries       *series,
              OgPost         *pattern)
{
  const gboolean following = self->series != NULL &&
                             adw_combo_row_get_selected (self->scope) == SCOPE_FOLLOWING;
  DexFuture *future = following ?
                        og_engine_change_series_from (self->engine, series, pattern,
                                                      self->post->series_day) :
                        og_engine_save_series (self->engine, series, pattern);

  og_widget_then (GTK_WIDGET (self), future, on_written, on_not_written, NULL, NULL);
}

static void
on_pattern_loaded (GtkWidget    *widget,
                   const GValue *value,
                   gpointer      data)
{
  write_series (OG_REPEAT_DIALOG (widget), data, g_value_get_object (value));
}

static void
on_save (OgRepeatDialog *self)
{
  g_autoptr (OgSeries) series = make_series (self);

  if (series == NULL)
    return;
  gtk_widget_set_sensitive (self->save, FALSE);
  /* What one occurrence says by itself is not what the others are to say. */
  if (self->series != NULL && self->post->detached)
    og_widget_then (GTK_WIDGET (self),
                    og_engine_load_post (self->engine, self->series->pattern_id), on_pattern_loaded,
                    on_not_written, g_object_ref (series), g_object_unref);
  else
    write_series (self, series, self->post);
}

static void
on_cancel (OgRepeatDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Weekdays and days of a month, which no template can list. */
static void
make_choices (OgRepeatDialog *self)
{
  g_autoptr (GtkStringList) weekdays = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) month_days = gtk_string_list_new (NULL);

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      const char *name = og_hours_words_weekday (weekday);
      GtkWidget *button = gtk_toggle_button_new_with_label (name);

      self->weekday_buttons[weekday] = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_changed), self);
      adw_wrap_box_append (self->weekday_box, button);
      gtk_string_list_append (weekdays, name);
    }
  for (int day = 1; day <= LAST_OF_MONTH; day++)
    {
      /* Translators: a day of any month, as an ordinal number: “The 15th”. Where the ending depends on
       * the number, write only the number. */
      g_autofree char *text = g_strdup_printf (C_("day of a month", "%d."), day);

      gtk_string_list_append (month_days, text);
    }
  gtk_string_list_append (month_days, _("The last day of the month"));
  adw_combo_row_set_model (self->weekday, G_LIST_MODEL (weekdays));
  adw_combo_row_set_model (self->month_day, G_LIST_MODEL (month_days));
}

static void
og_repeat_dialog_dispose (GObject *object)
{
  OgRepeatDialog *self = OG_REPEAT_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_REPEAT_DIALOG);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);
  g_clear_object (&self->series);

  G_OBJECT_CLASS (og_repeat_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, save);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, interval);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, weekdays);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, weekday_box);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, month_day);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, nth);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, weekday);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, side);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, days);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, first);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, time);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, end);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, count);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, until);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, holiday);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, planned);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, OgRepeatDialog, next);
}

static void
og_repeat_dialog_class_init (OgRepeatDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_repeat_dialog_dispose;
  g_type_ensure (OG_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-repeat-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);

  signals[SAVED] = g_signal_new ("saved", OG_TYPE_REPEAT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
og_repeat_dialog_init (OgRepeatDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  make_choices (self);
}

/**
 * og_repeat_dialog_new:
 * @post: what comes again; stays as it is
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
AdwDialog *
og_repeat_dialog_new (OgEngine *engine,
                      OgPost   *post)
{
  OgRepeatDialog *self = g_object_new (OG_TYPE_REPEAT_DIALOG, NULL);
  const char *zone = og_engine_get_office (engine)->zone;
  const int today = og_local_time_day (og_engine_now (engine), zone);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  og_day_row_set_today (self->first, today);
  og_day_row_set_today (self->until, today);
  fill_from_post (self);
  self->filling = FALSE;
  on_changed (self);
  if (post->series_id != 0)
    {
      gtk_widget_set_sensitive (self->save, FALSE);
      og_widget_then (GTK_WIDGET (self), og_engine_load_series (engine, post->series_id), on_loaded,
                      NULL, NULL, NULL);
    }
  return ADW_DIALOG (self);
}
