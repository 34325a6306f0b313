/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-module-popover.h"

#include <glib/gi18n.h>

#include "og-text-modules.h"
#include "og-words-module.h"

#define WIDTH 400
#define ROW_HEIGHT 50
#define LIST_PADDING 14
#define MOST_ROWS 5

struct _OgModulePopover
{
  GtkPopover parent_instance;

  GListModel *modules; /* nullable: all */
  GtkSingleSelection *selection;
  GtkListView *list;
  GtkScrolledWindow *scroller;
};

enum
{
  CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgModulePopover, og_module_popover, GTK_TYPE_POPOVER)

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The title with what is to be said about it at its end, and the text below. */
static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = new_label ("heading");
  GtkWidget *state = new_label ("caption");
  GtkWidget *text = new_label ("caption");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (state, "warning");
  gtk_widget_add_css_class (text, "dimmed");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), state);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 9);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (item, box);
}

/* (transfer full): a row as it is spoken. */
static char *
dup_sentence (OgTextModule *module)
{
  /* Translators: how a text module is read out; %1$s its title, %2$s what it is for, %3$s its text */
  return g_strdup_printf (module->approved_by != NULL ? _("%1$s, %2$s: %3$s") :
                                                        _("%1$s, %2$s, not yet approved: %3$s"),
                          module->title, og_words_module_category (module->category),
                          module->text);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  OgTextModule *module = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *head = gtk_widget_get_first_child (box);
  GtkLabel *title = GTK_LABEL (gtk_widget_get_first_child (head));
  GtkLabel *state = GTK_LABEL (gtk_widget_get_last_child (head));
  g_autofree char *text = g_strdelimit (g_strdup (module->text), "\n", ' ');
  g_autofree char *sentence = dup_sentence (module);

  gtk_label_set_label (title, module->title);
  gtk_label_set_label (state, module->approved_by != NULL ? "" : _("Not yet approved"));
  gtk_widget_set_visible (GTK_WIDGET (state), module->approved_by == NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), text);
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
on_activate (OgModulePopover *self,
             guint            position)
{
  g_autoptr (OgTextModule) module =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, module);
}

static void
og_module_popover_dispose (GObject *object)
{
  g_clear_object (&OG_MODULE_POPOVER (object)->modules);

  G_OBJECT_CLASS (og_module_popover_parent_class)->dispose (object);
}

static void
og_module_popover_class_init (OgModulePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_module_popover_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", OG_TYPE_MODULE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, OG_TYPE_TEXT_MODULE);
}

static void
og_module_popover_init (OgModulePopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->selection = gtk_single_selection_new (NULL);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text Modules"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activate), self,
                           G_CONNECT_SWAPPED);

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (GTK_WIDGET (self->scroller), WIDTH, -1);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->scroller));
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  /* Not modal: who types goes on typing. */
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/**
 * og_module_popover_new:
 *
 * Returns: (transfer floating): to be given a parent that presents it after each layout
 */
GtkWidget *
og_module_popover_new (void)
{
  return g_object_new (OG_TYPE_MODULE_POPOVER, NULL);
}

/**
 * og_module_popover_set_modules:
 * @modules: (element-type OgTextModule): what is searched from now on
 */
void
og_module_popover_set_modules (OgModulePopover *self,
                               GListModel      *modules)
{
  g_return_if_fail (OG_IS_MODULE_POPOVER (self));

  g_set_object (&self->modules, modules);
}

/* Says what the row is: the keyboard stays in the text, so that no screen reader does it by itself. */
static void
announce (OgModulePopover *self)
{
  OgTextModule *module = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *sentence = module != NULL ? dup_sentence (module) : NULL;

  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
mean (OgModulePopover *self,
      guint            position)
{
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
  announce (self);
}

/**
 * og_module_popover_search:
 * @words: what was typed
 * @place: in its parent
 *
 * Returns: whether anything fits; then the first is meant
 */
gboolean
og_module_popover_search (OgModulePopover    *self,
                          const char         *words,
                          const GdkRectangle *place)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRectangle there = *place;
  g_autoptr (GListModel) found = NULL;
  guint n = 0;
  int height = 0;

  g_return_val_if_fail (OG_IS_MODULE_POPOVER (self) && self->modules != NULL, FALSE);

  found = og_text_modules_found (self->modules, words);
  n = g_list_model_get_n_items (found);
  if (n == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return FALSE;
    }
  gtk_single_selection_set_model (self->selection, found);
  height = (int) MIN (n, MOST_ROWS) * ROW_HEIGHT + LIST_PADDING;
  gtk_scrolled_window_set_min_content_height (self->scroller, height);
  /* Within its parent, as far as that is wide enough. */
  there.x = CLAMP (there.x, 0, MAX (0, gtk_widget_get_width (parent) - WIDTH));
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &there);
  gtk_popover_popup (GTK_POPOVER (self));
  mean (self, 0);
  return TRUE;
}

/**
 * og_module_popover_move:
 * @by: how many rows down
 */
void
og_module_popover_move (OgModulePopover *self,
                        int              by)
{
  const int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  const int now = (int) gtk_single_selection_get_selected (self->selection);

  g_return_if_fail (OG_IS_MODULE_POPOVER (self));

  if (n > 0)
    mean (self, (guint) CLAMP (now + by, 0, n - 1));
}

/**
 * og_module_popover_take:
 *
 * Emits "chosen".
 */
void
og_module_popover_take (OgModulePopover *self)
{
  const guint now = gtk_single_selection_get_selected (self->selection);

  g_return_if_fail (OG_IS_MODULE_POPOVER (self));

  if (now != GTK_INVALID_LIST_POSITION)
    on_activate (self, now);
}
