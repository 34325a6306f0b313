/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-gaps.h"

#include <string.h>

#include "og-local-time.h"
#include "og-text-blank.h"

#define BIT(n) (G_GUINT64_CONSTANT (1) << (n))
#define NETIQUETTE BIT (OG_DOCUMENT_NETIQUETTE)
#define CONCEPT BIT (OG_DOCUMENT_CONCEPT)
#define DUTIES BIT (OG_DOCUMENT_DUTIES)
#define CRISIS BIT (OG_DOCUMENT_CRISIS)
#define INFORMATION BIT (OG_DOCUMENT_INFORMATION)

/* Where a gap is filled, and which documents say less because of it. */
static const struct
{
  OgTopic topic;
  guint64 documents;
} gaps[OG_N_GAPS] = {
  [OG_GAP_NAME] = { OG_TOPIC_MUNICIPALITY, NETIQUETTE | CONCEPT | DUTIES | CRISIS | INFORMATION },
  [OG_GAP_LAND] = { OG_TOPIC_MUNICIPALITY, 0 },
  [OG_GAP_ADDRESS] = { OG_TOPIC_MUNICIPALITY, CONCEPT },
  [OG_GAP_PHONE] = { OG_TOPIC_MUNICIPALITY, NETIQUETTE | CONCEPT },
  [OG_GAP_EMAIL] = { OG_TOPIC_MUNICIPALITY, NETIQUETTE | CONCEPT },
  [OG_GAP_WEBSITE] = { OG_TOPIC_MUNICIPALITY, NETIQUETTE | CONCEPT },
  [OG_GAP_IMPRINT] = { OG_TOPIC_MUNICIPALITY, NETIQUETTE | CONCEPT },
  [OG_GAP_PRIVACY] = { OG_TOPIC_MUNICIPALITY, NETIQUETTE | CONCEPT },
  [OG_GAP_HOURS] = { OG_TOPIC_HOURS, NETIQUETTE | CONCEPT | INFORMATION },
  [OG_GAP_ATTENDANCE] = { OG_TOPIC_HOURS, NETIQUETTE | CONCEPT | INFORMATION },
  [OG_GAP_PROMISE] = { OG_TOPIC_PROMISES, NETIQUETTE | CONCEPT | INFORMATION },
  [OG_GAP_RULES] = { OG_TOPIC_NETIQUETTE, NETIQUETTE | CONCEPT | INFORMATION },
  [OG_GAP_IN_FORCE] = { OG_TOPIC_NETIQUETTE, NETIQUETTE | CONCEPT },
  [OG_GAP_LADDER] = { OG_TOPIC_LADDER, NETIQUETTE | CONCEPT },
  [OG_GAP_EDITORIAL] = { OG_TOPIC_DUTIES, CONCEPT | DUTIES | CRISIS | INFORMATION },
  [OG_GAP_EDITORIAL_DEPUTY] = { OG_TOPIC_DUTIES, CONCEPT | DUTIES | INFORMATION },
  [OG_GAP_TECHNICAL] = { OG_TOPIC_DUTIES, CONCEPT | DUTIES | CRISIS },
  [OG_GAP_DATA_RIGHTS] = { OG_TOPIC_DUTIES, CONCEPT | DUTIES | INFORMATION },
  [OG_GAP_CONTENT] = { OG_TOPIC_DUTIES, CONCEPT | DUTIES },
  [OG_GAP_SIGNER] = { OG_TOPIC_SIGN_OFF, CONCEPT | DUTIES },
  [OG_GAP_CALL_TREE] = { OG_TOPIC_CRISIS, CRISIS },
  [OG_GAP_SPEAKER] = { OG_TOPIC_CRISIS, CRISIS },
  [OG_GAP_STATEMENTS] = { OG_TOPIC_CRISIS, CRISIS },
  [OG_GAP_CHANNEL] = { OG_TOPIC_CHANNELS, CONCEPT | INFORMATION },
  [OG_GAP_CONCEPT] = { OG_TOPIC_DOCUMENTS, 0 },
};

static guint64
gap_if (gboolean missing,
        OgGap    gap)
{
  return missing ? BIT (gap) : 0;
}

static guint64
gaps_of_municipality (OgOffice *office)
{
  return gap_if (og_text_is_blank (office->name), OG_GAP_NAME) |
         gap_if (og_text_is_blank (office->land), OG_GAP_LAND) |
         gap_if (og_text_is_blank (office->street) || og_text_is_blank (office->postcode) ||
                   og_text_is_blank (office->town),
                 OG_GAP_ADDRESS) |
         gap_if (og_text_is_blank (office->phone), OG_GAP_PHONE) |
         gap_if (og_text_is_blank (office->email), OG_GAP_EMAIL) |
         gap_if (og_text_is_blank (office->website), OG_GAP_WEBSITE) |
         gap_if (og_text_is_blank (office->imprint_url), OG_GAP_IMPRINT) |
         gap_if (og_text_is_blank (office->privacy_url), OG_GAP_PRIVACY);
}

static gboolean
attends (OgOffice *office)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->timetables)); i++)
    {
      g_autoptr (OgTimetable) table = g_list_model_get_item (G_LIST_MODEL (office->timetables), i);

      if (table->kind == OG_HOURS_ATTENDANCE && !og_text_is_blank (table->week))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_rule (OgOffice *office)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      if (rule->chosen)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_measure (OgOffice *office)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->measures)); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (G_LIST_MODEL (office->measures), i);

      if (step->chosen)
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (nullable). Not og_office_get_duty(): that one adds what is not there. */
static OgDuty *
find_duty (OgOffice  *office,
           OgDutyRole role)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->duties)); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (G_LIST_MODEL (office->duties), i);

      if (duty->role == (int) role)
        return g_steal_pointer (&duty);
    }
  return NULL;
}

/* A department is enough, but for the content: § 18 (2) MStV asks for a natural person. */
static guint64
gap_of_duty (OgOffice  *office,
             OgDutyRole role,
             OgGap      gap)
{
  g_autoptr (OgDuty) duty = find_duty (office, role);

  return gap_if (duty == NULL || (og_text_is_blank (duty->person) &&
                                  (role == OG_DUTY_CONTENT || og_text_is_blank (duty->unit))),
                 gap);
}

static guint64
gaps_of_duties (OgOffice *office)
{
  g_autoptr (OgDuty) editorial = find_duty (office, OG_DUTY_EDITORIAL);

  return gap_of_duty (office, OG_DUTY_EDITORIAL, OG_GAP_EDITORIAL) |
         gap_if (editorial == NULL || og_text_is_blank (editorial->deputy), OG_GAP_EDITORIAL_DEPUTY) |
         gap_of_duty (office, OG_DUTY_TECHNICAL, OG_GAP_TECHNICAL) |
         gap_of_duty (office, OG_DUTY_DATA_RIGHTS, OG_GAP_DATA_RIGHTS) |
         gap_of_duty (office, OG_DUTY_CONTENT, OG_GAP_CONTENT);
}

/* A department cannot sign. */
static guint64
gap_of_signer (OgOffice *office)
{
  g_autoptr (OgDuty) signer = find_duty (office, OG_DUTY_SIGN_OFF);

  return gap_if (og_office_wants_sign_off (office) &&
                   (signer == NULL || og_text_is_blank (signer->person)),
                 OG_GAP_SIGNER);
}

static guint64
gaps_of_crisis (OgOffice *office)
{
  gboolean can_be_called = FALSE;
  gboolean speaks = FALSE;
  gboolean says = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->contacts)); i++)
    {
      g_autoptr (OgContact) contact = g_list_model_get_item (G_LIST_MODEL (office->contacts), i);
      gboolean known = !og_text_is_blank (contact->name) || !og_text_is_blank (contact->role);

      can_be_called |= known && (!og_text_is_blank (contact->phone) ||
                                 !og_text_is_blank (contact->email));
      speaks |= known && contact->speaks;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->statements)); i++)
    {
      g_autoptr (OgStatement) statement =
        g_list_model_get_item (G_LIST_MODEL (office->statements), i);

      says |= !og_text_is_blank (statement->text);
    }
  return gap_if (!can_be_called, OG_GAP_CALL_TREE) | gap_if (!speaks, OG_GAP_SPEAKER) |
         gap_if (!says, OG_GAP_STATEMENTS);
}

/* (transfer full) (nullable) */
static OgDocumentExport *
find_export (OgOffice      *office,
             OgDocumentKind document)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->exports)); i++)
    {
      g_autoptr (OgDocumentExport) export =
        g_list_model_get_item (G_LIST_MODEL (office->exports), i);

      if (export->document == (int) document)
        return g_steal_pointer (&export);
    }
  return NULL;
}

/**
 * og_gaps:
 * @n_channels: how many accounts are signed in
 * @version_in_force: number of the netiquette's version, 0 for none
 *
 * Returns: what has not been answered yet, as bits 1 << OgGap
 */
guint64
og_gaps (OgOffice *office,
         guint     n_channels,
         int       version_in_force)
{
  g_autoptr (OgDocumentExport) concept = NULL;

  g_return_val_if_fail (OG_IS_OFFICE (office), 0);

  concept = find_export (office, OG_DOCUMENT_CONCEPT);
  return gaps_of_municipality (office) |
         gap_if (!og_office_has_hours (office), OG_GAP_HOURS) |
         gap_if (office->attendance_apart && !attends (office), OG_GAP_ATTENDANCE) |
         gap_if (office->promise <= 0, OG_GAP_PROMISE) |
         gap_if (!has_rule (office), OG_GAP_RULES) |
         gap_if (version_in_force <= 0, OG_GAP_IN_FORCE) |
         gap_if (!has_measure (office), OG_GAP_LADDER) |
         gaps_of_duties (office) | gap_of_signer (office) | gaps_of_crisis (office) |
         gap_if (n_channels == 0, OG_GAP_CHANNEL) |
         gap_if (concept == NULL || concept->exported <= 0, OG_GAP_CONCEPT);
}

/**
 * og_gaps_of_topic:
 *
 * Returns: every gap that is filled there, as bits
 */
guint64
og_gaps_of_topic (OgTopic topic)
{
  guint64 bits = 0;

  for (guint gap = 0; gap < OG_N_GAPS; gap++)
    if (gaps[gap].topic == topic)
      bits |= BIT (gap);
  return bits;
}

/**
 * og_gaps_of_document:
 *
 * Returns: every gap because of which that document says less, as bits
 */
guint64
og_gaps_of_document (OgDocumentKind document)
{
  guint64 bits = 0;

  for (guint gap = 0; gap < OG_N_GAPS; gap++)
    if (gaps[gap].documents & BIT (document))
      bits |= BIT (gap);
  return bits;
}

/**
 * og_gap_topic:
 *
 * Returns: where the setup asks for it
 */
OgTopic
og_gap_topic (OgGap gap)
{
  g_return_val_if_fail (gap < OG_N_GAPS, OG_TOPIC_FINISH);

  return gaps[gap].topic;
}

/**
 * og_office_wants_sign_off:
 *
 * Returns: whether there are posts that need a second person
 */
gboolean
og_office_wants_sign_off (OgOffice *office)
{
  g_return_val_if_fail (OG_IS_OFFICE (office), FALSE);

  return office->sign_off != 0 || office->sign_off_kinds != 0 ||
         g_list_model_get_n_items (G_LIST_MODEL (office->elections)) > 0;
}

/**
 * og_evaluation_is_due:
 * @now: unix seconds
 * @since: (out): unix seconds of the last evaluation, else of the concept's first export; 0: neither
 *
 * The year ends at the same wall time in the office's zone.
 *
 * Returns: whether a year has passed since
 */
gboolean
og_evaluation_is_due (OgOffice *office,
                      gint64    now,
                      gint64   *since)
{
  g_autoptr (OgDocumentExport) concept = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autoptr (GDateTime) due = NULL;

  g_return_val_if_fail (OG_IS_OFFICE (office) && since != NULL, FALSE);

  *since = 0;
  concept = find_export (office, OG_DOCUMENT_CONCEPT);
  if (concept == NULL || concept->exported <= 0)
    return FALSE;
  *since = concept->first_exported > 0 ? concept->first_exported : concept->exported;
  *since = MAX (*since, office->evaluated);
  last = og_local_time_at (*since, office->zone);
  due = last != NULL ? g_date_time_add_years (last, 1) : NULL;
  return due != NULL && now >= g_date_time_to_unix (due);
}
