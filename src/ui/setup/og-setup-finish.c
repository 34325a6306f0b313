/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-finish.h"

#include "og-setup-steps.h"
#include "og-words-gap.h"

struct _OgSetupFinish
{
  OgSetupPage parent_instance;

  AdwPreferencesGroup *missing;
  GtkWidget *all_there;
  GPtrArray *rows; /* of AdwActionRow, borrowed: one for each step where something is missing */
};

G_DEFINE_FINAL_TYPE (OgSetupFinish, og_setup_finish, OG_TYPE_SETUP_PAGE)

/* (transfer full): "Telephone number · Website" */
static char *
list_gaps (guint64 gaps)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < OG_N_GAPS; i++)
    {
      if ((gaps & (G_GUINT64_CONSTANT (1) << i)) == 0)
        continue;
      if (list->len > 0)
        g_string_append (list, " · ");
      g_string_append (list, og_words_gap ((OgGap) i));
    }
  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
add_row (OgSetupFinish     *self,
         const OgSetupStep *step,
         guint64            gaps)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *list = list_gaps (gaps);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), og_words_topic (step->topic));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), list);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "setup.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", step->name);
  adw_preferences_group_add (self->missing, row);
  g_ptr_array_add (self->rows, row);
}

static void
og_setup_finish_shown (OgSetupPage *page)
{
  OgSetupFinish *self = OG_SETUP_FINISH (page);
  guint n_steps;
  const OgSetupStep *steps = og_setup_steps (&n_steps);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->missing, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_steps; i++)
    {
      const guint64 gaps = og_setup_step_gaps (&steps[i], og_setup_page_get_engine (page),
                                               og_setup_page_get_office (page));

      if (gaps != 0)
        add_row (self, &steps[i], gaps);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing), self->rows->len > 0);
  gtk_widget_set_visible (self->all_there, self->rows->len == 0);
}

static void
og_setup_finish_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_FINISH);

  G_OBJECT_CLASS (og_setup_finish_parent_class)->dispose (object);
}

static void
og_setup_finish_finalize (GObject *object)
{
  g_ptr_array_unref (OG_SETUP_FINISH (object)->rows);

  G_OBJECT_CLASS (og_setup_finish_parent_class)->finalize (object);
}

static void
og_setup_finish_class_init (OgSetupFinishClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_setup_finish_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_setup_finish_finalize;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_finish_shown;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-finish.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupFinish, missing);
  gtk_widget_class_bind_template_child (widget_class, OgSetupFinish, all_there);
}

static void
og_setup_finish_init (OgSetupFinish *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
