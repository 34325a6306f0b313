#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Posts of the calendar in every state in the practice town, each with its word in the month and what
can be done in its sheet; a plan of another program; a published post that is changed with a second
person's word, and taken off the network."""

import datetime
import locale
import os
import re
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from calendar_window import PAUSED, PLANNED, Calendar, quiet_day, unix  # noqa: E402
from words import words as _  # noqa: E402

# How deliveries stand, as they are stored.
SENT, FAILED, LATE, OVERTAKEN, BY_HAND, UNSIGNED = 2, 3, 5, 6, 10, 11
PERSON = 2
EVERY_POST = 1
OWN = 0

locale.setlocale(locale.LC_TIME, "")
program = atspi.Program()
calendar = Calendar(program)
DAY = quiet_day()
PUBLISHED, FOREIGN = "Das Hallenbad öffnet wieder.", "Feuerwehrfest am Samstag"
CHANGED = "Das Hallenbad öffnet am Montag wieder."
SIGNER = "Erika Muster"
TOWN_ID = 5  # of the published post: the town begins with fewer entries


def window():
    return program.window


def after(days):
    return DAY + datetime.timedelta(days=days)


# Text, state of the post, of its delivery, word, and what its sheet offers.
STATES = [
    ("Angehalten", PAUSED, None, "paused", ["_Plan Again", "_Change"]),
    ("Gescheitert", PLANNED, FAILED, "not published", ["_Send Now", "Do _Not Send"]),
    ("Verspätet", PLANNED, LATE, "late, waiting for your decision", ["_Send Now", "Do _Not Send"]),
    ("Überholt", PLANNED, OVERTAKEN, "not sent any more", ["Copy as _New Post"]),
    ("Handarbeit", PLANNED, BY_HAND, "to be published by you", ["_Publish by Hand…", "_Change"]),
    ("Unbezeugt", PLANNED, UNSIGNED, "not signed off in time", ["Do _Not Send", "_Change"]),
]


def _the_town_has_posts_in_every_state():
    calendar.start()
    program.stop()
    for number, (text, state, delivery, _word, _acts) in enumerate(STATES):
        post = calendar.seed(text, after(number), "09:00", state=state)
        if delivery is not None:
            calendar.seed_delivery(post, delivery, sender=PERSON if delivery == BY_HAND else 0)
    post = calendar.seed(PUBLISHED, after(7), "09:00", state=PLANNED)
    row = calendar.seed_delivery(post, SENT)
    town = calendar.town()
    while len(town["entries"]) < TOWN_ID:
        town["entries"].append(
            {"role": OWN, "text": PUBLISHED, "parent": 0, "visibility": 0, "gone": False, "quiet": True,
             "at": unix(datetime.date.today(), "00:00")}
        )
    calendar.write("UPDATE delivery SET remote_id = ? WHERE id = ?", str(TOWN_ID), row)
    calendar.write("UPDATE office SET sign_off = ?", EVERY_POST)
    town["plans"] = [
        {"id": 40, "text": FOREIGN, "visibility": 0, "due": unix(after(8), "10:00"), "pictures": 0}
    ]
    town["plans_ever"] = 40
    calendar.set_town(town)
    calendar.start()
    calendar.go_to(DAY)


def _each_says_how_it_stands_and_what_can_be_done():
    for number, (text, _state, _delivery, word, acts) in enumerate(STATES):
        calendar.chip(text, after(number), word)
        sheet = calendar.open(text, after(number))
        names = {button.name for button in sheet.find_all("button", showing=False)}
        missing = [act for act in acts if _(act) not in names]
        assert not missing, f"{text}: {missing} is missing in {names}"
        assert (_("_Plan Again") in names) == (word == "paused"), names
        assert _("_Hold") not in names, f"{text} goes nowhere by itself: {names}"
        calendar.close_sheet()


def _a_plan_of_another_program_is_told_and_can_be_looked_at():
    calendar.show(1)
    window().find("label", _("%u post is planned by another program.", 1, count=1))
    window().find("button", _("_Show")).click()
    chip = calendar.chip(FOREIGN, after(8))
    assert _("planned by another program") in chip.name, chip.name
    chip.click()
    sheet = calendar.sheet()
    sheet.find("label", _("Planned by Another Program"))
    sheet.find("label", FOREIGN)
    for act in ("_Change", "_Hold", "Back to _Draft", "_Edit Text"):
        assert not sheet.has("button", _(act)), act
    calendar.close_sheet()


def _it_stays_where_it_is():
    calendar.focus(FOREIGN, after(8))
    program.press("alt+Right")
    window().find("label", _("Another program has planned this. It can be moved only there."))
    program.press("Delete")
    window().find("label", _("Another program has planned this. It can be removed only there."))
    calendar.chip(FOREIGN, after(8))
    assert [plan["text"] for plan in calendar.town()["plans"]] == [FOREIGN]


def entry():
    return calendar.town()["entries"][TOWN_ID - 1]


def _what_was_published_is_changed_with_a_second_persons_word():
    sheet = calendar.open(PUBLISHED, after(7))
    sheet.find("button", _("_Edit Text")).point()
    sheet.find("label", _("Your rules ask for a second person for every post."))
    sheet.find("text", _("Text")).set_text(CHANGED)
    sheet.find("button", _("_Publish Change")).click()
    sheet.find("text", _("Name")).set_text(SIGNER)
    assert entry()["text"] == PUBLISHED, "it was changed without a second person"
    sheet.find_sensitive("button", _("_Sign Off")).click()
    sheet.find("label", _("The change is on its way."))
    program.wait_for(lambda: entry()["text"] == CHANGED, "the change at the network")
    sheet.find("list item", re.compile(re.escape(_("Change of the text"))))
    assert calendar.ask("SELECT person FROM sign_off ORDER BY id DESC LIMIT 1") == [(SIGNER,)]


def _it_is_taken_off_the_network_after_a_warning():
    calendar.close_sheet()  # and what was said in it, which lies over its last rows
    sheet = calendar.open("Hallenbad", after(7))
    sheet.find("button", _("_Delete from the Network…")).point()
    warning = window().find("alert", _("Delete from the Network?"))
    warning.find("button", _("_Cancel")).click()
    window().wait_gone("alert", _("Delete from the Network?"))
    assert not entry()["gone"], "it was deleted although that was cancelled"
    sheet.find("button", _("_Delete from the Network…")).point()
    window().find("alert", _("Delete from the Network?")).find("button", _("_Delete")).click()
    program.wait_for(lambda: entry()["gone"], "it to be gone at the network")
    calendar.close_sheet()
    calendar.chip("Hallenbad", after(7), "deleted")
    assert "CRITICAL" not in program.output(), program.output()


try:
    atspi.run(
        program,
        _the_town_has_posts_in_every_state,
        _each_says_how_it_stands_and_what_can_be_done,
        _a_plan_of_another_program_is_told_and_can_be_looked_at,
        _it_stays_where_it_is,
        _what_was_published_is_changed_with_a_second_persons_word,
        _it_is_taken_off_the_network_after_a_warning,
    )
finally:
    shutil.rmtree(calendar.folder, ignore_errors=True)
