/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-notice-board.h"

#include "og-error.h"

/* A network that is played here, and the row that a step leaves behind. Whatever is interrupted,
 * the board ends with exactly what is wanted. */

typedef struct
{
  char *id;
  char *text;
  char *parent; /* nullable */
  gboolean pinned;
} Status;

typedef struct
{
  GPtrArray *statuses; /* of Status */
  char *profile;
  guint last_id;
  gboolean new_ids;      /* an edit gives another id */
  gboolean refuse_edits; /* NOT_SUPPORTED */
  gboolean can_pin;
  gboolean can_edit;
  GListStore *notices;
} World;

static void
status_free (gpointer data)
{
  Status *status = data;

  g_free (status->id);
  g_free (status->text);
  g_free (status->parent);
  g_free (status);
}

static World *
world_new (gboolean new_ids,
           gboolean refuse_edits,
           gboolean can_pin,
           gboolean can_edit)
{
  World *world = g_new0 (World, 1);

  world->statuses = g_ptr_array_new_with_free_func (status_free);
  world->profile = g_strdup ("");
  world->new_ids = new_ids;
  world->refuse_edits = refuse_edits;
  world->can_pin = can_pin;
  world->can_edit = can_edit;
  world->notices = g_list_store_new (OG_TYPE_NOTICE);
  return world;
}

static void
world_free (World *world)
{
  g_ptr_array_unref (world->statuses);
  g_free (world->profile);
  g_object_unref (world->notices);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static Status *
find_status (World      *world,
             const char *id)
{
  for (guint i = 0; i < world->statuses->len; i++)
    {
      Status *status = g_ptr_array_index (world->statuses, i);

      if (g_strcmp0 (status->id, id) == 0)
        return status;
    }
  return NULL;
}

static Status *
say (World      *world,
     const char *text,
     const char *parent)
{
  Status *status = g_new0 (Status, 1);

  status->id = g_strdup_printf ("s%u", ++world->last_id);
  status->text = g_strdup (text);
  status->parent = g_strdup (parent);
  g_ptr_array_add (world->statuses, status);
  return status;
}

/* The notice a step is about; a new one where there is none. */
static OgNotice *
ensure_notice (World         *world,
               OgBoardAction *step)
{
  OgNotice *notice = step->notice;

  if (notice != NULL)
    return notice;
  notice = og_notice_new ();
  notice->part = step->step == OG_BOARD_PROFILE ? OG_NOTICE_PROFILE : step->part;
  g_list_store_append (world->notices, notice);
  g_object_unref (notice);
  return notice;
}

static void
take (OgNotice *notice,
      Status   *status)
{
  if (g_strcmp0 (notice->remote_id, status->id) != 0)
    notice->pinned = FALSE;
  g_set_str (&notice->remote_id, status->id);
  g_set_str (&notice->text, status->text);
}

static void
publish (World         *world,
         OgBoardAction *step,
         OgNotice      *notice)
{
  g_assert_cmpint (notice->part, ==, step->part);
  if (step->part == 0)
    g_assert_null (step->parent);
  else
    g_assert_nonnull (find_status (world, step->parent->remote_id));
  take (notice,
        say (world, step->text, step->parent != NULL ? step->parent->remote_id : NULL));
}

static void
edit (World         *world,
      OgBoardAction *step,
      OgNotice      *notice)
{
  Status *status = find_status (world, notice->remote_id);
  g_autofree char *before = g_strdup (notice->remote_id);

  g_assert_true (world->can_edit);
  if (world->refuse_edits)
    {
      notice->error = OG_ERROR_NOT_SUPPORTED;
      return;
    }
  if (status == NULL)
    {
      notice->error = OG_ERROR_GONE;
      return;
    }
  g_set_str (&status->text, step->text);
  if (world->new_ids)
    {
      g_free (status->id);
      status->id = g_strdup_printf ("s%u", ++world->last_id);
      status->pinned = FALSE;
    }
  for (guint i = 0; i < world->statuses->len; i++)
    {
      Status *other = g_ptr_array_index (world->statuses, i);

      if (g_strcmp0 (other->parent, before) == 0)
        g_set_str (&other->parent, status->id);
    }
  take (notice, status);
}

static void
set_pinned (World    *world,
            OgNotice *notice,
            gboolean  pinned)
{
  Status *status = find_status (world, notice->remote_id);

  g_assert_true (world->can_pin);
  if (status == NULL && pinned)
    {
      notice->error = OG_ERROR_GONE;
      return;
    }
  if (status != NULL)
    status->pinned = pinned;
  notice->pinned = pinned;
}

static void
take_off (World    *world,
          OgNotice *notice)
{
  Status *status = find_status (world, notice->remote_id);
  guint position;

  g_assert_false (status != NULL && status->pinned);
  if (status != NULL)
    g_ptr_array_remove (world->statuses, status);
  g_assert_true (g_list_store_find (world->notices, notice, &position));
  g_list_store_remove (world->notices, position);
}

static void
perform (World         *world,
         OgBoardAction *step)
{
  OgNotice *notice = ensure_notice (world, step);

  notice->error = -1;
  switch (step->step)
    {
    case OG_BOARD_PUBLISH:
      publish (world, step, notice);
      break;
    case OG_BOARD_EDIT:
      edit (world, step, notice);
      break;
    case OG_BOARD_DELETE:
      take_off (world, notice);
      break;
    case OG_BOARD_PIN:
    case OG_BOARD_UNPIN:
      set_pinned (world, notice, step->step == OG_BOARD_PIN);
      break;
    case OG_BOARD_PROFILE:
      g_set_str (&world->profile, step->text);
      g_set_str (&notice->text, step->text);
      g_set_str (&notice->remote_id, "profile");
      break;
    case OG_BOARD_DONE:
    case OG_BOARD_WAIT:
    case OG_BOARD_STUCK:
    default:
      g_assert_not_reached ();
    }
}

static GPtrArray *
texts_of (const char *const *texts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (texts[i]));
  return list;
}

/* What was refused before counts no more: something else is wanted. */
static void
forget_errors (World *world)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (world->notices)); i++)
    {
      g_autoptr (OgNotice) notice = g_list_model_get_item (G_LIST_MODEL (world->notices), i);

      notice->error = -1;
    }
}

/* Up to max_steps steps; returns whether the board says that it is done. */
static gboolean
run (World      *world,
     const char *const *wanted,
     const char *profile,
     guint       max_steps)
{
  g_autoptr (GPtrArray) texts = texts_of (wanted);

  forget_errors (world);
  for (guint i = 0; i < max_steps; i++)
    {
      OgBoardAction step = og_notice_board_next (texts, profile, world->can_pin, world->can_edit,
                                                 G_LIST_MODEL (world->notices));

      if (step.step == OG_BOARD_DONE)
        return TRUE;
      perform (world, &step);
    }
  return FALSE;
}

static void
assert_stands (World      *world,
               const char *const *wanted,
               const char *profile)
{
  const char *parent = NULL;
  guint n = g_strv_length ((char **) wanted);

  g_assert_cmpuint (world->statuses->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      Status *found = NULL;

      for (guint j = 0; j < n; j++)
        {
          Status *status = g_ptr_array_index (world->statuses, j);

          if (g_strcmp0 (status->parent, parent) == 0)
            {
              g_assert_null (found);
              found = status;
            }
        }
      g_assert_nonnull (found);
      g_assert_cmpstr (found->text, ==, wanted[i]);
      g_assert_cmpint (found->pinned, ==, world->can_pin && i == 0);
      parent = found->id;
    }
  g_assert_cmpstr (world->profile, ==, profile);
}

static const char *const first[] = { "eins 1/2", "zwei 2/2", NULL };
static const char *const longer[] = { "eins 1/3", "zwei neu 2/3", "drei 3/3", NULL };
static const char *const single[] = { "alles kurz", NULL };
static const char *const none[] = { NULL };

static const char *const *const thread_order[] = { first, longer, single, longer, first, none,
                                                   single, none };

static void
test_converges (void)
{
  for (guint kind = 0; kind < 16; kind++)
    {
      g_autoptr (World) world = world_new (kind & 1, (kind & 2) != 0, (kind & 4) != 0,
                                           (kind & 8) != 0);

      for (guint i = 0; i < G_N_ELEMENTS (thread_order); i++)
        {
          const char *profile = i % 2 ? "[1]" : "[2]";

          g_assert_true (run (world, thread_order[i], profile, 30));
          assert_stands (world, thread_order[i], profile);
        }
    }
}

/* What is wanted changes after every number of steps. */
static void
test_changes_in_between (void)
{
  for (guint kind = 0; kind < 16; kind++)
    for (guint from = 0; from < G_N_ELEMENTS (thread_order); from++)
      for (guint to = 0; to < G_N_ELEMENTS (thread_order); to++)
        for (guint steps = 0; steps < 12; steps++)
          {
            g_autoptr (World) world = world_new (kind & 1, (kind & 2) != 0, (kind & 4) != 0,
                                                 (kind & 8) != 0);

            g_assert_true (run (world, first, "[1]", 30));
            run (world, thread_order[from], "[2]", steps);
            g_assert_true (run (world, thread_order[to], "[3]", 40));
            assert_stands (world, thread_order[to], "[3]");
          }
}

/* Somebody took a part off at the network: what answers it goes too, and comes again. */
static void
test_taken_off_by_hand (void)
{
  for (guint part = 0; part < 3; part++)
    for (guint new_ids = 0; new_ids < 2; new_ids++)
      {
        static const char *const changed[] = { "A 1/3", "B 2/3", "C 3/3", NULL };
        g_autoptr (World) world = world_new (new_ids, FALSE, TRUE, TRUE);

        g_assert_true (run (world, longer, "[1]", 30));
        g_ptr_array_remove_index (world->statuses, part);
        g_assert_true (run (world, changed, "[1]", 40));
        assert_stands (world, changed, "[1]");
      }
}

static OgBoardAction
next (World      *world,
      const char *const *wanted)
{
  g_autoptr (GPtrArray) texts = texts_of (wanted);
  OgBoardAction step = og_notice_board_next (texts, "[1]", TRUE, TRUE,
                                             G_LIST_MODEL (world->notices));

  step.text = NULL; /* goes with the texts */
  return step;
}

static void
test_waits (void)
{
  g_autoptr (World) world = world_new (FALSE, FALSE, TRUE, TRUE);
  g_autoptr (OgNotice) notice = NULL;

  g_assert_true (run (world, first, "[1]", 30));
  notice = g_list_model_get_item (G_LIST_MODEL (world->notices), 1);
  notice->delivery_id = 7;
  g_assert_cmpint (next (world, longer).step, ==, OG_BOARD_WAIT);
  g_assert_cmpint (next (world, none).step, ==, OG_BOARD_WAIT);
  notice->delivery_id = 0;
  g_assert_cmpint (next (world, longer).step, ==, OG_BOARD_EDIT);
}

/* A refusal stops the thread, and only the thread. */
static void
test_stuck (void)
{
  g_autoptr (World) world = world_new (FALSE, FALSE, TRUE, TRUE);
  g_autoptr (OgNotice) notice = og_notice_new ();

  notice->part = 0;
  notice->error = OG_ERROR_REJECTED;
  g_list_store_append (world->notices, notice);
  g_assert_cmpint (next (world, first).step, ==, OG_BOARD_PROFILE);
  g_assert_cmpint (next (world, none).step, ==, OG_BOARD_DELETE);

  g_assert_false (run (world, none, "[1]", 1));
  g_assert_true (run (world, first, "[1]", 30));
  assert_stands (world, first, "[1]");
}

static void
test_stuck_steps (void)
{
  g_autoptr (World) world = world_new (FALSE, FALSE, TRUE, TRUE);
  g_autoptr (OgNotice) part = NULL;

  g_assert_true (run (world, first, "[1]", 30));
  part = g_list_model_get_item (G_LIST_MODEL (world->notices), 0);
  part->error = OG_ERROR_FORBIDDEN;
  g_assert_cmpint (next (world, first).step, ==, OG_BOARD_DONE); /* it stands all the same */
  g_assert_cmpint (next (world, longer).step, ==, OG_BOARD_STUCK);
  g_assert_true (next (world, longer).notice == part);
  part->pinned = FALSE;
  g_assert_cmpint (next (world, first).step, ==, OG_BOARD_STUCK);
  g_assert_cmpint (next (world, none).step, ==, OG_BOARD_DELETE); /* the other part first */
  g_assert_false (next (world, none).notice == part);
}

/* Without a profile nothing is said about it, whatever stands there. */
static void
test_no_profile (void)
{
  g_autoptr (World) world = world_new (FALSE, FALSE, TRUE, TRUE);

  g_assert_true (run (world, first, NULL, 30));
  assert_stands (world, first, "");
  g_assert_true (run (world, none, NULL, 30));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (world->notices)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice-board/converges", test_converges);
  g_test_add_func ("/notice-board/changes", test_changes_in_between);
  g_test_add_func ("/notice-board/taken-off", test_taken_off_by_hand);
  g_test_add_func ("/notice-board/waits", test_waits);
  g_test_add_func ("/notice-board/stuck", test_stuck);
  g_test_add_func ("/notice-board/stuck-steps", test_stuck_steps);
  g_test_add_func ("/notice-board/no-profile", test_no_profile);
  return g_test_run ();
}
