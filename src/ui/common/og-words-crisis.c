/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-crisis.h"

#include <glib/gi18n.h>

/**
 * og_words_contact:
 *
 * Returns: (transfer none): what somebody of the call tree is called
 */
const char *
og_words_contact (OgContact *contact)
{
  if (contact->name != NULL && *contact->name != '\0')
    return contact->name;
  if (contact->role != NULL && *contact->role != '\0')
    return contact->role;
  return _("Somebody without a name");
}

/**
 * og_words_call_order:
 *
 * Returns: (transfer full): who is called one after the other, a sentence
 */
char *
og_words_call_order (OgOffice *office)
{
  GListModel *contacts = G_LIST_MODEL (office->contacts);
  g_autoptr (GString) words = g_string_new (NULL);

  if (g_list_model_get_n_items (contacts) == 0)
    return g_strdup (_("Nobody is called yet."));
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (OgContact) contact = g_list_model_get_item (contacts, i);

      if (i == 0)
        /* Translators: %s is a person; begins a sentence that goes on with ", then %s" */
        g_string_append_printf (words, _("Call first %s"), og_words_contact (contact));
      else
        /* Translators: %s is a person; goes on with "Call first %s" */
        g_string_append_printf (words, _(", then %s"), og_words_contact (contact));
    }
  g_string_append_c (words, '.');
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/* (transfer full) (element-type utf8): the names of those who may speak */
static GPtrArray *
list_speakers (OgOffice *office)
{
  GListModel *contacts = G_LIST_MODEL (office->contacts);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (OgContact) contact = g_list_model_get_item (contacts, i);

      if (contact->speaks)
        g_ptr_array_add (names, g_strdup (og_words_contact (contact)));
    }
  return names;
}

/**
 * og_words_speakers:
 *
 * Returns: (transfer full): who may speak to the public, a sentence
 */
char *
og_words_speakers (OgOffice *office)
{
  g_autoptr (GPtrArray) names = list_speakers (office);
  g_autofree char *most = NULL;

  if (names->len == 0)
    return g_strdup (_("Nobody may speak to the public yet."));
  if (names->len == 1)
    /* Translators: %s is a person */
    return g_strdup_printf (_("Only %s speaks to the public."),
                            (const char *) g_ptr_array_index (names, 0));
  for (guint i = 0; i + 1 < names->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&most);
      const char *name = g_ptr_array_index (names, i);

      most = before == NULL ? g_strdup (name) : g_strdup_printf ("%s, %s", before, name);
    }
  /* Translators: %1$s is one person or several, separated by commas; %2$s the last one */
  return g_strdup_printf (_("Only %1$s and %2$s speak to the public."), most,
                          (const char *) g_ptr_array_index (names, names->len - 1));
}

/**
 * og_words_statement:
 *
 * Returns: (transfer none): what a holding statement is for
 */
const char *
og_words_statement (OgStatement *statement)
{
  return *statement->title != '\0' ? statement->title : _("Statement without a title");
}
