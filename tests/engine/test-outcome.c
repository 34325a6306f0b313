/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-error.h"
#include "og-outcome.h"

#define NOW G_GINT64_CONSTANT (1795593600)

static OgDelivery *
fail_with (OgDeliveryKind kind,
           GError        *error,
           guint          failures)
{
  OgDelivery *delivery = g_object_new (OG_TYPE_DELIVERY, "kind", (int) kind, "state",
                                       (int) OG_DELIVERY_SENDING, NULL);

  og_outcome_failed (delivery, error, failures, NOW);
  g_error_free (error);
  return delivery;
}

static void
test_states (void)
{
  const struct
  {
    OgErrorCode code;
    OgDeliveryState state;
    gint64 wait;
  } cases[] = {
    { OG_ERROR_OFFLINE, OG_DELIVERY_PLANNED, 30 },
    { OG_ERROR_SERVER, OG_DELIVERY_PLANNED, 30 },
    { OG_ERROR_RATE_LIMITED, OG_DELIVERY_PLANNED, 30 },
    { OG_ERROR_SECRETS, OG_DELIVERY_PLANNED, 30 },
    { OG_ERROR_STORAGE, OG_DELIVERY_PLANNED, 30 },
    { OG_ERROR_SIGNED_OUT, OG_DELIVERY_PLANNED, 0 },
    { OG_ERROR_UNCERTAIN, OG_DELIVERY_UNCERTAIN, 0 },
    { OG_ERROR_REJECTED, OG_DELIVERY_FAILED, 0 },
    { OG_ERROR_FORBIDDEN, OG_DELIVERY_FAILED, 0 },
    { OG_ERROR_GONE, OG_DELIVERY_FAILED, 0 },
    { OG_ERROR_BAD_ANSWER, OG_DELIVERY_FAILED, 0 },
    { OG_ERROR_NOT_SUPPORTED, OG_DELIVERY_FAILED, 0 },
    { OG_ERROR_INPUT, OG_DELIVERY_FAILED, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OgDelivery) delivery =
        fail_with (OG_DELIVERY_POST, g_error_new (OG_ERROR, (int) cases[i].code, "said so"), 0);

      g_assert_cmpint (delivery->state, ==, cases[i].state);
      g_assert_cmpint (delivery->not_before, ==, cases[i].wait > 0 ? NOW + cases[i].wait : 0);
      g_assert_cmpint (delivery->error, ==, cases[i].code);
      g_assert_cmpstr (delivery->error_text, ==, "said so");
    }
}

static void
test_foreign_error_leaves_it_open (void)
{
  g_autoptr (OgDelivery) delivery =
    fail_with (OG_DELIVERY_POST, g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "?"), 0);

  g_assert_cmpint (delivery->state, ==, OG_DELIVERY_UNCERTAIN);
}

static void
test_edit_is_repeated (void)
{
  g_autoptr (OgDelivery) edit =
    fail_with (OG_DELIVERY_EDIT, g_error_new (OG_ERROR, OG_ERROR_UNCERTAIN, "?"), 0);
  g_autoptr (OgDelivery) reply =
    fail_with (OG_DELIVERY_REPLY, g_error_new (OG_ERROR, OG_ERROR_UNCERTAIN, "?"), 0);

  g_assert_cmpint (edit->state, ==, OG_DELIVERY_PLANNED);
  g_assert_cmpint (reply->state, ==, OG_DELIVERY_UNCERTAIN);
}

static void
test_waits_grow_and_are_bounded (void)
{
  g_assert_cmpint (og_outcome_wait (0), ==, 30);
  g_assert_cmpint (og_outcome_wait (1), ==, 60);
  g_assert_cmpint (og_outcome_wait (4), ==, 480);
  g_assert_cmpint (og_outcome_wait (5), ==, 900);
  g_assert_cmpint (og_outcome_wait (G_MAXUINT), ==, 900);
}

static void
test_server_says_when (void)
{
  g_autoptr (OgDelivery) later =
    fail_with (OG_DELIVERY_POST, og_error_new_rate_limited (NOW + 300, "slow"), 3);
  g_autoptr (OgDelivery) past =
    fail_with (OG_DELIVERY_POST, og_error_new_rate_limited (NOW - 300, "slow"), 0);
  g_autoptr (OgDelivery) never =
    fail_with (OG_DELIVERY_POST, og_error_new_rate_limited (G_MAXINT64, "slow"), 0);

  g_assert_cmpint (later->not_before, ==, NOW + 300);
  g_assert_cmpint (past->not_before, ==, NOW + 1);
  g_assert_cmpint (never->not_before, ==, NOW + 24 * 60 * 60);
}

/* What can be done twice without harm, and what the network answers with an id. */
static void
test_kinds (void)
{
  static const struct
  {
    OgDeliveryKind kind;
    gboolean repeated;
    gboolean receipt;
  } cases[] = {
    { OG_DELIVERY_POST, FALSE, TRUE },
    { OG_DELIVERY_REPLY, FALSE, TRUE },
    { OG_DELIVERY_EDIT, TRUE, TRUE },
    { OG_DELIVERY_DELETE, TRUE, FALSE },
    { OG_DELIVERY_NOTICE, FALSE, TRUE },
    { OG_DELIVERY_PIN, TRUE, FALSE },
    { OG_DELIVERY_UNPIN, TRUE, FALSE },
    { OG_DELIVERY_PROFILE, TRUE, FALSE },
    { OG_DELIVERY_AUTO_ANSWER, FALSE, TRUE },
    { OG_DELIVERY_MEASURE, FALSE, FALSE },
    { OG_DELIVERY_UNDO, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OgDelivery) delivery =
        fail_with (cases[i].kind, g_error_new (OG_ERROR, OG_ERROR_UNCERTAIN, "?"), 0);

      g_assert_cmpint (og_outcome_may_be_repeated (delivery), ==, cases[i].repeated);
      g_assert_cmpint (og_outcome_has_receipt (delivery), ==, cases[i].receipt);
      g_assert_cmpint (delivery->state, ==,
                       cases[i].repeated ? OG_DELIVERY_PLANNED : OG_DELIVERY_UNCERTAIN);
    }
}

/* About what the program said by itself nobody has to decide. */
static void
test_auto_answer_is_let_be (void)
{
  g_autoptr (OgDelivery) refused =
    fail_with (OG_DELIVERY_AUTO_ANSWER, g_error_new (OG_ERROR, OG_ERROR_REJECTED, "no"), 0);
  g_autoptr (OgDelivery) offline =
    fail_with (OG_DELIVERY_AUTO_ANSWER, g_error_new (OG_ERROR, OG_ERROR_OFFLINE, "no"), 0);

  g_assert_cmpint (refused->state, ==, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpint (refused->error, ==, OG_ERROR_REJECTED);
  g_assert_cmpint (offline->state, ==, OG_DELIVERY_PLANNED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/outcome/states", test_states);
  g_test_add_func ("/engine/outcome/foreign-error-leaves-it-open",
                   test_foreign_error_leaves_it_open);
  g_test_add_func ("/engine/outcome/edit-is-repeated", test_edit_is_repeated);
  g_test_add_func ("/engine/outcome/waits-grow-and-are-bounded", test_waits_grow_and_are_bounded);
  g_test_add_func ("/engine/outcome/server-says-when", test_server_says_when);
  g_test_add_func ("/engine/outcome/kinds", test_kinds);
  g_test_add_func ("/engine/outcome/auto-answer-is-let-be", test_auto_answer_is_let_be);
  return g_test_run ();
}
