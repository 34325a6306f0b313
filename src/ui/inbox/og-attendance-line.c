/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-attendance-line.h"

#include <glib/gi18n.h>

#include "og-auto-answer-dialog.h"
#include "og-engine-town.h"
#include "og-words-auto-answer.h"
#include "og-words.h"

struct _OgAttendanceLine
{
  AdwBin parent_instance;

  OgEngine *engine;

  GtkImage *icon;
  GtkLabel *attended;
  GtkWidget *answers;
  GtkLabel *answers_label;
};

G_DEFINE_FINAL_TYPE (OgAttendanceLine, og_attendance_line, ADW_TYPE_BIN)

static void
on_answers_clicked (OgAttendanceLine *self)
{
  adw_dialog_present (og_auto_answer_dialog_new (self->engine), GTK_WIDGET (self));
}

/* (transfer full) (nullable): where citizens get an automatic answer, NULL for nowhere */
static char *
dup_answers (OgAttendanceLine *self)
{
  GListModel *channels = og_engine_get_channels (self->engine);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (channel->auto_answer == OG_AUTO_ANSWER_OFF)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      /* Translators: %1$s is the name of a channel, %2$s to whom an automatic answer goes */
      g_string_append_printf (names, _("%1$s (%2$s)"), channel->name,
                              og_words_auto_answer (channel->auto_answer));
    }
  if (names->len == 0)
    return NULL;
  /* Translators: %s is a list of channels */
  return g_strdup_printf (_("Automatic answer out of hours: %s"), names->str);
}

static void
update (OgAttendanceLine *self)
{
  OgOfficeTime *time = og_engine_get_attendance (self->engine);
  const gint64 now = og_engine_now (self->engine);
  const gboolean open = og_office_time_is_open (time, now);
  g_autofree char *attended = og_words_attended (time, now);
  g_autofree char *answers = dup_answers (self);

  gtk_image_set_from_icon_name (self->icon, open ? "user-available-symbolic" :
                                                   "weather-clear-night-symbolic");
  gtk_label_set_label (self->attended, attended);
  gtk_widget_set_visible (self->answers, answers != NULL);
  gtk_label_set_label (self->answers_label, answers != NULL ? answers : "");
}

static void
og_attendance_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_ATTENDANCE_LINE);
  g_clear_object (&OG_ATTENDANCE_LINE (object)->engine);

  G_OBJECT_CLASS (og_attendance_line_parent_class)->dispose (object);
}

static void
og_attendance_line_class_init (OgAttendanceLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_attendance_line_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-attendance-line.ui");
  gtk_widget_class_bind_template_child (widget_class, OgAttendanceLine, icon);
  gtk_widget_class_bind_template_child (widget_class, OgAttendanceLine, attended);
  gtk_widget_class_bind_template_child (widget_class, OgAttendanceLine, answers);
  gtk_widget_class_bind_template_child (widget_class, OgAttendanceLine, answers_label);
  gtk_widget_class_bind_template_callback (widget_class, on_answers_clicked);
}

static void
og_attendance_line_init (OgAttendanceLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_attendance_line_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_attendance_line_set_engine (OgAttendanceLine *self,
                               OgEngine         *engine)
{
  g_return_if_fail (OG_IS_ATTENDANCE_LINE (self));
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "counts-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (og_engine_get_channels (engine), "items-changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * og_attendance_line_update_time:
 *
 * Says how it is now.
 */
void
og_attendance_line_update_time (OgAttendanceLine *self)
{
  g_return_if_fail (OG_IS_ATTENDANCE_LINE (self));

  update (self);
}
