/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* The town's say about text modules and authorities. Each change is made to the office as it is then,
 * so that none is lost because another was on its way to the disk; "office-changed" tells of it. */

typedef enum
{
  OG_MODULE_ACT_CHANGE,  /* takes over its words */
  OG_MODULE_ACT_APPROVE, /* `person` approves, today; NULL: nobody does any more */
  OG_MODULE_ACT_RETIRE,
  OG_MODULE_ACT_OFFER,
} OgModuleAct;

/* modules: of OgTextModule, as og_text_modules() has them; copied at once. → TRUE */
DexFuture *og_engine_change_modules (OgEngine   *self,
                                     OgModuleAct act,
                                     GListModel *modules,
                                     const char *person) G_GNUC_WARN_UNUSED_RESULT;
/* → TRUE */
DexFuture *og_engine_change_authority (OgEngine    *self,
                                       OgAuthority *authority) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
