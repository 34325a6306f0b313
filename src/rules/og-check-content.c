/* SPDX-License-Identifier: EUPL-1.2 */
/* What a post says: its texts and its poll. */
#include <string.h>

#include "og-checks-private.h"
#include "og-personal-private.h"
#include "og-poll-text.h"
#include "og-post-templates.h"
#include "og-readability.h"
#include "og-rules-data.h"
#include "og-text-blank.h"
#include "og-text-hints-private.h"

/* One text that is read somewhere: the post's own, or that of a channel. */
typedef struct
{
  const char *text;
  gint64 channel_id; /* 0: the post's own */
} Text;

/* (element-type Text): every text that some channel gets, each once; the post's own where no channel is
 * chosen yet. */
static GArray *
dup_texts (OgPost     *post,
           GListModel *channels)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (Text));
  gboolean own = g_list_model_get_n_items (channels) == 0;

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      const Text text = { og_post_get_text_for (post, channel->id), channel->id };

      if (text.text == post->text)
        own = TRUE;
      else
        g_array_append_val (texts, text);
    }
  if (own)
    {
      const Text text = { post->text, 0 };

      g_array_prepend_val (texts, text);
    }
  return texts;
}

static void
check_gaps (GArray     *checks,
            const Text *text,
            OgOffice   *office)
{
  int start, end;

  for (int from = 0; og_post_template_find_gap (text->text, from, &start, &end); from = end)
    {
      g_autofree char *words = g_strndup (text->text + start + 1, (gsize) (end - start - 2));
      const gboolean known = office == NULL || og_post_templates_have_gap (office, words);

      og_checks_add_place (checks, known ? OG_CHECK_GAP : OG_CHECK_BRACKETS, text->channel_id, 0,
                           start, end);
    }
}

/* What the office may name of itself, one a line. */
static char *
dup_own (OgOfficeTime *time)
{
  OgOffice *office = time != NULL ? og_office_time_get_office (time) : NULL;

  if (office == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s\n%s\n%s", office->phone != NULL ? office->phone : "",
                          office->email != NULL ? office->email : "",
                          office->website != NULL ? office->website : "");
}

static void
check_personal (GArray     *checks,
                const Text *text,
                const char *own)
{
  g_autoptr (GArray) found = og_personal_data (text->text, own);

  for (guint i = 0; i < found->len; i++)
    {
      const OgPersonal *one = &g_array_index (found, OgPersonal, i);

      og_checks_add_place (checks, OG_CHECK_PERSONAL, text->channel_id, one->kind, one->start,
                           one->end);
    }
}

/* A telephone number, own or not, or a public one. */
static gboolean
names_number (const char *text)
{
  g_auto (GStrv) numbers =
    og_rules_data_list (og_rules_data_keys (OG_HINTS_DATA), "other-way", "numbers", NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gsize length = strspn (p, "0123456789");
      g_autofree char *digits = g_strndup (p, length);

      if (og_personal_phone_scan (text, p) != NULL)
        return TRUE;
      if (length > 0 && g_strv_contains ((const char *const *) numbers, digits) &&
          (p == text || !g_ascii_isdigit (p[-1])) && (p[length] != '.' && p[length] != ','))
        return TRUE;
      p += length > 0 ? length - 1 : 0;
    }
  return FALSE;
}

/* Whether whoever is not on the network finds another way in the text (an offer of a public body on
 * social media is never the only one). */
static gboolean
names_other_way (const char *text,
                 OgOffice   *office)
{
  g_auto (GStrv) parts =
    og_rules_data_list (og_rules_data_keys (OG_HINTS_DATA), "other-way", "parts", NULL);
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autoptr (OgSentences) split = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (lower, parts[i]) != NULL)
      return TRUE;
  if (strstr (text, "://") != NULL || strstr (lower, "www.") != NULL || names_number (text))
    return TRUE;
  if (office != NULL && !og_text_is_blank (office->street) && strstr (text, office->street) != NULL)
    return TRUE;
  split = og_sentences_of (text);
  for (guint i = 0; i < split->words->len; i++)
    {
      const OgWord *word = &g_array_index (split->words, OgWord, i);

      /* "musterbach.de", "post@musterbach.de"; a mention is on the network itself. */
      if (word->kind == OG_WORD_LINK && (word->start == 0 || text[word->start - 1] != '@'))
        return TRUE;
    }
  return FALSE;
}

/* Wishes and mourning need no way to ask back. */
static gboolean
needs_other_way (OgPost *post)
{
  return post->kind != OG_POST_GREETING && post->kind != OG_POST_CONDOLENCE;
}

static void
check_texts (GArray               *checks,
             OgPost               *post,
             const OgCheckContext *context)
{
  g_autoptr (GArray) texts = dup_texts (post, context->channels);
  g_autofree char *own = dup_own (context->time);
  OgOffice *office = context->time != NULL ? og_office_time_get_office (context->time) : NULL;
  gboolean other_way = TRUE;
  double hardest = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = &g_array_index (texts, Text, i);
      OgReadability reading;

      if (og_text_is_blank (text->text) || !g_utf8_validate (text->text, -1, NULL))
        continue;
      check_gaps (checks, text, office);
      check_personal (checks, text, own);
      other_way = other_way && (!needs_other_way (post) || names_other_way (text->text, office));
      reading = og_readability_of (text->text);
      if (og_readability_level (&reading) >= OG_READ_HARD)
        hardest = MAX (hardest, reading.lix);
    }
  if (!other_way)
    og_checks_add (checks, OG_CHECK_NO_OTHER_WAY, 0, 0);
  if (hardest > 0)
    og_checks_add (checks, OG_CHECK_HARD_TEXT, 0, (gint64) (hardest + 0.5));
}

static void
check_blank (GArray               *checks,
             OgPost               *post,
             const OgCheckContext *context)
{
  g_autoptr (GArray) texts = dup_texts (post, context->channels);

  if (g_list_model_get_n_items (G_LIST_MODEL (post->attachments)) > 0)
    return;
  for (guint i = 0; i < texts->len; i++)
    if (og_text_is_blank (g_array_index (texts, Text, i).text))
      og_checks_add (checks, OG_CHECK_NO_TEXT, g_array_index (texts, Text, i).channel_id, 0);
}

static gboolean
has_two_alike (char **options)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; options[i] != NULL; i++)
    if (!g_hash_table_add (seen, g_utf8_casefold (options[i], -1)))
      return TRUE;
  return FALSE;
}

/* Whether a channel that has polls takes this one. */
static gboolean
channel_takes (OgChannel *channel,
               OgPost    *post,
               char     **options)
{
  const gint64 most = channel->max_poll_option_characters;

  if (g_strv_length (options) > (guint) channel->max_poll_options)
    return FALSE;
  for (guint i = 0; most > 0 && options[i] != NULL; i++)
    if (og_text_count (options[i], OG_COUNT_PLAIN, 0) > most)
      return FALSE;
  return post->poll_seconds == 0 || (post->poll_seconds >= channel->min_poll_seconds &&
                                     (channel->max_poll_seconds == 0 ||
                                      post->poll_seconds <= channel->max_poll_seconds));
}

static void
check_poll (GArray               *checks,
            OgPost               *post,
            const OgCheckContext *context)
{
  g_auto (GStrv) options = og_poll_options (post->poll);
  const guint n_channels = g_list_model_get_n_items (context->channels);
  const guint n_pictures = g_list_model_get_n_items (G_LIST_MODEL (post->attachments));
  gboolean some_have_polls = n_channels == 0;

  if (post->poll == NULL)
    return;
  for (guint i = 0; i < n_channels; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (context->channels, i);

      some_have_polls = some_have_polls || channel->max_poll_options > 0;
      if (channel->max_poll_options <= 0)
        og_checks_add (checks, OG_CHECK_NO_POLLS, channel->id, 0);
      else if (!channel_takes (channel, post, options))
        og_checks_add (checks, OG_CHECK_POLL, channel->id, channel->max_poll_options);
    }
  if (g_strv_length (options) < 2 || has_two_alike (options) || (some_have_polls && n_pictures > 0))
    og_checks_add (checks, OG_CHECK_POLL, 0, 0);
}

void
og_checks_content (GArray               *checks,
                   OgPost               *post,
                   const OgCheckContext *context)
{
  check_blank (checks, post, context);
  check_texts (checks, post, context);
  check_poll (checks, post, context);
}
