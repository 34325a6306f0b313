/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-place-private.h"
#include "og-foreign-posts.h"
#include "og-post-chip.h"
#include "og-post-sentence.h"
#include "og-toast.h"

/**
 * og_calendar_place_add_by_id:
 * @posts: (element-type OgPost): gets the post, if it is loaded
 */
void
og_calendar_place_add_by_id (OgCalendarPlace *self,
                             GPtrArray       *posts,
                             gint64           post_id)
{
  guint n = self->posts != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->posts)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->posts), i);

      if (post->id == post_id)
        {
          g_ptr_array_add (posts, g_steal_pointer (&post));
          return;
        }
    }
}

/**
 * og_calendar_place_add_selected:
 * @posts: (element-type OgPost): gets the chosen ones that are loaded; those that are gone elsewhere
 *   since are not among them
 */
void
og_calendar_place_add_selected (OgCalendarPlace *self,
                                GPtrArray       *posts)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    og_calendar_place_add_by_id (self, posts, *(gint64 *) id);
}

static OgPost *
focused_post (OgCalendarPlace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return OG_IS_POST_CHIP (focus) ? og_post_chip_get_post (OG_POST_CHIP (focus)) : NULL;
}

/* The keyboard is on a day that has one post: there is no doubt which is meant. */
static void
add_only_one (OgCalendarPlace *self,
              GPtrArray       *posts)
{
  GDate chosen = og_calendar_place_get_day (self);
  guint n = self->posts != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->posts)) : 0;

  for (guint i = 0; i < n && posts->len < 2; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->posts), i);
      GDate day;

      if (og_post_get_day (post, &day) && g_date_compare (&day, &chosen) == 0)
        g_ptr_array_add (posts, g_steal_pointer (&post));
    }
  if (posts->len != 1)
    g_ptr_array_set_size (posts, 0);
}

/**
 * og_calendar_place_dup_acting:
 *
 * Returns: (transfer full) (element-type OgPost): what an act is meant for: the post whose menu is
 *   open, else those that were chosen, else the one that has the keyboard
 */
GPtrArray *
og_calendar_place_dup_acting (OgCalendarPlace *self)
{
  GPtrArray *posts = g_ptr_array_new_with_free_func (g_object_unref);
  OgPost *focused = focused_post (self);

  if (self->menu_post != NULL &&
      !g_hash_table_contains (self->selected, &self->menu_post->id))
    {
      g_ptr_array_add (posts, g_object_ref (self->menu_post));
      return posts;
    }
  if (g_str_equal (og_calendar_place_get_view (self), "list"))
    {
      g_ptr_array_unref (posts);
      return og_calendar_list_dup_selected (self->list);
    }
  og_calendar_place_add_selected (self, posts);
  if (posts->len == 0 && focused != NULL)
    g_ptr_array_add (posts, g_object_ref (focused));
  if (posts->len == 0)
    add_only_one (self, posts);
  if (posts->len == 0)
    og_toast_show (GTK_WIDGET (self), _("Choose a post first: Tab goes from the day to its posts."));
  return posts;
}

static void
show_selected (OgCalendarPlace *self)
{
  og_month_view_set_selected (self->month, self->selected);
  og_week_view_set_selected (self->week, self->selected);
}

/**
 * og_calendar_place_toggle_selected:
 *
 * The post joins those that are moved together, or leaves them.
 */
void
og_calendar_place_toggle_selected (OgCalendarPlace *self,
                                   OgPost          *post)
{
  if (og_post_is_foreign (post))
    return;
  if (!g_hash_table_remove (self->selected, &post->id))
    g_hash_table_add (self->selected, g_memdup2 (&post->id, sizeof post->id));
  show_selected (self);
}

/**
 * og_calendar_place_clear_selected:
 *
 * Nothing is chosen any more.
 */
void
og_calendar_place_clear_selected (OgCalendarPlace *self)
{
  g_hash_table_remove_all (self->selected);
  show_selected (self);
}
