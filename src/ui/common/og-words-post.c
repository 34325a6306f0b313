/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words.h"

#include <glib/gi18n.h>

#define TITLE_CHARACTERS 80

/* What a person must know of first stands first. */
static const int states_by_weight[] = {
  OG_DELIVERY_FAILED,
  OG_DELIVERY_UNCERTAIN,
  OG_DELIVERY_UNSIGNED,
  OG_DELIVERY_LATE,
  OG_DELIVERY_BY_HAND,
  OG_DELIVERY_RECALLING,
  OG_DELIVERY_SENDING,
  OG_DELIVERY_PLANNED,
  OG_DELIVERY_SCHEDULED,
  OG_DELIVERY_SENT,
  OG_DELIVERY_WITHDRAWN,
  OG_DELIVERY_OVERTAKEN,
};

/* A change or deletion that was made is no state of the post; one that failed is to be known. */
static gboolean
tells (OgDelivery *delivery)
{
  return delivery->kind == OG_DELIVERY_POST || delivery->state == OG_DELIVERY_FAILED ||
         delivery->state == OG_DELIVERY_UNCERTAIN || delivery->state == OG_DELIVERY_LATE;
}

/* How many states stand before it; a state that is none of them comes last. */
static guint
weigh (int state)
{
  guint place = 0;

  while (place < G_N_ELEMENTS (states_by_weight) && states_by_weight[place] != state)
    place++;
  return place;
}

/**
 * og_words_post_state:
 *
 * Returns: the OgDeliveryState or OgWordsState a person must know of first
 */
int
og_words_post_state (OgPost *post)
{
  guint first = G_N_ELEMENTS (states_by_weight);
  guint n;

  g_return_val_if_fail (OG_IS_POST (post), OG_WORDS_DRAFT);

  n = g_list_model_get_n_items (G_LIST_MODEL (post->deliveries));
  if (post->state == OG_POST_DRAFT || post->state == OG_POST_PATTERN)
    return OG_WORDS_DRAFT;
  if (post->state == OG_POST_SUBMITTED)
    return OG_WORDS_SUBMITTED;
  if (post->state == OG_POST_PAUSED)
    return OG_WORDS_PAUSED;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (tells (delivery))
        first = MIN (first, weigh (delivery->state));
    }
  return first < G_N_ELEMENTS (states_by_weight) ? states_by_weight[first] : OG_DELIVERY_PLANNED;
}

/**
 * og_words_post_word:
 *
 * Returns: the post's state in a word, within a sentence
 */
const char *
og_words_post_word (OgPost *post)
{
  return og_words_delivery_word (og_words_post_state (post));
}

/**
 * og_words_post_icon:
 *
 * Returns: name of a symbolic icon for the post's state
 */
const char *
og_words_post_icon (OgPost *post)
{
  return og_words_delivery_icon (og_words_post_state (post));
}

/**
 * og_words_post_title:
 *
 * Returns: (transfer full): the first words of the text on one line, at most 80 characters
 */
char *
og_words_post_title (OgPost *post)
{
  g_autofree char *line = g_strstrip (g_strdup (post->text));
  g_autofree char *start = NULL;

  if (*line == '\0' && g_list_model_get_n_items (G_LIST_MODEL (post->attachments)) > 0)
    return g_strdup (_("Picture without text"));
  if (*line == '\0')
    return g_strdup (_("Empty draft"));

  g_strdelimit (line, "\n\r\t", ' ');
  if (g_utf8_strlen (line, -1) <= TITLE_CHARACTERS)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, TITLE_CHARACTERS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/**
 * og_words_visibility_word:
 * @visibility: an OgVisibility
 *
 * Returns: who can read it, in a word or two
 */
const char *
og_words_visibility_word (int visibility)
{
  switch ((OgVisibility) visibility)
    {
    case OG_VISIBILITY_PUBLIC:
    case OG_VISIBILITY_UNLISTED:
      return C_("visibility", "Public");
    case OG_VISIBILITY_FOLLOWERS:
      return C_("visibility", "Followers only");
    case OG_VISIBILITY_DIRECT:
      return C_("visibility", "Private");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_visibility_icon:
 * @visibility: an OgVisibility
 *
 * Returns: name of a symbolic icon
 */
const char *
og_words_visibility_icon (int visibility)
{
  switch ((OgVisibility) visibility)
    {
    case OG_VISIBILITY_PUBLIC:
    case OG_VISIBILITY_UNLISTED:
      return "view-reveal-symbolic";
    case OG_VISIBILITY_FOLLOWERS:
      return "system-users-symbolic";
    case OG_VISIBILITY_DIRECT:
      return "view-conceal-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_visibility_sentence:
 * @visibility: an OgVisibility
 * @name: of the citizen
 *
 * Returns: (transfer full): who will be able to read the answer
 */
char *
og_words_visibility_sentence (int         visibility,
                              const char *name)
{
  switch ((OgVisibility) visibility)
    {
    case OG_VISIBILITY_PUBLIC:
    case OG_VISIBILITY_UNLISTED:
      return g_strdup (_("Visible to everybody."));
    case OG_VISIBILITY_FOLLOWERS:
      return g_strdup (_("Visible to those who follow the account."));
    case OG_VISIBILITY_DIRECT:
      /* Translators: %s is the name of a citizen */
      return g_strdup_printf (_("Visible only to %s."), name);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_sender:
 *
 * Returns: who sends, in a few words
 */
const char *
og_words_sender (OgSender sender)
{
  switch (sender)
    {
    case OG_SENDER_SERVER:
      return _("The server sends");
    case OG_SENDER_PERSON:
      return _("You publish");
    case OG_SENDER_THIS_COMPUTER:
    default:
      return _("This computer sends");
    }
}

/**
 * og_words_sender_sentence:
 *
 * Returns: what it means for the plan
 */
const char *
og_words_sender_sentence (OgSender sender)
{
  switch (sender)
    {
    case OG_SENDER_SERVER:
      return _("The server sends. This computer may be off.");
    case OG_SENDER_PERSON:
      return _("The program reminds you at that time; you copy the post and publish it.");
    case OG_SENDER_THIS_COMPUTER:
    default:
      break;
    }
  return _("This computer sends. It has to be switched on at that time, with this program open.");
}
