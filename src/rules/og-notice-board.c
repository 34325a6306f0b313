/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-notice-board.h"

#include "og-error.h"

/* The notices of one account, sorted out. Nothing here holds a reference. */
typedef struct
{
  GPtrArray *texts;  /* nullable */
  guint n_wanted;
  gboolean can_pin;
  gboolean can_edit;
  GPtrArray *parts;  /* of OgNotice: index is the part; NULL where there is none */
  OgNotice *profile; /* nullable */
  gboolean waiting;
} Board;

static OgBoardAction
action (OgBoardStep step,
        OgNotice   *notice,
        const char *text)
{
  return (OgBoardAction) { .step = step, .notice = notice, .text = text };
}

static void
sort_out (Board      *board,
          GListModel *notices)
{
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (OgNotice) notice = g_list_model_get_item (notices, i); /* the list holds it */

      board->waiting |= notice->delivery_id != 0;
      if (notice->part == OG_NOTICE_PROFILE)
        board->profile = notice;
      if (notice->part < 0)
        continue;
      if ((guint) notice->part >= board->parts->len)
        g_ptr_array_set_size (board->parts, notice->part + 1);
      board->parts->pdata[notice->part] = notice;
    }
}

static OgNotice *
get_part (Board *board,
          guint  part)
{
  return part < board->parts->len ? g_ptr_array_index (board->parts, part) : NULL;
}

static gboolean
stands (OgNotice *notice)
{
  return notice != NULL && notice->remote_id != NULL;
}

/* Whether a notice cannot become what is wanted, so that another has to take its place: somebody
 * took it off at the network, or the network does not let its text be changed. */
static gboolean
is_to_be_replaced (Board    *board,
                   OgNotice *notice)
{
  if (!stands (notice))
    return FALSE;
  if (notice->error == OG_ERROR_GONE)
    return TRUE;
  return !g_str_equal (notice->text, g_ptr_array_index (board->texts, notice->part)) &&
         (!board->can_edit || notice->error == OG_ERROR_NOT_SUPPORTED);
}

/* The first part that has to go, and with it all that answer it. */
static guint
first_to_go (Board *board)
{
  for (guint part = 0; part < board->n_wanted; part++)
    if (is_to_be_replaced (board, get_part (board, part)))
      return part;
  return board->n_wanted;
}

/* Takes a notice off: unpinned before, so that no network shows a gap. What the network has refused
 * to do with it before is left to a person, unless that was another thing. */
static OgBoardAction
take_off (Board    *board,
          OgNotice *notice)
{
  gboolean replaced = (guint) notice->part < board->n_wanted && is_to_be_replaced (board, notice);
  gboolean gone = notice->error == OG_ERROR_GONE;

  if (notice->error != -1 && stands (notice) && !replaced && !gone)
    return action (OG_BOARD_STUCK, notice, NULL);
  if (notice->pinned && !gone)
    return action (OG_BOARD_UNPIN, notice, NULL);
  return action (OG_BOARD_DELETE, notice, NULL);
}

static OgBoardAction
publish (Board *board,
         guint  part)
{
  OgNotice *notice = get_part (board, part);
  OgBoardAction step = action (OG_BOARD_PUBLISH, notice, g_ptr_array_index (board->texts, part));

  if (notice != NULL && notice->error != -1)
    return action (OG_BOARD_STUCK, notice, NULL);
  step.part = (int) part;
  step.parent = part > 0 ? get_part (board, part - 1) : NULL;
  return step;
}

/* What a part that stands lacks yet. */
static OgBoardAction
improve (Board *board,
         guint  part)
{
  OgNotice *notice = get_part (board, part);
  const char *text = g_ptr_array_index (board->texts, part);
  OgBoardAction step = action (OG_BOARD_DONE, NULL, NULL);

  if (!g_str_equal (notice->text, text))
    step = action (OG_BOARD_EDIT, notice, text);
  else if (part > 0 && notice->pinned)
    step = action (OG_BOARD_UNPIN, notice, NULL);
  if (step.step != OG_BOARD_DONE && notice->error != -1)
    return action (OG_BOARD_STUCK, notice, NULL);
  return step;
}

static OgBoardAction
next_of_thread (Board *board)
{
  guint keep = first_to_go (board);
  OgNotice *first;

  for (guint part = board->parts->len; part > keep; part--)
    if (get_part (board, part - 1) != NULL)
      return take_off (board, get_part (board, part - 1));
  for (guint part = 0; part < board->n_wanted; part++)
    {
      OgBoardAction step = stands (get_part (board, part)) ? improve (board, part) :
                                                             publish (board, part);
      if (step.step != OG_BOARD_DONE)
        return step;
    }
  first = get_part (board, 0);
  if (first == NULL || !board->can_pin || first->pinned)
    return action (OG_BOARD_DONE, NULL, NULL);
  return action (first->error == -1 ? OG_BOARD_PIN : OG_BOARD_STUCK, first, NULL);
}

static OgBoardAction
next_of_profile (Board      *board,
                 const char *profile)
{
  OgNotice *notice = board->profile;

  if (profile == NULL || (stands (notice) && g_str_equal (notice->text, profile)))
    return action (OG_BOARD_DONE, NULL, NULL);
  if (notice != NULL && notice->error != -1)
    return action (OG_BOARD_STUCK, notice, NULL);
  return action (OG_BOARD_PROFILE, notice, profile);
}

/**
 * og_notice_board_next:
 * @texts: (nullable) (element-type utf8): the parts that should stand
 * @profile: (nullable): the fields that should stand; %NULL to leave the profile as it is
 * @can_pin: whether the network pins
 * @can_edit: whether what stands can be changed; else it is taken off and published anew
 * @notices: of OgNotice, all of one account
 *
 * Called again after each step. What it answers follows from what stands alone, so that it does not
 * matter where it was interrupted. A thread that is stuck does not keep the profile from being set,
 * nor the other way round.
 *
 * Returns: one step; OG_BOARD_DELETE for a notice without remote_id means that only its row is to
 *   be removed
 */
OgBoardAction
og_notice_board_next (GPtrArray  *texts,
                      const char *profile,
                      gboolean    can_pin,
                      gboolean    can_edit,
                      GListModel *notices)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  Board board = { .texts = texts,
                  .n_wanted = texts != NULL ? texts->len : 0,
                  .can_pin = can_pin,
                  .can_edit = can_edit,
                  .parts = parts };
  OgBoardAction of_thread;
  OgBoardAction of_profile;

  sort_out (&board, notices);
  if (board.waiting)
    return action (OG_BOARD_WAIT, NULL, NULL);
  of_thread = next_of_thread (&board);
  if (of_thread.step != OG_BOARD_DONE && of_thread.step != OG_BOARD_STUCK)
    return of_thread;
  of_profile = next_of_profile (&board, profile);
  return of_profile.step != OG_BOARD_DONE ? of_profile : of_thread;
}
