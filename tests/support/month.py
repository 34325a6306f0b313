# SPDX-License-Identifier: EUPL-1.2
"""Month and week of the calendar as the tests look at them.

    from month import Month

    month = Month(program, "Wertstoffhof")     # a word of the posts that are meant
    month.go_to(day)
    month.post_on(day, PLANNED).box()
"""

import re

from words import words


class Month:
    def __init__(self, program, word):
        self.program = program
        self.word = word

    @property
    def window(self):
        return self.program.window

    def show(self, view):
        """1 list, 2 week, 3 month"""
        self.program.press(str(view))
        if view > 1:
            self.window.find("table", words("Week" if view == 2 else "Calendar"))

    def go_to(self, date):
        """Goes to a day by its date; the keyboard is on it then."""
        self.program.press("ctrl+g")
        self.window.find("text", words("Day, such as 24.12.")).set_text(date.isoformat())
        self.window.find_sensitive("button", words("_Go")).click()
        self.window.wait_gone("text", words("Day, such as 24.12."))
        self.program.wait_for(
            lambda: "focused" in self.day(date).states, f"the keyboard on {spoken(date)}"
        )

    def day(self, date):
        """Its cell in the month, its column in the week."""
        return self.window.find("table cell", re.compile("^" + re.escape(spoken(date))))

    def posts(self, state=None, date=None):
        """The posts in sight: in this state, on this day."""
        state = re.escape(words(state, context="state")) if state else ".*"
        found = self.window.find_all("button", re.compile(f", {state}(,|:).*{self.word}"))
        if date is None:
            return found
        return [post for post in found if post.parent.name.startswith(spoken(date))]

    def post_on(self, date, state):
        """The post in this state on this day, as soon as it is there."""
        return self.program.wait_for(
            lambda: self.posts(state, date), f"the post, {state}, on {spoken(date)}"
        )[0]

    def place_of(self, date, minutes):
        """Where on the screen a time of the week is, in minutes of the day."""
        x, y, width, height = self.day(date).box()
        first, last = 6 * 60, 22 * 60  # the hours that the week shows
        return x + width // 2, y + height * (minutes - first) // (last - first)


def spoken(date):
    """Friday, 25 December 2026"""
    return date.strftime(words("%A, %-e %B %Y"))


def middle(node):
    """Of a thing, on the screen."""
    x, y, width, height = node.box()
    return x + width // 2, y + height // 2
