/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-connection.h"

G_BEGIN_DECLS

/* Answers of the Mastodon client API about what is to be published later (entities/ScheduledStatus),
 * and about what a server is. Pure: no network, no clock; errors are OG_ERROR_BAD_ANSWER. */

/* What a server made of a request to publish later. */
typedef enum
{
  OG_MASTODON_MADE_PLAN,      /* a scheduled status, as asked */
  OG_MASTODON_MADE_HIDDEN,    /* an ordinary status, dated ahead: it only pretends to plan */
  OG_MASTODON_MADE_PUBLISHED, /* an ordinary status that everybody can read already */
} OgMastodonMade;

/* asked: when it was asked, due: for when, both unix seconds. receipt: (out) (transfer full): the id of
 * the plan or of the status. */
gboolean og_mastodon_parse_made (GBytes         *bytes,
                                 gint64          asked,
                                 gint64          due,
                                 OgMastodonMade *made,
                                 OgReceipt     **receipt,
                                 GError        **error);

/* A page of plans: those that can be understood are added to list (of OgScheduled). now: unix
 * seconds. last_id: (out) (transfer full) (nullable): of the page's last entry. n_entries: (out): how
 * long the page was. */
gboolean og_mastodon_parse_plans (GBytes     *bytes,
                                  gint64      now,
                                  gint64      channel_id,
                                  GListStore *list,
                                  char      **last_id,
                                  guint      *n_entries,
                                  GError    **error);

/* The "max_id" of the next page in a Link header (RFC 8288). (transfer full) (nullable) */
char *og_mastodon_parse_next_page (const char *link);

/* Where the description of a server's software lies (NodeInfo, /.well-known/nodeinfo): the path and
 * query on that server. (transfer full) (nullable) */
char *og_mastodon_parse_node_link (GBytes     *bytes,
                                   const char *base_url);
/* The software's name in small letters, from that description. (transfer full) (nullable) */
char *og_mastodon_parse_node_name (GBytes *bytes);
/* What an instance says it runs ("4.0.0 (not true; really snac/2.96)"). (transfer full) (nullable) */
char *og_mastodon_parse_version (GBytes *bytes);

/* Whether a software only pretends to plan, or is known to keep what it is given. name, version:
 * (nullable). */
gboolean og_mastodon_software_pretends (const char *name,
                                        const char *version);
gboolean og_mastodon_software_plans (const char *name);

G_END_DECLS
