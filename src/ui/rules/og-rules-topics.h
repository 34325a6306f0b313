/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"
#include "og-topic-group.h"

G_BEGIN_DECLS

/* Writes what the saved office says about the group's topic. */
void og_rules_topic_show (OgTopicGroup *group,
                          OgEngine     *engine);

/* Those that are about what the world sees: netiquette, channels, documents. */
void og_rules_show_netiquette (OgTopicGroup *group,
                               OgEngine     *engine);
void og_rules_show_channels (OgTopicGroup *group,
                             OgEngine     *engine);
void og_rules_show_documents (OgTopicGroup *group,
                              OgEngine     *engine);

G_END_DECLS
