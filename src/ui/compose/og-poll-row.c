/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-poll-row.h"

#include <glib/gi18n.h>

#include "og-poll-limits.h"

#define FIRST_OPTIONS 2
#define FIRST_SECONDS (3 * 24 * 3600)

struct _OgPollRow
{
  AdwExpanderRow parent_instance;

  OgPost *post;
  OgPollLimits limits;
  gboolean setting;

  GPtrArray *entries; /* of AdwEntryRow, in order; the row holds them */
  GArray *durations;  /* of int: seconds, as they are listed */
  GtkWidget *add_row;
  AdwSwitchRow *multiple_row;
  AdwComboRow *duration_row;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPollRow, og_poll_row, ADW_TYPE_EXPANDER_ROW)

static void
tell (OgPollRow *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Empty lines are no options. */
static void
store (OgPollRow *self)
{
  g_autoptr (GString) poll = g_string_new (NULL);

  if (self->setting)
    return;
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *option = g_strstrip (
        g_strdup (gtk_editable_get_text (g_ptr_array_index (self->entries, i))));

      if (*option != '\0')
        g_string_append_printf (poll, "%s%s", poll->len > 0 ? "\n" : "", option);
    }
  og_record_set_string (OG_RECORD (self->post), "poll",
                        adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self)) ? poll->str :
                                                                                          NULL);
}

/* How many characters of an option are over the limit; 0 or less: none. */
static int
count_over (OgPollRow *self,
            guint      place)
{
  const char *text = gtk_editable_get_text (g_ptr_array_index (self->entries, place));

  return self->limits.characters > 0 ? (int) g_utf8_strlen (text, -1) - self->limits.characters : 0;
}

/* (transfer full): "Option 1", and in words what is too much */
static char *
title_of (OgPollRow *self,
          guint      place)
{
  const int over = count_over (self, place);
  /* Translators: %u is the number of an option of a poll */
  g_autofree char *name = g_strdup_printf (_("Option %u"), place + 1);

  if ((int) place >= self->limits.options)
    /* Translators: %1$s is "Option 5", %2$d how many options a poll may have */
    return g_strdup_printf (_("%1$s: only %2$d are possible"), name, self->limits.options);
  if (over > 0)
    /* Translators: %1$s is "Option 1", %2$d how many characters it has too many */
    return g_strdup_printf (_("%1$s: %2$d characters too many"), name, over);
  return g_steal_pointer (&name);
}

/* What is too much is said in red and in words. */
static void
show_counts (OgPollRow *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      AdwEntryRow *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *title = title_of (self, i);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
      if (count_over (self, i) > 0 || (int) i >= self->limits.options)
        gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
      gtk_widget_set_visible (g_object_get_data (G_OBJECT (entry), "remove"),
                              self->entries->len > FIRST_OPTIONS);
    }
  gtk_widget_set_visible (self->add_row, (int) self->entries->len < self->limits.options);
}

static void
on_option (OgPollRow *self)
{
  show_counts (self);
  store (self);
  tell (self);
}

static void
on_remove (GtkWidget *button,
           OgPollRow *self)
{
  GtkWidget *entry = gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW);

  g_ptr_array_remove (self->entries, entry);
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), entry);
  on_option (self);
  gtk_widget_grab_focus (g_ptr_array_index (self->entries, self->entries->len - 1));
}

/* The rows that follow the options stand at the end: they are put there again. */
static void
add_entry (OgPollRow  *self,
           const char *text)
{
  GtkWidget *entry = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *const last[] = { self->add_row, GTK_WIDGET (self->multiple_row),
                              GTK_WIDGET (self->duration_row) };

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove Option"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (entry), button);
  g_object_set_data (G_OBJECT (entry), "remove", button);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_option), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->entries, entry);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), entry);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    {
      g_object_ref (last[i]);
      adw_expander_row_remove (ADW_EXPANDER_ROW (self), last[i]);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), last[i]);
      g_object_unref (last[i]);
    }
}

static void
on_add (OgPollRow *self)
{
  add_entry (self, "");
  show_counts (self);
  gtk_widget_grab_focus (g_ptr_array_index (self->entries, self->entries->len - 1));
}

/* Only so long as the networks allow, and what is chosen already. */
static void
show_durations (OgPollRow *self)
{
  const int current = self->post->poll_seconds != 0 ?
                        self->post->poll_seconds :
                        og_poll_nearest (&self->limits, FIRST_SECONDS);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const gboolean was_setting = self->setting;
  guint selected = 0;

  g_clear_pointer (&self->durations, g_array_unref);
  self->durations = og_poll_durations (&self->limits, current);
  for (guint i = 0; i < self->durations->len; i++)
    {
      const int seconds = g_array_index (self->durations, int, i);
      g_autofree char *words = og_poll_duration_words (seconds);

      if (seconds == current)
        selected = i;
      if (og_poll_allows (&self->limits, seconds))
        gtk_string_list_append (names, words);
      else
        /* Translators: how long a poll runs, such as “30 days”, where the network does not allow it */
        gtk_string_list_take (names, g_strdup_printf (_("%s: not possible here"), words));
    }
  self->setting = TRUE;
  adw_combo_row_set_model (self->duration_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->duration_row, selected);
  self->setting = was_setting;
}

static void
on_enabled (OgPollRow *self)
{
  if (self->post == NULL || self->setting)
    return;
  if (self->post->poll_seconds == 0)
    og_record_set_int (OG_RECORD (self->post), "poll_seconds",
                       og_poll_nearest (&self->limits, FIRST_SECONDS));
  store (self);
  tell (self);
}

static void
on_multiple (OgPollRow *self)
{
  if (self->setting)
    return;
  og_record_set_int (OG_RECORD (self->post), "poll_multiple",
                     adw_switch_row_get_active (self->multiple_row));
  tell (self);
}

static void
on_duration (OgPollRow *self)
{
  const guint place = adw_combo_row_get_selected (self->duration_row);

  if (self->setting || self->durations == NULL || place >= self->durations->len)
    return;
  og_record_set_int (OG_RECORD (self->post), "poll_seconds",
                     g_array_index (self->durations, int, place));
  tell (self);
}

static void
og_poll_row_dispose (GObject *object)
{
  OgPollRow *self = OG_POLL_ROW (object);

  self->setting = TRUE;
  g_clear_object (&self->post);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->durations, g_array_unref);

  G_OBJECT_CLASS (og_poll_row_parent_class)->dispose (object);
}

static void
og_poll_row_class_init (OgPollRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_poll_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_POLL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
og_poll_row_init (OgPollRow *self)
{
  self->entries = g_ptr_array_new ();
  self->limits = (OgPollLimits) { .options = FIRST_OPTIONS, .max_seconds = G_MAXINT };
  self->setting = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Poll"));
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (self), TRUE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), FALSE);

  self->add_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _("Add Option"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  self->multiple_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->multiple_row),
                                 _("Several May Be Chosen"));
  self->duration_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->duration_row), _("Runs For"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->add_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->multiple_row));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->duration_row));

  g_signal_connect_object (self, "notify::enable-expansion", G_CALLBACK (on_enabled), self, 0);
  g_signal_connect_object (self->multiple_row, "notify::active", G_CALLBACK (on_multiple), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->duration_row, "notify::selected", G_CALLBACK (on_duration), self,
                           G_CONNECT_SWAPPED);
  self->setting = FALSE;
}

/**
 * og_poll_row_take:
 *
 * Shows the post's poll, which has been changed by another one.
 */
void
og_poll_row_take (OgPollRow *self)
{
  g_auto (GStrv) options = g_strsplit (self->post->poll != NULL ? self->post->poll : "", "\n", -1);
  guint n = 0;

  self->setting = TRUE;
  if (self->post->poll != NULL && self->post->poll_seconds == 0)
    og_record_set_int (OG_RECORD (self->post), "poll_seconds",
                       og_poll_nearest (&self->limits, FIRST_SECONDS));
  while (self->entries->len > 0)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self),
                             g_ptr_array_steal_index (self->entries, self->entries->len - 1));
  for (guint i = 0; options[i] != NULL; i++)
    if (*options[i] != '\0')
      {
        add_entry (self, options[i]);
        n++;
      }
  for (; n < FIRST_OPTIONS; n++)
    add_entry (self, "");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), self->post->poll != NULL);
  adw_switch_row_set_active (self->multiple_row, self->post->poll_multiple);
  show_durations (self);
  show_counts (self);
  self->setting = FALSE;
}

/**
 * og_poll_row_set_post:
 * @post: its poll is shown and changed
 *
 * Once.
 */
void
og_poll_row_set_post (OgPollRow *self,
                      OgPost    *post)
{
  g_return_if_fail (self->post == NULL);

  self->post = g_object_ref (post);
  og_poll_row_take (self);
}

/**
 * og_poll_row_refresh:
 * @channels: of OgChannel: those chosen now
 *
 * Where none of them has polls, the row is not to be seen, unless there is a poll already.
 */
void
og_poll_row_refresh (OgPollRow  *self,
                     OgEngine   *engine,
                     GListModel *channels)
{
  const OgPollLimits limits = og_poll_limits (engine, channels);
  const gboolean others = limits.min_seconds != self->limits.min_seconds ||
                          limits.max_seconds != self->limits.max_seconds;

  g_autofree char *words = og_poll_limits_words (&limits);

  self->limits = limits;
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  show_counts (self);
  if (others)
    show_durations (self);
  gtk_widget_set_visible (GTK_WIDGET (self), limits.any || self->post->poll != NULL);
}

/* The first option with which something is wrong; one that is empty, or the first, where none is. */
static guint
find_trouble (OgPollRow *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      char *option = g_utf8_casefold (
        gtk_editable_get_text (g_ptr_array_index (self->entries, i)), -1);
      const gboolean empty = *g_strstrip (option) == '\0';

      if (!g_hash_table_add (seen, option) || (empty && i < FIRST_OPTIONS) ||
          count_over (self, i) > 0 || (int) i >= self->limits.options)
        return i;
    }
  return self->entries->len;
}

/**
 * og_poll_row_focus:
 *
 * Puts the keyboard where something is wrong: into an option, or on how long it runs; else into the
 * first option.
 */
void
og_poll_row_focus (OgPollRow *self)
{
  const guint place = find_trouble (self);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (place < self->entries->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->entries, place));
  else if (!og_poll_allows (&self->limits, self->post->poll_seconds))
    gtk_widget_grab_focus (GTK_WIDGET (self->duration_row));
  else
    gtk_widget_grab_focus (g_ptr_array_index (self->entries, 0));
}
