/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-town-private.h"

static void
entry_free (OgTownEntry *entry)
{
  g_free (entry->text);
  g_free (entry->key);
  g_free (entry);
}

static void
field_free (OgTownField *field)
{
  g_free (field->name);
  g_free (field->value);
  g_free (field);
}

static void
plan_free (gpointer data)
{
  OgTownPlan *plan = data;

  g_free (plan->text);
  g_free (plan->key);
  g_free (plan);
}

/**
 * og_town_new_empty:
 *
 * Returns: (transfer full): a town in which nothing was ever said
 */
OgTown *
og_town_new_empty (void)
{
  OgTown *self = g_new0 (OgTown, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  self->plans = g_ptr_array_new_with_free_func (plan_free);
  self->blocked = g_ptr_array_new_with_free_func (g_free);
  self->reports = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * og_town_free:
 *
 * Frees a town and all that was said in it.
 */
void
og_town_free (OgTown *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->blocked);
  g_ptr_array_unref (self->reports);
  g_free (self);
}

/**
 * og_town_add:
 * @at: unix seconds from which on it can be read; later if something said before is later
 *
 * Returns: (transfer none): what was added to the town's list
 */
OgTownEntry *
og_town_add (OgTown     *self,
             OgTownRole  role,
             const char *text,
             gint64      parent,
             int         visibility,
             gint64      at)
{
  OgTownEntry *entry = g_new0 (OgTownEntry, 1);

  entry->id = self->entries->len + 1;
  entry->role = role;
  entry->text = g_strdup (text);
  entry->parent = parent;
  entry->visibility = visibility;
  entry->at = at;
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/**
 * og_town_get:
 *
 * Returns: (transfer none) (nullable): the entry of that id
 */
OgTownEntry *
og_town_get (OgTown *self,
             gint64  id)
{
  if (id < 1 || id > self->entries->len)
    return NULL;
  return g_ptr_array_index (self->entries, id - 1);
}

/**
 * og_town_find_key:
 * @key: (nullable): an idempotency key
 *
 * Returns: (transfer none) (nullable): what the town hall published with that key
 */
OgTownEntry *
og_town_find_key (OgTown     *self,
                  const char *key)
{
  for (guint i = 0; key != NULL && i < self->entries->len; i++)
    {
      OgTownEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_strcmp0 (entry->key, key) == 0)
        return entry;
    }
  return NULL;
}

/**
 * og_town_publish:
 * @key: (nullable): idempotency key, not seen before
 * @parent: id of what it answers, 0 for a post; must exist
 * @visibility: OgVisibility
 * @now: unix seconds
 *
 * The town hall says something; what the citizens will say to it is decided here.
 *
 * Returns: (transfer none): what was said
 */
OgTownEntry *
og_town_publish (OgTown     *self,
                 const char *key,
                 const char *text,
                 gint64      parent,
                 int         visibility,
                 gint64      now)
{
  OgTownEntry *entry = og_town_add (self, OG_TOWN_OWN, text, parent, visibility, now);

  entry->key = g_strdup (key);
  if (parent == 0)
    og_town_answer_post (self, entry, now);
  else
    og_town_react_to_reply (self, entry, og_town_get (self, parent), now);
  return entry;
}

/**
 * og_town_announce:
 *
 * As og_town_publish(), for what nobody answers: rules that are put up, and what a machine says.
 *
 * Returns: (transfer none): what was said
 */
OgTownEntry *
og_town_announce (OgTown     *self,
                  const char *key,
                  const char *text,
                  gint64      parent,
                  int         visibility,
                  gint64      now)
{
  OgTownEntry *entry = og_town_add (self, OG_TOWN_OWN, text, parent, visibility, now);

  entry->key = g_strdup (key);
  entry->quiet = TRUE;
  return entry;
}

/**
 * og_town_set_field:
 * @value: "" takes the field off
 *
 * Sets a field of the town hall's profile; a new one comes last.
 */
void
og_town_set_field (OgTown     *self,
                   const char *name,
                   const char *value)
{
  OgTownField *field = NULL;

  for (guint i = 0; field == NULL && i < self->fields->len; i++)
    {
      OgTownField *other = g_ptr_array_index (self->fields, i);

      if (g_str_equal (other->name, name))
        field = other;
    }
  if (*value == '\0')
    {
      if (field != NULL)
        g_ptr_array_remove (self->fields, field);
      return;
    }
  if (field == NULL)
    {
      field = g_new0 (OgTownField, 1);
      field->name = g_strdup (name);
      g_ptr_array_add (self->fields, field);
    }
  g_set_str (&field->value, value);
}

/**
 * og_town_withdraw:
 * @id: of something the town hall published
 * @now: unix seconds
 *
 * Takes it back. Who has not answered it yet will not.
 */
void
og_town_withdraw (OgTown *self,
                  gint64  id,
                  gint64  now)
{
  OgTownEntry *entry = og_town_get (self, id);

  g_return_if_fail (entry != NULL && entry->role == OG_TOWN_OWN);

  entry->gone = TRUE;
  entry->pinned = FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      OgTownEntry *answer = g_ptr_array_index (self->entries, i);

      if (answer->parent == id && answer->role != OG_TOWN_OWN && !og_town_is_due (answer, now))
        answer->gone = TRUE;
    }
}

/**
 * og_town_has:
 *
 * Returns: whether the word is among the words
 */
gboolean
og_town_has (GPtrArray  *words,
             const char *word)
{
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

/**
 * og_town_put:
 * @in: whether it is to be among the words, once
 *
 * Puts a word in, or takes it out.
 */
void
og_town_put (GPtrArray  *words,
             const char *word,
             gboolean    in)
{
  guint at = 0;
  gboolean there = g_ptr_array_find_with_equal_func (words, word, g_str_equal, &at);

  if (in && !there)
    g_ptr_array_add (words, g_strdup (word));
  else if (!in && there)
    g_ptr_array_remove_index (words, at);
}

/**
 * og_town_is_due:
 * @now: unix seconds
 *
 * Returns: whether it can be read by now
 */
gboolean
og_town_is_due (const OgTownEntry *entry,
                gint64             now)
{
  return entry->at <= now || entry->at > now + OG_TOWN_LONGEST_DELAY;
}
