/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-reminder-page.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-words.h"

struct _OgReminderPage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;

  AdwEntryRow *place;
  GtkLabel *fault;
};

static guint added_signal;

G_DEFINE_FINAL_TYPE (OgReminderPage, og_reminder_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_fault (OgReminderPage *self,
            const char     *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
}

static void
on_changed (OgReminderPage *self)
{
  show_fault (self, NULL);
}

static void
on_added (GtkWidget    *widget,
          const GValue *value,
          gpointer      data)
{
  g_signal_emit (widget, added_signal, 0, g_value_get_object (value));
}

static void
on_not_added (GtkWidget    *widget,
              const GError *error,
              gpointer      data)
{
  g_autofree char *sentence = og_words_error (error);

  g_message ("%s", error->message);
  show_fault (OG_REMINDER_PAGE (widget), sentence);
}

static void
on_add (OgReminderPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->place))));

  if (*name == '\0')
    {
      show_fault (self, _("Enter what the place is called."));
      gtk_widget_grab_focus (GTK_WIDGET (self->place));
      return;
    }
  og_widget_then (GTK_WIDGET (self), og_engine_add_reminder_channel (self->engine, name), on_added,
                  on_not_added, NULL, NULL);
}

static void
og_reminder_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (OG_REMINDER_PAGE (page)->place));
}

static void
og_reminder_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_REMINDER_PAGE);
  g_clear_object (&OG_REMINDER_PAGE (object)->engine);

  G_OBJECT_CLASS (og_reminder_page_parent_class)->dispose (object);
}

static void
og_reminder_page_class_init (OgReminderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_reminder_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = og_reminder_page_shown;
  added_signal = g_signal_new ("added", OG_TYPE_REMINDER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, OG_TYPE_CHANNEL);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/channels/og-reminder-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OgReminderPage, place);
  gtk_widget_class_bind_template_child (widget_class, OgReminderPage, fault);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
og_reminder_page_init (OgReminderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_reminder_page_new:
 * @engine: where the channel is added
 *
 * Returns: (transfer floating): the page, to be pushed
 */
AdwNavigationPage *
og_reminder_page_new (OgEngine *engine)
{
  OgReminderPage *self = g_object_new (OG_TYPE_REMINDER_PAGE, NULL);

  self->engine = g_object_ref (engine);
  return ADW_NAVIGATION_PAGE (self);
}
