/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-auto-answer.h"

#include <glib/gi18n.h>

#include "og-channel.h"
#include "og-words.h"

/**
 * og_words_auto_answer:
 *
 * Returns: (transfer none): to whom an automatic answer goes, within a sentence
 */
const char *
og_words_auto_answer (int mode)
{
  switch ((OgAutoAnswer) mode)
    {
    case OG_AUTO_ANSWER_DIRECT:
      return C_("automatic answer", "only to direct messages");
    case OG_AUTO_ANSWER_ALL:
      return C_("automatic answer", "to public messages too");
    case OG_AUTO_ANSWER_OFF:
    default:
      return C_("automatic answer", "off");
    }
}

/**
 * og_words_auto_answer_sentence:
 *
 * Returns: (transfer none): what is answered automatically, a sentence
 */
const char *
og_words_auto_answer_sentence (int mode)
{
  switch ((OgAutoAnswer) mode)
    {
    case OG_AUTO_ANSWER_DIRECT:
      return _("Whoever writes a direct message out of hours reads when somebody is there again.");
    case OG_AUTO_ANSWER_ALL:
      return _("Whoever writes out of hours, in public too, reads when somebody is there again; only "
               "the writer sees that.");
    case OG_AUTO_ANSWER_OFF:
    default:
      return _("Nobody gets an automatic answer.");
    }
}

/**
 * og_words_auto_answer_state:
 * @delivery: an automatic answer
 *
 * Nobody decides about an automatic answer: what cannot be sent in time is left.
 *
 * Returns: (transfer full): how it stands, and why
 */
char *
og_words_auto_answer_state (OgDelivery *delivery)
{
  switch ((OgDeliveryState) delivery->state)
    {
    case OG_DELIVERY_PLANNED:
    case OG_DELIVERY_SENDING:
      if (delivery->error >= 0)
        /* Translators: %s is what went wrong, in whole sentences */
        return g_strdup_printf (_("Did not get through yet. %s"),
                                og_words_error_code (delivery->error));
      return g_strdup (_("On its way"));
    case OG_DELIVERY_SENT:
      return g_strdup (_("Sent"));
    case OG_DELIVERY_WITHDRAWN:
      return g_strdup (_("Deleted at the network"));
    case OG_DELIVERY_FAILED:
    case OG_DELIVERY_UNCERTAIN:
    case OG_DELIVERY_LATE:
    case OG_DELIVERY_OVERTAKEN:
    case OG_DELIVERY_SCHEDULED:
    case OG_DELIVERY_RECALLING:
    case OG_DELIVERY_BY_HAND:
    case OG_DELIVERY_UNSIGNED:
    default:
      if (delivery->error >= 0)
        /* Translators: %s is what went wrong, in whole sentences */
        return g_strdup_printf (_("Not sent. %s"), og_words_error_code (delivery->error));
      return g_strdup (_("Not sent: it was switched off, or somebody was there again"));
    }
}

/**
 * og_words_auto_answer_icon:
 *
 * Returns: (transfer none): name of a symbolic icon, of another shape for each of sent, not sent and
 *   on its way
 */
const char *
og_words_auto_answer_icon (OgDelivery *delivery)
{
  switch ((OgDeliveryState) delivery->state)
    {
    case OG_DELIVERY_PLANNED:
    case OG_DELIVERY_SENDING:
      return "document-send-symbolic";
    case OG_DELIVERY_SENT:
      return "object-select-symbolic";
    case OG_DELIVERY_FAILED:
    case OG_DELIVERY_UNCERTAIN:
    case OG_DELIVERY_LATE:
    case OG_DELIVERY_OVERTAKEN:
    case OG_DELIVERY_WITHDRAWN:
    case OG_DELIVERY_SCHEDULED:
    case OG_DELIVERY_RECALLING:
    case OG_DELIVERY_BY_HAND:
    case OG_DELIVERY_UNSIGNED:
    default:
      return "action-unavailable-symbolic";
    }
}
