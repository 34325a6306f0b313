/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-document.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-gaps.h"

static const char *const documents[OG_N_DOCUMENTS] = {
  [OG_DOCUMENT_NETIQUETTE] = N_("Netiquette"),
  [OG_DOCUMENT_CONCEPT] = N_("Usage Concept"),
  [OG_DOCUMENT_DUTIES] = N_("Responsibilities and Deputies"),
  [OG_DOCUMENT_CRISIS] = N_("Plan for a Difficult Situation"),
  [OG_DOCUMENT_INFORMATION] = N_("Information for Staff Council and Mayor"),
};

/**
 * og_words_document:
 *
 * Returns: (transfer none): what the document is called
 */
const char *
og_words_document (OgDocumentKind kind)
{
  g_return_val_if_fail (kind < OG_N_DOCUMENTS, NULL);

  return gettext (documents[kind]);
}

/**
 * og_words_document_icon:
 *
 * Returns: (transfer none): name of a symbolic icon, of another shape for each state
 */
const char *
og_words_document_icon (OgExportState state)
{
  switch (state)
    {
    case OG_EXPORT_NEVER:
      return "document-new-symbolic";
    case OG_EXPORT_CURRENT:
      return "object-select-symbolic";
    case OG_EXPORT_OUTDATED:
      return "document-revert-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_document_state:
 * @exported: unix seconds
 * @zone: IANA name of the office's zone
 *
 * Returns: (transfer full): how the saved document stands, a sentence
 */
char *
og_words_document_state (OgExportState state,
                         gint64        exported,
                         const char   *zone)
{
  g_autofree char *date = state != OG_EXPORT_NEVER ? og_format_long_date (exported, zone) : NULL;

  switch (state)
    {
    case OG_EXPORT_NEVER:
      return g_strdup (_("Not saved yet"));
    case OG_EXPORT_CURRENT:
      /* Translators: %s is a date */
      return g_strdup_printf (_("Saved on %s, still says what holds"), date);
    case OG_EXPORT_OUTDATED:
      /* Translators: %s is a date */
      return g_strdup_printf (_("Saved on %s, would say something else now"), date);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_evaluation:
 * @now: unix seconds
 *
 * Returns: (transfer full): when the usage concept was evaluated, and whether that is due, a
 *   sentence
 */
char *
og_words_evaluation (OgOffice *office,
                     gint64    now)
{
  gint64 since = 0;
  const gboolean due = og_evaluation_is_due (office, now, &since);
  g_autofree char *date = since != 0 ? og_format_long_date (since, office->zone) : NULL;

  if (date == NULL)
    return g_strdup (_("Once a year, from the first saved usage concept on."));
  if (due && office->evaluated == 0)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Due: the usage concept holds since %s and was never evaluated."), date);
  if (due)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Due: the last evaluation was on %s."), date);
  if (office->evaluated == 0)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Due a year after %s, when the usage concept was saved first."), date);
  /* Translators: %s is a date */
  return g_strdup_printf (_("Last evaluated on %s; due again a year later."), date);
}
