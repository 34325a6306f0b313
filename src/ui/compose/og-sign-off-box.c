/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-box.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-sign-off-form.h"
#include "og-sign-off-person.h"
#include "og-sign-off-sheet.h"
#include "og-words-sign-off.h"
#include "og-words.h"

struct _OgSignOffBox
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgPost *post;

  AdwPreferencesGroup *ways;
  AdwActionRow *sign_row;
  AdwPreferencesGroup *record;
  GtkListBox *log;
};

static guint decided_signal;

G_DEFINE_FINAL_TYPE (OgSignOffBox, og_sign_off_box, ADW_TYPE_BIN)

static AdwNavigationView *
get_views (OgSignOffBox *self)
{
  return ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW));
}

static void
on_form_decided (OgSignOffBox      *self,
                 OgPost            *post,
                 AdwNavigationPage *form)
{
  AdwNavigationView *views = get_views (self);
  g_autoptr (OgPost) held = g_object_ref (post);

  if (views != NULL && adw_navigation_view_get_visible_page (views) == form)
    adw_navigation_view_pop (views);
  g_signal_emit (self, decided_signal, 0, held);
}

static void
open_form (OgSignOffBox *self,
           OgSignOffKind kind)
{
  AdwNavigationPage *form = og_sign_off_form_new (self->engine, self->post, kind, NULL);

  g_signal_connect_object (form, "decided", G_CALLBACK (on_form_decided), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (get_views (self), form);
}

static void
on_sign (OgSignOffBox *self)
{
  open_form (self, OG_SIGN_OFF_SIGNED);
}

static void
on_paper (OgSignOffBox *self)
{
  open_form (self, OG_SIGN_OFF_PAPER);
}

static void
on_refuse (OgSignOffBox *self)
{
  open_form (self, OG_SIGN_OFF_REFUSED);
}

static void
on_express (OgSignOffBox *self)
{
  open_form (self, OG_SIGN_OFF_EXPRESS);
}

static void
on_sheet (OgSignOffBox *self)
{
  og_sign_off_sheet_save (GTK_WIDGET (self), self->engine, self->post);
}

static GtkWidget *
make_log_row (gpointer item,
              gpointer data)
{
  OgSignOffBox *self = data;
  OgSignOff *entry = item;
  const char *zone = og_engine_get_office (self->engine)->zone;
  g_autofree char *title = og_words_sign_off (entry);
  g_autofree char *when = og_format_when (entry->time, zone, og_engine_now (self->engine));
  g_autofree char *below = entry->comment != NULL ? g_strdup_printf ("%s\n%s", when, entry->comment) :
                                                    g_strdup (when);
  GtkWidget *icon = gtk_image_new_from_icon_name (og_words_sign_off_icon (entry));

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  {
    GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                   "title-lines", 0, "subtitle", below, "subtitle-lines", 0,
                                   "activatable", FALSE, NULL);

    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    return row;
  }
}

/* Whether somebody agreed last, and the content has been changed since. */
static gboolean
has_fallen (OgPost *post)
{
  GListModel *log = G_LIST_MODEL (post->sign_offs);
  g_autofree char *digest = og_sign_off_digest (post, NULL);

  if (og_sign_off_holds (log, digest))
    return FALSE;
  for (guint i = g_list_model_get_n_items (log); i > 0; i--)
    {
      g_autoptr (OgSignOff) entry = g_list_model_get_item (log, i - 1);

      if (entry->kind != OG_SIGN_OFF_SUBMITTED)
        return entry->kind != OG_SIGN_OFF_REFUSED;
    }
  return FALSE;
}

static void
show_ways (OgSignOffBox *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  g_autofree char *reason = og_words_sign_off_reason (
    og_engine_get_sign_off_reason (self->engine, self->post), office, self->post);
  g_autofree char *escaped = g_markup_escape_text (reason != NULL ? reason : "", -1);
  g_autofree char *signer = og_sign_off_dup_signer (self->engine);
  g_autofree char *expected = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->ways), self->post->state == OG_POST_SUBMITTED);
  adw_preferences_group_set_description (self->ways, escaped);
  if (signer != NULL)
    /* Translators: %s is a person */
    expected = g_strdup_printf (_("%s, or whoever stands in, signs at this computer."), signer);
  adw_action_row_set_subtitle (self->sign_row, expected != NULL ?
                                                 expected :
                                                 _("The second person signs at this computer."));
}

static void
show_record (OgSignOffBox *self)
{
  GListModel *log = G_LIST_MODEL (self->post->sign_offs);

  gtk_widget_set_visible (GTK_WIDGET (self->record), g_list_model_get_n_items (log) > 0);
  adw_preferences_group_set_description (
    self->record, has_fallen (self->post) ? _("The post was signed off, but its content was changed "
                                              "afterwards. The sign-off holds only for what was "
                                              "signed, so it has fallen.") :
                                            NULL);
  gtk_list_box_bind_model (self->log, log, make_log_row, self, NULL);
}

static void
og_sign_off_box_dispose (GObject *object)
{
  OgSignOffBox *self = OG_SIGN_OFF_BOX (object);

  if (self->log != NULL)
    gtk_list_box_bind_model (self->log, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SIGN_OFF_BOX);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_sign_off_box_parent_class)->dispose (object);
}

static void
og_sign_off_box_class_init (OgSignOffBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_sign_off_box_dispose;
  decided_signal = g_signal_new ("decided", OG_TYPE_SIGN_OFF_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, OG_TYPE_POST);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-sign-off-box.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSignOffBox, ways);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffBox, sign_row);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffBox, record);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffBox, log);
  gtk_widget_class_bind_template_callback (widget_class, on_sign);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_paper);
  gtk_widget_class_bind_template_callback (widget_class, on_refuse);
  gtk_widget_class_bind_template_callback (widget_class, on_express);
}

static void
og_sign_off_box_init (OgSignOffBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_sign_off_box_show:
 * @post: stored; held until another one is shown
 */
void
og_sign_off_box_show (OgSignOffBox *self,
                      OgEngine     *engine,
                      OgPost       *post)
{
  g_return_if_fail (OG_IS_SIGN_OFF_BOX (self));

  g_set_object (&self->engine, engine);
  g_set_object (&self->post, post);
  show_ways (self);
  show_record (self);
  gtk_widget_set_visible (GTK_WIDGET (self), post->state == OG_POST_SUBMITTED ||
                                               g_list_model_get_n_items (
                                                 G_LIST_MODEL (post->sign_offs)) > 0);
}

/**
 * og_sign_off_outcome:
 * @post: as it stands after the decision
 *
 * Returns: (transfer full): what the decision came to
 */
char *
og_sign_off_outcome (OgEngine *engine,
                     OgPost   *post)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (post->sign_offs));
  g_autoptr (OgSignOff) last = n > 0 ? g_list_model_get_item (G_LIST_MODEL (post->sign_offs), n - 1) :
                                       NULL;
  g_autofree char *when = NULL;

  if (last != NULL && last->kind == OG_SIGN_OFF_REFUSED)
    return g_strdup (_("The post is a draft again. The comment stays with it."));
  if (og_words_post_state (post) == OG_DELIVERY_LATE)
    return g_strdup (_("Signed off, but the time of the post has passed. Send it now, or choose "
                       "another time."));
  if (post->state != OG_POST_PLANNED)
    return g_strdup (_("Signed off, but the time of the post has passed. Choose another one."));
  when = og_format_when (post->due, og_engine_get_office (engine)->zone, og_engine_now (engine));
  /* Translators: %s is day and time */
  return g_strdup_printf (_("Signed off. The post goes out %s."), when);
}
