/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-municipality-file.h"

#include <string.h>

#include "og-error.h"
#include "og-municipality-field.h"

#define MAX_RECORDS 1000
#define HEAD " The setup of a municipality: no passwords, no accounts, no messages."
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
/* What was exported is no part of the setup. */
#define LIST_OF_EXPORTS "document_export"

/* A group of the file that is a record of a list. */
typedef struct
{
  guint64 number;
  const char *name;
} Group;

static void
write_record (GKeyFile   *keys,
              const char *group,
              const char *rules,
              OgRecord   *record)
{
  guint n_fields;
  const OgField *fields = og_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (!og_municipality_field_is_kept (rules, &fields[i]))
        continue;
      text = og_municipality_field_format (rules, record, &fields[i]);
      if (text != NULL)
        g_key_file_set_string (keys, group, fields[i].name, text);
    }
}

static void
write_list (GKeyFile           *keys,
            const OgOfficeList *list,
            GListModel         *records)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (OgRecord) record = g_list_model_get_item (records, i);
      g_autofree char *group = g_strdup_printf ("%s %u", list->name, i + 1);

      write_record (keys, group, list->name, record);
    }
}

/**
 * og_municipality_file_write:
 *
 * Returns: (transfer full): the setup as the text of a file, without anything secret and without
 *   what this program did with it
 */
char *
og_municipality_file_write (OgOffice *office)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  write_record (keys, OG_MUNICIPALITY_GROUP, OG_MUNICIPALITY_GROUP, OG_RECORD (office));
  for (guint i = 0; i < n_lists; i++)
    if (!g_str_equal (lists[i].name, LIST_OF_EXPORTS))
      write_list (keys, &lists[i], G_LIST_MODEL (og_office_get_list (office, &lists[i])));
  g_key_file_set_comment (keys, NULL, NULL, HEAD, NULL);
  return g_key_file_to_data (keys, NULL, NULL);
}

/* The message is for the log: short, whatever stands in the file. */
static void
set_input_error (GError    **error,
                 const char *group,
                 const char *message)
{
  g_autofree char *shown = g_utf8_make_valid (message, (gssize) MIN (strlen (message), 200));
  g_autofree char *where = g_utf8_make_valid (group, (gssize) MIN (strlen (group), 80));

  g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "[%s] %s", where, shown);
}

static gboolean
read_record (GKeyFile   *keys,
             const char *group,
             const char *rules,
             OgRecord   *record,
             GError    **error)
{
  guint n_fields;
  const OgField *fields = og_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autofree char *text = NULL;

      if (!og_municipality_field_is_kept (rules, &fields[i]) ||
          (!g_key_file_has_key (keys, group, fields[i].name, NULL) &&
           !og_municipality_field_is_needed (rules, &fields[i])))
        continue;
      text = g_key_file_get_string (keys, group, fields[i].name, &local);
      if (text == NULL)
        {
          set_input_error (error, group, local->message);
          return FALSE;
        }
      if (!og_municipality_field_parse (rules, record, &fields[i], text, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const guint64 left = ((const Group *) a)->number;
  const guint64 right = ((const Group *) b)->number;

  return left < right ? -1 : left > right;
}

/* The groups of a list, "[special_day 1]" …, in order of their numbers, which may have gaps. */
static GArray *
find_groups (char      **names,
             const char *list)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Group));
  const gsize length = strlen (list);

  for (guint i = 0; names[i] != NULL; i++)
    {
      Group group = { 0, names[i] };

      if (!g_str_has_prefix (names[i], list))
        continue;
      if (names[i][length] != '\0' &&
          (names[i][length] != ' ' ||
           !g_ascii_string_to_unsigned (names[i] + length + 1, 10, 0, G_MAXUINT, &group.number,
                                        NULL)))
        continue;
      g_array_append_val (found, group);
    }
  g_array_sort (found, compare_groups);
  return found;
}

/* The value of the field that is different in all records of a list; NULL: of no such list. */
static char *
dup_unique (const OgOfficeList *list,
            OgRecord           *record)
{
  const char *name = og_municipality_field_unique (list->name);
  guint n_fields;
  const OgField *fields = og_record_get_fields (record, &n_fields);

  for (guint i = 0; name != NULL && i < n_fields; i++)
    if (g_str_equal (fields[i].name, name))
      return og_municipality_field_format (list->name, record, &fields[i]);
  return NULL;
}

static gboolean
read_list (GKeyFile           *keys,
           char              **names,
           const OgOfficeList *list,
           GListStore         *records,
           GError            **error)
{
  g_autoptr (GArray) groups = find_groups (names, list->name);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (groups->len > MAX_RECORDS)
    {
      set_input_error (error, list->name, "too many of them");
      return FALSE;
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const char *group = g_array_index (groups, Group, i).name;
      g_autoptr (OgRecord) record = g_object_new (list->type (), NULL);
      char *value;

      if (!read_record (keys, group, list->name, record, error))
        return FALSE;
      value = dup_unique (list, record);
      if (value != NULL && !g_hash_table_add (seen, value))
        {
          set_input_error (error, group, "the same stands in another group already");
          return FALSE;
        }
      g_list_store_append (records, record);
    }
  return TRUE;
}

static GKeyFile *
parse (const char *text,
       gsize       length,
       GError    **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) local = NULL;

  if (length > OG_MUNICIPALITY_FILE_MAX_BYTES)
    set_input_error (error, OG_MUNICIPALITY_GROUP, "the file is too large");
  else if (memchr (text, '\0', length) != NULL || !g_utf8_validate_len (text, length, NULL))
    set_input_error (error, OG_MUNICIPALITY_GROUP, "the file is no text");
  else
    {
      /* As some editors begin a file. */
      if (length >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0)
        {
          text += 3;
          length -= 3;
        }
      if (length > 0 && !g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, &local))
        set_input_error (error, OG_MUNICIPALITY_GROUP, local->message);
      else if (!g_key_file_has_group (keys, OG_MUNICIPALITY_GROUP))
        set_input_error (error, OG_MUNICIPALITY_GROUP, "the group is missing");
      else
        return g_steal_pointer (&keys);
    }
  return NULL;
}

/**
 * og_municipality_file_read:
 * @text: not trusted
 * @length: bytes
 *
 * Returns: (transfer full) (nullable): an office of its own
 */
OgOffice *
og_municipality_file_read (const char *text,
                           gsize       length,
                           GError    **error)
{
  g_autoptr (GKeyFile) keys = parse (text, length, error);
  g_autoptr (OgOffice) office = og_office_new ();
  g_auto (GStrv) names = NULL;
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  if (keys == NULL || !read_record (keys, OG_MUNICIPALITY_GROUP, OG_MUNICIPALITY_GROUP,
                                    OG_RECORD (office), error))
    return NULL;
  names = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; i < n_lists; i++)
    if (!g_str_equal (lists[i].name, LIST_OF_EXPORTS) &&
        !read_list (keys, names, &lists[i], og_office_get_list (office, &lists[i]), error))
      return NULL;
  return g_steal_pointer (&office);
}
