/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <libdex.h>

#include "og-about.h"
#include "og-engine-new.h"
#include "og-keyring.h"
#include "og-notices.h"
#include "og-window.h"

#define DATABASE "ortsgespraech.db"
#define QUIT_SECONDS 10 /* how long the engines may take to close */

/* The two engines there may be. */
enum
{
  TOWN_HALL,
  PRACTICE,
  N_ENGINES
};

struct _OgApplication
{
  AdwApplication parent_instance;

  char *folder;           /* the town hall's data; practice lies in a folder below */
  GSettings *settings;    /* what belongs to this computer and its screen */
  OgClock *clock;
  OgHttp *http;
  OgEngine *engines[N_ENGINES];
  DexFuture *opening[N_ENGINES];
  OgNotices *notices;     /* of the town hall only */
  OgWindow *window;
  int shown;              /* which of the two the window is about */
  gboolean asked_to_practise;
  gboolean set_up;        /* open the guided setup when the town hall is there */
  gint64 concern;         /* open this concern when the town hall is there, 0 for none */
  gboolean quitting;
};

G_DEFINE_FINAL_TYPE (OgApplication, og_application, ADW_TYPE_APPLICATION)

static char *
dup_folder (OgApplication *self,
            int            which)
{
  return which == PRACTICE ? g_build_filename (self->folder, "practice", NULL) :
                             g_strdup (self->folder);
}

static gboolean
has_data (OgApplication *self,
          int            which)
{
  g_autofree char *folder = dup_folder (self, which);
  g_autofree char *path = g_build_filename (folder, DATABASE, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

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
           int            which)
{
  self->shown = which;
  enable_action (self, "practise", which != PRACTICE);
  enable_action (self, "leave-practice", which == PRACTICE);
}

/* Gives the window the engine it waits for, and does what was waiting with it. */
static void
hand_over (OgApplication *self)
{
  og_window_set_engine (self->window, self->engines[self->shown]);
  if (self->set_up && self->shown == TOWN_HALL)
    og_window_set_up (self->window, NULL);
  if (self->concern != 0 && self->shown == TOWN_HALL)
    og_window_open_concern (self->window, self->concern);
  self->set_up = FALSE;
  self->concern = 0;
}

typedef struct
{
  OgApplication *self;
  int which;
} Opening;

static void
opening_free (gpointer data)
{
  g_object_unref (((Opening *) data)->self);
  g_free (data);
}

static DexFuture *
on_opened (DexFuture *future,
           gpointer   data)
{
  OgApplication *self = ((Opening *) data)->self;
  const int which = ((Opening *) data)->which;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value != NULL)
    g_set_object (&self->engines[which], g_value_get_object (value));
  else
    g_warning ("%s", error->message);
  if (value != NULL && which == TOWN_HALL)
    self->notices = og_notices_new (G_APPLICATION (self), self->engines[which]);
  if (!self->quitting && self->shown == which)
    {
      if (value != NULL)
        hand_over (self);
      else
        og_window_show_failure (self->window, error);
    }
  dex_clear (&self->opening[which]);
  return NULL;
}

static void
start_opening (OgApplication *self,
               int            which)
{
  g_autofree char *folder = dup_folder (self, which);
  g_autoptr (OgSecrets) secrets = which == PRACTICE ? og_secrets_new_in_memory () :
                                                      og_keyring_new ();
  Opening *opening = g_new0 (Opening, 1);

  if (self->clock == NULL)
    self->clock = og_clock_new ();
  if (self->http == NULL)
    self->http = og_http_new ();
  opening->self = g_object_ref (self);
  opening->which = which;
  self->opening[which] = dex_future_finally (
    og_engine_open (folder, which == PRACTICE, self->clock, secrets, self->http), on_opened, opening,
    opening_free);
}

/* Shows the town hall or the practice town, as soon as its data are open. */
static void
show (OgApplication *self,
      int            which)
{
  set_shown (self, which);
  og_window_show_program (self->window, which == PRACTICE);
  if (self->engines[which] != NULL)
    {
      hand_over (self);
      return;
    }
  og_window_set_engine (self->window, NULL);
  if (self->opening[which] == NULL)
    start_opening (self, which);
}

static void
show_doors (OgApplication *self)
{
  set_shown (self, TOWN_HALL);
  og_window_show_doors (self->window);
}

static void
set_up (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  OgApplication *self = data;

  self->set_up = TRUE;
  show (self, TOWN_HALL);
}

static void
practise (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  OgApplication *self = data;

  g_application_activate (G_APPLICATION (self));
  show (self, PRACTICE);
}

static void
leave_practice (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  OgApplication *self = data;

  if (self->engines[TOWN_HALL] != NULL || has_data (self, TOWN_HALL))
    show (self, TOWN_HALL);
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
  if (has_data (self, TOWN_HALL))
    show (self, TOWN_HALL);
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
  g_autoptr (GPtrArray) closing = g_ptr_array_new_with_free_func (dex_unref);
  DexFuture *closed;

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
  for (int i = 0; i < N_ENGINES; i++)
    if (self->engines[i] != NULL)
      g_ptr_array_add (closing, og_engine_close (self->engines[i]));
  if (closing->len == 0)
    {
      g_application_quit (G_APPLICATION (self));
      return;
    }
  closed = dex_future_first (
    dex_timeout_new_seconds (QUIT_SECONDS),
    dex_future_allv ((DexFuture *const *) closing->pdata, closing->len), NULL);
  dex_future_disown (dex_future_finally (closed, on_closed, g_object_ref (self), g_object_unref));
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
    show (self, PRACTICE);
  else if (has_data (self, TOWN_HALL))
    show (self, TOWN_HALL);
  else if (has_data (self, PRACTICE))
    show (self, PRACTICE);
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
  for (int i = 0; i < N_ENGINES; i++)
    {
      dex_clear (&self->opening[i]);
      g_clear_object (&self->engines[i]);
    }
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->http);

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
