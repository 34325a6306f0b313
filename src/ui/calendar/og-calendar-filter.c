/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-filter.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-words-post-kind.h"
#include "og-words.h"

struct _OgCalendarFilter
{
  AdwBin parent_instance;

  OgEngine *engine;
  GArray *channel_ids; /* of gint64, as in the row, without "all" */
  GStrv labels;        /* (nullable) */
  gboolean filling;
  char *label;         /* (nullable): the chosen one */

  GtkWidget *button;
  AdwButtonContent *content;
  AdwComboRow *state_row;
  AdwComboRow *channel_row;
  AdwComboRow *kind_row;
  AdwComboRow *label_row;
  GtkWidget *reset_button;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgCalendarFilter, og_calendar_filter, ADW_TYPE_BIN)

/**
 * og_calendar_choice_is_all:
 *
 * Returns: whether nothing is left out
 */
gboolean
og_calendar_choice_is_all (const OgCalendarChoice *choice)
{
  return choice->show == OG_SHOW_ALL && choice->channel_id == 0 && choice->kind < 0 &&
         choice->label == NULL;
}

static gboolean
has_state (OgShow  show,
           OgPost *post)
{
  int state = og_words_post_state (post);

  switch (show)
    {
    case OG_SHOW_DRAFTS:
      return state == OG_WORDS_DRAFT || state == OG_WORDS_PAUSED;
    case OG_SHOW_SUBMITTED:
      return state == OG_WORDS_SUBMITTED;
    case OG_SHOW_PLANNED:
      return state == OG_DELIVERY_PLANNED || state == OG_DELIVERY_SCHEDULED ||
             state == OG_DELIVERY_SENDING || state == OG_DELIVERY_RECALLING;
    case OG_SHOW_SENT:
      return state == OG_DELIVERY_SENT || state == OG_DELIVERY_WITHDRAWN ||
             state == OG_DELIVERY_OVERTAKEN;
    case OG_SHOW_ATTENTION:
      return state == OG_DELIVERY_FAILED || state == OG_DELIVERY_UNCERTAIN ||
             state == OG_DELIVERY_LATE || state == OG_DELIVERY_BY_HAND ||
             state == OG_DELIVERY_UNSIGNED;
    case OG_SHOW_ALL:
    default:
      return TRUE;
    }
}

/**
 * og_calendar_choice_has:
 *
 * Returns: whether the post is shown
 */
gboolean
og_calendar_choice_has (const OgCalendarChoice *choice,
                        OgPost                 *post)
{
  if (choice->channel_id != 0 && !og_post_has_channel (post, choice->channel_id))
    return FALSE;
  if (choice->kind >= 0 && post->kind != choice->kind)
    return FALSE;
  if (choice->label != NULL && g_strcmp0 (post->label, choice->label) != 0)
    return FALSE;
  return has_state (choice->show, post);
}

/* Another shape, and a word beside it. */
static void
show_active (OgCalendarFilter *self)
{
  OgCalendarChoice choice = og_calendar_filter_get (self);
  gboolean all = og_calendar_choice_is_all (&choice);
  const char *label = all ? _("Filter") : _("Filtered");

  adw_button_content_set_icon_name (self->content,
                                    all ? "view-sort-descending-symbolic" : "object-select-symbolic");
  adw_button_content_set_label (self->content, all ? "" : label);
  gtk_widget_set_sensitive (self->reset_button, !all);
  gtk_widget_set_tooltip_text (self->button, all ? _("Filter") : _("Not all posts are shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
on_selected (OgCalendarFilter *self)
{
  guint label;

  if (self->filling)
    return;
  label = adw_combo_row_get_selected (self->label_row);
  g_free (self->label);
  self->label = label > 0 && self->labels != NULL && label <= g_strv_length (self->labels) ?
                  g_strdup (self->labels[label - 1]) :
                  NULL;
  show_active (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_row (AdwComboRow *row,
          GPtrArray   *words,
          guint        selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < words->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (words, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

static void
fill_states (OgCalendarFilter *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  /* In the order of OgShow. */
  g_ptr_array_add (words, (char *) C_("posts", "All"));
  g_ptr_array_add (words, (char *) C_("posts", "Drafts"));
  g_ptr_array_add (words, (char *) C_("posts", "Waiting for sign-off"));
  g_ptr_array_add (words, (char *) C_("posts", "Planned"));
  g_ptr_array_add (words, (char *) C_("posts", "Published"));
  g_ptr_array_add (words, (char *) C_("posts", "Need attention"));
  fill_row (self->state_row, words, adw_combo_row_get_selected (self->state_row));
}

static void
fill_kinds (OgCalendarFilter *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (words, (char *) C_("posts", "All"));
  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    g_ptr_array_add (words, (char *) og_words_post_kind (kind));
  fill_row (self->kind_row, words, 0);
}

static void
fill_channels (OgCalendarFilter *self)
{
  GListModel *channels = og_engine_get_channels (self->engine);
  OgCalendarChoice choice = og_calendar_filter_get (self);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint selected = 0;

  g_array_set_size (self->channel_ids, 0);
  g_ptr_array_add (words, (char *) C_("posts", "All"));
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      g_array_append_val (self->channel_ids, channel->id);
      g_ptr_array_add (words, channel->name != NULL ? channel->name : channel->handle);
      if (channel->id == choice.channel_id)
        selected = i + 1;
    }
  fill_row (self->channel_row, words, selected);
}

static void
on_labels (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgCalendarFilter *self = OG_CALENDAR_FILTER (widget);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint selected = 0;

  g_strfreev (self->labels);
  self->labels = g_value_dup_boxed (value);
  g_ptr_array_add (words, (char *) C_("posts", "All"));
  for (guint i = 0; self->labels != NULL && self->labels[i] != NULL; i++)
    {
      g_ptr_array_add (words, self->labels[i]);
      if (g_strcmp0 (self->labels[i], self->label) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  fill_row (self->label_row, words, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->label_row), words->len > 1);
}

/* Channels and labels come and go. */
static void
on_visible (OgCalendarFilter *self,
            GParamSpec       *spec,
            GtkWidget        *popover)
{
  if (self->engine == NULL || !gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (
                                GTK_MENU_BUTTON (self->button)))))
    return;
  self->filling = TRUE;
  fill_channels (self);
  self->filling = FALSE;
  og_widget_then (GTK_WIDGET (self), og_engine_list_labels (self->engine), on_labels, NULL, NULL,
                  NULL);
}

static void
og_calendar_filter_dispose (GObject *object)
{
  OgCalendarFilter *self = OG_CALENDAR_FILTER (object);

  g_clear_object (&self->engine);
  self->filling = TRUE;
  /* The child is also a part of the template, which would free it before AdwBin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_CALENDAR_FILTER);

  G_OBJECT_CLASS (og_calendar_filter_parent_class)->dispose (object);
}

static void
og_calendar_filter_finalize (GObject *object)
{
  OgCalendarFilter *self = OG_CALENDAR_FILTER (object);

  g_array_unref (self->channel_ids);
  g_strfreev (self->labels);
  g_free (self->label);

  G_OBJECT_CLASS (og_calendar_filter_parent_class)->finalize (object);
}

static void
og_calendar_filter_class_init (OgCalendarFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_calendar_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_calendar_filter_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-calendar-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, OgCalendarFilter, button);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarFilter, content);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarFilter, state_row);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarFilter, channel_row);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarFilter, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarFilter, label_row);
  gtk_widget_class_bind_template_child (widget_class, OgCalendarFilter, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, on_visible);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, og_calendar_filter_reset);

  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_CALENDAR_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_calendar_filter_init (OgCalendarFilter *self)
{
  self->channel_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_states (self);
  fill_kinds (self);
  gtk_widget_set_visible (GTK_WIDGET (self->label_row), FALSE);
  self->filling = FALSE;
  show_active (self);
}

/**
 * og_calendar_filter_set_engine:
 *
 * Once, before anything else.
 */
void
og_calendar_filter_set_engine (OgCalendarFilter *self,
                               OgEngine         *engine)
{
  g_set_object (&self->engine, engine);
}

/**
 * og_calendar_filter_get:
 *
 * Returns: what is to be shown; its label is not to be kept
 */
OgCalendarChoice
og_calendar_filter_get (OgCalendarFilter *self)
{
  guint channel = adw_combo_row_get_selected (self->channel_row);
  guint kind = adw_combo_row_get_selected (self->kind_row);
  guint state = adw_combo_row_get_selected (self->state_row);

  return (OgCalendarChoice) {
    .show = state <= OG_SHOW_ATTENTION ? (OgShow) state : OG_SHOW_ALL,
    .channel_id = channel > 0 && channel <= self->channel_ids->len ?
                    g_array_index (self->channel_ids, gint64, channel - 1) :
                    0,
    .kind = kind > 0 && kind <= OG_N_POST_KINDS ? (int) kind - 1 : -1,
    .label = self->label,
  };
}

/**
 * og_calendar_filter_reset:
 *
 * Shows all again.
 */
void
og_calendar_filter_reset (OgCalendarFilter *self)
{
  self->filling = TRUE;
  adw_combo_row_set_selected (self->state_row, 0);
  adw_combo_row_set_selected (self->channel_row, 0);
  adw_combo_row_set_selected (self->kind_row, 0);
  adw_combo_row_set_selected (self->label_row, 0);
  self->filling = FALSE;
  on_selected (self);
}
