/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-channel.h"
#include "og-message.h"

G_BEGIN_DECLS

/* A picture of a message, copied before anything acts. */
typedef struct _OgEvidencePicture
{
  char *address; /* where it stood */
  char *type;    /* the network's own word, "image" */
  char *alt;
  char *file;    /* (nullable): the copy's name, made of its digest; NULL: it could not be copied */
  char *digest;  /* (nullable): SHA-256 of its bytes */
  gint64 bytes;
  char *missing; /* (nullable): why it could not be copied, in the words of an error */
} OgEvidencePicture;

OgEvidencePicture *og_evidence_picture_new (const char *address,
                                            const char *type,
                                            const char *alt);
void og_evidence_picture_free (OgEvidencePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgEvidencePicture, og_evidence_picture_free)

/* What is frozen. */
typedef struct _OgEvidenceFacts
{
  OgChannel *channel;
  OgMessage *message;
  GListModel *thread;  /* (nullable) of OgMessage, oldest first: its conversation; what was written after
                        * the message is left out, and so is the message itself */
  GPtrArray *pictures; /* (nullable) (element-type OgEvidencePicture): of the message */
  const char *zone;    /* IANA name of the office's wall */
  gint64 now;          /* unix seconds */
} OgEvidenceFacts;

/* Of a longer thread the newest so many before the message are kept; how many were left out stands in
 * the content. */
#define OG_EVIDENCE_MAX_THREAD 200

/* Canonical JSON: members in the order of their names, no space, numbers without fraction, strings as
 * short as they can be written (as RFC 8785 has it); the same facts are always the same bytes. Instants
 * stand as {"local":"2026-11-25T09:00:00+01:00","unix":1795593600,"utc":"2026-11-25T08:00:00Z"}. Members:
 *
 *   channel   address, handle, name, network
 *   format    "ortsgespraech evidence 1"
 *   frozen    an instant, with its zone
 *   message   address, answers, author {address, handle, id, name}, automatic, created, deleted_since,
 *             fetched, id, language, raw, text, visibility
 *   pictures  [{address, alt, bytes, file, sha256, type} or {address, alt, missing, type}]
 *   thread    [messages like the one above, with `own`], thread_left_out: how many before them
 *
 * (transfer full) */
char *og_evidence_content (const OgEvidenceFacts *facts);

G_END_DECLS
