/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-empty.h"

#include <glib/gi18n.h>

#include "og-engine-inbox.h"

struct _OgInboxEmpty
{
  AdwBin parent_instance;

  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (OgInboxEmpty, og_inbox_empty, ADW_TYPE_BIN)

static void
og_inbox_empty_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_INBOX_EMPTY);

  G_OBJECT_CLASS (og_inbox_empty_parent_class)->dispose (object);
}

static void
og_inbox_empty_class_init (OgInboxEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_inbox_empty_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-inbox-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, OgInboxEmpty, button);
}

static void
og_inbox_empty_init (OgInboxEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is so, and what could be done next. */
typedef struct
{
  const char *icon;
  const char *title;
  const char *description;
  const char *button; /* nullable: there is nothing to do */
  const char *action;
} Page;

static const Page nothing_found = {
  "edit-find-symbolic",
  N_("Nothing Found"),
  N_("No concern in this view has these words and fits the filter."),
  N_("Show All Concerns"),
  "concerns.clear-search",
};

static const Page no_channel = {
  "mail-unread-symbolic",
  N_("No Channel Yet"),
  N_("What citizens write arrives here as soon as an account is connected."),
  N_("Add a Channel"),
  "win.add-channel",
};

static const Page nothing_done = {
  "object-select-symbolic",
  N_("Nothing Is Done Yet"),
  N_("Concerns that you mark as done are kept here."),
};

static const Page nothing_mine = {
  "avatar-default-symbolic",
  N_("Nothing Is Yours Now"),
  N_("Take over a concern that nobody takes care of yet."),
  N_("Show Unassigned Concerns"),
  "concerns.show-view(2)",
};

/* Nobody is named for answering, so that nothing can be anybody's. */
static const Page nobody_named = {
  "avatar-default-symbolic",
  N_("Who Answers Here?"),
  N_("Say in the rules who does the editorial work. Their concerns then stand here."),
  N_("Open the Rules"),
  "win.go-to::rules",
};

static const Page nothing_unassigned = {
  "object-select-symbolic",
  N_("Everything Is in Good Hands"),
  N_("Somebody takes care of every concern that is due."),
  N_("Show What Is Due"),
  "concerns.show-view(0)",
};

static const Page nothing_put_off = {
  "alarm-symbolic",
  N_("Nothing Is Put Off"),
  N_("A concern that has to wait, for a department or a date, can be put off until then. It comes "
     "back by itself."),
  N_("Show What Is Due"),
  "concerns.show-view(0)",
};

static const Page nothing_at_all = {
  "mail-unread-symbolic",
  N_("No Concern Yet"),
  N_("New messages of citizens appear here by themselves."),
  N_("Look for New Messages"),
  "win.fetch",
};

static const Page nothing_waits = {
  "mail-read-symbolic",
  N_("Nothing Waits for an Answer"),
  N_("New messages of citizens appear here by themselves."),
  N_("Look for New Messages"),
  "win.fetch",
};

static const Page *
choose_page (OgEngine     *engine,
             OgConcernView view,
             gboolean      searching)
{
  g_autofree char *clerk = og_engine_dup_clerk (engine);

  if (searching)
    return &nothing_found;
  if (g_list_model_get_n_items (og_engine_get_channels (engine)) == 0)
    return &no_channel;
  switch (view)
    {
    case OG_VIEW_MINE:
      return clerk != NULL ? &nothing_mine : &nobody_named;
    case OG_VIEW_UNASSIGNED:
      return &nothing_unassigned;
    case OG_VIEW_COME_BACK:
      return &nothing_put_off;
    case OG_VIEW_DONE:
      return &nothing_done;
    case OG_VIEW_ALL:
      return &nothing_at_all;
    case OG_VIEW_DUE:
    default:
      return &nothing_waits;
    }
}

/* The target first: an action would complain of one of another type. action: (nullable) */
static void
set_action (GtkActionable *button,
            const char    *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (action == NULL || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

/**
 * og_inbox_empty_show:
 * @view: which one is empty
 * @searching: whether it is empty only for the words that are searched for
 */
void
og_inbox_empty_show (OgInboxEmpty *self,
                     OgEngine     *engine,
                     OgConcernView view,
                     gboolean      searching)
{
  const Page *page = NULL;
  AdwStatusPage *status = NULL;

  g_return_if_fail (OG_IS_INBOX_EMPTY (self));

  page = choose_page (engine, view, searching);
  status = ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (self)));
  adw_status_page_set_icon_name (status, page->icon);
  adw_status_page_set_title (status, gettext (page->title));
  adw_status_page_set_description (status, gettext (page->description));
  gtk_widget_set_visible (GTK_WIDGET (self->button), page->button != NULL);
  gtk_button_set_label (self->button, page->button ? gettext (page->button) : "");
  set_action (GTK_ACTIONABLE (self->button), page->action);
}
