/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-record.h"

G_BEGIN_DECLS

/* Ties a field for one line to a text of a record, both ways. What is typed is written without
 * blanks around it, and an empty field as NULL (or "" where the text may not be NULL); what stands
 * in the field stays as it was typed. The tie ends with either. */
void og_record_entry_bind (OgRecord    *record,
                           const char  *property,
                           GtkEditable *entry);
void og_record_entry_bind_required (OgRecord    *record,
                                    const char  *property,
                                    GtkEditable *entry);

G_END_DECLS
