/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-hours.h"

#include "og-hours-preview.h"
#include "og-special-days.h"
#include "og-timetables.h"
#include "og-week-grid.h"

struct _OgSetupHours
{
  OgSetupPage parent_instance;

  OgWeekGrid *opening;
  AdwSwitchRow *apart;
  OgWeekGrid *attendance;
  OgSpecialDays *special_days;
  OgTimetables *timetables;
  GtkWidget *preview; /* owned */
  gboolean filling;   /* what changes is not the person's doing */
};

G_DEFINE_FINAL_TYPE (OgSetupHours, og_setup_hours, OG_TYPE_SETUP_PAGE)

static OgOffice *
get_office (OgSetupHours *self)
{
  return og_setup_page_get_office (OG_SETUP_PAGE (self));
}

static gint64
get_now (OgSetupHours *self)
{
  return og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self)));
}

static void
show_result (OgSetupHours *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->attendance), get_office (self)->attendance_apart);
  og_hours_preview_show (OG_HOURS_PREVIEW (self->preview), get_office (self), get_now (self));
}

static void
on_changed (OgSetupHours *self)
{
  if (self->filling)
    return;
  show_result (self);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

/* Whoever begins with hours of their own for social media begins with the opening hours. */
static void
on_apart_changed (OgSetupHours *self)
{
  OgOffice *office = get_office (self);
  const gboolean apart = adw_switch_row_get_active (self->apart);
  OgTimetable *week;

  if (self->filling || apart == office->attendance_apart)
    return;
  og_record_set_int (OG_RECORD (office), "attendance_apart", apart);
  if (apart)
    {
      week = og_office_get_week (office, OG_HOURS_ATTENDANCE);
      if (*week->week == '\0' && week->unclear == NULL)
        og_record_set_string (OG_RECORD (week), "week",
                              og_office_get_week (office, OG_HOURS_OPENING)->week);
      og_week_grid_set_timetable (self->attendance, week);
    }
  on_changed (self);
}

static void
og_setup_hours_shown (OgSetupPage *page)
{
  OgSetupHours *self = OG_SETUP_HOURS (page);
  OgOffice *office = get_office (self);

  self->filling = TRUE;
  og_week_grid_set_timetable (self->opening, og_office_get_week (office, OG_HOURS_OPENING));
  adw_switch_row_set_active (self->apart, office->attendance_apart);
  if (office->attendance_apart)
    og_week_grid_set_timetable (self->attendance,
                                og_office_get_week (office, OG_HOURS_ATTENDANCE));
  og_special_days_show (self->special_days, office, get_now (self));
  og_timetables_show (self->timetables, office, get_now (self));
  self->filling = FALSE;
  show_result (self);
}

static char *
og_setup_hours_dup_fault (OgSetupPage *page)
{
  OgSetupHours *self = OG_SETUP_HOURS (page);
  g_autofree char *opening = og_week_grid_dup_fault (self->opening);
  g_autofree char *attendance = NULL;

  if (get_office (self)->attendance_apart)
    attendance = og_week_grid_dup_fault (self->attendance);
  if (opening != NULL && attendance != NULL)
    return g_strdup_printf ("%s\n%s", opening, attendance);
  return opening != NULL ? g_steal_pointer (&opening) : g_steal_pointer (&attendance);
}

static GtkWidget *
og_setup_hours_get_preview (OgSetupPage *page)
{
  return OG_SETUP_HOURS (page)->preview;
}

static void
og_setup_hours_dispose (GObject *object)
{
  g_clear_object (&OG_SETUP_HOURS (object)->preview);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_HOURS);

  G_OBJECT_CLASS (og_setup_hours_parent_class)->dispose (object);
}

static void
og_setup_hours_class_init (OgSetupHoursClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_setup_hours_dispose;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_hours_shown;
  OG_SETUP_PAGE_CLASS (klass)->dup_fault = og_setup_hours_dup_fault;
  OG_SETUP_PAGE_CLASS (klass)->get_preview = og_setup_hours_get_preview;

  g_type_ensure (OG_TYPE_WEEK_GRID);
  g_type_ensure (OG_TYPE_SPECIAL_DAYS);
  g_type_ensure (OG_TYPE_TIMETABLES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-hours.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, opening);
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, apart);
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, attendance);
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, special_days);
  gtk_widget_class_bind_template_child (widget_class, OgSetupHours, timetables);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_apart_changed);
}

static void
og_setup_hours_init (OgSetupHours *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->preview = g_object_ref_sink (og_hours_preview_new ());
  self->filling = FALSE;
}
