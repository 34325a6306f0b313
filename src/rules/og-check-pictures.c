/* SPDX-License-Identifier: EUPL-1.2 */
/* Pictures of a post: their descriptions and the right to show them. */
#include "og-checks-private.h"
#include "og-local-time.h"
#include "og-text-blank.h"
#include "og-picture-rights.h"

/* Of an instant at which the pictures are to be shown. */
typedef struct
{
  int without_alt;
  int longest_alt; /* Unicode code points, as networks count descriptions */
  int rights_over;
  int rights_open;
} Findings;

/* Whether the person who put the picture in said nothing about it. */
static gboolean
has_empty_card (OgAttachment *picture)
{
  return og_text_is_blank (picture->source) && og_text_is_blank (picture->licence) &&
         picture->persons == OG_PERSONS_UNSAID;
}

/* People who agreed, and children whose parents did, without a word about how (§ 22 KUG). */
static gboolean
lacks_consent (OgAttachment *picture)
{
  return og_text_is_blank (picture->consent) &&
         (picture->persons == OG_PERSONS_CONSENTED || picture->children);
}

/**
 * og_checks_rights:
 * @day: Julian day on which the picture is to be shown
 *
 * Returns: how it stands with the right to show it
 */
OgRights
og_checks_rights (OgAttachment *picture,
                  int           day)
{
  if (!og_picture_may_be_shown (picture, day))
    return OG_RIGHTS_OVER;
  return has_empty_card (picture) || lacks_consent (picture) ? OG_RIGHTS_OPEN : OG_RIGHTS_NOTED;
}

static void
look_at (Findings     *findings,
         OgAttachment *picture,
         int           day)
{
  findings->without_alt += og_text_is_blank (picture->alt);
  if (picture->alt != NULL)
    findings->longest_alt = MAX (findings->longest_alt, (int) g_utf8_strlen (picture->alt, -1));
  switch (og_checks_rights (picture, day))
    {
    case OG_RIGHTS_OVER:
      findings->rights_over++;
      break;
    case OG_RIGHTS_OPEN:
      findings->rights_open++;
      break;
    case OG_RIGHTS_NOTED:
      break;
    }
}

/**
 * og_checks_day:
 * @now: unix seconds
 *
 * Returns: the Julian day on which it goes out, in its own zone; that of @now while none is chosen
 */
int
og_checks_day (OgPost *post,
               gint64  now)
{
  gint64 due;

  if (!og_local_time_to_unix (post->local_time, post->zone, &due))
    due = now;
  return og_local_time_day (due, post->zone);
}

static void
check_alt_lengths (GArray     *checks,
                   GListModel *channels,
                   int         longest)
{
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (channel->max_alt_characters > 0 && longest > channel->max_alt_characters)
        og_checks_add (checks, OG_CHECK_ALT_TOO_LONG, channel->id,
                       longest - channel->max_alt_characters);
    }
}

void
og_checks_pictures (GArray               *checks,
                    OgPost               *post,
                    const OgCheckContext *context)
{
  GListModel *pictures = G_LIST_MODEL (post->attachments);
  const guint n = g_list_model_get_n_items (pictures);
  const int day = n > 0 ? og_checks_day (post, context->now) : 0;
  Findings findings = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);

      look_at (&findings, picture, day);
    }
  if (findings.without_alt > 0)
    og_checks_add (checks, OG_CHECK_NO_ALT, 0, findings.without_alt);
  check_alt_lengths (checks, context->channels, findings.longest_alt);
  if (findings.rights_over > 0)
    og_checks_add (checks, OG_CHECK_RIGHTS_OVER, 0, findings.rights_over);
  if (findings.rights_open > 0)
    og_checks_add (checks, OG_CHECK_RIGHTS, 0, findings.rights_open);
}
