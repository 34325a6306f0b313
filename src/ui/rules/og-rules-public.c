/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-engine-town.h"
#include "og-format.h"
#include "og-gaps.h"
#include "og-rules-topics.h"
#include "og-words-auto-answer.h"
#include "og-words-board.h"
#include "og-words-document.h"
#include "og-words.h"

/* Netiquette */

static void
add_version (OgTopicGroup *group,
             OgEngine     *engine)
{
  OgNetiquette *netiquette = og_engine_get_netiquette (engine);
  g_autofree char *since = NULL;
  g_autofree char *title = NULL;
  g_autofree char *rules = NULL;

  if (netiquette == NULL)
    {
      og_topic_group_add_task (group, "dialog-information-symbolic",
                               _("No netiquette is in force yet."),
                               _("Citizens can only be held to rules that are in force."),
                               _("Put into Force…"));
      return;
    }
  since = og_format_long_date (netiquette->since, og_engine_get_office (engine)->zone);
  /* Translators: the number of a version of the netiquette, and a date */
  title = g_strdup_printf (_("Version %1$d, in force since %2$s"), netiquette->version, since);
  rules = g_strdup_printf (ngettext ("%u rule", "%u rules", netiquette->rules->len),
                           netiquette->rules->len);
  og_topic_group_add_sentence (group, "object-select-symbolic", title, rules);
  if (og_engine_get_rules_changed (engine))
    og_topic_group_add_task (group, "document-edit-symbolic", _("Changed Since"),
                             _("Citizens read the version in force until you put the new one into "
                               "force."),
                             _("Put into Force…"));
}

static void
add_board (OgTopicGroup *group,
           OgEngine     *engine,
           OgChannel    *channel)
{
  const OgBoardState state = og_engine_get_board_state (engine, channel->id);
  g_autofree char *sentence = og_words_board_sentence (
    state, og_engine_get_board_error (engine, channel->id));

  if (!og_engine_channel_can (engine, channel, OG_ABILITY_BOARD))
    return;
  og_topic_group_add_sentence (group, og_words_board_icon (state), channel->handle, sentence);
}

/**
 * og_rules_show_netiquette:
 * @group: between og_topic_group_begin() and og_topic_group_end()
 *
 * Which version is in force, whether the setup says something else, and where it stands.
 */
void
og_rules_show_netiquette (OgTopicGroup *group,
                          OgEngine     *engine)
{
  GListModel *channels = og_engine_get_channels (engine);

  add_version (group, engine);
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      add_board (group, engine, channel);
    }
}

/* Channels */

/**
 * og_rules_show_channels:
 * @group: between og_topic_group_begin() and og_topic_group_end()
 *
 * The accounts, how they stand, and who gets an automatic answer.
 */
void
og_rules_show_channels (OgTopicGroup *group,
                        OgEngine     *engine)
{
  GListModel *channels = og_engine_get_channels (engine);

  if (g_list_model_get_n_items (channels) == 0)
    og_topic_group_add_sentence (group, NULL, _("No channel yet"), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      g_autofree char *below = NULL;

      /* Translators: %1$s is an account's address, %2$s says how it stands in a word, %3$s who gets
       * an automatic answer: "@town@place · Ready · Automatic answer: off" */
      below = g_strdup_printf (_("%1$s · %2$s · Automatic answer: %3$s"), channel->handle,
                               og_words_channel_word (channel),
                               og_words_auto_answer (channel->auto_answer));
      og_topic_group_add_sentence (group, og_words_channel_icon (channel), channel->name, below);
    }
}

/* Documents */

static void
add_document (OgTopicGroup  *group,
              OgEngine      *engine,
              OgDocumentKind kind)
{
  gint64 exported = 0;
  const OgExportState state = og_engine_get_export_state (engine, kind, &exported);
  g_autofree char *words = og_words_document_state (state, exported,
                                                    og_engine_get_office (engine)->zone);

  og_topic_group_add_sentence (group, og_words_document_icon (state), og_words_document (kind),
                               words);
}

/**
 * og_rules_show_documents:
 * @group: between og_topic_group_begin() and og_topic_group_end()
 *
 * What was saved and still says what holds, and the yearly evaluation.
 */
void
og_rules_show_documents (OgTopicGroup *group,
                         OgEngine     *engine)
{
  OgOffice *office = og_engine_get_office (engine);
  const gint64 now = og_engine_now (engine);
  g_autofree char *evaluation = og_words_evaluation (office, now);
  gint64 since;

  for (int kind = 0; kind < OG_N_DOCUMENTS; kind++)
    add_document (group, engine, kind);
  if (og_evaluation_is_due (office, now, &since))
    og_topic_group_add_task (group, "alarm-symbolic", _("Yearly Evaluation"), evaluation,
                             _("Evaluate…"));
  else
    og_topic_group_add_sentence (group, "x-office-calendar-symbolic", _("Yearly Evaluation"),
                                 evaluation);
}
