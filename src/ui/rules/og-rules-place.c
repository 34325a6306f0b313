/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rules-place.h"

#include <glib/gi18n.h>

#include "og-rules-modules.h"
#include "og-rules-topics.h"
#include "og-setup-steps.h"
#include "og-words-gap.h"

struct _OgRulesPlace
{
  OgPlace parent_instance;

  GtkBox *topics;
  AdwActionRow *progress;
  GtkImage *progress_icon;
  GtkWidget *go_on;
  OgTopicGroup *groups[OG_N_TOPICS]; /* NULL for a topic without words */
  OgRulesModules *modules;
  guint refresh;                     /* idle source */
};

G_DEFINE_FINAL_TYPE (OgRulesPlace, og_rules_place, OG_TYPE_PLACE)

/* (nullable): what the first topic that is not complete is called */
static const char *
next_topic (OgEngine *engine)
{
  const guint64 gaps = og_setup_gaps (engine, og_engine_get_office (engine));
  guint n_steps;
  const OgSetupStep *steps = og_setup_steps (&n_steps);

  for (guint i = 0; i < n_steps; i++)
    if ((gaps & og_gaps_of_topic (steps[i].topic)) != 0)
      return og_words_topic (steps[i].topic);
  return NULL;
}

static void
show_progress (OgRulesPlace *self)
{
  OgEngine *engine = og_place_get_engine (OG_PLACE (self));
  const char *next = next_topic (engine);
  guint n_questions;
  const guint done = og_setup_steps_done (engine, og_engine_get_office (engine), &n_questions);
  /* Translators: how many topics of the setup are complete */
  g_autofree char *title = g_strdup_printf (_("%1$u of %2$u topics are complete"), done, n_questions);
  /* Translators: %s is a topic of the setup, such as "Office Hours" */
  g_autofree char *below = next != NULL ? g_strdup_printf (_("Next: %s"), next) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->progress), title);
  adw_action_row_set_subtitle (self->progress, below != NULL ? below : _("Nothing is missing."));
  gtk_image_set_from_icon_name (self->progress_icon, next != NULL ? "dialog-information-symbolic" :
                                                                    "object-select-symbolic");
  gtk_widget_set_visible (self->go_on, next != NULL);
}

static void
show_all (OgRulesPlace *self)
{
  show_progress (self);
  for (guint topic = 0; topic < OG_N_TOPICS; topic++)
    if (self->groups[topic] != NULL)
      og_rules_topic_show (self->groups[topic], og_place_get_engine (OG_PLACE (self)));
  og_rules_modules_show (self->modules);
}

static gboolean
on_refresh (gpointer data)
{
  OgRulesPlace *self = data;

  self->refresh = 0;
  show_all (self);
  return G_SOURCE_REMOVE;
}

/* The setup saves at every keystroke behind which this place stands: once at rest is enough. */
static void
queue_refresh (OgRulesPlace *self)
{
  /* What is out of sight is written when it comes into sight. */
  if (self->refresh == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh = g_idle_add (on_refresh, self);
}

static void
og_rules_place_shown (OgPlace *place)
{
  show_all (OG_RULES_PLACE (place));
}

static void
og_rules_place_constructed (GObject *object)
{
  OgRulesPlace *self = OG_RULES_PLACE (object);
  OgEngine *engine = og_place_get_engine (OG_PLACE (self));
  guint n_steps;
  const OgSetupStep *steps = og_setup_steps (&n_steps);

  G_OBJECT_CLASS (og_rules_place_parent_class)->constructed (object);

  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].topic == OG_TOPIC_FINISH)
        continue;
      self->groups[steps[i].topic] = OG_TOPIC_GROUP (og_topic_group_new (steps[i].topic,
                                                                         steps[i].name));
      gtk_box_append (self->topics, GTK_WIDGET (self->groups[steps[i].topic]));
    }
  self->modules = OG_RULES_MODULES (og_rules_modules_new (engine));
  gtk_box_append (self->topics, GTK_WIDGET (self->modules));
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "counts-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (og_engine_get_channels (engine), "items-changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
}

static void
og_rules_place_dispose (GObject *object)
{
  g_clear_handle_id (&OG_RULES_PLACE (object)->refresh, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_RULES_PLACE);

  G_OBJECT_CLASS (og_rules_place_parent_class)->dispose (object);
}

static void
og_rules_place_class_init (OgRulesPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = og_rules_place_constructed;
  object_class->dispose = og_rules_place_dispose;
  OG_PLACE_CLASS (klass)->shown = og_rules_place_shown;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/rules/og-rules-place.ui");
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, topics);
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, progress);
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, progress_icon);
  gtk_widget_class_bind_template_child (widget_class, OgRulesPlace, go_on);
}

static void
og_rules_place_init (OgRulesPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
