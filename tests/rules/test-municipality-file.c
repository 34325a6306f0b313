/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-municipality-file.h"

#include <string.h>

#include "og-concern.h"
#include "og-error.h"
#include "og-office-fixture.h"
#include "og-post.h"

static OgOffice *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  OgOffice *office = og_municipality_file_read (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (office);
  return office;
}

/* That a file is refused, with words that name what is wrong. */
static void
assert_refused_bytes (const char *text,
                      gsize       length,
                      const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgOffice) office = og_municipality_file_read (text, length, &error);

  g_assert_null (office);
  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 1000);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not name %s", error->message, part);
}

static void
assert_refused (const char *text,
                const char *part)
{
  assert_refused_bytes (text, strlen (text), part);
}

static gpointer
first_of (GListStore *list)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_nonnull (item);
  return item; /* the list keeps it */
}

static OgRecord *
append (OgOffice   *office,
        const char *list_name)
{
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    if (g_str_equal (lists[i].name, list_name))
      {
        g_autoptr (OgRecord) record = g_object_new (lists[i].type (), NULL);

        g_list_store_append (og_office_get_list (office, &lists[i]), record);
        return record; /* the list keeps it */
      }
  g_assert_not_reached ();
}

/* Every field of every kind has a value of its own, with all that needs an escape in a text. */
static void
fill (OgRecord *record)
{
  guint n_fields;
  const OgField *fields = og_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("  %s; „Straße“\n\tzweite Zeile = \\n [x] # ", fields[i].name);

      if (fields[i].kind == OG_FIELD_STRING)
        og_record_set_string (record, fields[i].name, text);
      else if (fields[i].kind == OG_FIELD_DATE)
        og_record_set_int (record, fields[i].name, 739974 + i);
      else
        og_record_set_int (record, fields[i].name, 1);
    }
}

static OgOffice *
make_full_office (void)
{
  OgOffice *office = og_office_new ();
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  fill (OG_RECORD (office));
  g_object_set (office, "land", "BY", "zone", "Europe/Berlin", "communal", 5, "website",
                "https://www.musterbach.de/", "imprint-url", "https://www.musterbach.de/impressum",
                "privacy-url", "www.musterbach.de/datenschutz", "language", "en", "form",
                OG_FORM_DU, NULL);
  for (guint i = 0; i < n_lists; i++)
    fill (append (office, lists[i].name));
  g_object_set (first_of (office->timetables), "week", "Mo-We 08:00-12:00; Fr 20:00-26:00", NULL);
  g_object_set (first_of (office->special_days), "hours", "08:00-12:00,14:00-16:00",
                "easter-offset", -48, NULL);
  g_object_set (append (office, "promise"), "kind", OG_CONCERN_BREACH, "amount", 10000, NULL);
  g_object_set (append (office, "special_day"), "repeat", OG_DAY_BRIDGE, NULL);
  g_object_set (append (office, "rule"), "clause", "own-1", NULL);
  return office;
}

static void
assert_equal_records (OgRecord *left,
                      OgRecord *right)
{
  guint n_fields;
  const OgField *fields = og_record_get_fields (left, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == OG_FIELD_STRING)
      g_assert_cmpstr (og_record_get_string (left, &fields[i]), ==,
                       og_record_get_string (right, &fields[i]));
    else
      g_assert_cmpint (og_record_get_int (left, &fields[i]), ==,
                       og_record_get_int (right, &fields[i]));
}

static void
test_round_trip (void)
{
  g_autoptr (OgOffice) office = make_full_office ();
  g_autofree char *text = og_municipality_file_write (office);
  g_autoptr (OgOffice) found = read_text (text);
  g_autofree char *again = og_municipality_file_write (found);
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  g_assert_cmpstr (text, ==, again);

  /* What this program did with the setup stays here. */
  g_assert_cmpint (found->evaluated, ==, 0);
  g_assert_cmpint (found->setup_done, ==, FALSE);
  g_assert_null (found->setup_step);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found->exports)), ==, 0);
  g_assert_null (strstr (text, "setup_"));
  g_assert_null (strstr (text, "evaluated"));
  g_assert_null (strstr (text, "document_export"));

  g_object_set (office, "evaluated", (gint64) 0, "setup-done", FALSE, "setup-step", NULL, NULL);
  g_list_store_remove_all (office->exports);
  assert_equal_records (OG_RECORD (office), OG_RECORD (found));
  for (guint i = 0; i < n_lists; i++)
    {
      GListModel *left = G_LIST_MODEL (og_office_get_list (office, &lists[i]));
      GListModel *right = G_LIST_MODEL (og_office_get_list (found, &lists[i]));

      g_assert_cmpuint (g_list_model_get_n_items (left), ==, g_list_model_get_n_items (right));
      for (guint j = 0; j < g_list_model_get_n_items (left); j++)
        {
          g_autoptr (OgRecord) a = g_list_model_get_item (left, j);
          g_autoptr (OgRecord) b = g_list_model_get_item (right, j);

          assert_equal_records (a, b);
        }
    }
}

static void
test_empty_office (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autofree char *text = og_municipality_file_write (office);
  g_autoptr (OgOffice) found = read_text (text);

  assert_equal_records (OG_RECORD (office), OG_RECORD (found));
}

/* What was pasted into a text does not make the program's own file unreadable. */
static void
test_control_characters (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autofree char *text = NULL;
  g_autoptr (OgOffice) found = NULL;

  g_object_set (office, "name", "Gemeinde\x0c Musterbach\r\nam\x01 Bach\x7f\t!", NULL);
  text = og_municipality_file_write (office);
  found = read_text (text);
  g_assert_cmpstr (found->name, ==, "Gemeinde Musterbach\nam Bach\t!");
}

/* As somebody writes it by hand, on whatever system, for a newer program. */
static void
test_by_hand (void)
{
  const char *text = "\xef\xbb\xbf# Musterbach\r\n"
                     "[municipality]\r\n"
                     "name=Gemeinde Musterbach\r\n"
                     "land=BW\r\n"
                     "promise=1\r\n"
                     "promise_unit = days\r\n"
                     "mascot=Biber\r\n"
                     "\r\n"
                     "[timetable]\r\n"
                     "week=Mo-Fr 08:00-12:00; Tu 14:00-18:00\r\n"
                     "[special_day 10]\r\n"
                     "first=2026-12-24\r\nlast=2026-12-31\r\nname=Betriebsferien\r\n"
                     "[special_day 2]\r\n"
                     "repeat=yearly\r\nfirst=2026-12-24\r\nname=Heiligabend\r\n"
                     "[special_day x]\r\nrepeat=never\r\n"
                     "[special_days 1]\r\nrepeat=never\r\n"
                     "[promise 1]\r\nkind=complaint\r\namount=4\r\n"
                     "[horoscope 1]\r\nsign=lion\r\n";
  g_autoptr (OgOffice) office = read_text (text);
  OgTimetable *week = first_of (office->timetables);
  OgSpecialDay *special = first_of (office->special_days);
  OgPromise *promise = first_of (office->promises);

  g_assert_cmpstr (office->name, ==, "Gemeinde Musterbach");
  g_assert_cmpstr (office->zone, ==, "Europe/Berlin");
  g_assert_cmpint (office->promise_unit, ==, OG_PROMISE_DAYS);
  g_assert_cmpstr (week->week, ==, "Mo-Fr 08:00-12:00; Tu 14:00-18:00");
  g_assert_true (og_office_has_hours (office));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->special_days)), ==, 2);
  g_assert_cmpstr (special->name, ==, "Heiligabend");
  g_assert_cmpint (special->first, ==, day ("2026-12-24"));
  g_assert_cmpint (promise->kind, ==, OG_CONCERN_COMPLAINT);
  g_assert_cmpint (promise->unit, ==, OG_PROMISE_HOURS);
}

static void
test_sign_off (void)
{
  g_autoptr (OgOffice) office =
    read_text ("[municipality]\n"
               "sign_off=election;all\n"
               "sign_off_kinds=warning; poll\n"
               "office_holders=Anna Keller\\nBernd Groß\n"
               "[election 1]\nname=Landtagswahl\nfirst=2026-12-01\nlast=2027-03-14\n"
               "[post_template 1]\nname=Freibad\nkind=fire-brigade\ntext=Zu [wann]\\nBis bald\n"
               "valid_days=3\n");
  OgElection *election = first_of (office->elections);
  OgPostTemplate *template = first_of (office->templates);

  g_assert_cmpint (office->sign_off, ==, OG_SIGN_OFF_OF_ALL | OG_SIGN_OFF_IN_ELECTION);
  g_assert_cmpint (office->sign_off_kinds, ==, 1 << OG_POST_WARNING | 1 << OG_POST_POLL);
  g_assert_cmpstr (office->office_holders, ==, "Anna Keller\nBernd Groß");
  g_assert_cmpint (election->first, ==, day ("2026-12-01"));
  g_assert_cmpint (election->last, ==, day ("2027-03-14"));
  g_assert_cmpint (template->kind, ==, OG_POST_FIRE_BRIGADE);
  g_assert_cmpstr (template->text, ==, "Zu [wann]\nBis bald");
  g_assert_cmpint (template->valid_days, ==, 3);
}

static void
test_out_of_range (void)
{
  static const struct
  {
    const char *text, *part;
  } cases[] = {
    { "", "municipality" },
    { "# nothing\n", "municipality" },
    { "[Desktop Entry]\nName=x\n", "municipality" },
    { "name=x\n[municipality]\n", "municipality" },
    { "[municipality]\nnonsense\n", "nonsense" },
    { "[municipality]\nland=XX\n", "land" },
    { "[municipality]\nland=\n", "land" },
    { "[municipality]\nzone=Mars/Olympus\n", "zone" },
    { "[municipality]\nzone=../../../etc/passwd\n", "zone" },
    { "[municipality]\nzone=/etc/passwd\n", "zone" },
    { "[municipality]\nzone=\n", "zone" },
    { "[municipality]\nlanguage=fr\n", "language" },
    { "[municipality]\nform=3\n", "form" },
    { "[municipality]\npromise=-1\n", "promise" },
    { "[municipality]\npromise=10001\n", "promise" },
    { "[municipality]\npromise=99999999999999999999\n", "promise" },
    { "[municipality]\npromise=1e3\n", "promise" },
    { "[municipality]\npromise_unit=weeks\n", "promise_unit" },
    { "[municipality]\ncommunal=assumption;carnival\n", "communal" },
    { "[municipality]\nattendance_apart=maybe\n", "attendance_apart" },
    { "[municipality]\nwebsite=javascript:alert(1)\n", "website" },
    { "[municipality]\nimprint_url=file:///etc/passwd\n", "imprint_url" },
    { "[municipality]\nname=a\\qb\n", "name" },
    { "[municipality]\n[timetable 1]\nweek=8 bis 12\n", "week" },
    { "[municipality]\n[timetable 1]\nweek=08:00-12:00\n", "week" },
    { "[municipality]\n[timetable 1]\nkind=2\n", "kind" },
    { "[municipality]\n[timetable 1]\nvalid_from=2026-02-30\n", "valid_from" },
    { "[municipality]\n[timetable 1]\nvalid_from=1.1.2026\n", "valid_from" },
    { "[municipality]\n[timetable 1]\nvalid_from=2026-1-1\n", "valid_from" },
    { "[municipality]\n[timetable 1]\nvalid_from=9999-01-01\n", "valid_from" },
    { "[municipality]\n[timetable 1]\nvalid_from=2026-01-01 \\s\n", "valid_from" },
    { "[municipality]\n[special_day 1]\nhours=Mo 08:00-12:00\n", "hours" },
    { "[municipality]\n[special_day 1]\nhours=12:00-08:00\n", "hours" },
    { "[municipality]\n[special_day 1]\nrepeat=4\n", "repeat" },
    { "[municipality]\n[special_day 1]\nscope=all\n", "scope" },
    { "[municipality]\n[special_day 1]\neaster_offset=301\n", "easter_offset" },
    { "[municipality]\n[promise 1]\namount=0\n", "amount" },
    { "[municipality]\n[promise 1]\nkind=love\n", "kind" },
    { "[municipality]\n[promise 1]\n[promise 2]\n", "promise 2" },
    { "[municipality]\n[rule 1]\nclause=tone\n[rule 2]\nclause=tone\n", "rule 2" },
    { "[municipality]\n[rule 1]\nclause=\n", "clause" },
    { "[municipality]\n[rule 1]\nchosen=true\n", "clause" },
    { "[municipality]\n[duty 1]\nrole=mayor\n", "role" },
    { "[municipality]\nsign_off=sometimes\n", "sign_off" },
    { "[municipality]\nsign_off_kinds=closure;carnival\n", "sign_off_kinds" },
    { "[municipality]\n[election 1]\nfirst=soon\n", "first" },
    { "[municipality]\n[post_template 1]\nkind=carnival\n", "kind" },
    { "[municipality]\n[post_template 1]\nvalid_days=3661\n", "valid_days" },
    { "[municipality]\n[measure_step 1]\nafter=0\n", "after" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, cases[i].part);
}

static void
test_hostile (void)
{
  g_autofree char *long_text = g_strnfill (20001, 'x');
  g_autofree char *long_name = g_strconcat ("[municipality]\nname=", long_text, "\n", NULL);
  g_autofree char *long_line = g_strnfill (OG_MUNICIPALITY_FILE_MAX_BYTES, '=');
  g_autofree char *too_large = g_strnfill (OG_MUNICIPALITY_FILE_MAX_BYTES + 1, '\n');
  g_autoptr (GString) many = g_string_new ("[municipality]\n");
  g_autoptr (GString) groups = g_string_new ("[municipality]\n");
  g_autoptr (OgOffice) office = NULL;

  assert_refused (long_name, "name");
  assert_refused (long_line, "municipality");
  assert_refused (too_large, "too large");
  assert_refused_bytes ("[municipality]\0name=x\n", 22, "no text");
  assert_refused ("[municipality]\nname=\xff\xfe\n", "no text");

  for (int i = 1; i <= 1001; i++)
    g_string_append_printf (many, "[statement %d]\n", i);
  assert_refused (many->str, "statement");

  /* As many groups as fit, none of them known: read, before the test itself runs out of time. */
  for (int i = 0; groups->len < OG_MUNICIPALITY_FILE_MAX_BYTES - 20; i++)
    g_string_append_printf (groups, "[%d]\nx=1\n", i);
  office = read_text (groups->str);
  g_assert_nonnull (office);
}

/* Whatever is changed in a file: it is read or refused, and what was read can be written. */
static void
test_damaged (void)
{
  g_autoptr (OgOffice) office = make_full_office ();
  g_autofree char *text = og_municipality_file_write (office);
  const gsize length = strlen (text);
  guint n_read = 0;

  for (int round = 0; round < 1500; round++)
    {
      g_autofree char *damaged = g_memdup2 (text, length + 1);
      g_autoptr (OgOffice) found = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
        damaged[g_test_rand_int_range (0, (gint32) length)] =
          g_test_rand_bit () ? (char) g_test_rand_int_range (0, 256) :
                               text[g_test_rand_int_range (0, (gint32) length)];
      found = og_municipality_file_read (damaged, length - (gsize) g_test_rand_int_range (0, 3),
                                         &error);
      if (found != NULL)
        {
          g_autofree char *again = og_municipality_file_write (found);
          g_autoptr (OgOffice) reread = read_text (again);

          g_assert_no_error (error);
          n_read++;
        }
      else
        g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
    }
  g_assert_cmpuint (n_read, >, 30);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/municipality-file/round-trip", test_round_trip);
  g_test_add_func ("/rules/municipality-file/empty-office", test_empty_office);
  g_test_add_func ("/rules/municipality-file/control-characters", test_control_characters);
  g_test_add_func ("/rules/municipality-file/by-hand", test_by_hand);
  g_test_add_func ("/rules/municipality-file/sign-off", test_sign_off);
  g_test_add_func ("/rules/municipality-file/out-of-range", test_out_of_range);
  g_test_add_func ("/rules/municipality-file/hostile", test_hostile);
  g_test_add_func ("/rules/municipality-file/damaged", test_damaged);
  return g_test_run ();
}
