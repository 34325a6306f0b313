/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-http.h"

G_BEGIN_DECLS

/* What an answer answers. */
typedef enum
{
  OG_MASTODON_ASK,     /* a GET: changes nothing */
  OG_MASTODON_ACT,     /* changes something, and may be done again */
  OG_MASTODON_PUBLISH, /* the POST of a status: must not be done twice */
} OgMastodonPurpose;

gboolean og_mastodon_check_answer (OgAnswer         *answer,
                                   OgMastodonPurpose purpose,
                                   gint64            now,
                                   GError          **error);
void og_mastodon_weigh_failure (OgMastodonPurpose purpose,
                                GError          **error);
void og_mastodon_weigh_plan_failure (GError **error);

G_END_DECLS
