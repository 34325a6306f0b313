/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-copy-page.h"
#include "og-copy-post.h"
#include "og-engine-plan.h"
#include "og-move.h"
#include "og-picture-uses-dialog.h"
#include "og-post-edit-page.h"
#include "og-post-sheet-private.h"
#include "og-post-templates.h"
#include "og-post-undo.h"
#include "og-sign-off-dialog.h"
#include "og-toast.h"
#include "og-words.h"

/* Whether a delivery of the post was sent to a channel that can do this afterwards. */
static gboolean
can_afterwards (OgPostSheet *self,
                OgAbility    ability)
{
  GListModel *deliveries = G_LIST_MODEL (self->post->deliveries);

  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);
      OgChannel *channel = og_engine_find_channel (self->engine, delivery->channel_id);

      if (delivery->kind == OG_DELIVERY_POST && delivery->state == OG_DELIVERY_SENT &&
          channel != NULL && og_engine_channel_can (self->engine, channel, ability))
        return TRUE;
    }
  return FALSE;
}

/* What has been sent anywhere cannot be a draft again. */
static gboolean
has_left (OgPostSheet *self)
{
  GListModel *deliveries = G_LIST_MODEL (self->post->deliveries);

  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      if (delivery->state != OG_DELIVERY_PLANNED && delivery->state != OG_DELIVERY_SCHEDULED &&
          delivery->state != OG_DELIVERY_UNSIGNED && delivery->state != OG_DELIVERY_BY_HAND)
        return TRUE;
    }
  return FALSE;
}

static const char *
follow_up_title (OgPost *post)
{
  switch ((OgPostKind) post->kind)
    {
    case OG_POST_CLOSURE:
      return _("Draft “Closure _Lifted”");
    case OG_POST_WARNING:
      return _("Draft “Warning _Lifted”");
    case OG_POST_OTHER:
    case OG_POST_WASTE:
    case OG_POST_COUNCIL:
    case OG_POST_HOURS:
    case OG_POST_EVENT:
    case OG_POST_VACANCY:
    case OG_POST_FIRE_BRIGADE:
    case OG_POST_GREETING:
    case OG_POST_CONDOLENCE:
    case OG_POST_QUESTION:
    case OG_POST_POLL:
    default:
      return _("Draft That _Follows It Up");
    }
}

static void
show_follow_up (OgPostSheet *self)
{
  g_autofree char *text = og_post_follow_up (self->post, og_engine_get_office (self->engine));

  gtk_widget_set_visible (self->follow_up_row, text != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->follow_up_row),
                                 follow_up_title (self->post));
}

void
og_post_sheet_show_acts (OgPostSheet *self)
{
  const gboolean here = !has_left (self);
  const gboolean paused = self->post->state == OG_POST_PAUSED;
  const guint n_pictures = g_list_model_get_n_items (G_LIST_MODEL (self->post->attachments));

  gtk_widget_set_visible (self->change_row, here);
  gtk_widget_set_visible (self->unplan_row, here);
  gtk_widget_set_visible (self->pause_row, og_post_can_hold (self->post));
  gtk_widget_set_visible (self->resume_row, paused);
  gtk_widget_set_visible (self->uses_row, n_pictures > 0);
  gtk_widget_set_visible (self->edit_row, can_afterwards (self, OG_ABILITY_EDIT));
  gtk_widget_set_visible (self->delete_row, can_afterwards (self, OG_ABILITY_DELETE));
  show_follow_up (self);
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
on_change_ready (GtkWidget    *widget,
                 const GValue *value,
                 gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);

  og_post_sheet_open_in_composer (self, self->post->id);
}

static void
on_change (OgPostSheet *self)
{
  self->leaving = TRUE;
  og_widget_then (GTK_WIDGET (self), og_engine_unplan_post (self->engine, self->post->id),
                  on_change_ready, on_failed, NULL, NULL);
}

static void
on_unplanned (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  if (window != NULL && self->post->state == OG_POST_PLANNED)
    og_post_undo_offer (window, _("The post is a draft again. It will not go out."), self->engine,
                        self->post, og_engine_plan_post);
  else if (window != NULL)
    og_toast_show (window, _("The post is a draft again. It will not go out."));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_unplan (OgPostSheet *self)
{
  self->leaving = TRUE;
  og_widget_then (GTK_WIDGET (self), og_engine_unplan_post (self->engine, self->post->id),
                  on_unplanned, on_failed, NULL, NULL);
}

static void
on_paused (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  og_toast_show (GTK_WIDGET (OG_POST_SHEET (widget)->views),
                 _("The post is held. It goes out only after it has been planned again."));
}

static void
on_pause (OgPostSheet *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_pause_post (self->engine, self->post->id), on_paused,
                  on_failed, NULL, NULL);
}

static void
on_resumed (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  og_toast_show (GTK_WIDGET (OG_POST_SHEET (widget)->views), _("The post is planned again."));
}

static void
on_not_resumed (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);

  if (g_error_matches (error, OG_ERROR, OG_ERROR_UNSIGNED))
    adw_dialog_present (og_sign_off_dialog_new (self->engine, self->post),
                        GTK_WIDGET (gtk_widget_get_root (widget)));
  else
    on_failed (widget, error, data);
}

/* A time that has passed would let it go out at once, without anybody having said so. */
static void
on_resume (OgPostSheet *self)
{
  if (self->post->due <= og_engine_now (self->engine))
    og_toast_show (GTK_WIDGET (self->views),
                   _("Its time has passed. Change the post and choose another time."));
  else
    og_widget_then (GTK_WIDGET (self), og_engine_plan_post (self->engine, self->post), on_resumed,
                    on_not_resumed, NULL, NULL);
}

static void
on_edited (OgPostSheet *self)
{
  adw_navigation_view_pop_to_tag (self->views, "post");
  og_toast_show (GTK_WIDGET (self->views), _("The change is on its way."));
}

static void
on_edit (OgPostSheet *self)
{
  AdwNavigationPage *page = og_post_edit_page_new (self->engine, self->post);

  g_signal_connect_object (page, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->views, page);
}

static void
on_copied (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  og_post_sheet_open_in_composer (OG_POST_SHEET (widget), g_value_get_int64 (value));
}

static void
on_copy (OgPostSheet *self)
{
  og_widget_then (GTK_WIDGET (self), og_copy_post (self->engine, self->post, NULL), on_copied,
                  on_failed, NULL, NULL);
}

static void
on_copied_to_date (OgPostSheet *self,
                   gint64       post_id)
{
  og_post_sheet_open_in_composer (self, post_id);
}

static void
on_copy_to_date (OgPostSheet *self)
{
  AdwNavigationPage *page = og_copy_page_new (self->engine, self->post);

  g_signal_connect_object (page, "copied", G_CALLBACK (on_copied_to_date), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->views, page);
}

static void
on_followed_up (GtkWidget    *widget,
                const GValue *value,
                gpointer      data)
{
  OgPost *draft = g_value_get_object (value);

  og_post_sheet_open_in_composer (OG_POST_SHEET (widget), draft->id);
}

static void
on_follow_up (OgPostSheet *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_make_follow_up (self->engine, self->post),
                  on_followed_up, on_failed, NULL, NULL);
}

static void
on_uses (OgPostSheet *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwDialog *dialog = og_picture_uses_dialog_new (self->engine,
                                                  G_LIST_MODEL (self->post->attachments));

  adw_dialog_close (ADW_DIALOG (self));
  adw_dialog_present (dialog, window);
}

static void
on_withdrawn (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  og_toast_show (GTK_WIDGET (OG_POST_SHEET (widget)->views), _("The deletion is on its way."));
}

static void
on_delete_answer (OgPostSheet *self,
                  const char  *response)
{
  if (g_str_equal (response, "delete"))
    og_widget_then (GTK_WIDGET (self), og_engine_withdraw_published (self->engine, self->post),
                    on_withdrawn, on_failed, NULL, NULL);
}

/* There is no undo at the network, so this is asked. */
static void
on_delete (OgPostSheet *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _("Delete from the Network?"),
    _("Citizens will no longer find the post, and answers to it lose their context. Copies on "
      "other servers are asked to go away, too, but nobody can force them. The text stays in your "
      "calendar. This cannot be undone.")));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_delete_answer), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

void
og_post_sheet_bind_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, acts_group);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, change_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, resume_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, pause_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, unplan_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, edit_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, follow_up_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, uses_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, delete_row);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
  gtk_widget_class_bind_template_callback (widget_class, on_unplan);
  gtk_widget_class_bind_template_callback (widget_class, on_pause);
  gtk_widget_class_bind_template_callback (widget_class, on_resume);
  gtk_widget_class_bind_template_callback (widget_class, on_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_to_date);
  gtk_widget_class_bind_template_callback (widget_class, on_follow_up);
  gtk_widget_class_bind_template_callback (widget_class, on_uses);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
}
