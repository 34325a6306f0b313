/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"
#include "og-rules-version.h"
#include "og-text-count.h"

G_BEGIN_DECLS

/* The netiquette as data. The catalogue stands in data/rules/netiquette.ini, in German and English;
 * its texts are templates, see og-template.h. lang: "de", else English. */

typedef struct _OgClause
{
  const char *id;      /* static: "tone"; cited in the database, never changed */
  gboolean standard;   /* chosen unless the clerk says otherwise */
  const char *subject; /* templates */
  const char *brief;   /* short form, one sentence or two */
  const char *text;    /* long form */
} OgClause;

/* (transfer none) (element-type OgClause): in the recommended order; kept for ever. */
GPtrArray *og_netiquette_catalogue (const char *lang);
/* (nullable) (transfer none) */
const OgClause *og_netiquette_find_clause (const char *id,
                                           const char *lang);

/* Brings office->rules up to the catalogue: clauses it does not have yet are added at their place,
 * chosen as the catalogue says if the list was empty, else not chosen. */
void og_netiquette_complete_rules (OgOffice *office);
/* (transfer full): a new own rule, "own-3", chosen, at the end of office->rules. */
OgRule *og_netiquette_add_own_rule (OgOffice *office);
/* The words of a rule as citizens would read them: own wording, else the catalogue's, with facts
 * filled in. (transfer full) */
char *og_netiquette_dup_subject (OgOffice *office, OgRule *rule, gint64 now);
char *og_netiquette_dup_text (OgOffice *office, OgRule *rule, gint64 now);
char *og_netiquette_dup_brief (OgOffice *office, OgRule *rule, gint64 now);

/* One rule with its number, worded. */
typedef struct _OgNumberedRule
{
  int number;
  char *id;
  char *subject;
  char *brief;
  char *text;
} OgNumberedRule;

/* OgNetiquette: the numbered rules as citizens read them. Reference counted, never changed. */
typedef struct _OgNetiquette
{
  char *title;      /* "Netiquette der Gemeinde Musterbach" */
  char *intro;
  char *outro;      /* version and date: "Fassung 3 vom 22. November 2026" */
  char *language;
  int version;      /* 0: not in force */
  gint64 since;     /* unix seconds */
  char *zone;       /* IANA name: where the date of `since` is meant */
  GPtrArray *rules; /* of OgNumberedRule */
} OgNetiquette;

/* The chosen rules that have words. since: unix seconds; the hours in the rules are those of the
 * week that holds then. */
OgNetiquette *og_netiquette_new (OgOffice *office,
                                 int       version,
                                 gint64    since);
/* (transfer full): without words and rules, for og_netiquette_thaw(). */
OgNetiquette *og_netiquette_new_empty (void);
OgNetiquette *og_netiquette_ref (OgNetiquette *self);
void og_netiquette_unref (OgNetiquette *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgNetiquette, og_netiquette_unref)

/* (transfer full): title and end of a netiquette in words, for whoever makes one. */
char *og_netiquette_dup_title (OgOffice *office);
char *og_netiquette_dup_intro (OgOffice *office);
char *og_netiquette_dup_outro (const char *language, const char *zone, int version, gint64 since);

/* (transfer full): the same rules in their short forms, for a poster that is read standing. */
OgNetiquette *og_netiquette_shorten (OgNetiquette *self);

/* To and from the text a version keeps. thaw: NULL if it is damaged; number and date are the
 * version's own. */
char *og_netiquette_freeze (OgNetiquette *self);
OgNetiquette *og_netiquette_thaw (OgRulesVersion *version);
/* Whether citizens would read the same rules; version and date do not count. */
gboolean og_netiquette_equal (OgNetiquette *a,
                              OgNetiquette *b);

/* The short forms as posts, each within the limit as that network counts; "1/3" at the end of each
 * if there are several. A rule is cut only where it is too long for a post of its own, between
 * sentences if possible, else between words. link: (nullable): where the long form stands; left out
 * where it is too long for a post. No posts for a limit below OG_NETIQUETTE_MIN_LIMIT.
 * (transfer full) (element-type utf8) */
#define OG_NETIQUETTE_MIN_LIMIT 60
GPtrArray *og_netiquette_thread (OgNetiquette *self,
                                 OgCountKind   count,
                                 int           limit,
                                 int           characters_per_link,
                                 const char   *link);
/* The profile's fields as JSON: [{"name":"Impressum","value":"https://…"}, …], the most important
 * first: Impressum, hours, response time, netiquette; the attendance hours if they are apart, as
 * "Erreichbar" instead of "Öffnungszeiten". What is not known is left out; with `withdraw` all
 * values are "", which takes them off, and both names of the hours are there. Names and values have
 * at most 255 characters. (transfer full) */
char *og_netiquette_profile (OgOffice   *office,
                             const char *netiquette_link,
                             gboolean    withdraw,
                             gint64      now);

/* Presets for lists that are still empty. */
void og_ladder_complete (OgOffice *office);     /* the five measures */
void og_statements_complete (OgOffice *office); /* holding statements in the town's language */
/* The words of a step for citizens: its own, else the standard ones. (transfer full) */
char *og_ladder_dup_text (OgOffice *office, OgMeasureStep *step);

G_END_DECLS
