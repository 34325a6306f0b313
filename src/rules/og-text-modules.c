/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-modules.h"

#include <string.h>

#include "og-authorities.h"
#include "og-error.h"
#include "og-municipality-field.h"
#include "og-own-key.h"
#include "og-rules-data.h"
#include "og-search-words.h"
#include "og-template.h"
#include "og-text-blank.h"

#define DATA "text-modules.ini"
#define GROUP "text_module"
#define GAPS "gaps"
#define AUTHORITY "not-us "

/* What somebody approves is a wording in one language and form of address, whatever fills its gaps. */
static char *
dup_digest (OgOffice   *office,
            const char *template)
{
  g_autofree char *all = g_strdup_printf ("%s\n%d\n%s", office->language, office->form, template);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}

/* A field whose word means a number, as in a municipality file. */
static void
set_category (OgTextModule *self,
              const char   *group)
{
  g_autofree char *word = g_key_file_get_string (og_rules_data_keys (DATA), group, "category", NULL);
  g_autoptr (GError) error = NULL;
  guint n_fields;
  const OgField *fields = og_record_get_fields (OG_RECORD (self), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].name, "category"))
      og_municipality_field_parse (GROUP, OG_RECORD (self), &fields[i], word, &error);
  g_assert_no_error (error);
}

/* What the town says about a module is added to it, which has its first wording; template: of that. */
static OgTextModule *
complete (OgTextModule *self,
          OgOffice     *office,
          const char   *template)
{
  OgTextModule *said = og_own_key_find (G_LIST_MODEL (office->modules), self->key);
  g_autofree char *digest = NULL;

  if (said != NULL && !og_text_is_blank (said->text))
    {
      template = said->text;
      og_record_set_string (OG_RECORD (self), "text", said->text);
    }
  digest = dup_digest (office, template);
  og_record_set_string (OG_RECORD (self), "digest", digest);
  if (said == NULL)
    return self;
  og_record_set_int (OG_RECORD (self), "retired", said->retired);
  if (g_strcmp0 (said->digest, digest) == 0 && !og_text_is_blank (said->approved_by))
    g_object_set (self, "approved-by", said->approved_by, "approved", said->approved, NULL);
  return self;
}

static OgTextModule *
make_given (OgOffice   *office,
            const char *group,
            gint64      now)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  OgOfficeFacts facts = { .office = office, .now = now };
  OgTextModule *self = og_text_module_new ();
  g_autofree char *title = og_rules_data_string (keys, group, "title", office->language);
  g_autofree char *keywords = og_rules_data_string (keys, group, "keywords", office->language);
  g_autofree char *template = og_rules_data_string (keys, group, "text", office->language);
  g_autofree char *text =
    og_template_expand (template, (OgForm) office->form, og_office_fact, &facts, NULL);

  g_object_set (self, "key", group, "title", title, "keywords", keywords, "text", text, NULL);
  set_category (self, group);
  return complete (self, office, template);
}

static OgTextModule *
make_of_authority (OgOffice    *office,
                   OgAuthority *authority)
{
  OgTextModule *self = og_text_module_new ();
  g_autofree char *key = g_strconcat (AUTHORITY, authority->key, NULL);
  g_autofree char *keywords = og_authority_keywords (authority, office);
  g_autofree char *template = og_authority_template (authority, office);
  g_autofree char *text = og_authority_answer (authority, office);

  g_object_set (self, "key", key, "title", authority->tasks, "category", OG_MODULE_NOT_US, "keywords",
                keywords, "text", text, NULL);
  return complete (self, office, template);
}

static OgTextModule *
make_own (OgOffice     *office,
          OgTextModule *own)
{
  OgTextModule *self = og_text_module_new ();

  g_object_set (self, "key", own->key, "title", own->title, "category", own->category, "keywords",
                own->keywords, NULL);
  return complete (self, office, own->text);
}

static int
compare_categories (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  return ((const OgTextModule *) a)->category - ((const OgTextModule *) b)->category;
}

static void
add (GListStore   *all,
     OgTextModule *module) /* (transfer full) */
{
  g_list_store_append (all, module);
  g_object_unref (module);
}

static void
add_own (GListStore *all,
         OgOffice   *office)
{
  GListModel *said = G_LIST_MODEL (office->modules);

  for (guint i = 0; i < g_list_model_get_n_items (said); i++)
    {
      g_autoptr (OgTextModule) own = g_list_model_get_item (said, i);

      if (og_own_key_is_own (own->key))
        add (all, make_own (office, own));
    }
}

static void
add_authorities (GListStore *all,
                 OgOffice   *office)
{
  g_autoptr (GListModel) authorities = og_authorities (office);

  for (guint i = 0; i < g_list_model_get_n_items (authorities); i++)
    {
      g_autoptr (OgAuthority) authority = g_list_model_get_item (authorities, i);

      if (!authority->retired)
        add (all, make_of_authority (office, authority));
    }
}

/**
 * og_text_modules:
 * @now: unix seconds
 *
 * Returns: (transfer full) (element-type OgTextModule): all modules, as they hold
 */
GListModel *
og_text_modules (OgOffice *office,
                 gint64    now)
{
  GListStore *all = g_list_store_new (OG_TYPE_TEXT_MODULE);
  g_auto (GStrv) groups = g_key_file_get_groups (og_rules_data_keys (DATA), NULL);

  add_own (all, office);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], GAPS))
      add (all, make_given (office, groups[i], now));
  add_authorities (all, office);
  g_list_store_sort (all, compare_categories, NULL); /* keeps the order of equals */
  return G_LIST_MODEL (all);
}

/**
 * og_text_modules_find:
 *
 * Returns: (transfer full) (nullable): the one with that key, as it holds
 */
OgTextModule *
og_text_modules_find (OgOffice   *office,
                      const char *key,
                      gint64      now)
{
  g_autoptr (GListModel) all = og_text_modules (office, now);
  OgTextModule *found = og_own_key_find (all, key);

  return found != NULL ? g_object_ref (found) : NULL;
}

/* One that is still being written is not offered, nor is one that was taken out. */
static gboolean
is_offered (OgTextModule *module)
{
  return !module->retired && !og_text_is_blank (module->title) && !og_text_is_blank (module->text);
}

/* How far a module is from what was typed; -1: it does not fit. */
static int
get_distance (OgTextModule *module,
              const char   *query)
{
  g_autofree char *title = og_search_words (module->title);
  g_autofree char *text = NULL;
  g_autofree char *known = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *all = NULL;

  if (g_str_has_prefix (title, query))
    return 0;
  if (og_search_words_fit (title, query))
    return 1;
  text = g_strdup_printf ("%s;%s", module->title, module->keywords != NULL ? module->keywords : "");
  known = og_search_words (text);
  if (og_search_words_fit (known, query))
    return 2;
  whole = g_strdup_printf ("%s;%s", text, module->text);
  all = og_search_words (whole);
  return og_search_words_fit (all, query) ? 3 : -1;
}

/**
 * og_text_modules_found:
 * @all: (element-type OgTextModule): as og_text_modules() has them
 * @query: what a person typed
 *
 * Returns: (transfer full) (element-type OgTextModule): what is offered for it
 */
GListModel *
og_text_modules_found (GListModel *all,
                       const char *query)
{
  g_autofree char *words = og_search_words (query);
  GListStore *found = g_list_store_new (OG_TYPE_TEXT_MODULE);
  const guint n = g_list_model_get_n_items (all);
  g_autofree int *distances = g_new (int, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (all, i);

      distances[i] = is_offered (module) ? get_distance (module, words) : -1;
    }
  for (int distance = 0; distance <= 3; distance++)
    for (guint i = 0; i < n; i++)
      if (distances[i] == distance)
        {
          g_autoptr (OgTextModule) module = g_list_model_get_item (all, i);

          g_list_store_append (found, module);
        }
  return G_LIST_MODEL (found);
}

/* Approving and changing */

/**
 * og_text_module_approve:
 * @self: one of og_text_modules() of the same office
 * @office: (inout): is changed
 * @person: (nullable): who approves its wording of today
 * @day: Julian day number
 */
void
og_text_module_approve (OgTextModule *self,
                        OgOffice     *office,
                        const char   *person,
                        int           day)
{
  OgTextModule *said = og_own_key_get (office->modules, self->key);
  const gboolean given = !og_text_is_blank (person);

  g_object_set (said, "approved-by", given ? person : NULL, "approved", given ? day : 0, "digest",
                given ? self->digest : NULL, NULL);
}

/**
 * og_text_module_change:
 * @self: as it is to be
 * @office: (inout): is changed
 *
 * A new wording has to be approved anew.
 */
void
og_text_module_change (OgTextModule *self,
                       OgOffice     *office)
{
  OgTextModule *said = NULL;

  g_return_if_fail (*self->key != '\0');

  if (og_own_key_is_own (self->key) && og_text_is_blank (self->title) && og_text_is_blank (self->text))
    {
      og_own_key_remove (office->modules, self->key);
      return;
    }
  said = og_own_key_get (office->modules, self->key);
  og_record_set_string (OG_RECORD (said), "text", self->text);
  if (og_own_key_is_own (self->key))
    g_object_set (said, "title", self->title, "category", self->category, "keywords", self->keywords,
                  NULL);
}

/**
 * og_text_module_reset:
 * @office: (inout): is changed
 */
void
og_text_module_reset (OgTextModule *self,
                      OgOffice     *office)
{
  g_return_if_fail (!og_own_key_is_own (self->key));

  og_record_set_string (og_own_key_get (office->modules, self->key), "text", "");
}

/**
 * og_text_module_retire:
 * @office: (inout): is changed
 * @retired: whether it is not offered any more
 */
void
og_text_module_retire (OgTextModule *self,
                       OgOffice     *office,
                       gboolean      retired)
{
  og_record_set_int (og_own_key_get (office->modules, self->key), "retired", retired);
}

/**
 * og_text_module_is_reworded:
 *
 * Returns: whether it is a given one in the town's own wording
 */
gboolean
og_text_module_is_reworded (OgTextModule *self,
                            OgOffice     *office)
{
  OgTextModule *said = og_own_key_find (G_LIST_MODEL (office->modules), self->key);

  return said != NULL && !og_own_key_is_own (self->key) && !og_text_is_blank (said->text);
}
