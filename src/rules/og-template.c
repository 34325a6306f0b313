/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-template.h"

#include <string.h>

#define N_FORMS 3
#define MAX_DEPTH 16 /* of sections in each other; more is no text anybody writes */
#define MAX_NAME 40
#define LITERALS "[]|{}"
#define MISSING "…"

/* The reading of one template. Where `out` is NULL, a text is only checked, or skipped. */
typedef struct
{
  const char *at;
  OgForm form;
  OgTemplateFact fact;
  gpointer data;
  GPtrArray *missing;
  int depth;
} Reader;

/* What ends the text being read. */
typedef struct
{
  const char *section; /* (nullable): its name */
  gboolean choice;     /* a "|" or "]" */
  gboolean in_choice;  /* somewhere outside of it is a choice */
} End;

static gboolean read_text (Reader  *self,
                           GString *out,
                           End      end);

/* (transfer full) (nullable): the name that ends with "}" here, and past it. */
static char *
read_name (Reader *self)
{
  const char *start = self->at;
  gsize length = 0;

  while (g_ascii_isalnum (start[length]) || start[length] == '-')
    length++;
  if (length == 0 || length > MAX_NAME || start[length] != '}')
    return NULL;
  self->at = start + length + 1;
  return g_strndup (start, length);
}

static gboolean
read_choice (Reader  *self,
             GString *out)
{
  for (int i = 0; i < N_FORMS; i++)
    {
      self->at++; /* the "[" or "|" */
      if (!read_text (self, i == (int) self->form ? out : NULL,
                      (End) { .choice = TRUE, .in_choice = TRUE }))
        return FALSE;
      if (*self->at != (i == N_FORMS - 1 ? ']' : '|'))
        return FALSE;
    }
  self->at++;
  return TRUE;
}

static gboolean
read_section (Reader  *self,
              GString *out,
              gboolean in_choice)
{
  const gboolean wanted = *self->at++ == '?';
  g_autofree char *name = read_name (self);
  g_autofree char *fact = NULL;
  gboolean sound;

  if (name == NULL || self->depth == MAX_DEPTH)
    return FALSE;
  if (out != NULL)
    fact = self->fact (name, self->data);
  self->depth++;
  sound = read_text (self, (fact != NULL) == wanted ? out : NULL,
                     (End) { .section = name, .in_choice = in_choice });
  self->depth--;
  return sound;
}

static gboolean
read_fact (Reader  *self,
           GString *out)
{
  g_autofree char *name = read_name (self);
  g_autofree char *fact = NULL;

  if (name == NULL)
    return FALSE;
  if (out == NULL)
    return TRUE;

  fact = self->fact (name, self->data);
  g_string_append (out, fact != NULL ? fact : MISSING);
  if (fact == NULL && self->missing != NULL &&
      !g_ptr_array_find_with_equal_func (self->missing, name, g_str_equal, NULL))
    g_ptr_array_add (self->missing, g_steal_pointer (&name));
  return TRUE;
}

/* What begins with "{", other than the end of a section. */
static gboolean
read_braces (Reader  *self,
             GString *out,
             gboolean in_choice)
{
  self->at++;
  if (*self->at != '\0' && strchr (LITERALS, *self->at) != NULL && self->at[1] == '}')
    {
      if (out != NULL)
        g_string_append_c (out, *self->at);
      self->at += 2;
      return TRUE;
    }
  if (*self->at == '?' || *self->at == '!')
    return read_section (self, out, in_choice);
  return read_fact (self, out);
}

/* Whether the section that is being read ends here; if so, past its end. */
static gboolean
read_section_end (Reader     *self,
                  const char *section)
{
  g_autofree char *name = NULL;

  self->at += 2;
  name = read_name (self);
  return name != NULL && g_strcmp0 (name, section) == 0;
}

static gboolean
read_text (Reader  *self,
           GString *out,
           End      end)
{
  while (*self->at != '\0')
    {
      const char sign = *self->at;

      if (sign == '{' && self->at[1] == '/')
        return read_section_end (self, end.section);
      if (sign == '{' || (sign == '[' && !end.in_choice))
        {
          if (sign == '{' ? !read_braces (self, out, end.in_choice) : !read_choice (self, out))
            return FALSE;
          continue;
        }
      if (sign == ']' || (sign == '|' && end.in_choice))
        return end.choice;
      if (sign == '[' || sign == '}')
        return FALSE;
      if (out != NULL)
        g_string_append_c (out, sign);
      self->at++;
    }
  return end.section == NULL && !end.choice;
}

/**
 * og_template_is_sound:
 *
 * Returns: whether all brackets and braces are right
 */
gboolean
og_template_is_sound (const char *text)
{
  Reader reader = { .at = text };

  return read_text (&reader, NULL, (End) { 0 });
}

/**
 * og_template_expand:
 * @form: which of three is taken
 * @fact: asked for each fact that the text needs
 * @missing: (nullable) (element-type utf8): takes names of facts that are not there; must free them
 *
 * Returns: (transfer full): the text as citizens read it
 */
char *
og_template_expand (const char    *text,
                    OgForm         form,
                    OgTemplateFact fact,
                    gpointer       data,
                    GPtrArray     *missing)
{
  Reader reader = {
    .at = text,
    .form = form < N_FORMS ? form : OG_FORM_SIE,
    .fact = fact,
    .data = data,
    .missing = missing,
  };
  g_autoptr (GString) out = g_string_new (NULL);

  if (!og_template_is_sound (text))
    return g_strdup (text);
  read_text (&reader, out, (End) { 0 });
  return g_string_free_and_steal (g_steal_pointer (&out));
}
