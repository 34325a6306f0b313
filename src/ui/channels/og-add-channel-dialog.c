/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-add-channel-private.h"

#include <glib/gi18n.h>

#include "og-reminder-page.h"

G_DEFINE_FINAL_TYPE (OgAddChannelDialog, og_add_channel_dialog, ADW_TYPE_DIALOG)

static void
on_cancel (OgAddChannelDialog *self)
{
  adw_navigation_view_pop_to_tag (self->navigation, "server");
}

static void
on_done (OgAddChannelDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Going back to the server's name gives the attempt up. */
static void
on_visible_page (OgAddChannelDialog *self)
{
  const char *tag = adw_navigation_view_get_visible_page_tag (self->navigation);

  if (g_strcmp0 (tag, "networks") == 0 ||
      (g_strcmp0 (tag, "server") == 0 && self->url != NULL))
    {
      og_add_channel_end_attempt (self);
      g_clear_pointer (&self->url, g_free);
    }
  if (g_strcmp0 (tag, "server") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->server));
  if (g_strcmp0 (tag, "code") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

static void
choose_network (OgAddChannelDialog *self,
                const char         *id,
                const char         *explanation)
{
  g_set_str (&self->network, id);
  adw_preferences_group_set_description (self->server_group, gettext (explanation));
  og_add_channel_hide_fault (self);
  adw_navigation_view_push_by_tag (self->navigation, "server");
}

static void
on_network_activated (OgAddChannelDialog *self,
                      GtkWidget          *row)
{
  choose_network (self, g_object_get_data (G_OBJECT (row), "id"),
                  g_object_get_data (G_OBJECT (row), "explanation"));
}

static void
on_place_added (OgAddChannelDialog *self,
                OgChannel          *channel)
{
  /* Translators: %s is a place such as "Notice Board" */
  g_autofree char *sentence = g_strdup_printf (_("%s can now be chosen for posts. You publish there "
                                                 "yourself, and are reminded."),
                                               channel->name);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_navigation_page_set_title (adw_navigation_view_find_page (self->navigation, "done"),
                                 _("Added"));
  adw_status_page_set_title (self->done, _("Added"));
  adw_status_page_set_description (self->done, escaped);
  adw_navigation_view_push_by_tag (self->navigation, "done");
}

static void
on_reminder_activated (OgAddChannelDialog *self)
{
  AdwNavigationPage *page = og_reminder_page_new (self->engine);

  g_signal_connect_object (page, "added", G_CALLBACK (on_place_added), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
}

/* A choice that is explained before it is made. */
static GtkWidget *
add_row (OgAddChannelDialog *self,
         const char         *title,
         const char         *explanation,
         GCallback           activated)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), explanation);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->networks, row);
  return row;
}

static void
add_network (OgAddChannelDialog  *self,
             const OgNetworkInfo *network)
{
  GtkWidget *row = add_row (self, gettext (network->name), gettext (network->explanation),
                            G_CALLBACK (on_network_activated));

  g_object_set_data (G_OBJECT (row), "id", (gpointer) network->id);
  g_object_set_data (G_OBJECT (row), "explanation", (gpointer) network->explanation);
}

/* Not everywhere may a program post. */
static void
add_reminder (OgAddChannelDialog *self)
{
  add_row (self, _("Somewhere Else"),
           _("For the gazette, the notice board, or networks that no program may "
             "post to. You are reminded in time and publish the post yourself."),
           G_CALLBACK (on_reminder_activated));
}

static void
fill (OgAddChannelDialog *self)
{
  g_autoptr (GArray) networks = og_engine_list_networks (self->engine);

  for (guint i = 0; i < networks->len; i++)
    {
      const OgNetworkInfo *network = &g_array_index (networks, OgNetworkInfo, i);

      add_network (self, network);
      if (self->again != NULL && g_str_equal (network->id, self->again->network))
        choose_network (self, network->id, network->explanation);
    }
  if (self->again == NULL && networks->len > 0)
    add_reminder (self);
  gtk_widget_set_visible (GTK_WIDGET (self->networks), networks->len > 0);
  gtk_widget_set_visible (self->no_network, networks->len == 0);

  if (self->again == NULL)
    return;
  adw_dialog_set_title (ADW_DIALOG (self), _("Sign In Again"));
  gtk_editable_set_text (GTK_EDITABLE (self->server), self->again->base_url);
  gtk_editable_set_editable (GTK_EDITABLE (self->server), FALSE);
}

static void
og_add_channel_dialog_dispose (GObject *object)
{
  OgAddChannelDialog *self = OG_ADD_CHANNEL_DIALOG (object);

  if (self->sign_in != NULL)
    og_sign_in_cancel (self->sign_in);
  g_clear_object (&self->sign_in);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_ADD_CHANNEL_DIALOG);
  g_clear_object (&self->engine);
  g_clear_object (&self->again);

  G_OBJECT_CLASS (og_add_channel_dialog_parent_class)->dispose (object);
}

static void
og_add_channel_dialog_finalize (GObject *object)
{
  OgAddChannelDialog *self = OG_ADD_CHANNEL_DIALOG (object);

  g_free (self->network);
  g_free (self->url);
  g_free (self->guessed);

  G_OBJECT_CLASS (og_add_channel_dialog_parent_class)->finalize (object);
}

static void
og_add_channel_dialog_class_init (OgAddChannelDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = og_add_channel_dialog_dispose;
  object_class->finalize = og_add_channel_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/channels/og-add-channel-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, networks);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, no_network);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, server_group);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, server);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, fault_box);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, guess);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, guess_label);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, sign_in_button);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, address);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, code);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, code_fault);
  gtk_widget_class_bind_template_child (widget_class, OgAddChannelDialog, done);
  og_add_channel_bind_attempt (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
og_add_channel_dialog_init (OgAddChannelDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->navigation, "notify::visible-page", G_CALLBACK (on_visible_page),
                           self, G_CONNECT_SWAPPED);
}

/**
 * og_add_channel_dialog_new:
 * @engine: where the channel is added
 * @again: (nullable): a channel to sign in to again
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_add_channel_dialog_new (OgEngine  *engine,
                           OgChannel *again)
{
  OgAddChannelDialog *self = g_object_new (OG_TYPE_ADD_CHANNEL_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  g_set_object (&self->again, again);
  fill (self);
  return ADW_DIALOG (self);
}
