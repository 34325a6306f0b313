/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-spelling.h"

#include "og-preview-markup.h"
#include "og-text-place.h"

/* The name by which GtkSourceView and libspelling know what is not to be checked. */
#define SKIP_TAG "gtksourceview:context-classes:no-spell-check"

/**
 * og_spelling_find_language:
 * @lang: ISO 639-1, "de"
 *
 * Returns: (transfer none) (nullable): the installed dictionary for it, that of the language's own
 *   country first ("de_DE"); %NULL if none is installed
 */
const char *
og_spelling_find_language (const char *lang)
{
  static const char *const codes[] = { "de_DE", "de", "de_AT", "de_CH", "en_GB", "en_US", "en" };
  SpellingProvider *provider = spelling_provider_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_has_prefix (codes[i], lang) && spelling_provider_supports_language (provider, codes[i]))
      return codes[i];
  return NULL;
}

/**
 * og_spelling_attach:
 * @view: gets the actions "spelling.…"; its menu is for the caller to set
 * @lang: ISO 639-1, "de"
 *
 * Underlines what is written wrong in the view's buffer from now on.
 *
 * Returns: (transfer full) (nullable): to be held as long as the check is wanted; %NULL without a
 *   dictionary
 */
SpellingTextBufferAdapter *
og_spelling_attach (GtkSourceView *view,
                    const char    *lang)
{
  const char *code = og_spelling_find_language (lang);
  GtkSourceBuffer *buffer = GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  g_autoptr (SpellingChecker) checker = NULL;
  SpellingTextBufferAdapter *adapter;
  GtkTextTag *skip;

  if (code == NULL)
    return NULL;
  skip = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (buffer), SKIP_TAG, "underline",
                                     PANGO_UNDERLINE_NONE, NULL);
  checker = spelling_checker_new (spelling_provider_get_default (), code);
  adapter = spelling_text_buffer_adapter_new (buffer, checker);
  spelling_text_buffer_adapter_set_enabled (adapter, TRUE);
  og_text_place_raise (GTK_TEXT_BUFFER (buffer), skip);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (adapter));
  return adapter;
}

/**
 * og_spelling_skip_links:
 *
 * Addresses, hashtags and names of accounts are no words: after each change of the text.
 */
void
og_spelling_skip_links (GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  GtkTextIter start, end;

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), SKIP_TAG) == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_text_buffer_remove_tag_by_name (buffer, SKIP_TAG, &start, &end);
  g_regex_match (og_preview_pattern (), text, 0, &match);
  while (g_match_info_matches (match))
    {
      int from, to;

      g_match_info_fetch_pos (match, 0, &from, &to);
      og_text_place_get_iter (buffer, text, from, &start);
      og_text_place_get_iter (buffer, text, to, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, SKIP_TAG, &start, &end);
      if (!g_match_info_next (match, NULL))
        break;
    }
}
