/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-come-back-dialog.h"

#include <glib/gi18n.h>

#include "og-come-back.h"
#include "og-date-dialog.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-toast.h"

/* Rows that are no OgComeBack. */
enum
{
  ROW_DAY = OG_N_COME_BACKS,
  ROW_NOW,
};

struct _OgComeBackDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;

  GtkListBox *choices;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (OgComeBackDialog, og_come_back_dialog, ADW_TYPE_DIALOG)

static void
choose (OgComeBackDialog *self,
        gint64            at)
{
  g_signal_emit (self, chosen_signal, 0, at);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_day_chosen (OgComeBackDialog *self,
               guint             julian,
               int               minutes)
{
  gint64 at = og_come_back_on (og_engine_get_attendance (self->engine), (int) julian);

  if (at <= og_engine_now (self->engine))
    og_toast_show (GTK_WIDGET (self), _("That day has begun already. Choose a later one."));
  else
    choose (self, at);
}

static void
ask_for_day (OgComeBackDialog *self)
{
  const int today = og_format_julian_day (og_engine_now (self->engine),
                                          og_engine_get_office (self->engine)->zone);
  OgDateDialog *dialog = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) today + 1);
  dialog = og_date_dialog_new (_("Come Back on a Day"), _("_Put Off"), &day, -1, today);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_day_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_row_activated (OgComeBackDialog *self,
                  GtkListBoxRow    *row)
{
  int choice = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "choice"));

  if (choice == ROW_DAY)
    ask_for_day (self);
  else if (choice == ROW_NOW)
    choose (self, 0);
  else
    choose (self, og_come_back_at (og_engine_get_attendance (self->engine), (OgComeBack) choice,
                                   og_engine_now (self->engine)));
}

static void
add_row (OgComeBackDialog *self,
         int               choice,
         const char       *title,
         const char       *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "activatable", TRUE, NULL);

  g_object_set_data (G_OBJECT (row), "choice", GINT_TO_POINTER (choice));
  gtk_list_box_append (self->choices, row);
}

/* Two ways to the same time would be one too many: on a Friday the next working day is next week. */
static void
add_choices (OgComeBackDialog *self)
{
  const char *titles[OG_N_COME_BACKS] = {
    [OG_COME_BACK_HOUR] = _("In One Hour"),
    [OG_COME_BACK_WORKING_DAY] = _("When the Office Opens on the Next Working Day"),
    [OG_COME_BACK_NEXT_WEEK] = _("When the Office Opens Next Week"),
  };
  OgOfficeTime *time = og_engine_get_attendance (self->engine);
  gint64 now = og_engine_now (self->engine);

  for (int i = 0; i < OG_N_COME_BACKS; i++)
    {
      gint64 at = og_come_back_at (time, (OgComeBack) i, now);
      g_autofree char *when = og_format_when (at, og_engine_get_office (self->engine)->zone, now);

      if (i == OG_COME_BACK_WORKING_DAY ||
          at != og_come_back_at (time, OG_COME_BACK_WORKING_DAY, now))
        add_row (self, i, titles[i], when);
    }
}

static void
og_come_back_dialog_dispose (GObject *object)
{
  g_clear_object (&OG_COME_BACK_DIALOG (object)->engine);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_COME_BACK_DIALOG);

  G_OBJECT_CLASS (og_come_back_dialog_parent_class)->dispose (object);
}

static void
og_come_back_dialog_class_init (OgComeBackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_come_back_dialog_dispose;
  chosen_signal = g_signal_new ("chosen", OG_TYPE_COME_BACK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-come-back-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgComeBackDialog, choices);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
og_come_back_dialog_init (OgComeBackDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_come_back_dialog_new:
 * @put_off: whether it is put off already, and can be due at once
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
OgComeBackDialog *
og_come_back_dialog_new (OgEngine *engine,
                         gboolean  put_off)
{
  OgComeBackDialog *self = g_object_new (OG_TYPE_COME_BACK_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  add_choices (self);
  add_row (self, ROW_DAY, _("On Another Day…"), _("When the office opens on that day"));
  if (put_off)
    add_row (self, ROW_NOW, _("At Once"), _("It is due again, as if it had not been put off"));
  adw_dialog_set_focus (ADW_DIALOG (self),
                        GTK_WIDGET (gtk_list_box_get_row_at_index (self->choices, 0)));
  return self;
}
