/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-more-box.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-calendar.h"
#include "og-format.h"
#include "og-local-time.h"
#include "og-poll-row.h"
#include "og-when-box.h"
#include "og-words-post-kind.h"

struct _OgMoreBox
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgPost *post;
  gboolean setting;

  AdwExpanderRow *more_row;
  AdwComboRow *kind_row;
  AdwEntryRow *label_row;
  GtkMenuButton *labels_button;
  OgWhenBox *until;
  GtkWidget *clear_button;
  AdwActionRow *repeat_row;
  OgPollRow *poll_row;
};

enum
{
  CHANGED,
  REPEAT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgMoreBox, og_more_box, ADW_TYPE_BIN)

static void
on_changed (OgMoreBox *self)
{
  if (!self->setting && self->post != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_kind (OgMoreBox *self)
{
  if (self->setting || self->post == NULL)
    return;
  og_record_set_int (OG_RECORD (self->post), "kind", adw_combo_row_get_selected (self->kind_row));
  on_changed (self);
}

static void
on_label (OgMoreBox *self)
{
  g_autofree char *label = NULL;

  if (self->setting || self->post == NULL)
    return;
  label = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->label_row))));
  og_record_set_string (OG_RECORD (self->post), "label", *label != '\0' ? label : NULL);
  on_changed (self);
}

static void
take_label (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OgMoreBox *self = OG_MORE_BOX (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->label_row), g_variant_get_string (parameter, NULL));
}

static void
on_until (OgMoreBox *self)
{
  g_autofree char *local = og_when_box_dup_local_time (self->until);

  og_record_set_string (OG_RECORD (self->post), "valid_until", local);
  gtk_widget_set_visible (self->clear_button, local != NULL);
  on_changed (self);
}

static void
on_clear (OgMoreBox *self)
{
  og_when_box_set_local_time (self->until, NULL);
  on_until (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->until));
}

static void
on_repeat (OgMoreBox *self)
{
  g_signal_emit (self, signals[REPEAT], 0);
}

static void
og_more_box_dispose (GObject *object)
{
  OgMoreBox *self = OG_MORE_BOX (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_MORE_BOX);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_more_box_parent_class)->dispose (object);
}

static void
og_more_box_class_init (OgMoreBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_more_box_dispose;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_MORE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[REPEAT] = g_signal_new ("repeat", OG_TYPE_MORE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "more.take-label", "s", take_label);

  g_type_ensure (OG_TYPE_POLL_ROW);
  g_type_ensure (OG_TYPE_WHEN_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-more-box.ui");
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, more_row);
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, label_row);
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, labels_button);
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, until);
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, clear_button);
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, OgMoreBox, poll_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_label);
  gtk_widget_class_bind_template_callback (widget_class, on_until);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_repeat);
}

static void
fill_kinds (OgMoreBox *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    gtk_string_list_append (names, og_words_post_kind (kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
}

static void
og_more_box_init (OgMoreBox *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  og_when_box_be_limit (self->until);
  self->setting = FALSE;
}

static void
on_labels (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgMoreBox *self = OG_MORE_BOX (widget);
  const char *const *labels = g_value_get_boxed (value);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; labels != NULL && labels[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (labels[i], NULL);

      g_menu_item_set_action_and_target (item, "more.take-label", "s", labels[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->labels_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->labels_button),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

/**
 * og_more_box_take:
 *
 * Shows what the post says, which has been changed by another one.
 */
void
og_more_box_take (OgMoreBox *self)
{
  const int kind = self->post->kind;

  self->setting = TRUE;
  adw_combo_row_set_selected (self->kind_row, kind >= 0 && kind < OG_N_POST_KINDS ? kind : 0);
  gtk_editable_set_text (GTK_EDITABLE (self->label_row),
                         self->post->label != NULL ? self->post->label : "");
  og_when_box_set_local_time (self->until, self->post->valid_until);
  gtk_widget_set_visible (self->clear_button, self->post->valid_until != NULL);
  og_poll_row_take (self->poll_row);
  self->setting = FALSE;
}

/**
 * og_more_box_set_post:
 * @post: is shown and changed
 *
 * Once.
 */
void
og_more_box_set_post (OgMoreBox *self,
                      OgEngine  *engine,
                      OgPost    *post)
{
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  og_when_box_set_engine (self->until, engine);
  og_poll_row_set_post (self->poll_row, post);
  self->post = g_object_ref (post);
  og_more_box_take (self);
  og_widget_then (GTK_WIDGET (self), og_engine_list_labels (engine), on_labels, NULL, NULL, NULL);
}

static void
add_part (GString    *summary,
          const char *part)
{
  g_string_append_printf (summary, "%s%s", summary->len > 0 ? " · " : "", part);
}

static void
show_summary (OgMoreBox *self)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  gint64 until;

  if (self->post->kind != OG_POST_OTHER)
    add_part (summary, og_words_post_kind (self->post->kind));
  if (self->post->label != NULL)
    add_part (summary, self->post->label);
  if (self->post->valid_until != NULL && self->post->zone != NULL &&
      og_local_time_to_unix (self->post->valid_until, self->post->zone, &until))
    {
      g_autofree char *when = og_format_when (until, self->post->zone, og_engine_now (self->engine));
      /* Translators: %s is day and time */
      g_autofree char *part = g_strdup_printf (_("valid until %s"), when);

      add_part (summary, part);
    }
  if (self->post->series_id != 0)
    add_part (summary, _("repeats"));
  if (self->post->poll != NULL && self->post->kind != OG_POST_POLL)
    add_part (summary, og_words_post_kind (OG_POST_POLL));
  adw_expander_row_set_subtitle (self->more_row,
                                 summary->len > 0 ? summary->str :
                                                    _("Kind, label, validity, repetition, poll"));
}

/**
 * og_more_box_refresh:
 * @channels: of OgChannel: those chosen now
 */
void
og_more_box_refresh (OgMoreBox  *self,
                     GListModel *channels)
{
  adw_action_row_set_subtitle (self->repeat_row,
                               self->post->series_id != 0 ? _("This post belongs to a series.") :
                                                            _("Once"));
  og_poll_row_refresh (self->poll_row, self->engine, channels);
  show_summary (self);
}

/**
 * og_more_box_focus_until:
 *
 * Puts the keyboard where the validity ends.
 */
void
og_more_box_focus_until (OgMoreBox *self)
{
  adw_expander_row_set_expanded (self->more_row, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->until));
}

/**
 * og_more_box_focus_poll:
 *
 * Puts the keyboard into the poll.
 */
void
og_more_box_focus_poll (OgMoreBox *self)
{
  adw_expander_row_set_expanded (self->more_row, TRUE);
  og_poll_row_focus (self->poll_row);
}
