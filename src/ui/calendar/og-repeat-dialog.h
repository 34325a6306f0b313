/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine-calendar.h"

G_BEGIN_DECLS

/**
 * OgRepeatDialog: how often a post comes again.
 *
 * For a post without a series it makes one of it: the post is the pattern, and an unsent draft of
 * it is replaced by the occurrences. For an occurrence it changes the whole series, or all from
 * that one on, as the person says when saving.
 *
 * Signal: "saved" (gint64 series_id): the series has been written; for a post that was a draft,
 * the draft has gone and its editor should close.
 */
#define OG_TYPE_REPEAT_DIALOG (og_repeat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgRepeatDialog, og_repeat_dialog, OG, REPEAT_DIALOG, AdwDialog)

/* post: its text, pictures, channels and kind as they are when saving; its local_time is when it
 * comes first. */
AdwDialog *og_repeat_dialog_new (OgEngine *engine,
                                 OgPost   *post);

G_END_DECLS
