/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-auto-answer.h"

#include <glib/gi18n.h>

#include "og-channel.h"

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
