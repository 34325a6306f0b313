/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-moves.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-engine-town.h"
#include "og-foreign-posts.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-move-toast.h"
#include "og-repeat-dialog.h"
#include "og-series-ask.h"
#include "og-time-text.h"
#include "og-toast.h"
#include "og-words.h"

#define DAY_MINUTES (24 * 60)
#define MOST_UNDOS 50

/* One post of a move. */
typedef struct
{
  OgPost *post;
  char *before;
  char *after;
  gboolean done;
} Step;

/* What was moved together, and goes back together. */
typedef struct
{
  gatomicrefcount refs;
  OgEngine *engine;
  GtkWidget *widget; /* weak */
  GPtrArray *steps;  /* of Step */
  gboolean back;     /* the way back is under way */
  gboolean asked;    /* a series was asked for, and only this one is meant */
} Move;

struct _OgCalendarMoves
{
  GtkWidget *widget; /* not owned: owns this */
  OgEngine *engine;
  OgMovedFunc moved;
  GPtrArray *done; /* of Move, the newest last */
};

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->post);
  g_free (step->before);
  g_free (step->after);
  g_free (step);
}

static void
move_unref (gpointer data)
{
  Move *move = data;

  if (!g_atomic_ref_count_dec (&move->refs))
    return;
  g_clear_weak_pointer (&move->widget);
  g_object_unref (move->engine);
  g_ptr_array_unref (move->steps);
  g_free (move);
}

static Move *
move_ref (Move *move)
{
  g_atomic_ref_count_inc (&move->refs);
  return move;
}

static Move *
move_new (OgCalendarMoves *self)
{
  Move *move = g_new0 (Move, 1);

  g_atomic_ref_count_init (&move->refs);
  move->engine = g_object_ref (self->engine);
  g_set_weak_pointer (&move->widget, self->widget);
  move->steps = g_ptr_array_new_with_free_func (step_free);
  return move;
}

/**
 * og_post_can_move:
 *
 * Returns: whether nothing of it has left yet, and it is the town's own
 */
gboolean
og_post_can_move (OgPost *post)
{
  GListModel *deliveries = G_LIST_MODEL (post->deliveries);

  if (og_post_is_foreign (post) || post->local_time == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      if (delivery->state != OG_DELIVERY_PLANNED && delivery->state != OG_DELIVERY_SCHEDULED)
        return FALSE;
    }
  return TRUE;
}

/**
 * og_local_time_shift:
 * @minutes: added after the days; may go over midnight
 *
 * Returns: (transfer full) (nullable): the wall time so much later, %NULL if it cannot be read
 */
char *
og_local_time_shift (const char *local_time,
                     int         days,
                     int         minutes)
{
  GDate day;
  int of_day;

  if (!og_time_text_split (local_time, &day, &of_day) || of_day < 0)
    return NULL;
  of_day += minutes;
  days += of_day >= 0 ? of_day / DAY_MINUTES : -((DAY_MINUTES - 1 - of_day) / DAY_MINUTES);
  of_day = (of_day % DAY_MINUTES + DAY_MINUTES) % DAY_MINUTES;
  if (days >= 0)
    g_date_add_days (&day, (guint) days);
  else
    g_date_subtract_days (&day, (guint) -days);
  return og_time_text_local (&day, of_day);
}

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

/* FALSE if it cannot be moved there; the person has been told why. */
static gboolean
add_step (OgCalendarMoves *self,
          Move            *move,
          OgPost          *post,
          char            *after)
{
  Step *step;

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
  step = g_new0 (Step, 1);
  step->post = g_object_ref (post);
  step->before = g_strdup (post->local_time);
  step->after = after;
  g_ptr_array_add (move->steps, step);
  return TRUE;
}

/* Of an occurrence only: whether just this one is meant. What is to change for the following ones
 * as well is set in the dialog of the series. */
static gboolean
ask_series_fiber (Move *move,
                  Step *step)
{
  int answer;

  if (move->asked || step->post->series_id == 0 || step->post->detached || move->widget == NULL)
    return TRUE;
  answer = dex_await_int (og_series_ask (move->widget, step->post), NULL);
  if (answer == OG_SERIES_ANSWER_FOLLOWING && move->widget != NULL)
    {
      g_autoptr (OgPost) moved = og_post_copy (step->post);

      og_record_set_string (OG_RECORD (moved), "local_time", step->after);
      adw_dialog_present (og_repeat_dialog_new (move->engine, moved), move->widget);
    }
  move->asked = answer == OG_SERIES_ANSWER_THIS;
  return move->asked;
}

static DexFuture *
move_fiber (gpointer data)
{
  Move *move = data;

  for (guint i = 0; i < move->steps->len; i++)
    {
      Step *step = g_ptr_array_index (move->steps, i);
      GError *error = NULL;

      if (!move->back && !ask_series_fiber (move, step))
        break;
      if (move->back && !step->done)
        continue;
      if (!dex_await (og_engine_move_post (move->engine, step->post->id,
                                           move->back ? step->before : step->after),
                      &error))
        return dex_future_new_for_error (error);
      step->done = !move->back;
    }
  return dex_future_new_true ();
}

static guint
count_done (Move *move)
{
  guint n = 0;

  for (guint i = 0; i < move->steps->len; i++)
    n += ((Step *) g_ptr_array_index (move->steps, i))->done ? 1 : 0;
  return n;
}

static void
on_back (GtkWidget    *widget,
         const GValue *value,
         gpointer      data)
{
  Move *move = data;
  Step *step = g_ptr_array_index (move->steps, 0);
  OgCalendarMoves *self = g_object_get_data (G_OBJECT (widget), "og-moves");

  if (self != NULL)
    self->moved (widget, step->post->id, step->before);
  og_move_toast_clear (widget);
  og_toast_show (widget, _("Moved back."));
}

static void
take_back (gpointer data)
{
  Move *move = data;

  if (move->back || move->widget == NULL)
    return;
  move->back = TRUE;
  og_widget_then (move->widget,
                  dex_scheduler_spawn (dex_scheduler_get_default (), 0, move_fiber, move_ref (move),
                                       move_unref),
                  on_back, NULL, move_ref (move), move_unref);
}

static char *
moved_text (OgCalendarMoves *self,
            Move            *move)
{
  Step *first = g_ptr_array_index (move->steps, 0);
  guint n = count_done (move);
  g_autofree char *when = NULL;
  gint64 at;

  if (n > 1)
    return g_strdup_printf (ngettext ("%u post moved.", "%u posts moved.", n), n);
  if (!og_local_time_to_unix (first->after, first->post->zone, &at))
    return g_strdup (_("Moved."));
  when = og_format_when (at, first->post->zone, og_engine_now (self->engine));
  /* Translators: %s is day and time: "Moved to Wednesday, 25 November, 9:00." */
  return g_strdup_printf (_("Moved to %s."), when);
}

/* The next time at which somebody is there; NULL if it is such a time, or there is none. */
static char *
attended_instead (OgCalendarMoves *self,
                  Step            *step)
{
  OgOfficeTime *time = og_engine_get_attendance (self->engine);
  gint64 at, opening;

  if (!og_office_has_hours (og_engine_get_office (self->engine)) ||
      !og_local_time_to_unix (step->after, step->post->zone, &at) ||
      og_office_time_is_open (time, at) || !og_office_time_next_opening (time, at, &opening))
    return NULL;
  return og_local_time_from_unix (opening, step->post->zone);
}

typedef struct
{
  OgCalendarMoves *self; /* lives as long as the widget */
  GtkWidget *widget;     /* weak */
  Move *move;
  char *instead;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_clear_weak_pointer (&offer->widget);
  move_unref (offer->move);
  g_free (offer->instead);
  g_free (offer);
}

static void
run (OgCalendarMoves *self,
     Move            *move);

static void
take_instead (gpointer data)
{
  Offer *offer = data;
  Step *first = g_ptr_array_index (offer->move->steps, 0);
  Move *move;

  if (offer->widget == NULL)
    return;
  move = move_new (offer->self);
  move->asked = TRUE;
  if (add_step (offer->self, move, first->post, g_strdup (offer->instead)))
    {
      Step *step = g_ptr_array_index (move->steps, 0);

      /* Where it goes back to is where it stood before both. */
      g_free (step->before);
      step->before = g_strdup (first->before);
      run (offer->self, move);
    }
  else
    move_unref (move);
}

static void
undo_offer (gpointer data)
{
  take_back (((Offer *) data)->move);
}

static void
say_moved (OgCalendarMoves *self,
           Move            *move)
{
  Step *first = g_ptr_array_index (move->steps, 0);
  Offer *offer = g_new0 (Offer, 1);
  g_autofree char *text = moved_text (self, move);
  g_autofree char *label = NULL;
  g_autofree char *question = NULL;
  gint64 at;

  offer->self = self;
  g_set_weak_pointer (&offer->widget, self->widget);
  offer->move = move_ref (move);
  offer->instead = move->steps->len == 1 ? attended_instead (self, first) : NULL;
  if (offer->instead != NULL && og_local_time_to_unix (offer->instead, first->post->zone, &at))
    {
      label = og_format_soon (at, first->post->zone, og_engine_now (self->engine));
      question = g_strdup_printf ("%s %s", text, _("Nobody is there to answer then."));
    }
  og_move_toast_show (self->widget, question != NULL ? question : text, label, take_instead,
                      undo_offer, offer, offer_free);
}

static void
on_moved (GtkWidget    *widget,
          const GValue *value,
          gpointer      data)
{
  Move *move = data;
  OgCalendarMoves *self = g_object_get_data (G_OBJECT (widget), "og-moves");
  Step *first = g_ptr_array_index (move->steps, 0);

  if (self == NULL || count_done (move) == 0)
    return;
  if (self->done->len >= MOST_UNDOS)
    g_ptr_array_remove_index (self->done, 0);
  g_ptr_array_add (self->done, move_ref (move));
  self->moved (widget, first->post->id, first->after);
  say_moved (self, move);
}

/* What went before the failure can still be taken back. */
static void
on_failed (GtkWidget    *widget,
           const GError *error,
           gpointer      data)
{
  Move *move = data;
  OgCalendarMoves *self = g_object_get_data (G_OBJECT (widget), "og-moves");

  if (self != NULL && count_done (move) > 0)
    g_ptr_array_add (self->done, move_ref (move));
  og_widget_show_error (widget, error);
}

/* Takes the move. */
static void
run (OgCalendarMoves *self,
     Move            *move)
{
  og_widget_then (self->widget,
                  dex_scheduler_spawn (dex_scheduler_get_default (), 0, move_fiber, move_ref (move),
                                       move_unref),
                  on_moved, on_failed, move, move_unref);
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
  self->done = g_ptr_array_new_with_free_func (move_unref);
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
  Move *move = move_new (self);

  for (guint i = 0; i < posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (posts, i);

      if (!add_step (self, move, post, og_local_time_shift (post->local_time, days, minutes)))
        {
          g_ptr_array_set_size (move->steps, 0);
          break;
        }
    }
  if (move->steps->len > 0)
    run (self, move);
  else
    move_unref (move);
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
      Move *move = g_ptr_array_steal_index (self->done, self->done->len - 1);
      gboolean stands = !move->back;

      last = g_ptr_array_new_with_free_func (move_unref);
      g_ptr_array_add (last, move);
      if (stands)
        {
          take_back (move);
          return TRUE;
        }
    }
  return FALSE;
}
