/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-http.h"

#include "og-http-private.h"

G_DEFINE_BOXED_TYPE (OgAnswer, og_answer, og_answer_ref, og_answer_unref)

/**
 * og_answer_new:
 * @message: whose headers have been received
 * @body: what was received after them
 *
 * Returns: (transfer full): the answer
 */
OgAnswer *
og_answer_new (SoupMessage *message,
               GBytes      *body)
{
  OgAnswer *self = g_atomic_rc_box_new0 (OgAnswer);

  self->status = soup_message_get_status (message);
  self->headers = soup_message_headers_ref (soup_message_get_response_headers (message));
  self->body = g_bytes_ref (body);
  self->uri = g_uri_ref (soup_message_get_uri (message));
  return self;
}

OgAnswer *
og_answer_ref (OgAnswer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
answer_clear (gpointer data)
{
  OgAnswer *self = data;

  g_clear_pointer (&self->headers, soup_message_headers_unref);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->uri, g_uri_unref);
}

void
og_answer_unref (OgAnswer *self)
{
  g_atomic_rc_box_release_full (self, answer_clear);
}
