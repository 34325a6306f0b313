/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-about.h"

#include <glib/gi18n.h>

/**
 * og_about_new:
 *
 * Returns: (transfer floating): the about dialog
 */
AdwDialog *
og_about_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, _("Ortsgespräch"));
  adw_about_dialog_set_application_icon (about, OG_APP_ID);
  adw_about_dialog_set_version (about, OG_VERSION);
  adw_about_dialog_set_developer_name (about, _("The Ortsgespräch maintainers"));
  adw_about_dialog_set_comments (about, _("Plan posts and answer citizens in time. Everything stays "
                                          "on this computer; nothing is counted or passed on."));
  adw_about_dialog_set_website (about, "https://ortsgespraech.de/");
  adw_about_dialog_set_issue_url (about, "https://ortsgespraech.de/issues");
  adw_about_dialog_set_copyright (about, "© 2026 The Ortsgespräch maintainers");
  adw_about_dialog_set_license_type (about, GTK_LICENSE_CUSTOM);
  adw_about_dialog_set_license (
    about, _("European Union Public Licence 1.2 (EUPL-1.2), "
             "<a href=\"https://eupl.eu/1.2/en/\">https://eupl.eu/1.2/en/</a>"));
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (about, _("translator-credits"));
  return dialog;
}
