/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-file.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-town.h"
#include "og-setup-part.h"
#include "og-take-over-dialog.h"
#include "og-toast.h"

/* What lasts from the question for a file until the toast is gone. */
typedef struct
{
  GWeakRef widget;
  OgEngine *engine;
  OgOffice *office;            /* (nullable): where it is written */
  OgOffice *other;             /* (nullable): what was read, then what stood there before */
  OgSetupChangedFunc changed;
} Job;

static Job *
job_new (GtkWidget         *widget,
         OgEngine          *engine,
         OgOffice          *office,
         OgSetupChangedFunc changed)
{
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->widget, widget);
  job->engine = g_object_ref (engine);
  g_set_object (&job->office, office);
  job->changed = changed;
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->widget);
  g_clear_object (&job->engine);
  g_clear_object (&job->office);
  g_clear_object (&job->other);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
job_closure_free (gpointer  data,
                  GClosure *closure)
{
  job_free (data);
}

static void
take_back (gpointer data)
{
  Job *job = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&job->widget);

  if (widget == NULL)
    return;
  og_setup_take_all (job->office, job->other);
  job->changed (widget);
}

static void
on_taken (OgTakeOverDialog *dialog,
          guint             chosen,
          const Job        *job)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get ((GWeakRef *) &job->widget);
  guint n_parts;
  const OgSetupPart *parts = og_setup_parts (&n_parts);
  Job *undo;

  if (widget == NULL)
    return;
  undo = job_new (widget, job->engine, job->office, job->changed);
  undo->other = og_office_copy (job->office);
  for (guint i = 0; i < n_parts; i++)
    if ((chosen & (1u << i)) != 0)
      og_setup_part_take (&parts[i], job->office, job->other);
  job->changed (widget);
  og_toast_show_undo (widget, _("The setup was filled in."), take_back, undo, job_free);
}

static void
show_contents (GtkWidget    *widget,
               const GValue *value,
               gpointer      data)
{
  const Job *asked = data;
  Job *job = job_new (widget, asked->engine, asked->office, asked->changed);
  AdwDialog *dialog;

  job->other = g_value_dup_object (value);
  dialog = og_take_over_dialog_new (job->other);
  g_signal_connect_data (dialog, "taken", G_CALLBACK (on_taken), job, job_closure_free, 0);
  adw_dialog_present (dialog, widget);
}

static void
on_read_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&job->widget);
  DexFuture *reading;

  /* Without a file: it was cancelled. */
  if (file == NULL || widget == NULL)
    return;
  reading = og_engine_read_municipality (job->engine, file);
  og_widget_then (widget, reading, show_contents, NULL, g_steal_pointer (&job), job_free);
}

static void
say_written (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  /* Translators: %s is the name of a file */
  g_autofree char *sentence = g_strdup_printf (_("The setup was saved as “%s”. Passwords and "
                                                 "messages are not in it."),
                                               (const char *) data);

  og_toast_show (widget, sentence);
}

static void
on_write_chosen (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&job->widget);
  g_autofree char *name = NULL;

  if (file == NULL || widget == NULL)
    return;
  name = g_file_get_basename (file);
  og_widget_then (widget, og_engine_export_municipality (job->engine, file), say_written, NULL,
                  g_utf8_make_valid (name, -1), g_free);
}

static GtkFileDialog *
make_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Municipality files"));
  gtk_file_filter_add_suffix (filter, "ini");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, filter);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, title);
  return dialog;
}

/**
 * og_setup_file_read:
 * @widget: for whom; only a weak reference is held
 * @office: (inout): where it is written
 * @changed: to show the office anew
 */
void
og_setup_file_read (GtkWidget         *widget,
                    OgEngine          *engine,
                    OgOffice          *office,
                    OgSetupChangedFunc changed)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (_("Fill In from a Municipality File"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_read_chosen,
                        job_new (widget, engine, office, changed));
}

/**
 * og_setup_file_write:
 * @widget: for whom
 */
void
og_setup_file_write (GtkWidget *widget,
                     OgEngine  *engine)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (_("Save as Municipality File"));
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *name = g_strdup_printf (
    "%s.ini", *office->name != '\0' ? office->name : C_("file", "Municipality"));

  g_strdelimit (name, "/\\:", '-');
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_write_chosen,
                        job_new (widget, engine, NULL, NULL));
}
