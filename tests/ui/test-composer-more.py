# SPDX-License-Identifier: EUPL-1.2
"""What a post needs now and then, in the practice town: pictures are dragged in, pasted, ordered by
the keyboard and by dragging, and removed with undo; the spell check knows what is no word, also in
descriptions; a right that has ended and a consent that is withdrawn lead to their picture; a channel
with other limits gets a text of its own, and says how long a poll may run; an earlier text is taken
back; a refusal says who and why until the post is laid before the second person again; what is
discarded comes back."""

import datetime
import glob
import os
import re
import sqlite3
import subprocess
import tempfile

import atspi
from files import Files, drag
from node import Atspi
from words import pattern, words as _

# A second channel, whose server allows less.
SMALL, SMALL_NAME = "@oberbach", "Ortsteil Oberbach"
SMALL_CHARACTERS = 60
DAY = 24 * 3600
WRONG = "kommmen"
TEXT = f"Die [Straße, von Haus bis Haus]. Bitte {WRONG} Sie mit [Ding]. Mehr: https://musterbach.example"
LONG = "Das Rathaus bleibt am Freitag geschlossen. Am Montag sind wir ab 8 Uhr wieder für Sie da."
SHORT = "Das Rathaus bleibt am Freitag zu."
ALT = "Ein Baggger steht vor dem Rathaus."
ALT_WRONG = "Baggger"
REASON = "Der Termin stimmt nicht: Es ist der Samstag."
ASKER, SIGNER = "Erika Muster", "Max Braun"
SIGN_OFF_ALL = 1
PRACTICE = "@musterbach"
RIGHTS_OVER = (
    "The right to use a picture ends before the post goes out, or a consent was withdrawn."
)
program = atspi.Program()
folder = tempfile.mkdtemp(prefix="og-composer-")


def window():
    return program.window


def text():
    return window().find("text", _("Text"))


def check(sentence):
    """The row of the check list that has it."""
    return window().find("list", _("Check")).find("list item", sentence)


def no_check(sentence):
    window().find("list", _("Check")).wait_gone("list item", sentence)


def data_base():
    home = os.path.join(os.environ["HOME"], ".local", "share", "ortsgespraech")
    return glob.glob(os.path.join(home, "practice", "ortsgespraech.db"))[0]


def ask(query, change=False):
    """All rows that the query gives."""
    base = sqlite3.connect(f"file:{data_base()}?mode={'rw' if change else 'ro'}", uri=True)
    try:
        rows = base.execute(query).fetchall()
        base.commit()
        return rows
    finally:
        base.close()


def underlined(node):
    """The words of a text that have the line of the spell check."""
    face = node._accessible.get_text_iface()
    words, at = [], 0
    while at < len(node.text):
        attributes, start, end = Atspi.Text.get_attribute_run(face, at, False)
        if attributes.get("underline") == "error":
            words.append(node.text[start:end])
        at = max(end, at + 1)
    return words


def is_focused(node):
    return "focused" in node.states


def picture(name):
    return window().find("list", _("Pictures")).find("list item", _("Picture %s", name))


def order():
    """The names of the pictures as they stand below each other."""
    pictures = window().find("list", _("Pictures"))
    rows = [node for node in pictures.find_all("list item", pattern("Picture %s"))]
    return [row.find_all("label")[0].name for row in rows]


def wait_for_order(*names):
    program.wait_for(lambda: order() == list(names), f"{names}, not {order()}")


def make_picture(name, colours):
    path = os.path.join(folder, name)
    subprocess.run(["convert", "-size", "320x240", f"gradient:{colours}", path], check=True)
    return path


def new_post():
    window().find("button", _("_New Post")).click()
    return text()


def a_town_has_two_channels_with_other_limits():
    program.start("--practice")
    program.wait_for(lambda: ask("SELECT id FROM channel"), "the town's channel")
    assert program.stop() == 0
    columns = [row[1] for row in ask("PRAGMA table_info (channel)") if row[1] != "id"]
    other = {"name": SMALL_NAME, "handle": SMALL, "remote_id": "oberbach", "base_url": "x",
             "max_characters": SMALL_CHARACTERS, "max_poll_seconds": DAY, "max_poll_options": 2}
    chosen = ", ".join(f"'{other[name]}'" if name in other else f'"{name}"' for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    ask(f"INSERT INTO channel ({names}) SELECT {chosen} FROM channel LIMIT 1", change=True)
    program.start("--practice")
    program.resize(1000, 1000)


def spelling_knows_gaps_and_full_stops():
    new_post().set_text(TEXT)
    program.wait_for(lambda: underlined(text()) == [WRONG], f"{WRONG!r} alone underlined")


def a_picture_is_dragged_in_from_another_program():
    with Files((1020, 100), make_picture("bagger.png", "orange-navy")) as files:
        files.drag_to(400, 400)
        picture("bagger.png")


def copied_files_are_pasted():
    paths = make_picture("plan.png", "white-gray"), make_picture("rathaus.png", "red-blue")
    with Files((1020, 100), *paths):
        text().point()
        program.press("ctrl+v")
        picture("rathaus.png")
    wait_for_order("bagger.png", "plan.png", "rathaus.png")


def a_description_is_checked_as_well():
    field = window().find("text", _("Description of %s", "bagger.png"))
    field.set_text(ALT)
    program.wait_for(lambda: underlined(field) == [ALT_WRONG], f"{ALT_WRONG!r} underlined")
    field.set_text("Ein Bagger steht vor dem Rathaus.")
    check(re.compile(re.escape(_("The description of %lu picture is missing.", 2, count=2))))
    for name in ("plan.png", "rathaus.png"):
        window().find("text", _("Description of %s", name)).set_text("Das Rathaus am Markt.")
    no_check(re.compile(re.escape(_("The description of %lu picture is missing.", 1, count=1))))


def pictures_are_ordered_by_keyboard_and_by_dragging():
    window().find("button", _("Move %s Back", "bagger.png")).click()
    wait_for_order("plan.png", "bagger.png", "rathaus.png")
    last = picture("rathaus.png")
    last._scroll_into_sight()
    start, end = last.find("image").box(), picture("bagger.png").box()
    drag(start[0] + 20, start[1] + 20, end[0] + 60, end[1] + 30)
    wait_for_order("plan.png", "rathaus.png", "bagger.png")


def one_is_removed_and_comes_back():
    window().find("button", _("Remove %s", "rathaus.png")).click()
    # The offer does not stay long.
    window().find("button", _("_Undo")).click()
    wait_for_order("plan.png", "rathaus.png", "bagger.png")


def a_check_leads_to_the_card_that_is_empty():
    """Not always to that of the first picture."""
    card = picture("plan.png")
    check(re.compile(rights_open(3))).point()
    source = card.find("text", _("Who Made It"))
    program.wait_for(lambda: is_focused(source), "the card of the first picture")
    source.set_text("Bauamt")
    check(re.compile(rights_open(2))).point()
    program.wait_for(lambda: is_focused(picture("rathaus.png").find("text", _("Who Made It"))),
                     "the card of the second picture")


def rights_open(count):
    return re.escape(_("For %lu picture it is not noted where it comes from, or whether the people in "
                       "it agreed.", count, count=count))


def a_right_that_ends_leads_to_its_day():
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    last = picture("plan.png").find("text", _("Usable Until, If Limited"))
    last.set_text(yesterday.strftime("%d.%m.%Y"))
    text().point()
    check(re.compile(re.escape(_(RIGHTS_OVER)))).point()
    program.wait_for(lambda: is_focused(last), "the day until which the right lasts")
    picture("plan.png").find("label", _("The right to use the picture ends before the post goes out. "
                                       "Choose an earlier time, enter a later day below if you may "
                                       "use it longer, or remove the picture."))
    last.set_text("")
    no_check(re.compile(re.escape(_(RIGHTS_OVER))))


def a_consent_withdrawn_leads_to_removing():
    picture("rathaus.png").find("button", _("_Where Is It Used?")).click()
    uses = window().find("dialog", _("Uses of the Picture"))
    uses.find("list", _("All Uses")).find("list item", re.compile("gesperrt|Straße"))
    uses.find("button", _("_Consent Withdrawn…")).click()
    window().find("button", _("_Note Withdrawal")).click()
    window().wait_gone("button", _("_Note Withdrawal"))
    uses.find("label", pattern("The consent was withdrawn: %s"))
    row = uses.find("list", _("All Uses")).find("list item")
    program.wait_for(lambda: is_focused(row), "the keyboard on the first use")
    program.press("Escape")
    window().wait_gone("dialog", _("Uses of the Picture"))
    check(re.compile(re.escape(_(RIGHTS_OVER)))).point()
    remove = window().find("button", _("Remove %s", "rathaus.png"))
    program.wait_for(lambda: is_focused(remove), "the button that removes the picture")
    program.press("space")
    no_check(re.compile(re.escape(_(RIGHTS_OVER))))
    wait_for_order("plan.png", "bagger.png")


def what_is_discarded_comes_back():
    window().find("button", _("Discard Draft")).click()
    program.wait_for(lambda: not ask("SELECT id FROM post"), "no draft any more")
    window().find("button", _("_Undo")).click()
    program.wait_for(lambda: ask("SELECT text FROM post") == [(TEXT,)], "the draft again")
    program.wait_for(lambda: len(ask("SELECT id FROM attachment")) == 2, "its pictures again")


def too_long_for_one_leads_to_its_own_text():
    new_post().set_text(LONG)
    check(re.compile(SMALL_NAME)).point()
    own = window().find("text", _("Text for %s", SMALL))
    assert own.text == LONG, own.text
    own.set_text(SHORT)
    no_check(re.compile(SMALL_NAME))
    window().find("radio button", _("%s: Own Text", SMALL))


def the_preview_follows_the_text_that_is_written():
    window().find("label", SHORT)
    window().find("radio button", _("All Channels")).click()
    program.wait_for(lambda: text().text == LONG, "the common text")
    window().find("combo box", SMALL).choose(PRACTICE)
    window().find("label", LONG)


def a_poll_runs_only_as_long_as_all_networks_allow():
    window().find("list", _("More")).find("list item", re.compile("^" + _("More"))).point()
    window().find("check box", _("Poll")).toggle_to(True)
    runs = window().find("combo box", _("Runs For"))
    assert days_of(runs)[-1] == _("%lu day", 1, count=1), days_of(runs)
    assert not window().has("list item", _("Add Option")), "more options than the small one allows"


def days_of(box):
    box.click()
    options = program.wait_for(box._options, "how long a poll may run")
    program.press("Escape")
    program.wait_for(lambda: not box._options(), "the list to close")
    return options


def an_earlier_text_is_taken_back():
    program.press("Escape")
    window().wait_gone("text", _("Text"))
    window().find("label", _("Kept as a draft. It is not planned."))
    open_draft(LONG[:20])
    text().set_text("Ganz anders.")
    window().find("button", _("More Actions")).pick(3)
    versions = window().find("dialog", _("Earlier Versions"))
    versions.find("label", re.compile(re.escape(LONG[:20]))).point()
    versions.find("button", _("Take This Text")).click()
    program.wait_for(lambda: text().text == LONG, "the earlier text")


def open_draft(words):
    program.press("ctrl+2")
    posts = window().find("list", _("Posts"))
    posts.find("list item", re.compile(re.escape(words))).point(double=True)
    text()


def a_refusal_says_who_and_why():
    assert program.stop() == 0
    ask(f"UPDATE office SET sign_off = {SIGN_OFF_ALL}", change=True)
    program.start("--practice")
    program.resize(1000, 1000)
    program.press("ctrl+2")
    posts = window().find("list", _("Posts"))
    new_post().set_text(SHORT)
    window().find("toggle button", _("Now")).click()
    submit()
    dialog = window().find("dialog", _("Sign-Off"))
    dialog.find("list item", re.compile(re.escape(_("Refuse")))).point()
    dialog.find("text", _("Name")).set_text(SIGNER)
    dialog.find("text", _("What Has to Change")).set_text(REASON)
    dialog.find("button", _("_Refuse")).click()
    dialog.wait_gone("text", _("What Has to Change"))
    program.press("Escape")
    window().wait_gone("dialog", _("Sign-Off"))
    program.wait_for(lambda: [row for row in posts.find_all("list item") if is_focused(row)],
                     "the keyboard on a post, since the composer has gone")
    open_draft(SHORT)
    window().find("label", REASON)
    window().find("label", re.compile(re.escape(_("%s refused it", SIGNER))))


def submit():
    window().find_sensitive("button", _("_Submit for Sign-Off")).click()
    window().find("text", _("Who Asks for the Sign-Off")).set_text(ASKER)
    window().find_sensitive("button", _("_Submit")).click()
    window().find("label", _("%s asked for sign-off", ASKER))


def no_trouble_was_written():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    a_town_has_two_channels_with_other_limits,
    spelling_knows_gaps_and_full_stops,
    a_picture_is_dragged_in_from_another_program,
    copied_files_are_pasted,
    a_description_is_checked_as_well,
    pictures_are_ordered_by_keyboard_and_by_dragging,
    one_is_removed_and_comes_back,
    a_check_leads_to_the_card_that_is_empty,
    a_right_that_ends_leads_to_its_day,
    a_consent_withdrawn_leads_to_removing,
    what_is_discarded_comes_back,
    too_long_for_one_leads_to_its_own_text,
    the_preview_follows_the_text_that_is_written,
    a_poll_runs_only_as_long_as_all_networks_allow,
    an_earlier_text_is_taken_back,
    a_refusal_says_who_and_why,
    no_trouble_was_written,
)
