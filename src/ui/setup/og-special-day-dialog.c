/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-special-day-dialog.h"

#include <glib/gi18n.h>

#include "og-day-row.h"
#include "og-format.h"
#include "og-hours-words.h"
#include "og-special-day-words.h"

/* The lines of the choice, in their order. */
enum
{
  ONE_DAY,
  SEVERAL_DAYS,
  EVERY_YEAR,
  BRIDGE_DAYS,
  EASTER_DAYS,
};

/* Days that are closed here and there, by their distance from Easter Sunday. */
static const struct
{
  int offset;
  const char *name;
} easter_days[] = {
  { -52, N_("Weiberfastnacht (Thursday)") },
  { -48, N_("Rosenmontag") },
  { -47, N_("Faschingsdienstag") },
  { -46, N_("Aschermittwoch") },
  { -3, N_("Gründonnerstag") },
};
#define ROSENMONTAG 1

struct _OgSpecialDayDialog
{
  AdwDialog parent_instance;

  OgOffice *office;
  gint64 now;
  int easter_offset; /* of a day that is not in the list; 0: none */
  gboolean filling;

  GtkWidget *accept;
  GtkEditable *name_row;
  AdwComboRow *repeat_row;
  OgDayRow *first_row;
  OgDayRow *last_row;
  AdwComboRow *easter_row;
  GtkEditable *hours_row;
  AdwComboRow *scope_row;
  GtkLabel *result;
};

G_DEFINE_FINAL_TYPE (OgSpecialDayDialog, og_special_day_dialog, ADW_TYPE_DIALOG)

static guint accepted_signal;

/* (transfer full) (nullable): the hours as the record keeps them, "" for closed; NULL and what is
 * wrong with them */
static char *
dup_hours (OgSpecialDayDialog *self,
           char              **fault)
{
  g_autoptr (GArray) periods = NULL;
  g_autofree char *part = NULL;
  const OgHoursFault wrong = og_hours_text_parse (gtk_editable_get_text (self->hours_row), &periods,
                                                  &part);

  if (wrong == OG_HOURS_FINE)
    return og_periods_format (periods);
  *fault = og_hours_words_fault (wrong, part);
  return NULL;
}

static int
chosen_offset (OgSpecialDayDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->easter_row);

  return selected < G_N_ELEMENTS (easter_days) ? easter_days[selected].offset :
                                                 self->easter_offset;
}

/* (transfer full) (nullable): what is entered, or what is missing yet */
static OgSpecialDay *
dup_entered (OgSpecialDayDialog *self,
             char              **missing)
{
  static const OgDayRepeat repeats[] = { OG_DAY_ONCE, OG_DAY_ONCE, OG_DAY_YEARLY, OG_DAY_BRIDGE,
                                         OG_DAY_EASTER };
  const guint kind = adw_combo_row_get_selected (self->repeat_row);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
  g_autofree char *hours = NULL;
  g_autoptr (OgSpecialDay) day = og_special_day_new ();

  if (og_day_row_is_unclear (self->first_row) || og_day_row_is_unclear (self->last_row))
    *missing = g_strdup (_("Write the day for example as 24.12.2026."));
  else if (kind <= EVERY_YEAR && og_day_row_get_day (self->first_row) == 0)
    *missing = g_strdup (_("Enter the day."));
  else if (kind == SEVERAL_DAYS && og_day_row_get_day (self->last_row) == 0)
    *missing = g_strdup (_("Enter the last day."));
  else if (kind == SEVERAL_DAYS &&
           og_day_row_get_day (self->last_row) < og_day_row_get_day (self->first_row))
    *missing = g_strdup (_("The last day lies before the first."));
  else if (*name == '\0')
    *missing = g_strdup (_("Enter the reason, as citizens are to read it."));
  else
    hours = dup_hours (self, missing);
  if (hours == NULL)
    return NULL;
  og_record_set_string (OG_RECORD (day), "name", name);
  og_record_set_int (OG_RECORD (day), "repeat", repeats[kind]);
  if (kind <= EVERY_YEAR)
    og_record_set_int (OG_RECORD (day), "first", og_day_row_get_day (self->first_row));
  if (kind == SEVERAL_DAYS)
    og_record_set_int (OG_RECORD (day), "last", og_day_row_get_day (self->last_row));
  if (kind == EASTER_DAYS)
    og_record_set_int (OG_RECORD (day), "easter_offset", chosen_offset (self));
  og_record_set_string (OG_RECORD (day), "hours", *hours != '\0' ? hours : NULL);
  og_record_set_int (OG_RECORD (day), "scope", adw_combo_row_get_selected (self->scope_row));
  return g_steal_pointer (&day);
}

static void
show_result (OgSpecialDayDialog *self)
{
  const guint kind = adw_combo_row_get_selected (self->repeat_row);
  g_autofree char *missing = NULL;
  g_autofree char *words = NULL;
  g_autoptr (OgSpecialDay) day = dup_entered (self, &missing);

  gtk_widget_set_visible (GTK_WIDGET (self->first_row), kind <= EVERY_YEAR);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->first_row),
                                 kind == SEVERAL_DAYS ? _("First Day") : _("Day"));
  gtk_widget_set_visible (GTK_WIDGET (self->last_row), kind == SEVERAL_DAYS);
  gtk_widget_set_visible (GTK_WIDGET (self->easter_row), kind == EASTER_DAYS);
  if (day != NULL)
    words = og_special_day_words (day, self->office, self->now);
  gtk_label_set_label (self->result, day != NULL ? words : missing);
  gtk_widget_set_sensitive (self->accept, day != NULL);
}

/* A day that has a name of its own lends it as the reason. */
static void
propose_reason (OgSpecialDayDialog *self)
{
  const guint kind = adw_combo_row_get_selected (self->repeat_row);
  const guint easter = adw_combo_row_get_selected (self->easter_row);

  if (*gtk_editable_get_text (self->name_row) != '\0')
    return;
  if (kind == BRIDGE_DAYS)
    gtk_editable_set_text (self->name_row, _("Bridge day"));
  if (kind == EASTER_DAYS && easter < G_N_ELEMENTS (easter_days))
    gtk_editable_set_text (self->name_row, gettext (easter_days[easter].name));
}

static void
on_changed (OgSpecialDayDialog *self)
{
  if (self->filling)
    return;
  show_result (self);
}

static void
on_kind_changed (OgSpecialDayDialog *self)
{
  if (self->filling)
    return;
  propose_reason (self);
  show_result (self);
}

static void
on_cancel (OgSpecialDayDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_accept (OgSpecialDayDialog *self)
{
  g_autofree char *missing = NULL;
  g_autoptr (OgSpecialDay) day = dup_entered (self, &missing);

  if (day == NULL)
    return;
  g_signal_emit (self, accepted_signal, 0, day);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
fill_easter (OgSpecialDayDialog *self,
             int                 offset)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = offset != 0 ? G_N_ELEMENTS (easter_days) : ROSENMONTAG;

  for (guint i = 0; i < G_N_ELEMENTS (easter_days); i++)
    {
      gtk_string_list_append (names, gettext (easter_days[i].name));
      if (easter_days[i].offset == offset)
        selected = i;
    }
  if (selected == G_N_ELEMENTS (easter_days))
    {
      g_autofree char *other = g_strdup_printf (_("Easter Sunday %+d days"), offset);

      gtk_string_list_append (names, other);
      self->easter_offset = offset;
    }
  adw_combo_row_set_model (self->easter_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->easter_row, selected);
}

static guint
kind_of (OgSpecialDay *day)
{
  switch ((OgDayRepeat) day->repeat)
    {
    case OG_DAY_YEARLY:
      return EVERY_YEAR;
    case OG_DAY_EASTER:
      return EASTER_DAYS;
    case OG_DAY_BRIDGE:
      return BRIDGE_DAYS;
    case OG_DAY_ONCE:
    default:
      return day->last > day->first ? SEVERAL_DAYS : ONE_DAY;
    }
}

static void
fill (OgSpecialDayDialog *self,
      OgSpecialDay       *day)
{
  g_autoptr (GArray) periods = og_periods_parse (day->hours);
  g_autofree char *hours = periods != NULL ? og_hours_text_format (periods, 0) : g_strdup ("");

  gtk_editable_set_text (self->name_row, day->name);
  adw_combo_row_set_selected (self->repeat_row, kind_of (day));
  og_day_row_set_day (self->first_row, day->first);
  og_day_row_set_day (self->last_row, day->last);
  gtk_editable_set_text (self->hours_row, hours);
  adw_combo_row_set_selected (self->scope_row, (guint) CLAMP (day->scope, 0, 2));
}

static void
og_special_day_dialog_dispose (GObject *object)
{
  g_clear_object (&OG_SPECIAL_DAY_DIALOG (object)->office);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SPECIAL_DAY_DIALOG);

  G_OBJECT_CLASS (og_special_day_dialog_parent_class)->dispose (object);
}

static void
og_special_day_dialog_class_init (OgSpecialDayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_special_day_dialog_dispose;
  accepted_signal = g_signal_new ("accepted", OG_TYPE_SPECIAL_DAY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_SPECIAL_DAY);

  g_type_ensure (OG_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-special-day-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, last_row);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, easter_row);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, scope_row);
  gtk_widget_class_bind_template_child (widget_class, OgSpecialDayDialog, result);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
}

static void
og_special_day_dialog_init (OgSpecialDayDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->accept);
}

/**
 * og_special_day_dialog_new:
 * @day: (nullable): what is changed, or proposed if it has no date yet; it is only read
 * @now: unix seconds
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_special_day_dialog_new (OgOffice     *office,
                           OgSpecialDay *day,
                           gint64        now)
{
  OgSpecialDayDialog *self = g_object_new (OG_TYPE_SPECIAL_DAY_DIALOG, NULL);
  const int today = og_format_julian_day (now, office->zone);

  self->office = g_object_ref (office);
  self->now = now;
  og_day_row_set_today (self->first_row, today);
  og_day_row_set_today (self->last_row, today);
  fill_easter (self, day != NULL && day->repeat == OG_DAY_EASTER ? day->easter_offset : 0);
  if (day != NULL)
    {
      fill (self, day);
      if (day->first > 0 || day->repeat != OG_DAY_ONCE)
        gtk_button_set_label (GTK_BUTTON (self->accept), _("_Save"));
    }
  self->filling = FALSE;
  show_result (self);
  return ADW_DIALOG (self);
}
