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
  GPtrArray *rules; /* of OgNumberedRule */
} OgNetiquette;

OgNetiquette *og_netiquette_new (OgOffice *office,
                                 int       version,
                                 gint64    since);
OgNetiquette *og_netiquette_ref (OgNetiquette *self);
void og_netiquette_unref (OgNetiquette *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgNetiquette, og_netiquette_unref)

/* To and from the text a version keeps. thaw: NULL if it is damaged. */
char *og_netiquette_freeze (OgNetiquette *self);
OgNetiquette *og_netiquette_thaw (OgRulesVersion *version);
/* Whether citizens would read the same rules; version and date do not count. */
gboolean og_netiquette_equal (OgNetiquette *a,
                              OgNetiquette *b);

/* The short forms as posts, each within the limit as that network counts; "1/3" at the end of each
 * if there are several. link: (nullable): where the long form stands. (transfer full)
 * (element-type utf8) */
GPtrArray *og_netiquette_thread (OgNetiquette *self,
                                 OgCountKind   count,
                                 int           limit,
                                 int           characters_per_link,
                                 const char   *link);
/* The profile's fields as JSON: [{"name":"Impressum","value":"https://…"}, …], the most important
 * first: Impressum, hours, response time, netiquette. What is not known is left out; with
 * `withdraw` all values are "", which takes them off. */
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
