/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-list-private.h"

#include <glib/gi18n.h>

#include "og-day-facts.h"
#include "og-day-sections.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-post-line.h"
#include "og-post-sentence.h"
#include "og-time-text.h"

enum
{
  EMPTY,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgCalendarList, og_calendar_list, ADW_TYPE_BIN)

static void
set_name (OgCalendarList *self,
          GtkListItem    *item)
{
  OgPost *post = gtk_list_item_get_item (item);
  g_autofree char *name = post->loaded ? og_post_sentence (self->engine, post) : g_strdup (_("Post"));

  gtk_list_item_set_accessible_label (item, name);
}

static void
on_loaded (OgPost      *post,
           GParamSpec  *spec,
           GtkListItem *item)
{
  GtkWidget *line = gtk_list_item_get_child (item);
  OgCalendarList *self = OG_CALENDAR_LIST (gtk_widget_get_ancestor (line, OG_TYPE_CALENDAR_LIST));

  if (self == NULL)
    return;
  set_name (self, item);
  og_calendar_list_pictures_soon (self);
}

/* A plain click opens, as with a chip; with Ctrl or Shift the list chooses. */
static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             OgPostLine      *line)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));
  OgPost *post = og_post_line_get_post (line);

  if (post != NULL && n_press == 1 && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    gtk_widget_activate_action (GTK_WIDGET (line), "calendar.open", "x", post->id);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item,
          OgCalendarList     *self)
{
  GtkWidget *line = og_post_line_new (self->engine);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_released), line);
  gtk_widget_add_controller (line, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, line);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item,
         OgCalendarList     *self)
{
  OgPost *post = gtk_list_item_get_item (item);

  og_post_line_set_post (OG_POST_LINE (gtk_list_item_get_child (item)), post);
  set_name (self, item);
  og_calendar_list_pictures_soon (self);
  g_signal_connect_object (post, "notify::loaded", G_CALLBACK (on_loaded), item, 0);
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item,
           OgCalendarList     *self)
{
  OgPost *post = gtk_list_item_get_item (item);

  g_signal_handlers_disconnect_by_func (post, on_loaded, item);
  og_post_line_set_post (OG_POST_LINE (gtk_list_item_get_child (item)), NULL);
}

static void
on_header_setup (GtkListItemFactory *factory,
                 GtkListHeader      *header)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

/* "Today, 23 November", "Wednesday, 25 November", with the holiday's name */
static char *
heading_of (OgCalendarList *self,
            gint64          due)
{
  const char *zone = og_engine_get_office (self->engine)->zone;
  GDate today = og_day_today (self->engine), day;
  OgDayFacts facts;
  g_autofree char *heading = NULL;

  if (due <= 0)
    return g_strdup (_("Without a day"));
  day = og_local_time_date (og_local_time_day (due, zone));
  facts = og_day_facts (self->engine, &day, &today);
  heading = og_day_heading (self->engine, &day);
  if (facts.detail == NULL)
    return g_steal_pointer (&heading);
  return g_strdup_printf ("%s · %s", heading, facts.detail);
}

static void
on_header_bind (GtkListItemFactory *factory,
                GtkListHeader      *header,
                OgCalendarList     *self)
{
  GtkWidget *label = gtk_list_header_get_child (header);
  g_autofree char *heading = heading_of (self,
                                         og_post_list_model_get_due (self->posts,
                                                                     gtk_list_header_get_start (header)));

  gtk_label_set_text (GTK_LABEL (label), heading);
}

static void
on_activate (GtkListView    *rows,
             guint           position,
             OgCalendarList *self)
{
  g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (post != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x", post->id);
}

static void
tell_empty (OgCalendarList *self)
{
  if (og_post_list_model_is_ready (self->posts))
    g_signal_emit (self, signals[EMPTY], 0,
                   g_list_model_get_n_items (G_LIST_MODEL (self->posts)) == 0);
}

/* Also when something was moved: it is followed. */
static void
on_rows (OgCalendarList *self)
{
  tell_empty (self);
  if (self->show_waits != 0 || self->focus_waits || self->focus_id != 0)
    og_calendar_list_scroll_soon (self);
}

static void
og_calendar_list_dispose (GObject *object)
{
  OgCalendarList *self = OG_CALENDAR_LIST (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->rows), self->tick_id);
  self->tick_id = 0;
  g_clear_handle_id (&self->pictures_id, g_source_remove);
  if (self->posts != NULL)
    g_signal_handlers_disconnect_by_data (self->posts, self);
  g_clear_object (&self->posts);
  g_clear_object (&self->selection);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_calendar_list_parent_class)->dispose (object);
}

static void
og_calendar_list_class_init (OgCalendarListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_calendar_list_dispose;

  signals[EMPTY] = g_signal_new ("empty", OG_TYPE_CALENDAR_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
og_calendar_list_init (OgCalendarList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();
  GtkAdjustment *adjustment;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  g_signal_connect (headers, "setup", G_CALLBACK (on_header_setup), self);
  g_signal_connect (headers, "bind", G_CALLBACK (on_header_bind), self);
  self->rows = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_header_factory (self->rows, headers);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "calendar-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Posts"), -1);
  g_signal_connect (self->rows, "activate", G_CALLBACK (on_activate), self);
  g_object_unref (headers);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller),
                                 g_object_new (ADW_TYPE_CLAMP_SCROLLABLE, "maximum-size", 900, "child",
                                               self->rows, NULL));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (og_calendar_list_pictures_soon), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (og_calendar_list_pictures_soon), self);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

/**
 * og_calendar_list_set_model:
 * @posts: what is shown from now on
 * @from_today: whether it begins at today; else at its front
 */
void
og_calendar_list_set_model (OgCalendarList  *self,
                            OgEngine        *engine,
                            OgPostListModel *posts,
                            gboolean         from_today)
{
  const char *zone = og_engine_get_office (engine)->zone;
  OgDaySections *sections = og_day_sections_new (posts, zone);

  g_set_object (&self->engine, engine);
  if (self->posts != NULL)
    g_signal_handlers_disconnect_by_data (self->posts, self);
  g_clear_object (&self->selection);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sections));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
  g_set_object (&self->posts, posts);
  g_signal_connect_swapped (posts, "ready", G_CALLBACK (on_rows), self);
  g_signal_connect_swapped (posts, "items-changed", G_CALLBACK (on_rows), self);
  if (from_today)
    {
      GDate today = og_day_today (engine);

      og_calendar_list_show_day (self, &today);
    }
  tell_empty (self);
}

/**
 * og_calendar_list_show_day:
 * @day: comes to stand at the top, or the next one with posts
 */
void
og_calendar_list_show_day (OgCalendarList *self,
                           const GDate    *day)
{
  const char *zone = og_engine_get_office (self->engine)->zone;
  g_autofree char *local = og_time_text_local (day, 0);

  if (og_local_time_to_unix (local, zone, &self->show_waits))
    og_calendar_list_scroll_soon (self);
}

/**
 * og_calendar_list_focus:
 *
 * Puts the keyboard on the first row that is shown, now or when there are rows.
 */
void
og_calendar_list_focus (OgCalendarList *self)
{
  if (self->show_waits != 0 || self->scroll_id != 0 || self->tick_id != 0)
    self->focus_waits = TRUE;
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->rows));
}

/**
 * og_calendar_list_focus_post:
 * @due: unix seconds at which it is due
 */
void
og_calendar_list_focus_post (OgCalendarList *self,
                             gint64          post_id,
                             gint64          due)
{
  self->focus_id = post_id;
  self->show_waits = due;
  /* Not at once: the list hears of the change in a moment. */
}

/**
 * og_calendar_list_dup_selected:
 *
 * Returns: (transfer full) (element-type OgPost): the chosen rows whose content is there
 */
GPtrArray *
og_calendar_list_dup_selected (OgCalendarList *self)
{
  GPtrArray *posts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) chosen = NULL;
  GtkBitsetIter iter;
  guint position;

  if (self->selection == NULL)
    return posts;
  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (!gtk_bitset_iter_init_first (&iter, chosen, &position))
    return posts;
  do
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      if (post->loaded)
        g_ptr_array_add (posts, g_steal_pointer (&post));
    }
  while (gtk_bitset_iter_next (&iter, &position));
  return posts;
}

/**
 * og_calendar_list_get_due:
 *
 * Returns: when the first chosen row is due, unix seconds; 0 if none is chosen
 */
gint64
og_calendar_list_get_due (OgCalendarList *self)
{
  g_autoptr (GPtrArray) posts = og_calendar_list_dup_selected (self);

  return posts->len > 0 ? ((OgPost *) g_ptr_array_index (posts, 0))->due : 0;
}
