/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-templates.h"

#include <string.h>

#include "og-error.h"
#include "og-municipality-field.h"
#include "og-municipality-file.h"
#include "og-rules-data.h"
#include "og-sentences.h"
#include "og-template.h"
#include "og-text-blank.h"

#define DATA "post-templates.ini"
#define GROUP "post_template"
#define FOLLOW_UP "follow-up "
#define GAPS "gaps"
#define NO_GAPS "no-gaps"
/* Longer brackets are a remark, and no gap. */
#define MAX_GAP_CHARACTERS 60

/* A text of the data file in the town's language and form of address. */
static char *
dup_expanded (OgOffice   *office,
              const char *group,
              const char *key)
{
  OgOfficeFacts facts = { .office = office };
  g_autofree char *template =
    og_rules_data_string (og_rules_data_keys (DATA), group, key, office->language);

  return og_template_expand (template, (OgForm) office->form, og_office_fact, &facts, NULL);
}

/* A field whose word means a number, as in a municipality file. */
static void
set_by_word (OgPostTemplate *self,
             const char     *group,
             const char     *name)
{
  g_autofree char *word = g_key_file_get_string (og_rules_data_keys (DATA), group, name, NULL);
  g_autoptr (GError) error = NULL;
  guint n_fields;
  const OgField *fields = og_record_get_fields (OG_RECORD (self), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].name, name))
      og_municipality_field_parse (GROUP, OG_RECORD (self), &fields[i], word, &error);
  g_assert_no_error (error);
}

static OgPostTemplate *
make_built_in (OgOffice   *office,
               const char *group)
{
  OgPostTemplate *self = og_post_template_new ();
  g_autofree char *name = dup_expanded (office, group, "name");
  g_autofree char *text = dup_expanded (office, group, "text");
  g_autofree char *poll = NULL;

  if (g_key_file_has_key (og_rules_data_keys (DATA), group, "poll", NULL))
    poll = dup_expanded (office, group, "poll");
  g_object_set (self, "name", name, "text", text, "poll", poll, NULL);
  set_by_word (self, group, "kind");
  set_by_word (self, group, "valid_days");
  return self;
}

/**
 * og_post_templates:
 *
 * Returns: (transfer full) (element-type OgPostTemplate): the town's own, then the built-in ones in the
 *   town's language and form of address
 */
GListModel *
og_post_templates (OgOffice *office)
{
  GListModel *own = G_LIST_MODEL (office->templates);
  GListStore *all = g_list_store_new (OG_TYPE_POST_TEMPLATE);
  g_auto (GStrv) groups = g_key_file_get_groups (og_rules_data_keys (DATA), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (own); i++)
    {
      g_autoptr (OgPostTemplate) template = g_list_model_get_item (own, i);

      g_list_store_append (all, template);
    }
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_has_prefix (groups[i], FOLLOW_UP) && !g_str_equal (groups[i], GAPS))
      {
        g_autoptr (OgPostTemplate) template = make_built_in (office, groups[i]);

        g_list_store_append (all, template);
      }
  return G_LIST_MODEL (all);
}

/* Whether the words in brackets are one of a list of the data file. */
static gboolean
is_one_of (const char *words,
           const char *key)
{
  g_auto (GStrv) names = og_rules_data_list (og_rules_data_keys (DATA), GAPS, key, NULL);

  return g_strv_contains ((const char *const *) names, words);
}

static gboolean
is_no_gap (const char *words,
           gsize       length)
{
  g_autofree char *lower = g_utf8_strdown (words, (gssize) length);

  return is_one_of (g_strstrip (lower), NO_GAPS);
}

/**
 * og_post_template_find_gap:
 * @text: valid UTF-8
 * @from: bytes
 * @start: (out): of the opening bracket
 * @end: (out): behind the closing one
 *
 * Returns: whether there is what may be a gap: brackets in one line with a letter or “…” in them,
 *   no bracket, and nothing that stands so in finished texts, such as “[Update]”
 */
gboolean
og_post_template_find_gap (const char *text,
                           int         from,
                           int        *start,
                           int        *end)
{
  for (const char *open = strchr (text + from, '['); open != NULL; open = strchr (open + 1, '['))
    {
      const gsize length = strcspn (open + 1, "[]\n");
      gboolean says = FALSE;

      if (open[1 + length] != ']' || g_utf8_strlen (open + 1, (gssize) length) > MAX_GAP_CHARACTERS)
        continue;
      for (const char *p = open + 1; p < open + 1 + length; p = g_utf8_next_char (p))
        says = says || g_unichar_isalpha (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0x2026;
      if (!says || is_no_gap (open + 1, length))
        continue;
      *start = (int) (open - text);
      *end = *start + (int) length + 2;
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_gap (const char *text,
         const char *lower)
{
  int start, end;

  for (int from = 0; og_post_template_find_gap (text, from, &start, &end); from = end)
    {
      g_autofree char *words = g_utf8_strdown (text + start + 1, end - start - 2);

      if (g_str_equal (words, lower))
        return TRUE;
    }
  return FALSE;
}

/**
 * og_post_templates_have_gap:
 * @words: what stands in the brackets; large and small letters are the same
 *
 * Returns: whether it is a gap of a template, the town's own or built-in, or of a follow-up
 */
gboolean
og_post_templates_have_gap (OgOffice   *office,
                            const char *words)
{
  g_autoptr (GListModel) all = og_post_templates (office);
  g_auto (GStrv) groups = g_key_file_get_groups (og_rules_data_keys (DATA), NULL);
  g_autofree char *lower = g_utf8_strdown (words, -1);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgPostTemplate) one = g_list_model_get_item (all, i);

      if (has_gap (one->text, lower) || (one->poll != NULL && has_gap (one->poll, lower)))
        return TRUE;
    }
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *text =
        g_str_has_prefix (groups[i], FOLLOW_UP) ? dup_expanded (office, groups[i], "text") : NULL;

      if (text != NULL && has_gap (text, lower))
        return TRUE;
    }
  return FALSE;
}

/* The words that the program knows for a gap. (transfer full) (nullable) */
static char *
dup_known (const char *words,
           OgOffice   *office,
           const char *street)
{
  static const char *const facts[] = { "name", "phone", "email", "website", "address" };
  OgOfficeFacts data = { .office = office };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (is_one_of (words, facts[i]))
      return og_office_fact (facts[i], &data);
  return is_one_of (words, "street-gaps") ? g_strdup (street) : NULL;
}

/* street: (nullable): what fills the gap for a street */
static char *
dup_filled (const char *text,
            OgOffice   *office,
            const char *street)
{
  GString *filled = g_string_new (NULL);
  int from = 0, start, end;

  while (og_post_template_find_gap (text, from, &start, &end))
    {
      g_autofree char *words = g_utf8_strdown (text + start + 1, end - start - 2);
      g_autofree char *known = dup_known (words, office, street);

      g_string_append_len (filled, text + from, start - from);
      if (known != NULL)
        g_string_append (filled, known);
      else
        g_string_append_len (filled, text + start, end - start);
      from = end;
    }
  g_string_append (filled, text + from);
  return g_string_free_and_steal (filled);
}

/**
 * og_post_template_fill:
 *
 * Returns: (transfer full): the text to begin with; gaps that only the person knows are left
 */
char *
og_post_template_fill (OgPostTemplate *self,
                       OgOffice       *office)
{
  return dup_filled (self->text, office, NULL);
}

/* The first word that ends as a street's name does. (transfer full) (nullable) */
static char *
find_street (const char *text)
{
  g_auto (GStrv) ends = og_rules_data_list (og_rules_data_keys (DATA), GAPS, "street-ends", NULL);
  g_autoptr (OgSentences) split = og_sentences_of (text);

  for (guint i = 0; i < split->words->len; i++)
    {
      const OgWord *word = &g_array_index (split->words, OgWord, i);
      g_autofree char *lower = g_utf8_strdown (text + word->start, word->end - word->start);

      for (guint j = 0; word->kind == OG_WORD_PLAIN && ends[j] != NULL; j++)
        if (g_str_has_suffix (lower, ends[j]) && strlen (lower) > strlen (ends[j]) &&
            g_unichar_isupper (g_utf8_get_char (text + word->start)))
          return g_strndup (text + word->start, (gsize) (word->end - word->start));
    }
  return NULL;
}

static const char *
follow_up_group (int kind)
{
  switch ((OgPostKind) kind)
    {
    case OG_POST_CLOSURE:
      return FOLLOW_UP "closure";
    case OG_POST_HOURS:
      return FOLLOW_UP "hours";
    case OG_POST_WARNING:
      return FOLLOW_UP "warning";
    case OG_POST_QUESTION:
      return FOLLOW_UP "question";
    case OG_POST_POLL:
      return FOLLOW_UP "poll";
    case OG_POST_OTHER:
    case OG_POST_WASTE:
    case OG_POST_COUNCIL:
    case OG_POST_EVENT:
    case OG_POST_VACANCY:
    case OG_POST_FIRE_BRIGADE:
    case OG_POST_GREETING:
    case OG_POST_CONDOLENCE:
    default:
      return NULL;
    }
}

/**
 * og_post_follow_up:
 *
 * Returns: (transfer full) (nullable): the text that says it is over, with the street that the post
 *   names; %NULL for kinds that need none
 */
char *
og_post_follow_up (OgPost   *post,
                   OgOffice *office)
{
  const char *group = follow_up_group (post->kind);
  g_autofree char *text = NULL;
  g_autofree char *street = NULL;

  if (group == NULL)
    return NULL;
  text = dup_expanded (office, group, "text");
  street = g_utf8_validate (post->text, -1, NULL) ? find_street (post->text) : NULL;
  return dup_filled (text, office, street);
}

/**
 * og_post_templates_write:
 * @templates: (element-type OgPostTemplate):
 *
 * Returns: (transfer full): the text of a file
 */
char *
og_post_templates_write (GListModel *templates)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *setup = NULL;
  g_auto (GStrv) groups = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (OgPostTemplate) template = g_list_model_get_item (templates, i);

      g_list_store_append (office->templates, template);
    }
  setup = og_municipality_file_write (office);
  g_key_file_load_from_data (keys, setup, (gsize) -1, G_KEY_FILE_NONE, NULL);
  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_has_prefix (groups[i], GROUP))
      g_key_file_remove_group (keys, groups[i], NULL);
  return g_key_file_to_data (keys, NULL, NULL);
}

/* That there are templates, each with a name and a text. */
static gboolean
check_templates (GListModel *templates,
                 GError    **error)
{
  const guint n = g_list_model_get_n_items (templates);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPostTemplate) template = g_list_model_get_item (templates, i);

      if (!og_text_is_blank (template->name) && !og_text_is_blank (template->text))
        continue;
      g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "template %u has no name or no text", i + 1);
      return FALSE;
    }
  if (n == 0)
    g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "no [" GROUP "] in the file");
  return n > 0;
}

/**
 * og_post_templates_read:
 * @text: not trusted; a whole municipality file is one too
 * @length: bytes
 *
 * Returns: (transfer full) (nullable) (element-type OgPostTemplate): at least one
 */
GListStore *
og_post_templates_read (const char *text,
                        gsize       length,
                        GError    **error)
{
  const gsize mark = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  g_autoptr (GString) setup = g_string_new ("[" OG_MUNICIPALITY_GROUP "]\n");
  g_autoptr (OgOffice) office = NULL;

  g_string_append_len (setup, text + mark, (gssize) (length - mark));
  office = og_municipality_file_read (setup->str, setup->len, error);
  if (office == NULL || !check_templates (G_LIST_MODEL (office->templates), error))
    return NULL;
  return g_object_ref (office->templates);
}
