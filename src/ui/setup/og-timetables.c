/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-timetables.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-hours-words.h"
#include "og-timetable-dialog.h"
#include "og-toast.h"

struct _OgTimetables
{
  AdwBin parent_instance;

  OgOffice *office;
  gint64 now;
  GPtrArray *rows; /* of AdwActionRow, borrowed */

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (OgTimetables, og_timetables, ADW_TYPE_BIN)

static guint changed_signal;

static void refresh (OgTimetables *self);

/* One timetable and the list it stands in. */
typedef struct
{
  GWeakRef list;
  OgTimetable *timetable;
  guint position;
} Deed;

static Deed *
deed_new (OgTimetables *self,
          OgTimetable  *timetable)
{
  Deed *deed = g_new0 (Deed, 1);

  g_weak_ref_init (&deed->list, self);
  deed->timetable = g_object_ref (timetable);
  return deed;
}

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_weak_ref_clear (&deed->list);
  g_object_unref (deed->timetable);
  g_free (deed);
}

static void
deed_closure_free (gpointer  data,
                   GClosure *closure)
{
  deed_free (data);
}

static void
changed (OgTimetables *self)
{
  refresh (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
bring_back (gpointer data)
{
  Deed *deed = data;
  g_autoptr (OgTimetables) self = g_weak_ref_get (&deed->list);
  guint n;

  if (self == NULL)
    return;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->office->timetables));
  g_list_store_insert (self->office->timetables, MIN (deed->position, n), deed->timetable);
  changed (self);
}

static void
on_remove (GtkButton   *button,
           OgTimetable *timetable)
{
  OgTimetables *self = OG_TIMETABLES (
    gtk_widget_get_ancestor (GTK_WIDGET (button), OG_TYPE_TIMETABLES));
  guint position;
  Deed *deed;

  if (!g_list_store_find (self->office->timetables, timetable, &position))
    return;
  deed = deed_new (self, timetable);
  deed->position = position;
  g_list_store_remove (self->office->timetables, position);
  changed (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  og_toast_show_undo (GTK_WIDGET (self), _("The other hours were removed."), bring_back, deed,
                      deed_free);
}

static void
on_accepted (OgTimetableDialog *dialog,
             OgTimetable       *entered,
             Deed              *deed)
{
  g_autoptr (OgTimetables) self = g_weak_ref_get (&deed->list);

  if (self == NULL)
    return;
  og_record_copy_fields (OG_RECORD (deed->timetable), OG_RECORD (entered));
  changed (self);
}

static void
on_new_accepted (OgTimetables *self,
                 OgTimetable  *timetable)
{
  g_list_store_append (self->office->timetables, timetable);
  changed (self);
}

static void
on_row_activated (AdwActionRow *row,
                  OgTimetable  *timetable)
{
  OgTimetables *self = OG_TIMETABLES (
    gtk_widget_get_ancestor (GTK_WIDGET (row), OG_TYPE_TIMETABLES));
  AdwDialog *dialog = og_timetable_dialog_new (self->office, timetable, self->now);

  g_signal_connect_data (dialog, "accepted", G_CALLBACK (on_accepted), deed_new (self, timetable),
                         deed_closure_free, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_add (OgTimetables *self)
{
  AdwDialog *dialog = og_timetable_dialog_new (self->office, NULL, self->now);

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_new_accepted), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* "1 July 2027 to 31 August 2027", with the hours below */
static char *
dup_words (OgTimetables *self,
           OgTimetable  *timetable)
{
  const char *zone = self->office->zone;
  g_autofree char *from = og_format_julian (MAX (timetable->valid_from, 1), zone, self->now);
  g_autofree char *until = NULL;
  g_autofree char *when = NULL;
  g_autofree char *week = og_hours_words_week (timetable);

  if (timetable->valid_until > 0)
    until = og_format_julian (timetable->valid_until, zone, self->now);
  if (until != NULL)
    /* Translators: both are days */
    when = g_strdup_printf (_("%1$s to %2$s"), from, until);
  else
    /* Translators: %s is a day */
    when = g_strdup_printf (_("From %s on"), from);
  return g_strdup_printf ("%s\n%s", when, week);
}

static void
add_row (OgTimetables *self,
         OgTimetable  *timetable)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *name = timetable->name != NULL                      ? timetable->name :
                     timetable->kind == (int) OG_HOURS_ATTENDANCE ? _("Social media") :
                                                                    _("Opening hours");
  g_autofree char *words = dup_words (self, timetable);
  /* Translators: %s is the name of other hours, such as "Summer Hours" */
  g_autofree char *label = g_strdup_printf (_("Remove “%s”"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_tooltip_text (remove, label);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), timetable, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), timetable, 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
refresh (OgTimetables *self)
{
  GListModel *list = G_LIST_MODEL (self->office->timetables);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OgTimetable) timetable = g_list_model_get_item (list, i);

      if (timetable->valid_from != 0 || timetable->valid_until != 0)
        add_row (self, timetable);
    }
}

static void
og_timetables_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_TIMETABLES);
  g_clear_object (&OG_TIMETABLES (object)->office);

  G_OBJECT_CLASS (og_timetables_parent_class)->dispose (object);
}

static void
og_timetables_finalize (GObject *object)
{
  g_ptr_array_unref (OG_TIMETABLES (object)->rows);

  G_OBJECT_CLASS (og_timetables_parent_class)->finalize (object);
}

static void
og_timetables_class_init (OgTimetablesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = og_timetables_dispose;
  object_class->finalize = og_timetables_finalize;
  changed_signal = g_signal_new ("changed", OG_TYPE_TIMETABLES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-timetables.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTimetables, group);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
og_timetables_init (OgTimetables *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_timetables_show:
 * @office: the timetables of which are shown and changed
 * @now: unix seconds
 */
void
og_timetables_show (OgTimetables *self,
                    OgOffice     *office,
                    gint64        now)
{
  g_return_if_fail (OG_IS_TIMETABLES (self));

  g_set_object (&self->office, office);
  self->now = now;
  refresh (self);
}
