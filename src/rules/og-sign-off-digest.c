/* SPDX-License-Identifier: EUPL-1.2 */
/* What stands for exactly one content of a post: its digest, and the code made from it. */
#include <string.h>

#include "og-sign-off-rule.h"

/* Changes when the form below changes: what was signed by an older form is signed anew. */
#define FORM "ortsgespraech sign-off 1"

/* The letters of Crockford's base 32: none is taken for a digit, or spells a word with U. */
#define LETTERS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define N_LETTERS 8
#define GROUP 4

/* Every piece goes in with its length before it, and every list with its number of pieces, so that no
 * two contents are the same row of bytes. */
static void
put_text (GChecksum  *checksum,
          const char *text)
{
  const gsize length = strlen (text);
  g_autofree char *head = g_strdup_printf ("%" G_GSIZE_FORMAT ":", length);

  g_checksum_update (checksum, (const guchar *) head, (gssize) strlen (head));
  g_checksum_update (checksum, (const guchar *) text, (gssize) length);
}

static void
put_number (GChecksum *checksum,
            gint64     number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT ";", number);

  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

/* The chosen channels in the order of their ids, each once. */
static GArray *
dup_sorted_channels (OgPost *post)
{
  GArray *ids = og_post_dup_channel_ids (post);

  g_array_sort (ids, compare_ids);
  for (guint i = 1; i < ids->len;)
    if (g_array_index (ids, gint64, i) == g_array_index (ids, gint64, i - 1))
      g_array_remove_index (ids, i);
    else
      i++;
  return ids;
}

/* What each channel gets; the variant of a channel that is not chosen is seen by nobody. */
static void
put_channels (GChecksum  *checksum,
              OgPost     *post,
              const char *text)
{
  g_autoptr (GArray) ids = dup_sorted_channels (post);

  put_number (checksum, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);

      put_number (checksum, id);
      put_text (checksum, text != NULL ? text : og_post_get_text_for (post, id));
    }
}

/* The order of pictures is seen. A picture whose digest nobody took yet stands by its file. */
static void
put_pictures (GChecksum  *checksum,
              GListModel *pictures)
{
  const guint n = g_list_model_get_n_items (pictures);

  put_number (checksum, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);
      const gboolean known = picture->digest != NULL && *picture->digest != '\0';

      put_text (checksum, known ? "digest" : "file");
      put_text (checksum, known ? picture->digest : picture->file != NULL ? picture->file :
                                                                            "");
      put_text (checksum, picture->alt != NULL ? picture->alt : "");
    }
}

static void
put_poll (GChecksum *checksum,
          OgPost    *post)
{
  put_number (checksum, post->poll != NULL);
  if (post->poll == NULL)
    return;
  put_text (checksum, post->poll);
  put_number (checksum, post->poll_multiple != FALSE);
  put_number (checksum, post->poll_seconds);
}

/**
 * og_sign_off_digest:
 * @text: (nullable): instead of the post's text and variants
 *
 * Returns: (transfer full): 64 hex digits
 */
char *
og_sign_off_digest (OgPost     *post,
                    const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  put_text (checksum, FORM);
  put_text (checksum, text != NULL ? text : post->text);
  put_channels (checksum, post, text);
  put_pictures (checksum, G_LIST_MODEL (post->attachments));
  put_poll (checksum, post);
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * og_sign_off_code:
 * @digest: as og_sign_off_digest() gave it; other words have a code too
 *
 * Returns: (transfer full): two groups of four letters with a hyphen between them, 40 bits in all
 */
char *
og_sign_off_code (const char *digest)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GString *code = g_string_new (NULL);
  guint8 bytes[32];
  gsize length = sizeof bytes;
  guint64 bits = 0;

  g_checksum_update (checksum, (const guchar *) digest, (gssize) strlen (digest));
  g_checksum_get_digest (checksum, bytes, &length);
  for (int i = 0; i < 5; i++)
    bits = bits << 8 | bytes[i];
  for (int i = 0; i < N_LETTERS; i++)
    {
      if (i == GROUP)
        g_string_append_c (code, '-');
      g_string_append_c (code, LETTERS[bits >> (5 * (N_LETTERS - 1 - i)) & 31]);
    }
  return g_string_free_and_steal (code);
}

/* The letter that was meant; 0: none, only there to be read more easily; '?': a wrong one. */
static char
meant_by (gunichar c)
{
  if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
    return 0;
  if (c >= 128)
    return '?';
  c = (gunichar) g_ascii_toupper ((char) c);
  if (c == 'O')
    return '0';
  if (c == 'I' || c == 'L')
    return '1';
  return (char) c;
}

/**
 * og_sign_off_code_fits:
 * @typed: what a person read from the sheet
 *
 * Returns: whether it is the code of that digest
 */
gboolean
og_sign_off_code_fits (const char *digest,
                       const char *typed)
{
  g_autofree char *code = og_sign_off_code (digest);
  const char *expected = code;

  if (!g_utf8_validate (typed, -1, NULL))
    return FALSE;
  for (; *typed != '\0'; typed = g_utf8_next_char (typed))
    {
      const char letter = meant_by (g_utf8_get_char (typed));

      if (letter == 0)
        continue;
      if (*expected == '-')
        expected++;
      if (letter != *expected)
        return FALSE;
      expected++;
    }
  return *expected == '\0';
}
