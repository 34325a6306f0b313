# SPDX-License-Identifier: EUPL-1.2
"""The pages and dialogs of which ./dev shots takes pictures, in the order of the visit.

A page is a function that is given the running program and brings its window there; the picture
bears its name. See tests/support/shoot.py, which starts the program in the practice town.
"""

import re
import tempfile


def settle(program):
    """Leaves whatever dialog or page is on top."""
    program.press("Escape", "Escape")


def today(program):
    program.press("ctrl+1")
    program.window.find("heading", re.compile("[0-9]{1,2}. "))


def calendar(program):
    program.press("ctrl+2")
    program.window.find("table", "Kalender")


def inbox(program):
    program.press("ctrl+3")
    program.window.find("list item", re.compile("Renate Keller")).point()


def rules(program):
    program.press("ctrl+4")
    program.window.find("label", "Regeln")


def channels(program):
    program.press("ctrl+5")
    program.window.find("label", "Kanäle")


def composer(program):
    program.press("ctrl+n")
    program.window.find("text", timeout=20)


def setup(program):
    settle(program)
    program.window.do_action("win.setup")
    program.window.find("dialog")


def shortcuts(program):
    settle(program)
    program.press("F1")
    program.application.find("label", re.compile("Neuer Beitrag$"))


def welcome(program):
    """The first start, with its two doors."""
    program.kill()
    with tempfile.TemporaryDirectory(prefix="og-shots-", ignore_cleanup_errors=True) as folder:
        program.start("--data-dir", folder)
        program.window.find("list item", "Einrichten")


PAGES = [today, calendar, inbox, rules, channels, composer, setup, shortcuts, welcome]
