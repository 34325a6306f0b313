/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-authority.h"
#include "og-concern-topic.h"
#include "og-contact.h"
#include "og-document-export.h"
#include "og-duty.h"
#include "og-election.h"
#include "og-measure-step.h"
#include "og-post-template.h"
#include "og-promise.h"
#include "og-rule.h"
#include "og-special-day.h"
#include "og-statement.h"
#include "og-text-module.h"
#include "og-timetable.h"

G_BEGIN_DECLS

/* Holidays that only some municipalities of a Land have, as bits. Values are stored. */
typedef enum
{
  OG_COMMUNAL_ASSUMPTION = 1 << 0,      /* Mariä Himmelfahrt; BY */
  OG_COMMUNAL_CORPUS_CHRISTI = 1 << 1,  /* Fronleichnam; parts of SN and TH */
  OG_COMMUNAL_PEACE_FESTIVAL = 1 << 2,  /* Friedensfest; the city of Augsburg */
} OgCommunalHoliday;

/* How the town speaks to its citizens. Values are stored: never change, only append. */
typedef enum
{
  OG_FORM_SIE = 0,
  OG_FORM_IHR = 1,
  OG_FORM_DU = 2,
} OgForm;

/* Which posts need a second person, as bits. Values are stored. */
typedef enum
{
  OG_SIGN_OFF_OF_ALL = 1 << 0,
  OG_SIGN_OFF_IN_ELECTION = 1 << 1, /* all posts in the time before an election */
} OgSignOffRule;

/**
 * OgOffice: the town hall as the setup describes it: who, where, when, what is promised, by which
 * rules, who is responsible. What the engine holds is never changed, only replaced as a whole.
 */
#define OG_TYPE_OFFICE (og_office_get_type ())
G_DECLARE_FINAL_TYPE (OgOffice, og_office, OG, OFFICE, OgRecord)

struct _OgOffice
{
  OgRecord parent_instance;

  char *name;        /* the municipality, "Gemeinde Musterbach"; never NULL */
  char *land;        /* two letters: BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH; NULL: unset */
  char *zone;        /* IANA name */
  int communal;      /* OgCommunalHoliday bits */
  char *street;      /* (nullable), as all below where nothing else is said */
  char *postcode;
  char *town;        /* the place of the postal address */
  char *phone;
  char *email;
  char *website;     /* "https://…" */
  char *imprint_url; /* the Impressum (§ 5 DDG) */
  char *privacy_url; /* the privacy notice for social media */
  char *netiquette_url; /* the netiquette in its long form, on the website */
  char *language;    /* of what is published: "de" or "en"; never NULL */
  int form;          /* OgForm */
  int promise;       /* how many units until an answer is promised; 0: not yet answered */
  int promise_unit;  /* OgPromiseUnit */
  gboolean attendance_apart; /* attendance has timetables of its own; else it is the opening hours */
  int sign_off;      /* OgSignOffRule bits */
  int sign_off_kinds;/* 1 << OgPostKind: posts of these kinds need a second person */
  char *office_holders; /* names of those who hold a political office, one a line: before an
                         * election posts that name or show them need a second person */
  char *urgent_words;   /* what cannot wait in this town, beside the usual words; one a line */
  gint64 evaluated;  /* unix seconds of the last evaluation of the usage concept; 0: never */
  char *setup_step;  /* name of the step at which the setup was left */
  gboolean setup_done;

  /* Lists of records, in order; never NULL. See og_office_get_lists(). */
  GListStore *timetables;   /* of OgTimetable; the ordinary week of the opening hours is the first */
  GListStore *special_days; /* of OgSpecialDay */
  GListStore *promises;     /* of OgPromise: kinds with a promise other than the general one */
  GListStore *rules;        /* of OgRule */
  GListStore *measures;     /* of OgMeasureStep */
  GListStore *duties;       /* of OgDuty, at most one for each role */
  GListStore *contacts;     /* of OgContact: the call tree */
  GListStore *statements;   /* of OgStatement */
  GListStore *elections;    /* of OgElection */
  GListStore *templates;    /* of OgPostTemplate: the town's own */
  GListStore *modules;      /* of OgTextModule: own ones, and what is said about given ones */
  GListStore *authorities;  /* of OgAuthority: own ones, and what is said about given ones */
  GListStore *topics;       /* of OgConcernTopic; none: the usual ones */
  GListStore *exports;      /* of OgDocumentExport, at most one for each document */
};

/* One of the lists. `name` is the table's in the database and the group's in a municipality file. */
typedef struct _OgOfficeList
{
  const char *name;
  GType (*type) (void); /* derived from OgRecord */
  gsize offset;
} OgOfficeList;

const OgOfficeList *og_office_get_lists (guint *n_lists);
GListStore *og_office_get_list (OgOffice           *self,
                                const OgOfficeList *list);

OgOffice *og_office_new (void);
OgOffice *og_office_copy (OgOffice *self);

OgTimetable *og_office_get_week (OgOffice   *self,
                                 OgHoursKind kind);
OgDuty *og_office_get_duty (OgOffice  *self,
                            OgDutyRole role);

/* The ordinary week of the opening hours. */
void og_office_clear_day (OgOffice *self,
                          int       weekday);
void og_office_add_period (OgOffice *self,
                           int       weekday,
                           int       start,
                           int       end);
gboolean og_office_has_hours (OgOffice *self);

G_END_DECLS
