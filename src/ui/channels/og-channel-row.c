/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channel-row.h"

#include <glib/gi18n.h>

#include "og-add-channel-dialog.h"
#include "og-auto-answer-dialog.h"
#include "og-auto-answer.h"
#include "og-await.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-toast.h"
#include "og-words-auto-answer.h"
#include "og-words.h"

struct _OgChannelRow
{
  AdwExpanderRow parent_instance;

  OgEngine *engine;
  OgChannel *channel;

  AdwAvatar *avatar;
  GtkImage *state_icon;
  GtkLabel *state;
  AdwPreferencesRow *sentence;
  AdwActionRow *sender;
  AdwActionRow *limits;
  AdwComboRow *auto_answer;
  GtkWidget *auto_answer_note;
  AdwActionRow *auto_answer_text;
  GtkWidget *auto_answer_log;
  gboolean filling; /* the choice follows the channel, not the other way round */
  GtkWidget *sign_in;
  GtkWidget *check_button;
  GtkWidget *profile;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (OgChannelRow, og_channel_row, ADW_TYPE_EXPANDER_ROW)

static char *
limits_sentence (OgChannelRow *self)
{
  OgChannel *channel = self->channel;
  g_autofree char *size = og_format_size (channel->max_image_bytes);
  g_autofree char *text = g_strdup_printf (
    ngettext ("%d character in a post", "%d characters in a post", (gulong) channel->max_characters),
    channel->max_characters);
  g_autofree char *pictures = g_strdup_printf (ngettext ("%d picture", "%d pictures",
                                                         (gulong) channel->max_attachments),
                                               channel->max_attachments);

  if (!og_engine_channel_can (self->engine, channel, OG_ABILITY_PICTURES))
    /* Translators: %s is "500 characters in a post" */
    return g_strdup_printf (_("%s, no pictures."), text);
  /* Translators: %1$s is "500 characters in a post", %2$s is "4 pictures", %3$s a size in bytes */
  return g_strdup_printf (_("%1$s, %2$s of up to %3$s each."), text, pictures, size);
}

/* While somebody is there it says what it would from the next closing on. */
static void
show_auto_answer (OgChannelRow *self)
{
  OgOfficeTime *time = og_engine_get_attendance (self->engine);
  const gint64 now = og_engine_now (self->engine);
  gint64 at = now;
  g_autofree char *text = NULL;

  if (og_office_time_is_open (time, now) && !og_office_time_next_closing (time, now, &at))
    at = now;
  text = og_auto_answer_text (time, at);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->auto_answer, (guint) self->channel->auto_answer);
  self->filling = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->auto_answer_text),
                                 at == now ? _("What It Would Say Now") :
                                             _("What It Would Say After the Office Has Closed"));
  adw_action_row_set_subtitle (self->auto_answer_text, text);
}

static void
on_auto_answer_failed (GtkWidget    *widget,
                       const GError *error,
                       gpointer      data)
{
  show_auto_answer (OG_CHANNEL_ROW (widget));
  og_widget_show_error (widget, error);
}

static void
on_auto_answer_selected (OgChannelRow *self)
{
  const int mode = (int) adw_combo_row_get_selected (self->auto_answer);

  if (self->filling || mode == self->channel->auto_answer)
    return;
  og_widget_then (GTK_WIDGET (self),
                  og_engine_set_auto_answer (self->engine, self->channel->id, mode), NULL,
                  on_auto_answer_failed, NULL, NULL);
}

static void
show_auto_answers (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  adw_dialog_present (og_auto_answer_dialog_new (OG_CHANNEL_ROW (widget)->engine), widget);
}

/* The place of each word is its OgAutoAnswer. */
static void
fill_auto_answer (OgChannelRow *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int mode = OG_AUTO_ANSWER_OFF; mode <= OG_AUTO_ANSWER_ALL; mode++)
    gtk_string_list_append (words, og_words_auto_answer (mode));
  adw_combo_row_set_model (self->auto_answer, G_LIST_MODEL (words));
}

static gboolean
is_by_hand (OgChannelRow *self)
{
  return og_engine_channel_can (self->engine, self->channel, OG_ABILITY_BY_HAND);
}

/* Where a server only pretends to plan, that is said: otherwise nobody would understand why this
 * computer has to be on. */
static const char *
sender_sentence (OgChannelRow *self)
{
  const OgSender sender = og_engine_get_sender (self->engine, self->channel);

  if (sender == OG_SENDER_THIS_COMPUTER && self->channel->schedules == OG_SCHEDULES_NO)
    return _("This computer sends. The server does not keep plans, or only pretends to, so the "
             "computer has to be switched on at that time, with this program open.");
  if (sender == OG_SENDER_THIS_COMPUTER && self->channel->schedules == OG_SCHEDULES_UNKNOWN)
    return _("This computer sends, until the server has shown that it keeps plans by itself. It has "
             "to be switched on at that time, with this program open.");
  return og_words_sender_sentence (sender);
}

/* Where a person publishes there is no server to ask, and nobody whom the program could answer. */
static void
show_parts (OgChannelRow *self)
{
  const gboolean server = !is_by_hand (self);

  gtk_widget_set_visible (GTK_WIDGET (self->sentence), server);
  gtk_widget_set_visible (GTK_WIDGET (self->limits), server);
  gtk_widget_set_visible (GTK_WIDGET (self->auto_answer), server);
  gtk_widget_set_visible (self->auto_answer_note, server);
  gtk_widget_set_visible (GTK_WIDGET (self->auto_answer_text), server);
  gtk_widget_set_visible (self->auto_answer_log, server);
  gtk_widget_set_visible (self->check_button, server);
}

/**
 * og_channel_row_update:
 *
 * Shows how the account stands now.
 */
void
og_channel_row_update (OgChannelRow *self)
{
  OgChannel *channel = self->channel;
  const char *zone = og_engine_get_office (self->engine)->zone;
  g_autofree char *network = g_strdup (gettext (og_engine_get_network_name (self->engine, channel)));
  g_autofree char *subtitle = *channel->handle != '\0' && !is_by_hand (self) ?
                                g_strdup_printf ("%s · %s", channel->handle, network) :
                                g_strdup (network);
  g_autofree char *sentence = og_words_channel_sentence (channel, zone, og_engine_now (self->engine));
  g_autofree char *limits = limits_sentence (self);

  adw_avatar_set_text (self->avatar, channel->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), channel->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_image_set_from_icon_name (self->state_icon, og_words_channel_icon (channel));
  gtk_label_set_label (self->state, is_by_hand (self) ? og_words_sender (OG_SENDER_PERSON) :
                                                        og_words_channel_word (channel));
  adw_preferences_row_set_title (self->sentence, sentence);
  adw_action_row_set_subtitle (self->sender, sender_sentence (self));
  adw_action_row_set_subtitle (self->limits, limits);
  show_auto_answer (self);
  show_parts (self);
  gtk_widget_set_visible (self->sign_in, channel->state == OG_CHANNEL_SIGNED_OUT);
  gtk_widget_set_visible (self->profile, channel->web_url != NULL && *channel->web_url != '\0');
  gtk_widget_set_visible (self->remove, !og_engine_get_practice (self->engine));
}

static void
checked (GtkWidget    *widget,
         const GValue *value,
         gpointer      data)
{
  OgChannelRow *self = OG_CHANNEL_ROW (widget);

  og_channel_row_update (self);
  if (self->channel->state == OG_CHANNEL_OK)
    og_toast_show (widget, _("The network answers; everything is in order."));
}

static void
check_failed (GtkWidget    *widget,
              const GError *error,
              gpointer      data)
{
  og_channel_row_update (OG_CHANNEL_ROW (widget));
  og_widget_show_error (widget, error);
}

static void
check (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  OgChannelRow *self = OG_CHANNEL_ROW (widget);

  og_widget_then (widget, og_engine_check_channel (self->engine, self->channel->id), checked,
                  check_failed, NULL, NULL);
}

static void
sign_in_again (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OgChannelRow *self = OG_CHANNEL_ROW (widget);

  adw_dialog_present (og_add_channel_dialog_new (self->engine, self->channel), widget);
}

static void
launched (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWidget) row = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    {
      g_message ("%s", error->message);
      og_toast_show (row, _("No browser could be opened."));
    }
}

/* The address comes from the server: only what a browser shows is opened. */
static void
open_profile (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OgChannelRow *self = OG_CHANNEL_ROW (widget);
  const char *scheme = g_uri_peek_scheme (self->channel->web_url);
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0)
    return;
  launcher = gtk_uri_launcher_new (self->channel->web_url);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, launched,
                           g_object_ref (self));
}

static void
on_remove_response (OgChannelRow *self,
                    const char   *response)
{
  if (g_str_equal (response, "remove"))
    og_widget_then (GTK_WIDGET (self), og_engine_remove_channel (self->engine, self->channel->id), NULL,
                    NULL, NULL, NULL);
}

static void
remove_channel (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OgChannelRow *self = OG_CHANNEL_ROW (widget);
  /* Translators: %s is the name of an account */
  g_autofree char *title = g_strdup_printf (_("Remove “%s”?"), self->channel->name);
  AdwDialog *alert = adw_alert_dialog_new (title, NULL);

  adw_alert_dialog_set_body (
    ADW_ALERT_DIALOG (alert),
    _("Posts that are planned for this channel will not be sent, and its messages disappear from the "
      "inbox. What has been published stays on the network, and the account itself stays as it is. "
      "This cannot be undone."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "keep", _("_Keep"), "remove",
                                  _("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "remove",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (on_remove_response), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (alert, widget);
}

static void
og_channel_row_dispose (GObject *object)
{
  OgChannelRow *self = OG_CHANNEL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_CHANNEL_ROW);
  g_clear_object (&self->engine);
  g_clear_object (&self->channel);

  G_OBJECT_CLASS (og_channel_row_parent_class)->dispose (object);
}

static void
og_channel_row_class_init (OgChannelRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_channel_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/channels/og-channel-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, state);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, sender);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, limits);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, auto_answer);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, auto_answer_note);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, auto_answer_text);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, auto_answer_log);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, check_button);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, sign_in);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, profile);
  gtk_widget_class_bind_template_child (widget_class, OgChannelRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_auto_answer_selected);
  gtk_widget_class_install_action (widget_class, "channel.show-auto-answers", NULL,
                                   show_auto_answers);
  gtk_widget_class_install_action (widget_class, "channel.check", NULL, check);
  gtk_widget_class_install_action (widget_class, "channel.sign-in", NULL, sign_in_again);
  gtk_widget_class_install_action (widget_class, "channel.open-profile", NULL, open_profile);
  gtk_widget_class_install_action (widget_class, "channel.remove", NULL, remove_channel);
}

static void
og_channel_row_init (OgChannelRow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_auto_answer (self);
  self->filling = FALSE;
}

/**
 * og_channel_row_new:
 * @engine: whose channel it is
 * @channel: shown, and watched
 *
 * Returns: (transfer floating): the account's row
 */
GtkWidget *
og_channel_row_new (OgEngine  *engine,
                    OgChannel *channel)
{
  OgChannelRow *self = g_object_new (OG_TYPE_CHANNEL_ROW, NULL);

  self->engine = g_object_ref (engine);
  self->channel = g_object_ref (channel);
  g_signal_connect_object (channel, "notify", G_CALLBACK (og_channel_row_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (og_channel_row_update), self,
                           G_CONNECT_SWAPPED);
  og_channel_row_update (self);
  return GTK_WIDGET (self);
}
