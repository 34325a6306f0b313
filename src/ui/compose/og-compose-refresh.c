/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page-private.h"

#include <glib/gi18n.h>

#include "og-count-line.h"
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
show_counts (OgComposePage *self,
             GListModel    *channels)
{
  guint n = g_list_model_get_n_items (channels);
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (self->count_box));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      gboolean too_long;
      g_autofree char *line = og_count_line (self->engine, channel, self->post->text, n > 1,
                                             &too_long);

      if (label == NULL)
        {
          label = gtk_label_new (NULL);
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "numeric");
          adw_wrap_box_append (self->count_box, label);
        }
      gtk_label_set_text (GTK_LABEL (label), line);
      gtk_widget_remove_css_class (label, too_long ? "dim-label" : "error");
      gtk_widget_add_css_class (label, too_long ? "error" : "dim-label");
      label = gtk_widget_get_next_sibling (label);
    }
  while (label != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (label);

      adw_wrap_box_remove (self->count_box, label);
      label = next;
    }
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

static void
show_sender (OgComposePage *self,
             GListModel    *channels)
{
  g_autoptr (OgChannel) channel = g_list_model_get_item (channels, 0);

  gtk_label_set_text (self->sender_label,
                      channel != NULL ?
                        og_words_sender_sentence (og_engine_get_sender (self->engine, channel)) :
                        "");
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
  GArray *checks;

  take_time (self);
  checks = og_checks_for_post (
    self->post,
    &(OgCheckContext) { channels, og_engine_count_kind_for_channel,
                        og_engine_get_attendance (self->engine), NULL, og_engine_now (self->engine) });
  show_counts (self, channels);
  show_hint (self, checks);
  show_sender (self, channels);
  og_check_list_set_checks (self->checks, self->engine, checks);
  og_post_preview_show (self->preview, self->engine, self->post);
  return checks;
}
