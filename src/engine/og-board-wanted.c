/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-board-wanted.h"

#include <string.h>

#include "og-json.h"
#include "og-network.h"

static void
add_field (JsonBuilder *builder,
           const char  *name,
           const char  *value)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, name);
  json_builder_set_member_name (builder, "value");
  json_builder_add_string_value (builder, value);
  json_builder_end_object (builder);
}

static JsonNode *
parse (const char *json)
{
  g_autoptr (GBytes) bytes = json != NULL ? g_bytes_new (json, strlen (json)) : NULL;

  return bytes != NULL ? og_json_parse (bytes, NULL) : NULL;
}

static gboolean
names (JsonArray  *fields,
       const char *name)
{
  for (guint i = 0; fields != NULL && i < json_array_get_length (fields); i++)
    if (g_strcmp0 (og_json_string (og_json_object (json_array_get_element (fields, i)), "name"),
                   name) == 0)
      return TRUE;
  return FALSE;
}

/* Adds the fields that have a name; without `all` only those that stand there and are not wanted. */
static guint
add_fields (JsonBuilder *builder,
            JsonArray   *fields,
            JsonArray   *wanted)
{
  guint n = 0;

  for (guint i = 0; fields != NULL && i < json_array_get_length (fields); i++)
    {
      JsonObject *field = og_json_object (json_array_get_element (fields, i));
      const char *name = og_json_string (field, "name");
      const char *value = og_json_string (field, "value");

      if (name == NULL || value == NULL)
        continue;
      if (fields != wanted && (*value == '\0' || names (wanted, name)))
        continue;
      add_field (builder, name, fields == wanted ? value : "");
      n++;
    }
  return n;
}

char *
og_board_wanted_profile (const char *standing,
                         const char *wanted)
{
  g_autoptr (JsonNode) before = parse (standing);
  g_autoptr (JsonNode) after = parse (wanted);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonArray *fields = og_json_array (after);
  guint n;

  json_builder_begin_array (builder);
  n = fields != NULL ? add_fields (builder, fields, fields) : 0;
  n += add_fields (builder, og_json_array (before), fields);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return n > 0 ? json_to_string (root, FALSE) : NULL;
}

gboolean
og_board_is_possible (OgChannel *channel)
{
  const OgNetwork *network = og_network_find (channel->network);

  return network != NULL && (network->capabilities & (OG_CAN_PIN | OG_CAN_PROFILE)) != 0;
}

OgNotice *
og_board_find_part (GListModel *notices,
                    int         part)
{
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (OgNotice) notice = g_list_model_get_item (notices, i);

      if (notice->part == part)
        return notice; /* the list holds it */
    }
  return NULL;
}

/* The fields; the netiquette's link is that of its long form, else where its first part stands, once
 * it does. */
static char *
make_profile (OgChannel  *channel,
              OgOffice   *office,
              gboolean    wanted,
              GListModel *notices,
              gint64      now)
{
  OgNotice *standing = og_board_find_part (notices, OG_NOTICE_PROFILE);
  OgNotice *first = og_board_find_part (notices, 0);
  const char *link = office->netiquette_url;
  g_autofree char *fields = NULL;

  if ((link == NULL || *link == '\0') && first != NULL)
    link = first->remote_url;
  if (wanted)
    fields = og_netiquette_profile (office, link, FALSE, now);
  return og_board_wanted_profile (
    standing != NULL && standing->remote_id != NULL ? standing->text : NULL, fields);
}

OgBoardWanted *
og_board_wanted_new (OgChannel    *channel,
                     OgOffice     *office,
                     OgNetiquette *netiquette,
                     GListModel   *notices,
                     gint64        now)
{
  const OgNetwork *network = og_network_find (channel->network);
  OgCapabilities can = network != NULL ? network->capabilities : 0;
  gboolean wanted = channel->board && netiquette != NULL;
  OgBoardWanted *self = g_new0 (OgBoardWanted, 1);

  self->can_pin = (can & OG_CAN_PIN) != 0;
  self->can_edit = (can & OG_CAN_EDIT) != 0;
  if (wanted && self->can_pin)
    self->texts = og_netiquette_thread (netiquette, network->count, channel->max_characters,
                                        channel->characters_per_link, office->netiquette_url);
  else
    self->texts = g_ptr_array_new_with_free_func (g_free);
  if ((can & OG_CAN_PROFILE) != 0)
    self->profile = make_profile (channel, office, wanted, notices, now);
  return self;
}

void
og_board_wanted_free (OgBoardWanted *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self->profile);
  g_free (self);
}
