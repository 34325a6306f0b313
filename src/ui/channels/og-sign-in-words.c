/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-in-words.h"

#include <glib/gi18n.h>

#include "og-words.h"

/**
 * og_sign_in_words:
 * @error: from an OgSignIn
 *
 * Returns: what happened, what it means, and what to do now
 */
const char *
og_sign_in_words (const GError *error)
{
  switch (og_error_code (error)) /* others in their own words */
    {
    case OG_ERROR_INPUT:
      return _("There is no server of this name. Nothing was changed. Please check the spelling.");
    case OG_ERROR_OFFLINE:
      return _("The server could not be reached. Nothing was changed. Please check the spelling and "
               "this computer's connection to the Internet.");
    case OG_ERROR_NOT_SUPPORTED:
    case OG_ERROR_BAD_ANSWER:
    case OG_ERROR_GONE:
      return _("There is a server of this name, but it does not speak the language of this network. "
               "Nothing was changed. Please check the name.");
    case OG_ERROR_SIGNED_OUT:
    case OG_ERROR_FORBIDDEN:
      return _("The sign-in was refused in the browser, or it was for another account. Nothing was "
               "changed. Try again and agree there.");
    case OG_ERROR_RATE_LIMITED:
    case OG_ERROR_REJECTED:
    case OG_ERROR_SERVER:
    case OG_ERROR_UNCERTAIN:
    case OG_ERROR_STORAGE:
    case OG_ERROR_SECRETS:
    case OG_ERROR_TOO_NEW:
    case OG_ERROR_UNSIGNED:
    case OG_ERROR_RIGHTS:
    default:
      return og_words_error_code (og_error_code (error));
    }
}
