/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In each of the seven months around now there are this many posts, as long as there are many. */
#define OG_MANY_POSTS_A_MONTH 600

/* Fills a database that the store has made, and that nobody has open, with n posts over ten years: up
 * to the end of the third month after that of `now` (unix seconds). What is past has been published,
 * with a few exceptions; what is to come is planned, begun, waits for a signature or is held. They go
 * to the first channel (one is made if there is none), every third to a second one as well, if there
 * is one. The same numbers give the same posts. Every sixth has a picture of which there is no file.
 * FALSE with an OG_ERROR_STORAGE. */
gboolean og_many_posts_fill (const char *database,
                             guint       n,
                             gint64      now,
                             GError    **error);

G_END_DECLS
