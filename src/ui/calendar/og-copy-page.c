/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-copy-page.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-copy-post.h"
#include "og-day-row.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-time-text.h"

struct _OgCopyPage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgPost *post;

  OgDayRow *day_row;
  AdwEntryRow *time_row;
  GtkLabel *fault;
};

static guint copied_signal;

G_DEFINE_FINAL_TYPE (OgCopyPage, og_copy_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_fault (OgCopyPage *self,
            const char *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
}

static void
on_changed (OgCopyPage *self)
{
  show_fault (self, NULL);
}

static void
on_copied (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  g_signal_emit (widget, copied_signal, 0, g_value_get_int64 (value));
}

static void
on_copy (OgCopyPage *self)
{
  const int day = og_day_row_get_day (self->day_row);
  g_autofree char *local_time = NULL;
  int minutes;
  GDate date;

  if (day == 0)
    {
      show_fault (self, _("Choose a day, or write one such as 24.12.2026."));
      gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
      return;
    }
  if (!og_time_text_parse (gtk_editable_get_text (GTK_EDITABLE (self->time_row)), &minutes))
    {
      show_fault (self, _("Write the time as 9:00."));
      gtk_widget_grab_focus (GTK_WIDGET (self->time_row));
      return;
    }
  date = og_local_time_date (day);
  local_time = og_time_text_local (&date, minutes);
  og_widget_then (GTK_WIDGET (self), og_copy_post (self->engine, self->post, local_time), on_copied,
                  NULL, NULL, NULL);
}

static void
og_copy_page_dispose (GObject *object)
{
  OgCopyPage *self = OG_COPY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_COPY_PAGE);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_copy_page_parent_class)->dispose (object);
}

static void
og_copy_page_class_init (OgCopyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_copy_page_dispose;
  copied_signal = g_signal_new ("copied", OG_TYPE_COPY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (OG_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-copy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OgCopyPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, OgCopyPage, time_row);
  gtk_widget_class_bind_template_child (widget_class, OgCopyPage, fault);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
}

static void
og_copy_page_init (OgCopyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_copy_page_new:
 * @post: its time of day is proposed
 *
 * Returns: (transfer floating): the page, to be pushed
 */
AdwNavigationPage *
og_copy_page_new (OgEngine *engine,
                  OgPost   *post)
{
  OgCopyPage *self = g_object_new (OG_TYPE_COPY_PAGE, NULL);
  const char *zone = og_engine_get_office (engine)->zone;
  int minutes;
  GDate day;

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  og_day_row_set_today (self->day_row, og_format_julian_day (og_engine_now (engine), zone));
  if (og_time_text_split (post->local_time, &day, &minutes) && minutes >= 0)
    {
      g_autofree char *time = og_time_text_format (minutes);

      gtk_editable_set_text (GTK_EDITABLE (self->time_row), time);
    }
  return ADW_NAVIGATION_PAGE (self);
}
