/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* Values are stored: never change, only append. */
typedef enum
{
  OG_DUTY_EDITORIAL = 0,    /* writes, answers and decides what is published */
  OG_DUTY_TECHNICAL = 1,    /* accounts, passwords, this computer */
  OG_DUTY_DATA_RIGHTS = 2,  /* answers data subjects (GDPR Art. 12 to 22) */
  OG_DUTY_CONTENT = 3,      /* responsible for content by law (§ 18 (2) MStV) */
  OG_DUTY_SIGN_OFF = 4,     /* the second person who signs posts off */
} OgDutyRole;
#define OG_N_DUTIES 5

/**
 * OgDuty: who is responsible for what, and who stands in.
 */
#define OG_TYPE_DUTY (og_duty_get_type ())
G_DECLARE_FINAL_TYPE (OgDuty, og_duty, OG, DUTY, OgRecord)

struct _OgDuty
{
  OgRecord parent_instance;

  int role;           /* OgDutyRole */
  char *person;       /* (nullable): the name */
  char *unit;         /* (nullable): the office or department */
  char *phone;        /* (nullable) */
  char *email;        /* (nullable) */
  char *deputy;       /* (nullable): who stands in */
  char *deputy_phone; /* (nullable) */
  char *deputy_email; /* (nullable) */
  int away_from;      /* first day of absence; 0: not away */
  int away_until;     /* last day of absence; 0: until further notice */
};

OgDuty *og_duty_new (void);

G_END_DECLS
