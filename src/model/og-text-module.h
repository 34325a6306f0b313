/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* What a text module is for. Values are stored: never change, only append. */
typedef enum
{
  OG_MODULE_GREETING = 0,
  OG_MODULE_RECEIPT = 1,
  OG_MODULE_HANDED_ON = 2,
  OG_MODULE_IN_WORK = 3,
  OG_MODULE_DONE = 4,
  OG_MODULE_QUESTION = 5,    /* we ask the citizen */
  OG_MODULE_PRIVATE = 6,     /* please not in public */
  OG_MODULE_APPOINTMENT = 7, /* and opening hours */
  OG_MODULE_FORM = 8,        /* and online services */
  OG_MODULE_COMPLAINT = 9,
  OG_MODULE_IDEA = 10,
  OG_MODULE_PRAISE = 11,
  OG_MODULE_BREACH = 12, /* of the netiquette */
  OG_MODULE_HEATED = 13, /* a heated thread */
  OG_MODULE_NOT_US = 14, /* somebody else is responsible */
  OG_MODULE_CLOSING = 15,
} OgModuleCategory;
#define OG_N_MODULE_CATEGORIES 16

/**
 * OgTextModule: a piece of a reply, with gaps in brackets: "[Frist]".
 *
 * In the office's list stand the town's own ones, and what the town says about those it was given: an
 * own wording, an approval, or that it is not offered. og_text_modules() has all of them as they hold.
 */
#define OG_TYPE_TEXT_MODULE (og_text_module_get_type ())
G_DECLARE_FINAL_TYPE (OgTextModule, og_text_module, OG, TEXT_MODULE, OgRecord)

struct _OgTextModule
{
  OgRecord parent_instance;

  char *key;         /* id of a given one in the catalogue, or "own-1", "own-2" …; never NULL */
  char *title;       /* never NULL; "" for a given one that has its own title */
  int category;      /* OgModuleCategory, of the town's own */
  char *text;        /* never NULL; "" for a given one in its own wording */
  char *keywords;    /* (nullable): more words by which it is found */
  char *approved_by; /* (nullable): who approved it */
  int approved;      /* Julian day on which that was, 0: never */
  char *digest;      /* (nullable): of the wording that was approved; another one is not */
  gboolean retired;  /* not offered any more */
};

OgTextModule *og_text_module_new (void);

G_END_DECLS
