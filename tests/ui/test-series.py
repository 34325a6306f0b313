#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Series and calendars of others in the practice town: a post that comes every first Tuesday, what a
holiday makes of one, an occurrence left out and brought back, one changed by itself, the whole series
changed and ended, and a calendar imported twice."""

import datetime
import locale
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from calendar_window import Calendar  # noqa: E402
from words import holiday, pattern, words  # noqa: E402

TEXT = "Sprechstunde des Bürgermeisters im Rathaus, ohne Anmeldung."
ONE_TEXT = "Heute kommt die Stellvertreterin in das Rathaus."
CALENDAR = os.path.join(os.path.dirname(__file__), "..", "data", "calendar", "musterbach.ics")

locale.setlocale(locale.LC_TIME, "")
program = atspi.Program()
calendar = Calendar(program)


def window():
    return program.window


def start():
    program.start("--practice", "--data-dir", calendar.folder)
    program.resize(1280, 900)
    program.press("ctrl+2")
    window().find("radio button", words("List"))


def dialog():
    return window().find("dialog", words("Repeat"))


def next_dates():
    dates = dialog().find("list", words("The Next Dates"))
    return [label.name for label in dates.find_all("label", showing=False)]


def a_post_opens_the_form_of_its_repetition():
    start()
    window().find_all("button", words("_New Post"))[0].click()
    window().find("text", words("Text")).set_text(TEXT)
    more = window().find("list", words("More"))
    more.find("list item", re.compile("^" + words("More"))).point()
    more.find("list item", re.compile("^" + words("Repeats"))).point()
    dialog().find("text", words("First Day"))


def a_holiday_moves_it_to_the_working_day_before():
    year = datetime.date.today().year + 1
    dialog().find("combo box", words("Comes Again")).choose(words("Every year"))
    dialog().find("text", words("First Day")).set_text(f"25.12.{year}")
    dialog().find("combo box", words("On a Day on Which the Office Is Closed")).choose(
        words("It moves to the working day before")
    )
    name = holiday("christmas-day")
    found = program.wait_for(
        lambda: [line for line in next_dates() if name in line], "a date beside Christmas"
    )
    assert re.search(pattern("Moved from %s: %s"), found[0]), found


def every_first_tuesday_is_planned():
    dialog().find("text", words("First Day")).set_text(
        (datetime.date.today() + datetime.timedelta(days=1)).strftime("%d.%m.%Y")
    )
    dialog().find("combo box", words("Comes Again")).choose(
        words("Every month on the same weekday")
    )
    dialog().find("combo box", words("On Which of the Month")).choose(
        words("The first", context="weekday of a month")
    )
    dialog().find("combo box", words("Weekday")).choose(words("Tuesday"))
    dialog().find_sensitive("button", words("_Save")).click()
    window().wait_gone("dialog", words("Repeat"))
    program.wait_for(lambda: len(occurrences()) >= 6, "the posts of the series in the list")


def occurrences():
    return window().find_all("list item", re.compile("Sprechstunde des Bürgermeisters"))


def one_is_left_out_and_comes_back():
    name = occurrences()[1].name
    occurrences()[1].point(double=True)
    window().find("button", words("_Skip This One")).click()
    window().wait_gone("list item", name)
    window().find("button", words("_Undo")).click()
    window().find("list item", name)


def one_is_moved_and_goes_back():
    tuesday = first_tuesday()
    calendar.show(3)
    program.press("ctrl+g")
    window().find("text", words("Day, such as 24.12.")).set_text(tuesday.strftime("%Y-%m-%d"))
    window().find_sensitive("button", words("_Go")).click()
    on(tuesday)
    program.press("Tab", "alt+Right")
    window().find("button", words("_Only This One")).click()
    on(tuesday + datetime.timedelta(days=1))
    program.press("ctrl+z")
    on(tuesday)
    calendar.show(1)


def first_tuesday():
    """The second one that comes: no matter how late in its month it is today."""
    day = (datetime.date.today().replace(day=1) + datetime.timedelta(days=65)).replace(day=1)
    return day + datetime.timedelta(days=(1 - day.weekday()) % 7)


def on(date):
    """Waits for the post on that day of the month; its node."""
    spoken = date.strftime(words("%A, %-e %B %Y"))

    def found():
        chips = window().find_all("button", re.compile("Sprechstunde des Bürgermeisters"))
        return [chip for chip in chips if chip.parent and chip.parent.name.startswith(spoken)]

    return program.wait_for(found, f"the post on {spoken}")[0]


def stored(text=TEXT):
    """Wall times of the posts of the series with this text, in their order."""
    return [row[0] for row in calendar.ask(
        "SELECT local_time FROM post WHERE series_id <> 0 AND text = ? ORDER BY due", text)]


def open_sheet(number, text=TEXT[:31]):
    """That of the post of the series that stands at this place among those that are stored."""
    date = datetime.date.fromisoformat(stored()[number][:10])
    # The year is said only of those that are far away.
    spoken = date.strftime(words("%A, %-e %B %Y")).replace(str(date.year), "").strip(" ,")
    wanted = re.compile(f"{re.escape(spoken)}.*{text}")
    row = program.wait_for(
        lambda: window().find_all("list item", wanted, showing=False), f"the post {text!r} on {date}"
    )[0]
    row.point(double=True)
    return calendar.sheet()


def one_alone_is_changed_from_its_sheet():
    before = stored()
    open_sheet(3).find("button", words("_Change")).point()
    assert calendar.composer().text == TEXT
    calendar.composer().set_text(ONE_TEXT)
    program.press("ctrl+Return")
    window().wait_gone("text", words("Text"))
    window().find("list item", re.compile(ONE_TEXT))
    assert stored(ONE_TEXT) == [before[3]]
    assert stored() == before[:3] + before[4:]


def the_whole_series_is_changed_from_a_sheet():
    before, one = stored(), stored(ONE_TEXT)
    open_sheet(1).find("button", words("_Repetition…")).point()
    dialog().find("text", words("Time")).set_text("16:30")
    dialog().find("combo box", words("Changes Apply To")).choose(words("The whole series"))
    dialog().find_sensitive("button", words("_Save")).click()
    window().wait_gone("dialog", words("Repeat"))
    later = [time[:11] + "16:30" for time in before]
    program.wait_for(lambda: stored() == later, f"{later}, not {stored()}")
    assert stored(ONE_TEXT) == one, "what was changed by itself went along"


def end(sheet, answer):
    sheet.find("button", words("E_nd the Series…")).point()
    window().find("alert", words("End the Series?")).find("button", words(answer)).click()
    window().find("label", words("The series ends. What was published stays."))
    window().wait_gone("dialog", words("Post"))


def it_ends_after_one():
    before = stored()
    end(open_sheet(1), "_After This One")
    program.wait_for(lambda: stored() == before[:2], f"{before[:2]}, not {stored()}")
    assert not stored(ONE_TEXT), "one that comes later has stayed"
    program.wait_for(lambda: len(occurrences()) == 2, "two posts in the list")


def it_ends_as_a_whole():
    end(open_sheet(0), "_Whole Series")
    program.wait_for(lambda: not stored(), f"none, not {stored()}")
    program.wait_for(lambda: not occurrences(), "no post in the list")


def importing():
    return window().find("dialog", words("Import a Calendar"))


def import_calendar():
    address = importing().find("text", words("Address of the Calendar"))
    address.set_text("file://" + os.path.abspath(CALENDAR))
    importing().find_sensitive("button", words("_Import")).click()


def a_calendar_is_imported():
    # The items of a menu have no names; import is the last but one, whatever can be undone.
    window().find("button", words("More")).click()
    window().find("menu item")
    program.press("Home", "Up", "Up", "Return")
    import_calendar()
    brought = words("%d event is a draft now.", "[0-9]+", count=2)
    importing().find("list item", re.compile(brought))
    importing().find("list item", re.compile("Musterbach"))


def the_second_time_nothing_is_there_twice():
    import_calendar()
    importing().find("list item", re.compile(words("No new events.")))


atspi.run(
    program,
    a_post_opens_the_form_of_its_repetition,
    a_holiday_moves_it_to_the_working_day_before,
    every_first_tuesday_is_planned,
    one_is_left_out_and_comes_back,
    one_alone_is_changed_from_its_sheet,
    the_whole_series_is_changed_from_a_sheet,
    one_is_moved_and_goes_back,
    it_ends_after_one,
    it_ends_as_a_whole,
    a_calendar_is_imported,
    the_second_time_nothing_is_there_twice,
)
