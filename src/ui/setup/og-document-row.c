/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-row.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-export.h"
#include "og-setup-steps.h"
#include "og-words-document.h"
#include "og-words-gap.h"

struct _OgDocumentRow
{
  AdwExpanderRow parent_instance;

  OgEngine *engine;
  OgDocumentKind kind;
  GtkImage *icon;
  GPtrArray *rows; /* of GtkWidget, borrowed: what stands below */
  guint64 gaps;    /* as shown */
};

G_DEFINE_FINAL_TYPE (OgDocumentRow, og_document_row, ADW_TYPE_EXPANDER_ROW)

/* One way out of the program. Its name says of what, since each document has the same ones. */
typedef struct
{
  OgDocumentFormat format;
  gboolean copy;
  const char *title;
  const char *icon;
} Way;

static const Way document_ways[] = {
  { OG_FORMAT_PDF_A4, FALSE, N_("Save as PDF, A4…"), "document-save-symbolic" },
  { OG_FORMAT_ODT, FALSE, N_("Save as Editable Document…"), "document-edit-symbolic" },
};

static const Way netiquette_ways[] = {
  { OG_FORMAT_HTML, TRUE, N_("Copy as HTML, for the Website"), "edit-copy-symbolic" },
  { OG_FORMAT_HTML, FALSE, N_("Save as HTML, for the Website…"), "document-save-symbolic" },
  { OG_FORMAT_TEXT, TRUE, N_("Copy as Text"), "edit-copy-symbolic" },
  { OG_FORMAT_PDF_A4, FALSE, N_("Save as PDF, A4, for the Counter…"), "document-save-symbolic" },
  { OG_FORMAT_PDF_A3, FALSE, N_("Save as PDF, A3, for the Notice Board…"),
    "document-save-symbolic" },
  { OG_FORMAT_ODT, FALSE, N_("Save as Editable Document…"), "document-edit-symbolic" },
};

static void
on_way (GtkWidget     *row,
        OgDocumentRow *self)
{
  const Way *way = g_object_get_data (G_OBJECT (row), "way");

  if (way->copy)
    og_export_copy (GTK_WIDGET (self), self->engine, self->kind, way->format);
  else
    og_export_save (GTK_WIDGET (self), self->engine, self->kind, way->format);
}

static void
add_row (OgDocumentRow *self,
         GtkWidget     *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_way (OgDocumentRow *self,
         const Way     *way)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (way->icon);
  const char *title = gettext (way->title);
  /* Translators: a document, and what to do with it: "Usage Concept: Save as PDF, A4…" */
  g_autofree char *spoken =
    g_strdup_printf (_("%1$s: %2$s"), og_words_document (self->kind), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The row's own title would count more than a name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (row), "way", (gpointer) way);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_way), self, 0);
  add_row (self, row);
}

static void
add_ways (OgDocumentRow *self)
{
  const gboolean netiquette = self->kind == OG_DOCUMENT_NETIQUETTE;
  const Way *ways = netiquette ? netiquette_ways : document_ways;
  const guint n_ways =
    netiquette ? G_N_ELEMENTS (netiquette_ways) : G_N_ELEMENTS (document_ways);

  for (guint i = 0; i < n_ways; i++)
    add_way (self, &ways[i]);
}

/* (nullable): the step of the setup where it is filled in */
static const char *
find_step (OgGap gap)
{
  guint n_steps;
  const OgSetupStep *steps = og_setup_steps (&n_steps);

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].topic == og_gap_topic (gap))
      return steps[i].name;
  return NULL;
}

static void
add_gap (OgDocumentRow *self,
         OgGap          gap)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  const char *step = find_step (gap);

  /* Translators: %s is what has still to be filled in for a document */
  g_autofree char *title = g_strdup_printf (_("Still missing: %s"), og_words_gap (gap));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), og_words_gap_task (gap));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "setup.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", step != NULL ? step : "");
  add_row (self, row);
}

/* What is missing stands above the ways out, so that it is read before. */
static void
show_rows (OgDocumentRow *self,
           guint64        gaps)
{
  if (self->rows->len > 0 && self->gaps == gaps)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (OgGap gap = 0; gap < OG_N_GAPS; gap++)
    if ((gaps & (G_GUINT64_CONSTANT (1) << gap)) != 0)
      add_gap (self, gap);
  add_ways (self);
  self->gaps = gaps;
}

static guint
count_bits (guint64 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

static void
og_document_row_dispose (GObject *object)
{
  OgDocumentRow *self = OG_DOCUMENT_ROW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_document_row_parent_class)->dispose (object);
}

static void
og_document_row_class_init (OgDocumentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_document_row_dispose;
}

static void
og_document_row_init (OgDocumentRow *self)
{
  self->rows = g_ptr_array_new ();
  self->icon = GTK_IMAGE (gtk_image_new ());
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->icon));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (self), 0);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 0);
}

/**
 * og_document_row_new:
 * @engine: writes it
 * @kind: which document
 *
 * Returns: (transfer floating): the row; og_document_row_show() fills it
 */
GtkWidget *
og_document_row_new (OgEngine      *engine,
                     OgDocumentKind kind)
{
  OgDocumentRow *self = g_object_new (OG_TYPE_DOCUMENT_ROW, NULL);

  self->engine = g_object_ref (engine);
  self->kind = kind;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), og_words_document (kind));
  return GTK_WIDGET (self);
}

/**
 * og_document_row_show:
 * @office: what the setup says
 */
void
og_document_row_show (OgDocumentRow *self,
                      OgOffice      *office)
{
  const guint64 gaps = og_setup_gaps (self->engine, office) & og_gaps_of_document (self->kind);
  const guint n_gaps = count_bits (gaps);
  gint64 exported = 0;
  const OgExportState state = og_engine_get_export_state (self->engine, self->kind, &exported);
  g_autofree char *words = og_words_document_state (state, exported, office->zone);

  g_return_if_fail (OG_IS_DOCUMENT_ROW (self));

  if (n_gaps > 0)
    {
      g_autofree char *missing =
        g_strdup_printf (ngettext ("%u entry is still missing", "%u entries are still missing",
                                   n_gaps),
                         n_gaps);
      g_autofree char *both = g_strdup_printf ("%s\n%s", words, missing);

      g_set_str (&words, both);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  gtk_image_set_from_icon_name (self->icon, og_words_document_icon (state));
  show_rows (self, gaps);
}
