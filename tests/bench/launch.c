/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * launch SETTLE IDLE COMMAND [ARGUMENTS]
 *
 * Starts the command, waits until its window is on the screen and painted, and prints one line:
 *
 *   painted_ms=… cpu_ms=… pss_kb=… idle_ms=…
 *
 * painted_ms  from exec until the window shows at least eight colours (an empty one has fewer)
 * cpu_ms      processor time of the program up to then
 * pss_kb      its memory SETTLE seconds later, shared pages by their share; 0 if SETTLE is 0
 * idle_ms     processor time it spends in the IDLE seconds after that; 0 if IDLE is 0
 *
 * The screen must have no window manager, so that the first window mapped is the program's. Helpers
 * of the desktop that the program wakes are not counted.
 */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define COLOURS 8
#define PATIENCE_MS 60000.0
#define SMALLEST_WINDOW 150

static double
to_ms (const struct timespec *time)
{
  return (double) time->tv_sec * 1e3 + (double) time->tv_nsec / 1e6;
}

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return to_ms (&time);
}

/* Processor time of a process and its ended threads, in milliseconds; -1 if it is gone. */
static double
cpu_ms (pid_t child)
{
  clockid_t clock;
  struct timespec time;

  if (clock_getcpuclockid (child, &clock) != 0 || clock_gettime (clock, &time) != 0)
    return -1;
  return to_ms (&time);
}

static long
pss_kb (pid_t child)
{
  char path[64], line[256];
  long value = 0;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/smaps_rollup", (int) child);
  file = fopen (path, "r");
  if (file == NULL)
    return 0;
  while (fgets (line, sizeof line, file) != NULL)
    if (sscanf (line, "Pss: %ld", &value) == 1)
      break;
  fclose (file);
  return value;
}

static void
sleep_s (double seconds)
{
  struct timespec time = { (time_t) seconds, (long) ((seconds - (time_t) seconds) * 1e9) };

  nanosleep (&time, NULL);
}

/* Windows come and go while we look: that is no reason to end. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  (void) display;
  (void) event;
  return 0;
}

static bool
has_ended (pid_t child)
{
  return waitpid (child, NULL, WNOHANG) == child;
}

/* The next window of a decent size that appears; None when the program ends or takes too long. */
static Window
wait_for_window (Display *display, pid_t child, double deadline)
{
  struct pollfd readable = { ConnectionNumber (display), POLLIN, 0 };

  while (now_ms () < deadline && !has_ended (child))
    {
      while (XPending (display) > 0)
        {
          XEvent event;
          XWindowAttributes form;

          XNextEvent (display, &event);
          if (event.type == MapNotify &&
              XGetWindowAttributes (display, event.xmap.window, &form) != 0 &&
              !form.override_redirect && form.width > SMALLEST_WINDOW &&
              form.height > SMALLEST_WINDOW)
            return event.xmap.window;
        }
      poll (&readable, 1, 20);
    }
  return None;
}

/* Whether a picture has as many different colours as a painted window must have. */
static bool
is_colourful (XImage *image)
{
  unsigned long seen[COLOURS];
  int count = 0;

  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width; x++)
      {
        unsigned long pixel = XGetPixel (image, x, y) & 0xffffff;
        int known = 0;

        while (known < count && seen[known] != pixel)
          known++;
        if (known < count)
          continue;
        seen[count++] = pixel;
        if (count == COLOURS)
          return true;
      }
  return false;
}

static bool
is_painted (Display *display, Window window)
{
  XWindowAttributes form;
  XImage *image;
  bool painted;

  if (XGetWindowAttributes (display, window, &form) == 0 || form.map_state != IsViewable)
    return false;
  image = XGetImage (display, window, 0, 0, (unsigned) form.width, (unsigned) form.height,
                     AllPlanes, ZPixmap);
  if (image == NULL)
    return false;
  painted = is_colourful (image);
  XDestroyImage (image);
  return painted;
}

static pid_t
start (char **command)
{
  pid_t child = fork ();

  if (child == 0)
    {
      if (freopen ("/dev/null", "w", stdout) == NULL)
        _exit (126);
      execvp (command[0], command);
      _exit (127);
    }
  return child;
}

static void
stop (pid_t child)
{
  kill (child, SIGTERM);
  for (int tries = 0; tries < 100; tries++)
    {
      if (has_ended (child))
        return;
      sleep_s (0.05);
    }
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

int
main (int count, char **words)
{
  Display *display = XOpenDisplay (NULL);
  double begin, painted = 0, cpu, settle, idle, idle_cpu = 0;
  long memory = 0;
  Window window;
  pid_t child;

  if (count < 4 || display == NULL)
    {
      fprintf (stderr, "usage: launch SETTLE IDLE COMMAND [ARGUMENTS], with a DISPLAY\n");
      return 2;
    }
  settle = atof (words[1]);
  idle = atof (words[2]);
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  begin = now_ms ();
  child = start (words + 3);
  window = wait_for_window (display, child, begin + PATIENCE_MS);
  while (window != None && painted <= 0 && now_ms () < begin + PATIENCE_MS)
    {
      if (is_painted (display, window))
        painted = now_ms () - begin;
      else
        sleep_s (0.002);
    }
  cpu = cpu_ms (child);
  if (painted <= 0 || cpu < 0)
    {
      fprintf (stderr, "launch: %s painted no window\n", words[3]);
      stop (child);
      return 1;
    }

  if (settle > 0)
    {
      sleep_s (settle);
      memory = pss_kb (child);
    }
  if (idle > 0)
    {
      double before = cpu_ms (child);

      sleep_s (idle);
      idle_cpu = cpu_ms (child) - before;
    }
  stop (child);
  printf ("painted_ms=%.1f cpu_ms=%.1f pss_kb=%ld idle_ms=%.1f\n", painted, cpu, memory, idle_cpu);
  XCloseDisplay (display);
  return 0;
}
