/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* OgLock: one engine per data folder. Held until freed, or until the process ends in any way. */
typedef struct _OgLock OgLock;

OgLock *og_lock_take (const char *folder,
                      GError    **error);
void og_lock_free (OgLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgLock, og_lock_free)

G_END_DECLS
