# SPDX-License-Identifier: EUPL-1.2
"""Text modules in the practice town: a reply made of two of them with a gap filled by hand, the list that
is left alone, a begun reply after a power cut, and a module of the town's own that somebody approves."""

import configparser
import os
import re
import subprocess

import atspi
from words import DATA
from words import pattern
from words import words as _

KELLER = "Renate Keller"
BRANDT = "Jonas Brandt"
PLACE = "Lindenstrasse 3"
OWN_TITLE = "Freibad im Winter"
OWN_TEXT = "Das Freibad öffnet wieder am [Tag]."
program = atspi.Program()


def window():
    return program.window


def given(key):
    """Title and text of a given module, as the town's catalogue has it: without any form of address."""
    keys = configparser.ConfigParser(interpolation=None)
    keys.read(os.path.join(DATA, "rules", "text-modules.ini"), encoding="utf-8")
    return keys[key]["title[de]"], keys[key]["text[de]"].replace("{[}", "[").replace("{]}", "]")


def letters():
    return [row.name for row in window().find("list", _("Conversation")).find_all("list item")]


def open_concern(citizen):
    window().find("list item", re.compile(citizen)).point()
    program.wait_for(
        lambda: letters() and letters()[0].startswith(citizen), f"the conversation with {citizen}"
    )
    program.press("r")
    program.wait_for(lambda: "focused" in reply().states, "the keyboard in the reply")


def reply():
    return window().find("text", _("Your reply"))


def write(text):
    """As a person types it, key by key."""
    subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)


def offered():
    """What the list at the cursor offers, as it is spoken; nothing if it is not open."""
    lists = window().find_all("list", _("Text Modules"))
    return [row.name for row in lists[0].find_all("list item")] if lists else []


def take(words, title):
    """Searches with two colons and takes what is found first."""
    write("::" + words)
    program.wait_for(lambda: offered() and offered()[0].startswith(title), f"“{title}” to be offered")
    program.press("Return")
    program.wait_for(lambda: not offered(), "the list to be closed")


def _a_reply_is_made_of_two_modules():
    program.start("--practice")
    program.resize(1280, 800)
    program.press("ctrl+3")
    open_concern(KELLER)
    take("anrede mit n", given("hello")[0])
    program.wait_for(lambda: KELLER in reply().text, "the name of the citizen")
    assert "[" not in reply().text, reply().text
    take("schaden auf", given("received-defect")[0])
    program.wait_for(lambda: "[Ort]" in reply().text, "the second module")
    assert "[Frist]" not in reply().text, f"the deadline is not filled in: {reply().text}"
    assert "::" not in reply().text, reply().text


def _an_open_gap_is_asked_about():
    program.press("ctrl+Return")
    window().find("label", pattern("The reply still says “%s”. Fill in what belongs there, or send the "
                                   "reply with these words in it."))
    window().find("button", _("_Fill In")).click()
    program.wait_for(lambda: "focused" in reply().states, "the keyboard in the reply")
    write(PLACE)
    program.wait_for(lambda: PLACE in reply().text, "the gap to be filled")
    assert "[" not in reply().text, reply().text


def _it_goes_out_as_it_stands():
    text = reply().text
    program.press("ctrl+Return")
    program.wait_for(lambda: reply().text == "", "the reply to be taken")
    program.wait_for(lambda: len(letters()) > 1 and PLACE in letters()[1], "the reply in its place")
    assert text in letters()[1], letters()
    # Once it has gone out there is nothing to be taken back any more.
    window().wait_gone("button", _("_Undo"))
    program.wait_for(lambda: text in letters()[1], "the reply among the letters")


def _escape_leaves_the_text():
    open_concern(BRANDT)
    write("Zeit::gru")
    program.wait_for(offered, "the list")
    program.press("Escape")
    program.wait_for(lambda: not offered(), "the list to be closed")
    assert reply().text == "Zeit::gru", reply().text
    assert "focused" in reply().states, "the keyboard went away"
    write("en")
    program.wait_for(lambda: reply().text == "Zeit::gruen", "what is written on")
    assert not offered(), "the list came back"


def _what_was_begun_is_there_after_a_power_cut():
    program.press("ctrl+a", "BackSpace")
    program.wait_for(lambda: reply().text == "", "an empty reply")
    title, text = given("repair-planned")
    # The shortcut does what two colons do.
    program.press("ctrl+space")
    program.wait_for(offered, "the list")
    write("reparatur ist")
    program.wait_for(lambda: offered() and offered()[0].startswith(title), "the module")
    program.press("Return")
    program.wait_for(lambda: reply().text == text, "the module in the reply")
    program.kill()
    program.start("--practice")
    open_concern(BRANDT)
    program.wait_for(lambda: reply().text == text, "the begun reply")


def _tab_leads_from_gap_to_gap():
    program.press("ctrl+Home", "Tab")
    write(PLACE)
    program.press("Tab")
    write("Freitag")
    program.wait_for(lambda: "[" not in reply().text, "both gaps to be filled")
    assert PLACE in reply().text and "Freitag" in reply().text, reply().text
    program.press("ctrl+a", "BackSpace")


def _a_module_of_the_town_is_written_and_approved():
    program.press("ctrl+4")
    window().find("list item", _("Text Modules")).point()
    window().find("button", _("_Add Your Own")).click()
    window().find("text", _("Title")).set_text(OWN_TITLE)
    window().find("text", _("Text of the Reply")).set_text(OWN_TEXT)
    window().find("list item", _("Not yet approved"))
    window().find_sensitive("button", _("_Approve")).click()
    window().find("list item", pattern("Approved by %1$s on %2$s"))
    window().find("button", _("_Withdraw Approval"))
    program.press("Escape", "Escape")


def _what_is_approved_bears_no_mark():
    program.press("ctrl+3")
    open_concern(BRANDT)
    write("::freibad")
    program.wait_for(lambda: offered() and offered()[0].startswith(OWN_TITLE), "the town's own module")
    marked = _("%1$s, %2$s, not yet approved: %3$s").split("%2$s")[1].split("%3$s")[0]
    assert marked not in offered()[0], offered()
    program.press("BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace",
                  "BackSpace")
    program.wait_for(lambda: [row for row in offered() if marked in row], "those nobody approved")


atspi.run(
    program,
    _a_reply_is_made_of_two_modules,
    _an_open_gap_is_asked_about,
    _it_goes_out_as_it_stands,
    _escape_leaves_the_text,
    _what_was_begun_is_there_after_a_power_cut,
    _tab_leads_from_gap_to_gap,
    _a_module_of_the_town_is_written_and_approved,
    _what_is_approved_bears_no_mark,
)
