/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-delivery-row.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-by-hand-dialog.h"
#include "og-format.h"
#include "og-post-sentence.h"
#include "og-words.h"

typedef struct
{
  OgEngine *engine;
  OgDelivery *delivery;
} Act;

static void
act_free (gpointer  data,
          GClosure *closure)
{
  Act *act = data;

  g_object_unref (act->engine);
  g_object_unref (act->delivery);
  g_free (act);
}

static void
on_send_again (GtkButton *button,
               gpointer   data)
{
  Act *act = data;

  og_widget_then (GTK_WIDGET (button), og_engine_send_again (act->engine, act->delivery->id), NULL,
                  NULL, NULL, NULL);
}

static void
on_give_up (GtkButton *button,
            gpointer   data)
{
  Act *act = data;

  og_widget_then (GTK_WIDGET (button), og_engine_give_up (act->engine, act->delivery->id), NULL,
                  NULL, NULL, NULL);
}

static void
on_by_hand (GtkButton *button,
            gpointer   data)
{
  Act *act = data;

  adw_dialog_present (og_by_hand_dialog_new (act->engine, act->delivery),
                      GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (button))));
}

static void
on_open_address (GtkButton *button,
                 gpointer   data)
{
  Act *act = data;
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (act->delivery->remote_url);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (root), NULL, NULL, NULL);
}

static GtkWidget *
new_button (OgEngine   *engine,
            OgDelivery *delivery,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  Act *act = g_new0 (Act, 1);

  act->engine = g_object_ref (engine);
  act->delivery = g_object_ref (delivery);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  g_signal_connect_data (button, "clicked", callback, act, act_free, 0);
  return button;
}

/* Only the web: a hostile server could name any scheme. */
static gboolean
has_address (OgDelivery *delivery)
{
  return delivery->remote_url != NULL && (g_str_has_prefix (delivery->remote_url, "https://") ||
                                          g_str_has_prefix (delivery->remote_url, "http://"));
}

static GtkWidget *
new_buttons (OgEngine   *engine,
             OgDelivery *delivery)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  if (delivery->state == OG_DELIVERY_FAILED || delivery->state == OG_DELIVERY_LATE ||
      delivery->state == OG_DELIVERY_UNCERTAIN)
    {
      adw_wrap_box_append (ADW_WRAP_BOX (box), new_button (engine, delivery, _("_Send Now"),
                                                           G_CALLBACK (on_send_again)));
      adw_wrap_box_append (ADW_WRAP_BOX (box), new_button (engine, delivery, _("Do _Not Send"),
                                                           G_CALLBACK (on_give_up)));
    }
  if (delivery->state == OG_DELIVERY_BY_HAND)
    adw_wrap_box_append (ADW_WRAP_BOX (box), new_button (engine, delivery, _("_Publish by Hand…"),
                                                         G_CALLBACK (on_by_hand)));
  if (delivery->state == OG_DELIVERY_BY_HAND || delivery->state == OG_DELIVERY_UNSIGNED)
    adw_wrap_box_append (ADW_WRAP_BOX (box), new_button (engine, delivery, _("Do _Not Send"),
                                                         G_CALLBACK (on_give_up)));
  if (has_address (delivery))
    adw_wrap_box_append (ADW_WRAP_BOX (box), new_button (engine, delivery, _("_Open in Browser"),
                                                         G_CALLBACK (on_open_address)));
  return box;
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static const char *
act_name (OgDelivery *delivery)
{
  switch ((OgDeliveryKind) delivery->kind)
    {
    case OG_DELIVERY_EDIT:
      return _("Change of the text");
    case OG_DELIVERY_DELETE:
      return _("Deletion");
    case OG_DELIVERY_NOTICE:
    case OG_DELIVERY_PIN:
    case OG_DELIVERY_UNPIN:
    case OG_DELIVERY_PROFILE:
      return _("Netiquette");
    case OG_DELIVERY_AUTO_ANSWER:
      return _("Automatic answer");
    case OG_DELIVERY_POST:
    case OG_DELIVERY_REPLY:
    case OG_DELIVERY_MEASURE:
    case OG_DELIVERY_UNDO:
    default:
      return NULL;
    }
}

/* "@gemeinde@host", or "@gemeinde@host: change of the text" */
static char *
title_of (OgDelivery *delivery,
          OgChannel  *channel)
{
  const char *handle = channel != NULL && *channel->handle != '\0' ? channel->handle : NULL;
  const char *name = channel != NULL ? channel->name : _("A channel that was removed");
  const char *where = handle != NULL ? handle : name;
  const char *act = act_name (delivery);

  return act != NULL ? g_strdup_printf ("%s: %s", where, act) : g_strdup (where);
}

/* Who sends is of use only while there is something to send. */
static char *
sentence_of (OgEngine   *engine,
             OgDelivery *delivery,
             OgChannel  *channel)
{
  const char *zone = og_engine_get_office (engine)->zone;
  g_autofree char *sentence = og_words_delivery_sentence (delivery, channel, zone,
                                                          og_engine_now (engine));

  if (delivery->kind == OG_DELIVERY_EDIT && delivery->state == OG_DELIVERY_SENT)
    {
      g_autofree char *when = og_format_when (delivery->sent, zone, og_engine_now (engine));

      /* Translators: about the text of a published post; %s is day and time */
      return g_strdup_printf (_("Changed, %s."), when);
    }

  if (delivery->state != OG_DELIVERY_PLANNED || channel == NULL)
    return g_steal_pointer (&sentence);
  return g_strdup_printf ("%s %s", sentence,
                          og_words_sender_sentence ((OgSender) delivery->sender));
}

/**
 * og_delivery_row_new:
 *
 * Returns: (transfer floating): a row for a list; made anew when the delivery changes
 */
GtkWidget *
og_delivery_row_new (OgEngine   *engine,
                     OgDelivery *delivery)
{
  OgChannel *channel = og_engine_find_channel (engine, delivery->channel_id);
  g_autofree char *title = title_of (delivery, channel);
  g_autofree char *sentence = sentence_of (engine, delivery, channel);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, sentence);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (og_words_delivery_icon (delivery->state));
  GtkWidget *buttons = new_buttons (engine, delivery);

  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, og_post_style_for_state (delivery->state));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (title, "heading"));
  gtk_box_append (GTK_BOX (words), new_label (sentence, NULL));
  gtk_box_append (GTK_BOX (words), buttons);
  gtk_widget_set_visible (buttons, gtk_widget_get_first_child (buttons) != NULL);
  gtk_box_append (GTK_BOX (box), words);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}
