/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-statement.h"

G_BEGIN_DECLS

/**
 * OgStatementRow: a holding statement: what it is for, its text, and the buttons that copy and
 * remove it.
 *
 * It writes into the statement it is given. Signals: "remove-wanted".
 */
#define OG_TYPE_STATEMENT_ROW (og_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (OgStatementRow, og_statement_row, OG, STATEMENT_ROW, AdwExpanderRow)

GtkWidget *og_statement_row_new (OgStatement *statement);
OgStatement *og_statement_row_get_statement (OgStatementRow *self);
/* Opens it and puts the keyboard into its first field. */
void og_statement_row_edit (OgStatementRow *self);

G_END_DECLS
