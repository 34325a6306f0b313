/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-open-link.h"

#include <glib/gi18n.h>

#include "og-toast.h"

static gboolean
is_allowed (const char *uri)
{
  const char *scheme = g_uri_peek_scheme (uri);

  return scheme != NULL && (g_str_equal (scheme, "https") || g_str_equal (scheme, "http") ||
                            g_str_equal (scheme, "mailto"));
}

static void
on_launched (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  g_message ("A link was not opened: %s", error->message);
  if (gtk_widget_get_root (widget) != NULL)
    og_toast_show (widget, _("The link could not be opened. This computer names no program for it. "
                             "Copy the link and open it yourself."));
}

/**
 * og_open_link:
 * @widget: whoever asked for it
 * @uri: from a stranger
 */
void
og_open_link (GtkWidget  *widget,
              const char *uri)
{
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  g_return_if_fail (GTK_IS_WIDGET (widget) && uri != NULL);

  if (!is_allowed (uri))
    {
      og_toast_show (widget, _("This link is not opened. It leads to no web page and to no mail "
                               "address."));
      return;
    }
  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           on_launched, g_object_ref (widget));
}
