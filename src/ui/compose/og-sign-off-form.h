/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine-plan.h"

G_BEGIN_DECLS

/**
 * OgSignOffForm: a page on which the second person says one thing about a post.
 *
 * Signals:
 *  - "decided" (OgPost *post): it was said and stored; the post as it stands now
 *  - "express-wanted": of a form for a published post: it is to be changed without a second person
 */
#define OG_TYPE_SIGN_OFF_FORM (og_sign_off_form_get_type ())
G_DECLARE_FINAL_TYPE (OgSignOffForm, og_sign_off_form, OG, SIGN_OFF_FORM, AdwNavigationPage)

/* post: stored. kind: all but SUBMITTED. text: (nullable): the new text of a published post, which
 * is changed with the word of the second person (SIGNED or EXPRESS). (transfer floating) */
AdwNavigationPage *og_sign_off_form_new (OgEngine     *engine,
                                         OgPost       *post,
                                         OgSignOffKind kind,
                                         const char   *text);
OgSignOffKind og_sign_off_form_get_kind (OgSignOffForm *self);

G_END_DECLS
