/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-picture-row.h"

#include <glib/gi18n.h>

#include "og-rights-card.h"
#include "og-text-field.h"
#include "og-thumbnail.h"

#define THUMBNAIL_SIZE 64

struct _OgPictureRow
{
  GtkListBoxRow parent_instance;

  OgAttachment *picture;

  OgThumbnail *thumbnail;
  GtkLabel *name_label;
  GtkImage *state_icon;
  GtkLabel *state_label;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *remove_button;
  OgTextField *alt;
  OgRightsCard *rights;
};

enum
{
  DESCRIBED,
  MOVED,
  REMOVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPictureRow, og_picture_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_state (OgPictureRow *self)
{
  g_autofree char *alt = g_strstrip (g_strdup (self->picture->alt));
  gboolean missing = *alt == '\0';

  gtk_image_set_from_icon_name (self->state_icon, missing ? "dialog-warning-symbolic" :
                                                            "object-select-symbolic");
  gtk_label_set_text (self->state_label, missing ? _("The description is missing.") :
                                                   _("Described"));
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_label), "warning");
}

static void
on_alt_changed (OgPictureRow *self)
{
  g_autofree char *text = og_text_field_dup_text (self->alt);

  og_record_set_string (OG_RECORD (self->picture), "alt", text);
  show_state (self);
  g_signal_emit (self, signals[DESCRIBED], 0);
}

static void
on_rights (OgPictureRow *self)
{
  g_signal_emit (self, signals[DESCRIBED], 0);
}

static void
on_up (OgPictureRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
on_down (OgPictureRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
on_remove (OgPictureRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
og_picture_row_dispose (GObject *object)
{
  OgPictureRow *self = OG_PICTURE_ROW (object);

  g_clear_object (&self->picture);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_PICTURE_ROW);

  G_OBJECT_CLASS (og_picture_row_parent_class)->dispose (object);
}

static void
og_picture_row_class_init (OgPictureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_picture_row_dispose;
  signals[DESCRIBED] = g_signal_new ("described", OG_TYPE_PICTURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", OG_TYPE_PICTURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", OG_TYPE_PICTURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_RIGHTS_CARD);
  g_type_ensure (OG_TYPE_TEXT_FIELD);
  g_type_ensure (OG_TYPE_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-picture-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, alt);
  gtk_widget_class_bind_template_child (widget_class, OgPictureRow, rights);
  gtk_widget_class_bind_template_callback (widget_class, on_alt_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_rights);
  gtk_widget_class_bind_template_callback (widget_class, on_up);
  gtk_widget_class_bind_template_callback (widget_class, on_down);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

/* The picture is the handle; beside the buttons, not instead of them. */
static GdkContentProvider *
on_drag (GtkDragSource *source,
         double         x,
         double         y,
         OgPictureRow  *self)
{
  return gdk_content_provider_new_typed (OG_TYPE_PICTURE_ROW, self);
}

static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               OgPictureRow  *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->thumbnail));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         OgPictureRow  *self)
{
  OgPictureRow *other = g_value_get_object (value);
  const int by = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) -
                 gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (other));

  if (by == 0 || gtk_widget_get_parent (GTK_WIDGET (other)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  g_signal_emit (other, signals[MOVED], 0, by);
  return TRUE;
}

static void
add_drag (OgPictureRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (OG_TYPE_PICTURE_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (GTK_WIDGET (self->thumbnail), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
og_picture_row_init (OgPictureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drag (self);
  og_text_field_be_short (self->alt);
  og_thumbnail_set_frame (self->thumbnail, THUMBNAIL_SIZE, THUMBNAIL_SIZE);
}

static void G_GNUC_PRINTF (2, 3)
  set_name (GtkWidget *widget, const char *format, ...)
{
  g_autofree char *name = NULL;
  va_list args;

  va_start (args, format);
  name = g_strdup_vprintf (format, args);
  va_end (args);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * og_picture_row_new:
 * @picture: its description is written into it at every keystroke
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
og_picture_row_new (OgEngine     *engine,
                    OgAttachment *picture)
{
  OgPictureRow *self = g_object_new (OG_TYPE_PICTURE_ROW, NULL);
  g_autofree char *path = og_engine_dup_picture_path (engine, picture);
  const char *name = picture->name != NULL ? picture->name : "";

  self->picture = g_object_ref (picture);
  og_thumbnail_set_picture (self->thumbnail, path, picture->alt);
  gtk_label_set_text (self->name_label, name);
  og_text_field_set_language (self->alt, og_engine_get_office (engine)->language);
  og_text_field_set_text (self->alt, picture->alt);
  og_rights_card_set_picture (self->rights, engine, picture);
  show_state (self);

  /* Translators: %s is the name of a picture's file */
  set_name (GTK_WIDGET (og_text_field_get_view (self->alt)), _("Description of %s"), name);
  /* Translators: %s is the name of a picture's file */
  set_name (self->up_button, _("Move %s Forward"), name);
  /* Translators: %s is the name of a picture's file */
  set_name (self->down_button, _("Move %s Back"), name);
  /* Translators: %s is the name of a picture's file */
  set_name (self->remove_button, _("Remove %s"), name);
  /* Translators: %s is the name of a picture's file */
  set_name (GTK_WIDGET (self), _("Picture %s"), name);
  return GTK_WIDGET (self);
}

/**
 * og_picture_row_get_picture:
 *
 * Returns: (transfer none): the picture
 */
OgAttachment *
og_picture_row_get_picture (OgPictureRow *self)
{
  return self->picture;
}

/**
 * og_picture_row_set_place:
 * @place: 0 for the first
 * @of: how many there are
 */
void
og_picture_row_set_place (OgPictureRow *self,
                          guint         place,
                          guint         of)
{
  gtk_widget_set_visible (self->up_button, of > 1);
  gtk_widget_set_visible (self->down_button, of > 1);
  gtk_widget_set_sensitive (self->up_button, place > 0);
  gtk_widget_set_sensitive (self->down_button, place + 1 < of);
}

/**
 * og_picture_row_focus:
 *
 * Puts the keyboard into the description.
 */
void
og_picture_row_focus (OgPictureRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->alt));
}

/**
 * og_picture_row_focus_remove:
 *
 * Puts the keyboard on the button that removes it.
 */
void
og_picture_row_focus_remove (OgPictureRow *self)
{
  gtk_widget_grab_focus (self->remove_button);
}

/**
 * og_picture_row_focus_rights:
 *
 * Puts the keyboard into the card about rights, or on the button that removes the picture if that is
 * all that can be done.
 */
void
og_picture_row_focus_rights (OgPictureRow *self)
{
  if (!og_rights_card_open (self->rights))
    og_picture_row_focus_remove (self);
}

/**
 * og_picture_row_set_day:
 * @day: Julian day on which the post goes out
 */
void
og_picture_row_set_day (OgPictureRow *self,
                        int           day)
{
  og_rights_card_set_day (self->rights, day);
}
