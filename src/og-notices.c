/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-notices.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-office-time.h"

#define ARRIVED "arrived"
#define TROUBLE "trouble"

struct _OgNotices
{
  GObject parent_instance;

  GApplication *application; /* borrowed: it owns us */
  OgEngine *engine;
  int arrived;               /* messages since the window was last looked at */
};

G_DEFINE_FINAL_TYPE (OgNotices, og_notices, G_TYPE_OBJECT)

/* Outside office hours nobody is to be called to the screen, nor while somebody looks at it. */
static gboolean
may_speak (OgNotices *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self->application));

  return (window == NULL || !gtk_window_is_active (window)) &&
         og_office_time_is_open (og_engine_get_attendance (self->engine), og_engine_now (self->engine));
}

static void
on_message_arrived (OgNotices *self,
                    OgConcern *concern,
                    OgMessage *newest,
                    int        n)
{
  g_autoptr (GNotification) notice = NULL;
  g_autofree char *title = NULL;

  if (!may_speak (self))
    return;
  self->arrived += n;
  title = g_strdup_printf (ngettext ("%d new message in the inbox", "%d new messages in the inbox",
                                     (gulong) self->arrived),
                           self->arrived);
  notice = g_notification_new (title);
  g_notification_set_default_action_and_target (notice, "app.open-concern", "x", concern->id);
  g_application_send_notification (self->application, ARRIVED, notice);
}

/* (transfer full) */
static GNotification *
make_notice (OgDeliveryState state)
{
  GNotification *notice;

  switch ((int) state)
    {
    case OG_DELIVERY_BY_HAND:
      notice = g_notification_new (_("Something is to be published by hand"));
      g_notification_set_body (notice, _("Its time has come. “Today” shows the text and the pictures."));
      return notice;
    case OG_DELIVERY_UNSIGNED:
      notice = g_notification_new (_("A post waits for a second person"));
      g_notification_set_body (notice, _("Its time has come, but it has not been signed off. “Today” "
                                         "shows what can be done."));
      return notice;
    default:
      notice = g_notification_new (_("Something needs your decision"));
      g_notification_set_body (notice, _("It has not gone out as planned. “Today” shows what can be "
                                         "done."));
      return notice;
    }
}

static void
on_delivery_finished (OgNotices  *self,
                      OgDelivery *delivery)
{
  g_autoptr (GNotification) notice = NULL;

  if (delivery->state == OG_DELIVERY_SENT || !may_speak (self))
    return;
  notice = make_notice (delivery->state);
  g_notification_set_default_action_and_target (notice, "app.go-to", "s", "today");
  g_application_send_notification (self->application, TROUBLE, notice);
}

/**
 * og_notices_seen:
 *
 * Takes back what the desktop still shows.
 */
void
og_notices_seen (OgNotices *self)
{
  g_return_if_fail (OG_IS_NOTICES (self));

  if (self->arrived > 0)
    g_application_withdraw_notification (self->application, ARRIVED);
  self->arrived = 0;
}

static void
og_notices_finalize (GObject *object)
{
  g_clear_object (&OG_NOTICES (object)->engine);

  G_OBJECT_CLASS (og_notices_parent_class)->finalize (object);
}

static void
og_notices_class_init (OgNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_notices_finalize;
}

static void
og_notices_init (OgNotices *self)
{
}

/**
 * og_notices_new:
 * @application: which shows them; must outlive the notices
 * @engine: whose news they are
 *
 * Returns: (transfer full): notices for that engine
 */
OgNotices *
og_notices_new (GApplication *application,
                OgEngine     *engine)
{
  OgNotices *self = g_object_new (OG_TYPE_NOTICES, NULL);

  self->application = application;
  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "message-arrived", G_CALLBACK (on_message_arrived), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "delivery-finished", G_CALLBACK (on_delivery_finished), self,
                           G_CONNECT_SWAPPED);
  return self;
}
