# SPDX-License-Identifier: EUPL-1.2
"""The inbox by the keyboard, in the practice town: nothing that is written is lost, nothing moves
under the fingers, and everything can be taken back."""

import re
import subprocess
import time

import atspi
from words import words as _

KELLER = "Renate Keller"
BRANDT = "Jonas Brandt"
BEGUN = "Guten Tag, das wird gerade geklaert"
program = atspi.Program()


def window():
    return program.window


def concerns():
    """The names of the rows, as they are spoken."""
    return [row.name for row in window().find("list", _("Concerns")).find_all("list item")]


def row_of(citizen):
    return window().find("list item", re.compile(citizen + ", .*" + re.escape(_("Practice town"))))


def chosen():
    rows = window().find("list", _("Concerns")).find_all("list item")
    return [row.name for row in rows if row.selected]


def letters():
    return [row.name for row in window().find("list", _("Conversation")).find_all("list item")]


def reply():
    return window().find("text", _("Your reply"))


def with_whom(citizen):
    """Waits until the conversation is with this citizen."""
    program.wait_for(
        lambda: letters() and letters()[0].startswith(citizen), f"the conversation with {citizen}"
    )


def write(text):
    """As a person types it, key by key."""
    subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)


def focused():
    return [node for node in window().walk() if "focused" in node.states]


def _enter_opens_the_first_concern_and_it_counts_as_read():
    program.start("--practice")
    program.resize(1280, 800)
    program.press("ctrl+3")
    program.wait_for(lambda: len(concerns()) >= 2, "the concerns")
    unread = _("Unread: %s").split("%s")[0]
    program.wait_for(lambda: all(name.startswith(unread) for name in concerns()[:2]), "unread rows")
    program.press("Return")
    with_whom(KELLER)
    program.wait_for(lambda: focused() and KELLER in focused()[0].name, "the keyboard in the letter")
    program.wait_for(lambda: not concerns()[0].startswith(unread), "the first one to be read")
    assert concerns()[1].startswith(unread), "the other one was not opened"


def _escape_leads_back_and_the_arrows_choose():
    program.press("Escape", "Down")
    with_whom(BRANDT)
    assert len(chosen()) == 1 and BRANDT in chosen()[0], chosen()


def _a_begun_reply_stays_with_its_concern():
    program.press("r")
    program.wait_for(lambda: "focused" in reply().states, "the keyboard in the reply")
    write(BEGUN)
    program.wait_for(lambda: reply().text == BEGUN, "the text")
    program.press("Escape", "Up")
    with_whom(KELLER)
    program.wait_for(lambda: reply().text == "", "an empty reply")
    program.press("Down")
    with_whom(BRANDT)
    program.wait_for(lambda: reply().text == BEGUN, "the begun reply")


def _a_reply_can_be_taken_back():
    program.press("r", "ctrl+Return")
    window().find("button", _("_Undo")).click()
    program.wait_for(lambda: reply().text == BEGUN, "the text of the reply")
    assert "focused" in reply().states, "the keyboard is not where the text is"
    window().wait_gone("button", _("_Undo"))
    time.sleep(7)  # longer than a reply waits
    assert len(letters()) == 1, f"it went out all the same: {letters()}"


def _what_comes_in_moves_nothing():
    # The citizen writes back some seconds after our reply has gone out.
    program.press("Escape", "Up")
    with_whom(KELLER)
    reply().set_text("Die Tonne wird morgen geleert.")
    window().find_sensitive("button", _("_Send")).click()
    program.wait_for(lambda: reply().text == "", "the reply to be taken")
    row_of(BRANDT).point()
    with_whom(BRANDT)
    program.press("r")
    write(" und ")
    text = reply().text
    program.wait_for(
        lambda: [name for name in concerns() if KELLER in name and "Biotonne" not in name],
        "the answer of the citizen",
        60,
    )
    assert BRANDT in chosen()[0], f"another row is chosen: {chosen()}"
    assert letters()[0].startswith(BRANDT), "another conversation is shown"
    assert "focused" in reply().states, "the keyboard went away"
    assert reply().text == text and text.startswith(BEGUN), reply().text
    write("bald")
    program.wait_for(lambda: reply().text == text + "bald", "what is written on")


def _done_leads_to_the_next_one_and_can_be_undone():
    program.press("Escape")
    before = len(concerns())
    program.press("e")
    window().find("text", _("In One Sentence"))
    program.press("Return")
    program.wait_for(lambda: len(concerns()) == before - 1, "one concern less")
    assert not [name for name in concerns() if BRANDT in name], concerns()
    with_whom(KELLER)
    window().find("button", _("_Undo")).click()
    program.wait_for(lambda: len(concerns()) == before, "the concern to be back")
    with_whom(BRANDT)
    assert reply().text.startswith(BEGUN), "the begun reply is lost"


def _the_search_finds_and_lets_go():
    program.press("ctrl+f")
    window().find("entry", _("Search in concerns")).set_text("Schlagloch")
    program.wait_for(
        lambda: len(concerns()) == 1 and BRANDT in concerns()[0], "only what was searched for"
    )
    window().find("entry", _("Search in concerns")).set_text("Einhorn")
    window().find("label", _("Nothing Found"))
    window().find("button", _("Show All Concerns")).click()
    program.wait_for(lambda: len(concerns()) >= 2, "all concerns")


def _one_column_has_a_way_back():
    program.resize(600, 800)
    row_of(KELLER).point()
    with_whom(KELLER)
    window().find("button", _("Back to the List (Esc)")).click()
    window().wait_gone("list", _("Conversation"))
    program.resize(1280, 800)
    window().find("list", _("Conversation"))


def _what_is_written_is_there_after_a_power_cut():
    program.kill()
    program.start("--practice")
    # The inbox is made only now, with this concern in it.
    window().find("list item", re.compile(BRANDT)).point()
    with_whom(BRANDT)
    program.wait_for(lambda: len(chosen()) == 1 and BRANDT in chosen()[0], "its row to be chosen")
    program.wait_for(lambda: reply().text.startswith(BEGUN), "the begun reply")
    assert reply().text.endswith("bald"), reply().text


atspi.run(
    program,
    _enter_opens_the_first_concern_and_it_counts_as_read,
    _escape_leads_back_and_the_arrows_choose,
    _a_begun_reply_stays_with_its_concern,
    _a_reply_can_be_taken_back,
    _what_comes_in_moves_nothing,
    _done_leads_to_the_next_one_and_can_be_undone,
    _the_search_finds_and_lets_go,
    _one_column_has_a_way_back,
    _what_is_written_is_there_after_a_power_cut,
)
