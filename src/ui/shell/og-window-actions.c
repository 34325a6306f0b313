/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>
#include <string.h>

#include "og-add-channel-dialog.h"
#include "og-await.h"
#include "og-compose-page.h"
#include "og-engine-town.h"
#include "og-inbox-place.h"
#include "og-local-time.h"
#include "og-office-time.h"
#include "og-post-sheet.h"
#include "og-setup-dialog.h"
#include "og-toast.h"
#include "og-window-private.h"

static void
push_composer (OgWindow *self,
               OgPost   *post)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (og_compose_page_new (self->engine, post));

  adw_navigation_view_pop_to_tag (self->navigation, "program");
  adw_navigation_view_push (self->navigation, page);
}

#define QUARTER_SECONDS (15 * 60)

/* The wall time a new post on that day begins with: when the office opens, or 9:00 on a day on
 * which it does not, or the next quarter of an hour if that has passed. NULL: the day is over, the
 * person chooses. */
static char *
time_on_day (OgEngine   *engine,
             const char *day)
{
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *midnight = g_strconcat (day, "T00:00", NULL);
  g_autofree char *nine = g_strconcat (day, "T09:00", NULL);
  g_autofree char *opening = NULL;
  g_autofree char *soon = NULL;
  gint64 now = og_engine_now (engine);
  gint64 from, at, chosen;

  if (!og_local_time_to_unix (midnight, office->zone, &from) ||
      !og_local_time_to_unix (nine, office->zone, &chosen))
    return NULL;
  if (og_office_time_next_opening (og_engine_get_attendance (engine), MAX (from, now), &at))
    opening = og_local_time_from_unix (at, office->zone);
  if (opening != NULL && g_str_has_prefix (opening, day) && at > now)
    return g_steal_pointer (&opening);
  if (chosen > now)
    return g_steal_pointer (&nine);
  soon = og_local_time_from_unix ((now / QUARTER_SECONDS + 1) * QUARTER_SECONDS, office->zone);
  return g_str_has_prefix (soon, day) ? g_steal_pointer (&soon) : NULL;
}

static void
choose_all_channels (OgEngine *engine,
                     OgPost   *post)
{
  GListModel *channels = og_engine_get_channels (engine);

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (channel->state != OG_CHANNEL_SIGNED_OUT)
        og_post_set_channel (post, channel->id, TRUE);
    }
}

static void
new_post (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OgWindow *self = OG_WINDOW (widget);
  const char *when = g_variant_get_string (parameter, NULL);
  g_autoptr (OgPost) post = NULL;
  g_autofree char *local = NULL;

  if (self->engine == NULL)
    return;

  post = og_post_new ();
  og_record_set_string (OG_RECORD (post), "zone", og_engine_get_office (self->engine)->zone);
  if (strlen (when) == strlen ("YYYY-MM-DD"))
    local = time_on_day (self->engine, when);
  else if (*when != '\0')
    local = g_strdup (when);
  if (local != NULL && og_local_time_to_unix (local, post->zone, &post->due))
    og_record_set_string (OG_RECORD (post), "local_time", local);
  choose_all_channels (self->engine, post);
  push_composer (self, post);
}

static void
post_loaded (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgWindow *self = OG_WINDOW (widget);
  OgPost *post = g_value_get_object (value);

  if (self->engine != data)
    return;
  if (post->state == OG_POST_DRAFT)
    push_composer (self, post);
  else
    og_post_sheet_present (self->engine, post, widget);
}

static void
open_post (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OgWindow *self = OG_WINDOW (widget);

  if (self->engine != NULL)
    og_widget_then (widget, og_engine_load_post (self->engine, g_variant_get_int64 (parameter)),
                    post_loaded, NULL, g_object_ref (self->engine), g_object_unref);
}

/**
 * og_window_open_concern:
 *
 * Shows the inbox with this concern's conversation.
 */
void
og_window_open_concern (OgWindow *self,
                        gint64    concern_id)
{
  g_return_if_fail (OG_IS_WINDOW (self));

  og_window_go_to (self, "inbox");
  if (OG_IS_INBOX_PLACE (og_window_get_shown_place (self)))
    og_inbox_place_open (OG_INBOX_PLACE (og_window_get_shown_place (self)), concern_id);
}

static void
open_concern (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  og_window_open_concern (OG_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
go_to (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  og_window_go_to (OG_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
add_channel (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OgWindow *self = OG_WINDOW (widget);

  if (self->engine != NULL)
    adw_dialog_present (og_add_channel_dialog_new (self->engine, NULL), widget);
}

/**
 * og_window_set_up:
 * @page: (nullable): the page's name, else where the setup was left
 *
 * Opens the guided setup.
 */
void
og_window_set_up (OgWindow   *self,
                  const char *page)
{
  g_return_if_fail (OG_IS_WINDOW (self));

  if (self->engine != NULL &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    adw_dialog_present (og_setup_dialog_new (self->engine, page), GTK_WIDGET (self));
}

static void
set_up (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  og_window_set_up (OG_WINDOW (widget),
                    parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
fetched (GtkWidget    *widget,
         const GValue *value,
         gpointer      data)
{
  og_toast_show (widget, _("All channels have been asked for new messages."));
}

static void
fetch (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  OgWindow *self = OG_WINDOW (widget);

  if (self->engine == NULL)
    return;
  if (g_list_model_get_n_items (og_engine_get_channels (self->engine)) == 0)
    og_toast_show (widget, _("There is no channel yet. Add one under “Channels”."));
  else
    og_widget_then (widget, og_engine_fetch_now (self->engine), fetched, NULL, NULL, NULL);
}

static void
search (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  OgPlace *place = og_window_get_shown_place (OG_WINDOW (widget));

  if (place != NULL)
    og_place_search (place);
}

/**
 * og_window_class_install_actions:
 *
 * The window's actions, so that any widget inside can call them by name.
 */
void
og_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-post", "s", new_post);
  gtk_widget_class_install_action (widget_class, "win.open-post", "x", open_post);
  gtk_widget_class_install_action (widget_class, "win.open-concern", "x", open_concern);
  gtk_widget_class_install_action (widget_class, "win.go-to", "s", go_to);
  gtk_widget_class_install_action (widget_class, "win.add-channel", NULL, add_channel);
  gtk_widget_class_install_action (widget_class, "win.setup", NULL, set_up);
  gtk_widget_class_install_action (widget_class, "win.setup-page", "s", set_up);
  gtk_widget_class_install_action (widget_class, "win.fetch", NULL, fetch);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
}
