/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-local-time.h"
#include "og-town-words.h"

#define ZONE "Europe/Berlin"

static gint64
at (const char *local)
{
  gint64 result = 0;

  g_assert_true (og_local_time_to_unix (local, ZONE, &result));
  return result;
}

static void
assert_words (char *found, /* (transfer full) */
              const char *expected)
{
  g_assert_cmpstr (found, ==, expected);
  g_free (found);
}

static void
test_clock (void)
{
  assert_words (og_town_words_clock (8 * 60, "de"), "8 Uhr");
  assert_words (og_town_words_clock (8 * 60 + 5, "de"), "8:05 Uhr");
  assert_words (og_town_words_clock (24 * 60, "de"), "24 Uhr");
  assert_words (og_town_words_clock (25 * 60, "de"), "1 Uhr");
  assert_words (og_town_words_clock (8 * 60, "en"), "8:00");
  assert_words (og_town_words_clock (8 * 60 + 5, "en"), "8:05");
}

static void
test_when (void)
{
  const gint64 now = at ("2028-04-26T17:00");

  assert_words (og_town_words_when (at ("2028-04-26T18:00"), ZONE, now, "de"), "Mittwoch, 18 Uhr");
  assert_words (og_town_words_when (at ("2028-04-27T08:00"), ZONE, now, "de"),
                "Donnerstag, 27. April, 8 Uhr");
  assert_words (og_town_words_when (at ("2028-05-02T08:30"), ZONE, now, "de"),
                "Dienstag, 2. Mai, 8:30 Uhr");
  assert_words (og_town_words_when (at ("2028-05-03T08:00"), ZONE, now, "de"),
                "Mittwoch, 3. Mai, 8 Uhr");
  assert_words (og_town_words_when (at ("2028-05-03T08:00"), ZONE, now, "en"),
                "Wednesday, 3 May, 8:00");
  assert_words (og_town_words_when (at ("2029-05-02T08:00"), ZONE, now, "de"),
                "Mittwoch, 2. Mai 2029, 8 Uhr");
  /* The day changes at midnight of the town, not of UTC. */
  assert_words (og_town_words_when (at ("2028-05-03T00:30"), ZONE, now, "de"),
                "Mittwoch, 3. Mai, 0:30 Uhr");
  assert_words (og_town_words_when (at ("2028-04-27T00:30"), ZONE, at ("2028-04-26T23:30"), "de"),
                "Donnerstag, 27. April, 0:30 Uhr");
}

static void
test_date (void)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_MARCH, 2027);
  assert_words (og_town_words_date (at ("2026-11-23T00:10"), ZONE, "de"),
                "Montag, 23. November 2026");
  assert_words (og_town_words_date (at ("2026-11-23T00:10"), ZONE, "en"),
                "Monday, 23 November 2026");
  assert_words (og_town_words_day ((int) g_date_get_julian (&day), "de"), "1. März 2027");
  assert_words (og_town_words_day ((int) g_date_get_julian (&day), "en"), "1 March 2027");
}

static OgOffice *
make_office (const char *lang,
             const char *week)
{
  OgOffice *office = og_office_new ();

  og_record_set_string (OG_RECORD (office), "language", lang);
  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_OPENING)), "week", week);
  return office;
}

static void
assert_week (const char *lang,
             const char *week,
             const char *full,
             const char *brief)
{
  g_autoptr (OgOffice) office = make_office (lang, week);
  const gint64 now = at ("2026-11-23T10:00");

  assert_words (og_town_words_week (office, OG_HOURS_OPENING, now), full);
  assert_words (og_town_words_week_short (office, OG_HOURS_OPENING, now), brief);
}

static void
test_week (void)
{
  assert_week ("de", "Mo-Th 08:00-12:00; Th 14:00-18:00",
               "Montag bis Mittwoch 8–12 Uhr\nDonnerstag 8–12 und 14–18 Uhr",
               "Mo–Mi 8–12, Do 8–12, 14–18 Uhr");
  assert_week ("de", "Mo-Tu 08:30-12:00; Fr 20:00-24:00",
               "Montag und Dienstag 8:30–12 Uhr\nFreitag 20–24 Uhr",
               "Mo–Di 8:30–12, Fr 20–24 Uhr");
  assert_week ("de", "Sa 20:00-26:00", "Samstag 20–2 Uhr", "Sa 20–2 Uhr");
  assert_week ("de", "Mo 07:00-09:00,10:00-12:00,13:00-15:00", "Montag 7–9, 10–12 und 13–15 Uhr",
               "Mo 7–9, 10–12, 13–15 Uhr");
  assert_week ("de", "", "", "");
  assert_week ("en", "Mo-Th 08:00-12:00; Th 14:00-18:00",
               "Monday to Wednesday 8:00–12:00\nThursday 8:00–12:00 and 14:00–18:00",
               "Mon–Wed 8:00–12:00, Thu 8:00–12:00, 14:00–18:00");
}

/* Summer hours hold for their part of the year; attendance apart has hours of its own. */
static void
test_week_in_force (void)
{
  g_autoptr (OgOffice) office = make_office ("de", "Mo-Fr 08:00-12:00");
  g_autoptr (OgTimetable) summer = og_timetable_new (OG_HOURS_OPENING);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_JULY, 2026);
  og_record_set_int (OG_RECORD (summer), "valid_from", g_date_get_julian (&day));
  g_date_set_dmy (&day, 31, G_DATE_AUGUST, 2026);
  og_record_set_int (OG_RECORD (summer), "valid_until", g_date_get_julian (&day));
  og_record_set_string (OG_RECORD (summer), "week", "Mo-Fr 07:00-11:00");
  g_list_store_append (office->timetables, summer);

  assert_words (og_town_words_week (office, OG_HOURS_OPENING, at ("2026-06-30T23:30")),
                "Montag bis Freitag 8–12 Uhr");
  assert_words (og_town_words_week (office, OG_HOURS_OPENING, at ("2026-07-01T00:30")),
                "Montag bis Freitag 7–11 Uhr");
  assert_words (og_town_words_week (office, OG_HOURS_ATTENDANCE, at ("2026-08-31T23:30")),
                "Montag bis Freitag 7–11 Uhr");
  assert_words (og_town_words_week (office, OG_HOURS_OPENING, at ("2026-09-01T08:00")),
                "Montag bis Freitag 8–12 Uhr");

  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_ATTENDANCE)), "week",
                        "We 09:00-10:00");
  g_object_set (office, "attendance-apart", TRUE, NULL);
  assert_words (og_town_words_week (office, OG_HOURS_ATTENDANCE, at ("2026-08-31T23:30")),
                "Mittwoch 9–10 Uhr");
}

static void
assert_same_week (OgOffice   *office,
                  const char *when,
                  const char *expected)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  const gint64 monday = at (when);

  assert_words (og_town_words_week (office, OG_HOURS_ATTENDANCE, monday), expected);
  g_assert_cmpint (og_office_time_is_open (time, monday), ==, *expected != '\0');
}

/* What citizens are told is what is reckoned with, in every doubt. */
static void
test_week_reckoned_with (void)
{
  g_autoptr (OgOffice) office = make_office ("de", "Mo-Fr 08:00-12:00");
  g_autoptr (OgTimetable) until = og_timetable_new (OG_HOURS_OPENING);
  g_autoptr (OgTimetable) later = og_timetable_new (OG_HOURS_OPENING);
  GDate day;

  /* Apart, but nobody has said how: as the counter. */
  g_object_set (office, "attendance-apart", TRUE, NULL);
  assert_same_week (office, "2026-07-06T09:00", "Montag bis Freitag 8–12 Uhr");

  /* Two weeks from the same day on: the one that ends; of two that do, the later one. */
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 31, G_DATE_AUGUST, 2026);
  og_record_set_int (OG_RECORD (until), "valid_until", g_date_get_julian (&day));
  og_record_set_string (OG_RECORD (until), "week", "Mo 09:00-10:00");
  g_list_store_append (office->timetables, until);
  assert_same_week (office, "2026-07-06T09:00", "Montag 9–10 Uhr");
  og_record_set_int (OG_RECORD (later), "valid_until", g_date_get_julian (&day));
  g_list_store_append (office->timetables, later);
  assert_same_week (office, "2026-07-06T09:00", "");
  assert_same_week (office, "2026-09-07T09:00", "Montag bis Freitag 8–12 Uhr");
}

static void
test_promise (void)
{
  assert_words (og_town_words_promise (1, OG_PROMISE_DAYS, "de"), "innerhalb eines Arbeitstages");
  assert_words (og_town_words_promise (2, OG_PROMISE_DAYS, "de"), "innerhalb von 2 Arbeitstagen");
  assert_words (og_town_words_promise (1, OG_PROMISE_HOURS, "de"), "innerhalb einer Dienststunde");
  assert_words (og_town_words_promise (8, OG_PROMISE_HOURS, "de"), "innerhalb von 8 Dienststunden");
  assert_words (og_town_words_promise (0, OG_PROMISE_DAYS, "de"), "");
  assert_words (og_town_words_promise (1, OG_PROMISE_DAYS, "en"), "within one working day");
  assert_words (og_town_words_promise (8, OG_PROMISE_HOURS, "en"), "within 8 office hours");
  assert_words (og_town_words_amount (1, OG_PROMISE_HOURS, "de"), "1 Dienststunde");
  assert_words (og_town_words_amount (3, OG_PROMISE_DAYS, "en"), "3 working days");
}

static void
test_kind (void)
{
  g_assert_cmpstr (og_town_words_kind (OG_CONCERN_QUESTION, "de"), ==, "Frage");
  g_assert_cmpstr (og_town_words_kind (OG_CONCERN_BREACH, "de"), ==, "Regelverstoß");
  g_assert_cmpstr (og_town_words_kind (OG_CONCERN_BREACH, "en"), ==, "Breach of the rules");
  for (int kind = 0; kind < OG_N_CONCERN_KINDS; kind++)
    g_assert_cmpstr (og_town_words_kind (kind, "de"), !=, "");
}

static void
assert_sentence (const OgDeadline *deadline,
                 const char       *now,
                 const char       *german,
                 const char       *english)
{
  assert_words (og_town_words_deadline (deadline, ZONE, at (now), "de"), german);
  assert_words (og_town_words_deadline (deadline, ZONE, at (now), "en"), english);
}

static void
test_deadline (void)
{
  OgDeadline deadline = {
    .received = at ("2026-11-20T17:40"),
    .opening = at ("2026-11-23T08:00"),
    .promised = at ("2026-11-24T08:00"),
    .deadline = at ("2026-11-24T08:00"),
    .promise = 1,
    .unit = OG_PROMISE_DAYS,
  };

  assert_sentence (&deadline, "2026-11-20T17:40",
                   "Eingang Freitag 17:40, geschlossen bis Montag 8:00, Versprechen: 1 Arbeitstag → "
                   "Dienstag 8:00",
                   "Received Friday 17:40, closed until Monday 8:00, promise: 1 working day → "
                   "Tuesday 8:00");

  /* It came while somebody was there. */
  deadline.opening = deadline.received;
  deadline.unit = OG_PROMISE_HOURS;
  deadline.promise = 8;
  assert_sentence (&deadline, "2026-11-20T17:40",
                   "Eingang Freitag 17:40, Versprechen: 8 Dienststunden → Dienstag 8:00",
                   "Received Friday 17:40, promise: 8 office hours → Tuesday 8:00");
}

/* What is a week or more away has its date, seen from the receipt as well as from now. */
static void
test_deadline_far (void)
{
  const OgDeadline deadline = {
    .received = at ("2026-12-23T16:00"),
    .opening = at ("2027-01-04T08:00"),
    .promised = at ("2027-01-05T08:00"),
    .deadline = at ("2027-01-05T08:00"),
    .promise = 1,
    .unit = OG_PROMISE_DAYS,
  };

  assert_sentence (&deadline, "2026-12-23T16:00",
                   "Eingang Mittwoch 16:00, geschlossen bis Montag, 4. Januar, 8:00, Versprechen: "
                   "1 Arbeitstag → Dienstag, 5. Januar, 8:00",
                   "Received Wednesday 16:00, closed until Monday, 4 January, 8:00, promise: "
                   "1 working day → Tuesday, 5 January, 8:00");
  assert_sentence (&deadline, "2027-01-04T09:00",
                   "Eingang Mittwoch, 23. Dezember, 16:00, geschlossen bis Montag, 4. Januar, 8:00, "
                   "Versprechen: 1 Arbeitstag → Dienstag, 5. Januar, 8:00",
                   "Received Wednesday, 23 December, 16:00, closed until Monday, 4 January, 8:00, "
                   "promise: 1 working day → Tuesday, 5 January, 8:00");
}

static void
test_deadline_window (void)
{
  OgDeadline deadline = {
    .received = at ("2026-11-20T11:00"),
    .opening = at ("2026-11-20T11:00"),
    .promised = at ("2026-11-24T11:00"),
    .window = at ("2026-11-21T11:00"),
    .deadline = at ("2026-11-20T12:00"),
    .promise = 2,
    .unit = OG_PROMISE_DAYS,
  };

  assert_sentence (&deadline, "2026-11-20T11:00",
                   "Eingang Freitag 11:00, Versprechen: 2 Arbeitstage → Dienstag 11:00, das Netzwerk "
                   "lässt Antworten nur bis Samstag 11:00 zu → Freitag 12:00",
                   "Received Friday 11:00, promise: 2 working days → Tuesday 11:00, the network "
                   "allows answers only until Saturday 11:00 → Friday 12:00");

  /* The window is longer than the promise: not worth a word. */
  deadline.window = at ("2026-11-27T11:00");
  deadline.deadline = deadline.promised;
  assert_sentence (&deadline, "2026-11-20T11:00",
                   "Eingang Freitag 11:00, Versprechen: 2 Arbeitstage → Dienstag 11:00",
                   "Received Friday 11:00, promise: 2 working days → Tuesday 11:00");

  /* Nothing promised, but the window closes. */
  deadline.promise = 0;
  deadline.promised = 0;
  deadline.window = at ("2026-11-21T11:00");
  deadline.deadline = at ("2026-11-20T12:00");
  assert_sentence (&deadline, "2026-11-20T11:00",
                   "Eingang Freitag 11:00, keine Antwortzeit versprochen, das Netzwerk lässt "
                   "Antworten nur bis Samstag 11:00 zu → Freitag 12:00",
                   "Received Friday 11:00, no response time promised, the network allows answers "
                   "only until Saturday 11:00 → Friday 12:00");
}

static void
test_deadline_none (void)
{
  OgDeadline deadline = {
    .received = at ("2026-11-20T11:00"),
    .opening = at ("2026-11-20T11:00"),
  };

  assert_sentence (&deadline, "2026-11-20T11:00",
                   "Eingang Freitag 11:00, keine Antwortzeit versprochen",
                   "Received Friday 11:00, no response time promised");

  /* Promised, but never open. */
  deadline.promise = 1;
  deadline.unit = OG_PROMISE_DAYS;
  assert_sentence (&deadline, "2026-11-20T11:00",
                   "Eingang Freitag 11:00, in den nächsten zwei Jahren nicht geöffnet, Versprechen: "
                   "1 Arbeitstag, keine Frist",
                   "Received Friday 11:00, not open within the next two years, promise: "
                   "1 working day, no deadline");
  deadline.window = deadline.deadline = at ("2026-11-21T11:00");
  assert_sentence (&deadline, "2026-11-20T11:00",
                   "Eingang Freitag 11:00, in den nächsten zwei Jahren nicht geöffnet, Versprechen: "
                   "1 Arbeitstag, das Netzwerk lässt Antworten nur bis Samstag 11:00 zu → "
                   "Samstag 11:00",
                   "Received Friday 11:00, not open within the next two years, promise: "
                   "1 working day, the network allows answers only until Saturday 11:00 → "
                   "Saturday 11:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/town-words/clock", test_clock);
  g_test_add_func ("/town-words/when", test_when);
  g_test_add_func ("/town-words/date", test_date);
  g_test_add_func ("/town-words/week", test_week);
  g_test_add_func ("/town-words/week-in-force", test_week_in_force);
  g_test_add_func ("/town-words/week-reckoned-with", test_week_reckoned_with);
  g_test_add_func ("/town-words/promise", test_promise);
  g_test_add_func ("/town-words/kind", test_kind);
  g_test_add_func ("/town-words/deadline", test_deadline);
  g_test_add_func ("/town-words/deadline-far", test_deadline_far);
  g_test_add_func ("/town-words/deadline-window", test_deadline_window);
  g_test_add_func ("/town-words/deadline-none", test_deadline_none);

  return g_test_run ();
}
