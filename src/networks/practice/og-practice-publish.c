/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice-connection.h"

#include "og-error.h"
#include "og-poll-text.h"
#include "og-practice.h"
#include "og-text-count.h"

/* What the town hall says, changes and takes back. */

static DexFuture *
future_of_receipt (const OgTownEntry *entry)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);

  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, og_receipt_new (id, NULL));
}

/* Rules and what the program says by itself set nothing off: it is for the citizens to read. */
static OgTownEntry *
say (OgTown     *town,
     OgDelivery *delivery,
     gint64      parent,
     gint64      now)
{
  gboolean quiet = delivery->kind == OG_DELIVERY_NOTICE ||
                   delivery->kind == OG_DELIVERY_AUTO_ANSWER;
  g_autofree char *text = og_practice_dup_text (delivery);

  return (quiet ? og_town_announce : og_town_publish) (town, delivery->key, text, parent,
                                                       delivery->visibility, now);
}

/* As many options, and as long, as the channel says. */
static gboolean
is_poll_possible (OgDelivery *delivery,
                  guint       n_attachments,
                  GError    **error)
{
  g_auto (GStrv) options = og_poll_options (delivery->poll);
  guint n = g_strv_length (options);

  for (guint i = 0; i < n; i++)
    if (g_utf8_strlen (options[i], -1) > OG_PRACTICE_MAX_OPTION_CHARACTERS)
      {
        g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "An option is too long: %s", options[i]);
        return FALSE;
      }
  if (n == 1 || n > OG_PRACTICE_MAX_OPTIONS)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "%u options make no poll", n);
  else if (n > 0 && n_attachments > 0)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "A poll cannot have pictures");
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_length_possible (const char *text,
                    guint       n_attachments,
                    GError    **error)
{
  guint length = og_text_count (text, og_practice_network.count,
                                (guint) og_practice_network.characters_per_link);

  if (length > (guint) og_practice_network.max_characters)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "%u characters are too many", length);
  else if (length == 0 && n_attachments == 0)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "There is nothing to say");
  else if (n_attachments > (guint) og_practice_network.max_attachments)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "%u pictures are too many", n_attachments);
  else
    return TRUE;
  return FALSE;
}

/* Pictures stay where they are; but one that is lost is noticed here as it would be elsewhere. */
static gboolean
has_pictures (GListModel *attachments,
              const char *folder,
              GError    **error)
{
  for (guint i = 0; attachments != NULL && i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (attachments, i);
      g_autofree char *path = g_build_filename (folder, picture->file, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "The picture %s is missing", path);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
og_practice_may_say (OgDelivery *delivery,
                     GListModel *attachments,
                     const char *folder,
                     GError    **error)
{
  guint n_attachments = attachments != NULL ? g_list_model_get_n_items (attachments) : 0;

  return is_length_possible (delivery->text, n_attachments, error) &&
         is_poll_possible (delivery, n_attachments, error) &&
         has_pictures (attachments, folder, error);
}

char *
og_practice_dup_text (OgDelivery *delivery)
{
  return og_poll_as_text (delivery->text, delivery->poll);
}

DexFuture *
og_practice_publish (OgConnection *connection,
                     OgDelivery   *delivery,
                     GListModel   *attachments,
                     const char   *folder)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *parent, *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_town_find_key (town, delivery->key);
  if (entry != NULL)
    return future_of_receipt (entry);
  if (!og_practice_may_say (delivery, attachments, folder, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  parent = og_practice_find_entry (town, delivery->parent_id);
  if (parent == NULL && delivery->parent_id != NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no %s", delivery->parent_id);

  entry = say (town, delivery, parent != NULL ? parent->id : 0, og_practice_now (connection));
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return future_of_receipt (entry);
}

/* The town keeps every key, so what was published with it is found for certain, and another text
 * that only looks the same is not taken for it. */
DexFuture *
og_practice_find (OgConnection *connection,
                  OgDelivery   *delivery)
{
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (OG_PRACTICE_CONNECTION (connection), &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_town_find_key (town, delivery->key);
  if (entry == NULL || entry->gone)
    return dex_future_new_take_boxed (OG_TYPE_RECEIPT, NULL);
  return future_of_receipt (entry);
}

DexFuture *
og_practice_edit (OgConnection *connection,
                  OgDelivery   *delivery)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  g_autofree char *text = og_practice_dup_text (delivery);
  OgTownEntry *entry;

  if (town == NULL || !is_length_possible (delivery->text, 1, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_practice_find_entry (town, delivery->remote_id);
  if (entry == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no %s", delivery->remote_id);
  if (entry->role != OG_TOWN_OWN)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "%s is not ours",
                                  delivery->remote_id);
  g_set_str (&entry->text, text);
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return future_of_receipt (entry);
}

DexFuture *
og_practice_withdraw (OgConnection *connection,
                      const char   *remote_id)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_practice_find_entry (town, remote_id);
  if (entry == NULL)
    return dex_future_new_true ();
  if (entry->role != OG_TOWN_OWN)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "%s is not ours", remote_id);
  og_town_withdraw (town, entry->id, og_practice_now (connection));
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}
