/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rules-place.h"

#include <glib/gi18n.h>

#include "og-deadline.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-holiday-words.h"
#include "og-holidays.h"
#include "og-hours-words.h"
#include "og-words.h"

#define HOLIDAYS_SHOWN 4

struct _OgRulesPlace
{
  OgPlace parent_instance;

  AdwActionRow *name;
  AdwActionRow *land;
  AdwActionRow *holidays;
  AdwActionRow *hours;
  AdwActionRow *promise;
};

G_DEFINE_FINAL_TYPE (OgRulesPlace, og_rules_place, OG_TYPE_PLACE)

static const char *
land_name (OgOffice *office)
{
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  for (guint i = 0; i < n_lands; i++)
    if (g_strcmp0 (lands[i].code, office->land) == 0)
      return gettext (lands[i].name);
  return _("Not answered yet");
}

static void
show_promise (OgRulesPlace *self,
              OgOffice     *office,
              gint64        now)
{
  OgDeadline deadline = { 0 };
  g_autofree char *promise = NULL;
  g_autofree char *title = NULL;
  g_autofree char *until = NULL;
  g_autofree char *example = NULL;

  if (office->promise > 0)
    {
      promise = og_words_promise (office->promise, office->promise_unit);
      /* Translators: %s is "within 8 office hours" */
      title = g_strdup_printf (_("Citizens get an answer %s."), promise);
      deadline = og_deadline_for (og_engine_get_attendance (og_place_get_engine (OG_PLACE (self))),
                                  OG_CONCERN_QUESTION, now, 0);
    }
  if (deadline.deadline != 0)
    {
      until = og_format_when (deadline.deadline, office->zone, now);
      /* Translators: %s is day and time */
      example = g_strdup_printf (_("For a message that arrived now: by %s."), until);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->promise),
                                 title != NULL ? title : _("Nothing is promised yet."));
  adw_action_row_set_subtitle (self->promise, example != NULL ? example : "");
}

static void
show_office (OgRulesPlace *self)
{
  OgEngine *engine = og_place_get_engine (OG_PLACE (self));
  OgOffice *office = og_engine_get_office (engine);
  const gint64 now = og_engine_now (engine);
  g_autofree char *hours = og_hours_words_week (og_office_get_week (office, OG_HOURS_OPENING));
  g_autofree char *holidays = NULL;

  if (office->land != NULL)
    holidays = og_holiday_words_next (office, now, HOLIDAYS_SHOWN);
  adw_action_row_set_subtitle (self->name,
                               *office->name != '\0' ? office->name : _("Not answered yet"));
  adw_action_row_set_subtitle (self->land, land_name (office));
  gtk_widget_set_visible (GTK_WIDGET (self->holidays), holidays != NULL);
  adw_action_row_set_subtitle (self->holidays, holidays != NULL ? holidays : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hours),
                                 og_office_has_hours (office) ? hours : _("No office hours set"));
  show_promise (self, office, now);
}

static void
og_rules_place_shown (OgPlace *place)
{
  show_office (OG_RULES_PLACE (place));
}

static void
og_rules_place_constructed (GObject *object)
{
  OgRulesPlace *self = OG_RULES_PLACE (object);

  G_OBJECT_CLASS (og_rules_place_parent_class)->constructed (object);

  g_signal_connect_object (og_place_get_engine (OG_PLACE (self)), "office-changed",
                           G_CALLBACK (show_office), self, G_CONNECT_SWAPPED);
}

static void
og_rules_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_RULES_PLACE);

  G_OBJECT_CLASS (og_rules_place_parent_class)->dispose (object);
}

static void
og_rules_place_class_init (OgRulesPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = og_rules_place_constructed;
  object_class->dispose = og_rules_place_dispose;
  OG_PLACE_CLASS (klass)->shown = og_rules_place_shown;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/rules/og-rules-place.ui");
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, name);
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, land);
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, holidays);
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, hours);
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, promise);
}

static void
og_rules_place_init (OgRulesPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
