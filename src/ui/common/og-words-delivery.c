/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words.h"

#include <glib/gi18n.h>

#include "og-format.h"

/**
 * og_words_delivery_word:
 * @state: an OgDeliveryState or OgWordsState
 *
 * Returns: the state in a word, within a sentence
 */
const char *
og_words_delivery_word (int state)
{
  if (state == OG_WORDS_DRAFT)
    return C_("state", "draft");
  if (state == OG_WORDS_SUBMITTED)
    return C_("state", "waiting for sign-off");
  if (state == OG_WORDS_PAUSED)
    return C_("state", "paused");

  switch ((OgDeliveryState) state)
    {
    case OG_DELIVERY_PLANNED:
      return C_("state", "planned");
    case OG_DELIVERY_SENDING:
      return C_("state", "being sent");
    case OG_DELIVERY_SENT:
      return C_("state", "published");
    case OG_DELIVERY_FAILED:
      return C_("state", "not published");
    case OG_DELIVERY_UNCERTAIN:
      return C_("state", "unclear whether published");
    case OG_DELIVERY_LATE:
      return C_("state", "late, waiting for your decision");
    case OG_DELIVERY_OVERTAKEN:
      return C_("state", "not sent any more");
    case OG_DELIVERY_WITHDRAWN:
      return C_("state", "deleted");
    case OG_DELIVERY_SCHEDULED:
      return C_("state", "planned at the server");
    case OG_DELIVERY_RECALLING:
      return C_("state", "being taken back from the server");
    case OG_DELIVERY_BY_HAND:
      return C_("state", "to be published by you");
    case OG_DELIVERY_UNSIGNED:
      return C_("state", "not signed off in time");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_delivery_icon:
 * @state: an OgDeliveryState or OgWordsState
 *
 * Returns: name of a symbolic icon; no two states share one
 */
const char *
og_words_delivery_icon (int state)
{
  if (state == OG_WORDS_DRAFT)
    return "document-edit-symbolic";
  if (state == OG_WORDS_SUBMITTED)
    return "document-page-setup-symbolic";
  if (state == OG_WORDS_PAUSED)
    return "media-playback-pause-symbolic";

  switch ((OgDeliveryState) state)
    {
    case OG_DELIVERY_PLANNED:
      return "alarm-symbolic";
    case OG_DELIVERY_SENDING:
      return "document-send-symbolic";
    case OG_DELIVERY_SENT:
      return "object-select-symbolic";
    case OG_DELIVERY_FAILED:
      return "dialog-error-symbolic";
    case OG_DELIVERY_UNCERTAIN:
      return "dialog-question-symbolic";
    case OG_DELIVERY_LATE:
      return "dialog-warning-symbolic";
    case OG_DELIVERY_OVERTAKEN:
      return "action-unavailable-symbolic";
    case OG_DELIVERY_WITHDRAWN:
      return "user-trash-symbolic";
    case OG_DELIVERY_SCHEDULED:
      return "network-server-symbolic";
    case OG_DELIVERY_RECALLING:
      return "edit-undo-symbolic";
    case OG_DELIVERY_BY_HAND:
      return "edit-copy-symbolic";
    case OG_DELIVERY_UNSIGNED:
      return "changes-prevent-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
planned_sentence (OgDelivery *delivery,
                  const char *where,
                  const char *zone,
                  gint64      now)
{
  gint64 at = MAX (delivery->due, delivery->not_before);
  g_autofree char *when = og_format_when (at, zone, now);

  if (delivery->error < 0)
    /* Translators: %1$s is day and time, %2$s the name of a channel */
    return g_strdup_printf (_("Goes out %1$s on %2$s."), when, where);
  /* Translators: %1$s says what went wrong in whole sentences, %2$s is day and time, %3$s the name
   * of a channel */
  return g_strdup_printf (_("%1$s The next try on %3$s is %2$s."), og_words_error_code (delivery->error),
                          when, where);
}

static char *
failed_sentence (OgDelivery *delivery,
                 const char *where)
{
  const char *reason = og_words_error_code (delivery->error >= 0 ? delivery->error :
                                                                   OG_ERROR_BAD_ANSWER);

  switch ((OgDeliveryKind) delivery->kind)
    {
    case OG_DELIVERY_REPLY:
      /* Translators: %1$s is the name of a channel, %2$s the reason in whole sentences */
      return g_strdup_printf (_("The answer on %1$s was not sent. %2$s"), where, reason);
    case OG_DELIVERY_EDIT:
      /* Translators: %1$s is the name of a channel, %2$s the reason in whole sentences */
      return g_strdup_printf (_("The change on %1$s was not made. %2$s"), where, reason);
    case OG_DELIVERY_DELETE:
      /* Translators: %1$s is the name of a channel, %2$s the reason in whole sentences */
      return g_strdup_printf (_("The post on %1$s was not deleted. %2$s"), where, reason);
    case OG_DELIVERY_NOTICE:
    case OG_DELIVERY_PIN:
    case OG_DELIVERY_UNPIN:
    case OG_DELIVERY_PROFILE:
      /* Translators: %1$s is the name of a channel, %2$s the reason in whole sentences */
      return g_strdup_printf (_("The netiquette on %1$s is not up to date. %2$s"), where, reason);
    case OG_DELIVERY_AUTO_ANSWER:
      /* Translators: %1$s is the name of a channel, %2$s the reason in whole sentences */
      return g_strdup_printf (_("The automatic answer on %1$s was not sent. %2$s"), where, reason);
    case OG_DELIVERY_MEASURE:
      /* Translators: a measure against a contribution, such as deleting it; %1$s is the name of a
       * channel, %2$s the reason in whole sentences */
      return g_strdup_printf (_("The measure on %1$s was not carried out. %2$s"), where, reason);
    case OG_DELIVERY_UNDO:
      /* Translators: a measure against a contribution, such as hiding it; %1$s is the name of a channel,
       * %2$s the reason in whole sentences */
      return g_strdup_printf (_("The measure on %1$s was not taken back. %2$s"), where, reason);
    case OG_DELIVERY_POST:
    default:
      /* Translators: %1$s is the name of a channel, %2$s the reason in whole sentences */
      return g_strdup_printf (_("The post was not published on %1$s. %2$s"), where, reason);
    }
}

static char *
moved_sentence (OgDelivery *delivery,
                const char *where,
                const char *when,
                const char *zone,
                gint64      now)
{
  g_autofree char *before = og_format_when (delivery->moved, zone, now);

  /* Translators: %1$s is the name of a channel, %2$s and %3$s are day and time */
  return g_strdup_printf (_("The server of %1$s has the post and publishes it %2$s. The time was changed "
                            "there, for instance by another program; it was planned for %3$s."),
                          where, when, before);
}

/**
 * og_words_delivery_sentence:
 * @channel: (nullable): where it goes
 * @zone: IANA name of the office's zone
 * @now: unix seconds
 *
 * Returns: (transfer full): how it stands, in whole sentences
 */
char *
og_words_delivery_sentence (OgDelivery *delivery,
                            OgChannel  *channel,
                            const char *zone,
                            gint64      now)
{
  const char *where = channel != NULL ? channel->name : _("a channel that was removed");
  g_autofree char *when = NULL;

  switch ((OgDeliveryState) delivery->state)
    {
    case OG_DELIVERY_PLANNED:
      return planned_sentence (delivery, where, zone, now);
    case OG_DELIVERY_SENDING:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("Is being sent on %s."), where);
    case OG_DELIVERY_SENT:
      when = og_format_when (delivery->sent, zone, now);
      /* Translators: %1$s is the name of a channel, %2$s day and time */
      return g_strdup_printf (_("Published on %1$s, %2$s."), where, when);
    case OG_DELIVERY_FAILED:
      return failed_sentence (delivery, where);
    case OG_DELIVERY_UNCERTAIN:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("It is not certain whether this arrived on %s. The program has looked "
                                "and could not tell. Look there before you send it again, or "
                                "citizens may see it twice."),
                              where);
    case OG_DELIVERY_LATE:
      when = og_format_when (delivery->due, zone, now);
      if (delivery->error == OG_ERROR_UNSIGNED)
        /* Translators: %1$s is the name of a channel, %2$s day and time */
        return g_strdup_printf (_("This should have gone out on %1$s, %2$s, and was signed off only "
                                  "after that. Citizens have not seen it. Send it now, or choose a "
                                  "new time."),
                                where, when);
      /* Translators: %1$s is the name of a channel, %2$s day and time */
      return g_strdup_printf (_("This should have gone out on %1$s, %2$s; the program was not running "
                                "then. Citizens have not seen it. Decide whether it is still to go "
                                "out."),
                              where, when);
    case OG_DELIVERY_OVERTAKEN:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("Will not be sent on %s any more, as you decided."), where);
    case OG_DELIVERY_WITHDRAWN:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("Deleted on %s. Citizens no longer see it there."), where);
    case OG_DELIVERY_SCHEDULED:
      when = og_format_when (delivery->due, zone, now);
      if (delivery->moved != 0)
        return moved_sentence (delivery, where, when, zone, now);
      /* Translators: %1$s is the name of a channel, %2$s day and time */
      return g_strdup_printf (_("The server of %1$s has the post and publishes it %2$s. This "
                                "computer may be off."),
                              where, when);
    case OG_DELIVERY_RECALLING:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("Is being taken back from the server of %s."), where);
    case OG_DELIVERY_BY_HAND:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("It is time: copy text and pictures and publish them on %s, then "
                                "tick it off here."),
                              where);
    case OG_DELIVERY_UNSIGNED:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("It did not go out on %s, because nobody had signed it off. Citizens "
                                "have not seen it. Have it signed off and choose a new time."),
                              where);
    default:
      g_return_val_if_reached (NULL);
    }
}
