/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-evidence-content.h"
#include "og-evidence.h"

#include <gio/gio.h>
#include <string.h>

#define NOW G_GINT64_CONSTANT (1795593600)

static OgMessage *
make_message (const char *id,
              const char *text,
              gint64      created)
{
  OgMessage *message = og_message_new ();

  g_object_set (message, "remote-id", id, "text", text, "raw", text, "created", created, "fetched",
                created + 30, "author-id", "4", "author-name", "Rudi", "author-handle",
                "@rudi@example.org", "author-url", "https://example.org/@rudi", "remote-url",
                "https://example.org/@rudi/1", "language", "de", NULL);
  return message;
}

static OgChannel *
make_channel (void)
{
  OgChannel *channel = og_channel_new ();

  g_object_set (channel, "network", "mastodon", "base-url", "https://example.org", "handle",
                "@amt@example.org", "name", "Amt", NULL);
  return channel;
}

/* The bytes are fixed: a digest that was printed once must be found again for ever. */
static void
test_exact_bytes (void)
{
  g_autoptr (OgChannel) channel = make_channel ();
  g_autoptr (OgMessage) message = make_message ("1", "Ihr \"Pfeifen\"\n\\o/\x01 ä", NOW - 60);
  g_autoptr (OgMessage) before = make_message ("0", "Guten Tag", NOW - 600);
  g_autoptr (OgMessage) after = make_message ("2", "Entschuldigung", NOW - 30);
  g_autoptr (GListStore) thread = g_list_store_new (OG_TYPE_MESSAGE);
  g_autoptr (GPtrArray) pictures =
    g_ptr_array_new_with_free_func ((GDestroyNotify) og_evidence_picture_free);
  OgEvidencePicture *picture = og_evidence_picture_new ("https://example.org/a.png", "image", "Bild");
  OgEvidencePicture *lost = og_evidence_picture_new ("https://example.org/b.png", "image", "");
  OgEvidenceFacts facts = { channel, message, G_LIST_MODEL (thread), pictures, "Europe/Berlin", NOW };
  g_autofree char *content = NULL;
  g_autofree char *again = NULL;

  picture->file = g_strdup ("ab.png");
  picture->digest = g_strdup ("ab");
  picture->bytes = 7;
  lost->missing = g_strdup ("not found");
  g_ptr_array_add (pictures, picture);
  g_ptr_array_add (pictures, lost);
  g_list_store_append (thread, before);
  g_list_store_append (thread, message);
  g_list_store_append (thread, after);
  content = og_evidence_content (&facts);
  g_assert_cmpstr (
    content, ==,
    "{\"channel\":{\"address\":\"https://example.org\",\"handle\":\"@amt@example.org\","
    "\"name\":\"Amt\",\"network\":\"mastodon\"},\"format\":\"ortsgespraech evidence 1\","
    "\"frozen\":{\"local\":\"2026-11-25T09:00:00+01:00\",\"unix\":1795593600,"
    "\"utc\":\"2026-11-25T08:00:00Z\",\"zone\":\"Europe/Berlin\"},"
    "\"message\":{\"address\":\"https://example.org/@rudi/1\",\"answers\":null,"
    "\"author\":{\"address\":\"https://example.org/@rudi\",\"handle\":\"@rudi@example.org\","
    "\"id\":\"4\",\"name\":\"Rudi\"},\"automatic\":false,"
    "\"created\":{\"local\":\"2026-11-25T08:59:00+01:00\",\"unix\":1795593540,"
    "\"utc\":\"2026-11-25T07:59:00Z\"},\"deleted_since\":null,"
    "\"fetched\":{\"local\":\"2026-11-25T08:59:30+01:00\",\"unix\":1795593570,"
    "\"utc\":\"2026-11-25T07:59:30Z\"},\"id\":\"1\",\"language\":\"de\",\"own\":false,"
    "\"raw\":\"Ihr \\\"Pfeifen\\\"\\n\\\\o/\\u0001 ä\",\"text\":\"Ihr \\\"Pfeifen\\\"\\n\\\\o/\\u0001 ä\","
    "\"visibility\":\"public\"},"
    "\"pictures\":[{\"address\":\"https://example.org/a.png\",\"alt\":\"Bild\",\"bytes\":7,"
    "\"file\":\"ab.png\",\"sha256\":\"ab\",\"type\":\"image\"},"
    "{\"address\":\"https://example.org/b.png\",\"alt\":\"\",\"missing\":\"not found\","
    "\"type\":\"image\"}],"
    "\"thread\":[{\"address\":\"https://example.org/@rudi/1\",\"answers\":null,"
    "\"author\":{\"address\":\"https://example.org/@rudi\",\"handle\":\"@rudi@example.org\","
    "\"id\":\"4\",\"name\":\"Rudi\"},\"automatic\":false,"
    "\"created\":{\"local\":\"2026-11-25T08:50:00+01:00\",\"unix\":1795593000,"
    "\"utc\":\"2026-11-25T07:50:00Z\"},\"deleted_since\":null,"
    "\"fetched\":{\"local\":\"2026-11-25T08:50:30+01:00\",\"unix\":1795593030,"
    "\"utc\":\"2026-11-25T07:50:30Z\"},\"id\":\"0\",\"language\":\"de\",\"own\":false,"
    "\"raw\":\"Guten Tag\",\"text\":\"Guten Tag\",\"visibility\":\"public\"}],\"thread_left_out\":0}");
  again = og_evidence_content (&facts);
  g_assert_cmpstr (content, ==, again);
}

static void
test_long_thread (void)
{
  g_autoptr (OgChannel) channel = make_channel ();
  g_autoptr (OgMessage) message = make_message ("x", "Schluss", NOW);
  g_autoptr (GListStore) thread = g_list_store_new (OG_TYPE_MESSAGE);
  OgEvidenceFacts facts = { channel, message, G_LIST_MODEL (thread), NULL, "Europe/Berlin", NOW };
  g_autofree char *content = NULL;

  for (guint i = 0; i < OG_EVIDENCE_MAX_THREAD + 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (OgMessage) other = make_message (id, "Wort", NOW - 1000 + i);

      g_list_store_append (thread, other);
    }
  content = og_evidence_content (&facts);
  g_assert_nonnull (strstr (content, "\"thread_left_out\":3}"));
  g_assert_null (strstr (content, "\"id\":\"2\""));
  g_assert_nonnull (strstr (content, "\"id\":\"3\""));
}

/* What is no UTF-8 is made some; the digest seals exactly what is kept. */
static void
test_seal (void)
{
  g_autoptr (OgChannel) channel = make_channel ();
  g_autoptr (OgMessage) message = make_message ("1", "", NOW);
  OgEvidenceFacts facts = { channel, message, NULL, NULL, "Nirgends/Wo", NOW };
  g_autofree char *content = NULL;
  g_autoptr (OgEvidence) evidence = NULL;

  g_set_str (&message->raw, "kaputt \xff");
  content = og_evidence_content (&facts);
  g_assert_true (g_utf8_validate (content, -1, NULL));
  g_assert_nonnull (strstr (content, "\"local\":\"2026-11-25T08:00:00+00:00\""));
  evidence = og_evidence_new (content);
  g_assert_cmpuint (strlen (evidence->digest), ==, 64);
  g_assert_true (og_evidence_is_intact (evidence));
  evidence->content[20] ^= 1;
  g_assert_false (og_evidence_is_intact (evidence));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/evidence-content/exact-bytes", test_exact_bytes);
  g_test_add_func ("/rules/evidence-content/long-thread", test_long_thread);
  g_test_add_func ("/rules/evidence-content/seal", test_seal);
  return g_test_run ();
}
