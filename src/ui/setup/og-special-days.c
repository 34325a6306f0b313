/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-special-days.h"

#include <glib/gi18n.h>

#include "og-day-preset.h"
#include "og-format.h"
#include "og-special-day-dialog.h"
#include "og-special-day-next.h"
#include "og-special-day-words.h"
#include "og-toast.h"

struct _OgSpecialDays
{
  AdwBin parent_instance;

  OgOffice *office;
  gint64 now;
  GPtrArray *rows; /* of AdwActionRow, borrowed */

  AdwPreferencesGroup *group;
  AdwWrapBox *chips;
};

G_DEFINE_FINAL_TYPE (OgSpecialDays, og_special_days, ADW_TYPE_BIN)

static guint changed_signal;

static void refresh (OgSpecialDays *self);

/* Something the person has done to one day, and the way back. */
typedef struct
{
  GWeakRef days;
  OgSpecialDay *day;
  guint position;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_weak_ref_clear (&deed->days);
  g_object_unref (deed->day);
  g_free (deed);
}

static void
changed (OgSpecialDays *self)
{
  refresh (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
bring_back (gpointer data)
{
  Deed *deed = data;
  g_autoptr (OgSpecialDays) self = g_weak_ref_get (&deed->days);
  GListModel *list;

  if (self == NULL)
    return;
  list = G_LIST_MODEL (self->office->special_days);
  g_list_store_insert (self->office->special_days,
                       MIN (deed->position, g_list_model_get_n_items (list)), deed->day);
  changed (self);
}

static void
on_remove (GtkButton    *button,
           OgSpecialDay *day)
{
  OgSpecialDays *self = OG_SPECIAL_DAYS (
    gtk_widget_get_ancestor (GTK_WIDGET (button), OG_TYPE_SPECIAL_DAYS));
  g_autofree char *sentence = NULL;
  guint position;
  Deed *deed;

  if (!g_list_store_find (self->office->special_days, day, &position))
    return;
  deed = g_new0 (Deed, 1);
  g_weak_ref_init (&deed->days, self);
  deed->day = g_object_ref (day);
  deed->position = position;
  /* Translators: %s is the reason of a closing day */
  sentence = g_strdup_printf (_("“%s” was removed."), day->name);
  g_list_store_remove (self->office->special_days, position);
  changed (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  og_toast_show_undo (GTK_WIDGET (self), sentence, bring_back, deed, deed_free);
}

static void
on_new_accepted (OgSpecialDays *self,
                 OgSpecialDay  *day)
{
  g_list_store_append (self->office->special_days, day);
  changed (self);
}

typedef struct
{
  OgSpecialDays *self; /* borrowed: the signal ends with it */
  OgSpecialDay *day;
} Edit;

static void
edit_free (gpointer  data,
           GClosure *closure)
{
  Edit *edit = data;

  g_object_unref (edit->day);
  g_object_unref (edit->self);
  g_free (edit);
}

static void
on_accepted (OgSpecialDayDialog *dialog,
             OgSpecialDay       *entered,
             Edit               *edit)
{
  og_record_copy_fields (OG_RECORD (edit->day), OG_RECORD (entered));
  changed (edit->self);
}

static void
on_row_activated (AdwActionRow *row,
                  OgSpecialDay *day)
{
  OgSpecialDays *self = OG_SPECIAL_DAYS (
    gtk_widget_get_ancestor (GTK_WIDGET (row), OG_TYPE_SPECIAL_DAYS));
  AdwDialog *dialog = og_special_day_dialog_new (self->office, day, self->now);
  Edit *edit = g_new0 (Edit, 1);

  edit->self = g_object_ref (self);
  edit->day = g_object_ref (day);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (on_accepted), edit, edit_free, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
ask_for_new (OgSpecialDays *self,
             OgSpecialDay  *proposal)
{
  AdwDialog *dialog = og_special_day_dialog_new (self->office, proposal, self->now);

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_new_accepted), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_add (OgSpecialDays *self)
{
  ask_for_new (self, NULL);
}

static void
add_row (OgSpecialDays *self,
         OgSpecialDay  *day)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = og_special_day_words (day, self->office, self->now);
  /* Translators: %s is the reason of a closing day */
  g_autofree char *label = g_strdup_printf (_("Remove “%s”"), day->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_tooltip_text (remove, label);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), day, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), day, 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

typedef struct
{
  OgSpecialDay *day; /* borrowed */
  int next;
} Entry;

/* The next one first; what is over comes last. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;

  if ((left->next == 0) != (right->next == 0))
    return left->next == 0 ? 1 : -1;
  return left->next - right->next;
}

static void
on_chip (OgSpecialDays *self,
         GtkButton     *chip)
{
  const OgDayPreset *preset = g_object_get_data (G_OBJECT (chip), "preset");
  g_autoptr (OgSpecialDay) day = og_day_preset_make (
    preset, self->office->language, og_format_julian_day (self->now, self->office->zone));

  if (preset->repeat == OG_DAY_ONCE)
    {
      ask_for_new (self, day);
      return;
    }
  g_list_store_append (self->office->special_days, day);
  changed (self);
  gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD);
}

/* A chip for each common day that is not in the list yet. */
static void
show_chips (OgSpecialDays *self)
{
  guint n_presets;
  const OgDayPreset *presets = og_day_presets (&n_presets);
  gboolean any = FALSE;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, child);
  for (guint i = 0; i < n_presets; i++)
    {
      GtkWidget *chip;
      GtkWidget *content;

      if (og_day_preset_is_in (&presets[i], self->office))
        continue;
      chip = gtk_button_new ();
      content = adw_button_content_new ();
      adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
      adw_button_content_set_label (ADW_BUTTON_CONTENT (content), gettext (presets[i].title));
      gtk_button_set_child (GTK_BUTTON (chip), content);
      g_object_set_data (G_OBJECT (chip), "preset", (gpointer) &presets[i]);
      g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->chips, chip);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), any);
}

static void
refresh (OgSpecialDays *self)
{
  GListModel *list = G_LIST_MODEL (self->office->special_days);
  const int today = og_format_julian_day (self->now, self->office->zone);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OgSpecialDay) day = g_list_model_get_item (list, i);
      const Entry entry = { .day = day, .next = og_special_day_next (day, self->office, today) };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    add_row (self, g_array_index (entries, Entry, i).day);
  show_chips (self);
}

static void
og_special_days_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SPECIAL_DAYS);
  g_clear_object (&OG_SPECIAL_DAYS (object)->office);

  G_OBJECT_CLASS (og_special_days_parent_class)->dispose (object);
}

static void
og_special_days_finalize (GObject *object)
{
  g_ptr_array_unref (OG_SPECIAL_DAYS (object)->rows);

  G_OBJECT_CLASS (og_special_days_parent_class)->finalize (object);
}

static void
og_special_days_class_init (OgSpecialDaysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = og_special_days_dispose;
  object_class->finalize = og_special_days_finalize;
  changed_signal = g_signal_new ("changed", OG_TYPE_SPECIAL_DAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-special-days.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDays, group);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDays, chips);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
og_special_days_init (OgSpecialDays *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_special_days_show:
 * @office: the days of which are shown and changed
 * @now: unix seconds
 */
void
og_special_days_show (OgSpecialDays *self,
                      OgOffice      *office,
                      gint64         now)
{
  g_return_if_fail (OG_IS_SPECIAL_DAYS (self));

  g_set_object (&self->office, office);
  self->now = now;
  refresh (self);
}
