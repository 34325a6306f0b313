/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-connection.h"

G_DEFINE_BOXED_TYPE (OgReceipt, og_receipt, og_receipt_copy, og_receipt_free)
G_DEFINE_BOXED_TYPE (OgBatch, og_batch, og_batch_ref, og_batch_unref)

/**
 * og_receipt_new:
 * @remote_id: the network's id of what it accepted
 * @remote_url: (nullable): where people can read it
 *
 * Returns: (transfer full): a receipt
 */
OgReceipt *
og_receipt_new (const char *remote_id,
                const char *remote_url)
{
  OgReceipt *self = g_new0 (OgReceipt, 1);

  g_assert (remote_id != NULL);

  self->remote_id = g_strdup (remote_id);
  self->remote_url = g_strdup (remote_url);
  return self;
}

/**
 * og_receipt_copy:
 *
 * Returns: (transfer full): a receipt of its own
 */
OgReceipt *
og_receipt_copy (OgReceipt *self)
{
  OgReceipt *copy = og_receipt_new (self->remote_id, self->remote_url);

  copy->published = self->published;
  if (self->older != NULL)
    copy->older = og_receipt_copy (self->older);
  return copy;
}

/**
 * og_receipt_free:
 *
 * Frees a receipt.
 */
void
og_receipt_free (OgReceipt *self)
{
  g_free (self->remote_id);
  g_free (self->remote_url);
  g_clear_pointer (&self->older, og_receipt_free);
  g_free (self);
}

/**
 * og_batch_new:
 *
 * Returns: (transfer full): a batch without messages and cursor
 */
OgBatch *
og_batch_new (void)
{
  OgBatch *self = g_atomic_rc_box_new0 (OgBatch);

  self->messages = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * og_batch_ref:
 *
 * Returns: (transfer full): the same batch
 */
OgBatch *
og_batch_ref (OgBatch *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
og_batch_clear (gpointer data)
{
  OgBatch *self = data;

  g_clear_pointer (&self->messages, g_ptr_array_unref);
  g_clear_pointer (&self->cursor, g_free);
}

/**
 * og_batch_unref:
 *
 * Gives up a reference; the last one frees the messages.
 */
void
og_batch_unref (OgBatch *self)
{
  g_atomic_rc_box_release_full (self, og_batch_clear);
}
