# SPDX-License-Identifier: EUPL-1.2
"""The pages and dialogs of which ./dev shots takes pictures, in the order of the visit.

A page is a function that is given the running program and brings its window there; the picture
bears its name. See tests/support/shoot.py, which starts the program in the practice town.
"""

import fcntl
import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
from words import words  # noqa: E402

FOLDER = os.path.join(tempfile.gettempdir(), f"og-shots-{os.getpid()}")
POST = "Am Freitag bleibt der Bauhof geschlossen. Nächste Woche ist er wieder für Sie da."


def leave(program):
    """Leaves whatever dialog or page is on top."""
    program.press("Escape", "Escape")


def today(program):
    program.press("ctrl+1")
    program.window.find("heading", re.compile("[0-9]{1,2}. "))


def composer(program):
    program.press("ctrl+n")
    program.window.find("text", "Text").set_text(POST)
    program.window.find("toggle button", "Jetzt").click()


def calendar(program):
    leave(program)
    program.press("ctrl+2", "3")
    program.window.find("table", "Kalender")


def inbox(program):
    program.press("ctrl+3")
    program.window.find("list item", re.compile("Renate Keller"))


def conversation(program):
    program.window.find("list item", re.compile("Renate Keller")).point()
    program.window.find("text", "Ihre Antwort")


def rules(program):
    program.press("ctrl+4")
    program.window.find("label", words("Form of Address"))


def channels(program):
    program.press("ctrl+5")
    program.window.find("list item", re.compile("Gemeinde Musterbach")).point()
    program.window.find("button", "Jetzt prüfen")


def setup(program):
    program.window.do_action("win.setup")
    go_to_step(program, "Municipality", "Which Municipality Is This?")


def go_to_step(program, topic, question):
    """A step of the setup by its row, whatever is missing there."""
    program.resize(1280, 800)  # so that the steps are there; the picture is taken at its own size
    row = re.compile("^" + re.escape(words(topic)))
    program.window.find("list", words("Steps")).find("list item", row).point()
    program.window.find("heading", words(question))


def setup_hours(program):
    go_to_step(program, "Office Hours", "When Is Somebody There?")


def setup_hours_not_understood(program):
    program.window.find("text", words("Tuesday")).set_text("8-zwölf")


def setup_closing_day(program):
    program.window.find("text", words("Tuesday")).set_text("8-12")
    program.window.find("button", words("Staff Outing")).click()
    program.window.find("dialog", words("Closing Day or Special Opening"))


def setup_other_hours(program):
    program.press("Escape")
    program.window.wait_gone("dialog", words("Closing Day or Special Opening"))
    program.window.find("button", words("Add Other Hours")).click()
    program.window.find("dialog", words("Other Hours for a While"))


def setup_promises(program):
    program.press("Escape")
    program.window.wait_gone("dialog", words("Other Hours for a While"))
    go_to_step(program, "Response Times", "When Do Citizens Get an Answer?")


def setup_netiquette(program):
    go_to_step(program, "Netiquette", "By Which Rules Do People Talk With You?")


def setup_measures(program):
    go_to_step(program, "Measures", "What Follows When a Rule Is Broken?")


def setup_duties(program):
    go_to_step(program, "Responsibilities", "Who Is Responsible for What?")


def setup_crisis(program):
    go_to_step(program, "Difficult Situation", "What If It Becomes Difficult?")


def setup_channel(program):
    go_to_step(program, "Channels", "On Which Account Do You Write?")


def setup_documents(program):
    go_to_step(program, "Documents", "How Do People Learn of It?")


def setup_finish(program):
    go_to_step(program, "First Post", "What Comes Next?")


def shortcuts(program):
    leave(program)
    leave(program)
    program.press("F1")
    program.application.find("label", re.compile("Neuer Beitrag$"))


def about(program):
    program.kill()
    program.start("--practice")
    program.resize(1280, 800)  # so that the menu is there; the picture is taken at its own size
    program.window.find("button", "Hauptmenü").pick(5)
    program.window.find("dialog", "Info")


def welcome(program):
    """The first start, with its two doors."""
    program.kill()
    shutil.rmtree(FOLDER, ignore_errors=True)
    program.start("--data-dir", FOLDER)
    program.window.find("list item", "Einrichten")


def today_before_the_setup(program):
    program.window.find("list item", "Einrichten").point()
    program.window.find("heading", "Welche Gemeinde ist das?")
    program.window.find("button", "Später").click()
    program.window.wait_gone("heading", "Welche Gemeinde ist das?")


def channels_without_any(program):
    program.press("ctrl+5")
    program.window.find("button", "Kanal hinzufügen")


def add_channel(program):
    program.window.do_action("win.add-channel")
    program.window.find("list item", re.compile("Mastodon"))


def add_channel_wrong_server(program):
    program.window.find("list item", re.compile("Mastodon")).point()
    program.window.find("text", re.compile("^Server")).set_text("mastdon.social")
    program.window.find("button", "Im Browser anmelden").click()
    program.window.find("button", re.compile("mastodon.social"), timeout=60)


def data_in_use(program):
    program.stop()
    lock = os.open(os.path.join(FOLDER, "lock"), os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    program.start("--data-dir", FOLDER)
    program.window.find("button", "Noch einmal versuchen")


PAGES = [
    today,
    composer,
    calendar,
    inbox,
    conversation,
    rules,
    channels,
    setup,
    setup_hours,
    setup_hours_not_understood,
    setup_closing_day,
    setup_other_hours,
    setup_promises,
    setup_netiquette,
    setup_measures,
    setup_duties,
    setup_crisis,
    setup_channel,
    setup_documents,
    setup_finish,
    shortcuts,
    about,
    welcome,
    today_before_the_setup,
    channels_without_any,
    add_channel,
    add_channel_wrong_server,
    data_in_use,
]
