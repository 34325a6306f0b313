# SPDX-License-Identifier: EUPL-1.2
"""The calendar of the practice town as the tests of its acts use it: days, posts upon them, and what
is stored of them while the program does not run.

    calendar = Calendar(program)
    calendar.start()
    calendar.seed(Post("Die Mühlstraße ist gesperrt.", day, "09:00", kind=CLOSURE))
    calendar.start()
    calendar.chip("Mühlstraße", day).click()
"""

import datetime
import json
import os
import re
import sqlite3
import tempfile
import zoneinfo

from node import tool
from words import words

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
# As they are stored.
DRAFT, PLANNED, SUBMITTED, PAUSED = 0, 1, 2, 3
OTHER, CLOSURE = 0, 1


def unix(day, clock):
    """The instant of a day's wall time."""
    return int(datetime.datetime.combine(day, datetime.time.fromisoformat(clock), ZONE).timestamp())


def local(day, clock):
    return f"{day.isoformat()}T{clock}"


def fold(text):
    """What the index of the search holds of a German text, as the program makes it (og-fold.c)."""
    words_of = re.findall(r"[0-9a-zäöüß]+", text.lower())
    spelled = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    plain = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
    return " ".join(
        form
        for word in words_of
        for form in dict.fromkeys((word.translate(spelled), word.translate(plain)))
    )


def quiet_day():
    """A day of next month on which the office is open, and on the day after as well."""
    day = (datetime.date.today().replace(day=1) + datetime.timedelta(days=31)).replace(day=9)
    while day.weekday() != 1:
        day += datetime.timedelta(days=1)
    return day


class Calendar:
    def __init__(self, program):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="og-calendar-acts-")
        self.data = os.path.join(self.folder, "practice")
        self._table = None  # of the month

    @property
    def window(self):
        return self.program.wait_for(lambda: self.program.window, "the window")

    # While it runs

    def start(self, view=3):
        self._table = None
        self.program.start("--practice", "--data-dir", self.folder)
        self.program.resize(1280, 900)
        self.show_calendar(view)

    def show_calendar(self, view=3):
        self.program.press("ctrl+2")
        self.window.find("radio button", words("List"))
        self.show(view)

    def show(self, view):
        """1 list, 2 week, 3 month"""
        radio = self.window.find("radio button", words(("List", "Week", "Month")[view - 1]))
        radio.click()
        self.program.wait_for(lambda: radio.checked, f"{radio!r} to be chosen")

    def go_to(self, day):
        self.program.press("ctrl+g")
        self.window.find("text", words("Day, such as 24.12.")).set_text(day.isoformat())
        self.window.find_sensitive("button", words("_Go")).click()
        self.program.wait_for(
            lambda: [cell for cell in self.cells(day) if "focused" in cell.states],
            f"the keyboard on {day}",
        )

    def cells(self, day):
        """The cell of a day in the month that is shown: one or none. Only the table is looked at, and
        of it only the names: everything that is asked for takes its way over the bus."""
        if not (self._table and self._table.showing):
            self._table = self.window.find("table", words("Calendar"))
        begin = day.strftime(words("%A, %-e %B %Y"))
        weeks = self._table.children[-1:]  # below the names of the weekdays
        self._table = self._table if weeks else None
        return [
            cell
            for row in (weeks[0].children if weeks else [])
            for cell in row.children
            if cell.name.startswith(begin)
        ]

    def chips(self, text, day=None, state=None):
        """The posts with these words, on that day, in that state (an English word of a state)."""
        said = re.escape(words(state, context="state")) if state else ".*"
        wanted = re.compile(f", {said}(,|:).*{re.escape(text)}")
        if day is None:
            return self.window.find("table", words("Calendar")).find_all("button", wanted)
        return [chip for cell in self.cells(day) for chip in cell.find_all("button", wanted)]

    def chip(self, text, day=None, state=None):
        return self.program.wait_for(
            lambda: self.chips(text, day, state), f"the post {text!r}, {state or 'any state'}, on {day}"
        )[0]

    def wait_gone(self, text, day=None):
        self.program.wait_for(lambda: not self.chips(text, day), f"{text!r} to leave {day}")

    def focus(self, text, day):
        """Puts the keyboard on the day, and from there by Tab on the post."""
        self.go_to(day)
        for _turn in range(12):
            self.program.press("Tab")
            found = [chip for chip in self.chips(text, day) if "focused" in chip.states]
            if found:
                return found[0]
        raise AssertionError(f"{text!r} is not reached by Tab\n{self.program.dump()}")

    def sheet(self):
        return self.window.find("dialog", words("Post"))

    def choose(self, text, day):
        """Chooses a post among others with the pointer: a click with Ctrl."""
        chip = self.chip(text, day)
        chosen = words("Selected: %s").split("%")[0]
        tool("xdotool", "keydown", "ctrl")
        chip.point()
        tool("xdotool", "keyup", "ctrl")
        self.program.wait_for(lambda: chip.name.startswith(chosen), f"{chip!r} to be selected")

    def open(self, text, day):
        """Opens the sheet of a post, and returns it."""
        self.chip(text, day).click()
        return self.sheet()

    def close_sheet(self):
        """The first Escape may only take away what was said in it."""

        def gone():
            self.program.press("Escape")
            window = self.window
            return window is not None and not window.has("dialog", words("Post"))

        self.program.wait_for(gone, "the sheet to close")

    def composer(self):
        """Waits for the composer; its field."""
        return self.window.find("text", words("Text"))

    def leave_composer(self):
        self.program.press("Escape")
        self.window.wait_gone("text", words("Text"))

    def menu(self, *keys):
        """The items of a menu have no names: the one that these keys go to."""
        self.window.find("button", words("More")).click()
        self.window.find("menu item")
        self.program.press(*keys, "Return")

    # What is stored

    def ask(self, query, *values):
        """All rows of an answer of the program's data base."""
        base = sqlite3.connect(f"file:{os.path.join(self.data, 'ortsgespraech.db')}?mode=ro", uri=True)
        try:
            return base.execute(query, values).fetchall()
        finally:
            base.close()

    def write(self, statement, *values):
        """Only while the program does not run. The id of what was put in."""
        base = sqlite3.connect(os.path.join(self.data, "ortsgespraech.db"))
        base.create_function("og_fold", 1, fold)
        try:
            done = base.execute(statement, values)
            base.commit()
            return done.lastrowid
        finally:
            base.close()

    def seed(self, text, day, clock, state=DRAFT, kind=OTHER, valid_until=None):
        """A post as if it had been written; its id."""
        at = unix(day, clock)
        expires = unix(*valid_until) if valid_until else 0
        return self.write(
            "INSERT INTO post (state, text, language, local_time, zone, due, created, changed, channels,"
            " kind, valid_until, expires) VALUES (?, ?, 'de', ?, 'Europe/Berlin', ?, ?, ?, '1', ?, ?, ?)",
            state, text, local(day, clock), at, at - 86400, at - 86400, kind,
            local(*valid_until) if valid_until else None, expires,
        )

    def seed_delivery(self, post_id, state, sender=0, error=-1, kind=0):
        """A row of the outbox for a post, in this state; its id."""
        (text, due), = self.ask("SELECT text, due FROM post WHERE id = ?", post_id)
        return self.write(
            "INSERT INTO delivery (kind, state, channel_id, post_id, text, language, visibility, due,"
            " not_before, attempt, key, claimed, sent, error, created, sender) VALUES"
            " (?, ?, 1, ?, ?, 'de', 0, ?, 0, 1, ?, 0, ?, ?, ?, ?)",
            kind, state, post_id, text, due, f"key-{post_id}-{kind}", due if state == 2 else 0, error,
            due - 86400, sender,
        )

    def town(self):
        """What the practice town's server holds."""
        with open(os.path.join(self.data, "town.json"), encoding="utf-8") as file:
            return json.load(file)

    def set_town(self, town):
        """Only while the program does not run."""
        with open(os.path.join(self.data, "town.json"), "w", encoding="utf-8") as file:
            json.dump(town, file, ensure_ascii=False)
