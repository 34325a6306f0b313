/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-words.h"

#include <glib/gi18n.h>

#include "og-deadline.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-words-kind.h"
#include "og-words.h"
#include "og-work-words.h"

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * og_inbox_author:
 *
 * Returns: (transfer none): what the citizen is called; never %NULL
 */
const char *
og_inbox_author (OgConcern *concern)
{
  if (has_text (concern->author_name))
    return concern->author_name;
  return has_text (concern->author_handle) ? concern->author_handle : _("Somebody without a name");
}

static gboolean
has_twin (OgEngine  *engine,
          OgChannel *channel)
{
  GListModel *channels = og_engine_get_channels (engine);

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) other = g_list_model_get_item (channels, i);

      if (other->id != channel->id && g_strcmp0 (other->network, channel->network) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The network, and the account where there are several on it. */
static char *
dup_channel_name (OgEngine *engine,
                  gint64    channel_id)
{
  OgChannel *channel = og_engine_find_channel (engine, channel_id);
  const char *network = channel ? og_engine_get_network_name (engine, channel) : NULL;

  if (channel == NULL)
    return g_strdup (_("Removed channel"));
  if (!has_twin (engine, channel))
    return g_strdup (_(network));
  /* Translators: name of a network, and of the account there: "Mastodon (Library)" */
  return g_strdup_printf (_("%1$s (%2$s)"), _(network), channel->name);
}

/**
 * og_inbox_origin:
 *
 * Returns: (transfer full): where the concern came from, and who can read it, in few words
 */
char *
og_inbox_origin (OgEngine  *engine,
                 OgConcern *concern)
{
  g_autofree char *channel = dup_channel_name (engine, concern->channel_id);

  /* Translators: name of a network, and who can read the message: "Mastodon · public" */
  return g_strdup_printf (_("%1$s · %2$s"), channel, og_words_visibility_word (concern->visibility));
}

/* How near the deadline is in words, since the icon is not heard. */
static char *
dup_deadline_words (OgEngine  *engine,
                    OgConcern *concern)
{
  OgOffice *office = og_engine_get_office (engine);
  gint64 now = og_engine_now (engine);
  g_autofree char *when = og_format_when (concern->deadline, office->zone, now);

  if (concern->state == OG_CONCERN_DONE)
    /* Translators: %s is how it ended, such as "Answered" */
    return g_strdup_printf (_("Done: %s."), og_work_outcome (concern->outcome));
  switch (og_deadline_nearness (og_engine_get_attendance (engine), concern->deadline, now))
    {
    case OG_DEADLINE_OVERDUE:
      /* Translators: %s is day and time */
      return g_strdup_printf (_("Overdue, the answer was due %s."), when);
    case OG_DEADLINE_NEAR:
      /* Translators: %s is day and time */
      return g_strdup_printf (_("Due soon, answer by %s."), when);
    case OG_DEADLINE_FAR:
      /* Translators: %s is day and time */
      return g_strdup_printf (_("Answer by %s."), when);
    case OG_DEADLINE_NONE:
    default:
      return g_strdup (_("No answer is due."));
    }
}

/* (transfer full): the sentence, and all that is said about the work with it */
static char *
append_work (OgEngine  *engine,
             OgConcern *concern,
             char      *sentence)
{
  g_autoptr (GString) all = g_string_new_take (sentence);
  g_autofree char *come_back = og_work_come_back (engine, concern);
  g_autofree char *assignee = og_work_assignee (concern);

  if (concern->urgent && concern->state == OG_CONCERN_OPEN)
    g_string_append_printf (all, " %s.", _("Cannot wait"));
  if (come_back != NULL)
    g_string_append_printf (all, " %s.", come_back);
  if (concern->assignee != NULL)
    g_string_append_printf (all, " %s.", assignee);
  return g_string_free_and_steal (g_steal_pointer (&all));
}

/**
 * og_inbox_concern_sentence:
 *
 * Returns: (transfer full): all that the row shows, as it is spoken
 */
char *
og_inbox_concern_sentence (OgEngine  *engine,
                           OgConcern *concern)
{
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *origin = dup_channel_name (engine, concern->channel_id);
  g_autofree char *when = og_format_when (concern->last_time, office->zone, og_engine_now (engine));
  g_autofree char *deadline = dup_deadline_words (engine, concern);
  g_autofree char *sentence = NULL;

  /* Translators: a row of the inbox as a screen reader speaks it. %1$s is the citizen, %2$s what kind
   * of concern it is, %3$s the network, %4$s who can read it, %5$s day and time, %6$s a sentence
   * about the deadline, %7$s the first words */
  sentence = g_strdup_printf (_("%1$s, %2$s, %3$s, %4$s, %5$s. %6$s %7$s"),
                              og_inbox_author (concern), og_words_kind (concern->kind), origin,
                              og_words_visibility_word (concern->visibility), when, deadline,
                              concern->snippet);
  sentence = append_work (engine, concern, g_steal_pointer (&sentence));
  if (concern->unread == 0)
    return g_steal_pointer (&sentence);
  /* Translators: %s is the whole row of the inbox */
  return g_strdup_printf (_("Unread: %s"), sentence);
}

/**
 * og_inbox_message_sentence:
 *
 * Returns: (transfer full): a letter of the conversation, as it is spoken
 */
char *
og_inbox_message_sentence (OgEngine  *engine,
                           OgMessage *message)
{
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *when = og_format_when (message->created, office->zone, og_engine_now (engine));
  const char *author = has_text (message->author_name) ? message->author_name :
                                                         message->author_handle;
  const char *visibility = og_words_visibility_word (message->visibility);

  if (message->own && message->automatic)
    /* Translators: a letter that the program wrote by itself while nobody was there: %1$s is day and
     * time, %2$s who can read it, %3$s the text */
    return g_strdup_printf (_("Automatic answer, %1$s, %2$s: %3$s"), when, visibility,
                            message->text);
  if (message->own)
    /* Translators: a letter of ours: %1$s is day and time, %2$s who can read it, %3$s the text */
    return g_strdup_printf (_("You, %1$s, %2$s: %3$s"), when, visibility, message->text);
  /* Translators: a letter: %1$s is the citizen, %2$s day and time, %3$s who can read it, %4$s the
   * text */
  return g_strdup_printf (_("%1$s, %2$s, %3$s: %4$s"),
                          author ? author : _("Somebody without a name"), when, visibility,
                          message->text);
}

/* A reply that goes out by itself. */
static char *
planned_title (OgEngine   *engine,
               OgDelivery *delivery)
{
  OgOffice *office = og_engine_get_office (engine);
  gint64 now = og_engine_now (engine);
  gint64 at = MAX (delivery->due, delivery->not_before);
  g_autofree char *when = og_format_when (at, office->zone, now);

  if (at <= now + OG_REPLY_UNDO_SECONDS)
    return g_strdup (_("Your reply goes out now"));
  if (delivery->error >= 0)
    /* Translators: %s is day and time */
    return g_strdup_printf (_("Your reply did not get through, the next try is %s"), when);
  /* Translators: %s is day and time */
  return g_strdup_printf (_("Your reply goes out %s"), when);
}

/**
 * og_inbox_pending_title:
 *
 * Returns: (transfer full): how a reply that is still here stands
 */
char *
og_inbox_pending_title (OgEngine   *engine,
                        OgDelivery *delivery)
{
  switch ((OgDeliveryState) delivery->state)
    {
    case OG_DELIVERY_PLANNED:
      return planned_title (engine, delivery);
    case OG_DELIVERY_SENDING:
      return g_strdup (_("Your reply is being sent"));
    case OG_DELIVERY_FAILED:
      return g_strdup (_("Your reply was not sent"));
    case OG_DELIVERY_UNCERTAIN:
      return g_strdup (_("It is unclear whether your reply arrived"));
    case OG_DELIVERY_LATE:
      return g_strdup (_("Your reply is late and waits for your decision"));
    case OG_DELIVERY_SENT:
    case OG_DELIVERY_OVERTAKEN:
    case OG_DELIVERY_WITHDRAWN:
    case OG_DELIVERY_SCHEDULED:
    case OG_DELIVERY_RECALLING:
    case OG_DELIVERY_BY_HAND:
    case OG_DELIVERY_UNSIGNED:
    default:
      /* Translators: %s is "published", "not sent any more" or "deleted" */
      return g_strdup_printf (_("Your reply: %s"), og_words_delivery_word (delivery->state));
    }
}

/**
 * og_inbox_pending_sentence:
 *
 * Returns: (transfer full): a reply that is still here, as it is spoken
 */
char *
og_inbox_pending_sentence (OgEngine   *engine,
                           OgDelivery *delivery)
{
  g_autofree char *title = og_inbox_pending_title (engine, delivery);

  /* Translators: %1$s is "Your reply goes out today 12:30", %2$s its text */
  return g_strdup_printf (_("%1$s: %2$s"), title, delivery->text);
}
