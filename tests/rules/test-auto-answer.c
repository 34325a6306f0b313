/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-auto-answer.h"
#include "og-local-time.h"

#include <string.h>

static gint64
at (const char *local)
{
  gint64 result = 0;

  g_assert_true (og_local_time_to_unix (local, "Europe/Berlin", &result));
  return result;
}

/* Monday to Friday 8 to 12 and 14 to 16, in North Rhine-Westphalia. */
static OgOffice *
make_office (void)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "land", "NW", NULL);
  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_OPENING)), "week",
                        "Mo-Fr 08:00-12:00,14:00-16:00");
  return office;
}

static OgOfficeTime *
make_time (void)
{
  g_autoptr (OgOffice) office = make_office ();

  return og_office_time_new (office, OG_HOURS_ATTENDANCE);
}

static OgMessage *
make_message (const char  *created,
              OgVisibility visibility,
              const char  *text)
{
  OgMessage *message = og_message_new ();

  g_object_set (message, "created", at (created), "visibility", visibility, "text", text, NULL);
  return message;
}

static gboolean
is_wanted (int         mode,
           const char *created,
           const char *now)
{
  g_autoptr (OgOfficeTime) time = make_time ();
  g_autoptr (OgMessage) message = make_message (created, OG_VISIBILITY_DIRECT, "Wann ist offen?");

  return og_auto_answer_wanted (time, mode, message, at (now));
}

/* Friday, 20 November 2026, to Monday. */
static void
test_closed (void)
{
  g_assert_true (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-20T17:40", "2026-11-20T17:45"));
  g_assert_true (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-20T17:40", "2026-11-23T07:59"));
  g_assert_true (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-20T12:30", "2026-11-20T13:00"));
  /* Written while somebody was there, or read when somebody is. */
  g_assert_false (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-20T15:50", "2026-11-20T16:05"));
  g_assert_false (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-20T17:40", "2026-11-23T08:00"));
  /* Of a closed period that is over: of the lunch break, or of the day before. */
  g_assert_false (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-20T12:30", "2026-11-20T17:45"));
  g_assert_false (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-19T20:00", "2026-11-20T17:45"));
  /* A clock that is ahead. */
  g_assert_true (is_wanted (OG_AUTO_ANSWER_DIRECT, "2026-11-23T09:00", "2026-11-22T20:00"));
}

static void
test_mode (void)
{
  g_autoptr (OgOfficeTime) time = make_time ();
  const gint64 now = at ("2026-11-20T17:45");

  for (int visibility = OG_VISIBILITY_PUBLIC; visibility <= OG_VISIBILITY_DIRECT; visibility++)
    {
      g_autoptr (OgMessage) message =
        make_message ("2026-11-20T17:40", (OgVisibility) visibility, "Guten Abend");

      g_assert_false (og_auto_answer_wanted (time, OG_AUTO_ANSWER_OFF, message, now));
      g_assert_true (og_auto_answer_wanted (time, OG_AUTO_ANSWER_ALL, message, now));
      g_assert_cmpint (og_auto_answer_wanted (time, OG_AUTO_ANSWER_DIRECT, message, now), ==,
                       visibility == OG_VISIBILITY_DIRECT);
    }
  g_assert_false (is_wanted (17, "2026-11-20T17:40", "2026-11-20T17:45"));
}

/* Two programs must never answer each other. */
static void
test_programs (void)
{
  g_autoptr (OgOfficeTime) time = make_time ();
  const gint64 now = at ("2026-11-20T17:45");
  g_autoptr (OgMessage) own = make_message ("2026-11-20T17:40", OG_VISIBILITY_DIRECT, "Hallo");
  g_autoptr (OgMessage) bot = make_message ("2026-11-20T17:40", OG_VISIBILITY_DIRECT, "Hallo");
  g_autofree char *answer = og_auto_answer_text (time, now);
  g_autofree char *named = g_strconcat ("@rathaus@example.social ", answer, NULL);
  g_autoptr (OgMessage) alike = make_message ("2026-11-20T17:40", OG_VISIBILITY_DIRECT, answer);
  g_autoptr (OgMessage) mention = make_message ("2026-11-20T17:40", OG_VISIBILITY_DIRECT, named);

  g_object_set (own, "own", TRUE, NULL);
  g_object_set (bot, "automatic", TRUE, NULL);
  g_assert_false (og_auto_answer_wanted (time, OG_AUTO_ANSWER_ALL, own, now));
  g_assert_false (og_auto_answer_wanted (time, OG_AUTO_ANSWER_ALL, bot, now));
  g_assert_false (og_auto_answer_wanted (time, OG_AUTO_ANSWER_ALL, alike, now));
  g_assert_false (og_auto_answer_wanted (time, OG_AUTO_ANSWER_ALL, mention, now));
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    gboolean wanted;
  } cases[] = {
    { "Automatische Antwort: Ich bin im Urlaub", FALSE },
    { "  „Automatische  Antwort“ …", FALSE },
    { "@amt@example.org @x Dies ist eine automatische Antwort", FALSE },
    { "Guten Tag, das ist eine automatisch erstellte Nachricht.", FALSE },
    { "Abwesenheitsnotiz\nIch bin nicht da", FALSE },
    { "Vielen Dank für Ihre Nachricht. Ich bin derzeit nicht im Büro.", FALSE },
    { "[Out of office] back on Monday", FALSE },
    { "Auto-Reply: thanks", FALSE },
    { "This is an automated message.", FALSE },
    { "Hi, I’m currently out of the office", FALSE },
    { "🤖 I am a bot", FALSE },
    { "Ist das automatisch?", TRUE },
    { "Warum bekomme ich immer diese automatische Antwort?", TRUE },
    { "Die automatische Tür am Rathaus klemmt", TRUE },
    { "Automatisch geht die Lampe nicht mehr an", TRUE },
    { "Bin ich hier richtig im Büro?", TRUE },
    { "", TRUE },
    { "@@@@", TRUE },
    { "Hallo \xff\xfe", TRUE },
    { NULL, TRUE },
  };
  g_autoptr (OgOfficeTime) time = make_time ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OgMessage) message =
        make_message ("2026-11-20T17:40", OG_VISIBILITY_DIRECT, cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpint (
        og_auto_answer_wanted (time, OG_AUTO_ANSWER_DIRECT, message, at ("2026-11-20T17:45")), ==,
        cases[i].wanted);
    }
}

/* Once is counted by it: the same through a weekend, another in every lunch break. */
static void
test_period (void)
{
  g_autoptr (OgOfficeTime) time = make_time ();
  g_autoptr (OgOffice) never = og_office_new ();
  g_autoptr (OgOfficeTime) never_open = og_office_time_new (never, OG_HOURS_ATTENDANCE);
  const gint64 friday = at ("2026-11-20T16:00");

  g_assert_cmpint (og_auto_answer_period (time, friday), ==, friday);
  g_assert_cmpint (og_auto_answer_period (time, at ("2026-11-20T16:01")), ==, friday);
  g_assert_cmpint (og_auto_answer_period (time, at ("2026-11-23T07:59")), ==, friday);
  g_assert_cmpint (og_auto_answer_period (time, at ("2026-11-20T13:00")), ==,
                   at ("2026-11-20T12:00"));
  /* From Christmas to the first working day. */
  g_assert_cmpint (og_auto_answer_period (time, at ("2026-12-27T13:00")), ==,
                   at ("2026-12-24T16:00"));
  g_assert_cmpint (og_auto_answer_period (never_open, friday), ==, 0);
}

/* An office that cannot say when it is there again does not answer by itself. */
static void
test_never_open (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgOfficeTime) time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  g_autoptr (OgMessage) message =
    make_message ("2026-11-20T17:40", OG_VISIBILITY_DIRECT, "Guten Abend");
  g_autofree char *text = og_auto_answer_text (time, at ("2026-11-20T17:45"));

  g_assert_false (
    og_auto_answer_wanted (time, OG_AUTO_ANSWER_ALL, message, at ("2026-11-20T17:45")));
  g_assert_cmpstr (text, ==,
                   "Das ist eine automatische Antwort. Vielen Dank für Ihre Nachricht. Zurzeit ist "
                   "hier niemand da. Im Notfall rufen Sie bitte an: Polizei 110, Feuerwehr und "
                   "Rettungsdienst 112.");
}

static void
assert_text (OgForm      form,
             const char *lang,
             const char *now,
             const char *expected)
{
  g_autoptr (OgOffice) office = make_office ();
  g_autoptr (OgOfficeTime) time = NULL;
  g_autofree char *text = NULL;

  g_object_set (office, "form", form, "language", lang, NULL);
  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  text = og_auto_answer_text (time, at (now));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  assert_text (OG_FORM_SIE, "de", "2026-11-20T17:45",
               "Das ist eine automatische Antwort. Vielen Dank für Ihre Nachricht. Zurzeit ist hier "
               "niemand da. Wir lesen und antworten wieder ab Montag, 23. November, 8 Uhr. Im "
               "Notfall rufen Sie bitte an: Polizei 110, Feuerwehr und Rettungsdienst 112.");
  assert_text (OG_FORM_DU, "de", "2026-11-20T12:45",
               "Das ist eine automatische Antwort. Vielen Dank für Deine Nachricht. Zurzeit ist hier "
               "niemand da. Wir lesen und antworten wieder ab Freitag, 14 Uhr. Im Notfall ruf bitte "
               "an: Polizei 110, Feuerwehr und Rettungsdienst 112.");
  assert_text (OG_FORM_IHR, "en", "2026-11-20T17:45",
               "This is an automatic answer. Thank you for your message. Nobody is there at the "
               "moment. We read and answer again from Monday, 23 November, 8:00. In an emergency please "
               "call the police (110) or the fire brigade and ambulance (112).");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/auto-answer/closed", test_closed);
  g_test_add_func ("/auto-answer/mode", test_mode);
  g_test_add_func ("/auto-answer/programs", test_programs);
  g_test_add_func ("/auto-answer/words", test_words);
  g_test_add_func ("/auto-answer/period", test_period);
  g_test_add_func ("/auto-answer/never-open", test_never_open);
  g_test_add_func ("/auto-answer/text", test_text);

  return g_test_run ();
}
