/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-moves-private.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-move-toast.h"

static char *
moved_text (OgCalendarMoves *self,
            OgMove          *move)
{
  OgMoveStep *first = g_ptr_array_index (move->steps, 0);
  guint n = og_move_count_done (move);
  g_autofree char *when = NULL;
  gint64 at;

  if (n > 1)
    return g_strdup_printf (ngettext ("%u post moved.", "%u posts moved.", n), n);
  if (!og_local_time_to_unix (first->after, first->post->zone, &at))
    return g_strdup (_("Moved."));
  when = og_format_when (at, first->post->zone, og_engine_now (self->engine));
  /* Translators: %s is day and time: "Moved to Wednesday, 25 November, 9:00." */
  return g_strdup_printf (_("Moved to %s."), when);
}

/* The next time at which somebody is there; NULL if it is such a time, or there is none. */
static char *
attended_instead (OgCalendarMoves *self,
                  OgMoveStep      *step)
{
  OgOfficeTime *time = og_engine_get_attendance (self->engine);
  gint64 at, opening;

  if (!og_office_has_hours (og_engine_get_office (self->engine)) ||
      !og_local_time_to_unix (step->after, step->post->zone, &at) ||
      og_office_time_is_open (time, at) || !og_office_time_next_opening (time, at, &opening))
    return NULL;
  return og_local_time_from_unix (opening, step->post->zone);
}

typedef struct
{
  OgCalendarMoves *self; /* lives as long as the widget */
  GtkWidget *widget;     /* weak */
  OgMove *move;
  char *instead;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_clear_weak_pointer (&offer->widget);
  og_move_unref (offer->move);
  g_free (offer->instead);
  g_free (offer);
}

static void
take_instead (gpointer data)
{
  Offer *offer = data;
  OgMoveStep *first = g_ptr_array_index (offer->move->steps, 0);
  OgMove *move;

  if (offer->widget == NULL)
    return;
  move = og_move_new (offer->self->engine, offer->self->widget);
  move->asked = TRUE;
  if (og_calendar_moves_add (offer->self, move, first->post, g_strdup (offer->instead)))
    {
      OgMoveStep *step = g_ptr_array_index (move->steps, 0);

      /* Where it goes back to is where it stood before both. */
      g_free (step->before);
      step->before = g_strdup (first->before);
      og_calendar_moves_run (offer->self, move);
    }
  else
    og_move_unref (move);
}

static void
undo_offer (gpointer data)
{
  og_calendar_moves_take_back (((Offer *) data)->move);
}

/**
 * og_calendar_moves_say:
 *
 * Says what was moved where, with Undo; and offers a better time if nobody is there to answer.
 */
void
og_calendar_moves_say (OgCalendarMoves *self,
                       OgMove          *move)
{
  OgMoveStep *first = g_ptr_array_index (move->steps, 0);
  Offer *offer = g_new0 (Offer, 1);
  g_autofree char *text = moved_text (self, move);
  g_autofree char *label = NULL;
  g_autofree char *question = NULL;
  gint64 at;

  offer->self = self;
  g_set_weak_pointer (&offer->widget, self->widget);
  offer->move = og_move_ref (move);
  offer->instead = move->steps->len == 1 ? attended_instead (self, first) : NULL;
  if (offer->instead != NULL && og_local_time_to_unix (offer->instead, first->post->zone, &at))
    {
      label = og_format_soon (at, first->post->zone, og_engine_now (self->engine));
      question = g_strdup_printf ("%s %s", text, _("Nobody is there to answer then."));
    }
  og_move_toast_show (self->widget, question != NULL ? question : text, label, take_instead,
                      undo_offer, offer, offer_free);
}
