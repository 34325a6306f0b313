/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-add-channel-dialog.h"
#include "og-sign-in.h"

G_BEGIN_DECLS

/* Between the files of the dialog. */

struct _OgAddChannelDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgChannel *again;  /* nullable */
  char *network;     /* nullable: id of the one that was chosen */
  OgSignIn *sign_in; /* nullable: the attempt under way */
  char *url;         /* nullable: what the browser is to open */
  char *guessed;     /* nullable: another name for the server */

  AdwNavigationView *navigation;
  AdwPreferencesGroup *networks;
  GtkWidget *no_network;
  AdwPreferencesGroup *server_group;
  AdwEntryRow *server;
  GtkWidget *fault_box;
  GtkLabel *fault;
  GtkWidget *guess;
  GtkLabel *guess_label;
  GtkWidget *sign_in_button;
  GtkWidget *spinner;
  AdwActionRow *address;
  AdwEntryRow *code;
  GtkLabel *code_fault;
  AdwStatusPage *done;
};

/* Ends the attempt under way; what it still answers is not listened to any more. */
void og_add_channel_end_attempt (OgAddChannelDialog *self);
void og_add_channel_hide_fault (OgAddChannelDialog *self);
/* The callbacks of the pages on which somebody signs in. */
void og_add_channel_bind_attempt (GtkWidgetClass *widget_class);

G_END_DECLS
