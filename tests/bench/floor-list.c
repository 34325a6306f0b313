/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * floor-list ROWS - the floor of scrolling the list of posts: a GtkListView over as many rows that are
 * made when they are asked for, each with two labels, as high as a row of the calendar, and nothing
 * to load. Prints "list_rows=…" and "list_floor_ms=…", a line for each step.
 */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#include "og-bench-scroll.h"

#define ROW_HEIGHT 52

#define FLOOR_TYPE_ROWS (floor_rows_get_type ())
G_DECLARE_FINAL_TYPE (FloorRows, floor_rows, FLOOR, ROWS, GObject)

struct _FloorRows
{
  GObject parent_instance;
};

static guint n_rows = 100000;

static GType
floor_rows_get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
floor_rows_get_n_items (GListModel *model)
{
  return n_rows;
}

static gpointer
floor_rows_get_item (GListModel *model,
                     guint       position)
{
  g_autofree char *text = g_strdup_printf ("%u:%02u Der Wertstoffhof an der Straße %u öffnet am Samstag "
                                           "erst um %u Uhr",
                                           7 + position % 12, position % 60, position, position % 12);

  return position < n_rows ? gtk_string_object_new (text) : NULL;
}

static void
list_init (GListModelInterface *iface)
{
  iface->get_item_type = floor_rows_get_item_type;
  iface->get_n_items = floor_rows_get_n_items;
  iface->get_item = floor_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FloorRows, floor_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_init))

static void
floor_rows_class_init (FloorRowsClass *klass)
{
}

static void
floor_rows_init (FloorRows *self)
{
}

static GtkWidget *
new_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "valign",
                                 GTK_ALIGN_CENTER, "height-request", ROW_HEIGHT - 12, NULL);

  gtk_box_append (GTK_BOX (box), new_label ());
  gtk_box_append (GTK_BOX (box), new_label ());
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (first), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (first)),
                      "veröffentlicht · @gemeinde@example.org");
}

static void
show (GApplication *application)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GListModel *rows = g_object_new (FLOOR_TYPE_ROWS, NULL);

  printf ("list_rows=%u\n", n_rows);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (scroller),
    gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (rows)), factory));
  og_bench_scroll (application, scroller, "list_floor_ms");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("de.ortsgespraech.FloorList", G_APPLICATION_NON_UNIQUE);

  if (argc > 1)
    n_rows = (guint) atoi (argv[1]);
  g_signal_connect (application, "activate", G_CALLBACK (show), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
