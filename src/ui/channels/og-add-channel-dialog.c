/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-add-channel-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-reminder-page.h"
#include "og-server-name.h"
#include "og-sign-in-words.h"
#include "og-sign-in.h"
#include "og-toast.h"

struct _OgAddChannelDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgChannel *again;  /* nullable */
  char *network;     /* nullable: id of the one that was chosen */
  OgSignIn *sign_in; /* nullable: the attempt under way */
  char *url;         /* nullable: what the browser is to open */
  char *guessed;     /* nullable: another name for the server */

  AdwNavigationView *navigation;
  AdwPreferencesGroup *networks;
  GtkWidget *no_network;
  AdwPreferencesGroup *server_group;
  AdwEntryRow *server;
  GtkWidget *fault_box;
  GtkLabel *fault;
  GtkWidget *guess;
  GtkLabel *guess_label;
  GtkWidget *sign_in_button;
  GtkWidget *spinner;
  AdwActionRow *address;
  AdwEntryRow *code;
  GtkLabel *code_fault;
  AdwStatusPage *done;
};

G_DEFINE_FINAL_TYPE (OgAddChannelDialog, og_add_channel_dialog, ADW_TYPE_DIALOG)

/* Ends the attempt under way; what it still answers is not listened to any more. */
static void
end_attempt (OgAddChannelDialog *self)
{
  if (self->sign_in != NULL)
    og_sign_in_cancel (self->sign_in);
  g_clear_object (&self->sign_in);
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_visible (self->sign_in_button, TRUE);
}

static void
show_guess (OgAddChannelDialog *self,
            const GError       *error)
{
  const OgErrorCode code = og_error_code (error);
  g_autofree char *question = NULL;

  g_clear_pointer (&self->guessed, g_free);
  if (code == OG_ERROR_INPUT || code == OG_ERROR_OFFLINE || code == OG_ERROR_NOT_SUPPORTED ||
      code == OG_ERROR_BAD_ANSWER)
    self->guessed = og_server_name_guess (gtk_editable_get_text (GTK_EDITABLE (self->server)));
  gtk_widget_set_visible (self->guess, self->guessed != NULL);
  if (self->guessed == NULL)
    return;
  /* Translators: %s is the name of a server */
  question = g_strdup_printf (_("Did you mean %s?"), self->guessed);
  gtk_label_set_label (self->guess_label, question);
}

static void
show_fault (OgAddChannelDialog *self,
            const GError       *error)
{
  end_attempt (self);
  adw_navigation_view_pop_to_tag (self->navigation, "server");
  gtk_label_set_label (self->fault, og_sign_in_words (error));
  gtk_widget_set_visible (self->fault_box, TRUE);
  show_guess (self, error);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), og_sign_in_words (error),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
hide_fault (OgAddChannelDialog *self)
{
  gtk_widget_set_visible (self->fault_box, FALSE);
}

static void
launched (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (OgAddChannelDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    {
      g_message ("%s", error->message);
      og_toast_show (GTK_WIDGET (self),
                     _("No browser could be opened. Copy the address and open it yourself."));
    }
}

static void
open_browser (OgAddChannelDialog *self)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (self->url);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                           launched, g_object_ref (self));
}

static void
set_url (OgAddChannelDialog *self,
         const char         *url)
{
  g_set_str (&self->url, url);
  adw_action_row_set_subtitle (self->address, url);
  open_browser (self);
}

static void
signed_in (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgAddChannelDialog *self = OG_ADD_CHANNEL_DIALOG (widget);
  OgChannel *channel = g_value_get_object (value);
  g_autofree char *sentence = NULL;
  g_autofree char *escaped = NULL;

  if (self->sign_in != data)
    return;
  g_clear_object (&self->sign_in);
  /* Translators: %1$s is an account's name, %2$s its handle */
  sentence = g_strdup_printf (_("%1$s (%2$s) is ready. New messages come in by themselves."),
                              channel->name, channel->handle);
  escaped = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->done, escaped);
  adw_navigation_view_push_by_tag (self->navigation, "done");
}

static void
not_signed_in (GtkWidget    *widget,
               const GError *error,
               gpointer      data)
{
  OgAddChannelDialog *self = OG_ADD_CHANNEL_DIALOG (widget);

  if (self->sign_in == data)
    show_fault (self, error);
}

static void
started (GtkWidget    *widget,
         const GValue *value,
         gpointer      data)
{
  OgAddChannelDialog *self = OG_ADD_CHANNEL_DIALOG (widget);

  if (self->sign_in != data)
    return;
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_visible (self->sign_in_button, TRUE);
  adw_navigation_view_push_by_tag (self->navigation, "waiting");
  set_url (self, g_value_get_string (value));
  og_widget_then (widget, og_sign_in_wait (self->sign_in), signed_in, not_signed_in,
                  g_object_ref (self->sign_in), g_object_unref);
}

static void
on_sign_in (OgAddChannelDialog *self)
{
  g_autofree char *server = g_strstrip (
    g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->server))));

  end_attempt (self);
  hide_fault (self);
  if (*server == '\0')
    {
      gtk_label_set_label (self->fault, _("Please enter the name of the server."));
      gtk_widget_set_visible (self->guess, FALSE);
      gtk_widget_set_visible (self->fault_box, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->server));
      return;
    }
  self->sign_in = og_sign_in_new (self->engine, self->network, self->again);
  gtk_widget_set_visible (self->sign_in_button, FALSE);
  gtk_widget_set_visible (self->spinner, TRUE);
  og_widget_then (GTK_WIDGET (self), og_sign_in_start (self->sign_in, server), started, not_signed_in,
                  g_object_ref (self->sign_in), g_object_unref);
}

static void
on_guess (OgAddChannelDialog *self)
{
  g_autofree char *guessed = g_steal_pointer (&self->guessed);

  gtk_editable_set_text (GTK_EDITABLE (self->server), guessed);
  on_sign_in (self);
}

static void
on_open_again (OgAddChannelDialog *self)
{
  open_browser (self);
}

static void
on_copy (OgAddChannelDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->url);
  og_toast_show (GTK_WIDGET (self), _("Address copied."));
}

static void
code_address (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgAddChannelDialog *self = OG_ADD_CHANNEL_DIALOG (widget);

  if (self->sign_in != data)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->code_fault), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->code), "");
  adw_navigation_view_push_by_tag (self->navigation, "code");
  set_url (self, g_value_get_string (value));
}

static void
on_use_code (OgAddChannelDialog *self)
{
  if (self->sign_in != NULL)
    og_widget_then (GTK_WIDGET (self), og_sign_in_use_code (self->sign_in), code_address,
                    not_signed_in, g_object_ref (self->sign_in), g_object_unref);
}

static void
wrong_code (GtkWidget    *widget,
            const GError *error,
            gpointer      data)
{
  OgAddChannelDialog *self = OG_ADD_CHANNEL_DIALOG (widget);

  if (self->sign_in != data)
    return;
  gtk_label_set_label (self->code_fault,
                       g_error_matches (error, OG_ERROR, OG_ERROR_INPUT) ?
                         _("The server does not accept this code. Nothing was changed. Copy it once "
                           "more, or open the browser again for a new one.") :
                         og_sign_in_words (error));
  gtk_widget_set_visible (GTK_WIDGET (self->code_fault), TRUE);
}

static void
on_enter_code (OgAddChannelDialog *self)
{
  g_autofree char *code = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->code))));

  if (self->sign_in != NULL && *code != '\0')
    og_widget_then (GTK_WIDGET (self), og_sign_in_enter_code (self->sign_in, code), signed_in,
                    wrong_code, g_object_ref (self->sign_in), g_object_unref);
}

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
      end_attempt (self);
      g_clear_pointer (&self->url, g_free);
    }
  if (g_strcmp0 (tag, "server") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->server));
  if (g_strcmp0 (tag, "code") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

static void
on_server_changed (OgAddChannelDialog *self)
{
  hide_fault (self);
}

/* The networks in their order; each is explained before it is chosen. */
static void
choose_network (OgAddChannelDialog *self,
                const char         *id,
                const char         *explanation)
{
  g_set_str (&self->network, id);
  adw_preferences_group_set_description (self->server_group, gettext (explanation));
  hide_fault (self);
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

/* Not everywhere may a program post. */
static void
add_reminder (OgAddChannelDialog *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Somewhere Else"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("For the gazette, the notice board, or networks that no program may "
                                 "post to. You are reminded in time and publish the post yourself."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_reminder_activated), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->networks, row);
}

static void
add_network (OgAddChannelDialog  *self,
             const OgNetworkInfo *network)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gettext (network->name));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gettext (network->explanation));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "id", (gpointer) network->id);
  g_object_set_data (G_OBJECT (row), "explanation", (gpointer) network->explanation);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_network_activated), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->networks, row);
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
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_sign_in);
  gtk_widget_class_bind_template_callback (widget_class, on_server_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_guess);
  gtk_widget_class_bind_template_callback (widget_class, on_open_again);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_use_code);
  gtk_widget_class_bind_template_callback (widget_class, on_enter_code);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
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
  bind_callbacks (widget_class);
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
