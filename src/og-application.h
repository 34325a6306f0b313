/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgApplication: the assembly. Makes clock, keyring and engines and hands them to the window.
 *
 * The town hall's engine keeps running while somebody practises, since what is planned is to go
 * out; the practice town has an engine, a folder and secrets of its own.
 *
 * Application actions: app.set-up, app.practise, app.leave-practice, app.open-again,
 * app.open-concern (x), app.go-to (s), app.about, app.quit.
 */
#define OG_TYPE_APPLICATION (og_application_get_type ())
G_DECLARE_FINAL_TYPE (OgApplication, og_application, OG, APPLICATION, AdwApplication)

OgApplication *og_application_new (void);

G_END_DECLS
