/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib.h>
#include <stdio.h>

#include "og-calendar-file.h"
#include "og-delivery.h"

/* Writes a calendar to the standard output, for test-calendar-file.py: a published post, a draft
 * whose lines are long and hold what has to be escaped, and one without a time. */
int
main (void)
{
  g_autoptr (GListStore) posts = g_list_store_new (OG_TYPE_POST);
  g_autoptr (OgPost) published = og_post_new ();
  g_autoptr (OgPost) draft = og_post_new ();
  g_autoptr (OgPost) open = og_post_new ();
  g_autoptr (OgDelivery) row = og_delivery_new ();
  g_autofree char *written = NULL;

  g_object_set (row, "remote-url", "https://social.musterbach.example/@rathaus/1", NULL);
  g_list_store_append (published->deliveries, row);
  g_object_set (published, "id", G_GINT64_CONSTANT (1), "state", OG_POST_PLANNED, "text",
                "Das Freibad öffnet wieder.\r\nWir freuen\v uns auf Sie.", "label", "Bad, See; Fluss", "due",
                G_GINT64_CONSTANT (1795939200), "created", G_GINT64_CONSTANT (1795000000),
                "changed", G_GINT64_CONSTANT (1795100000), NULL);
  g_object_set (draft, "id", G_GINT64_CONSTANT (2), "text",
                "Änderungen: Müll, Straßen; Wege \\ Plätze und vieles mehr, was in einer Zeile "
                "nicht Platz hat, weil sie länger ist als fünfundsiebzig Bytes: ÄÖÜäöüßÄÖÜäöüß 🎄🎄",
                "due", G_GINT64_CONSTANT (1798358400), NULL);
  g_object_set (open, "id", G_GINT64_CONSTANT (3), "text", "Ohne Zeit", NULL);
  g_list_store_append (posts, published);
  g_list_store_append (posts, draft);
  g_list_store_append (posts, open);
  written = og_calendar_file_write (G_LIST_MODEL (posts), "Gemeinde Mühlbach, Rathaus",
                                    "0f3a.ortsgespraech", 1795200000);
  fputs (written, stdout); /* as bytes, whatever the locale */
  return 0;
}
