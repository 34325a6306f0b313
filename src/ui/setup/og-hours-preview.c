/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-hours-preview.h"

#include <glib/gi18n.h>

#include "og-hours-words.h"
#include "og-week-strip.h"
#include "og-words.h"

struct _OgHoursPreview
{
  AdwBin parent_instance;

  OgWeekStrip *strip;
  GtkWidget *legend;
  AdwActionRow *opening;
  AdwActionRow *attendance;
  AdwPreferencesRow *next;
};

G_DEFINE_FINAL_TYPE (OgHoursPreview, og_hours_preview, ADW_TYPE_BIN)

static void
show_week (AdwActionRow *row,
           OgTimetable  *timetable)
{
  g_autofree char *week = og_hours_words_week (timetable);
  g_autofree char *sum = og_hours_words_sum (timetable);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), week);
  adw_action_row_set_subtitle (row, sum);
}

/**
 * og_hours_preview_show:
 * @now: unix seconds
 */
void
og_hours_preview_show (OgHoursPreview *self,
                       OgOffice       *office,
                       gint64          now)
{
  const gboolean apart = office->attendance_apart;
  OgTimetable *opening = og_office_get_week (office, OG_HOURS_OPENING);
  OgTimetable *attendance = apart ? og_office_get_week (office, OG_HOURS_ATTENDANCE) : NULL;
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  g_autofree char *attended = og_words_attended (time, now);
  g_autofree char *next = NULL;

  g_return_if_fail (OG_IS_HOURS_PREVIEW (self));

  og_week_strip_show (self->strip, opening, attendance);
  gtk_widget_set_visible (self->legend, apart);
  show_week (self->opening, opening);
  gtk_widget_set_visible (GTK_WIDGET (self->attendance), apart);
  if (apart)
    show_week (self->attendance, attendance);
  /* Translators: %s is "Open until 12:30" or "Closed until Monday 8:00" */
  next = g_strdup_printf (_("Now: %s"), attended);
  adw_preferences_row_set_title (self->next, next);
}

static void
og_hours_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_HOURS_PREVIEW);

  G_OBJECT_CLASS (og_hours_preview_parent_class)->dispose (object);
}

static void
og_hours_preview_class_init (OgHoursPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_hours_preview_dispose;

  g_type_ensure (OG_TYPE_WEEK_STRIP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-hours-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OgHoursPreview, strip);
  gtk_widget_class_bind_template_child (widget_class, OgHoursPreview, legend);
  gtk_widget_class_bind_template_child (widget_class, OgHoursPreview, opening);
  gtk_widget_class_bind_template_child (widget_class, OgHoursPreview, attendance);
  gtk_widget_class_bind_template_child (widget_class, OgHoursPreview, next);
}

static void
og_hours_preview_init (OgHoursPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_hours_preview_new:
 *
 * Returns: (transfer floating): an empty one
 */
GtkWidget *
og_hours_preview_new (void)
{
  return g_object_new (OG_TYPE_HOURS_PREVIEW, NULL);
}
