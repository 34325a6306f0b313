/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document.h"
#include "og-sign-off-rule.h"

G_BEGIN_DECLS

/* One of the post's channels, as the sheet names it. */
typedef struct _OgPaperChannel
{
  gint64 id;
  char *name;      /* "Mastodon, @gemeinde@example.org" */
  OgSender sender;
} OgPaperChannel;

void og_paper_channel_clear (OgPaperChannel *self);

/* The sheet on which a second person agrees to a post by hand, in the town's language: what will
 * appear, when and where, who asks and why, and the code of exactly this content. channels: of
 * OgPaperChannel, those chosen; folder: where the files of its pictures lie; now: unix seconds. Only for
 * PDF. (transfer full) */
OgDocument *og_sign_off_paper_new (OgOffice   *office,
                                   OgPost     *post,
                                   GArray     *channels,
                                   const char *folder,
                                   gint64      now);

G_END_DECLS
