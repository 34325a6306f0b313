/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-doors.h"

struct _OgDoors
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (OgDoors, og_doors, ADW_TYPE_BIN)

static void
og_doors_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_DOORS);

  G_OBJECT_CLASS (og_doors_parent_class)->dispose (object);
}

static void
og_doors_class_init (OgDoorsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_doors_dispose;

  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/de/ortsgespraech/Ortsgespraech/shell/og-doors.ui");
}

static void
og_doors_init (OgDoors *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_doors_new:
 *
 * Returns: (transfer floating): the first page of all
 */
GtkWidget *
og_doors_new (void)
{
  return g_object_new (OG_TYPE_DOORS, NULL);
}
