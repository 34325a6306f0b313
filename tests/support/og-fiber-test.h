/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

/* Runs the body of a test inside a fiber of the main scheduler and waits for it. The body returns
 * a future (dex_future_new_true()); a rejection fails the test with its message. */
typedef DexFuture *(*OgFiberTest) (gpointer data);

static inline void
og_test_run_fiber (gconstpointer body)
{
  g_autoptr (DexFuture) future = dex_scheduler_spawn (dex_scheduler_get_default (), 0,
                                                      (DexFiberFunc) body, NULL, NULL);
  g_autoptr (GError) error = NULL;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
}

/* Adds a test whose body is a fiber. */
static inline void
og_test_add_fiber (const char *path,
                   OgFiberTest body)
{
  g_test_add_data_func (path, (gconstpointer) body, og_test_run_fiber);
}
