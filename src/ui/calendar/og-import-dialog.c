/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-import-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-format.h"
#include "og-import-words.h"
#include "og-toast.h"
#include "og-words.h"

struct _OgImportDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  GPtrArray *rows; /* of GtkWidget: the known calendars as they are shown */
  gboolean looking;

  GtkEditable *address;
  GtkWidget *look;
  GtkWidget *choose;
  GtkWidget *result_group;
  AdwActionRow *result;
  AdwPreferencesGroup *sources;
};

G_DEFINE_FINAL_TYPE (OgImportDialog, og_import_dialog, ADW_TYPE_DIALOG)

static void reload (OgImportDialog *self);

/* What had the keyboard cannot be used while the program looks, or was made anew: without it the
 * dialog would not even hear Escape. */
static void
keep_focus (OgImportDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      !gtk_widget_is_sensitive (focus))
    gtk_widget_grab_focus (self->choose);
}

static void
set_looking (OgImportDialog *self,
             gboolean        looking)
{
  const char *typed = gtk_editable_get_text (self->address);

  self->looking = looking;
  gtk_widget_set_sensitive (self->look, !looking && typed[0] != '\0');
  gtk_widget_set_sensitive (self->choose, !looking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sources), !looking);
  if (!looking)
    keep_focus (self);
}

static void
say (OgImportDialog *self,
     const char     *title,
     const char     *more)
{
  g_autofree char *spoken = more != NULL ? g_strconcat (title, " ", more, NULL) : g_strdup (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->result), title);
  adw_action_row_set_subtitle (self->result, more != NULL ? more : "");
  gtk_widget_set_visible (self->result_group, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_imported (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgImportDialog *self = OG_IMPORT_DIALOG (widget);
  const OgImportResult *result = g_value_get_boxed (value);
  g_autofree char *title = og_import_words_title (result);
  g_autofree char *more = og_import_words_more (result);

  set_looking (self, FALSE);
  say (self, title, more);
  reload (self);
}

static void
on_not_imported (GtkWidget    *widget,
                 const GError *error,
                 gpointer      data)
{
  OgImportDialog *self = OG_IMPORT_DIALOG (widget);
  g_autofree char *sentence = og_import_words_error (error);

  set_looking (self, FALSE);
  say (self, _("Nothing was imported."), sentence);
}

static void
look_at (OgImportDialog *self,
         const char     *address)
{
  if (self->looking)
    return;
  set_looking (self, TRUE);
  say (self, _("Looking at the calendar…"), NULL);
  og_widget_then (GTK_WIDGET (self), og_engine_import_calendar (self->engine, address), on_imported,
                  on_not_imported, NULL, NULL);
}

static void
on_typed (OgImportDialog *self)
{
  set_looking (self, self->looking);
}

static void
on_look (OgImportDialog *self)
{
  const char *typed = gtk_editable_get_text (self->address);

  if (typed[0] != '\0')
    look_at (self, typed);
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (OgImportDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  /* Without a file: it was cancelled. */
  if (uri != NULL && self->engine != NULL)
    look_at (self, uri);
}

/* (transfer full) */
static GtkFileDialog *
make_file_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Calendars"));
  gtk_file_filter_add_suffix (filter, "ics");
  gtk_file_filter_add_mime_type (filter, "text/calendar");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, filter);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, title);
  return dialog;
}

static void
on_choose (OgImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = make_file_dialog (_("Import a Calendar"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, on_chosen,
                        g_object_ref (self));
}

/* The row's calendar hangs at its buttons. */
static void
on_look_again (OgImportDialog *self,
               GtkButton      *button)
{
  OgCalendarSource *source = g_object_get_data (G_OBJECT (button), "source");

  look_at (self, source->address);
}

static void
on_removed (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  og_toast_show (GTK_WIDGET (OG_IMPORT_DIALOG (widget)->look),
                 _("The calendar is forgotten. Its drafts stay."));
  reload (OG_IMPORT_DIALOG (widget));
}

static void
on_remove (OgImportDialog *self,
           GtkButton      *button)
{
  OgCalendarSource *source = g_object_get_data (G_OBJECT (button), "source");

  og_widget_then (GTK_WIDGET (self),
                  og_engine_remove_calendar_source (self->engine, source->id), on_removed, NULL, NULL,
                  NULL);
}

static void
add_button (OgImportDialog   *self,
            AdwActionRow     *row,
            OgCalendarSource *source,
            const char       *icon,
            const char       *label,
            GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  const char *name = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "source", g_object_ref (source), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_row (OgImportDialog   *self,
          OgCalendarSource *source)
{
  const char *zone = og_engine_get_office (self->engine)->zone;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown = og_import_words_address (source->address);
  g_autofree char *when = og_format_when (source->fetched, zone, og_engine_now (self->engine));
  /* Translators: a time, such as “today 12:30” */
  g_autofree char *looked = g_strdup_printf (_("Last looked at: %s"), when);
  g_autofree char *subtitle = source->name != NULL ? g_strdup_printf ("%s\n%s", shown, looked) :
                                                     g_strdup (looked);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 source->name != NULL ? source->name : shown);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  add_button (self, ADW_ACTION_ROW (row), source, "view-refresh-symbolic", _("Look Again"),
              G_CALLBACK (on_look_again));
  add_button (self, ADW_ACTION_ROW (row), source, "user-trash-symbolic", _("Forget This Calendar"),
              G_CALLBACK (on_remove));
  return row;
}

static void
on_listed (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgImportDialog *self = OG_IMPORT_DIALOG (widget);
  GListModel *list = g_value_get_object (value);
  const guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->sources, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgCalendarSource) source = g_list_model_get_item (list, i);
      GtkWidget *row = make_row (self, source);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->sources, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sources), n > 0);
  keep_focus (self);
}

static void
reload (OgImportDialog *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_list_calendar_sources (self->engine), on_listed, NULL,
                  NULL, NULL);
}

static void
og_import_dialog_dispose (GObject *object)
{
  OgImportDialog *self = OG_IMPORT_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_import_dialog_parent_class)->dispose (object);
}

static void
og_import_dialog_class_init (OgImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_import_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgImportDialog, address);
  gtk_widget_class_bind_template_child (widget_class, OgImportDialog, look);
  gtk_widget_class_bind_template_child (widget_class, OgImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, OgImportDialog, result_group);
  gtk_widget_class_bind_template_child (widget_class, OgImportDialog, result);
  gtk_widget_class_bind_template_child (widget_class, OgImportDialog, sources);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_look);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
}

static void
og_import_dialog_init (OgImportDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_import_dialog_new:
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
AdwDialog *
og_import_dialog_new (OgEngine *engine)
{
  OgImportDialog *self = g_object_new (OG_TYPE_IMPORT_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  reload (self);
  return ADW_DIALOG (self);
}

/**
 * og_calendar_import:
 * @parent: over whose window it stands
 *
 * Opens the dialog.
 */
void
og_calendar_import (GtkWidget *parent,
                    OgEngine  *engine)
{
  adw_dialog_present (og_import_dialog_new (engine), parent);
}

/* What is to be written when a file is chosen. */
typedef struct
{
  GWeakRef widget;
  OgEngine *engine;
  gint64 from;
  gint64 to;
} Export;

static void
export_free (Export *export)
{
  g_weak_ref_clear (&export->widget);
  g_object_unref (export->engine);
  g_free (export);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
on_exported (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  /* Translators: %s is the name of a file */
  g_autofree char *sentence = g_strdup_printf (_("The calendar was saved as “%s”."),
                                               (const char *) data);

  og_toast_show (widget, sentence);
}

static void
on_export_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&export->widget);
  g_autofree char *name = NULL;

  if (file == NULL || widget == NULL)
    return;
  name = g_file_get_basename (file);
  og_widget_then (widget,
                  og_engine_export_calendar (export->engine, export->from, export->to, file),
                  on_exported, NULL, g_utf8_make_valid (name, -1), g_free);
}

/**
 * og_calendar_export:
 * @parent: for whom; only a weak reference is held
 * @from: unix seconds
 * @to: unix seconds, not included
 *
 * Asks for a file, and writes it.
 */
void
og_calendar_export (GtkWidget *parent,
                    OgEngine  *engine,
                    gint64     from,
                    gint64     to)
{
  g_autoptr (GtkFileDialog) dialog = make_file_dialog (_("Save as Calendar"));
  Export *export = g_new0 (Export, 1);
  /* Translators: the beginning of a file's name */
  g_autofree char *name = g_strconcat (_("Posts"), ".ics", NULL);

  g_weak_ref_init (&export->widget, parent);
  export->engine = g_object_ref (engine);
  export->from = from;
  export->to = to;
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_export_chosen,
                        export);
}
