/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-sentence.h"

#include <glib/gi18n.h>

#include "og-foreign-posts.h"
#include "og-format.h"
#include "og-time-text.h"
#include "og-words.h"

/**
 * og_post_get_day:
 * @day: (out): the day it is planned for, as its own local time says
 *
 * Returns: %FALSE for a draft without a time
 */
gboolean
og_post_get_day (OgPost *post,
                 GDate  *day)
{
  int minutes;

  return og_time_text_split (post->local_time, day, &minutes);
}

/**
 * og_post_time_of_day:
 *
 * Returns: (transfer full): "9:00", "" without a time
 */
char *
og_post_time_of_day (OgPost *post)
{
  GDate day;
  int minutes;

  if (!og_time_text_split (post->local_time, &day, &minutes) || minutes < 0)
    return g_strdup ("");
  return og_time_text_format (minutes);
}

/**
 * og_post_channel_names:
 *
 * Returns: (transfer full): the channels it goes to, "Mastodon @gemeinde@host, …"; "" for none
 */
char *
og_post_channel_names (OgEngine *engine,
                       OgPost   *post)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      OgChannel *channel = og_engine_find_channel (engine, g_array_index (ids, gint64, i));

      if (channel != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", channel->handle);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * og_post_sender:
 *
 * Returns: (nullable): who sends it, in words; %NULL if there is nothing left to send
 */
const char *
og_post_sender (OgEngine *engine,
                OgPost   *post)
{
  GListModel *deliveries = G_LIST_MODEL (post->deliveries);
  int state = og_words_post_state (post);

  if (og_post_is_foreign (post) || state == OG_DELIVERY_SCHEDULED)
    return og_words_sender (OG_SENDER_SERVER);
  if (state != OG_DELIVERY_PLANNED && state != OG_DELIVERY_SENDING)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      if (delivery->kind == OG_DELIVERY_POST && delivery->state == state)
        return og_words_sender ((OgSender) delivery->sender);
    }
  return NULL;
}

static void
add_part (GString    *text,
          const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

/**
 * og_post_sentence:
 *
 * Returns: (transfer full): all about it, for the screen reader: "Post, Wednesday, 25 November,
 *   9:00, planned, @gemeinde@host, this computer sends: first words"
 */
char *
og_post_sentence (OgEngine *engine,
                  OgPost   *post)
{
  g_autoptr (GString) text = g_string_new (_("Post"));
  g_autofree char *channels = og_post_channel_names (engine, post);
  g_autofree char *title = og_words_post_title (post);

  if (post->local_time != NULL)
    {
      g_autofree char *when = og_format_when (post->due, post->zone, og_engine_now (engine));

      add_part (text, when);
    }
  add_part (text, og_post_word (post));
  add_part (text, channels);
  add_part (text, og_post_sender (engine, post));
  g_string_append_printf (text, ": %s", title);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "9:00", or "Wednesday, 25 November, 9:00"; "" without a time. */
static char *
time_of (OgEngine *engine,
         OgPost   *post,
         gboolean  with_day)
{
  if (!with_day || post->local_time == NULL)
    return og_post_time_of_day (post);
  return og_format_when (post->due, post->zone, og_engine_now (engine));
}

/**
 * og_post_subtitle:
 * @with_day: whether the list is of more than one day
 *
 * Returns: (transfer full): what stands beneath its first words in a list: "9:00 · planned ·
 *   @gemeinde@host"
 */
char *
og_post_subtitle (OgEngine *engine,
                  OgPost   *post,
                  gboolean  with_day)
{
  g_autofree char *time = time_of (engine, post, with_day);
  g_autofree char *channels = og_post_channel_names (engine, post);
  const char *parts[] = { time, og_post_word (post), channels };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * og_post_tooltip:
 *
 * Returns: (transfer full): a few lines: when and how it stands, where, who sends
 */
char *
og_post_tooltip (OgEngine *engine,
                 OgPost   *post)
{
  g_autofree char *subtitle = og_post_subtitle (engine, post, FALSE);
  g_autofree char *title = og_words_post_title (post);
  const char *sender = og_post_sender (engine, post);

  if (sender == NULL)
    return g_strdup_printf ("%s\n%s", title, subtitle);
  return g_strdup_printf ("%s\n%s\n%s", title, subtitle, sender);
}

/**
 * og_post_word:
 *
 * Returns: (transfer none): its state in a word, also of an entry of another program
 */
const char *
og_post_word (OgPost *post)
{
  /* Translators: the state of a post that another program has planned at the server */
  return og_post_is_foreign (post) ? _("planned by another program") : og_words_post_word (post);
}

/**
 * og_post_icon:
 *
 * Returns: (transfer none): the symbolic icon of its state
 */
const char *
og_post_icon (OgPost *post)
{
  return og_post_is_foreign (post) ? "changes-prevent-symbolic" : og_words_post_icon (post);
}

/**
 * og_post_style:
 *
 * Returns: (transfer none): the style class of its state
 */
const char *
og_post_style (OgPost *post)
{
  return og_post_is_foreign (post) ? "foreign" : og_post_style_for_state (og_words_post_state (post));
}

/**
 * og_post_channel_letters:
 *
 * Returns: (transfer full): the first letter of each of its channels, "GF"; "" where the town has
 *   one channel only, of which nothing need be said
 */
char *
og_post_channel_letters (OgEngine *engine,
                         OgPost   *post)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GString) letters = NULL;

  if (g_list_model_get_n_items (og_engine_get_channels (engine)) < 2)
    return g_strdup ("");
  ids = og_post_dup_channel_ids (post);
  letters = g_string_new (NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      OgChannel *channel = og_engine_find_channel (engine, g_array_index (ids, gint64, i));

      if (channel != NULL && channel->name != NULL && *channel->name != '\0')
        g_string_append_unichar (letters, g_unichar_toupper (g_utf8_get_char (channel->name)));
    }
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/**
 * og_post_style_for_state:
 * @state: as og_words_post_state() gives it
 *
 * Returns: (transfer none): the style class that colours a state, beside its icon and word
 */
const char *
og_post_style_for_state (int state)
{
  if (state == OG_WORDS_SUBMITTED || state == OG_WORDS_PAUSED)
    return "waiting";
  if (state < 0)
    return "draft";
  if (state == OG_DELIVERY_SENT)
    return "published";
  if (state == OG_DELIVERY_FAILED || state == OG_DELIVERY_UNCERTAIN ||
      state == OG_DELIVERY_LATE || state == OG_DELIVERY_UNSIGNED || state == OG_DELIVERY_BY_HAND)
    return "trouble";
  if (state == OG_DELIVERY_OVERTAKEN || state == OG_DELIVERY_WITHDRAWN)
    return "over";
  return "planned";
}
