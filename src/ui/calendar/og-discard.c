/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-discard.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-toast.h"

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

/* The undo of a toast may outlive every widget. */
static void
on_undo (gpointer data)
{
  Discarded *discarded = data;

  dex_future_disown (og_engine_save_post (discarded->engine, discarded->post));
}

static void
on_removed (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  Discarded *discarded = data;
  Discarded *undo = g_new0 (Discarded, 1);

  undo->engine = g_object_ref (discarded->engine);
  undo->post = g_object_ref (discarded->post);
  og_toast_show_undo (widget, _("The draft was discarded."), on_undo, undo, discarded_free);
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
