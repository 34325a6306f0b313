/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-acts.h"

#include <glib/gi18n.h>

#include "og-assign-dialog.h"
#include "og-await.h"
#include "og-come-back-dialog.h"
#include "og-done-dialog.h"
#include "og-engine-inbox.h"
#include "og-format.h"
#include "og-note-dialog.h"
#include "og-toast.h"
#include "og-words-kind.h"
#include "og-work-words.h"

struct _OgInboxActs
{
  GObject parent_instance;

  GtkWidget *widget; /* not owned: it owns us */
  OgEngine *engine;
};

enum
{
  CHANGED,
  UNDONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgInboxActs, og_inbox_acts, G_TYPE_OBJECT)

/* One act on its way: on which concerns, and what it writes. */
typedef struct
{
  OgInboxActs *acts;
  OgConcernAct act;
  GArray *ids;       /* (nullable) once it is done */
  OgConcern *values;
  GListModel *before;/* (nullable) until it is done */
  OgNote *note;      /* (nullable): a note that was removed */
} Work;

static Work *
work_new (OgInboxActs *acts,
          OgConcernAct act,
          GArray      *ids)
{
  Work *work = g_new0 (Work, 1);

  work->acts = g_object_ref (acts);
  work->act = act;
  work->ids = ids != NULL ? g_array_copy (ids) : NULL;
  work->values = g_object_new (OG_TYPE_CONCERN, NULL);
  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->acts);
  g_clear_pointer (&work->ids, g_array_unref);
  g_object_unref (work->values);
  g_clear_object (&work->before);
  g_clear_object (&work->note);
  g_free (work);
}

static void
work_free_closure (gpointer  data,
                   GClosure *closure)
{
  work_free (data);
}

/* In words */

static char *
say_assigned (Work *work,
              guint n)
{
  const char *name = work->values->assignee;

  if (name == NULL)
    return g_strdup (n == 1 ? _("Nobody takes care of the concern any more.") :
                              _("Nobody takes care of these concerns any more."));
  if (n == 1)
    /* Translators: %s is a person */
    return g_strdup_printf (_("%s takes care now."), name);
  /* Translators: %1$s is a person, %2$u a number above one */
  return g_strdup_printf (ngettext ("%1$s takes care of %2$u concern now.",
                                    "%1$s takes care of %2$u concerns now.", n),
                          name, n);
}

static char *
say_put_off (Work *work,
             guint n)
{
  OgEngine *engine = work->acts->engine;
  g_autofree char *when = NULL;

  if (work->values->come_back == 0)
    return g_strdup_printf (ngettext ("%u concern is due again.", "%u concerns are due again.", n),
                            n);
  when = og_format_when (work->values->come_back, og_engine_get_office (engine)->zone,
                         og_engine_now (engine));
  /* Translators: %1$u is a number, %2$s day and time, such as "tomorrow 8:00" */
  return g_strdup_printf (ngettext ("%1$u concern comes back %2$s.", "%1$u concerns come back %2$s.", n),
                          n, when);
}

static char *
say (Work *work)
{
  guint n = g_list_model_get_n_items (work->before);

  switch (work->act)
    {
    case OG_ACT_ASSIGN:
      return say_assigned (work, n);
    case OG_ACT_PUT_OFF:
      return say_put_off (work, n);
    case OG_ACT_DONE:
      return n == 1 ? g_strdup (_("The concern is done.")) :
                      g_strdup_printf (ngettext ("%u concern is done.", "%u concerns are done.", n),
                                       n);
    case OG_ACT_REOPEN:
      return n == 1 ? g_strdup (_("The concern is open again.")) :
                      g_strdup_printf (ngettext ("%u concern is open again.",
                                                 "%u concerns are open again.", n),
                                       n);
    case OG_ACT_KIND:
    default:
      /* Translators: %s is what kind of concern it is, such as "Question" */
      return g_strdup_printf (_("Kind of concern: %s"), og_words_kind (work->values->kind));
    }
}

/* Doing and undoing */

static void
on_undone (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  Work *work = data;
  g_autoptr (OgConcern) first = g_list_model_get_item (work->before, 0);

  g_signal_emit (work->acts, signals[UNDONE], 0, first->id);
}

static void
on_undo (gpointer data)
{
  Work *work = data;
  Work *undo = work_new (work->acts, work->act, NULL);

  if (work->acts->widget == NULL)
    {
      work_free (undo);
      return;
    }
  undo->before = g_object_ref (work->before);
  og_widget_then (work->acts->widget,
                  og_engine_restore_concerns (work->acts->engine, work->before), on_undone, NULL,
                  undo, work_free);
}

static void
on_changed (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  Work *work = data;
  Work *done = work_new (work->acts, work->act, NULL);
  g_autofree char *sentence = NULL;

  og_record_copy_fields (OG_RECORD (done->values), OG_RECORD (work->values));
  done->before = g_object_ref (g_value_get_object (value));
  if (g_list_model_get_n_items (done->before) == 0)
    {
      og_toast_show (widget, _("Nothing was to be changed."));
      work_free (done);
      return;
    }
  sentence = say (done);
  og_toast_show_undo (widget, sentence, on_undo, done, work_free);
  g_signal_emit (work->acts, signals[CHANGED], 0, (int) work->act);
}

/* work: (transfer full) */
static void
carry_out (Work *work)
{
  if (work->acts->widget == NULL)
    {
      work_free (work);
      return;
    }
  og_widget_then (work->acts->widget,
                  og_engine_change_concerns (work->acts->engine, work->act, work->ids, work->values),
                  on_changed, NULL, work, work_free);
}

/* What a dialog asked for; it may be answered only once. */
static Work *
take_up (Work *asked)
{
  Work *work = work_new (asked->acts, asked->act, asked->ids);

  return work;
}

static void
on_assignee_chosen (OgAssignDialog *dialog,
                    const char     *name,
                    Work           *asked)
{
  Work *work = take_up (asked);

  og_record_set_string (OG_RECORD (work->values), "assignee", name);
  carry_out (work);
}

static void
on_come_back_chosen (OgComeBackDialog *dialog,
                     gint64            at,
                     Work             *asked)
{
  Work *work = take_up (asked);

  og_record_set_int (OG_RECORD (work->values), "come_back", at);
  carry_out (work);
}

static void
on_outcome_chosen (OgDoneDialog *dialog,
                   int           outcome,
                   const char   *note,
                   Work         *asked)
{
  Work *work = take_up (asked);

  og_record_set_int (OG_RECORD (work->values), "outcome", outcome);
  og_record_set_string (OG_RECORD (work->values), "outcome_note", *note != '\0' ? note : NULL);
  carry_out (work);
}

/* Notes */

static void
on_note_put_back (gpointer data)
{
  Work *work = data;

  if (work->acts->widget != NULL)
    og_widget_then (work->acts->widget, og_engine_put_back_note (work->acts->engine, work->note),
                    NULL, NULL, NULL, NULL);
}

static void
on_note_removed (GtkWidget    *widget,
                 const GValue *value,
                 gpointer      data)
{
  Work *undo = work_new (((Work *) data)->acts, OG_ACT_ASSIGN, NULL);

  undo->note = g_value_dup_object (value);
  og_toast_show_undo (widget, _("The note is removed."), on_note_put_back, undo, work_free);
}

static void
on_note_kept (OgNoteDialog *dialog,
              const char   *text,
              Work         *asked)
{
  if (asked->acts->widget != NULL)
    og_widget_then (asked->acts->widget,
                    og_engine_add_note (asked->acts->engine, g_array_index (asked->ids, gint64, 0),
                                        text),
                    NULL, NULL, NULL, NULL);
}

static void
og_inbox_acts_dispose (GObject *object)
{
  OgInboxActs *self = OG_INBOX_ACTS (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_inbox_acts_parent_class)->dispose (object);
}

static void
og_inbox_acts_class_init (OgInboxActsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_inbox_acts_dispose;

  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_INBOX_ACTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[UNDONE] = g_signal_new ("undone", OG_TYPE_INBOX_ACTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
og_inbox_acts_init (OgInboxActs *self)
{
}

/**
 * og_inbox_acts_new:
 * @widget: over which dialogs and toasts are shown
 *
 * Returns: (transfer full): what can be done
 */
OgInboxActs *
og_inbox_acts_new (GtkWidget *widget,
                   OgEngine  *engine)
{
  OgInboxActs *self = g_object_new (OG_TYPE_INBOX_ACTS, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->engine = g_object_ref (engine);
  return self;
}

static void
ask (OgInboxActs *self,
     gpointer     dialog,
     GCallback    chosen,
     Work        *work)
{
  g_signal_connect_data (dialog, "chosen", chosen, work, work_free_closure, 0);
  adw_dialog_present (ADW_DIALOG (dialog), self->widget);
}

/**
 * og_inbox_acts_assign:
 * @ids: (element-type gint64): which ones
 * @first: (nullable): one of them
 *
 * Asks who takes care of them.
 */
void
og_inbox_acts_assign (OgInboxActs *self,
                      GArray      *ids,
                      OgConcern   *first)
{
  g_return_if_fail (OG_IS_INBOX_ACTS (self));

  ask (self, og_assign_dialog_new (self->engine, first != NULL ? first->assignee : NULL),
       G_CALLBACK (on_assignee_chosen), work_new (self, OG_ACT_ASSIGN, ids));
}

/**
 * og_inbox_acts_put_off:
 * @ids: (element-type gint64): which ones
 * @first: (nullable): one of them
 *
 * Asks when they come back.
 */
void
og_inbox_acts_put_off (OgInboxActs *self,
                       GArray      *ids,
                       OgConcern   *first)
{
  gboolean put_off = first != NULL && first->come_back > og_engine_now (self->engine);

  g_return_if_fail (OG_IS_INBOX_ACTS (self));

  ask (self, og_come_back_dialog_new (self->engine, put_off), G_CALLBACK (on_come_back_chosen),
       work_new (self, OG_ACT_PUT_OFF, ids));
}

/**
 * og_inbox_acts_done:
 * @ids: (element-type gint64): which ones
 * @first: (nullable): one of them
 *
 * Asks how they ended.
 */
void
og_inbox_acts_done (OgInboxActs *self,
                    GArray      *ids,
                    OgConcern   *first)
{
  int outcome = first != NULL ? og_work_likely_outcome (first) : OG_OUTCOME_ANSWERED;

  g_return_if_fail (OG_IS_INBOX_ACTS (self));

  ask (self, og_done_dialog_new (outcome), G_CALLBACK (on_outcome_chosen),
       work_new (self, OG_ACT_DONE, ids));
}

/**
 * og_inbox_acts_reopen:
 * @ids: (element-type gint64): which ones
 */
void
og_inbox_acts_reopen (OgInboxActs *self,
                      GArray      *ids)
{
  g_return_if_fail (OG_IS_INBOX_ACTS (self));

  carry_out (work_new (self, OG_ACT_REOPEN, ids));
}

/**
 * og_inbox_acts_set_kind:
 * @ids: (element-type gint64): which ones
 * @kind: an OgConcernKind
 */
void
og_inbox_acts_set_kind (OgInboxActs *self,
                        GArray      *ids,
                        int          kind)
{
  Work *work = NULL;

  g_return_if_fail (OG_IS_INBOX_ACTS (self));

  work = work_new (self, OG_ACT_KIND, ids);
  og_record_set_int (OG_RECORD (work->values), "kind", kind);
  carry_out (work);
}

/**
 * og_inbox_acts_add_note:
 *
 * Asks for a note.
 */
void
og_inbox_acts_add_note (OgInboxActs *self,
                        gint64       concern_id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  OgNoteDialog *dialog = NULL;

  g_return_if_fail (OG_IS_INBOX_ACTS (self));

  g_array_append_val (ids, concern_id);
  dialog = og_note_dialog_new (concern_id);
  g_signal_connect_data (dialog, "kept", G_CALLBACK (on_note_kept),
                         work_new (self, OG_ACT_ASSIGN, ids), work_free_closure, 0);
  adw_dialog_present (ADW_DIALOG (dialog), self->widget);
}

/**
 * og_inbox_acts_remove_note:
 *
 * Removes it at once; it can be taken back.
 */
void
og_inbox_acts_remove_note (OgInboxActs *self,
                           gint64       note_id)
{
  g_return_if_fail (OG_IS_INBOX_ACTS (self));

  og_widget_then (self->widget, og_engine_remove_note (self->engine, note_id), on_note_removed, NULL,
                  work_new (self, OG_ACT_ASSIGN, NULL), work_free);
}
