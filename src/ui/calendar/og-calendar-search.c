/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-place-private.h"

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

/**
 * og_calendar_place_start_search:
 * @place: the calendar
 */
void
og_calendar_place_start_search (OgPlace *place)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (place);

  gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * og_calendar_place_add_search:
 *
 * Once, when the place is made.
 */
void
og_calendar_place_add_search (OgCalendarPlace *self)
{
  g_signal_connect_object (self->search_button, "notify::active", G_CALLBACK (on_search_mode), self,
                           G_CONNECT_SWAPPED);
}

/**
 * og_calendar_place_bind_search:
 * @widget_class: that of OgCalendarPlace, being set up
 */
void
og_calendar_place_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_empty);
}
