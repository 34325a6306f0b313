/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-measure.h"

#include <glib/gi18n.h>

static const struct
{
  const char *word;
  const char *sentence;
  const char *caution;
} measures[OG_N_MEASURES] = {
  [OG_MEASURE_NOTICE] = { N_("Point Out the Rule"),
                          N_("Name the rule and ask for it to be kept, in public or in a direct "
                             "message."),
                          NULL },
  [OG_MEASURE_HIDE] = { N_("Hide the Comment"),
                        N_("Others do not see it any more, and it can be shown again."), NULL },
  [OG_MEASURE_DELETE] = { N_("Delete the Comment"),
                          N_("It is gone for everybody and cannot be brought back."),
                          N_("Deleting restricts the freedom of expression (Art. 5 of the Basic "
                             "Law) and needs a legal basis: cite the rule that was broken, keep "
                             "what stood there, give the reasons when asked, and let somebody "
                             "else look at it again if the citizen objects.") },
  [OG_MEASURE_REPORT] = { N_("Report It"),
                          N_("To the network, and to the police where it may be an offence; keep "
                             "a picture of it before."),
                          NULL },
  [OG_MEASURE_BLOCK] = { N_("Block the Account"),
                         N_("This person can no longer write to you, and often no longer read "
                            "you."),
                         N_("Blocking shuts a citizen out of a public place (Art. 5 of the Basic "
                            "Law) and needs a legal basis: only after repeated or grave breaches "
                            "and never for criticism, with reasons, and reviewed after a while "
                            "and whenever the citizen objects.") },
};

/**
 * og_words_measure:
 *
 * Returns: (transfer none): the measure as a heading, translated
 */
const char *
og_words_measure (OgMeasureKind kind)
{
  g_return_val_if_fail (kind < OG_N_MEASURES, NULL);

  return gettext (measures[kind].word);
}

/**
 * og_words_measure_sentence:
 *
 * Returns: (transfer none): what the measure means, translated
 */
const char *
og_words_measure_sentence (OgMeasureKind kind)
{
  g_return_val_if_fail (kind < OG_N_MEASURES, NULL);

  return gettext (measures[kind].sentence);
}

/**
 * og_words_measure_caution:
 *
 * Returns: (transfer none) (nullable): what the law asks of those who take it, translated
 */
const char *
og_words_measure_caution (OgMeasureKind kind)
{
  g_return_val_if_fail (kind < OG_N_MEASURES, NULL);

  return measures[kind].caution != NULL ? gettext (measures[kind].caution) : NULL;
}
