#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The calendar in the practice town: list, week and month by keyboard, a draft that survives a power
cut, a post that is moved by keyboard and goes back, filter, search, and a plan that is
taken back."""

import datetime
import locale
import os
import re
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from keyboard import Keyboard  # noqa: E402
from words import holiday, pattern, words  # noqa: E402

PLANNED = "planned at the server"  # which the practice town can do
TEXT = "Der Wertstoffhof öffnet am Samstag schon um 8 Uhr."

locale.setlocale(locale.LC_TIME, "")
program = atspi.Program()
folder = tempfile.mkdtemp(prefix="og-calendar-")
day = None  # the day that the post is planned for


def window():
    return program.window


def start():
    program.start("--practice", "--data-dir", folder)
    program.resize(1280, 800)
    program.press("ctrl+2")
    return window().find("radio button", words("List"))


def show(view):
    """1 list, 2 week, 3 month"""
    program.press(str(view))
    if view == 3:
        window().find("table", words("Calendar"))
    if view == 2:
        window().find("table", words("Week"))


def spoken(date):
    """Friday, 25 December 2026"""
    return date.strftime(words("%A, %-e %B %Y"))


def focused_day(date):
    """Waits until the keyboard is on this day; the node of its cell."""

    def found():
        cells = window().find_all("table cell", re.compile("^" + re.escape(spoken(date))))
        return [cell for cell in cells if "focused" in cell.states]

    return program.wait_for(found, f"the keyboard on {spoken(date)}")[0]


def chips(word=None, date=None):
    """The post as it is spoken in the month or the week: in this state, on this day."""
    state = re.escape(words(word, context="state")) if word else ".*"
    found = window().find_all("button", re.compile(f", {state}(,|:).*Wertstoffhof"))
    if date is not None:
        found = [chip for chip in found if chip.name and in_cell(chip, date)]
    return found


def in_cell(node, date):
    return node.parent is not None and node.parent.name.startswith(spoken(date))


def chip_on(date, word=PLANNED):
    return program.wait_for(lambda: chips(word, date), f"the post, {word}, on {date}")[0]


def focus_chip(date, word=PLANNED):
    """Puts the keyboard on the day and from there on its post."""
    go_to(date)
    program.press("Tab")
    chip = chip_on(date, word)
    program.wait_for(lambda: "focused" in chip.states, "the keyboard on the post")
    return chip


def go_to(date):
    program.press("ctrl+g")
    dialog = window().find("text", words("Day, such as 24.12."))
    dialog.set_text(date.strftime("%Y-%m-%d"))
    window().find_sensitive("button", words("_Go")).click()
    window().wait_gone("text", words("Day, such as 24.12."))
    focused_day(date)


def the_list_is_shown_first_and_says_what_to_do():
    assert start().checked
    window().find("label", words("No Posts Yet"))
    assert len(window().find_all("button", words("_New Post"))) >= 1


def the_keyboard_moves_the_day():
    show(3)
    today = datetime.date.today()
    program.press("Home")
    assert words("today") in focused_day(today).name
    program.press("Right")
    focused_day(today + datetime.timedelta(days=1))
    program.press("Down")
    focused_day(today + datetime.timedelta(days=8))
    program.press("Page_Down", "Page_Up", "Left", "Up")
    program.press("t")
    focused_day(today)


def its_keys_are_heard_on_every_button():
    today = datetime.date.today()
    keys = Keyboard(program)
    following = (today.replace(day=1) + datetime.timedelta(days=31)).strftime("%B %Y")
    for role, name in (
        ("button", "Next Month"),
        ("radio button", "Month"),
        ("toggle button", "Search (Ctrl+F)"),
    ):
        keys.tab_to(role, words(name))
        program.press("Page_Down")
        window().find("heading", following)
        keys.tab_to(role, words(name))
        program.press("t")
        focused_day(today)
    keys.tab_to("toggle button", words("Main Menu"))
    program.press("ctrl+g")
    window().find("text", words("Day, such as 24.12."))
    program.press("Escape")
    window().wait_gone("text", words("Day, such as 24.12."))


def holidays_of_the_Land_are_shown():
    christmas = datetime.date(datetime.date.today().year, 12, 25)
    go_to(christmas)
    window().find("heading", christmas.strftime("%B %Y"))
    name = focused_day(christmas).name
    assert holiday("christmas-day") in name and words("closed") in name, name


def a_letter_begins_a_post_on_the_day():
    global day
    ahead = datetime.date.today().replace(day=1) + datetime.timedelta(days=31)
    day = ahead.replace(day=9)
    while day.weekday() not in (1, 3):  # Tuesday and Thursday, when the day after is open as well
        day += datetime.timedelta(days=1)
    go_to(day)
    program.press("n")
    window().find("text", words("Text"))
    assert window().find("text", words("Time")).text != ""


def a_draft_survives_a_power_cut():
    window().find("text", words("Text")).set_text(TEXT)
    time.sleep(0.6)  # twice the time within which every keystroke is promised to be stored
    program.kill()
    start()
    window().find("button", words("Drafts (%u)", 1)).click()
    window().find("list item", re.compile("Wertstoffhof")).point()
    assert window().find("text", words("Text")).text == TEXT


def planned_it_stands_in_the_month():
    program.press("ctrl+Return")
    program.wait_for(lambda: not window().has("text", words("Text")), "the composer to close")
    program.press("ctrl+2")
    show(3)
    go_to(day)
    name = chip_on(day).name
    assert words("The server sends") in name, name


def it_is_moved_by_keyboard_and_goes_back():
    focus_chip(day)
    program.press("alt+Right")
    after = day + datetime.timedelta(days=1)
    moved = chip_on(after)
    program.wait_for(lambda: "focused" in chip_on(after).states, "the keyboard on what was moved")
    assert "focused" in moved.states
    window().find("label", pattern("Moved to %s."))
    program.press("ctrl+z")
    chip_on(day)
    assert not chips(PLANNED, after)
    window().wait_gone("button", words("_Undo"))


def the_toast_takes_it_back_too():
    focus_chip(day)
    program.press("alt+Down")
    chip_on(day + datetime.timedelta(days=7))
    window().find("button", words("_Undo")).click()
    chip_on(day)


def it_is_not_moved_into_the_past():
    focus_chip(day)
    weeks = (day - datetime.date.today()).days // 7 + 1
    for _week in range(weeks):
        program.press("alt+Up")
        time.sleep(0.5)  # one move after the other
    window().find(
        "label",
        words("That time has passed. A post can be moved only to a time that lies ahead."),
    )
    for _week in range(weeks - 1):
        program.press("ctrl+z")
        time.sleep(0.5)
    go_to(day)
    chip_on(day)


def where_nobody_is_a_better_time_is_offered():
    saturday = day + datetime.timedelta(days=(5 - day.weekday()))
    focus_chip(day)
    for _day in range((saturday - day).days):
        program.press("alt+Right")
        time.sleep(0.5)
    chip_on(saturday)
    window().find("button", pattern("Take %s")).click()
    monday = saturday + datetime.timedelta(days=2)
    chip_on(monday)
    program.press("ctrl+z")  # back to where it was before both
    program.wait_for(lambda: chips(PLANNED, saturday) or chips(PLANNED, saturday
                     - datetime.timedelta(days=1)), "the post back from Monday")
    while not chips(PLANNED, day):
        program.press("ctrl+z")
        time.sleep(0.5)


def in_the_week_it_is_moved_by_half_an_hour():
    go_to(day)
    show(2)
    chip = chip_on(day)
    before = re.search(r"(\d+):(\d\d)", chip.name)
    program.press("Tab")
    program.wait_for(lambda: "focused" in chip_on(day).states, "the keyboard on the post")
    program.press("alt+Down")
    minutes = int(before[1]) * 60 + int(before[2]) + 30
    wanted = f"{minutes // 60}:{minutes % 60:02}"
    program.wait_for(lambda: wanted in chip_on(day).name, f"the post at {wanted}")
    program.press("ctrl+z")
    program.wait_for(lambda: before[0] in chip_on(day).name, f"the post at {before[0]}")


def the_filter_leaves_out_what_is_not_meant():
    show(3)
    go_to(day)
    window().find("toggle button", words("Filter")).click()
    window().find("combo box", words("State")).choose(words("Published", context="posts"))
    program.press("Escape")
    window().find("toggle button", words("Filtered"))
    program.wait_for(lambda: not chips(), "the planned post to be left out")
    window().find("radio button", words("List")).click()
    window().find("label", words("Nothing Found"))
    window().find("button", words("Show _Everything")).click()
    window().find("list item", re.compile("Wertstoffhof"))
    window().find("toggle button", words("Filter"))


def the_search_finds_it():
    program.press("ctrl+f")
    field = window().find("entry", words("Search all posts"))
    field.set_text("Trinkwasser")
    window().find("label", words("Nothing Found"))
    field.set_text("Wertstoff")
    window().find("list item", re.compile("Wertstoffhof"))
    program.press("Escape")
    program.wait_for(
        lambda: [row for row in window().find_all("list item") if "focused" in row.states],
        "the keyboard on the list",
    )


def it_can_be_a_draft_again():
    show(3)
    focus_chip(day)
    program.press("Delete")
    chip_on(day, "draft")
    window().find("button", words("_Undo")).click()
    chip_on(day, PLANNED)
    focus_chip(day)
    program.press("Delete")
    chip_on(day, "draft")
    window().find("button", words("Drafts (%u)", 1))


def it_is_all_there_after_a_restart():
    program.kill()
    start()
    go_to_month = window().find("radio button", words("Month"))
    program.wait_for(lambda: go_to_month.checked, "the view that was shown last")
    go_to(day)
    chip_on(day, "draft")
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    the_list_is_shown_first_and_says_what_to_do,
    the_keyboard_moves_the_day,
    its_keys_are_heard_on_every_button,
    holidays_of_the_Land_are_shown,
    a_letter_begins_a_post_on_the_day,
    a_draft_survives_a_power_cut,
    planned_it_stands_in_the_month,
    it_is_moved_by_keyboard_and_goes_back,
    the_toast_takes_it_back_too,
    it_is_not_moved_into_the_past,
    where_nobody_is_a_better_time_is_offered,
    in_the_week_it_is_moved_by_half_an_hour,
    the_filter_leaves_out_what_is_not_meant,
    the_search_finds_it,
    it_can_be_a_draft_again,
    it_is_all_there_after_a_restart,
)
