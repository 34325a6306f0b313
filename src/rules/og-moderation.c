/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-moderation.h"

#include <string.h>

#include "og-rules-data.h"
#include "og-template.h"
#include "og-text-blank.h"

#define DATA "moderation.ini"
#define EFFECT "effect"
#define BY_HAND "by-hand"
#define CAUTION "caution"
#define NOTICE "notice"

/* In the order of OgMeasureKind. */
static const char *const names[OG_N_MEASURES] = { "notice", "hide", "delete", "report", "block" };

typedef struct
{
  OgOfficeFacts office;
  OgMeasure *measure;
  const char *subject;
} NoticeFacts;

/**
 * og_moderation_has:
 * @kinds: bits (1 << OgMeasureKind)
 *
 * Returns: whether the kind is among them
 */
gboolean
og_moderation_has (guint         kinds,
                   OgMeasureKind kind)
{
  return (kinds & (1u << kind)) != 0;
}

/* The words about a step: those of the network if it has any, else the general ones. */
static char *
dup_words (const char   *group,
           const char   *network,
           OgMeasureKind kind,
           const char   *lang)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  g_autofree char *own = g_strdup_printf ("%s-%s", names[kind], network != NULL ? network : "");

  if (g_key_file_has_key (keys, group, own, NULL))
    return og_rules_data_string (keys, group, own, lang);
  return og_rules_data_string (keys, group, names[kind], lang);
}

/**
 * og_moderation_dup_effect:
 * @network: (nullable): OgNetwork.id
 *
 * Returns: (transfer full): what the step does there
 */
char *
og_moderation_dup_effect (const char   *network,
                          OgMeasureKind kind,
                          const char   *lang)
{
  g_return_val_if_fail ((int) kind >= 0 && kind < OG_N_MEASURES, g_strdup (""));

  return dup_words (EFFECT, network, kind, lang);
}

/**
 * og_moderation_dup_by_hand:
 * @network: (nullable): OgNetwork.id
 *
 * Returns: (transfer full): how a person does the step where the program cannot
 */
char *
og_moderation_dup_by_hand (const char   *network,
                           OgMeasureKind kind,
                           const char   *lang)
{
  g_return_val_if_fail ((int) kind >= 0 && kind < OG_N_MEASURES, g_strdup (""));

  return dup_words (BY_HAND, network, kind, lang);
}

/**
 * og_moderation_dup_caution:
 *
 * Returns: (transfer full) (nullable): what has to be acknowledged before the step
 */
char *
og_moderation_dup_caution (OgMeasureKind kind,
                           const char   *lang)
{
  GKeyFile *keys = og_rules_data_keys (DATA);

  g_return_val_if_fail ((int) kind >= 0 && kind < OG_N_MEASURES, NULL);

  if (!g_key_file_has_key (keys, CAUTION, names[kind], NULL))
    return NULL;
  return og_rules_data_string (keys, CAUTION, names[kind], lang);
}

/* (transfer full) (nullable) */
static char *
dup_number (int number)
{
  return number > 0 ? g_strdup_printf ("%d", number) : NULL;
}

static char *
dup_filled (const char *text)
{
  return og_text_is_blank (text) ? NULL : g_strstrip (g_strdup (text));
}

/* A sentence ends as one, since another follows. (transfer full) (nullable) */
static char *
dup_sentence (const char *text)
{
  g_autofree char *filled = dup_filled (text);
  char last = filled != NULL ? filled[strlen (filled) - 1] : '\0';

  if (filled == NULL || last == '.' || last == '!' || last == '?')
    return g_steal_pointer (&filled);
  return g_strconcat (filled, ".", NULL);
}

static char *
notice_fact (const char *name,
             gpointer    data)
{
  NoticeFacts *facts = data;

  if (g_str_equal (name, "rule-number"))
    return dup_number (facts->measure->rule_number);
  if (g_str_equal (name, "rule-version"))
    return dup_number (facts->measure->version);
  if (g_str_equal (name, "subject"))
    return dup_filled (facts->subject);
  if (g_str_equal (name, "reason"))
    return dup_sentence (facts->measure->reason);
  if (g_str_equal (name, "file"))
    return dup_filled (facts->measure->file_number);
  return og_office_fact (name, &facts->office);
}

/**
 * og_moderation_dup_notice:
 * @subject: (nullable): the rule's heading
 * @now: unix seconds
 *
 * Returns: (transfer full): what the author is told, in the town's language and form of address
 */
char *
og_moderation_dup_notice (OgOffice   *office,
                          OgMeasure  *measure,
                          const char *subject,
                          gint64      now)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  NoticeFacts facts = { { .office = office, .now = now }, measure, subject };
  g_autofree char *step = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *template = NULL;

  g_return_val_if_fail (measure->kind >= 0 && measure->kind < OG_N_MEASURES, g_strdup (""));

  step = og_rules_data_string (keys, NOTICE, names[measure->kind], office->language);
  rest = og_rules_data_string (keys, NOTICE, "rest", office->language);
  template = g_strconcat (step, rest, NULL);
  return og_template_expand (template, (OgForm) office->form, notice_fact, &facts, NULL);
}

/**
 * og_moderation_propose_kind:
 * @n_before: how many measures there were against the same author before
 *
 * Returns: the step of the ladder that fits; a notice if the town has no other
 */
OgMeasureKind
og_moderation_propose_kind (OgOffice *office,
                            guint     n_before)
{
  GListModel *ladder = G_LIST_MODEL (office->measures);
  OgMeasureKind kind = OG_MEASURE_NOTICE;
  int latest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (ladder); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (ladder, i);

      if (!step->chosen || step->kind == OG_MEASURE_REPORT || step->kind < 0 ||
          step->kind >= OG_N_MEASURES || step->after > (int) MIN (n_before + 1, G_MAXINT))
        continue;
      if (step->after > latest || (step->after == latest && step->kind < (int) kind))
        kind = (OgMeasureKind) step->kind;
      latest = MAX (latest, step->after);
    }
  return kind;
}

/**
 * og_moderation_check:
 *
 * Returns: what the measure lacks before it may be taken; bits
 */
OgMeasureLack
og_moderation_check (OgMeasure *measure)
{
  OgMeasureLack lack = OG_LACK_NOTHING;
  g_autofree char *caution = NULL;

  g_return_val_if_fail (measure->kind >= 0 && measure->kind < OG_N_MEASURES, OG_LACK_RULE);

  caution = og_moderation_dup_caution ((OgMeasureKind) measure->kind, "de");
  if (measure->rule_number < 1 || measure->version < 1 || og_text_is_blank (measure->clause))
    lack |= OG_LACK_RULE;
  if (og_text_is_blank (measure->reason))
    lack |= OG_LACK_REASON;
  if (caution != NULL && measure->caution == 0)
    lack |= OG_LACK_CAUTION;
  if (measure->kind == OG_MEASURE_NOTICE && og_text_is_blank (measure->notice_text))
    lack |= OG_LACK_NOTICE;
  return lack;
}
