/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-place.h"

#include <glib/gi18n.h>

#include "og-calendar-drag.h"
#include "og-calendar-place-private.h"
#include "og-day-facts.h"
#include "og-engine-plan.h"
#include "og-local-time.h"
#include "og-posts-dialog.h"
#include "og-time-text.h"
#include "og-toast.h"

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

static char *
month_name (const GDate *day)
{
  char name[64];

  g_date_strftime (name, sizeof name, "%B %Y", day);
  return g_strdup (name);
}

/* "23 – 29 November 2026", "23 – 25 Nov 2026", or one day where there is room for one only */
static char *
week_name (OgCalendarPlace *self)
{
  GDate first, last;
  char from[64], to[64];

  og_week_view_get_shown (self->week, &first, &last);
  /* Translators: the last day of a week; see strftime(3): "29 November 2026" */
  g_date_strftime (to, sizeof to, self->narrow ? _("%-e %b %Y") : _("%-e %B %Y"), &last);
  if (g_date_compare (&first, &last) == 0)
    return g_strdup (to);
  if (g_date_get_month (&first) == g_date_get_month (&last))
    /* Translators: the first day of a week that ends in the same month: "23" */
    g_date_strftime (from, sizeof from, _("%-e"), &first);
  else
    /* Translators: the first day of a week that ends in another month: "30 November" */
    g_date_strftime (from, sizeof from, self->narrow ? _("%-e %b") : _("%-e %B"), &first);
  /* Translators: the days of a week, from %1$s to %2$s: "23 – 29 November 2026" */
  return g_strdup_printf (_("%1$s – %2$s"), from, to);
}

/* What the buttons beside the title turn. */
static void
show_turning (OgCalendarPlace *self)
{
  gboolean week = g_str_equal (og_calendar_place_get_view (self), "week");
  gboolean whole = week && og_week_view_get_n_shown (self->week) == 7;

  gtk_widget_set_tooltip_text (self->previous_button, whole ? _("Previous Week") :
                                                      week  ? _("Earlier Days") :
                                                              _("Previous Month"));
  gtk_widget_set_tooltip_text (self->next_button, whole ? _("Next Week") :
                                                  week  ? _("Later Days") :
                                                          _("Next Month"));
}

/**
 * og_calendar_place_show_title:
 *
 * Says what the view in sight shows.
 */
void
og_calendar_place_show_title (OgCalendarPlace *self)
{
  const char *view = og_calendar_place_get_view (self);
  gboolean list = g_str_equal (view, "list"), week = g_str_equal (view, "week");
  g_autofree char *name = list ? g_strdup (_("Go to Date…")) :
                          week ? week_name (self) :
                                 month_name (og_month_view_get_chosen (self->month));
  g_autofree char *empty = NULL;

  gtk_widget_set_visible (self->previous_button, !list);
  gtk_widget_set_visible (self->next_button, !list);
  show_turning (self);
  if (g_str_equal (gtk_label_get_text (self->title_label), name))
    return;
  gtk_label_set_text (self->title_label, name);
  /* Translators: %s is a month, "November 2026". */
  empty = g_strdup_printf (_("Nothing is planned in %s yet. Choose a day and press N, or click it "
                             "twice, to begin a post there."),
                           name);
  gtk_label_set_text (self->empty_label, empty);
}

/* The view's switch: symbols where words have no room. Its toggles keep their names. */
static void
show_views (OgCalendarPlace *self)
{
  static const char *const icons[] = { "view-list-symbolic", "og-week-symbolic",
                                       "view-grid-symbolic" };
  gboolean symbols = adw_breakpoint_bin_get_current_breakpoint (self->breakpoints) == self->narrowest;

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    adw_toggle_set_child (adw_toggle_group_get_toggle (self->views, i),
                          symbols ? gtk_image_new_from_icon_name (icons[i]) : NULL);
}

static gboolean
on_header_idle (gpointer data)
{
  OgCalendarPlace *self = data;

  self->header_id = 0;
  show_views (self);
  og_calendar_place_show_title (self);
  og_calendar_place_show_drafts (self);
  og_calendar_place_show_panel (self);
  return G_SOURCE_REMOVE;
}

/* Sizes are being given out: what is said in buttons changes a moment later. */
static void
on_breakpoint (OgCalendarPlace *self)
{
  self->narrow = adw_breakpoint_bin_get_current_breakpoint (self->breakpoints) != NULL;
  if (self->header_id == 0)
    self->header_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_header_idle, self, NULL);
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
  const OgMonthGrid *grid = og_month_view_get_grid (self->month);
  g_autofree char *name = NULL;
  GDate first;

  if (!g_str_equal (og_calendar_place_get_view (self), "month"))
    return;
  g_date_set_dmy (&first, 1, grid->month, grid->year);
  name = month_name (&first);
  if (g_str_equal (name, gtk_label_get_text (self->title_label)))
    {
      og_calendar_place_show_panel (self);
      return;
    }
  og_calendar_place_show_title (self);
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

static GDate
from_julian (guint julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  return day;
}

static void
on_list_day (OgCalendarPlace *self,
             guint            julian)
{
  GDate day = from_julian (julian);

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
  GDate day = from_julian (julian);

  og_calendar_place_begin (self, &day, -1);
}

static void
on_week_begin (OgCalendarPlace *self,
               guint            julian,
               int              minutes)
{
  GDate day = from_julian (julian);

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
  GDate day = from_julian (julian);
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

static void
on_drafts (OgCalendarPlace *self)
{
  adw_dialog_present (og_posts_dialog_new (og_calendar_place_get_engine (self), NULL),
                      GTK_WIDGET (self));
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

static void
on_previous (OgCalendarPlace *self)
{
  og_calendar_place_turn (self, -1);
}

static void
on_next (OgCalendarPlace *self)
{
  og_calendar_place_turn (self, 1);
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
on_filter (OgCalendarPlace *self)
{
  og_calendar_place_load_list (self);
  og_calendar_place_show_posts (self);
}

static void
on_search (OgCalendarPlace *self)
{
  g_autofree char *query = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));

  if (g_strcmp0 (query, self->query != NULL ? self->query : "") == 0)
    return;
  g_free (self->query);
  self->query = *query != '\0' ? g_steal_pointer (&query) : NULL;
  og_calendar_place_load_list (self);
  if (self->query != NULL)
    og_calendar_place_set_view (self, "list");
}

static void
on_stop_search (OgCalendarPlace *self)
{
  gtk_toggle_button_set_active (self->search_button, FALSE);
  /* Now, not a moment later: the rows that get the keyboard are to stay. */
  on_search (self);
  og_calendar_place_focus_view (self);
}

static void
on_search_mode (OgCalendarPlace *self)
{
  if (gtk_toggle_button_get_active (self->search_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else
    gtk_editable_set_text (self->search, "");
}

static void
on_show_all (OgCalendarPlace *self)
{
  gtk_toggle_button_set_active (self->search_button, FALSE);
  og_calendar_filter_reset (self->filter);
}

static void
on_empty (OgCalendarPlace *self,
          gboolean         empty)
{
  OgCalendarChoice choice = og_calendar_filter_get (self->filter);
  gboolean all = self->query == NULL && og_calendar_choice_is_all (&choice);

  gtk_stack_set_visible_child_name (self->list_pages, empty ? "empty" : "rows");
  adw_status_page_set_title (self->empty_page, all ? _("No Posts Yet") : _("Nothing Found"));
  adw_status_page_set_description (
    self->empty_page, all ? _("What you write and plan stands here, day by day.") :
                            _("No post has these words, or fits the filter."));
  gtk_widget_set_visible (self->empty_begin, all);
  gtk_widget_set_visible (self->empty_all, !all);
}

/* The first of them, in the month, among the town's own. */
static void
on_show_foreign (OgCalendarPlace *self)
{
  OgEngine *engine = og_calendar_place_get_engine (self);
  g_autoptr (OgScheduled) first = g_list_model_get_item (og_engine_get_foreign_plans (engine), 0);
  GDate day;

  if (first == NULL)
    return;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) og_local_time_day (first->due,
                                                        og_engine_get_office (engine)->zone));
  og_calendar_place_set_view (self, "month");
  og_calendar_place_go_to (self, &day);
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
og_calendar_place_start_search (OgPlace *place)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (place);

  gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
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
  g_signal_connect_object (self->search_button, "notify::active", G_CALLBACK (on_search_mode), self,
                           G_CONNECT_SWAPPED);
  og_calendar_filter_set_engine (self->filter, engine);
  og_month_view_set_engine (self->month, engine);
  og_week_view_set_engine (self->week, engine);
  og_calendar_drag_install (GTK_WIDGET (self->month), find_month_drop, leave_month_drop);
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
  BIND_CHILD (views);
  BIND_CHILD (end_box);
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
  BIND_CALLBACK (on_filter);
  BIND_CALLBACK (on_breakpoint);
  BIND_CALLBACK (on_search);
  BIND_CALLBACK (on_stop_search);
  BIND_CALLBACK (on_show_foreign);
  BIND_CALLBACK (on_previous);
  BIND_CALLBACK (on_next);
  BIND_CALLBACK (og_calendar_place_go_today);
  BIND_CALLBACK (on_drafts);
  BIND_CALLBACK (on_empty);
  BIND_CALLBACK (on_show_all);
  BIND_CALLBACK (on_week_chosen);
  BIND_CALLBACK (on_week_begin);
  BIND_CALLBACK (on_week_shown);
  BIND_CALLBACK (on_chosen);
  BIND_CALLBACK (on_open_day);
  BIND_CALLBACK (on_list_day);
  BIND_CALLBACK (on_begin);
  BIND_CALLBACK (on_extend);
  BIND_CALLBACK (on_begin_chosen);
  BIND_CALLBACK (on_open_post);
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
  og_calendar_place_bind_keys (widget_class);
}

static void
og_calendar_place_init (OgCalendarPlace *self)
{
  self->selected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_weak_ref_init (&self->menu_anchor, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
