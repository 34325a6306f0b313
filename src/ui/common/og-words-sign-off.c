/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-sign-off.h"

#include <glib/gi18n.h>

#include "og-words-post-kind.h"

static char *
election_sentence (OgOffice *office,
                   OgPost   *post)
{
  OgElection *election = og_sign_off_election (office, post->due);

  if (election == NULL || *election->name == '\0')
    return g_strdup (_("Before an election your rules ask for a second person for every post."));
  /* Translators: %s is the name of an election */
  return g_strdup_printf (_("Before an election your rules ask for a second person for every post. "
                            "The next one is: %s."),
                          election->name);
}

/**
 * og_words_sign_off_reason:
 * @reason: as og_sign_off_reason() gives it
 *
 * Returns: (transfer full) (nullable): why a second person is needed; %NULL if none is
 */
char *
og_words_sign_off_reason (OgSignOffReason reason,
                          OgOffice       *office,
                          OgPost         *post)
{
  switch (reason)
    {
    case OG_SIGN_OFF_NOT_NEEDED:
      return NULL;
    case OG_SIGN_OFF_NEEDED_ALL:
      return g_strdup (_("Your rules ask for a second person for every post."));
    case OG_SIGN_OFF_NEEDED_KIND:
      /* Translators: %s is a kind of post, such as “Condolence” */
      return g_strdup_printf (_("Your rules ask for a second person for posts of the kind “%s”."),
                              og_words_post_kind (post->kind));
    case OG_SIGN_OFF_NEEDED_ELECTION:
      return election_sentence (office, post);
    case OG_SIGN_OFF_NEEDED_HOLDER:
      return g_strdup (_("An election is near, and the post names or shows somebody who holds an "
                         "office. The town has to stay neutral, so a second person looks at it."));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_sign_off:
 *
 * Returns: (transfer full): who did what, a phrase
 */
char *
og_words_sign_off (OgSignOff *sign_off)
{
  switch ((OgSignOffKind) sign_off->kind)
    {
    case OG_SIGN_OFF_SUBMITTED:
      /* Translators: %s is a person */
      return g_strdup_printf (_("%s asked for sign-off"), sign_off->person);
    case OG_SIGN_OFF_SIGNED:
      if (sign_off->deputy)
        /* Translators: %s is a person */
        return g_strdup_printf (_("%s signed it off, standing in"), sign_off->person);
      /* Translators: %s is a person */
      return g_strdup_printf (_("%s signed it off"), sign_off->person);
    case OG_SIGN_OFF_PAPER:
      if (sign_off->deputy)
        /* Translators: %s is a person */
        return g_strdup_printf (_("%s signed the printed sheet, standing in"), sign_off->person);
      /* Translators: %s is a person */
      return g_strdup_printf (_("%s signed the printed sheet"), sign_off->person);
    case OG_SIGN_OFF_REFUSED:
      /* Translators: %s is a person */
      return g_strdup_printf (_("%s refused it"), sign_off->person);
    case OG_SIGN_OFF_EXPRESS:
      /* Translators: %s is a person */
      return g_strdup_printf (_("%s let it go out without a second person"), sign_off->person);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_sign_off_icon:
 *
 * Returns: (transfer none): name of a symbolic icon
 */
const char *
og_words_sign_off_icon (OgSignOff *sign_off)
{
  switch ((OgSignOffKind) sign_off->kind)
    {
    case OG_SIGN_OFF_SUBMITTED:
      return "document-page-setup-symbolic";
    case OG_SIGN_OFF_SIGNED:
      return "object-select-symbolic";
    case OG_SIGN_OFF_PAPER:
      return "printer-symbolic";
    case OG_SIGN_OFF_REFUSED:
      return "action-unavailable-symbolic";
    case OG_SIGN_OFF_EXPRESS:
      return "dialog-warning-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

/* (transfer full) (nullable): "Condolence, Warning" */
static char *
dup_kinds (int bits)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int kind = 0; kind < OG_N_POST_KINDS; kind++)
    if (bits & (1 << kind))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", og_words_post_kind (kind));
  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

/**
 * og_words_sign_off_rule:
 *
 * Returns: (transfer full): which posts need a second person, whole sentences
 */
char *
og_words_sign_off_rule (OgOffice *office)
{
  g_autofree char *kinds = dup_kinds (office->sign_off_kinds);
  g_autoptr (GString) words = g_string_new (NULL);

  if (office->sign_off & OG_SIGN_OFF_OF_ALL)
    return g_strdup (_("Every post needs a second person."));
  if (kinds != NULL)
    /* Translators: %s is a list of kinds of posts */
    g_string_append_printf (words, _("These posts need a second person: %s."), kinds);
  if (office->sign_off & OG_SIGN_OFF_IN_ELECTION)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                            _("Before an election every post needs a second person."));
  else if (g_list_model_get_n_items (G_LIST_MODEL (office->elections)) > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                            _("Before an election posts that name or show somebody who holds an "
                              "office need a second person."));
  if (words->len == 0)
    g_string_append (words, _("No post needs a second person."));
  return g_string_free_and_steal (g_steal_pointer (&words));
}
