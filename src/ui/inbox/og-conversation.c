/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-conversation-private.h"

#include "og-await.h"
#include "og-engine-inbox.h"
#include "og-letters.h"
#include "og-toast.h"
#include "og-words.h"

/* How long a concern must have been on the screen before it counts as read. */
#define READ_AFTER_MS 1000

/* How near to its end the conversation counts as standing at it, in pixels. */
#define END_TOLERANCE 24

/* How many frames it takes until letters that were added have their height. */
#define SETTLE_FRAMES 3

enum
{
  BACK_WANTED,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgConversation, og_conversation, ADW_TYPE_BIN)

/* Reading */

static gboolean
is_on_screen (OgConversation *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self)) && GTK_IS_WINDOW (self->root) &&
         gtk_window_is_active (GTK_WINDOW (self->root));
}

static gboolean
on_read (gpointer data)
{
  OgConversation *self = data;

  self->read_source = 0;
  if (self->concern != NULL && self->concern->id == self->concern_id && is_on_screen (self))
    og_widget_then (GTK_WIDGET (self), og_engine_mark_read (self->engine, self->concern_id), NULL,
                    NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
watch_reading (OgConversation *self)
{
  gboolean unread = self->concern != NULL && self->concern->id == self->concern_id &&
                    self->concern->unread > 0;

  if (!unread || !is_on_screen (self))
    g_clear_handle_id (&self->read_source, g_source_remove);
  else if (self->read_source == 0)
    self->read_source = g_timeout_add (READ_AFTER_MS, on_read, self);
}

/* Loading */

typedef struct
{
  gint64 concern_id;
  DexFuture *concern;
  DexFuture *messages;
  DexFuture *notes;
  DexFuture *pending;
} Load;

static void
load_free (gpointer data)
{
  Load *loaded = data;

  dex_unref (loaded->concern);
  dex_unref (loaded->messages);
  dex_unref (loaded->notes);
  dex_unref (loaded->pending);
  g_free (loaded);
}

static gpointer
get_object (DexFuture *future)
{
  const GValue *value = dex_future_get_value (future, NULL);

  return value ? g_value_get_object (value) : NULL;
}

static void
give_focus (OgConversation *self)
{
  Focus focus = self->focus;
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->letters));

  self->focus = FOCUS_NOTHING;
  if (focus == FOCUS_REPLY || (focus == FOCUS_NEWEST && last == NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self->reply_box));
  else if (focus == FOCUS_NEWEST)
    gtk_widget_grab_focus (last);
}

static gboolean
on_settling (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (self->at_end)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  self->settle_frames--;
  if (self->settle_frames > 0)
    return G_SOURCE_CONTINUE;
  self->settle_tick = 0;
  /* Only now: the focus scrolls to where it believes the letter to be. */
  give_focus (self);
  return G_SOURCE_REMOVE;
}

/* The newest letter comes into sight, and stays there while the new ones get their height. */
static void
go_to_end (OgConversation *self)
{
  self->at_end = TRUE;
  self->settle_frames = SETTLE_FRAMES;
  if (self->settle_tick == 0)
    self->settle_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_settling, NULL, NULL);
}

static void
show_loaded (OgConversation *self,
             Load           *loaded)
{
  OgConcern *concern = get_object (loaded->concern);
  gboolean another = self->concern == NULL || self->concern->id != concern->id;

  if (another)
    gtk_list_box_remove_all (self->letters);
  if (another || self->at_end)
    go_to_end (self);
  g_set_object (&self->concern, concern);
  og_conversation_head_set_concern (self->head, concern);
  og_letters_update (self->letters, self->engine, get_object (loaded->messages),
                     get_object (loaded->notes), get_object (loaded->pending),
                     og_conversation_pending_added, self);
  og_reply_box_set_concern (self->reply_box, concern);
  if (self->settle_frames == 0)
    give_focus (self);
  watch_reading (self);
}

static void
end_loading (OgConversation *self)
{
  self->loading = FALSE;
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    og_conversation_load (self);
}

static void
on_loaded (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  Load *loaded = data;

  if (loaded->concern_id == self->concern_id)
    show_loaded (self, loaded);
  end_loading (self);
}

static void
on_load_failed (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgConversation *self = OG_CONVERSATION (widget);
  gint64 concern_id = ((Load *) data)->concern_id;
  gboolean gone = g_error_matches (error, OG_ERROR, OG_ERROR_GONE);
  g_autofree char *sentence = og_words_error (error);

  if (gone && self->concern != NULL && self->concern->id == concern_id)
    {
      /* Removed while it was on the screen, with its channel; nothing is left to be said about. */
      g_clear_object (&self->concern);
      self->concern_id = 0;
      g_signal_emit (self, signals[GONE], 0);
    }
  else
    {
      og_toast_show (widget, sentence);
      /* The one before is still on the screen; so that is the one that counts. */
      if (concern_id == self->concern_id)
        self->concern_id = self->concern ? self->concern->id : 0;
    }
  end_loading (self);
}

/**
 * og_conversation_load:
 *
 * Loads what is shown anew; changes while that is under way are not missed.
 */
void
og_conversation_load (OgConversation *self)
{
  Load *loaded = NULL;

  self->stale = self->loading;
  if (self->loading || self->concern_id == 0)
    return;
  self->loading = TRUE;
  loaded = g_new0 (Load, 1);
  loaded->concern_id = self->concern_id;
  loaded->concern = og_engine_load_concern (self->engine, self->concern_id);
  loaded->messages = og_engine_load_conversation (self->engine, self->concern_id);
  loaded->notes = og_engine_list_notes (self->engine, self->concern_id);
  loaded->pending = og_engine_list_pending_replies (self->engine, self->concern_id);
  og_widget_then (GTK_WIDGET (self),
                  dex_future_all (dex_ref (loaded->concern), dex_ref (loaded->messages),
                                  dex_ref (loaded->notes), dex_ref (loaded->pending), NULL),
                  on_loaded, on_load_failed, loaded, load_free);
}

static void
on_engine_changed (OgConversation *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    og_conversation_load (self);
  else
    self->stale = TRUE;
}

/* Keys and the window */

static void
on_reply_wanted (OgConversation *self,
                 gint64          due)
{
  og_conversation_reply (self, due);
}

static void
on_leave_wanted (OgConversation *self)
{
  g_signal_emit (self, signals[BACK_WANTED], 0);
}

static gboolean
on_back_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  on_leave_wanted (data);
  return TRUE;
}

static void
add_key (OgConversation *self,
         guint           key,
         GtkShortcutFunc func)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_callback_action_new (func, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->letters), keys);
}

static void
on_scrolled (OgConversation *self,
             GtkAdjustment  *adjustment)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (self->settle_frames == 0)
    self->at_end = gtk_adjustment_get_value (adjustment) >= end - END_TOLERANCE;
}

/* A letter was added, or the place for them became smaller: the end stays in sight. Not at once,
 * since this comes in the middle of the layout, where scrolling would not be seen. */
static void
on_height_changed (OgConversation *self,
                   GtkAdjustment  *adjustment)
{
  if (self->at_end && self->settle_frames == 0)
    go_to_end (self);
}

static void
og_conversation_map (GtkWidget *widget)
{
  OgConversation *self = OG_CONVERSATION (widget);

  GTK_WIDGET_CLASS (og_conversation_parent_class)->map (widget);

  if (self->stale)
    og_conversation_load (self);
  watch_reading (self);
}

static void
og_conversation_unmap (GtkWidget *widget)
{
  OgConversation *self = OG_CONVERSATION (widget);

  GTK_WIDGET_CLASS (og_conversation_parent_class)->unmap (widget);

  og_conversation_flush (self);
  watch_reading (self);
}

static void
og_conversation_root (GtkWidget *widget)
{
  OgConversation *self = OG_CONVERSATION (widget);

  GTK_WIDGET_CLASS (og_conversation_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);
  g_signal_connect_object (self->root, "notify::is-active", G_CALLBACK (watch_reading), self,
                           G_CONNECT_SWAPPED);
}

static void
og_conversation_unroot (GtkWidget *widget)
{
  OgConversation *self = OG_CONVERSATION (widget);

  g_signal_handlers_disconnect_by_func (self->root, watch_reading, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (og_conversation_parent_class)->unroot (widget);
}

static void
og_conversation_dispose (GObject *object)
{
  OgConversation *self = OG_CONVERSATION (object);

  g_clear_handle_id (&self->read_source, g_source_remove);
  g_clear_object (&self->concern);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_CONVERSATION);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_conversation_parent_class)->dispose (object);
}

static void
og_conversation_class_init (OgConversationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_conversation_dispose;
  widget_class->map = og_conversation_map;
  widget_class->unmap = og_conversation_unmap;
  widget_class->root = og_conversation_root;
  widget_class->unroot = og_conversation_unroot;

  signals[BACK_WANTED] = g_signal_new ("back-wanted", OG_TYPE_CONVERSATION, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", OG_TYPE_CONVERSATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_CONVERSATION_HEAD);
  g_type_ensure (OG_TYPE_REPLY_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-conversation.ui");
  gtk_widget_class_bind_template_child (widget_class, OgConversation, head);
  gtk_widget_class_bind_template_child (widget_class, OgConversation, scroller);
  gtk_widget_class_bind_template_child (widget_class, OgConversation, letters);
  gtk_widget_class_bind_template_child (widget_class, OgConversation, reply_box);
  gtk_widget_class_bind_template_callback (widget_class, on_reply_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_wanted);
}

static void
og_conversation_init (OgConversation *self)
{
  GtkAdjustment *adjustment = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_height_changed), self,
                           G_CONNECT_SWAPPED);
  add_key (self, GDK_KEY_Escape, on_back_key);
}

/**
 * og_conversation_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_conversation_set_engine (OgConversation *self,
                            OgEngine       *engine)
{
  const char *changes[] = { "concerns-changed", "posts-changed", "office-changed" };

  g_return_if_fail (OG_IS_CONVERSATION (self));
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  og_conversation_head_set_engine (self->head, engine);
  og_reply_box_set_engine (self->reply_box, engine);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (engine, changes[i], G_CALLBACK (on_engine_changed), self,
                             G_CONNECT_SWAPPED);
}

/**
 * og_conversation_show:
 * @concern_id: what to show; the one before stays on the screen until it is loaded
 */
void
og_conversation_show (OgConversation *self,
                      gint64          concern_id)
{
  g_return_if_fail (OG_IS_CONVERSATION (self));
  g_return_if_fail (concern_id != 0);

  if (concern_id == self->concern_id)
    return;
  og_reply_box_flush (self->reply_box);
  self->concern_id = concern_id;
  self->focus = FOCUS_NOTHING;
  g_clear_handle_id (&self->read_source, g_source_remove);
  og_conversation_load (self);
}

/**
 * og_conversation_get_concern_id:
 *
 * Returns: what is shown or being loaded, 0 for nothing
 */
gint64
og_conversation_get_concern_id (OgConversation *self)
{
  g_return_val_if_fail (OG_IS_CONVERSATION (self), 0);

  return self->concern_id;
}

/**
 * og_conversation_get_concern:
 *
 * Returns: (transfer none) (nullable): what is shown, as it was last loaded
 */
OgConcern *
og_conversation_get_concern (OgConversation *self)
{
  g_return_val_if_fail (OG_IS_CONVERSATION (self), NULL);

  return self->concern != NULL && self->concern->id == self->concern_id ? self->concern : NULL;
}

/**
 * og_conversation_set_narrow:
 * @narrow: whether the conversation stands alone
 */
void
og_conversation_set_narrow (OgConversation *self,
                            gboolean        narrow)
{
  g_return_if_fail (OG_IS_CONVERSATION (self));

  og_conversation_head_set_narrow (self->head, narrow);
}

static void
want_focus (OgConversation *self,
            Focus           focus)
{
  self->focus = focus;
  if (self->concern != NULL && self->concern->id == self->concern_id && self->settle_frames == 0)
    give_focus (self);
}

/**
 * og_conversation_focus_newest:
 *
 * Gives the keyboard to the newest letter.
 */
void
og_conversation_focus_newest (OgConversation *self)
{
  g_return_if_fail (OG_IS_CONVERSATION (self));

  want_focus (self, FOCUS_NEWEST);
}

/**
 * og_conversation_focus_reply:
 *
 * Gives the keyboard to the reply.
 */
void
og_conversation_focus_reply (OgConversation *self)
{
  g_return_if_fail (OG_IS_CONVERSATION (self));

  want_focus (self, FOCUS_REPLY);
}

/**
 * og_conversation_update_time:
 *
 * Writes what depends on the time of day anew.
 */
void
og_conversation_update_time (OgConversation *self)
{
  g_return_if_fail (OG_IS_CONVERSATION (self));

  if (self->concern == NULL)
    return;
  og_conversation_head_update_time (self->head);
  og_letters_update_time (self->letters);
  og_reply_box_update_time (self->reply_box);
}

/**
 * og_conversation_flush:
 *
 * Hands over what has been written and is not kept yet.
 */
void
og_conversation_flush (OgConversation *self)
{
  g_return_if_fail (OG_IS_CONVERSATION (self));

  og_reply_box_flush (self->reply_box);
}
