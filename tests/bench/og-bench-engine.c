/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-bench-engine.h"

#include <libdex.h>

#include "og-engine-new.h"

typedef struct
{
  GApplication *application;
  const char *folder;
  OgBenchShow show;
  OgEngine *engine;
} Program;

static DexFuture *
open_fiber (gpointer data)
{
  Program *program = data;
  g_autoptr (OgClock) clock = og_clock_new ();
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;

  program->engine = dex_await_object (og_engine_open (program->folder, FALSE, clock, secrets, http),
                                      &error);
  if (program->engine == NULL)
    g_error ("%s", error->message);
  program->show (program->application, program->engine);
  g_application_release (program->application);
  return dex_future_new_true ();
}

static void
on_activate (GApplication *application,
             Program      *program)
{
  g_application_hold (application);
  dex_future_disown (dex_scheduler_spawn (dex_scheduler_get_default (), 0, open_fiber, program, NULL));
}

/**
 * og_bench_engine_run:
 * @argv: the program and the folder of a database, as og-fill makes it
 * @show: called in a fiber, once the engine is open
 *
 * Returns: the status of the program
 */
int
og_bench_engine_run (int         argc,
                     char      **argv,
                     OgBenchShow show)
{
  g_autoptr (AdwApplication) application = NULL;
  Program program = { .show = show };

  if (argc != 2)
    g_error ("usage: %s FOLDER", argv[0]);
  dex_init ();
  application = adw_application_new ("de.ortsgespraech.Ortsgespraech", G_APPLICATION_NON_UNIQUE);
  program.application = G_APPLICATION (application);
  program.folder = argv[1];
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &program);
  return g_application_run (program.application, 1, argv);
}
