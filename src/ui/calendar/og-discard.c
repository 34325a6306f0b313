/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-discard.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-toast.h"

/* What is taken away together, and comes back together. */
typedef struct
{
  gatomicrefcount refs;
  OgEngine *engine;
  GWeakRef widget;    /* where it is said what was done */
  GPtrArray *posts;   /* of OgPost, as they were */
  guint n_done;       /* the first of them are gone */
  guint n_drafts;     /* how many of these were drafts */
} Discarded;

static void
discarded_unref (gpointer data)
{
  Discarded *discarded = data;

  if (!g_atomic_ref_count_dec (&discarded->refs))
    return;
  g_weak_ref_clear (&discarded->widget);
  g_object_unref (discarded->engine);
  g_ptr_array_unref (discarded->posts);
  g_free (discarded);
}

static Discarded *
discarded_ref (Discarded *discarded)
{
  g_atomic_ref_count_inc (&discarded->refs);
  return discarded;
}

static DexFuture *
discard_fiber (gpointer data)
{
  Discarded *discarded = data;

  while (discarded->n_done < discarded->posts->len)
    {
      OgPost *post = g_ptr_array_index (discarded->posts, discarded->n_done);
      const gboolean draft = post->state == OG_POST_DRAFT;
      GError *error = NULL;

      if (!dex_await (draft ? og_engine_remove_post (discarded->engine, post->id) :
                              og_engine_unplan_post (discarded->engine, post->id),
                      &error))
        return dex_future_new_for_error (error);
      discarded->n_done++;
      discarded->n_drafts += draft ? 1 : 0;
    }
  return dex_future_new_true ();
}

/* One that does not come back, as a plan whose time has passed by now, keeps none of the others. */
static DexFuture *
restore_fiber (gpointer data)
{
  Discarded *discarded = data;
  GError *first = NULL;

  for (guint i = 0; i < discarded->n_done; i++)
    {
      OgPost *post = g_ptr_array_index (discarded->posts, i);
      g_autoptr (GError) error = NULL;

      if (!dex_await (post->state == OG_POST_DRAFT ? og_engine_save_post (discarded->engine, post) :
                                                     og_engine_plan_post (discarded->engine, post),
                      &error) &&
          first == NULL)
        first = g_steal_pointer (&error);
    }
  return first != NULL ? dex_future_new_for_error (first) : dex_future_new_true ();
}

static void
on_undo (gpointer data)
{
  Discarded *discarded = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&discarded->widget);
  DexFuture *future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, restore_fiber,
                                           discarded_ref (discarded), discarded_unref);

  if (widget != NULL)
    og_widget_then (widget, future, NULL, NULL, NULL, NULL);
  else
    dex_future_disown (future);
}

static char *
dup_sentence (Discarded *discarded)
{
  const guint n_drafts = discarded->n_drafts, n_plans = discarded->n_done - n_drafts;

  if (n_plans == 0)
    return g_strdup_printf (ngettext ("The draft was discarded.", "%u drafts were discarded.", n_drafts),
                            n_drafts);
  if (n_drafts == 0)
    return g_strdup_printf (ngettext ("The post is a draft again. Nothing goes out.",
                                      "%u posts are drafts again. Nothing of them goes out.", n_plans),
                            n_plans);
  return g_strdup (_("The drafts were discarded, and what was planned is a draft again."));
}

static void
say_discarded (GtkWidget *widget,
               Discarded *discarded)
{
  g_autofree char *sentence = dup_sentence (discarded);

  og_toast_show_undo (widget, sentence, on_undo, discarded_ref (discarded), discarded_unref);
}

static void
on_discarded (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  say_discarded (widget, data);
}

/* What went before the failure can be taken back. */
static void
on_failed (GtkWidget    *widget,
           const GError *error,
           gpointer      data)
{
  Discarded *discarded = data;

  og_widget_show_error (widget, error);
  if (discarded->n_done > 0)
    say_discarded (widget, discarded);
}

/**
 * og_discard_posts:
 * @widget: where the toast with Undo is shown
 * @posts: (element-type OgPost): drafts, which are taken out of the store, and planned ones, which
 *   become drafts; all come back as they were if the person takes it back
 */
void
og_discard_posts (GtkWidget *widget,
                  OgEngine  *engine,
                  GPtrArray *posts)
{
  Discarded *discarded = g_new0 (Discarded, 1);

  g_atomic_ref_count_init (&discarded->refs);
  g_weak_ref_init (&discarded->widget, widget);
  discarded->engine = g_object_ref (engine);
  discarded->posts = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < posts->len; i++)
    g_ptr_array_add (discarded->posts, og_post_copy (g_ptr_array_index (posts, i)));
  og_widget_then (widget,
                  dex_scheduler_spawn (dex_scheduler_get_default (), 0, discard_fiber,
                                       discarded_ref (discarded), discarded_unref),
                  on_discarded, on_failed, discarded, discarded_unref);
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
  g_autoptr (GPtrArray) posts = g_ptr_array_new ();

  g_return_if_fail (post->state == OG_POST_DRAFT);

  g_ptr_array_add (posts, post);
  og_discard_posts (widget, engine, posts);
}
