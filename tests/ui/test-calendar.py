#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Calendar and composer in the practice town: by keyboard, with a draft that survives a power cut,
a picture that must be described, and a plan that is taken back."""

import datetime
import os
import re
import struct
import tempfile
import time
import zlib

import atspi

TEXT = "Der Wertstoffhof öffnet am Samstag schon um 8 Uhr."
MONTHS = ("Januar Februar März April Mai Juni Juli August September Oktober November "
          "Dezember").split()

program = atspi.Program()
folder = tempfile.mkdtemp(prefix="og-calendar-")
day = None  # the name of the day that the post is planned for, as it is spoken


def start():
    window = program.start("--practice", "--data-dir", folder)
    program.press("ctrl+2")
    window.find("table", "Kalender")
    return window


def spoken(date):
    """25. Dezember 2026"""
    return f"{date.day}. {MONTHS[date.month - 1]} {date.year}"


def focused_day(date):
    """Waits until the keyboard is on this day; the node of its cell."""
    def found():
        cells = program.window.find_all("table cell", re.compile(", " + re.escape(spoken(date))))
        return [cell for cell in cells if "focused" in cell.states]

    return program.wait_for(found, f"the keyboard on {spoken(date)}")[0]


def chips(state):
    return program.window.find_all("button", re.compile(f"^Beitrag, .*, {state}, .*Wertstoffhof"))


def write_picture(path):
    """A small red PNG, so that no picture has to be kept beside the test."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 60 for _row in range(40))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n"
                   + chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 40, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def the_keyboard_moves_the_day():
    start()
    today = datetime.date.today()
    assert "heute" in focused_day(today).name
    program.press("Right")
    focused_day(today + datetime.timedelta(days=1))
    program.press("Down")
    focused_day(today + datetime.timedelta(days=8))
    program.press("Page_Down", "Page_Up", "Left", "Up")
    program.press("Home")
    focused_day(today)


def holidays_of_the_Land_are_shown():
    today = datetime.date.today()
    christmas = datetime.date(today.year, 12, 25)
    program.press("Home", *["Page_Down"] * (12 - today.month))
    program.window.find("heading", f"Dezember {today.year}")
    name = program.window.find("table cell", re.compile(re.escape(spoken(christmas)))).name
    assert re.search("Weihnacht.*geschlossen", name), name
    program.window.find("label", re.compile("Weihnacht"))


def a_letter_begins_a_post_on_the_day():
    global day
    program.press("Home", "Page_Down")
    cell = program.wait_for(open_day, "a day on which the office is open")[0]
    day = re.search(r"\d+\. \w+ \d{4}", cell.name)[0]
    number, month, year = day.replace(".", "").split()
    go_to(datetime.date(int(year), MONTHS.index(month) + 1, int(number)))
    program.press("n")
    program.window.find("text", "Text")
    program.window.find("button", re.compile(rf"^Tag: .*{number}\..* {year}$"))
    assert program.window.find("text", "Uhrzeit").text != ""


def open_day():
    """Days of the next month that are neither closed nor of another month."""
    ahead = datetime.date.today().replace(day=1) + datetime.timedelta(days=31)
    wanted = f"{MONTHS[ahead.month - 1]} {ahead.year}, keine"
    return program.window.find_all("table cell", re.compile(re.escape(wanted)))[2:]


def go_to(date):
    shown = [c for c in program.window.find_all("table cell") if "focused" in c.states][0].name
    number, month, year = re.search(r"(\d+)\. (\w+) (\d{4})", shown).groups()
    here = datetime.date(int(year), MONTHS.index(month) + 1, int(number))
    days = (date - here).days
    if days:
        program.press(*["Right" if days > 0 else "Left"] * abs(days))
    focused_day(date)


def a_draft_survives_a_power_cut():
    program.window.find("text", "Text").set_text(TEXT)
    time.sleep(0.6)  # twice the time within which every keystroke is promised to be stored
    program.kill()
    window = start()
    window.find("button", "Entwürfe (1)").click()
    window.find("list item", re.compile("Wertstoffhof")).point()
    assert window.find("text", "Text").text == TEXT


def a_picture_without_description_is_not_planned():
    picture = os.path.join(folder, "Hof.png")
    write_picture(picture)
    window = program.window
    window.find("button", re.compile("^Bild hinzufügen")).click()
    chooser = program.wait_for(lambda: program.window != window and program.window, "the chooser")
    program.press("ctrl+l")
    chooser.find("text").set_text(picture)
    chooser.find_sensitive("button", re.compile("^(Öffnen|Open)$")).click()
    window.find("text", "Beschreibung von Hof.png")
    window.find("button", "Planen").click()
    window.find("label", re.compile("^Noch nicht geplant"))
    assert window.find("text", "Text").text == TEXT
    assert not chips("geplant")


def described_it_stands_in_the_month():
    window = program.window
    window.find("text", "Beschreibung von Hof.png").set_text("Das rote Tor des Wertstoffhofs")
    window.find("label", "Es fehlt nichts.")
    program.press("ctrl+Return")
    window.find("table", "Kalender")
    program.press("ctrl+2", "Home", "Page_Down")
    program.wait_for(lambda: chips("geplant"), "the planned post in the month")
    chip = chips("geplant")[0]
    assert day.rsplit(" ", 1)[0] in chip.name, chip.name
    assert "Dieser Rechner sendet" in chip.name, chip.name


def it_can_be_a_draft_again():
    window = program.window
    chips("geplant")[0].click()
    window.find("button", re.compile("Zurück zum Entwurf|Wieder zum Entwurf|Entwurf")).click()
    program.wait_for(lambda: chips("Entwurf") and not chips("geplant"), "the draft in the month")
    window.find("button", "Entwürfe (1)")


def it_is_all_there_after_a_restart():
    program.kill()
    start()
    program.press("Page_Down")
    program.wait_for(lambda: chips("Entwurf"), "the draft in the month")


atspi.run(
    program,
    the_keyboard_moves_the_day,
    holidays_of_the_Land_are_shown,
    a_letter_begins_a_post_on_the_day,
    a_draft_survives_a_power_cut,
    a_picture_without_description_is_not_planned,
    described_it_stands_in_the_month,
    it_can_be_a_draft_again,
    it_is_all_there_after_a_restart,
)
