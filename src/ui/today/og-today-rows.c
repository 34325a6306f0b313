/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-today-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-words-board.h"
#include "og-words.h"

static GtkWidget *
make_icon (const char *name,
           const char *words)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_widget_set_tooltip_text (icon, words);
  return icon;
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  /* The whole row is spoken as one sentence, not by its title. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  return row;
}

static void
make_activatable (GtkWidget  *row,
                  const char *action,
                  gint64      id)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

static void
set_spoken (GtkWidget  *row,
            const char *sentence)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/* Concerns */

typedef struct
{
  OgEngine *engine;
  OgConcern *concern;
  GtkLabel *due;
  GtkImage *icon;
} ConcernRow;

static void
concern_row_free (gpointer data)
{
  ConcernRow *state = data;

  g_clear_object (&state->engine);
  g_clear_object (&state->concern);
  g_free (state);
}

static char *
concern_due (OgEngine           *engine,
             OgConcern          *concern,
             OgDeadlineNearness *nearness)
{
  OgOffice *office = og_engine_get_office (engine);
  const gint64 now = og_engine_now (engine);
  char *due;

  *nearness = og_deadline_nearness (og_engine_get_attendance (engine), concern->deadline, now);
  due = og_words_deadline (concern->deadline, *nearness, office->zone, now);
  if (due != NULL)
    return due;
  return g_strdup (concern->waiting_since == 0 ? _("answered, not done yet") : _("no deadline"));
}

static void
update_concern_row (GtkWidget *row)
{
  ConcernRow *state = g_object_get_data (G_OBJECT (row), "state");
  OgDeadlineNearness nearness;
  g_autofree char *due = NULL;
  g_autofree char *spoken = NULL;

  if (!state->concern->loaded)
    return;
  due = concern_due (state->engine, state->concern, &nearness);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), state->concern->author_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state->concern->snippet);
  gtk_label_set_label (state->due, due);
  gtk_image_set_from_icon_name (state->icon, og_words_deadline_icon (nearness));
  gtk_widget_set_tooltip_text (GTK_WIDGET (state->icon), og_words_deadline_word (nearness));
  if (nearness == OG_DEADLINE_OVERDUE)
    gtk_widget_add_css_class (GTK_WIDGET (state->due), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (state->due), "error");
  /* Translators: %1$s is a citizen, %2$s until when to answer, %3$s the first words */
  spoken = g_strdup_printf (_("Concern of %1$s, %2$s: %3$s"), state->concern->author_name, due,
                            state->concern->snippet);
  set_spoken (row, spoken);
  make_activatable (row, "win.open-concern", state->concern->id);
}

/**
 * og_today_row_for_concern:
 * @concern: a row of the inbox, which may still be on its way
 *
 * Returns: (transfer floating): person, first words, until when
 */
GtkWidget *
og_today_row_for_concern (OgEngine  *engine,
                          OgConcern *concern)
{
  GtkWidget *row = make_row ();
  ConcernRow *state = g_new0 (ConcernRow, 1);

  state->engine = g_object_ref (engine);
  state->concern = g_object_ref (concern);
  state->due = GTK_LABEL (gtk_label_new (NULL));
  state->icon = GTK_IMAGE (gtk_image_new ());
  gtk_label_set_wrap (state->due, TRUE);
  gtk_label_set_xalign (state->due, 1);
  gtk_label_set_width_chars (state->due, 14);
  gtk_label_set_max_width_chars (state->due, 22);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (state->icon));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (state->due));
  g_object_set_data_full (G_OBJECT (row), "state", state, concern_row_free);
  g_signal_connect_object (concern, "notify", G_CALLBACK (update_concern_row), row,
                           G_CONNECT_SWAPPED);
  update_concern_row (row);
  return row;
}

/* Posts */

/* (transfer full): the names of a post's channels, "Mastodon, Bluesky" */
static char *
dup_channel_names (OgEngine *engine,
                   OgPost   *post)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      OgChannel *channel = og_engine_find_channel (engine, g_array_index (ids, gint64, i));

      if (channel == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, channel->name);
    }
  return g_string_free_and_steal (g_steal_pointer (&names));
}

/* Of its first row, which knows; a post without rows is still to be planned. */
static const char *
sender_of (OgEngine *engine,
           OgPost   *post)
{
  g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), 0);
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);
  OgChannel *channel = ids->len > 0 ?
                         og_engine_find_channel (engine, g_array_index (ids, gint64, 0)) :
                         NULL;

  if (row != NULL)
    return og_words_sender ((OgSender) row->sender);
  return channel != NULL ? og_words_sender (og_engine_get_sender (engine, channel)) :
                           _("No channel is chosen.");
}

/**
 * og_today_row_for_post:
 *
 * Returns: (transfer floating): time, first words, channels, who sends
 */
GtkWidget *
og_today_row_for_post (OgEngine *engine,
                       OgPost   *post)
{
  GtkWidget *row = make_row ();
  g_autofree char *time = og_format_time_of_day (post->due, og_engine_get_office (engine)->zone);
  g_autofree char *title = og_words_post_title (post);
  g_autofree char *channels = dup_channel_names (engine, post);
  const char *sender = sender_of (engine, post);
  const char *word = og_words_post_word (post);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", channels, sender);
  /* Translators: %1$s is a time, %2$s a state, %3$s channels, %4$s who sends, %5$s the first words */
  g_autofree char *spoken = g_strdup_printf (_("Post, %1$s, %2$s, %3$s, %4$s: %5$s"), time, word,
                                             channels, sender, title);
  GtkWidget *label = gtk_label_new (time);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_icon (og_words_post_icon (post), word));
  set_spoken (row, spoken);
  make_activatable (row, "win.open-post", post->id);
  return row;
}

/* Deliveries that need a person */

static void
on_send_again (GtkWidget *row)
{
  OgEngine *engine = g_object_get_data (G_OBJECT (row), "engine");
  OgDelivery *delivery = g_object_get_data (G_OBJECT (row), "delivery");

  og_widget_then (row, og_engine_send_again (engine, delivery->id), NULL, NULL, NULL, NULL);
}

static void
on_give_up (GtkWidget *row)
{
  OgEngine *engine = g_object_get_data (G_OBJECT (row), "engine");
  OgDelivery *delivery = g_object_get_data (G_OBJECT (row), "delivery");

  og_widget_then (row, og_engine_give_up (engine, delivery->id), NULL, NULL, NULL, NULL);
}

static void
on_at_attended (GtkWidget *row)
{
  OgEngine *engine = g_object_get_data (G_OBJECT (row), "engine");
  OgDelivery *delivery = g_object_get_data (G_OBJECT (row), "delivery");

  og_widget_then (row, og_engine_send_attended (engine, delivery->id), NULL, NULL, NULL, NULL);
}

static void
on_accept (GtkWidget *row)
{
  OgEngine *engine = g_object_get_data (G_OBJECT (row), "engine");
  OgDelivery *delivery = g_object_get_data (G_OBJECT (row), "delivery");

  og_widget_then (row, og_engine_accept_time (engine, delivery->id), NULL, NULL, NULL, NULL);
}

static void
add_button (GtkWidget  *box,
            GtkWidget  *row,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, row, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

/* Whether only a look at the post helps. */
static gboolean
needs_post (OgDelivery *delivery)
{
  return delivery->state == OG_DELIVERY_UNSIGNED || delivery->state == OG_DELIVERY_SCHEDULED ||
         (delivery->state == OG_DELIVERY_FAILED && delivery->error == OG_ERROR_RIGHTS);
}

static GtkWidget *
make_buttons (GtkWidget  *row,
              OgDelivery *delivery,
              OgChannel  *channel)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  if (channel != NULL && channel->state == OG_CHANNEL_SIGNED_OUT)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Sign In Again"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "channels");
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }
  else if (needs_post (delivery))
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open Post"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-post");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", delivery->post_id);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }
  else if (channel != NULL)
    {
      add_button (box, row, _("Send _Now"), G_CALLBACK (on_send_again));
      if (delivery->state == OG_DELIVERY_LATE)
        add_button (box, row, _("Send When _Attended Next"), G_CALLBACK (on_at_attended));
    }
  if (delivery->state == OG_DELIVERY_SCHEDULED)
    add_button (box, row, _("_Keep New Time"), G_CALLBACK (on_accept));
  else
    add_button (box, row, _("_Do Not Send Any More"), G_CALLBACK (on_give_up));
  return box;
}

static GtkWidget *
make_text (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* (transfer full): the first line of what is sent */
static char *
dup_first_words (OgDelivery *delivery)
{
  g_autofree char *text = g_strdup (delivery->text);

  return g_strndup (text, strcspn (g_strstrip (text), "\n"));
}

/**
 * og_today_row_for_delivery:
 * @delivery: FAILED, UNCERTAIN, LATE or UNSIGNED, or SCHEDULED at another time than here
 *
 * Returns: (transfer floating): what happened, what it means, and the buttons that mend it
 */
GtkWidget *
og_today_row_for_delivery (OgEngine   *engine,
                           OgDelivery *delivery)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = make_icon (og_words_delivery_icon (delivery->state),
                               og_words_delivery_word (delivery->state));
  OgChannel *channel = og_engine_find_channel (engine, delivery->channel_id);
  g_autofree char *words = dup_first_words (delivery);
  g_autofree char *sentence = og_words_delivery_sentence (delivery, channel,
                                                          og_engine_get_office (engine)->zone,
                                                          og_engine_now (engine));
  g_autofree char *spoken = g_strdup_printf ("%s %s", sentence, words);

  g_object_set_data_full (G_OBJECT (row), "engine", g_object_ref (engine), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "delivery", g_object_ref (delivery), g_object_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_hexpand (texts, TRUE);
  if (*words != '\0')
    gtk_box_append (GTK_BOX (texts), make_text (words, "heading"));
  gtk_box_append (GTK_BOX (texts), make_text (sentence, NULL));
  gtk_box_append (GTK_BOX (texts), make_buttons (row, delivery, channel));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  set_spoken (row, spoken);
  return row;
}

/**
 * og_today_row_for_channel:
 * @channel: one that is signed out
 *
 * Returns: (transfer floating): what that means, and the way to sign in again
 */
GtkWidget *
og_today_row_for_channel (OgEngine  *engine,
                          OgChannel *channel)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Sign In Again"));
  g_autofree char *sentence = og_words_channel_sentence (channel, og_engine_get_office (engine)->zone,
                                                         og_engine_now (engine));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), channel->handle);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (og_words_channel_icon (channel),
                                                              og_words_channel_word (channel)));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "channels");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* Up or down, whichever was wanted. */
static void
on_try_again (GtkWidget *row)
{
  OgEngine *engine = g_object_get_data (G_OBJECT (row), "engine");
  const gint64 *channel_id = g_object_get_data (G_OBJECT (row), "channel");
  OgChannel *channel = og_engine_find_channel (engine, *channel_id);

  if (channel != NULL)
    og_widget_then (row, og_engine_set_board (engine, *channel_id, channel->board), NULL, NULL, NULL,
                    NULL);
}

/**
 * og_today_row_for_board:
 * @channel_id: an account whose notice board is stuck
 *
 * Returns: (transfer floating): what that means, the way to try again, and the way to its page
 */
GtkWidget *
og_today_row_for_board (OgEngine *engine,
                        gint64    channel_id)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *show = gtk_button_new_with_mnemonic (_("S_how"));
  GtkWidget *again = gtk_button_new_with_mnemonic (_("_Try Again"));
  OgChannel *channel = og_engine_find_channel (engine, channel_id);
  g_autofree char *sentence = og_words_board_sentence (
    OG_BOARD_STATE_STUCK, og_engine_get_board_error (engine, channel_id));

  g_object_set_data_full (G_OBJECT (row), "engine", g_object_ref (engine), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "channel", g_memdup2 (&channel_id, sizeof channel_id),
                          g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 channel != NULL ? channel->handle : _("Removed channel"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             make_icon (og_words_board_icon (OG_BOARD_STATE_STUCK),
                                        og_words_board (OG_BOARD_STATE_STUCK)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (show), "win.setup-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (show), "s", "documents");
  gtk_widget_set_valign (show, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  g_signal_connect_object (again, "clicked", G_CALLBACK (on_try_again), row, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), again);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), show);
  return row;
}
