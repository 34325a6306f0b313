/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-import-words.h"

#include <glib/gi18n.h>

#include "og-words.h"

/**
 * og_import_words_title:
 *
 * Returns: (transfer full): what is new
 */
char *
og_import_words_title (const OgImportResult *result)
{
  if (result->n_new == 0)
    return g_strdup (_("No new events."));
  return g_strdup_printf (ngettext ("%d event is a draft now.", "%d events are drafts now.",
                                    (gulong) result->n_new),
                          result->n_new);
}

/* What did not happen is not said. */
static void
add (GString    *text,
     int         n,
     const char *sentence)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

/**
 * og_import_words_more:
 *
 * Returns: (transfer full) (nullable): what became of the others
 */
char *
og_import_words_more (const OgImportResult *result)
{
  const int n_changed = result->n_changed, n_cancelled = result->n_cancelled;
  const int n_left = result->n_left, n_same = result->n_same;
  GString *text = g_string_new (NULL);
  g_autofree char *changed =
    g_strdup_printf (ngettext ("%d draft was brought up to date.", "%d drafts were brought up to date.",
                               (gulong) n_changed),
                     n_changed);
  g_autofree char *cancelled =
    g_strdup_printf (ngettext ("%d event was called off; its draft says so.",
                               "%d events were called off; their drafts say so.",
                               (gulong) n_cancelled),
                     n_cancelled);
  g_autofree char *left =
    g_strdup_printf (ngettext ("%d event has changed, but you have worked on its post: it was left as "
                               "it is.",
                               "%d events have changed, but you have worked on their posts: they were "
                               "left as they are.",
                               (gulong) n_left),
                     n_left);
  g_autofree char *same = g_strdup_printf (ngettext ("%d event is known already.",
                                                     "%d events are known already.",
                                                     (gulong) n_same),
                                           n_same);

  add (text, n_changed, changed);
  add (text, n_cancelled, cancelled);
  add (text, n_left, left);
  add (text, n_same, same);
  if (text->len > 0)
    return g_string_free_and_steal (text);
  g_string_free (text, TRUE);
  return NULL;
}

/**
 * og_import_words_error:
 *
 * Returns: (transfer full): what happened, and what to do
 */
char *
og_import_words_error (const GError *error)
{
  switch ((int) og_error_code (error))
    {
    case OG_ERROR_INPUT:
      return g_strdup (_("What is there is no calendar this program can read. It reads files and "
                         "addresses of the kind iCalendar (.ics); an address begins with https:// or "
                         "webcal://."));
    case OG_ERROR_GONE:
      return g_strdup (_("There is nothing at this address. Perhaps it was copied incompletely."));
    default:
      return og_words_error (error);
    }
}

/**
 * og_import_words_address:
 *
 * Returns: (transfer full): as people know it
 */
char *
og_import_words_address (const char *address)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  if (!g_str_has_prefix (address, "file:"))
    return g_utf8_make_valid (address, -1);
  file = g_file_new_for_uri (address);
  name = g_file_get_basename (file);
  return g_utf8_make_valid (name != NULL ? name : address, -1);
}
