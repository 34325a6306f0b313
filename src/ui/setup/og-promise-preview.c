/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-promise-preview.h"

#include <glib/gi18n.h>

#include "og-deadline.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-netiquette.h"
#include "og-town-words.h"

/* When the citizen of the example writes: on a Saturday evening, since that is when they do. */
#define EXAMPLE_WEEKDAY G_DATE_SATURDAY
#define EXAMPLE_HOUR 20
#define EXAMPLE_MINUTE 15
/* The clause that tells citizens of the response times. */
#define RESPONSE "response"

struct _OgPromisePreview
{
  AdwBin parent_instance;

  AdwActionRow *example;
  AdwPreferencesRow *sentence;
};

G_DEFINE_FINAL_TYPE (OgPromisePreview, og_promise_preview, ADW_TYPE_BIN)

static gint64
example_time (OgOffice *office,
              gint64    now)
{
  g_autoptr (GDateTime) today = og_local_time_at (now, office->zone);
  const int days = (EXAMPLE_WEEKDAY - g_date_time_get_day_of_week (today) + 7) % 7;
  g_autoptr (GDateTime) day = g_date_time_add_days (today, days);
  g_autoptr (GDateTime) time = g_date_time_new (
    g_date_time_get_timezone (day), g_date_time_get_year (day), g_date_time_get_month (day),
    g_date_time_get_day_of_month (day), EXAMPLE_HOUR, EXAMPLE_MINUTE, 0);

  return g_date_time_to_unix (time);
}

static void
show_example (OgPromisePreview *self,
              OgOffice         *office,
              gint64            now)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  const OgDeadline deadline = og_deadline_for (time, OG_CONCERN_QUESTION,
                                               example_time (office, now), 0);
  g_autofree char *received = NULL;
  g_autofree char *until = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *reason = NULL;

  if (deadline.deadline == 0)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->example),
                                     _("While no office hours are set, no response time can run."));
      adw_action_row_set_subtitle (self->example, "");
      return;
    }
  received = og_format_when (deadline.received, office->zone, now);
  until = og_format_when (deadline.deadline, office->zone, now);
  /* Translators: both are day and time */
  sentence = g_strdup_printf (_("A citizen writes: %1$s. The answer is due by: %2$s."), received,
                              until);
  reason = og_town_words_deadline (&deadline, office->zone, now, og_language ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->example), sentence);
  adw_action_row_set_subtitle (self->example, reason);
}

/**
 * og_promise_preview_show:
 * @now: unix seconds
 */
void
og_promise_preview_show (OgPromisePreview *self,
                         OgOffice         *office,
                         gint64            now)
{
  g_autoptr (OgRule) rule = og_rule_new ();
  g_autofree char *text = NULL;

  g_return_if_fail (OG_IS_PROMISE_PREVIEW (self));

  og_record_set_string (OG_RECORD (rule), "clause", RESPONSE);
  text = og_netiquette_dup_text (office, rule, now);
  adw_preferences_row_set_title (self->sentence, text);
  show_example (self, office, now);
}

static void
og_promise_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_PROMISE_PREVIEW);

  G_OBJECT_CLASS (og_promise_preview_parent_class)->dispose (object);
}

static void
og_promise_preview_class_init (OgPromisePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_promise_preview_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-promise-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPromisePreview, example);
  gtk_widget_class_bind_template_child (widget_class, OgPromisePreview, sentence);
}

static void
og_promise_preview_init (OgPromisePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_promise_preview_new:
 *
 * Returns: (transfer floating): an empty one
 */
GtkWidget *
og_promise_preview_new (void)
{
  return g_object_new (OG_TYPE_PROMISE_PREVIEW, NULL);
}
