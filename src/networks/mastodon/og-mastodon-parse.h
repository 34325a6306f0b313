/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "og-channel.h"
#include "og-connection.h"
#include "og-message.h"

G_BEGIN_DECLS

/* Answers of the Mastodon client API (documentation: entities/) into nouns. Pure: no network, no
 * clock. Errors are OG_ERROR_BAD_ANSWER. Members that are missing or of another type are left out;
 * entries of a list that cannot be understood are skipped, the rest is used. */

/* Who we are (entities/Account). domain: what completes a short name. Sets name, handle,
 * remote_id, avatar_url and web_url. */
gboolean og_mastodon_parse_account (GBytes     *bytes,
                                    const char *domain,
                                    OgChannel  *channel,
                                    GError    **error);

/* What the server allows (entities/Instance, version 2 or 1). Sets those limits of channel that
 * are stated and sound. domain: (out) (transfer full) (nullable): the server's name in handles. */
gboolean og_mastodon_parse_instance (GBytes    *bytes,
                                     OgChannel *channel,
                                     char     **domain,
                                     GError   **error);

/* The status that was published or changed (entities/Status). (transfer full) */
OgReceipt *og_mastodon_parse_receipt (GBytes  *bytes,
                                      GError **error);

/* One status. domain: as above. own_id: the account's id; decides `own`. (transfer full)
 * (nullable): NULL without an error if it is no status. */
OgMessage *og_mastodon_parse_status (JsonObject *object,
                                     const char *domain,
                                     const char *own_id);

/* A page of notifications (entities/Notification). The batch has the messages of those of the type
 * "mention", oldest first, and the id of the newest notification as cursor (NULL if there is
 * none). n_entries: (out): how long the page was. (transfer full) */
OgBatch *og_mastodon_parse_notifications (GBytes     *bytes,
                                          const char *domain,
                                          const char *own_id,
                                          guint      *n_entries,
                                          GError    **error);

/* What stands before and after a status (entities/Context), oldest first. (transfer full) */
OgBatch *og_mastodon_parse_context (GBytes     *bytes,
                                    const char *domain,
                                    const char *own_id,
                                    GError    **error);

/* An uploaded picture (entities/MediaAttachment): its id. (transfer full) */
char *og_mastodon_parse_media (GBytes  *bytes,
                               GError **error);

/* An id that can stand in an address: not empty, bounded, not "." or "..". */
gboolean og_mastodon_is_id (const char *id);

G_END_DECLS
