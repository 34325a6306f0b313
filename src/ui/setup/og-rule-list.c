/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rule-list.h"

#include <glib/gi18n.h>

#include "og-netiquette.h"
#include "og-rule-row.h"
#include "og-toast.h"

struct _OgRuleList
{
  AdwBin parent_instance;

  OgOffice *office; /* whose rules are shown and written */
  gint64 now;
  GtkListBox *list;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgRuleList, og_rule_list, ADW_TYPE_BIN)

static guint
find_place (OgRuleList *self,
            OgRule     *rule)
{
  guint place = G_MAXUINT;

  g_list_store_find (self->office->rules, rule, &place);
  return place;
}

/* The rows stay the same objects when their order changes, and so keep keyboard and open fields. */
static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  const guint place_a = find_place (data, og_rule_row_get_rule (OG_RULE_ROW (a)));
  const guint place_b = find_place (data, og_rule_row_get_rule (OG_RULE_ROW (b)));

  return place_a < place_b ? -1 : place_a > place_b;
}

static void
number_rows (OgRuleList *self)
{
  const guint n_rules = g_list_model_get_n_items (G_LIST_MODEL (self->office->rules));
  int number = 0;

  for (guint i = 0; i < n_rules; i++)
    {
      OgRuleRow *row = OG_RULE_ROW (gtk_list_box_get_row_at_index (self->list, (int) i));
      const gboolean counts = og_rule_row_counts (row);

      if (counts)
        number++;
      og_rule_row_set_place (row, counts ? number : 0, i == 0, i + 1 == n_rules);
    }
}

static void
changed (OgRuleList *self)
{
  number_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
announce (OgRuleList *self,
          OgRuleRow  *row,
          guint       place)
{
  g_autofree char *subject = og_rule_row_dup_subject (row);
  const guint n_rules = g_list_model_get_n_items (G_LIST_MODEL (self->office->rules));
  /* Translators: spoken when a rule was moved: its heading, its place in the list, how many */
  g_autofree char *words =
    g_strdup_printf (_("%1$s, now at place %2$u of %3$u"), subject, place + 1, n_rules);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
move_to (OgRuleList *self,
         OgRuleRow  *row,
         guint       place)
{
  g_autoptr (OgRule) rule = g_object_ref (og_rule_row_get_rule (row));
  const guint from = find_place (self, rule);

  if (place == from)
    return;
  g_list_store_remove (self->office->rules, from);
  g_list_store_insert (self->office->rules, place, rule);
  gtk_list_box_invalidate_sort (self->list);
  announce (self, row, place);
  changed (self);
}

static void
on_moved (OgRuleRow  *row,
          int         by,
          OgRuleList *self)
{
  const int n_rules = (int) g_list_model_get_n_items (G_LIST_MODEL (self->office->rules));
  const int from = (int) find_place (self, og_rule_row_get_rule (row));

  move_to (self, row, (guint) CLAMP (from + by, 0, n_rules - 1));
}

/* Dragging: a rule lands at the place of the row it is dropped on. */

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkWidget     *row)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    return NULL; /* text is selected there */
  return gdk_content_provider_new_typed (OG_TYPE_RULE_ROW, row);
}

static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 24, 24);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         OgRuleList    *self)
{
  OgRuleRow *dragged = g_value_get_object (value);
  GtkWidget *onto = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  if (dragged == NULL || GTK_WIDGET (dragged) == onto ||
      gtk_widget_get_ancestor (GTK_WIDGET (dragged), OG_TYPE_RULE_LIST) != GTK_WIDGET (self))
    return FALSE;
  move_to (self, dragged, find_place (self, og_rule_row_get_rule (OG_RULE_ROW (onto))));
  return TRUE;
}

static void
make_draggable (OgRuleList *self,
                GtkWidget  *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (OG_TYPE_RULE_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), row, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* Own rules come and go. */

typedef struct
{
  GWeakRef list;
  OgRule *rule;
  guint place;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_weak_ref_clear (&removed->list);
  g_object_unref (removed->rule);
  g_free (removed);
}

static void on_removed (OgRuleRow  *row,
                        OgRuleList *self);

static OgRuleRow *
add_row (OgRuleList *self,
         OgRule     *rule)
{
  GtkWidget *row = og_rule_row_new (self->office, rule, self->now);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, 0);
  make_draggable (self, row);
  gtk_list_box_append (self->list, row);
  return OG_RULE_ROW (row);
}

static void
put_back (gpointer data)
{
  Removed *removed = data;
  g_autoptr (OgRuleList) self = g_weak_ref_get (&removed->list);
  guint n_rules;

  if (self == NULL)
    return;
  n_rules = g_list_model_get_n_items (G_LIST_MODEL (self->office->rules));
  g_list_store_insert (self->office->rules, MIN (removed->place, n_rules), removed->rule);
  gtk_widget_grab_focus (GTK_WIDGET (add_row (self, removed->rule)));
  changed (self);
}

static void
on_removed (OgRuleRow  *row,
            OgRuleList *self)
{
  Removed *removed = g_new0 (Removed, 1);
  g_autofree char *subject = og_rule_row_dup_subject (row);
  /* Translators: %s is the heading of a rule */
  g_autofree char *words = g_strdup_printf (_("Rule “%s” removed"), subject);
  GtkListBoxRow *neighbour;

  g_weak_ref_init (&removed->list, self);
  removed->rule = g_object_ref (og_rule_row_get_rule (row));
  removed->place = find_place (self, removed->rule);
  g_list_store_remove (self->office->rules, removed->place);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  neighbour = gtk_list_box_get_row_at_index (self->list, (int) MAX (removed->place, 1) - 1);
  if (neighbour != NULL)
    gtk_widget_child_focus (GTK_WIDGET (neighbour), GTK_DIR_TAB_FORWARD);
  changed (self);
  og_toast_show_undo (GTK_WIDGET (self), words, put_back, removed, removed_free);
}

static void
og_rule_list_dispose (GObject *object)
{
  g_clear_object (&OG_RULE_LIST (object)->office);

  G_OBJECT_CLASS (og_rule_list_parent_class)->dispose (object);
}

static void
og_rule_list_class_init (OgRuleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_rule_list_dispose;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_RULE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
og_rule_list_init (OgRuleList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Rules"), -1);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * og_rule_list_set_office:
 * @office: its rules are shown, and written by what the person does
 * @now: unix seconds, for the facts in the words
 */
void
og_rule_list_set_office (OgRuleList *self,
                         OgOffice   *office,
                         gint64      now)
{
  g_return_if_fail (OG_IS_RULE_LIST (self));

  gtk_list_box_remove_all (self->list);
  g_set_object (&self->office, office);
  self->now = now;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      add_row (self, rule);
    }
  number_rows (self);
}

/**
 * og_rule_list_add_own:
 *
 * Adds a rule of the town's own at the end and puts the keyboard into its heading.
 */
void
og_rule_list_add_own (OgRuleList *self)
{
  g_autoptr (OgRule) rule = NULL;
  OgRuleRow *row;

  g_return_if_fail (OG_IS_RULE_LIST (self));

  rule = og_netiquette_add_own_rule (self->office);
  row = add_row (self, rule);
  changed (self);
  og_rule_row_edit (row);
}
