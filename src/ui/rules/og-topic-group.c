/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-topic-group.h"

#include <glib/gi18n.h>

#include "og-words-gap.h"

/* A row as it is built once; what is not needed is hidden. */
typedef struct
{
  AdwActionRow *row;
  GtkWidget *icon;
  GtkWidget *button;
} Line;

struct _OgTopicGroup
{
  AdwPreferencesGroup parent_instance;

  OgTopic topic;
  const char *step; /* static */
  GArray *lines;    /* of Line */
  guint n_used;     /* how many of them are written already */

  GtkWidget *edit;
};

G_DEFINE_FINAL_TYPE (OgTopicGroup, og_topic_group, ADW_TYPE_PREFERENCES_GROUP)

static Line
add_line (OgTopicGroup *self)
{
  Line line = { .row = ADW_ACTION_ROW (adw_action_row_new ()),
                .icon = gtk_image_new (),
                .button = gtk_button_new () };

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line.row), FALSE);
  adw_action_row_set_title_lines (line.row, 0);
  adw_action_row_set_subtitle_lines (line.row, 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (line.icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (line.row, line.icon);
  gtk_widget_set_valign (line.button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line.button), "win.setup-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (line.button), "s", self->step);
  adw_action_row_add_suffix (line.row, line.button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (line.row));
  g_array_append_val (self->lines, line);
  return line;
}

static void
set_css_class (gpointer    widget,
               const char *css_class,
               gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
write_line (OgTopicGroup *self,
            gboolean      property,
            const char   *icon,
            const char   *title,
            const char   *subtitle,
            const char   *button)
{
  Line line = self->n_used < self->lines->len ? g_array_index (self->lines, Line, self->n_used) :
                                                add_line (self);

  self->n_used++;
  set_css_class (line.row, "property", property);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line.row), title);
  adw_action_row_set_subtitle (line.row, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (line.icon, icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (line.icon), icon);
  gtk_widget_set_visible (line.button, button != NULL);
  gtk_button_set_label (GTK_BUTTON (line.button), button != NULL ? button : "");
}

static void
og_topic_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_TOPIC_GROUP);

  G_OBJECT_CLASS (og_topic_group_parent_class)->dispose (object);
}

static void
og_topic_group_finalize (GObject *object)
{
  g_array_unref (OG_TOPIC_GROUP (object)->lines);

  G_OBJECT_CLASS (og_topic_group_parent_class)->finalize (object);
}

static void
og_topic_group_class_init (OgTopicGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_topic_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_topic_group_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/rules/og-topic-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTopicGroup, edit);
}

static void
og_topic_group_init (OgTopicGroup *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_topic_group_new:
 * @step: (transfer none): name of the setup's page, static
 *
 * Returns: (transfer floating): the topic, without a word about it yet
 */
GtkWidget *
og_topic_group_new (OgTopic     topic,
                    const char *step)
{
  OgTopicGroup *self = g_object_new (OG_TYPE_TOPIC_GROUP, "title", og_words_topic (topic), NULL);
  /* Translators: %s is a topic of the setup, such as "Office Hours" */
  g_autofree char *label = g_strdup_printf (_("Edit %s"), og_words_topic (topic));

  self->topic = topic;
  self->step = step;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", step);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * og_topic_group_get_topic:
 *
 * Returns: what it is about
 */
OgTopic
og_topic_group_get_topic (OgTopicGroup *self)
{
  g_return_val_if_fail (OG_IS_TOPIC_GROUP (self), OG_TOPIC_FINISH);

  return self->topic;
}

/**
 * og_topic_group_begin:
 *
 * From now on it is written anew.
 */
void
og_topic_group_begin (OgTopicGroup *self)
{
  g_return_if_fail (OG_IS_TOPIC_GROUP (self));

  self->n_used = 0;
}

/**
 * og_topic_group_add_fact:
 * @name: what it is called
 * @text: what it says
 */
void
og_topic_group_add_fact (OgTopicGroup *self,
                         const char   *name,
                         const char   *text)
{
  g_return_if_fail (OG_IS_TOPIC_GROUP (self));

  write_line (self, TRUE, NULL, name, text, NULL);
}

/**
 * og_topic_group_add_sentence:
 * @icon: (nullable): name of a symbolic icon
 * @sentence: what is said
 * @below: (nullable): what is said about it, smaller
 */
void
og_topic_group_add_sentence (OgTopicGroup *self,
                             const char   *icon,
                             const char   *sentence,
                             const char   *below)
{
  g_return_if_fail (OG_IS_TOPIC_GROUP (self));

  write_line (self, FALSE, icon, sentence, below, NULL);
}

/**
 * og_topic_group_add_task:
 * @icon: (nullable): name of a symbolic icon
 * @sentence: what is to be done
 * @below: (nullable): why
 * @button: what the button that leads to the page is called
 */
void
og_topic_group_add_task (OgTopicGroup *self,
                         const char   *icon,
                         const char   *sentence,
                         const char   *below,
                         const char   *button)
{
  g_return_if_fail (OG_IS_TOPIC_GROUP (self));

  write_line (self, FALSE, icon, sentence, below, button);
}

/* (transfer full) (nullable): "Telephone number, Website" */
static char *
dup_missing (guint64 gaps)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint gap = 0; gap < OG_N_GAPS; gap++)
    if ((gaps & ((guint64) 1 << gap)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", og_words_gap (gap));
  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : NULL;
}

/**
 * og_topic_group_end:
 * @gaps: bits: 1 << OgGap
 *
 * Says what is missing, and takes away the rows that are not needed any more.
 */
void
og_topic_group_end (OgTopicGroup *self,
                    guint64       gaps)
{
  g_autofree char *missing = NULL;

  g_return_if_fail (OG_IS_TOPIC_GROUP (self));

  missing = dup_missing (gaps & og_gaps_of_topic (self->topic));
  if (missing != NULL)
    write_line (self, FALSE, "dialog-information-symbolic", _("Still Missing"), missing, NULL);
  for (guint i = self->n_used; i < self->lines->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  GTK_WIDGET (g_array_index (self->lines, Line, i).row));
  g_array_set_size (self->lines, self->n_used);
}
