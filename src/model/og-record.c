/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-record.h"

G_DEFINE_ABSTRACT_TYPE (OgRecord, og_record, G_TYPE_OBJECT)

static gpointer
field_at (OgRecord      *self,
          const OgField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static const OgField *
find_field (OgRecord   *self,
            const char *name)
{
  OgRecordClass *klass = OG_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return &klass->fields[i];
  return NULL;
}

/* Writes a number; says whether it changed. */
static gboolean
store_int (OgRecord      *self,
           const OgField *field,
           gint64         value)
{
  if (og_record_get_int (self, field) == value)
    return FALSE;
  if (field->kind == OG_FIELD_INT64)
    *(gint64 *) field_at (self, field) = value;
  else
    *(int *) field_at (self, field) = (int) value;
  return TRUE;
}

static void
og_record_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  OgRecord *self = OG_RECORD (object);
  const OgField *field = &OG_RECORD_GET_CLASS (self)->fields[id - 1];

  switch (field->kind)
    {
    case OG_FIELD_INT64:
      g_value_set_int64 (value, og_record_get_int (self, field));
      break;
    case OG_FIELD_INT:
    case OG_FIELD_DATE:
      g_value_set_int (value, (int) og_record_get_int (self, field));
      break;
    case OG_FIELD_BOOL:
      g_value_set_boolean (value, (gboolean) og_record_get_int (self, field));
      break;
    case OG_FIELD_STRING:
      g_value_set_string (value, og_record_get_string (self, field));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
og_record_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  OgRecord *self = OG_RECORD (object);
  const OgField *field = &OG_RECORD_GET_CLASS (self)->fields[id - 1];
  gboolean changed = FALSE;

  switch (field->kind)
    {
    case OG_FIELD_INT64:
      changed = store_int (self, field, g_value_get_int64 (value));
      break;
    case OG_FIELD_INT:
    case OG_FIELD_DATE:
      changed = store_int (self, field, g_value_get_int (value));
      break;
    case OG_FIELD_BOOL:
      changed = store_int (self, field, g_value_get_boolean (value));
      break;
    case OG_FIELD_STRING:
      changed = g_set_str ((char **) field_at (self, field), g_value_get_string (value));
      break;
    default:
      g_assert_not_reached ();
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
og_record_finalize (GObject *object)
{
  OgRecord *self = OG_RECORD (object);
  OgRecordClass *klass = OG_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == OG_FIELD_STRING)
      g_clear_pointer ((char **) field_at (self, &klass->fields[i]), g_free);

  G_OBJECT_CLASS (og_record_parent_class)->finalize (object);
}

static void
og_record_class_init (OgRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_record_finalize;
}

static void
og_record_init (OgRecord *self)
{
}

static GParamSpec *
make_pspec (const OgField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB |
                            G_PARAM_EXPLICIT_NOTIFY;
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');

  switch (field->kind)
    {
    case OG_FIELD_INT64:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case OG_FIELD_INT:
    case OG_FIELD_DATE:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    case OG_FIELD_BOOL:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case OG_FIELD_STRING:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    default:
      g_assert_not_reached ();
    }
}

/**
 * og_record_class_set_fields:
 * @fields: (array length=n_fields): a static table, never freed
 *
 * Gives a noun its fields and their properties. To be called once, from class_init.
 */
void
og_record_class_set_fields (OgRecordClass *klass,
                            const OgField *fields,
                            guint          n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject does not inherit these two: each class that installs properties sets its own. */
  object_class->get_property = og_record_get_property;
  object_class->set_property = og_record_set_property;
  klass->fields = fields;
  klass->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (object_class, i + 1, make_pspec (&fields[i]));
}

/**
 * og_record_get_fields:
 * @n_fields: (out): how many
 *
 * Returns: (transfer none): the table of fields of this noun
 */
const OgField *
og_record_get_fields (OgRecord *self,
                      guint    *n_fields)
{
  g_return_val_if_fail (OG_IS_RECORD (self), NULL);

  *n_fields = OG_RECORD_GET_CLASS (self)->n_fields;
  return OG_RECORD_GET_CLASS (self)->fields;
}

/**
 * og_record_get_int:
 *
 * Returns: the value of a field that is a number or a truth value
 */
gint64
og_record_get_int (OgRecord      *self,
                   const OgField *field)
{
  g_return_val_if_fail (field->kind != OG_FIELD_STRING, 0);

  if (field->kind == OG_FIELD_INT64)
    return *(gint64 *) field_at (self, field);
  return *(int *) field_at (self, field);
}

/**
 * og_record_get_string:
 *
 * Returns: (transfer none) (nullable): the value of a text field
 */
const char *
og_record_get_string (OgRecord      *self,
                      const OgField *field)
{
  g_return_val_if_fail (field->kind == OG_FIELD_STRING, NULL);

  return *(char **) field_at (self, field);
}

static void
notify_field (OgRecord      *self,
              const OgField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  g_object_notify (G_OBJECT (self), name);
}

/**
 * og_record_set_int:
 * @name: the field's name as in the struct; must be a number or truth value
 *
 * Sets a field and notifies where it changed.
 */
void
og_record_set_int (OgRecord   *self,
                   const char *name,
                   gint64      value)
{
  const OgField *field = find_field (self, name);

  g_return_if_fail (field != NULL && field->kind != OG_FIELD_STRING);

  if (store_int (self, field, value))
    notify_field (self, field);
}

/**
 * og_record_set_string:
 * @name: the field's name as in the struct; must be a text
 * @value: (nullable): copied
 *
 * Sets a field and notifies where it changed.
 */
void
og_record_set_string (OgRecord   *self,
                      const char *name,
                      const char *value)
{
  const OgField *field = find_field (self, name);

  g_return_if_fail (field != NULL && field->kind == OG_FIELD_STRING);

  if (g_set_str ((char **) field_at (self, field), value))
    notify_field (self, field);
}

/**
 * og_record_copy_fields:
 * @from: a record of the same type
 *
 * Takes over every field of another record of the same type; notifies what changed.
 */
void
og_record_copy_fields (OgRecord *self,
                       OgRecord *from)
{
  OgRecordClass *klass = OG_RECORD_GET_CLASS (self);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (from));

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == OG_FIELD_STRING)
      og_record_set_string (self, klass->fields[i].name, og_record_get_string (from, &klass->fields[i]));
    else
      og_record_set_int (self, klass->fields[i].name, og_record_get_int (from, &klass->fields[i]));
}
