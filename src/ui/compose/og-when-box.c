/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-when-box.h"

#include <glib/gi18n.h>

#include "og-day-facts.h"
#include "og-local-time.h"
#include "og-time-text.h"

/* Of a day. */
#define LAST_MINUTE (24 * 60 - 1)

struct _OgWhenBox
{
  AdwBin parent_instance;

  OgEngine *engine;
  GDate day;    /* invalid while none is chosen */
  int minutes;  /* since midnight; -1 while there is no time */
  gboolean setting;
  gboolean limit; /* the last moment of a validity */

  GtkMenuButton *day_button;
  GtkPopover *day_popover;
  GtkCalendar *calendar;
  GtkEditable *time_entry;
  GtkToggleButton *now_button;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgWhenBox, og_when_box, ADW_TYPE_BIN)

static void
show_day (OgWhenBox *self)
{
  g_autofree char *name = NULL;
  char text[64];

  if (g_date_valid (&self->day))
    /* Translators: a day on a button; see strftime(3) */
    g_date_strftime (text, sizeof text, _("%a, %-e %b %Y"), &self->day);
  else
    g_strlcpy (text, _("Choose a Day"), sizeof text);
  gtk_menu_button_set_label (self->day_button, text);
  name = self->limit ?
           /* Translators: the name of a button; %s is a day, or "Choose a Day" */
           g_strdup_printf (_("Last Day: %s"), text) :
           /* Translators: the name of a button; %s is a day, or "Choose a Day" */
           g_strdup_printf (_("Day: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_trouble (OgWhenBox *self,
              gboolean   trouble)
{
  if (trouble)
    gtk_widget_add_css_class (GTK_WIDGET (self->time_entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               trouble ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_time (OgWhenBox *self)
{
  g_autofree char *text = self->minutes >= 0 ? og_time_text_format (self->minutes) : g_strdup ("");

  self->setting = TRUE;
  gtk_editable_set_text (self->time_entry, text);
  self->setting = FALSE;
  show_trouble (self, FALSE);
}

/* The person chose a moment: "now" is over. */
static void
changed (OgWhenBox *self)
{
  self->setting = TRUE;
  gtk_toggle_button_set_active (self->now_button, FALSE);
  self->setting = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_popover (OgWhenBox *self)
{
  GDate today = og_day_today (self->engine);
  GDate *day = g_date_valid (&self->day) ? &self->day : &today;
  g_autoptr (GDateTime) date = g_date_time_new_local (g_date_get_year (day), g_date_get_month (day),
                                                      g_date_get_day (day), 12, 0, 0);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->day_popover)))
    return;
  self->setting = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->setting = FALSE;
}

static void
on_day_selected (OgWhenBox *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  GDate before = self->day;

  if (self->setting)
    return;
  g_date_set_dmy (&self->day, g_date_time_get_day_of_month (date), g_date_time_get_month (date),
                  g_date_time_get_year (date));
  if (self->limit && self->minutes < 0)
    {
      self->minutes = LAST_MINUTE;
      show_time (self);
    }
  show_day (self);
  /* Turning to another month chooses a day there, too, and is not the end of choosing. */
  if (!g_date_valid (&before) || g_date_get_month (&before) == g_date_get_month (&self->day))
    gtk_popover_popdown (self->day_popover);
  changed (self);
}

/* A time without a day means its next occurrence. */
static void
guess_day (OgWhenBox *self)
{
  g_autofree char *now = og_local_time_from_unix (og_engine_now (self->engine),
                                                  og_engine_get_office (self->engine)->zone);
  int minutes;

  if (!og_time_text_split (now, &self->day, &minutes))
    return;
  if (self->minutes <= minutes)
    g_date_add_days (&self->day, 1);
  show_day (self);
}

static void
on_time_changed (OgWhenBox *self)
{
  if (self->setting)
    return;
  if (!og_time_text_parse (gtk_editable_get_text (self->time_entry), &self->minutes))
    self->minutes = -1;
  else if (!g_date_valid (&self->day))
    guess_day (self);
  show_trouble (self, FALSE);
  changed (self);
}

/* While typing, half a time is no mistake. */
static void
on_time_left (OgWhenBox *self)
{
  if (self->minutes >= 0)
    show_time (self);
  else
    show_trouble (self, *gtk_editable_get_text (self->time_entry) != '\0');
}

/* The next full minute: what is planned for it is sent within sixty seconds. */
static void
take_now (OgWhenBox *self)
{
  g_autofree char *local = og_local_time_from_unix (og_engine_now (self->engine) + 60,
                                                    og_engine_get_office (self->engine)->zone);

  if (!og_time_text_split (local, &self->day, &self->minutes))
    return;
  show_day (self);
  show_time (self);
}

static void
on_now (OgWhenBox *self)
{
  if (self->setting)
    return;
  if (gtk_toggle_button_get_active (self->now_button))
    take_now (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
og_when_box_dispose (GObject *object)
{
  OgWhenBox *self = OG_WHEN_BOX (object);

  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_WHEN_BOX);

  G_OBJECT_CLASS (og_when_box_parent_class)->dispose (object);
}

static gboolean
og_when_box_grab_focus (GtkWidget *widget)
{
  OgWhenBox *self = OG_WHEN_BOX (widget);

  return gtk_widget_grab_focus (g_date_valid (&self->day) ? GTK_WIDGET (self->time_entry) :
                                                            GTK_WIDGET (self->day_button));
}

static void
og_when_box_class_init (OgWhenBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_when_box_dispose;
  widget_class->grab_focus = og_when_box_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_WHEN_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-when-box.ui");
  gtk_widget_class_bind_template_child (widget_class, OgWhenBox, day_button);
  gtk_widget_class_bind_template_child (widget_class, OgWhenBox, day_popover);
  gtk_widget_class_bind_template_child (widget_class, OgWhenBox, calendar);
  gtk_widget_class_bind_template_child (widget_class, OgWhenBox, time_entry);
  gtk_widget_class_bind_template_child (widget_class, OgWhenBox, now_button);
  gtk_widget_class_bind_template_callback (widget_class, on_popover);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_time_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_time_left);
  gtk_widget_class_bind_template_callback (widget_class, on_now);
}

static void
og_when_box_init (OgWhenBox *self)
{
  g_date_clear (&self->day, 1);
  self->minutes = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_day (self);
}

/**
 * og_when_box_set_engine:
 *
 * Once, before anything else.
 */
void
og_when_box_set_engine (OgWhenBox *self,
                        OgEngine  *engine)
{
  g_set_object (&self->engine, engine);
}

/**
 * og_when_box_set_local_time:
 * @local_time: (nullable): "YYYY-MM-DDTHH:MM" or a day alone; shown without "changed"
 */
void
og_when_box_set_local_time (OgWhenBox  *self,
                            const char *local_time)
{
  if (!og_time_text_split (local_time, &self->day, &self->minutes))
    {
      g_date_clear (&self->day, 1);
      self->minutes = -1;
    }
  show_day (self);
  show_time (self);
}

/**
 * og_when_box_dup_local_time:
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DDTHH:MM"; while "now" is pressed the next minute,
 *   each time anew; %NULL while day or time is missing
 */
char *
og_when_box_dup_local_time (OgWhenBox *self)
{
  if (gtk_toggle_button_get_active (self->now_button))
    take_now (self);
  if (!g_date_valid (&self->day) || self->minutes < 0)
    return NULL;
  return og_time_text_local (&self->day, self->minutes);
}

/**
 * og_when_box_is_now:
 *
 * Returns: whether "now" is pressed
 */
gboolean
og_when_box_is_now (OgWhenBox *self)
{
  g_return_val_if_fail (OG_IS_WHEN_BOX (self), FALSE);

  return gtk_toggle_button_get_active (self->now_button);
}

/**
 * og_when_box_be_limit:
 *
 * It is about the last moment of a validity: without "now", and with names that say so. A day without
 * a time means its end.
 */
void
og_when_box_be_limit (OgWhenBox *self)
{
  self->limit = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->now_button), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Last Time"), -1);
  show_day (self);
}
