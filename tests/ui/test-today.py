#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""What Today asks about posts in the practice town: one whose time passed while the computer was off
goes out when somebody is there, and one whose time was changed at the server keeps the new time."""

import datetime
import locale
import os
import re
import shutil
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from calendar_window import PLANNED, ZONE, Calendar, quiet_day  # noqa: E402
from words import words as _  # noqa: E402

LATE, SCHEDULED = 5, 8  # deliveries, as they are stored
LATE_POST, MOVED_POST = "Die Bücherei öffnet heute später.", "Am Mittwoch ist Blutspende."
AN_HOUR = 3600

locale.setlocale(locale.LC_TIME, "")
program = atspi.Program()
calendar = Calendar(program)
DAY = quiet_day()
YESTERDAY = datetime.date.today() - datetime.timedelta(days=1)


def window():
    return program.window


def start():
    calendar.start()
    program.press("ctrl+1")


def answer(text, button):
    """Answers what Today asks about the post; it may stand there once more, among those of the day."""
    asked = window().find("list item", re.compile("\\. " + re.escape(text)), timeout=40)
    asked.find("button", _(button)).click()
    window().wait_gone("button", _(button))


def stored(text):
    """State of its delivery, wall time, instant."""
    return calendar.ask(
        "SELECT delivery.state, local_time, post.due FROM post JOIN delivery ON post_id = post.id"
        " WHERE post.text = ?", text
    )[-1]


def planned_at_the_server(text):
    return [plan for plan in calendar.town()["plans"] if plan["text"] == text]


def _a_post_came_too_late():
    calendar.start()
    program.stop()
    calendar.seed_delivery(calendar.seed(LATE_POST, YESTERDAY, "09:00", state=PLANNED), LATE)
    start()
    window().find("button", _("Send _Now"))
    assert stored(LATE_POST)[0] == LATE


def _it_goes_out_when_somebody_is_there():
    answer(LATE_POST, "Send When _Attended Next")
    program.wait_for(lambda: stored(LATE_POST)[0] == SCHEDULED, "the post at the server")
    _state, local_time, due = stored(LATE_POST)
    assert due > time.time(), local_time
    assert [plan["due"] for plan in planned_at_the_server(LATE_POST)] == [due]
    hours = int(local_time[-5:-3])
    assert 7 <= hours <= 17, f"nobody is there at {local_time}"


def _a_post_is_planned_at_the_server():
    calendar.show_calendar()
    calendar.go_to(DAY)
    program.press("n")
    calendar.composer().set_text(MOVED_POST)
    program.press("ctrl+Return")
    window().wait_gone("text", _("Text"))
    calendar.chip(MOVED_POST, DAY, "planned at the server")


def _its_time_is_changed_there():
    due = stored(MOVED_POST)[2]
    assert program.stop() == 0
    town = calendar.town()
    for plan in town["plans"]:
        plan["due"] += AN_HOUR if plan["text"] == MOVED_POST else 0
    calendar.set_town(town)
    start()
    window().find("button", _("_Open Post"), timeout=40)
    assert stored(MOVED_POST)[2] == due + AN_HOUR


def _the_new_time_is_kept():
    answer(MOVED_POST, "_Keep New Time")
    state, local_time, due = stored(MOVED_POST)
    assert state == SCHEDULED
    assert local_time == datetime.datetime.fromtimestamp(due, ZONE).strftime("%Y-%m-%dT%H:%M")
    assert [plan["due"] for plan in planned_at_the_server(MOVED_POST)] == [due]


def _it_is_not_asked_again():
    assert program.stop() == 0
    start()
    window().find("grouping", _("Today"))
    calendar.show_calendar()
    calendar.go_to(DAY)
    calendar.chip(MOVED_POST, DAY, "planned at the server")
    program.press("ctrl+1")
    assert not window().has("button", _("_Keep New Time"))
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


try:
    atspi.run(
        program,
        _a_post_came_too_late,
        _it_goes_out_when_somebody_is_there,
        _a_post_is_planned_at_the_server,
        _its_time_is_changed_there,
        _the_new_time_is_kept,
        _it_is_not_asked_again,
    )
finally:
    shutil.rmtree(calendar.folder, ignore_errors=True)
