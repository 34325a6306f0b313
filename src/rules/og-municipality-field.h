/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* One field of a setup as the text of a municipality file. Part of og-municipality-file. `group` is
 * "municipality" or the name of a list, see og_office_get_lists(). */
#define OG_MUNICIPALITY_GROUP "municipality"

/* FALSE: the field says what this program did with the setup, not what the setup is. */
gboolean og_municipality_field_is_kept (const char    *group,
                                        const OgField *field);
/* TRUE: no record of that group is without it. */
gboolean og_municipality_field_is_needed (const char    *group,
                                          const OgField *field);
/* (transfer full) (nullable): NULL if there is nothing to say */
char *og_municipality_field_format (const char    *group,
                                    OgRecord      *record,
                                    const OgField *field);
/* Sets the field; FALSE, with OG_ERROR_INPUT, if the text is not what such a field may hold. */
gboolean og_municipality_field_parse (const char    *group,
                                      OgRecord      *record,
                                      const OgField *field,
                                      const char    *text,
                                      GError       **error);
/* (transfer none) (nullable): the field that is different in all records of a list */
const char *og_municipality_field_unique (const char *group);

G_END_DECLS
