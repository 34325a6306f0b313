/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-picture.h"

#include <glib/gi18n.h>

/**
 * og_words_persons:
 * @persons: an OgPersons
 *
 * Returns: who can be seen, in a few words
 */
const char *
og_words_persons (int persons)
{
  switch ((OgPersons) persons)
    {
    case OG_PERSONS_NONE:
      return _("Nobody Recognisable");
    case OG_PERSONS_CONSENTED:
      return _("People Who Agreed");
    case OG_PERSONS_ASSEMBLY:
      return _("People at a Public Event");
    case OG_PERSONS_OFFICE:
      return _("Holders of an Office");
    case OG_PERSONS_UNSAID:
    default:
      return _("Not Said Yet");
    }
}

/**
 * og_words_persons_explanation:
 * @persons: an OgPersons
 *
 * Returns: what that asks of the town (§§ 22 and 23 KUG), a sentence
 */
const char *
og_words_persons_explanation (int persons)
{
  switch ((OgPersons) persons)
    {
    case OG_PERSONS_NONE:
      return _("No consent is needed.");
    case OG_PERSONS_CONSENTED:
      return _("Note who agreed, when and how. The consent can be withdrawn at any time.");
    case OG_PERSONS_ASSEMBLY:
      return _("No consent is needed as long as the event is the subject and nobody stands out "
               "(§ 23 KUG).");
    case OG_PERSONS_OFFICE:
      return _("No consent is needed for pictures of them in their office (§ 23 KUG).");
    case OG_PERSONS_UNSAID:
    default:
      return _("People who can be recognised must have agreed (§ 22 KUG).");
    }
}
