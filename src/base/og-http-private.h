/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-http.h"

G_BEGIN_DECLS

/* Made by OgHttp only. */
OgAnswer *og_answer_new (SoupMessage *message,
                         GBytes      *body);

G_END_DECLS
