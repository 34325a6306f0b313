/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel-chips.h"
#include "og-check-list.h"
#include "og-compose-page.h"
#include "og-draft-keeper.h"
#include "og-picture-box.h"
#include "og-post-preview.h"
#include "og-when-box.h"

G_BEGIN_DECLS

/* What the files of the composer's page share. */
struct _OgComposePage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgPost *post;
  OgDraftKeeper *keeper;
  GtkWidget *window; /* weak: for toasts after the page has left it */
  gint64 next_attended;
  guint refresh_id;
  gboolean planning;
  gboolean over; /* planned or discarded: there is no draft to speak of */

  OgChannelChips *chips;
  GtkTextView *text_view;
  AdwWrapBox *count_box;
  OgPictureBox *pictures;
  OgWhenBox *when;
  GtkWidget *hint_box;
  GtkLabel *hint_label;
  GtkButton *take_button;
  OgCheckList *checks;
  OgPostPreview *preview;
  GtkLabel *sender_label;
};

/* og-compose-page.c */
GtkWidget *og_compose_page_get_toast_place (OgComposePage *self);
GArray *og_compose_page_refresh (OgComposePage *self);
void og_compose_page_go_to (OgComposePage *self,
                            OgCheckKind    kind);

/* og-compose-actions.c: "compose.plan" and "compose.discard" */
void og_compose_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
