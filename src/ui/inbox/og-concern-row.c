/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-row.h"

#include <glib/gi18n.h>

#include "og-deadline.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-inbox-words.h"
#include "og-words-kind.h"
#include "og-words.h"
#include "og-work-words.h"

struct _OgConcernRow
{
  AdwBin parent_instance;

  OgEngine *engine;
  GtkListItem *item;  /* not owned: it holds us */
  OgConcern *concern; /* nullable: while bound */
  GtkSelectionModel *selection;
  gulong handler;
  gulong selected_handler;
  guint update_source;
  gboolean filling; /* the check is shown, not pressed */

  GtkCheckButton *check;
  GtkWidget *urgent_icon;
  GtkWidget *come_back_icon;
  GtkWidget *assignee_icon;
  GtkLabel *assignee;

  GtkImage *unread_icon;
  GtkLabel *name;
  GtkImage *deadline_icon;
  GtkLabel *deadline;
  GtkLabel *snippet;
  GtkImage *kind_icon;
  GtkImage *visibility_icon;
  GtkLabel *origin;
  GtkLabel *time;
};

G_DEFINE_FINAL_TYPE (OgConcernRow, og_concern_row, ADW_TYPE_BIN)

static void
set_css_class (gpointer    widget,
               const char *name,
               gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_deadline (OgConcernRow *self,
               OgOffice     *office,
               gint64        now)
{
  gboolean done = self->concern->state == OG_CONCERN_DONE;
  OgDeadlineNearness nearness = og_deadline_nearness (og_engine_get_attendance (self->engine),
                                                      self->concern->deadline, now);
  g_autofree char *until = og_words_deadline (self->concern->deadline, nearness, office->zone, now);
  gboolean due = until != NULL && !done;

  gtk_label_set_label (self->deadline, due  ? until :
                                       done ? og_work_outcome (self->concern->outcome) :
                                              "");
  gtk_image_set_from_icon_name (self->deadline_icon, due  ? og_words_deadline_icon (nearness) :
                                                     done ? "object-select-symbolic" :
                                                            NULL);
  set_css_class (self->deadline, "error", due && nearness == OG_DEADLINE_OVERDUE);
  set_css_class (self->deadline_icon, "error", due && nearness == OG_DEADLINE_OVERDUE);
  set_css_class (self->deadline, "warning", due && nearness == OG_DEADLINE_NEAR);
  set_css_class (self->deadline_icon, "warning", due && nearness == OG_DEADLINE_NEAR);
}

/* What is put off says until when, in the place of the deadline; what came back is marked. */
static void
show_work (OgConcernRow *self,
           OgOffice     *office,
           gint64        now)
{
  OgConcern *concern = self->concern;
  gboolean open = concern->state == OG_CONCERN_OPEN;
  g_autofree char *come_back = og_work_come_back (self->engine, concern);
  g_autofree char *when = og_format_soon (concern->come_back, office->zone, now);

  gtk_widget_set_visible (self->urgent_icon, open && concern->urgent);
  gtk_widget_set_visible (self->come_back_icon, come_back != NULL);
  gtk_widget_set_tooltip_text (self->come_back_icon, come_back);
  if (open && concern->come_back > now)
    {
      gtk_label_set_label (self->deadline, when);
      gtk_image_clear (self->deadline_icon);
      set_css_class (self->deadline, "error", FALSE);
      set_css_class (self->deadline, "warning", FALSE);
    }
  gtk_label_set_label (self->assignee, concern->assignee != NULL ? concern->assignee : "");
  gtk_widget_set_visible (self->assignee_icon, concern->assignee != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->assignee), concern->assignee != NULL);
}

/* A newline of the snippet is a space: every row is as high as any other. */
static void
show_snippet (OgConcernRow *self)
{
  g_autofree char *line = g_strdup (self->concern->snippet);

  gtk_label_set_label (self->snippet, g_strdelimit (line, "\n\r\t", ' '));
}

static void
show_loaded (OgConcernRow *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  gint64 now = og_engine_now (self->engine);
  gboolean unread = self->concern->unread > 0;
  g_autofree char *time = og_format_list_time (self->concern->last_time, office->zone, now);
  g_autofree char *origin = og_inbox_origin (self->engine, self->concern);
  g_autofree char *sentence = og_inbox_concern_sentence (self->engine, self->concern);

  gtk_label_set_label (self->name, og_inbox_author (self->concern));
  set_css_class (self->name, "heading", unread);
  set_css_class (self->snippet, "heading", unread);
  gtk_widget_set_visible (GTK_WIDGET (self->unread_icon), unread);
  gtk_label_set_label (self->time, time);
  gtk_label_set_label (self->origin, origin);
  gtk_image_set_from_icon_name (self->kind_icon, og_words_kind_icon (self->concern->kind));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind_icon), og_words_kind (self->concern->kind));
  gtk_image_set_from_icon_name (self->visibility_icon,
                                og_words_visibility_icon (self->concern->visibility));
  show_snippet (self);
  show_deadline (self, office, now);
  show_work (self, office, now);
  gtk_list_item_set_accessible_label (self->item, sentence);
}

static void
show_nothing (OgConcernRow *self)
{
  GtkLabel *labels[] = { self->name, self->snippet, self->origin,
                         self->time, self->deadline, self->assignee };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_label_set_label (labels[i], "");
  gtk_widget_set_visible (GTK_WIDGET (self->unread_icon), FALSE);
  gtk_widget_set_visible (self->urgent_icon, FALSE);
  gtk_widget_set_visible (self->come_back_icon, FALSE);
  gtk_widget_set_visible (self->assignee_icon, FALSE);
  gtk_image_clear (self->kind_icon);
  gtk_image_clear (self->visibility_icon);
  gtk_image_clear (self->deadline_icon);
  gtk_list_item_set_accessible_label (self->item, _("Concern that is still being loaded"));
}

static gboolean
on_update (gpointer data)
{
  OgConcernRow *self = data;

  self->update_source = 0;
  og_concern_row_update (self);
  return G_SOURCE_REMOVE;
}

/* A concern notifies once for each of its fields; the row is written anew once. */
static void
on_notify (OgConcernRow *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_update, self, NULL);
}

static void
show_check (OgConcernRow *self)
{
  self->filling = TRUE;
  gtk_check_button_set_active (self->check, gtk_list_item_get_selected (self->item));
  self->filling = FALSE;
}

static void
on_check_toggled (OgConcernRow *self)
{
  guint position = 0;

  if (self->filling || self->item == NULL)
    return;
  position = gtk_list_item_get_position (self->item);
  if (gtk_check_button_get_active (self->check))
    gtk_selection_model_select_item (self->selection, position, FALSE);
  else
    gtk_selection_model_unselect_item (self->selection, position);
}

static void
og_concern_row_dispose (GObject *object)
{
  OgConcernRow *self = OG_CONCERN_ROW (object);

  og_concern_row_unbind (self);
  g_clear_object (&self->engine);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_CONCERN_ROW);

  G_OBJECT_CLASS (og_concern_row_parent_class)->dispose (object);
}

static void
og_concern_row_class_init (OgConcernRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_concern_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-concern-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, unread_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, check);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, urgent_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, come_back_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, assignee_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, assignee);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, name);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, deadline_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, deadline);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, snippet);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, kind_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, visibility_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, origin);
  gtk_widget_class_bind_template_child (widget_class, OgConcernRow, time);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled);
}

static void
og_concern_row_init (OgConcernRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_concern_row_new:
 * @selection: of the list: what its check chooses
 *
 * Returns: (transfer floating): a row without a concern
 */
OgConcernRow *
og_concern_row_new (OgEngine          *engine,
                    GtkSelectionModel *selection)
{
  OgConcernRow *self = g_object_new (OG_TYPE_CONCERN_ROW, NULL);

  self->engine = g_object_ref (engine);
  self->selection = g_object_ref (selection);
  return self;
}

/**
 * og_concern_row_bind:
 * @item: the list's item whose child this row is, holding an OgConcern
 */
void
og_concern_row_bind (OgConcernRow *self,
                     GtkListItem  *item)
{
  g_return_if_fail (OG_IS_CONCERN_ROW (self));

  og_concern_row_unbind (self);
  self->item = item;
  self->concern = g_object_ref (gtk_list_item_get_item (item));
  self->handler = g_signal_connect_swapped (self->concern, "notify", G_CALLBACK (on_notify), self);
  self->selected_handler = g_signal_connect_swapped (item, "notify::selected",
                                                     G_CALLBACK (show_check), self);
  show_check (self);
  og_concern_row_update (self);
}

/**
 * og_concern_row_unbind:
 *
 * Lets go of the concern; the row may be bound to another one.
 */
void
og_concern_row_unbind (OgConcernRow *self)
{
  g_return_if_fail (OG_IS_CONCERN_ROW (self));

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->concern != NULL)
    g_clear_signal_handler (&self->handler, self->concern);
  if (self->item != NULL)
    g_clear_signal_handler (&self->selected_handler, self->item);
  g_clear_object (&self->concern);
  self->item = NULL;
}

/**
 * og_concern_row_update:
 *
 * Writes the row anew; nothing happens while it is not bound.
 */
void
og_concern_row_update (OgConcernRow *self)
{
  g_return_if_fail (OG_IS_CONCERN_ROW (self));

  if (self->concern == NULL)
    return;
  if (self->concern->loaded)
    show_loaded (self);
  else
    show_nothing (self);
}

/**
 * og_concern_row_set_choosing:
 * @choosing: whether it has a check by which it is chosen among others
 */
void
og_concern_row_set_choosing (OgConcernRow *self,
                             gboolean      choosing)
{
  g_return_if_fail (OG_IS_CONCERN_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->check), choosing);
}
