/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The people of the practice town and what they say: content of the town in its own language, not
 * texts of the program, and therefore not translated. */

typedef struct _OgCitizen
{
  const char *id;     /* "renate.keller" */
  const char *name;   /* "Renate Keller" */
  const char *thanks[3];
} OgCitizen;

/* What a post is about, as far as single words tell. */
typedef enum
{
  OG_TOPIC_GENERAL,
  OG_TOPIC_WASTE,
  OG_TOPIC_CLOSURE,
  OG_TOPIC_STREET,
  OG_TOPIC_WATER,
  OG_TOPIC_FESTIVAL,
  OG_TOPIC_CHILDREN,
  OG_TOPIC_TOWN_HALL,
  OG_TOPIC_COUNCIL,
  OG_TOPIC_LEISURE,
  OG_TOPIC_FIRST,  /* no post's: what stood in the inbox before anybody published */
  OG_TOPIC_DIRECT, /* no post's: what people write only to the town hall */
} OgTopic;

typedef struct _OgCitizenLine
{
  OgTopic topic;
  guint citizen;
  const char *text;
  const char *ask; /* nullable: what is asked back once after the town hall answered */
} OgCitizenLine;

const OgCitizen *og_citizens (guint *n_citizens);
const OgCitizenLine *og_citizen_lines (guint *n_lines);
OgTopic og_topic_of_text (const char *text);

G_END_DECLS
