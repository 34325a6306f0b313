/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-auto-answer-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-words-auto-answer.h"

struct _OgAutoAnswerDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  GPtrArray *rows;  /* of AdwSwitchRow, borrowed: one for each channel */
  guint refresh;    /* idle source */
  gboolean filling; /* the switches follow the channels, not the other way round */

  AdwPreferencesGroup *switches;
  GtkListBox *log;
};

G_DEFINE_FINAL_TYPE (OgAutoAnswerDialog, og_auto_answer_dialog, ADW_TYPE_DIALOG)

/* Switches */

static void
show_switches (OgAutoAnswerDialog *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (self->rows, i);
      OgChannel *channel = g_object_get_data (G_OBJECT (row), "channel");

      adw_switch_row_set_active (row, channel->auto_answer != OG_AUTO_ANSWER_OFF);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   og_words_auto_answer_sentence (channel->auto_answer));
    }
  self->filling = FALSE;
}

static void
on_not_switched (GtkWidget    *widget,
                 const GError *error,
                 gpointer      data)
{
  show_switches (OG_AUTO_ANSWER_DIALOG (widget));
  og_widget_show_error (widget, error);
}

/* Switched on again it does what it did before, or else the least. */
static void
on_switched (OgAutoAnswerDialog *self,
             GParamSpec         *pspec,
             AdwSwitchRow       *row)
{
  OgChannel *channel = g_object_get_data (G_OBJECT (row), "channel");
  const int before = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "before"));
  OgAutoAnswer mode = OG_AUTO_ANSWER_OFF;

  if (self->filling)
    return;
  if (adw_switch_row_get_active (row))
    mode = before != OG_AUTO_ANSWER_OFF ? before : OG_AUTO_ANSWER_DIRECT;
  else
    g_object_set_data (G_OBJECT (row), "before", GINT_TO_POINTER (channel->auto_answer));
  og_widget_then (GTK_WIDGET (self),
                  og_engine_set_auto_answer (self->engine, channel->id, mode), NULL,
                  on_not_switched, NULL, NULL);
}

static void
add_switch (OgAutoAnswerDialog *self,
            OgChannel          *channel)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), channel->name);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data_full (G_OBJECT (row), "channel", g_object_ref (channel), g_object_unref);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (channel, "notify::auto-answer", G_CALLBACK (show_switches), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->switches, row);
  g_ptr_array_add (self->rows, row);
}

/* The log */

static GtkWidget *
make_log_row (gpointer item,
              gpointer data)
{
  OgAutoAnswerDialog *self = data;
  OgDelivery *delivery = item;
  OgChannel *channel = og_engine_find_channel (self->engine, delivery->channel_id);
  OgOffice *office = og_engine_get_office (self->engine);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (og_words_auto_answer_icon (delivery));
  const gint64 at = delivery->sent != 0 ? delivery->sent : delivery->created;
  g_autofree char *when = og_format_when (at, office->zone, og_engine_now (self->engine));
  g_autofree char *state = og_words_auto_answer_state (delivery);
  g_autofree char *below = NULL;

  /* Translators: %1$s is day and time, %2$s the name of a channel, %3$s how it stands */
  below = g_strdup_printf (_("%1$s · %2$s · %3$s"), when,
                           channel != NULL ? channel->name : _("Removed channel"), state);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 delivery->mention != NULL ? delivery->mention :
                                                             _("Somebody without a name"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_tooltip_text (row, delivery->text);
  return row;
}

static void
on_listed (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgAutoAnswerDialog *self = OG_AUTO_ANSWER_DIALOG (widget);

  gtk_list_box_bind_model (self->log, g_value_get_object (value), make_log_row, self, NULL);
}

static void
load_log (OgAutoAnswerDialog *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_list_auto_answers (self->engine), on_listed, NULL,
                  NULL, NULL);
}

static gboolean
on_refresh (gpointer data)
{
  OgAutoAnswerDialog *self = data;

  self->refresh = 0;
  load_log (self);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (OgAutoAnswerDialog *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add (on_refresh, self);
}

static void
og_auto_answer_dialog_dispose (GObject *object)
{
  OgAutoAnswerDialog *self = OG_AUTO_ANSWER_DIALOG (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_AUTO_ANSWER_DIALOG);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_auto_answer_dialog_parent_class)->dispose (object);
}

static void
og_auto_answer_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (OG_AUTO_ANSWER_DIALOG (object)->rows);

  G_OBJECT_CLASS (og_auto_answer_dialog_parent_class)->finalize (object);
}

static void
og_auto_answer_dialog_class_init (OgAutoAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_auto_answer_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_auto_answer_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/channels/og-auto-answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgAutoAnswerDialog, switches);
  gtk_widget_class_bind_template_child (widget_class, OgAutoAnswerDialog, log);
}

static void
og_auto_answer_dialog_init (OgAutoAnswerDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_auto_answer_dialog_new:
 *
 * Returns: (transfer floating): the log of all channels, which keeps itself up to date
 */
AdwDialog *
og_auto_answer_dialog_new (OgEngine *engine)
{
  OgAutoAnswerDialog *self = g_object_new (OG_TYPE_AUTO_ANSWER_DIALOG, NULL);
  GListModel *channels = og_engine_get_channels (engine);

  self->engine = g_object_ref (engine);
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      add_switch (self, channel);
    }
  show_switches (self);
  g_signal_connect_object (engine, "posts-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  load_log (self);
  return ADW_DIALOG (self);
}
