/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer floating): who made the program, under which licence. */
AdwDialog *og_about_new (void);

G_END_DECLS
