/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-record-entry.h"

static gboolean
to_entry (GBinding     *binding,
          const GValue *from,
          GValue       *to,
          gpointer      data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text != NULL ? text : "");
  return TRUE;
}

static gboolean
to_record (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      data)
{
  const gboolean required = GPOINTER_TO_INT (data);
  g_autofree char *text = g_strstrip (g_value_dup_string (from));

  g_value_set_string (to, *text != '\0' || required ? text : NULL);
  return TRUE;
}

static void
bind (OgRecord    *record,
      const char  *property,
      GtkEditable *entry,
      gboolean     required)
{
  g_object_bind_property_full (record, property, entry, "text",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, to_entry, to_record,
                               GINT_TO_POINTER (required), NULL);
}

/**
 * og_record_entry_bind:
 * @property: a string property of the record, which may be %NULL
 */
void
og_record_entry_bind (OgRecord    *record,
                      const char  *property,
                      GtkEditable *entry)
{
  bind (record, property, entry, FALSE);
}

/**
 * og_record_entry_bind_required:
 * @property: a string property of the record, which is never %NULL
 */
void
og_record_entry_bind_required (OgRecord    *record,
                               const char  *property,
                               GtkEditable *entry)
{
  bind (record, property, entry, TRUE);
}
