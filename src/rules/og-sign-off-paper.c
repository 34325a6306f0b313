/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-paper.h"

#include "og-document-private.h"
#include "og-local-time.h"
#include "og-rules-data.h"
#include "og-time-text.h"
#include "og-town-words.h"

#define GROUP "sign-off"

/* What the sheet is made of. */
typedef struct
{
  OgDocument *document;
  OgOffice *office;
  OgPost *post;
  GArray *channels; /* of OgPaperChannel */
  const char *lang;
} Maker;

/**
 * og_paper_channel_clear:
 *
 * For the array that holds it.
 */
void
og_paper_channel_clear (OgPaperChannel *self)
{
  g_clear_pointer (&self->name, g_free);
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
add_word (Maker      *self,
          OgBlockKind kind,
          const char *key)
{
  g_autofree char *text = word (self, key);

  og_document_add (self->document, kind, text);
}

static void
add_heading (Maker      *self,
             const char *key)
{
  g_autofree char *text = word (self, key);

  og_document_add_heading (self->document, 1, text);
}

static void
add_fact (Maker      *self,
          const char *key,
          const char *text)
{
  g_autofree char *name = word (self, key);

  og_document_add_row (self->document, OG_BLOCK_TABLE_ROW, (const char *[]) { name, text, NULL });
}

/* "Mittwoch, 25. November 2026, 9 Uhr" (transfer full) (nullable): NULL if it cannot be read */
static char *
dup_moment (Maker      *self,
            const char *local_time)
{
  GDate day;
  int minutes;
  gint64 at;
  g_autofree char *date = NULL;
  g_autofree char *clock = NULL;

  if (local_time == NULL || !og_time_text_split (local_time, &day, &minutes) ||
      !og_local_time_to_unix (local_time, self->post->zone, &at))
    return NULL;
  date = og_town_words_date (at, self->post->zone, self->lang);
  clock = og_town_words_clock (minutes, self->lang);
  return og_rules_data_fill (words (), GROUP, "moment", self->lang, "date", date, "clock", clock,
                             NULL);
}

static void
add_times (Maker *self)
{
  g_autofree char *open = word (self, "when-open");
  g_autofree char *when = dup_moment (self, self->post->local_time);
  g_autofree char *until = dup_moment (self, self->post->valid_until);

  add_fact (self, "when", when != NULL ? when : open);
  if (until != NULL)
    add_fact (self, "valid", until);
}

static void
add_channels (Maker *self)
{
  static const char *const keys[] = {
    [OG_SENDER_THIS_COMPUTER] = "by-computer",
    [OG_SENDER_SERVER] = "by-server",
    [OG_SENDER_PERSON] = "by-person",
  };
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < self->channels->len; i++)
    {
      const OgPaperChannel *channel = &g_array_index (self->channels, OgPaperChannel, i);
      g_autofree char *name = og_document_clean_line (channel->name);
      g_autofree char *line = og_rules_data_fill (words (), GROUP, keys[channel->sender], self->lang,
                                                  "channel", name, NULL);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (lines->len > 0)
    add_fact (self, "channels", lines->str);
}

/* Who laid it before the second person last. */
static void
add_request (Maker *self)
{
  GListModel *sign_offs = G_LIST_MODEL (self->post->sign_offs);

  for (guint i = g_list_model_get_n_items (sign_offs); i-- > 0;)
    {
      g_autoptr (OgSignOff) request = g_list_model_get_item (sign_offs, i);
      g_autofree char *day = NULL;
      g_autofree char *text = NULL;

      if (request->kind != OG_SIGN_OFF_SUBMITTED)
        continue;
      day = og_town_words_day (og_local_time_day (request->time, self->office->zone), self->lang);
      text = og_rules_data_fill (words (), GROUP, "asked", self->lang, "person", request->person,
                                 "day", day, NULL);
      add_fact (self, "asks", text);
      return;
    }
}

static void
add_reason (Maker *self)
{
  static const char *const keys[] = {
    [OG_SIGN_OFF_NEEDED_ALL] = "reason-all",
    [OG_SIGN_OFF_NEEDED_KIND] = "reason-kind",
    [OG_SIGN_OFF_NEEDED_ELECTION] = "reason-election",
    [OG_SIGN_OFF_NEEDED_HOLDER] = "reason-holder",
  };
  const OgSignOffReason reason = og_sign_off_reason (self->office, self->post, self->post->due);
  OgElection *election = og_sign_off_election (self->office, self->post->due);
  g_autofree char *text = NULL;

  if (reason == OG_SIGN_OFF_NOT_NEEDED)
    return;
  text = og_rules_data_fill (words (), GROUP, keys[reason], self->lang, "election",
                             election != NULL ? election->name : "", NULL);
  add_fact (self, "reason", text);
}

static void
add_text (Maker      *self,
          const char *text)
{
  if (og_document_is_blank (text))
    add_word (self, OG_BLOCK_PARAGRAPH, "no-text");
  else
    og_document_add (self->document, OG_BLOCK_PARAGRAPH, text);
}

/* The channels that get the same text as the one at @at, if none before it does. (transfer full)
 * (nullable) */
static char *
dup_alike (Maker *self,
           guint  at)
{
  const OgPaperChannel *channel = &g_array_index (self->channels, OgPaperChannel, at);
  const char *text = og_post_get_text_for (self->post, channel->id);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->channels->len; i++)
    {
      const OgPaperChannel *other = &g_array_index (self->channels, OgPaperChannel, i);

      if (!g_str_equal (og_post_get_text_for (self->post, other->id), text))
        continue;
      if (i < at)
        return NULL;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", other->name);
    }
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static gboolean
is_same_everywhere (Maker *self)
{
  for (guint i = 1; i < self->channels->len; i++)
    if (!g_str_equal (og_post_get_text_for (self->post,
                                            g_array_index (self->channels, OgPaperChannel, i).id),
                      og_post_get_text_for (self->post,
                                            g_array_index (self->channels, OgPaperChannel, 0).id)))
      return FALSE;
  return TRUE;
}

static void
add_texts (Maker *self)
{
  if (self->channels->len == 0 || is_same_everywhere (self))
    {
      add_heading (self, "text");
      add_text (self,
                self->channels->len > 0 ?
                  og_post_get_text_for (self->post,
                                        g_array_index (self->channels, OgPaperChannel, 0).id) :
                  self->post->text);
      return;
    }
  for (guint i = 0; i < self->channels->len; i++)
    {
      const OgPaperChannel *channel = &g_array_index (self->channels, OgPaperChannel, i);
      g_autofree char *names = dup_alike (self, i);
      g_autofree char *heading = NULL;

      if (names == NULL)
        continue;
      heading = og_rules_data_fill (words (), GROUP, "text-on", self->lang, "channels", names, NULL);
      og_document_add_heading (self->document, 1, heading);
      add_text (self, og_post_get_text_for (self->post, channel->id));
    }
}

static void
add_poll (Maker *self)
{
  g_auto (GStrv) options = NULL;

  if (self->post->poll == NULL)
    return;
  options = g_strsplit (self->post->poll, "\n", -1);
  add_heading (self, "poll");
  for (guint i = 0; options[i] != NULL; i++)
    og_document_add (self->document, OG_BLOCK_BULLET, options[i]);
  add_word (self, OG_BLOCK_PARAGRAPH, self->post->poll_multiple ? "poll-many" : "poll-one");
}

static void
add_pictures (Maker *self)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *no_alt = word (self, "no-alt");
  g_auto (GStrv) list = NULL;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->post->attachments));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture =
        g_list_model_get_item (G_LIST_MODEL (self->post->attachments), i);
      g_autofree char *name = g_path_get_basename (picture->file != NULL ? picture->file : "");

      g_strv_builder_add (cells, name);
      g_strv_builder_add (cells, og_document_is_blank (picture->alt) ? no_alt : picture->alt);
    }
  if (n == 0)
    return;
  list = g_strv_builder_end (cells);
  add_heading (self, "pictures");
  og_document_add_cells (self->document, OG_BLOCK_PICTURES, (const char *const *) list);
}

static void
add_decision (Maker *self)
{
  g_autofree char *name = word (self, "name");
  g_autofree char *signature = word (self, "signature");
  g_autofree char *digest = og_sign_off_digest (self->post, NULL);
  g_autofree char *code = og_sign_off_code (digest);

  add_heading (self, "decision");
  add_word (self, OG_BLOCK_CHECK, "agreed");
  add_word (self, OG_BLOCK_CHECK, "refused");
  og_document_add_cells (self->document, OG_BLOCK_LINES, (const char *[]) { "", NULL });
  add_word (self, OG_BLOCK_CHECK, "deputy");
  og_document_add_cells (self->document, OG_BLOCK_LINES,
                         (const char *[]) { name, signature, NULL });
  og_document_add (self->document, OG_BLOCK_CODE, code);
  add_word (self, OG_BLOCK_NOTE, "code");
}

/**
 * og_sign_off_paper_new:
 * @channels: (element-type OgPaperChannel)
 * @folder: where the files of the post's pictures lie
 * @now: unix seconds
 *
 * Returns: (transfer full): the sheet
 */
OgDocument *
og_sign_off_paper_new (OgOffice   *office,
                       OgPost     *post,
                       GArray     *channels,
                       const char *folder,
                       gint64      now)
{
  const char *lang = g_strcmp0 (office->language, "de") == 0 ? "de" : "en";
  OgDocument *document = g_atomic_rc_box_new0 (OgDocument);
  Maker self = { document, office, post, channels, lang };
  g_autofree char *day = og_town_words_day (og_local_time_day (now, office->zone), lang);

  document->kind = OG_DOCUMENT_SIGN_OFF;
  document->title = word (&self, "title");
  document->municipality = og_document_short_line (office->name);
  document->date = og_rules_data_fill (words (), GROUP, "printed", lang, "day", day, NULL);
  document->language = g_strdup (lang);
  document->folder = g_strdup (folder);
  document->blocks = og_document_new_blocks ();
  add_times (&self);
  add_channels (&self);
  add_request (&self);
  add_reason (&self);
  add_texts (&self);
  add_pictures (&self);
  add_poll (&self);
  add_decision (&self);
  return document;
}
