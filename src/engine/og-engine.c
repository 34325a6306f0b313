/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine.h"
#include "og-engine-private.h"
#include "og-engine-town.h"

enum
{
  PROP_0,
  PROP_OFFICE,
  PROP_CHANNELS,
  PROP_PRACTICE,
  PROP_LAST_CONTACT,
  N_PROPS
};

enum
{
  SIGNAL_OFFICE_CHANGED,
  SIGNAL_POSTS_CHANGED,
  SIGNAL_CONCERNS_CHANGED,
  SIGNAL_COUNTS_CHANGED,
  SIGNAL_MESSAGE_ARRIVED,
  SIGNAL_DELIVERY_FINISHED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgEngine, og_engine, G_TYPE_OBJECT)

static void
og_engine_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  OgEngine *self = OG_ENGINE (object);

  switch (id)
    {
    case PROP_OFFICE:
      g_value_set_object (value, self->office);
      break;
    case PROP_CHANNELS:
      g_value_set_object (value, og_accounts_get_channels (self->accounts));
      break;
    case PROP_PRACTICE:
      g_value_set_boolean (value, self->practice);
      break;
    case PROP_LAST_CONTACT:
      g_value_set_int64 (value, self->last_contact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_engine_dispose (GObject *object)
{
  OgEngine *self = OG_ENGINE (object);

  g_clear_object (&self->moderator);
  g_clear_object (&self->board);
  g_clear_object (&self->auto_answerer);
  g_clear_object (&self->inbox);
  g_clear_object (&self->series_keeper);
  g_clear_object (&self->planner);
  g_clear_object (&self->http);
  dex_clear (&self->importing);
  g_clear_object (&self->fetcher);
  g_clear_object (&self->publisher);
  g_clear_object (&self->scheduler);
  g_clear_object (&self->accounts);
  g_clear_object (&self->news);
  g_clear_object (&self->office);
  g_clear_pointer (&self->attendance, og_office_time_unref);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  dex_clear (&self->closing);
  dex_clear (&self->office_saved);

  G_OBJECT_CLASS (og_engine_parent_class)->dispose (object);
}

static void
og_engine_finalize (GObject *object)
{
  OgEngine *self = OG_ENGINE (object);

  g_clear_pointer (&self->lock, og_lock_free);
  g_clear_pointer (&self->pictures, g_free);

  G_OBJECT_CLASS (og_engine_parent_class)->finalize (object);
}

static guint
new_signal (const char *name,
            guint       n_params,
            ...)
{
  va_list types;
  guint id;

  va_start (types, n_params);
  id = g_signal_new_valist (name, OG_TYPE_ENGINE, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                            G_TYPE_NONE, n_params, types);
  va_end (types);
  return id;
}

static void
og_engine_class_init (OgEngineClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = og_engine_get_property;
  object_class->dispose = og_engine_dispose;
  object_class->finalize = og_engine_finalize;

  props[PROP_OFFICE] = g_param_spec_object ("office", NULL, NULL, OG_TYPE_OFFICE, flags);
  props[PROP_CHANNELS] = g_param_spec_object ("channels", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  props[PROP_PRACTICE] = g_param_spec_boolean ("practice", NULL, NULL, FALSE, flags);
  props[PROP_LAST_CONTACT] = g_param_spec_int64 ("last-contact", NULL, NULL, 0, G_MAXINT64, 0,
                                                 flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_OFFICE_CHANGED] = new_signal ("office-changed", 0);
  signals[SIGNAL_POSTS_CHANGED] = new_signal ("posts-changed", 0);
  signals[SIGNAL_CONCERNS_CHANGED] = new_signal ("concerns-changed", 0);
  signals[SIGNAL_COUNTS_CHANGED] = new_signal ("counts-changed", 0);
  signals[SIGNAL_MESSAGE_ARRIVED] = new_signal ("message-arrived", 3, OG_TYPE_CONCERN,
                                                OG_TYPE_MESSAGE, G_TYPE_INT);
  signals[SIGNAL_DELIVERY_FINISHED] = new_signal ("delivery-finished", 1, OG_TYPE_DELIVERY);
}

static void
og_engine_init (OgEngine *self)
{
  self->closing = dex_promise_new ();
}

/**
 * og_engine_tell_last_contact:
 *
 * Brings "last-contact" up to date.
 */
void
og_engine_tell_last_contact (OgEngine *self)
{
  gint64 last = og_accounts_get_last_contact (self->accounts);

  if (self->last_contact == last)
    return;
  self->last_contact = last;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAST_CONTACT]);
}

/**
 * og_engine_tell_counts:
 *
 * Emits "counts-changed".
 */
void
og_engine_tell_counts (OgEngine *self)
{
  g_signal_emit (self, signals[SIGNAL_COUNTS_CHANGED], 0);
}

/**
 * og_engine_tell_news:
 *
 * Emits what these news mean for the screens.
 */
void
og_engine_tell_news (OgEngine  *self,
                     OgNewsKind kinds)
{
  if (kinds & OG_NEWS_OFFICE)
    {
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OFFICE]);
      g_signal_emit (self, signals[SIGNAL_OFFICE_CHANGED], 0);
    }
  if (kinds & OG_NEWS_POSTS)
    g_signal_emit (self, signals[SIGNAL_POSTS_CHANGED], 0);
  if (kinds & OG_NEWS_CONCERNS)
    g_signal_emit (self, signals[SIGNAL_CONCERNS_CHANGED], 0);
}

/**
 * og_engine_tell_arrived:
 * @n: how many messages arrived with it
 *
 * Emits "message-arrived".
 */
void
og_engine_tell_arrived (OgEngine  *self,
                        OgConcern *concern,
                        OgMessage *newest,
                        int        n)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE_ARRIVED], 0, concern, newest, n);
}

/**
 * og_engine_tell_finished:
 *
 * Emits "delivery-finished".
 */
void
og_engine_tell_finished (OgEngine   *self,
                         OgDelivery *delivery)
{
  g_signal_emit (self, signals[SIGNAL_DELIVERY_FINISHED], 0, delivery);
}

/**
 * og_engine_get_accounts:
 *
 * Returns: (transfer none): the channels and their connections
 */
OgAccounts *
og_engine_get_accounts (OgEngine *self)
{
  return self->accounts;
}

/**
 * og_engine_get_office:
 *
 * Returns: (transfer none): the town hall as it is set up; changed only by og_engine_save_office()
 */
OgOffice *
og_engine_get_office (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return self->office;
}

/**
 * og_engine_get_channels:
 *
 * Returns: (transfer none): of OgChannel; they notify as they change
 */
GListModel *
og_engine_get_channels (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return og_accounts_get_channels (self->accounts);
}

/**
 * og_engine_get_practice:
 *
 * Returns: whether this is the practice town, from which nothing leaves
 */
gboolean
og_engine_get_practice (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), FALSE);

  return self->practice;
}

/**
 * og_engine_get_last_contact:
 *
 * Returns: unix seconds of the newest answer of any network, 0 for never
 */
gint64
og_engine_get_last_contact (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), 0);

  return self->last_contact;
}

/**
 * og_engine_now:
 *
 * Returns: unix seconds of the engine's clock
 */
gint64
og_engine_now (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), 0);

  return og_clock_now (self->clock);
}

/**
 * og_engine_get_counts:
 *
 * Returns: (transfer none): what the badges show
 */
const OgCounts *
og_engine_get_counts (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return &self->counts;
}

/**
 * og_engine_find_channel:
 *
 * Returns: (transfer none) (nullable): the channel of the list
 */
OgChannel *
og_engine_find_channel (OgEngine *self,
                        gint64    channel_id)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return og_accounts_find (self->accounts, channel_id);
}

/**
 * og_engine_get_attendance:
 *
 * Returns: (transfer none): when somebody attends to social media
 */
OgOfficeTime *
og_engine_get_attendance (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return self->attendance;
}

/**
 * og_engine_take_office:
 * @office: as it is saved; not changed any more by anybody
 *
 * Makes it the one that holds from now on.
 */
void
og_engine_take_office (OgEngine *self,
                       OgOffice *office)
{
  g_set_object (&self->office, office);
  g_clear_pointer (&self->attendance, og_office_time_unref);
  self->attendance = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  og_fetcher_set_time (self->fetcher, self->attendance);
  og_inbox_set_time (self->inbox, self->attendance);
  og_publisher_set_time (self->publisher, self->attendance);
  og_auto_answerer_set_time (self->auto_answerer, self->attendance);
  og_board_set_rules (self->board, self->office, self->netiquette);
  og_moderator_set_rules (self->moderator, self->office, self->netiquette);
  og_planner_set_office (self->planner, self->office);
  og_series_keeper_set_office (self->series_keeper, self->office);
  og_scheduler_office_changed (self->scheduler);
}
