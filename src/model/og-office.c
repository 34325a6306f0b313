/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office.h"

G_DEFINE_FINAL_TYPE (OgOffice, og_office, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgOffice, name, STRING),
  OG_FIELD (OgOffice, land, STRING),
  OG_FIELD (OgOffice, zone, STRING),
  OG_FIELD (OgOffice, communal, INT),
  OG_FIELD (OgOffice, street, STRING),
  OG_FIELD (OgOffice, postcode, STRING),
  OG_FIELD (OgOffice, town, STRING),
  OG_FIELD (OgOffice, phone, STRING),
  OG_FIELD (OgOffice, email, STRING),
  OG_FIELD (OgOffice, website, STRING),
  OG_FIELD (OgOffice, imprint_url, STRING),
  OG_FIELD (OgOffice, privacy_url, STRING),
  OG_FIELD (OgOffice, netiquette_url, STRING),
  OG_FIELD (OgOffice, language, STRING),
  OG_FIELD (OgOffice, form, INT),
  OG_FIELD (OgOffice, promise, INT),
  OG_FIELD (OgOffice, promise_unit, INT),
  OG_FIELD (OgOffice, attendance_apart, BOOL),
  OG_FIELD (OgOffice, sign_off, INT),
  OG_FIELD (OgOffice, sign_off_kinds, INT),
  OG_FIELD (OgOffice, office_holders, STRING),
  OG_FIELD (OgOffice, urgent_words, STRING),
  OG_FIELD (OgOffice, evaluated, INT64),
  OG_FIELD (OgOffice, setup_step, STRING),
  OG_FIELD (OgOffice, setup_done, BOOL),
};

#define LIST(table, member, type) { table, type, G_STRUCT_OFFSET (OgOffice, member) }

static const OgOfficeList lists[] = {
  LIST ("timetable", timetables, og_timetable_get_type),
  LIST ("special_day", special_days, og_special_day_get_type),
  LIST ("promise", promises, og_promise_get_type),
  LIST ("rule", rules, og_rule_get_type),
  LIST ("measure_step", measures, og_measure_step_get_type),
  LIST ("duty", duties, og_duty_get_type),
  LIST ("contact", contacts, og_contact_get_type),
  LIST ("statement", statements, og_statement_get_type),
  LIST ("election", elections, og_election_get_type),
  LIST ("post_template", templates, og_post_template_get_type),
  LIST ("text_module", modules, og_text_module_get_type),
  LIST ("authority", authorities, og_authority_get_type),
  LIST ("topic", topics, og_concern_topic_get_type),
  LIST ("document_export", exports, og_document_export_get_type),
};

static GListStore **
list_at (OgOffice           *self,
         const OgOfficeList *list)
{
  return (GListStore **) G_STRUCT_MEMBER_P (self, list->offset);
}

static void
og_office_finalize (GObject *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_object (list_at (OG_OFFICE (object), &lists[i]));

  G_OBJECT_CLASS (og_office_parent_class)->finalize (object);
}

static void
og_office_class_init (OgOfficeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_office_finalize;
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_office_init (OgOffice *self)
{
  self->name = g_strdup ("");
  self->zone = g_strdup ("Europe/Berlin");
  self->language = g_strdup ("de");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    *list_at (self, &lists[i]) = g_list_store_new (lists[i].type ());
}

/**
 * og_office_get_lists:
 * @n_lists: (out): how many
 *
 * Returns: (transfer none) (array length=n_lists): the lists every office has
 */
const OgOfficeList *
og_office_get_lists (guint *n_lists)
{
  *n_lists = G_N_ELEMENTS (lists);
  return lists;
}

/**
 * og_office_get_list:
 * @list: one of og_office_get_lists()
 *
 * Returns: (transfer none): that list of this office
 */
GListStore *
og_office_get_list (OgOffice           *self,
                    const OgOfficeList *list)
{
  g_return_val_if_fail (OG_IS_OFFICE (self), NULL);

  return *list_at (self, list);
}

/**
 * og_office_new:
 *
 * Returns: (transfer full): an office that is never open and promises nothing yet
 */
OgOffice *
og_office_new (void)
{
  return g_object_new (OG_TYPE_OFFICE, NULL);
}

static void
copy_list (GListStore *to,
           GListModel *from)
{
  for (guint i = 0; i < g_list_model_get_n_items (from); i++)
    {
      g_autoptr (OgRecord) record = g_list_model_get_item (from, i);
      g_autoptr (OgRecord) copy = g_object_new (G_OBJECT_TYPE (record), NULL);

      og_record_copy_fields (copy, record);
      g_list_store_append (to, copy);
    }
}

/**
 * og_office_copy:
 *
 * Returns: (transfer full): an office of its own with the same answers, nothing shared
 */
OgOffice *
og_office_copy (OgOffice *self)
{
  OgOffice *copy = og_office_new ();

  og_record_copy_fields (OG_RECORD (copy), OG_RECORD (self));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    copy_list (*list_at (copy, &lists[i]), G_LIST_MODEL (*list_at (self, &lists[i])));
  return copy;
}

/**
 * og_office_get_week:
 *
 * Returns: (transfer none): the ordinary week of one kind of hours; made if there is none yet
 */
OgTimetable *
og_office_get_week (OgOffice   *self,
                    OgHoursKind kind)
{
  g_autoptr (OgTimetable) fresh = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->timetables)); i++)
    {
      g_autoptr (OgTimetable) table = g_list_model_get_item (G_LIST_MODEL (self->timetables), i);

      if (table->kind == (int) kind && table->valid_from == 0 && table->valid_until == 0)
        return table; /* the list keeps it */
    }
  fresh = og_timetable_new (kind);
  g_list_store_insert (self->timetables,
                       kind == OG_HOURS_OPENING ?
                         0 :
                         g_list_model_get_n_items (G_LIST_MODEL (self->timetables)),
                       fresh);
  return fresh;
}

/**
 * og_office_get_duty:
 *
 * Returns: (transfer none): who has that duty; made empty if nobody has it yet
 */
OgDuty *
og_office_get_duty (OgOffice  *self,
                    OgDutyRole role)
{
  g_autoptr (OgDuty) fresh = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->duties)); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (G_LIST_MODEL (self->duties), i);

      if (duty->role == (int) role)
        return duty; /* the list keeps it */
    }
  fresh = og_duty_new ();
  og_record_set_int (OG_RECORD (fresh), "role", role);
  g_list_store_append (self->duties, fresh);
  return fresh;
}

/**
 * og_office_clear_day:
 * @weekday: 1 Monday … 7 Sunday
 *
 * Closes the counter on that weekday of the ordinary week.
 */
void
og_office_clear_day (OgOffice *self,
                     int       weekday)
{
  og_timetable_clear_day (og_office_get_week (self, OG_HOURS_OPENING), weekday);
}

/**
 * og_office_add_period:
 * @weekday: 1 Monday … 7 Sunday
 * @start: minutes since midnight, local wall time
 * @end: minutes since midnight, after @start
 *
 * Opens the counter for one more period of the ordinary week.
 */
void
og_office_add_period (OgOffice *self,
                      int       weekday,
                      int       start,
                      int       end)
{
  og_timetable_add_period (og_office_get_week (self, OG_HOURS_OPENING), weekday, start, end);
}

/**
 * og_office_has_hours:
 *
 * Returns: whether any week of the opening hours, ordinary or not, has hours at all
 */
gboolean
og_office_has_hours (OgOffice *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->timetables)); i++)
    {
      g_autoptr (OgTimetable) table = g_list_model_get_item (G_LIST_MODEL (self->timetables), i);

      if (table->kind == OG_HOURS_OPENING && *table->week != '\0')
        return TRUE;
    }
  return FALSE;
}
