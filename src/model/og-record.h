/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * OgRecord: the common base of all nouns.
 *
 * A noun is a final GObject whose fields lie open in its struct. One table of fields per type
 * gives each field a GObject property of the same name (with `-` for `_`), so that templates can
 * bind to it and the store can fill it from a column of the same name (with `_`).
 *
 * Code of the program reads fields directly (`post->text`) and writes them through
 * g_object_set() or og_record_set_string() and its kin, which notify. A record is used by one
 * thread at a time: what is handed to the store is not touched until the store has answered.
 */
#define OG_TYPE_RECORD (og_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (OgRecord, og_record, OG, RECORD, GObject)

struct _OgRecordClass
{
  GObjectClass parent_class;
  const struct _OgField *fields;
  guint n_fields;
};

typedef enum
{
  OG_FIELD_INT64,  /* gint64: ids, unix seconds */
  OG_FIELD_INT,    /* int: enumerations and counts */
  OG_FIELD_BOOL,   /* gboolean */
  OG_FIELD_DATE,   /* int: a day, its Julian number as GDate has it; 0 for none */
  OG_FIELD_STRING, /* char *, owned, UTF-8, may be NULL */
} OgFieldKind;

/* One field of a noun. `name` is the struct member's name; the property has `-` for `_`. */
typedef struct _OgField
{
  const char *name;
  OgFieldKind kind;
  gsize offset;
} OgField;

#define OG_FIELD(Type, member, KIND) \
  { #member, OG_FIELD_##KIND, G_STRUCT_OFFSET (Type, member) }

void og_record_class_set_fields (OgRecordClass *klass,
                                 const OgField *fields,
                                 guint          n_fields);

const OgField *og_record_get_fields (OgRecord *self,
                                     guint    *n_fields);

gint64 og_record_get_int (OgRecord      *self,
                          const OgField *field);
const char *og_record_get_string (OgRecord      *self,
                                  const OgField *field);

void og_record_set_int (OgRecord   *self,
                        const char *name,
                        gint64      value);
void og_record_set_string (OgRecord   *self,
                           const char *name,
                           const char *value);

void og_record_copy_fields (OgRecord *self,
                            OgRecord *from);

G_END_DECLS
