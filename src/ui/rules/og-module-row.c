/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-module-row.h"

#include <glib/gi18n.h>

#include "og-words-module.h"

struct _OgModuleRow
{
  AdwActionRow parent_instance;

  OgTextModule *module; /* nullable until set */
  gboolean showing;     /* the tick comes from the program */
  GtkCheckButton *approved;
};

enum
{
  APPROVE_WANTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgModuleRow, og_module_row, ADW_TYPE_ACTION_ROW)

static void
show_tick (OgModuleRow *self)
{
  self->showing = TRUE;
  gtk_check_button_set_active (self->approved, self->module->approved_by != NULL);
  self->showing = FALSE;
}

/* The tick follows what is saved, and that follows the wish. */
static void
on_toggled (OgModuleRow *self)
{
  const gboolean wanted = gtk_check_button_get_active (self->approved);

  if (self->showing)
    return;
  show_tick (self);
  g_signal_emit (self, signals[APPROVE_WANTED], 0, wanted);
}

static void
og_module_row_dispose (GObject *object)
{
  g_clear_object (&OG_MODULE_ROW (object)->module);

  G_OBJECT_CLASS (og_module_row_parent_class)->dispose (object);
}

static void
og_module_row_class_init (OgModuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_module_row_dispose;
  signals[APPROVE_WANTED] = g_signal_new ("approve-wanted", OG_TYPE_MODULE_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
og_module_row_init (OgModuleRow *self)
{
  self->approved = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->approved), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->approved, "toggled", G_CALLBACK (on_toggled), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->approved));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * og_module_row_new:
 *
 * Returns: (transfer floating): a row to be given a module
 */
GtkWidget *
og_module_row_new (void)
{
  return g_object_new (OG_TYPE_MODULE_ROW, NULL);
}

/**
 * og_module_row_set_module:
 *
 * Shows all of its text: who approves it must have read it.
 */
void
og_module_row_set_module (OgModuleRow  *self,
                          OgTextModule *module,
                          const char   *zone,
                          gint64        now)
{
  const char *title = *module->title != '\0' ? module->title : _("Without a Title");
  g_autofree char *approval = og_words_module_approval (module, zone, now);
  g_autofree char *below = NULL;
  g_autofree char *tick = NULL;

  g_return_if_fail (OG_IS_MODULE_ROW (self));

  g_set_object (&self->module, module);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  below = module->retired ? g_strdup_printf ("%s\n%s", module->text, _("Not offered any more")) :
                            g_strdup_printf ("%s\n%s", module->text, approval);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), below);
  /* Translators: a tick; %s is the title of a text module */
  tick = g_strdup_printf (_("Approve “%s”"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->approved), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tick, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->approved), tick);
  gtk_widget_set_sensitive (GTK_WIDGET (self->approved), !module->retired && *module->text != '\0');
  show_tick (self);
}

/**
 * og_module_row_get_module:
 *
 * Returns: (transfer none): what it shows
 */
OgTextModule *
og_module_row_get_module (OgModuleRow *self)
{
  g_return_val_if_fail (OG_IS_MODULE_ROW (self), NULL);

  return self->module;
}
