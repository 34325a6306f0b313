#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The guided setup by keyboard alone, from the first start to the first real task: interrupted by
a power cut, continued on the same page with everything kept. What was answered stands under Rules.

A page of the setup is a function of WALK: it is called when its question is to be read, with the
keyboard on its first field, and leaves it with everything answered. The walk goes on by itself.
"""

import datetime
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
import keyboard  # noqa: E402
from words import holiday, pattern, words  # noqa: E402

NEXT_YEAR = datetime.date.today().year + 1
OUTING = f"03.09.{NEXT_YEAR}"

# What is typed on the first page, by the name of its field.
TOWN = [
    ("Name of the Municipality", "Gemeinde Musterbach"),
    ("Street and Number", "Hauptstr. 12"),
    ("Postcode", "12345"),
    ("Town", "Musterbach"),
    ("Telephone", "01234 56-0"),
    ("E-Mail", "rathaus@musterbach.example"),
    ("Website", "https://www.musterbach.example"),
    ("Address of the Impressum", "https://www.musterbach.example/impressum"),
    ("Address of the Privacy Notice", "https://www.musterbach.example/datenschutz"),
]

program = atspi.Program()
keys = keyboard.Keyboard(program)


def window():
    return program.window


def dialog():
    return window().find("dialog", words("Guided Setup"))


def question(text):
    dialog().find("heading", words(text))


def see(role, name):
    dialog().find(role, name)


def wait_until_answered(number):
    """Today stands behind the dialog; it shows what has been saved."""
    window().find("label", re.compile(words("%1$u of %2$u questions are answered.", number, "[0-9]+")))


def start():
    program.start()
    program.resize(1280, 800)


# The pages


def municipality():
    first = dialog().find("text", words(TOWN[0][0]))
    program.wait_for(lambda: "focused" in first.states, "the keyboard to be in the first field")
    keys.fill(words(TOWN[0][0]), TOWN[0][1])
    keys.choose(words("Land"), words("North Rhine-Westphalia"))
    see("label", re.compile(re.escape(holiday("christmas-day"))))
    for name, text in TOWN[1:]:
        keys.fill(words(name), text)
    keys.choose(words("Form of Address"), "Du")
    see("label", re.compile("^Bleib freundlich"))
    wait_until_answered(1)


def a_website_gets_what_it_lacks():
    field = keys.fill(words("Website"), "www.musterbach.example")
    keys.press("Tab")
    program.wait_for(lambda: field.text == dict(TOWN)["Website"], f"https://, not {field.text!r}")


def a_postcode_with_a_mistake_is_told_and_saved():
    field = keys.fill(words("Postcode"), "1234")
    keys.press("Tab")
    see("label", words("A German postcode has five digits."))
    keys.press("shift+Tab")
    keys.fill(words("Postcode"), "12345")
    dialog().wait_gone("label", words("A German postcode has five digits."))
    assert field.text == "12345"


def hours():
    keys.fill(words("Monday"), "8-12, 14-18")
    keys.pick(words("Copy %s to Other Days", words("Monday")), 1)
    for day in ("Tuesday", "Wednesday", "Thursday", "Friday"):
        field = dialog().find("text", words(day))
        program.wait_for(lambda: field.text == "8-12, 14-18", f"the hours of {day}")
    keys.fill(words("Friday"), "8-12")
    see("label", re.compile(r"\b36\b"))
    wait_until_answered(2)


def closing_days():
    keys.push(words("24 December"))
    see("list item", "Heiligabend")
    keys.push(words("Staff Outing"))
    keys.fill(words("Day"), OUTING)
    keys.mnemonic("_Add")
    see("list item", "Betriebsausflug")
    see("label", re.compile(str(NEXT_YEAR)))


def a_day_that_is_not_understood_yet():
    keys.fill(words("Wednesday"), "8-zwoelf")
    see("label", re.compile("8-zwoelf.*8-12, 14-18", re.DOTALL))


def promises():
    see("label", pattern("A citizen writes: %1$s. The answer is due by: %2$s."))
    see("label", re.compile("innerhalb von 2 Arbeitstagen"))
    keys.switch(words("Defect", context="concern"))
    see("label", words("within %lu working day", 1, count=1))
    keys.mnemonic("_Next")
    wait_until_answered(3)


def netiquette():
    see("label", re.compile("Netiquette"))


def ladder():
    see("list item", words("Hide the Comment"))


def duties():
    keys.fill(words("Name"), "Erika Muster")
    see("label", re.compile("Erika Muster"))


def sign_off():
    see("label", words("No post needs a second person."))


def crisis():
    see("button", words("_Add Person"))


def channels():
    see("button", words("_Sign In to an Account"))


def documents():
    see("list item", words("Usage Concept"))


def finish():
    see("label", words("Still Missing"))
    see("list item", words("Channels"))


# The question that heads a page, and what is done there.
WALK = [
    ("By Which Rules Do People Talk With You?", netiquette),
    ("What Follows When a Rule Is Broken?", ladder),
    ("Who Is Responsible for What?", duties),
    ("Which Posts Does a Second Person See First?", sign_off),
    ("What If It Becomes Difficult?", crisis),
    ("On Which Account Do You Write?", channels),
    ("How Do People Learn of It?", documents),
    ("What Comes Next?", finish),
]


# The way through them


def the_door_opens_the_setup():
    start()
    keys.tab_to("list item", words("_Set Up"))
    keys.press("Return")
    question("Which Municipality Is This?")


def the_municipality_is_typed():
    municipality()


def what_looks_wrong_is_said_and_never_in_the_way():
    a_website_gets_what_it_lacks()
    a_postcode_with_a_mistake_is_told_and_saved()


def hours_are_typed_and_copied():
    keys.mnemonic("_Next")
    question("When Is Somebody There?")
    hours()


def closing_days_are_a_key_away():
    closing_days()


def a_text_that_is_not_understood_is_explained_and_kept():
    a_day_that_is_not_understood_yet()
    program.press("Escape")
    alert = window().find("alert", words("Not Everything Was Understood"))
    alert.find("button", words("_Correct Them"))
    keys.mnemonic("_Correct Them")
    window().wait_gone("alert", words("Not Everything Was Understood"))
    field = dialog().find("text", words("Wednesday"))
    assert field.text == "8-zwoelf", field.text


def response_times_have_an_example():
    keys.mnemonic("_Next")
    question("When Do Citizens Get an Answer?")
    promises()


def a_power_cut_loses_nothing():
    question(WALK[0][0])
    program.kill()
    start()
    wait_until_answered(3)
    keys.push(words("Continue the Guided Setup"))
    question(WALK[0][0])


def everything_typed_is_there_again():
    keys.mnemonic("_Back")
    question("When Do Citizens Get an Answer?")
    assert dialog().find("check box", re.compile("^" + words("Defect", context="concern"))).checked
    keys.mnemonic("_Back")
    question("When Is Somebody There?")
    typed = {day: dialog().find("text", words(day)).text for day in ("Monday", "Wednesday", "Friday")}
    assert typed == {"Monday": "8–12, 14–18", "Wednesday": "8-zwoelf", "Friday": "8–12"}, typed
    see("list item", "Betriebsausflug")
    keys.fill(words("Wednesday"), "8-12")
    keys.mnemonic("_Back")
    question("Which Municipality Is This?")
    for name, text in TOWN:
        field = dialog().find("text", words(name))
        assert field.text == text, (name, field.text)
    see("label", re.compile("^Bleib freundlich"))
    see("list item", words("%s, answered", words("Municipality")))


def the_other_pages_follow():
    for text in (
        "When Is Somebody There?",
        "When Do Citizens Get an Answer?",
    ):
        keys.mnemonic("_Next")
        question(text)
    for text, page in WALK:
        keys.mnemonic("_Next")
        question(text)
        page()


def a_gap_leads_to_its_page():
    keys.tab_to("list item", words("Responsibilities"))
    keys.press("Return")
    question("Who Is Responsible for What?")
    program.press("Escape")
    window().wait_gone("dialog", words("Guided Setup"))


def it_ends_on_a_first_real_task():
    window().do_action("win.setup")
    keys.tab_to("list item", words("First Post"))
    keys.press("Return")
    question("What Comes Next?")
    keys.push(words("_Write the First Post"))
    window().find("text", words("Text"))
    program.press("Escape")
    window().wait_gone("text", words("Text"))
    window().wait_gone("button", words("Continue the Guided Setup"))


def rules_show_what_was_answered_also_after_a_restart():
    assert program.stop() == 0
    start()
    program.press("ctrl+4")
    window().find("label", re.compile("Gemeinde Musterbach"))
    window().find("label", re.compile(re.escape(words("North Rhine-Westphalia"))))
    window().find("label", re.compile("8–12, 14–18"))


def it_ends_when_it_is_asked_to():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    the_door_opens_the_setup,
    the_municipality_is_typed,
    what_looks_wrong_is_said_and_never_in_the_way,
    hours_are_typed_and_copied,
    closing_days_are_a_key_away,
    a_text_that_is_not_understood_is_explained_and_kept,
    response_times_have_an_example,
    a_power_cut_loses_nothing,
    everything_typed_is_there_again,
    the_other_pages_follow,
    a_gap_leads_to_its_page,
    it_ends_on_a_first_real_task,
    rules_show_what_was_answered_also_after_a_restart,
    it_ends_when_it_is_asked_to,
)
