# SPDX-License-Identifier: EUPL-1.2
"""The main job through the real window, in German, against a real server (snac2).

A clerk sets up the town hall, connects an account through the browser, plans a post with a
picture; at its time it is published; a citizen answers; the clerk answers back and is done. The
program is killed in between, again and again, also in the middle of sending: afterwards all is
there, and nothing stands twice on the server.
"""

import os
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "servers"))

import atspi  # noqa: E402
from browser import Browser  # noqa: E402
from snac import Snac  # noqa: E402
from words import pattern  # noqa: E402
from words import words as _  # noqa: E402

APP_ID = "de.ortsgespraech.Ortsgespraech"
POST = "Am Freitag bleibt das Rathaus geschlossen: Betriebsausflug."
ALT = "Das Rathaus mit einem Schild an der Tür: Heute geschlossen"
QUESTION = "Und wo bekomme ich am Freitag meinen Reisepass?"
ANSWER = "Am Donnerstag sind wir länger für Sie da, bis 18 Uhr. Schöne Grüße aus dem Rathaus"
ARRIVED = "Die Straße zum Freibad ist wieder frei."
NOT_ARRIVED = "Neue Bänke am Marktplatz."

# States of a delivery, as they are stored.
SENDING, SENT = 1, 2

folder = tempfile.mkdtemp(prefix="og-test-snac-")
data = os.path.join(folder, "data")
browser = Browser(folder)
server = Snac()
program = atspi.Program()
tokens = {}


def window():
    return program.window


def start():
    program.start("--data-dir", data)


# The world outside: a browser, a picture, the data base


def make_picture(name):
    """A PNG of 320 × 240 pixels."""
    path = os.path.join(folder, name)
    rows = b"".join(
        b"\0" + b"".join(bytes((x * 255 // 320, y, 120)) for x in range(320)) for y in range(240)
    )

    def chunk(kind, content):
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    with open(path, "wb") as picture:
        picture.write(b"\x89PNG\r\n\x1a\n")
        picture.write(chunk(b"IHDR", struct.pack(">IIBBBBB", 320, 240, 8, 2, 0, 0, 0)))
        picture.write(chunk(b"IDAT", zlib.compress(rows)))
        picture.write(chunk(b"IEND", b""))
    return path


def ask(query, *values):
    """The first row of an answer of the program's data base, or None."""
    base = sqlite3.connect(f"file:{os.path.join(data, 'ortsgespraech.db')}?mode=ro", uri=True)
    try:
        return base.execute(query, values).fetchone()
    finally:
        base.close()


def delivery_state(text):
    row = ask("SELECT state FROM delivery WHERE text = ? ORDER BY id DESC", text)
    return row[0] if row else None


def plain(html):
    return re.sub(r"<[^>]+>", "", html).replace("&#39;", "'").replace("&quot;", '"')


def published(text):
    """What the account has on the server with this text."""
    me = server.api(tokens["amt"], "GET", "/api/v1/accounts/verify_credentials")
    path = f"/api/v1/accounts/{me['id']}/statuses"
    statuses = server.api(tokens["amt"], "GET", path, limit=40)
    return [status for status in statuses if text in plain(status["content"])]


def only_one(text):
    found = published(text)
    assert len(found) == 1, f"{len(found)} posts on the server with the text {text!r}"
    return found[0]


# What the person does


def next_page(heading):
    window().find("button", _("_Next")).click()
    window().find("heading", _(heading))


def add_picture(path, alt):
    window().find("button", _("_Add Picture…")).click()
    chooser_name = _("Add Pictures")
    chooser = program.wait_for(
        lambda: window() if window() and window().name == chooser_name else None, "the chooser"
    )
    program.press("ctrl+l")
    chooser.find("text").set_text(path)
    # The first Enter may only take what the chooser proposes.
    while window() is None or window().name == chooser_name:
        program.press("Return")
        time.sleep(0.5)
    field = window().find("text", pattern("Description of %s"), timeout=30)
    field.set_text(alt)


def plan_now(text, picture=None):
    """In the composer: writes a post for the next full minute and plans it, with time left."""
    window().find("text", _("Text")).set_text(text)
    if picture:
        add_picture(*picture)
    program.wait_for(lambda: time.time() % 60 < 45, "time until the next full minute", 30)
    window().find("toggle button", _("Now")).click()
    window().find_sensitive("button", _("_Publish Now")).click()
    window().wait_gone("button", _("_Publish Now"))
    server.wait_for(lambda: delivery_state(text) is not None)


def new_post():
    window().find("button", _("New Post")).click()
    window().find("text", _("Text"))


def go_to(place):
    window().find("list item", re.compile("^" + re.escape(_(place)))).point()


def concern_row():
    return window().find("list item", re.compile(re.escape(QUESTION), re.DOTALL), timeout=60)


# The steps


def _the_first_start_offers_two_doors():
    server.start()
    for name in ("amt", "keller"):
        server.add_user(name)
        tokens[name] = server.sign_in(name)
    start()
    window().find("list item", _("_Set Up"))
    window().find("list item", _("_Practise First"))


def _the_town_hall_is_set_up():
    window().find("list item", _("_Set Up")).point()
    window().find("text", _("Name of the Municipality")).set_text("Gemeinde Musterbach")
    window().find("combo box", _("Land")).choose("Baden-Württemberg")
    next_page("When Is Somebody There?")
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"):
        window().find("text", _(day)).set_text("8-12, 14-16:30")
    next_page("When Do Citizens Get an Answer?")
    next_page("By Which Rules Do People Talk With You?")
    next_page("What Follows When a Rule Is Broken?")
    next_page("Who Is Responsible for What?")
    next_page("Which Posts Does a Second Person See First?")
    next_page("What If It Becomes Difficult?")
    next_page("On Which Account Do You Write?")


def _an_account_is_connected_through_the_browser():
    window().find("button", _("_Sign In to an Account")).click()
    window().find("list item", re.compile("Mastodon")).point()
    window().find("text", _("Server, Such as gemeinde.social")).set_text(server.address)
    window().find_sensitive("button", _("_Sign In in the Browser")).click()
    back = server.approve("amt", browser.wait(program))
    assert back.startswith("http://127.0.0.1:") or back.startswith("http://localhost:"), back
    with urllib.request.urlopen(back, timeout=20) as page:
        assert page.status == 200
    window().find("button", _("_Done"), timeout=40).click()
    next_page("How Do People Learn of It?")
    next_page("What Comes Next?")


def _the_token_is_in_the_keyring_and_nowhere_else():
    kept = subprocess.run(
        ["secret-tool", "search", "--all", "xdg:schema", APP_ID],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    secrets = re.findall(r"^secret = (.+)$", kept, re.MULTILINE)
    assert len(secrets) == 1, f"{len(secrets)} secrets in the keyring"
    account = server.api(secrets[0], "GET", "/api/v1/accounts/verify_credentials")
    assert account["username"] == "amt", account
    content = b""
    for place, _folders, names in os.walk(data):
        for name in names:
            with open(os.path.join(place, name), "rb") as held:
                content += held.read()
    assert "Gemeinde Musterbach".encode() in content, "the search finds nothing at all"
    assert secrets[0].encode() not in content, "the token stands in the data folder"


def _a_planned_post_survives_a_power_cut():
    window().find("button", _("_Write the First Post")).click()
    plan_now(POST, (make_picture("rathaus.png"), ALT))
    program.kill()
    assert published(POST) == [], "it went out before its time"
    start()


def _it_is_published_once_with_its_picture_and_description():
    server.wait_for(lambda: delivery_state(POST) == SENT, 120)
    pictures = only_one(POST)["media_attachments"]
    assert [picture["description"] for picture in pictures] == [ALT], pictures


def _the_calendar_shows_it_with_its_picture():
    go_to("Calendar")
    row = window().find("list item", re.compile(re.escape(POST)))

    def colours_at_its_end():
        x, y, width, height = row.box()
        place = f"20x20+{x + width - 40}+{y + height // 2 - 10}"
        command = ["import", "-window", "root", "-crop", place, "+repage", "-format", "%k", "info:-"]
        return int(subprocess.run(command, check=True, capture_output=True).stdout)

    program.wait_for(lambda: colours_at_its_end() > 20, "the picture")


def _a_citizen_answers_and_it_waits_in_the_inbox_with_a_deadline():
    server.api(
        tokens["keller"],
        "POST",
        "/api/v1/statuses",
        status="@amt " + QUESTION,
        in_reply_to_id=only_one(POST)["id"],
        visibility="public",
    )
    go_to("Inbox")
    end = time.monotonic() + 60
    while not window().has("list item", re.compile(re.escape(QUESTION))):
        assert time.monotonic() < end, "the answer did not arrive\n" + program.dump()
        window().do_action("win.fetch")
        time.sleep(1)
    row = concern_row()
    assert row.name.startswith(_("Unread: %s").split("%s")[0]), row.name
    promised = _("Answer by %s.").split("%s")
    assert promised[0] in row.name, f"no deadline in {row.name!r}"


def _a_begun_reply_survives_a_power_cut():
    concern_row().point()
    window().find("text", _("Your reply")).set_text(ANSWER)
    server.wait_for(lambda: ask("SELECT 1 FROM concern WHERE draft = ?", ANSWER))
    program.kill()
    start()
    go_to("Inbox")
    concern_row().point()
    field = window().find("text", _("Your reply"))
    program.wait_for(lambda: field.text == ANSWER, "the begun reply")


def _the_reply_arrives_as_an_answer_to_the_right_post():
    window().find_sensitive("button", _("_Send")).click()
    server.wait_for(lambda: delivery_state(ANSWER) == SENT)

    def mention():
        told = server.api(tokens["keller"], "GET", "/api/v1/notifications", limit=20)
        found = [note["status"] for note in told if note.get("type") == "mention"]
        return [status for status in found if ANSWER in plain(status["content"])]

    arrived = server.wait_for(mention)
    mine = only_one(ANSWER)
    assert len(arrived) == 1, f"it arrived {len(arrived)} times"
    asked = server.api(tokens["keller"], "GET", f"/api/v1/statuses/{mine['in_reply_to_id']}")
    assert QUESTION in plain(asked["content"]), asked["content"]
    # In the conversation it stands as ours.
    ours = _("You, %1$s, %2$s: %3$s").split("%")[0]
    window().find("list item", re.compile("^" + ours + ".*" + re.escape(ANSWER), re.DOTALL))


def _the_concern_is_done():
    window().find("button", _("Mark as _Done")).click()
    window().find("text", _("In One Sentence"))
    program.press("Return")
    window().find("label", _("Nothing Waits for an Answer"))
    view = re.compile("^" + _("Done", context="concerns") + r"( \(|$)")
    window().find("toggle button", view).click()
    concern_row()


def die_while_sending(text, picture=None):
    """Plans a post, and freezes the server when its time has come: the first request stands
    complete in the server's queue. The program dies without an answer; only then does the server
    go on. Returns how many such posts it has before the program starts again."""
    new_post()
    plan_now(text, picture)
    due = ask("SELECT due FROM delivery WHERE text = ?", text)[0]
    time.sleep(max(0, due - time.time() - 1.5))
    server.freeze()
    try:
        program.wait_for(lambda: delivery_state(text) == SENDING, "the post to be sent", 60)
        time.sleep(2)
        program.kill()
    finally:
        server.thaw()
    time.sleep(3)  # what stands in its queue takes effect
    assert delivery_state(text) == SENDING
    arrived = len(published(text))
    start()
    server.wait_for(lambda: delivery_state(text) == SENT, 120)
    time.sleep(5)  # long enough for a second one to show up
    return arrived


def _what_arrived_though_the_program_died_is_not_sent_again():
    assert die_while_sending(ARRIVED) == 1, "the case that this is about did not come about"
    only_one(ARRIVED)


def _what_did_not_arrive_when_the_program_died_is_sent_once():
    picture = (make_picture("baenke.png"), "Zwei Bänke aus Holz")
    assert die_while_sending(NOT_ARRIVED, picture) == 0, "the picture alone made a post"
    descriptions = [held["description"] for held in only_one(NOT_ARRIVED)["media_attachments"]]
    assert descriptions == [picture[1]], descriptions
    for text in (POST, ANSWER, ARRIVED):
        only_one(text)


try:
    atspi.run(
        program,
        _the_first_start_offers_two_doors,
        _the_town_hall_is_set_up,
        _an_account_is_connected_through_the_browser,
        _the_token_is_in_the_keyring_and_nowhere_else,
        _a_planned_post_survives_a_power_cut,
        _it_is_published_once_with_its_picture_and_description,
        _the_calendar_shows_it_with_its_picture,
        _a_citizen_answers_and_it_waits_in_the_inbox_with_a_deadline,
        _a_begun_reply_survives_a_power_cut,
        _the_reply_arrives_as_an_answer_to_the_right_post,
        _the_concern_is_done,
        _what_arrived_though_the_program_died_is_not_sent_again,
        _what_did_not_arrive_when_the_program_died_is_sent_once,
    )
finally:
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)
