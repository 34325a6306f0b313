/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-conversation-head.h"
#include "og-conversation.h"
#include "og-reply-box.h"

G_BEGIN_DECLS

/* Shared by og-conversation.c (showing) and og-conversation-replies.c (answering) only. */

typedef enum
{
  FOCUS_NOTHING,
  FOCUS_NEWEST,
  FOCUS_REPLY,
} Focus;

struct _OgConversation
{
  AdwBin parent_instance;

  OgEngine *engine;
  gint64 concern_id;  /* which one is wanted, 0 for none */
  OgConcern *concern; /* nullable: as it was last loaded */
  gboolean loading;
  gboolean stale;     /* something changed since it was loaded, or while it is being loaded */
  gboolean at_end;    /* the newest letter is on the screen, and stays there */
  Focus focus;        /* what gets the keyboard once it is loaded */
  guint settle_frames; /* until new letters have their height, nothing but the end is shown */
  guint settle_tick;
  guint read_source;
  GtkRoot *root;      /* not owned: the window whose activity is watched */

  OgConversationHead *head;
  GtkScrolledWindow *scroller;
  GtkListBox *letters;
  OgReplyBox *reply_box;
};

void og_conversation_load (OgConversation *self);
void og_conversation_reply (OgConversation *self,
                            gint64          due);
/* An OgPendingAddedFunc. */
void og_conversation_pending_added (GtkWidget *row,
                                    gpointer   data);

G_END_DECLS
