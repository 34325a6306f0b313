/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page-private.h"

/**
 * og_compose_page_go_to:
 *
 * Puts the keyboard where a check can be mended, or thought over.
 */
void
og_compose_page_go_to (OgComposePage *self,
                       const OgCheck *check)
{
  switch (check->kind)
    {
    case OG_CHECK_NO_TEXT:
    case OG_CHECK_TOO_LONG:
    case OG_CHECK_GAP:
    case OG_CHECK_BRACKETS:
    case OG_CHECK_PERSONAL:
    case OG_CHECK_NO_OTHER_WAY:
    case OG_CHECK_SAME_TEXT:
    case OG_CHECK_HARD_TEXT:
      og_text_box_go_to (self->text, check->channel_id, check->start, check->end);
      break;
    case OG_CHECK_NO_CHANNEL:
      gtk_widget_grab_focus (GTK_WIDGET (self->chips));
      break;
    case OG_CHECK_SIGNED_OUT:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", "channels");
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
      break;
    case OG_CHECK_NO_ALT:
    case OG_CHECK_ALT_TOO_LONG:
    case OG_CHECK_TOO_MANY_PICTURES:
    case OG_CHECK_RIGHTS:
    case OG_CHECK_RIGHTS_OVER:
      og_picture_box_go_to (self->pictures, check);
      break;
    case OG_CHECK_VALID_UNTIL:
      og_more_box_focus_until (self->more);
      break;
    case OG_CHECK_POLL:
    case OG_CHECK_NO_POLLS:
      og_more_box_focus_poll (self->more);
      break;
    case OG_CHECK_NO_TIME:
    case OG_CHECK_PAST_TIME:
    case OG_CHECK_UNATTENDED:
    case OG_CHECK_SAME_HOUR:
    case OG_CHECK_SERVER_FULL:
      gtk_widget_grab_focus (GTK_WIDGET (self->when));
      break;
    default:
      g_return_if_reached ();
    }
}
