/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

/* Texts with everything that SQL could stumble over. */
#define ODD "Bürgerbüro \"Süd\" 'ab 8 Uhr'; -- :name ?1"

static OgOffice *
load_fiber (OgStore *store)
{
  return og_fixture_object_fiber (og_store_load_office (store));
}

static void
save_fiber (OgStore  *store,
            OgOffice *office)
{
  g_assert_true (og_fixture_boolean_fiber (og_store_save_office (store, office)));
}

/* Gives every field a value that no other field of it and no other number has. */
static void
fill_record (OgRecord *record,
             int       number)
{
  guint n_fields = 0;
  const OgField *fields = og_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = g_strdup_printf (ODD " %d %s", number, fields[i].name);

      if (fields[i].kind == OG_FIELD_STRING)
        og_record_set_string (record, fields[i].name, text);
      else if (fields[i].kind == OG_FIELD_BOOL)
        og_record_set_int (record, fields[i].name, (number + (int) i) % 2);
      else if (fields[i].kind == OG_FIELD_INT64)
        og_record_set_int (record, fields[i].name,
                           (G_GINT64_CONSTANT (1) << 40) + number * 100 + (int) i);
      else
        og_record_set_int (record, fields[i].name, number * 100 + (int) i);
    }
}

static void
assert_same_fields (OgRecord *a,
                    OgRecord *b)
{
  guint n_fields = 0;
  const OgField *fields = og_record_get_fields (a, &n_fields);

  g_assert_true (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b));
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == OG_FIELD_STRING)
      g_assert_cmpstr (og_record_get_string (a, &fields[i]), ==,
                       og_record_get_string (b, &fields[i]));
    else
      g_assert_cmpint (og_record_get_int (a, &fields[i]), ==, og_record_get_int (b, &fields[i]));
}

static void
assert_same_office (OgOffice *a,
                    OgOffice *b)
{
  guint n_lists = 0;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  assert_same_fields (OG_RECORD (a), OG_RECORD (b));
  for (guint i = 0; i < n_lists; i++)
    {
      GListModel *left = G_LIST_MODEL (og_office_get_list (a, &lists[i]));
      GListModel *right = G_LIST_MODEL (og_office_get_list (b, &lists[i]));

      g_assert_cmpuint (g_list_model_get_n_items (left), ==, g_list_model_get_n_items (right));
      for (guint j = 0; j < g_list_model_get_n_items (left); j++)
        {
          g_autoptr (OgRecord) one = g_list_model_get_item (left, j);
          g_autoptr (OgRecord) other = g_list_model_get_item (right, j);

          assert_same_fields (one, other);
        }
    }
}

/* An office in which every list has so many records, the newest first, so that no id and no value
 * has the order of the list. */
static OgOffice *
make_office (int n_records)
{
  OgOffice *office = og_office_new ();
  guint n_lists = 0;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  fill_record (OG_RECORD (office), 7);
  for (guint i = 0; i < n_lists; i++)
    for (int number = n_records; number > 0; number--)
      {
        g_autoptr (OgRecord) record = g_object_new (lists[i].type (), NULL);

        fill_record (record, number);
        g_list_store_append (og_office_get_list (office, &lists[i]), record);
      }
  return office;
}

static DexFuture *
test_fresh_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgOffice) fresh = load_fiber (store);
  g_autoptr (OgOffice) expected = og_office_new ();

  /* What the first migration made and the later ones added is what a new record says. */
  g_assert_cmpstr (fresh->setup_step, ==, "municipality");
  g_assert_cmpstr (fresh->language, ==, "de");
  og_record_set_string (OG_RECORD (expected), "setup_step", "municipality");
  assert_same_office (fresh, expected);
  g_assert_false (og_office_has_hours (fresh));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_round_trip_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgOffice) office = make_office (5);
  g_autoptr (OgOffice) back = NULL;
  g_autoptr (OgStore) again = NULL;
  g_autoptr (OgOffice) after = NULL;

  /* Twice: the second replaces the first. */
  save_fiber (store, office);
  save_fiber (store, office);
  back = load_fiber (store);
  assert_same_office (back, office);
  og_fixture_close_fiber (store);

  again = og_fixture_open_fiber ();
  after = load_fiber (again);
  assert_same_office (after, office);
  og_fixture_close_fiber (again);
  return dex_future_new_true ();
}

/* What was moved, taken out and put in is in its place afterwards. */
static DexFuture *
test_order_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgOffice) office = make_office (4);
  g_autoptr (OgRule) moved = g_list_model_get_item (G_LIST_MODEL (office->rules), 3);
  g_autoptr (OgOffice) back = NULL;
  g_autoptr (OgOffice) empty = og_office_new ();
  g_autoptr (OgOffice) emptied = NULL;

  save_fiber (store, office);
  g_list_store_remove (office->rules, 3);
  g_list_store_insert (office->rules, 0, moved);
  g_list_store_remove (office->duties, 1);
  g_list_store_remove_all (office->contacts);
  save_fiber (store, office);
  back = load_fiber (store);
  assert_same_office (back, office);

  save_fiber (store, empty);
  emptied = load_fiber (store);
  assert_same_office (emptied, empty);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A text that is never NULL is "" if somebody makes it NULL all the same; the others stay NULL. */
static DexFuture *
test_null_texts_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgStatement) statement = og_statement_new ();
  g_autoptr (OgContact) contact = og_contact_new ();
  g_autoptr (OgOffice) back = NULL;
  g_autoptr (OgStatement) statement_back = NULL;
  g_autoptr (OgContact) contact_back = NULL;

  g_object_set (office, "name", NULL, "zone", NULL, "language", NULL, NULL);
  g_object_set (statement, "title", NULL, "text", NULL, NULL);
  g_list_store_append (office->statements, statement);
  g_list_store_append (office->contacts, contact);
  save_fiber (store, office);
  back = load_fiber (store);
  g_assert_cmpstr (back->name, ==, "");
  g_assert_cmpstr (back->zone, ==, "Europe/Berlin");
  g_assert_cmpstr (back->language, ==, "de");
  g_assert_null (back->land);
  statement_back = g_list_model_get_item (G_LIST_MODEL (back->statements), 0);
  g_assert_cmpstr (statement_back->title, ==, "");
  contact_back = g_list_model_get_item (G_LIST_MODEL (back->contacts), 0);
  g_assert_null (contact_back->name);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The setup is saved while somebody types: many records must not be felt. */
static DexFuture *
test_many_fiber (gpointer data)
{
  enum
  {
    EACH = 56, /* × 9 lists: 504 records */
    TIMES = 10
  };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgOffice) office = make_office (EACH);
  g_autoptr (OgOffice) back = NULL;
  gint64 begin = 0;
  double ms = 0;

  save_fiber (store, office);
  begin = g_get_monotonic_time ();
  for (int i = 0; i < TIMES; i++)
    save_fiber (store, office);
  ms = (double) (g_get_monotonic_time () - begin) / 1000.0 / TIMES;
  g_test_minimized_result (ms, "saving an office of 504 records: %.1f ms", ms);
  back = load_fiber (store);
  assert_same_office (back, office);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* All or nothing: a disk that is full in the middle leaves the office as it was. */
static DexFuture *
test_all_or_nothing_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (OgOffice) office = make_office (3);
  g_autoptr (OgOffice) big = make_office (2000);
  g_autoptr (OgOffice) back = NULL;
  g_autoptr (OgOffice) after = NULL;

  save_fiber (store, office);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (store, "PRAGMA max_page_count = 100")));
  og_fixture_fail_fiber (og_store_save_office (store, big), OG_ERROR_STORAGE);
  back = load_fiber (store);
  assert_same_office (back, office);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (store, "PRAGMA max_page_count = 100000")));
  save_fiber (store, big);
  after = load_fiber (store);
  assert_same_office (after, big);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/office/fresh", test_fresh_fiber);
  og_test_add_fiber ("/store/office/round-trip", test_round_trip_fiber);
  og_test_add_fiber ("/store/office/order", test_order_fiber);
  og_test_add_fiber ("/store/office/null-texts", test_null_texts_fiber);
  og_test_add_fiber ("/store/office/many", test_many_fiber);
  og_test_add_fiber ("/store/office/all-or-nothing", test_all_or_nothing_fiber);
  return g_test_run ();
}
