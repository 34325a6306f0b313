/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* The setup as a file, for the neighbouring town, a backup, or `./dev ask`: a key file (as GKeyFile
 * reads it) with a group [municipality] for the office's fields and a group "[special_day 1]",
 * "[special_day 2]" … for each record of each list, in the order of their numbers. Keys are the fields'
 * names; days are written YYYY-MM-DD, kinds and units as words ("kind=complaint", "unit=days"; they
 * stand in og-municipality-field.c). A key or group that is not there leaves what a new office has, so
 * a few lines written by hand are a setup too. Secrets, accounts and messages are not in it, nor what
 * was exported or evaluated. */
#define OG_MUNICIPALITY_FILE_MAX_BYTES (1024 * 1024)

char *og_municipality_file_write (OgOffice *office); /* (transfer full) */
/* (transfer full) (nullable): OG_ERROR_INPUT with the line or key at fault. Unknown groups and keys
 * are passed over, so that a file of a newer program can be read; values out of range are not. */
OgOffice *og_municipality_file_read (const char *text,
                                     gsize       length,
                                     GError    **error);

G_END_DECLS
