/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-moderator.h"

G_BEGIN_DECLS

/* Between og-moderator.c, og-moderator-begin.c (how a measure comes about) and og-moderator-end.c (what
 * becomes of it). */

struct _OgModerator
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgPublisher *publisher;
  OgHttp *http;
  OgClock *clock;
  OgNews *news;
  OgOffice *office;         /* (nullable) */
  OgNetiquette *netiquette; /* (nullable): what is in force */
  char *folder;
  GHashTable *looks;        /* gint64 measure that is being looked at → whether it is to be once more */
  gboolean stopped;
};

/* Looks at a measure that was done, once more if that is being done; what cannot be looked at now is
 * looked at when the channel can be spoken to again. */
void og_moderator_look (OgModerator *self,
                        gint64       measure_id);

G_END_DECLS
