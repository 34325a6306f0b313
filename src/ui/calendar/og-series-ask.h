/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>
#include <libdex.h>

#include "og-post.h"

G_BEGIN_DECLS

/* Values of the answer's int. */
typedef enum
{
  OG_SERIES_ANSWER_NONE = 0,      /* the person went back */
  OG_SERIES_ANSWER_THIS = 1,      /* only this one */
  OG_SERIES_ANSWER_FOLLOWING = 2, /* this one and all that follow */
} OgSeriesAnswer;

/* Asks what a change of an occurrence is meant for. A post that belongs to no series, or is detached
 * from it, is THIS without a question. → int (OgSeriesAnswer); never rejects */
DexFuture *og_series_ask (GtkWidget *parent,
                          OgPost    *post) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
