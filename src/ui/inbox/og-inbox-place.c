/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-place.h"

#include <glib/gi18n.h>

#include "og-inbox-acts.h"
#include "og-inbox-list.h"
#include "og-conversation.h"

/* How often words such as "by today 12:30" are looked at while they are on the screen. */
#define TICK_SECONDS 30

struct _OgInboxPlace
{
  OgPlace parent_instance;

  OgInboxActs *acts;
  guint tick_source;

  AdwNavigationSplitView *split;
  OgInboxList *list;
  GtkStack *pages;
  AdwStatusPage *several;
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
on_several_chosen (OgInboxPlace *self,
                   guint         n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u concern chosen", "%u concerns chosen", n),
                                            n);
  gboolean one = og_conversation_get_concern_id (self->conversation) != 0;

  if (n < 2)
    {
      gtk_stack_set_visible_child_name (self->pages, one ? "conversation" : "nothing");
      return;
    }
  adw_status_page_set_title (self->several, title);
  gtk_stack_set_visible_child_name (self->pages, "several");
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

/* What is done, and with which concerns */

static gboolean
shows_conversation (OgInboxPlace *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "conversation") == 0 &&
         (!adw_navigation_split_view_get_collapsed (self->split) ||
          adw_navigation_split_view_get_show_content (self->split));
}

/* The conversation that is on the screen, else what is chosen in the list. first: (out) (nullable):
 * the only one. (transfer full) (nullable): NULL for none */
static GArray *
dup_targets (OgInboxPlace *self,
             OgConcern   **first)
{
  g_autoptr (GArray) ids = NULL;

  if (shows_conversation (self))
    {
      gint64 id = og_conversation_get_concern_id (self->conversation);

      *first = og_conversation_get_concern (self->conversation);
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      if (id != 0)
        g_array_append_val (ids, id);
    }
  else
    {
      *first = og_inbox_list_get_chosen (self->list);
      ids = og_inbox_list_dup_chosen (self->list);
    }
  return ids->len > 0 ? g_steal_pointer (&ids) : NULL;
}

static void
on_assign (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  OgConcern *first = NULL;
  g_autoptr (GArray) ids = dup_targets (self, &first);

  if (ids != NULL)
    og_inbox_acts_assign (self->acts, ids, first);
}

static void
on_put_off (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  OgConcern *first = NULL;
  g_autoptr (GArray) ids = dup_targets (self, &first);

  if (ids != NULL && (first == NULL || first->state == OG_CONCERN_OPEN))
    og_inbox_acts_put_off (self->acts, ids, first);
}

static void
on_done (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  OgConcern *first = NULL;
  g_autoptr (GArray) ids = dup_targets (self, &first);

  if (ids != NULL && (first == NULL || first->state == OG_CONCERN_OPEN))
    og_inbox_acts_done (self->acts, ids, first);
}

static void
on_reopen (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  OgConcern *first = NULL;
  g_autoptr (GArray) ids = dup_targets (self, &first);

  if (ids != NULL)
    og_inbox_acts_reopen (self->acts, ids);
}

static void
on_kind (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  OgConcern *first = NULL;
  g_autoptr (GArray) ids = dup_targets (self, &first);

  if (ids != NULL)
    og_inbox_acts_set_kind (self->acts, ids, g_variant_get_int32 (parameter));
}

/* Only where a conversation is: a note is about one concern. */
static void
on_note (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  OgConcern *first = NULL;
  g_autoptr (GArray) ids = dup_targets (self, &first);

  if (ids != NULL && ids->len == 1)
    og_inbox_acts_add_note (self->acts, g_array_index (ids, gint64, 0));
}

static void
on_remove_note (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  og_inbox_acts_remove_note (OG_INBOX_PLACE (widget)->acts, g_variant_get_int64 (parameter));
}

static void
on_reply (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  OgConcern *first = NULL;
  g_autoptr (GArray) ids = dup_targets (self, &first);

  if (ids == NULL || ids->len != 1)
    return;
  show_concern (self, g_array_index (ids, gint64, 0));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  og_conversation_focus_reply (self->conversation);
}

/* What was done may leave the view; the keyboard goes where the next one is. */
static void
on_acted (OgInboxPlace *self,
          int           act)
{
  og_inbox_list_expect_leaving (self->list);
  if (act == OG_ACT_DONE || act == OG_ACT_PUT_OFF)
    on_back_wanted (self);
}

static void
on_undone (OgInboxPlace *self,
           gint64        concern_id)
{
  show_concern (self, concern_id);
}

/* Moving about */

static void
on_step (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  og_inbox_list_step (OG_INBOX_PLACE (widget)->list, g_variant_get_int32 (parameter));
}

static void
on_show_view (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OgInboxPlace *self = OG_INBOX_PLACE (widget);
  int view = g_variant_get_int32 (parameter);

  if (view < 0 || view >= OG_N_CONCERN_VIEWS)
    return;
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  og_inbox_list_set_view (self->list, (OgConcernView) view);
  og_inbox_list_focus_rows (self->list);
}

static void
on_search (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  og_place_search (OG_PLACE (widget));
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
  self->acts = og_inbox_acts_new (GTK_WIDGET (self), engine);
  g_signal_connect_object (self->acts, "changed", G_CALLBACK (on_acted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->acts, "undone", G_CALLBACK (on_undone), self, G_CONNECT_SWAPPED);
}

static void
og_inbox_place_dispose (GObject *object)
{
  OgInboxPlace *self = OG_INBOX_PLACE (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->acts);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_INBOX_PLACE);

  G_OBJECT_CLASS (og_inbox_place_parent_class)->dispose (object);
}

/* Actions, and the single letters that stand for them; where somebody is typing they are letters. */
static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc func;
    guint key;
  } actions[] = {
    { "concerns.assign", NULL, on_assign, GDK_KEY_a },
    { "concerns.put-off", NULL, on_put_off, GDK_KEY_h },
    { "concerns.done", NULL, on_done, GDK_KEY_e },
    { "concerns.reopen", NULL, on_reopen, 0 },
    { "concerns.kind", "i", on_kind, 0 },
    { "concerns.note", NULL, on_note, GDK_KEY_n },
    { "concerns.remove-note", "x", on_remove_note, 0 },
    { "concerns.reply", NULL, on_reply, GDK_KEY_r },
    { "concerns.search", NULL, on_search, GDK_KEY_slash },
    { "concerns.step", "i", on_step, 0 },
    { "concerns.show-view", "i", on_show_view, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].func);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (klass, actions[i].key, 0, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_j, 0, "concerns.step", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_k, 0, "concerns.step", "i", -1);
  for (int view = 0; view < OG_N_CONCERN_VIEWS; view++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + (guint) view, 0, "concerns.show-view", "i",
                                         view);
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

  install_actions (widget_class);
  g_type_ensure (OG_TYPE_INBOX_LIST);
  g_type_ensure (OG_TYPE_CONVERSATION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-inbox-place.ui");
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, split);
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, list);
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, several);
  gtk_widget_class_bind_template_child (widget_class, OgInboxPlace, conversation);
  gtk_widget_class_bind_template_callback (widget_class, on_concern_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_concern_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_several_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_back_wanted);
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
