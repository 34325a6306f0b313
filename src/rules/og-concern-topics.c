/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-topics.h"

#include "og-rules-data.h"
#include "og-word-text.h"

#define DATA "topics.ini"
/* A message that has words of more is about everything, which helps nobody. */
#define MAX_FOUND 4

typedef struct
{
  char *name;
  OgWordList *words;
} Finder;

struct _OgTopicFinder
{
  GArray *topics; /* of Finder */
};

static void
append_given (GListStore *topics,
              const char *group,
              const char *lang)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  g_autoptr (OgConcernTopic) topic = og_concern_topic_new ();
  g_autofree char *name = og_rules_data_string (keys, group, "name", lang);
  g_auto (GStrv) words = og_rules_data_list (keys, group, "words", lang);
  g_autofree char *keywords = g_strjoinv ("\n", words);

  g_object_set (topic, "name", name, "keywords", keywords, NULL);
  g_list_store_append (topics, topic);
}

/**
 * og_topics_of_office:
 *
 * Returns: (transfer full): of OgConcernTopic, never empty
 */
GListModel *
og_topics_of_office (OgOffice *office)
{
  g_auto (GStrv) groups = NULL;
  GListStore *topics;

  g_return_val_if_fail (OG_IS_OFFICE (office), NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (office->topics)) > 0)
    return G_LIST_MODEL (g_object_ref (office->topics));
  topics = g_list_store_new (OG_TYPE_CONCERN_TOPIC);
  groups = g_key_file_get_groups (og_rules_data_keys (DATA), NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    append_given (topics, groups[i], office->language);
  return G_LIST_MODEL (topics);
}

static void
finder_clear (gpointer data)
{
  Finder *finder = data;

  g_free (finder->name);
  og_word_list_free (finder->words);
}

/* One line, whatever a file or a database says. */
static char *
dup_line (const char *name)
{
  return g_strstrip (g_strdelimit (g_strdup (name), "\r\n", ' '));
}

/**
 * og_topic_finder_new:
 *
 * Returns: (transfer full): for the topics that the office has now
 */
OgTopicFinder *
og_topic_finder_new (OgOffice *office)
{
  g_autoptr (GListModel) topics = og_topics_of_office (office);
  OgTopicFinder *self = g_new0 (OgTopicFinder, 1);

  self->topics = g_array_new (FALSE, FALSE, sizeof (Finder));
  g_array_set_clear_func (self->topics, finder_clear);
  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (OgConcernTopic) topic = g_list_model_get_item (topics, i);
      g_auto (GStrv) words = g_strsplit (topic->keywords, "\n", -1);
      const Finder finder = { dup_line (topic->name),
                              og_word_list_new ((const char *const *) words, TRUE) };

      g_array_append_val (self->topics, finder);
    }
  return self;
}

void
og_topic_finder_free (OgTopicFinder *self)
{
  g_array_unref (self->topics);
  g_free (self);
}

/**
 * og_topic_finder_find:
 * @text: of a stranger
 *
 * Returns: (transfer full) (nullable): at most four names, one a line
 */
char *
og_topic_finder_find (const OgTopicFinder *self,
                      const char          *text)
{
  g_autoptr (OgWordText) words = og_word_text_new (text);
  g_autoptr (GString) found = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->topics->len && n < MAX_FOUND; i++)
    {
      const Finder *topic = &g_array_index (self->topics, Finder, i);

      if (*topic->name == '\0' || og_word_list_find (topic->words, words, NULL) == 0)
        continue;
      g_string_append_printf (found, "%s%s", n > 0 ? "\n" : "", topic->name);
      n++;
    }
  return n > 0 ? g_string_free_and_steal (g_steal_pointer (&found)) : NULL;
}
