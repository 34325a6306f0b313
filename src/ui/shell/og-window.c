/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-window.h"

#include <glib/gi18n.h>

#include "og-doors.h"
#include "og-window-private.h"
#include "og-words.h"

G_DEFINE_FINAL_TYPE (OgWindow, og_window, ADW_TYPE_APPLICATION_WINDOW)

/**
 * og_window_get_shown_place:
 *
 * Returns: (transfer none) (nullable): the place in sight, %NULL while there is no engine
 */
OgPlace *
og_window_get_shown_place (OgWindow *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->places);

  return OG_IS_PLACE (child) ? OG_PLACE (child) : NULL;
}

/* The header bar shows what the place hands it. */
static void
update_header (OgWindow *self)
{
  OgPlace *place = og_window_get_shown_place (self);
  GtkWidget *end = place != NULL ? og_place_get_end_widget (place) : NULL;

  if (self->end_widget != NULL && self->end_widget != end)
    adw_header_bar_remove (self->header, self->end_widget);
  if (end != NULL && self->end_widget != end)
    adw_header_bar_pack_end (self->header, end);
  self->end_widget = end;
  adw_header_bar_set_title_widget (self->header,
                                   place != NULL ? og_place_get_title_widget (place) : NULL);
}

static void
ensure_place (OgWindow *self)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->places, self->place->name);

  if (child == NULL && self->engine != NULL)
    {
      child = g_object_new (self->place->type (), "engine", self->engine, NULL);
      gtk_stack_add_named (self->places, child, self->place->name);
      g_signal_connect_object (child, "notify::title-widget", G_CALLBACK (update_header), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "notify::end-widget", G_CALLBACK (update_header), self,
                               G_CONNECT_SWAPPED);
    }
  if (child != NULL)
    gtk_stack_set_visible_child (self->places, child);
}

/* Shows self->place; builds it if this is the first time. */
static void
show_place (OgWindow *self)
{
  OgPlace *place;

  ensure_place (self);
  update_header (self);
  adw_navigation_page_set_title (self->content_page, gettext (self->place->title));
  og_sidebar_select (self->sidebar, self->place->name);

  place = og_window_get_shown_place (self);
  if (place != NULL)
    og_place_shown (place);
}

/**
 * og_window_go_to:
 * @place: a place's name; an unknown one is ignored
 */
void
og_window_go_to (OgWindow   *self,
                 const char *place)
{
  const OgPlaceInfo *info = og_place_find (place);

  g_return_if_fail (OG_IS_WINDOW (self));

  if (info == NULL)
    return;
  self->place = info;
  show_place (self);
  adw_navigation_view_pop_to_tag (self->navigation, "program");
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (og_window_get_shown_place (self) != NULL)
    og_place_focus_start (og_window_get_shown_place (self));
}

/**
 * og_window_get_place:
 *
 * Returns: (transfer none): the name of the place that is shown
 */
const char *
og_window_get_place (OgWindow *self)
{
  g_return_val_if_fail (OG_IS_WINDOW (self), NULL);

  return self->place->name;
}

static void
on_chosen (OgWindow   *self,
           const char *place)
{
  og_window_go_to (self, place);
}

static void
bring_focus_back (OgWindow *self)
{
  OgPlace *place = og_window_get_shown_place (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (place != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (place))) &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    og_place_focus_start (place);
}

/* Coming back from the composer: the place may have been passed by time and by what was done. A dialog
 * that still lies over it gives the keyboard back to what has gone. */
static void
on_popped (OgWindow *self)
{
  OgPlace *place = og_window_get_shown_place (self);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (place != NULL)
    og_place_shown (place);
  if (dialog != NULL)
    g_signal_connect_object (dialog, "closed", G_CALLBACK (bring_focus_back), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static gboolean
on_minute (gpointer data);

/* At each full minute: the words about the office change at such times. */
static void
wait_for_minute (OgWindow *self)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  self->minute = g_timeout_add_seconds ((guint) (61 - now % 60), on_minute, self);
}

static gboolean
on_minute (gpointer data)
{
  OgWindow *self = data;

  og_sidebar_update_status (self->sidebar);
  wait_for_minute (self);
  return G_SOURCE_REMOVE;
}

static void
clear_places (OgWindow *self)
{
  GtkWidget *child;
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  adw_navigation_view_pop_to_tag (self->navigation, "program");
  adw_header_bar_set_title_widget (self->header, NULL);
  if (self->end_widget != NULL)
    adw_header_bar_remove (self->header, self->end_widget);
  self->end_widget = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->places))) != NULL)
    gtk_stack_remove (self->places, child);
}

/**
 * og_window_set_engine:
 * @engine: (nullable): what the window shows from now on
 */
void
og_window_set_engine (OgWindow *self,
                      OgEngine *engine)
{
  g_return_if_fail (OG_IS_WINDOW (self));

  if (self->engine == engine)
    return;

  if (self->engine != NULL)
    clear_places (self);
  g_set_object (&self->engine, engine);
  og_sidebar_set_engine (self->sidebar, engine);
  if (engine == NULL)
    return;

  og_window_show_program (self, og_engine_get_practice (engine));
  show_place (self);
  og_place_focus_start (og_window_get_shown_place (self));
}

/**
 * og_window_get_engine:
 *
 * Returns: (transfer none) (nullable): what the window shows
 */
OgEngine *
og_window_get_engine (OgWindow *self)
{
  g_return_val_if_fail (OG_IS_WINDOW (self), NULL);

  return self->engine;
}

static void
set_practice (OgWindow *self,
              gboolean  practice)
{
  adw_banner_set_revealed (self->practice_banner, practice);
  if (practice)
    gtk_widget_add_css_class (GTK_WIDGET (self), "practice");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "practice");
  gtk_window_set_title (GTK_WINDOW (self),
                        practice ? _("Practice Town – Ortsgespräch") : _("Ortsgespräch"));
}

/**
 * og_window_show_program:
 * @practice: whether it is the practice town's
 *
 * Shows sidebar and place, empty until the engine is set.
 */
void
og_window_show_program (OgWindow *self,
                        gboolean  practice)
{
  g_return_if_fail (OG_IS_WINDOW (self));

  set_practice (self, practice);
  gtk_stack_set_visible_child_name (self->stack, "program");
}

/**
 * og_window_show_doors:
 *
 * Shows the first page of all.
 */
void
og_window_show_doors (OgWindow *self)
{
  g_return_if_fail (OG_IS_WINDOW (self));

  og_window_set_engine (self, NULL);
  set_practice (self, FALSE);
  if (gtk_stack_get_child_by_name (self->stack, "doors") == NULL)
    gtk_stack_add_named (self->stack, og_doors_new (), "doors");
  gtk_stack_set_visible_child_name (self->stack, "doors");
}

static const char *
failure_sentence (const GError *error)
{
  if (g_error_matches (error, OG_ERROR, OG_ERROR_FORBIDDEN))
    return _("The data are in use by another start of this program. So that nothing is sent twice, "
             "only one may work with them. Use the other window, or close it and try again.");
  return og_words_error_code (og_error_code (error));
}

/**
 * og_window_show_failure:
 * @error: why the data could not be opened
 */
void
og_window_show_failure (OgWindow     *self,
                        const GError *error)
{
  g_return_if_fail (OG_IS_WINDOW (self));

  og_window_set_engine (self, NULL);
  adw_status_page_set_description (self->failure, failure_sentence (error));
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
og_window_dispose (GObject *object)
{
  OgWindow *self = OG_WINDOW (object);

  g_clear_handle_id (&self->minute, g_source_remove);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_WINDOW);

  G_OBJECT_CLASS (og_window_parent_class)->dispose (object);
}

static void
og_window_class_init (OgWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_window_dispose;

  g_type_ensure (OG_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/de/ortsgespraech/Ortsgespraech/shell/og-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OgWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, header);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, practice_banner);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, OgWindow, places);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_popped);
  og_window_class_install_actions (widget_class);
}

static void
og_window_init (OgWindow *self)
{
  self->place = og_place_find ("today");
  gtk_widget_init_template (GTK_WIDGET (self));
  og_sidebar_select (self->sidebar, self->place->name);
  adw_navigation_page_set_title (self->content_page, gettext (self->place->title));
  wait_for_minute (self);
}

/**
 * og_window_new:
 *
 * Returns: (transfer floating): a window that shows an empty program
 */
OgWindow *
og_window_new (GtkApplication *application)
{
  return g_object_new (OG_TYPE_WINDOW, "application", application, NULL);
}
