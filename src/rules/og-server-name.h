/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person may have meant by a server name that did not work: signs and endings people mistype
 * ("gemeinde,social"), or a well-known server one or two letters away ("mastdon.social").
 * (transfer full) (nullable): another host name than the one typed, or NULL for no idea. Nothing is
 * asked of any network. */
char *og_server_name_guess (const char *typed);

/* (transfer full): the host name within what was typed: an address, a handle "@amt@host", or a
 * host; lower case, without path; "" if there is none. */
char *og_server_name_host (const char *typed);

G_END_DECLS
