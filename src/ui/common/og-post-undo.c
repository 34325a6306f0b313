/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-undo.h"

#include "og-await.h"
#include "og-toast.h"

typedef struct
{
  GWeakRef widget; /* where it is said if the undo fails */
  OgEngine *engine;
  OgPost *post;
  OgPostAct undo;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_weak_ref_clear (&offer->widget);
  g_object_unref (offer->engine);
  g_object_unref (offer->post);
  g_free (offer);
}

static void
on_undo (gpointer data)
{
  Offer *offer = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&offer->widget);
  DexFuture *future = offer->undo (offer->engine, offer->post);

  if (widget != NULL)
    og_widget_then (widget, future, NULL, NULL, NULL, NULL);
  else
    dex_future_disown (future);
}

/**
 * og_post_undo_offer:
 * @widget: any widget of the window in which the toast is shown
 * @text: what was done, translated
 * @post: as it was before; copied
 * @undo: takes it back
 */
void
og_post_undo_offer (GtkWidget  *widget,
                    const char *text,
                    OgEngine   *engine,
                    OgPost     *post,
                    OgPostAct   undo)
{
  Offer *offer = g_new0 (Offer, 1);

  g_weak_ref_init (&offer->widget, widget);
  offer->engine = g_object_ref (engine);
  offer->post = og_post_copy (post);
  offer->undo = undo;
  og_toast_show_undo (widget, text, on_undo, offer, offer_free);
}
