/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-repeat-dialog-private.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-hours-words.h"
#include "og-local-time.h"
#include "og-repeat-next.h"

enum
{
  SAVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgRepeatDialog, og_repeat_dialog, ADW_TYPE_DIALOG)

static void
show_parts (OgRepeatDialog *self)
{
  const OgRepeatKind kind = og_repeat_form_get_kind (self);
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
  g_autoptr (OgSeries) series = og_repeat_form_make_series (self);

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
on_loaded (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgRepeatDialog *self = OG_REPEAT_DIALOG (widget);

  g_set_object (&self->series, g_value_get_object (value));
  self->filling = TRUE;
  og_repeat_form_fill_from_series (self);
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
  g_autoptr (OgSeries) series = og_repeat_form_make_series (self);

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
  og_repeat_form_fill_from_post (self);
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
