/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-houses.h"

#include "og-engine-new.h"
#include "og-keyring.h"

#define DATABASE "ortsgespraech.db"
#define CLOSE_SECONDS 10 /* how long the engines may take to close */
#define N_HOUSES 2

struct _OgHouses
{
  GObject parent_instance;

  char *folder; /* the town hall's data; practice lies in a folder below */
  OgClock *clock;
  OgHttp *http;
  OgEngine *engines[N_HOUSES];
  DexFuture *opening[N_HOUSES];
};

G_DEFINE_FINAL_TYPE (OgHouses, og_houses, G_TYPE_OBJECT)

enum
{
  SIGNAL_OPENED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_folder (OgHouses *self,
            OgHouse   house)
{
  return house == OG_HOUSE_PRACTICE ? g_build_filename (self->folder, "practice", NULL) :
                                      g_strdup (self->folder);
}

/**
 * og_houses_has_data:
 *
 * Returns: whether there is a database of that house
 */
gboolean
og_houses_has_data (OgHouses *self,
                    OgHouse   house)
{
  g_autofree char *folder = dup_folder (self, house);
  g_autofree char *path = g_build_filename (folder, DATABASE, NULL);

  g_return_val_if_fail (OG_IS_HOUSES (self), FALSE);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * og_houses_get_engine:
 *
 * Returns: (transfer none) (nullable): the house's engine once it is open
 */
OgEngine *
og_houses_get_engine (OgHouses *self,
                      OgHouse   house)
{
  g_return_val_if_fail (OG_IS_HOUSES (self), NULL);

  return self->engines[house];
}

static DexFuture *
end_opening (OgHouses  *self,
             OgHouse    house,
             DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  dex_clear (&self->opening[house]);
  if (value != NULL)
    {
      g_set_object (&self->engines[house], g_value_get_object (value));
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, house);
    }
  else
    {
      g_message ("%s", error->message);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, house, error);
    }
  return NULL;
}

static DexFuture *
on_town_hall_opened (DexFuture *future,
                     gpointer   data)
{
  return end_opening (data, OG_HOUSE_TOWN_HALL, future);
}

static DexFuture *
on_practice_opened (DexFuture *future,
                    gpointer   data)
{
  return end_opening (data, OG_HOUSE_PRACTICE, future);
}

/**
 * og_houses_open:
 *
 * Opens a house that is not open yet; "opened" or "failed" is emitted.
 */
void
og_houses_open (OgHouses *self,
                OgHouse   house)
{
  const gboolean practice = house == OG_HOUSE_PRACTICE;
  g_autofree char *folder = dup_folder (self, house);
  g_autoptr (OgSecrets) secrets = NULL;

  g_return_if_fail (OG_IS_HOUSES (self));

  if (self->engines[house] != NULL || self->opening[house] != NULL)
    return;
  if (self->clock == NULL)
    self->clock = og_clock_new ();
  if (self->http == NULL)
    self->http = og_http_new ();
  secrets = practice ? og_secrets_new_in_memory () : og_keyring_new ();
  self->opening[house] = dex_future_finally (
    og_engine_open (folder, practice, self->clock, secrets, self->http),
    practice ? on_practice_opened : on_town_hall_opened, g_object_ref (self), g_object_unref);
}

/**
 * og_houses_close:
 *
 * Returns: (transfer full): resolves when everything is on the disk; rejects if that takes too long
 */
DexFuture *
og_houses_close (OgHouses *self)
{
  g_autoptr (GPtrArray) closing = g_ptr_array_new_with_free_func (dex_unref);

  g_return_val_if_fail (OG_IS_HOUSES (self), dex_future_new_true ());

  for (int i = 0; i < N_HOUSES; i++)
    if (self->engines[i] != NULL)
      g_ptr_array_add (closing, og_engine_close (self->engines[i]));
  if (closing->len == 0)
    return dex_future_new_true ();
  return dex_future_first (
    dex_timeout_new_seconds (CLOSE_SECONDS),
    dex_future_allv ((DexFuture *const *) closing->pdata, closing->len), NULL);
}

static void
og_houses_dispose (GObject *object)
{
  OgHouses *self = OG_HOUSES (object);

  for (int i = 0; i < N_HOUSES; i++)
    {
      dex_clear (&self->opening[i]);
      g_clear_object (&self->engines[i]);
    }
  g_clear_object (&self->clock);
  g_clear_object (&self->http);

  G_OBJECT_CLASS (og_houses_parent_class)->dispose (object);
}

static void
og_houses_finalize (GObject *object)
{
  g_free (OG_HOUSES (object)->folder);

  G_OBJECT_CLASS (og_houses_parent_class)->finalize (object);
}

static void
og_houses_class_init (OgHousesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_houses_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_houses_finalize;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", OG_TYPE_HOUSES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", OG_TYPE_HOUSES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_ERROR);
}

static void
og_houses_init (OgHouses *self)
{
}

/**
 * og_houses_new:
 * @folder: the town hall's data; made when it is first opened
 *
 * Returns: (transfer full): two houses, both closed
 */
OgHouses *
og_houses_new (const char *folder)
{
  OgHouses *self = g_object_new (OG_TYPE_HOUSES, NULL);

  self->folder = g_strdup (folder);
  return self;
}
