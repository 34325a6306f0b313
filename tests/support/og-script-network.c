/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-script-network.h"

#include <fcntl.h>
#include <unistd.h>

#include "og-error.h"

/* How far find looks back before the claim, as og-connection.h says. */
#define LOOK_BACK_SECONDS (5 * 60)

typedef struct
{
  OgScriptAct act;
  GError *error;
} Act;

G_DEFINE_FINAL_TYPE (OgScript, og_script, G_TYPE_OBJECT)

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_error (&act->error);
  g_free (act);
}

static void
og_script_finalize (GObject *object)
{
  OgScript *self = OG_SCRIPT (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_queue_clear_full (&self->plan_acts, act_free);
  g_queue_clear_full (&self->measure_acts, act_free);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_queue_clear_full (&self->list_errors, (GDestroyNotify) g_error_free);
  g_clear_pointer (&self->messages, g_ptr_array_unref);
  g_clear_pointer (&self->thread, g_ptr_array_unref);
  g_clear_pointer (&self->pins, g_hash_table_unref);
  g_clear_pointer (&self->profile, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->errors); i++)
    g_queue_clear_full (&self->errors[i], (GDestroyNotify) g_error_free);
  g_queue_clear_full (&self->acts, act_free);
  g_queue_clear_full (&self->find_errors, (GDestroyNotify) g_error_free);
  g_queue_clear_full (&self->fetch_errors, (GDestroyNotify) g_error_free);

  G_OBJECT_CLASS (og_script_parent_class)->finalize (object);
}

static void
og_script_class_init (OgScriptClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_script_finalize;
}

static void
og_script_init (OgScript *self)
{
  self->posts = g_ptr_array_new_with_free_func (g_object_unref);
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&self->plan_acts);
  g_queue_init (&self->measure_acts);
  self->measures = g_ptr_array_new_with_free_func (g_free);
  g_queue_init (&self->list_errors);
  self->messages = g_ptr_array_new_with_free_func (g_object_unref);
  self->thread = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&self->acts);
  g_queue_init (&self->find_errors);
  g_queue_init (&self->fetch_errors);
  for (guint i = 0; i < G_N_ELEMENTS (self->errors); i++)
    g_queue_init (&self->errors[i]);
  self->pins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->profile = g_strdup ("");
  self->honours_keys = TRUE;
  self->can_find = TRUE;
  self->can_verify = TRUE;
}

/* One line of the file: id, key, time, parent and text. */
static OgDelivery *
parse_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 5);
  g_autofree char *text = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 5);
  text = g_strcompress (parts[4]);
  return g_object_new (OG_TYPE_DELIVERY, "remote-id", parts[0], "key", parts[1], "sent",
                       g_ascii_strtoll (parts[2], NULL, 10), "parent-id",
                       *parts[3] != '\0' ? parts[3] : NULL, "text", text, NULL);
}

/* The post of that id, or of what it was before it was changed. */
static OgDelivery *
find_post (OgScript   *self,
           const char *remote_id)
{
  if (*remote_id == '\0')
    return NULL;
  for (guint i = 0; i < self->posts->len; i++)
    {
      OgDelivery *post = g_ptr_array_index (self->posts, i);
      gsize length = strlen (remote_id);

      if (g_str_has_prefix (post->remote_id, remote_id) &&
          (post->remote_id[length] == '\0' || post->remote_id[length] == '-'))
        return post;
    }
  return NULL;
}

static void
apply_edit (OgScript   *self,
            OgDelivery *post,
            const char *id,
            const char *text)
{
  for (guint i = 0; i < self->posts->len; i++)
    {
      OgDelivery *other = g_ptr_array_index (self->posts, i);

      if (g_strcmp0 (other->parent_id, post->remote_id) == 0)
        og_record_set_string (OG_RECORD (other), "parent_id", id);
    }
  g_hash_table_remove (self->pins, post->remote_id);
  g_object_set (post, "text", text, "remote-id", id, NULL);
}

static void
apply_delete (OgScript   *self,
              OgDelivery *post)
{
  g_hash_table_remove (self->pins, post->remote_id);
  g_ptr_array_remove (self->posts, post);
}

static OgDelivery *
find_plan (OgScript   *self,
           const char *id)
{
  for (guint i = 0; i < self->plans->len; i++)
    if (g_strcmp0 (((OgDelivery *) g_ptr_array_index (self->plans, i))->remote_id, id) == 0)
      return g_ptr_array_index (self->plans, i);
  return NULL;
}

/* What happens to a plan: "!plan", id, time, text; "!replan", id, time; "!unplan", id; "!fire", id,
 * time. Returns FALSE if it is about something else. */
static gboolean
apply_plan_line (OgScript *self,
                 GStrv     parts,
                 gint64    time)
{
  OgDelivery *plan = find_plan (self, parts[1]);

  if (g_str_equal (parts[0], "!plan"))
    {
      g_autofree char *text = g_strcompress (parts[3]);

      g_ptr_array_add (self->plans, g_object_new (OG_TYPE_DELIVERY, "remote-id", parts[1], "text",
                                                  text, "due", time, NULL));
      self->n_plans++;
    }
  else if (g_str_equal (parts[0], "!replan"))
    og_record_set_int (OG_RECORD (plan), "due", time);
  else if (g_str_equal (parts[0], "!unplan"))
    g_ptr_array_remove (self->plans, plan);
  else if (g_str_equal (parts[0], "!fire"))
    {
      g_autofree char *id = g_strdup_printf ("r%u", ++self->n_ids);

      g_ptr_array_add (self->posts, g_object_new (OG_TYPE_DELIVERY, "remote-id", id, "text",
                                                  plan->text, "sent", time, NULL));
      g_ptr_array_remove (self->plans, plan);
      self->n_ever++;
    }
  else
    return FALSE;
  return TRUE;
}

/* The place of a measure that stands; -1 for none. */
static int
find_measure (OgScript   *self,
              const char *name)
{
  guint at = 0;

  return g_ptr_array_find_with_equal_func (self->measures, name, g_str_equal, &at) ? (int) at : -1;
}

/* A measure: "!measure" and "!unmeasure", name. FALSE if it is about something else. */
static gboolean
apply_measure_line (OgScript *self,
                    GStrv     parts)
{
  if (g_str_equal (parts[0], "!measure"))
    g_ptr_array_add (self->measures, g_strdup (parts[1]));
  else if (!g_str_equal (parts[0], "!unmeasure"))
    return FALSE;
  else if (find_measure (self, parts[1]) >= 0)
    g_ptr_array_remove_index (self->measures, (guint) find_measure (self, parts[1]));
  return TRUE;
}

/* What happened to a post later: "!what", id, new id, text. */
static void
apply_line (OgScript   *self,
            const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 4);
  OgDelivery *post = find_post (self, parts[1]);
  g_autofree char *text = g_strcompress (parts[3]);

  if (apply_measure_line (self, parts) ||
      apply_plan_line (self, parts, g_ascii_strtoll (parts[2], NULL, 10)))
    return;
  if (g_str_equal (parts[0], "!profile"))
    g_set_str (&self->profile, text);
  else if (g_str_equal (parts[0], "!pin"))
    g_hash_table_add (self->pins, g_strdup (post->remote_id));
  else if (g_str_equal (parts[0], "!unpin"))
    g_hash_table_remove (self->pins, post->remote_id);
  else if (g_str_equal (parts[0], "!delete"))
    apply_delete (self, post);
  else
    apply_edit (self, post, parts[2], text);
}

GError *
og_script_error (OgErrorCode code)
{
  return g_error_new (OG_ERROR, (int) code, "as the script says");
}

OgScript *
og_script_new (const char *file)
{
  OgScript *self = g_object_new (OG_TYPE_SCRIPT, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  self->file = g_strdup (file);
  if (file == NULL || !g_file_get_contents (file, &content, NULL, NULL))
    return self;
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] == '!')
      apply_line (self, lines[i]);
    else if (*lines[i] != '\0')
      {
        g_ptr_array_add (self->posts, parse_line (lines[i]));
        self->n_ids++;
        self->n_ever++;
      }
  return self;
}

void
og_script_next (OgScript   *self,
                OgScriptAct act,
                GError     *error)
{
  Act *next = g_new0 (Act, 1);

  next->act = act;
  next->error = error;
  g_queue_push_tail (&self->acts, next);
}

void
og_script_next_plan (OgScript   *self,
                     OgScriptAct act,
                     GError     *error)
{
  Act *next = g_new0 (Act, 1);

  next->act = act;
  next->error = error;
  g_queue_push_tail (&self->plan_acts, next);
}

void
og_script_next_measure (OgScript   *self,
                        OgScriptAct act,
                        GError     *error)
{
  Act *next = g_new0 (Act, 1);

  next->act = act;
  next->error = error;
  g_queue_push_tail (&self->measure_acts, next);
}

void
og_script_next_list (OgScript *self,
                     GError   *error)
{
  g_queue_push_tail (&self->list_errors, error);
}

guint
og_script_count_plans (OgScript   *self,
                       const char *text)
{
  guint n = 0;

  for (guint i = 0; i < self->plans->len; i++)
    n += g_strcmp0 (((OgDelivery *) g_ptr_array_index (self->plans, i))->text, text) == 0;
  return n;
}

void
og_script_next_find (OgScript *self,
                     GError   *error)
{
  g_queue_push_tail (&self->find_errors, error);
}

void
og_script_next_fetch (OgScript *self,
                      GError   *error)
{
  g_queue_push_tail (&self->fetch_errors, error);
}

void
og_script_next_error (OgScript      *self,
                      OgDeliveryKind kind,
                      GError        *error)
{
  g_queue_push_tail (&self->errors[kind], error);
}

static OgMessage *
make_message (const char *remote_id,
              const char *parent_id,
              const char *author,
              const char *text,
              gint64      created)
{
  g_autofree char *handle = g_strdup_printf ("@%s@example.org", author);

  return g_object_new (OG_TYPE_MESSAGE, "remote-id", remote_id, "parent-id", parent_id, "author-id",
                       author, "author-name", author, "author-handle", handle, "text", text,
                       "markup", text, "raw", text, "created", created, NULL);
}

void
og_script_say (OgScript   *self,
               const char *remote_id,
               const char *parent_id,
               const char *author,
               const char *text,
               gint64      created)
{
  g_ptr_array_add (self->messages, make_message (remote_id, parent_id, author, text, created));
}

void
og_script_say_around (OgScript   *self,
                      const char *remote_id,
                      const char *parent_id,
                      const char *author,
                      gboolean    own,
                      gint64      created)
{
  OgMessage *message = make_message (remote_id, parent_id, author, remote_id, created);

  g_object_set (message, "own", own, NULL);
  g_ptr_array_add (self->thread, message);
}

guint
og_script_count (OgScript   *self,
                 const char *text)
{
  guint n = 0;

  for (guint i = 0; i < self->posts->len; i++)
    n += g_strcmp0 (((OgDelivery *) g_ptr_array_index (self->posts, i))->text, text) == 0;
  return n;
}

guint
og_script_count_requests (OgScript *self)
{
  return self->n_publish + self->n_find + self->n_fetch + self->n_edit + self->n_withdraw +
         self->n_pin + self->n_profile;
}

/* The connection. */
#define OG_TYPE_SCRIPT_CONNECTION (og_script_connection_get_type ())
G_DECLARE_FINAL_TYPE (OgScriptConnection, og_script_connection, OG, SCRIPT_CONNECTION, OgConnection)

struct _OgScriptConnection
{
  OgConnection parent_instance;

  OgScript *script;
};

G_DEFINE_FINAL_TYPE (OgScriptConnection, og_script_connection, OG_TYPE_CONNECTION)

static DexFuture *
answer_with (OgDelivery *post)
{
  g_autofree char *url = g_strdup_printf ("https://example.org/%s", post->remote_id);

  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, og_receipt_new (post->remote_id, url));
}

static void
take_step (OgScript *script)
{
  if (script->step != NULL)
    script->step ();
}

/* One write: a process that is killed leaves a whole line or none. */
static void
append_line (OgScript   *script,
             const char *line)
{
  int fd;

  if (script->file == NULL)
    return;
  fd = open (script->file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, line, strlen (line)), ==, (gssize) strlen (line));
  close (fd);
}

static void
append_to_file (OgScript   *script,
                OgDelivery *post)
{
  g_autofree char *text = g_strescape (post->text, NULL);
  g_autofree char *line = NULL;

  line = g_strdup_printf ("%s\t%s\t%" G_GINT64_FORMAT "\t%s\t%s\n", post->remote_id, post->key,
                          post->sent, post->parent_id != NULL ? post->parent_id : "", text);
  append_line (script, line);
}

/* Notes what happens to a post later, and lets it happen. */
static void
happen (OgScript   *script,
        const char *what,
        const char *id,
        const char *new_id,
        const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);
  g_autofree char *line = g_strdup_printf ("!%s\t%s\t%s\t%s", what, id, new_id, escaped);
  g_autofree char *whole = g_strconcat (line, "\n", NULL);

  take_step (script);
  append_line (script, whole);
  apply_line (script, line);
  take_step (script);
}

static void
happen_to_plan (OgScript   *script,
                const char *what,
                const char *id,
                gint64      time,
                const char *text)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, time);

  happen (script, what, id, number, text);
}

OgDelivery *
og_script_plan (OgScript   *self,
                const char *text,
                gint64      due)
{
  g_autofree char *id = g_strdup_printf ("p%u", self->n_plans + 1);

  happen_to_plan (self, "plan", id, due, text);
  return find_plan (self, id);
}

void
og_script_tick (OgScript *self,
                gint64    now)
{
  for (guint i = 0; i < self->plans->len;)
    {
      OgDelivery *plan = g_ptr_array_index (self->plans, i);
      g_autofree char *id = g_strdup (plan->remote_id);

      if (plan->due <= now)
        happen_to_plan (self, "fire", id, plan->due, "");
      else
        i++;
    }
}

/* Before anything else the server does what is due. */
static OgScript *
serve (OgConnection *connection)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;

  og_script_tick (script, og_clock_now (og_connection_get_clock (connection)));
  return script;
}

/* What the script says about the next change of a plan. error: (out) (transfer full): what is answered
 * instead. Returns whether it takes effect. */
static gboolean
plan_takes_effect (OgScript *script,
                   GError  **error)
{
  Act *act = g_queue_pop_head (&script->plan_acts);
  OgScriptAct what = act != NULL ? act->act : OG_SCRIPT_ANSWER;

  if (what == OG_SCRIPT_REFUSE)
    *error = g_steal_pointer (&act->error);
  else if (what != OG_SCRIPT_ANSWER)
    *error = g_error_new (OG_ERROR, OG_ERROR_UNCERTAIN, "No answer");
  g_clear_pointer (&act, act_free);
  return what == OG_SCRIPT_ANSWER || what == OG_SCRIPT_LOSE_ANSWER || what == OG_SCRIPT_HANG;
}

static char *
dup_measure_name (int         kind,
                  const char *file_number)
{
  return g_strdup_printf ("%d %s", kind, file_number);
}

guint
og_script_count_measures (OgScript     *self,
                          OgMeasureKind kind,
                          const char   *file_number)
{
  g_autofree char *name = dup_measure_name (kind, file_number);
  guint n = 0;

  for (guint i = 0; i < self->measures->len; i++)
    n += g_str_equal (g_ptr_array_index (self->measures, i), name);
  return n;
}

/* A server that takes whatever comes: what it is asked twice stands twice, so that it is noticed. */
static DexFuture *
og_script_connection_measure (OgConnection *connection,
                              OgMeasure    *measure)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  Act *act = g_queue_pop_head (&script->measure_acts);
  OgScriptAct what = act != NULL ? act->act : OG_SCRIPT_ANSWER;
  g_autoptr (GError) error = act != NULL ? g_steal_pointer (&act->error) : NULL;
  g_autofree char *name = dup_measure_name (measure->kind, measure->file_number);

  g_clear_pointer (&act, act_free);
  script->n_measure++;
  if (what == OG_SCRIPT_REFUSE)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (what != OG_SCRIPT_LOSE_REQUEST)
    happen (script, "measure", name, "", "");
  if (what == OG_SCRIPT_HANG)
    return dex_future_new_infinite ();
  if (what != OG_SCRIPT_ANSWER)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_UNCERTAIN, "No answer");
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, measure->kind == OG_MEASURE_REPORT ?
                                                       og_receipt_new ("m1", NULL) :
                                                       NULL);
}

static DexFuture *
og_script_connection_undo (OgConnection *connection,
                           OgMeasure    *measure)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  GError *error = g_queue_pop_head (&script->errors[OG_DELIVERY_UNDO]);
  g_autofree char *name = dup_measure_name (measure->kind, measure->file_number);

  script->n_undo++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  happen (script, "unmeasure", name, "", "");
  return dex_future_new_true ();
}

static DexFuture *
og_script_connection_verify (OgConnection *connection,
                             OgMeasure    *measure)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  GError *error = g_queue_pop_head (&script->errors[OG_DELIVERY_MEASURE]);
  g_autofree char *name = dup_measure_name (measure->kind, measure->file_number);

  script->n_verify++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  if (!script->can_verify)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "Cannot look");
  if (measure->kind == OG_MEASURE_NOTICE)
    return dex_future_new_for_boolean (find_post (script, measure->receipt) != NULL);
  return dex_future_new_for_boolean (find_measure (script, name) >= 0);
}

/* The files are there when they are to be uploaded, and are what the records say. */
static void
look_at_pictures (OgScript   *script,
                  GListModel *attachments,
                  const char *folder)
{
  const guint n = g_list_model_get_n_items (attachments);

  if (n == 0)
    return;
  script->n_pictures = n;
  script->largest_picture = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (attachments, i);
      g_autofree char *path = g_build_filename (folder, picture->file, NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &content, &size, &error));
      g_assert_cmpint (picture->size, ==, size);
      script->largest_picture = MAX (script->largest_picture, (gint64) size);
    }
}

static DexFuture *
og_script_connection_schedule (OgConnection *connection,
                               OgDelivery   *delivery,
                               GListModel   *attachments,
                               const char   *folder)
{
  OgScript *script = serve (connection);
  OgDelivery *plan = NULL;
  GError *error = NULL;

  look_at_pictures (script, attachments, folder);
  script->n_schedule++;
  g_assert_nonnull (delivery->key);
  g_assert_true (script->can_schedule);
  if (plan_takes_effect (script, &error))
    plan = og_script_plan (script, delivery->text, delivery->due);
  if (error != NULL)
    return dex_future_new_for_error (error);
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, og_receipt_new (plan->remote_id, NULL));
}

/* A request that may be done again is not in doubt when its answer is lost, but offline. */
static DexFuture *
change_plan (OgConnection *connection,
             const char   *id,
             const char   *what,
             gint64        due)
{
  OgScript *script = serve (connection);
  GError *error = NULL;

  if (find_plan (script, id) == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "No such plan");
  if (plan_takes_effect (script, &error))
    happen_to_plan (script, what, id, due, "");
  if (error == NULL)
    return dex_future_new_true ();
  if (g_error_matches (error, OG_ERROR, OG_ERROR_UNCERTAIN))
    error->code = OG_ERROR_OFFLINE;
  return dex_future_new_for_error (error);
}

static DexFuture *
og_script_connection_reschedule (OgConnection *connection,
                                 const char   *scheduled_id,
                                 gint64        due)
{
  return change_plan (connection, scheduled_id, "replan", due);
}

static DexFuture *
og_script_connection_unschedule (OgConnection *connection,
                                 const char   *scheduled_id)
{
  return change_plan (connection, scheduled_id, "unplan", 0);
}

static DexFuture *
og_script_connection_list_scheduled (OgConnection *connection)
{
  OgScript *script = serve (connection);
  GError *error = g_queue_pop_head (&script->list_errors);
  g_autoptr (GListStore) list = NULL;

  script->n_list++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  list = g_list_store_new (OG_TYPE_SCHEDULED);
  for (guint i = 0; i < script->plans->len; i++)
    {
      OgDelivery *plan = g_ptr_array_index (script->plans, i);
      g_autoptr (OgScheduled) scheduled = NULL;

      scheduled = g_object_new (OG_TYPE_SCHEDULED, "channel-id",
                                og_connection_get_channel (connection)->id, "id", plan->remote_id,
                                "text", plan->text, "due", plan->due, NULL);
      g_list_store_append (list, scheduled);
    }
  return dex_future_new_take_object (g_steal_pointer (&list));
}

/* (transfer none) */
static OgDelivery *
keep_post (OgScript   *script,
           OgDelivery *delivery,
           gint64      now)
{
  OgDelivery *post;
  g_autofree char *id = NULL;

  for (guint i = 0; script->honours_keys && i < script->posts->len; i++)
    {
      post = g_ptr_array_index (script->posts, i);
      if (g_strcmp0 (post->key, delivery->key) == 0)
        return post;
    }
  take_step (script);
  id = g_strdup_printf ("r%u", ++script->n_ids);
  post = g_object_new (OG_TYPE_DELIVERY, "remote-id", id, "key", delivery->key, "text",
                       delivery->text, "parent-id", delivery->parent_id, "visibility",
                       delivery->visibility, "mention", delivery->mention, "sent", now, NULL);
  g_ptr_array_add (script->posts, post);
  script->n_ever++;
  append_to_file (script, post);
  take_step (script);
  return post;
}

static DexFuture *
og_script_connection_publish (OgConnection *connection,
                              OgDelivery   *delivery,
                              GListModel   *attachments,
                              const char   *folder)
{
  OgScript *script = serve (connection);
  Act *act = g_queue_pop_head (&script->acts);
  OgScriptAct what = act != NULL ? act->act : OG_SCRIPT_ANSWER;
  g_autoptr (GError) error = act != NULL ? g_steal_pointer (&act->error) : NULL;
  gint64 now = og_clock_now (og_connection_get_clock (connection));
  OgDelivery *post = NULL;

  look_at_pictures (script, attachments, folder);
  g_clear_pointer (&act, act_free);
  script->n_publish++;
  g_assert_nonnull (delivery->key);
  if (what != OG_SCRIPT_REFUSE && what != OG_SCRIPT_LOSE_REQUEST)
    post = keep_post (script, delivery, now);
  switch (what)
    {
    case OG_SCRIPT_ANSWER:
      return answer_with (post);
    case OG_SCRIPT_REFUSE:
      return dex_future_new_for_error (g_steal_pointer (&error));
    case OG_SCRIPT_LOSE_ANSWER:
      og_record_set_int (OG_RECORD (post), "due", now + script->delay);
      return dex_future_new_reject (OG_ERROR, OG_ERROR_UNCERTAIN, "No answer");
    case OG_SCRIPT_LOSE_REQUEST:
      return dex_future_new_reject (OG_ERROR, OG_ERROR_UNCERTAIN, "No answer");
    case OG_SCRIPT_HANG:
    default:
      return dex_future_new_infinite ();
    }
}

static DexFuture *
og_script_connection_find (OgConnection *connection,
                           OgDelivery   *delivery)
{
  OgScript *script = serve (connection);
  GError *error = g_queue_pop_head (&script->find_errors);
  gint64 now = og_clock_now (og_connection_get_clock (connection));
  OgReceipt *receipt = NULL;

  script->n_find++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  if (!script->can_find)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "Cannot look");
  /* All that fit, the newest first. */
  for (guint i = 0; i < script->posts->len; i++)
    {
      OgDelivery *post = g_ptr_array_index (script->posts, i);

      if (g_strcmp0 (post->text, delivery->text) == 0 &&
          g_strcmp0 (post->parent_id, delivery->parent_id) == 0 && post->due <= now &&
          post->sent >= delivery->claimed - LOOK_BACK_SECONDS)
        {
          OgReceipt *newer = og_receipt_new (post->remote_id, NULL);

          newer->older = receipt;
          receipt = newer;
        }
    }
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, receipt);
}

static DexFuture *
og_script_connection_edit (OgConnection *connection,
                           OgDelivery   *delivery)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  GError *error = g_queue_pop_head (&script->errors[OG_DELIVERY_EDIT]);
  OgDelivery *post = find_post (script, delivery->remote_id);
  g_autofree char *id = NULL;

  script->n_edit++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  if (post == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "No such post");
  /* As some servers do: an edit gives another id, and the old one still leads there. */
  id = g_strdup_printf ("%s-%u", post->remote_id, script->n_edit);
  happen (script, "edit", post->remote_id, id, delivery->text);
  return answer_with (post);
}

static DexFuture *
og_script_connection_withdraw (OgConnection *connection,
                               const char   *remote_id)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  GError *error = g_queue_pop_head (&script->errors[OG_DELIVERY_DELETE]);

  script->n_withdraw++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  if (find_post (script, remote_id) != NULL)
    happen (script, "delete", remote_id, "", "");
  return dex_future_new_true ();
}

static DexFuture *
og_script_connection_pin (OgConnection *connection,
                          const char   *remote_id,
                          gboolean      pinned)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  OgDeliveryKind kind = pinned ? OG_DELIVERY_PIN : OG_DELIVERY_UNPIN;
  GError *error = g_queue_pop_head (&script->errors[kind]);
  OgDelivery *post = find_post (script, remote_id);

  script->n_pin++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  if (post == NULL && pinned)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "No such post");
  if (post != NULL)
    happen (script, pinned ? "pin" : "unpin", post->remote_id, "", "");
  return dex_future_new_true ();
}

static DexFuture *
og_script_connection_set_profile (OgConnection *connection,
                                  const char   *fields)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  GError *error = g_queue_pop_head (&script->errors[OG_DELIVERY_PROFILE]);

  script->n_profile++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  happen (script, "profile", "", "", fields);
  return dex_future_new_true ();
}

static DexFuture *
og_script_connection_fetch (OgConnection *connection,
                            const char   *cursor)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  GError *error = g_queue_pop_head (&script->fetch_errors);
  OgBatch *batch;

  script->n_fetch++;
  if (error != NULL)
    return dex_future_new_for_error (error);
  batch = og_batch_new ();
  for (guint i = cursor != NULL ? (guint) atoi (cursor) : 0; i < script->messages->len; i++)
    g_ptr_array_add (batch->messages, g_object_ref (g_ptr_array_index (script->messages, i)));
  batch->cursor = g_strdup_printf ("%u", script->messages->len);
  return dex_future_new_take_boxed (OG_TYPE_BATCH, batch);
}

static DexFuture *
og_script_connection_fetch_thread (OgConnection *connection,
                                   const char   *remote_id)
{
  OgScript *script = OG_SCRIPT_CONNECTION (connection)->script;
  OgBatch *batch = og_batch_new ();

  script->n_fetch_thread++;
  for (guint i = 0; i < script->thread->len; i++)
    g_ptr_array_add (batch->messages, g_object_ref (g_ptr_array_index (script->thread, i)));
  return dex_future_new_take_boxed (OG_TYPE_BATCH, batch);
}

static void
og_script_connection_dispose (GObject *object)
{
  g_clear_object (&OG_SCRIPT_CONNECTION (object)->script);

  G_OBJECT_CLASS (og_script_connection_parent_class)->dispose (object);
}

static void
og_script_connection_class_init (OgScriptConnectionClass *klass)
{
  OgConnectionClass *connection_class = OG_CONNECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_script_connection_dispose;
  connection_class->publish = og_script_connection_publish;
  connection_class->find = og_script_connection_find;
  connection_class->edit = og_script_connection_edit;
  connection_class->withdraw = og_script_connection_withdraw;
  connection_class->fetch = og_script_connection_fetch;
  connection_class->fetch_thread = og_script_connection_fetch_thread;
  connection_class->schedule = og_script_connection_schedule;
  connection_class->reschedule = og_script_connection_reschedule;
  connection_class->unschedule = og_script_connection_unschedule;
  connection_class->list_scheduled = og_script_connection_list_scheduled;
  connection_class->pin = og_script_connection_pin;
  connection_class->set_profile = og_script_connection_set_profile;
  connection_class->measure = og_script_connection_measure;
  connection_class->undo = og_script_connection_undo;
  connection_class->verify = og_script_connection_verify;
}

static void
og_script_connection_init (OgScriptConnection *self)
{
}

OgConnection *
og_script_connect (OgScript  *self,
                   OgChannel *channel,
                   OgClock   *clock)
{
  OgScriptConnection *connection = g_object_new (OG_TYPE_SCRIPT_CONNECTION, "channel", channel,
                                                 "clock", clock, NULL);

  connection->script = g_object_ref (self);
  return OG_CONNECTION (connection);
}
