/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-spelling.h"

#include "og-post-templates.h"
#include "og-preview-markup.h"

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

  if (code == NULL)
    return NULL;
  checker = spelling_checker_new (spelling_provider_get_default (), code);
  adapter = spelling_text_buffer_adapter_new (buffer, checker);
  /* The adapter looks out only for a tag that is new. */
  gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (buffer), SKIP_TAG, NULL);
  spelling_text_buffer_adapter_set_enabled (adapter, TRUE);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (adapter));
  return adapter;
}

/* Marks that stand apart from any word. Dictionaries name the full stop and the hyphen as parts of
 * words, so that the check would take ". Next" behind a bracket for a single one. */
static GRegex *
apart_pattern (void)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (
      &regex, g_regex_new ("(?<![\\p{L}\\p{N}])\\p{P}+(?![\\p{L}\\p{N}])", G_REGEX_OPTIMIZE, 0, NULL));
  return regex;
}

static void
add_part (GtkBitset  *skipped,
          const char *text,
          int         start,
          int         end)
{
  gtk_bitset_add_range (skipped, (guint) g_utf8_pointer_to_offset (text, text + start),
                        (guint) g_utf8_strlen (text + start, end - start));
}

static void
add_matches (GtkBitset  *skipped,
             const char *text,
             GRegex     *regex)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    if (g_match_info_fetch_pos (match, 0, &start, &end))
      add_part (skipped, text, start, end);
}

/* (transfer full): the characters of the text that are no words of a language */
static GtkBitset *
find_skipped (const char *text)
{
  GtkBitset *skipped = gtk_bitset_new_empty ();
  int start, end;

  add_matches (skipped, text, og_preview_pattern ());
  add_matches (skipped, text, apart_pattern ());
  for (int from = 0; og_post_template_find_gap (text, from, &start, &end); from = end)
    add_part (skipped, text, start, end);
  return skipped;
}

/* (transfer full): the characters that have the tag now */
static GtkBitset *
find_tagged (GtkTextBuffer *buffer,
             GtkTextTag    *tag)
{
  GtkBitset *tagged = gtk_bitset_new_empty ();
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (!gtk_text_iter_is_end (&start) && (gtk_text_iter_has_tag (&start, tag) ||
                                            gtk_text_iter_forward_to_tag_toggle (&start, tag)))
    {
      end = start;
      gtk_text_iter_forward_to_tag_toggle (&end, tag);
      gtk_bitset_add_range (tagged, (guint) gtk_text_iter_get_offset (&start),
                            (guint) (gtk_text_iter_get_offset (&end) -
                                     gtk_text_iter_get_offset (&start)));
      start = end;
    }
  return tagged;
}

static void
set_tag (GtkTextBuffer *buffer,
         GtkTextTag    *tag,
         GtkBitset     *characters,
         gboolean       on)
{
  GtkBitsetIter iter;
  GtkTextIter start, end;
  guint at;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, characters, &at); more;
       more = gtk_bitset_iter_next (&iter, &at))
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) at);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) at + 1);
      if (on)
        gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
      else
        gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
    }
}

/**
 * og_spelling_skip_others:
 *
 * Addresses, hashtags, names of accounts, gaps of templates and marks that stand alone are no words:
 * after each change of the text. Only what has become another one is checked again.
 */
void
og_spelling_skip_others (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), SKIP_TAG);
  g_autofree char *text = NULL;
  g_autoptr (GtkBitset) skipped = NULL;
  g_autoptr (GtkBitset) tagged = NULL;
  g_autoptr (GtkBitset) over = NULL;
  GtkTextIter start, end;

  if (tag == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  skipped = find_skipped (text);
  tagged = find_tagged (buffer, tag);
  over = gtk_bitset_copy (tagged);
  gtk_bitset_subtract (over, skipped);
  gtk_bitset_subtract (skipped, tagged);
  set_tag (buffer, tag, over, FALSE);
  set_tag (buffer, tag, skipped, TRUE);
}
