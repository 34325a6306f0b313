#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The guided setup from the first start on: left by a power cut, continued, and finished; what was
answered stands under Rules."""

import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from words import pattern, words  # noqa: E402

NAME = "Gemeinde Musterbach"
program = atspi.Program()


def window():
    return program.window


def dialog():
    return window().find("dialog", words("Guided Setup"))


def question(text):
    dialog().find("heading", words(text))


def wait_until_answered(number):
    """Today stands behind the dialog; it shows what has been saved."""
    sentence = words("%1$u of %2$u questions are answered.", number, 4)
    window().find("label", sentence)


def next_page():
    dialog().find("button", words("_Next")).click()


def start():
    program.start()
    program.resize(1280, 800)


def the_door_opens_the_setup():
    start()
    window().find("list item", words("_Set Up")).point()
    question("Which Municipality Is This?")


def the_municipality_is_entered_by_keyboard():
    field = dialog().find("text", words("Name of the Municipality"))
    program.wait_for(lambda: "focused" in field.states, "the keyboard to be in the first field")
    subprocess.run(["xdotool", "type", "--delay", "20", NAME], check=True)
    program.wait_for(lambda: field.text == NAME, f"the name to be typed, not {field.text!r}")
    dialog().find("combo box", words("Land")).choose(words("North Rhine-Westphalia"))
    dialog().find("label", re.compile(re.escape(words("Christmas Day"))))
    wait_until_answered(1)


def a_power_cut_loses_nothing():
    next_page()
    question("When Is Somebody There?")
    dialog().find("text", words("Monday")).set_text("8-12, 14-18")
    wait_until_answered(2)
    program.kill()
    start()
    wait_until_answered(2)
    window().find("button", words("Continue the Guided Setup")).click()
    question("When Is Somebody There?")
    field = dialog().find("text", words("Monday"))
    assert field.text == "8–12, 14–18", field.text
    dialog().find("list item", words("%s, answered", words("Municipality")))


def a_text_that_is_not_understood_is_explained_and_kept():
    dialog().find("text", words("Tuesday")).set_text("8-zwölf")
    dialog().find("label", re.compile(re.escape("8-zwölf") + ".*8-12, 14-18", re.DOTALL))
    program.press("Escape")
    alert = window().find("alert", words("Some Hours Were Not Understood"))
    alert.find("button", words("_Correct Them")).click()
    field = dialog().find("text", words("Tuesday"))
    assert field.text == "8-zwölf", field.text


def hours_are_copied_to_other_days():
    copy = pattern("Copy %s to Other Days")
    dialog().find("button", re.compile(copy.pattern)).pick(1)
    for day in ("Tuesday", "Wednesday", "Thursday", "Friday"):
        field = dialog().find("text", words(day))
        program.wait_for(lambda: field.text == "8–12, 14–18", f"the hours of {day}")
    dialog().find("text", words("Wednesday")).set_text("8-12")
    dialog().find("text", words("Friday")).set_text("")
    dialog().find("label", words("That makes %lu hour a week.", 28, count=28))


def the_promise_has_an_example():
    next_page()
    question("When Do Citizens Get an Answer?")
    dialog().find("label", pattern("A citizen writes: %1$s. The answer is due by: %2$s."))
    next_page()
    wait_until_answered(3)


def the_channel_can_wait():
    question("On Which Account Do You Write?")
    next_page()
    question("What Comes Next?")
    dialog().find("label", words("Still Missing"))
    dialog().find("list item", re.compile(words("Channel")))


def it_ends_on_a_first_real_task():
    dialog().find("button", words("_Write the First Post")).click()
    window().find("text", words("Text"))
    program.press("Escape")
    window().wait_gone("text", words("Text"))
    window().wait_gone("button", words("Continue the Guided Setup"))


def rules_show_what_was_answered_also_after_a_restart():
    assert program.stop() == 0
    start()
    program.press("ctrl+4")
    window().find("label", NAME)
    window().find("label", words("North Rhine-Westphalia"))
    window().find("label", re.compile("8–12, 14–18"))
    promise = words("within %lu working day", 2, count=2)
    window().find("label", words("Citizens get an answer %s.", promise))


def each_answer_can_be_changed_from_there():
    window().find("button", words("Edit Response Time")).click()
    question("When Do Citizens Get an Answer?")
    dialog().find("button", words("_Later")).click()
    window().wait_gone("dialog", words("Guided Setup"))


def it_ends_when_it_is_asked_to():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    the_door_opens_the_setup,
    the_municipality_is_entered_by_keyboard,
    a_power_cut_loses_nothing,
    a_text_that_is_not_understood_is_explained_and_kept,
    hours_are_copied_to_other_days,
    the_promise_has_an_example,
    the_channel_can_wait,
    it_ends_on_a_first_real_task,
    rules_show_what_was_answered_also_after_a_restart,
    each_answer_can_be_changed_from_there,
    it_ends_when_it_is_asked_to,
)
