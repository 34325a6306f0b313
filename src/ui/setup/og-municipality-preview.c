/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-municipality-preview.h"

#include <glib/gi18n.h>

#include "og-holiday-words.h"
#include "og-netiquette.h"

#define HOLIDAYS 4
/* The clause whose short form shows how the town speaks. */
#define TONE "tone"

struct _OgMunicipalityPreview
{
  AdwBin parent_instance;

  AdwActionRow *sender;
  AdwPreferencesRow *tone;
  GtkWidget *holidays_group;
  AdwPreferencesRow *holidays;
};

G_DEFINE_FINAL_TYPE (OgMunicipalityPreview, og_municipality_preview, ADW_TYPE_BIN)

static void
append (GString    *text,
        const char *separator,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

static void
show_sender (OgMunicipalityPreview *self,
             OgOffice              *office)
{
  g_autoptr (GString) place = g_string_new (office->postcode);
  g_autoptr (GString) lines = g_string_new (office->street);

  append (place, " ", office->town);
  append (lines, "\n", place->str);
  append (lines, "\n", office->phone);
  append (lines, "\n", office->email);
  append (lines, "\n", office->website);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sender),
                                 *office->name != '\0' ? office->name : _("Without a name"));
  adw_action_row_set_subtitle (self->sender,
                               lines->len > 0 ? lines->str : _("No address and no contact yet."));
}

/**
 * og_municipality_preview_show:
 * @now: unix seconds
 */
void
og_municipality_preview_show (OgMunicipalityPreview *self,
                              OgOffice              *office,
                              gint64                 now)
{
  g_autoptr (OgRule) rule = og_rule_new ();
  g_autofree char *tone = NULL;

  g_return_if_fail (OG_IS_MUNICIPALITY_PREVIEW (self));

  og_record_set_string (OG_RECORD (rule), "clause", TONE);
  tone = og_netiquette_dup_brief (office, rule, now);
  show_sender (self, office);
  adw_preferences_row_set_title (self->tone, tone);
  gtk_widget_set_visible (self->holidays_group, office->land != NULL);
  if (office->land != NULL)
    {
      g_autofree char *holidays = og_holiday_words_next (office, now, HOLIDAYS);

      adw_preferences_row_set_title (self->holidays, holidays);
    }
}

static void
og_municipality_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_MUNICIPALITY_PREVIEW);

  G_OBJECT_CLASS (og_municipality_preview_parent_class)->dispose (object);
}

static void
og_municipality_preview_class_init (OgMunicipalityPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_municipality_preview_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-municipality-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OgMunicipalityPreview, sender);
  gtk_widget_class_bind_template_child (widget_class, OgMunicipalityPreview, tone);
  gtk_widget_class_bind_template_child (widget_class, OgMunicipalityPreview, holidays_group);
  gtk_widget_class_bind_template_child (widget_class, OgMunicipalityPreview, holidays);
}

static void
og_municipality_preview_init (OgMunicipalityPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_municipality_preview_new:
 *
 * Returns: (transfer floating): an empty one
 */
GtkWidget *
og_municipality_preview_new (void)
{
  return g_object_new (OG_TYPE_MUNICIPALITY_PREVIEW, NULL);
}
