/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* A program that shows something of an engine; the engine lives as long as the program. */
typedef void (*OgBenchShow) (GApplication *application,
                             OgEngine     *engine);
int og_bench_engine_run (int         argc,
                         char      **argv,
                         OgBenchShow show);

G_END_DECLS
