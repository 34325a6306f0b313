/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-list.h"

#include <glib/gi18n.h>

#include "og-attendance-line.h"
#include "og-concern-row.h"
#include "og-inbox-empty.h"

/* How many rows are looked through for one concern: more would load the whole list. */
#define LOOK_AT_MOST 200

/* How long an empty list may be still on its way before it is said to be empty. */
#define EMPTY_AFTER_MS 150

struct _OgInboxList
{
  AdwBin parent_instance;

  OgEngine *engine;
  GtkSingleSelection *selection;
  GPtrArray *bound;        /* of OgConcernRow, not owned: those that show a concern now */
  OgConcern *chosen;       /* nullable: chosen while it was still being loaded */
  guint leaving_position;  /* GTK_INVALID_LIST_POSITION: nobody leaves */
  gint64 choice_waits;     /* which concern is chosen as soon as there are rows, 0 for none */
  gboolean focus_waits;    /* the keyboard goes to the rows as soon as there are any */
  guint first_source;
  guint empty_source;
  guint advance_source;

  OgAttendanceLine *attendance;
  AdwToggleGroup *views;
  AdwToggle *open_view;
  GtkEditable *search;
  GtkStack *pages;
  GtkListView *rows;
  OgInboxEmpty *empty;
};

enum
{
  CONCERN_CHOSEN,
  CONCERN_OPENED,
  REPLY_WANTED,
  DONE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgInboxList, og_inbox_list, ADW_TYPE_BIN)

static OgConcernView
get_view (OgInboxList *self)
{
  const char *name = adw_toggle_group_get_active_name (self->views);

  if (g_strcmp0 (name, "done") == 0)
    return OG_VIEW_DONE;
  return g_strcmp0 (name, "all") == 0 ? OG_VIEW_ALL : OG_VIEW_DUE;
}

static char *
dup_query (OgInboxList *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
}

static gboolean
has_focus (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
on_still_empty (gpointer data)
{
  OgInboxList *self = data;
  g_autofree char *query = dup_query (self);
  gboolean focused = has_focus (self->rows);

  self->empty_source = 0;
  og_inbox_empty_show (self->empty, self->engine, get_view (self), *query != '\0');
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
  if (self->focus_waits && has_focus (self->views))
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

/* Choosing */

static OgConcern *
get_selected (OgInboxList *self)
{
  OgConcern *concern = gtk_single_selection_get_selected_item (self->selection);

  return concern != NULL && concern->loaded ? concern : NULL;
}

static void
on_chosen_loaded (OgInboxList *self,
                  GParamSpec  *pspec,
                  OgConcern   *concern)
{
  if (concern != self->chosen || !concern->loaded)
    return;
  g_clear_object (&self->chosen);
  g_signal_emit (self, signals[CONCERN_CHOSEN], 0, concern);
}

static gboolean
on_advance (gpointer data)
{
  OgInboxList *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint position = MIN (self->leaving_position, n > 0 ? n - 1 : 0);
  GtkListScrollFlags flags = GTK_LIST_SCROLL_SELECT;

  self->advance_source = 0;
  self->leaving_position = GTK_INVALID_LIST_POSITION;
  if (n == 0 || gtk_single_selection_get_selected_item (self->selection) != NULL)
    return G_SOURCE_REMOVE;
  if (has_focus (self->rows))
    flags |= GTK_LIST_SCROLL_FOCUS;
  gtk_list_view_scroll_to (self->rows, position, flags, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_selected_changed (OgInboxList *self)
{
  OgConcern *concern = gtk_single_selection_get_selected_item (self->selection);

  g_clear_object (&self->chosen);
  if (concern == NULL)
    {
      /* Not here: the list is in the middle of its change. */
      if (self->leaving_position != GTK_INVALID_LIST_POSITION && self->advance_source == 0)
        self->advance_source = g_idle_add (on_advance, self);
      return;
    }
  self->leaving_position = GTK_INVALID_LIST_POSITION;
  if (concern->loaded)
    {
      g_signal_emit (self, signals[CONCERN_CHOSEN], 0, concern);
      return;
    }
  self->chosen = g_object_ref (concern);
  g_signal_connect_object (concern, "notify::loaded", G_CALLBACK (on_chosen_loaded), self,
                           G_CONNECT_SWAPPED);
}

static void
on_activate (OgInboxList *self,
             guint        position)
{
  g_autoptr (OgConcern) concern = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (concern == NULL || !concern->loaded)
    return;
  /* Enter opens the row with the keyboard, chosen or not. */
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[CONCERN_OPENED], 0, concern);
}

static gboolean
emit_for_selected (OgInboxList *self,
                   guint        signal)
{
  OgConcern *concern = get_selected (self);

  if (concern != NULL)
    g_signal_emit (self, signals[signal], 0, concern);
  return concern != NULL;
}

static gboolean
on_reply_key (GtkWidget *widget,
              GVariant  *args,
              gpointer   data)
{
  return emit_for_selected (data, REPLY_WANTED);
}

static gboolean
on_done_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  return emit_for_selected (data, DONE_WANTED);
}

/* View and search */

static void
load_list (OgInboxList *self)
{
  g_autofree char *query = dup_query (self);
  g_autoptr (GListModel) concerns = NULL;

  if (self->engine == NULL)
    return;
  self->leaving_position = GTK_INVALID_LIST_POSITION;
  concerns = og_engine_list_concerns (self->engine, get_view (self), *query ? query : NULL);
  gtk_single_selection_set_model (self->selection, concerns);
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
on_search_activate (OgInboxList *self)
{
  og_inbox_list_focus_rows (self);
}

static void
clear_search (OgInboxList *self)
{
  gtk_editable_set_text (self->search, "");
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

static void
on_counts_changed (OgInboxList *self)
{
  const OgCounts *counts = og_engine_get_counts (self->engine);
  g_autofree char *label = NULL;

  /* Translators: the view of concerns that are open, and how many there are */
  label = counts->views[OG_VIEW_DUE] > 0 ? g_strdup_printf (C_("concerns", "Open (%d)"), counts->views[OG_VIEW_DUE]) :
                             g_strdup (C_("concerns", "Open"));
  adw_toggle_set_label (self->open_view, label);
}

/* Rows */

static void
on_setup (OgInboxList *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, GTK_WIDGET (og_concern_row_new (self->engine)));
}

static void
on_bind (OgInboxList *self,
         GtkListItem *item)
{
  OgConcernRow *row = OG_CONCERN_ROW (gtk_list_item_get_child (item));

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
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (on_selected_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->rows, factory);
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
}

static void
add_key (OgInboxList    *self,
         guint           key,
         GtkShortcutFunc func)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_callback_action_new (func, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);
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

static void
og_inbox_list_class_init (OgInboxListClass *klass)
{
  const char *names[N_SIGNALS] = { "concern-chosen", "concern-opened", "reply-wanted", "done-wanted" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_inbox_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_inbox_list_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], OG_TYPE_INBOX_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, OG_TYPE_CONCERN);

  gtk_widget_class_install_action (widget_class, "concerns.clear-search", NULL, on_clear_search);
  g_type_ensure (OG_TYPE_ATTENDANCE_LINE);
  g_type_ensure (OG_TYPE_INBOX_EMPTY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-inbox-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, attendance);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, views);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, open_view);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, search);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, pages);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, rows);
  gtk_widget_class_bind_template_child (widget_class, OgInboxList, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
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
  g_signal_connect_object (engine, "counts-changed", G_CALLBACK (on_counts_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (og_engine_get_channels (engine), "items-changed",
                           G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  og_attendance_line_set_engine (self->attendance, engine);
  make_rows (self);
  add_key (self, GDK_KEY_r, on_reply_key);
  add_key (self, GDK_KEY_e, on_done_key);
  on_counts_changed (self);
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
  position = gtk_single_selection_get_selected (self->selection);
  self->focus_waits = n == 0;
  if (n == 0)
    {
      gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
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
 * og_inbox_list_choose:
 * @concern_id: shown elsewhere already; "concern-chosen" follows if it is found
 */
void
og_inbox_list_choose (OgInboxList *self,
                      gint64       concern_id)
{
  guint n = 0;

  g_return_if_fail (OG_IS_INBOX_LIST (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  self->choice_waits = n == 0 ? concern_id : 0;
  for (guint i = 0; i < MIN (n, LOOK_AT_MOST); i++)
    {
      g_autoptr (OgConcern) concern = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (concern->id != concern_id)
        continue;
      gtk_list_view_scroll_to (self->rows, i, GTK_LIST_SCROLL_SELECT, NULL);
      return;
    }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/**
 * og_inbox_list_expect_leaving:
 * @concern_id: what was just marked as done, or opened again
 */
void
og_inbox_list_expect_leaving (OgInboxList *self,
                              gint64       concern_id)
{
  OgConcern *selected = NULL;

  g_return_if_fail (OG_IS_INBOX_LIST (self));

  selected = get_selected (self);
  if (get_view (self) != OG_VIEW_ALL && selected != NULL && selected->id == concern_id)
    self->leaving_position = gtk_single_selection_get_selected (self->selection);
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
