/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-place.h"
#include "og-channels-place.h"
#include "og-inbox-place.h"
#include "og-rules-place.h"
#include "og-sidebar.h"
#include "og-today-place.h"

/* In the order of the sidebar and of Ctrl+1 … */
static const OgPlaceInfo places[] = {
  { "today", N_("Today"), "daytime-sunrise-symbolic", og_today_place_get_type },
  { "calendar", N_("Calendar"), "x-office-calendar-symbolic", og_calendar_place_get_type },
  { "inbox", N_("Inbox"), "mail-unread-symbolic", og_inbox_place_get_type },
  { "rules", N_("Rules"), "text-editor-symbolic", og_rules_place_get_type },
  { "channels", N_("Channels"), "network-server-symbolic", og_channels_place_get_type },
};

/**
 * og_places:
 * @n_places: (out): how many
 *
 * Returns: (transfer none): all places in their order
 */
const OgPlaceInfo *
og_places (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);
  return places;
}

/**
 * og_place_find:
 * @name: such as "inbox"
 *
 * Returns: (transfer none) (nullable): the place of that name
 */
const OgPlaceInfo *
og_place_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      return &places[i];
  return NULL;
}
