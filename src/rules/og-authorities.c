/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-authorities.h"

#include "og-own-key.h"
#include "og-rules-data.h"
#include "og-template.h"
#include "og-text-blank.h"

#define DATA "authorities.ini"
#define DEFAULT "default"

typedef struct
{
  OgOfficeFacts office;
  OgAuthority *authority;
} Facts;

static char *
dup_default (OgOffice   *office,
             const char *key)
{
  return og_rules_data_string (og_rules_data_keys (DATA), DEFAULT, key, office->language);
}

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

static OgAuthority *
make_given (OgOffice   *office,
            const char *group)
{
  OgAuthority *self = og_authority_new ();
  OgAuthority *said = og_own_key_find (G_LIST_MODEL (office->authorities), group);
  g_autofree char *tasks = dup_expanded (office, group, "tasks");
  g_autofree char *name = dup_expanded (office, group, "name");
  const gboolean named = said != NULL && !og_text_is_blank (said->name);

  g_object_set (self, "key", group, "tasks", tasks, "name", named ? said->name : name, "contact",
                said != NULL ? said->contact : NULL, "retired", said != NULL && said->retired, NULL);
  return self;
}

/**
 * og_authorities:
 *
 * Returns: (transfer full) (element-type OgAuthority): the town's own, then the given ones
 */
GListModel *
og_authorities (OgOffice *office)
{
  GListModel *said = G_LIST_MODEL (office->authorities);
  GListStore *all = g_list_store_new (OG_TYPE_AUTHORITY);
  g_auto (GStrv) groups = g_key_file_get_groups (og_rules_data_keys (DATA), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (said); i++)
    {
      g_autoptr (OgAuthority) own = g_list_model_get_item (said, i);

      if (og_own_key_is_own (own->key))
        g_list_store_append (all, own);
    }
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], DEFAULT))
      {
        g_autoptr (OgAuthority) given = make_given (office, groups[i]);

        g_list_store_append (all, given);
      }
  return G_LIST_MODEL (all);
}

/**
 * og_authorities_find:
 *
 * Returns: (transfer full) (nullable): the one with that key, as it holds
 */
OgAuthority *
og_authorities_find (OgOffice   *office,
                     const char *key)
{
  OgAuthority *own = NULL;

  if (!og_own_key_is_own (key))
    return g_key_file_has_group (og_rules_data_keys (DATA), key) && !g_str_equal (key, DEFAULT) ?
             make_given (office, key) :
             NULL;
  own = og_own_key_find (G_LIST_MODEL (office->authorities), key);
  return own != NULL ? g_object_ref (own) : NULL;
}

/**
 * og_authority_change:
 * @self: as it is to be
 * @office: (inout): is changed
 */
void
og_authority_change (OgAuthority *self,
                     OgOffice    *office)
{
  const gboolean own = og_own_key_is_own (self->key);
  g_autofree char *usual = NULL;

  g_return_if_fail (*self->key != '\0');

  if (own && og_text_is_blank (self->tasks) && og_text_is_blank (self->name))
    {
      og_own_key_remove (office->authorities, self->key);
      return;
    }
  usual = own ? NULL : dup_expanded (office, self->key, "name");
  g_object_set (og_own_key_get (office->authorities, self->key), "tasks", own ? self->tasks : "", "name",
                g_strcmp0 (self->name, usual) == 0 ? "" : self->name, "contact", self->contact,
                "retired", self->retired, NULL);
}

/**
 * og_authority_keywords:
 *
 * Returns: (transfer full): words separated by semicolons
 */
char *
og_authority_keywords (OgAuthority *self,
                       OgOffice    *office)
{
  g_autofree char *general = dup_default (office, "keywords");
  g_autofree char *special = NULL;

  if (og_own_key_is_own (self->key))
    return g_strdup_printf ("%s;%s", self->name, general);
  special = og_rules_data_string (og_rules_data_keys (DATA), self->key, "keywords", office->language);
  return g_strdup_printf ("%s;%s;%s", self->name, special, general);
}

/**
 * og_authority_template:
 *
 * Returns: (transfer full): what the answer is made of
 */
char *
og_authority_template (OgAuthority *self,
                       OgOffice    *office)
{
  GKeyFile *keys = og_rules_data_keys (DATA);
  const gboolean special = !og_own_key_is_own (self->key) &&
                           g_key_file_has_key (keys, self->key, "text", NULL);

  return og_rules_data_string (keys, special ? self->key : DEFAULT, "text", office->language);
}

static char *
make_fact (const char *name,
           gpointer    data)
{
  Facts *facts = data;
  OgAuthority *authority = facts->authority;

  if (g_str_equal (name, "place"))
    return g_strdup (authority->name);
  if (!g_str_equal (name, "place-contact"))
    return og_office_fact (name, &facts->office);
  if (!og_text_is_blank (authority->contact))
    return g_strdup (authority->contact);
  return dup_expanded (facts->office.office, DEFAULT, "contact");
}

/**
 * og_authority_answer:
 * @self: as og_authorities() has it
 *
 * Returns: (transfer full): with a gap for whatever the town has not filled in
 */
char *
og_authority_answer (OgAuthority *self,
                     OgOffice    *office)
{
  Facts facts = { { .office = office }, self };
  g_autofree char *template = og_authority_template (self, office);

  return og_template_expand (template, (OgForm) office->form, make_fact, &facts, NULL);
}
