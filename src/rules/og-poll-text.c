/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-poll-text.h"

/**
 * og_poll_options:
 * @poll: (nullable): options, one a line
 *
 * Returns: (transfer full): those that say something
 */
char **
og_poll_options (const char *poll)
{
  g_auto (GStrv) lines = g_strsplit (poll != NULL ? poll : "", "\n", -1);
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (options, lines[i]);
  return g_strv_builder_end (options);
}

/**
 * og_poll_as_text:
 * @poll: (nullable): options, one a line
 *
 * Returns: (transfer full): text and options for a channel without polls
 */
char *
og_poll_as_text (const char *text,
                 const char *poll)
{
  g_auto (GStrv) options = og_poll_options (poll);
  GString *whole = g_string_new (text);

  for (guint i = 0; options[i] != NULL; i++)
    g_string_append_printf (whole, "%s• %s", i > 0 ? "\n" : "\n\n", options[i]);
  return g_string_free_and_steal (whole);
}
