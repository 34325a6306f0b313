#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The main job in the practice town, from the first start to the answered citizen, and once more
after a power cut: everything is there, and nothing has gone out twice."""

import glob
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from words import pattern, words  # noqa: E402

POST = "Am Freitag bleibt der Bauhof geschlossen. Nächste Woche ist er wieder für Sie da."
ALT = "Das geschlossene Tor des Bauhofs mit einem gelben Schild"
REPLY = "Guten Tag, das Schlagloch wird am Donnerstag geschlossen. Danke für den Hinweis."
SECOND_REPLY = "Guten Tag, die Biotonne wird morgen früh geleert. Bitte lassen Sie sie stehen."
# He says thanks and is content; she asks back.
CITIZEN = "Jonas Brandt"
SECOND_CITIZEN = "Renate Keller"
HOME = os.environ["HOME"]
PICTURE = os.path.join(HOME, "bauhof.jpg")
program = atspi.Program()


def window():
    return program.window


def go_to(number, place):
    program.press(f"ctrl+{number}")
    window().find("grouping", words(place))


def town():
    """The practice town as it lies on the disk."""
    folder = os.path.join(HOME, ".local", "share", "ortsgespraech")
    (path,) = glob.glob(os.path.join(folder, "**", "town.json"), recursive=True)
    with open(path, encoding="utf-8") as file:
        return json.load(file)["entries"]


def said(text):
    return [entry for entry in town() if entry["text"].endswith(text) and not entry.get("gone")]


def wait_until_said(text):
    program.wait_for(lambda: said(text), f"the town to hear {text!r}", 90)
    assert len(said(text)) == 1, f"{text!r} was said more than once: {said(text)}"


def concerns():
    return window().find("list", words("Concerns"))


def concern_of(citizen):
    return concerns().find("list item", re.compile(citizen), timeout=40)


def letter(text):
    """The letter with this text in the conversation that is shown."""
    pile = window().find("list", words("Conversation"))
    return pile.find("list item", re.compile(text), timeout=40)


def answer(citizen, text):
    concern_of(citizen).point()
    field = window().find("text", words("Your reply"))
    field.set_text(text)
    window().find_sensitive("button", words("_Send")).click()


def the_first_start_shows_two_doors_in_german():
    program.start()
    program.resize(1280, 800)
    assert words("New Post") == "Neuer Beitrag", "this test is about the German program"
    window().find("list item", words("_Set Up"))
    window().find("list item", words("_Practise First")).point()
    window().find("button", words("New Post"))
    window().find("label", words("Practice town: nothing you do here leaves this computer"))
    assert window().name == words("Practice Town – Ortsgespräch")


def a_post_with_a_picture_is_planned():
    subprocess.run(["magick", "-size", "800x600", "gradient:gold-gray", PICTURE], check=True)
    window().find("button", words("New Post")).click()
    window().find("text", words("Text")).set_text(POST)
    window().find("button", words("_Add Picture…")).click()
    dialog = program.application.find("dialog")
    dialog.find("list item")
    program.press("ctrl+l")
    dialog.find("text", "").set_text(PICTURE)
    program.press("Return")
    program.application.wait_gone("dialog")
    window().find("text", pattern("Description of %s")).set_text(ALT)
    window().find("toggle button", words("Now")).click()
    window().find("button", words("_Publish Now")).click()
    window().wait_gone("button", words("_Publish Now"))


def it_is_published_once():
    wait_until_said(POST)


def a_citizen_answers_and_the_inbox_shows_until_when():
    # An entry's number is its place in the list, the first one being 1.
    number = town().index(said(POST)[0]) + 1
    answers = program.wait_for(
        lambda: [entry for entry in town() if entry.get("parent") == number], "an answer", 60
    )
    go_to(3, "Inbox")
    concern = concern_of(re.escape(answers[0]["text"][:20]))
    # The practice town is never without office hours, so every concern has a deadline.
    concern.find("label", re.compile(f"^{pattern('by %s').pattern}"))


def the_clerk_replies():
    answer(CITIZEN, REPLY)
    wait_until_said(REPLY)
    letter(re.escape(REPLY))
    # What he says to it would open the concern again.
    letter(f"^{CITIZEN}.*[Dd]anke")


def the_concern_is_done():
    concern_of(CITIZEN).point()
    window().find("button", words("Mark as _Done")).click()
    window().find("text", words("In One Sentence"))
    program.press("Return")
    concerns().wait_gone("list item", re.compile(CITIZEN))


def a_power_cut_comes_while_a_reply_is_waiting():
    answer(SECOND_CITIZEN, SECOND_REPLY)
    window().find("button", words("_Undo"))
    program.kill()
    assert not said(SECOND_REPLY), "it was sent before the person could take it back"


def after_it_everything_is_there_and_nothing_goes_out_twice():
    program.start()
    program.resize(1280, 800)
    window().find("label", words("Practice town: nothing you do here leaves this computer"))
    wait_until_said(SECOND_REPLY)
    go_to(3, "Inbox")
    concern_of(SECOND_CITIZEN).point()
    letter(re.escape(SECOND_REPLY))
    view = re.compile("^" + words("Done", context="concerns") + r"( \(|$)")
    window().find("toggle button", view).click()
    concern_of(CITIZEN).point()
    letter(re.escape(REPLY))
    for text in (POST, REPLY, SECOND_REPLY):
        assert len(said(text)) == 1, f"{text!r} was said {len(said(text))} times"


def the_post_stands_in_the_calendar():
    go_to(2, "Calendar")
    chips = window().find_all(name=re.compile(re.escape(POST[:20])))
    assert len(chips) >= 1, window().dump()


def it_ends_when_it_is_asked_to():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    the_first_start_shows_two_doors_in_german,
    a_post_with_a_picture_is_planned,
    it_is_published_once,
    a_citizen_answers_and_the_inbox_shows_until_when,
    the_clerk_replies,
    the_concern_is_done,
    a_power_cut_comes_while_a_reply_is_waiting,
    after_it_everything_is_there_and_nothing_goes_out_twice,
    the_post_stands_in_the_calendar,
    it_ends_when_it_is_asked_to,
)
