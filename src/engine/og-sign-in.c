/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-in.h"

#include "og-call.h"
#include "og-engine-private.h"
#include "og-loopback.h"
#include "og-network.h"

struct _OgSignIn
{
  GObject parent_instance;

  OgEngine *engine;
  const OgNetwork *network; /* NULL: unknown, everything is refused */
  OgChannel *again;         /* nullable */
  char *server;             /* as the person gave it */
  char *page_title;
  char *page_text;
  OgLoopback *loopback;     /* NULL before the start */
  OgSignInRequest *request; /* for the browser that comes back */
  OgSignInRequest *by_code; /* for the code that is pasted */
  gboolean cancelled;
};

enum
{
  PROP_0,
  PROP_PAGE_TITLE,
  PROP_PAGE_TEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (OgSignIn, og_sign_in, G_TYPE_OBJECT)

static void
og_sign_in_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  OgSignIn *self = OG_SIGN_IN (object);

  switch (id)
    {
    case PROP_PAGE_TITLE:
      g_set_str (&self->page_title, g_value_get_string (value));
      break;
    case PROP_PAGE_TEXT:
      g_set_str (&self->page_text, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_sign_in_dispose (GObject *object)
{
  OgSignIn *self = OG_SIGN_IN (object);

  if (self->loopback != NULL)
    og_loopback_close (self->loopback);
  g_clear_object (&self->loopback);
  g_clear_object (&self->engine);
  g_clear_object (&self->again);
  g_clear_pointer (&self->request, og_sign_in_request_unref);
  g_clear_pointer (&self->by_code, og_sign_in_request_unref);

  G_OBJECT_CLASS (og_sign_in_parent_class)->dispose (object);
}

static void
og_sign_in_finalize (GObject *object)
{
  OgSignIn *self = OG_SIGN_IN (object);

  g_clear_pointer (&self->server, g_free);
  g_clear_pointer (&self->page_title, g_free);
  g_clear_pointer (&self->page_text, g_free);

  G_OBJECT_CLASS (og_sign_in_parent_class)->finalize (object);
}

static void
og_sign_in_class_init (OgSignInClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = og_sign_in_set_property;
  object_class->dispose = og_sign_in_dispose;
  object_class->finalize = og_sign_in_finalize;

  props[PROP_PAGE_TITLE] = g_param_spec_string ("page-title", NULL, NULL, "Ortsgespräch",
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PAGE_TEXT] = g_param_spec_string ("page-text", NULL, NULL, "",
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
og_sign_in_init (OgSignIn *self)
{
  self->page_title = g_strdup ("Ortsgespräch");
  self->page_text = g_strdup ("");
}

/**
 * og_sign_in_new:
 * @network_id: of a network one signs in to
 * @again: (nullable): a channel that is signed out
 *
 * Returns: (transfer full): a sign-in that has not begun
 */
OgSignIn *
og_sign_in_new (OgEngine   *engine,
                const char *network_id,
                OgChannel  *again)
{
  OgSignIn *self;

  g_return_val_if_fail (OG_IS_ENGINE (engine), NULL);

  self = g_object_new (OG_TYPE_SIGN_IN, NULL);
  self->engine = g_object_ref (engine);
  self->network = og_network_find (network_id);
  self->again = again != NULL ? g_object_ref (again) : NULL;
  return self;
}

static OgHttp *
get_http (OgSignIn *self)
{
  return og_accounts_get_http (og_engine_get_accounts (self->engine));
}

static DexFuture *
refuse_cancelled (void)
{
  return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "The sign-in has been cancelled");
}

static gboolean
can_sign_in (OgSignIn *self)
{
  return self->network != NULL && (self->network->capabilities & OG_CAN_SIGN_IN) != 0 &&
         !og_engine_get_practice (self->engine);
}

static DexFuture *
start_fiber (gpointer data)
{
  OgCall *call = data;
  OgSignIn *self = call->self;
  g_autoptr (OgLoopback) loopback = NULL;
  g_autoptr (OgSignInRequest) request = NULL;
  g_autoptr (GError) error = NULL;

  loopback = og_loopback_new (self->page_title, self->page_text, &error);
  if (loopback != NULL)
    request = dex_await_boxed (self->network->sign_in (get_http (self), call->text,
                                                       og_loopback_get_uri (loopback)),
                               &error);
  if (request == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (self->cancelled)
    return refuse_cancelled ();

  if (self->loopback != NULL)
    og_loopback_close (self->loopback);
  og_loopback_expect (loopback, request->state);
  g_set_object (&self->loopback, loopback);
  g_clear_pointer (&self->request, og_sign_in_request_unref);
  g_clear_pointer (&self->by_code, og_sign_in_request_unref);
  self->request = g_steal_pointer (&request);
  g_set_str (&self->server, call->text);
  return dex_future_new_for_string (self->request->authorize_url);
}

/**
 * og_sign_in_start:
 * @server: what the person typed; (nullable) for a channel that is signed in again
 *
 * Returns: (transfer full): a future of the address to open in the browser
 */
DexFuture *
og_sign_in_start (OgSignIn   *self,
                  const char *server)
{
  g_return_val_if_fail (OG_IS_SIGN_IN (self), NULL);

  if (!can_sign_in (self))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "Nobody signs in here");
  if ((server == NULL || *server == '\0') && self->again != NULL)
    server = self->again->base_url;
  if (server == NULL || *server == '\0')
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No server");
  return og_call_spawn (start_fiber, self, NULL, 0, 0, server);
}

/* Whom the token belongs to. (transfer full) (nullable) */
static OgChannel *
ask_who_fiber (OgSignIn        *self,
               OgSignInRequest *request,
               const char      *token,
               GError         **error)
{
  OgAccounts *accounts = og_engine_get_accounts (self->engine);
  g_autoptr (OgChannel) probe = og_channel_new ();
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgChannel) channel = NULL;

  og_record_set_string (OG_RECORD (probe), "network", self->network->id);
  og_record_set_string (OG_RECORD (probe), "base_url", request->base_url);
  connection = og_network_connect (self->network, probe, get_http (self),
                                   og_accounts_get_clock (accounts), token);
  channel = dex_await_object (og_connection_check (connection), error);
  if (channel == NULL)
    return NULL;
  og_record_set_string (OG_RECORD (channel), "network", self->network->id);
  og_record_set_string (OG_RECORD (channel), "base_url", request->base_url);
  return g_steal_pointer (&channel);
}

/* From the code to the stored channel. */
static DexFuture *
finish_fiber (OgSignIn        *self,
              OgSignInRequest *request,
              const char      *code)
{
  OgAccounts *accounts = og_engine_get_accounts (self->engine);
  g_autofree char *token = NULL;
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (GError) error = NULL;

  token = dex_await_string (self->network->redeem (get_http (self), request, code), &error);
  if (token != NULL && !self->cancelled)
    channel = ask_who_fiber (self, request, token, &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (channel == NULL || self->cancelled)
    return refuse_cancelled ();
  if (self->again != NULL &&
      (g_strcmp0 (self->again->remote_id, channel->remote_id) != 0 ||
       g_strcmp0 (self->again->base_url, channel->base_url) != 0))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_REJECTED, "%s is another account than %s",
                                  channel->handle, self->again->handle);
  return og_accounts_add (accounts, channel, self->again, token);
}

static DexFuture *
wait_fiber (gpointer data)
{
  OgSignIn *self = ((OgCall *) data)->self;
  g_autoptr (OgLoopback) loopback = g_object_ref (self->loopback);
  g_autoptr (OgSignInRequest) request = og_sign_in_request_ref (self->request);
  g_autofree char *code = NULL;
  g_autoptr (GError) error = NULL;

  code = dex_await_string (og_loopback_wait (loopback), &error);
  og_loopback_close (loopback);
  if (code == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return finish_fiber (self, request, code);
}

/**
 * og_sign_in_wait:
 *
 * To be called after og_sign_in_start() has answered.
 *
 * Returns: (transfer full): a future of the OgChannel; OG_ERROR_REJECTED if it is another account
 *   than the one that is signed in again, OG_ERROR_GONE if the sign-in is cancelled
 */
DexFuture *
og_sign_in_wait (OgSignIn *self)
{
  g_return_val_if_fail (OG_IS_SIGN_IN (self), NULL);
  g_return_val_if_fail (self->loopback != NULL && self->request != NULL, NULL);

  return og_call_spawn (wait_fiber, self, NULL, 0, 0, NULL);
}

static DexFuture *
use_code_fiber (gpointer data)
{
  OgSignIn *self = ((OgCall *) data)->self;
  g_autoptr (OgSignInRequest) request = NULL;
  g_autoptr (GError) error = NULL;

  request = dex_await_boxed (self->network->sign_in (get_http (self), self->server,
                                                     OG_REDIRECT_OUT_OF_BAND),
                             &error);
  if (request == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (self->cancelled)
    return refuse_cancelled ();
  g_clear_pointer (&self->by_code, og_sign_in_request_unref);
  self->by_code = g_steal_pointer (&request);
  return dex_future_new_for_string (self->by_code->authorize_url);
}

/**
 * og_sign_in_use_code:
 *
 * To be called after og_sign_in_start() has answered. The browser that comes back by itself is
 * still waited for.
 *
 * Returns: (transfer full): a future of the address that shows a code
 */
DexFuture *
og_sign_in_use_code (OgSignIn *self)
{
  g_return_val_if_fail (OG_IS_SIGN_IN (self), NULL);
  g_return_val_if_fail (self->server != NULL, NULL);

  return og_call_spawn (use_code_fiber, self, NULL, 0, 0, NULL);
}

static DexFuture *
enter_code_fiber (gpointer data)
{
  OgCall *call = data;
  OgSignIn *self = call->self;
  g_autoptr (OgSignInRequest) request = og_sign_in_request_ref (self->by_code);

  return finish_fiber (self, request, call->text);
}

/**
 * og_sign_in_enter_code:
 * @code: as pasted; white space around it is taken off
 *
 * To be called after og_sign_in_use_code() has answered.
 *
 * Returns: (transfer full): a future of the OgChannel, as og_sign_in_wait()
 */
DexFuture *
og_sign_in_enter_code (OgSignIn   *self,
                       const char *code)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (OG_IS_SIGN_IN (self), NULL);
  g_return_val_if_fail (self->by_code != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  stripped = g_strstrip (g_strdup (code));
  if (*stripped == '\0')
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No code");
  return og_call_spawn (enter_code_fiber, self, NULL, 0, 0, stripped);
}

/**
 * og_sign_in_cancel:
 *
 * Listens no longer. What waits rejects with OG_ERROR_GONE; nothing is stored.
 */
void
og_sign_in_cancel (OgSignIn *self)
{
  g_return_if_fail (OG_IS_SIGN_IN (self));

  self->cancelled = TRUE;
  if (self->loopback != NULL)
    og_loopback_close (self->loopback);
}
