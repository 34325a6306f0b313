/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-box.h"

#include <glib/gi18n.h>

#include "og-channel-counts.h"
#include "og-channel-label.h"
#include "og-reading-meter.h"
#include "og-text-field.h"
#include "og-text-hints.h"
#include "og-text-tabs.h"
#include "og-toast.h"

struct _OgTextBox
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgPost *post;
  gint64 channel_id;   /* whose text is shown; 0: that of all */
  GListModel *channels; /* of OgChannel: the chosen ones */

  OgTextTabs *tabs;
  OgTextField *field;
  GtkWidget *notice_box;
  GtkLabel *notice_label;
  GtkWidget *common_button;
  OgChannelCounts *counts;
  OgReadingMeter *meter;
  GtkWidget *dictionary_label;
};

enum
{
  CHANGED,
  TURNED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgTextBox, og_text_box, ADW_TYPE_BIN)

static const char *
text_shown (OgTextBox *self)
{
  return self->channel_id != 0 ? og_post_get_text_for (self->post, self->channel_id) :
                                 self->post->text;
}

static void
show_text (OgTextBox *self)
{
  OgChannel *channel = self->channel_id != 0 ?
                         og_engine_find_channel (self->engine, self->channel_id) :
                         NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  og_text_field_set_text (self->field, text_shown (self));
  if (channel != NULL)
    {
      label = og_channel_label (self->engine, channel, self->channels);
      /* Translators: the name of a field; %s is the name of a channel */
      name = g_strdup_printf (_("Text for %s"), label);
    }
  og_text_field_set_name (self->field, name != NULL ? name : _("Text"));
}

static void
turn_to (OgTextBox *self,
         gint64     channel_id)
{
  if (self->channel_id == channel_id)
    return;
  self->channel_id = channel_id;
  show_text (self);
  og_text_box_refresh (self, self->channels);
  g_signal_emit (self, signals[TURNED], 0);
}

static void
on_turned (OgTextBox *self,
           gint64     channel_id)
{
  turn_to (self, channel_id);
}

/* What is the same as the common text is no text of its own: it follows that again. */
static void
on_text_changed (OgTextBox *self)
{
  g_autofree char *text = og_text_field_dup_text (self->field);

  if (self->channel_id == 0)
    og_record_set_string (OG_RECORD (self->post), "text", text);
  else
    og_post_set_variant (self->post, self->channel_id,
                         g_str_equal (text, self->post->text) ? NULL : text);
  g_signal_emit (self, signals[CHANGED], 0);
}

typedef struct
{
  GWeakRef box;
  gint64 channel_id;
  char *text;
} OwnText;

static void
own_text_free (gpointer data)
{
  OwnText *own = data;

  g_weak_ref_clear (&own->box);
  g_free (own->text);
  g_free (own);
}

static void
on_undo_common (gpointer data)
{
  OwnText *own = data;
  g_autoptr (OgTextBox) self = g_weak_ref_get (&own->box);

  if (self == NULL)
    return;
  og_post_set_variant (self->post, own->channel_id, own->text);
  if (self->channel_id == own->channel_id)
    show_text (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_common (OgTextBox *self)
{
  OwnText *own = g_new0 (OwnText, 1);

  g_weak_ref_init (&own->box, self);
  own->channel_id = self->channel_id;
  own->text = g_strdup (text_shown (self));
  og_post_set_variant (self->post, self->channel_id, NULL);
  show_text (self);
  g_signal_emit (self, signals[CHANGED], 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  og_toast_show_undo (GTK_WIDGET (self), _("This channel gets the common text again."),
                      on_undo_common, own, own_text_free);
}

static void
on_wanted (OgTextBox *self,
           int        start,
           int        end)
{
  og_text_field_select (self->field, start, end);
}

static void
on_taken (OgTextBox  *self,
          int         start,
          int         end,
          const char *better)
{
  og_text_field_replace (self->field, start, end, better);
}

static void
show_reading (OgTextBox *self)
{
  const char *text = text_shown (self);
  const char *lang = self->post->language != NULL ? self->post->language : "de";
  g_autoptr (GArray) hints = og_text_hints (text, lang);

  og_reading_meter_show (self->meter, text, lang, hints);
  og_text_field_set_hints (self->field,
                           og_reading_meter_get_marking (self->meter) ? hints : NULL);
}

static void
on_marking (OgTextBox *self)
{
  show_reading (self);
}

static void
og_text_box_dispose (GObject *object)
{
  OgTextBox *self = OG_TEXT_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_TEXT_BOX);
  g_clear_object (&self->channels);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_text_box_parent_class)->dispose (object);
}

static gboolean
og_text_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OG_TEXT_BOX (widget)->field));
}

static void
og_text_box_class_init (OgTextBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_text_box_dispose;
  widget_class->grab_focus = og_text_box_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[TURNED] = g_signal_new ("turned", OG_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_CHANNEL_COUNTS);
  g_type_ensure (OG_TYPE_TEXT_FIELD);
  g_type_ensure (OG_TYPE_TEXT_TABS);
  g_type_ensure (OG_TYPE_READING_METER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-text-box.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, tabs);
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, field);
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, notice_box);
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, notice_label);
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, common_button);
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, counts);
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, meter);
  gtk_widget_class_bind_template_child (widget_class, OgTextBox, dictionary_label);
  gtk_widget_class_bind_template_callback (widget_class, on_turned);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_common);
  gtk_widget_class_bind_template_callback (widget_class, on_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_taken);
  gtk_widget_class_bind_template_callback (widget_class, on_marking);
}

static void
og_text_box_init (OgTextBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_text_box_set_post:
 * @post: its texts are shown and changed
 *
 * Once.
 */
void
og_text_box_set_post (OgTextBox *self,
                      OgEngine  *engine,
                      OgPost    *post)
{
  const char *lang = og_engine_get_office (engine)->language;

  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  gtk_widget_set_visible (self->dictionary_label, !og_text_field_set_language (self->field, lang));
  show_text (self);
}

/**
 * og_text_box_get_view:
 *
 * Returns: (transfer none): what the text is typed into
 */
GtkTextView *
og_text_box_get_view (OgTextBox *self)
{
  return og_text_field_get_view (self->field);
}

/**
 * og_text_box_get_channel:
 *
 * Returns: the channel whose text is shown; 0 for the common one
 */
gint64
og_text_box_get_channel (OgTextBox *self)
{
  return self->channel_id;
}

static void
show_notice (OgTextBox *self)
{
  const gboolean own = self->channel_id != 0 && og_text_tabs_has_own (self->post, self->channel_id);

  gtk_label_set_text (self->notice_label,
                      own ? _("This channel gets a text of its own.") :
                            _("This is the common text. What you change here is only for this "
                              "channel."));
  gtk_widget_set_visible (self->common_button, own);
  gtk_widget_set_visible (self->notice_box, self->channel_id != 0);
}

static gboolean
is_among (GListModel *channels,
          gint64      channel_id)
{
  const guint n = g_list_model_get_n_items (channels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (channel->id == channel_id)
        return TRUE;
    }
  return FALSE;
}

/**
 * og_text_box_refresh:
 * @channels: of OgChannel: those chosen now
 *
 * Says everything anew that follows from the texts and the channels.
 */
void
og_text_box_refresh (OgTextBox  *self,
                     GListModel *channels)
{
  g_set_object (&self->channels, channels);
  if (self->channel_id != 0 && !is_among (channels, self->channel_id))
    {
      turn_to (self, 0);
      return;
    }
  og_text_tabs_show (self->tabs, self->engine, self->post, channels, self->channel_id);
  og_channel_counts_show (self->counts, self->engine, self->post, channels);
  show_notice (self);
  show_reading (self);
}

/**
 * og_text_box_go_to:
 * @channel_id: the one that trouble is about; 0: all
 * @start: bytes; 0 and 0: no place in the text
 *
 * Puts the keyboard where it can be mended: where several channels are chosen, into the one's own
 * text.
 */
void
og_text_box_go_to (OgTextBox *self,
                   gint64     channel_id,
                   int        start,
                   int        end)
{
  const gboolean own = channel_id != 0 && is_among (self->channels, channel_id) &&
                       gtk_widget_get_visible (GTK_WIDGET (self->tabs));

  turn_to (self, own ? channel_id : 0);
  og_text_field_select (self->field, start, end);
}

/**
 * og_text_box_put:
 *
 * Another common text, as if the person had written it, with the keyboard in its first gap.
 */
void
og_text_box_put (OgTextBox  *self,
                 const char *text)
{
  turn_to (self, 0);
  og_text_field_replace (self->field, 0, -1, text);
  if (!og_text_field_select_gap (self->field, 0))
    gtk_widget_grab_focus (GTK_WIDGET (self->field));
}
