/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-await.h"

#include "og-toast.h"
#include "og-words.h"

typedef struct
{
  GWeakRef widget;
  OgThenFunc then;
  OgElseFunc otherwise;
  gpointer data;
  GDestroyNotify destroy;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  if (wait->destroy != NULL)
    wait->destroy (wait->data);
  g_weak_ref_clear (&wait->widget);
  g_free (wait);
}

/**
 * og_widget_show_error:
 * @widget: any widget of the window
 * @error: what went wrong
 *
 * Says in a toast what happened, and writes the error's own message to the log.
 */
void
og_widget_show_error (GtkWidget    *widget,
                      const GError *error)
{
  g_autofree char *sentence = og_words_error (error);

  g_message ("%s", error->message);
  og_toast_show (widget, sentence);
}

static DexFuture *
on_ended (DexFuture *future,
          gpointer   data)
{
  Wait *wait = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&wait->widget);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (widget == NULL)
    return NULL;
  if (value == NULL && wait->otherwise != NULL)
    wait->otherwise (widget, error, wait->data);
  else if (value == NULL)
    og_widget_show_error (widget, error);
  else if (wait->then != NULL)
    wait->then (widget, value, wait->data);
  return NULL;
}

/**
 * og_widget_then:
 * @widget: for whom; only a weak reference is held
 * @future: (transfer full): what to wait for
 * @then: (nullable): called when it resolved
 * @otherwise: (nullable): called when it was rejected; without it a toast says why
 * @data: for both
 * @destroy: (nullable): frees @data
 */
void
og_widget_then (GtkWidget     *widget,
                DexFuture     *future,
                OgThenFunc     then,
                OgElseFunc     otherwise,
                gpointer       data,
                GDestroyNotify destroy)
{
  Wait *wait;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DEX_IS_FUTURE (future));

  wait = g_new0 (Wait, 1);
  g_weak_ref_init (&wait->widget, widget);
  wait->then = then;
  wait->otherwise = otherwise;
  wait->data = data;
  wait->destroy = destroy;
  dex_future_disown (dex_future_finally (future, on_ended, wait, wait_free));
}

/**
 * og_widget_spawn:
 * @widget: where a rejection is shown
 * @func: the fiber
 * @data: for @func
 * @destroy: (nullable): frees @data when the fiber has ended
 */
void
og_widget_spawn (GtkWidget     *widget,
                 DexFiberFunc   func,
                 gpointer       data,
                 GDestroyNotify destroy)
{
  og_widget_then (widget, dex_scheduler_spawn (dex_scheduler_get_default (), 0, func, data, destroy),
                  NULL, NULL, NULL, NULL);
}
