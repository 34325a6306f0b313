/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-drag.h"
#include "og-calendar-place-private.h"
#include "og-day-facts.h"
#include "og-local-time.h"
#include "og-move.h"
#include "og-posts-dialog.h"
#include "og-time-text.h"
#include "og-toast.h"

/**
 * og_calendar_place_show_panel:
 *
 * The chosen day's posts below the month, while the cells have no room for them.
 */
void
og_calendar_place_show_panel (OgCalendarPlace *self)
{
  OgEngine *engine = og_calendar_place_get_engine (self);
  const GDate *day = og_month_view_get_chosen (self->month);
  GPtrArray *posts = og_month_view_get_posts_of (self->month, day);
  g_autoptr (GListStore) list = g_list_store_new (OG_TYPE_POST);
  g_autofree char *heading = og_day_heading (engine, day);
  GDate today = og_day_today (engine);
  OgDayFacts facts = og_day_facts (engine, day, &today);
  const char *note = facts.detail;

  if (!og_month_view_get_compact (self->month))
    return;
  if (note == NULL && facts.closed)
    note = _("The office is closed.");
  else if (note == NULL && (posts == NULL || posts->len == 0))
    note = _("No posts on this day.");
  for (guint i = 0; posts != NULL && i < posts->len; i++)
    g_list_store_append (list, g_ptr_array_index (posts, i));

  gtk_label_set_text (self->day_heading, heading);
  gtk_label_set_text (self->day_note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_note), note != NULL);
  og_post_list_set_posts (self->day_list, engine, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->day_list),
                          g_list_model_get_n_items (G_LIST_MODEL (list)) > 0);
  gtk_widget_set_visible (self->day_begin, !facts.past);
}

static void
show_or_load (OgCalendarPlace *self)
{
  if (self->stale || !og_calendar_place_show_posts (self))
    og_calendar_place_load (self, TRUE);
  else
    og_calendar_place_load_ahead (self);
}

/* The month is on another day, perhaps of another month. */
static void
on_chosen (OgCalendarPlace *self,
           guint            julian)
{
  g_autofree char *before = g_strdup (gtk_label_get_text (self->title_label));

  if (!g_str_equal (og_calendar_place_get_view (self), "month"))
    return;
  og_calendar_place_show_title (self);
  if (g_str_equal (before, gtk_label_get_text (self->title_label)))
    {
      og_calendar_place_show_panel (self);
      return;
    }
  show_or_load (self);
}

static void
on_week_chosen (OgCalendarPlace *self,
                guint            julian)
{
  if (g_str_equal (og_calendar_place_get_view (self), "week"))
    show_or_load (self);
}

static void
on_week_shown (OgCalendarPlace *self)
{
  if (g_str_equal (og_calendar_place_get_view (self), "week"))
    og_calendar_place_show_title (self);
}

static void
on_list_day (OgCalendarPlace *self,
             guint            julian)
{
  GDate day = og_local_time_date ((int) julian);

  adw_dialog_present (og_posts_dialog_new (og_calendar_place_get_engine (self), &day),
                      GTK_WIDGET (self));
}

/**
 * og_calendar_place_begin:
 * @minutes: of the day; -1: at a time that fits
 *
 * Begins a post on that day.
 */
void
og_calendar_place_begin (OgCalendarPlace *self,
                         const GDate     *day,
                         int              minutes)
{
  GDate today = og_day_today (og_calendar_place_get_engine (self));
  g_autofree char *local = og_time_text_local (day, MAX (minutes, 0));

  if (g_date_compare (day, &today) < 0)
    {
      og_toast_show (GTK_WIDGET (self), _("This day is over. Posts can be planned from today on."));
      return;
    }
  if (minutes < 0)
    *strchr (local, 'T') = '\0';
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-post", "s", local);
}

static void
on_begin (OgCalendarPlace *self,
          guint            julian)
{
  GDate day = og_local_time_date ((int) julian);

  og_calendar_place_begin (self, &day, -1);
}

static void
on_week_begin (OgCalendarPlace *self,
               guint            julian,
               int              minutes)
{
  GDate day = og_local_time_date ((int) julian);

  og_calendar_place_begin (self, &day, minutes);
}

static void
on_begin_chosen (OgCalendarPlace *self)
{
  og_calendar_place_begin (self, og_month_view_get_chosen (self->month), -1);
}

static void
on_open_day (OgCalendarPlace *self,
             guint            julian)
{
  GPtrArray *posts = og_month_view_get_posts_of (self->month,
                                                 og_month_view_get_chosen (self->month));

  if (posts != NULL && posts->len > 0)
    on_list_day (self, julian);
  else
    on_begin (self, julian);
}

/* The posts of a day join those that are moved together. */
static void
on_extend (OgCalendarPlace *self,
           guint            julian)
{
  GDate day = og_local_time_date ((int) julian);
  GPtrArray *posts = og_month_view_get_posts_of (self->month, &day);

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (posts, i);

      if (og_post_can_move (post))
        g_hash_table_add (self->selected, g_memdup2 (&post->id, sizeof post->id));
    }
  og_month_view_set_selected (self->month, self->selected);
}

static void
on_open_post (OgCalendarPlace *self,
              gint64           post_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x", post_id);
}

/* On another day it keeps its time. */
static char *
find_month_drop (GtkWidget *view,
                 OgPost    *post,
                 double     x,
                 double     y)
{
  GDate day;
  int minutes;

  if (!og_time_text_split (post->local_time, &day, &minutes) || minutes < 0)
    return NULL;
  return og_month_view_find_drop (OG_MONTH_VIEW (view), x, y, minutes);
}

static void
leave_month_drop (GtkWidget *view)
{
  og_month_view_leave_drop (OG_MONTH_VIEW (view));
}

/**
 * og_calendar_place_add_views:
 *
 * Once, when the place is made and its parts have their engine.
 */
void
og_calendar_place_add_views (OgCalendarPlace *self)
{
  og_calendar_drag_install (GTK_WIDGET (self->month), find_month_drop, leave_month_drop);
}

/**
 * og_calendar_place_bind_views:
 * @widget_class: that of OgCalendarPlace, being set up
 */
void
og_calendar_place_bind_views (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_week_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_week_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_week_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_open_day);
  gtk_widget_class_bind_template_callback (widget_class, on_list_day);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_extend);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_open_post);
}
