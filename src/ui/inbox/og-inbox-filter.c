/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-filter.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-inbox.h"
#include "og-local-time.h"
#include "og-words-kind.h"

#define DAY_SECONDS (24 * 60 * 60)

/* In the order of the row. */
typedef enum
{
  PERIOD_ANY,
  PERIOD_WEEK,
  PERIOD_MONTH,
  PERIOD_THIS_YEAR,
  PERIOD_LAST_YEAR,
} Period;

struct _OgInboxFilter
{
  AdwBin parent_instance;

  OgEngine *engine;
  GArray *channel_ids; /* of gint64, as in the row, without "all" */
  GStrv topics;        /* (nullable): as in the row, without "all" */
  char *topic;         /* (nullable): the chosen one */
  gboolean filling;

  GtkMenuButton *button;
  AdwComboRow *channel_row;
  AdwComboRow *kind_row;
  AdwComboRow *topic_row;
  AdwComboRow *period_row;
  GtkWidget *reset_button;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OgInboxFilter, og_inbox_filter, ADW_TYPE_BIN)

/* Another shape and another name, not another colour alone. */
static void
show_active (OgInboxFilter *self)
{
  gboolean narrow = og_inbox_filter_is_narrow (self);
  const char *name = narrow ? _("Filter (not all concerns are shown)") : _("Filter");

  gtk_menu_button_set_icon_name (self->button, narrow ? "object-select-symbolic" :
                                                        "view-sort-descending-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_sensitive (self->reset_button, narrow);
}

static void
on_selected (OgInboxFilter *self)
{
  guint topic = 0;

  if (self->filling)
    return;
  topic = adw_combo_row_get_selected (self->topic_row);
  g_free (self->topic);
  self->topic = self->topics != NULL && topic > 0 && topic <= g_strv_length (self->topics) ?
                  g_strdup (self->topics[topic - 1]) :
                  NULL;
  show_active (self);
  g_signal_emit (self, changed_signal, 0);
}

/* words: without "all", which comes first. */
static void
fill_row (AdwComboRow *row,
          GPtrArray   *words,
          guint        selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_("concerns", "All"));
  for (guint i = 0; i < words->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (words, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

static void
fill_kinds (OgInboxFilter *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (int kind = 0; kind < OG_N_CONCERN_KINDS; kind++)
    g_ptr_array_add (words, (char *) og_words_kind (kind));
  fill_row (self->kind_row, words, 0);
}

static void
fill_periods (OgInboxFilter *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  /* In the order of Period. */
  g_ptr_array_add (words, (char *) C_("period", "The Last Seven Days"));
  g_ptr_array_add (words, (char *) C_("period", "The Last Thirty Days"));
  g_ptr_array_add (words, (char *) C_("period", "This Year"));
  g_ptr_array_add (words, (char *) C_("period", "Last Year"));
  fill_row (self->period_row, words, 0);
}

static void
fill_channels (OgInboxFilter *self)
{
  GListModel *channels = og_engine_get_channels (self->engine);
  guint before = adw_combo_row_get_selected (self->channel_row);
  gint64 chosen = before > 0 && before <= self->channel_ids->len ?
                    g_array_index (self->channel_ids, gint64, before - 1) :
                    0;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint selected = 0;

  g_array_set_size (self->channel_ids, 0);
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      g_array_append_val (self->channel_ids, channel->id);
      g_ptr_array_add (words, channel->name != NULL ? channel->name : channel->handle);
      if (channel->id == chosen)
        selected = i + 1;
    }
  fill_row (self->channel_row, words, selected);
}

static void
on_topics (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgInboxFilter *self = OG_INBOX_FILTER (widget);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint selected = 0;

  g_strfreev (self->topics);
  self->topics = g_value_dup_boxed (value);
  for (guint i = 0; self->topics != NULL && self->topics[i] != NULL; i++)
    {
      g_ptr_array_add (words, self->topics[i]);
      if (g_strcmp0 (self->topics[i], self->topic) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  fill_row (self->topic_row, words, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->topic_row), words->len > 0);
}

/* Channels and topics come and go. */
static void
on_visible (OgInboxFilter *self,
            GParamSpec    *spec,
            GtkWidget     *popover)
{
  if (self->engine == NULL || !gtk_widget_get_visible (popover))
    return;
  self->filling = TRUE;
  fill_channels (self);
  self->filling = FALSE;
  og_widget_then (GTK_WIDGET (self), og_engine_list_topics (self->engine), on_topics, NULL, NULL,
                  NULL);
}

static void
og_inbox_filter_dispose (GObject *object)
{
  OgInboxFilter *self = OG_INBOX_FILTER (object);

  self->filling = TRUE;
  g_clear_object (&self->engine);
  /* The child is also a part of the template, which would free it before AdwBin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_INBOX_FILTER);

  G_OBJECT_CLASS (og_inbox_filter_parent_class)->dispose (object);
}

static void
og_inbox_filter_finalize (GObject *object)
{
  OgInboxFilter *self = OG_INBOX_FILTER (object);

  g_array_unref (self->channel_ids);
  g_strfreev (self->topics);
  g_free (self->topic);

  G_OBJECT_CLASS (og_inbox_filter_parent_class)->finalize (object);
}

static void
og_inbox_filter_class_init (OgInboxFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_inbox_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_inbox_filter_finalize;
  changed_signal = g_signal_new ("changed", OG_TYPE_INBOX_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-inbox-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, OgInboxFilter, button);
  gtk_widget_class_bind_template_child (widget_class, OgInboxFilter, channel_row);
  gtk_widget_class_bind_template_child (widget_class, OgInboxFilter, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OgInboxFilter, topic_row);
  gtk_widget_class_bind_template_child (widget_class, OgInboxFilter, period_row);
  gtk_widget_class_bind_template_child (widget_class, OgInboxFilter, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, on_visible);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, og_inbox_filter_reset);
}

static void
og_inbox_filter_init (OgInboxFilter *self)
{
  self->filling = TRUE;
  self->channel_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_inbox_filter_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_inbox_filter_set_engine (OgInboxFilter *self,
                            OgEngine      *engine)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (OG_IS_INBOX_FILTER (self));
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  fill_channels (self);
  fill_kinds (self);
  fill_periods (self);
  fill_row (self->topic_row, none, 0);
  self->filling = FALSE;
  show_active (self);
}

/* Unix seconds of the first instant of a year, as the office counts. */
static gint64
year_start (OgInboxFilter *self,
            int            years_ago)
{
  const char *zone = og_engine_get_office (self->engine)->zone;
  g_autoptr (GDateTime) now = og_local_time_at (og_engine_now (self->engine), zone);
  g_autofree char *local = g_strdup_printf ("%04d-01-01T00:00",
                                            g_date_time_get_year (now) - years_ago);
  gint64 start = 0;

  return og_local_time_to_unix (local, zone, &start) ? start : 0;
}

/**
 * og_inbox_filter_apply:
 * @filter: gets what was chosen
 */
void
og_inbox_filter_apply (OgInboxFilter   *self,
                       OgConcernFilter *filter)
{
  OgRecord *record = OG_RECORD (filter);
  guint channel = 0;
  gint64 now = 0;

  g_return_if_fail (OG_IS_INBOX_FILTER (self));

  channel = adw_combo_row_get_selected (self->channel_row);
  if (channel > 0 && channel <= self->channel_ids->len)
    og_record_set_int (record, "channel_id", g_array_index (self->channel_ids, gint64, channel - 1));
  og_record_set_int (record, "kind", (int) adw_combo_row_get_selected (self->kind_row) - 1);
  og_record_set_string (record, "topic", self->topic);
  now = og_engine_now (self->engine);
  switch ((Period) adw_combo_row_get_selected (self->period_row))
    {
    case PERIOD_WEEK:
      og_record_set_int (record, "since", now - 7 * DAY_SECONDS);
      break;
    case PERIOD_MONTH:
      og_record_set_int (record, "since", now - 30 * DAY_SECONDS);
      break;
    case PERIOD_THIS_YEAR:
      og_record_set_int (record, "since", year_start (self, 0));
      break;
    case PERIOD_LAST_YEAR:
      og_record_set_int (record, "since", year_start (self, 1));
      og_record_set_int (record, "until", year_start (self, 0));
      break;
    case PERIOD_ANY:
    default:
      break;
    }
}

/**
 * og_inbox_filter_is_narrow:
 *
 * Returns: whether something is left out
 */
gboolean
og_inbox_filter_is_narrow (OgInboxFilter *self)
{
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (OG_VIEW_ALL);

  g_return_val_if_fail (OG_IS_INBOX_FILTER (self), FALSE);

  if (self->engine == NULL)
    return FALSE;
  og_inbox_filter_apply (self, filter);
  return og_concern_filter_is_narrow (filter);
}

/**
 * og_inbox_filter_reset:
 *
 * Shows everything; "changed" follows if something was left out.
 */
void
og_inbox_filter_reset (OgInboxFilter *self)
{
  AdwComboRow *rows[] = { NULL, NULL, NULL, NULL };

  g_return_if_fail (OG_IS_INBOX_FILTER (self));

  if (!og_inbox_filter_is_narrow (self))
    return;
  rows[0] = self->channel_row;
  rows[1] = self->kind_row;
  rows[2] = self->topic_row;
  rows[3] = self->period_row;
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_combo_row_set_selected (rows[i], 0);
  self->filling = FALSE;
  on_selected (self);
}
