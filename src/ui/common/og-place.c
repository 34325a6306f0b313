/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-place.h"

typedef struct
{
  OgEngine *engine;
  GtkWidget *title_widget;
  GtkWidget *end_widget;
} OgPlacePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OgPlace, og_place, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ENGINE,
  PROP_TITLE_WIDGET,
  PROP_END_WIDGET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
og_place_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  OgPlacePrivate *priv = og_place_get_instance_private (OG_PLACE (object));

  switch (id)
    {
    case PROP_ENGINE:
      g_value_set_object (value, priv->engine);
      break;
    case PROP_TITLE_WIDGET:
      g_value_set_object (value, priv->title_widget);
      break;
    case PROP_END_WIDGET:
      g_value_set_object (value, priv->end_widget);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_place_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  OgPlacePrivate *priv = og_place_get_instance_private (OG_PLACE (object));

  switch (id)
    {
    case PROP_ENGINE:
      g_assert (priv->engine == NULL);
      priv->engine = g_value_dup_object (value);
      break;
    case PROP_TITLE_WIDGET:
      og_place_set_title_widget (OG_PLACE (object), g_value_get_object (value));
      break;
    case PROP_END_WIDGET:
      og_place_set_end_widget (OG_PLACE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_place_dispose (GObject *object)
{
  OgPlacePrivate *priv = og_place_get_instance_private (OG_PLACE (object));

  g_clear_object (&priv->title_widget);
  g_clear_object (&priv->end_widget);

  G_OBJECT_CLASS (og_place_parent_class)->dispose (object);
}

static void
og_place_finalize (GObject *object)
{
  OgPlacePrivate *priv = og_place_get_instance_private (OG_PLACE (object));

  /* Only now: a subclass's dispose still disconnects from it. */
  g_clear_object (&priv->engine);

  G_OBJECT_CLASS (og_place_parent_class)->finalize (object);
}

static void
og_place_class_init (OgPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = og_place_get_property;
  object_class->set_property = og_place_set_property;
  object_class->dispose = og_place_dispose;
  object_class->finalize = og_place_finalize;

  properties[PROP_ENGINE] = g_param_spec_object ("engine", NULL, NULL, OG_TYPE_ENGINE,
                                                 flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TITLE_WIDGET] = g_param_spec_object ("title-widget", NULL, NULL, GTK_TYPE_WIDGET,
                                                       flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_END_WIDGET] = g_param_spec_object ("end-widget", NULL, NULL, GTK_TYPE_WIDGET,
                                                     flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
og_place_init (OgPlace *self)
{
}

/**
 * og_place_get_engine:
 *
 * Returns: (transfer none): what the place shows; never %NULL after construction
 */
OgEngine *
og_place_get_engine (OgPlace *self)
{
  OgPlacePrivate *priv = og_place_get_instance_private (self);

  g_return_val_if_fail (OG_IS_PLACE (self), NULL);

  return priv->engine;
}

/* Takes over a widget for the header bar: it has no parent here, so it is held as an object. */
static void
set_widget (OgPlace    *self,
            GtkWidget **field,
            GtkWidget  *widget,
            int         property)
{
  if (*field == widget)
    return;

  g_clear_object (field);
  if (widget != NULL)
    *field = g_object_ref_sink (widget);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * og_place_get_title_widget:
 *
 * Returns: (transfer none) (nullable): what the header bar shows in its middle; %NULL: the place's
 *   name
 */
GtkWidget *
og_place_get_title_widget (OgPlace *self)
{
  OgPlacePrivate *priv = og_place_get_instance_private (self);

  g_return_val_if_fail (OG_IS_PLACE (self), NULL);

  return priv->title_widget;
}

/**
 * og_place_set_title_widget:
 * @widget: (nullable): without a parent
 */
void
og_place_set_title_widget (OgPlace   *self,
                           GtkWidget *widget)
{
  OgPlacePrivate *priv = og_place_get_instance_private (self);

  g_return_if_fail (OG_IS_PLACE (self));

  set_widget (self, &priv->title_widget, widget, PROP_TITLE_WIDGET);
}

/**
 * og_place_get_end_widget:
 *
 * Returns: (transfer none) (nullable): what the header bar shows at its end
 */
GtkWidget *
og_place_get_end_widget (OgPlace *self)
{
  OgPlacePrivate *priv = og_place_get_instance_private (self);

  g_return_val_if_fail (OG_IS_PLACE (self), NULL);

  return priv->end_widget;
}

/**
 * og_place_set_end_widget:
 * @widget: (nullable): without a parent
 */
void
og_place_set_end_widget (OgPlace   *self,
                         GtkWidget *widget)
{
  OgPlacePrivate *priv = og_place_get_instance_private (self);

  g_return_if_fail (OG_IS_PLACE (self));

  set_widget (self, &priv->end_widget, widget, PROP_END_WIDGET);
}

/**
 * og_place_shown:
 *
 * To be called by the window whenever the place becomes visible.
 */
void
og_place_shown (OgPlace *self)
{
  g_return_if_fail (OG_IS_PLACE (self));

  if (OG_PLACE_GET_CLASS (self)->shown != NULL)
    OG_PLACE_GET_CLASS (self)->shown (self);
}

/**
 * og_place_focus_start:
 *
 * Gives the keyboard to where work in this place begins; without an own idea, to its first widget.
 */
void
og_place_focus_start (OgPlace *self)
{
  g_return_if_fail (OG_IS_PLACE (self));

  if (OG_PLACE_GET_CLASS (self)->focus_start != NULL)
    OG_PLACE_GET_CLASS (self)->focus_start (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * og_place_search:
 *
 * Begins a search where the place has one; else nothing happens.
 */
void
og_place_search (OgPlace *self)
{
  g_return_if_fail (OG_IS_PLACE (self));

  if (OG_PLACE_GET_CLASS (self)->search != NULL)
    OG_PLACE_GET_CLASS (self)->search (self);
}
