/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rules-topics.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-format.h"
#include "og-holiday-words.h"
#include "og-holidays.h"
#include "og-hours-words.h"
#include "og-setup-steps.h"
#include "og-words-crisis.h"
#include "og-words-duty.h"
#include "og-words-kind.h"
#include "og-words-measure.h"
#include "og-words-sign-off.h"
#include "og-words.h"

#define HOLIDAYS_SHOWN 4
#define SPECIAL_DAYS_SHOWN 6

static void
append (GString    *list,
        const char *separator,
        const char *item)
{
  if (item == NULL || *item == '\0')
    return;
  if (list->len > 0)
    g_string_append (list, separator);
  g_string_append (list, item);
}

/* Municipality */

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

/* (transfer full): "Hauptstraße 1, 12345 Musterbach · 07777 1-0 · rathaus@example.org" */
static char *
dup_reached (OgOffice *office)
{
  g_autoptr (GString) place = g_string_new (office->postcode);
  g_autoptr (GString) ways = g_string_new (office->street);

  append (place, " ", office->town);
  append (ways, ", ", place->str);
  append (ways, " · ", office->phone);
  append (ways, " · ", office->email);
  append (ways, " · ", office->website);
  return g_string_free_and_steal (g_steal_pointer (&ways));
}

static const char *
form_sentence (OgOffice *office)
{
  switch ((OgForm) office->form)
    {
    case OG_FORM_IHR:
      return _("Citizens are addressed with “Ihr”.");
    case OG_FORM_DU:
      return _("Citizens are addressed with “Du”.");
    case OG_FORM_SIE:
    default:
      return _("Citizens are addressed with “Sie”.");
    }
}

static void
show_municipality (OgTopicGroup *group,
                   OgEngine     *engine)
{
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *reached = dup_reached (office);
  g_autofree char *holidays = NULL;

  og_topic_group_add_fact (group, _("Name"),
                           *office->name != '\0' ? office->name : _("Not answered yet"));
  og_topic_group_add_fact (group, _("Land"), land_name (office));
  if (office->land != NULL)
    {
      holidays = og_holiday_words_next (office, og_engine_now (engine), HOLIDAYS_SHOWN);
      og_topic_group_add_fact (group, _("Next Holidays"), holidays);
    }
  if (*reached != '\0')
    og_topic_group_add_fact (group, _("How Citizens Reach You"), reached);
  og_topic_group_add_fact (group, _("Form of Address"), form_sentence (office));
}

/* Office hours */

/* (transfer full) (nullable): "Christmas Eve, New Year’s Eve, and 3 more" */
static char *
dup_special_days (OgOffice *office)
{
  GListModel *days = G_LIST_MODEL (office->special_days);
  const guint n = g_list_model_get_n_items (days);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, SPECIAL_DAYS_SHOWN); i++)
    {
      g_autoptr (OgSpecialDay) day = g_list_model_get_item (days, i);

      append (names, ", ", day->name);
    }
  if (n > SPECIAL_DAYS_SHOWN)
    {
      const guint more = n - SPECIAL_DAYS_SHOWN;

      /* Translators: ends a list of names of days */
      g_string_append_printf (names, ngettext (", and %u more", ", and %u more", more), more);
    }
  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

/* "Summer, from 1 July to 31 August" */
static char *
dup_season_title (OgTimetable *table,
                  const char  *zone,
                  gint64       now)
{
  const char *name = table->name != NULL ? table->name : _("Other Hours");
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (table->valid_from != 0)
    from = og_format_julian (table->valid_from, zone, now);
  if (table->valid_until != 0)
    until = og_format_julian (table->valid_until, zone, now);
  if (until == NULL)
    /* Translators: %1$s is what other office hours are called, %2$s from which day they hold */
    return g_strdup_printf (_("%1$s, from %2$s"), name, from);
  if (from == NULL)
    /* Translators: %1$s is what other office hours are called, %2$s until which day they hold */
    return g_strdup_printf (_("%1$s, until %2$s"), name, until);
  /* Translators: %1$s is what other office hours are called, %2$s and %3$s are days */
  return g_strdup_printf (_("%1$s, from %2$s to %3$s"), name, from, until);
}

/* Weeks that hold only for a part of the year. */
static void
add_seasons (OgTopicGroup *group,
             OgEngine     *engine,
             OgOffice     *office)
{
  const gint64 now = og_engine_now (engine);
  GListModel *tables = G_LIST_MODEL (office->timetables);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (OgTimetable) table = g_list_model_get_item (tables, i);
      g_autofree char *title = NULL;
      g_autofree char *week = NULL;

      if ((table->valid_from == 0 && table->valid_until == 0) ||
          (table->kind == OG_HOURS_ATTENDANCE && !office->attendance_apart))
        continue;
      week = og_hours_words_week (table);
      title = dup_season_title (table, office->zone, now);
      og_topic_group_add_fact (group, title, week);
    }
}

static void
show_hours (OgTopicGroup *group,
            OgEngine     *engine)
{
  /* A copy: asking for a week that is not there makes one. */
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  g_autofree char *opening = og_hours_words_week (og_office_get_week (office, OG_HOURS_OPENING));
  g_autofree char *attendance = NULL;
  g_autofree char *special = dup_special_days (office);

  if (office->attendance_apart)
    attendance = og_hours_words_week (og_office_get_week (office, OG_HOURS_ATTENDANCE));
  og_topic_group_add_fact (group, _("Opening Hours"),
                           og_office_has_hours (office) ? opening : _("No office hours set"));
  og_topic_group_add_fact (group, _("Social Media Is Attended"),
                           attendance != NULL ? attendance : _("During the opening hours"));
  add_seasons (group, engine, office);
  if (special != NULL)
    og_topic_group_add_fact (group, _("Special Days"), special);
}

/* Response times */

static void
add_promises_of_kinds (OgTopicGroup *group,
                       OgOffice     *office)
{
  GListModel *promises = G_LIST_MODEL (office->promises);

  for (guint i = 0; i < g_list_model_get_n_items (promises); i++)
    {
      g_autoptr (OgPromise) promise = g_list_model_get_item (promises, i);
      g_autofree char *words = og_words_promise (promise->amount, promise->unit);

      og_topic_group_add_fact (group, og_words_kind (promise->kind), words);
    }
}

static void
show_promises (OgTopicGroup *group,
               OgEngine     *engine)
{
  OgOffice *office = og_engine_get_office (engine);
  const gint64 now = og_engine_now (engine);
  g_autofree char *promise = NULL;
  g_autofree char *title = NULL;
  g_autofree char *until = NULL;
  g_autofree char *example = NULL;
  OgDeadline deadline;

  if (office->promise == 0)
    {
      og_topic_group_add_sentence (group, NULL, _("Nothing is promised yet."), NULL);
      return;
    }
  deadline = og_deadline_for (og_engine_get_attendance (engine), OG_CONCERN_QUESTION, now, 0);
  promise = og_words_promise (office->promise, office->promise_unit);
  /* Translators: %s is "within 8 office hours" */
  title = g_strdup_printf (_("Citizens get an answer %s."), promise);
  if (deadline.deadline != 0)
    {
      until = og_format_when (deadline.deadline, office->zone, now);
      /* Translators: %s is day and time */
      example = g_strdup_printf (_("For a question that arrived now: by %s."), until);
    }
  og_topic_group_add_sentence (group, NULL, title, example);
  add_promises_of_kinds (group, office);
}

/* Measures */

static void
show_ladder (OgTopicGroup *group,
             OgEngine     *engine)
{
  GListModel *steps = G_LIST_MODEL (og_engine_get_office (engine)->measures);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (steps, i);

      if (step->chosen)
        append (names, " → ", og_words_measure (step->kind));
    }
  og_topic_group_add_sentence (group, NULL,
                               names->len > 0 ? names->str : _("No measures are chosen yet."), NULL);
}

/* Responsibilities */

static void
show_duties (OgTopicGroup *group,
             OgEngine     *engine)
{
  /* A copy: asking for a duty that nobody has makes one. */
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  const gint64 now = og_engine_now (engine);

  for (int role = 0; role < OG_N_DUTIES; role++)
    {
      const OgDutyPlan plan = og_duty_plan (og_office_get_duty (office, role),
                                            og_format_julian_day (now, office->zone));
      g_autofree char *sentence = og_words_duty_plan (&plan, office->zone, now);

      /* That stands under its own heading. */
      if (role != OG_DUTY_SIGN_OFF)
        og_topic_group_add_fact (group, og_words_duty (role), sentence);
    }
}

/* Sign-off */

/* (transfer full) (nullable): "Landtagswahl, until Sunday, 14 March" for what is not over */
static char *
dup_elections (OgOffice *office,
               gint64    now)
{
  GListModel *elections = G_LIST_MODEL (office->elections);
  const int today = og_format_julian_day (now, office->zone);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (elections); i++)
    {
      g_autoptr (OgElection) election = g_list_model_get_item (elections, i);
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      g_autofree char *words = NULL;

      if (election->first == 0 || election->last < MAX (today, election->first))
        continue;
      first = og_format_julian (election->first, office->zone, now);
      last = og_format_julian (election->last, office->zone, now);
      /* Translators: %1$s is an election, %2$s and %3$s are days */
      words = g_strdup_printf (_("%1$s, from %2$s to %3$s"), election->name, first, last);
      append (names, "\n", words);
    }
  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

static void
show_sign_off (OgTopicGroup *group,
               OgEngine     *engine)
{
  /* A copy: asking for a duty that nobody has makes one. */
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  const gint64 now = og_engine_now (engine);
  const OgDutyPlan plan = og_duty_plan (og_office_get_duty (office, OG_DUTY_SIGN_OFF),
                                        og_format_julian_day (now, office->zone));
  g_autofree char *rule = og_words_sign_off_rule (office);
  g_autofree char *signer = og_words_duty_plan (&plan, office->zone, now);
  g_autofree char *elections = dup_elections (office, now);

  og_topic_group_add_sentence (group, NULL, rule, NULL);
  if (og_office_wants_sign_off (office))
    og_topic_group_add_fact (group, _("Who Signs Today"), signer);
  if (elections != NULL)
    og_topic_group_add_fact (group, _("Times Before Elections"), elections);
}

/* Difficult situation */

static void
show_crisis (OgTopicGroup *group,
             OgEngine     *engine)
{
  OgOffice *office = og_engine_get_office (engine);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (office->statements));
  g_autofree char *calls = og_words_call_order (office);
  g_autofree char *speakers = og_words_speakers (office);
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement is ready to be copied.",
                                                           "%u statements are ready to be copied.",
                                                           n),
                                                 n);

  og_topic_group_add_fact (group, _("Who Is Called"), calls);
  og_topic_group_add_fact (group, _("Who Speaks"), speakers);
  if (n > 0)
    og_topic_group_add_fact (group, _("Holding Statements"), statements);
}

static void (*const shows[OG_N_TOPICS]) (OgTopicGroup *, OgEngine *) = {
  [OG_TOPIC_MUNICIPALITY] = show_municipality,
  [OG_TOPIC_HOURS] = show_hours,
  [OG_TOPIC_PROMISES] = show_promises,
  [OG_TOPIC_NETIQUETTE] = og_rules_show_netiquette,
  [OG_TOPIC_LADDER] = show_ladder,
  [OG_TOPIC_DUTIES] = show_duties,
  [OG_TOPIC_SIGN_OFF] = show_sign_off,
  [OG_TOPIC_CRISIS] = show_crisis,
  [OG_TOPIC_CHANNELS] = og_rules_show_channels,
  [OG_TOPIC_DOCUMENTS] = og_rules_show_documents,
};

/**
 * og_rules_topic_show:
 * @group: of any topic but %OG_TOPIC_FINISH
 *
 * Says what the saved office says about it, and what is missing.
 */
void
og_rules_topic_show (OgTopicGroup *group,
                     OgEngine     *engine)
{
  const OgTopic topic = og_topic_group_get_topic (group);

  g_return_if_fail (shows[topic] != NULL);

  og_topic_group_begin (group);
  shows[topic](group, engine);
  og_topic_group_end (group, og_setup_gaps (engine, og_engine_get_office (engine)));
}
