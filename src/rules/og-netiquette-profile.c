/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette.h"

#include <string.h>

#include "og-rules-data.h"
#include "og-town-words.h"

#define PROFILE_GROUP "profile"
#define MAX_CHARACTERS 255 /* of a name or value, on Mastodon */

/* The array while it is written. */
typedef struct
{
  GString *json;
  const char *lang;
  gboolean withdraw;
} Profile;

/* A text as JSON writes it: RFC 8259, section 7. */
static void
append_json_string (GString    *json,
                    const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (json, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (json, "\\%c", *p);
      else if ((guchar) *p < 0x20)
        g_string_append_printf (json, "\\u%04x", (guint) *p);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

/* (transfer full): the text, or as many whole words of it as a field holds. */
static char *
dup_bounded (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (valid, -1) <= MAX_CHARACTERS)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, MAX_CHARACTERS - 1);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

/* Adds a field by the key of its name; none for a value that is not known. */
static void
add_field (Profile    *self,
           const char *key,
           const char *value)
{
  g_autofree char *name = NULL;
  g_autofree char *bounded = NULL;

  if (!self->withdraw && (value == NULL || *value == '\0'))
    return;
  name = og_rules_data_string (og_rules_data_keys ("words.ini"), PROFILE_GROUP, key, self->lang);
  bounded = dup_bounded (self->withdraw ? "" : value);

  g_string_append (self->json, self->json->len > 1 ? ",{\"name\":" : "{\"name\":");
  append_json_string (self->json, name);
  g_string_append (self->json, ",\"value\":");
  append_json_string (self->json, bounded);
  g_string_append_c (self->json, '}');
}

/* An address that does not fit whole leads nowhere. */
static void
add_address (Profile    *self,
             const char *key,
             const char *address)
{
  add_field (self, key,
             address != NULL && g_utf8_strlen (address, -1) <= MAX_CHARACTERS ? address : NULL);
}

/**
 * og_netiquette_profile:
 * @netiquette_link: (nullable): where the netiquette can be read
 * @withdraw: whether the fields are taken off
 * @now: unix seconds: the hours of the week that holds then
 *
 * Returns: (transfer full): the fields of a profile as JSON
 */
char *
og_netiquette_profile (OgOffice   *office,
                       const char *netiquette_link,
                       gboolean    withdraw,
                       gint64      now)
{
  g_autoptr (GString) json = g_string_new ("[");
  Profile self = { json, office->language, withdraw };
  const gboolean apart = office->attendance_apart;
  g_autofree char *hours =
    og_town_words_week_short (office, apart ? OG_HOURS_ATTENDANCE : OG_HOURS_OPENING, now);
  g_autofree char *promise =
    og_town_words_promise (office->promise, (OgPromiseUnit) office->promise_unit, office->language);

  add_address (&self, "imprint", office->imprint_url);
  if (withdraw || !apart)
    add_field (&self, "hours", hours);
  if (withdraw || apart)
    add_field (&self, "attendance", hours);
  add_field (&self, "response", promise);
  add_address (&self, "netiquette", netiquette_link);
  g_string_append_c (json, ']');
  return g_string_free_and_steal (g_steal_pointer (&json));
}
