/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-gap.h"

#include <glib/gi18n.h>

static const char *const topics[OG_N_TOPICS] = {
  [OG_TOPIC_MUNICIPALITY] = N_ ("Municipality"),
  [OG_TOPIC_HOURS] = N_ ("Office Hours"),
  [OG_TOPIC_PROMISES] = N_ ("Response Times"),
  [OG_TOPIC_NETIQUETTE] = N_ ("Netiquette"),
  [OG_TOPIC_LADDER] = N_ ("Measures"),
  [OG_TOPIC_DUTIES] = N_ ("Responsibilities"),
  [OG_TOPIC_SIGN_OFF] = N_ ("Sign-Off"),
  [OG_TOPIC_CRISIS] = N_ ("Difficult Situation"),
  [OG_TOPIC_CHANNELS] = N_ ("Channels"),
  [OG_TOPIC_DOCUMENTS] = N_ ("Documents"),
  [OG_TOPIC_FINISH] = N_ ("First Post"),
};

typedef struct
{
  const char *noun;
  const char *task;
} GapWords;

static const GapWords gaps[OG_N_GAPS] = {
  [OG_GAP_NAME] = { N_ ("Name of the municipality"),
                    N_ ("Enter the name; it stands in everything that is published.") },
  [OG_GAP_LAND] = { N_ ("Land"), N_ ("Choose the Land; it decides which days are holidays.") },
  [OG_GAP_ADDRESS] = { N_ ("Postal address"), N_ ("Enter street, postcode and town; not everybody "
                                                  "writes on a network.") },
  [OG_GAP_PHONE] = { N_ ("Telephone number"),
                     N_ ("Enter the number under which citizens reach the town hall.") },
  [OG_GAP_EMAIL] = { N_ ("E-mail address"),
                     N_ ("Enter the address; personal matters are sent there and not discussed in "
                         "public.") },
  [OG_GAP_WEBSITE] = { N_ ("Website"),
                       N_ ("Enter the website; what stands on a network must be found there too.") },
  [OG_GAP_IMPRINT] = { N_ ("Address of the Impressum"),
                       N_ ("Enter where the Impressum stands; the law demands it on every account "
                           "(§ 5 DDG).") },
  [OG_GAP_PRIVACY] = { N_ ("Address of the privacy notice"),
                       N_ ("Enter where the privacy notice for social media stands (Art. 13 "
                           "GDPR).") },
  [OG_GAP_HOURS] = { N_ ("Opening hours"),
                     N_ ("Enter the hours of the week; without them no response time runs.") },
  [OG_GAP_ATTENDANCE] = { N_ ("Hours in which social media is attended"),
                          N_ ("Enter these hours, or let the opening hours hold for social media "
                              "too.") },
  [OG_GAP_PROMISE] = { N_ ("Response time"), N_ ("Say within which time citizens get an answer.") },
  [OG_GAP_RULES] = { N_ ("Rules of the netiquette"),
                     N_ ("Choose the rules that hold on your accounts.") },
  [OG_GAP_IN_FORCE] = { N_ ("Netiquette in force"),
                        N_ ("Put the netiquette into force; only then measures can refer to it.") },
  [OG_GAP_LADDER] = { N_ ("Measures"),
                      N_ ("Say what follows a breach of the rules, and in which order.") },
  [OG_GAP_EDITORIAL] = { N_ ("Who writes and answers"),
                         N_ ("Name the person who decides what is published.") },
  [OG_GAP_EDITORIAL_DEPUTY] = { N_ ("Who stands in for writing and answering"),
                                N_ ("Name a deputy; citizens do not wait for the end of a "
                                    "holiday.") },
  [OG_GAP_TECHNICAL] = { N_ ("Who looks after accounts and computer"),
                         N_ ("Name the person who knows the accounts and their passwords.") },
  [OG_GAP_DATA_RIGHTS] = { N_ ("Who answers data subjects"),
                           N_ ("Name the person who answers requests for information or deletion "
                               "(Art. 12 to 22 GDPR).") },
  [OG_GAP_CONTENT] = { N_ ("Who is responsible for content by law"),
                       N_ ("Name the person (§ 18 (2) MStV); often the mayor.") },
  [OG_GAP_SIGNER] = { N_ ("Who signs posts off"),
                      N_ ("Name the person who signs; until then these posts cannot go out.") },
  [OG_GAP_CALL_TREE] = { N_ ("Call tree"),
                         N_ ("Enter who is called when a situation becomes difficult.") },
  [OG_GAP_SPEAKER] = { N_ ("Who may speak"),
                       N_ ("Mark in the call tree who speaks to the public.") },
  [OG_GAP_STATEMENTS] = { N_ ("Holding statements"),
                          N_ ("Keep a first sentence ready for the time in which little is "
                              "known.") },
  [OG_GAP_CHANNEL] = { N_ ("A channel"), N_ ("Sign in to the first account of the municipality.") },
  [OG_GAP_CONCEPT] = { N_ ("Usage concept"),
                       N_ ("Save the usage concept; the data-protection authority asks for it.") },
};

/**
 * og_words_topic:
 *
 * Returns: (transfer none): the heading of what the setup asks about
 */
const char *
og_words_topic (OgTopic topic)
{
  g_return_val_if_fail (topic < OG_N_TOPICS, NULL);

  return gettext (topics[topic]);
}

/**
 * og_words_gap:
 *
 * Returns: (transfer none): what is missing, a noun
 */
const char *
og_words_gap (OgGap gap)
{
  g_return_val_if_fail (gap < OG_N_GAPS, NULL);

  return gettext (gaps[gap].noun);
}

/**
 * og_words_gap_task:
 *
 * Returns: (transfer none): what to do about it and what for, a sentence
 */
const char *
og_words_gap_task (OgGap gap)
{
  g_return_val_if_fail (gap < OG_N_GAPS, NULL);

  return gettext (gaps[gap].task);
}
