/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  OG_NEWS_OFFICE = 1 << 0,
  OG_NEWS_POSTS = 1 << 1,    /* a post or one of its deliveries */
  OG_NEWS_CONCERNS = 1 << 2, /* something in the inbox */
} OgNewsKind;

/* OgNews: where the parts of the engine tell what changed in the store, and hear it. What is told
 * within one turn of the main loop is heard once: "news" (guint kinds). */
#define OG_TYPE_NEWS (og_news_get_type ())
G_DECLARE_FINAL_TYPE (OgNews, og_news, OG, NEWS, GObject)

OgNews *og_news_new (void);
void og_news_tell (OgNews    *self,
                   OgNewsKind kinds);

G_END_DECLS
