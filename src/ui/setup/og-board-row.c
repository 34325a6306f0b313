/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-board-row.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-town.h"
#include "og-export.h"
#include "og-open-link.h"
#include "og-words-board.h"

/**
 * OgBoardRow: the netiquette on one account, with OG_ABILITY_BOARD.
 */
#define OG_TYPE_BOARD_ROW (og_board_row_get_type ())
G_DECLARE_FINAL_TYPE (OgBoardRow, og_board_row, OG, BOARD_ROW, AdwActionRow)

struct _OgBoardRow
{
  AdwActionRow parent_instance;

  OgEngine *engine;
  gint64 channel_id;
  gboolean showing; /* what the switch does is not the person's doing */
  gboolean asking;  /* the engine has not answered yet */

  GtkImage *icon;
  GtkWidget *again;
  GtkWidget *open;
  GtkSwitch *wanted;
};

G_DEFINE_FINAL_TYPE (OgBoardRow, og_board_row, ADW_TYPE_ACTION_ROW)

static void
show_state (OgBoardRow *self)
{
  OgChannel *channel = og_engine_find_channel (self->engine, self->channel_id);
  const OgBoardState state = og_engine_get_board_state (self->engine, self->channel_id);
  const int error = og_engine_get_board_error (self->engine, self->channel_id);
  g_autofree char *url = og_engine_dup_board_url (self->engine, self->channel_id);
  g_autofree char *sentence = og_words_board_sentence (state, error);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sentence);
  gtk_image_set_from_icon_name (self->icon, og_words_board_icon (state));
  gtk_widget_set_visible (self->again, state == OG_BOARD_STATE_STUCK);
  gtk_widget_set_visible (self->open, url != NULL);
  if (channel == NULL || self->asking)
    return;
  self->showing = TRUE;
  gtk_switch_set_active (self->wanted, channel->board);
  self->showing = FALSE;
}

static void
on_answer (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OG_BOARD_ROW (widget)->asking = FALSE;
  show_state (OG_BOARD_ROW (widget));
}

static void
on_refusal (GtkWidget    *widget,
            const GError *error,
            gpointer      data)
{
  OG_BOARD_ROW (widget)->asking = FALSE;
  show_state (OG_BOARD_ROW (widget));
  og_widget_show_error (widget, error);
}

static void
ask (OgBoardRow *self)
{
  self->asking = TRUE;
  og_widget_then (
    GTK_WIDGET (self),
    og_engine_set_board (self->engine, self->channel_id, gtk_switch_get_active (self->wanted)),
    on_answer, on_refusal, NULL, NULL);
}

static void
on_wanted (OgBoardRow *self)
{
  if (!self->showing)
    ask (self);
}

static void
on_open (OgBoardRow *self)
{
  g_autofree char *url = og_engine_dup_board_url (self->engine, self->channel_id);

  if (url != NULL)
    og_open_link (GTK_WIDGET (self), url);
}

static void
og_board_row_dispose (GObject *object)
{
  g_clear_object (&OG_BOARD_ROW (object)->engine);

  G_OBJECT_CLASS (og_board_row_parent_class)->dispose (object);
}

static void
og_board_row_class_init (OgBoardRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_board_row_dispose;
}

static void
og_board_row_init (OgBoardRow *self)
{
  AdwActionRow *row = ADW_ACTION_ROW (self);

  self->icon = GTK_IMAGE (gtk_image_new ());
  self->again = gtk_button_new_with_mnemonic (_("_Try Again"));
  self->open = gtk_button_new_from_icon_name ("web-browser-symbolic");
  self->wanted = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_tooltip_text (self->open, _("Open in the Browser"));
  gtk_widget_add_css_class (self->open, "flat");
  gtk_widget_set_valign (self->again, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->open, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->wanted), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (row, GTK_WIDGET (self->icon));
  adw_action_row_add_suffix (row, self->again);
  adw_action_row_add_suffix (row, self->open);
  adw_action_row_add_suffix (row, GTK_WIDGET (self->wanted));
  adw_action_row_set_activatable_widget (row, GTK_WIDGET (self->wanted));
  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle_lines (row, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_signal_connect_object (self->again, "clicked", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wanted, "notify::active", G_CALLBACK (on_wanted), self,
                           G_CONNECT_SWAPPED);
}

static void
on_copy (GtkWidget *row,
         OgEngine  *engine)
{
  og_export_copy (row, engine, OG_DOCUMENT_NETIQUETTE, OG_FORMAT_TEXT);
}

/* Where the network has no pinned posts that a program could set. */
static GtkWidget *
new_copy_row (OgEngine  *engine,
              OgChannel *channel)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: %s is an account, "@gemeinde@server" */
  g_autofree char *title = g_strdup_printf (_("Copy the netiquette for %s"), channel->handle);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Here the program cannot pin it. Paste it "
                                                       "there yourself."));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("edit-copy-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_copy), engine, 0);
  return row;
}

/**
 * og_board_row_new:
 * @engine: puts it up and takes it down
 * @channel: the account
 *
 * Returns: (transfer floating): the row; it follows the engine by itself
 */
GtkWidget *
og_board_row_new (OgEngine  *engine,
                  OgChannel *channel)
{
  OgBoardRow *self;
  g_autofree char *title = NULL;

  if (!og_engine_channel_can (engine, channel, OG_ABILITY_BOARD))
    return new_copy_row (engine, channel);
  self = g_object_new (OG_TYPE_BOARD_ROW, NULL);
  self->engine = g_object_ref (engine);
  self->channel_id = channel->id;
  /* Translators: %s is an account, "@gemeinde@server" */
  title = g_strdup_printf (_("Pin the netiquette on %s"), channel->handle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->wanted), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
  return GTK_WIDGET (self);
}
