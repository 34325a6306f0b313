/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-calendar-place-private.h"
#include "og-day-facts.h"
#include "og-engine-plan.h"
#include "og-foreign-posts.h"
#include "og-local-time.h"
#include "og-month-grid.h"
#include "og-time-text.h"

#define AHEAD_MS 100

typedef struct
{
  guint turn;
  gint64 from;
  gint64 to;
  gboolean show; /* else the month is shown already, and only its neighbours are new */
} Load;

/* What the month or the week shows of what is loaded. */
static gboolean
shown_range (OgCalendarPlace *self,
             gint64          *from,
             gint64          *to)
{
  const char *zone = og_engine_get_office (og_calendar_place_get_engine (self))->zone;
  GDate day = og_calendar_place_get_day (self);
  OgMonthGrid grid = og_month_grid_for (&day);
  GDate first, last;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  gint64 at;

  if (!og_month_grid_range (&grid, zone, from, to))
    return FALSE;
  if (!g_str_equal (og_calendar_place_get_view (self), "week"))
    return TRUE;
  /* Few days, counted from today, may be of two months. */
  og_week_view_get_shown (self->week, &first, &last);
  g_date_add_days (&last, 1);
  start = og_time_text_local (&first, 0);
  end = og_time_text_local (&last, 0);
  if (og_local_time_to_unix (start, zone, &at))
    *from = MIN (*from, at);
  if (og_local_time_to_unix (end, zone, &at))
    *to = MAX (*to, at);
  return TRUE;
}

/* (transfer full): of what is loaded, what the filter leaves. */
static GListStore *
dup_filtered (OgCalendarPlace *self)
{
  OgCalendarChoice choice = og_calendar_filter_get (self->filter);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));
  GListStore *list;

  if (og_calendar_choice_is_all (&choice))
    return g_object_ref (self->posts);
  list = g_list_store_new (OG_TYPE_POST);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->posts), i);

      if (og_calendar_choice_has (&choice, post))
        g_list_store_append (list, post);
    }
  return list;
}

static gboolean
has_post_between (GListModel *posts,
                  gint64      from,
                  gint64      to)
{
  guint n = g_list_model_get_n_items (posts);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (post->due >= from && post->due < to)
        return TRUE;
    }
  return FALSE;
}

/**
 * og_calendar_place_show_posts:
 *
 * Hands the view in sight the posts that are loaded.
 *
 * Returns: %FALSE if those it needs are not loaded yet
 */
gboolean
og_calendar_place_show_posts (OgCalendarPlace *self)
{
  const char *view = og_calendar_place_get_view (self);
  g_autoptr (GListStore) posts = NULL;
  gint64 from, to;

  if (self->posts == NULL || !shown_range (self, &from, &to) || from < self->from || to > self->to)
    return FALSE;
  posts = dup_filtered (self);
  if (g_str_equal (view, "week"))
    og_week_view_set_posts (self->week, G_LIST_MODEL (posts));
  else if (g_str_equal (view, "month"))
    {
      og_month_view_set_posts (self->month, G_LIST_MODEL (posts));
      gtk_widget_set_visible (GTK_WIDGET (self->empty_label),
                              !has_post_between (G_LIST_MODEL (posts), from, to));
      og_calendar_place_show_panel (self);
    }
  return TRUE;
}

static void
on_posts (GtkWidget    *widget,
          const GValue *value,
          gpointer      data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  Load *load = data;

  if (load->turn != self->turn)
    return;
  g_set_object (&self->posts, g_value_get_object (value));
  self->from = load->from;
  self->to = load->to;
  og_foreign_posts_add (og_calendar_place_get_engine (self), self->posts, load->from, load->to);
  if (load->show)
    og_calendar_place_show_posts (self);
}

/**
 * og_calendar_place_load:
 * @show: whether they are shown when they are there
 *
 * The neighbours are loaded as well, so that turning the page draws the month once, not first
 * without its posts and then with them.
 */
void
og_calendar_place_load (OgCalendarPlace *self,
                        gboolean         show)
{
  OgEngine *engine = og_calendar_place_get_engine (self);
  const char *zone = og_engine_get_office (engine)->zone;
  GDate chosen = og_calendar_place_get_day (self);
  GDate before = og_month_grid_shift (&chosen, -1);
  GDate after = og_month_grid_shift (&chosen, 1);
  OgMonthGrid first = og_month_grid_for (&before);
  OgMonthGrid last = og_month_grid_for (&after);
  g_autofree Load *load = g_new0 (Load, 1);
  gint64 unused;

  if (!og_month_grid_range (&first, zone, &load->from, &unused) ||
      !og_month_grid_range (&last, zone, &unused, &load->to))
    return;
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  load->turn = ++self->turn;
  load->show = show;
  og_widget_then (GTK_WIDGET (self), og_engine_list_posts (engine, load->from, load->to), on_posts,
                  NULL, load, g_free);
  g_steal_pointer (&load);
}

static gboolean
on_ahead (gpointer data)
{
  OgCalendarPlace *self = data;

  self->ahead_id = 0;
  og_calendar_place_load (self, FALSE);
  return G_SOURCE_REMOVE;
}

/**
 * og_calendar_place_load_ahead:
 *
 * The neighbours of what is shown, once it has been painted and nobody turns on.
 */
void
og_calendar_place_load_ahead (OgCalendarPlace *self)
{
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  self->ahead_id = g_timeout_add (AHEAD_MS, on_ahead, self);
}

/**
 * og_calendar_place_load_list:
 *
 * Begins the list anew, as filter and search say.
 */
void
og_calendar_place_load_list (OgCalendarPlace *self)
{
  OgEngine *engine = og_calendar_place_get_engine (self);
  OgCalendarChoice choice = og_calendar_filter_get (self->filter);
  g_autoptr (OgPostListModel) posts = og_engine_list_calendar (engine, choice.show, choice.channel_id,
                                                               choice.kind, choice.label, self->query);

  og_calendar_list_set_model (self->list, engine, posts, TRUE);
}

/**
 * og_calendar_place_show_drafts:
 *
 * How many there are. Where there is little room the symbol and the number are enough to see.
 */
void
og_calendar_place_show_drafts (OgCalendarPlace *self)
{
  g_autofree char *number = self->n_drafts > 0 ? g_strdup_printf ("%u", self->n_drafts) :
                                                 g_strdup ("");
  /* Translators: the button that opens the list of drafts; %u is how many there are. */
  g_autofree char *label = self->n_drafts > 0 ? g_strdup_printf (_("Drafts (%u)"), self->n_drafts) :
                                                g_strdup (_("Drafts"));

  adw_button_content_set_label (self->drafts_content, self->narrow ? number : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drafts_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_drafts (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);

  self->n_drafts = g_list_model_get_n_items (G_LIST_MODEL (g_value_get_object (value)));
  og_calendar_place_show_drafts (self);
}

/**
 * og_calendar_place_load_drafts:
 *
 * Counts the drafts anew.
 */
void
og_calendar_place_load_drafts (OgCalendarPlace *self)
{
  og_widget_then (GTK_WIDGET (self),
                  og_engine_list_drafts (og_calendar_place_get_engine (self)), on_drafts, NULL, NULL,
                  NULL);
}

/**
 * og_calendar_place_show_foreign:
 *
 * The list holds the town's own posts; what others have planned is told above it.
 */
void
og_calendar_place_show_foreign (OgCalendarPlace *self)
{
  GListModel *plans = og_engine_get_foreign_plans (og_calendar_place_get_engine (self));
  guint n = g_list_model_get_n_items (plans);
  g_autofree char *title = g_strdup_printf (ngettext ("%u post is planned by another program.",
                                                      "%u posts are planned by other programs.", n),
                                            n);

  adw_banner_set_title (self->foreign_banner, n > 0 ? title : "");
  adw_banner_set_revealed (self->foreign_banner,
                           n > 0 && g_str_equal (og_calendar_place_get_view (self), "list"));
}
