/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether contact data look right: forgiving, since what looks wrong may still be right. NULL and
 * "" are nothing yet, and fine. */
gboolean og_contact_check_postcode (const char *text); /* five digits */
gboolean og_contact_check_email (const char *text);    /* one @ with something around it */
gboolean og_contact_check_url (const char *text);      /* http:// or https://, a host with a dot */

/* (transfer full) (nullable): "https://www.musterbach.de" for "www.musterbach.de"; NULL if there is
 * nothing to add, or it does not look like an address on the Web. */
char *og_contact_complete_url (const char *text);

G_END_DECLS
