/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-contact-row.h"

#include <glib/gi18n.h>

#include "og-record-entry.h"
#include "og-words-crisis.h"

struct _OgContactRow
{
  AdwExpanderRow parent_instance;

  OgContact *contact;
  guint position;

  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  GtkEditable *name;
  GtkEditable *role;
  GtkEditable *phone;
  GtkEditable *email;
  GtkEditable *note;
  AdwSwitchRow *speaks;
};

enum
{
  MOVE_WANTED,
  REMOVE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgContactRow, og_contact_row, ADW_TYPE_EXPANDER_ROW)

static void
add_part (GString    *parts,
          const char *part)
{
  if (part == NULL)
    return;
  if (parts->len > 0)
    g_string_append (parts, " · ");
  g_string_append (parts, part);
}

static void
set_button_name (GtkWidget *button,
                 char      *label)
{
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_free (label);
}

/* The title is the place in the order and the name; a role that is not the title stands below. */
static void
show_summary (OgContactRow *self)
{
  const char *name = og_words_contact (self->contact);
  g_autoptr (GString) parts = g_string_new (NULL);
  /* Translators: %1$u is a place in an order, %2$s a person: "1. Anna Keller" */
  g_autofree char *title = g_strdup_printf (_("%1$u. %2$s"), self->position + 1, name);

  add_part (parts, name != self->contact->role ? self->contact->role : NULL);
  add_part (parts, self->contact->phone);
  add_part (parts, self->contact->speaks ? _("may speak to the public") : NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), parts->str);
  /* Translators: %s is a person of the call tree */
  set_button_name (self->up, g_strdup_printf (_("Call %s Earlier"), name));
  /* Translators: %s is a person of the call tree */
  set_button_name (self->down, g_strdup_printf (_("Call %s Later"), name));
  /* Translators: %s is a person of the call tree */
  set_button_name (self->remove, g_strdup_printf (_("Remove %s"), name));
}

static void
move (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE_WANTED], 0, g_str_has_suffix (name, "up") ? -1 : 1);
}

static void
remove_contact (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE_WANTED], 0);
}

static void
bind_fields (OgContactRow *self)
{
  const struct
  {
    const char *property;
    GtkEditable *entry;
  } entries[] = {
    { "name", self->name },
    { "role", self->role },
    { "phone", self->phone },
    { "email", self->email },
    { "note", self->note },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    og_record_entry_bind (OG_RECORD (self->contact), entries[i].property, entries[i].entry);
  g_object_bind_property (self->contact, "speaks", self->speaks, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
og_contact_row_dispose (GObject *object)
{
  OgContactRow *self = OG_CONTACT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_CONTACT_ROW);
  g_clear_object (&self->contact);

  G_OBJECT_CLASS (og_contact_row_parent_class)->dispose (object);
}

static void
og_contact_row_class_init (OgContactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_contact_row_dispose;
  signals[MOVE_WANTED] = g_signal_new ("move-wanted", OG_TYPE_CONTACT_ROW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVE_WANTED] = g_signal_new ("remove-wanted", OG_TYPE_CONTACT_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-contact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, up);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, down);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, remove);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, name);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, role);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, phone);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, email);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, note);
  gtk_widget_class_bind_template_child (widget_class, OgContactRow, speaks);
  gtk_widget_class_install_action (widget_class, "contact.move-up", NULL, move);
  gtk_widget_class_install_action (widget_class, "contact.move-down", NULL, move);
  gtk_widget_class_install_action (widget_class, "contact.remove", NULL, remove_contact);
}

static void
og_contact_row_init (OgContactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_contact_row_new:
 * @contact: written by the row
 *
 * Returns: (transfer floating): the row, closed
 */
GtkWidget *
og_contact_row_new (OgContact *contact)
{
  OgContactRow *self = g_object_new (OG_TYPE_CONTACT_ROW, NULL);

  self->contact = g_object_ref (contact);
  bind_fields (self);
  g_signal_connect_object (contact, "notify", G_CALLBACK (show_summary), self, G_CONNECT_SWAPPED);
  show_summary (self);
  return GTK_WIDGET (self);
}

/**
 * og_contact_row_get_contact:
 *
 * Returns: (transfer none): whom it shows
 */
OgContact *
og_contact_row_get_contact (OgContactRow *self)
{
  g_return_val_if_fail (OG_IS_CONTACT_ROW (self), NULL);

  return self->contact;
}

/**
 * og_contact_row_set_position:
 * @position: from 0 on
 * @n: how many there are
 */
void
og_contact_row_set_position (OgContactRow *self,
                             guint         position,
                             guint         n)
{
  g_return_if_fail (OG_IS_CONTACT_ROW (self));

  self->position = position;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contact.move-up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contact.move-down", position + 1 < n);
  show_summary (self);
}

/**
 * og_contact_row_edit:
 *
 * Opens the row with the keyboard in its first field.
 */
void
og_contact_row_edit (OgContactRow *self)
{
  g_return_if_fail (OG_IS_CONTACT_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * og_contact_row_focus_move:
 * @direction: -1 up, 1 down
 *
 * Puts the keyboard on the button that goes on in that direction, or, at the end of the list, on the
 * one that goes back.
 */
void
og_contact_row_focus_move (OgContactRow *self,
                           int           direction)
{
  GtkWidget *button;

  g_return_if_fail (OG_IS_CONTACT_ROW (self));

  button = direction < 0 ? self->up : self->down;
  if (!gtk_widget_get_sensitive (button))
    button = direction < 0 ? self->down : self->up;
  gtk_widget_grab_focus (button);
}
