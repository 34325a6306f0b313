/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sidebar.h"

#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-format.h"
#include "og-office-time.h"
#include "og-sidebar-row.h"
#include "og-words.h"

struct _OgSidebar
{
  AdwNavigationPage parent_instance;

  OgEngine *engine; /* nullable */
  GSignalGroup *signals;

  GtkListBox *list;
  GtkWidget *status_button;
  GtkImage *attended_icon;
  GtkLabel *attended;
  GtkLabel *contact;
  GtkLabel *explanation;
};

G_DEFINE_FINAL_TYPE (OgSidebar, og_sidebar, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OgSidebarRow *
find_row (OgSidebar  *self,
          const char *place)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (OG_IS_SIDEBAR_ROW (row) &&
        g_str_equal (og_sidebar_row_get_place (OG_SIDEBAR_ROW (row)), place))
      return OG_SIDEBAR_ROW (row);
  return NULL;
}

static int
count_channels_in_trouble (OgEngine *engine)
{
  GListModel *channels = og_engine_get_channels (engine);
  int count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (channel->state != OG_CHANNEL_OK)
        count++;
    }
  return count;
}

static void
set_badge (OgSidebar  *self,
           const char *place,
           int         count,
           const char *words)
{
  og_sidebar_row_set_badge (find_row (self, place), count, words);
}

/* Badges count what is to be done, not what exists. */
static void
update_badges (OgSidebar *self)
{
  const OgCounts *counts = self->engine != NULL ? og_engine_get_counts (self->engine) : NULL;
  const int due = counts != NULL ? counts->overdue + counts->attention + counts->submitted : 0;
  const int open = counts != NULL ? counts->views[OG_VIEW_DUE] : 0;
  const int trouble = self->engine != NULL ? count_channels_in_trouble (self->engine) : 0;
  g_autofree char *due_words = g_strdup_printf (ngettext ("%d task that cannot wait",
                                                          "%d tasks that cannot wait", (gulong) due),
                                                due);
  g_autofree char *open_words = g_strdup_printf (ngettext ("%d open concern", "%d open concerns",
                                                           (gulong) open),
                                                 open);
  g_autofree char *trouble_words = g_strdup_printf (ngettext ("%d channel in trouble",
                                                              "%d channels in trouble",
                                                              (gulong) trouble),
                                                    trouble);

  set_badge (self, "today", due, due_words);
  set_badge (self, "inbox", open, open_words);
  set_badge (self, "channels", trouble, trouble_words);
}

static char *
contact_text (OgEngine *engine)
{
  const gint64 contact = og_engine_get_last_contact (engine);
  g_autofree char *when = NULL;

  if (g_list_model_get_n_items (og_engine_get_channels (engine)) == 0)
    return g_strdup (_("No channel yet"));
  if (contact == 0)
    return g_strdup (_("No contact yet"));
  when = og_format_when (contact, og_engine_get_office (engine)->zone, og_engine_now (engine));
  /* Translators: %s is day and time of the last contact with a network */
  return g_strdup_printf (_("Last contact %s"), when);
}

/**
 * og_sidebar_update_status:
 *
 * Brings the words at the lower end up to date; to be called once a minute.
 */
void
og_sidebar_update_status (OgSidebar *self)
{
  g_autofree char *attended = NULL;
  g_autofree char *contact = NULL;
  g_autofree char *spoken = NULL;
  gboolean open;

  g_return_if_fail (OG_IS_SIDEBAR (self));

  gtk_widget_set_visible (self->status_button, self->engine != NULL);
  if (self->engine == NULL)
    return;

  open = og_office_time_is_open (og_engine_get_attendance (self->engine), og_engine_now (self->engine));
  attended = og_words_attended (og_engine_get_attendance (self->engine), og_engine_now (self->engine));
  contact = contact_text (self->engine);
  spoken = g_strdup_printf ("%s. %s.", attended, contact);
  gtk_label_set_label (self->attended, attended);
  gtk_label_set_label (self->contact, contact);
  gtk_image_set_from_icon_name (self->attended_icon,
                                open ? "user-available-symbolic" : "weather-clear-night-symbolic");
  gtk_label_set_label (self->explanation,
                       open ? _("The office is open: messages of citizens are announced at once, and "
                                "the promised response time is running. It counts only while the "
                                "office is open.") :
                              _("The office is closed: messages come in quietly, and the promised "
                                "response time stands still until the office opens."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_row_activated (OgSidebar    *self,
                  OgSidebarRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, og_sidebar_row_get_place (row));
}

static void
fill_list (OgSidebar *self)
{
  guint n_places;
  const OgPlaceInfo *places = og_places (&n_places);

  for (guint i = 0; i < n_places; i++)
    gtk_list_box_append (self->list, og_sidebar_row_new (&places[i]));
}

static void
og_sidebar_dispose (GObject *object)
{
  OgSidebar *self = OG_SIDEBAR (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SIDEBAR);

  G_OBJECT_CLASS (og_sidebar_parent_class)->dispose (object);
}

static void
og_sidebar_class_init (OgSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_sidebar_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", OG_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/de/ortsgespraech/Ortsgespraech/shell/og-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, OgSidebar, status_button);
  gtk_widget_class_bind_template_child (widget_class, OgSidebar, attended_icon);
  gtk_widget_class_bind_template_child (widget_class, OgSidebar, attended);
  gtk_widget_class_bind_template_child (widget_class, OgSidebar, contact);
  gtk_widget_class_bind_template_child (widget_class, OgSidebar, explanation);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
og_sidebar_init (OgSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (OG_TYPE_ENGINE);
  g_signal_group_connect_swapped (self->signals, "counts-changed", G_CALLBACK (update_badges), self);
  g_signal_group_connect_swapped (self->signals, "office-changed",
                                  G_CALLBACK (og_sidebar_update_status), self);
  g_signal_group_connect_swapped (self->signals, "notify::last-contact",
                                  G_CALLBACK (og_sidebar_update_status), self);
  fill_list (self);
}

static void
on_channels_changed (OgSidebar *self)
{
  update_badges (self);
  og_sidebar_update_status (self);
}

/**
 * og_sidebar_set_engine:
 * @engine: (nullable): whose counts to show
 */
void
og_sidebar_set_engine (OgSidebar *self,
                       OgEngine  *engine)
{
  g_return_if_fail (OG_IS_SIDEBAR (self));

  if (self->engine != NULL)
    g_signal_handlers_disconnect_by_func (og_engine_get_channels (self->engine),
                                          on_channels_changed, self);
  g_set_object (&self->engine, engine);
  g_signal_group_set_target (self->signals, engine);
  if (engine != NULL)
    g_signal_connect_object (og_engine_get_channels (engine), "items-changed",
                             G_CALLBACK (on_channels_changed), self, G_CONNECT_SWAPPED);
  on_channels_changed (self);
}

/**
 * og_sidebar_select:
 * @place: a place's name
 *
 * Marks it as the one that is shown, without emitting "chosen".
 */
void
og_sidebar_select (OgSidebar  *self,
                   const char *place)
{
  OgSidebarRow *row;

  g_return_if_fail (OG_IS_SIDEBAR (self));

  row = find_row (self, place);
  if (row != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}
