/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-place.h"

#include "og-calendar-place-private.h"
#include "og-day-facts.h"

#define APP_ID "de.ortsgespraech.Ortsgespraech"
#define VIEW_KEY "calendar-view"

G_DEFINE_FINAL_TYPE (OgCalendarPlace, og_calendar_place, OG_TYPE_PLACE)

/**
 * og_calendar_place_get_engine:
 *
 * Returns: (transfer none): what the place shows
 */
OgEngine *
og_calendar_place_get_engine (OgCalendarPlace *self)
{
  return og_place_get_engine (OG_PLACE (self));
}

/**
 * og_calendar_place_get_view:
 *
 * Returns: (transfer none): "list", "week" or "month"
 */
const char *
og_calendar_place_get_view (OgCalendarPlace *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  return name != NULL ? name : "list";
}

/**
 * og_calendar_place_get_day:
 *
 * Returns: the day the view in sight is on; of the list, that of the month
 */
GDate
og_calendar_place_get_day (OgCalendarPlace *self)
{
  return g_str_equal (og_calendar_place_get_view (self), "week") ?
           *og_week_view_get_chosen (self->week) :
           *og_month_view_get_chosen (self->month);
}

/**
 * og_calendar_place_focus_view:
 *
 * Puts the keyboard into the view in sight.
 */
void
og_calendar_place_focus_view (OgCalendarPlace *self)
{
  const char *view = og_calendar_place_get_view (self);

  if (g_str_equal (view, "week"))
    og_week_view_focus (self->week);
  else if (g_str_equal (view, "month"))
    og_month_view_focus (self->month);
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->list_pages), "empty") == 0)
    gtk_widget_child_focus (GTK_WIDGET (self->list_pages), GTK_DIR_TAB_FORWARD);
  else
    og_calendar_list_focus (self->list);
}

/**
 * og_calendar_place_set_view:
 * @view: "list", "week" or "month"; it begins at the day the one before was on
 */
void
og_calendar_place_set_view (OgCalendarPlace *self,
                            const char      *view)
{
  GDate day = og_calendar_place_get_day (self);

  if (g_strcmp0 (adw_toggle_group_get_active_name (self->views), view) != 0)
    adw_toggle_group_set_active_name (self->views, view);
  gtk_stack_set_visible_child_name (self->pages, view);
  g_settings_set_string (self->settings, VIEW_KEY, view);
  og_week_view_choose (self->week, &day);
  og_month_view_choose (self->month, &day);
  og_calendar_place_show_title (self);
  og_calendar_place_show_foreign (self);
  if (!g_str_equal (view, "list") && !og_calendar_place_show_posts (self))
    og_calendar_place_load (self, TRUE);
}

static void
on_view (OgCalendarPlace *self)
{
  const char *view = adw_toggle_group_get_active_name (self->views);

  if (view != NULL && self->settings != NULL &&
      !g_str_equal (view, og_calendar_place_get_view (self)))
    og_calendar_place_set_view (self, view);
}

/* A place out of sight waits until it is shown again. */
static void
on_posts_changed (OgCalendarPlace *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return;
    }
  og_calendar_place_load (self, TRUE);
  og_calendar_place_load_drafts (self);
  og_calendar_place_show_foreign (self);
}

static void
on_office_changed (OgCalendarPlace *self)
{
  og_month_view_update (self->month);
  og_week_view_update (self->week);
  og_calendar_place_show_panel (self);
}

/**
 * og_calendar_place_turn:
 * @pages: that many months or weeks on, or back
 */
void
og_calendar_place_turn (OgCalendarPlace *self,
                        int              pages)
{
  GDate day;

  if (g_str_equal (og_calendar_place_get_view (self), "week"))
    {
      og_week_view_page (self->week, pages);
      return;
    }
  day = og_month_grid_shift (og_month_view_get_chosen (self->month), pages);
  og_month_view_choose (self->month, &day);
}

/**
 * og_calendar_place_go_to:
 *
 * Shows that day, with the keyboard on it.
 */
void
og_calendar_place_go_to (OgCalendarPlace *self,
                         const GDate     *day)
{
  const char *view = og_calendar_place_get_view (self);

  if (g_str_equal (view, "week"))
    og_week_view_choose (self->week, day);
  else
    og_month_view_choose (self->month, day);
  if (g_str_equal (view, "list"))
    og_calendar_list_show_day (self->list, day);
  og_calendar_place_focus_view (self);
}

/**
 * og_calendar_place_go_today:
 *
 * Shows today, with the keyboard on it.
 */
void
og_calendar_place_go_today (OgCalendarPlace *self)
{
  GDate today = og_day_today (og_calendar_place_get_engine (self));

  og_calendar_place_go_to (self, &today);
}

static void
og_calendar_place_shown (OgPlace *place)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (place);

  og_month_view_update (self->month);
  og_week_view_update (self->week);
  if (self->stale)
    og_calendar_place_load (self, TRUE);
  self->stale = FALSE;
  og_calendar_place_load_drafts (self);
  og_calendar_place_show_foreign (self);
}

static void
og_calendar_place_focus_start (OgPlace *place)
{
  og_calendar_place_focus_view (OG_CALENDAR_PLACE (place));
}

static void
og_calendar_place_constructed (GObject *object)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (object);
  OgEngine *engine = og_calendar_place_get_engine (self);
  g_autofree char *view = NULL;

  G_OBJECT_CLASS (og_calendar_place_parent_class)->constructed (object);

  g_signal_connect_object (engine, "posts-changed", G_CALLBACK (on_posts_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (on_office_changed), self,
                           G_CONNECT_SWAPPED);
  og_calendar_place_add_search (self);
  og_calendar_filter_set_engine (self->filter, engine);
  og_month_view_set_engine (self->month, engine);
  og_week_view_set_engine (self->week, engine);
  og_calendar_place_add_views (self);
  og_calendar_place_add_actions (self);
  og_calendar_place_add_menu (self);
  og_calendar_place_add_keys (self);
  self->moves = og_calendar_moves_new (GTK_WIDGET (self), engine, og_calendar_place_moved);
  og_calendar_place_load_list (self);
  self->settings = g_settings_new (APP_ID);
  view = g_settings_get_string (self->settings, VIEW_KEY);
  og_calendar_place_set_view (self, view);
  og_calendar_place_load (self, TRUE);
}

static void
og_calendar_place_dispose (GObject *object)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (object);

  g_clear_handle_id (&self->header_id, g_source_remove);
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->moves, og_calendar_moves_free);
  g_clear_object (&self->posts);
  g_clear_object (&self->menu_post);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  /* The child is also a part of the template, which would free it before AdwBin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_CALENDAR_PLACE);

  G_OBJECT_CLASS (og_calendar_place_parent_class)->dispose (object);
}

static void
og_calendar_place_finalize (GObject *object)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (object);

  g_hash_table_unref (self->selected);
  g_weak_ref_clear (&self->menu_anchor);
  g_free (self->query);

  G_OBJECT_CLASS (og_calendar_place_parent_class)->finalize (object);
}

#define BIND_CHILD(name) \
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, name)
#define BIND_CALLBACK(name) gtk_widget_class_bind_template_callback (widget_class, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND_CHILD (breakpoints);
  BIND_CHILD (narrowest);
  BIND_CHILD (telephone);
  BIND_CHILD (views);
  BIND_CHILD (end_box);
  BIND_CHILD (title_box);
  BIND_CHILD (filter);
  BIND_CHILD (search_button);
  BIND_CHILD (search);
  BIND_CHILD (previous_button);
  BIND_CHILD (next_button);
  BIND_CHILD (title_button);
  BIND_CHILD (title_label);
  BIND_CHILD (drafts_button);
  BIND_CHILD (drafts_content);
  BIND_CHILD (foreign_banner);
  BIND_CHILD (pages);
  BIND_CHILD (list_pages);
  BIND_CHILD (list);
  BIND_CHILD (empty_page);
  BIND_CHILD (empty_begin);
  BIND_CHILD (empty_all);
  BIND_CHILD (week);
  BIND_CHILD (month);
  BIND_CHILD (empty_label);
  BIND_CHILD (day_heading);
  BIND_CHILD (day_note);
  BIND_CHILD (day_list);
  BIND_CHILD (day_begin);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  BIND_CALLBACK (on_view);
  BIND_CALLBACK (og_calendar_place_go_today);
}

static void
og_calendar_place_class_init (OgCalendarPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  OgPlaceClass *place_class = OG_PLACE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = og_calendar_place_constructed;
  object_class->dispose = og_calendar_place_dispose;
  object_class->finalize = og_calendar_place_finalize;
  place_class->shown = og_calendar_place_shown;
  place_class->focus_start = og_calendar_place_focus_start;
  place_class->search = og_calendar_place_start_search;

  g_type_ensure (OG_TYPE_CALENDAR_FILTER);
  g_type_ensure (OG_TYPE_CALENDAR_LIST);
  g_type_ensure (OG_TYPE_MONTH_VIEW);
  g_type_ensure (OG_TYPE_WEEK_VIEW);
  g_type_ensure (OG_TYPE_POST_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-calendar-place.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  og_calendar_place_bind_head (widget_class);
  og_calendar_place_bind_search (widget_class);
  og_calendar_place_bind_views (widget_class);
  og_calendar_place_bind_keys (widget_class);
}

static void
og_calendar_place_init (OgCalendarPlace *self)
{
  self->selected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_weak_ref_init (&self->menu_anchor, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
