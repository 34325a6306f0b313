/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-http.h"
#include "og-mastodon-error.h"

G_BEGIN_DECLS

/* OgMastodonForm: names and values in order, for a query or a body; a name may stand twice. */
typedef GString OgMastodonForm;
OgMastodonForm *og_mastodon_form_new (void);
void og_mastodon_form_add (OgMastodonForm *form,
                           const char     *name,
                           const char     *value);
void og_mastodon_form_free (OgMastodonForm *form);

/* A path with one id in it, which stands where the "%s" is; (transfer full). */
char *og_mastodon_path (const char *format,
                        const char *id) G_GNUC_FORMAT (1);

/* form: (nullable) (transfer none): the query of a GET, else the body. (transfer full) */
SoupMessage *og_mastodon_request_new (const char     *base_url,
                                      const char     *method,
                                      const char     *path,
                                      OgMastodonForm *form);

/* Sends and waits. Answers other than 2xx, and answers from another server than was asked, are
 * errors; all are of OG_ERROR, weighed by purpose. (transfer full) (nullable) */
OgAnswer *og_mastodon_exchange_fiber (OgHttp           *http,
                                      SoupMessage      *message,
                                      const char       *token,
                                      OgMastodonPurpose purpose,
                                      gint64            now,
                                      GError          **error);

G_END_DECLS
