/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-personal-line.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-intake.h"
#include "og-format.h"
#include "og-personal-words.h"
#include "og-toast.h"

struct _OgPersonalLine
{
  AdwBin parent_instance;

  OgEngine *engine;   /* nullable */
  OgMessage *message; /* nullable */

  GtkLabel *sentence;
  GtkWidget *actions;
  GtkWidget *mask;
  GtkWidget *offer;
};

enum
{
  PRIVATE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPersonalLine, og_personal_line, ADW_TYPE_BIN)

static void
on_offer_clicked (OgPersonalLine *self)
{
  g_signal_emit (self, signals[PRIVATE_WANTED], 0);
}

static void
on_masked (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  og_toast_show (widget, _("The copy on this computer is masked."));
}

static void
on_mask_failed (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgPersonalLine *self = OG_PERSONAL_LINE (widget);

  gtk_widget_set_sensitive (self->mask, TRUE);
  og_widget_show_error (widget, error);
}

static void
on_mask_answered (AdwAlertDialog *dialog,
                  const char     *response,
                  OgPersonalLine *self)
{
  OgMessage *message = self->message;
  g_autofree char *when = NULL;
  g_autofree char *note = NULL;

  /* Another message may be shown by now, or this one be masked from elsewhere. */
  if (!g_str_equal (response, "mask") || message == NULL || message->personal == 0 ||
      g_object_get_data (G_OBJECT (dialog), "message") != message)
    return;
  when = og_format_when (message->created, og_engine_get_office (self->engine)->zone,
                         og_engine_now (self->engine));
  note = og_personal_note (message->personal, when);
  gtk_widget_set_sensitive (self->mask, FALSE);
  og_widget_then (GTK_WIDGET (self), og_engine_mask_message (self->engine, message, note), on_masked,
                  on_mask_failed, NULL, NULL);
}

/* What is masked cannot be brought back, so it is asked for. */
static void
on_mask_clicked (OgPersonalLine *self)
{
  g_autofree char *words = og_personal_words (self->message->personal);
  AdwDialog *dialog = adw_alert_dialog_new (_("Mask the Local Copy?"), NULL);

  adw_alert_dialog_format_body (
    ADW_ALERT_DIALOG (dialog),
    /* Translators: %s is “a telephone number and an address” */
    _("On this computer “•••” takes the place of %s, for ever: in the text, in the copy of what the "
      "server sent, and in the search.\n\nAt the network the message stays as it is; only its author can "
      "remove it there. A note tells your colleagues."),
    words);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "mask", _("_Mask"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "mask",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "message", g_object_ref (self->message), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_mask_answered), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
og_personal_line_dispose (GObject *object)
{
  OgPersonalLine *self = OG_PERSONAL_LINE (object);

  g_clear_object (&self->message);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_PERSONAL_LINE);

  G_OBJECT_CLASS (og_personal_line_parent_class)->dispose (object);
}

static void
og_personal_line_class_init (OgPersonalLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_personal_line_dispose;

  signals[PRIVATE_WANTED] = g_signal_new ("private-wanted", OG_TYPE_PERSONAL_LINE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-personal-line.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPersonalLine, sentence);
  gtk_widget_class_bind_template_child (widget_class, OgPersonalLine, actions);
  gtk_widget_class_bind_template_child (widget_class, OgPersonalLine, mask);
  gtk_widget_class_bind_template_child (widget_class, OgPersonalLine, offer);
  gtk_widget_class_bind_template_callback (widget_class, on_mask_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_offer_clicked);
}

static void
og_personal_line_init (OgPersonalLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_personal_line_set_message:
 * @message: as the store has it now
 */
void
og_personal_line_set_message (OgPersonalLine *self,
                              OgEngine       *engine,
                              OgMessage      *message)
{
  const gboolean found = !message->own && message->personal != 0;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OG_IS_PERSONAL_LINE (self));

  g_set_object (&self->engine, engine);
  g_set_object (&self->message, message);
  if (message->masked)
    sentence = g_strdup (_("What was personal in this message is masked on this computer."));
  else if (found)
    sentence = og_personal_sentence (message->personal);
  gtk_label_set_label (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  gtk_widget_set_visible (self->actions, found && !message->masked);
  gtk_widget_set_sensitive (self->mask, TRUE);
  /* What only we read is in private already. */
  gtk_widget_set_visible (self->offer, message->visibility != OG_VISIBILITY_DIRECT);
}
