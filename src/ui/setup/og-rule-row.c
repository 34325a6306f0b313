/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rule-row.h"

#include <glib/gi18n.h>

#include "og-netiquette.h"
#include "og-text-row.h"

struct _OgRuleRow
{
  AdwExpanderRow parent_instance;

  OgOffice *office; /* whose facts stand in the words */
  OgRule *rule;
  gint64 now;
  gboolean filling;

  GtkCheckButton *check;
  GtkLabel *number;
  GtkWidget *up_button;
  GtkWidget *down_button;

  /* Made when the row is opened for the first time: there are some twenty rules. */
  OgTextRow *subject;
  OgTextRow *brief;
  OgTextRow *text;
};

enum
{
  CHANGED,
  MOVED,
  REMOVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgRuleRow, og_rule_row, ADW_TYPE_EXPANDER_ROW)

static void
name_widget (GtkWidget  *widget,
             const char *format,
             const char *subject)
{
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", subject, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

static void
show_words (OgRuleRow *self)
{
  g_autofree char *subject = og_rule_row_dup_subject (self);
  g_autofree char *brief = og_netiquette_dup_brief (self->office, self->rule, self->now);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), subject);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), g_strdelimit (brief, "\n", ' '));
  /* Translators: %s is the heading of a rule, which can be ticked */
  name_widget (GTK_WIDGET (self->check), _("Rule “%s”"), subject);
  /* Translators: %s is the heading of a rule */
  name_widget (self->up_button, _("Move “%s” Up"), subject);
  /* Translators: %s is the heading of a rule */
  name_widget (self->down_button, _("Move “%s” Down"), subject);
}

/* What the row's text would be without words of the town's own; nothing for an own rule. */
static void
fill_fields (OgRuleRow *self)
{
  g_autoptr (OgRule) plain = og_rule_new ();
  g_autofree char *subject = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *text = NULL;

  og_record_set_string (OG_RECORD (plain), "clause", self->rule->clause);
  if (og_netiquette_find_clause (self->rule->clause, self->office->language) != NULL)
    {
      subject = og_netiquette_dup_subject (self->office, plain, self->now);
      brief = og_netiquette_dup_brief (self->office, plain, self->now);
      text = og_netiquette_dup_text (self->office, plain, self->now);
    }
  og_text_row_set_texts (self->subject, self->rule->subject, subject);
  og_text_row_set_texts (self->brief, self->rule->brief, brief);
  og_text_row_set_texts (self->text, self->rule->text, text);
}

static void
on_field_changed (OgRuleRow *self)
{
  g_autofree char *subject = g_strdup (og_text_row_get_own (self->subject));

  if (subject != NULL)
    g_strdelimit (subject, "\n", ' ');
  og_record_set_string (OG_RECORD (self->rule), "subject", subject);
  og_record_set_string (OG_RECORD (self->rule), "brief", og_text_row_get_own (self->brief));
  og_record_set_string (OG_RECORD (self->rule), "text", og_text_row_get_own (self->text));
  show_words (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static OgTextRow *
add_field (OgRuleRow  *self,
           const char *title)
{
  GtkWidget *row = og_text_row_new (title);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_field_changed), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return OG_TEXT_ROW (row);
}

static void
on_remove (OgRuleRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
add_remove_button (OgRuleRow *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Remove This Rule"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row, "activated", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
ensure_fields (OgRuleRow *self)
{
  if (self->subject != NULL)
    return;
  self->subject = add_field (self, _("Heading"));
  self->brief = add_field (self, _("Short Form, for Posts"));
  self->text = add_field (self, _("Long Form, for the Website and the Notice Board"));
  if (og_netiquette_find_clause (self->rule->clause, self->office->language) == NULL)
    add_remove_button (self);
  fill_fields (self);
}

static void
on_expanded (OgRuleRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    ensure_fields (self);
}

static void
on_toggled (OgRuleRow *self)
{
  if (self->filling)
    return;
  og_record_set_int (OG_RECORD (self->rule), "chosen", gtk_check_button_get_active (self->check));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_up (OgRuleRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
on_down (OgRuleRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static gboolean
on_move_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (arguments));
  return TRUE;
}

static void
og_rule_row_dispose (GObject *object)
{
  OgRuleRow *self = OG_RULE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_RULE_ROW);
  g_clear_object (&self->rule);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (og_rule_row_parent_class)->dispose (object);
}

static void
add_signals (void)
{
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_RULE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", OG_TYPE_RULE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", OG_TYPE_RULE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
og_rule_row_class_init (OgRuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_rule_row_dispose;
  add_signals ();

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, on_move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, on_move_key, "i", 1);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-rule-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgRuleRow, check);
  gtk_widget_class_bind_template_child (widget_class, OgRuleRow, number);
  gtk_widget_class_bind_template_child (widget_class, OgRuleRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, OgRuleRow, down_button);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_up);
  gtk_widget_class_bind_template_callback (widget_class, on_down);
}

static void
og_rule_row_init (OgRuleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_rule_row_new:
 * @office: whose facts stand in the words
 * @rule: what is shown and written
 * @now: unix seconds
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
og_rule_row_new (OgOffice *office,
                 OgRule   *rule,
                 gint64    now)
{
  OgRuleRow *self = g_object_new (OG_TYPE_RULE_ROW, NULL);

  self->office = g_object_ref (office);
  self->rule = g_object_ref (rule);
  self->now = now;
  self->filling = TRUE;
  gtk_check_button_set_active (self->check, rule->chosen);
  self->filling = FALSE;
  show_words (self);
  return GTK_WIDGET (self);
}

/**
 * og_rule_row_get_rule:
 *
 * Returns: (transfer none): the rule
 */
OgRule *
og_rule_row_get_rule (OgRuleRow *self)
{
  g_return_val_if_fail (OG_IS_RULE_ROW (self), NULL);

  return self->rule;
}

/**
 * og_rule_row_counts:
 *
 * Returns: whether the rule has a number: it is chosen and has words, as og_netiquette_new() asks
 */
gboolean
og_rule_row_counts (OgRuleRow *self)
{
  g_autofree char *subject = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (OG_IS_RULE_ROW (self), FALSE);

  if (!self->rule->chosen)
    return FALSE;
  subject = og_netiquette_dup_subject (self->office, self->rule, self->now);
  text = og_netiquette_dup_text (self->office, self->rule, self->now);
  return *subject != '\0' || *text != '\0';
}

/**
 * og_rule_row_set_place:
 * @number: of the rule in the netiquette; 0: it does not stand there
 * @first: nothing stands above
 * @last: nothing stands below
 */
void
og_rule_row_set_place (OgRuleRow *self,
                       int        number,
                       gboolean   first,
                       gboolean   last)
{
  const gboolean on_up_button = gtk_widget_has_focus (self->up_button);
  const gboolean on_down_button = gtk_widget_has_focus (self->down_button);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (OG_IS_RULE_ROW (self));

  /* Translators: the number of a rule in the netiquette, standing before its heading */
  text = number > 0 ? g_strdup_printf (_("%d."), number) : g_strdup ("");
  /* Translators: number and heading of a rule */
  spoken = number > 0 ? g_strdup_printf (_("Rule %1$d, %2$s"), number, title) :
                        /* Translators: the heading of a rule */
                        g_strdup_printf (_("Not chosen: %s"), title);
  gtk_label_set_label (self->number, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_sensitive (self->up_button, !first);
  gtk_widget_set_sensitive (self->down_button, !last);
  /* The keyboard stays in the row when the button under it can do no more. */
  if (on_up_button && first)
    gtk_widget_grab_focus (self->down_button);
  else if (on_down_button && last)
    gtk_widget_grab_focus (self->up_button);
}

/**
 * og_rule_row_edit:
 *
 * Opens the row and puts the keyboard into the heading.
 */
void
og_rule_row_edit (OgRuleRow *self)
{
  g_return_if_fail (OG_IS_RULE_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->subject));
}

/**
 * og_rule_row_dup_subject:
 *
 * Returns: (transfer full): the heading, in words even while an own rule has none
 */
char *
og_rule_row_dup_subject (OgRuleRow *self)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (OG_IS_RULE_ROW (self), NULL);

  subject = og_netiquette_dup_subject (self->office, self->rule, self->now);
  if (subject == NULL || *subject == '\0')
    g_set_str (&subject, _("Own Rule"));
  return g_steal_pointer (&subject);
}
