/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel-chips.h"
#include "og-check-list.h"
#include "og-compose-page.h"
#include "og-draft-keeper.h"
#include "og-more-box.h"
#include "og-picture-box.h"
#include "og-post-preview.h"
#include "og-refusal-note.h"
#include "og-template-bar.h"
#include "og-text-box.h"
#include "og-when-box.h"

G_BEGIN_DECLS

/* What the files of the composer's page share. */
struct _OgComposePage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgPost *post;
  OgDraftKeeper *keeper;
  GtkWidget *window;      /* weak: for toasts after the page has left it */
  GListModel *neighbours; /* of OgPost: those of the days around; NULL until they are known */
  int neighbours_day;
  gint64 next_attended;
  guint refresh_id;
  gboolean planning;
  gboolean over; /* planned or discarded: there is no draft to speak of */

  OgRefusalNote *refusal;
  OgChannelChips *chips;
  GtkWidget *templates_box;
  OgTemplateBar *templates;
  OgTextBox *text;
  OgPictureBox *pictures;
  OgWhenBox *when;
  GtkWidget *hint_box;
  GtkLabel *hint_label;
  GtkButton *take_button;
  OgMoreBox *more;
  OgCheckList *checks;
  OgPostPreview *preview;
  GtkLabel *sender_label;
  GtkButton *plan_button;
};

/* og-compose-page.c */
GtkWidget *og_compose_page_get_toast_place (OgComposePage *self);
void og_compose_page_changed (OgComposePage *self);
void og_compose_page_check (OgComposePage *self);
void og_compose_page_leave (OgComposePage *self);

/* og-compose-go.c */
void og_compose_page_go_to (OgComposePage *self,
                            const OgCheck *check);

/* og-compose-refresh.c */
GArray *og_compose_page_refresh (OgComposePage *self);
gboolean og_compose_page_needs_sign_off (OgComposePage *self);

/* og-compose-neighbours.c */
void og_compose_page_load_neighbours (OgComposePage *self);

/* og-compose-templates.c: "compose.templates", "compose.keep-template", "compose.versions" */
void og_compose_page_install_templates (GtkWidgetClass *widget_class);
void og_compose_page_take_template (OgComposePage  *self,
                                    OgPostTemplate *post_template);

/* og-compose-actions.c: "compose.plan" and "compose.discard" */
void og_compose_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
