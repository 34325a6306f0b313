/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-discard.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-post-undo.h"

typedef struct
{
  OgEngine *engine;
  OgPost *post; /* as it was, to be stored anew */
} Discarded;

static void
discarded_free (gpointer data)
{
  Discarded *discarded = data;

  g_object_unref (discarded->engine);
  g_object_unref (discarded->post);
  g_free (discarded);
}

static void
on_removed (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  Discarded *discarded = data;

  og_post_undo_offer (widget, _("The draft was discarded."), discarded->engine, discarded->post,
                      og_engine_save_post);
}

/**
 * og_discard_draft:
 * @widget: where the toast with Undo is shown
 * @post: a draft; taken out of the store, and put back as it was if the person takes it back
 */
void
og_discard_draft (GtkWidget *widget,
                  OgEngine  *engine,
                  OgPost    *post)
{
  Discarded *discarded = g_new0 (Discarded, 1);

  g_return_if_fail (post->state == OG_POST_DRAFT);

  discarded->engine = g_object_ref (engine);
  discarded->post = og_post_copy (post);
  og_widget_then (widget, og_engine_remove_post (engine, post->id), on_removed, NULL, discarded,
                  discarded_free);
}
