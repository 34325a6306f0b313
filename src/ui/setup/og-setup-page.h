/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgSetupPage: one page of the guided setup: one question, answered in the office it is given.
 *
 * Properties: "engine" and "office" (construct-only); the office is the dialog's own copy, written
 * by the pages and saved by the dialog at every "changed".
 */
#define OG_TYPE_SETUP_PAGE (og_setup_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OgSetupPage, og_setup_page, OG, SETUP_PAGE, AdwBin)

struct _OgSetupPageClass
{
  AdwBinClass parent_class;

  /* The page came into sight: show what the office says now. */
  void (*shown) (OgSetupPage *self);
  /* The person goes on: what the page proposes counts as the answer. */
  void (*accept) (OgSetupPage *self);
  /* (transfer full) (nullable): what stands on the page and could not be taken, in a sentence. */
  char *(*dup_fault) (OgSetupPage *self);
  /* (transfer none) (nullable): a widget of the page's own that shows the result, beside the page
   * where the window is wide and below it where it is not; made once. */
  GtkWidget *(*get_preview) (OgSetupPage *self);
};

OgEngine *og_setup_page_get_engine (OgSetupPage *self);
OgOffice *og_setup_page_get_office (OgSetupPage *self);
void og_setup_page_changed (OgSetupPage *self); /* for subclasses: emits "changed" */

void og_setup_page_shown (OgSetupPage *self);
void og_setup_page_accept (OgSetupPage *self);
char *og_setup_page_dup_fault (OgSetupPage *self);
GtkWidget *og_setup_page_get_preview (OgSetupPage *self);

G_END_DECLS
