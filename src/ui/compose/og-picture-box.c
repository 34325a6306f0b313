/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-picture-box.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-paste.h"
#include "og-picture-meant.h"
#include "og-picture-row.h"
#include "og-toast.h"

struct _OgPictureBox
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgPost *post;
  GQueue *waiting; /* of GFile: to be added, the first one is being read */
  int day; /* Julian: on which the post goes out */

  GtkListBox *list;
  GtkWidget *add_button;
  GtkWidget *spinner;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPictureBox, og_picture_box, ADW_TYPE_BIN)

static GListModel *
pictures_of (OgPictureBox *self)
{
  return G_LIST_MODEL (self->post->attachments);
}

static OgPictureRow *
row_at (OgPictureBox *self,
        guint         place)
{
  return OG_PICTURE_ROW (gtk_list_box_get_row_at_index (self->list, (int) place));
}

static void
changed (OgPictureBox *self)
{
  guint n = g_list_model_get_n_items (pictures_of (self));

  for (guint i = 0; i < n; i++)
    {
      OgPictureRow *row = row_at (self, i);

      og_record_set_int (OG_RECORD (og_picture_row_get_picture (row)), "position", i);
      og_picture_row_set_place (row, i, n);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_described (OgPictureBox *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The rows follow by themselves; a row that moves is made anew, so the keyboard is put back. */
static void
on_moved (OgPictureRow *row,
          int           by,
          OgPictureBox *self)
{
  g_autoptr (OgAttachment) picture = g_object_ref (og_picture_row_get_picture (row));
  const int n = (int) g_list_model_get_n_items (pictures_of (self));
  guint place;

  if (!g_list_store_find (self->post->attachments, picture, &place) || (int) place + by < 0 ||
      (int) place + by >= n)
    return;
  g_list_store_remove (self->post->attachments, place);
  g_list_store_insert (self->post->attachments, place + by, picture);
  changed (self);
  gtk_widget_child_focus (GTK_WIDGET (row_at (self, place + by)), GTK_DIR_TAB_FORWARD);
}

typedef struct
{
  GWeakRef box;
  OgAttachment *picture;
  guint place;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_weak_ref_clear (&removed->box);
  g_object_unref (removed->picture);
  g_free (removed);
}

static void
on_undo (gpointer data)
{
  Removed *removed = data;
  g_autoptr (OgPictureBox) self = g_weak_ref_get (&removed->box);

  if (self == NULL)
    return;
  g_list_store_insert (self->post->attachments,
                       MIN (removed->place, g_list_model_get_n_items (pictures_of (self))),
                       removed->picture);
  changed (self);
}

static void
on_removed (OgPictureRow *row,
            OgPictureBox *self)
{
  Removed *removed = g_new0 (Removed, 1);

  g_weak_ref_init (&removed->box, self);
  removed->picture = g_object_ref (og_picture_row_get_picture (row));
  if (g_list_store_find (self->post->attachments, removed->picture, &removed->place))
    g_list_store_remove (self->post->attachments, removed->place);
  changed (self);
  gtk_widget_grab_focus (self->add_button);
  og_toast_show_undo (GTK_WIDGET (self), _("The picture was removed."), on_undo, removed,
                      removed_free);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  OgPictureBox *self = data;
  GtkWidget *row = og_picture_row_new (self->engine, item);

  og_picture_row_set_day (OG_PICTURE_ROW (row), self->day);
  g_signal_connect_object (row, "described", G_CALLBACK (on_described), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, 0);
  return row;
}

static void
forget_file (gpointer data)
{
  og_paste_forget (data);
  g_object_unref (data);
}

static void read_first (OgPictureBox *self);

static void
read_next (OgPictureBox *self)
{
  forget_file (g_queue_pop_head (self->waiting));
  gtk_widget_set_visible (self->spinner, !g_queue_is_empty (self->waiting));
  if (!g_queue_is_empty (self->waiting))
    read_first (self);
}

static void
on_added (GtkWidget    *widget,
          const GValue *value,
          gpointer      data)
{
  OgPictureBox *self = OG_PICTURE_BOX (widget);
  guint n = g_list_model_get_n_items (pictures_of (self));

  g_list_store_append (self->post->attachments, g_value_get_object (value));
  changed (self);
  og_picture_row_focus (row_at (self, n));
  read_next (self);
}

static void
on_not_added (GtkWidget    *widget,
              const GError *error,
              gpointer      data)
{
  OgPictureBox *self = OG_PICTURE_BOX (widget);
  g_autofree char *name = g_file_get_basename (g_queue_peek_head (self->waiting));
  g_autofree char *sentence = NULL;

  g_message ("%s", error->message);
  /* Translators: %s is the name of a file */
  sentence = g_strdup_printf (_("“%s” could not be read as a picture and was not added. Choose a "
                                "JPEG, PNG or WebP file."),
                              name);
  og_toast_show (widget, sentence);
  read_next (self);
}

/* One after the other, so that they stand in the order in which they were chosen. */
static void
read_first (OgPictureBox *self)
{
  og_widget_then (GTK_WIDGET (self),
                  og_engine_add_picture (self->engine, g_queue_peek_head (self->waiting)), on_added,
                  on_not_added, NULL, NULL);
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (OgPictureBox) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source),
                                                                       result, &error);
  guint n = files != NULL ? g_list_model_get_n_items (files) : 0;

  if (files == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_message ("no file was chosen: %s", error->message);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      og_picture_box_add_file (self, file);
    }
}

static void
on_add (OgPictureBox *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/webp");
  gtk_file_filter_add_mime_type (filter, "image/gif");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Add Pictures"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (root), NULL, on_chosen, g_object_ref (self));
}

static void
og_picture_box_dispose (GObject *object)
{
  OgPictureBox *self = OG_PICTURE_BOX (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_PICTURE_BOX);

  G_OBJECT_CLASS (og_picture_box_parent_class)->dispose (object);
}

static void
og_picture_box_finalize (GObject *object)
{
  g_queue_free_full (OG_PICTURE_BOX (object)->waiting, forget_file);

  G_OBJECT_CLASS (og_picture_box_parent_class)->finalize (object);
}

static void
og_picture_box_class_init (OgPictureBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_picture_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_picture_box_finalize;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_PICTURE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-picture-box.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPictureBox, list);
  gtk_widget_class_bind_template_child (widget_class, OgPictureBox, add_button);
  gtk_widget_class_bind_template_child (widget_class, OgPictureBox, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
og_picture_box_init (OgPictureBox *self)
{
  self->waiting = g_queue_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_picture_box_set_post:
 * @post: its pictures are shown and changed
 */
void
og_picture_box_set_post (OgPictureBox *self,
                         OgEngine     *engine,
                         OgPost       *post)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (post->attachments));

  g_set_object (&self->engine, engine);
  g_set_object (&self->post, post);
  gtk_list_box_bind_model (self->list, pictures_of (self), create_row, self, NULL);
  for (guint i = 0; i < n; i++)
    og_picture_row_set_place (row_at (self, i), i, n);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

/**
 * og_picture_box_add_file:
 *
 * The engine reads it and makes a copy without place and camera in it; then it appears, with the
 * keyboard in its description.
 */
void
og_picture_box_add_file (OgPictureBox *self,
                         GFile        *file)
{
  g_queue_push_tail (self->waiting, g_object_ref (file));
  gtk_widget_set_visible (self->spinner, TRUE);
  if (g_queue_get_length (self->waiting) == 1)
    read_first (self);
}

static void
on_pasted (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (OgPictureBox) self = data;
  g_autoptr (GError) error = NULL;
  g_autolist (GFile) files = og_paste_finish (result, &error);

  if (error != NULL)
    {
      g_message ("%s", error->message);
      og_toast_show (GTK_WIDGET (self), _("The clipboard holds no picture that can be read. Nothing "
                                          "was added."));
    }
  for (GList *at = files; at != NULL; at = at->next)
    og_picture_box_add_file (self, at->data);
}

/**
 * og_picture_box_paste:
 *
 * Returns: %TRUE if there are pictures in the clipboard, which are being added; %FALSE if it is
 *   text or nothing
 */
gboolean
og_picture_box_paste (OgPictureBox *self,
                      GdkClipboard *clipboard)
{
  if (!og_paste_has_pictures (clipboard))
    return FALSE;
  og_paste_pictures_async (clipboard, NULL, on_pasted, g_object_ref (self));
  return TRUE;
}

/**
 * og_picture_box_set_day:
 * @day: Julian day on which the post goes out
 */
void
og_picture_box_set_day (OgPictureBox *self,
                        int           day)
{
  self->day = day;
  for (guint i = 0; i < g_list_model_get_n_items (pictures_of (self)); i++)
    og_picture_row_set_day (row_at (self, i), day);
}

/**
 * og_picture_box_go_to:
 * @check: about pictures
 *
 * Puts the keyboard where it can be mended: at the picture that is meant.
 */
void
og_picture_box_go_to (OgPictureBox  *self,
                      const OgCheck *check)
{
  const guint place = og_picture_meant (pictures_of (self), check, self->day);

  if (place >= g_list_model_get_n_items (pictures_of (self)))
    gtk_widget_grab_focus (self->add_button);
  else if (check->kind == OG_CHECK_RIGHTS || check->kind == OG_CHECK_RIGHTS_OVER)
    og_picture_row_focus_rights (row_at (self, place));
  else if (check->kind == OG_CHECK_TOO_MANY_PICTURES)
    og_picture_row_focus_remove (row_at (self, place));
  else
    og_picture_row_focus (row_at (self, place));
}
