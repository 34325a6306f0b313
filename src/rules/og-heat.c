/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-heat.h"

#include <string.h>

#include "og-concern-kind.h"

#define HOUR 3600
#define COOLED_AFTER (24 * HOUR)
/* So many of the newest messages of citizens are looked at. */
#define MAX_LOOKED_AT 50
#define FAST_MESSAGES 6
#define MANY_PEOPLE 4
#define MANY_PEOPLE_WITHIN (3 * HOUR)
/* A text in capitals has so many letters: "OK", "LKW" and "ADAC" shout at nobody. */
#define SHOUTED_LETTERS 20
#define SHOUTED_SHARE 70
#define MARKS_IN_A_ROW 3
#define MAX_TEXT 4096

/* "WARUM TUT IHR NICHTS", "Es reicht!!!" */
static gboolean
is_shouted (const char *text)
{
  guint letters = 0, capitals = 0, marks = 0;
  gboolean many_marks = FALSE;

  for (const char *p = text; *p != '\0' && p - text < MAX_TEXT; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      letters += g_unichar_isalpha (c) ? 1 : 0;
      capitals += g_unichar_isupper (c) ? 1 : 0;
      marks = c == '!' ? marks + 1 : 0;
      many_marks = many_marks || marks >= MARKS_IN_A_ROW;
    }
  return many_marks || (letters >= SHOUTED_LETTERS && capitals * 100 >= letters * SHOUTED_SHARE);
}

static gboolean
is_insulting (const char *text)
{
  g_auto (OgKindProposal) proposal = { OG_CONCERN_QUESTION, NULL };

  return og_concern_kind_propose (text, NULL, &proposal) && proposal.kind == OG_CONCERN_BREACH;
}

/* How many different authors there are among those that begin at `first`, as far as it matters. */
static guint
count_authors (GPtrArray *messages,
               guint      first)
{
  g_autoptr (GHashTable) authors = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < messages->len; i++)
    {
      const OgHeatMessage *message = g_ptr_array_index (messages, i);

      g_hash_table_add (authors, (gpointer) message->author);
    }
  return g_hash_table_size (authors);
}

/* The newest messages of citizens that have not cooled down, oldest first. */
static GPtrArray *
select_newest (const OgHeatMessage *messages,
               guint                n_messages,
               gint64               now)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = n_messages; i > 0 && chosen->len < MAX_LOOKED_AT; i--)
    if (!messages[i - 1].own && messages[i - 1].created > now - COOLED_AFTER)
      g_ptr_array_insert (chosen, 0, (gpointer) &messages[i - 1]);
  return chosen;
}

/**
 * og_heat_of:
 * @messages: (array length=n_messages): oldest first
 * @now: unix seconds
 *
 * Returns: the weightiest reason
 */
OgHeat
og_heat_of (const OgHeatMessage *messages,
            guint                n_messages,
            gint64               now)
{
  g_autoptr (GPtrArray) newest = select_newest (messages, n_messages, now);
  OgHeat heat = OG_HEAT_NONE;

  for (guint i = 0; i < newest->len; i++)
    {
      const OgHeatMessage *one = g_ptr_array_index (newest, i);
      const OgHeatMessage *last = g_ptr_array_index (newest, newest->len - 1);

      if (is_insulting (one->text))
        return OG_HEAT_INSULTS;
      if (newest->len - i >= FAST_MESSAGES && last->created - one->created <= HOUR)
        heat = MAX (heat, OG_HEAT_FAST);
      else if (last->created - one->created <= MANY_PEOPLE_WITHIN &&
               count_authors (newest, i) >= MANY_PEOPLE)
        heat = MAX (heat, OG_HEAT_MANY_PEOPLE);
      else if (is_shouted (one->text))
        heat = MAX (heat, OG_HEAT_SHOUTING);
    }
  return heat;
}
