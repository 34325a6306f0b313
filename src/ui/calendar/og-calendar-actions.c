/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-calendar-place-private.h"
#include "og-calendar-print.h"
#include "og-copy-post.h"
#include "og-date-dialog.h"
#include "og-day-facts.h"
#include "og-discard.h"
#include "og-engine-plan.h"
#include "og-foreign-posts.h"
#include "og-import-dialog.h"
#include "og-local-time.h"
#include "og-move-toast.h"
#include "og-post-chip.h"
#include "og-post-sentence.h"
#include "og-post-undo.h"
#include "og-time-text.h"
#include "og-toast.h"

#define NINE (9 * 60)

static void
add_by_id (OgCalendarPlace *self,
           GPtrArray       *posts,
           gint64           post_id)
{
  guint n = self->posts != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->posts)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->posts), i);

      if (post->id == post_id)
        {
          g_ptr_array_add (posts, g_steal_pointer (&post));
          return;
        }
    }
}

/* The chosen ones that are loaded; chosen and gone elsewhere since are not among them. */
static void
add_selected (OgCalendarPlace *self,
              GPtrArray       *posts)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_by_id (self, posts, *(gint64 *) id);
}

static OgPost *
focused_post (OgCalendarPlace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return OG_IS_POST_CHIP (focus) ? og_post_chip_get_post (OG_POST_CHIP (focus)) : NULL;
}

/* The keyboard is on a day that has one post: there is no doubt which is meant. */
static void
add_only_one (OgCalendarPlace *self,
              GPtrArray       *posts)
{
  GDate chosen = og_calendar_place_get_day (self);
  guint n = self->posts != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->posts)) : 0;

  for (guint i = 0; i < n && posts->len < 2; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->posts), i);
      GDate day;

      if (og_post_get_day (post, &day) && g_date_compare (&day, &chosen) == 0)
        g_ptr_array_add (posts, g_steal_pointer (&post));
    }
  if (posts->len != 1)
    g_ptr_array_set_size (posts, 0);
}

/**
 * og_calendar_place_dup_acting:
 *
 * Returns: (transfer full) (element-type OgPost): what an act is meant for: the post whose menu is
 *   open, else those that were chosen, else the one that has the keyboard
 */
GPtrArray *
og_calendar_place_dup_acting (OgCalendarPlace *self)
{
  GPtrArray *posts = g_ptr_array_new_with_free_func (g_object_unref);
  OgPost *focused = focused_post (self);

  if (self->menu_post != NULL &&
      !g_hash_table_contains (self->selected, &self->menu_post->id))
    {
      g_ptr_array_add (posts, g_object_ref (self->menu_post));
      return posts;
    }
  if (g_str_equal (og_calendar_place_get_view (self), "list"))
    {
      g_ptr_array_unref (posts);
      return og_calendar_list_dup_selected (self->list);
    }
  add_selected (self, posts);
  if (posts->len == 0 && focused != NULL)
    g_ptr_array_add (posts, g_object_ref (focused));
  if (posts->len == 0)
    add_only_one (self, posts);
  if (posts->len == 0)
    og_toast_show (GTK_WIDGET (self), _("Choose a post first: Tab goes from the day to its posts."));
  return posts;
}

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

static void
show_selected (OgCalendarPlace *self)
{
  og_month_view_set_selected (self->month, self->selected);
  og_week_view_set_selected (self->week, self->selected);
}

/**
 * og_calendar_place_toggle_selected:
 *
 * The post joins those that are moved together, or leaves them.
 */
void
og_calendar_place_toggle_selected (OgCalendarPlace *self,
                                   OgPost          *post)
{
  if (og_post_is_foreign (post))
    return;
  if (!g_hash_table_remove (self->selected, &post->id))
    g_hash_table_add (self->selected, g_memdup2 (&post->id, sizeof post->id));
  show_selected (self);
}

/**
 * og_calendar_place_clear_selected:
 *
 * Nothing is chosen any more.
 */
void
og_calendar_place_clear_selected (OgCalendarPlace *self)
{
  g_hash_table_remove_all (self->selected);
  show_selected (self);
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
  add_by_id (self, anchor, id);
  if (anchor->len == 0)
    return;
  if (g_hash_table_contains (self->selected, &id))
    add_selected (self, posts);
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

static int
julian_today (OgCalendarPlace *self)
{
  GDate today = og_day_today (og_calendar_place_get_engine (self));

  return (int) g_date_get_julian (&today);
}

static GDate
from_julian (guint julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  return day;
}

static void
on_go_chosen (OgDateDialog    *dialog,
              guint            julian,
              int              minutes,
              OgCalendarPlace *self)
{
  GDate day = from_julian (julian);

  og_calendar_place_go_to (self, &day);
}

static void
on_go_to_date (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  OgCalendarPlace *self = data;
  GDate day = og_calendar_place_get_day (self);
  OgDateDialog *dialog = og_date_dialog_new (_("Go to Date"), _("_Go"), &day, -1,
                                             julian_today (self));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_go_chosen), self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* What was meant when the dialog was opened; the focus is elsewhere when it is answered. */
static OgDateDialog *
ask_when (OgCalendarPlace *self,
          GPtrArray       *posts,
          const char      *heading,
          const char      *button,
          GCallback        chosen)
{
  OgPost *first = g_ptr_array_index (posts, 0);
  OgDateDialog *dialog;
  GDate day = og_day_today (og_calendar_place_get_engine (self));
  int minutes = NINE;

  if (!og_time_text_split (first->local_time, &day, &minutes) || minutes < 0)
    minutes = NINE;
  dialog = og_date_dialog_new (heading, button, &day, minutes, julian_today (self));
  g_object_set_data_full (G_OBJECT (dialog), "posts", g_ptr_array_ref (posts),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "chosen", chosen, self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dialog;
}

static void
on_move_chosen (OgDateDialog    *dialog,
                guint            julian,
                int              minutes,
                OgCalendarPlace *self)
{
  GPtrArray *posts = g_object_get_data (G_OBJECT (dialog), "posts");
  GDate day = from_julian (julian);
  g_autofree char *local = og_time_text_local (&day, minutes);

  og_calendar_moves_to (self->moves, posts, g_ptr_array_index (posts, 0), local);
}

static void
on_move_to (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  OgCalendarPlace *self = data;
  g_autoptr (GPtrArray) posts = og_calendar_place_dup_acting (self);

  if (posts->len > 0)
    ask_when (self, posts, _("Move"), _("_Move"), G_CALLBACK (on_move_chosen));
}

static void
open_copy (gpointer data)
{
  GtkWidget *widget = g_weak_ref_get (data);

  if (widget == NULL)
    return;
  gtk_widget_activate_action (widget, "win.open-post", "x",
                              *(gint64 *) g_object_get_data (G_OBJECT (widget), "og-copy"));
  g_object_unref (widget);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
on_copied (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  gint64 id = g_value_get_int64 (value);
  GWeakRef *held = g_new0 (GWeakRef, 1);

  g_weak_ref_init (held, widget);
  g_object_set_data_full (G_OBJECT (widget), "og-copy", g_memdup2 (&id, sizeof id), g_free);
  og_calendar_place_moved (GTK_WIDGET (self), id, data);
  og_toast_show_button (widget, _("The copy is a draft on that day."), _("_Open"), open_copy, held,
                        weak_ref_free);
}

static void
on_copy_chosen (OgDateDialog    *dialog,
                guint            julian,
                int              minutes,
                OgCalendarPlace *self)
{
  GPtrArray *posts = g_object_get_data (G_OBJECT (dialog), "posts");
  OgEngine *engine = og_calendar_place_get_engine (self);
  GDate day = from_julian (julian);
  g_autofree char *local = og_time_text_local (&day, minutes);

  for (guint i = 0; i < posts->len; i++)
    og_widget_then (GTK_WIDGET (self),
                    og_copy_post (engine, g_ptr_array_index (posts, i), local), on_copied, NULL,
                    g_strdup (local), g_free);
}

static void
on_copy_to (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  OgCalendarPlace *self = data;
  g_autoptr (GPtrArray) posts = og_calendar_place_dup_acting (self);

  if (posts->len > 0)
    ask_when (self, posts, _("Copy"), _("_Copy"), G_CALLBACK (on_copy_chosen));
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

      if (post->state == OG_POST_PLANNED && og_post_can_move (post))
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
    { .name = "go-to-date", .activate = on_go_to_date },
    { .name = "move-to", .activate = on_move_to },
    { .name = "copy-to", .activate = on_copy_to },
    { .name = "pause", .activate = on_pause },
    { .name = "delete", .activate = on_delete },
    { .name = "print", .activate = on_print },
    { .name = "import", .activate = on_import },
    { .name = "export", .activate = on_export },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "calendar", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (self->end_box, "calendar", G_ACTION_GROUP (self->actions));
}
