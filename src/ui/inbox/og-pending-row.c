/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-pending-row.h"

#include "og-inbox-words.h"
#include "og-words.h"

struct _OgPendingRow
{
  GtkListBoxRow parent_instance;

  OgEngine *engine;
  OgDelivery *delivery;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *problem;
  GtkWidget *undo;
  GtkWidget *send;
  GtkWidget *give_up;
};

enum
{
  UNDO_WANTED,
  SEND_WANTED,
  GIVE_UP_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPendingRow, og_pending_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_undo_clicked (OgPendingRow *self)
{
  g_signal_emit (self, signals[UNDO_WANTED], 0);
}

static void
on_send_clicked (OgPendingRow *self)
{
  g_signal_emit (self, signals[SEND_WANTED], 0);
}

static void
on_give_up_clicked (OgPendingRow *self)
{
  g_signal_emit (self, signals[GIVE_UP_WANTED], 0);
}

/* What a person can decide about a delivery in this state. */
static void
show_buttons (OgPendingRow *self)
{
  int state = self->delivery->state;
  gboolean decides = state == OG_DELIVERY_FAILED || state == OG_DELIVERY_UNCERTAIN ||
                     state == OG_DELIVERY_LATE;

  gtk_widget_set_visible (self->undo, state == OG_DELIVERY_PLANNED);
  gtk_widget_set_visible (self->send, decides);
  gtk_widget_set_visible (self->give_up, decides);
}

static void
show_problem (OgPendingRow *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  OgChannel *channel = og_engine_find_channel (self->engine, self->delivery->channel_id);
  g_autofree char *sentence = og_words_delivery_sentence (self->delivery, channel, office->zone,
                                                          og_engine_now (self->engine));
  gboolean smooth = self->delivery->state == OG_DELIVERY_SENDING ||
                    (self->delivery->state == OG_DELIVERY_PLANNED && self->delivery->error < 0);

  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), !smooth);
}

static void
og_pending_row_dispose (GObject *object)
{
  OgPendingRow *self = OG_PENDING_ROW (object);

  g_clear_object (&self->delivery);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_PENDING_ROW);

  G_OBJECT_CLASS (og_pending_row_parent_class)->dispose (object);
}

static void
og_pending_row_class_init (OgPendingRowClass *klass)
{
  const char *names[N_SIGNALS] = { "undo-wanted", "send-wanted", "give-up-wanted" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_pending_row_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], OG_TYPE_PENDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-pending-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPendingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, OgPendingRow, title);
  gtk_widget_class_bind_template_child (widget_class, OgPendingRow, text);
  gtk_widget_class_bind_template_child (widget_class, OgPendingRow, problem);
  gtk_widget_class_bind_template_child (widget_class, OgPendingRow, undo);
  gtk_widget_class_bind_template_child (widget_class, OgPendingRow, send);
  gtk_widget_class_bind_template_child (widget_class, OgPendingRow, give_up);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_send_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_give_up_clicked);
}

static void
og_pending_row_init (OgPendingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_pending_row_new:
 *
 * Returns: (transfer floating): a row that shows the reply
 */
OgPendingRow *
og_pending_row_new (OgEngine   *engine,
                    OgDelivery *delivery)
{
  OgPendingRow *self = g_object_new (OG_TYPE_PENDING_ROW, NULL);

  self->engine = g_object_ref (engine);
  og_pending_row_set_delivery (self, delivery);
  return self;
}

/**
 * og_pending_row_get_delivery:
 *
 * Returns: (transfer none): what it shows
 */
OgDelivery *
og_pending_row_get_delivery (OgPendingRow *self)
{
  g_return_val_if_fail (OG_IS_PENDING_ROW (self), NULL);

  return self->delivery;
}

/**
 * og_pending_row_set_delivery:
 * @delivery: the same delivery, perhaps in another state
 */
void
og_pending_row_set_delivery (OgPendingRow *self,
                             OgDelivery   *delivery)
{
  g_return_if_fail (OG_IS_PENDING_ROW (self));

  g_set_object (&self->delivery, delivery);
  gtk_image_set_from_icon_name (self->icon, og_words_delivery_icon (delivery->state));
  gtk_label_set_label (self->text, delivery->text);
  show_buttons (self);
  og_pending_row_update_time (self);
}

/**
 * og_pending_row_update_time:
 *
 * Writes when it goes out, as seen from now.
 */
void
og_pending_row_update_time (OgPendingRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OG_IS_PENDING_ROW (self));

  title = og_inbox_pending_title (self->engine, self->delivery);
  sentence = og_inbox_pending_sentence (self->engine, self->delivery);
  gtk_label_set_label (self->title, title);
  show_problem (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
