/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Changes a widget again and again, and prints what each change costs. */
typedef void (*OgBenchTurn) (GtkWidget *widget);
void og_bench_turns (GApplication *application,
                     GtkWidget    *widget,
                     OgBenchTurn   turn,
                     const char   *name);

G_END_DECLS
