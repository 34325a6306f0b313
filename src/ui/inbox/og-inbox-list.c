/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-list-private.h"

#include <glib/gi18n.h>

#include "og-engine-inbox.h"
#include "og-words-kind.h"

/* How long an empty list may be still on its way before it is said to be empty. */
#define EMPTY_AFTER_MS 150

guint og_inbox_list_signals[OG_INBOX_LIST_N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgInboxList, og_inbox_list, ADW_TYPE_BIN)

static char *
dup_query (OgInboxList *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
}

static gboolean
on_still_empty (gpointer data)
{
  OgInboxList *self = data;
  g_autofree char *query = dup_query (self);
  gboolean focused = og_inbox_list_has_focus (self->rows);

  self->empty_source = 0;
  og_inbox_empty_show (self->empty, self->engine, og_inbox_views_get (self->views),
                       *query != '\0' || og_inbox_filter_is_narrow (self->filter));
  gtk_stack_set_visible_child_name (self->pages, "empty");
  /* The keyboard must not fall into nothing with the last row. */
  if (focused)
    og_inbox_list_focus_rows (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_first_rows (gpointer data)
{
  OgInboxList *self = data;
  gint64 choice = self->choice_waits;

  self->first_source = 0;
  self->choice_waits = 0;
  if (choice != 0)
    og_inbox_list_choose (self, choice);
  /* Only from where the keyboard was put meanwhile: a person may have gone elsewhere. */
  if (self->focus_waits && og_inbox_list_has_focus (self->views))
    og_inbox_list_focus_rows (self);
  self->focus_waits = FALSE;
  return G_SOURCE_REMOVE;
}

static void
update_page (OgInboxList *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;

  g_clear_handle_id (&self->empty_source, g_source_remove);
  if (empty)
    self->empty_source = g_timeout_add (EMPTY_AFTER_MS, on_still_empty, self);
  else
    gtk_stack_set_visible_child_name (self->pages, "list");
  /* Not here: the list is in the middle of its change. */
  if (!empty && (self->focus_waits || self->choice_waits != 0) && self->first_source == 0)
    self->first_source = g_idle_add (on_first_rows, self);
}

static void
on_items_changed (OgInboxList *self)
{
  og_inbox_list_selection_changed (self);
  update_page (self);
}

/* View and search */

static void
load_list (OgInboxList *self)
{
  g_autofree char *query = dup_query (self);
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (og_inbox_views_get (self->views));
  g_autoptr (GListModel) concerns = NULL;

  if (self->engine == NULL)
    return;
  self->leaving_position = GTK_INVALID_LIST_POSITION;
  og_inbox_filter_apply (self->filter, filter);
  og_record_set_string (OG_RECORD (filter), "query", *query != '\0' ? query : NULL);
  concerns = og_engine_find_concerns (self->engine, filter);
  gtk_multi_selection_set_model (self->selection, concerns);
  update_page (self);
}

static void
on_view_changed (OgInboxList *self)
{
  self->choice_waits = 0;
  load_list (self);
}

static void
on_search_changed (OgInboxList *self)
{
  load_list (self);
}

static void
on_filter_changed (OgInboxList *self)
{
  self->choice_waits = 0;
  load_list (self);
}

/* Whose concerns "Mine" are may be another one now. */
static void
on_office_changed (OgInboxList *self)
{
  if (og_inbox_views_get (self->views) == OG_VIEW_MINE)
    load_list (self);
}

static void
on_search_activate (OgInboxList *self)
{
  og_inbox_list_focus_rows (self);
}

static void
clear_search (OgInboxList *self)
{
  gtk_editable_set_text (self->search, "");
  og_inbox_filter_reset (self->filter);
  load_list (self);
  og_inbox_list_focus_rows (self);
}

static void
on_stop_search (OgInboxList *self)
{
  clear_search (self);
}

static void
on_clear_search (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  clear_search (OG_INBOX_LIST (widget));
}

/* Rows */

static void
on_setup (OgInboxList *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item,
                           GTK_WIDGET (og_concern_row_new (self->engine,
                                                           GTK_SELECTION_MODEL (self->selection))));
}

static void
on_bind (OgInboxList *self,
         GtkListItem *item)
{
  OgConcernRow *row = OG_CONCERN_ROW (gtk_list_item_get_child (item));

  og_concern_row_set_choosing (row, gtk_toggle_button_get_active (self->several));
  og_concern_row_bind (row, item);
  g_ptr_array_add (self->bound, row);
}

static void
on_unbind (OgInboxList *self,
           GtkListItem *item)
{
  OgConcernRow *row = OG_CONCERN_ROW (gtk_list_item_get_child (item));

  og_concern_row_unbind (row);
  g_ptr_array_remove_fast (self->bound, row);
}

static void
make_rows (OgInboxList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  self->selection = gtk_multi_selection_new (NULL);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (og_inbox_list_selection_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->rows, factory);
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
}

static void
fill_kinds (OgInboxList *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int kind = 0; kind < OG_N_CONCERN_KINDS; kind++)
    {
      g_autofree char *action = g_strdup_printf ("concerns.kind(%d)", kind);

      g_menu_append (menu, og_words_kind (kind), action);
    }
  gtk_menu_button_set_menu_model (self->kinds, G_MENU_MODEL (menu));
}

static void
og_inbox_list_dispose (GObject *object)
{
  OgInboxList *self = OG_INBOX_LIST (object);

  g_clear_handle_id (&self->empty_source, g_source_remove);
  g_clear_handle_id (&self->first_source, g_source_remove);
  g_clear_handle_id (&self->advance_source, g_source_remove);
  if (self->rows != NULL)
    gtk_list_view_set_model (self->rows, NULL);
  g_clear_object (&self->chosen);
  g_clear_object (&self->selection);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_INBOX_LIST);

  G_OBJECT_CLASS (og_inbox_list_parent_class)->dispose (object);
}

static void
og_inbox_list_finalize (GObject *object)
{
  g_ptr_array_unref (OG_INBOX_LIST (object)->bound);

  G_OBJECT_CLASS (og_inbox_list_parent_class)->finalize (object);
}

static guint
new_signal (const char *name,
            GType       type)
{
  return g_signal_new (name, OG_TYPE_INBOX_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       1, type);
}

static void
og_inbox_list_class_init (OgInboxListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_inbox_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_inbox_list_finalize;

  og_inbox_list_signals[OG_INBOX_LIST_CONCERN_CHOSEN] = new_signal ("concern-chosen", OG_TYPE_CONCERN);
  og_inbox_list_signals[OG_INBOX_LIST_CONCERN_OPENED] = new_signal ("concern-opened", OG_TYPE_CONCERN);
  og_inbox_list_signals[OG_INBOX_LIST_SEVERAL_CHOSEN] = new_signal ("several-chosen", G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "concerns.clear-search", NULL, on_clear_search);
  g_type_ensure (OG_TYPE_ATTENDANCE_LINE);
  g_type_ensure (OG_TYPE_INBOX_EMPTY);
  g_type_ensure (OG_TYPE_INBOX_FILTER);
  g_type_ensure (OG_TYPE_INBOX_VIEWS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-inbox-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, attendance);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, views);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, search);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, pages);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, rows);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, empty);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, filter);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, several);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, bulk);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, chosen_label);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, kinds);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, og_inbox_list_several_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, og_inbox_list_activated);
}

static void
og_inbox_list_init (OgInboxList *self)
{
  self->bound = g_ptr_array_new ();
  self->leaving_position = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_inbox_list_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_inbox_list_set_engine (OgInboxList *self,
                          OgEngine    *engine)
{
  g_return_if_fail (OG_IS_INBOX_LIST (self));
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (on_office_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (og_engine_get_channels (engine), "items-changed",
                           G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  og_attendance_line_set_engine (self->attendance, engine);
  og_inbox_views_set_engine (self->views, engine);
  og_inbox_filter_set_engine (self->filter, engine);
  make_rows (self);
  fill_kinds (self);
  og_inbox_list_add_choosing_keys (self);
  load_list (self);
}

/**
 * og_inbox_list_set_narrow:
 * @narrow: whether the list stands alone
 */
void
og_inbox_list_set_narrow (OgInboxList *self,
                          gboolean     narrow)
{
  g_return_if_fail (OG_IS_INBOX_LIST (self));

  gtk_list_view_set_single_click_activate (self->rows, narrow);
}

/**
 * og_inbox_list_focus_rows:
 *
 * Gives the keyboard to the chosen row, or the first one; where there is none, to the views.
 */
void
og_inbox_list_focus_rows (OgInboxList *self)
{
  guint position = 0;
  guint n = 0;

  g_return_if_fail (OG_IS_INBOX_LIST (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  position = og_inbox_list_first_chosen (self);
  self->focus_waits = n == 0;
  if (n == 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->views));
      return;
    }
  gtk_list_view_scroll_to (self->rows, position < n ? position : 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows));
}

/**
 * og_inbox_list_focus_search:
 *
 * Begins a search.
 */
void
og_inbox_list_focus_search (OgInboxList *self)
{
  g_return_if_fail (OG_IS_INBOX_LIST (self));

  self->focus_waits = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * og_inbox_list_set_view:
 *
 * Shows another view.
 */
void
og_inbox_list_set_view (OgInboxList  *self,
                        OgConcernView view)
{
  g_return_if_fail (OG_IS_INBOX_LIST (self));

  og_inbox_views_set (self->views, view);
}

/**
 * og_inbox_list_update_time:
 *
 * Writes the rows anew that are on the screen.
 */
void
og_inbox_list_update_time (OgInboxList *self)
{
  g_return_if_fail (OG_IS_INBOX_LIST (self));

  og_attendance_line_update_time (self->attendance);
  for (guint i = 0; i < self->bound->len; i++)
    og_concern_row_update (self->bound->pdata[i]);
}
