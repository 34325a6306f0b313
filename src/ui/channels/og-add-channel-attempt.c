/* SPDX-License-Identifier: EUPL-1.2 */
/* One attempt to sign in: the server's name, the browser, and a code that is copied. */
#include "og-add-channel-private.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-server-name.h"
#include "og-sign-in-words.h"
#include "og-toast.h"

void
og_add_channel_end_attempt (OgAddChannelDialog *self)
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
  og_add_channel_end_attempt (self);
  adw_navigation_view_pop_to_tag (self->navigation, "server");
  gtk_label_set_label (self->fault, og_sign_in_words (error));
  gtk_widget_set_visible (self->fault_box, TRUE);
  show_guess (self, error);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), og_sign_in_words (error),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
og_add_channel_hide_fault (OgAddChannelDialog *self)
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

  og_add_channel_end_attempt (self);
  og_add_channel_hide_fault (self);
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
on_server_changed (OgAddChannelDialog *self)
{
  og_add_channel_hide_fault (self);
}

void
og_add_channel_bind_attempt (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_sign_in);
  gtk_widget_class_bind_template_callback (widget_class, on_server_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_guess);
  gtk_widget_class_bind_template_callback (widget_class, on_open_again);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_use_code);
  gtk_widget_class_bind_template_callback (widget_class, on_enter_code);
}
