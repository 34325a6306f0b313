/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-reply-question.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "og-heat.h"
#include "og-personal-message.h"
#include "og-personal-words.h"
#include "og-reply-check.h"

/* So many of the newest messages are looked through for what is personal. */
#define MAX_MESSAGES 50

/* What goes on after the answer. */
typedef struct
{
  GWeakRef widget;
  void (*send) (GtkWidget *widget,
                gpointer   data);
  gpointer data;
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_weak_ref_clear (&question->widget);
  if (question->destroy != NULL)
    question->destroy (question->data);
  g_free (question);
}

static void
closure_free (gpointer  data,
              GClosure *closure)
{
  question_free (data);
}

/* 1 << OgPersonalKind of each kind that others could read in the reply. */
static int
find_repeated (OgEngine   *engine,
               OgConcern  *concern,
               GPtrArray  *messages,
               const char *text)
{
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *own = og_personal_dup_own (office);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = messages->len; i > 0 && texts->len < MAX_MESSAGES; i--)
    {
      OgMessage *message = g_ptr_array_index (messages, i - 1);

      if (!message->own && message->text != NULL)
        g_ptr_array_add (texts, message->text);
    }
  g_ptr_array_add (texts, NULL);
  return og_reply_check (text, (OgVisibility) concern->visibility, (const char *const *) texts->pdata, own,
                         office->street);
}

static OgHeat
find_heat (OgEngine  *engine,
           GPtrArray *messages)
{
  g_autofree OgHeatMessage *list = g_new0 (OgHeatMessage, messages->len + 1);

  for (guint i = 0; i < messages->len; i++)
    {
      OgMessage *message = g_ptr_array_index (messages, i);

      list[i] = (OgHeatMessage) { message->created, message->own,
                                  message->author_id != NULL ? message->author_id : "",
                                  message->text != NULL ? message->text : "" };
    }
  return og_heat_of (list, messages->len, og_engine_now (engine));
}

static const char *
heat_words (OgHeat heat)
{
  switch (heat)
    {
    case OG_HEAT_SHOUTING:
      return _("One of the newest messages is written in capitals or with rows of exclamation marks.");
    case OG_HEAT_MANY_PEOPLE:
      return _("Several people have written here within a few hours.");
    case OG_HEAT_FAST:
      return _("Many messages have come in here within an hour.");
    case OG_HEAT_INSULTS:
      return _("One of the newest messages insults or threatens somebody.");
    case OG_HEAT_NONE:
    default:
      return NULL;
    }
}

/* (transfer full) */
static char *
dup_body (int    repeated,
          OgHeat heat)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *list = repeated != 0 ? og_personal_words (repeated) : NULL;

  if (repeated != 0)
    /* Translators: %s is “a telephone number and an address” */
    g_string_append_printf (body,
                            _("The reply repeats %s from what the citizen wrote, and not only the citizen "
                              "can read it."),
                            list);
  if (heat != OG_HEAT_NONE)
    g_string_append_printf (body, "%s%s %s", body->len > 0 ? "\n\n" : "", heat_words (heat),
                            _("Let a colleague read the reply before it goes out, or look at it once more "
                              "after a pause."));
  return g_string_free_and_steal (g_steal_pointer (&body));
}

static void
on_answered (AdwAlertDialog *dialog,
             const char     *response,
             gpointer        data)
{
  Question *question = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&question->widget);

  if (widget != NULL && g_str_equal (response, "send"))
    question->send (widget, question->data);
}

static void
present (GtkWidget *widget,
         int        repeated,
         OgHeat     heat,
         Question  *question)
{
  g_autofree char *body = dup_body (repeated, heat);
  AdwDialog *dialog = adw_alert_dialog_new (repeated != 0 ? _("Repeat Personal Data?") :
                                                            _("Take a Second Look?"),
                                            body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "change", _("_Change the Reply"), "send",
                                  _("_Send as It Is"), NULL);
  if (repeated != 0)
    adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "send",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "change");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "change");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered), question, closure_free, 0);
  adw_dialog_present (dialog, widget);
}

/**
 * og_reply_question_ask:
 *
 * The one place where a reply is looked at before it goes out.
 */
void
og_reply_question_ask (GtkWidget *widget,
                       OgEngine *engine,
                       OgConcern *concern,
                       GPtrArray *messages,
                       const char *text,
                       void (*send) (GtkWidget *widget,
                                     gpointer   data),
                       gpointer data,
                       GDestroyNotify destroy)
{
  const int repeated = find_repeated (engine, concern, messages, text);
  const OgHeat heat = find_heat (engine, messages);
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->widget, widget);
  question->send = send;
  question->data = data;
  question->destroy = destroy;
  if (repeated != 0 || heat != OG_HEAT_NONE)
    {
      present (widget, repeated, heat, question);
      return;
    }
  send (widget, data);
  question_free (question);
}
