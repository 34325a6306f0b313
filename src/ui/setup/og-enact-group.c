/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-enact-group.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-toast.h"
#include "og-versions-dialog.h"

struct _OgEnactGroup
{
  AdwPreferencesGroup parent_instance;

  OgEngine *engine; /* (nullable): until something is shown */
  gboolean busy;    /* a version is being put into force */

  AdwActionRow *status;
  GtkImage *icon;
  GtkEditable *note;
  GtkWidget *enact;
  GtkWidget *versions;
};

enum
{
  ENACT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgEnactGroup, og_enact_group, ADW_TYPE_PREFERENCES_GROUP)

static void
on_enact (OgEnactGroup *self)
{
  g_signal_emit (self, signals[ENACT], 0);
}

static void
on_versions (OgEnactGroup *self)
{
  adw_dialog_present (og_versions_dialog_new (self->engine), GTK_WIDGET (self));
}

static char *
dup_title (OgEnactGroup *self,
           OgNetiquette *in_force)
{
  g_autofree char *date = NULL;

  if (in_force == NULL)
    return g_strdup (_("No netiquette is in force yet."));
  date =
    og_format_long_date (in_force->since, og_engine_get_office (self->engine)->zone);
  /* Translators: the number of a version of the netiquette, and a date */
  return g_strdup_printf (_("Version %1$d, in force since %2$s"), in_force->version, date);
}

static const char *
find_explanation (OgNetiquette *in_force,
                  OgNetiquette *proposed,
                  gboolean      changed)
{
  if (proposed->rules->len == 0)
    return _("No rule is chosen. Choose at least one.");
  if (in_force == NULL)
    return _("Citizens can only be held to rules that are in force. Every later measure then cites "
             "the rule and the version.");
  if (changed)
    return _("What is written here differs from it. Citizens read the version in force until you "
             "put the new one into force.");
  return _("Citizens read what is written here.");
}

static void
og_enact_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_ENACT_GROUP);
  g_clear_object (&OG_ENACT_GROUP (object)->engine);

  G_OBJECT_CLASS (og_enact_group_parent_class)->dispose (object);
}

static void
og_enact_group_class_init (OgEnactGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_enact_group_dispose;
  signals[ENACT] = g_signal_new ("enact", OG_TYPE_ENACT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-enact-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OgEnactGroup, status);
  gtk_widget_class_bind_template_child (widget_class, OgEnactGroup, icon);
  gtk_widget_class_bind_template_child (widget_class, OgEnactGroup, note);
  gtk_widget_class_bind_template_child (widget_class, OgEnactGroup, enact);
  gtk_widget_class_bind_template_child (widget_class, OgEnactGroup, versions);
  gtk_widget_class_bind_template_callback (widget_class, on_enact);
  gtk_widget_class_bind_template_callback (widget_class, on_versions);
}

static void
og_enact_group_init (OgEnactGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_enact_group_show:
 * @proposed: the netiquette as the setup says it now, saved or not
 *
 * Compares it with what is in force.
 */
void
og_enact_group_show (OgEnactGroup *self,
                     OgEngine     *engine,
                     OgNetiquette *proposed)
{
  OgNetiquette *in_force = og_engine_get_netiquette (engine);
  const gboolean changed = in_force == NULL || !og_netiquette_equal (in_force, proposed);
  g_autofree char *title = NULL;

  g_return_if_fail (OG_IS_ENACT_GROUP (self));

  g_set_object (&self->engine, engine);
  title = dup_title (self, in_force);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->status), title);
  adw_action_row_set_subtitle (self->status, find_explanation (in_force, proposed, changed));
  gtk_image_set_from_icon_name (self->icon, in_force != NULL && !changed ?
                                              "object-select-symbolic" :
                                              "dialog-information-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->note), in_force != NULL && changed);
  gtk_widget_set_visible (self->enact, changed);
  gtk_widget_set_sensitive (self->enact, proposed->rules->len > 0 && !self->busy);
  gtk_widget_set_visible (self->versions, in_force != NULL);
}

/* Puts what is written into force: the engine works on the saved office, so it is saved before. */

typedef struct
{
  OgEngine *engine;
  OgOffice *office;
  char *note;
} Enact;

static void
enact_free (gpointer data)
{
  Enact *enact = data;

  g_object_unref (enact->engine);
  g_object_unref (enact->office);
  g_free (enact->note);
  g_free (enact);
}

static DexFuture *
enact_fiber (gpointer data)
{
  Enact *enact = data;
  g_autoptr (GError) error = NULL;

  if (!dex_await (og_engine_save_office (enact->engine, enact->office), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return og_engine_enact_rules (enact->engine, enact->note);
}

static void
on_enacted (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgEnactGroup *self = OG_ENACT_GROUP (widget);
  /* Translators: %d is the number of a version of the netiquette */
  g_autofree char *words =
    g_strdup_printf (_("Version %d is in force"), (int) g_value_get_int64 (value));

  self->busy = FALSE;
  gtk_widget_set_sensitive (self->enact, TRUE);
  gtk_editable_set_text (self->note, "");
  og_toast_show (widget, words);
}

static void
on_not_enacted (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgEnactGroup *self = OG_ENACT_GROUP (widget);

  self->busy = FALSE;
  gtk_widget_set_sensitive (self->enact, TRUE);
  og_widget_show_error (widget, error);
}

/**
 * og_enact_group_enact:
 * @office: what the setup says; saved first
 *
 * Puts its rules into force as a new version, with the note that stands in the group.
 */
void
og_enact_group_enact (OgEnactGroup *self,
                      OgOffice     *office)
{
  g_autofree char *note = NULL;
  Enact *enact;

  g_return_if_fail (OG_IS_ENACT_GROUP (self));
  g_return_if_fail (self->engine != NULL);

  if (self->busy)
    return;
  note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));
  enact = g_new0 (Enact, 1);
  enact->engine = g_object_ref (self->engine);
  enact->office = og_office_copy (office);
  enact->note = *note != '\0' ? g_strdup (note) : NULL;
  self->busy = TRUE;
  gtk_widget_set_sensitive (self->enact, FALSE);
  og_widget_then (
    GTK_WIDGET (self),
    dex_scheduler_spawn (dex_scheduler_get_default (), 0, enact_fiber, enact, enact_free),
    on_enacted, on_not_enacted, NULL, NULL);
}
