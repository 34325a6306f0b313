/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page-private.h"

#include "og-await.h"
#include "og-format.h"

/* Within these the same text is not to be said twice. */
#define DAYS 30
#define DAY_SECONDS (24 * 60 * 60)

/* Drafts say nothing to anybody yet. */
static void
on_neighbours (GtkWidget    *widget,
               const GValue *value,
               gpointer      data)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);
  GListModel *posts = g_value_get_object (value);
  const guint n = g_list_model_get_n_items (posts);
  g_autoptr (GListStore) neighbours = g_list_store_new (OG_TYPE_POST);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (post->state == OG_POST_PLANNED && post->id != self->post->id)
        g_list_store_append (neighbours, post);
    }
  g_set_object (&self->neighbours, G_LIST_MODEL (neighbours));
  if (!self->over && !self->planning)
    og_compose_page_check (self);
}

static void
on_failed (GtkWidget    *widget,
           const GError *error,
           gpointer      data)
{
  OG_COMPOSE_PAGE (widget)->neighbours_day = 0;
  g_message ("%s", error->message);
}

/**
 * og_compose_page_load_neighbours:
 *
 * Asks for the posts of the days around when the day has become another one; not at every letter.
 */
void
og_compose_page_load_neighbours (OgComposePage *self)
{
  const gint64 at = self->post->due != 0 ? self->post->due : og_engine_now (self->engine);
  const int day = og_format_julian_day (at, og_engine_get_office (self->engine)->zone);

  if (day == self->neighbours_day)
    return;
  self->neighbours_day = day;
  og_widget_then (GTK_WIDGET (self),
                  og_engine_list_posts (self->engine, at - DAYS * DAY_SECONDS,
                                        at + DAYS * DAY_SECONDS),
                  on_neighbours, on_failed, NULL, NULL);
}
