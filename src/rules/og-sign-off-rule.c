/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-rule.h"

#include "og-local-time.h"
#include "og-office-holder.h"
#include "og-poll-text.h"

/**
 * og_sign_off_election:
 * @at: unix seconds; 0: no time is known
 *
 * Returns: (transfer none) (nullable): the first election of the list in whose time the instant lies,
 *   by the office's own days
 */
OgElection *
og_sign_off_election (OgOffice *office,
                      gint64    at)
{
  GListModel *elections = G_LIST_MODEL (office->elections);
  const int day = at != 0 ? og_local_time_day (at, office->zone) : 0;

  for (guint i = 0; day != 0 && i < g_list_model_get_n_items (elections); i++)
    {
      g_autoptr (OgElection) election = g_list_model_get_item (elections, i);

      if (election->first <= day && day <= election->last)
        return election; /* the list keeps it */
    }
  return NULL;
}

/* Whether a picture shows who holds an office, or its description names them. */
static gboolean
pictures_show_holder (GListModel *pictures,
                      const char *holders)
{
  for (guint i = 0; i < g_list_model_get_n_items (pictures); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);

      if (picture->persons == OG_PERSONS_OFFICE || og_office_holder_is_named (picture->alt, holders))
        return TRUE;
    }
  return FALSE;
}

/* text: (nullable): instead of the post's text and variants. */
static gboolean
names_holder (OgOffice   *office,
              OgPost     *post,
              const char *text)
{
  g_autoptr (GArray) channels = og_post_dup_channel_ids (post);

  if (pictures_show_holder (G_LIST_MODEL (post->attachments), office->office_holders) ||
      og_office_holder_is_named (post->poll, office->office_holders) ||
      og_office_holder_is_named (text != NULL ? text : post->text, office->office_holders))
    return TRUE;
  for (guint i = 0; text == NULL && i < channels->len; i++)
    if (og_office_holder_is_named (og_post_get_text_for (post, g_array_index (channels, gint64, i)),
                                   office->office_holders))
      return TRUE;
  return FALSE;
}

static OgSignOffReason
reason_for (OgOffice   *office,
            OgPost     *post,
            const char *text,
            gint64      due)
{
  if ((office->sign_off & OG_SIGN_OFF_OF_ALL) != 0)
    return OG_SIGN_OFF_NEEDED_ALL;
  if (post->kind >= 0 && post->kind < OG_N_POST_KINDS &&
      (office->sign_off_kinds & (1 << post->kind)) != 0)
    return OG_SIGN_OFF_NEEDED_KIND;
  if (og_sign_off_election (office, due) == NULL)
    return OG_SIGN_OFF_NOT_NEEDED;
  if ((office->sign_off & OG_SIGN_OFF_IN_ELECTION) != 0)
    return OG_SIGN_OFF_NEEDED_ELECTION;
  return names_holder (office, post, text) ? OG_SIGN_OFF_NEEDED_HOLDER : OG_SIGN_OFF_NOT_NEEDED;
}

/**
 * og_sign_off_reason:
 * @due: unix seconds at which it is to go out; 0: not known yet, so no election is looked at
 *
 * Returns: why a second person must agree to it
 */
OgSignOffReason
og_sign_off_reason (OgOffice *office,
                    OgPost   *post,
                    gint64    due)
{
  return reason_for (office, post, NULL, due);
}

/**
 * og_sign_off_holds:
 * @sign_offs: (element-type OgSignOff): oldest first
 *
 * Returns: whether the newest word about exactly this content lets it out
 */
gboolean
og_sign_off_holds (GListModel *sign_offs,
                   const char *digest)
{
  for (guint i = g_list_model_get_n_items (sign_offs); i-- > 0;)
    {
      g_autoptr (OgSignOff) word = g_list_model_get_item (sign_offs, i);

      if (g_str_equal (word->digest, digest))
        return word->kind == OG_SIGN_OFF_SIGNED || word->kind == OG_SIGN_OFF_PAPER ||
               word->kind == OG_SIGN_OFF_EXPRESS;
    }
  return FALSE;
}

/* Whether the row publishes what the post says now: its text and its poll, or for a channel without
 * polls the text with the options beneath it. */
static gboolean
row_is_of_post (OgPost     *post,
                OgDelivery *row)
{
  const char *text = og_post_get_text_for (post, row->channel_id);
  g_autofree char *with_options = og_poll_as_text (text, post->poll);

  if (!og_post_has_channel (post, row->channel_id))
    return FALSE;
  if (row->poll == NULL)
    return g_str_equal (row->text, with_options);
  return g_str_equal (row->text, text) && g_strcmp0 (row->poll, post->poll) == 0 &&
         row->poll_multiple == post->poll_multiple && row->poll_seconds == post->poll_seconds;
}

/**
 * og_sign_off_may_leave:
 * @post: (nullable): as it is stored, with its sign-offs; %NULL for a row that has none
 *
 * The gate of the outbox. What takes a post away, answers, or belongs to the netiquette is not asked
 * for a second person; a changed text is, like the post itself.
 *
 * Returns: whether the row may leave the program
 */
gboolean
og_sign_off_may_leave (OgOffice   *office,
                       OgPost     *post,
                       OgDelivery *row)
{
  const gboolean edits = row->kind == OG_DELIVERY_EDIT;
  const char *edited = edits ? row->text : NULL;
  g_autofree char *digest = NULL;

  if ((row->kind != OG_DELIVERY_POST && !edits) || row->notice_id != 0)
    return TRUE;
  if (post == NULL)
    return FALSE;
  if (reason_for (office, post, edited, row->due != 0 ? row->due : post->due) ==
      OG_SIGN_OFF_NOT_NEEDED)
    return TRUE;
  if (!edits && !row_is_of_post (post, row))
    return FALSE;
  digest = og_sign_off_digest (post, edited);
  return og_sign_off_holds (G_LIST_MODEL (post->sign_offs), digest);
}
