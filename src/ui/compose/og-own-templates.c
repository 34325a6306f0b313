/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-own-templates.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-post-templates.h"
#include "og-toast.h"
#include "og-words.h"

#define DAY_SECONDS (24 * 60 * 60)
#define NAME_CHARACTERS 40
#define MOST_BYTES (1024 * 1024)

static gboolean
find (OgOffice       *office,
      OgPostTemplate *post_template,
      guint          *place)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (office->templates));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPostTemplate) own = g_list_model_get_item (G_LIST_MODEL (office->templates), i);

      if (g_str_equal (own->name, post_template->name) && g_str_equal (own->text, post_template->text))
        {
          *place = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * og_own_templates_has:
 *
 * Returns: whether it is one of the town's own, which can be removed
 */
gboolean
og_own_templates_has (OgEngine       *engine,
                      OgPostTemplate *post_template)
{
  guint place;

  return find (og_engine_get_office (engine), post_template, &place);
}

/* What the engine holds is never changed: a copy of the office goes in with the change. */
static void
add (GtkWidget  *widget,
     OgEngine   *engine,
     GListModel *templates,
     guint       place,
     const char *done)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  const guint n = g_list_model_get_n_items (templates);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPostTemplate) post_template = g_list_model_get_item (templates, i);
      guint there;

      if (!find (office, post_template, &there))
        g_list_store_insert (office->templates,
                             MIN (place, g_list_model_get_n_items (G_LIST_MODEL (office->templates))),
                             post_template);
    }
  og_widget_then (widget, og_engine_save_office (engine, office), NULL, NULL, NULL, NULL);
  if (done != NULL)
    og_toast_show (widget, done);
}

typedef struct
{
  GWeakRef widget;
  OgEngine *engine;
  OgPostTemplate *post_template;
  guint place;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_weak_ref_clear (&change->widget);
  g_clear_object (&change->engine);
  g_clear_object (&change->post_template);
  g_free (change);
}

static Change *
change_new (GtkWidget      *widget,
            OgEngine       *engine,
            OgPostTemplate *post_template)
{
  Change *change = g_new0 (Change, 1);

  g_weak_ref_init (&change->widget, widget);
  change->engine = g_object_ref (engine);
  change->post_template = post_template != NULL ? g_object_ref (post_template) : NULL;
  return change;
}

/* How many days after its time a post is not valid any more; 0: not limited. */
static int
valid_days (OgPost *post)
{
  gint64 until;

  if (post->valid_until == NULL || post->due == 0 || post->zone == NULL ||
      !og_local_time_to_unix (post->valid_until, post->zone, &until) || until <= post->due)
    return 0;
  return (int) ((until - post->due + DAY_SECONDS - 1) / DAY_SECONDS);
}

static void
on_named (AdwAlertDialog *dialog,
          const char     *response,
          Change         *change)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&change->widget);
  g_autoptr (GListStore) one = g_list_store_new (OG_TYPE_POST_TEMPLATE);

  if (widget == NULL || !g_str_equal (response, "save") || *name == '\0')
    return;
  og_record_set_string (OG_RECORD (change->post_template), "name", name);
  g_list_store_append (one, change->post_template);
  add (widget, change->engine, G_LIST_MODEL (one), 0, _("Kept as a template."));
}

static void
on_name_changed (GtkEditable    *entry,
                 AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "save", *name != '\0');
}

/**
 * og_own_templates_ask_name:
 * @post: its text, kind, poll and validity become a template
 */
void
og_own_templates_ask_name (GtkWidget *widget,
                           OgEngine  *engine,
                           OgPost    *post)
{
  g_autoptr (OgPostTemplate) post_template = og_post_template_new ();
  g_autofree char *title = og_words_post_title (post);
  g_autofree char *name = g_utf8_substring (title, 0, MIN (NAME_CHARACTERS, g_utf8_strlen (title, -1)));
  AdwDialog *dialog = adw_alert_dialog_new (_("Keep as Template"), NULL);
  GtkWidget *entry = gtk_entry_new ();

  og_record_set_string (OG_RECORD (post_template), "text", post->text);
  og_record_set_string (OG_RECORD (post_template), "poll", post->poll);
  og_record_set_int (OG_RECORD (post_template), "kind", post->kind);
  og_record_set_int (OG_RECORD (post_template), "valid_days", valid_days (post));
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             _("Put what changes from time to time into brackets, such as [day]: "
                               "then it is asked for every time."));
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the Template"), -1);
  g_signal_connect (entry, "changed", G_CALLBACK (on_name_changed), dialog);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "save",
                                  _("_Keep"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_named),
                         change_new (widget, engine, post_template),
                         (GClosureNotify) (void (*) (void)) change_free, 0);
  adw_dialog_present (dialog, widget);
}

static void
on_undo_remove (gpointer data)
{
  Change *change = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&change->widget);
  g_autoptr (GListStore) one = g_list_store_new (OG_TYPE_POST_TEMPLATE);

  if (widget == NULL)
    return;
  g_list_store_append (one, change->post_template);
  add (widget, change->engine, G_LIST_MODEL (one), change->place, NULL);
}

/**
 * og_own_templates_remove:
 * @post_template: one of the town's own
 */
void
og_own_templates_remove (GtkWidget      *widget,
                         OgEngine       *engine,
                         OgPostTemplate *post_template)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  Change *change = change_new (widget, engine, post_template);

  if (find (office, post_template, &change->place))
    g_list_store_remove (office->templates, change->place);
  og_widget_then (widget, og_engine_save_office (engine, office), NULL, NULL, NULL, NULL);
  og_toast_show_undo (widget, _("The template was removed."), on_undo_remove, change, change_free);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      og_toast_show (widget, _("The templates are in the file now."));
      return;
    }
  g_message ("%s", error->message);
  og_toast_show (widget, _("The file could not be written. Choose another folder."));
}

static void
on_write_chosen (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  OgEngine *engine = g_object_get_data (source, "engine");
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (file == NULL)
    return;
  text = og_post_templates_write (G_LIST_MODEL (og_engine_get_office (engine)->templates));
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, on_written, g_steal_pointer (&widget));
}

/**
 * og_own_templates_write:
 *
 * Asks for a file and writes the town's own templates into it, for another town.
 */
void
og_own_templates_write (GtkWidget *widget,
                        OgEngine  *engine)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Save Templates"));
  /* Translators: the name of a file */
  gtk_file_dialog_set_initial_name (dialog, _("Templates.ini"));
  g_object_set_data_full (G_OBJECT (dialog), "engine", g_object_ref (engine), g_object_unref);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_write_chosen,
                        g_object_ref (widget));
}

typedef struct
{
  GtkWidget *widget;
  OgEngine *engine;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->widget);
  g_object_unref (reading->engine);
  g_free (reading);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) templates = NULL;
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  gsize length;
  guint n;

  if (g_file_load_partial_contents_finish (G_FILE (source), result, &text, &length, NULL, &error) &&
      length <= MOST_BYTES)
    templates = og_post_templates_read (text, length, &error);
  if (templates == NULL)
    {
      g_message ("no templates: %s", error != NULL ? error->message : "the file is too large");
      og_toast_show (reading->widget, _("The file holds no templates that can be read. Nothing was "
                                        "changed."));
      return;
    }
  n = g_list_model_get_n_items (G_LIST_MODEL (templates));
  said = g_strdup_printf (ngettext ("%u template was read.", "%u templates were read.", n), n);
  add (reading->widget, reading->engine, G_LIST_MODEL (templates), G_MAXUINT, said);
}

/* A file of templates is small; what is larger is something else. */
static gboolean
read_more (const char *contents,
           goffset     size,
           gpointer    data)
{
  return size <= MOST_BYTES;
}

static void
on_read_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    g_file_load_partial_contents_async (file, NULL, read_more, on_read, g_steal_pointer (&reading));
}

/**
 * og_own_templates_read:
 *
 * Asks for a file and adds its templates to the town's own.
 */
void
og_own_templates_read (GtkWidget *widget,
                       OgEngine  *engine)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Reading *reading = g_new0 (Reading, 1);

  reading->widget = g_object_ref (widget);
  reading->engine = g_object_ref (engine);
  gtk_file_dialog_set_title (dialog, _("Read Templates"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_read_chosen,
                        reading);
}
