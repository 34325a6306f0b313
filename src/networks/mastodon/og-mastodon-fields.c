/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-fields.h"

#include <string.h>

#include "og-error.h"
#include "og-json.h"

/* More fields than that no server means. */
#define MAX_FIELDS 64
#define MAX_VALUE 65536

static void
field_free (gpointer data)
{
  OgMastodonField *field = data;

  g_free (field->name);
  g_free (field->value);
  g_free (field);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (field_free);
}

static void
add (GPtrArray  *list,
     const char *name,
     const char *value)
{
  OgMastodonField *field = g_new0 (OgMastodonField, 1);

  field->name = g_strdup (name);
  field->value = g_strdup (value);
  g_ptr_array_add (list, field);
}

/* Whether it is the same field for a person; "impressum" written by hand is ours too. */
static gboolean
same_name (const char *a,
           const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_str_equal (g_strstrip (first), g_strstrip (second));
}

/* The first field of that name. (transfer none) (nullable) */
static OgMastodonField *
find (GPtrArray  *list,
      const char *name)
{
  for (guint i = 0; i < list->len; i++)
    {
      OgMastodonField *field = g_ptr_array_index (list, i);

      if (same_name (field->name, name))
        return field;
    }
  return NULL;
}

static GPtrArray *
read_fields (JsonArray *array)
{
  GPtrArray *list = new_list ();
  guint n = array != NULL ? MIN (json_array_get_length (array), MAX_FIELDS) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (array, i));
      const char *name = og_json_string (object, "name");
      const char *value = og_json_string (object, "value");

      if (name != NULL && value != NULL && strlen (name) <= MAX_VALUE &&
          strlen (value) <= MAX_VALUE)
        add (list, name, value);
    }
  return list;
}

GPtrArray *
og_mastodon_fields_parse (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, error);
  JsonObject *account = og_json_object (node);
  JsonArray *typed = og_json_member_array (og_json_member_object (account, "source"), "fields");
  JsonArray *shown = og_json_member_array (account, "fields");
  g_autofree char *id = og_json_dup_id (account, "id");

  if (node == NULL)
    return NULL;
  if (id == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no account");
      return NULL;
    }
  /* What is shown is HTML already: written back it would spoil the fields of others. */
  if (typed == NULL && shown != NULL && json_array_get_length (shown) > 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The server keeps the fields' source");
      return NULL;
    }
  if ((typed != NULL ? json_array_get_length (typed) : 0) > MAX_FIELDS)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The profile has too many fields");
      return NULL;
    }
  return read_fields (typed);
}

GPtrArray *
og_mastodon_fields_read (const char *json,
                         GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (JsonNode) node = og_json_parse (bytes, NULL);

  if (og_json_array (node) != NULL)
    return read_fields (og_json_array (node));
  g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "These are no fields of a profile");
  return NULL;
}

static void
take_limit (guint      *limit,
            JsonObject *accounts,
            const char *member,
            guint       max)
{
  gint64 value = og_json_int (accounts, member, 0);

  if (value > 0)
    *limit = (guint) MIN (value, max);
}

void
og_mastodon_fields_take_limits (GBytes                *bytes,
                                OgMastodonFieldLimits *limits)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, NULL);
  JsonObject *configuration = og_json_member_object (og_json_object (node), "configuration");
  JsonObject *accounts = og_json_member_object (configuration, "accounts");

  take_limit (&limits->fields, accounts, "max_profile_fields", MAX_FIELDS);
  take_limit (&limits->name_characters, accounts, "profile_field_name_limit", MAX_VALUE);
  take_limit (&limits->value_characters, accounts, "profile_field_value_limit", MAX_VALUE);
}

/* Whether a field fits as it is. A shortened address or promise would be a wrong one. */
static gboolean
fits (OgMastodonField      *field,
      OgMastodonFieldLimits limits)
{
  return g_utf8_strlen (field->name, -1) <= limits.name_characters &&
         g_utf8_strlen (field->value, -1) <= limits.value_characters;
}

/* Those of wanted that are to stand, as many as there is room for. */
static GPtrArray *
choose (GPtrArray            *wanted,
        guint                 room,
        OgMastodonFieldLimits limits,
        guint                *n_valued)
{
  GPtrArray *chosen = new_list ();

  for (guint i = 0; i < wanted->len; i++)
    {
      OgMastodonField *field = g_ptr_array_index (wanted, i);

      if (*field->value == '\0' || find (chosen, field->name) != NULL)
        continue;
      (*n_valued)++;
      if (chosen->len < room && fits (field, limits))
        add (chosen, field->name, field->value);
    }
  return chosen;
}

GPtrArray *
og_mastodon_fields_merge (GPtrArray            *existing,
                          GPtrArray            *wanted,
                          OgMastodonFieldLimits limits,
                          GError              **error)
{
  g_autoptr (GPtrArray) merged = new_list ();
  g_autoptr (GPtrArray) chosen = NULL;
  guint n_others = 0;
  guint n_valued = 0;

  for (guint i = 0; i < existing->len; i++)
    n_others += find (wanted, ((OgMastodonField *) g_ptr_array_index (existing, i))->name) == NULL;
  limits.fields = MAX (limits.fields, existing->len); /* what stands there is allowed */
  chosen = choose (wanted, limits.fields - MIN (n_others, limits.fields), limits, &n_valued);
  if (chosen->len == 0 && n_valued > 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "The profile has no room for a field");
      return NULL;
    }

  for (guint i = 0; i < existing->len; i++)
    {
      OgMastodonField *field = g_ptr_array_index (existing, i);
      OgMastodonField *ours = find (chosen, field->name);

      if (find (wanted, field->name) == NULL)
        add (merged, field->name, field->value);
      else if (ours != NULL && find (merged, field->name) == NULL)
        add (merged, ours->name, ours->value);
    }
  for (guint i = 0; i < chosen->len; i++)
    {
      OgMastodonField *field = g_ptr_array_index (chosen, i);

      if (find (merged, field->name) == NULL)
        add (merged, field->name, field->value);
    }
  return g_steal_pointer (&merged);
}

gboolean
og_mastodon_fields_equal (GPtrArray *a,
                          GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      OgMastodonField *first = g_ptr_array_index (a, i);
      OgMastodonField *second = g_ptr_array_index (b, i);

      if (!g_str_equal (first->name, second->name) || !g_str_equal (first->value, second->value))
        return FALSE;
    }
  return TRUE;
}

gboolean
og_mastodon_fields_contain (GPtrArray *fields,
                            GPtrArray *expected)
{
  for (guint i = 0; i < expected->len; i++)
    {
      OgMastodonField *field = g_ptr_array_index (expected, i);
      OgMastodonField *there = find (fields, field->name);

      if (*field->value != '\0' && (there == NULL || *there->value == '\0'))
        return FALSE;
    }
  return TRUE;
}

gboolean
og_mastodon_fields_any (GPtrArray *fields,
                        GPtrArray *names)
{
  for (guint i = 0; i < fields->len; i++)
    {
      OgMastodonField *field = g_ptr_array_index (fields, i);

      if (*field->value != '\0' && find (names, field->name) != NULL)
        return TRUE;
    }
  return FALSE;
}
