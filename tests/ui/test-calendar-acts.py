#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""What is done with posts of the calendar in the practice town: several moved and discarded together,
one copied, held, followed up, a calendar saved, read in and read in again, printing, and the power
cut in the midst of it."""

import datetime
import locale
import os
import re
import shutil
import sys
import time

import icalendar

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from calendar_window import CLOSURE, PAUSED, PLANNED, Calendar, quiet_day  # noqa: E402
from words import words as _  # noqa: E402

locale.setlocale(locale.LC_TIME, "")
program = atspi.Program()
calendar = Calendar(program)
DAY = quiet_day()
AFTER = DAY + datetime.timedelta(days=1)
WEEK_AFTER = DAY + datetime.timedelta(days=7)
LATER = DAY + datetime.timedelta(days=9)
WASTE, BULKY, ROAD = "Wertstoffhof", "Sperrmüll", "Mühlstraße"
saved = os.path.join(calendar.folder, "posts.ics")
events = os.path.join(calendar.folder, "events.ics")


def window():
    return program.window


def texts(word):
    """The ids of the posts with this word."""
    return [row[0] for row in calendar.ask("SELECT id FROM post WHERE text LIKE ?", f"%{word}%")]


def times(word):
    return [row[0] for row in calendar.ask("SELECT local_time FROM post WHERE text LIKE ?", f"%{word}%")]


def _posts_stand_in_the_month():
    calendar.start()
    program.stop()
    calendar.seed("Wertstoffhof am Samstag ab 8 Uhr offen.", DAY, "09:00")
    calendar.seed("Sperrmüll wird am Montag abgeholt.", DAY, "11:00")
    calendar.seed(
        "Die Mühlstraße ist wegen Bauarbeiten gesperrt.", AFTER, "08:30", kind=CLOSURE,
        valid_until=(LATER, "16:00"),
    )
    calendar.start()
    calendar.go_to(DAY)
    calendar.chip(WASTE, DAY, "draft")
    calendar.chip(ROAD, AFTER, "draft")


def choose_both():
    calendar.focus(WASTE, DAY)
    program.press("space")
    calendar.focus(BULKY, DAY)
    program.press("space")


def _several_are_moved_together_and_go_back():
    choose_both()
    program.press("alt+Right")
    calendar.chip(WASTE, AFTER)
    calendar.chip(BULKY, AFTER)
    window().find("label", _("%u post moved.", 2, count=2))
    calendar.wait_gone(WASTE, DAY)
    assert times(WASTE) == [f"{AFTER}T09:00"] and times(BULKY) == [f"{AFTER}T11:00"]
    program.press("ctrl+z")
    calendar.chip(WASTE, DAY)
    calendar.chip(BULKY, DAY)
    calendar.wait_gone(BULKY, AFTER)
    program.press("Escape")


def _several_are_discarded_and_come_back_together():
    calendar.choose(WASTE, DAY)
    calendar.choose(BULKY, DAY)
    program.press("Delete")
    window().find("label", _("The draft was discarded.", 2, count=2))
    calendar.wait_gone(WASTE)
    calendar.wait_gone(BULKY)
    assert texts(WASTE) == texts(BULKY) == []
    window().find("button", _("_Undo")).click()
    calendar.chip(WASTE, DAY, "draft")
    calendar.chip(BULKY, DAY, "draft")
    assert len(texts(WASTE)) == len(texts(BULKY)) == 1


def copy_by_keys(word, day, to):
    calendar.focus(word, day)
    program.press("Menu")
    window().find("menu item")
    program.press("Home", "Down", "Down", "Return")
    window().find("text", _("Day, such as 24.12.")).set_text(to.isoformat())
    window().find_sensitive("button", _("_Copy")).click()


def _a_post_is_copied_to_another_day_by_keys():
    copy_by_keys(WASTE, DAY, WEEK_AFTER)
    calendar.chip(WASTE, WEEK_AFTER, "draft")
    window().find("label", _("The copy is a draft on that day."))
    calendar.chip(WASTE, DAY, "draft")
    assert sorted(times(WASTE)) == [f"{DAY}T09:00", f"{WEEK_AFTER}T09:00"]
    # Its button opens the copy.
    window().find("button", _("_Open")).click()
    assert WASTE in calendar.composer().text
    calendar.leave_composer()


def _a_closure_is_planned():
    calendar.chip(ROAD, AFTER).click()
    calendar.composer()
    program.press("ctrl+Return")
    window().wait_gone("text", _("Text"))
    calendar.chip(ROAD, AFTER, "planned at the server")
    assert len(calendar.town()["plans"]) == 1


def _it_is_held_and_goes_on():
    sheet = calendar.open(ROAD, AFTER)
    sheet.find("button", _("_Hold")).point()
    sheet.find("label", _("The post is held. It goes out only after it has been planned again."))
    sheet.find("button", _("_Plan Again"))
    assert calendar.town()["plans"] == [], "the server still has it"
    assert calendar.ask("SELECT state FROM post WHERE id = ?", texts(ROAD)[0]) == [(PAUSED,)]
    calendar.close_sheet()
    calendar.chip(ROAD, AFTER, "paused")
    sheet = calendar.open(ROAD, AFTER)
    sheet.find("button", _("_Plan Again")).point()
    sheet.find("label", _("The post is planned again."))
    sheet.find("button", _("_Hold"))
    calendar.close_sheet()
    calendar.chip(ROAD, AFTER, "planned at the server")
    assert len(calendar.town()["plans"]) == 1


def _it_is_copied_from_its_sheet():
    sheet = calendar.open(ROAD, AFTER)
    sheet.find("button", _("Copy to _Another Date…")).point()
    sheet.find("text", _("Day")).set_text("irgendwann")
    sheet.find("button", _("_Copy")).click()
    sheet.find("label", _("Choose a day, or write one such as 24.12.2026."))
    sheet.find("text", _("Day")).set_text(WEEK_AFTER.strftime("%d.%m.%Y"))
    assert sheet.find("text", _("Time")).text == "8:30"
    sheet.find("button", _("_Copy")).click()
    assert ROAD in calendar.composer().text
    calendar.leave_composer()
    calendar.chip(ROAD, WEEK_AFTER, "draft")
    calendar.chip(ROAD, AFTER, "planned at the server")


def _a_closure_proposes_that_it_is_lifted():
    sheet = calendar.open(ROAD, AFTER)
    sheet.find("button", _("Draft “Closure _Lifted”")).point()
    text = calendar.composer().text
    assert ROAD in text, text
    assert window().find("text", _("Time")).text == "16:00"
    calendar.leave_composer()
    calendar.chip(ROAD, LATER, "draft")
    follows = calendar.ask("SELECT follows_id FROM post WHERE local_time = ?", f"{LATER}T16:00")
    assert follows == [(texts(ROAD)[0],)], follows


def choose_file(title, path):
    """Types a path into a chooser that is a window of its own."""
    chooser = program.wait_for(
        lambda: window() if window() and window().name == title else None, f"the chooser {title!r}"
    )
    if not chooser.has("text"):
        program.press("ctrl+l")
    chooser.find("text").set_text(path)
    # The first Enter may only take what the chooser proposes.
    while window() is None or window().name == title:
        program.press("Return")
        time.sleep(0.5)


def _the_month_is_saved_as_a_calendar():
    calendar.go_to(DAY)
    calendar.menu("Home", "Up")
    choose_file(_("Save as Calendar"), saved)
    window().find("label", _("The calendar was saved as “%s”.", "posts.ics"))
    with open(saved, "rb") as file:
        read = icalendar.Calendar.from_ical(file.read())
    found = {(str(event["description"]), event["status"]) for event in read.walk("VEVENT")}
    month = f"{DAY:%Y-%m}%"
    stored = calendar.ask("SELECT text, state FROM post WHERE local_time LIKE ?", month)
    expected = {(text, "CONFIRMED" if state == PLANNED else "TENTATIVE") for text, state in stored}
    assert found == expected, (found, expected)
    road = [event for event in read.walk("VEVENT") if event["status"] == "CONFIRMED"][0]
    assert road["dtstart"].dt.isoformat()[:10] == AFTER.isoformat(), road["dtstart"].dt
    assert len({str(event["uid"]) for event in read.walk("VEVENT")}) == len(read.walk("VEVENT"))


def write_events(*summaries):
    """A calendar as a library of its own writes it, with an event a day from DAY on."""
    written = icalendar.Calendar()
    written.add("version", "2.0")
    written.add("prodid", "-//Musterbach//Termine//DE")
    for number, summary in enumerate(summaries):
        event = icalendar.Event()
        event.add("uid", f"event-{number}@musterbach.example")
        event.add("dtstamp", datetime.datetime.now(datetime.timezone.utc))
        event.add("dtstart", DAY + datetime.timedelta(days=number))
        event.add("summary", summary)
        written.add_component(event)
    with open(events, "wb") as file:
        file.write(written.to_ical())


def importing():
    return window().find("dialog", _("Import a Calendar"))


def read_in():
    importing().find("button", _("Choose a _File…")).point()
    choose_file(_("Import a Calendar"), events)


def _a_file_is_read_in():
    write_events("Adventsmarkt", "Blutspende")
    calendar.menu("Home", "Up", "Up")
    importing()
    read_in()
    importing().find("list item", re.compile(_("%d event is a draft now.", 2, count=2)))
    assert len(texts("Adventsmarkt")) == len(texts("Blutspende")) == 1


def look_again():
    importing().find("button", re.compile("^" + _("Look Again"))).click()


def _again_it_brings_nothing_twice():
    look_again()
    importing().find("list item", re.compile(_("No new events.")))
    importing().find("label", re.compile(_("%d event is known already.", 2, count=2)))
    assert len(texts("Adventsmarkt")) == len(texts("Blutspende")) == 1


def _what_changed_is_brought_up_to_date():
    write_events("Adventsmarkt am Rathaus", "Blutspende")
    look_again()
    importing().find("label", re.compile(_("%d draft was brought up to date.", 1, count=1)))
    assert len(texts("Adventsmarkt am Rathaus")) == len(texts("Adventsmarkt")) == 1


def _a_broken_file_is_refused_in_words():
    with open(events, "w", encoding="utf-8") as file:
        file.write("<html>Nicht gefunden</html>")
    look_again()
    importing().find("list item", re.compile(_("Nothing was imported.")))
    importing().find("label", re.compile("iCalendar"))
    assert len(texts("Adventsmarkt")) == 1
    program.press("Escape")
    window().wait_gone("dialog", _("Import a Calendar"))


def _the_dialog_for_printing_appears():
    calendar.go_to(DAY)
    town = window().name
    calendar.menu("Home", "Up", "Up", "Up")
    dialog = program.wait_for(
        lambda: window() if window() and window().name != town else None, "the dialog for printing"
    )
    dialog.find("page tab list")
    program.press("Escape")
    program.wait_for(lambda: window() and window().name == town, "the window again")


def cut_power_and_look():
    program.kill()
    calendar.start()
    calendar.go_to(DAY)
    assert calendar.ask("PRAGMA integrity_check") == [("ok",)]


def _a_power_cut_while_moving_loses_and_doubles_nothing():
    plans = len(calendar.town()["plans"])
    calendar.focus(ROAD, AFTER)
    program.press("alt+Right")
    cut_power_and_look()
    moved = AFTER + datetime.timedelta(days=1)
    planned = calendar.ask(
        "SELECT local_time FROM post WHERE text LIKE ? AND state = ?", f"%{ROAD}%", PLANNED
    )
    assert planned in ([(f"{AFTER}T08:30",)], [(f"{moved}T08:30",)]), planned
    calendar.chip(ROAD, moved if planned == [(f"{moved}T08:30",)] else AFTER, "planned at the server")
    program.wait_for(lambda: len(calendar.town()["plans"]) == plans, "as many plans as before")


def _a_power_cut_while_copying_leaves_one_copy_at_most():
    before = len(texts(BULKY))
    copy_by_keys(BULKY, DAY, LATER)
    cut_power_and_look()
    assert len(texts(BULKY)) in (before, before + 1)
    calendar.chip(BULKY, DAY, "draft")


def _a_power_cut_while_reading_in_doubles_nothing():
    write_events(*[f"Sprechstunde {number}" for number in range(8)])
    calendar.menu("Home", "Up", "Up")
    importing()
    look_again()
    cut_power_and_look()
    calendar.menu("Home", "Up", "Up")
    importing()
    look_again()
    program.wait_for(lambda: len(texts("Sprechstunde")) == 8, "every event once")
    assert "CRITICAL" not in program.output(), program.output()


try:
    atspi.run(
        program,
        _posts_stand_in_the_month,
        _several_are_moved_together_and_go_back,
        _several_are_discarded_and_come_back_together,
        _a_post_is_copied_to_another_day_by_keys,
        _a_closure_is_planned,
        _it_is_held_and_goes_on,
        _it_is_copied_from_its_sheet,
        _a_closure_proposes_that_it_is_lifted,
        _the_month_is_saved_as_a_calendar,
        _a_file_is_read_in,
        _again_it_brings_nothing_twice,
        _what_changed_is_brought_up_to_date,
        _a_broken_file_is_refused_in_words,
        _the_dialog_for_printing_appears,
        _a_power_cut_while_moving_loses_and_doubles_nothing,
        _a_power_cut_while_copying_leaves_one_copy_at_most,
        _a_power_cut_while_reading_in_doubles_nothing,
    )
finally:
    shutil.rmtree(calendar.folder, ignore_errors=True)
