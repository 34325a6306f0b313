#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Posts dragged by the pointer in the practice town: from day to day and from hour to hour, with a way
back, a better time where nobody is there, and never into the past."""

import datetime
import locale
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from calendar_window import Calendar  # noqa: E402
from month import Month, middle  # noqa: E402
from node import tool  # noqa: E402
from words import pattern, words  # noqa: E402

PLANNED = "planned at the server"  # which the practice town can do
DRAFT = "draft"
PAST = "That time has passed. A post can be moved only to a time that lies ahead."
TEXT = "Der Wertstoffhof öffnet am Samstag schon um 8 Uhr."
ONE_DAY = datetime.timedelta(days=1)
ELEVEN, AFTERNOON = 11 * 60, 15 * 60

locale.setlocale(locale.LC_TIME, "")
program = atspi.Program()
calendar = Calendar(program)
month = Month(program, "Wertstoffhof")
today = datetime.date.today()
day = today.replace(day=1) + datetime.timedelta(days=31)
day = day.replace(day=9)
while day.weekday() != 1:  # a Tuesday of the next month, in the middle of its page
    day += ONE_DAY


def window():
    return program.window


def plan(date):
    """A post at nine o'clock."""
    month.show(2)
    month.go_to(date)
    program.press("n")
    window().find("text", words("Text")).set_text(TEXT)
    program.press("ctrl+Return")
    program.wait_for(lambda: not window().has("text", words("Text")), "the composer to close")


def drag(post, goal, let_go=True):
    program.drag(middle(post), goal, let_go)


def time_of(post, clock):
    return program.wait_for(lambda: f" {clock}" in post().name and post(), f"the post at {clock}")


def undo():
    window().find("button", words("_Undo")).click()
    window().wait_gone("button", words("_Undo"))


def a_post_is_planned():
    program.start("--practice", "--data-dir", calendar.folder)
    program.resize(1280, 900)
    program.press("ctrl+2")
    window().find("label", words("No Posts Yet"))
    plan(day)
    time_of(lambda: month.post_on(day, PLANNED), "9:00")


def in_the_month_a_post_goes_to_another_day():
    month.show(3)
    month.go_to(day)
    drag(month.post_on(day, PLANNED), middle(month.day(day + ONE_DAY)))
    moved = time_of(lambda: month.post_on(day + ONE_DAY, PLANNED), "9:00")
    program.wait_for(lambda: "focused" in moved.states, "the keyboard on what was moved")
    window().find("label", pattern("Moved to %s."))
    assert not month.posts(date=day)


def the_toast_brings_it_back():
    undo()
    time_of(lambda: month.post_on(day, PLANNED), "9:00")
    assert not month.posts(date=day + ONE_DAY)


def escape_on_the_way_changes_nothing():
    drag(month.post_on(day, PLANNED), middle(month.day(day + 2 * ONE_DAY)), let_go=False)
    tool("xdotool", "key", "Escape")
    time.sleep(1)  # until it has flown back
    program.drop()
    time.sleep(1)  # in which a move would have happened
    time_of(lambda: month.post_on(day, PLANNED), "9:00")
    assert len(month.posts()) == 1
    assert not window().has("button", words("_Undo"))


def in_the_week_a_post_goes_to_another_hour():
    month.show(2)
    drag(month.post_on(day, PLANNED), month.place_of(day, ELEVEN + 10))
    time_of(lambda: month.post_on(day, PLANNED), "11:00")
    undo()
    time_of(lambda: month.post_on(day, PLANNED), "9:00")


def in_the_week_a_post_goes_to_another_day_and_hour():
    drag(month.post_on(day, PLANNED), month.place_of(day + 2 * ONE_DAY, ELEVEN + 40))
    time_of(lambda: month.post_on(day + 2 * ONE_DAY, PLANNED), "11:30")
    undo()
    time_of(lambda: month.post_on(day, PLANNED), "9:00")


def where_nobody_is_a_better_time_is_offered():
    drag(month.post_on(day, PLANNED), month.place_of(day, AFTERNOON + 10))
    time_of(lambda: month.post_on(day, PLANNED), "15:00")
    window().find("button", pattern("Take %s")).click()
    time_of(lambda: month.post_on(day + ONE_DAY, PLANNED), "8:00")
    undo()
    time_of(lambda: month.post_on(day, PLANNED), "9:00")


def several_go_together():
    chosen = words("Selected: %s").split("%")[0]
    plan(day + ONE_DAY)
    month.show(3)
    for date in (day, day + ONE_DAY):
        month.go_to(date)
        post = month.post_on(date, PLANNED)
        program.press("Tab")
        program.wait_for(lambda: "focused" in post.states, "the keyboard on the post")
        program.press("space")
        program.wait_for(lambda: post.name.startswith(chosen), "the post to be selected")
    week = 7 * ONE_DAY
    drag(month.post_on(day, PLANNED), middle(month.day(day + week)))
    month.post_on(day + week, PLANNED)
    month.post_on(day + week + ONE_DAY, PLANNED)
    assert len(month.posts()) == 2
    undo()
    month.post_on(day, PLANNED)
    month.post_on(day + ONE_DAY, PLANNED)
    program.press("Escape")


def nothing_is_dragged_into_the_past():
    """To the beginning of today, on a Sunday to the end of yesterday: so both days stand in one week,
    and every page of the month that has the one has the other."""
    sunday = today.weekday() == 6
    date, clock = (today, "23:59") if sunday else (today + ONE_DAY, "00:00")
    program.stop()
    calendar.seed(TEXT, date, clock)
    calendar.start()
    month.go_to(date)
    drag(month.post_on(date, DRAFT), middle(month.day(date - ONE_DAY)))
    window().find("label", words(PAST))
    month.post_on(date, DRAFT)
    assert not month.posts(date=date - ONE_DAY)
    assert calendar.ask("SELECT local_time FROM post WHERE state = 0") == [(f"{date}T{clock}",)]


def nothing_was_said_that_is_wrong():
    assert "CRITICAL" not in program.output(), program.output()
    assert "Gtk-WARNING" not in program.output(), program.output()


atspi.run(
    program,
    a_post_is_planned,
    in_the_month_a_post_goes_to_another_day,
    the_toast_brings_it_back,
    escape_on_the_way_changes_nothing,
    in_the_week_a_post_goes_to_another_hour,
    in_the_week_a_post_goes_to_another_day_and_hour,
    where_nobody_is_a_better_time_is_offered,
    several_go_together,
    nothing_is_dragged_into_the_past,
    nothing_was_said_that_is_wrong,
)
