/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-text-hints.h"

/* What a check points at is quoted up to this length. */
#define QUOTE_CHARACTERS 40

/* A sentence about a channel and a number. */
static char *
amount_sentence (const OgCheck *check,
                 const char    *where)
{
  const gulong n = (gulong) MAX (check->amount, 0);

  switch ((int) check->kind)
    {
    case OG_CHECK_TOO_LONG:
      /* Translators: %1$s is the name of a channel, %2$lu a number */
      return g_strdup_printf (ngettext ("The text is too long for %1$s by %2$lu character.",
                                        "The text is too long for %1$s by %2$lu characters.", n),
                              where, n);
    case OG_CHECK_TOO_MANY_PICTURES:
      /* Translators: %1$s is the name of a channel, %2$lu a number */
      return g_strdup_printf (ngettext ("%1$s allows only %2$lu picture in a post.",
                                        "%1$s allows only %2$lu pictures in a post.", n),
                              where, n);
    case OG_CHECK_NO_ALT:
      /* Translators: %lu is a number */
      return g_strdup_printf (ngettext ("The description of %lu picture is missing.",
                                        "The descriptions of %lu pictures are missing.", n),
                              n);
    case OG_CHECK_ALT_TOO_LONG:
      /* Translators: %1$s is the name of a channel, %2$lu a number */
      return g_strdup_printf (ngettext ("A description is too long for %1$s by %2$lu character.",
                                        "A description is too long for %1$s by %2$lu characters.", n),
                              where, n);
    case OG_CHECK_RIGHTS:
      /* Translators: %lu is a number */
      return g_strdup_printf (ngettext ("For %lu picture it is not noted where it comes from, or "
                                        "whether the people in it agreed.",
                                        "For %lu pictures it is not noted where they come from, or "
                                        "whether the people in them agreed.",
                                        n),
                              n);
    case OG_CHECK_HARD_TEXT:
      /* Translators: %lu is the number of an index of readability */
      return g_strdup_printf (_("The text is hard to read (LIX %lu). Shorter sentences and words "
                                "help."),
                              n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
unattended_sentence (const OgCheck *check,
                     const char    *zone,
                     gint64         now)
{
  g_autofree char *when = NULL;

  if (check->amount <= 0)
    return g_strdup (_("Nobody is in the office at that time to answer."));
  when = og_format_when (check->amount, zone, now);
  /* Translators: %s is day and time */
  return g_strdup_printf (_("Nobody is in the office at that time to answer. The office opens next "
                            "%s."),
                          when);
}

static char *
poll_sentence (const OgCheck *check,
               OgChannel     *channel)
{
  const gulong n = (gulong) MAX (check->amount, 0);

  if (channel == NULL)
    return g_strdup (_("A poll needs at least two different options, and cannot stand beside "
                       "pictures."));
  /* Translators: %1$s is the name of a channel, %2$lu and %3$d are numbers */
  return g_strdup_printf (ngettext ("A poll on %1$s has at most %2$lu option of %3$d characters, and "
                                    "does not run as long.",
                                    "A poll on %1$s has at most %2$lu options of %3$d characters "
                                    "each, and runs only so long.",
                                    n),
                          channel->name, n, channel->max_poll_option_characters);
}

/* What the check points at, on one line; NULL if it points at nothing. */
static char *
quote (const OgCheck *check,
       const char    *text)
{
  const int length = text != NULL ? (int) strlen (text) : 0;
  g_autofree char *part = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *cut = NULL;

  if (check->end <= check->start || check->start < 0 || check->end > length)
    return NULL;
  part = g_strndup (text + check->start, (gsize) (check->end - check->start));
  valid = g_utf8_make_valid (part, -1);
  g_strdelimit (valid, "\n\r\t", ' ');
  if (g_utf8_strlen (valid, -1) <= QUOTE_CHARACTERS)
    return g_steal_pointer (&valid);
  cut = g_utf8_substring (valid, 0, QUOTE_CHARACTERS);
  return g_strconcat (g_strchomp (cut), "…", NULL);
}

/* Translators: each %s is what stands in the text */
static const char *const personal_quoted[] = {
  [OG_PERSONAL_PHONE] = N_ ("“%s” looks like the telephone number of a person."),
  [OG_PERSONAL_IBAN] = N_ ("“%s” is the number of a bank account."),
  [OG_PERSONAL_BIRTH_DATE] = N_ ("“%s” looks like a date of birth."),
  [OG_PERSONAL_FILE_NUMBER] = N_ ("“%s” looks like a file number."),
  [OG_PERSONAL_EMAIL] = N_ ("“%s” looks like the e-mail address of a person."),
};

static const char *const personal_plain[] = {
  [OG_PERSONAL_PHONE] = N_ ("The text names what looks like the telephone number of a person."),
  [OG_PERSONAL_IBAN] = N_ ("The text names the number of a bank account."),
  [OG_PERSONAL_BIRTH_DATE] = N_ ("The text names what looks like a date of birth."),
  [OG_PERSONAL_FILE_NUMBER] = N_ ("The text names what looks like a file number."),
  [OG_PERSONAL_EMAIL] = N_ ("The text names what looks like the e-mail address of a person."),
};

static char *
personal_sentence (const OgCheck *check,
                   const char    *quoted)
{
  const gint64 kind = CLAMP (check->amount, 0, (gint64) G_N_ELEMENTS (personal_plain) - 1);
  g_autoptr (GString) sentence = NULL;

  if (quoted == NULL)
    return g_strdup (gettext (personal_plain[kind]));
  sentence = g_string_new (gettext (personal_quoted[kind]));
  g_string_replace (sentence, "%s", quoted, 1);
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

static char *
gap_sentence (const char *quoted)
{
  if (quoted == NULL)
    return g_strdup (_("A gap of the template is still to be filled in."));
  /* Translators: %s is a gap of a template, such as “[Street]” */
  return g_strdup_printf (_("%s is still to be filled in."), quoted);
}

static char *
brackets_sentence (const char *quoted)
{
  if (quoted == NULL)
    return g_strdup (_("Something stands in brackets. Is it still to be filled in?"));
  /* Translators: %s are words of the post in brackets, such as “[Day]”, which may be a gap */
  return g_strdup_printf (_("%s stands in brackets. Is it still to be filled in?"), quoted);
}

/* A sentence with the name of a channel in it. */
static char *
channel_sentence (const OgCheck *check,
                  const char    *where)
{
  switch ((int) check->kind)
    {
    case OG_CHECK_SIGNED_OUT:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("%s is signed out. Sign in again under “Channels”."), where);
    case OG_CHECK_SAME_HOUR:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("Another post goes out on %s within the same hour."), where);
    case OG_CHECK_NO_POLLS:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("There are no polls on %s. The options are published there as text."),
                              where);
    case OG_CHECK_SERVER_FULL:
      /* Translators: %s is the name of a channel */
      return g_strdup_printf (_("The server of %s takes no more planned posts. This computer sends, "
                                "and has to be switched on."),
                              where);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_check:
 * @channel: (nullable): the one the check is about
 * @text: (nullable): the text it points into, to be quoted
 * @zone: IANA name of the office's zone
 * @now: unix seconds
 *
 * Returns: (transfer full): what a post lacks, or what to look at
 */
char *
og_words_check (const OgCheck *check,
                OgChannel     *channel,
                const char    *text,
                const char    *zone,
                gint64         now)
{
  const char *where = channel != NULL ? channel->name : _("this channel");
  g_autofree char *quoted = quote (check, text);

  switch (check->kind)
    {
    case OG_CHECK_NO_TEXT:
      return g_strdup (_("The post has neither text nor picture."));
    case OG_CHECK_NO_CHANNEL:
      return g_strdup (_("No channel is chosen."));
    case OG_CHECK_NO_TIME:
      return g_strdup (_("No day and time are chosen."));
    case OG_CHECK_PAST_TIME:
      return g_strdup (_("The chosen time has passed."));
    case OG_CHECK_VALID_UNTIL:
      return g_strdup (_("The post would not be valid any more when it goes out."));
    case OG_CHECK_RIGHTS_OVER:
      return g_strdup (_("The right to use a picture ends before the post goes out, or a consent was "
                         "withdrawn."));
    case OG_CHECK_NO_OTHER_WAY:
      return g_strdup (_("No other way is named, such as a telephone number, a website or a place. "
                         "Not everybody reads on this network."));
    case OG_CHECK_SAME_TEXT:
      return g_strdup (_("The same text goes out, or has gone out, within 30 days."));
    case OG_CHECK_UNATTENDED:
      return unattended_sentence (check, zone, now);
    case OG_CHECK_GAP:
      return gap_sentence (quoted);
    case OG_CHECK_BRACKETS:
      return brackets_sentence (quoted);
    case OG_CHECK_PERSONAL:
      return personal_sentence (check, quoted);
    case OG_CHECK_POLL:
      return poll_sentence (check, channel);
    case OG_CHECK_SIGNED_OUT:
    case OG_CHECK_SAME_HOUR:
    case OG_CHECK_NO_POLLS:
    case OG_CHECK_SERVER_FULL:
      return channel_sentence (check, where);
    case OG_CHECK_TOO_LONG:
    case OG_CHECK_TOO_MANY_PICTURES:
    case OG_CHECK_NO_ALT:
    case OG_CHECK_ALT_TOO_LONG:
    case OG_CHECK_RIGHTS:
    case OG_CHECK_HARD_TEXT:
      return amount_sentence (check, where);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
