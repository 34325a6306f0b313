/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-kind.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *word;
  const char *icon;
  const char *explanation;
} KindWords;

static const KindWords kinds[OG_N_CONCERN_KINDS] = {
  [OG_CONCERN_QUESTION] = { NC_ ("concern", "Question"), "help-faq-symbolic",
                            N_ ("A citizen wants to know something.") },
  [OG_CONCERN_COMPLAINT] = { NC_ ("concern", "Complaint"), "face-sad-symbolic",
                             N_ ("A citizen is not content with the administration.") },
  [OG_CONCERN_DEFECT] = { NC_ ("concern", "Defect"), "applications-engineering-symbolic",
                          N_ ("Something in the town is broken or dirty.") },
  [OG_CONCERN_IDEA] = { NC_ ("concern", "Idea"), "emoji-objects-symbolic",
                        N_ ("A citizen proposes something.") },
  [OG_CONCERN_PRAISE] = { NC_ ("concern", "Praise"), "emote-love-symbolic",
                          N_ ("A citizen is content, or says thanks.") },
  [OG_CONCERN_PARTICIPATION] = { NC_ ("concern", "Participation"), "system-users-symbolic",
                                 N_ ("A citizen takes part in what the town asks about.") },
  [OG_CONCERN_BREACH] = { NC_ ("concern", "Breach of the Netiquette"), "action-unavailable-symbolic",
                          N_ ("Somebody does not keep to the rules.") },
};

/* What a newer program may have stored is shown as a question. */
static const KindWords *
find (int kind)
{
  return &kinds[kind >= 0 && kind < OG_N_CONCERN_KINDS ? kind : OG_CONCERN_QUESTION];
}

/**
 * og_words_kind:
 *
 * Returns: (transfer none): what kind of concern it is, in a word
 */
const char *
og_words_kind (int kind)
{
  return g_dpgettext2 (NULL, "concern", find (kind)->word);
}

/**
 * og_words_kind_icon:
 *
 * Returns: (transfer none): name of a symbolic icon, of another shape for each
 */
const char *
og_words_kind_icon (int kind)
{
  return find (kind)->icon;
}

/**
 * og_words_kind_explanation:
 *
 * Returns: (transfer none): what is meant by the kind, a sentence
 */
const char *
og_words_kind_explanation (int kind)
{
  return gettext (find (kind)->explanation);
}
