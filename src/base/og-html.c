/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-html.h"

#include <libxml/HTMLparser.h>

#include "og-html-text.h"

#define MAX_HTML (1024 * 1024)
#define MAX_HREF 2048
#define MAX_INDENT 4

/* What an element means for the text. Every other element is looked through. */
typedef enum
{
  ELEMENT_OTHER,
  ELEMENT_HIDDEN, /* neither it nor what it holds is text */
  ELEMENT_LINK,
  ELEMENT_BREAK,
  ELEMENT_BOLD,
  ELEMENT_ITALIC,
  ELEMENT_MONO,
  ELEMENT_PARAGRAPH,
  ELEMENT_BLOCK,
  ELEMENT_QUOTE,
  ELEMENT_LIST,
  ELEMENT_NUMBERED_LIST,
  ELEMENT_ITEM,
} Element;

static const struct
{
  const char *name;
  Element element;
} elements[] = {
  { "a", ELEMENT_LINK },
  { "address", ELEMENT_BLOCK },
  { "article", ELEMENT_BLOCK },
  { "b", ELEMENT_BOLD },
  { "blockquote", ELEMENT_QUOTE },
  { "br", ELEMENT_BREAK },
  { "code", ELEMENT_MONO },
  { "div", ELEMENT_BLOCK },
  { "em", ELEMENT_ITALIC },
  { "embed", ELEMENT_HIDDEN },
  { "h1", ELEMENT_PARAGRAPH },
  { "h2", ELEMENT_PARAGRAPH },
  { "h3", ELEMENT_PARAGRAPH },
  { "h4", ELEMENT_PARAGRAPH },
  { "h5", ELEMENT_PARAGRAPH },
  { "h6", ELEMENT_PARAGRAPH },
  { "head", ELEMENT_HIDDEN },
  { "hr", ELEMENT_PARAGRAPH },
  { "i", ELEMENT_ITALIC },
  { "iframe", ELEMENT_HIDDEN },
  { "li", ELEMENT_ITEM },
  { "math", ELEMENT_HIDDEN },
  { "noscript", ELEMENT_HIDDEN },
  { "object", ELEMENT_HIDDEN },
  { "ol", ELEMENT_NUMBERED_LIST },
  { "p", ELEMENT_PARAGRAPH },
  { "pre", ELEMENT_PARAGRAPH },
  { "script", ELEMENT_HIDDEN },
  { "section", ELEMENT_BLOCK },
  { "select", ELEMENT_HIDDEN },
  { "strong", ELEMENT_BOLD },
  { "style", ELEMENT_HIDDEN },
  { "svg", ELEMENT_HIDDEN },
  { "table", ELEMENT_PARAGRAPH },
  { "template", ELEMENT_HIDDEN },
  { "textarea", ELEMENT_HIDDEN },
  { "tr", ELEMENT_BLOCK },
  { "ul", ELEMENT_LIST },
};

/* One list that is open. */
typedef struct
{
  gboolean numbered;
  guint items;
} List;

typedef struct
{
  OgHtmlText *out;
  GArray *lists; /* of List, innermost last */
  xmlNode *link; /* the element of the link that is open, or NULL */
} Walk;

static Element
element_of (xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE || node->name == NULL)
    return ELEMENT_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_ascii_strcasecmp ((const char *) node->name, elements[i].name) == 0)
      return elements[i].element;
  return ELEMENT_OTHER;
}

static gboolean
has_class (xmlNode    *node,
           const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST "class");
  g_auto (GStrv) classes = value != NULL ? g_strsplit ((const char *) value, " ", 32) : NULL;

  xmlFree (value);
  return classes != NULL && g_strv_contains ((const char *const *) classes, name);
}

/* The address of a link if it is one that may be opened: (transfer full) (nullable). A name before
 * the host ("https://bank.example@elsewhere.example") is only there to deceive. */
static char *
dup_safe_href (xmlNode *node)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST "href");
  g_autofree char *href = g_strdup ((const char *) value);
  g_autoptr (GUri) uri = NULL;
  const char *scheme, *path;

  xmlFree (value);
  if (href == NULL || strlen (href) > MAX_HREF)
    return NULL;
  g_strstrip (href);
  uri = g_uri_parse (href, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL)
    return NULL;

  scheme = g_uri_get_scheme (uri);
  path = g_uri_get_path (uri);
  if (g_str_equal (scheme, "mailto") && g_uri_get_host (uri) == NULL)
    return g_uri_to_string (uri);
  /* "https://host;x" is taken apart, but cannot be put together again. */
  if (*path != '\0' && *path != '/')
    return NULL;
  if (!g_str_equal (scheme, "http") && !g_str_equal (scheme, "https"))
    return NULL;
  if (g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' ||
      g_uri_get_userinfo (uri) != NULL)
    return NULL;
  return g_uri_to_string (uri);
}

/* Mastodon shortens links by hiding their beginning and end: the text keeps the whole address, for
 * searching and comparing; the markup shows what its web page shows. */
static OgHtmlPlace
place_of (Walk    *walk,
          xmlNode *text)
{
  if (walk->link != NULL && text->parent != NULL && text->parent->type == XML_ELEMENT_NODE &&
      has_class (text->parent, "invisible"))
    return OG_IN_TEXT;
  return OG_IN_BOTH;
}

static void
add_text (Walk    *walk,
          xmlNode *node)
{
  g_autofree char *words = NULL;

  if (node->content == NULL)
    return;
  words = g_utf8_make_valid ((const char *) node->content, -1);
  og_html_text_add (walk->out, words, place_of (walk, node));
}

/* A picture within the text, such as an emoji of the server's own, is read by its description. */
static void
add_picture (Walk    *walk,
             xmlNode *node)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST "alt");
  g_autofree char *words = NULL;

  if (value == NULL)
    return;
  words = g_utf8_make_valid ((const char *) value, -1);
  xmlFree (value);
  og_html_text_add (walk->out, words, OG_IN_BOTH);
}

static void
begin_link (Walk    *walk,
            xmlNode *node)
{
  g_autofree char *href = walk->link == NULL ? dup_safe_href (node) : NULL;

  if (href == NULL)
    return;
  walk->link = node;
  og_html_text_begin_link (walk->out, href);
}

static void
begin_item (Walk *walk)
{
  g_autofree char *marker = NULL;
  guint depth = walk->lists->len;
  int indent = 2 * (int) MIN (depth > 0 ? depth - 1 : 0, MAX_INDENT);
  List *list = depth > 0 ? &g_array_index (walk->lists, List, depth - 1) : NULL;

  if (list != NULL && list->numbered)
    marker = g_strdup_printf ("%*s%u. ", indent, "", ++list->items);
  else
    marker = g_strdup_printf ("%*s• ", indent, "");
  og_html_text_begin_item (walk->out, marker);
}

static void
begin_list (Walk    *walk,
            gboolean numbered)
{
  List list = { numbered, 0 };

  og_html_text_block (walk->out, walk->lists->len > 0 ? 1 : 2);
  g_array_append_val (walk->lists, list);
}

/* Returns whether what the node holds is to be looked at. */
static gboolean
enter (Walk    *walk,
       xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    add_text (walk, node);
  if (node->type != XML_ELEMENT_NODE)
    return FALSE;

  switch (element_of (node))
    {
    case ELEMENT_HIDDEN:
      return FALSE;
    case ELEMENT_LINK:
      begin_link (walk, node);
      break;
    case ELEMENT_BREAK:
      og_html_text_break (walk->out);
      break;
    case ELEMENT_BOLD:
      og_html_text_style (walk->out, OG_STYLE_BOLD, 1);
      break;
    case ELEMENT_ITALIC:
      og_html_text_style (walk->out, OG_STYLE_ITALIC, 1);
      break;
    case ELEMENT_MONO:
      og_html_text_style (walk->out, OG_STYLE_MONO, 1);
      break;
    case ELEMENT_PARAGRAPH:
      og_html_text_block (walk->out, 2);
      break;
    case ELEMENT_BLOCK:
      og_html_text_block (walk->out, 1);
      break;
    case ELEMENT_QUOTE:
      og_html_text_block (walk->out, 2);
      og_html_text_quote (walk->out, 1);
      break;
    case ELEMENT_LIST:
      begin_list (walk, FALSE);
      break;
    case ELEMENT_NUMBERED_LIST:
      begin_list (walk, TRUE);
      break;
    case ELEMENT_ITEM:
      begin_item (walk);
      break;
    case ELEMENT_OTHER:
      if (g_ascii_strcasecmp ((const char *) node->name, "img") == 0)
        add_picture (walk, node);
      break;
    }
  return TRUE;
}

static void
leave (Walk    *walk,
       xmlNode *node)
{
  switch (element_of (node))
    {
    case ELEMENT_LINK:
      if (walk->link != node)
        break;
      og_html_text_end_link (walk->out);
      walk->link = NULL;
      break;
    case ELEMENT_BOLD:
      og_html_text_style (walk->out, OG_STYLE_BOLD, -1);
      break;
    case ELEMENT_ITALIC:
      og_html_text_style (walk->out, OG_STYLE_ITALIC, -1);
      break;
    case ELEMENT_MONO:
      og_html_text_style (walk->out, OG_STYLE_MONO, -1);
      break;
    case ELEMENT_PARAGRAPH:
      og_html_text_block (walk->out, 2);
      break;
    case ELEMENT_BLOCK:
    case ELEMENT_ITEM:
      og_html_text_block (walk->out, 1);
      break;
    case ELEMENT_QUOTE:
      og_html_text_block (walk->out, 2);
      og_html_text_quote (walk->out, -1);
      break;
    case ELEMENT_LIST:
    case ELEMENT_NUMBERED_LIST:
      g_array_set_size (walk->lists, walk->lists->len - 1);
      og_html_text_block (walk->out, walk->lists->len > 0 ? 1 : 2);
      break;
    case ELEMENT_OTHER:
      if (walk->link != NULL && has_class (node, "ellipsis"))
        og_html_text_add (walk->out, "…", OG_IN_MARKUP);
      break;
    case ELEMENT_HIDDEN:
    case ELEMENT_BREAK:
      break;
    }
}

/* Without recursion: a stranger decides how deep the tree is. */
static void
walk_tree (Walk    *walk,
           xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      gboolean down = enter (walk, node);

      if (down && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      if (down)
        leave (walk, node);
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          leave (walk, node);
        }
      node = node == root ? NULL : node->next;
    }
}

/**
 * og_html_to_text:
 * @html: (nullable): of a stranger; at most 1 MiB is read
 * @text: (out) (transfer full): plain text; links in full
 * @markup: (out) (transfer full): valid Pango markup; links as shortened by the server
 *
 * libxml2 bounds the nesting itself: what stands deeper than 256 elements is left out.
 */
void
og_html_to_text (const char *html,
                 char      **text,
                 char      **markup)
{
  g_autofree char *valid = g_utf8_make_valid (html != NULL ? html : "",
                                              html != NULL ? strnlen (html, MAX_HTML) : 0);
  htmlDocPtr document = htmlReadMemory (valid, strlen (valid), NULL, "UTF-8",
                                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                          HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                          HTML_PARSE_COMPACT);
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  Walk walk = { og_html_text_new (), g_array_new (FALSE, FALSE, sizeof (List)), NULL };

  if (root != NULL)
    walk_tree (&walk, root);
  og_html_text_finish (walk.out, text, markup);
  g_array_unref (walk.lists);
  if (document != NULL)
    xmlFreeDoc (document);
}

/**
 * og_text_clean:
 * @words: (nullable): plain text of a stranger, such as a name
 *
 * Returns: (transfer full): it on one line, valid UTF-8, without control characters and overrides
 *   of the direction
 */
char *
og_text_clean (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words != NULL ? words : "",
                                              words != NULL ? strnlen (words, MAX_HTML) : 0);
  g_autofree char *markup = NULL;
  OgHtmlText *out = og_html_text_new ();
  char *text;

  og_html_text_add (out, valid, OG_IN_BOTH);
  og_html_text_finish (out, &text, &markup);
  return text;
}
