/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-ladder.h"

#include "og-ladder-view.h"
#include "og-measure-row.h"
#include "og-netiquette.h"

struct _OgSetupLadder
{
  OgSetupPage parent_instance;

  /* The office with all measures: a proposal until the person goes on or changes something. Its
   * measures are then those of the office as well, the very same objects. */
  OgOffice *proposal;
  OgLadderView *preview; /* (nullable): until it is asked for */
  GPtrArray *rows;       /* of OgMeasureRow, borrowed */

  AdwPreferencesGroup *measures;
};

G_DEFINE_FINAL_TYPE (OgSetupLadder, og_setup_ladder, OG_TYPE_SETUP_PAGE)

static void
show_preview (OgSetupLadder *self)
{
  if (self->preview != NULL && self->proposal != NULL)
    og_ladder_view_show (self->preview, self->proposal);
}

static void
take_over (OgSetupLadder *self)
{
  GListStore *measures = og_setup_page_get_office (OG_SETUP_PAGE (self))->measures;
  GListModel *proposed = G_LIST_MODEL (self->proposal->measures);

  g_list_store_remove_all (measures);
  for (guint i = 0; i < g_list_model_get_n_items (proposed); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (proposed, i);

      g_list_store_append (measures, step);
    }
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
on_changed (OgSetupLadder *self)
{
  take_over (self);
  show_preview (self);
}

static void
add_row (OgSetupLadder *self,
         OgMeasureStep *step)
{
  GtkWidget *row = og_measure_row_new (self->proposal, step);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->measures, row);
  g_ptr_array_add (self->rows, row);
}

static void
og_setup_ladder_shown (OgSetupPage *page)
{
  OgSetupLadder *self = OG_SETUP_LADDER (page);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->measures, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->proposal);
  self->proposal = og_office_copy (og_setup_page_get_office (page));
  og_ladder_complete (self->proposal);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->proposal->measures)); i++)
    {
      g_autoptr (OgMeasureStep) step =
        g_list_model_get_item (G_LIST_MODEL (self->proposal->measures), i);

      add_row (self, step);
    }
  show_preview (self);
}

static void
og_setup_ladder_accept (OgSetupPage *page)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (og_setup_page_get_office (page)->measures)) == 0)
    take_over (OG_SETUP_LADDER (page));
}

static GtkWidget *
og_setup_ladder_get_preview (OgSetupPage *page)
{
  OgSetupLadder *self = OG_SETUP_LADDER (page);

  if (self->preview == NULL)
    {
      self->preview = OG_LADDER_VIEW (g_object_ref_sink (og_ladder_view_new ()));
      show_preview (self);
    }
  return GTK_WIDGET (self->preview);
}

static void
og_setup_ladder_dispose (GObject *object)
{
  OgSetupLadder *self = OG_SETUP_LADDER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SETUP_LADDER);
  g_clear_object (&self->preview);
  g_clear_object (&self->proposal);

  G_OBJECT_CLASS (og_setup_ladder_parent_class)->dispose (object);
}

static void
og_setup_ladder_finalize (GObject *object)
{
  g_ptr_array_unref (OG_SETUP_LADDER (object)->rows);

  G_OBJECT_CLASS (og_setup_ladder_parent_class)->finalize (object);
}

static void
og_setup_ladder_class_init (OgSetupLadderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_setup_ladder_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_setup_ladder_finalize;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_ladder_shown;
  OG_SETUP_PAGE_CLASS (klass)->accept = og_setup_ladder_accept;
  OG_SETUP_PAGE_CLASS (klass)->get_preview = og_setup_ladder_get_preview;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-ladder.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupLadder, measures);
}

static void
og_setup_ladder_init (OgSetupLadder *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
