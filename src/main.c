/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>

#include "og-application.h"

/* Uninstalled, the translations lie in the build folder. */
static void
init_translation (void)
{
  const char *folder = g_getenv ("OG_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : OG_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OgApplication) application = NULL;

  init_translation ();
  dex_init ();
  g_set_application_name (_("Ortsgespräch"));
  application = og_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
