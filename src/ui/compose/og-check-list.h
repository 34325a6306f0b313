/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgCheckList: what a post still lacks, live; each row leads to its place.
 *
 * Signal "wanted" (pointer: const OgCheck *): the person wants to mend it.
 */
#define OG_TYPE_CHECK_LIST (og_check_list_get_type ())
G_DECLARE_FINAL_TYPE (OgCheckList, og_check_list, OG, CHECK_LIST, AdwBin)

void og_check_list_set_checks (OgCheckList *self,
                               OgEngine    *engine,
                               OgPost      *post,
                               GArray      *checks);

G_END_DECLS
