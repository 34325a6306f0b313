/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a conversation is heated, so that a second person should look at a reply before it goes out.
 * Ordered by weight. */
typedef enum
{
  OG_HEAT_NONE,
  OG_HEAT_SHOUTING,     /* a text in capitals, or with rows of exclamation marks */
  OG_HEAT_MANY_PEOPLE,  /* many citizens within few hours */
  OG_HEAT_FAST,         /* many messages of citizens within an hour */
  OG_HEAT_INSULTS,      /* words of a breach in one of the newest messages */
} OgHeat;

/* A message of a conversation. Nothing of it is copied. */
typedef struct _OgHeatMessage
{
  gint64 created;     /* unix seconds */
  gboolean own;       /* of the town hall */
  const char *author; /* who it is by, whatever names one */
  const char *text;
} OgHeatMessage;

/* messages: oldest first. now: unix seconds; what lies more than a day back has cooled down */
OgHeat og_heat_of (const OgHeatMessage *messages,
                   guint                n_messages,
                   gint64               now);

G_END_DECLS
