/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-documents.h"

#include "og-await.h"
#include "og-board-row.h"
#include "og-document-row.h"
#include "og-engine-town.h"
#include "og-gaps.h"
#include "og-setup-part.h"
#include "og-words-document.h"

struct _OgSetupDocuments
{
  OgSetupPage parent_instance;

  GPtrArray *board_rows;    /* of GtkWidget, borrowed: one for each account */
  GPtrArray *document_rows; /* of OgDocumentRow, borrowed */

  AdwPreferencesGroup *boards;
  AdwPreferencesGroup *netiquette;
  AdwPreferencesGroup *documents;
  AdwPreferencesRow *evaluation;
  GtkImage *evaluation_icon;
};

G_DEFINE_FINAL_TYPE (OgSetupDocuments, og_setup_documents, OG_TYPE_SETUP_PAGE)

static void
show_boards (OgSetupDocuments *self)
{
  OgEngine *engine = og_setup_page_get_engine (OG_SETUP_PAGE (self));
  GListModel *channels = og_engine_get_channels (engine);
  const guint n_channels = g_list_model_get_n_items (channels);

  for (guint i = 0; i < self->board_rows->len; i++)
    adw_preferences_group_remove (self->boards, g_ptr_array_index (self->board_rows, i));
  g_ptr_array_set_size (self->board_rows, 0);
  for (guint i = 0; i < n_channels; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      GtkWidget *row = og_board_row_new (engine, channel);

      adw_preferences_group_add (self->boards, row);
      g_ptr_array_add (self->board_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->boards), n_channels > 0);
}

static void
show_evaluation (OgSetupDocuments *self)
{
  OgEngine *engine = og_setup_page_get_engine (OG_SETUP_PAGE (self));
  OgOffice *office = og_setup_page_get_office (OG_SETUP_PAGE (self));
  const gint64 now = og_engine_now (engine);
  gint64 since = 0;
  const gboolean due = og_evaluation_is_due (office, now, &since);
  g_autofree char *words = og_words_evaluation (office, now);

  adw_preferences_row_set_title (self->evaluation, words);
  gtk_image_set_from_icon_name (self->evaluation_icon, due ? "dialog-warning-symbolic" :
                                                             "x-office-calendar-symbolic");
}

static void
show_documents (OgSetupDocuments *self)
{
  OgOffice *office = og_setup_page_get_office (OG_SETUP_PAGE (self));

  for (guint i = 0; i < self->document_rows->len; i++)
    og_document_row_show (g_ptr_array_index (self->document_rows, i), office);
  show_evaluation (self);
}

/* What was saved and evaluated is the engine's to say; the dialog's office, which is saved as a
 * whole, must not take it back. */
static void
on_office_changed (OgSetupDocuments *self)
{
  OgOffice *office = og_setup_page_get_office (OG_SETUP_PAGE (self));
  OgOffice *saved = og_engine_get_office (og_setup_page_get_engine (OG_SETUP_PAGE (self)));

  og_setup_take_list (office, saved, "document_export");
  og_record_set_int (OG_RECORD (office), "evaluated", saved->evaluated);
  show_documents (self);
}

static void
on_evaluated (OgSetupDocuments *self)
{
  OgEngine *engine = og_setup_page_get_engine (OG_SETUP_PAGE (self));

  og_widget_then (GTK_WIDGET (self), og_engine_set_evaluated (engine), NULL, NULL, NULL, NULL);
}

static void
add_document (OgSetupDocuments    *self,
              AdwPreferencesGroup *group,
              OgDocumentKind       kind)
{
  OgEngine *engine = og_setup_page_get_engine (OG_SETUP_PAGE (self));
  GtkWidget *row = og_document_row_new (engine, kind);

  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->document_rows, row);
}

static void
og_setup_documents_shown (OgSetupPage *page)
{
  show_documents (OG_SETUP_DOCUMENTS (page));
}

static void
og_setup_documents_constructed (GObject *object)
{
  OgSetupDocuments *self = OG_SETUP_DOCUMENTS (object);
  OgEngine *engine = og_setup_page_get_engine (OG_SETUP_PAGE (self));

  G_OBJECT_CLASS (og_setup_documents_parent_class)->constructed (object);
  add_document (self, self->netiquette, OG_DOCUMENT_NETIQUETTE);
  for (OgDocumentKind kind = OG_DOCUMENT_CONCEPT; kind < OG_N_DOCUMENTS; kind++)
    add_document (self, self->documents, kind);
  g_signal_connect_object (og_engine_get_channels (engine), "items-changed",
                           G_CALLBACK (show_boards), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (on_office_changed), self,
                           G_CONNECT_SWAPPED);
  show_boards (self);
}

static void
og_setup_documents_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_DOCUMENTS);

  G_OBJECT_CLASS (og_setup_documents_parent_class)->dispose (object);
}

static void
og_setup_documents_finalize (GObject *object)
{
  OgSetupDocuments *self = OG_SETUP_DOCUMENTS (object);

  g_ptr_array_unref (self->board_rows);
  g_ptr_array_unref (self->document_rows);

  G_OBJECT_CLASS (og_setup_documents_parent_class)->finalize (object);
}

static void
og_setup_documents_class_init (OgSetupDocumentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = og_setup_documents_constructed;
  object_class->dispose = og_setup_documents_dispose;
  object_class->finalize = og_setup_documents_finalize;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_documents_shown;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-documents.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupDocuments, boards);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDocuments, netiquette);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDocuments, documents);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDocuments, evaluation);
  gtk_widget_class_bind_template_child (widget_class, OgSetupDocuments, evaluation_icon);
  gtk_widget_class_bind_template_callback (widget_class, on_evaluated);
}

static void
og_setup_documents_init (OgSetupDocuments *self)
{
  self->board_rows = g_ptr_array_new ();
  self->document_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
