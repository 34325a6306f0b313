/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-kind.h"

#include <stdlib.h>

#include "og-poll-text.h"
#include "og-rules-data.h"
#include "og-word-text.h"

#define DATA "concern-kinds.ini"
/* More words than these say nothing more to a person. */
#define MAX_REASONS 6

/* In the order of OgConcernKind. */
static const char *const groups[OG_N_CONCERN_KINDS] = {
  "question",
  "complaint",
  "defect",
  "idea",
  "praise",
  "participation",
  "breach",
};

/* Patterns with the same weight. */
typedef struct
{
  int weight;
  OgWordList *list;
} Weight;

typedef struct
{
  OgConcernKind kind;
  GArray *weights; /* of Weight */
} Kind;

typedef struct
{
  GArray *kinds; /* of Kind, in the order of the file */
  int least;
  int asked;
} Kinds;

static OgConcernKind
kind_of_group (const char *group)
{
  for (int kind = 0; kind < OG_N_CONCERN_KINDS; kind++)
    if (g_str_equal (groups[kind], group))
      return (OgConcernKind) kind;
  g_assert_not_reached ();
}

static GArray *
load_weights (GKeyFile   *keys,
              const char *group)
{
  g_auto (GStrv) numbers = g_key_file_get_keys (keys, group, NULL, NULL);
  GArray *weights = g_array_new (FALSE, FALSE, sizeof (Weight));

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      g_auto (GStrv) written = g_key_file_get_string_list (keys, group, numbers[i], NULL, NULL);
      const Weight weight = { atoi (numbers[i]),
                              og_word_list_new ((const char *const *) written, FALSE) };

      g_array_append_val (weights, weight);
    }
  return weights;
}

/* Read once, and kept. */
static const Kinds *
get_kinds (void)
{
  static gsize loaded;
  static Kinds all;

  if (g_once_init_enter (&loaded))
    {
      GKeyFile *keys = og_rules_data_keys (DATA);
      g_auto (GStrv) names = g_key_file_get_groups (keys, NULL);

      all.kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
      all.least = g_key_file_get_integer (keys, "general", "least", NULL);
      all.asked = g_key_file_get_integer (keys, "general", "asked", NULL);
      for (guint i = 0; names[i] != NULL; i++)
        if (!g_str_equal (names[i], "general"))
          {
            const Kind kind = { kind_of_group (names[i]), load_weights (keys, names[i]) };

            g_array_append_val (all.kinds, kind);
          }
      g_once_init_leave (&loaded, 1);
    }
  return &all;
}

/* found: gets the words that speak for it */
static int
sum_of (const Kind       *kind,
        const OgWordText *text,
        GPtrArray        *found)
{
  int sum = 0;

  for (guint i = 0; i < kind->weights->len; i++)
    {
      const Weight *weight = &g_array_index (kind->weights, Weight, i);
      const guint n = og_word_list_find (weight->list, text, weight->weight > 0 ? found : NULL);

      sum += weight->weight * (int) n;
    }
  return sum;
}

static char *
join_reasons (GPtrArray *found,
              gboolean   asked)
{
  g_autoptr (GString) reason = g_string_new (asked ? OG_KIND_REASON_ASKED : NULL);

  for (guint i = 0; i < found->len && i < MAX_REASONS; i++)
    g_string_append_printf (reason, "%s%s", reason->len > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (found, i));
  return g_string_free_and_steal (g_steal_pointer (&reason));
}

/**
 * og_concern_kind_propose:
 * @text: of a stranger
 * @context: (nullable): what is known beside it
 * @proposal: (out caller-allocates): to be cleared
 *
 * Returns: whether anything speaks for a kind
 */
gboolean
og_concern_kind_propose (const char          *text,
                         const OgKindContext *context,
                         OgKindProposal      *proposal)
{
  const Kinds *all = get_kinds ();
  g_autoptr (OgWordText) words = og_word_text_new (text);
  int best = all->least - 1;

  *proposal = (OgKindProposal) { OG_CONCERN_QUESTION, NULL };
  for (guint i = 0; i < all->kinds->len; i++)
    {
      const Kind *kind = &g_array_index (all->kinds, Kind, i);
      const gboolean asked = kind->kind == OG_CONCERN_PARTICIPATION && context != NULL && context->asked;
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
      const int sum = sum_of (kind, words, found) + (asked ? all->asked : 0);

      if (sum <= best)
        continue;
      best = sum;
      og_kind_proposal_clear (proposal);
      *proposal = (OgKindProposal) { kind->kind, join_reasons (found, asked) };
    }
  return best >= all->least;
}

void
og_kind_proposal_clear (OgKindProposal *self)
{
  g_clear_pointer (&self->reason, g_free);
}

/**
 * og_post_asks:
 * @text: of a post of ours
 * @poll: (nullable): the options of its poll, one a line
 *
 * Returns: whether it has a poll, or asks in one of its sentences
 */
gboolean
og_post_asks (const char *text,
              const char *poll)
{
  g_autoptr (OgWordText) words = NULL;
  g_autofree char *mark = NULL;
  g_auto (GStrv) options = og_poll_options (poll);

  if (options[0] != NULL)
    return TRUE;
  words = og_word_text_new (text);
  mark = og_word_text_find (words, " ? ");
  return mark != NULL;
}
