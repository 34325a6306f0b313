/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-post-kind.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *word;
  const char *icon;
} KindWords;

static const KindWords kinds[OG_N_POST_KINDS] = {
  [OG_POST_OTHER] = { NC_ ("post", "Other"), "text-x-generic-symbolic" },
  [OG_POST_CLOSURE] = { NC_ ("post", "Road Closure"), "action-unavailable-symbolic" },
  [OG_POST_WASTE] = { NC_ ("post", "Waste Collection"), "view-refresh-symbolic" },
  [OG_POST_COUNCIL] = { NC_ ("post", "Council Meeting"), "system-users-symbolic" },
  [OG_POST_HOURS] = { NC_ ("post", "Changed Hours"), "preferences-system-time-symbolic" },
  [OG_POST_EVENT] = { NC_ ("post", "Event"), "x-office-calendar-symbolic" },
  [OG_POST_VACANCY] = { NC_ ("post", "Vacancy"), "contact-new-symbolic" },
  [OG_POST_WARNING] = { NC_ ("post", "Warning"), "dialog-warning-symbolic" },
  [OG_POST_FIRE_BRIGADE] = { NC_ ("post", "Fire Brigade"), "alarm-symbolic" },
  [OG_POST_GREETING] = { NC_ ("post", "Greeting"), "face-smile-symbolic" },
  [OG_POST_CONDOLENCE] = { NC_ ("post", "Condolence"), "emoji-nature-symbolic" },
  [OG_POST_QUESTION] = { NC_ ("post", "Question to Citizens"), "help-faq-symbolic" },
  [OG_POST_POLL] = { NC_ ("post", "Poll"), "view-list-ordered-symbolic" },
};

/* What a newer program may have stored is shown as something else. */
static const KindWords *
find (int kind)
{
  return &kinds[kind >= 0 && kind < OG_N_POST_KINDS ? kind : OG_POST_OTHER];
}

/**
 * og_words_post_kind:
 *
 * Returns: (transfer none): what a post is about, in a word or two
 */
const char *
og_words_post_kind (int kind)
{
  return g_dpgettext2 (NULL, "post", find (kind)->word);
}

/**
 * og_words_post_kind_icon:
 *
 * Returns: (transfer none): name of a symbolic icon, of another shape for each
 */
const char *
og_words_post_kind_icon (int kind)
{
  return find (kind)->icon;
}
