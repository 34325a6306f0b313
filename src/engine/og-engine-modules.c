/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-modules.h"

#include "og-authorities.h"
#include "og-engine-private.h"
#include "og-local-time.h"
#include "og-text-modules.h"

typedef struct
{
  OgModuleAct act;
  GListStore *modules; /* of OgTextModule */
  char *person;        /* nullable */
  int day;             /* Julian */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->modules);
  g_free (change->person);
  g_free (change);
}

static void
change_module (Change       *change,
               OgTextModule *module,
               OgOffice     *office)
{
  switch (change->act)
    {
    case OG_MODULE_ACT_CHANGE:
      og_text_module_change (module, office);
      break;
    case OG_MODULE_ACT_APPROVE:
      og_text_module_approve (module, office, change->person, change->day);
      break;
    case OG_MODULE_ACT_RETIRE:
    case OG_MODULE_ACT_OFFER:
      og_text_module_retire (module, office, change->act == OG_MODULE_ACT_RETIRE);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* An OgOfficeChange. */
static OgOffice *
make_changed (OgOffice *saved,
              gpointer  data)
{
  Change *change = data;
  OgOffice *office = og_office_copy (saved);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (change->modules)); i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (G_LIST_MODEL (change->modules), i);

      change_module (change, module, office);
    }
  return office;
}

/**
 * og_engine_change_modules:
 * @modules: (element-type OgTextModule): what is changed
 * @person: (nullable): who approves
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_change_modules (OgEngine   *self,
                          OgModuleAct act,
                          GListModel *modules,
                          const char *person)
{
  Change *change = g_new0 (Change, 1);

  change->act = act;
  change->modules = g_list_store_new (OG_TYPE_TEXT_MODULE);
  change->person = g_strdup (person);
  change->day = og_local_time_day (og_engine_now (self), og_engine_get_office (self)->zone);
  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (modules, i);
      g_autoptr (OgTextModule) copy = og_text_module_new ();

      og_record_copy_fields (OG_RECORD (copy), OG_RECORD (module));
      g_list_store_append (change->modules, copy);
    }
  return og_engine_change_office (self, make_changed, change, change_free, FALSE);
}

/* An OgOfficeChange. */
static OgOffice *
make_with_authority (OgOffice *saved,
                     gpointer  data)
{
  OgOffice *office = og_office_copy (saved);

  og_authority_change (data, office);
  return office;
}

/**
 * og_engine_change_authority:
 * @authority: as it is to be; copied at once
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_change_authority (OgEngine    *self,
                            OgAuthority *authority)
{
  OgAuthority *copy = og_authority_new ();

  og_record_copy_fields (OG_RECORD (copy), OG_RECORD (authority));
  return og_engine_change_office (self, make_with_authority, copy, g_object_unref, FALSE);
}
