# SPDX-License-Identifier: EUPL-1.2
"""A post from a template to the plan, in the practice town: gaps are gone to by Tab and refuse the
plan while they are open; a channel gets a text of its own and gives it up again; a word of offices
is replaced; a poll is made; what is wrong is said and leads to its place; the draft is stored with
all of it."""

import glob
import os
import re
import sqlite3

import atspi
from node import Atspi
from words import pattern, words as _

# A place where a person publishes.
PLACE = "Amtsblatt"
TEMPLATE = "Straße gesperrt"
TEXT = (
    "Die Mühlstraße ist von Montag bis Freitag zwecks Kanalarbeiten gesperrt. "
    "Fahren Sie über die Gartenstraße. Mehr im Rathaus oder auf https://musterbach.example"
)
OWN = "Mühlstraße gesperrt, siehe Aushang am Rathaus."
LABEL = "Tiefbau"
OPTIONS = ("Über die Gartenstraße", "Über die Brücke")
PLANNED = 1
program = atspi.Program()


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
    folder = os.path.join(os.environ["HOME"], ".local", "share", "ortsgespraech")
    (path,) = glob.glob(os.path.join(folder, "practice", "ortsgespraech.db"))
    return path


def ask(query):
    """The newest row of the practice town's data base that the query gives."""
    base = sqlite3.connect(f"file:{data_base()}?mode=ro", uri=True)
    try:
        return base.execute(query).fetchone()
    finally:
        base.close()


def add_place():
    """The practice town has one channel: a second one, where a person publishes, is put beside it."""
    base = sqlite3.connect(data_base())
    columns = [row[1] for row in base.execute("PRAGMA table_info (channel)") if row[1] != "id"]
    other = {"network": "reminder", "name": PLACE, "handle": "", "remote_id": PLACE, "base_url": ""}
    chosen = ", ".join(f"'{other[name]}'" if name in other else f'"{name}"' for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    base.execute(f"INSERT INTO channel ({names}) SELECT {chosen} FROM channel LIMIT 1")
    base.commit()
    base.close()


def selection():
    """What is selected in the text."""
    face = text()._accessible.get_text_iface()
    part = Atspi.Text.get_selection(face, 0) if Atspi.Text.get_n_selections(face) else None
    return text().text[part.start_offset : part.end_offset] if part else ""


def a_town_has_two_channels():
    program.start("--practice")
    program.wait_for(lambda: ask("SELECT id FROM channel"), "the town's channel")
    assert program.stop() == 0
    add_place()
    program.start("--practice")
    program.resize(1280, 1000)


def a_template_brings_text_kind_and_validity():
    window().find("button", _("New Post")).click()
    window().find("button", _("_All Templates…")).click()
    dialog = window().find("dialog", _("Templates"))
    dialog.find("entry", _("Search Templates")).set_text("sperr")
    dialog.find("list item", TEMPLATE).point()
    window().wait_gone("dialog", _("Templates"))
    program.wait_for(lambda: "[" in text().text, "the text of the template")
    window().find("list", _("More")).find(
        "label", re.compile(re.escape(_("Road Closure", context="post")))
    )


def tab_goes_from_gap_to_gap():
    first = program.wait_for(selection, "a gap to be selected")
    assert re.fullmatch(r"\[[^]]+\]", first), first
    program.press("Tab")
    program.wait_for(
        lambda: selection() != first and re.fullmatch(r"\[[^]]+\]", selection()), "the next gap"
    )


def an_open_gap_refuses_the_plan():
    window().find("text", _("Time")).set_text("23:58")
    window().find("button", _("_Plan")).click()
    check(pattern("%s is still to be filled in."))
    window().find("label", pattern("Not planned yet. %s"))
    assert window().find("button", _("_Plan")).showing, "it was planned with an open gap"


def filled_in_nothing_of_it_is_said_any_more():
    text().set_text(TEXT)
    no_check(pattern("%s is still to be filled in."))


def a_word_of_offices_is_replaced():
    window().find("toggle button", re.compile("LIX|" + re.escape(_("Short text")))).click()
    words = window().find("list", _("What Could Be Simpler"))
    words.find("button", _("Write “%s”", "für")).click()
    program.wait_for(lambda: "für Kanalarbeiten" in text().text, "the simpler word")
    program.press("Escape")


def a_channel_gets_a_text_of_its_own():
    window().find("radio button", PLACE).click()
    own = window().find("text", _("Text for %s", PLACE))
    assert own.text == text_of_all(), own.text
    own.set_text(OWN)
    window().find("radio button", _("%s: Own Text", PLACE))
    window().find("label", _("This channel gets a text of its own."))


def text_of_all():
    return TEXT.replace("zwecks", "für")


def it_gives_it_up_and_takes_it_back():
    window().find("button", _("Take the _Common Text")).click()
    window().find("label", _("This channel gets the common text again."))
    own = window().find("text", _("Text for %s", PLACE))
    program.wait_for(lambda: own.text == text_of_all(), "the common text")
    window().find("button", _("_Undo")).click()
    program.wait_for(lambda: own.text == OWN, "the own text again")


def the_common_text_is_as_it_was():
    window().find("radio button", _("All Channels")).click()
    program.wait_for(lambda: text().text == text_of_all(), "the common text")


def what_few_posts_need_stands_one_click_deeper():
    window().find("list", _("More")).find("list item", re.compile("^" + _("More"))).point()
    window().find("text", _("Label of Your Own")).set_text(LABEL)


def a_poll_that_cannot_be_is_refused():
    window().find("check box", _("Poll")).toggle_to(True)
    window().find("text", _("Option %u", 1)).set_text(OPTIONS[0])
    window().find("text", _("Option %u", 2)).set_text(OPTIONS[0])
    check(pattern("A poll needs at least two different options, and cannot stand beside pictures."))
    window().find("text", _("Option %u", 2)).set_text(OPTIONS[1])
    no_check(pattern("A poll needs at least two different options, and cannot stand beside pictures."))


def it_is_planned_with_all_of_it():
    window().find("button", _("_Plan")).click()
    window().wait_gone("button", _("_Plan"))
    program.wait_for(lambda: ask(f"SELECT id FROM post WHERE state = {PLANNED} AND label = '{LABEL}'"),
                     "the planned post")
    post = ask("SELECT id, text, poll, kind, valid_until FROM post ORDER BY id DESC")
    assert post[1] == text_of_all(), post
    assert post[2].split("\n") == list(OPTIONS), post
    assert post[3] == 1 and post[4], post
    assert ask(f"SELECT text FROM variant WHERE post_id = {post[0]}") == (OWN,)


def no_trouble_was_written():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    a_town_has_two_channels,
    a_template_brings_text_kind_and_validity,
    tab_goes_from_gap_to_gap,
    an_open_gap_refuses_the_plan,
    filled_in_nothing_of_it_is_said_any_more,
    a_word_of_offices_is_replaced,
    a_channel_gets_a_text_of_its_own,
    it_gives_it_up_and_takes_it_back,
    the_common_text_is_as_it_was,
    what_few_posts_need_stands_one_click_deeper,
    a_poll_that_cannot_be_is_refused,
    it_is_planned_with_all_of_it,
    no_trouble_was_written,
)
