# SPDX-License-Identifier: EUPL-1.2
"""Out of hours in the practice town: who writes a direct message gets one automatic answer, which
stands in the conversation and in the log, and nobody gets one any more once it is switched off.

Slow: each post waits for a full minute before it goes out, and the citizens take their time."""

import datetime
import glob
import json
import os
import re

import atspi
from words import pattern, words as _

POST = "Im Rathaus ist heute ab Mittag geschlossen. Nummer {}."
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
AUTOMATIC = "Das ist eine automatische Antwort"
DIRECT = 3  # as the town keeps it
program = atspi.Program()


def window():
    return program.window


def dialog(title="Guided Setup"):
    return window().find("dialog", _(title))


def town():
    """The practice town as it lies on the disk."""
    folder = os.path.join(os.environ["HOME"], ".local", "share", "ortsgespraech")
    (path,) = glob.glob(os.path.join(folder, "**", "town.json"), recursive=True)
    with open(path, encoding="utf-8") as file:
        return json.load(file)["entries"]


def automatic():
    return [entry for entry in town() if AUTOMATIC in entry["text"]]


def direct():
    """What citizens wrote so that only the town hall sees it; not what answers something."""
    return [
        entry
        for entry in town()
        if entry["visibility"] == DIRECT and not entry.get("parent") and AUTOMATIC not in entry["text"]
    ]


def publish(number):
    program.press("ctrl+n")
    window().find("text", _("Text")).set_text(POST.format(number))
    window().find("toggle button", _("Now")).click()
    window().find("button", _("_Publish Now")).click()
    window().wait_gone("button", _("_Publish Now"))


def _the_office_is_closed_today_and_tomorrow():
    program.start("--practice")
    program.resize(1280, 800)
    program.press("ctrl+4")
    window().find("button", _("Edit %s", _("Office Hours"))).click()
    dialog().find("heading", _("When Is Somebody There?"))
    today = datetime.date.today().weekday()
    for number, day in enumerate(DAYS):
        hours = "8–12" if number == (today + 3) % 7 else ""
        dialog().find("text", _(day)).set_text(hours)
    dialog().find("button", _("_Later")).click()
    window().wait_gone("dialog", _("Guided Setup"))
    program.press("ctrl+1")
    window().find("label", pattern("Closed until %s"))


def channel():
    program.press("ctrl+5")
    rows = window().find("list", _("Channels"))
    rows.find("list item", re.compile("Gemeinde Musterbach")).point()
    return rows


def _nobody_is_answered_unless_it_is_switched_on():
    row = channel()
    row.find("label", re.compile(AUTOMATIC))
    row.find("combo box", _("Automatic Answer")).choose(
        _("only to direct messages", context="automatic answer")
    )
    program.press("ctrl+3")
    window().find("button", pattern("Automatic answer out of hours: %s"))


def _a_direct_message_is_answered_once():
    publish(1)
    program.wait_for(direct, "a direct message of a citizen", 120)
    program.wait_for(automatic, "an automatic answer", 60)
    (answer,) = automatic()
    assert answer["visibility"] == DIRECT, answer
    assert answer["text"].count(AUTOMATIC) == 1, answer["text"]
    assert town()[answer["parent"] - 1] == direct()[0], "it answers something else"


def _it_stands_in_the_conversation_as_what_it_is():
    program.press("ctrl+3")
    snippet = re.escape(direct()[0]["text"][:30])
    window().find("list item", re.compile(snippet)).point()
    letters = window().find("list", _("Conversation"))
    letters.find("list item", re.compile(f"^{pattern('Automatic answer, %1$s, %2$s: %3$s').pattern}"))
    # Somebody still has to answer.
    window().find("label", pattern("Answer by %s"))


def log_rows():
    return dialog("Automatic Answers").find("list", _("Log")).find_all("list item")


def _it_stands_in_the_log_and_can_be_switched_off_there():
    window().find("button", pattern("Automatic answer out of hours: %s")).click()
    program.wait_for(lambda: len(log_rows()) == 1, "one row in the log")
    log_rows()[0].find("label", re.compile(re.escape(_("Sent")) + "$"))
    dialog("Automatic Answers").find_all("check box")[-1].click()
    dialog("Automatic Answers").find("label", _("Nobody gets an automatic answer."))
    program.press("Escape")
    window().wait_gone("dialog", _("Automatic Answers"))
    window().wait_gone("button", pattern("Automatic answer out of hours: %s"))


def _switched_off_nobody_is_answered_any_more():
    before = len(direct())
    for number in (2, 3, 4):
        publish(number)
    program.wait_for(lambda: len(direct()) > before, "another direct message", 180)
    # It has come in, and the outbox had its turn.
    text = direct()[-1]["text"]
    snippet = re.escape(text[:30])
    program.press("ctrl+3")
    view = re.compile("^" + _("All", context="concerns") + r"( \(|$)")
    window().find("toggle button", view).click()
    # It may stand above what is seen: the list keeps its place when something new comes in.
    window().find("entry", _("Search in concerns")).set_text(" ".join(text.split()[:10]))
    window().find("list item", re.compile(snippet), timeout=60)
    publish(5)
    last = POST.format(5)
    program.wait_for(lambda: [e for e in town() if e["text"] == last], "the next post", 120)
    assert len(automatic()) == 1, automatic()


def _it_ends_when_it_is_asked_to():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    _the_office_is_closed_today_and_tomorrow,
    _nobody_is_answered_unless_it_is_switched_on,
    _a_direct_message_is_answered_once,
    _it_stands_in_the_conversation_as_what_it_is,
    _it_stands_in_the_log_and_can_be_switched_off_there,
    _switched_off_nobody_is_answered_any_more,
    _it_ends_when_it_is_asked_to,
)
