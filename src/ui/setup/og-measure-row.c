/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-measure-row.h"

#include "og-netiquette.h"
#include "og-text-row.h"
#include "og-words-measure.h"

struct _OgMeasureRow
{
  AdwExpanderRow parent_instance;

  OgOffice *office; /* in whose language and form the standard words are */
  OgMeasureStep *step;
  gboolean filling;

  AdwPreferencesRow *caution;
  AdwSpinRow *after;
  GtkEditable *decided_by;
  OgTextRow *text;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgMeasureRow, og_measure_row, ADW_TYPE_EXPANDER_ROW)

/* The standard words name the breach from which on it is taken, so they follow that number. */
static void
show_text (OgMeasureRow *self)
{
  g_autoptr (OgMeasureStep) plain = og_measure_step_new ();
  g_autofree char *standard = NULL;

  og_record_copy_fields (OG_RECORD (plain), OG_RECORD (self->step));
  og_record_set_string (OG_RECORD (plain), "text", NULL);
  standard = og_ladder_dup_text (self->office, plain);
  og_text_row_set_texts (self->text, self->step->text, standard);
}

static void
changed (OgMeasureRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_used (OgMeasureRow *self)
{
  if (self->filling)
    return;
  og_record_set_int (OG_RECORD (self->step), "chosen",
                     adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self)));
  changed (self);
}

static void
on_after (OgMeasureRow *self)
{
  if (self->filling)
    return;
  og_record_set_int (OG_RECORD (self->step), "after", (int) adw_spin_row_get_value (self->after));
  show_text (self);
  changed (self);
}

static void
on_decided_by (OgMeasureRow *self)
{
  g_autofree char *who = g_strstrip (g_strdup (gtk_editable_get_text (self->decided_by)));

  if (self->filling)
    return;
  og_record_set_string (OG_RECORD (self->step), "decided_by", *who != '\0' ? who : NULL);
  changed (self);
}

static void
on_text (OgMeasureRow *self)
{
  og_record_set_string (OG_RECORD (self->step), "text", og_text_row_get_own (self->text));
  changed (self);
}

static void
fill (OgMeasureRow *self)
{
  const OgMeasureKind kind = (OgMeasureKind) self->step->kind;
  const char *caution = og_words_measure_caution (kind);

  self->filling = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), og_words_measure (kind));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), og_words_measure_sentence (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->caution), caution != NULL);
  adw_preferences_row_set_title (self->caution, caution != NULL ? caution : "");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), self->step->chosen);
  adw_spin_row_set_value (self->after, self->step->after);
  gtk_editable_set_text (self->decided_by,
                         self->step->decided_by != NULL ? self->step->decided_by : "");
  show_text (self);
  self->filling = FALSE;
}

static void
og_measure_row_dispose (GObject *object)
{
  OgMeasureRow *self = OG_MEASURE_ROW (object);

  self->filling = TRUE; /* what goes away is no answer */
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_MEASURE_ROW);
  g_clear_object (&self->step);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (og_measure_row_parent_class)->dispose (object);
}

static void
og_measure_row_class_init (OgMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_measure_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_MEASURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgMeasureRow, caution);
  gtk_widget_class_bind_template_child (widget_class, OgMeasureRow, after);
  gtk_widget_class_bind_template_child (widget_class, OgMeasureRow, decided_by);
  gtk_widget_class_bind_template_child (widget_class, OgMeasureRow, text);
  gtk_widget_class_bind_template_callback (widget_class, on_used);
  gtk_widget_class_bind_template_callback (widget_class, on_after);
  gtk_widget_class_bind_template_callback (widget_class, on_decided_by);
  gtk_widget_class_bind_template_callback (widget_class, on_text);
}

static void
og_measure_row_init (OgMeasureRow *self)
{
  self->filling = TRUE; /* until fill() has been here: the template notifies after this */
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_measure_row_new:
 * @office: in whose language and form of address the standard words are
 * @step: what is shown and written
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
og_measure_row_new (OgOffice      *office,
                    OgMeasureStep *step)
{
  OgMeasureRow *self = g_object_new (OG_TYPE_MEASURE_ROW, NULL);

  self->office = g_object_ref (office);
  self->step = g_object_ref (step);
  fill (self);
  return GTK_WIDGET (self);
}
