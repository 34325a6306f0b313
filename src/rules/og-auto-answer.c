/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-auto-answer.h"

#include <string.h>

#include "og-rules-data.h"
#include "og-template.h"
#include "og-town-words.h"

#define DATA "auto-answer.ini"
#define LONGEST_BACK (G_GINT64_CONSTANT (2) * 365 * 24 * 60 * 60)
#define FIRST_CHARACTERS 160 /* the words that say what a message is */

typedef struct
{
  OgOfficeFacts office;
  const char *opening; /* (nullable) */
} AnswerFacts;

/* The first words of a message in lower case, without what stands before them: mentions, quotation
 * marks, brackets, pictures; with one space between words and straight apostrophes. */
static char *
dup_first_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *lower = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  glong n_characters = 0;
  const char *p = valid;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    if (*p == '@')
      for (; *p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        ;
    else
      p = g_utf8_next_char (p);

  for (; *p != '\0' && n_characters < FIRST_CHARACTERS; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      n_characters++;
      if (!g_unichar_isspace (c))
        g_string_append_unichar (words, c == 0x2019 ? '\'' : c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  lower = g_utf8_strdown (words->str, -1);
  return g_steal_pointer (&lower);
}

static gboolean
sounds_automatic (const char *text)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  g_auto (GStrv) beginnings = og_rules_data_list (keys, "automatic", "beginnings", NULL);
  g_auto (GStrv) sentences = og_rules_data_list (keys, "automatic", "sentences", NULL);
  g_autofree char *words = dup_first_words (text);

  for (guint i = 0; beginnings[i] != NULL; i++)
    if (g_str_has_prefix (words, beginnings[i]))
      return TRUE;
  for (guint i = 0; sentences[i] != NULL; i++)
    if (strstr (words, sentences[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * og_auto_answer_period:
 * @time: the attendance hours
 * @now: unix seconds
 *
 * Returns: the last closing before @now, unix seconds; @now while somebody is there; 0 if nobody was
 *   there in the two years before
 */
gint64
og_auto_answer_period (OgOfficeTime *time,
                       gint64        now)
{
  gint64 closing = 0;

  return og_office_time_last_open (time, now, now - LONGEST_BACK, &closing) ? closing : 0;
}

/**
 * og_auto_answer_wanted:
 * @time: the attendance hours
 * @mode: OgAutoAnswer of the channel
 * @now: unix seconds
 *
 * Returns: whether the message gets an automatic answer, once for each person and closed period; not
 *   from an office that does not say when it is there again
 */
gboolean
og_auto_answer_wanted (OgOfficeTime *time,
                       int           mode,
                       OgMessage    *message,
                       gint64        now)
{
  const gint64 created = MIN (message->created, now); /* another clock may be ahead */
  gint64 opening;

  if (mode != OG_AUTO_ANSWER_ALL &&
      !(mode == OG_AUTO_ANSWER_DIRECT && message->visibility == OG_VISIBILITY_DIRECT))
    return FALSE;
  if (message->own || message->automatic || sounds_automatic (message->text))
    return FALSE;
  return !og_office_time_is_open (time, now) && !og_office_time_is_open (time, created) &&
         created >= og_auto_answer_period (time, now) &&
         og_office_time_next_opening (time, now, &opening);
}

static char *
answer_fact (const char *name,
             gpointer    data)
{
  AnswerFacts *facts = data;

  if (g_str_equal (name, "opening"))
    return g_strdup (facts->opening);
  return og_office_fact (name, &facts->office);
}

/**
 * og_auto_answer_text:
 * @time: the attendance hours
 * @now: unix seconds
 *
 * Returns: (transfer full): the automatic answer in the town's language and form of address
 */
char *
og_auto_answer_text (OgOfficeTime *time,
                     gint64        now)
{
  OgOffice *office = og_office_time_get_office (time);
  g_autofree char *template =
    og_rules_data_string (og_rules_data_keys (DATA), "answer", "text", office->language);
  g_autofree char *opening = NULL;
  AnswerFacts facts = { .office = { .office = office, .now = now } };
  gint64 at;

  if (og_office_time_next_opening (time, now, &at))
    opening = og_town_words_when (at, office->zone, now, office->language);
  facts.opening = opening;
  return og_template_expand (template, (OgForm) office->form, answer_fact, &facts, NULL);
}
