/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-sections.h"

#include "og-local-time.h"
#include "og-time-text.h"

struct _OgDaySections
{
  GObject parent_instance;

  OgPostListModel *posts;
  char *zone;
  guint start; /* of the section that was asked for last … */
  guint end;   /* … 0: of none */
};

static void list_init (GListModelInterface *iface);
static void section_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OgDaySections, og_day_sections, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_init))

static GType
og_day_sections_get_item_type (GListModel *model)
{
  return OG_TYPE_POST;
}

static guint
og_day_sections_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (OG_DAY_SECTIONS (model)->posts));
}

static gpointer
og_day_sections_get_item (GListModel *model,
                          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (OG_DAY_SECTIONS (model)->posts), position);
}

static void
list_init (GListModelInterface *iface)
{
  iface->get_item_type = og_day_sections_get_item_type;
  iface->get_n_items = og_day_sections_get_n_items;
  iface->get_item = og_day_sections_get_item;
}

/* The first row that is due at that time or later; not the model's own search, which knows more rows
 * than it has told of while it tells of changes. */
static guint
find_due (OgDaySections *self,
          gint64         at)
{
  guint low = 0, high = g_list_model_get_n_items (G_LIST_MODEL (self->posts));

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (og_post_list_model_get_due (self->posts, middle) < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gint64
midnight (OgDaySections *self,
          int            julian)
{
  g_autofree char *local = NULL;
  gint64 at = 0;
  GDate day;

  day = og_local_time_date (julian);
  local = og_time_text_local (&day, 0);
  return og_local_time_to_unix (local, self->zone, &at) ? at : 0;
}

static void
og_day_sections_get_section (GtkSectionModel *model,
                             guint            position,
                             guint           *start,
                             guint           *end)
{
  OgDaySections *self = OG_DAY_SECTIONS (model);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));

  if (position >= n)
    {
      *start = n;
      *end = G_MAXUINT;
      return;
    }
  if (position < self->start || position >= self->end)
    {
      gint64 due = og_post_list_model_get_due (self->posts, position);
      int day = due > 0 ? og_local_time_day (due, self->zone) : 0;

      self->start = day > 0 ? find_due (self, midnight (self, day)) : 0;
      self->end = day > 0 ? find_due (self, midnight (self, day + 1)) : find_due (self, 1);
    }
  *start = self->start;
  *end = self->end;
}

static void
section_init (GtkSectionModelInterface *iface)
{
  iface->get_section = og_day_sections_get_section;
}

static void
on_changed (GListModel    *posts,
            guint          position,
            guint          removed,
            guint          added,
            OgDaySections *self)
{
  self->start = self->end = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
og_day_sections_dispose (GObject *object)
{
  g_clear_object (&OG_DAY_SECTIONS (object)->posts);

  G_OBJECT_CLASS (og_day_sections_parent_class)->dispose (object);
}

static void
og_day_sections_finalize (GObject *object)
{
  g_free (OG_DAY_SECTIONS (object)->zone);

  G_OBJECT_CLASS (og_day_sections_parent_class)->finalize (object);
}

static void
og_day_sections_class_init (OgDaySectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_day_sections_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_day_sections_finalize;
}

static void
og_day_sections_init (OgDaySections *self)
{
}

/**
 * og_day_sections_new:
 * @zone: IANA name of the zone whose days they are
 *
 * Returns: (transfer full): the same rows, by day
 */
OgDaySections *
og_day_sections_new (OgPostListModel *posts,
                     const char      *zone)
{
  OgDaySections *self = g_object_new (OG_TYPE_DAY_SECTIONS, NULL);

  self->posts = g_object_ref (posts);
  self->zone = g_strdup (zone);
  g_signal_connect_object (posts, "items-changed", G_CALLBACK (on_changed), self, 0);
  return self;
}
