/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-calendar-file.h"
#include "og-error.h"
#include "og-office-fixture.h"

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//DE\r\n"
#define TAIL "END:VCALENDAR\r\n"

static GPtrArray *
read_text (const char *text,
           char      **name,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return og_calendar_file_read (bytes, "Europe/Berlin", at ("2026-11-22T00:00"),
                                at ("2027-12-22T00:00"), name, error);
}

/* One event's properties, in a calendar. */
static GPtrArray *
read_event (const char *properties)
{
  g_autofree char *text = g_strconcat (HEAD "BEGIN:VEVENT\r\n", properties, "END:VEVENT\r\n" TAIL,
                                       NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *events = read_text (text, NULL, &error);

  g_assert_no_error (error);
  return events;
}

/* "uid start end x", a line each; x for what was called off. */
static char *
write_events (GPtrArray *events)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      const OgEvent *event = g_ptr_array_index (events, i);

      g_string_append_printf (text, "%s %s %s%s%s\n", event->uid, event->start,
                              event->end != NULL ? event->end : "-",
                              event->all_day ? " day" : "", event->cancelled ? " off" : "");
    }
  return g_string_free_and_steal (text);
}

static void
assert_events (const char *properties,
               const char *expected)
{
  g_autoptr (GPtrArray) events = read_event (properties);
  g_autofree char *found = write_events (events);

  g_assert_cmpstr (found, ==, expected);
}

static GPtrArray *
read_town (char **name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "calendar", "musterbach.ics",
                                                 NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *events;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  events = read_text (text, name, &error);
  g_assert_no_error (error);
  return events;
}

static const OgEvent *
find (GPtrArray  *events,
      const char *uid)
{
  for (guint i = 0; i < events->len; i++)
    if (g_str_equal (((OgEvent *) g_ptr_array_index (events, i))->uid, uid))
      return g_ptr_array_index (events, i);
  g_assert_not_reached ();
}

#define OUTLOOK                                                              \
  "040000008200E00074C5B7101A82E00800000000C0A1B2C3D4E5DA010000000000000000" \
  "100000001234567890ABCDEF1234567890ABCDEF"

/* Rules with exceptions and changes, whole days, four ways to say a zone. */
static void
test_town (void)
{
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) events = read_town (&name);
  g_autofree char *written = write_events (events);
  g_autoptr (GString) found = g_string_new (written);

  g_string_replace (found, OUTLOOK, "outlook", 0);
  g_assert_cmpstr (name, ==, "Veranstaltungen der Gemeinde Musterbach");
  g_assert_cmpstr (
    found->str, ==,
    "altpapier@zweckverband.example/20261128 2026-11-28T00:00 - day\n"
    "gemeinderat@musterbach.example/20261201T1900 2026-12-01T19:00 2026-12-01T21:30\n"
    "weihnachtsmarkt-2026@musterbach.example 2026-12-05T14:00 2026-12-05T21:00\n"
    "outlook/20261210T1800 2026-12-10T18:00 2026-12-10T20:00\n"
    "outlook/20261217T1800 2026-12-17T18:00 2026-12-17T20:00\n"
    "betriebsausflug@musterbach.example 2026-12-18T00:00 - day\n"
    "skifreizeit@musterbach.example 2026-12-27T00:00 2027-01-01T00:00 day\n"
    "altpapier@zweckverband.example/20261230 2026-12-30T00:00 - day\n"
    "neujahr@musterbach.example 2027-01-10T11:00 2027-01-10T13:00\n"
    "gemeinderat@musterbach.example/20270105T1900 2027-01-12T18:30 2027-01-12T21:00\n"
    "altpapier@zweckverband.example/20270130 2027-01-30T00:00 - day\n"
    "gemeinderat@musterbach.example/20270302T1900 2027-03-02T19:00 - off\n"
    "gemeinderat@musterbach.example/20270406T1900 2027-04-06T19:00 2027-04-06T21:30\n"
    "gemeinderat@musterbach.example/20270504T1900 2027-05-04T19:00 2027-05-04T21:30\n"
    "gemeinderat@musterbach.example/20270601T1900 2027-06-01T19:00 2027-06-01T21:30\n"
    "blutspende@drk.example 2027-06-14T14:30 2027-06-14T19:30\n"
    "gemeinderat@musterbach.example/20270706T1900 2027-07-06T19:00 2027-07-06T21:30\n"
    "gemeinderat@musterbach.example/20270803T1900 2027-08-03T19:00 2027-08-03T21:30\n"
    "gemeinderat@musterbach.example/20270907T1900 2027-09-07T19:00 2027-09-07T21:30\n"
    "gemeinderat@musterbach.example/20271005T1900 2027-10-05T19:00 2027-10-05T21:30\n"
    "gemeinderat@musterbach.example/20271102T1900 2027-11-02T19:00 2027-11-02T21:30\n"
    "gemeinderat@musterbach.example/20271207T1900 2027-12-07T19:00 2027-12-07T21:30\n");
}

static void
test_texts (void)
{
  g_autoptr (GPtrArray) events = read_town (NULL);
  const OgEvent *market = find (events, "weihnachtsmarkt-2026@musterbach.example");
  g_autofree char *german = og_event_dup_text (market, "de");
  g_autofree char *english = og_event_dup_text (market, "en");
  g_autofree char *days = og_event_dup_text (find (events, "skifreizeit@musterbach.example"), "de");
  g_autofree char *off = og_event_dup_text (
    find (events, "gemeinderat@musterbach.example/20270302T1900"), "de");
  g_autofree char *place = og_event_dup_text (find (events, OUTLOOK "/20261210T1800"), "de");

  g_assert_cmpstr (german, ==,
                   "Weihnachtsmarkt auf dem Kirchplatz\n\n"
                   "Wann: Samstag, 5. Dezember 2026, 14 Uhr bis 21 Uhr\n"
                   "Wo: Kirchplatz, 12345 Musterbach\n\n"
                   "Über 30 Stände, Glühwein und Kinderpunsch.\n\n"
                   "Der Musikverein spielt um 17 Uhr; der Nikolaus kommt um 18 Uhr. Bitte nutzen Sie "
                   "die Parkplätze an der Sporthalle.\n\n"
                   "Mehr: https://www.musterbach.example/weihnachtsmarkt");
  g_assert_true (g_str_has_prefix (english, "Weihnachtsmarkt auf dem Kirchplatz\n\nWhen: Saturday, 5 "
                                            "December 2026, 14:00 to 21:00\nWhere: "));
  g_assert_cmpstr (days, ==,
                   "Skifreizeit des Jugendhauses\n\n"
                   "Wann: Sonntag, 27. Dezember 2026 bis Freitag, 1. Januar 2027");
  g_assert_true (g_str_has_prefix (off, "Fällt aus: Öffentliche Sitzung des Gemeinderats\n"));
  g_assert_nonnull (strstr (place, "Wo: Bürgerbüro, Rathausstraße 1"));
}

static void
test_digest (void)
{
  g_autoptr (GPtrArray) first = read_town (NULL);
  g_autoptr (GPtrArray) second = read_town (NULL);
  g_autoptr (GPtrArray) a = read_event ("UID:a\r\nDTSTART:20261201T100000Z\r\nSUMMARY:Eins\r\n");
  g_autoptr (GPtrArray) b = read_event ("UID:a\r\nDTSTART:20261201T100000Z\r\nSUMMARY:Zwei\r\n");
  /* When it was written says nothing. */
  g_autoptr (GPtrArray) c = read_event (
    "UID:a\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261201T100000Z\r\nSUMMARY:Eins\r\n");

  for (guint i = 0; i < first->len; i++)
    g_assert_cmpstr (((OgEvent *) first->pdata[i])->digest, ==,
                     ((OgEvent *) second->pdata[i])->digest);
  g_assert_cmpstr (((OgEvent *) a->pdata[0])->digest, !=, ((OgEvent *) b->pdata[0])->digest);
  g_assert_cmpstr (((OgEvent *) a->pdata[0])->digest, ==, ((OgEvent *) c->pdata[0])->digest);
}

/* Seven in the evening stays seven in the evening over both changes of the clocks. */
static void
test_clocks (void)
{
  assert_events ("UID:a\r\nDTSTART;TZID=Europe/Berlin:20270327T190000\r\nSUMMARY:x\r\n"
                 "RRULE:FREQ=DAILY;COUNT=3\r\n",
                 "a/20270327T1900 2027-03-27T19:00 -\n"
                 "a/20270328T1900 2027-03-28T19:00 -\n"
                 "a/20270329T1900 2027-03-29T19:00 -\n");
  /* A rule in UTC does not. */
  assert_events ("UID:a\r\nDTSTART:20271030T170000Z\r\nSUMMARY:x\r\nRRULE:FREQ=DAILY;COUNT=2\r\n",
                 "a/20271030T1900 2027-10-30T19:00 -\n"
                 "a/20271031T1800 2027-10-31T18:00 -\n");
}

static void
test_zones (void)
{
  static const char *const zones[][2] = {
    { "DTSTART:20261201T100000", "2026-12-01T10:00" },
    { "DTSTART:20261201T100000Z", "2026-12-01T11:00" },
    { "DTSTART;TZID=Europe/London:20261201T100000", "2026-12-01T11:00" },
    { "DTSTART;TZID=/citadel.org/20250521_1/Europe/London:20261201T100000", "2026-12-01T11:00" },
    { "DTSTART;TZID=GMT Standard Time:20261201T100000", "2026-12-01T11:00" },
    { "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien\":20261201T100000",
      "2026-12-01T10:00" },
    { "DTSTART;TZID=../../../etc/passwd:20261201T100000", "2026-12-01T10:00" },
    { "DTSTART;TZID=Unbekannt:20261201T100000", "2026-12-01T10:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *properties = g_strdup_printf ("UID:a\r\nSUMMARY:x\r\n%s\r\n", zones[i][0]);
      g_autofree char *expected = g_strdup_printf ("a %s -\n", zones[i][1]);

      assert_events (properties, expected);
    }
}

/* Only what recurs is bound to the time asked for. */
static void
test_range (void)
{
  assert_events ("UID:a\r\nDTSTART:20200101T100000Z\r\nSUMMARY:x\r\n", "a 2020-01-01T11:00 -\n");
  assert_events ("UID:a\r\nDTSTART;VALUE=DATE:19980101\r\nSUMMARY:x\r\n"
                 "RRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20280101\r\n",
                 "a/20270101 2027-01-01T00:00 - day\n");
  /* An exception may name the day alone; an end may as well. */
  assert_events ("UID:a\r\nDTSTART:20261201T100000Z\r\nSUMMARY:x\r\n"
                 "RRULE:FREQ=DAILY;UNTIL=20261203\r\nEXDATE;VALUE=DATE:20261202\r\n",
                 "a/20261201T1100 2026-12-01T11:00 -\n"
                 "a/20261203T1100 2026-12-03T11:00 -\n");
}

/* What the same name says twice is one event; what has no name gets one that stays. */
static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) twice = read_text (
    HEAD "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261201T100000Z\r\nEND:VEVENT\r\n"
         "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261202T100000Z\r\nEND:VEVENT\r\n" TAIL,
    NULL, &error);
  g_autoptr (GPtrArray) first = read_event ("DTSTART:20261201T100000Z\r\nSUMMARY:x\r\n");
  g_autoptr (GPtrArray) second = read_event ("DTSTART:20261201T100000Z\r\nSUMMARY:x\r\n");

  g_assert_no_error (error);
  g_assert_cmpuint (twice->len, ==, 1);
  g_assert_cmpstr (((OgEvent *) first->pdata[0])->uid, ==, ((OgEvent *) second->pdata[0])->uid);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = og_calendar_file_read (bytes, "Europe/Berlin", 0, G_MAXINT32, NULL,
                                                        &error);

  g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
  g_assert_null (events);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "<html><body>Not found</body></html>",
    "BEGIN:VCALENDAR\r\n",
    "END:VCALENDAR\r\n",
    "BEGIN:VCARD\r\nEND:VCARD\r\n",
  };
  g_autoptr (GString) deep = g_string_new (HEAD);
  g_autoptr (GString) many = g_string_new (HEAD);
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (OG_CALENDAR_FILE_MAX_BYTES + 1),
                                               OG_CALENDAR_FILE_MAX_BYTES + 1);
  g_autoptr (GBytes) deep_bytes = NULL, many_bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      assert_refused (bytes);
    }
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "BEGIN:VEVENT\r\n");
  for (guint i = 0; i <= OG_CALENDAR_FILE_MAX_EVENTS; i++)
    g_string_append_printf (many, "BEGIN:VEVENT\r\nUID:%u\r\nDTSTART:20261201T100000Z\r\n"
                                  "END:VEVENT\r\n",
                            i);
  g_string_append (many, TAIL);
  deep_bytes = g_bytes_new (deep->str, deep->len);
  many_bytes = g_bytes_new (many->str, many->len);
  assert_refused (large);
  assert_refused (deep_bytes);
  assert_refused (many_bytes);
}

/* Rules that never end, types that do not fit, times that are none: read in no time, or left out. */
static void
test_hostile (void)
{
  assert_events ("UID:a\r\nDTSTART:20261201T100000Z\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n",
                 "a 2026-12-01T11:00 -\n");
  assert_events ("UID:a\r\nDTSTART:20261201T100000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n",
                 "");
  assert_events ("UID:a\r\nDTSTART;VALUE=INTEGER:4711\r\nSUMMARY;VALUE=INTEGER:4711\r\n", "");
  assert_events ("UID:a\r\nDTSTART:20261201T100000Z\r\nRRULE;VALUE=TEXT:FREQ=DAILY\r\n",
                 "a 2026-12-01T11:00 -\n");
  assert_events ("UID:a\r\nDTSTART:20261301T990000Z\r\n", "");
  assert_events ("UID:a\r\nSUMMARY:never\r\n", "");
  assert_events ("UID:a\r\nDTSTART:20261201T100000Z\r\nDTEND:20261130T100000Z\r\n",
                 "a 2026-12-01T11:00 -\n");
  assert_events ("UID:a\r\nDTSTART:20261201T100000Z\r\nDURATION:P9999999W\r\n",
                 "a 2026-12-01T11:00 -\n");
}

/* A calendar with so many events of these properties. */
static GBytes *
many_events (guint       n,
             const char *properties)
{
  GString *text = g_string_new (HEAD);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "BEGIN:VEVENT\r\nUID:%u\r\n%sEND:VEVENT\r\n", i, properties);
  g_string_append (text, TAIL);
  return g_string_free_to_bytes (text);
}

/* Rules that never come, found so by looking through five hundred years: not for each of a thousand. */
static void
test_barren_rules (void)
{
  g_autoptr (GBytes) days = many_events (
    1000, "DTSTART:20261201T100000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n");
  g_autoptr (GBytes) sets = many_events (
    1000, "DTSTART:20261201T100000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6\r\n");

  assert_refused (days);
  assert_refused (sets);
}

static void
test_too_many_properties (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261201T100000Z\r\n"
                                                "RDATE:20261202T100000Z");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, ",20261202T100000Z");
  g_string_append (text, "\r\nEXDATE:20261202T100000Z");
  for (guint i = 0; i < 3000; i++)
    g_string_append (text, ",20261202T100000Z");
  g_string_append (text, "\r\nEND:VEVENT\r\n" TAIL);
  bytes = g_bytes_new (text->str, text->len);
  assert_refused (bytes);
}

/* A zone that is closed by the name of another component goes on being one: its daily rules, from the
 * year 1 on, are left out. Years in which nobody had a calendar of today are none. */
static void
test_hostile_zones (void)
{
  g_autoptr (GString) text = g_string_new (
    HEAD "BEGIN:VTIMEZONE\r\nTZID:mine\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
         "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:VTIMEZONE\r\n");
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "BEGIN:STANDARD\r\nDTSTART:%s\r\nTZOFFSETFROM:+0100\r\n"
                                  "TZOFFSETTO:+0200\r\nRRULE:FREQ=%s\r\nEND:STANDARD\r\n",
                            i % 2 ? "00010101T000000" : "19700101T000000", i % 2 ? "YEARLY" : "DAILY");
  g_string_append (text, "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\n"
                         "DTSTART;TZID=mine:20261201T100000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
                         "UID:b\r\nDTSTART:01000101T100000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n" TAIL);
  events = read_text (text->str, NULL, &error);
  g_assert_no_error (error);
  found = write_events (events);
  g_assert_cmpstr (found, ==, "a 2026-12-01T09:00 -\n");
}

static void
test_strange_texts (void)
{
  g_autoptr (GPtrArray) events = read_event (
    "UID:a\r\nDTSTART:20261201T100000Z\r\nURL:javascript:alert(1)\r\n"
    "SUMMARY:a\001b\342\200\256c\\nd\r\n");
  /* What an old program of Windows wrote. */
  g_autoptr (GPtrArray) latin = read_event (
    "UID:a\r\nDTSTART:20261201T100000Z\r\nSUMMARY:Stra\337enfest\r\n");
  const OgEvent *event = g_ptr_array_index (events, 0);

  g_assert_cmpstr (event->summary, ==, "abc d");
  g_assert_null (event->url);
  g_assert_cmpstr (((OgEvent *) latin->pdata[0])->summary, ==, "Straßenfest");
}

/* Whatever is cut off or turned over, nothing breaks. */
static void
test_broken_files (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "calendar", "musterbach.ics",
                                                 NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *broken = g_memdup2 (text, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) events = NULL;

      for (guint change = 0; change < 1 + i % 20; change++)
        broken[g_test_rand_int_range (0, (gint32) length)] = (char) g_test_rand_int_range (1, 256);
      bytes = g_bytes_new (broken, length);
      events = og_calendar_file_read (bytes, "Europe/Berlin", at ("2026-11-22T00:00"),
                                      at ("2027-12-22T00:00"), NULL, NULL);
      for (guint j = 0; events != NULL && j < events->len; j++)
        {
          g_autofree char *draft = og_event_dup_text (events->pdata[j], "de");

          g_assert_true (g_utf8_validate (draft, -1, NULL));
        }
    }
}

/* What is written is what is read; an independent reader is test-calendar-file.py. */
static void
test_round_trip (void)
{
  g_autoptr (GListStore) posts = g_list_store_new (OG_TYPE_POST);
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (OgPost) draft = og_post_new ();
  g_autofree char *written = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;
  const OgEvent *event;

  g_object_set (post, "id", G_GINT64_CONSTANT (7), "state", OG_POST_PLANNED, "text",
                "Straße gesperrt; Umleitung über\\an der Mühle\n\nBitte folgen Sie den Schildern.",
                "due", at ("2026-12-01T09:00"), NULL);
  g_object_set (draft, "id", G_GINT64_CONSTANT (8), "text", "Ohne Zeit", NULL);
  g_list_store_append (posts, post);
  g_list_store_append (posts, draft);
  written = og_calendar_file_write (G_LIST_MODEL (posts), "Gemeinde Musterbach", "abc", 1);
  events = read_text (written, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 1);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpstr (event->uid, ==, "post-7-0@abc");
  g_assert_cmpstr (event->summary, ==, "Straße gesperrt; Umleitung über\\an der Mühle");
  g_assert_cmpstr (event->description, ==, post->text);
  g_assert_cmpstr (event->start, ==, "2026-12-01T09:00");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/calendar-file/town", test_town);
  g_test_add_func ("/rules/calendar-file/texts", test_texts);
  g_test_add_func ("/rules/calendar-file/digest", test_digest);
  g_test_add_func ("/rules/calendar-file/clocks", test_clocks);
  g_test_add_func ("/rules/calendar-file/zones", test_zones);
  g_test_add_func ("/rules/calendar-file/range", test_range);
  g_test_add_func ("/rules/calendar-file/names", test_names);
  g_test_add_func ("/rules/calendar-file/refused", test_refused);
  g_test_add_func ("/rules/calendar-file/hostile", test_hostile);
  g_test_add_func ("/rules/calendar-file/barren-rules", test_barren_rules);
  g_test_add_func ("/rules/calendar-file/too-many-properties", test_too_many_properties);
  g_test_add_func ("/rules/calendar-file/hostile-zones", test_hostile_zones);
  g_test_add_func ("/rules/calendar-file/strange-texts", test_strange_texts);
  g_test_add_func ("/rules/calendar-file/broken-files", test_broken_files);
  g_test_add_func ("/rules/calendar-file/round-trip", test_round_trip);
  return g_test_run ();
}
