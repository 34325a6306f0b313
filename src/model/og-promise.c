/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-promise.h"

G_DEFINE_FINAL_TYPE (OgPromise, og_promise, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgPromise, kind, INT),
  OG_FIELD (OgPromise, amount, INT),
  OG_FIELD (OgPromise, unit, INT),
};

static void
og_promise_class_init (OgPromiseClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_promise_init (OgPromise *self)
{
  self->amount = 1;
}

/**
 * og_promise_new:
 *
 * Returns: (transfer full): a promise of nothing
 */
OgPromise *
og_promise_new (void)
{
  return g_object_new (OG_TYPE_PROMISE, NULL);
}
