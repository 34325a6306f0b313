/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rights-card.h"

#include <glib/gi18n.h>

#include "og-checks.h"
#include "og-day-row.h"
#include "og-format.h"
#include "og-picture-uses-dialog.h"
#include "og-words-picture.h"

struct _OgRightsCard
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgAttachment *picture;
  int day; /* Julian: when the picture is to be shown; 0: not known yet */
  gboolean setting;

  GtkExpander *expander;
  GtkLabel *title_label;
  GtkWidget *over_box;
  GtkLabel *over_label;
  GtkEditable *source_row;
  GtkEditable *licence_row;
  AdwComboRow *persons_row;
  GtkLabel *persons_label;
  GtkEditable *consent_row;
  AdwSwitchRow *children_row;
  OgDayRow *expires_row;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgRightsCard, og_rights_card, ADW_TYPE_BIN)

/* Whether it says where the picture comes from, and what is needed about the people shown. */
static gboolean
is_complete (OgAttachment *picture)
{
  const gboolean origin = picture->source != NULL || picture->licence != NULL;

  return origin && picture->persons != OG_PERSONS_UNSAID &&
         (picture->persons != OG_PERSONS_CONSENTED || picture->consent != NULL);
}

/* What the rights that have ended mean, and what can be done now. */
static void
show_over (OgRightsCard *self,
           gboolean      over)
{
  gtk_widget_set_visible (self->over_box, over);
  gtk_label_set_text (self->over_label,
                      self->picture->withdrawn != 0 ?
                        _("The consent was withdrawn. The picture must not be shown any more: remove "
                          "it from this post.") :
                        _("The right to use the picture ends before the post goes out. Choose an "
                          "earlier time, enter a later day below if you may use it longer, or remove "
                          "the picture."));
}

/* Words on the closed card say whether there is anything left to say. */
static void
show_state (OgRightsCard *self)
{
  const OgRights rights = og_checks_rights (self->picture, self->day);
  const gboolean over = rights == OG_RIGHTS_OVER;
  const int persons = self->picture->persons;

  gtk_label_set_text (self->title_label,
                      self->picture->withdrawn != 0 ? _("Rights and People: consent withdrawn") :
                      over                          ? _("Rights and People: ended") :
                      is_complete (self->picture)   ? _("Rights and People: noted") :
                      rights == OG_RIGHTS_OPEN      ? _("Rights and People: not noted yet") :
                                                      _("Rights and People: not complete yet"));
  if (over)
    gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "error");
  show_over (self, over);
  gtk_label_set_text (self->persons_label, og_words_persons_explanation (persons));
  gtk_widget_set_visible (GTK_WIDGET (self->consent_row), persons == OG_PERSONS_CONSENTED);
  gtk_widget_set_visible (GTK_WIDGET (self->children_row),
                          persons == OG_PERSONS_CONSENTED || persons == OG_PERSONS_ASSEMBLY);
}

static void
store_text (OgRightsCard *self,
            GtkEditable  *row,
            const char   *field)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  og_record_set_string (OG_RECORD (self->picture), field, *text != '\0' ? text : NULL);
}

static void
on_changed (OgRightsCard *self)
{
  OgRecord *picture = OG_RECORD (self->picture);

  if (self->setting || self->picture == NULL)
    return;
  store_text (self, self->source_row, "source");
  store_text (self, self->licence_row, "licence");
  store_text (self, self->consent_row, "consent");
  og_record_set_int (picture, "persons", adw_combo_row_get_selected (self->persons_row));
  og_record_set_int (picture, "children", adw_switch_row_get_active (self->children_row));
  og_record_set_int (picture, "expires", og_day_row_get_day (self->expires_row));
  show_state (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* In the list of uses. */
static void
on_withdrawn (OgRightsCard *self)
{
  show_state (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_uses (OgRightsCard *self)
{
  g_autoptr (GListStore) pictures = g_list_store_new (OG_TYPE_ATTACHMENT);

  g_list_store_append (pictures, self->picture);
  adw_dialog_present (og_picture_uses_dialog_new (self->engine, G_LIST_MODEL (pictures)),
                      GTK_WIDGET (self));
}

static void
og_rights_card_dispose (GObject *object)
{
  OgRightsCard *self = OG_RIGHTS_CARD (object);

  self->setting = TRUE;
  /* The child is also a part of the template, which would free it before AdwBin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_RIGHTS_CARD);
  g_clear_object (&self->engine);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (og_rights_card_parent_class)->dispose (object);
}

static void
og_rights_card_class_init (OgRightsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_rights_card_dispose;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_RIGHTS_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-rights-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, expander);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, over_box);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, over_label);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, source_row);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, licence_row);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, persons_row);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, persons_label);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, consent_row);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, children_row);
  gtk_widget_class_bind_template_child (widget_class, OgRightsCard, expires_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_uses);
}

static void
fill_persons (OgRightsCard *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < OG_N_PERSONS; i++)
    gtk_string_list_append (names, og_words_persons (i));
  adw_combo_row_set_model (self->persons_row, G_LIST_MODEL (names));
}

static void
og_rights_card_init (OgRightsCard *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_persons (self);
  self->setting = FALSE;
}

static void
show_text (GtkEditable *row,
           const char  *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

/**
 * og_rights_card_set_picture:
 * @picture: is shown and changed
 *
 * Once.
 */
void
og_rights_card_set_picture (OgRightsCard *self,
                            OgEngine     *engine,
                            OgAttachment *picture)
{
  const char *zone = og_engine_get_office (engine)->zone;

  g_return_if_fail (self->engine == NULL);

  self->setting = TRUE;
  self->engine = g_object_ref (engine);
  self->picture = g_object_ref (picture);
  show_text (self->source_row, picture->source);
  show_text (self->licence_row, picture->licence);
  show_text (self->consent_row, picture->consent);
  adw_combo_row_set_selected (self->persons_row, CLAMP (picture->persons, 0, OG_N_PERSONS - 1));
  adw_switch_row_set_active (self->children_row, picture->children);
  og_day_row_set_today (self->expires_row, og_format_julian_day (og_engine_now (engine), zone));
  og_day_row_set_day (self->expires_row, picture->expires);
  show_state (self);
  self->setting = FALSE;
  g_signal_connect_object (picture, "notify::withdrawn", G_CALLBACK (on_withdrawn), self,
                           G_CONNECT_SWAPPED);
}

/**
 * og_rights_card_set_day:
 * @day: Julian day on which the post goes out
 */
void
og_rights_card_set_day (OgRightsCard *self,
                        int           day)
{
  self->day = day;
  show_state (self);
}

/**
 * og_rights_card_open:
 *
 * Puts the keyboard where it can be mended: where the rights have ended on the day until which they
 * last, else into its first field.
 *
 * Returns: %FALSE if nothing can be mended here, since the consent was withdrawn
 */
gboolean
og_rights_card_open (OgRightsCard *self)
{
  gtk_expander_set_expanded (self->expander, TRUE);
  if (self->picture->withdrawn != 0)
    return FALSE;
  if (og_checks_rights (self->picture, self->day) == OG_RIGHTS_OVER)
    return gtk_widget_grab_focus (GTK_WIDGET (self->expires_row));
  return gtk_widget_grab_focus (GTK_WIDGET (self->source_row));
}
