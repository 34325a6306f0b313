/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures out of the clipboard: files that were copied, or a picture itself (a screenshot),
 * which is written into a file of the cache first. */

gboolean og_paste_has_pictures (GdkClipboard *clipboard);
void og_paste_pictures_async (GdkClipboard       *clipboard,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data);
GList *og_paste_finish (GAsyncResult *result,
                        GError      **error);
void og_paste_forget (GFile *file);

G_END_DECLS
