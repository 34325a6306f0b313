/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"
#include "og-message.h"
#include "og-sqlite-connection.h"

G_BEGIN_DECLS

/* Says what the rules say about a citizen's message that comes in, before it is written: fills in its
 * fields deadline, personal and urgent, and for a concern that it begins concern_kind, kind_reason and
 * topics. Called on the store's thread, and touches nothing but the message.
 * answered: (nullable): the post of ours that it answers. joins: it belongs to a concern that has begun,
 * whose kind is in concern_kind */
typedef void (*OgExamineFunc) (OgMessage  *message,
                               OgDelivery *answered,
                               gboolean    joins,
                               gpointer    data);

typedef struct
{
  OgExamineFunc func;       /* nullable: nothing is examined */
  gpointer data;
  GDestroyNotify free_data; /* nullable */
} OgExaminer;

/* concern_id: of the concern that it joins, else 0. Returns whether it worked */
gboolean og_message_examine (OgSqliteConnection *db,
                             const OgExaminer   *examiner,
                             OgMessage          *message,
                             gint64              channel_id,
                             gint64              concern_id,
                             GError            **error);

G_END_DECLS
