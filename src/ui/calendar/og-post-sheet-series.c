/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-calendar.h"
#include "og-post-sheet-private.h"
#include "og-repeat-dialog.h"
#include "og-toast.h"

/* What was left out, so that it can come back. */
typedef struct
{
  OgEngine *engine;
  gint64 series_id;
  int day;
} Skipped;

static void
skipped_free (gpointer data)
{
  Skipped *skipped = data;

  g_object_unref (skipped->engine);
  g_free (skipped);
}

static void
on_undo_skip (gpointer data)
{
  Skipped *skipped = data;

  dex_future_disown (
    og_engine_skip_occurrence (skipped->engine, skipped->series_id, skipped->day, FALSE));
}

static void
on_skipped (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  Skipped *skipped = g_new0 (Skipped, 1);

  skipped->engine = g_object_ref (self->engine);
  skipped->series_id = self->post->series_id;
  skipped->day = self->post->series_day;
  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    og_toast_show_undo (window, _("This one is left out. The others stay."), on_undo_skip, skipped,
                        skipped_free);
  else
    skipped_free (skipped);
}

static void
on_failed (GtkWidget    *widget,
           const GError *error,
           gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);

  self->leaving = FALSE;
  og_widget_show_error (GTK_WIDGET (self->views), error);
}

static void
on_skip (OgPostSheet *self)
{
  self->leaving = TRUE;
  og_widget_then (GTK_WIDGET (self),
                  og_engine_skip_occurrence (self->engine, self->post->series_id,
                                             self->post->series_day, TRUE),
                  on_skipped, on_failed, NULL, NULL);
}

static void
on_repetition (OgPostSheet *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwDialog *dialog = og_repeat_dialog_new (self->engine, self->post);

  adw_dialog_close (ADW_DIALOG (self));
  adw_dialog_present (dialog, window);
}

static void
on_ended (GtkWidget    *widget,
          const GValue *value,
          gpointer      data)
{
  og_post_sheet_leave_with (OG_POST_SHEET (widget), _("The series ends. What was published stays."));
}

static void
on_end_answer (OgPostSheet *self,
               const char  *response)
{
  int last_day = self->post->series_day;

  if (g_str_equal (response, "cancel"))
    return;
  if (g_str_equal (response, "all"))
    last_day = 0;
  self->leaving = TRUE;
  og_widget_then (GTK_WIDGET (self),
                  og_engine_end_series (self->engine, self->post->series_id, last_day), on_ended,
                  on_failed, NULL, NULL);
}

/* Many posts go at once, so it is said which. */
static void
on_end_series (OgPostSheet *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _("End the Series?"),
    _("“After This One” takes away all that come later. “Whole Series” takes away all that have not "
      "been published yet, this one included. What was published stays in any case.")));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "after", _("_After This One"), "all",
                                  _("_Whole Series"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "all", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_end_answer), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

void
og_post_sheet_show_series (OgPostSheet *self)
{
  gtk_widget_set_visible (self->series_group, self->post->series_id != 0);
}

void
og_post_sheet_bind_series (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, series_group);
  gtk_widget_class_bind_template_callback (widget_class, on_repetition);
  gtk_widget_class_bind_template_callback (widget_class, on_skip);
  gtk_widget_class_bind_template_callback (widget_class, on_end_series);
}
