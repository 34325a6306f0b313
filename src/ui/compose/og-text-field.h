/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-text-hints.h"

G_BEGIN_DECLS

/**
 * OgTextField: where a text is written: with a spell check, with marks under what could be simpler,
 * and with Tab from gap to gap of a template.
 *
 * All places in the text are bytes, as the rules give them.
 *
 * Signal "changed": by the person, or by what he took of the marks.
 */
#define OG_TYPE_TEXT_FIELD (og_text_field_get_type ())
G_DECLARE_FINAL_TYPE (OgTextField, og_text_field, OG, TEXT_FIELD, AdwBin)

void og_text_field_be_short (OgTextField *self);
GtkTextView *og_text_field_get_view (OgTextField *self);
gboolean og_text_field_set_language (OgTextField *self,
                                     const char  *lang);
void og_text_field_set_name (OgTextField *self,
                             const char  *name);

char *og_text_field_dup_text (OgTextField *self);
void og_text_field_set_text (OgTextField *self,
                             const char  *text);
void og_text_field_replace (OgTextField *self,
                            int          start,
                            int          end,
                            const char  *text);
void og_text_field_select (OgTextField *self,
                           int          start,
                           int          end);
gboolean og_text_field_select_gap (OgTextField *self,
                                   int          from);

void og_text_field_set_hints (OgTextField *self,
                              GArray      *hints);

G_END_DECLS
