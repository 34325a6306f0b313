# SPDX-License-Identifier: EUPL-1.2
"""Uses the window by keyboard alone: no pointer, no action of an assistive technology.

    keys = keyboard.Keyboard(program)
    keys.tab_to("text", words("Name"))
    keys.type("Gemeinde Musterbach")
    keys.mnemonic("_Next")

What is looked for is found in the accessibility tree; how one gets there is Tab. xdotool types
ASCII only.
"""

import subprocess

from words import access_key

TOO_MANY = 250  # a page from which nobody comes away


class Keyboard:
    def __init__(self, program):
        self.program = program

    def press(self, *keys):
        self.program.press(*keys)

    def tab_to(self, role, name, backwards=False):
        """Presses Tab until what is meant has the keyboard, and returns it."""
        target = self.program.window.find(role, name)
        for _turn in range(TOO_MANY):
            if "focused" in target.states:
                return target
            self.press("shift+Tab" if backwards else "Tab")
        raise AssertionError(f"{target!r} is not reached by Tab\n{self.program.dump()}")

    def type(self, text):
        """Types in place of what the field holds that has the keyboard."""
        self.press("ctrl+a", "Delete")
        self.program.focus()
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def fill(self, name, text):
        """Goes to a field and types."""
        field = self.tab_to("text", name)
        self.type(text)
        self.program.wait_for(lambda: field.text == text, f"{text!r} typed, not {field.text!r}")
        return field

    def choose(self, name, option):
        """Goes to a combo box and takes an option of its list."""
        box = self.tab_to("combo box", name)
        self.press("space")
        self.program.wait_for(box._options, f"the options of {box!r}")
        box.choose(option)

    def switch(self, name, role="check box"):
        """Goes to a switch and turns it over."""
        turned = self.tab_to(role, name)
        before = turned.checked
        self.press("space")
        self.program.wait_for(lambda: turned.checked != before, f"{turned!r} to turn")

    def push(self, name):
        """Goes to a button and pushes it."""
        self.tab_to("button", name)
        self.press("space")

    def pick(self, name, place):
        """Goes to a menu button and takes the item at this place, 1 being the first."""
        self.tab_to("toggle button", name)
        self.press("space")
        self.program.window.find("menu item")
        self.press("Home", *["Down"] * (place - 1), "Return")
        self.program.window.wait_gone("menu item")

    def mnemonic(self, label):
        """Presses Alt and the letter that is underlined in the translation of the label."""
        self.press("alt+" + access_key(label))
