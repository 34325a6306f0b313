/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-place.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-day-facts.h"
#include "og-month-view.h"
#include "og-post-list.h"
#include "og-posts-dialog.h"
#include "og-toast.h"

struct _OgCalendarPlace
{
  OgPlace parent_instance;

  GListModel *posts; /* those of the month shown, the one before and the one after */
  gint64 from;       /* unix seconds: what they cover */
  gint64 to;
  guint turn;     /* which load is the newest */
  gboolean stale; /* something changed while the place was out of sight */
  guint n_drafts;
  guint header_id;

  GtkWidget *title_box;
  GtkWidget *today_button;
  GtkLabel *month_label;
  GtkWidget *drafts_button;
  AdwButtonContent *drafts_content;
  OgMonthView *month;
  GtkLabel *empty_label;
  GtkLabel *day_heading;
  GtkLabel *day_note;
  OgPostList *day_list;
  GtkWidget *day_begin;
};

G_DEFINE_FINAL_TYPE (OgCalendarPlace, og_calendar_place, OG_TYPE_PLACE)

static OgEngine *
engine_of (OgCalendarPlace *self)
{
  return og_place_get_engine (OG_PLACE (self));
}

/* The day's posts below the month. */
static void
fill_day_panel (OgCalendarPlace *self)
{
  OgEngine *engine = engine_of (self);
  const GDate *day = og_month_view_get_chosen (self->month);
  GPtrArray *posts = og_month_view_get_posts_of (self->month, day);
  g_autoptr (GListStore) list = g_list_store_new (OG_TYPE_POST);
  g_autofree char *heading = og_day_heading (engine, day);
  GDate today = og_day_today (engine);
  OgDayFacts facts = og_day_facts (engine, day, &today);
  const char *note = facts.detail;

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

/* The panel is seen only while the cells have no room for posts. */
static void
show_day (OgCalendarPlace *self)
{
  if (og_month_view_get_compact (self->month))
    fill_day_panel (self);
}

static char *
month_name (OgCalendarPlace *self)
{
  const OgMonthGrid *grid = og_month_view_get_grid (self->month);
  GDate first;
  char name[64];

  g_date_set_dmy (&first, 1, grid->month, grid->year);
  g_date_strftime (name, sizeof name, "%B %Y", &first);
  return g_strdup (name);
}

static gboolean
shown_range (OgCalendarPlace *self,
             gint64          *from,
             gint64          *to)
{
  const char *zone = og_engine_get_office (engine_of (self))->zone;

  return og_month_grid_range (og_month_view_get_grid (self->month), zone, from, to);
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

/* FALSE if they are not loaded yet. */
static gboolean
show_posts (OgCalendarPlace *self)
{
  gint64 from, to;

  if (self->posts == NULL || !shown_range (self, &from, &to) || from < self->from || to > self->to)
    return FALSE;
  og_month_view_set_posts (self->month, self->posts);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label),
                          !has_post_between (self->posts, from, to));
  show_day (self);
  return TRUE;
}

typedef struct
{
  guint turn;
  gint64 from;
  gint64 to;
  gboolean show; /* else the month is shown already, and only its neighbours are new */
} Load;

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
  if (load->show)
    show_posts (self);
}

/* Where there is little room the symbol and the number are enough to see. */
static void
show_drafts (OgCalendarPlace *self)
{
  gboolean compact = og_month_view_get_compact (self->month);
  g_autofree char *number = self->n_drafts > 0 ? g_strdup_printf ("%u", self->n_drafts) :
                                                 g_strdup ("");
  /* Translators: the button that opens the list of drafts; %u is how many there are. */
  g_autofree char *label = self->n_drafts > 0 ? g_strdup_printf (_("Drafts (%u)"), self->n_drafts) :
                                                g_strdup (_("Drafts"));

  adw_button_content_set_label (self->drafts_content, compact ? number : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drafts_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
on_header_idle (gpointer data)
{
  OgCalendarPlace *self = data;
  gboolean compact = og_month_view_get_compact (self->month);

  self->header_id = 0;
  gtk_widget_set_visible (self->title_box, !compact);
  gtk_widget_set_visible (self->today_button, !compact);
  show_drafts (self);
  return G_SOURCE_REMOVE;
}

/* Sizes are being given out, and the header has its already: it changes a moment later. */
static void
on_compact (OgCalendarPlace *self)
{
  if (self->header_id == 0)
    self->header_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_header_idle, self, NULL);
  show_day (self);
}

static void
on_draft_list (GtkWidget    *widget,
               const GValue *value,
               gpointer      data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);

  self->n_drafts = g_list_model_get_n_items (G_LIST_MODEL (g_value_get_object (value)));
  show_drafts (self);
}

/* The neighbours are loaded as well, so that turning the page draws the month once, not first
 * without its posts and then with them. */
static void
load_posts (OgCalendarPlace *self,
            gboolean         show)
{
  OgEngine *engine = engine_of (self);
  const char *zone = og_engine_get_office (engine)->zone;
  const GDate *chosen = og_month_view_get_chosen (self->month);
  GDate before = og_month_grid_shift (chosen, -1);
  GDate after = og_month_grid_shift (chosen, 1);
  OgMonthGrid first = og_month_grid_for (&before);
  OgMonthGrid last = og_month_grid_for (&after);
  g_autofree Load *load = g_new0 (Load, 1);
  gint64 unused;

  if (!og_month_grid_range (&first, zone, &load->from, &unused) ||
      !og_month_grid_range (&last, zone, &unused, &load->to))
    return;
  load->turn = ++self->turn;
  load->show = show;
  og_widget_then (GTK_WIDGET (self), og_engine_list_posts (engine, load->from, load->to), on_posts,
                  NULL, load, g_free);
  g_steal_pointer (&load);
}

static void
reload (OgCalendarPlace *self)
{
  self->stale = FALSE;
  load_posts (self, TRUE);
}

static void
reload_drafts (OgCalendarPlace *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_list_drafts (engine_of (self)), on_draft_list, NULL,
                  NULL, NULL);
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
  reload (self);
  reload_drafts (self);
}

static void
on_office_changed (OgCalendarPlace *self)
{
  og_month_view_update (self->month);
  show_day (self);
}

static void
on_chosen (OgCalendarPlace *self,
           guint            julian)
{
  g_autofree char *name = month_name (self);
  /* Translators: %s is a month, "November 2026". */
  g_autofree char *empty = g_strdup_printf (_("Nothing is planned in %s yet. Choose a day to "
                                              "begin a post there."),
                                            name);

  if (g_str_equal (name, gtk_label_get_text (self->month_label)))
    {
      show_day (self);
      return;
    }
  gtk_label_set_text (self->month_label, name);
  gtk_label_set_text (self->empty_label, empty);
  show_day (self);
  load_posts (self, self->stale || !show_posts (self));
}

static void
on_list_day (OgCalendarPlace *self,
             guint            julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  adw_dialog_present (og_posts_dialog_new (engine_of (self), &day), GTK_WIDGET (self));
}

static void
on_begin (OgCalendarPlace *self,
          guint            julian)
{
  GDate day, today = og_day_today (engine_of (self));
  char text[16];

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  if (g_date_compare (&day, &today) < 0)
    {
      og_toast_show (GTK_WIDGET (self), _("This day is over. Posts can be planned from today on."));
      return;
    }
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-post", "s", text);
}

static void
on_begin_chosen (OgCalendarPlace *self)
{
  on_begin (self, g_date_get_julian (og_month_view_get_chosen (self->month)));
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

static void
on_open_post (OgCalendarPlace *self,
              gint64           post_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "x", post_id);
}

static void
on_drafts (OgCalendarPlace *self)
{
  adw_dialog_present (og_posts_dialog_new (engine_of (self), NULL), GTK_WIDGET (self));
}

static void
move_month (OgCalendarPlace *self,
            int              months)
{
  GDate day = og_month_grid_shift (og_month_view_get_chosen (self->month), months);

  og_month_view_choose (self->month, &day);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->month_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_previous (OgCalendarPlace *self)
{
  move_month (self, -1);
}

static void
on_next (OgCalendarPlace *self)
{
  move_month (self, 1);
}

static void
on_today (OgCalendarPlace *self)
{
  og_month_view_choose_today (self->month);
}

static void
og_calendar_place_shown (OgPlace *place)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (place);

  og_month_view_update (self->month);
  if (self->stale)
    reload (self);
  reload_drafts (self);
}

static void
og_calendar_place_focus_start (OgPlace *place)
{
  og_month_view_focus (OG_CALENDAR_PLACE (place)->month);
}

static void
og_calendar_place_constructed (GObject *object)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (object);
  OgEngine *engine = engine_of (self);

  G_OBJECT_CLASS (og_calendar_place_parent_class)->constructed (object);

  g_signal_connect_object (engine, "posts-changed", G_CALLBACK (on_posts_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (on_office_changed), self,
                           G_CONNECT_SWAPPED);
  og_month_view_set_engine (self->month, engine);
}

static void
og_calendar_place_dispose (GObject *object)
{
  g_clear_handle_id (&OG_CALENDAR_PLACE (object)->header_id, g_source_remove);
  g_clear_object (&OG_CALENDAR_PLACE (object)->posts);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_CALENDAR_PLACE);

  G_OBJECT_CLASS (og_calendar_place_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, title_box);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, today_button);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, month_label);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, drafts_button);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, drafts_content);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, month);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, empty_label);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, day_heading);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, day_note);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, day_list);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarPlace, day_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_today);
  gtk_widget_class_bind_template_callback (widget_class, on_drafts);
  gtk_widget_class_bind_template_callback (widget_class, on_compact);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_open_day);
  gtk_widget_class_bind_template_callback (widget_class, on_list_day);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_open_post);
}

static void
og_calendar_place_class_init (OgCalendarPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  OgPlaceClass *place_class = OG_PLACE_CLASS (klass);

  object_class->constructed = og_calendar_place_constructed;
  object_class->dispose = og_calendar_place_dispose;
  place_class->shown = og_calendar_place_shown;
  place_class->focus_start = og_calendar_place_focus_start;

  g_type_ensure (OG_TYPE_MONTH_VIEW);
  g_type_ensure (OG_TYPE_POST_LIST);
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/de/ortsgespraech/Ortsgespraech/calendar/og-calendar-place.ui");
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
og_calendar_place_init (OgCalendarPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
