/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-connection.h"

#include "og-error.h"

typedef struct
{
  OgChannel *channel;
  OgHttp *http;   /* NULL for a network without a socket */
  OgClock *clock;
  char *token;    /* nullable; never logged */
} OgConnectionPrivate;

enum
{
  PROP_0,
  PROP_CHANNEL,
  PROP_HTTP,
  PROP_CLOCK,
  PROP_TOKEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OgConnection, og_connection, G_TYPE_OBJECT)

#define PRIVATE(self) ((OgConnectionPrivate *) og_connection_get_instance_private (self))

static DexFuture *
not_supported (OgConnection *self,
               const char   *what)
{
  return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "%s has no %s",
                                G_OBJECT_TYPE_NAME (self), what);
}

static DexFuture *
og_connection_no_check (OgConnection *self)
{
  return not_supported (self, "check");
}

static DexFuture *
og_connection_no_publish (OgConnection *self,
                          OgDelivery   *delivery,
                          GListModel   *attachments,
                          const char   *folder)
{
  return not_supported (self, "publish");
}

static DexFuture *
og_connection_no_find (OgConnection *self,
                       OgDelivery   *delivery)
{
  return not_supported (self, "find");
}

static DexFuture *
og_connection_no_edit (OgConnection *self,
                       OgDelivery   *delivery)
{
  return not_supported (self, "edit");
}

static DexFuture *
og_connection_no_withdraw (OgConnection *self,
                           const char   *remote_id)
{
  return not_supported (self, "withdraw");
}

static DexFuture *
og_connection_no_fetch (OgConnection *self,
                        const char   *cursor)
{
  return not_supported (self, "fetch");
}

static DexFuture *
og_connection_no_schedule (OgConnection *self,
                           OgDelivery   *delivery,
                           GListModel   *attachments,
                           const char   *folder)
{
  return not_supported (self, "schedule");
}

static DexFuture *
og_connection_no_reschedule (OgConnection *self,
                             const char   *scheduled_id,
                             gint64        due)
{
  return not_supported (self, "reschedule");
}

static DexFuture *
og_connection_no_unschedule (OgConnection *self,
                             const char   *scheduled_id)
{
  return not_supported (self, "unschedule");
}

static DexFuture *
og_connection_no_list_scheduled (OgConnection *self)
{
  return not_supported (self, "list_scheduled");
}

static DexFuture *
og_connection_no_pin (OgConnection *self,
                      const char   *remote_id,
                      gboolean      pinned)
{
  return not_supported (self, "pin");
}

static DexFuture *
og_connection_no_set_profile (OgConnection *self,
                              const char   *fields)
{
  return not_supported (self, "set_profile");
}

static DexFuture *
og_connection_no_measure (OgConnection *self,
                          OgMeasure    *measure)
{
  return not_supported (self, "measure");
}

static DexFuture *
og_connection_no_undo (OgConnection *self,
                       OgMeasure    *measure)
{
  return not_supported (self, "undo");
}

static DexFuture *
og_connection_no_verify (OgConnection *self,
                         OgMeasure    *measure)
{
  return not_supported (self, "verify");
}

static DexFuture *
og_connection_no_fetch_thread (OgConnection *self,
                               const char   *remote_id)
{
  return not_supported (self, "fetch_thread");
}

static void
og_connection_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  OgConnectionPrivate *priv = PRIVATE (OG_CONNECTION (object));

  switch (id)
    {
    case PROP_CHANNEL:
      g_value_set_object (value, priv->channel);
      break;
    case PROP_HTTP:
      g_value_set_object (value, priv->http);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, priv->clock);
      break;
    case PROP_TOKEN:
      g_value_set_string (value, priv->token);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_connection_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  OgConnectionPrivate *priv = PRIVATE (OG_CONNECTION (object));

  switch (id)
    {
    case PROP_CHANNEL:
      priv->channel = g_value_dup_object (value);
      break;
    case PROP_HTTP:
      priv->http = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      priv->clock = g_value_dup_object (value);
      break;
    case PROP_TOKEN:
      priv->token = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_connection_finalize (GObject *object)
{
  OgConnectionPrivate *priv = PRIVATE (OG_CONNECTION (object));

  g_clear_object (&priv->channel);
  g_clear_object (&priv->http);
  g_clear_object (&priv->clock);
  g_clear_pointer (&priv->token, g_free);

  G_OBJECT_CLASS (og_connection_parent_class)->finalize (object);
}

static void
og_connection_class_init (OgConnectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = og_connection_get_property;
  object_class->set_property = og_connection_set_property;
  object_class->finalize = og_connection_finalize;

  klass->check = og_connection_no_check;
  klass->publish = og_connection_no_publish;
  klass->find = og_connection_no_find;
  klass->edit = og_connection_no_edit;
  klass->withdraw = og_connection_no_withdraw;
  klass->fetch = og_connection_no_fetch;
  klass->fetch_thread = og_connection_no_fetch_thread;
  klass->schedule = og_connection_no_schedule;
  klass->reschedule = og_connection_no_reschedule;
  klass->unschedule = og_connection_no_unschedule;
  klass->list_scheduled = og_connection_no_list_scheduled;
  klass->pin = og_connection_no_pin;
  klass->set_profile = og_connection_no_set_profile;
  klass->measure = og_connection_no_measure;
  klass->undo = og_connection_no_undo;
  klass->verify = og_connection_no_verify;

  properties[PROP_CHANNEL] = g_param_spec_object ("channel", NULL, NULL, OG_TYPE_CHANNEL, flags);
  properties[PROP_HTTP] = g_param_spec_object ("http", NULL, NULL, OG_TYPE_HTTP, flags);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, OG_TYPE_CLOCK, flags);
  properties[PROP_TOKEN] = g_param_spec_string ("token", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
og_connection_init (OgConnection *self)
{
}

/* What each of these gives is written in og-connection.h. */

DexFuture *
og_connection_check (OgConnection *self)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->check (self);
}

DexFuture *
og_connection_publish (OgConnection *self,
                       OgDelivery   *delivery,
                       GListModel   *attachments,
                       const char   *folder)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (OG_IS_DELIVERY (delivery), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->publish (self, delivery, attachments, folder);
}

DexFuture *
og_connection_find (OgConnection *self,
                    OgDelivery   *delivery)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (OG_IS_DELIVERY (delivery), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->find (self, delivery);
}

DexFuture *
og_connection_edit (OgConnection *self,
                    OgDelivery   *delivery)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (OG_IS_DELIVERY (delivery), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->edit (self, delivery);
}

DexFuture *
og_connection_withdraw (OgConnection *self,
                        const char   *remote_id)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (remote_id != NULL, dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->withdraw (self, remote_id);
}

DexFuture *
og_connection_fetch (OgConnection *self,
                     const char   *cursor)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->fetch (self, cursor);
}

DexFuture *
og_connection_fetch_thread (OgConnection *self,
                            const char   *remote_id)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (remote_id != NULL, dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->fetch_thread (self, remote_id);
}

DexFuture *
og_connection_schedule (OgConnection *self,
                        OgDelivery   *delivery,
                        GListModel   *attachments,
                        const char   *folder)
{
  return OG_CONNECTION_GET_CLASS (self)->schedule (self, delivery, attachments, folder);
}

DexFuture *
og_connection_reschedule (OgConnection *self,
                          const char   *scheduled_id,
                          gint64        due)
{
  return OG_CONNECTION_GET_CLASS (self)->reschedule (self, scheduled_id, due);
}

DexFuture *
og_connection_unschedule (OgConnection *self,
                          const char   *scheduled_id)
{
  return OG_CONNECTION_GET_CLASS (self)->unschedule (self, scheduled_id);
}

DexFuture *
og_connection_list_scheduled (OgConnection *self)
{
  return OG_CONNECTION_GET_CLASS (self)->list_scheduled (self);
}

DexFuture *
og_connection_pin (OgConnection *self,
                   const char   *remote_id,
                   gboolean      pinned)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (remote_id != NULL, dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->pin (self, remote_id, pinned);
}

DexFuture *
og_connection_set_profile (OgConnection *self,
                           const char   *fields)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (fields != NULL, dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->set_profile (self, fields);
}

DexFuture *
og_connection_measure (OgConnection *self,
                       OgMeasure    *measure)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (OG_IS_MEASURE (measure), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->measure (self, measure);
}

DexFuture *
og_connection_undo (OgConnection *self,
                    OgMeasure    *measure)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (OG_IS_MEASURE (measure), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->undo (self, measure);
}

DexFuture *
og_connection_verify (OgConnection *self,
                      OgMeasure    *measure)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), dex_future_new_infinite ());
  g_return_val_if_fail (OG_IS_MEASURE (measure), dex_future_new_infinite ());

  return OG_CONNECTION_GET_CLASS (self)->verify (self, measure);
}

/**
 * og_connection_get_channel:
 *
 * Returns: (transfer none): the account that is spoken for
 */
OgChannel *
og_connection_get_channel (OgConnection *self)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), NULL);

  return PRIVATE (self)->channel;
}

/**
 * og_connection_get_http:
 *
 * Returns: (transfer none) (nullable): the bridge to the network
 */
OgHttp *
og_connection_get_http (OgConnection *self)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), NULL);

  return PRIVATE (self)->http;
}

/**
 * og_connection_get_clock:
 *
 * Returns: (transfer none): the only source of now
 */
OgClock *
og_connection_get_clock (OgConnection *self)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), NULL);

  return PRIVATE (self)->clock;
}

/**
 * og_connection_get_token:
 *
 * Returns: (transfer none) (nullable): the account's token, not to be logged or stored
 */
const char *
og_connection_get_token (OgConnection *self)
{
  g_return_val_if_fail (OG_IS_CONNECTION (self), NULL);

  return PRIVATE (self)->token;
}
