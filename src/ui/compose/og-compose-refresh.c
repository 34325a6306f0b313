/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page-private.h"

#include <glib/gi18n.h>

#include "og-channel-label.h"
#include "og-engine-plan.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-office-time.h"
#include "og-words.h"

static const char *
zone_of (OgComposePage *self)
{
  return og_engine_get_office (self->engine)->zone;
}

static GListModel *
chosen_channels (OgComposePage *self)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (self->post);
  GListStore *channels = g_list_store_new (OG_TYPE_CHANNEL);

  for (guint i = 0; i < ids->len; i++)
    {
      OgChannel *channel = og_engine_find_channel (self->engine, g_array_index (ids, gint64, i));

      if (channel != NULL)
        g_list_store_append (channels, channel);
    }
  return G_LIST_MODEL (channels);
}

static void
offer_time (OgComposePage *self,
            const char    *reason,
            gint64         at)
{
  g_autofree char *when = og_format_when (at, zone_of (self), og_engine_now (self->engine));
  /* Translators: a button that takes this time; %s is day and time */
  g_autofree char *label = g_strdup_printf (_("Take %s"), when);

  self->next_attended = at;
  gtk_label_set_text (self->hint_label, reason);
  gtk_button_set_label (self->take_button, label);
}

/* The hint stands where the time is, with the way out beside it. */
static void
show_hint (OgComposePage *self,
           GArray        *checks)
{
  gint64 now = og_engine_now (self->engine);
  gint64 opening;

  self->next_attended = 0;
  for (guint i = 0; i < checks->len; i++)
    {
      OgCheck *found = &g_array_index (checks, OgCheck, i);

      if (found->kind == OG_CHECK_UNATTENDED && found->amount > 0)
        offer_time (self, _("Nobody is in the office at that time to answer."), found->amount);
      else if ((found->kind == OG_CHECK_NO_TIME || found->kind == OG_CHECK_PAST_TIME) &&
               og_office_time_next_opening (og_engine_get_attendance (self->engine), now, &opening) &&
               opening > now)
        offer_time (self, _("The office opens next, and somebody is there to answer:"), opening);
    }
  gtk_widget_set_visible (self->hint_box, self->next_attended != 0);
}

/**
 * og_compose_page_needs_sign_off:
 *
 * Returns: whether a second person must agree who has not yet agreed to exactly this
 */
gboolean
og_compose_page_needs_sign_off (OgComposePage *self)
{
  g_autofree char *digest = NULL;

  if (og_engine_get_sign_off_reason (self->engine, self->post) == OG_SIGN_OFF_NOT_NEEDED)
    return FALSE;
  digest = og_sign_off_digest (self->post, NULL);
  return !og_sign_off_holds (G_LIST_MODEL (self->post->sign_offs), digest);
}

static void
name_plan_button (OgComposePage *self,
                  const char    *label,
                  const char    *tooltip)
{
  gtk_button_set_label (self->plan_button, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->plan_button), tooltip);
}

/* It says what it does: what goes out at once is not "planned" to whoever presses it. */
static void
show_plan_button (OgComposePage *self)
{
  if (og_compose_page_needs_sign_off (self))
    name_plan_button (self, _("_Submit for Sign-Off"),
                      _("Lay the Post Before a Second Person (Ctrl+Enter)"));
  else if (og_when_box_is_now (self->when))
    name_plan_button (self, _("_Publish Now"),
                      _("Publish the Post Within the Next Minute (Ctrl+Enter)"));
  else
    name_plan_button (self, _("_Plan"), _("Plan the Post (Ctrl+Enter)"));
}

static gboolean
is_full (GArray *checks,
         gint64  channel_id)
{
  for (guint i = 0; i < checks->len; i++)
    {
      OgCheck *check = &g_array_index (checks, OgCheck, i);

      if (check->kind == OG_CHECK_SERVER_FULL && check->channel_id == channel_id)
        return TRUE;
    }
  return FALSE;
}

/* A server that takes no more plans leaves it to this computer. */
static OgSender
sender_of (OgComposePage *self,
           OgChannel     *channel,
           GArray        *checks)
{
  return is_full (checks, channel->id) ? OG_SENDER_THIS_COMPUTER :
                                         og_engine_get_sender (self->engine, channel);
}

/* One sentence if it is the same for all channels, else one line for each. */
static void
show_sender (OgComposePage *self,
             GListModel    *channels,
             GArray        *checks)
{
  const guint n = g_list_model_get_n_items (channels);
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean same = TRUE;
  OgSender first = OG_SENDER_THIS_COMPUTER;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      g_autofree char *label = og_channel_label (self->engine, channel, channels);
      const OgSender sender = sender_of (self, channel, checks);

      first = i == 0 ? sender : first;
      same &= sender == first;
      g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "", label, og_words_sender (sender));
    }
  gtk_label_set_text (self->sender_label, n == 0 ? "" :
                                          same   ? og_words_sender_sentence (first) :
                                                   lines->str);
}

/* The plan as the field has it; "now" moves on with the clock. */
static void
take_time (OgComposePage *self)
{
  g_autofree char *local = og_when_box_dup_local_time (self->when);
  gint64 due = 0;

  og_record_set_string (OG_RECORD (self->post), "zone", zone_of (self));
  if (local != NULL && !og_local_time_to_unix (local, self->post->zone, &due))
    g_clear_pointer (&local, g_free);
  og_record_set_string (OG_RECORD (self->post), "local_time", local);
  og_record_set_int (OG_RECORD (self->post), "due", due);
}

/* The channels whose server takes no more plans for that time. (transfer full) */
static GArray *
find_full_channels (OgComposePage *self,
                    GListModel    *channels)
{
  GArray *full = g_array_new (FALSE, FALSE, sizeof (gint64));
  const guint n = g_list_model_get_n_items (channels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (og_engine_is_server_full (self->engine, channel, self->post->due))
        g_array_append_val (full, channel->id);
    }
  return full;
}

/**
 * og_compose_page_refresh:
 *
 * Takes the time from its field, and says everything anew that follows from the post.
 *
 * Returns: (transfer full) (element-type OgCheck): what it still lacks
 */
GArray *
og_compose_page_refresh (OgComposePage *self)
{
  g_autoptr (GListModel) channels = chosen_channels (self);
  g_autoptr (GArray) full = NULL;
  GArray *checks;

  take_time (self);
  full = find_full_channels (self, channels);
  checks = og_checks_for_post (
    self->post,
    &(OgCheckContext) { channels, og_engine_count_kind_for_channel,
                        og_engine_get_attendance (self->engine), self->neighbours,
                        og_engine_now (self->engine), full });
  og_compose_page_load_neighbours (self);
  og_refusal_note_show (self->refusal, self->engine, self->post);
  og_text_box_refresh (self->text, channels);
  og_picture_box_set_day (self->pictures,
                          og_checks_day (self->post, og_engine_now (self->engine)));
  og_more_box_refresh (self->more, channels);
  gtk_widget_set_visible (self->templates_box, *self->post->text == '\0');
  show_hint (self, checks);
  show_sender (self, channels, checks);
  show_plan_button (self);
  og_check_list_set_checks (self->checks, self->engine, self->post, checks);
  og_post_preview_show (self->preview, self->engine, self->post, channels);
  return checks;
}
