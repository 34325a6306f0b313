/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* The plan for a difficult situation in words. All but og_words_contact() (transfer full). */

/* The name, else the role, else that there is neither. */
const char *og_words_contact (OgContact *contact);
/* "Call first Anna Keller, then Max Braun." */
char *og_words_call_order (OgOffice *office);
/* "Only Anna Keller and Max Braun speak to the public." */
char *og_words_speakers (OgOffice *office);
/* The title, or that there is none. */
const char *og_words_statement (OgStatement *statement);

G_END_DECLS
