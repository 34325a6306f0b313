/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

#include "og-channel.h"
#include "og-local-time.h"
#include "og-rules-data.h"
#include "og-town-words.h"

typedef void (*InsertFunc) (OgDocument      *self,
                            OgDocumentFacts *facts);

static GKeyFile *
words (void)
{
  return og_rules_data_keys ("documents/words.ini");
}

/* (transfer full): a word of a list */
static char *
dup_listed (const char *key,
            int         index,
            const char *lang)
{
  g_auto (GStrv) list = og_rules_data_list (words (), "words", key, lang);

  return g_strdup (index >= 0 && index < (int) g_strv_length (list) ? list[index] : "");
}

static void
add_row (OgDocument *self,
         const char *first,
         const char *second,
         const char *third,
         const char *fourth)
{
  og_document_add_row (self, OG_BLOCK_TABLE_ROW,
                       (const char *[]) { first, second, third, fourth, NULL });
}

/* (transfer full): what is not blank, each on a line of its own */
static char *
dup_lines (const char *const *parts)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *line = og_document_clean (parts[i]);

      if (*line != '\0')
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
insert_netiquette (OgDocument      *self,
                   OgDocumentFacts *facts)
{
  for (guint i = 0; facts->netiquette != NULL && i < facts->netiquette->rules->len; i++)
    {
      const OgNumberedRule *rule = g_ptr_array_index (facts->netiquette->rules, i);

      og_document_add_numbered (self, rule->number, rule->subject, rule->text);
    }
}

/* Subjects alone. */
static void
insert_rules (OgDocument      *self,
              OgDocumentFacts *facts)
{
  for (guint i = 0; facts->netiquette != NULL && i < facts->netiquette->rules->len; i++)
    {
      const OgNumberedRule *rule = g_ptr_array_index (facts->netiquette->rules, i);

      og_document_add_numbered (self, rule->number, NULL, rule->subject);
    }
}

static void
insert_promises (OgDocument      *self,
                 OgDocumentFacts *facts)
{
  OgOffice *office = facts->office.office;
  GListModel *promises = G_LIST_MODEL (office->promises);
  guint n = g_list_model_get_n_items (promises);
  g_autofree char *rest = og_document_word (n > 0 ? "everything-else" : "everything", facts->lang);
  g_autofree char *general = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPromise) promise = g_list_model_get_item (promises, i);
      g_autofree char *within = og_town_words_promise (promise->amount,
                                                       (OgPromiseUnit) promise->unit,
                                                       facts->lang);

      add_row (self, og_town_words_kind ((OgConcernKind) promise->kind, facts->lang), within, NULL,
               NULL);
    }
  if (office->promise <= 0)
    return;
  general = og_town_words_promise (office->promise, (OgPromiseUnit) office->promise_unit,
                                   facts->lang);
  add_row (self, rest, general, NULL, NULL);
}

static void
insert_ladder (OgDocument      *self,
               OgDocumentFacts *facts)
{
  GListModel *steps = G_LIST_MODEL (facts->office.office->measures);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (steps, i);
      g_autofree char *measure = dup_listed ("measures", step->kind, facts->lang);
      g_autofree char *number = g_strdup_printf ("%d", step->after);
      g_autofree char *after = NULL;
      g_autofree char *editorial = NULL;

      if (!step->chosen)
        continue;
      after = step->after <= 1 ? og_document_word ("after-first", facts->lang) :
                                 og_rules_data_fill (words (), "words", "after", facts->lang,
                                                     "number", number, NULL);
      editorial = dup_listed ("roles", OG_DUTY_EDITORIAL, facts->lang);
      add_row (self, measure, after,
               og_document_is_blank (or_empty (step->decided_by)) ? editorial : step->decided_by,
               NULL);
    }
}

static void
insert_duty (OgDocument      *self,
             OgDocumentFacts *facts,
             OgDutyRole       role)
{
  g_autoptr (OgDuty) found = og_document_find_duty (facts->office.office, role);
  g_autoptr (OgDuty) duty = found != NULL ? g_object_ref (found) : og_duty_new ();
  g_autofree char *name = dup_listed ("roles", (int) role, facts->lang);
  g_autofree char *open = og_document_word ("open", facts->lang);
  g_autofree char *phone = og_document_phone (duty->phone, facts->lang);
  g_autofree char *deputy_phone = og_document_phone (duty->deputy_phone, facts->lang);
  g_autofree char *who = dup_lines ((const char *[]) { or_empty (duty->person),
                                                       or_empty (duty->unit), NULL });
  g_autofree char *contact = dup_lines ((const char *[]) { *who != '\0' ? who : open,
                                                           or_empty (phone),
                                                           or_empty (duty->email), NULL });
  g_autofree char *deputy = dup_lines ((const char *[]) { or_empty (duty->deputy),
                                                          or_empty (deputy_phone),
                                                          or_empty (duty->deputy_email), NULL });

  add_row (self, name, contact, *deputy != '\0' ? deputy : open, NULL);
}

static void
insert_duties (OgDocument      *self,
               OgDocumentFacts *facts)
{
  for (OgDutyRole role = 0; role < OG_N_DUTIES; role++)
    insert_duty (self, facts, role);
}

static void
insert_absence (OgDocument      *self,
                OgDocumentFacts *facts,
                OgDuty          *duty)
{
  const char *who = og_document_is_blank (or_empty (duty->person)) ? duty->unit : duty->person;
  g_autofree char *role = dup_listed ("roles", duty->role, facts->lang);
  g_autofree char *first = og_town_words_day (duty->away_from, facts->lang);
  g_autofree char *last = duty->away_until != 0 ?
                            og_town_words_day (duty->away_until, facts->lang) :
                            NULL;
  g_autofree char *away = og_rules_data_fill (words (), "words",
                                              last != NULL ? "away" : "away-open", facts->lang,
                                              "person", or_empty (who), "role", role, "first",
                                              first, "last", or_empty (last), NULL);
  g_autofree char *deputy = og_document_is_blank (or_empty (duty->deputy)) ?
                              og_document_word ("nobody-stands-in", facts->lang) :
                              og_rules_data_fill (words (), "words", "stands-in", facts->lang,
                                                  "deputy", duty->deputy, NULL);
  g_autofree char *text = g_strconcat (away, " ", deputy, NULL);

  og_document_add (self, OG_BLOCK_BULLET, text);
}

/* Those of today and later. */
static void
insert_absences (OgDocument      *self,
                 OgDocumentFacts *facts)
{
  GListModel *duties = G_LIST_MODEL (facts->office.office->duties);
  const int today = og_local_time_day (facts->office.now, facts->office.office->zone);

  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (duties, i);

      if (duty->away_from != 0 && (duty->away_until == 0 || duty->away_until >= today) &&
          (!og_document_is_blank (or_empty (duty->person)) ||
           !og_document_is_blank (or_empty (duty->unit))))
        insert_absence (self, facts, duty);
    }
}

static void
insert_week (OgDocument      *self,
             OgDocumentFacts *facts,
             OgHoursKind      kind)
{
  g_autofree char *week = og_town_words_week (facts->office.office, kind, facts->office.now);
  g_auto (GStrv) lines = g_strsplit (week, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    og_document_add (self, OG_BLOCK_BULLET, lines[i]);
}

static void
insert_attendance (OgDocument      *self,
                   OgDocumentFacts *facts)
{
  insert_week (self, facts, OG_HOURS_ATTENDANCE);
}

static void
insert_opening (OgDocument      *self,
                OgDocumentFacts *facts)
{
  insert_week (self, facts, OG_HOURS_OPENING);
}

static void
insert_channels (OgDocument      *self,
                 OgDocumentFacts *facts)
{
  guint n = facts->office.channels != NULL ? g_list_model_get_n_items (facts->office.channels) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (facts->office.channels, i);
      const char *url = channel->web_url != NULL ? channel->web_url : channel->base_url;

      add_row (self, or_empty (channel->handle), or_empty (channel->name),
               og_document_is_blank (or_empty (url)) ? "–" : url, NULL);
    }
}

static void
insert_calls (OgDocument      *self,
              OgDocumentFacts *facts)
{
  GListModel *contacts = G_LIST_MODEL (facts->office.office->contacts);
  int number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (OgContact) contact = g_list_model_get_item (contacts, i);
      g_autofree char *who = dup_lines ((const char *[]) { or_empty (contact->name),
                                                           or_empty (contact->role), NULL });
      g_autofree char *phone = og_document_phone (contact->phone, facts->lang);
      g_autofree char *ways = dup_lines ((const char *[]) { or_empty (phone),
                                                            or_empty (contact->email), NULL });
      g_autofree char *count = NULL;

      if (*who == '\0')
        continue;
      count = g_strdup_printf ("%d", ++number);
      add_row (self, count, who, *ways != '\0' ? ways : "–",
               og_document_is_blank (or_empty (contact->note)) ? "–" : contact->note);
    }
}

static void
insert_statements (OgDocument      *self,
                   OgDocumentFacts *facts)
{
  GListModel *statements = G_LIST_MODEL (facts->office.office->statements);

  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (OgStatement) statement = g_list_model_get_item (statements, i);

      if (og_document_is_blank (statement->text))
        continue;
      og_document_add_heading (self, 2, statement->title);
      og_document_add (self, OG_BLOCK_PARAGRAPH, statement->text);
    }
}

static const struct
{
  const char *name;
  InsertFunc func;
} inserts[] = {
  { "absences", insert_absences },
  { "attendance", insert_attendance },
  { "calls", insert_calls },
  { "channels", insert_channels },
  { "duties", insert_duties },
  { "ladder", insert_ladder },
  { "netiquette", insert_netiquette },
  { "opening", insert_opening },
  { "promises", insert_promises },
  { "rules", insert_rules },
  { "statements", insert_statements },
};

/**
 * og_document_insert:
 * @name: one of the inserts, must be there
 *
 * Adds a list or table of the data; nothing where the data have none.
 */
void
og_document_insert (OgDocument      *self,
                    const char      *name,
                    OgDocumentFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (inserts); i++)
    if (g_str_equal (name, inserts[i].name))
      {
        inserts[i].func (self, facts);
        return;
      }
  g_assert_not_reached ();
}
