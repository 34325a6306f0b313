/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-today-tasks.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-gaps.h"
#include "og-words-document.h"

typedef struct
{
  const char *icon;
  char *title;
  char *reason;
  const char *button;
  const char *step; /* name of the setup's page */
} Task;

static void
task_clear (gpointer data)
{
  Task *task = data;

  g_free (task->title);
  g_free (task->reason);
}

static void
add_netiquette (GArray   *tasks,
                OgEngine *engine)
{
  OgNetiquette *in_force = og_engine_get_netiquette (engine);
  Task task = { .icon = "document-edit-symbolic",
                .button = _("Put into Force…"),
                .step = "netiquette" };

  if (!og_engine_get_rules_changed (engine) ||
      (in_force == NULL && !og_engine_get_office (engine)->setup_done))
    return;
  if (in_force == NULL)
    {
      task.title = g_strdup (_("No netiquette is in force yet"));
      task.reason = g_strdup (_("Citizens can only be held to rules that are in force."));
    }
  else
    {
      task.title = g_strdup (_("The netiquette was changed and is not in force"));
      /* Translators: %d is the number of a version of the netiquette */
      task.reason = g_strdup_printf (_("Citizens still read version %d."), in_force->version);
    }
  g_array_append_val (tasks, task);
}

static void
add_documents (GArray   *tasks,
               OgEngine *engine)
{
  Task task = { .icon = "document-revert-symbolic", .button = _("Save Anew…"), .step = "documents" };
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (int kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      gint64 exported;

      if (og_engine_get_export_state (engine, kind, &exported) != OG_EXPORT_OUTDATED)
        continue;
      g_string_append_printf (names, "%s%s", n > 0 ? ", " : "", og_words_document (kind));
      n++;
    }
  if (n == 0)
    return;
  task.title = g_strdup_printf (ngettext ("%u document would say something else now",
                                          "%u documents would say something else now", n),
                                n);
  task.reason = g_string_free_and_steal (g_steal_pointer (&names));
  g_array_append_val (tasks, task);
}

static void
add_evaluation (GArray   *tasks,
                OgEngine *engine)
{
  OgOffice *office = og_engine_get_office (engine);
  const gint64 now = og_engine_now (engine);
  Task task = { .icon = "alarm-symbolic", .button = _("Evaluate…"), .step = "documents" };
  gint64 since;

  if (!og_evaluation_is_due (office, now, &since))
    return;
  task.title = g_strdup (_("Evaluate the usage concept"));
  task.reason = og_words_evaluation (office, now);
  g_array_append_val (tasks, task);
}

static GtkWidget *
make_row (const Task *task)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (task->icon);
  GtkWidget *button = gtk_button_new_with_label (task->button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), task->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), task->reason);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.setup-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", task->step);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* (transfer full): all that the list says */
static char *
dup_words (GArray *tasks)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      const Task *task = &g_array_index (tasks, Task, i);

      g_string_append_printf (words, "%s\n%s\n", task->title, task->reason);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * og_today_tasks_show:
 * @box: only for these rows
 *
 * Rows are made anew only where something has changed, so that the keyboard stays where it is.
 *
 * Returns: how many tasks there are
 */
guint
og_today_tasks_show (GtkListBox *box,
                     OgEngine   *engine)
{
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (Task));
  g_autofree char *words = NULL;

  g_array_set_clear_func (tasks, task_clear);
  add_netiquette (tasks, engine);
  add_documents (tasks, engine);
  add_evaluation (tasks, engine);
  words = dup_words (tasks);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (box), "og-words"), words) == 0)
    return tasks->len;
  gtk_list_box_remove_all (box);
  for (guint i = 0; i < tasks->len; i++)
    gtk_list_box_append (box, make_row (&g_array_index (tasks, Task, i)));
  g_object_set_data_full (G_OBJECT (box), "og-words", g_steal_pointer (&words), g_free);
  return tasks->len;
}
