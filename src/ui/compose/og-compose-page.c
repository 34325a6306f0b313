/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-channel-chips.h"
#include "og-check-list.h"
#include "og-count-line.h"
#include "og-discard.h"
#include "og-draft-keeper.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-office-time.h"
#include "og-picture-box.h"
#include "og-post-preview.h"
#include "og-post-undo.h"
#include "og-toast.h"
#include "og-when-box.h"
#include "og-words.h"

/* How often time alone may change what is to be said: a chosen time passes. */
#define REFRESH_SECONDS 20

struct _OgComposePage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgPost *post;
  OgDraftKeeper *keeper;
  GtkWidget *window; /* weak: for toasts after the page has left it */
  gint64 next_attended;
  guint refresh_id;
  gboolean planning;
  gboolean over; /* planned or discarded: there is no draft to speak of */

  OgChannelChips *chips;
  GtkTextView *text_view;
  AdwWrapBox *count_box;
  OgPictureBox *pictures;
  OgWhenBox *when;
  GtkWidget *hint_box;
  GtkLabel *hint_label;
  GtkButton *take_button;
  OgCheckList *checks;
  OgPostPreview *preview;
  GtkLabel *sender_label;
};

G_DEFINE_FINAL_TYPE (OgComposePage, og_compose_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
zone_of (OgComposePage *self)
{
  return og_engine_get_office (self->engine)->zone;
}

static GtkWidget *
toast_place (OgComposePage *self)
{
  return self->window != NULL ? self->window : GTK_WIDGET (self);
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
  gtk_widget_set_visible (self->hint_box, TRUE);
}

/* The hint stands where the time is, with the way out beside it. */
static void
show_hint (OgComposePage *self,
           GArray        *checks)
{
  gint64 now = og_engine_now (self->engine);
  gint64 opening;

  gtk_widget_set_visible (self->hint_box, FALSE);
  self->next_attended = 0;
  for (guint i = 0; i < checks->len; i++)
    {
      OgCheck *check = &g_array_index (checks, OgCheck, i);

      if (check->kind == OG_CHECK_UNATTENDED && check->amount > 0)
        offer_time (self, _("Nobody is in the office at that time to answer."), check->amount);
      else if ((check->kind == OG_CHECK_NO_TIME || check->kind == OG_CHECK_PAST_TIME) &&
               og_office_next_opening (og_engine_get_office (self->engine), now, &opening) &&
               opening > now)
        offer_time (self, _("The office opens next, and somebody is there to answer:"), opening);
    }
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

static GArray *
check (OgComposePage *self,
       GListModel    *channels)
{
  return og_checks_for_post (self->post, channels, og_engine_count_kind_for_channel,
                             og_engine_get_office (self->engine), og_engine_now (self->engine));
}

static void
refresh (OgComposePage *self)
{
  g_autoptr (GListModel) channels = chosen_channels (self);
  g_autoptr (GArray) checks = NULL;

  take_time (self);
  checks = check (self, channels);
  show_counts (self, channels);
  show_hint (self, checks);
  show_sender (self, channels);
  og_check_list_set_checks (self->checks, self->engine, checks);
  og_post_preview_show (self->preview, self->engine, self->post);
}

static gboolean
on_refresh (gpointer data)
{
  refresh (data);
  return G_SOURCE_CONTINUE;
}

static void
on_changed (OgComposePage *self)
{
  if (self->over || self->planning)
    return;
  refresh (self);
  og_draft_keeper_touch (self->keeper);
}

static void
on_channels_changed (OgComposePage *self)
{
  on_changed (self);
}

static void
on_when_changed (OgComposePage *self)
{
  on_changed (self);
}

static void
on_text_changed (OgComposePage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  og_record_set_string (OG_RECORD (self->post), "text", text);
  on_changed (self);
}

/* A picture in the clipboard becomes one of the post; text goes its usual way. */
static void
on_paste (OgComposePage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (og_picture_box_paste (self->pictures, clipboard))
    g_signal_stop_emission_by_name (self->text_view, "paste-clipboard");
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         OgComposePage *self)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *at = files; at != NULL; at = at->next)
    og_picture_box_add_file (self->pictures, at->data);
  g_slist_free (files);
  return TRUE;
}

static void
on_take (OgComposePage *self)
{
  g_autofree char *local = NULL;

  if (self->next_attended == 0)
    return;
  local = og_local_time_from_unix (self->next_attended, zone_of (self));
  og_when_box_set_local_time (self->when, local);
  on_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->when));
}

static void
on_wanted (OgComposePage *self,
           int            kind)
{
  switch ((OgCheckKind) kind)
    {
    case OG_CHECK_NO_TEXT:
    case OG_CHECK_TOO_LONG:
      gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
      break;
    case OG_CHECK_NO_CHANNEL:
      gtk_widget_grab_focus (GTK_WIDGET (self->chips));
      break;
    case OG_CHECK_SIGNED_OUT:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", "channels");
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
      break;
    case OG_CHECK_NO_ALT:
    case OG_CHECK_ALT_TOO_LONG:
    case OG_CHECK_TOO_MANY_PICTURES:
    case OG_CHECK_PICTURE_TOO_LARGE:
      og_picture_box_focus_missing (self->pictures);
      break;
    case OG_CHECK_NO_TIME:
    case OG_CHECK_PAST_TIME:
    case OG_CHECK_UNATTENDED:
      gtk_widget_grab_focus (GTK_WIDGET (self->when));
      break;
    default:
      g_return_if_reached ();
    }
}

static DexFuture *
unplan (OgEngine *engine,
        OgPost   *post)
{
  return og_engine_unplan_post (engine, post->id);
}

/* widget: the window, for the person may have left the page meanwhile. */
static void
on_planned (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgComposePage *self = data;
  g_autofree char *when = og_format_when (self->post->due, self->post->zone,
                                          og_engine_now (self->engine));
  /* Translators: %s is day and time */
  g_autofree char *text = g_strdup_printf (_("Planned for %s."), when);

  self->over = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  og_post_undo_offer (widget, text, self->engine, self->post, unplan);
}

static void
on_not_planned (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgComposePage *self = data;
  g_autofree char *sentence = og_words_error (error);

  self->planning = FALSE;
  g_message ("%s", error->message);
  og_toast_show (widget, sentence);
}

/* The button is never grey: pressed too early, it says what is missing and leads there. */
static void
plan (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);
  g_autoptr (GListModel) channels = chosen_channels (self);
  g_autoptr (GArray) checks = NULL;

  if (self->planning || self->over)
    return;
  refresh (self);
  checks = check (self, channels);
  if (checks->len > 0 && g_array_index (checks, OgCheck, 0).blocks)
    {
      OgCheck *first = &g_array_index (checks, OgCheck, 0);
      OgChannel *channel = first->channel_id != 0 ?
                             og_engine_find_channel (self->engine, first->channel_id) :
                             NULL;
      g_autofree char *missing = og_words_check (first, channel, zone_of (self),
                                                 og_engine_now (self->engine));
      /* Translators: %s says what is missing, as a sentence. */
      g_autofree char *text = g_strdup_printf (_("Not planned yet. %s"), missing);

      og_toast_show (widget, text);
      if (first->kind != OG_CHECK_SIGNED_OUT)
        on_wanted (self, first->kind);
      return;
    }

  /* The engine keeps saves and plans of a post in order. */
  self->planning = TRUE;
  og_draft_keeper_stop (self->keeper);
  og_widget_then (toast_place (self), og_engine_plan_post (self->engine, self->post), on_planned,
                  on_not_planned, g_object_ref (self), g_object_unref);
}

static void
on_discard_flushed (GtkWidget    *widget,
                    const GValue *value,
                    gpointer      data)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);

  if (self->post->id != 0)
    og_discard_draft (toast_place (self), self->engine, self->post);
  gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

/* What is on its way into the store is waited for, so that it can be taken out again. */
static void
discard (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);

  if (self->planning || self->over)
    return;
  self->over = TRUE;
  og_widget_then (widget, og_draft_keeper_flush (self->keeper), on_discard_flushed, NULL, NULL,
                  NULL);
}

static void
on_save_failed (OgComposePage *self,
                GError        *error)
{
  g_autofree char *sentence = og_words_error (error);

  g_message ("%s", error->message);
  og_toast_show (toast_place (self), sentence);
}

static void
og_compose_page_shown (AdwNavigationPage *page)
{
  OgComposePage *self = OG_COMPOSE_PAGE (page);

  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page))));
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add_seconds (REFRESH_SECONDS, on_refresh, self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
og_compose_page_hidden (AdwNavigationPage *page)
{
  OgComposePage *self = OG_COMPOSE_PAGE (page);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->over || self->planning)
    return;
  dex_future_disown (og_draft_keeper_flush (self->keeper));
  if (self->post->id != 0 || *self->post->text != '\0' ||
      g_list_model_get_n_items (G_LIST_MODEL (self->post->attachments)) > 0)
    og_toast_show (toast_place (self), _("Kept as a draft. It is not planned."));
}

static void
og_compose_page_dispose (GObject *object)
{
  OgComposePage *self = OG_COMPOSE_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->keeper != NULL && !self->over)
    dex_future_disown (og_draft_keeper_flush (self->keeper));
  g_clear_object (&self->keeper);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_COMPOSE_PAGE);

  G_OBJECT_CLASS (og_compose_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, chips);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, text_view);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, count_box);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, pictures);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, when);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, hint_box);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, take_button);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, checks);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, preview);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, sender_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_channels_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_when_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_paste);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_wanted);
}

static void
og_compose_page_class_init (OgComposePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_compose_page_dispose;
  page_class->shown = og_compose_page_shown;
  page_class->hidden = og_compose_page_hidden;

  g_type_ensure (OG_TYPE_CHANNEL_CHIPS);
  g_type_ensure (OG_TYPE_PICTURE_BOX);
  g_type_ensure (OG_TYPE_WHEN_BOX);
  g_type_ensure (OG_TYPE_CHECK_LIST);
  g_type_ensure (OG_TYPE_POST_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-compose-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "compose.plan", NULL, plan);
  gtk_widget_class_install_action (widget_class, "compose.discard", NULL, discard);
}

static void
og_compose_page_init (OgComposePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * og_compose_page_new:
 * @post: a draft, or a new post (id 0), perhaps with a time and channels chosen already; it is
 *   changed while the person writes
 *
 * Returns: (transfer floating): the page, to be pushed
 */
AdwNavigationPage *
og_compose_page_new (OgEngine *engine,
                     OgPost   *post)
{
  OgComposePage *self = g_object_new (OG_TYPE_COMPOSE_PAGE, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  self->keeper = og_draft_keeper_new (engine, post);
  if (post->id != 0)
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Draft"));

  og_channel_chips_set_post (self->chips, engine, post);
  og_picture_box_set_post (self->pictures, engine, post);
  og_when_box_set_engine (self->when, engine);
  og_when_box_set_local_time (self->when, post->local_time);
  gtk_text_buffer_set_text (buffer, post->text, -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_save_failed), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return ADW_NAVIGATION_PAGE (self);
}
