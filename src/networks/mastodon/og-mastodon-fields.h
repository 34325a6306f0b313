/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fields of a profile (documentation: entities/Account#CredentialAccount, entities/Field).
 * Pure: no network, no clock. Lists are (element-type OgMastodonField). */

typedef struct _OgMastodonField
{
  char *name;
  char *value; /* plain text, never NULL */
} OgMastodonField;

typedef struct _OgMastodonFieldLimits
{
  guint fields;
  guint name_characters;
  guint value_characters;
} OgMastodonFieldLimits;

/* What Mastodon allows where a server does not say otherwise. */
#define OG_MASTODON_FIELD_LIMITS ((OgMastodonFieldLimits) { 4, 255, 255 })

/* What stands in our own profile, as it was typed. OG_ERROR_BAD_ANSWER if it is no account,
 * OG_ERROR_NOT_SUPPORTED if it does not say what was typed. (transfer full) */
GPtrArray *og_mastodon_fields_parse (GBytes  *bytes,
                                     GError **error);
/* What og_connection_set_profile() is handed: OG_ERROR_INPUT. (transfer full) */
GPtrArray *og_mastodon_fields_read (const char *json,
                                    GError    **error);
/* Limits that a server's description states (entities/Instance, version 2). */
void og_mastodon_fields_take_limits (GBytes                *bytes,
                                     OgMastodonFieldLimits *limits);

/* What is to stand there: the fields of wanted, an empty value taking one off, and all others of
 * existing as they are. What does not fit beside the others is left out, from the end.
 * OG_ERROR_REJECTED if nothing fits. (transfer full) */
GPtrArray *og_mastodon_fields_merge (GPtrArray            *existing,
                                     GPtrArray            *wanted,
                                     OgMastodonFieldLimits limits,
                                     GError              **error);
gboolean og_mastodon_fields_equal (GPtrArray *a,
                                   GPtrArray *b);
/* Whether each field of expected that has a value has one in fields. */
gboolean og_mastodon_fields_contain (GPtrArray *fields,
                                     GPtrArray *expected);
/* Whether any field of these names has a value. */
gboolean og_mastodon_fields_any (GPtrArray *fields,
                                 GPtrArray *names);

G_END_DECLS
