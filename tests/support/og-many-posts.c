/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-many-posts.h"

#include "og-channel.h"
#include "og-delivery.h"
#include "og-post.h"
#include "og-sqlite-statement.h"

#define ZONE "Europe/Berlin"
#define N_MONTHS 120
#define N_AHEAD 3 /* months after that of now */
#define N_NEAR (2 * N_AHEAD + 1)
#define DAY (gint64) 86400
#define PICK(rand, list) list[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))]

#define INSERT_CHANNEL                                                                           \
  "INSERT INTO channel (network, base_url, remote_id, handle, name, state, error, last_contact," \
  " created, max_characters, characters_per_link, max_attachments, max_alt_characters,"          \
  " max_image_bytes, max_image_pixels) SELECT 'mastodon', 'https://example.org', '1',"           \
  " '@gemeinde@example.org', 'Gemeinde Musterbach', 0, -1, 0, 0, 500, 23, 4, 1500, 16777216, 0"  \
  " WHERE NOT EXISTS (SELECT 1 FROM channel)"
#define SELECT_CHANNELS "SELECT id FROM channel ORDER BY id LIMIT 2"
#define INSERT_POST                                                                               \
  "INSERT INTO post (state, text, language, local_time, zone, due, created, changed, channels,"   \
  " kind, label) VALUES (:state, :text, 'de', :local_time, '" ZONE "', :due, :created, :changed," \
  " :channels, :kind, :label) RETURNING id"
#define INSERT_DELIVERY                                                                             \
  "INSERT INTO delivery (kind, state, channel_id, post_id, text, language, visibility, due,"        \
  " not_before, attempt, key, claimed, remote_id, remote_url, sent, error, created) VALUES (0,"     \
  " :state, :channel_id, :post_id, :text, 'de', 0, :due, 0, :attempt,"                              \
  " iif(:attempt > 0, 'key-' || :post_id || '-' || :channel_id, NULL), iif(:attempt > 0, :due, 0)," \
  " iif(:sent > 0, 'p' || :post_id, NULL),"                                                         \
  " iif(:sent > 0, 'https://example.org/@gemeinde/p' || :post_id, NULL), :sent, :error, :created)"
#define INSERT_PICTURE                                                                             \
  "INSERT INTO attachment (post_id, position, file, name, mime, alt, width, height, size, digest," \
  " source, licence, persons) VALUES (:post_id, 0, 'many-' || :number || '.jpg', 'Bild.jpg',"      \
  " 'image/jpeg', :alt, 1600, 1067, 320000, printf('%064d', :number), 'Gemeinde Musterbach',"      \
  " 'Eigenes Foto', 1)"

/* What a municipality says. "{}" is a street, "[]" a day, "()" a number. */
typedef struct
{
  OgPostKind kind;
  const char *label; /* (nullable) */
  const char *text;
} Sentence;

static const Sentence openings[] = {
  { OG_POST_CLOSURE, "Bauhof", "Die {} ist ab [] wegen Bauarbeiten voll gesperrt." },
  { OG_POST_CLOSURE, "Bauhof", "In der {} wird ab [] die Fahrbahndecke erneuert." },
  { OG_POST_WASTE, "Abfall", "Wegen des Feiertags wird der Restmüll in der {} erst am [] abgeholt." },
  { OG_POST_WASTE, "Abfall", "Der Wertstoffhof an der {} öffnet am [] erst um 10 Uhr." },
  { OG_POST_COUNCIL, "Gemeinderat", "Am [] tagt der Gemeinderat ab 19 Uhr im Rathaus." },
  { OG_POST_COUNCIL, "Gemeinderat", "Der Bauausschuss berät am [] über den Bebauungsplan ()." },
  { OG_POST_HOURS, NULL, "Am [] bleibt das Bürgerbüro wegen einer Fortbildung geschlossen." },
  { OG_POST_HOURS, "Bücherei", "Die Bücherei in der {} hat am [] bis 19 Uhr geöffnet." },
  { OG_POST_EVENT, "Freibad", "Das Freibad öffnet am [] für die neue Saison." },
  { OG_POST_EVENT, "Vereine", "Der Musikverein lädt am [] zum Konzert in die Halle an der {} ein." },
  { OG_POST_EVENT, "Vereine", "Beim Dorffest am [] gibt es Musik, Essen und ein Programm für Kinder." },
  { OG_POST_VACANCY, NULL, "Wir suchen ab [] eine Fachkraft für unsere Kita in der {}." },
  { OG_POST_WARNING, "Wasser", "Nach einem Wasserrohrbruch in der {} bleibt das Wasser am [] abgestellt." },
  { OG_POST_WARNING, NULL, "Der Wetterdienst warnt für [] vor Sturm. Bitte meiden Sie den Wald." },
  { OG_POST_FIRE_BRIGADE, "Feuerwehr", "Die Feuerwehr wurde am [] zu Einsatz () in die {} gerufen." },
  { OG_POST_GREETING, NULL, "Wir wünschen Ihnen ein schönes Fest und ruhige Tage." },
  { OG_POST_CONDOLENCE, NULL, "Die Gemeinde trauert um ein langjähriges Mitglied des Gemeinderats." },
  { OG_POST_QUESTION, "Beteiligung", "Was wünschen Sie sich für den Spielplatz an der {}?" },
  { OG_POST_OTHER, NULL, "Trinkwasser: Die Untersuchung vom [] ist ohne Befund." },
  { OG_POST_OTHER, "Umwelt", "Bitte schneiden Sie Hecken an der {} bis Ende Februar zurück." },
};

static const char *const details[] = {
  "Die Umleitung führt über die {} und ist ausgeschildert.",
  "Der Bus hält so lange in der {}.",
  "Bitte stellen Sie die Tonnen bis 6 Uhr an die Straße.",
  "Die Tagesordnung steht auf unserer Seite im Netz.",
  "Der Eintritt ist frei, und um Spenden wird gebeten.",
  "Anmelden können Sie sich im Rathaus oder unter der Nummer 030 23125 ().",
  "Wir bitten um Verständnis.",
  "Anwohner kommen jederzeit bis zu ihrem Haus.",
  "Bei Regen findet alles in der Turnhalle an der {} statt.",
  "Fragen beantwortet das Hauptamt, Zimmer ().",
  "Für Kinder bis zwölf Jahre gibt es ein eigenes Programm.",
  "Die Arbeiten dauern voraussichtlich zwei Wochen.",
  "Aber auch danach kann es noch zu Behinderungen kommen.",
  "Die Unterlagen liegen bis [] im Rathaus aus.",
  "Vielen Dank an alle, die geholfen haben.",
  "Der nächste Termin ist [].",
};

static const char *const days[] = { "Montag", "Dienstag", "Mittwoch", "Donnerstag",
                                    "Freitag", "Samstag", "Sonntag" };

/* Made of two parts, so that there are common words and rare ones. */
static const char *const street_names[] = {
  "Linden",
  "Bahnhof",
  "Schul",
  "Mühlen",
  "Kirch",
  "Garten",
  "Au",
  "Berg",
  "Wiesen",
  "Brunnen",
  "Schloss",
  "Markt",
  "Rosen",
  "Birken",
  "Eichen",
  "Buchen",
  "Ahorn",
  "Tannen",
  "Sonnen",
  "Feld",
  "Bach",
  "See",
  "Hofgut",
  "Ziegel",
  "Gerber",
  "Weber",
  "Schmied",
  "Töpfer",
  "Wagner",
  "Müller",
  "Amsel",
  "Drossel",
  "Finken",
  "Lerchen",
  "Falken",
  "Hirsch",
  "Fuchs",
  "Dachs",
  "Igel",
  "Storchen",
  "Gold",
  "Silber",
  "Kupfer",
  "Eisen",
  "Salz",
  "Stein",
  "Sand",
  "Lehm",
  "Holunder",
  "Schlehen",
  "Hasel",
  "Wacholder",
  "Flieder",
  "Ginster",
  "Efeu",
  "Farn",
};
static const char *const street_kinds[] = { "straße", "straße", "straße", "gasse", "allee",
                                            "chaussee", "siedlung", "zeile" };

/* Some at the front are used much more often than the rest, as in a small town. */
static char *
make_street (GRand *rand)
{
  const double part = g_rand_double (rand);
  const guint first = (guint) (part * part * G_N_ELEMENTS (street_names));

  return g_strconcat (street_names[first], PICK (rand, street_kinds), NULL);
}

static void
fill_gaps (GString *text,
           GRand   *rand)
{
  g_autofree char *street = make_street (rand);
  g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 10000));

  g_string_replace (text, "{}", street, 0);
  g_string_replace (text, "[]", PICK (rand, days), 0);
  g_string_replace (text, "()", number, 0);
}

static char *
make_text (GRand          *rand,
           const Sentence *opening)
{
  GString *text = g_string_new (opening->text);

  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    g_string_append_printf (text, " %s", PICK (rand, details));
  fill_gaps (text, rand);
  return g_string_free (text, FALSE);
}

typedef struct
{
  OgSqliteConnection *db;
  GRand *rand;
  gint64 now;
  gint64 channels[2];
  guint n_channels;
  guint number;
} Many;

static gboolean
read_channels (Many    *many,
               GError **error)
{
  g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (many->db, INSERT_CHANNEL);
  g_autoptr (OgSqliteStatement) select = og_sqlite_prepare (many->db, SELECT_CHANNELS);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!og_sqlite_run (insert, error) || !og_sqlite_query_ids (select, ids, error))
    return FALSE;
  many->n_channels = ids->len;
  for (guint i = 0; i < ids->len; i++)
    many->channels[i] = g_array_index (ids, gint64, i);
  return TRUE;
}

/* Now and then something is not as it should be. */
static OgDeliveryState
choose_delivery_state (Many  *many,
                       gint64 due)
{
  if (due > many->now)
    return OG_DELIVERY_PLANNED;
  if (due > many->now - 7 * DAY && many->number % 40 == 0)
    return OG_DELIVERY_FAILED;
  return many->number % 97 == 0 ? OG_DELIVERY_WITHDRAWN : OG_DELIVERY_SENT;
}

/* What is still to come is planned, or on the way there. */
static OgPostState
choose_state (Many  *many,
              gint64 due)
{
  if (due <= many->now || many->number % 6 != 0)
    return OG_POST_PLANNED;
  if (many->number % 72 == 0)
    return OG_POST_SUBMITTED;
  return many->number % 48 == 0 ? OG_POST_PAUSED : OG_POST_DRAFT;
}

static gboolean
add_delivery (Many       *many,
              gint64      post_id,
              gint64      channel_id,
              const char *text,
              gint64      due,
              GError    **error)
{
  const OgDeliveryState state = choose_delivery_state (many, due);
  const gboolean went = state == OG_DELIVERY_SENT || state == OG_DELIVERY_WITHDRAWN;
  g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (many->db, INSERT_DELIVERY);

  og_sqlite_bind_int (insert, "state", state);
  og_sqlite_bind_int (insert, "channel_id", channel_id);
  og_sqlite_bind_int (insert, "post_id", post_id);
  og_sqlite_bind_text (insert, "text", text);
  og_sqlite_bind_int (insert, "due", due);
  og_sqlite_bind_int (insert, "attempt", state != OG_DELIVERY_PLANNED);
  og_sqlite_bind_int (insert, "sent", went ? due + 2 : 0);
  og_sqlite_bind_int (insert, "error", state == OG_DELIVERY_FAILED ? OG_ERROR_REJECTED : -1);
  og_sqlite_bind_int (insert, "created", due - 5 * DAY);
  return og_sqlite_run (insert, error);
}

static gboolean
add_picture (Many    *many,
             gint64   post_id,
             GError **error)
{
  g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (many->db, INSERT_PICTURE);

  og_sqlite_bind_int (insert, "post_id", post_id);
  og_sqlite_bind_int (insert, "number", g_rand_int_range (many->rand, 0, 20));
  og_sqlite_bind_text (insert, "alt", PICK (many->rand, details));
  return og_sqlite_run (insert, error);
}

static gboolean
insert_post (Many           *many,
             const Sentence *opening,
             const char     *text,
             GDateTime      *time,
             gint64         *id,
             GError        **error)
{
  const gint64 due = g_date_time_to_unix (time);
  const gboolean both = many->n_channels > 1 && many->number % 3 == 0;
  g_autofree char *local = g_date_time_format (time, "%Y-%m-%dT%H:%M");
  g_autofree char *channels =
    both ? g_strdup_printf ("%d,%d", (int) many->channels[0], (int) many->channels[1]) :
           g_strdup_printf ("%d", (int) many->channels[0]);
  g_autoptr (OgSqliteStatement) insert = og_sqlite_prepare (many->db, INSERT_POST);

  og_sqlite_bind_int (insert, "state", choose_state (many, due));
  og_sqlite_bind_text (insert, "text", text);
  og_sqlite_bind_text (insert, "local_time", local);
  og_sqlite_bind_int (insert, "due", due);
  og_sqlite_bind_int (insert, "created", MIN (due, many->now) - 7 * DAY);
  og_sqlite_bind_int (insert, "changed", MIN (due, many->now) - 6 * DAY);
  og_sqlite_bind_text (insert, "channels", channels);
  og_sqlite_bind_int (insert, "kind", opening->kind);
  og_sqlite_bind_text (insert, "label", opening->label);
  return og_sqlite_query_int (insert, id, error);
}

static gboolean
add_post (Many      *many,
          GDateTime *time,
          GError   **error)
{
  const Sentence *opening = &PICK (many->rand, openings);
  g_autofree char *text = make_text (many->rand, opening);
  const gint64 due = g_date_time_to_unix (time);
  const gboolean both = many->n_channels > 1 && many->number % 3 == 0;
  gint64 id = 0;

  if (!insert_post (many, opening, text, time, &id, error))
    return FALSE;
  for (guint i = 0; i < (both ? 2 : 1) && choose_state (many, due) == OG_POST_PLANNED; i++)
    if (!add_delivery (many, id, many->channels[i], text, due, error))
      return FALSE;
  if (many->number % 6 == 0 && !add_picture (many, id, error))
    return FALSE;
  many->number++;
  return TRUE;
}

/* n posts of one month, evenly over its days, between 7 and 19 o'clock. */
static gboolean
add_month (Many      *many,
           GDateTime *month,
           guint      n,
           GError   **error)
{
  const int year = g_date_time_get_year (month);
  const int number = g_date_time_get_month (month);
  const guint n_days = g_date_get_days_in_month ((GDateMonth) number, (GDateYear) year);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ZONE);

  for (guint i = 0; i < n; i++)
    {
      const int minute = 7 * 60 + 5 * g_rand_int_range (many->rand, 0, 144);
      g_autoptr (GDateTime) time =
        g_date_time_new (zone, year, number, 1 + (int) (i * n_days / n), minute / 60, minute % 60,
                         0);

      if (!add_post (many, time, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_months (Many    *many,
            guint    n,
            GError **error)
{
  const guint near = MIN (OG_MANY_POSTS_A_MONTH, n / N_MONTHS);
  const guint n_far = N_MONTHS - N_NEAR;
  const guint far = n - N_NEAR * near;
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (many->now);
  g_autoptr (GDateTime) first = g_date_time_add_days (now, 1 - g_date_time_get_day_of_month (now));

  for (guint i = 0; i < N_MONTHS; i++)
    {
      g_autoptr (GDateTime) month = g_date_time_add_months (first, (int) i + 1 + N_AHEAD - N_MONTHS);
      const guint of_month = i < n_far ? far * (i + 1) / n_far - far * i / n_far : near;

      if (!add_month (many, month, of_month, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
og_many_posts_fill (const char *database,
                    guint       n,
                    gint64      now,
                    GError    **error)
{
  g_autoptr (OgSqliteConnection) db = og_sqlite_connection_open (database, error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (100000);
  Many many = { .db = db, .rand = rand, .now = now };

  if (db == NULL || !og_sqlite_connection_prepare_for_use (db, error) ||
      !og_sqlite_connection_begin (db, TRUE, error))
    return FALSE;
  if (read_channels (&many, error) && add_months (&many, n, error))
    return og_sqlite_connection_commit (db, error);
  og_sqlite_connection_roll_back (db);
  return FALSE;
}
