/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-moderation-paper.h"

#include "og-document-private.h"
#include "og-journal-entry.h"
#include "og-local-time.h"
#include "og-rules-data.h"
#include "og-town-words.h"

#define GROUP "moderation"
/* On paper; the whole is in the evidence. */
#define LONGEST_RAW 10000

typedef struct
{
  OgDocument *document;
  OgOffice *office;
  OgMeasure *measure;
  OgEvidence *evidence;
  const OgEvidenceParts *parts;
  const char *lang;
} Maker;

OgEvidenceParts *
og_evidence_parts_new (void)
{
  OgEvidenceParts *self = g_new0 (OgEvidenceParts, 1);

  self->message = og_message_new ();
  self->thread = g_ptr_array_new_with_free_func (g_object_unref);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) og_evidence_picture_free);
  return self;
}

void
og_evidence_parts_free (OgEvidenceParts *self)
{
  g_free (self->channel);
  g_free (self->zone);
  g_clear_object (&self->message);
  g_ptr_array_unref (self->thread);
  g_ptr_array_unref (self->pictures);
  g_free (self);
}

static GKeyFile *
words (void)
{
  return og_rules_data_keys ("documents/words.ini");
}

/* (transfer full) */
static char *
word (Maker      *self,
      const char *key)
{
  return og_rules_data_string (words (), GROUP, key, self->lang);
}

static void
add_heading (Maker      *self,
             const char *key)
{
  g_autofree char *text = word (self, key);

  og_document_add_heading (self->document, 1, text);
}

static void
add_word (Maker      *self,
          OgBlockKind kind,
          const char *key)
{
  g_autofree char *text = word (self, key);

  og_document_add (self->document, kind, text);
}

/* A line of a table; nothing if there is nothing to say. */
static void
add_fact (Maker      *self,
          const char *key,
          const char *text)
{
  g_autofree char *name = word (self, key);

  if (!og_document_is_blank (text))
    og_document_add_row (self->document, OG_BLOCK_TABLE_ROW, (const char *[]) { name, text, NULL });
}

static void
add_number (Maker      *self,
            const char *key,
            gint64      number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add_fact (self, key, text);
}

/* A checksum is copied or compared as a whole: it has a line of its own. */
static void
add_digest (Maker      *self,
            const char *key,
            const char *digest)
{
  g_autofree char *name = word (self, key);
  g_autofree char *text = g_strdup_printf ("%s\n%s", name, digest);

  og_document_add (self->document, OG_BLOCK_PARAGRAPH, text);
}

/* Absolute, to the second: "25.11.2026, 09:00:00 +01:00 (08:00:00 UTC)". (transfer full) (nullable) */
static char *
dup_moment (Maker *self,
            gint64 at)
{
  const char *zone = self->parts->zone != NULL ? self->parts->zone : self->office->zone;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *there = NULL;
  g_autofree char *here = NULL;

  if (at == 0)
    return NULL;
  local = og_local_time_at (at, zone);
  utc = g_date_time_new_from_unix_utc (at);
  here = g_date_time_format (local, g_str_equal (self->lang, "de") ? "%d.%m.%Y, %H:%M:%S %:z" :
                                                                     "%Y-%m-%d, %H:%M:%S %:z");
  there = g_date_time_format (utc, "%H:%M:%S UTC");
  return g_strdup_printf ("%s (%s)", here, there);
}

static void
add_moment (Maker      *self,
            const char *key,
            gint64      at)
{
  g_autofree char *text = dup_moment (self, at);

  add_fact (self, key, text);
}

/* One word of a list, by its place. (transfer full) */
static char *
dup_of_list (Maker      *self,
             const char *key,
             int         place)
{
  g_auto (GStrv) list = og_rules_data_list (words (), GROUP, key, self->lang);

  if (place < 0 || place >= (int) g_strv_length (list))
    return g_strdup ("");
  return g_strdup (list[place]);
}

static void
add_decision (Maker *self)
{
  OgMeasure *measure = self->measure;
  g_autofree char *kind = dup_of_list (self, "kinds", measure->kind);
  g_autofree char *state = dup_of_list (self, "states", measure->state);
  g_autofree char *number = g_strdup_printf ("%d", measure->rule_number);
  g_autofree char *version = g_strdup_printf ("%d", measure->version);
  g_autofree char *rule = og_rules_data_fill (words (), GROUP, "rule-cited", self->lang, "number", number,
                                              "version", version, NULL);

  add_fact (self, "file-number", measure->file_number);
  add_fact (self, "measure", kind);
  add_fact (self, "state", state);
  add_fact (self, "rule", rule);
  add_fact (self, "reason", measure->reason);
  add_fact (self, "person", measure->person);
  add_moment (self, "decided", measure->created);
  add_moment (self, "caution", measure->caution);
  add_moment (self, "done", measure->done);
  add_moment (self, "verified", measure->verified);
  add_fact (self, "receipt", measure->receipt);
  add_moment (self, "undone", measure->undone);
  add_fact (self, "undo-reason", measure->undo_reason);
  add_heading (self, "clause");
  og_document_add (self->document, OG_BLOCK_PARAGRAPH, measure->clause);
}

static void
add_notice (Maker *self)
{
  if (og_document_is_blank (self->measure->notice_text))
    return;
  add_heading (self, "notice");
  og_document_add (self->document, OG_BLOCK_PARAGRAPH, self->measure->notice_text);
  if (self->measure->notice_sent != 0)
    add_moment (self, "notice-sent", self->measure->notice_sent);
  else
    add_word (self, OG_BLOCK_PARAGRAPH, "notice-not-sent");
}

static void
add_contribution (Maker *self)
{
  OgMessage *message = self->parts->message;
  g_autofree char *visibility = dup_of_list (self, "visibilities", message->visibility);
  g_autofree char *raw = g_utf8_make_valid (message->raw != NULL ? message->raw : "", -1);
  const glong length = g_utf8_strlen (raw, -1);
  g_autofree char *shown = g_utf8_substring (raw, 0, MIN (length, LONGEST_RAW));

  add_heading (self, "contribution");
  add_fact (self, "channel", self->parts->channel);
  add_fact (self, "author", message->author_name);
  add_fact (self, "handle", message->author_handle);
  add_fact (self, "profile", message->author_url);
  add_fact (self, "author-id", message->author_id);
  add_fact (self, "address", message->remote_url);
  add_fact (self, "id", message->remote_id);
  add_fact (self, "answers", message->parent_id);
  add_fact (self, "visibility", visibility);
  add_moment (self, "written", message->created);
  add_moment (self, "fetched", message->fetched);
  add_moment (self, "frozen", self->parts->frozen);
  add_heading (self, "text");
  og_document_add (self->document, OG_BLOCK_PARAGRAPH, message->text);
  add_heading (self, "raw");
  og_document_add (self->document, OG_BLOCK_PARAGRAPH, shown);
  if (length > LONGEST_RAW)
    add_word (self, OG_BLOCK_NOTE, "raw-cut");
}

static void
add_picture_facts (Maker                   *self,
                   const OgEvidencePicture *picture)
{
  add_fact (self, "picture-address", picture->address);
  add_fact (self, "picture-alt", picture->alt);
  add_fact (self, "picture-missing", picture->missing);
  if (picture->digest == NULL)
    return;
  add_number (self, "picture-bytes", picture->bytes);
  add_digest (self, "picture-digest", picture->digest);
}

static void
add_pictures (Maker *self)
{
  GPtrArray *pictures = self->parts->pictures;

  if (pictures->len == 0)
    return;
  add_heading (self, "pictures");
  for (guint i = 0; i < pictures->len; i++)
    {
      const OgEvidencePicture *picture = g_ptr_array_index (pictures, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      og_document_add_heading (self->document, 2, number);
      if (picture->file != NULL && g_strcmp0 (picture->type, "image") == 0)
        og_document_add_cells (self->document, OG_BLOCK_PICTURES,
                               (const char *[]) { picture->file, picture->alt != NULL ? picture->alt : "",
                                                  NULL });
      add_picture_facts (self, picture);
    }
}

static void
add_thread (Maker *self)
{
  GPtrArray *thread = self->parts->thread;

  if (thread->len == 0)
    return;
  add_heading (self, "thread");
  if (self->parts->left_out > 0)
    add_number (self, "left-out", self->parts->left_out);
  for (guint i = 0; i < thread->len; i++)
    {
      OgMessage *message = g_ptr_array_index (thread, i);
      g_autofree char *moment = dup_moment (self, message->created);
      g_autofree char *line = g_strdup_printf ("%s, %s, %s", message->author_name, message->author_handle,
                                               moment != NULL ? moment : "");
      g_autofree char *heading = og_document_clean_line (line);

      og_document_add_heading (self->document, 2, heading);
      og_document_add (self->document, OG_BLOCK_PARAGRAPH, message->text);
    }
}

static void
add_journal (Maker      *self,
             GListModel *journal)
{
  add_heading (self, "journal");
  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (OgJournalEntry) entry = g_list_model_get_item (journal, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);
      g_autofree char *what = dup_of_list (self, "entries", entry->kind);
      g_autofree char *moment = dup_moment (self, entry->time);
      g_autofree char *line = g_strdup_printf ("%s%s%s\n%s\nSHA-256 %s", what,
                                               entry->person != NULL ? ", " : "",
                                               entry->person != NULL ? entry->person : "",
                                               moment != NULL ? moment : "", entry->digest);

      og_document_add_row (self->document, OG_BLOCK_TABLE_ROW, (const char *[]) { number, line, NULL });
    }
}

static void
add_seal (Maker *self)
{
  add_heading (self, "seal");
  add_digest (self, "digest", self->evidence->digest);
  add_word (self, OG_BLOCK_PARAGRAPH, og_evidence_is_intact (self->evidence) ? "intact" : "broken");
  add_word (self, OG_BLOCK_NOTE, "note");
}

/**
 * og_moderation_paper_new:
 * @journal: of OgJournalEntry, those of the measure
 * @folder: where copies of pictures lie
 * @now: unix seconds
 *
 * Returns: (transfer full): the file of a measure
 */
OgDocument *
og_moderation_paper_new (OgOffice              *office,
                         OgMeasure             *measure,
                         OgEvidence            *evidence,
                         const OgEvidenceParts *parts,
                         GListModel            *journal,
                         const char            *folder,
                         gint64                 now)
{
  const char *lang = g_strcmp0 (office->language, "de") == 0 ? "de" : "en";
  OgDocument *document = g_atomic_rc_box_new0 (OgDocument);
  Maker self = { document, office, measure, evidence, parts, lang };
  g_autofree char *day = og_town_words_day (og_local_time_day (now, office->zone), lang);

  document->kind = OG_DOCUMENT_MODERATION;
  document->title = og_rules_data_fill (words (), GROUP, "title", lang, "file", measure->file_number,
                                        NULL);
  document->municipality = og_document_short_line (office->name);
  document->date = og_rules_data_fill (words (), GROUP, "printed", lang, "day", day, NULL);
  document->language = g_strdup (lang);
  document->folder = g_strdup (folder);
  document->blocks = og_document_new_blocks ();
  add_decision (&self);
  add_notice (&self);
  add_contribution (&self);
  add_pictures (&self);
  add_thread (&self);
  add_journal (&self, journal);
  add_seal (&self);
  return document;
}
