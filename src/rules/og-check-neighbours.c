/* SPDX-License-Identifier: EUPL-1.2 */
/* Other posts around the time of a post, and what its servers still take. */
#include "og-checks-private.h"
#include "og-local-time.h"

#define HOUR (60 * 60)
#define DAYS_30 (G_GINT64_CONSTANT (30) * 24 * HOUR)

/* Drafts and patterns reach nobody; nor does the post itself, as it is stored. */
static gboolean
is_other (OgPost *post,
          OgPost *neighbour)
{
  return (neighbour->id == 0 || neighbour->id != post->id) && neighbour != post &&
         neighbour->due != 0 && neighbour->state != OG_POST_DRAFT &&
         neighbour->state != OG_POST_PATTERN;
}

/* A channel that both go to; 0: none. */
static gint64
find_shared_channel (OgPost *post,
                     OgPost *neighbour)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);

  for (guint i = 0; i < ids->len; i++)
    if (og_post_has_channel (neighbour, g_array_index (ids, gint64, i)))
      return g_array_index (ids, gint64, i);
  return 0;
}

/* The nearest one that readers of a channel get less than an hour before or after. */
static void
check_same_hour (GArray     *checks,
                 OgPost     *post,
                 gint64      due,
                 GListModel *neighbours)
{
  gint64 nearest = HOUR, channel_id = 0, id = 0;

  for (guint i = 0; i < g_list_model_get_n_items (neighbours); i++)
    {
      g_autoptr (OgPost) neighbour = g_list_model_get_item (neighbours, i);
      const gint64 distance = ABS (neighbour->due - due);
      const gint64 shared = distance < nearest && is_other (post, neighbour) ?
                              find_shared_channel (post, neighbour) :
                              0;

      if (shared == 0)
        continue;
      nearest = distance;
      channel_id = shared;
      id = neighbour->id;
    }
  if (channel_id != 0)
    og_checks_add (checks, OG_CHECK_SAME_HOUR, channel_id, id);
}

/* The words of a text, in small letters, with one space between them. */
static char *
dup_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\r\n", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  return g_string_free_and_steal (joined);
}

/* Occurrences of a series say the same again and again, as they should. */
static gboolean
is_of_same_series (OgPost *post,
                   OgPost *neighbour)
{
  return post->series_id != 0 && post->series_id == neighbour->series_id;
}

static void
check_same_text (GArray     *checks,
                 OgPost     *post,
                 gint64      due,
                 GListModel *neighbours)
{
  g_autofree char *words = dup_words (post->text);

  for (guint i = 0; *words != '\0' && i < g_list_model_get_n_items (neighbours); i++)
    {
      g_autoptr (OgPost) neighbour = g_list_model_get_item (neighbours, i);
      g_autofree char *others = NULL;

      if (!is_other (post, neighbour) || is_of_same_series (post, neighbour) ||
          ABS (neighbour->due - due) > DAYS_30)
        continue;
      others = dup_words (neighbour->text);
      if (g_str_equal (words, others))
        {
          og_checks_add (checks, OG_CHECK_SAME_TEXT, 0, neighbour->id);
          return;
        }
    }
}

static void
check_servers (GArray     *checks,
               GListModel *channels,
               GArray     *full)
{
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      for (guint j = 0; j < full->len; j++)
        if (g_array_index (full, gint64, j) == channel->id)
          {
            og_checks_add (checks, OG_CHECK_SERVER_FULL, channel->id, 0);
            break;
          }
    }
}

void
og_checks_neighbours (GArray               *checks,
                      OgPost               *post,
                      const OgCheckContext *context)
{
  gint64 due;

  if (context->neighbours != NULL && og_local_time_to_unix (post->local_time, post->zone, &due))
    {
      check_same_hour (checks, post, due, context->neighbours);
      check_same_text (checks, post, due, context->neighbours);
    }
  if (context->full_channels != NULL)
    check_servers (checks, context->channels, context->full_channels);
}
