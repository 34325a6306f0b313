/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-place.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-inbox.h"
#include "og-inbox-list.h"
#include "og-conversation.h"
#include "og-toast.h"

/* How often words such as "by today 12:30" are looked at while they are on the screen. */
#define TICK_SECONDS 30

struct _OgInboxPlace
{
  OgPlace parent_instance;

  guint tick_source;

  AdwNavigationSplitView *split;
  OgInboxList *list;
  GtkStack *pages;
  OgConversation *conversation;
};

G_DEFINE_FINAL_TYPE (OgInboxPlace, og_inbox_place, OG_TYPE_PLACE)

static void
show_concern (OgInboxPlace *self,
              gint64        concern_id)
{
  og_conversation_show (self->conversation, concern_id);
  gtk_stack_set_visible_child_name (self->pages, "conversation");
}

static void
on_concern_chosen (OgInboxPlace *self,
                   OgConcern    *concern)
{
  /* In one column what is chosen is not on the screen yet. */
  if (!adw_navigation_split_view_get_collapsed (self->split))
    show_concern (self, concern->id);
}

static void
on_concern_opened (OgInboxPlace *self,
                   OgConcern    *concern)
{
  show_concern (self, concern->id);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  og_conversation_focus_newest (self->conversation);
}

static void
on_list_reply_wanted (OgInboxPlace *self,
                      OgConcern    *concern)
{
  show_concern (self, concern->id);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  og_conversation_focus_reply (self->conversation);
}

static void
on_back_wanted (OgInboxPlace *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  og_inbox_list_focus_rows (self->list);
}

static void
on_gone (OgInboxPlace *self)
{
  gtk_stack_set_visible_child_name (self->pages, "nothing");
  adw_navigation_split_view_set_show_content (self->split, FALSE);
}

static void
on_collapsed_changed (OgInboxPlace *self)
{
  gboolean narrow = adw_navigation_split_view_get_collapsed (self->split);

  og_inbox_list_set_narrow (self->list, narrow);
  og_conversation_set_narrow (self->conversation, narrow);
}

/* Done, and open again */

typedef struct
{
  GWeakRef place;
  gint64 concern_id;
  gboolean done;
} Change;

static Change *
change_new (OgInboxPlace *self,
            gint64        concern_id,
            gboolean      done)
{
  Change *change = g_new0 (Change, 1);

  g_weak_ref_init (&change->place, self);
  change->concern_id = concern_id;
  change->done = done;
  return change;
}

static void
change_free (gpointer data)
{
  g_weak_ref_clear (&((Change *) data)->place);
  g_free (data);
}

static DexFuture *
change_done (OgInboxPlace *self,
             gint64        concern_id,
             gboolean      done)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (OgConcern) values = g_object_new (OG_TYPE_CONCERN, NULL);

  g_array_append_val (ids, concern_id);
  return og_engine_change_concerns (og_place_get_engine (OG_PLACE (self)),
                                    done ? OG_ACT_DONE : OG_ACT_REOPEN, ids, values);
}

static void
on_undo (gpointer data)
{
  Change *change = data;
  g_autoptr (OgInboxPlace) self = g_weak_ref_get (&change->place);

  if (self == NULL)
    return;
  og_widget_then (GTK_WIDGET (self),
                  change_done (self, change->concern_id, !change->done),
                  NULL, NULL, NULL, NULL);
  show_concern (self, change->concern_id);
}

static void
on_done_set (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  Change *change = data;
  Change *undo = change_new (self, change->concern_id, change->done);
  const char *sentence = change->done ? _("The concern is done.") :
                                        _("The concern is open again.");

  og_toast_show_undo (widget, sentence, on_undo, undo, change_free);
}

static void
set_done (OgInboxPlace *self,
          gint64        concern_id,
          gboolean      done)
{
  og_inbox_list_expect_leaving (self->list, concern_id);
  og_widget_then (GTK_WIDGET (self),
                  change_done (self, concern_id, done),
                  on_done_set, NULL, change_new (self, concern_id, done), change_free);
}

static void
on_done_wanted (OgInboxPlace *self,
                gint64        concern_id,
                gboolean      done)
{
  set_done (self, concern_id, done);
  on_back_wanted (self);
}

static void
on_list_done_wanted (OgInboxPlace *self,
                     OgConcern    *concern)
{
  if (concern->state == OG_CONCERN_OPEN)
    set_done (self, concern->id, TRUE);
}

/* Time */

static void
update_time (OgInboxPlace *self)
{
  og_inbox_list_update_time (self->list);
  og_conversation_update_time (self->conversation);
}

static gboolean
on_tick (gpointer data)
{
  update_time (data);
  return G_SOURCE_CONTINUE;
}

static void
og_inbox_place_map (GtkWidget *widget)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);

  GTK_WIDGET_CLASS (og_inbox_place_parent_class)->map (widget);

  if (self->tick_source == 0)
    self->tick_source = g_timeout_add_seconds (TICK_SECONDS, on_tick, self);
}

static void
og_inbox_place_unmap (GtkWidget *widget)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);

  g_clear_handle_id (&self->tick_source, g_source_remove);

  GTK_WIDGET_CLASS (og_inbox_place_parent_class)->unmap (widget);
}

static void
og_inbox_place_shown (OgPlace *place)
{
  update_time (OG_INBOX_PLACE (place));
}

static void
og_inbox_place_focus_start (OgPlace *place)
{
  og_inbox_list_focus_rows (OG_INBOX_PLACE (place)->list);
}

static void
og_inbox_place_search (OgPlace *place)
{
  OgInboxPlace *self = OG_INBOX_PLACE (place);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  og_inbox_list_focus_search (self->list);
}

static void
og_inbox_place_constructed (GObject *object)
{
  OgInboxPlace *self = OG_INBOX_PLACE (object);
  OgEngine *engine = og_place_get_engine (OG_PLACE (self));

  G_OBJECT_CLASS (og_inbox_place_parent_class)->constructed (object);

  og_conversation_set_engine (self->conversation, engine);
  og_inbox_list_set_engine (self->list, engine);
}

static void
og_inbox_place_dispose (GObject *object)
{
  OgInboxPlace *self = OG_INBOX_PLACE (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_INBOX_PLACE);

  G_OBJECT_CLASS (og_inbox_place_parent_class)->dispose (object);
}

static void
og_inbox_place_class_init (OgInboxPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OgPlaceClass *place_class = OG_PLACE_CLASS (klass);

  object_class->constructed = og_inbox_place_constructed;
  object_class->dispose = og_inbox_place_dispose;
  widget_class->map = og_inbox_place_map;
  widget_class->unmap = og_inbox_place_unmap;
  place_class->shown = og_inbox_place_shown;
  place_class->focus_start = og_inbox_place_focus_start;
  place_class->search = og_inbox_place_search;

  g_type_ensure (OG_TYPE_INBOX_LIST);
  g_type_ensure (OG_TYPE_CONVERSATION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-inbox-place.ui");
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, split);
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, list);
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, conversation);
  gtk_widget_class_bind_template_callback (widget_class, on_concern_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_concern_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_list_reply_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_list_done_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_back_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_done_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_gone);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed_changed);
}

static void
og_inbox_place_init (OgInboxPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_inbox_place_open:
 * @concern_id: what to show, wherever it stands in the list
 *
 * Shows a concern from elsewhere, such as a notification.
 */
void
og_inbox_place_open (OgInboxPlace *self,
                     gint64        concern_id)
{
  g_return_if_fail (OG_IS_INBOX_PLACE (self));

  og_inbox_list_choose (self->list, concern_id);
  show_concern (self, concern_id);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  og_conversation_focus_newest (self->conversation);
}
