/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-board.h"

#include <glib/gi18n.h>

#include "og-words.h"

/**
 * og_words_board:
 *
 * Returns: (transfer none): how the notice board stands, in few words
 */
const char *
og_words_board (OgBoardState state)
{
  switch (state)
    {
    case OG_BOARD_STATE_OFF:
      return C_("board", "not shown");
    case OG_BOARD_STATE_NO_RULES:
      return C_("board", "waits for the rules");
    case OG_BOARD_STATE_BUSY:
      return C_("board", "being brought up to date");
    case OG_BOARD_STATE_STANDS:
      return C_("board", "up to date");
    case OG_BOARD_STATE_STUCK:
      return C_("board", "not up to date");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_board_icon:
 *
 * Returns: (transfer none): name of a symbolic icon, of another shape for each
 */
const char *
og_words_board_icon (OgBoardState state)
{
  switch (state)
    {
    case OG_BOARD_STATE_OFF:
      return "view-conceal-symbolic";
    case OG_BOARD_STATE_NO_RULES:
      return "content-loading-symbolic";
    case OG_BOARD_STATE_BUSY:
      return "document-send-symbolic";
    case OG_BOARD_STATE_STANDS:
      return "object-select-symbolic";
    case OG_BOARD_STATE_STUCK:
      return "dialog-warning-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_board_sentence:
 * @error: an OgErrorCode, or -1
 *
 * Returns: (transfer full): how the notice board stands, and what to do
 */
char *
og_words_board_sentence (OgBoardState state,
                         int          error)
{
  switch (state)
    {
    case OG_BOARD_STATE_OFF:
      return g_strdup (_("The netiquette does not stand on this account."));
    case OG_BOARD_STATE_NO_RULES:
      return g_strdup (_("The netiquette is shown here as soon as it is in force."));
    case OG_BOARD_STATE_BUSY:
      return g_strdup (_("The netiquette on this account is being brought up to date."));
    case OG_BOARD_STATE_STANDS:
      return g_strdup (_("The netiquette stands on this account as it is in force."));
    case OG_BOARD_STATE_STUCK:
      if (error < 0)
        return g_strdup (_("The netiquette on this account is not up to date."));
      /* Translators: %s is the reason in whole sentences */
      return g_strdup_printf (_("The netiquette on this account is not up to date. %s"),
                              og_words_error_code (error));
    default:
      g_return_val_if_reached (NULL);
    }
}
