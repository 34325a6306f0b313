/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-moves.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-calendar-moves-private.h"
#include "og-foreign-posts.h"
#include "og-local-time.h"
#include "og-move-toast.h"
#include "og-time-text.h"
#include "og-toast.h"
#include "og-words.h"

#define MOST_UNDOS 50

static gboolean
is_past (OgEngine   *engine,
         OgPost     *post,
         const char *local)
{
  gint64 at;

  return !og_local_time_to_unix (local, post->zone, &at) || at <= og_engine_now (engine);
}

static void
say_why_not (OgCalendarMoves *self,
             OgPost          *post)
{
  if (og_post_is_foreign (post))
    og_toast_show (self->widget, _("Another program has planned this. It can be moved only there."));
  else if (post->local_time == NULL)
    og_toast_show (self->widget, _("This draft has no day yet. Open it to choose one."));
  else
    og_toast_show (self->widget, _("This has left already and stays where it is."));
}

/**
 * og_calendar_moves_add:
 * @after: (transfer full) (nullable): the wall time it is to go to
 *
 * Returns: %FALSE if it cannot be moved there; the person has been told why
 */
gboolean
og_calendar_moves_add (OgCalendarMoves *self,
                       OgMove          *move,
                       OgPost          *post,
                       char            *after)
{
  if (!og_post_can_move (post) || after == NULL)
    {
      say_why_not (self, post);
      g_free (after);
      return FALSE;
    }
  if (is_past (self->engine, post, after))
    {
      og_toast_show (self->widget, _("That time has passed. A post can be moved only to a time that "
                                     "lies ahead."));
      g_free (after);
      return FALSE;
    }
  og_move_add (move, post, after);
  return TRUE;
}

static void
on_back (GtkWidget    *widget,
         const GValue *value,
         gpointer      data)
{
  OgMove *move = data;
  OgMoveStep *step = g_ptr_array_index (move->steps, 0);
  OgCalendarMoves *self = g_object_get_data (G_OBJECT (widget), "og-moves");

  if (self != NULL)
    self->moved (widget, step->post->id, step->before);
  og_move_toast_clear (widget);
  og_toast_show (widget, _("Moved back."));
}

/**
 * og_calendar_moves_take_back:
 * @data: an OgMove
 */
void
og_calendar_moves_take_back (gpointer data)
{
  OgMove *move = data;

  if (move->back || move->widget == NULL)
    return;
  move->back = TRUE;
  og_widget_then (move->widget,
                  dex_scheduler_spawn (dex_scheduler_get_default (), 0, og_move_fiber, og_move_ref (move),
                                       og_move_unref),
                  on_back, NULL, og_move_ref (move), og_move_unref);
}

static void
on_moved (GtkWidget    *widget,
          const GValue *value,
          gpointer      data)
{
  OgMove *move = data;
  OgCalendarMoves *self = g_object_get_data (G_OBJECT (widget), "og-moves");
  OgMoveStep *first = g_ptr_array_index (move->steps, 0);

  if (self == NULL || og_move_count_done (move) == 0)
    return;
  if (self->done->len >= MOST_UNDOS)
    g_ptr_array_remove_index (self->done, 0);
  g_ptr_array_add (self->done, og_move_ref (move));
  self->moved (widget, first->post->id, first->after);
  og_calendar_moves_say (self, move);
}

/* What went before the failure can still be taken back. */
static void
on_failed (GtkWidget    *widget,
           const GError *error,
           gpointer      data)
{
  OgMove *move = data;
  OgCalendarMoves *self = g_object_get_data (G_OBJECT (widget), "og-moves");

  if (self != NULL && og_move_count_done (move) > 0)
    g_ptr_array_add (self->done, og_move_ref (move));
  og_widget_show_error (widget, error);
}

/**
 * og_calendar_moves_run:
 * @move: (transfer full):
 */
void
og_calendar_moves_run (OgCalendarMoves *self,
                       OgMove          *move)
{
  og_widget_then (self->widget,
                  dex_scheduler_spawn (dex_scheduler_get_default (), 0, og_move_fiber, og_move_ref (move),
                                       og_move_unref),
                  on_moved, on_failed, move, og_move_unref);
}

/**
 * og_calendar_moves_new:
 * @widget: where it is said what was done; owns the result and frees it
 */
OgCalendarMoves *
og_calendar_moves_new (GtkWidget  *widget,
                       OgEngine   *engine,
                       OgMovedFunc moved)
{
  OgCalendarMoves *self = g_new0 (OgCalendarMoves, 1);

  self->widget = widget;
  self->engine = g_object_ref (engine);
  self->moved = moved;
  self->done = g_ptr_array_new_with_free_func (og_move_unref);
  g_object_set_data (G_OBJECT (widget), "og-moves", self);
  return self;
}

/**
 * og_calendar_moves_free:
 */
void
og_calendar_moves_free (OgCalendarMoves *self)
{
  g_object_set_data (G_OBJECT (self->widget), "og-moves", NULL);
  g_object_unref (self->engine);
  g_ptr_array_unref (self->done);
  g_free (self);
}

/**
 * og_calendar_moves_shift:
 * @posts: (element-type OgPost): all of them, or none if one cannot be moved
 */
void
og_calendar_moves_shift (OgCalendarMoves *self,
                         GPtrArray       *posts,
                         int              days,
                         int              minutes)
{
  OgMove *move = og_move_new (self->engine, self->widget);

  for (guint i = 0; i < posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (posts, i);

      if (!og_calendar_moves_add (self, move, post, og_local_time_shift (post->local_time, days, minutes)))
        {
          g_ptr_array_set_size (move->steps, 0);
          break;
        }
    }
  if (move->steps->len > 0)
    og_calendar_moves_run (self, move);
  else
    og_move_unref (move);
}

/**
 * og_calendar_moves_to:
 * @posts: (element-type OgPost): moved together with @anchor, by as many days and minutes
 * @local_time: where @anchor goes
 */
void
og_calendar_moves_to (OgCalendarMoves *self,
                      GPtrArray       *posts,
                      OgPost          *anchor,
                      const char      *local_time)
{
  GDate from, to;
  int at, wanted;

  if (!og_time_text_split (anchor->local_time, &from, &at) || at < 0)
    {
      say_why_not (self, anchor);
      return;
    }
  if (!og_time_text_split (local_time, &to, &wanted) || wanted < 0 ||
      g_str_equal (anchor->local_time, local_time))
    return;
  og_calendar_moves_shift (self, posts, g_date_days_between (&from, &to), wanted - at);
}

/**
 * og_calendar_moves_undo:
 *
 * Takes the newest move back that still stands.
 *
 * Returns: whether there was one
 */
gboolean
og_calendar_moves_undo (OgCalendarMoves *self)
{
  while (self->done->len > 0)
    {
      g_autoptr (GPtrArray) last = NULL;
      OgMove *move = g_ptr_array_steal_index (self->done, self->done->len - 1);
      gboolean stands = !move->back;

      last = g_ptr_array_new_with_free_func (og_move_unref);
      g_ptr_array_add (last, move);
      if (stands)
        {
          og_calendar_moves_take_back (move);
          return TRUE;
        }
    }
  return FALSE;
}
