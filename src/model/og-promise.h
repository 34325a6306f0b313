/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* The unit of a promised response time. Values are stored: never change, only append. */
typedef enum
{
  OG_PROMISE_HOURS = 0, /* office hours: only time in which the office is attended counts */
  OG_PROMISE_DAYS = 1,  /* working days: days on which the office is attended at all */
} OgPromiseUnit;

/**
 * OgPromise: the response time that is promised for one kind of concern.
 */
#define OG_TYPE_PROMISE (og_promise_get_type ())
G_DECLARE_FINAL_TYPE (OgPromise, og_promise, OG, PROMISE, OgRecord)

struct _OgPromise
{
  OgRecord parent_instance;

  int kind;   /* OgConcernKind */
  int amount; /* how many units, at least 1 */
  int unit;   /* OgPromiseUnit */
};

OgPromise *og_promise_new (void);

G_END_DECLS
