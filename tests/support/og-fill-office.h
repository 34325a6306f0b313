/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* (transfer full): a small municipality whose setup is complete. Made up; so are the people. */
OgOffice *og_fill_office (void);

G_END_DECLS
