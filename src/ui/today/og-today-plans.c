/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-today-plans.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-by-hand-dialog.h"
#include "og-engine-plan.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-post-sentence.h"
#include "og-words.h"

/* How long before the office closes it is said that this computer has to stay on. */
#define WARN_BEFORE_CLOSING (3 * 60 * 60)

struct _OgTodayPlans
{
  AdwBin parent_instance;

  OgEngine *engine;
  GListStore *by_hand;   /* of OgDelivery */
  GListStore *submitted; /* of OgPost */
  GListStore *computer;  /* of OgPost */
  guint asked;           /* questions to the engine that have not been answered */

  GtkWidget *by_hand_group;
  GtkListBox *by_hand_list;
  GtkWidget *submitted_group;
  GtkListBox *submitted_list;
  GtkWidget *computer_group;
  GtkLabel *computer_words;
  GtkListBox *computer_list;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OgTodayPlans, og_today_plans, ADW_TYPE_BIN)

/* When nobody is here next, if that is soon. */
static gboolean
find_absence (OgTodayPlans *self,
              gint64       *from,
              gint64       *to)
{
  OgOfficeTime *time = og_engine_get_attendance (self->engine);
  const gint64 now = og_engine_now (self->engine);

  *from = now;
  if (og_office_time_is_open (time, now) && !og_office_time_next_closing (time, now, from))
    return FALSE;
  return *from - now <= WARN_BEFORE_CLOSING && og_office_time_next_opening (time, *from, to);
}

static void
show_computer (OgTodayPlans *self)
{
  const char *zone = og_engine_get_office (self->engine)->zone;
  const gint64 now = og_engine_now (self->engine);
  gint64 from = 0;
  gint64 to = 0;
  const gboolean soon = find_absence (self, &from, &to);
  g_autofree char *leaves = soon ? og_format_soon (from, zone, now) : NULL;
  g_autofree char *returns = soon ? og_format_soon (to, zone, now) : NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->computer_group,
                          soon && g_list_model_get_n_items (G_LIST_MODEL (self->computer)) > 0);
  if (!soon)
    return;
  /* Translators: %1$s and %2$s are day and time */
  words = g_strdup_printf (_("Nobody is here from %1$s to %2$s, and these posts go out from this "
                             "computer in that time. Leave it switched on with this program open, "
                             "choose another time, or a channel whose server sends by itself."),
                           leaves, returns);
  gtk_label_set_label (self->computer_words, words);
}

static void
show_groups (OgTodayPlans *self)
{
  gtk_widget_set_visible (self->by_hand_group,
                          g_list_model_get_n_items (G_LIST_MODEL (self->by_hand)) > 0);
  gtk_widget_set_visible (self->submitted_group,
                          g_list_model_get_n_items (G_LIST_MODEL (self->submitted)) > 0);
  show_computer (self);
  gtk_widget_set_visible (GTK_WIDGET (self), og_today_plans_get_n (self) > 0);
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          const char *icon_name,
          const char *spoken)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "title-lines", 2, "subtitle", subtitle, "subtitle-lines", 0,
                                 "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  /* The whole row is spoken as one sentence, not by its title. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static GtkWidget *
make_post_row (gpointer item,
               gpointer data)
{
  OgTodayPlans *self = data;
  OgPost *post = item;
  g_autofree char *title = og_words_post_title (post);
  g_autofree char *subtitle = og_post_subtitle (self->engine, post, TRUE);
  g_autofree char *spoken = og_post_sentence (self->engine, post);
  GtkWidget *row = make_row (title, subtitle, og_words_post_icon (post), spoken);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", post->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-post");
  return row;
}

static void
on_by_hand (OgTodayPlans *self,
            GtkWidget    *row)
{
  adw_dialog_present (og_by_hand_dialog_new (self->engine,
                                             g_object_get_data (G_OBJECT (row), "og-delivery")),
                      GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}

static GtkWidget *
make_by_hand_row (gpointer item,
                  gpointer data)
{
  OgTodayPlans *self = data;
  OgDelivery *delivery = item;
  OgChannel *channel = og_engine_find_channel (self->engine, delivery->channel_id);
  const char *place = channel != NULL ? channel->name : _("Removed channel");
  g_autofree char *when = og_format_when (delivery->due, og_engine_get_office (self->engine)->zone,
                                          og_engine_now (self->engine));
  g_autofree char *words = g_strdelimit (g_strdup (delivery->text), "\n\r\t", ' ');
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", place, when);
  /* Translators: %1$s is a place such as "Notice Board", %2$s day and time, %3$s the first words */
  g_autofree char *spoken = g_strdup_printf (_("To be published by you on %1$s, %2$s: %3$s"), place,
                                             when, words);
  GtkWidget *row = make_row (words, subtitle, og_words_delivery_icon (delivery->state), spoken);

  g_object_set_data_full (G_OBJECT (row), "og-delivery", g_object_ref (delivery), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_by_hand), self, G_CONNECT_SWAPPED);
  return row;
}

static void
replace (GListStore *store,
         GListModel *by)
{
  const guint n = g_list_model_get_n_items (by);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (by, i));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, n);
}

static void
on_attention (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgTodayPlans *self = OG_TODAY_PLANS (widget);
  GListModel *deliveries = g_value_get_object (value);
  g_autoptr (GListStore) by_hand = g_list_store_new (OG_TYPE_DELIVERY);

  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      if (delivery->state == OG_DELIVERY_BY_HAND)
        g_list_store_append (by_hand, delivery);
    }
  self->asked--;
  replace (self->by_hand, G_LIST_MODEL (by_hand));
  show_groups (self);
}

static void
on_submitted (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgTodayPlans *self = OG_TODAY_PLANS (widget);

  self->asked--;
  replace (self->submitted, g_value_get_object (value));
  show_groups (self);
}

static void
on_computer (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgTodayPlans *self = OG_TODAY_PLANS (widget);

  self->asked--;
  replace (self->computer, g_value_get_object (value));
  show_groups (self);
}

static void
on_failed (GtkWidget    *widget,
           const GError *error,
           gpointer      data)
{
  OG_TODAY_PLANS (widget)->asked--;
  og_widget_show_error (widget, error);
}

static void
og_today_plans_dispose (GObject *object)
{
  OgTodayPlans *self = OG_TODAY_PLANS (object);

  if (self->by_hand_list != NULL)
    {
      gtk_list_box_bind_model (self->by_hand_list, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->submitted_list, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->computer_list, NULL, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_TODAY_PLANS);
  g_clear_object (&self->engine);
  g_clear_object (&self->by_hand);
  g_clear_object (&self->submitted);
  g_clear_object (&self->computer);

  G_OBJECT_CLASS (og_today_plans_parent_class)->dispose (object);
}

static void
og_today_plans_class_init (OgTodayPlansClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_today_plans_dispose;
  changed_signal = g_signal_new ("changed", OG_TYPE_TODAY_PLANS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/today/og-today-plans.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlans, by_hand_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlans, by_hand_list);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlans, submitted_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlans, submitted_list);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlans, computer_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlans, computer_words);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlans, computer_list);
}

static void
og_today_plans_init (OgTodayPlans *self)
{
  self->by_hand = g_list_store_new (OG_TYPE_DELIVERY);
  self->submitted = g_list_store_new (OG_TYPE_POST);
  self->computer = g_list_store_new (OG_TYPE_POST);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_list_box_bind_model (self->by_hand_list, G_LIST_MODEL (self->by_hand), make_by_hand_row, self,
                           NULL);
  gtk_list_box_bind_model (self->submitted_list, G_LIST_MODEL (self->submitted), make_post_row, self,
                           NULL);
  gtk_list_box_bind_model (self->computer_list, G_LIST_MODEL (self->computer), make_post_row, self,
                           NULL);
}

/**
 * og_today_plans_refresh:
 *
 * Asks the engine how it stands; "changed" follows with each answer.
 */
void
og_today_plans_refresh (OgTodayPlans *self,
                        OgEngine     *engine)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (OG_IS_TODAY_PLANS (self));

  g_set_object (&self->engine, engine);
  self->asked += 3;
  og_widget_then (widget, og_engine_list_attention (engine), on_attention, on_failed, NULL, NULL);
  og_widget_then (widget, og_engine_list_submitted (engine), on_submitted, on_failed, NULL, NULL);
  og_widget_then (widget, og_engine_list_needing_computer (engine), on_computer, on_failed, NULL,
                  NULL);
}

/**
 * og_today_plans_get_n:
 *
 * Returns: how many rows can be seen
 */
guint
og_today_plans_get_n (OgTodayPlans *self)
{
  g_return_val_if_fail (OG_IS_TODAY_PLANS (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->by_hand)) +
         g_list_model_get_n_items (G_LIST_MODEL (self->submitted)) +
         (gtk_widget_get_visible (self->computer_group) ?
            g_list_model_get_n_items (G_LIST_MODEL (self->computer)) :
            0);
}

/**
 * og_today_plans_is_asking:
 *
 * Returns: whether the engine still has to answer
 */
gboolean
og_today_plans_is_asking (OgTodayPlans *self)
{
  g_return_val_if_fail (OG_IS_TODAY_PLANS (self), FALSE);

  return self->asked > 0;
}
