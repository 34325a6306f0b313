# SPDX-License-Identifier: EUPL-1.2
"""The inbox as work, by the keyboard: who takes care, what comes back, how it ended, notes, several at
once; and that all of it can be taken back and is still there after a power cut."""

import re
import subprocess

import atspi
from words import pattern, words as _

KELLER = "Renate Keller"
BRANDT = "Jonas Brandt"
CLERK = "Sabine Brunner"
NOTE = "Der Bauhof weiss Bescheid."
program = atspi.Program()


def window():
    return program.window


def concerns():
    lists = window().find_all("list", _("Concerns"))
    return [row.name for row in lists[0].find_all("list item")] if lists else []


def view(name, count):
    """The button of a view, once it says that many."""
    text = _(name, context="concerns")
    label = _("%1$s (%2$d)", text, count) if count else text
    return window().find("toggle button", label)


def due(count):
    view("Due", count)
    program.wait_for(lambda: len(concerns()) == count, f"{count} due concerns")


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)


def undo():
    window().find("button", _("_Undo")).click()
    window().wait_gone("button", _("_Undo"))


def letters():
    return [row.name for row in window().find("list", _("Conversation")).find_all("list item")]


def shown(citizen):
    program.wait_for(lambda: letters() and letters()[0].startswith(citizen), f"{citizen}'s letters")


def _every_view_has_its_count():
    program.start("--practice")
    program.resize(1280, 800)
    program.press("ctrl+3")
    due(2)
    view("Mine", 0)
    view("Unassigned", 2)
    view("Put Off", 0)
    view("All", 2)


def _somebody_takes_care():
    program.press("j")
    shown(KELLER)
    program.press("a")
    window().find("text", _("Name or Department"))
    write("brun")
    program.press("Return")
    window().find("button", _("%s takes care", CLERK))
    view("Mine", 1)
    view("Unassigned", 1)
    program.press("2")
    program.wait_for(lambda: len(concerns()) == 1 and KELLER in concerns()[0], "only one's own")
    assert _("%s takes care", CLERK) in concerns()[0], concerns()
    program.press("1")
    due(2)


def _it_is_put_off_and_comes_back():
    program.press("j")
    shown(KELLER)
    program.press("h")
    window().find("list", _("When Should It Come Back?"))
    program.press("Return")
    undo()
    view("Put Off", 0)
    due(2)
    program.press("h")
    window().find("list", _("When Should It Come Back?"))
    program.press("Return")
    view("Put Off", 1).click()
    comes_back = pattern("Comes back %s")
    program.wait_for(
        lambda: len(concerns()) == 1 and comes_back.search(concerns()[0]), "what is put off"
    )
    window().find("list item", re.compile(KELLER)).point()
    window().find("button", comes_back).click()
    window().find("label", _("At Once")).point()
    view("Put Off", 0)
    program.press("1")
    due(2)


def _a_note_is_for_colleagues_only():
    program.press("k")
    shown(KELLER)
    program.press("n")
    window().find("label", _("Only colleagues see this. It never leaves this computer."))
    write("Halb")
    program.press("Escape")
    window().wait_gone("button", _("_Keep Note"))
    program.press("n")
    field = window().find("text", _("Note for Colleagues"))
    program.wait_for(lambda: field.text == "Halb", "what was begun")
    field.set_text(NOTE)
    program.press("ctrl+Return")
    said = pattern("%1$s, only for colleagues: %2$s")
    program.wait_for(
        lambda: [name for name in letters() if said.search(name) and NOTE in name], "the note"
    )
    window().find("button", _("Remove the Note")).click()
    program.wait_for(lambda: not [name for name in letters() if NOTE in name], "no note")
    undo()
    program.wait_for(lambda: [name for name in letters() if NOTE in name], "the note again")


def _it_ends_with_an_outcome():
    row = window().find("list item", re.compile(BRANDT))
    row.point()
    shown(BRANDT)
    program.press("e")
    window().find("radio button", _("Settled by the Town", context="outcome")).click()
    window().find("text", _("In One Sentence")).set_text("Der Bauhof war da.")
    window().find_all("button", _("Mark as _Done"))[-1].click()
    due(1)
    view("Done", 1).click()
    outcome = _("Settled by the Town", context="outcome")
    program.wait_for(
        lambda: len(concerns()) == 1 and _("Done: %s.", outcome) in concerns()[0], "how it ended"
    )
    window().find("list item", re.compile(BRANDT)).point()
    window().find("label", _("This concern is done: %s", outcome))
    window().find("label", "Der Bauhof war da.")
    window().find("button", _("Re_open")).click()
    view("Done", 0)
    program.press("1")
    due(2)


def _several_at_once():
    program.press("j", "ctrl+a")
    window().find("label", _("%u concern chosen", 2, count=2))
    program.press("e")
    window().find("text", _("In One Sentence"))
    program.press("Return")
    view("Done", 2)
    undo()
    due(2)
    assert _("%s takes care", CLERK) in "".join(concerns()), concerns()


def _letters_that_are_typed_do_nothing_else():
    program.press("slash")
    write("eahn4")
    search = window().find("entry", _("Search in concerns"))
    program.wait_for(lambda: search.text == "eahn4", "the words of the search")
    window().find("label", _("Nothing Found"))
    window().find("button", _("Show All Concerns")).click()
    due(2)


def _the_overlay_of_keys_opens():
    before = len(program.application.children)
    program.press("ctrl+question")
    program.wait_for(lambda: len(program.application.children) > before, "the keys")
    program.press("Escape")
    program.wait_for(lambda: len(program.application.children) == before, "the keys to go")


def _all_of_it_is_there_after_a_power_cut():
    program.kill()
    program.start("--practice")
    program.press("ctrl+3")
    due(2)
    view("Mine", 1)
    window().find("list item", re.compile(KELLER)).point()
    shown(KELLER)
    program.wait_for(lambda: [name for name in letters() if NOTE in name], "the note")


atspi.run(
    program,
    _every_view_has_its_count,
    _somebody_takes_care,
    _it_is_put_off_and_comes_back,
    _a_note_is_for_colleagues_only,
    _it_ends_with_an_outcome,
    _several_at_once,
    _letters_that_are_typed_do_nothing_else,
    _the_overlay_of_keys_opens,
    _all_of_it_is_there_after_a_power_cut,
)
