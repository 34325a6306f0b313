/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-conversation-private.h"
#include "og-format.h"
#include "og-message-row.h"
#include "og-pending-row.h"
#include "og-reply-question.h"
#include "og-text-modules.h"
#include "og-toast.h"
#include "og-words.h"

/* Of the text modules: asks to go on where not everybody reads. */
#define PRIVATE_MODULE "private-data"

/* A reply on its way out, for its undo. */
typedef struct
{
  GWeakRef conversation;
  gint64 concern_id;
  gint64 delivery_id;
  gint64 due;
  char *text;
} Reply;

static Reply *
reply_new (OgConversation *self,
           gint64          concern_id,
           gint64          delivery_id,
           gint64          due,
           const char     *text)
{
  Reply *reply = g_new0 (Reply, 1);

  g_weak_ref_init (&reply->conversation, self);
  reply->concern_id = concern_id;
  reply->delivery_id = delivery_id;
  reply->due = due;
  reply->text = g_strdup (text);
  return reply;
}

static void
reply_free (gpointer data)
{
  Reply *reply = data;

  g_weak_ref_clear (&reply->conversation);
  g_free (reply->text);
  g_free (reply);
}

/* Whether the reply box is that of this concern; another one may be on its way. */
static gboolean
is_shown (OgConversation *self,
          gint64          concern_id)
{
  return self->concern != NULL && self->concern->id == concern_id && self->concern_id == concern_id;
}

static void
on_undone (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  Reply *reply = data;

  if (!g_value_get_boolean (value))
    og_toast_show (widget, _("The reply has already left. It can no longer be taken back."));
  else if (is_shown (self, reply->concern_id))
    og_reply_box_put_back (self->reply_box, reply->text);
  else
    og_toast_show (widget, _("The reply was taken back. Its text is kept in the concern."));
}

static void
undo_reply (OgConversation *self,
            gint64          concern_id,
            gint64          delivery_id,
            const char     *text)
{
  og_widget_then (GTK_WIDGET (self), og_engine_undo_reply (self->engine, delivery_id), on_undone,
                  NULL, reply_new (self, concern_id, delivery_id, 0, text), reply_free);
}

static void
on_toast_undo (gpointer data)
{
  Reply *reply = data;
  g_autoptr (OgConversation) self = g_weak_ref_get (&reply->conversation);

  if (self != NULL)
    undo_reply (self, reply->concern_id, reply->delivery_id, reply->text);
}

static void
on_undo_wanted (GtkWidget *row,
                gpointer   data)
{
  OgConversation *self = data;
  OgDelivery *delivery = og_pending_row_get_delivery (OG_PENDING_ROW (row));

  undo_reply (self, self->concern->id, delivery->id, delivery->text);
}

static void
on_send_wanted (GtkWidget *row,
                gpointer   data)
{
  OgConversation *self = data;
  OgDelivery *delivery = og_pending_row_get_delivery (OG_PENDING_ROW (row));

  gtk_widget_grab_focus (GTK_WIDGET (self->reply_box));
  og_widget_then (GTK_WIDGET (self), og_engine_send_again (self->engine, delivery->id), NULL, NULL,
                  NULL, NULL);
}

static void
on_given_up (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  Reply *reply = data;

  /* What was written is not lost with the decision. */
  if (is_shown (self, reply->concern_id))
    og_reply_box_put_back (self->reply_box, reply->text);
}

static void
on_give_up_wanted (GtkWidget *row,
                   gpointer   data)
{
  OgConversation *self = data;
  OgDelivery *delivery = og_pending_row_get_delivery (OG_PENDING_ROW (row));

  og_widget_then (GTK_WIDGET (self), og_engine_give_up (self->engine, delivery->id), on_given_up,
                  NULL, reply_new (self, self->concern->id, delivery->id, 0, delivery->text),
                  reply_free);
}

static void
on_replied (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  OgOffice *office = og_engine_get_office (self->engine);
  Reply *reply = data;
  Reply *undo = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *when = NULL;

  if (is_shown (self, reply->concern_id))
    {
      og_reply_box_clear (self->reply_box);
      og_reply_box_set_sending (self->reply_box, FALSE);
      self->at_end = TRUE;
      og_conversation_load (self);
    }
  if (reply->due > 0)
    {
      when = og_format_when (reply->due, office->zone, og_engine_now (self->engine));
      /* Translators: %s is day and time */
      sentence = g_strdup_printf (_("The reply goes out %s."), when);
    }
  else
    {
      sentence = g_strdup (_("The reply goes out in a moment."));
    }
  undo = reply_new (self, reply->concern_id, g_value_get_int64 (value), reply->due, reply->text);
  og_toast_show_undo (widget, sentence, on_toast_undo, undo, reply_free);
}

static void
on_reply_failed (GtkWidget    *widget,
                 const GError *error,
                 gpointer      data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  Reply *reply = data;
  g_autofree char *sentence = og_words_error (error);

  if (!is_shown (self, reply->concern_id))
    {
      og_toast_show (widget, sentence);
      return;
    }
  og_reply_box_set_sending (self->reply_box, FALSE);
  og_reply_box_show_trouble (self->reply_box, sentence);
}

/* The letters that are on the screen. (transfer full) (element-type OgMessage) */
static GPtrArray *
list_messages (OgConversation *self)
{
  GPtrArray *messages = g_ptr_array_new_with_free_func (g_object_unref);
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->letters, i)) != NULL; i++)
    if (OG_IS_MESSAGE_ROW (row))
      g_ptr_array_add (messages, g_object_ref (og_message_row_get_message (OG_MESSAGE_ROW (row))));
  return messages;
}

/* Nothing speaks against the reply, or the person wants it all the same. */
static void
send_reply (GtkWidget *widget,
            gpointer   data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  Reply *reply = data;

  if (!is_shown (self, reply->concern_id))
    return;
  og_reply_box_set_sending (self->reply_box, TRUE);
  og_widget_then (widget, og_engine_reply (self->engine, reply->concern_id, reply->text, reply->due),
                  on_replied, on_reply_failed,
                  reply_new (self, reply->concern_id, 0, reply->due, reply->text), reply_free);
}

/**
 * og_conversation_reply:
 * @due: unix seconds, 0 for at once
 *
 * Hands the text of the reply box to the outbox, unless a person is to be asked about it first.
 */
void
og_conversation_reply (OgConversation *self,
                       gint64          due)
{
  g_autofree char *text = og_reply_box_dup_text (self->reply_box);
  g_autoptr (GPtrArray) messages = NULL;

  /* What is on the screen is still the one before: its text is for somebody else. */
  if (!is_shown (self, self->concern_id))
    return;
  messages = list_messages (self);
  og_reply_question_ask (GTK_WIDGET (self), self->engine, self->concern, messages, text, send_reply,
                         reply_new (self, self->concern_id, 0, due, text), reply_free);
}

/* Puts the town's words for it before what is written. */
static void
on_private_wanted (GtkWidget *row,
                   gpointer   data)
{
  OgConversation *self = data;
  OgOffice *office = og_engine_get_office (self->engine);
  const gint64 now = og_engine_now (self->engine);
  const OgModuleFacts facts = { .citizen = self->concern->author_name, .now = now };
  g_autoptr (OgTextModule) module = og_text_modules_find (office, PRIVATE_MODULE, now);
  g_autofree char *text = NULL;

  g_return_if_fail (module != NULL);

  text = og_text_module_fill (module, office, &facts);
  og_reply_box_put_back (self->reply_box, text);
}

/**
 * og_conversation_pending_added:
 * @row: an OgMessageRow or an OgPendingRow
 * @data: the conversation
 */
void
og_conversation_pending_added (GtkWidget *row,
                               gpointer   data)
{
  if (OG_IS_MESSAGE_ROW (row))
    {
      g_signal_connect_object (row, "private-wanted", G_CALLBACK (on_private_wanted), data, 0);
      return;
    }
  g_signal_connect_object (row, "undo-wanted", G_CALLBACK (on_undo_wanted), data, 0);
  g_signal_connect_object (row, "send-wanted", G_CALLBACK (on_send_wanted), data, 0);
  g_signal_connect_object (row, "give-up-wanted", G_CALLBACK (on_give_up_wanted), data, 0);
}
