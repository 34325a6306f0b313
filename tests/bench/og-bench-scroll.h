/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Scrolls a list frame by frame, and prints what each step costs. */
void og_bench_scroll (GApplication *application,
                      GtkWidget    *widget,
                      const char   *name);

G_END_DECLS
