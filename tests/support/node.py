# SPDX-License-Identifier: EUPL-1.2
"""One thing in the accessibility tree, and small tools around it. See atspi.py."""

import re
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WAIT = 20
POLL = 0.05

# The actions that mean "press it", best first. Never the first one of the list by its place: a
# label's is "copy to the clipboard", a text's may delete.
PRESSING = ("click", "toggle", "press")


class NotFound(AssertionError):
    """Something was not there in time; the message holds the tree as it stood."""


class Node:
    """One thing in the accessibility tree. A Node whose widget is gone is simply not showing."""

    def __init__(self, accessible, program):
        self._accessible = accessible
        self.program = program

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"

    def __eq__(self, other):
        return isinstance(other, Node) and self._accessible == other._accessible

    def __hash__(self):
        return hash(self._accessible)

    # What it is

    @property
    def role(self):
        return quiet(self._accessible.get_role_name, "")

    @property
    def name(self):
        return quiet(self._accessible.get_name, "")

    @property
    def description(self):
        return quiet(self._accessible.get_description, "")

    @property
    def states(self):
        """The set of state names, for instance {"showing", "sensitive", "checked"}."""
        found = quiet(self._accessible.get_state_set, None)
        return {state.value_nick for state in found.get_states()} if found else set()

    @property
    def showing(self):
        return "showing" in self.states

    @property
    def sensitive(self):
        return "sensitive" in self.states

    @property
    def checked(self):
        return "checked" in self.states

    @property
    def selected(self):
        return "selected" in self.states

    @property
    def parent(self):
        above = quiet(self._accessible.get_parent, None)
        return Node(above, self.program) if above else None

    @property
    def children(self):
        nodes = []
        for index in range(quiet(self._accessible.get_child_count, 0)):
            child = quiet(lambda: self._accessible.get_child_at_index(index), None)
            if child:
                nodes.append(Node(child, self.program))
        return nodes

    @property
    def actions(self):
        """The names of its actions; a frame lists those of the window and the program."""
        actions = quiet(self._accessible.get_action_iface, None)
        count = quiet(actions.get_n_actions, 0) if actions else 0
        return [quiet(lambda: actions.get_action_name(index), "") for index in range(count)]

    @property
    def text(self):
        """What an entry, a text view or a label holds."""
        text = quiet(self._accessible.get_text_iface, None)
        if not text:
            return self.name
        count = quiet(text.get_character_count, 0)
        return quiet(lambda: Atspi.Text.get_text(text, 0, count), "")

    @property
    def value(self):
        """The number of a spin button, scale or progress bar."""
        value = self._accessible.get_value_iface()
        return value.get_current_value() if value else None

    def walk(self):
        """Itself and everything below, depth first, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    # Finding

    def find_all(self, role=None, name=None, showing=True):
        """All that match now, without waiting; itself is not among them."""
        return [
            node
            for node in self.walk()
            if node is not self
            and (role is None or node.role == role)
            and (name is None or matches(node.name, name))
            and (not showing or node.showing)
        ]

    def find(self, role=None, name=None, timeout=WAIT, showing=True):
        """The first that matches, as soon as it is there. Raises NotFound after the timeout."""
        found = self.program.wait_for(
            lambda: self.find_all(role, name, showing),
            f"{role or 'anything'} {spell(name)} in {self!r}",
            timeout,
        )
        return found[0]

    def find_sensitive(self, role, name, timeout=WAIT):
        """The first that matches and can be used."""
        return self.program.wait_for(
            lambda: [node for node in self.find_all(role, name) if node.sensitive],
            f"{role} {spell(name)} that can be used in {self!r}",
            timeout,
        )[0]

    def has(self, role=None, name=None):
        """Whether it is there now."""
        return bool(self.find_all(role, name))

    def wait_gone(self, role=None, name=None, timeout=WAIT):
        """Returns once nothing matches any more."""
        self.program.wait_for(
            lambda: not self.find_all(role, name),
            f"{role or 'anything'} {spell(name)} to go away",
            timeout,
        )

    def texts(self):
        """All words to be read below it, in reading order: labels and what fields hold."""
        return [
            node.text
            for node in self.walk()
            if node.role in ("label", "text", "heading", "paragraph") and node.showing
        ]

    # Using

    def click(self):
        """Presses it: by its action if it has one, else with the pointer."""
        self.program.wait_for(lambda: self.sensitive, f"{self!r} can be used")
        for action in PRESSING:
            if action in self.actions:
                self.do_action(action)
                return
        inner = [node for node in self.find_all() if "toggle" in node.actions]
        if self.role in ("check box", "switch", "radio button") and inner:
            inner[0].do_action("toggle")
            return
        self.point()

    def do_action(self, action):
        """Does the action of this name, for instance "win.new-post" on the window."""
        names = self.actions
        if action not in names:
            raise NotFound(f"{self!r} has no action {action!r}, only {names}")
        self._accessible.get_action_iface().do_action(names.index(action))

    def toggle_to(self, on):
        """Brings a switch or check box into the state; a row and its switch are both fine."""
        if self.checked != on:
            self.click()
        self.program.wait_for(lambda: self.checked == on, f"{self!r} is {'on' if on else 'off'}")

    def choose(self, option):
        """Opens a combo box and takes the option with this name, by the keyboard."""
        if not self._options():
            self.click()
        options = self.program.wait_for(self._options, f"the options of {self!r}")
        if option not in options:
            raise NotFound(f"{self!r} offers {options}, not {option!r}")
        self.program.press("Home", *["Down"] * options.index(option), "Return")
        self.program.wait_for(lambda: not self._options(), f"{self!r} to close its list")

    def _options(self):
        """The names in the opened list of a combo box; empty while it is closed."""
        panes = self.find_all("scroll pane")
        items = panes[0].find_all("list item") if panes else []
        return [(item.find_all("label") or [item])[0].name for item in items]

    def pick(self, place):
        """Opens a menu button and takes the item at this place, 1 being the first. By place and
        key, since the items of a menu have no names in GTK 4.18."""
        self.click()
        self.find("menu item")
        items = len(self.find_all("menu item"))
        assert place <= items, f"{self!r} has only {items} items"
        self.program.press("Home", *["Down"] * (place - 1), "Return")
        self.wait_gone("menu item")

    def set_text(self, text):
        """Replaces what the field holds."""
        self._field().set_text_contents(text)
        hidden = "●" * len(text)  # what a password field shows
        self.program.wait_for(lambda: self.text in (text, hidden), f"{self!r} holds {text!r}")

    def append_text(self, text):
        """Adds to the end of what the field holds."""
        count = self._accessible.get_text_iface().get_character_count()
        self._field().insert_text(count, text, len(text.encode()))

    def _field(self):
        field = quiet(self._accessible.get_editable_text_iface, None)
        if not field:
            raise NotFound(f"{self!r} is no field to write into; the role should be \"text\"")
        return field

    def _extents(self):
        return self._accessible.get_extents(Atspi.CoordType.WINDOW)

    def frame(self):
        """The window it stands in."""
        node = self
        while node and node.role not in ("frame", "window"):
            node = node.parent
        return node or self.program.window

    def box(self):
        """(x, y, width, height) on the screen, in pixels."""
        frame = self.frame()
        border = frame._extents()
        own = self._extents()
        left, top = self.program.window_place(frame.name)
        # GTK 4.18 takes the invisible border off twice.
        return (left + own.x - 2 * border.x, top + own.y - 2 * border.y, own.width, own.height)

    def point(self, button=1, double=False):
        """A real click in its middle; it is scrolled into sight first."""
        self._scroll_into_sight()
        x, y, width, height = self.box()
        place = [str(x + width // 2), str(y + height // 2)]
        times = ["--repeat", "2", "--delay", "60"] if double else []
        tool("xdotool", "mousemove", "--sync", *place)
        tool("xdotool", "click", *times, str(button))

    def _scroll_into_sight(self):
        pane = self.parent
        while pane and pane.role != "scroll pane":
            pane = pane.parent
        if not pane:
            return
        for _turn in range(200):
            _x, y, _width, height = self.box()
            left, top, width, tall = pane.box()
            middle = y + height // 2
            if top <= middle <= top + tall:
                return
            # At the edge: in the middle may be a field that scrolls by itself and keeps the wheel.
            tool("xdotool", "mousemove", str(left + min(12, width // 2)), str(top + tall // 2))
            tool("xdotool", "click", "4" if middle < top else "5")
            time.sleep(POLL)
        raise NotFound(f"{self!r} could not be scrolled into sight")

    def dump(self, depth=0):
        """The tree below, as text for a person."""
        states = self.states
        marks = sorted(states & {"checked", "selected", "focused", "expanded"})
        marks += ["insensitive"] if "sensitive" not in states else []
        marks += ["hidden"] if "showing" not in states else []
        lines = []
        if self.role not in ("panel", "grouping", "filler") or self.name:
            held = [f"= {self.text!r}"] if self.role == "text" else []
            usable = [name for name in self.actions if name in PRESSING or "win." in name]
            lines.append(" ".join(["  " * depth + self.role, repr(self.name), *held, *marks, *usable]))
            depth += 1
        return "\n".join(lines + [line for line in (c.dump(depth) for c in self.children) if line])


def quiet(ask, otherwise):
    """The answer, or the other value if the thing asked is gone."""
    try:
        return ask()
    except GLib.Error:
        return otherwise


def matches(text, wanted):
    return wanted.search(text) is not None if isinstance(wanted, re.Pattern) else text == wanted


def spell(name):
    return repr(name.pattern if isinstance(name, re.Pattern) else name)


def tool(*command):
    """The output of a small program; an error is an empty answer, since windows come and go."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
