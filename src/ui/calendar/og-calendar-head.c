/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-place-private.h"
#include "og-engine-plan.h"
#include "og-local-time.h"
#include "og-posts-dialog.h"

static char *
month_name (const GDate *day, gboolean brief)
{
  char name[64];

  g_date_strftime (name, sizeof name, brief ? "%b %Y" : "%B %Y", day);
  return g_strdup (name);
}

/* As on a telephone. */
static gboolean
is_slim (OgCalendarPlace *self)
{
  return adw_breakpoint_bin_get_current_breakpoint (self->breakpoints) == self->telephone;
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
                                 month_name (og_month_view_get_chosen (self->month), is_slim (self));
  g_autofree char *month = NULL;
  g_autofree char *empty = NULL;

  gtk_widget_set_visible (self->previous_button, !list);
  gtk_widget_set_visible (self->next_button, !list);
  show_turning (self);
  if (g_str_equal (gtk_label_get_text (self->title_label), name))
    return;
  gtk_label_set_text (self->title_label, name);
  month = month_name (og_month_view_get_chosen (self->month), FALSE);
  /* Translators: %s is a month, "November 2026". */
  empty = g_strdup_printf (_("Nothing is planned in %s yet. Choose a day and press N, or click it "
                             "twice, to begin a post there."),
                           month);
  gtk_label_set_text (self->empty_label, empty);
}

/* The view's switch: symbols where words have no room. Its toggles keep their names. */
static void
show_views (OgCalendarPlace *self)
{
  static const char *const icons[] = { "view-list-symbolic", "og-week-symbolic",
                                       "view-grid-symbolic" };
  AdwBreakpoint *current = adw_breakpoint_bin_get_current_breakpoint (self->breakpoints);
  gboolean symbols = current == self->narrowest || current == self->telephone;

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    adw_toggle_set_child (adw_toggle_group_get_toggle (self->views, i),
                          symbols ? gtk_image_new_from_icon_name (icons[i]) : NULL);
}

/* The filter: beside the menu, or below it, beside the title. */
static void
place_filter (OgCalendarPlace *self)
{
  GtkWidget *filter = GTK_WIDGET (self->filter);
  GtkWidget *from = gtk_widget_get_parent (filter);
  GtkWidget *to = is_slim (self) ? self->title_box : self->end_box;

  if (from == to)
    return;
  g_object_ref (filter);
  gtk_box_remove (GTK_BOX (from), filter);
  if (to == self->title_box)
    gtk_box_append (GTK_BOX (to), filter);
  else
    gtk_box_insert_child_after (GTK_BOX (to), filter, GTK_WIDGET (self->search_button));
  g_object_unref (filter);
}

static gboolean
on_header_idle (gpointer data)
{
  OgCalendarPlace *self = data;

  self->header_id = 0;
  show_views (self);
  place_filter (self);
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

static void
on_drafts (OgCalendarPlace *self)
{
  adw_dialog_present (og_posts_dialog_new (og_calendar_place_get_engine (self), NULL),
                      GTK_WIDGET (self));
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

/**
 * og_calendar_place_bind_head:
 * @widget_class: that of OgCalendarPlace, being set up
 */
void
og_calendar_place_bind_head (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_breakpoint);
  gtk_widget_class_bind_template_callback (widget_class, on_drafts);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_show_foreign);
}
