/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-promise-row.h"

#include <glib/gi18n.h>

#include "og-words-kind.h"
#include "og-words.h"

struct _OgPromiseRow
{
  AdwExpanderRow parent_instance;

  OgOffice *office;
  int kind;
  gboolean filling; /* what changes is not the person's doing */

  AdwSpinRow *amount;
  AdwComboRow *unit;
};

G_DEFINE_FINAL_TYPE (OgPromiseRow, og_promise_row, ADW_TYPE_EXPANDER_ROW)

static guint changed_signal;

/* (transfer full) (nullable): the kind's own promise, and where it stands */
static OgPromise *
find_own (OgPromiseRow *self,
          guint        *position)
{
  GListModel *list = G_LIST_MODEL (self->office->promises);

  for (*position = 0; *position < g_list_model_get_n_items (list); (*position)++)
    {
      g_autoptr (OgPromise) promise = g_list_model_get_item (list, *position);

      if (promise->kind == self->kind)
        return g_steal_pointer (&promise);
    }
  return NULL;
}

static void
show_words (OgPromiseRow *self)
{
  guint position;
  g_autoptr (OgPromise) own = find_own (self, &position);
  g_autofree char *words = own != NULL ? og_words_promise (own->amount, own->unit) :
                                         g_strdup (_("As in general"));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
}

static void
write_answer (OgPromiseRow *self,
              OgPromise    *promise)
{
  og_record_set_int (OG_RECORD (promise), "kind", self->kind);
  og_record_set_int (OG_RECORD (promise), "amount", (int) adw_spin_row_get_value (self->amount));
  og_record_set_int (OG_RECORD (promise), "unit",
                     adw_combo_row_get_selected (self->unit) == 0 ? OG_PROMISE_HOURS :
                                                                    OG_PROMISE_DAYS);
}

static void
on_changed (OgPromiseRow *self)
{
  guint position;
  g_autoptr (OgPromise) own = NULL;

  if (self->filling)
    return;
  own = find_own (self, &position);
  if (own == NULL)
    return;
  write_answer (self, own);
  show_words (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
on_own_changed (OgPromiseRow *self)
{
  guint position;
  g_autoptr (OgPromise) own = NULL;

  if (self->filling)
    return;
  own = find_own (self, &position);
  if (adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self)) == (own != NULL))
    return;
  if (own != NULL)
    {
      g_list_store_remove (self->office->promises, position);
    }
  else
    {
      own = og_promise_new ();
      write_answer (self, own);
      g_list_store_append (self->office->promises, own);
    }
  show_words (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
og_promise_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_PROMISE_ROW);
  g_clear_object (&OG_PROMISE_ROW (object)->office);

  G_OBJECT_CLASS (og_promise_row_parent_class)->dispose (object);
}

static void
og_promise_row_class_init (OgPromiseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_promise_row_dispose;
  changed_signal = g_signal_new ("changed", OG_TYPE_PROMISE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-promise-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPromiseRow, amount);
  gtk_widget_class_bind_template_child (widget_class, OgPromiseRow, unit);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_own_changed);
}

static void
og_promise_row_init (OgPromiseRow *self)
{
  /* Until it is shown for the first time: what the template sets is told after the making. */
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_promise_row_new:
 * @office: where it is written
 * @kind: an OgConcernKind
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
og_promise_row_new (OgOffice *office,
                    int       kind)
{
  OgPromiseRow *self = g_object_new (OG_TYPE_PROMISE_ROW, NULL);

  self->office = g_object_ref (office);
  self->kind = kind;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), og_words_kind (kind));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), og_words_kind_explanation (kind));
  og_promise_row_show (self);
  return GTK_WIDGET (self);
}

/**
 * og_promise_row_show:
 *
 * Shows what the office says now.
 */
void
og_promise_row_show (OgPromiseRow *self)
{
  guint position;
  g_autoptr (OgPromise) own = NULL;

  g_return_if_fail (OG_IS_PROMISE_ROW (self));

  own = find_own (self, &position);
  self->filling = TRUE;
  if (own != NULL)
    {
      adw_spin_row_set_value (self->amount, own->amount);
      adw_combo_row_set_selected (self->unit, own->unit == OG_PROMISE_HOURS ? 0 : 1);
    }
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), own != NULL);
  self->filling = FALSE;
  show_words (self);
}
