/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-form.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-post-channels.h"
#include "og-post-preview.h"
#include "og-sign-off-person.h"
#include "og-words.h"

struct _OgSignOffForm
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgPost *post;
  OgSignOffKind kind;
  char *text;     /* (nullable): the new text of a published post */
  char *digest;   /* of what is shown here */
  gboolean busy;  /* the engine has been asked */

  GtkLabel *explanation;
  OgPostPreview *preview;
  AdwEntryRow *code_row;
  AdwEntryRow *comment_row;
  AdwEntryRow *person_row;
  AdwSwitchRow *deputy_row;
  GtkWidget *fault_box;
  gint64 fault_frame; /* in which it was shown */
  GtkLabel *fault;
  GtkButton *decide_button;
  GtkWidget *express_button;
};

enum
{
  DECIDED,
  EXPRESS_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgSignOffForm, og_sign_off_form, ADW_TYPE_NAVIGATION_PAGE)

/* What the page is called, says and asks for, by what is decided on it. */
typedef struct
{
  const char *title;
  const char *explanation;
  const char *comment; /* (nullable): what the comment is called */
  const char *button;
  const char *style;
} Words;

static const Words words[] = {
  [OG_SIGN_OFF_SIGNED] = { N_ ("Sign Here"),
                           N_ ("This is what citizens will see. Whoever signs reads it first; with "
                               "any later change the sign-off falls."),
                           NULL, N_ ("_Sign Off"), "suggested-action" },
  [OG_SIGN_OFF_PAPER] = { N_ ("Signed Sheet"),
                          N_ ("The code is printed beside the signature. It fits only the post "
                              "exactly as it was printed."),
                          NULL, N_ ("_Enter Signature"), "suggested-action" },
  [OG_SIGN_OFF_REFUSED] = { N_ ("Refuse"),
                            N_ ("The post becomes a draft again, and the comment stays with it."),
                            N_ ("What Has to Change"), N_ ("_Refuse"), "destructive-action" },
  [OG_SIGN_OFF_EXPRESS] = { N_ ("Without a Second Person"),
                            N_ ("Only for what cannot wait, such as a warning. Name and reason are "
                                "kept on record with the post."),
                            N_ ("Why It Cannot Wait"), N_ ("_Let It Go Out"), "destructive-action" },
};

/* (transfer full): what was typed, without blanks around it */
static char *
dup_typed (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* With large text it would be below what is seen. Its place is known after the next layout. */
static gboolean
scroll_to_fault (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  OgSignOffForm *self = OG_SIGN_OFF_FORM (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (self->fault_box, GTK_TYPE_VIEWPORT);

  if (gdk_frame_clock_get_frame_counter (clock) < self->fault_frame + 2)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_visible (self->fault_box))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), self->fault_box, NULL);
  return G_SOURCE_REMOVE;
}

static void
show_fault (OgSignOffForm *self,
            const char    *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->fault_box, sentence != NULL);
  if (sentence == NULL)
    return;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (gtk_widget_get_realized (GTK_WIDGET (self)))
    {
      self->fault_frame = gdk_frame_clock_get_frame_counter (
        gtk_widget_get_frame_clock (GTK_WIDGET (self)));
      gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_fault, NULL, NULL);
    }
}

static void
on_changed (OgSignOffForm *self)
{
  show_fault (self, NULL);
}

/* Who stands in is known by the name. */
static void
on_person_changed (OgSignOffForm *self)
{
  g_autofree char *person = dup_typed (self->person_row);

  show_fault (self, NULL);
  if (self->engine != NULL)
    adw_switch_row_set_active (self->deputy_row, og_sign_off_is_deputy (self->engine, person));
}

static const char *
error_sentence (OgSignOffForm *self,
                const GError  *error)
{
  if (g_error_matches (error, OG_ERROR, OG_ERROR_INPUT) && self->kind == OG_SIGN_OFF_PAPER)
    return _("This code does not belong to the post as it stands now. Either it was mistyped, or the "
             "post was changed after the sheet had been printed. Compare the sheet with the post; if "
             "they differ, print a new one.");
  if (g_error_matches (error, OG_ERROR, OG_ERROR_FORBIDDEN))
    return _("The post was changed in the meantime, so nothing was signed. Go back and look at it "
             "again.");
  return NULL;
}

static void
on_not_decided (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgSignOffForm *self = OG_SIGN_OFF_FORM (widget);
  const char *sentence = error_sentence (self, error);
  g_autofree char *other = sentence == NULL ? og_words_error (error) : NULL;

  self->busy = FALSE;
  g_message ("%s", error->message);
  show_fault (self, sentence != NULL ? sentence : other);
}

static void
on_loaded (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  g_signal_emit (widget, signals[DECIDED], 0, g_value_get_object (value));
}

static void
on_decided (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgSignOffForm *self = OG_SIGN_OFF_FORM (widget);

  og_widget_then (widget, og_engine_load_post (self->engine, self->post->id), on_loaded,
                  on_not_decided, NULL, NULL);
}

/* (nullable): what is missing before the engine can be asked, and where */
static const char *
find_missing (OgSignOffForm *self,
              const char    *code,
              const char    *comment,
              const char    *person,
              GtkWidget    **where)
{
  *where = GTK_WIDGET (self->code_row);
  if (self->kind == OG_SIGN_OFF_PAPER && *code == '\0')
    return _("Enter the code that is printed on the sheet.");
  *where = GTK_WIDGET (self->comment_row);
  if (self->kind == OG_SIGN_OFF_REFUSED && *comment == '\0')
    return _("Say what has to change, so that the author knows what to do.");
  if (self->kind == OG_SIGN_OFF_EXPRESS && *comment == '\0')
    return _("Give the reason; it is kept on record.");
  *where = GTK_WIDGET (self->person_row);
  if (*person == '\0')
    return _("Enter the name of who decides.");
  if ((self->kind == OG_SIGN_OFF_SIGNED || self->kind == OG_SIGN_OFF_PAPER) &&
      og_sign_off_is_asker (self->post, person))
    return _("This person asked for the sign-off. Somebody else has to sign.");
  return NULL;
}

static DexFuture *
ask_engine (OgSignOffForm *self,
            const char    *code,
            const char    *comment,
            const char    *person)
{
  const gboolean deputy = gtk_widget_get_visible (GTK_WIDGET (self->deputy_row)) &&
                          adw_switch_row_get_active (self->deputy_row);

  if (self->text != NULL)
    return og_engine_edit_published_signed (self->engine, self->post, self->text, self->kind, person,
                                            deputy, *comment != '\0' ? comment : NULL);
  return og_engine_sign_post (self->engine, self->post->id, self->kind, person, deputy,
                              *comment != '\0' ? comment : NULL, *code != '\0' ? code : NULL,
                              self->digest);
}

static void
on_decide (OgSignOffForm *self)
{
  g_autofree char *code = dup_typed (self->code_row);
  g_autofree char *comment = dup_typed (self->comment_row);
  g_autofree char *person = dup_typed (self->person_row);
  GtkWidget *where = NULL;
  const char *missing = find_missing (self, code, comment, person, &where);

  show_fault (self, missing);
  if (missing != NULL)
    gtk_widget_grab_focus (where);
  if (missing != NULL || self->busy)
    return;
  self->busy = TRUE;
  og_widget_then (GTK_WIDGET (self), ask_engine (self, code, comment, person), on_decided,
                  on_not_decided, NULL, NULL);
}

static void
on_express (OgSignOffForm *self)
{
  g_signal_emit (self, signals[EXPRESS_WANTED], 0);
}

static void
og_sign_off_form_dispose (GObject *object)
{
  OgSignOffForm *self = OG_SIGN_OFF_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SIGN_OFF_FORM);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_sign_off_form_parent_class)->dispose (object);
}

static void
og_sign_off_form_finalize (GObject *object)
{
  g_free (OG_SIGN_OFF_FORM (object)->text);
  g_free (OG_SIGN_OFF_FORM (object)->digest);

  G_OBJECT_CLASS (og_sign_off_form_parent_class)->finalize (object);
}

static void
og_sign_off_form_class_init (OgSignOffFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = og_sign_off_form_dispose;
  object_class->finalize = og_sign_off_form_finalize;
  signals[DECIDED] = g_signal_new ("decided", OG_TYPE_SIGN_OFF_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_POST);
  signals[EXPRESS_WANTED] = g_signal_new ("express-wanted", OG_TYPE_SIGN_OFF_FORM, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_POST_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-sign-off-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, explanation);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, preview);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, code_row);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, comment_row);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, person_row);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, deputy_row);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, fault_box);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, fault);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, decide_button);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffForm, express_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_person_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_decide);
  gtk_widget_class_bind_template_callback (widget_class, on_express);
}

static void
og_sign_off_form_init (OgSignOffForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The name that is most likely: whoever signs today, or, for an urgent post, whoever writes. */
static void
show_person (OgSignOffForm *self)
{
  g_autofree char *person = self->kind == OG_SIGN_OFF_EXPRESS ?
                              og_sign_off_dup_asker (self->engine, self->post) :
                              og_sign_off_dup_signer (self->engine);
  g_autofree char *away = og_sign_off_dup_away (self->engine);

  gtk_widget_set_visible (GTK_WIDGET (self->deputy_row), self->kind != OG_SIGN_OFF_EXPRESS);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->deputy_row),
                               away != NULL ? away : _("For the person whose duty it is."));
  gtk_editable_set_text (GTK_EDITABLE (self->person_row), person != NULL ? person : "");
}

static void
show_post (OgSignOffForm *self)
{
  g_autoptr (OgPost) shown = og_post_copy (self->post);
  g_autoptr (GListModel) channels = og_post_channels (self->engine, shown);

  gtk_widget_set_visible (GTK_WIDGET (self->preview), self->kind == OG_SIGN_OFF_SIGNED);
  if (self->text != NULL)
    {
      og_record_set_string (OG_RECORD (shown), "text", self->text);
      g_list_store_remove_all (shown->variants);
    }
  og_post_preview_show (self->preview, self->engine, shown, channels);
}

/**
 * og_sign_off_form_new:
 * @kind: what is decided on it
 * @text: (nullable): the new text of a published post
 *
 * Returns: (transfer floating): the page, to be pushed
 */
AdwNavigationPage *
og_sign_off_form_new (OgEngine     *engine,
                      OgPost       *post,
                      OgSignOffKind kind,
                      const char   *text)
{
  OgSignOffForm *self = g_object_new (OG_TYPE_SIGN_OFF_FORM, NULL);
  const Words *said = &words[kind];

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  self->kind = kind;
  self->text = g_strdup (text);
  self->digest = og_sign_off_digest (post, text);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), gettext (said->title));
  gtk_label_set_label (self->explanation, gettext (said->explanation));
  gtk_widget_set_visible (GTK_WIDGET (self->code_row), kind == OG_SIGN_OFF_PAPER);
  gtk_widget_set_visible (GTK_WIDGET (self->comment_row), said->comment != NULL);
  if (said->comment != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->comment_row), gettext (said->comment));
  gtk_button_set_label (self->decide_button, gettext (said->button));
  gtk_widget_add_css_class (GTK_WIDGET (self->decide_button), said->style);
  gtk_widget_set_visible (self->express_button, text != NULL && kind == OG_SIGN_OFF_SIGNED);
  show_person (self);
  show_post (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * og_sign_off_form_get_kind:
 *
 * Returns: what is decided on it
 */
OgSignOffKind
og_sign_off_form_get_kind (OgSignOffForm *self)
{
  g_return_val_if_fail (OG_IS_SIGN_OFF_FORM (self), OG_SIGN_OFF_SIGNED);

  return self->kind;
}
