/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-reply-box.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-format.h"
#include "og-module-entry.h"
#include "og-office-time.h"
#include "og-reply-keeper.h"
#include "og-words.h"

struct _OgReplyBox
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgReplyKeeper *keeper;
  OgModuleEntry *modules;
  OgConcern *concern; /* nullable: as it was last shown */
  gint64 opening;     /* when the office opens next, 0 while it is open */
  gboolean filling;   /* the text comes from the program, not from the keyboard */
  gboolean sending;

  GtkImage *visibility_icon;
  GtkLabel *visibility;
  GtkTextView *text;
  GtkLabel *trouble;
  GtkLabel *count;
  GtkWidget *modules_button;
  GtkButton *later;
  GtkButton *send;
};

enum
{
  REPLY_WANTED,
  LEAVE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgReplyBox, og_reply_box, ADW_TYPE_BIN)

static char *
dup_raw_text (OgReplyBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Sets the text as a draft that came from elsewhere: nothing to keep, nothing to take back. */
static void
fill (OgReplyBox *self,
      const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  self->filling = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->filling = FALSE;
}

static OgChannel *
get_channel (OgReplyBox *self)
{
  return self->concern ? og_engine_find_channel (self->engine, self->concern->channel_id) : NULL;
}

/* What will be sent: the engine names the citizen before the text, where the text does not. */
static char *
dup_text_with_name (OgReplyBox *self,
                    const char *text)
{
  const char *handle = self->concern->author_handle;

  if (handle == NULL || *handle == '\0' || strstr (text, handle) != NULL)
    return g_strdup (text);
  return g_strdup_printf ("%s %s", handle, text);
}

static guint
count_characters (OgReplyBox *self,
                  OgChannel  *channel,
                  const char *text)
{
  g_autofree char *whole = dup_text_with_name (self, text);

  return og_text_count (whole, og_engine_get_count_kind (self->engine, channel),
                        (guint) MAX (channel->characters_per_link, 0));
}

static void
show_count (OgReplyBox *self,
            guint       count,
            guint       limit)
{
  g_autofree char *words = NULL;

  if (count > limit)
    words = g_strdup_printf (ngettext ("%1$u of %2$u characters, %3$u too many",
                                       "%1$u of %2$u characters, %3$u too many", count - limit),
                             count, limit, count - limit);
  else
    /* Translators: how long a reply is, and how long it may be */
    words = g_strdup_printf (ngettext ("%1$u of %2$u character", "%1$u of %2$u characters", limit),
                             count, limit);
  gtk_label_set_label (self->count, words);
  if (count > limit)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "error");
}

/* Whether the text can go out as it stands; shows why not. */
static gboolean
check_text (OgReplyBox *self)
{
  OgChannel *channel = get_channel (self);
  g_autofree char *text = og_reply_box_dup_text (self);
  guint count = 0;
  guint limit = 0;

  if (channel == NULL)
    {
      gtk_label_set_label (self->count, "");
      return FALSE;
    }
  count = *text ? count_characters (self, channel, text) : 0;
  limit = (guint) MAX (channel->max_characters, 0);
  show_count (self, count, limit);
  return *text != '\0' && count <= limit && channel->state != OG_CHANNEL_SIGNED_OUT;
}

static void
update_buttons (OgReplyBox *self)
{
  gboolean ready = check_text (self) && !self->sending;

  gtk_widget_set_sensitive (GTK_WIDGET (self->send), ready);
  gtk_widget_set_sensitive (GTK_WIDGET (self->later), ready);
}

/* What stands in the way before a word is written. */
static void
update_channel (OgReplyBox *self)
{
  OgChannel *channel = get_channel (self);
  const char *sentence = NULL;

  if (self->concern == NULL)
    return;
  if (channel == NULL)
    sentence = _("This channel is no longer connected, so nothing can be answered here. Add it "
                 "again under “Channels”.");
  else if (channel->state == OG_CHANNEL_SIGNED_OUT)
    sentence = _("The network does not accept the sign-in any more, so no reply can leave. Sign in "
                 "again under “Channels”; your text is kept.");
  og_reply_box_show_trouble (self, sentence);
  gtk_widget_set_sensitive (GTK_WIDGET (self->text), channel != NULL);
  gtk_widget_set_sensitive (self->modules_button, channel != NULL);
}

static void
update_visibility (OgReplyBox *self)
{
  const char *icon = og_words_visibility_icon (self->concern->visibility);
  g_autofree char *sentence = og_words_visibility_sentence (self->concern->visibility,
                                                            self->concern->author_name);

  gtk_image_set_from_icon_name (self->visibility_icon, icon);
  gtk_label_set_label (self->visibility, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

static void
on_text_changed (OgReplyBox *self)
{
  g_autofree char *text = NULL;

  if (self->concern != NULL && !self->filling)
    {
      text = dup_raw_text (self);
      og_reply_keeper_keep (self->keeper, self->concern->id, text);
    }
  update_buttons (self);
}

static void
on_gap_answered (AdwAlertDialog *dialog,
                 const char     *response,
                 OgReplyBox     *self)
{
  const gint64 *due = g_object_get_data (G_OBJECT (dialog), "due");

  if (!g_str_equal (response, "send"))
    og_module_entry_go_to_gap (self->modules);
  else if (check_text (self) && !self->sending)
    g_signal_emit (self, signals[REPLY_WANTED], 0, *due);
}

/* What stands in brackets may be meant so; only the person knows. */
static void
ask_about_gap (OgReplyBox *self,
               const char *gap,
               gint64      due)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Is a Gap Still Open?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: %s is a gap of a text module, such as "[place]" */
                                _("The reply still says “%s”. Fill in what belongs there, or send the "
                                  "reply with these words in it."),
                                gap);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "fill", _("_Fill In"), "send",
                                  _("_Send as It Is"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "fill");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "fill");
  g_object_set_data_full (G_OBJECT (dialog), "due", g_memdup2 (&due, sizeof due), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_gap_answered), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
want_reply (OgReplyBox *self,
            gint64      due)
{
  g_autofree char *gap = NULL;

  if (!check_text (self) || self->sending)
    return;
  og_module_entry_close (self->modules);
  gap = og_module_entry_dup_gap (self->modules);
  if (gap != NULL)
    ask_about_gap (self, gap, due);
  else
    g_signal_emit (self, signals[REPLY_WANTED], 0, due);
}

static void
on_modules_clicked (OgReplyBox *self)
{
  og_module_entry_begin (self->modules);
}

static void
on_send_clicked (OgReplyBox *self)
{
  want_reply (self, 0);
}

static void
on_later_clicked (OgReplyBox *self)
{
  want_reply (self, self->opening);
}

static gboolean
on_send_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  want_reply (data, 0);
  return TRUE;
}

static gboolean
on_leave_key (GtkWidget *widget,
              GVariant  *args,
              gpointer   data)
{
  OgReplyBox *self = data;

  if (!og_module_entry_close (self->modules))
    g_signal_emit (self, signals[LEAVE_WANTED], 0);
  return TRUE;
}

static void
on_draft_failed (OgReplyBox   *self,
                 const GError *error)
{
  g_autofree char *reason = og_words_error (error);
  g_autofree char *sentence = NULL;

  /* Translators: %s is one sentence or more that say why */
  sentence = g_strdup_printf (_("Your reply could not be kept on this computer. %s"), reason);
  og_reply_box_show_trouble (self, sentence);
}

static void
add_keys (OgReplyBox *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (enters[i], GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_send_key, self, NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (on_leave_key, self, NULL)));
  /* Before the text view, which would take Ctrl+Enter for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static gboolean
og_reply_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OG_REPLY_BOX (widget)->text));
}

static void
og_reply_box_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  OgReplyBox *self = OG_REPLY_BOX (widget);

  GTK_WIDGET_CLASS (og_reply_box_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->modules != NULL)
    og_module_entry_present (self->modules);
}

static void
og_reply_box_dispose (GObject *object)
{
  OgReplyBox *self = OG_REPLY_BOX (object);

  og_reply_box_flush (self);
  if (self->modules != NULL)
    og_module_entry_detach (self->modules);
  g_clear_object (&self->modules);
  g_clear_object (&self->keeper);
  g_clear_object (&self->concern);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_REPLY_BOX);

  G_OBJECT_CLASS (og_reply_box_parent_class)->dispose (object);
}

static void
og_reply_box_class_init (OgReplyBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_reply_box_dispose;
  widget_class->grab_focus = og_reply_box_grab_focus;
  widget_class->size_allocate = og_reply_box_size_allocate;

  signals[REPLY_WANTED] = g_signal_new ("reply-wanted", OG_TYPE_REPLY_BOX, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[LEAVE_WANTED] = g_signal_new ("leave-wanted", OG_TYPE_REPLY_BOX, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-reply-box.ui");
  gtk_widget_class_bind_template_child (widget_class, OgReplyBox, visibility_icon);
  gtk_widget_class_bind_template_child (widget_class, OgReplyBox, visibility);
  gtk_widget_class_bind_template_child (widget_class, OgReplyBox, text);
  gtk_widget_class_bind_template_child (widget_class, OgReplyBox, trouble);
  gtk_widget_class_bind_template_child (widget_class, OgReplyBox, count);
  gtk_widget_class_bind_template_child_full (widget_class, "modules", FALSE,
                                             G_STRUCT_OFFSET (OgReplyBox, modules_button));
  gtk_widget_class_bind_template_child (widget_class, OgReplyBox, later);
  gtk_widget_class_bind_template_child (widget_class, OgReplyBox, send);
  gtk_widget_class_bind_template_callback (widget_class, on_modules_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_send_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked);
}

static void
og_reply_box_init (OgReplyBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
  add_keys (self);
}

/**
 * og_reply_box_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_reply_box_set_engine (OgReplyBox *self,
                         OgEngine   *engine)
{
  g_return_if_fail (OG_IS_REPLY_BOX (self));
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  self->keeper = og_reply_keeper_new (engine);
  self->modules = og_module_entry_new (self->text, GTK_WIDGET (self), engine);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_draft_failed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * og_reply_box_set_concern:
 * @concern: as the store has it now
 *
 * Shows the box for this concern. What is being written stays when the concern is the same: what
 * is on the screen is always newer than the draft in the store.
 */
void
og_reply_box_set_concern (OgReplyBox *self,
                          OgConcern  *concern)
{
  gboolean another = FALSE;

  g_return_if_fail (OG_IS_REPLY_BOX (self));

  another = self->concern == NULL || self->concern->id != concern->id;
  if (another)
    og_reply_box_flush (self);
  g_set_object (&self->concern, concern);
  og_module_entry_set_concern (self->modules, concern);
  if (another)
    {
      self->sending = FALSE;
      gtk_text_view_set_editable (self->text, TRUE);
      fill (self, concern->draft ? concern->draft : "");
    }
  update_visibility (self);
  update_channel (self);
  og_reply_box_update_time (self);
  update_buttons (self);
}

/**
 * og_reply_box_update_time:
 *
 * Offers to send when the office opens, while it is closed.
 */
void
og_reply_box_update_time (OgReplyBox *self)
{
  OgOffice *office = NULL;
  OgOfficeTime *time = NULL;
  gint64 now = 0;

  g_return_if_fail (OG_IS_REPLY_BOX (self));

  office = og_engine_get_office (self->engine);
  time = og_engine_get_attendance (self->engine);
  now = og_engine_now (self->engine);
  if (og_office_time_is_open (time, now) || !og_office_time_next_opening (time, now, &self->opening))
    self->opening = 0;
  if (self->opening != 0)
    {
      g_autofree char *hour = og_format_time_of_day (self->opening, office->zone);
      g_autofree char *when = og_format_when (self->opening, office->zone, now);
      gboolean soon = og_format_days_between (now, self->opening, office->zone) <= 0;
      g_autofree char *label = NULL;

      /* Translators: a button that sends the reply later; %s is "8:00" or "tomorrow 8:00" */
      label = g_strdup_printf (_("Send from %s"), soon ? hour : when);
      gtk_button_set_label (self->later, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->later), self->opening != 0);
}

/**
 * og_reply_box_flush:
 *
 * Hands over every text that is still to be kept.
 */
void
og_reply_box_flush (OgReplyBox *self)
{
  g_return_if_fail (OG_IS_REPLY_BOX (self));

  if (self->keeper != NULL)
    og_reply_keeper_flush (self->keeper);
}

/**
 * og_reply_box_dup_text:
 *
 * Returns: (transfer full): what is to be sent
 */
char *
og_reply_box_dup_text (OgReplyBox *self)
{
  g_return_val_if_fail (OG_IS_REPLY_BOX (self), NULL);

  return g_strstrip (dup_raw_text (self));
}

/**
 * og_reply_box_set_sending:
 * @sending: whether the text is being handed over
 */
void
og_reply_box_set_sending (OgReplyBox *self,
                          gboolean    sending)
{
  g_return_if_fail (OG_IS_REPLY_BOX (self));

  self->sending = sending;
  gtk_text_view_set_editable (self->text, !sending);
  /* From here on the text belongs to the outbox; a late draft would come up again. */
  if (sending && self->concern != NULL)
    og_reply_keeper_forget (self->keeper, self->concern->id);
  update_buttons (self);
}

/**
 * og_reply_box_clear:
 *
 * Empties the box without touching the draft in the store: the engine has done so with the reply.
 */
void
og_reply_box_clear (OgReplyBox *self)
{
  g_return_if_fail (OG_IS_REPLY_BOX (self));

  fill (self, "");
  update_buttons (self);
}

/**
 * og_reply_box_put_back:
 * @text: of a reply that was taken back, and is the concern's draft again
 */
void
og_reply_box_put_back (OgReplyBox *self,
                       const char *text)
{
  g_autofree char *written = NULL;
  g_autofree char *both = NULL;

  g_return_if_fail (OG_IS_REPLY_BOX (self));

  written = og_reply_box_dup_text (self);
  both = *written ? g_strdup_printf ("%s\n\n%s", text, written) : g_strdup (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), both, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * og_reply_box_show_trouble:
 * @sentence: (nullable): what stands in the way, %NULL for nothing
 */
void
og_reply_box_show_trouble (OgReplyBox *self,
                           const char *sentence)
{
  g_return_if_fail (OG_IS_REPLY_BOX (self));

  gtk_label_set_label (self->trouble, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL);
}
