/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-town-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "og-delivery.h"
#include "og-error.h"
#include "og-json.h"

#define FORMAT_VERSION 1

/* One entry as the file has it; FALSE if it is none that this program wrote. */
static gboolean
read_entry (OgTown     *town,
            JsonObject *object)
{
  guint n_citizens, n_lines;
  const char *text = og_json_string (object, "text");
  gint64 role = og_json_int (object, "role", -1);
  gint64 citizen = og_json_int (object, "citizen", 0);
  gint64 line = og_json_int (object, "line", 0);
  gint64 parent = og_json_int (object, "parent", 0);
  gint64 visibility = og_json_int (object, "visibility", OG_VISIBILITY_PUBLIC);
  OgTownEntry *entry;

  og_citizens (&n_citizens);
  og_citizen_lines (&n_lines);
  if (text == NULL || role < OG_TOWN_OWN || role > OG_TOWN_THANKS || citizen < 0 ||
      citizen >= n_citizens || line < 0 || line >= n_lines || parent < 0 ||
      parent > town->entries->len || visibility < OG_VISIBILITY_PUBLIC ||
      visibility > OG_VISIBILITY_DIRECT)
    return FALSE;

  entry = og_town_add (town, (OgTownRole) role, text, parent, (int) visibility,
                       og_json_int (object, "at", 0));
  entry->citizen = (guint) citizen;
  entry->line = (guint) line;
  entry->key = g_strdup (og_json_string (object, "key"));
  entry->gone = og_json_bool (object, "gone", FALSE);
  entry->quiet = og_json_bool (object, "quiet", FALSE);
  entry->pinned = og_json_bool (object, "pinned", FALSE);
  entry->hidden = og_json_bool (object, "hidden", FALSE);
  return TRUE;
}

/* The profile came later: older files have none. */
static void
read_fields (OgTown    *town,
             JsonArray *fields)
{
  for (guint i = 0; fields != NULL && i < json_array_get_length (fields); i++)
    {
      JsonObject *field = og_json_object (json_array_get_element (fields, i));
      const char *name = og_json_string (field, "name");
      const char *value = og_json_string (field, "value");

      if (name != NULL && value != NULL)
        og_town_set_field (town, name, value);
    }
}

/* As did measures. */
static void
read_words (GPtrArray  *words,
            JsonObject *root,
            const char *name)
{
  JsonArray *list = og_json_member_array (root, name);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        og_town_put (words, json_node_get_string (node), TRUE);
    }
}

/**
 * og_town_read_profile:
 * @json: fields of a profile; "" as a value takes one off
 *
 * Sets these fields, and leaves the others.
 *
 * Returns: %FALSE with OG_ERROR_INPUT
 */
gboolean
og_town_read_profile (OgTown     *self,
                      const char *json,
                      GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (JsonNode) node = og_json_parse (bytes, NULL);

  if (og_json_array (node) == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "These are no fields of a profile");
      return FALSE;
    }
  read_fields (self, og_json_array (node));
  return TRUE;
}

/* Plans came later as well. FALSE if there is one that this program did not write. */
static gboolean
read_plans (OgTown     *town,
            JsonObject *root)
{
  JsonArray *plans = og_json_member_array (root, "plans");

  for (guint i = 0; plans != NULL && i < json_array_get_length (plans); i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (plans, i));
      const char *text = og_json_string (object, "text");
      gint64 id = og_json_int (object, "id", 0);
      gint64 visibility = og_json_int (object, "visibility", OG_VISIBILITY_PUBLIC);
      OgTownPlan *plan;

      if (text == NULL || id < 1 || id > G_MAXINT32 || visibility < OG_VISIBILITY_PUBLIC ||
          visibility > OG_VISIBILITY_DIRECT || og_town_get_plan (town, id) != NULL)
        return FALSE;
      plan = og_town_add_plan (town, id, og_json_string (object, "key"), text, (int) visibility,
                               og_json_int (object, "due", 0));
      plan->n_pictures = (int) CLAMP (og_json_int (object, "pictures", 0), 0, 100);
    }
  town->n_plans = CLAMP (og_json_int (root, "plans_ever", 0), town->n_plans, G_MAXINT32);
  return TRUE;
}

static OgTown *
read_town (GBytes  *bytes,
           GError **error)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, error);
  g_autoptr (OgTown) town = og_town_new_empty ();
  JsonObject *root = og_json_object (node);
  JsonArray *entries = og_json_member_array (root, "entries");

  if (node == NULL)
    return NULL;
  if (entries == NULL || og_json_int (root, "version", 0) != FORMAT_VERSION)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "This is no town of this version");
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (entries); i++)
    if (!read_entry (town, og_json_object (json_array_get_element (entries, i))))
      {
        g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "Entry %u is broken", i + 1);
        return NULL;
      }
  if (!read_plans (town, root))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "A plan is broken");
      return NULL;
    }
  read_fields (town, og_json_member_array (root, "fields"));
  read_words (town->blocked, root, "blocked");
  read_words (town->reports, root, "reports");
  return g_steal_pointer (&town);
}

/**
 * og_town_load:
 * @file: absolute path
 *
 * Returns: (transfer full) (nullable): the town as it was saved; NULL without an error if there is
 *   no such file yet, NULL with OG_ERROR_STORAGE if it cannot be read
 */
OgTown *
og_town_load (const char *file,
              GError    **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *content = NULL;
  OgTown *town = NULL;
  gsize length;

  if (g_file_get_contents (file, &content, &length, &local_error))
    {
      bytes = g_bytes_new_take (g_steal_pointer (&content), length);
      town = read_town (bytes, &local_error);
    }
  else if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return NULL;

  if (town == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "The practice town cannot be read: %s",
                 local_error->message);
  return town;
}

/* What most entries are not. */
static void
write_mark (JsonBuilder *builder,
            const char  *name,
            gboolean     is)
{
  if (!is)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, TRUE);
}

static void
write_entry (JsonBuilder       *builder,
             const OgTownEntry *entry)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "role");
  json_builder_add_int_value (builder, entry->role);
  json_builder_set_member_name (builder, "citizen");
  json_builder_add_int_value (builder, entry->citizen);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, entry->line);
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, entry->text);
  json_builder_set_member_name (builder, "parent");
  json_builder_add_int_value (builder, entry->parent);
  json_builder_set_member_name (builder, "visibility");
  json_builder_add_int_value (builder, entry->visibility);
  json_builder_set_member_name (builder, "at");
  json_builder_add_int_value (builder, entry->at);
  if (entry->key != NULL)
    {
      json_builder_set_member_name (builder, "key");
      json_builder_add_string_value (builder, entry->key);
    }
  json_builder_set_member_name (builder, "gone");
  json_builder_add_boolean_value (builder, entry->gone);
  write_mark (builder, "quiet", entry->quiet);
  write_mark (builder, "pinned", entry->pinned);
  write_mark (builder, "hidden", entry->hidden);
  json_builder_end_object (builder);
}

static void
write_fields (JsonBuilder *builder,
              OgTown      *town)
{
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < town->fields->len; i++)
    {
      const OgTownField *field = g_ptr_array_index (town->fields, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, field->name);
      json_builder_set_member_name (builder, "value");
      json_builder_add_string_value (builder, field->value);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_plan (JsonBuilder      *builder,
            const OgTownPlan *plan)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, plan->id);
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, plan->text);
  json_builder_set_member_name (builder, "visibility");
  json_builder_add_int_value (builder, plan->visibility);
  json_builder_set_member_name (builder, "due");
  json_builder_add_int_value (builder, plan->due);
  json_builder_set_member_name (builder, "pictures");
  json_builder_add_int_value (builder, plan->n_pictures);
  if (plan->key != NULL)
    {
      json_builder_set_member_name (builder, "key");
      json_builder_add_string_value (builder, plan->key);
    }
  json_builder_end_object (builder);
}

static void
write_plans (JsonBuilder *builder,
             OgTown      *town)
{
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < town->plans->len; i++)
    write_plan (builder, g_ptr_array_index (town->plans, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "plans_ever");
  json_builder_add_int_value (builder, town->n_plans);
}

static void
write_words (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *words)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < words->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (words, i));
  json_builder_end_array (builder);
}

static char *
write_town (OgTown *town)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, FORMAT_VERSION);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < town->entries->len; i++)
    write_entry (builder, g_ptr_array_index (town->entries, i));
  json_builder_end_array (builder);
  write_fields (builder, town);
  write_plans (builder, town);
  write_words (builder, "blocked", town->blocked);
  write_words (builder, "reports", town->reports);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

/**
 * og_town_save:
 * @file: absolute path; its folder is made if it is missing
 *
 * Writes beside the file and renames, so that whoever reads sees the old town or the new one. The
 * call waits for the disk: what it has said yes to is still there after the power failed.
 *
 * Returns: %FALSE with OG_ERROR_STORAGE
 */
gboolean
og_town_save (OgTown     *self,
              const char *file,
              GError    **error)
{
  const GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT |
                                      G_FILE_SET_CONTENTS_DURABLE;
  g_autofree char *content = write_town (self);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (GError) local_error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "The folder %s cannot be made: %s", folder,
                   g_strerror (errno));
      return FALSE;
    }
  if (!g_file_set_contents_full (file, content, -1, flags, 0600, &local_error))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "The practice town cannot be saved: %s",
                   local_error->message);
      return FALSE;
    }
  return TRUE;
}
