/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-date-dialog.h"

#include <glib/gi18n.h>

#include "og-day-text.h"
#include "og-local-time.h"
#include "og-time-text.h"

struct _OgDateDialog
{
  AdwAlertDialog parent_instance;

  int today;
  gboolean with_time;
  gboolean filling;

  GtkEditable *day_row;
  GtkEditable *time_row;
  GtkWidget *problem_label;
  GtkCalendar *calendar;
};

enum
{
  CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgDateDialog, og_date_dialog, ADW_TYPE_ALERT_DIALOG)

/* FALSE for what cannot be read. minutes: -1 where no time is asked for. */
static gboolean
read_all (OgDateDialog *self,
          int          *julian,
          int          *minutes)
{
  *julian = og_day_text_parse (gtk_editable_get_text (self->day_row), self->today);
  *minutes = -1;
  return *julian > 0 &&
         (!self->with_time || og_time_text_parse (gtk_editable_get_text (self->time_row), minutes));
}

static void
show_in_calendar (OgDateDialog *self,
                  int           julian)
{
  g_autoptr (GDateTime) when = NULL;
  GDate day;

  day = og_local_time_date (julian);
  when = g_date_time_new_local (g_date_get_year (&day), g_date_get_month (&day),
                                g_date_get_day (&day), 12, 0, 0);
  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, when);
  self->filling = FALSE;
}

static void
on_typed (OgDateDialog *self)
{
  int julian, minutes;
  gboolean good = read_all (self, &julian, &minutes);

  gtk_widget_set_visible (self->problem_label, !good);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "take", good);
  if (good && !self->filling)
    show_in_calendar (self, julian);
}

static void
on_day_selected (OgDateDialog *self)
{
  g_autoptr (GDateTime) when = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = NULL;
  GDate day;

  if (self->filling)
    return;
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (when),
                  (GDateMonth) g_date_time_get_month (when), (GDateYear) g_date_time_get_year (when));
  text = og_day_text_format ((int) g_date_get_julian (&day));
  self->filling = TRUE;
  gtk_editable_set_text (self->day_row, text);
  self->filling = FALSE;
}

static void
on_response (OgDateDialog *self,
             const char   *response)
{
  int julian, minutes;

  if (g_str_equal (response, "take") && read_all (self, &julian, &minutes))
    g_signal_emit (self, signals[CHOSEN], 0, (guint) julian, minutes);
}

static void
og_date_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_DATE_DIALOG);

  G_OBJECT_CLASS (og_date_dialog_parent_class)->dispose (object);
}

static void
og_date_dialog_class_init (OgDateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_date_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-date-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgDateDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, OgDateDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, OgDateDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, OgDateDialog, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_response);

  signals[CHOSEN] = g_signal_new ("chosen", OG_TYPE_DATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
}

static void
og_date_dialog_init (OgDateDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_date_dialog_new:
 * @heading: what it is for, translated
 * @button: what happens then, translated, with an access key
 * @day: what it begins with
 * @minutes: of the day; -1: no time is asked for
 * @today: Julian number: a day without a year is the next one from then on
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
OgDateDialog *
og_date_dialog_new (const char  *heading,
                    const char  *button,
                    const GDate *day,
                    int          minutes,
                    int          today)
{
  OgDateDialog *self = g_object_new (OG_TYPE_DATE_DIALOG, "heading", heading, NULL);
  g_autofree char *text = og_day_text_format ((int) g_date_get_julian (day));

  self->today = today;
  self->with_time = minutes >= 0;
  adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "take", button);
  gtk_widget_set_visible (GTK_WIDGET (self->time_row), minutes >= 0);
  if (minutes >= 0)
    {
      g_autofree char *time = og_time_text_format (minutes);

      gtk_editable_set_text (self->time_row, time);
    }
  gtk_editable_set_text (self->day_row, text);
  show_in_calendar (self, (int) g_date_get_julian (day));
  on_typed (self);
  self->filling = FALSE;
  gtk_editable_select_region (self->day_row, 0, -1);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->day_row));
  return self;
}
