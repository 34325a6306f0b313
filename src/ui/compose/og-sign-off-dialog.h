/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgSignOffDialog: a post that needs a second person, from the question to the signature.
 *
 * It asks who lays the post before the second person, submits it (og_engine_submit_post()), and
 * then offers every way to sign or refuse it.
 *
 * Signals:
 *  - "submitted": the post is stored and no draft any more, so the composer may be left; the dialog
 *     stays open. Emitted once, also where the post went straight to being planned.
 */
#define OG_TYPE_SIGN_OFF_DIALOG (og_sign_off_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgSignOffDialog, og_sign_off_dialog, OG, SIGN_OFF_DIALOG, AdwDialog)

/* post: a draft, stored or not; or one that is submitted. (transfer floating) */
AdwDialog *og_sign_off_dialog_new (OgEngine *engine,
                                   OgPost   *post);

G_END_DECLS
