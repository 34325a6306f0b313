/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <libdex.h>

#include "og-about.h"
#include "og-houses.h"
#include "og-notices.h"
#include "og-window.h"

struct _OgApplication
{
  AdwApplication parent_instance;

  char *folder;        /* the town hall's data */
  GSettings *settings; /* what belongs to this computer and its screen */
  OgHouses *houses;
  OgNotices *notices;  /* of the town hall only */
  OgWindow *window;
  OgHouse shown;       /* what the window is about */
  gboolean asked_to_practise;
  gboolean set_up;     /* open the guided setup when the town hall is there */
  gint64 concern;      /* open this concern when the town hall is there, 0 for none */
  gboolean quitting;
};

G_DEFINE_FINAL_TYPE (OgApplication, og_application, ADW_TYPE_APPLICATION)

static void
enable_action (OgApplication *self,
               const char    *name,
               gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
set_shown (OgApplication *self,
           OgHouse        house)
{
  self->shown = house;
  enable_action (self, "practise", house != OG_HOUSE_PRACTICE);
  enable_action (self, "leave-practice", house == OG_HOUSE_PRACTICE);
}

/* Gives the window the engine it waits for, and does what was waiting with it. */
static void
hand_over (OgApplication *self)
{
  og_window_set_engine (self->window, og_houses_get_engine (self->houses, self->shown));
  if (self->set_up && self->shown == OG_HOUSE_TOWN_HALL)
    og_window_set_up (self->window, NULL);
  if (self->concern != 0 && self->shown == OG_HOUSE_TOWN_HALL)
    og_window_open_concern (self->window, self->concern);
  self->set_up = FALSE;
  self->concern = 0;
}

static void
on_opened (OgApplication *self,
           int            house)
{
  if (house == OG_HOUSE_TOWN_HALL)
    self->notices = og_notices_new (G_APPLICATION (self),
                                    og_houses_get_engine (self->houses, OG_HOUSE_TOWN_HALL));
  if (!self->quitting && self->shown == (OgHouse) house)
    hand_over (self);
}

static void
on_failed (OgApplication *self,
           int            house,
           const GError  *error)
{
  if (!self->quitting && self->shown == (OgHouse) house)
    og_window_show_failure (self->window, error);
}

/* Shows the town hall or the practice town, as soon as its data are open. */
static void
show (OgApplication *self,
      OgHouse        house)
{
  set_shown (self, house);
  og_window_show_program (self->window, house == OG_HOUSE_PRACTICE);
  if (og_houses_get_engine (self->houses, house) != NULL)
    {
      hand_over (self);
      return;
    }
  og_window_set_engine (self->window, NULL);
  og_houses_open (self->houses, house);
}

static void
show_doors (OgApplication *self)
{
  set_shown (self, OG_HOUSE_TOWN_HALL);
  og_window_show_doors (self->window);
}

static void
set_up (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  OgApplication *self = data;

  self->set_up = TRUE;
  show (self, OG_HOUSE_TOWN_HALL);
}

static void
practise (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  OgApplication *self = data;

  g_application_activate (G_APPLICATION (self));
  show (self, OG_HOUSE_PRACTICE);
}

static void
leave_practice (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  OgApplication *self = data;

  if (og_houses_has_data (self->houses, OG_HOUSE_TOWN_HALL))
    show (self, OG_HOUSE_TOWN_HALL);
  else
    show_doors (self);
}

static void
open_again (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  OgApplication *self = data;

  show (self, self->shown);
}

/* From a notice: of the town hall, whatever is shown at the moment, even if the program has been
 * closed since and starts anew. */
static void
open_concern (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  OgApplication *self = data;

  self->concern = g_variant_get_int64 (parameter);
  g_application_activate (G_APPLICATION (self));
  if (og_houses_has_data (self->houses, OG_HOUSE_TOWN_HALL))
    show (self, OG_HOUSE_TOWN_HALL);
}

static void
go_to (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       data)
{
  OgApplication *self = data;

  g_application_activate (G_APPLICATION (self));
  og_window_go_to (self->window, g_variant_get_string (parameter, NULL));
}

static void
about (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       data)
{
  OgApplication *self = data;

  adw_dialog_present (og_about_new (), GTK_WIDGET (self->window));
}

static void
save_window (OgApplication *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self->window), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self->window)));
  g_settings_set_string (self->settings, "place", og_window_get_place (self->window));
}

static DexFuture *
on_closed (DexFuture *future,
           gpointer   data)
{
  g_application_quit (G_APPLICATION (data));
  return NULL;
}

/* The window goes at once; the program ends when everything is on the disk. */
static void
begin_to_quit (OgApplication *self)
{
  if (self->quitting)
    return;
  self->quitting = TRUE;
  g_application_hold (G_APPLICATION (self));
  if (self->window != NULL)
    {
      save_window (self);
      gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
      og_window_set_engine (self->window, NULL);
    }
  dex_future_disown (dex_future_finally (og_houses_close (self->houses), on_closed,
                                         g_object_ref (self), g_object_unref));
}

static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       data)
{
  begin_to_quit (data);
}

static gboolean
on_close_request (OgApplication *self)
{
  begin_to_quit (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_signal (gpointer data)
{
  begin_to_quit (data);
  return G_SOURCE_CONTINUE;
}

static void
on_window_active (OgApplication *self)
{
  if (self->notices != NULL && gtk_window_is_active (GTK_WINDOW (self->window)))
    og_notices_seen (self->notices);
}

static void
make_window (OgApplication *self)
{
  g_autofree char *place = g_settings_get_string (self->settings, "place");

  self->window = og_window_new (GTK_APPLICATION (self));
  gtk_window_set_default_size (GTK_WINDOW (self->window),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self->window));
  og_window_go_to (self->window, place);
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (on_close_request), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (on_window_active), self,
                           G_CONNECT_SWAPPED);
}

/* Where the last start left off: in the town hall if there is one. */
static void
begin (OgApplication *self)
{
  if (self->asked_to_practise)
    show (self, OG_HOUSE_PRACTICE);
  else if (og_houses_has_data (self->houses, OG_HOUSE_TOWN_HALL))
    show (self, OG_HOUSE_TOWN_HALL);
  else if (og_houses_has_data (self->houses, OG_HOUSE_PRACTICE))
    show (self, OG_HOUSE_PRACTICE);
  else
    show_doors (self);
}

static void
og_application_activate (GApplication *application)
{
  OgApplication *self = OG_APPLICATION (application);

  if (self->quitting)
    return;
  if (self->window == NULL)
    {
      make_window (self);
      begin (self);
    }
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
add_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "win.go-to('today')", { "<Control>1" } },
    { "win.go-to('calendar')", { "<Control>2" } },
    { "win.go-to('inbox')", { "<Control>3" } },
    { "win.go-to('rules')", { "<Control>4" } },
    { "win.go-to('channels')", { "<Control>5" } },
    { "win.new-post('')", { "<Control>n" } },
    { "win.search", { "<Control>f" } },
    { "win.fetch", { "<Control>r", "F5" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
    { "window.close", { "<Control>w" } },
    { "app.quit", { "<Control>q" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action,
                                           (const char *const *) accelerators[i].keys);
}

static void
og_application_startup (GApplication *application)
{
  OgApplication *self = OG_APPLICATION (application);

  G_APPLICATION_CLASS (og_application_parent_class)->startup (application);

  self->settings = g_settings_new (OG_APP_ID);
  self->houses = og_houses_new (self->folder);
  g_signal_connect_object (self->houses, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->houses, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  add_accelerators (GTK_APPLICATION (self));
  g_unix_signal_add (SIGTERM, on_signal, self);
  g_unix_signal_add (SIGINT, on_signal, self);
}

/* A second start hands over to the first one, which shows itself. */
static int
og_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  OgApplication *self = OG_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Ortsgespräch %s\n", OG_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "data-dir", "^ay", &folder))
    {
      g_free (self->folder);
      self->folder = g_canonicalize_filename (folder, NULL);
    }
  if (!g_variant_dict_contains (options, "practice"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "practise", NULL);
      return 0;
    }
  self->asked_to_practise = TRUE;
  return -1;
}

static void
og_application_dispose (GObject *object)
{
  OgApplication *self = OG_APPLICATION (object);

  g_clear_object (&self->notices);
  g_clear_object (&self->houses);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (og_application_parent_class)->dispose (object);
}

static void
og_application_finalize (GObject *object)
{
  g_free (OG_APPLICATION (object)->folder);

  G_OBJECT_CLASS (og_application_parent_class)->finalize (object);
}

static void
og_application_class_init (OgApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = og_application_dispose;
  object_class->finalize = og_application_finalize;
  application_class->activate = og_application_activate;
  application_class->startup = og_application_startup;
  application_class->handle_local_options = og_application_handle_local_options;
}

static void
og_application_init (OgApplication *self)
{
  static const GActionEntry actions[] = {
    { .name = "set-up", .activate = set_up },
    { .name = "practise", .activate = practise },
    { .name = "leave-practice", .activate = leave_practice },
    { .name = "open-again", .activate = open_again },
    { .name = "open-concern", .activate = open_concern, .parameter_type = "x" },
    { .name = "go-to", .activate = go_to, .parameter_type = "s" },
    { .name = "about", .activate = about },
    { .name = "quit", .activate = quit },
  };
  static const GOptionEntry options[] = {
    { "practice", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the practice town"), NULL },
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Keep all data in this folder"),
      N_("FOLDER") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { NULL },
  };
  const char *folder = g_getenv ("OG_DATA_DIR");

  self->folder = folder != NULL && *folder != '\0' ?
                   g_canonicalize_filename (folder, NULL) :
                   g_build_filename (g_get_user_data_dir (), "ortsgespraech", NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  enable_action (self, "leave-practice", FALSE);
}

/**
 * og_application_new:
 *
 * Returns: (transfer full): the program, to be run
 */
OgApplication *
og_application_new (void)
{
  return g_object_new (OG_TYPE_APPLICATION, "application-id", OG_APP_ID, "resource-base-path",
                       "/de/ortsgespraech/Ortsgespraech", NULL);
}
