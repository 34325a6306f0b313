/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-calendar-place-private.h"
#include "og-copy-post.h"
#include "og-date-dialog.h"
#include "og-day-facts.h"
#include "og-local-time.h"
#include "og-time-text.h"
#include "og-toast.h"

#define NINE (9 * 60)

static int
julian_today (OgCalendarPlace *self)
{
  GDate today = og_day_today (og_calendar_place_get_engine (self));

  return (int) g_date_get_julian (&today);
}

static void
on_go_chosen (OgDateDialog    *dialog,
              guint            julian,
              int              minutes,
              OgCalendarPlace *self)
{
  GDate day = og_local_time_date ((int) julian);

  og_calendar_place_go_to (self, &day);
}

static void
on_go_to_date (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  OgCalendarPlace *self = data;
  GDate day = og_calendar_place_get_day (self);
  OgDateDialog *dialog = og_date_dialog_new (_("Go to Date"), _("_Go"), &day, -1,
                                             julian_today (self));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_go_chosen), self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* What was meant when the dialog was opened; the focus is elsewhere when it is answered. */
static OgDateDialog *
ask_when (OgCalendarPlace *self,
          GPtrArray       *posts,
          const char      *heading,
          const char      *button,
          GCallback        chosen)
{
  OgPost *first = g_ptr_array_index (posts, 0);
  OgDateDialog *dialog;
  GDate day = og_day_today (og_calendar_place_get_engine (self));
  int minutes = NINE;

  if (!og_time_text_split (first->local_time, &day, &minutes) || minutes < 0)
    minutes = NINE;
  dialog = og_date_dialog_new (heading, button, &day, minutes, julian_today (self));
  g_object_set_data_full (G_OBJECT (dialog), "posts", g_ptr_array_ref (posts),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "chosen", chosen, self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dialog;
}

static void
on_move_chosen (OgDateDialog    *dialog,
                guint            julian,
                int              minutes,
                OgCalendarPlace *self)
{
  GPtrArray *posts = g_object_get_data (G_OBJECT (dialog), "posts");
  GDate day = og_local_time_date ((int) julian);
  g_autofree char *local = og_time_text_local (&day, minutes);

  og_calendar_moves_to (self->moves, posts, g_ptr_array_index (posts, 0), local);
}

static void
on_move_to (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  OgCalendarPlace *self = data;
  g_autoptr (GPtrArray) posts = og_calendar_place_dup_acting (self);

  if (posts->len > 0)
    ask_when (self, posts, _("Move"), _("_Move"), G_CALLBACK (on_move_chosen));
}

static void
open_copy (gpointer data)
{
  GtkWidget *widget = g_weak_ref_get (data);

  if (widget == NULL)
    return;
  gtk_widget_activate_action (widget, "win.open-post", "x",
                              *(gint64 *) g_object_get_data (G_OBJECT (widget), "og-copy"));
  g_object_unref (widget);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
on_copied (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  gint64 id = g_value_get_int64 (value);
  GWeakRef *held = g_new0 (GWeakRef, 1);

  g_weak_ref_init (held, widget);
  g_object_set_data_full (G_OBJECT (widget), "og-copy", g_memdup2 (&id, sizeof id), g_free);
  og_calendar_place_moved (GTK_WIDGET (self), id, data);
  og_toast_show_button (widget, _("The copy is a draft on that day."), _("_Open"), open_copy, held,
                        weak_ref_free);
}

static void
on_copy_chosen (OgDateDialog    *dialog,
                guint            julian,
                int              minutes,
                OgCalendarPlace *self)
{
  GPtrArray *posts = g_object_get_data (G_OBJECT (dialog), "posts");
  OgEngine *engine = og_calendar_place_get_engine (self);
  GDate day = og_local_time_date ((int) julian);
  g_autofree char *local = og_time_text_local (&day, minutes);

  for (guint i = 0; i < posts->len; i++)
    og_widget_then (GTK_WIDGET (self),
                    og_copy_post (engine, g_ptr_array_index (posts, i), local), on_copied, NULL,
                    g_strdup (local), g_free);
}

static void
on_copy_to (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  OgCalendarPlace *self = data;
  g_autoptr (GPtrArray) posts = og_calendar_place_dup_acting (self);

  if (posts->len > 0)
    ask_when (self, posts, _("Copy"), _("_Copy"), G_CALLBACK (on_copy_chosen));
}

/**
 * og_calendar_place_add_date_actions:
 *
 * Those that ask for a day.
 */
void
og_calendar_place_add_date_actions (OgCalendarPlace *self)
{
  static const GActionEntry entries[] = {
    { .name = "go-to-date", .activate = on_go_to_date },
    { .name = "move-to", .activate = on_move_to },
    { .name = "copy-to", .activate = on_copy_to },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}
