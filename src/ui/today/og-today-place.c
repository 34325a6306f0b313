/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-today-place.h"

#include <glib/gi18n.h>
#include <string.h>

#include "og-await.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-setup-steps.h"
#include "og-today-plans.h"
#include "og-today-rows.h"
#include "og-today-tasks.h"
#include "og-words.h"

#define ANSWERS_SHOWN 5
#define DAYS_AHEAD 60 /* how far the next post is looked for */

struct _OgTodayPlace
{
  OgPlace parent_instance;

  GListModel *concerns;  /* open ones, by deadline */
  GListStore *troubles;  /* that need a person: OgChannel signed out, OgNotice stuck, OgDelivery */
  GListStore *going_out; /* posts of today that are still to be sent */
  gint64 next_post;      /* unix seconds, 0: none is planned */
  guint refresh;         /* idle source */
  guint n_tasks;         /* what rules and documents ask for */
  gboolean tasks_stale;  /* they may ask for something else by now */
  guint asked;           /* questions to the engine that have not been answered */

  GtkLabel *date;
  GtkLabel *attended;
  GtkWidget *setup_group;
  AdwActionRow *setup;
  GtkWidget *attention_group;
  GtkListBox *attention;
  GtkWidget *answers_group;
  GtkListBox *answers;
  GtkButton *more;
  OgTodayPlans *plans;
  GtkWidget *posts_group;
  GtkListBox *posts;
  GtkWidget *tasks_group;
  GtkListBox *tasks;
  AdwStatusPage *done;
};

G_DEFINE_FINAL_TYPE (OgTodayPlace, og_today_place, OG_TYPE_PLACE)

static OgEngine *
get_engine (OgTodayPlace *self)
{
  return og_place_get_engine (OG_PLACE (self));
}

static void
show_head (OgTodayPlace *self)
{
  OgOffice *office = og_engine_get_office (get_engine (self));
  const gint64 now = og_engine_now (get_engine (self));
  g_autofree char *date = og_format_date (now, office->zone, now);
  g_autofree char *attended = og_words_attended (og_engine_get_attendance (get_engine (self)), now);

  gtk_label_set_label (self->date, date);
  gtk_label_set_label (self->attended, attended);
}

static void
show_setup (OgTodayPlace *self)
{
  OgOffice *office = og_engine_get_office (get_engine (self));
  guint n_questions;
  const guint done = og_setup_steps_done (get_engine (self), office, &n_questions);
  /* Translators: %1$u of %2$u questions */
  g_autofree char *words = g_strdup_printf (_("%1$u of %2$u questions are answered."), done,
                                            n_questions);

  adw_action_row_set_subtitle (self->setup, words);
  gtk_widget_set_visible (self->setup_group, !office->setup_done);
}

static char *
done_sentence (OgTodayPlace *self)
{
  g_autofree char *when = NULL;

  if (self->next_post == 0)
    return g_strdup (_("Nothing is planned. A good time for a new post."));
  when = og_format_when (self->next_post, og_engine_get_office (get_engine (self))->zone,
                         og_engine_now (get_engine (self)));
  /* Translators: %s is day and time */
  return g_strdup_printf (_("Next post: %s."), when);
}

/* Which groups there are follows from what is in them. */
static void
show_groups (OgTodayPlace *self)
{
  const guint n_concerns = g_list_model_get_n_items (self->concerns);
  const guint n_troubles = g_list_model_get_n_items (G_LIST_MODEL (self->troubles));
  const guint n_posts = g_list_model_get_n_items (G_LIST_MODEL (self->going_out));
  const guint n_plans = og_today_plans_get_n (self->plans);
  const guint more = n_concerns > ANSWERS_SHOWN ? n_concerns - ANSWERS_SHOWN : 0;
  g_autofree char *more_words = g_strdup_printf (ngettext ("%u More in the Inbox",
                                                           "%u More in the Inbox", more),
                                                 more);
  g_autofree char *done = done_sentence (self);

  gtk_widget_set_visible (self->attention_group, n_troubles > 0);
  gtk_widget_set_visible (self->answers_group, n_concerns > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more > 0);
  gtk_button_set_label (self->more, more_words);
  gtk_widget_set_visible (self->posts_group, n_posts > 0);
  gtk_widget_set_visible (self->tasks_group, self->n_tasks > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->done),
                          n_concerns + n_troubles + n_posts + n_plans + self->n_tasks == 0 &&
                            self->asked == 0 && !og_today_plans_is_asking (self->plans) &&
                            og_engine_get_office (get_engine (self))->setup_done);
  adw_status_page_set_description (self->done, done);
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

/* A channel that is signed out comes first: nothing else can be mended before. */
static GListStore *
list_signed_out (OgTodayPlace *self)
{
  GListModel *channels = og_engine_get_channels (get_engine (self));
  GListStore *signed_out = g_list_store_new (G_TYPE_OBJECT);

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (channel->state == OG_CHANNEL_SIGNED_OUT)
        g_list_store_append (signed_out, channel);
    }
  return signed_out;
}

/* An account whose notice board cannot be brought up to date is one row, whatever was refused there. */
static void
add_stuck_boards (OgTodayPlace *self,
                  GListStore   *troubles)
{
  GListModel *channels = og_engine_get_channels (get_engine (self));

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      g_autoptr (OgNotice) notice = NULL;

      if (og_engine_get_board_state (get_engine (self), channel->id) != OG_BOARD_STATE_STUCK)
        continue;
      notice = og_notice_new ();
      notice->channel_id = channel->id;
      g_list_store_append (troubles, notice);
    }
}

static gboolean
is_of_stuck_board (OgTodayPlace *self,
                   OgDelivery   *delivery)
{
  return delivery->notice_id != 0 && delivery->state == OG_DELIVERY_FAILED &&
         og_engine_get_board_state (get_engine (self), delivery->channel_id) ==
           OG_BOARD_STATE_STUCK;
}

static void
attention_listed (GtkWidget    *widget,
                  const GValue *value,
                  gpointer      data)
{
  OgTodayPlace *self = OG_TODAY_PLACE (widget);
  GListModel *deliveries = g_value_get_object (value);
  g_autoptr (GListStore) troubles = list_signed_out (self);

  add_stuck_boards (self, troubles);
  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      /* What a person is to publish is nothing wrong; it has a group of its own. */
      if (!is_of_stuck_board (self, delivery) && delivery->state != OG_DELIVERY_BY_HAND)
        g_list_store_append (troubles, delivery);
    }
  self->asked--;
  replace (self->troubles, G_LIST_MODEL (troubles));
  show_groups (self);
}

static void
posts_listed (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgTodayPlace *self = OG_TODAY_PLACE (widget);
  GListModel *posts = g_value_get_object (value);
  OgOffice *office = og_engine_get_office (get_engine (self));
  const gint64 now = og_engine_now (get_engine (self));
  g_autoptr (GListStore) today = g_list_store_new (OG_TYPE_POST);

  self->asked--;
  self->next_post = 0;
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);
      const int state = og_words_post_state (post);

      if (state != OG_DELIVERY_PLANNED && state != OG_DELIVERY_SENDING &&
          state != OG_DELIVERY_SCHEDULED)
        continue;
      if (og_format_days_between (now, post->due, office->zone) == 0)
        g_list_store_append (today, post);
      if (self->next_post == 0)
        self->next_post = post->due;
    }
  replace (self->going_out, G_LIST_MODEL (today));
  show_groups (self);
}

static void
not_listed (GtkWidget    *widget,
            const GError *error,
            gpointer      data)
{
  OG_TODAY_PLACE (widget)->asked--;
  og_widget_show_error (widget, error);
}

/* From midnight on, so that what is being sent late is seen as well. */
static gint64
start_of_today (OgTodayPlace *self)
{
  OgOffice *office = og_engine_get_office (get_engine (self));
  const gint64 now = og_engine_now (get_engine (self));
  g_autofree char *local = og_local_time_from_unix (now, office->zone);
  gint64 midnight = now;

  memcpy (local + strlen ("YYYY-MM-DDT"), "00:00", strlen ("00:00"));
  return og_local_time_to_unix (local, office->zone, &midnight) ? midnight : now;
}

static void
refresh (OgTodayPlace *self)
{
  const gint64 from = start_of_today (self);

  show_head (self);
  show_setup (self);
  if (self->tasks_stale)
    self->n_tasks = og_today_tasks_show (self->tasks, get_engine (self));
  self->tasks_stale = FALSE;
  og_today_plans_refresh (self->plans, get_engine (self));
  self->asked += 2;
  og_widget_then (GTK_WIDGET (self), og_engine_list_attention (get_engine (self)), attention_listed,
                  not_listed, NULL, NULL);
  og_widget_then (GTK_WIDGET (self),
                  og_engine_list_posts (get_engine (self), from,
                                        from + DAYS_AHEAD * G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND),
                  posts_listed, not_listed, NULL, NULL);
}

static void
on_plans_changed (OgTodayPlace *self)
{
  if (self->concerns != NULL)
    show_groups (self);
}

static gboolean
on_refresh (gpointer data)
{
  OgTodayPlace *self = data;

  self->refresh = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several signals of the engine come for one act: once is enough. */
static void
queue_refresh (OgTodayPlace *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add (on_refresh, self);
}

static GtkWidget *
make_concern_row (gpointer item,
                  gpointer data)
{
  return og_today_row_for_concern (get_engine (data), item);
}

static GtkWidget *
make_trouble_row (gpointer item,
                  gpointer data)
{
  if (OG_IS_CHANNEL (item))
    return og_today_row_for_channel (get_engine (data), item);
  if (OG_IS_NOTICE (item))
    return og_today_row_for_board (get_engine (data), OG_NOTICE (item)->channel_id);
  return og_today_row_for_delivery (get_engine (data), item);
}

static GtkWidget *
make_post_row (gpointer item,
               gpointer data)
{
  return og_today_row_for_post (get_engine (data), item);
}

/* Documents are made anew to see whether they would say something else: not for every message. */
static void
queue_refresh_of_all (OgTodayPlace *self)
{
  self->tasks_stale = TRUE;
  queue_refresh (self);
}

static void
og_today_place_shown (OgPlace *place)
{
  queue_refresh_of_all (OG_TODAY_PLACE (place));
}

static void
watch_engine (OgTodayPlace *self)
{
  static const char *const names[] = { "posts-changed", "counts-changed" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (get_engine (self), names[i], G_CALLBACK (queue_refresh), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (get_engine (self), "office-changed", G_CALLBACK (queue_refresh_of_all),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (og_engine_get_channels (get_engine (self)), "items-changed",
                           G_CALLBACK (queue_refresh_of_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->concerns, "items-changed", G_CALLBACK (show_groups), self,
                           G_CONNECT_SWAPPED);
}

static void
og_today_place_constructed (GObject *object)
{
  OgTodayPlace *self = OG_TODAY_PLACE (object);
  g_autoptr (GtkSliceListModel) first = NULL;

  G_OBJECT_CLASS (og_today_place_parent_class)->constructed (object);

  self->concerns = og_engine_list_concerns (get_engine (self), OG_VIEW_DUE, NULL);
  first = gtk_slice_list_model_new (g_object_ref (self->concerns), 0, ANSWERS_SHOWN);
  gtk_list_box_bind_model (self->answers, G_LIST_MODEL (first), make_concern_row, self, NULL);
  gtk_list_box_bind_model (self->attention, G_LIST_MODEL (self->troubles), make_trouble_row, self,
                           NULL);
  gtk_list_box_bind_model (self->posts, G_LIST_MODEL (self->going_out), make_post_row, self, NULL);
  watch_engine (self);
  self->tasks_stale = TRUE;
  refresh (self);
  show_groups (self);
}

static void
og_today_place_dispose (GObject *object)
{
  OgTodayPlace *self = OG_TODAY_PLACE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_TODAY_PLACE);
  g_clear_object (&self->concerns);
  g_clear_object (&self->troubles);
  g_clear_object (&self->going_out);

  G_OBJECT_CLASS (og_today_place_parent_class)->dispose (object);
}

static void
og_today_place_class_init (OgTodayPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = og_today_place_constructed;
  object_class->dispose = og_today_place_dispose;
  OG_PLACE_CLASS (klass)->shown = og_today_place_shown;

  g_type_ensure (OG_TYPE_TODAY_PLANS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/today/og-today-place.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, date);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, attended);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, setup_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, setup);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, attention_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, attention);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, answers_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, answers);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, more);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, plans);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, posts_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, posts);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, tasks);
  gtk_widget_class_bind_template_child (widget_class, OgTodayPlace, done);
  gtk_widget_class_bind_template_callback (widget_class, on_plans_changed);
}

static void
og_today_place_init (OgTodayPlace *self)
{
  self->troubles = g_list_store_new (G_TYPE_OBJECT);
  self->going_out = g_list_store_new (OG_TYPE_POST);
  gtk_widget_init_template (GTK_WIDGET (self));
}
