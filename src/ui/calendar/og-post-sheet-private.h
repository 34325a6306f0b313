/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-post-preview.h"
#include "og-post-sheet.h"
#include "og-sign-off-box.h"

G_BEGIN_DECLS

struct _OgPostSheet
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgPost *post;
  gboolean leaving; /* an act of its own is about to close it */

  AdwNavigationView *views;
  OgPostPreview *preview;
  GtkListBox *alt_list;
  GtkWidget *note_group;
  AdwActionRow *note_row;
  GtkImage *note_icon;
  AdwActionRow *valid_row;
  GtkWidget *deliveries_group;
  GtkListBox *deliveries_list;
  OgSignOffBox *sign_off;
  GtkWidget *series_group;
  GtkWidget *acts_group;
  GtkWidget *change_row;
  GtkWidget *resume_row;
  GtkWidget *pause_row;
  GtkWidget *unplan_row;
  GtkWidget *edit_row;
  GtkWidget *follow_up_row;
  GtkWidget *uses_row;
  GtkWidget *delete_row;
};

/* Says a sentence after the sheet has gone. */
void og_post_sheet_leave_with (OgPostSheet *self,
                               const char  *sentence);
/* Opens a post in the composer in the sheet's place. */
void og_post_sheet_open_in_composer (OgPostSheet *self,
                                     gint64       post_id);
/* og-post-sheet-acts.c, og-post-sheet-series.c: which of the rows there are, and what they do. */
void og_post_sheet_bind_acts (GtkWidgetClass *widget_class);
void og_post_sheet_show_acts (OgPostSheet *self);
void og_post_sheet_bind_series (GtkWidgetClass *widget_class);
void og_post_sheet_show_series (OgPostSheet *self);

G_END_DECLS
