/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-page.h"

typedef struct
{
  OgEngine *engine;
  OgOffice *office;
} OgSetupPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OgSetupPage, og_setup_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ENGINE,
  PROP_OFFICE,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
og_setup_page_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  OgSetupPagePrivate *priv = og_setup_page_get_instance_private (OG_SETUP_PAGE (object));

  switch (id)
    {
    case PROP_ENGINE:
      priv->engine = g_value_dup_object (value);
      break;
    case PROP_OFFICE:
      priv->office = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
og_setup_page_finalize (GObject *object)
{
  OgSetupPagePrivate *priv = og_setup_page_get_instance_private (OG_SETUP_PAGE (object));

  g_clear_object (&priv->engine);
  g_clear_object (&priv->office);

  G_OBJECT_CLASS (og_setup_page_parent_class)->finalize (object);
}

static void
og_setup_page_class_init (OgSetupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = og_setup_page_set_property;
  object_class->finalize = og_setup_page_finalize;

  properties[PROP_ENGINE] = g_param_spec_object ("engine", NULL, NULL, OG_TYPE_ENGINE, flags);
  properties[PROP_OFFICE] = g_param_spec_object ("office", NULL, NULL, OG_TYPE_OFFICE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", OG_TYPE_SETUP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_setup_page_init (OgSetupPage *self)
{
}

/**
 * og_setup_page_get_engine:
 *
 * Returns: (transfer none): for what the page shows beyond the office
 */
OgEngine *
og_setup_page_get_engine (OgSetupPage *self)
{
  OgSetupPagePrivate *priv = og_setup_page_get_instance_private (self);

  g_return_val_if_fail (OG_IS_SETUP_PAGE (self), NULL);

  return priv->engine;
}

/**
 * og_setup_page_get_office:
 *
 * Returns: (transfer none): the answers, to be written by the page
 */
OgOffice *
og_setup_page_get_office (OgSetupPage *self)
{
  OgSetupPagePrivate *priv = og_setup_page_get_instance_private (self);

  g_return_val_if_fail (OG_IS_SETUP_PAGE (self), NULL);

  return priv->office;
}

/**
 * og_setup_page_changed:
 *
 * To be called by a page when it has written an answer into the office.
 */
void
og_setup_page_changed (OgSetupPage *self)
{
  g_return_if_fail (OG_IS_SETUP_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * og_setup_page_shown:
 *
 * To be called when the page comes into sight.
 */
void
og_setup_page_shown (OgSetupPage *self)
{
  g_return_if_fail (OG_IS_SETUP_PAGE (self));

  if (OG_SETUP_PAGE_GET_CLASS (self)->shown != NULL)
    OG_SETUP_PAGE_GET_CLASS (self)->shown (self);
}

/**
 * og_setup_page_accept:
 *
 * To be called when the person goes on to the next page.
 */
void
og_setup_page_accept (OgSetupPage *self)
{
  g_return_if_fail (OG_IS_SETUP_PAGE (self));

  if (OG_SETUP_PAGE_GET_CLASS (self)->accept != NULL)
    OG_SETUP_PAGE_GET_CLASS (self)->accept (self);
}

/**
 * og_setup_page_dup_fault:
 *
 * Returns: (transfer full) (nullable): what stands on the page and could not be taken
 */
char *
og_setup_page_dup_fault (OgSetupPage *self)
{
  g_return_val_if_fail (OG_IS_SETUP_PAGE (self), NULL);

  if (OG_SETUP_PAGE_GET_CLASS (self)->dup_fault == NULL)
    return NULL;
  return OG_SETUP_PAGE_GET_CLASS (self)->dup_fault (self);
}

/**
 * og_setup_page_get_preview:
 *
 * Returns: (transfer none) (nullable): what shows the result of the page
 */
GtkWidget *
og_setup_page_get_preview (OgSetupPage *self)
{
  g_return_val_if_fail (OG_IS_SETUP_PAGE (self), NULL);

  if (OG_SETUP_PAGE_GET_CLASS (self)->get_preview == NULL)
    return NULL;
  return OG_SETUP_PAGE_GET_CLASS (self)->get_preview (self);
}
