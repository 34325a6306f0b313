# SPDX-License-Identifier: EUPL-1.2
"""The pages and dialogs of which ./dev shots takes pictures, in the order of the visit.

A page is a function that is given the running program and brings its window there; the picture
bears its name. See tests/support/shoot.py, which starts the program in the practice town.
"""

import fcntl
import os
import re
import shutil
import tempfile

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
    program.press("ctrl+2")
    program.window.find("table", "Kalender")


def inbox(program):
    program.press("ctrl+3")
    program.window.find("list item", re.compile("Renate Keller"))


def conversation(program):
    program.window.find("list item", re.compile("Renate Keller")).point()
    program.window.find("text", "Ihre Antwort")


def rules(program):
    program.press("ctrl+4")
    program.window.find("button", "Antwortzeit bearbeiten")


def channels(program):
    program.press("ctrl+5")
    program.window.find("list item", re.compile("Gemeinde Musterbach")).point()
    program.window.find("button", "Jetzt prüfen")


def setup(program):
    program.window.do_action("win.setup")
    program.window.find("heading", "Welche Gemeinde ist das?")


def setup_hours(program):
    program.window.find("button", "Weiter").click()
    program.window.find("text", "Montag")


def setup_hours_not_understood(program):
    program.window.find("text", "Dienstag").set_text("8-zwölf")


def setup_promise(program):
    program.window.find("text", "Dienstag").set_text("8-12")
    program.window.find("button", "Weiter").click()
    program.window.find("heading", re.compile("Wann erhalten"))


def setup_channel(program):
    program.window.find("button", "Weiter").click()
    program.window.find("button", "Mit einem Konto anmelden")


def setup_finish(program):
    program.window.find("button", "Weiter").click()
    program.window.find("button", "Ersten Beitrag schreiben")


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
    setup_promise,
    setup_channel,
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
