/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-measures.h"
#include "og-engine-private.h"

#include "og-call.h"
#include "og-engine-inbox.h"
#include "og-evidence-parse.h"
#include "og-file-work.h"
#include "og-store-measures.h"

/* What each of these gives is written in og-engine-measures.h. */

OgModerationMeans
og_engine_get_moderation_means (OgEngine *self,
                                gint64    channel_id)
{
  const OgModerationMeans none = { 0, 0, 0 };

  g_return_val_if_fail (OG_IS_ENGINE (self), none);

  return og_moderator_get_means (self->moderator, channel_id);
}

OgMeasureKind
og_engine_propose_measure_kind (OgEngine *self,
                                guint     n_before)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), OG_MEASURE_NOTICE);

  return og_moderation_propose_kind (self->office, n_before);
}

DexFuture *
og_engine_propose_measure (OgEngine     *self,
                           gint64        message_id,
                           OgMeasureKind kind,
                           const char   *rule_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_moderator_propose (self->moderator, message_id, kind, rule_id);
}

DexFuture *
og_engine_begin_measure (OgEngine  *self,
                         OgMeasure *measure)
{
  g_autoptr (OgMeasure) copy = NULL;
  g_autofree char *clerk = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);

  copy = og_call_copy_record (measure);
  clerk = og_engine_dup_clerk (self);
  if (copy->person == NULL)
    og_record_set_string (OG_RECORD (copy), "person", clerk);
  return og_moderator_begin (self->moderator, copy);
}

gboolean
og_engine_can_undo_measure (OgEngine  *self,
                            OgMeasure *measure)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), FALSE);
  g_return_val_if_fail (OG_IS_MEASURE (measure), FALSE);

  if (og_measure_may_be_withdrawn (measure))
    return TRUE;
  if (measure->undo_delivery_id != 0 || !(og_measure_is_in_effect (measure) || measure->done > 0) ||
      measure->state == OG_MEASURE_UNDONE)
    return FALSE;
  return measure->by_hand ||
         og_moderation_has (og_moderator_get_means (self->moderator, measure->channel_id).undoes,
                            (OgMeasureKind) measure->kind);
}

DexFuture *
og_engine_undo_measure (OgEngine   *self,
                        gint64      measure_id,
                        const char *reason)
{
  g_autofree char *clerk = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);

  clerk = og_engine_dup_clerk (self);
  return og_moderator_undo (self->moderator, measure_id, reason, clerk);
}

DexFuture *
og_engine_finish_by_hand (OgEngine *self,
                          gint64    measure_id)
{
  g_autofree char *clerk = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);

  clerk = og_engine_dup_clerk (self);
  return og_moderator_finish_by_hand (self->moderator, measure_id, clerk);
}

DexFuture *
og_engine_verify_measure (OgEngine *self,
                          gint64    measure_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_moderator_verify (self->moderator, measure_id);
}

DexFuture *
og_engine_list_measures (OgEngine *self,
                         gint64    concern_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_measures (self->store, concern_id);
}

DexFuture *
og_engine_list_open_measures (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_measures_in (self->store,
                                    1u << OG_MEASURE_FAILED | 1u << OG_MEASURE_BY_HAND_OPEN);
}

DexFuture *
og_engine_load_measure (OgEngine *self,
                        gint64    measure_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_load_measure (self->store, measure_id);
}

DexFuture *
og_engine_load_evidence (OgEngine *self,
                         gint64    measure_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_load_evidence (self->store, measure_id);
}

char *
og_engine_dup_evidence_path (OgEngine   *self,
                             const char *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  name = g_path_get_basename (file); /* nothing outside of the folder */
  return g_build_filename (og_moderator_get_folder (self->moderator), name, NULL);
}

static DexFuture *
export_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (OgMeasure) measure = NULL;
  g_autoptr (OgEvidence) evidence = NULL;
  g_autoptr (OgEvidenceParts) parts = NULL;
  g_autoptr (GListModel) journal = NULL;
  g_autoptr (OgDocument) paper = NULL;
  g_autoptr (GError) error = NULL;

  measure = dex_await_object (og_store_load_measure (self->store, call->id), &error);
  if (measure != NULL)
    evidence = dex_await_object (og_store_load_evidence (self->store, call->id), &error);
  if (evidence != NULL)
    parts = og_evidence_parse (evidence, &error);
  if (parts != NULL)
    journal = dex_await_object (og_store_list_journal (self->store, call->id), &error);
  if (journal == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  paper = og_moderation_paper_new (self->office, measure, evidence, parts, journal,
                                   og_moderator_get_folder (self->moderator),
                                   og_clock_now (self->clock));
  return og_file_write_document (call->object, paper, OG_FORMAT_PDF_A4);
}

DexFuture *
og_engine_export_measure (OgEngine *self,
                          gint64    measure_id,
                          GFile    *file)
{
  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (G_IS_FILE (file), dex_future_new_infinite ());

  return og_call_spawn (export_fiber, self, file, measure_id, 0, NULL);
}

DexFuture *
og_engine_list_journal (OgEngine *self,
                        gint64    measure_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_journal (self->store, measure_id);
}

static DexFuture *
check_journal_fiber (gpointer data)
{
  OgEngine *self = ((OgCall *) data)->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) journal = dex_await_object (og_store_list_journal (self->store, 0), &error);

  if (journal == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_for_int64 (og_journal_find_break (journal));
}

DexFuture *
og_engine_check_journal (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (check_journal_fiber, self, NULL, 0, 0, NULL);
}
