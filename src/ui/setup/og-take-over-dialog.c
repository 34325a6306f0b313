/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-take-over-dialog.h"

#include <glib/gi18n.h>

#include "og-setup-part.h"

struct _OgTakeOverDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *take;
  GPtrArray *rows; /* of AdwSwitchRow, borrowed; NULL where the file says nothing */
};

G_DEFINE_FINAL_TYPE (OgTakeOverDialog, og_take_over_dialog, ADW_TYPE_DIALOG)

static guint taken_signal;

static guint
chosen_parts (OgTakeOverDialog *self)
{
  guint parts = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (self->rows, i);

      if (row != NULL && adw_switch_row_get_active (row))
        parts |= 1u << i;
    }
  return parts;
}

static void
on_row_changed (OgTakeOverDialog *self)
{
  gtk_widget_set_sensitive (self->take, chosen_parts (self) != 0);
}

static void
add_row (OgTakeOverDialog  *self,
         const OgSetupPart *part,
         const char        *description)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gettext (part->title));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), !part->own);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_row_changed), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
on_cancel (OgTakeOverDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_take (OgTakeOverDialog *self)
{
  g_signal_emit (self, taken_signal, 0, chosen_parts (self));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
og_take_over_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_TAKE_OVER_DIALOG);

  G_OBJECT_CLASS (og_take_over_dialog_parent_class)->dispose (object);
}

static void
og_take_over_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (OG_TAKE_OVER_DIALOG (object)->rows);

  G_OBJECT_CLASS (og_take_over_dialog_parent_class)->finalize (object);
}

static void
og_take_over_dialog_class_init (OgTakeOverDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = og_take_over_dialog_dispose;
  object_class->finalize = og_take_over_dialog_finalize;

  taken_signal = g_signal_new ("taken", OG_TYPE_TAKE_OVER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-take-over-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTakeOverDialog, group);
  gtk_widget_class_bind_template_child (widget_class, OgTakeOverDialog, take);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
}

static void
og_take_over_dialog_init (OgTakeOverDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->take);
}

/**
 * og_take_over_dialog_new:
 * @office: what the file contains
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_take_over_dialog_new (OgOffice *office)
{
  OgTakeOverDialog *self = g_object_new (OG_TYPE_TAKE_OVER_DIALOG, NULL);
  guint n_parts;
  const OgSetupPart *parts = og_setup_parts (&n_parts);

  adw_preferences_group_set_title (self->group, _("The File Contains"));
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *description = og_setup_part_describe (&parts[i], office);

      if (description != NULL)
        add_row (self, &parts[i], description);
      else
        g_ptr_array_add (self->rows, NULL);
    }
  on_row_changed (self);
  return ADW_DIALOG (self);
}
