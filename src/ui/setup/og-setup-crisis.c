/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-crisis.h"

#include <glib/gi18n.h>

#include "og-contact-row.h"
#include "og-netiquette.h"
#include "og-record-rows.h"
#include "og-statement-row.h"
#include "og-words-crisis.h"

struct _OgSetupCrisis
{
  OgSetupPage parent_instance;

  GtkListBox *contacts;
  GtkListBox *statements;
  GtkWidget *preview;      /* owned; NULL until somebody asks for it */
  AdwActionRow *calls;     /* in the preview */
  AdwActionRow *speakers;
  gboolean proposed;       /* the statements are the program's, and nobody has accepted them yet */
};

G_DEFINE_FINAL_TYPE (OgSetupCrisis, og_setup_crisis, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupCrisis *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static void
show_preview (OgSetupCrisis *self)
{
  g_autofree char *calls = og_words_call_order (get_office (self));
  g_autofree char *speakers = og_words_speakers (get_office (self));

  if (self->preview == NULL)
    return;
  adw_action_row_set_subtitle (self->calls, calls);
  adw_action_row_set_subtitle (self->speakers, speakers);
}

static void
on_changed (OgSetupCrisis *self)
{
  self->proposed = FALSE;
  show_preview (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
on_move_wanted (OgSetupCrisis *self,
                int            direction,
                OgContactRow  *row)
{
  GListStore *contacts = get_office (self)->contacts;
  g_autoptr (OgContact) contact = g_object_ref (og_contact_row_get_contact (row));
  guint position;

  if (!g_list_store_find (contacts, contact, &position) ||
      (direction < 0 && position == 0) ||
      (direction > 0 && position + 1 >= g_list_model_get_n_items (G_LIST_MODEL (contacts))))
    return;
  /* In one step, or the row would be thought to be removed in between. */
  {
    const guint first = direction < 0 ? position - 1 : position;
    g_autoptr (GObject) one = g_list_model_get_item (G_LIST_MODEL (contacts), first);
    g_autoptr (GObject) two = g_list_model_get_item (G_LIST_MODEL (contacts), first + 1);
    gpointer swapped[] = { two, one };

    g_list_store_splice (contacts, first, 2, swapped, 2);
  }
  og_contact_row_focus_move (row, direction);
}

static void
on_contact_remove_wanted (OgSetupCrisis *self,
                          OgContactRow  *row)
{
  OgContact *contact = og_contact_row_get_contact (row);
  /* Translators: %s is a person of the call tree */
  g_autofree char *text = g_strdup_printf (_("%s is not called any more"),
                                           og_words_contact (contact));

  og_record_rows_remove (GTK_WIDGET (self), get_office (self)->contacts, OG_RECORD (contact), text);
}

static void
on_statement_remove_wanted (OgSetupCrisis  *self,
                            OgStatementRow *row)
{
  OgStatement *statement = og_statement_row_get_statement (row);
  /* Translators: %s is what a statement is for */
  g_autofree char *text = g_strdup_printf (_("“%s” was removed"), og_words_statement (statement));

  og_record_rows_remove (GTK_WIDGET (self), get_office (self)->statements, OG_RECORD (statement),
                         text);
}

static GtkWidget *
make_contact_row (OgRecord *record,
                  gpointer  data)
{
  GtkWidget *row = og_contact_row_new (OG_CONTACT (record));

  g_signal_connect_object (record, "notify", G_CALLBACK (on_changed), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move-wanted", G_CALLBACK (on_move_wanted), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-wanted", G_CALLBACK (on_contact_remove_wanted), data,
                           G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_statement_row (OgRecord *record,
                    gpointer  data)
{
  GtkWidget *row = og_statement_row_new (OG_STATEMENT (record));

  g_signal_connect_object (record, "notify", G_CALLBACK (on_changed), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-wanted", G_CALLBACK (on_statement_remove_wanted), data,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
show_contacts (OgSetupCrisis *self)
{
  GListModel *contacts = G_LIST_MODEL (get_office (self)->contacts);
  const guint n = g_list_model_get_n_items (contacts);

  og_record_rows_sync (self->contacts, contacts, make_contact_row, self);
  for (guint i = 0; i < n; i++)
    og_contact_row_set_position (
      OG_CONTACT_ROW (gtk_list_box_get_row_at_index (self->contacts, (int) i)), i, n);
}

static void
show_statements (OgSetupCrisis *self)
{
  og_record_rows_sync (self->statements, G_LIST_MODEL (get_office (self)->statements),
                       make_statement_row, self);
}

static void
on_contacts_changed (OgSetupCrisis *self)
{
  show_contacts (self);
  on_changed (self);
}

static void
on_statements_changed (OgSetupCrisis *self)
{
  show_statements (self);
  on_changed (self);
}

static void
on_add_contact (OgSetupCrisis *self)
{
  g_autoptr (OgContact) contact = og_contact_new ();
  GListStore *contacts = get_office (self)->contacts;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (contacts));

  g_list_store_append (contacts, contact);
  og_contact_row_edit (OG_CONTACT_ROW (gtk_list_box_get_row_at_index (self->contacts, (int) n)));
}

static void
on_add_statement (OgSetupCrisis *self)
{
  g_autoptr (OgStatement) statement = og_statement_new ();
  GListStore *statements = get_office (self)->statements;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (statements));

  g_list_store_append (statements, statement);
  og_statement_row_edit (
    OG_STATEMENT_ROW (gtk_list_box_get_row_at_index (self->statements, (int) n)));
}

static void
og_setup_crisis_constructed (GObject *object)
{
  OgSetupCrisis *self = OG_SETUP_CRISIS (object);
  OgOffice *office = get_office (self);

  G_OBJECT_CLASS (og_setup_crisis_parent_class)->constructed (object);

  self->proposed = g_list_model_get_n_items (G_LIST_MODEL (office->statements)) == 0;
  if (self->proposed)
    og_statements_complete (office);
  show_contacts (self);
  show_statements (self);
  g_signal_connect_object (office->contacts, "items-changed", G_CALLBACK (on_contacts_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (office->statements, "items-changed", G_CALLBACK (on_statements_changed),
                           self, G_CONNECT_SWAPPED);
}

static void
og_setup_crisis_shown (OgSetupPage *page)
{
  show_preview (OG_SETUP_CRISIS (page));
}

/* Going on takes the proposed statements over. */
static void
og_setup_crisis_accept (OgSetupPage *page)
{
  OgSetupCrisis *self = OG_SETUP_CRISIS (page);

  if (self->proposed)
    on_changed (self);
}

static AdwActionRow *
add_preview_row (GtkWidget  *group,
                 const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_ACTION_ROW (row);
}

static GtkWidget *
og_setup_crisis_get_preview (OgSetupPage *page)
{
  OgSetupCrisis *self = OG_SETUP_CRISIS (page);

  if (self->preview == NULL)
    {
      self->preview = g_object_ref_sink (adw_preferences_group_new ());
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->preview),
                                       _("The Plan"));
      self->calls = add_preview_row (self->preview, _("Who Is Called"));
      self->speakers = add_preview_row (self->preview, _("Who Speaks"));
      show_preview (self);
    }
  return self->preview;
}

static void
og_setup_crisis_dispose (GObject *object)
{
  OgSetupCrisis *self = OG_SETUP_CRISIS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_CRISIS);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (og_setup_crisis_parent_class)->dispose (object);
}

static void
og_setup_crisis_class_init (OgSetupCrisisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OgSetupPageClass *page_class = OG_SETUP_PAGE_CLASS (klass);

  object_class->constructed = og_setup_crisis_constructed;
  object_class->dispose = og_setup_crisis_dispose;
  page_class->shown = og_setup_crisis_shown;
  page_class->accept = og_setup_crisis_accept;
  page_class->get_preview = og_setup_crisis_get_preview;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-crisis.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupCrisis, contacts);
  gtk_widget_class_bind_template_child (widget_class, OgSetupCrisis, statements);
  gtk_widget_class_bind_template_callback (widget_class, on_add_contact);
  gtk_widget_class_bind_template_callback (widget_class, on_add_statement);
}

static void
og_setup_crisis_init (OgSetupCrisis *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
