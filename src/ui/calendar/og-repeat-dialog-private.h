/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-day-row.h"
#include "og-recurrence.h"
#include "og-repeat-dialog.h"

G_BEGIN_DECLS

/* The last item of the days of a month. */
#define LAST_OF_MONTH 31

/* Positions in the lists of the template. */
enum
{
  END_NEVER,
  END_COUNT,
  END_UNTIL,
};
enum
{
  SCOPE_FOLLOWING,
  SCOPE_ALL,
};

struct _OgRepeatDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgPost *post;
  OgSeries *series; /* (nullable): the stored one */
  gboolean filling;
  GPtrArray *rows;  /* (nullable): the next dates as they are shown */

  GtkWidget *save;
  AdwComboRow *kind;
  GtkStringList *kinds;
  AdwSpinRow *interval;
  GtkWidget *weekdays;
  AdwWrapBox *weekday_box;
  GtkToggleButton *weekday_buttons[8]; /* 1 … 7 */
  AdwComboRow *month_day;
  AdwComboRow *nth;
  AdwComboRow *weekday;
  AdwComboRow *side;
  AdwSpinRow *days;
  OgDayRow *first;
  GtkEditable *time;
  AdwComboRow *end;
  AdwSpinRow *count;
  OgDayRow *until;
  AdwComboRow *holiday;
  AdwSwitchRow *planned;
  AdwComboRow *scope;
  AdwPreferencesGroup *next;
};

/* og-repeat-form.c */
OgRepeatKind og_repeat_form_get_kind (OgRepeatDialog *self);
OgSeries *og_repeat_form_make_series (OgRepeatDialog *self);
void og_repeat_form_fill_from_post (OgRepeatDialog *self);
void og_repeat_form_fill_from_series (OgRepeatDialog *self);

G_END_DECLS
