/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-call.h"
#include "og-fiber-test.h"
#include "og-post.h"

static DexPromise *promise;
static guint n_ended;

static DexFuture *
wait_and_end_fiber (gpointer data)
{
  OgCall *call = data;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (call->id, ==, 3);
  g_assert_cmpint (call->number, ==, 4);
  g_assert_cmpstr (call->text, ==, "Wort");
  dex_await (dex_ref (DEX_FUTURE (promise)), &error);
  g_assert_no_error (error);
  n_ended++;
  return dex_future_new_for_int64 (call->id);
}

static DexFuture *
keep (DexFuture *future,
      gpointer   data)
{
  return NULL;
}

static DexFuture *
spawn (OgPost *post)
{
  return og_call_spawn (wait_and_end_fiber, post, NULL, 3, 4, "Wort");
}

/* What was begun is ended, also where whoever began it has gone. */
static DexFuture *
test_dropping_does_not_cancel_fiber (gpointer data)
{
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (DexFuture) kept = NULL;

  promise = dex_promise_new ();
  kept = spawn (post);
  dex_unref (dex_future_finally (spawn (post), keep, NULL, NULL));
  dex_future_disown (spawn (post));
  dex_await (dex_timeout_new_msec (5), NULL);
  g_assert_cmpuint (n_ended, ==, 0);
  dex_promise_resolve_boolean (promise, TRUE);
  g_assert_cmpint (dex_await_int64 (g_steal_pointer (&kept), NULL), ==, 3);
  dex_await (dex_timeout_new_msec (5), NULL);
  g_assert_cmpuint (n_ended, ==, 3);
  g_assert_cmpuint (G_OBJECT (post)->ref_count, ==, 1);
  dex_clear (&promise);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/call/dropping-does-not-cancel", test_dropping_does_not_cancel_fiber);
  return g_test_run ();
}
