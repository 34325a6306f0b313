/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-intake.h"

#include "og-answer-by.h"
#include "og-call.h"
#include "og-concern-kind.h"
#include "og-concern-topics.h"
#include "og-personal-message.h"
#include "og-urgent.h"

struct _OgIntake
{
  OgOfficeTime *time;
  OgTopicFinder *topics;
  OgUrgentFinder *urgent;
  char *own;    /* what the office may name of itself */
  char *street; /* nullable */
};

/* One page of one account. */
typedef struct
{
  OgIntake *intake;
  OgChannel *channel; /* a copy: the other one is shown in windows */
} Page;

static void
page_free (gpointer data)
{
  Page *page = data;

  og_intake_unref (page->intake);
  g_object_unref (page->channel);
  g_free (page);
}

/**
 * og_intake_new:
 * @time: attendance
 *
 * Returns: (transfer full): for the office of @time
 */
OgIntake *
og_intake_new (OgOfficeTime *time)
{
  OgOffice *office = og_office_time_get_office (time);
  OgIntake *self = g_atomic_rc_box_new0 (OgIntake);

  self->time = og_office_time_ref (time);
  self->topics = og_topic_finder_new (office);
  self->urgent = og_urgent_finder_new (office);
  self->own = og_personal_dup_own (office);
  self->street = g_strdup (office->street);
  return self;
}

OgIntake *
og_intake_ref (OgIntake *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  OgIntake *self = data;

  og_office_time_unref (self->time);
  og_topic_finder_free (self->topics);
  og_urgent_finder_free (self->urgent);
  g_free (self->own);
  g_free (self->street);
}

void
og_intake_unref (OgIntake *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* What it is about, for a concern that begins with it. */
static void
propose (OgIntake   *self,
         OgMessage  *message,
         OgDelivery *answered)
{
  const OgKindContext context = {
    .asked = answered != NULL && og_post_asks (answered->text, answered->poll),
  };
  g_auto (OgKindProposal) proposal = { OG_CONCERN_QUESTION, NULL };
  g_autofree char *topics = og_topic_finder_find (self->topics, message->text);

  og_concern_kind_propose (message->text, &context, &proposal);
  g_object_set (message, "concern-kind", (int) proposal.kind, "kind-reason", proposal.reason, "topics",
                topics, NULL);
}

/* An OgExamineFunc. */
static void
examine (OgMessage  *message,
         OgDelivery *answered,
         gboolean    joins,
         gpointer    data)
{
  Page *page = data;
  OgIntake *self = page->intake;
  g_autofree char *urgent = NULL;
  g_autoptr (GArray) personal = NULL;

  if (message->text != NULL)
    {
      urgent = og_urgent_finder_find (self->urgent, message->text);
      personal = og_personal_in_message (message->text, self->own, self->street);
      g_object_set (message, "urgent", urgent != NULL, "personal", og_personal_kinds (personal), NULL);
      if (!joins)
        propose (self, message, answered);
    }
  og_record_set_int (OG_RECORD (message), "deadline",
                     og_answer_by (self->time, page->channel, message));
}

/**
 * og_intake_store:
 *
 * Returns: (transfer full): a future of a GListStore of OgMessage
 */
DexFuture *
og_intake_store (OgIntake   *self,
                 OgStore    *store,
                 OgChannel  *channel,
                 GPtrArray  *messages,
                 const char *cursor)
{
  Page *page = g_new0 (Page, 1);

  page->intake = og_intake_ref (self);
  page->channel = og_call_copy_record (channel);
  return og_store_take_in (store, channel->id, messages, cursor, examine, page, page_free);
}
