/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-calendar-place-private.h"
#include "og-calendar-print.h"
#include "og-day-facts.h"
#include "og-discard.h"
#include "og-engine-plan.h"
#include "og-foreign-posts.h"
#include "og-import-dialog.h"
#include "og-local-time.h"
#include "og-move-toast.h"
#include "og-move.h"
#include "og-post-sentence.h"
#include "og-post-undo.h"
#include "og-time-text.h"
#include "og-toast.h"

/**
 * og_calendar_place_moved:
 *
 * Something stands at another time: the view goes there with it.
 */
void
og_calendar_place_moved (GtkWidget  *widget,
                         gint64      post_id,
                         const char *local_time)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  const char *view = og_calendar_place_get_view (self);
  const char *zone = og_engine_get_office (og_calendar_place_get_engine (self))->zone;
  gint64 due = 0;
  GDate day;
  int minutes;

  if (!og_time_text_split (local_time, &day, &minutes))
    return;
  if (g_str_equal (view, "week"))
    {
      og_week_view_choose (self->week, &day);
      og_week_view_focus_post (self->week, post_id);
    }
  else if (g_str_equal (view, "month"))
    {
      og_month_view_choose (self->month, &day);
      og_month_view_focus_post (self->month, post_id);
    }
  else if (og_local_time_to_unix (local_time, zone, &due))
    og_calendar_list_focus_post (self->list, post_id, due);
}

/**
 * og_calendar_place_shift:
 *
 * Moves what is chosen by so many days or minutes.
 */
void
og_calendar_place_shift (OgCalendarPlace *self,
                         int              days,
                         int              minutes)
{
  g_autoptr (GPtrArray) posts = og_calendar_place_dup_acting (self);

  if (posts->len > 0)
    og_calendar_moves_shift (self->moves, posts, days, minutes);
}

/* What has gone out stays: taking it off the network is asked for in its own dialog. */
static gboolean
can_discard (OgPost *post)
{
  return post->state == OG_POST_DRAFT || (post->state == OG_POST_PLANNED && og_post_can_move (post));
}

static void
say_why_kept (OgCalendarPlace *self,
              GPtrArray       *kept)
{
  OgPost *first = g_ptr_array_index (kept, 0);

  if (og_post_is_foreign (first))
    og_toast_show (GTK_WIDGET (self), _("Another program has planned this. It can be removed only "
                                        "there."));
  else if (kept->len == 1)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "x", first->id);
  else
    og_toast_show (GTK_WIDGET (self), _("Some of these posts have left already. Open them one by one "
                                        "to delete them."));
}

/**
 * og_calendar_place_delete:
 *
 * Discards what is chosen if it is a draft, and makes a draft of it if it is planned; both can be
 * taken back.
 */
void
og_calendar_place_delete (OgCalendarPlace *self)
{
  g_autoptr (GPtrArray) posts = og_calendar_place_dup_acting (self);
  g_autoptr (GPtrArray) going = g_ptr_array_new ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  og_move_toast_clear (GTK_WIDGET (self));
  for (guint i = 0; i < posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (posts, i);

      g_ptr_array_add (can_discard (post) ? going : kept, post);
    }
  if (going->len > 0)
    og_discard_posts (GTK_WIDGET (self), og_calendar_place_get_engine (self), going);
  if (kept->len > 0)
    say_why_kept (self, kept);
  og_calendar_place_clear_selected (self);
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OgCalendarPlace *self = data;
  gint64 id = g_variant_get_int64 (parameter);

  if (id < 0)
    og_foreign_posts_open (GTK_WIDGET (self), og_calendar_place_get_engine (self), id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "x", id);
}

static void
on_drop (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OgCalendarPlace *self = data;
  g_autoptr (GPtrArray) posts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) anchor = g_ptr_array_new_with_free_func (g_object_unref);
  const char *local;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &local);
  og_calendar_place_add_by_id (self, anchor, id);
  if (anchor->len == 0)
    return;
  if (g_hash_table_contains (self->selected, &id))
    og_calendar_place_add_selected (self, posts);
  else
    g_ptr_array_add (posts, g_object_ref (g_ptr_array_index (anchor, 0)));
  og_calendar_moves_to (self->moves, posts, g_ptr_array_index (anchor, 0), local);
}

static void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OgCalendarPlace *self = data;

  if (!og_calendar_moves_undo (self->moves))
    og_toast_show (GTK_WIDGET (self), _("Nothing was moved."));
}

static void
on_paused (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  og_post_undo_offer (widget, _("The post is held. Nothing goes out."),
                      og_place_get_engine (OG_PLACE (widget)), data, og_engine_plan_post);
}

static void
on_pause (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  OgCalendarPlace *self = data;
  g_autoptr (GPtrArray) posts = og_calendar_place_dup_acting (self);

  for (guint i = 0; i < posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (posts, i);

      if (og_post_can_hold (post))
        og_widget_then (GTK_WIDGET (self),
                        og_engine_pause_post (og_calendar_place_get_engine (self), post->id),
                        on_paused, NULL, og_post_copy (post), g_object_unref);
      else
        og_toast_show (GTK_WIDGET (self), _("Only a planned post can be held."));
    }
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  og_calendar_place_delete (data);
}

static void
on_print (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  OgCalendarPlace *self = data;
  GDate day = og_calendar_place_get_day (self);
  OgCalendarChoice choice = og_calendar_filter_get (self->filter);

  og_calendar_print (GTK_WIDGET (self), og_calendar_place_get_engine (self), &day,
                     g_str_equal (og_calendar_place_get_view (self), "week"), &choice);
}

static void
on_import (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  og_calendar_import (data, og_calendar_place_get_engine (data));
}

/* What the person sees: the month or week shown; of the list, the year ahead. */
static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  OgCalendarPlace *self = data;
  OgEngine *engine = og_calendar_place_get_engine (self);
  const char *zone = og_engine_get_office (engine)->zone;
  const char *view = og_calendar_place_get_view (self);
  GDate first = og_day_today (engine), last = first;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  gint64 from, to;

  if (g_str_equal (view, "week"))
    og_week_view_get_shown (self->week, &first, &last);
  else if (g_str_equal (view, "month"))
    {
      first = *og_month_view_get_chosen (self->month);
      g_date_set_day (&first, 1);
      last = first;
      g_date_add_months (&last, 1);
      g_date_subtract_days (&last, 1);
    }
  else
    g_date_add_years (&last, 1);
  g_date_add_days (&last, 1);
  start = og_time_text_local (&first, 0);
  end = og_time_text_local (&last, 0);
  if (og_local_time_to_unix (start, zone, &from) && og_local_time_to_unix (end, zone, &to))
    og_calendar_export (GTK_WIDGET (self), engine, from, to);
}

/**
 * og_calendar_place_add_actions:
 *
 * For the place, and for what it has in the header.
 */
void
og_calendar_place_add_actions (OgCalendarPlace *self)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = on_open, .parameter_type = "x" },
    { .name = "drop", .activate = on_drop, .parameter_type = "(xs)" },
    { .name = "undo", .activate = on_undo },
    { .name = "pause", .activate = on_pause },
    { .name = "delete", .activate = on_delete },
    { .name = "print", .activate = on_print },
    { .name = "import", .activate = on_import },
    { .name = "export", .activate = on_export },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  og_calendar_place_add_date_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "calendar", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (self->end_box, "calendar", G_ACTION_GROUP (self->actions));
}
