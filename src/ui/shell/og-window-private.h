/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-sidebar.h"
#include "og-window.h"

G_BEGIN_DECLS

struct _OgWindow
{
  AdwApplicationWindow parent_instance;

  OgEngine *engine;         /* nullable */
  const OgPlaceInfo *place; /* the one that is shown, or will be */
  guint minute;             /* source: words that time alone changes */

  GtkStack *stack;
  AdwNavigationView *navigation;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  AdwHeaderBar *header;
  AdwStatusPage *failure;
  AdwBanner *practice_banner;
  OgSidebar *sidebar;
  GtkStack *places;
  GtkWidget *end_widget;    /* (nullable) borrowed: what the place put at the header's end */
};

void og_window_class_install_actions (GtkWidgetClass *widget_class);
OgPlace *og_window_get_shown_place (OgWindow *self); /* (nullable) */

G_END_DECLS
