/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-ask.h"

#include <glib/gi18n.h>

static void
on_response (AdwAlertDialog *dialog,
             const char     *response,
             DexPromise     *promise)
{
  dex_promise_resolve_int (promise, g_str_equal (response, "this") ? OG_SERIES_ANSWER_THIS :
                                    g_str_equal (response, "following") ?
                                                                     OG_SERIES_ANSWER_FOLLOWING :
                                                                     OG_SERIES_ANSWER_NONE);
}

static void
promise_free (gpointer  data,
              GClosure *closure)
{
  dex_unref (data);
}

/**
 * og_series_ask:
 * @parent: over whose window it stands
 *
 * Returns: (transfer full): a future of an int, OgSeriesAnswer
 */
DexFuture *
og_series_ask (GtkWidget *parent,
               OgPost    *post)
{
  AdwAlertDialog *dialog;
  DexPromise *promise;

  if (post->series_id == 0 || post->detached)
    return dex_future_new_for_int (OG_SERIES_ANSWER_THIS);
  promise = dex_promise_new ();
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _("Change Only This One?"),
    _("This post belongs to a series. “Only This One” leaves the others as they are. “This and "
      "Following” changes all that come from here on.")));
  adw_alert_dialog_add_responses (dialog, "none", _("_Cancel"), "this", _("_Only This One"),
                                  "following", _("This and _Following"), NULL);
  adw_alert_dialog_set_default_response (dialog, "this");
  adw_alert_dialog_set_close_response (dialog, "none");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), dex_ref (promise),
                         promise_free, 0);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
  return DEX_FUTURE (promise);
}
