/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-reminder.h"

#include <glib/gi18n-lib.h>

/* Nobody states limits: generous ones, so that a long gazette text is not refused. */
#define MAX_CHARACTERS 100000
#define MAX_ATTACHMENTS 20
#define MAX_ALT_CHARACTERS 5000
#define MAX_IMAGE_BYTES (50 * 1024 * 1024)

/* There is no server to speak to: every method answers OG_ERROR_NOT_SUPPORTED from the base class. */
#define OG_TYPE_REMINDER_CONNECTION (og_reminder_connection_get_type ())
G_DECLARE_FINAL_TYPE (OgReminderConnection, og_reminder_connection, OG, REMINDER_CONNECTION,
                      OgConnection)

struct _OgReminderConnection
{
  OgConnection parent_instance;
};

G_DEFINE_FINAL_TYPE (OgReminderConnection, og_reminder_connection, OG_TYPE_CONNECTION)

static void
og_reminder_connection_class_init (OgReminderConnectionClass *klass)
{
}

static void
og_reminder_connection_init (OgReminderConnection *self)
{
}

const OgNetwork og_reminder_network = {
  .id = "reminder",
  .name = N_ ("Reminder"),
  .explanation = N_ ("For what no program may post to: the gazette, the notice board, Instagram. At the "
                     "planned time the text and the pictures are shown, and a person publishes them."),
  .capabilities = OG_CAN_PICTURES | OG_CAN_BY_HAND,
  .count = OG_COUNT_PLAIN,
  .max_characters = MAX_CHARACTERS,
  .characters_per_link = 0,
  .max_attachments = MAX_ATTACHMENTS,
  .max_alt_characters = MAX_ALT_CHARACTERS,
  .max_image_bytes = MAX_IMAGE_BYTES,
  .max_image_pixels = 0,
  .fetch_interval = 24 * 60 * 60,
  .connection_type = og_reminder_connection_get_type,
};
