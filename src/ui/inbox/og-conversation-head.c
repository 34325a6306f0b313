/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-conversation-head.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-format.h"
#include "og-inbox-words.h"
#include "og-kind-drop-down.h"
#include "og-words-kind.h"
#include "og-words.h"
#include "og-work-words.h"

struct _OgConversationHead
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgConcern *concern; /* nullable */

  GtkWidget *back;
  AdwWindowTitle *title;
  GtkButton *done;
  GtkImage *deadline_icon;
  GtkLabel *deadline;
  GtkLabel *deadline_sentence;
  GtkDropDown *kind;
  GtkLabel *kind_reason;
  GtkWidget *assign;
  AdwButtonContent *assign_content;
  GtkWidget *put_off;
  AdwButtonContent *put_off_content;
  gboolean filling; /* the kind is shown, not chosen */
};

enum
{
  BACK_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgConversationHead, og_conversation_head, ADW_TYPE_BIN)

static void
on_back_clicked (OgConversationHead *self)
{
  g_signal_emit (self, signals[BACK_WANTED], 0);
}

/* The drop-down calls itself what is chosen, which alone says nothing. */
static void
name_kind (OgConversationHead *self)
{
  const int kind = (int) gtk_drop_down_get_selected (self->kind);
  /* Translators: %s is what kind of concern it is, such as "Question" */
  g_autofree char *label = g_strdup_printf (_("Kind of concern: %s"), og_words_kind (kind));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind), og_words_kind_explanation (kind));
}

static void
show_kind_reason (OgConversationHead *self)
{
  g_autofree char *reason = og_kind_drop_down_dup_reason (self->concern);

  gtk_label_set_label (self->kind_reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kind_reason), reason != NULL);
}

static void
show_kind (OgConversationHead *self)
{
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->kind, (guint) self->concern->kind);
  self->filling = FALSE;
  name_kind (self);
  show_kind_reason (self);
}

static void
on_kind_selected (OgConversationHead *self)
{
  const int kind = (int) gtk_drop_down_get_selected (self->kind);

  name_kind (self);
  if (self->filling || self->concern == NULL || kind == self->concern->kind)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "concerns.kind", "i", kind);
}

static void
show_title (OgConversationHead *self)
{
  g_autofree char *origin = og_inbox_origin (self->engine, self->concern);
  const char *handle = self->concern->author_handle;
  g_autofree char *subtitle = NULL;

  if (handle != NULL && *handle != '\0')
    /* Translators: the citizen's address, and where the concern came from: "@anna@place · Mastodon" */
    subtitle = g_strdup_printf (_("%1$s · %2$s"), handle, origin);
  adw_window_title_set_title (self->title, og_inbox_author (self->concern));
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : origin);
}

static void
show_done (OgConversationHead *self)
{
  gboolean open = self->concern->state == OG_CONCERN_OPEN;

  gtk_button_set_label (self->done, open ? _("Mark as _Done") : _("Re_open"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->done),
                                  open ? "concerns.done" : "concerns.reopen");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->done),
                               open ? _("Nothing Is Left to Do Here (E)") :
                                      _("Open the Concern Again"));
}

/* The buttons say how it stands, and lead to changing it. */
static void
show_work (OgConversationHead *self)
{
  g_autofree char *assignee = og_work_assignee (self->concern);
  g_autofree char *come_back = og_work_come_back (self->engine, self->concern);
  const char *put_off = come_back != NULL ? come_back : _("Put Off…");

  adw_button_content_set_label (self->assign_content, assignee);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->assign), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  assignee, -1);
  adw_button_content_set_label (self->put_off_content, put_off);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->put_off), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  put_off, -1);
  gtk_widget_set_visible (self->put_off, self->concern->state == OG_CONCERN_OPEN);
}

static void
set_deadline (OgConversationHead *self,
              const char         *icon,
              const char         *title,
              const char         *sentence,
              const char         *style)
{
  const char *styles[] = { "warning", "error", "success" };

  gtk_image_set_from_icon_name (self->deadline_icon, icon);
  gtk_label_set_label (self->deadline, title);
  gtk_label_set_label (self->deadline_sentence, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->deadline_sentence), sentence != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->deadline_icon), styles[i]);
      gtk_widget_remove_css_class (GTK_WIDGET (self->deadline), styles[i]);
    }
  if (style == NULL)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self->deadline_icon), style);
  gtk_widget_add_css_class (GTK_WIDGET (self->deadline), style);
}

/* The sentence says how the deadline came about; if the promise was changed meanwhile so that it
 * would explain another one, only the deadline itself is said. */
static void
show_due (OgConversationHead *self,
          OgOffice           *office,
          gint64              now)
{
  OgOfficeTime *time = og_engine_get_attendance (self->engine);
  const OgDeadline facts = og_engine_explain_deadline (self->engine, self->concern);
  OgDeadlineNearness nearness = og_deadline_nearness (time, self->concern->deadline, now);
  g_autofree char *when = og_format_when (self->concern->deadline, office->zone, now);
  gboolean overdue = nearness == OG_DEADLINE_OVERDUE;
  const char *style = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  if (overdue)
    /* Translators: %s is day and time */
    title = g_strdup_printf (_("The answer was due %s"), when);
  else
    /* Translators: %s is day and time */
    title = g_strdup_printf (_("Answer by %s"), when);
  if (facts.deadline == self->concern->deadline)
    sentence = og_words_deadline_sentence (&facts, office->zone, now);
  if (overdue)
    style = "error";
  else if (nearness == OG_DEADLINE_NEAR)
    style = "warning";
  set_deadline (self, og_words_deadline_icon (nearness), title, sentence, style);
}

static void
show_waiting (OgConversationHead *self)
{
  const char *sentence = _("No response time is promised.");

  set_deadline (self, "view-more-horizontal-symbolic", _("Waits for an answer"), sentence, NULL);
}

static void
show_outcome (OgConversationHead *self)
{
  int outcome = self->concern->outcome;
  g_autofree char *title = NULL;

  if (outcome != OG_OUTCOME_NONE)
    /* Translators: %s is how it ended, such as "Answered" */
    title = g_strdup_printf (_("This concern is done: %s"), og_work_outcome (outcome));
  set_deadline (self, "object-select-symbolic",
                title != NULL ? title : _("This concern is done"), self->concern->outcome_note,
                "success");
}

static void
og_conversation_head_dispose (GObject *object)
{
  OgConversationHead *self = OG_CONVERSATION_HEAD (object);

  g_clear_object (&self->concern);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_CONVERSATION_HEAD);

  G_OBJECT_CLASS (og_conversation_head_parent_class)->dispose (object);
}

static void
og_conversation_head_class_init (OgConversationHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_conversation_head_dispose;

  signals[BACK_WANTED] = g_signal_new ("back-wanted", OG_TYPE_CONVERSATION_HEAD, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-conversation-head.ui");
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, back);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, title);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, done);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, deadline_icon);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, deadline);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, deadline_sentence);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, kind_reason);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, assign);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, assign_content);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, put_off);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, put_off_content);
  gtk_widget_class_bind_template_child (widget_class, OgConversationHead, kind);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected);
}

static void
og_conversation_head_init (OgConversationHead *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  og_kind_drop_down_fill (self->kind);
  self->filling = FALSE;
}

/**
 * og_conversation_head_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_conversation_head_set_engine (OgConversationHead *self,
                                 OgEngine           *engine)
{
  g_return_if_fail (OG_IS_CONVERSATION_HEAD (self));
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
}

/**
 * og_conversation_head_set_concern:
 * @concern: as the store has it now
 */
void
og_conversation_head_set_concern (OgConversationHead *self,
                                  OgConcern          *concern)
{
  g_return_if_fail (OG_IS_CONVERSATION_HEAD (self));

  g_set_object (&self->concern, concern);
  show_title (self);
  show_done (self);
  show_kind (self);
  og_conversation_head_update_time (self);
}

/**
 * og_conversation_head_set_narrow:
 * @narrow: whether the conversation stands alone
 */
void
og_conversation_head_set_narrow (OgConversationHead *self,
                                 gboolean            narrow)
{
  g_return_if_fail (OG_IS_CONVERSATION_HEAD (self));

  gtk_widget_set_visible (self->back, narrow);
}

/**
 * og_conversation_head_update_time:
 *
 * Says how near the deadline is now; nothing happens without a concern.
 */
void
og_conversation_head_update_time (OgConversationHead *self)
{
  OgOffice *office = NULL;

  g_return_if_fail (OG_IS_CONVERSATION_HEAD (self));

  if (self->concern == NULL)
    return;
  office = og_engine_get_office (self->engine);
  show_work (self);
  if (self->concern->state == OG_CONCERN_DONE)
    show_outcome (self);
  else if (self->concern->deadline != 0)
    show_due (self, office, og_engine_now (self->engine));
  else if (self->concern->waiting_since == 0)
    set_deadline (self, "mail-replied-symbolic", _("Answered"), NULL, "success");
  else
    show_waiting (self);
}
