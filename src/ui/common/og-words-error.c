/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words.h"

#include <glib/gi18n.h>

/**
 * og_words_error_code:
 * @code: an OgErrorCode
 *
 * Returns: what happened, what it means, and what to do now; whole sentences, translated, static
 */
const char *
og_words_error_code (int code)
{
  switch ((OgErrorCode) code)
    {
    case OG_ERROR_OFFLINE:
      return _("The network could not be reached. Nothing has been lost; the program tries again by "
               "itself. Please check this computer's connection to the Internet.");
    case OG_ERROR_SIGNED_OUT:
      return _("The network refused the sign-in. Until then nothing goes out on this channel and "
               "nothing comes in. Sign in again under “Channels”.");
    case OG_ERROR_FORBIDDEN:
      return _("The network does not allow this account to do that. Nothing was changed. Ask whoever "
               "looks after the server, or sign in again under “Channels” and agree to everything "
               "that is asked.");
    case OG_ERROR_RATE_LIMITED:
      return _("The network asks for a pause. Nothing has been lost; the program goes on by itself "
               "after it. There is nothing to do.");
    case OG_ERROR_REJECTED:
      return _("The network refused the content. Citizens do not see it. Change the text or the "
               "pictures and plan it again.");
    case OG_ERROR_GONE:
      return _("What this is about no longer exists on the network. Citizens no longer see it. There "
               "is nothing to do.");
    case OG_ERROR_SERVER:
      return _("The network's server is in trouble. Nothing has been lost; the program tries again "
               "by itself. If it lasts until tomorrow, ask whoever looks after the server.");
    case OG_ERROR_BAD_ANSWER:
      return _("The network gave an answer that could not be understood. Nothing was changed. Please "
               "try again later.");
    case OG_ERROR_NOT_SUPPORTED:
      return _("This network cannot do that. Nothing was changed. If it has to be done, do it on the "
               "network's own page.");
    case OG_ERROR_UNCERTAIN:
      return _("The connection broke off before the network confirmed. It may have been published "
               "or not. Look at the network's page before you send it again.");
    case OG_ERROR_STORAGE:
      return _("The program's data could not be read or written. What you did last may not have been "
               "kept. Make sure that the disk is not full, then start the program again.");
    case OG_ERROR_SECRETS:
      return _("The key ring with the passwords did not open. Without it nothing goes out and nothing "
               "comes in. Unlock the key ring, then start the program again.");
    case OG_ERROR_INPUT:
      return _("What was entered cannot be used. Nothing was changed. Please check it and try again.");
    case OG_ERROR_TOO_NEW:
      return _("These data were written by a newer version of the program. They were not touched. "
               "Install the newer version and start it again.");
    case OG_ERROR_UNSIGNED:
      return _("A second person has not signed this off. Nothing went out. Submit it for sign-off "
               "first.");
    case OG_ERROR_RIGHTS:
      return _("A picture of this post may not be shown any more: its consent was withdrawn, or the "
               "right to use it has run out. Citizens do not see the post. Take the picture out or "
               "replace it, then plan it again.");
    default:
      return _("Something went wrong that the program does not know. Nothing has been lost. Please "
               "try again.");
    }
}

/**
 * og_words_error:
 * @error: of any domain
 *
 * The error's own message is for the log and never shown.
 *
 * Returns: (transfer full): whole sentences, translated
 */
char *
og_words_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return g_strdup (og_words_error_code (og_error_code (error)));
}
