/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-check-list.h"

#include <glib/gi18n.h>

#include "og-words.h"

/* The rows take what width there is, and ask for no more than this. */
#define WIDTH_CHARACTERS 30

struct _OgCheckList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GArray *checks; /* of OgCheck, one a row */
  char *shown; /* all sentences, to leave the rows (and the keyboard on them) alone if unchanged */
};

enum
{
  WANTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgCheckList, og_check_list, ADW_TYPE_BIN)

static void
on_row_activated (OgCheckList   *self,
                  GtkListBoxRow *row)
{
  const int place = gtk_list_box_row_get_index (row);

  if (self->checks != NULL && place >= 0 && (guint) place < self->checks->len)
    g_signal_emit (self, signals[WANTED], 0, &g_array_index (self->checks, OgCheck, place));
}

static void
og_check_list_finalize (GObject *object)
{
  g_free (OG_CHECK_LIST (object)->shown);
  g_clear_pointer (&OG_CHECK_LIST (object)->checks, g_array_unref);

  G_OBJECT_CLASS (og_check_list_parent_class)->finalize (object);
}

static void
og_check_list_class_init (OgCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_check_list_finalize;
  signals[WANTED] = g_signal_new ("wanted", OG_TYPE_CHECK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
og_check_list_init (OgCheckList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Check"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static GtkWidget *
new_row (const char *sentence,
         const char *icon_name,
         const char *style)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = gtk_label_new (sentence);

  gtk_widget_add_css_class (icon, style);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_object_set (box, "margin-top", 9, "margin-bottom", 9, "margin-start", 9, "margin-end", 9, NULL);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
add_row (OgCheckList   *self,
         const OgCheck *check,
         const char    *sentence)
{
  GtkWidget *row = new_row (sentence,
                            check->blocks ? "dialog-error-symbolic" : "dialog-question-symbolic",
                            check->blocks ? "error" : "warning");
  /* Translators: a row of the check list for screen readers: what must be mended, as a sentence. */
  g_autofree char *name = g_strdup_printf (check->blocks ? _("To be mended: %s") :
                                                           _("To be considered: %s"),
                                           sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
add_all_well (OgCheckList *self)
{
  const char *sentence = _("Nothing is missing.");
  GtkWidget *row = new_row (sentence, "object-select-symbolic", "success");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_list_box_append (self->list, row);
}

/**
 * og_check_list_set_checks:
 * @checks: (element-type OgCheck): as og_checks_for_post() gives them for @post
 */
void
og_check_list_set_checks (OgCheckList *self,
                          OgEngine    *engine,
                          OgPost      *post,
                          GArray      *checks)
{
  const char *zone = og_engine_get_office (engine)->zone;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      OgCheck *check = &g_array_index (checks, OgCheck, i);
      OgChannel *channel = check->channel_id != 0 ?
                             og_engine_find_channel (engine, check->channel_id) :
                             NULL;
      const char *text = check->channel_id != 0 ? og_post_get_text_for (post, check->channel_id) :
                                                  post->text;

      g_ptr_array_add (sentences,
                       og_words_check (check, channel, text, zone, og_engine_now (engine)));
    }
  g_ptr_array_add (sentences, NULL);
  g_clear_pointer (&self->checks, g_array_unref);
  self->checks = g_array_ref (checks);
  all = g_strjoinv ("\n", (char **) sentences->pdata);
  if (!g_set_str (&self->shown, all))
    return;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < checks->len; i++)
    add_row (self, &g_array_index (checks, OgCheck, i), g_ptr_array_index (sentences, i));
  if (checks->len == 0)
    add_all_well (self);
}
