/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-setup-file.h"
#include "og-setup-page.h"
#include "og-setup-part.h"
#include "og-setup-row.h"
#include "og-setup-steps.h"
#include "og-words-gap.h"

struct _OgSetupDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgOffice *office; /* our copy, written by the pages */
  guint step;

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  GtkListBox *list;
  GtkScrolledWindow *beside; /* what scrolls, in each of the two layouts */
  GtkScrolledWindow *below;
  GtkLabel *question;
  GtkLabel *reason;
  GtkStack *pages;
  GtkStack *previews; /* children have the names of their pages */
  GtkWidget *preview;
  GtkWidget *preview_pane;
  GtkWidget *back;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (OgSetupDialog, og_setup_dialog, ADW_TYPE_DIALOG)

/* Every answer is handed over at once: the engine keeps them in order, and ends no earlier. */
static void
save (OgSetupDialog *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_save_office (self->engine, self->office), NULL, NULL,
                  NULL, NULL);
}

static void
mark_rows (OgSetupDialog *self)
{
  guint n_steps;
  const OgSetupStep *steps = og_setup_steps (&n_steps);
  const guint64 gaps = og_setup_gaps (self->engine, self->office);

  for (guint i = 0; i < n_steps; i++)
    og_setup_row_show_gaps (
      OG_SETUP_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)),
      gaps & og_gaps_of_topic (steps[i].topic));
}

static OgSetupPage *
get_page (OgSetupDialog *self)
{
  return OG_SETUP_PAGE (gtk_stack_get_visible_child (self->pages));
}

static void
on_changed (OgSetupDialog *self)
{
  mark_rows (self);
  save (self);
}

/* The signal is connected after the first filling, which is no change. */
static GtkWidget *
ensure_page (OgSetupDialog     *self,
             const OgSetupStep *step)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, step->name);

  if (page == NULL)
    {
      page = g_object_new (step->type (), "engine", self->engine, "office", self->office, NULL);
      gtk_stack_add_named (self->pages, page, step->name);
      if (og_setup_page_get_preview (OG_SETUP_PAGE (page)) != NULL)
        gtk_stack_add_named (self->previews, og_setup_page_get_preview (OG_SETUP_PAGE (page)),
                             step->name);
      og_setup_page_shown (OG_SETUP_PAGE (page));
      g_signal_connect_object (page, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }
  else
    {
      og_setup_page_shown (OG_SETUP_PAGE (page));
    }
  return page;
}

/* (nullable): the first widget below that takes the keyboard; also of one not on the screen yet,
 * where GTK's own search finds nothing. Menus are for later: what is to be typed comes first. */
static GtkWidget *
find_focusable (GtkWidget *widget)
{
  GtkWidget *found = NULL;
  const gboolean holds_one = GTK_IS_LIST_BOX (widget) || ADW_IS_ENTRY_ROW (widget) ||
                             ADW_IS_SPIN_ROW (widget) || ADW_IS_EXPANDER_ROW (widget);

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_sensitive (widget) ||
      GTK_IS_MENU_BUTTON (widget))
    return NULL;
  if (gtk_widget_get_focusable (widget) && !holds_one)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_focusable (child);
  return found;
}

/* Where the setup was left; it is done when its end is reached with every question answered. */
static void
keep_place (OgSetupDialog *self)
{
  guint n_steps, n_questions;
  const guint n_done = og_setup_steps_done (self->engine, self->office, &n_questions);
  const gboolean done = self->office->setup_done || n_done == n_questions;
  const OgSetupStep *step = &og_setup_steps (&n_steps)[self->step];

  if (g_strcmp0 (self->office->setup_step, step->name) == 0 && (self->step + 1 < n_steps || !done))
    return;
  og_record_set_string (OG_RECORD (self->office), "setup_step", step->name);
  if (self->step + 1 == n_steps && done)
    og_record_set_int (OG_RECORD (self->office), "setup_done", TRUE);
  save (self);
}

static void
show_preview (OgSetupDialog *self,
              const char    *name)
{
  const gboolean any = gtk_stack_get_child_by_name (self->previews, name) != NULL;

  if (any)
    gtk_stack_set_visible_child_name (self->previews, name);
  gtk_widget_set_visible (self->preview, any);
  gtk_widget_set_visible (self->preview_pane, any);
}

static void
show_step (OgSetupDialog *self,
           guint          index)
{
  guint n_steps;
  const OgSetupStep *step = &og_setup_steps (&n_steps)[index];
  GtkWidget *page = ensure_page (self, step);

  self->step = index;
  gtk_stack_set_visible_child (self->pages, page);
  show_preview (self, step->name);
  gtk_label_set_label (self->question, gettext (step->question));
  gtk_label_set_label (self->reason, gettext (step->reason));
  adw_navigation_page_set_title (self->content_page, og_words_topic (step->topic));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
  gtk_widget_set_visible (self->back, index > 0);
  gtk_widget_set_visible (self->next, index + 1 < n_steps);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->beside), 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->below), 0);
  adw_dialog_set_focus (ADW_DIALOG (self), find_focusable (page));
  mark_rows (self);

  keep_place (self);
}

static void
on_row_activated (OgSetupDialog *self,
                  GtkListBoxRow *row)
{
  show_step (self, (guint) gtk_list_box_row_get_index (row));
}

static void
go_next (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgSetupDialog *self = OG_SETUP_DIALOG (widget);
  guint n_steps;

  og_setup_steps (&n_steps);
  og_setup_page_accept (get_page (self));
  if (self->step + 1 < n_steps)
    show_step (self, self->step + 1);
}

static void
go_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgSetupDialog *self = OG_SETUP_DIALOG (widget);

  if (self->step > 0)
    show_step (self, self->step - 1);
}

static guint
find_step (const char *name)
{
  guint n_steps;
  const OgSetupStep *steps = og_setup_steps (&n_steps);

  for (guint i = 0; i < n_steps; i++)
    if (g_strcmp0 (steps[i].name, name) == 0)
      return i;
  return 0;
}

static void
go_to (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  show_step (OG_SETUP_DIALOG (widget), find_step (g_variant_get_string (parameter, NULL)));
}

/* (transfer full) (nullable): what stands on any page and could not be taken */
static char *
dup_faults (OgSetupDialog *self)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      g_autofree char *fault = og_setup_page_dup_fault (OG_SETUP_PAGE (page));

      if (fault != NULL && faults->len > 0)
        g_string_append_c (faults, '\n');
      if (fault != NULL)
        g_string_append (faults, fault);
    }
  return faults->len > 0 ? g_string_free_and_steal (g_steal_pointer (&faults)) : NULL;
}

static void
on_response (OgSetupDialog *self,
             const char    *response)
{
  if (g_str_equal (response, "leave"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Leaves at once where everything was understood, else says what would be lost. */
static void
leave (OgSetupDialog *self)
{
  g_autofree char *faults = dup_faults (self);
  AdwAlertDialog *alert;

  if (faults == NULL)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Not Everything Was Understood"), NULL));
  adw_alert_dialog_format_body (alert, _("%s\n\nWhat you typed is kept. Until it is corrected, what "
                                         "was understood before holds."),
                                faults);
  adw_alert_dialog_add_responses (alert, "stay", _("_Correct Them"), "leave", _("_Leave"), NULL);
  adw_alert_dialog_set_default_response (alert, "stay");
  adw_alert_dialog_set_close_response (alert, "stay");
  g_signal_connect_object (alert, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
on_close_attempt (OgSetupDialog *self)
{
  leave (self);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  leave (OG_SETUP_DIALOG (widget));
}

/* The setup ends on a first real task. */
static void
finish (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  OgSetupDialog *self = OG_SETUP_DIALOG (widget);
  g_autofree char *faults = dup_faults (self);
  g_autoptr (GtkWidget) window = GTK_WIDGET (g_object_ref (gtk_widget_get_root (widget)));

  og_record_set_int (OG_RECORD (self->office), "setup_done", TRUE);
  save (self);
  leave (self);
  if (faults == NULL)
    gtk_widget_activate_action (window, "win.new-post", "s", "");
}

/* All pages anew: the office says something else than they have written into it. */
static void
rebuild_pages (GtkWidget *widget)
{
  OgSetupDialog *self = OG_SETUP_DIALOG (widget);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->previews))) != NULL)
    gtk_stack_remove (self->previews, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, child);
  show_step (self, self->step);
  save (self);
}

static void
read_file (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OgSetupDialog *self = OG_SETUP_DIALOG (widget);

  og_setup_file_read (widget, self->engine, self->office, rebuild_pages);
}

static void
write_file (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  og_setup_file_write (widget, OG_SETUP_DIALOG (widget)->engine);
}

/* What others than the pages write into the office, and what they put into force. */
static void
on_office_changed (OgSetupDialog *self)
{
  OgOffice *saved = og_engine_get_office (self->engine);

  og_setup_take_list (self->office, saved, "document_export");
  og_record_set_int (OG_RECORD (self->office), "evaluated", saved->evaluated);
  mark_rows (self);
}

static void
og_setup_dialog_dispose (GObject *object)
{
  OgSetupDialog *self = OG_SETUP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SETUP_DIALOG);
  g_clear_object (&self->engine);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (og_setup_dialog_parent_class)->dispose (object);
}

static void
og_setup_dialog_class_init (OgSetupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_setup_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, split_view);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, content_page);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, list);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, beside);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, below);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, question);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, previews);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, preview_pane);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, back);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDialog, next);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_install_action (widget_class, "setup.next", NULL, go_next);
  gtk_widget_class_install_action (widget_class, "setup.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "setup.go-to", "s", go_to);
  gtk_widget_class_install_action (widget_class, "setup.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "setup.finish", NULL, finish);
  gtk_widget_class_install_action (widget_class, "setup.read-file", NULL, read_file);
  gtk_widget_class_install_action (widget_class, "setup.write-file", NULL, write_file);
}

static void
og_setup_dialog_init (OgSetupDialog *self)
{
  guint n_steps;
  const OgSetupStep *steps = og_setup_steps (&n_steps);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_steps; i++)
    gtk_list_box_append (self->list, og_setup_row_new (steps[i].topic));
}

/**
 * og_setup_dialog_new:
 * @engine: whose office is asked about
 * @page: (nullable): a step's name; else where the setup was left
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_setup_dialog_new (OgEngine   *engine,
                     const char *page)
{
  OgSetupDialog *self = g_object_new (OG_TYPE_SETUP_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  self->office = og_office_copy (og_engine_get_office (engine));
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (on_office_changed), self,
                           G_CONNECT_SWAPPED);
  show_step (self, find_step (page != NULL ? page : self->office->setup_step));
  return ADW_DIALOG (self);
}
