# SPDX-License-Identifier: EUPL-1.2
"""The guided setup as the tests walk through it.

    from setup import Setup

    setup = Setup(program)
    setup.open("Netiquette", "By Which Rules Do People Talk With You?")
    setup.row_of("Jugendschutz").find("check box").click()

The list of rules and its preview have hundreds of parts, and each is asked for over the bus: so
nothing is looked for in all of the window, and what stays is kept. After a new start of the
program a new Setup is needed.
"""

import re
import time

from words import pattern, words


class Setup:
    def __init__(self, program):
        self.program = program
        self._kept = {}

    def _keep(self, name, find):
        if name not in self._kept:
            self._kept[name] = find()
        return self._kept[name]

    def dialogs(self, title):
        """The dialogs with this title; they stand near the root, and nothing is looked for deeper."""
        level = [self.program.window]
        for _depth in range(4):
            level = [child for node in level for child in node.children]
            found = [node for node in level if node.role == "dialog" and node.name == title]
            if found:
                return found
        return []

    def wait_for_dialog(self, title):
        return self.program.wait_for(lambda: self.dialogs(title), f"a dialog {title!r}")[0]

    @property
    def dialog(self):
        return self._keep("dialog", lambda: self.wait_for_dialog(words("Guided Setup")))

    def open(self, page, heading):
        """Goes to a page by the list of steps; both names in English."""
        if not self.dialogs(words("Guided Setup")):
            self._kept.clear()
            self._ask_for_it()
        steps = self._keep("steps", lambda: self.dialog.find("list", words("Steps")))
        # A dialog that is only just closing still takes the click.
        end = time.monotonic() + 30
        while not self.dialog.has("heading", words(heading)):
            assert time.monotonic() < end, f"the page {page!r} does not come into sight"
            steps.find("list item", re.compile("^" + re.escape(words(page)))).point()
            time.sleep(1)

    def _ask_for_it(self):
        # A window that has only just come up does not hear it yet.
        self.program.window.find("button", words("New Post"))
        for _try in range(5):
            self.program.window.do_action("win.setup")
            for _look in range(20):
                if self.dialogs(words("Guided Setup")):
                    return
                time.sleep(0.2)

    def open_netiquette(self):
        self._kept.pop("preview", None)
        self.open("Netiquette", "By Which Rules Do People Talk With You?")

    def open_documents(self):
        self.open("Documents", "How Do People Learn of It?")

    # The page of the netiquette

    @property
    def rules(self):
        """The list of rules."""
        return self._keep("rules", lambda: self.dialog.find("list", words("Rules")))

    @property
    def preview(self):
        """What citizens read, beside the page."""

        def find():
            node = self.dialog.find("radio button", words("On the Website"))
            while node.role != "scroll pane":
                node = node.parent
            return node

        return self._keep("preview", find)

    def row_of(self, subject):
        """The row of a rule, chosen or not."""
        own_name = re.compile(r"[ :,] ?" + re.escape(subject) + "$")
        return self.program.wait_for(
            lambda: [row for row in self.rules.children if own_name.search(row.name)],
            f"a row for {subject!r}",
        )[0]

    def has_row(self, subject):
        return any(row.name.endswith(subject) for row in self.rules.children)

    def open_row(self, subject):
        """Opens or closes the row of a rule."""
        self.row_of(subject).find("list item", subject).point()

    def number_of(self, subject):
        """Its number in the netiquette, or None."""
        parts = pattern("Rule %1$d, %2$s").pattern.replace(".*", "(.*)")
        found = re.fullmatch(parts, self.row_of(subject).name)
        return int(found.group(1)) if found else None

    def wait_for_number(self, subject, number):
        self.program.wait_for(
            lambda: self.number_of(subject) == number, f"{subject!r} to be rule {number}"
        )

    def wait_until_read(self, text):
        """Waits until citizens read it in the preview."""
        self.preview.find("label", re.compile(re.escape(text)))

    def drag_row(self, subject, onto):
        """Drags a rule onto the place of another; both must be in sight."""
        x, y, _width, height = self.row_of(subject).box()
        _x, goal, _width, _height = self.row_of(onto).box()
        # Where the words stand, not a button.
        x, y = x + 150, y + height // 2
        self.program.drag((x, y), (x, goal + height // 2))

    def add_own_rule(self, heading, brief, text):
        self.program.focus()  # another window may have had it, and nobody manages them
        self.dialog.find("button", words("_Add an Own Rule")).point()
        subject = self.program.wait_for(
            lambda: [
                node
                for node in self.rules.children[-1].find_all("text", words("Heading"))
                if "focused" in node.states
            ],
            "the keyboard in the heading of the own rule",
        )[0]
        subject.set_text(heading)
        row = self.rules.children[-1]
        row.find("text", words("Short Form, for Posts")).set_text(brief)
        row.find("text", words("Long Form, for the Website and the Notice Board")).set_text(text)

    def put_into_force(self, version):
        self.dialog.find("button", words("_Put into Force")).point()
        start = words("Version %1$d, in force since %2$s", version).split("%")[0]
        self.dialog.find("list item", re.compile("^" + re.escape(start)))

    # The page of the documents

    @property
    def board_switch(self):
        return self.dialog.find("check box", pattern("Pin the netiquette on %s"))
