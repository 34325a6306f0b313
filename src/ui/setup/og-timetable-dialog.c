/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-timetable-dialog.h"

#include <glib/gi18n.h>

#include "og-day-row.h"
#include "og-format.h"
#include "og-hours-words.h"
#include "og-week-grid.h"

struct _OgTimetableDialog
{
  AdwDialog parent_instance;

  OgTimetable *timetable; /* a copy, written by the grid */
  gboolean filling;

  GtkWidget *accept;
  GtkEditable *name_row;
  AdwComboRow *kind_row;
  OgDayRow *from_row;
  OgDayRow *until_row;
  OgWeekGrid *week;
  GtkLabel *result;
};

G_DEFINE_FINAL_TYPE (OgTimetableDialog, og_timetable_dialog, ADW_TYPE_DIALOG)

static guint accepted_signal;

/* (transfer full) (nullable): what is missing yet */
static char *
dup_missing (OgTimetableDialog *self)
{
  g_autofree char *fault = og_week_grid_dup_fault (self->week);

  if (fault != NULL)
    return g_strdup (""); /* the grid says it */
  if (og_day_row_is_unclear (self->from_row) || og_day_row_is_unclear (self->until_row))
    return g_strdup (_("Write the day for example as 24.12.2026."));
  if (og_day_row_get_day (self->from_row) == 0)
    return g_strdup (_("Enter the first day."));
  if (og_day_row_get_day (self->until_row) > 0 &&
      og_day_row_get_day (self->until_row) < og_day_row_get_day (self->from_row))
    return g_strdup (_("The last day lies before the first."));
  return NULL;
}

static void
show_result (OgTimetableDialog *self)
{
  g_autofree char *missing = dup_missing (self);
  g_autofree char *sum = og_hours_words_sum (self->timetable);

  gtk_label_set_label (self->result, missing != NULL ? missing : sum);
  gtk_widget_set_sensitive (self->accept, missing == NULL);
}

static void
on_changed (OgTimetableDialog *self)
{
  if (!self->filling)
    show_result (self);
}

static void
on_cancel (OgTimetableDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_accept (OgTimetableDialog *self)
{
  g_autofree char *missing = dup_missing (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  if (missing != NULL)
    return;
  og_record_set_string (OG_RECORD (self->timetable), "name", *name != '\0' ? name : NULL);
  og_record_set_int (OG_RECORD (self->timetable), "kind",
                     adw_combo_row_get_selected (self->kind_row) == 1 ? OG_HOURS_ATTENDANCE :
                                                                        OG_HOURS_OPENING);
  og_record_set_int (OG_RECORD (self->timetable), "valid_from",
                     og_day_row_get_day (self->from_row));
  og_record_set_int (OG_RECORD (self->timetable), "valid_until",
                     og_day_row_get_day (self->until_row));
  g_signal_emit (self, accepted_signal, 0, self->timetable);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
og_timetable_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_TIMETABLE_DIALOG);
  g_clear_object (&OG_TIMETABLE_DIALOG (object)->timetable);

  G_OBJECT_CLASS (og_timetable_dialog_parent_class)->dispose (object);
}

static void
og_timetable_dialog_class_init (OgTimetableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_timetable_dialog_dispose;
  accepted_signal = g_signal_new ("accepted", OG_TYPE_TIMETABLE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_TIMETABLE);

  g_type_ensure (OG_TYPE_DAY_ROW);
  g_type_ensure (OG_TYPE_WEEK_GRID);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-timetable-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTimetableDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, OgTimetableDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, OgTimetableDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OgTimetableDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, OgTimetableDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, OgTimetableDialog, week);
  gtk_widget_class_bind_template_child (widget_class, OgTimetableDialog, result);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
}

static void
og_timetable_dialog_init (OgTimetableDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->accept);
}

/**
 * og_timetable_dialog_new:
 * @timetable: (nullable): what is changed; it is only read
 * @now: unix seconds
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_timetable_dialog_new (OgOffice    *office,
                         OgTimetable *timetable,
                         gint64       now)
{
  OgTimetableDialog *self = g_object_new (OG_TYPE_TIMETABLE_DIALOG, NULL);
  const int today = og_format_julian_day (now, office->zone);
  const gboolean apart = office->attendance_apart ||
                         (timetable != NULL && timetable->kind == OG_HOURS_ATTENDANCE);

  self->timetable = og_timetable_new (OG_HOURS_OPENING);
  og_record_copy_fields (OG_RECORD (self->timetable),
                         OG_RECORD (timetable != NULL ?
                                      timetable :
                                      og_office_get_week (office, OG_HOURS_OPENING)));
  og_day_row_set_today (self->from_row, today);
  og_day_row_set_today (self->until_row, today);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), apart);
  og_week_grid_set_timetable (self->week, self->timetable);
  if (timetable != NULL)
    {
      gtk_editable_set_text (self->name_row, timetable->name != NULL ? timetable->name : "");
      adw_combo_row_set_selected (self->kind_row, timetable->kind == OG_HOURS_ATTENDANCE ? 1 : 0);
      og_day_row_set_day (self->from_row, timetable->valid_from);
      og_day_row_set_day (self->until_row, timetable->valid_until);
      gtk_button_set_label (GTK_BUTTON (self->accept), _("_Save"));
    }
  self->filling = FALSE;
  show_result (self);
  return ADW_DIALOG (self);
}
