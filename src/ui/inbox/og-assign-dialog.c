/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-assign-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-inbox.h"

struct _OgAssignDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  char *assignee; /* (nullable): so far */

  GtkEditable *name;
  GtkListBox *people;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (OgAssignDialog, og_assign_dialog, ADW_TYPE_DIALOG)

static void
choose (OgAssignDialog *self,
        const char     *name)
{
  g_signal_emit (self, chosen_signal, 0, name);
  adw_dialog_close (ADW_DIALOG (self));
}

static char *
dup_typed (OgAssignDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

/* (nullable): NULL is the row for nobody. */
static const char *
get_person (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "person");
}

/* Any word of the name begins as typed, whatever the case. */
static gboolean
is_meant (const char *person,
          const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (person, -1);
  g_autofree char *begin = g_utf8_casefold (typed, -1);
  const char *word = folded;

  while (word != NULL)
    {
      if (g_str_has_prefix (word, begin))
        return TRUE;
      word = strchr (word, ' ');
      if (word != NULL)
        word++;
    }
  return FALSE;
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       data)
{
  OgAssignDialog *self = data;
  g_autofree char *typed = dup_typed (self);
  const char *person = get_person (row);

  return *typed == '\0' || (person != NULL && is_meant (person, typed));
}

/* The row that Enter takes while the name is typed: the only one that is left. (nullable) */
static GtkListBoxRow *
find_only_row (OgAssignDialog *self)
{
  GtkListBoxRow *found = NULL;
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->people, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && get_person (row) != NULL)
      {
        if (found != NULL)
          return NULL;
        found = row;
      }
  return found;
}

static void
on_typed (OgAssignDialog *self)
{
  gtk_list_box_invalidate_filter (self->people);
}

static void
on_entered (OgAssignDialog *self)
{
  g_autofree char *typed = dup_typed (self);
  GtkListBoxRow *row = find_only_row (self);

  if (*typed == '\0')
    return;
  choose (self, row != NULL ? get_person (row) : typed);
}

static void
on_row_activated (OgAssignDialog *self,
                  GtkListBoxRow  *row)
{
  choose (self, get_person (row));
}

static void
add_row (OgAssignDialog *self,
         const char     *person,
         const char     *title,
         const char     *subtitle,
         const char     *icon)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "activatable", TRUE, NULL);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  g_object_set_data_full (G_OBJECT (row), "person", g_strdup (person), g_free);
  gtk_list_box_append (self->people, row);
}

static void
on_colleagues (GtkWidget    *widget,
               const GValue *value,
               gpointer      data)
{
  OgAssignDialog *self = OG_ASSIGN_DIALOG (widget);
  char **names = g_value_get_boxed (value);
  g_autofree char *clerk = og_engine_dup_clerk (self->engine);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gboolean me = g_strcmp0 (names[i], clerk) == 0;
      gboolean now = g_strcmp0 (names[i], self->assignee) == 0;

      add_row (self, names[i], names[i],
               now ? _("Takes care now") :
               me  ? _("Answers today, as the responsibilities say") :
                     "",
               now ? "object-select-symbolic" : "avatar-default-symbolic");
    }
  if (self->assignee != NULL)
    add_row (self, NULL, C_("assignee", "Nobody"), _("Anybody may take it over"),
             "action-unavailable-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->people),
                          gtk_list_box_get_row_at_index (self->people, 0) != NULL);
}

static void
og_assign_dialog_dispose (GObject *object)
{
  OgAssignDialog *self = OG_ASSIGN_DIALOG (object);

  g_clear_object (&self->engine);
  g_clear_pointer (&self->assignee, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_ASSIGN_DIALOG);

  G_OBJECT_CLASS (og_assign_dialog_parent_class)->dispose (object);
}

static void
og_assign_dialog_class_init (OgAssignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_assign_dialog_dispose;
  chosen_signal = g_signal_new ("chosen", OG_TYPE_ASSIGN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-assign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgAssignDialog, name);
  gtk_widget_class_bind_template_child (widget_class, OgAssignDialog, people);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
og_assign_dialog_init (OgAssignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->people, filter_row, self, NULL);
}

/**
 * og_assign_dialog_new:
 * @assignee: (nullable): who takes care so far
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
OgAssignDialog *
og_assign_dialog_new (OgEngine   *engine,
                      const char *assignee)
{
  OgAssignDialog *self = g_object_new (OG_TYPE_ASSIGN_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  self->assignee = g_strdup (assignee);
  gtk_widget_set_visible (GTK_WIDGET (self->people), FALSE);
  og_widget_then (GTK_WIDGET (self), og_engine_list_colleagues (engine), on_colleagues, NULL, NULL,
                  NULL);
  return self;
}
