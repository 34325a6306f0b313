/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-urgent.h"

#include "og-rules-data.h"
#include "og-word-text.h"

#define DATA "urgent.ini"

struct _OgUrgentFinder
{
  GPtrArray *lists; /* of OgWordList */
};

static void
add_list (OgUrgentFinder *self,
          char          **words,
          gboolean        loose)
{
  g_ptr_array_add (self->lists, og_word_list_new ((const char *const *) words, loose));
}

/**
 * og_urgent_finder_new:
 *
 * Returns: (transfer full): for the words that the office has now
 */
OgUrgentFinder *
og_urgent_finder_new (OgOffice *office)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  g_auto (GStrv) own = g_strsplit (office->urgent_words != NULL ? office->urgent_words : "", "\n", -1);
  OgUrgentFinder *self = g_new0 (OgUrgentFinder, 1);

  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) og_word_list_free);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) words = og_rules_data_list (keys, groups[i], "words", NULL);

      add_list (self, words, FALSE);
    }
  add_list (self, own, TRUE);
  return self;
}

void
og_urgent_finder_free (OgUrgentFinder *self)
{
  g_ptr_array_unref (self->lists);
  g_free (self);
}

/**
 * og_urgent_finder_find:
 * @text: of a stranger
 *
 * Returns: (transfer full) (nullable): why it cannot wait
 */
char *
og_urgent_finder_find (const OgUrgentFinder *self,
                       const char           *text)
{
  g_autoptr (OgWordText) words = og_word_text_new (text);
  g_autoptr (GPtrArray) found = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  for (guint i = 0; i < self->lists->len; i++)
    og_word_list_find (g_ptr_array_index (self->lists, i), words, found);
  return found->len > 0 ? g_strjoinv ("\n", (char **) found->pdata) : NULL;
}
