#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads a calendar of ours with a library that is not ours: test-calendar-file.py WRITE_CALENDAR.
Prints TAP."""

import datetime
import subprocess
import sys

import icalendar

TEXTS = (
    "Das Freibad öffnet wieder.\nWir freuen uns auf Sie.",
    "Änderungen: Müll, Straßen; Wege \\ Plätze und vieles mehr, was in einer Zeile nicht Platz hat, "
    "weil sie länger ist als fünfundsiebzig Bytes: ÄÖÜäöüßÄÖÜäöüß 🎄🎄",
)


def check_form(raw):
    assert raw.endswith(b"\r\n")
    for line in raw.split(b"\r\n"):
        assert b"\n" not in line and b"\r" not in line, line
        assert len(line) <= 75, (len(line), line)
        assert not any(byte < 32 and byte != 9 or byte == 127 for byte in line), line
        # No character is torn apart by a fold.
        line.decode("utf-8")


def check_calendar(raw):
    calendar = icalendar.Calendar.from_ical(raw)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["X-WR-CALNAME"] == "Gemeinde Mühlbach, Rathaus", calendar["X-WR-CALNAME"]
    assert len(calendar.walk("VEVENT")) == 2


def check_events(raw):
    first, second = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    utc = datetime.timezone.utc
    assert first["UID"] == "post-1-1795000000@0f3a.ortsgespraech"
    assert first.decoded("DTSTART") == datetime.datetime.fromtimestamp(1795939200, utc)
    assert first.decoded("DTSTAMP") == datetime.datetime.fromtimestamp(1795200000, utc)
    assert first["SUMMARY"] == "Das Freibad öffnet wieder."
    assert first["STATUS"] == "CONFIRMED"
    assert first["URL"] == "https://social.musterbach.example/@rathaus/1"
    assert [str(name).strip() for name in first["CATEGORIES"].cats] == ["Bad", "See", "Fluss"]
    assert second["STATUS"] == "TENTATIVE"
    assert second["SUMMARY"].endswith("…") and len(second["SUMMARY"]) <= 76
    for event, text in zip((first, second), TEXTS):
        assert event["DESCRIPTION"] == text, event["DESCRIPTION"]


def main():
    raw = subprocess.run(sys.argv[1:2], capture_output=True, check=True).stdout
    checks = (check_form, check_calendar, check_events)
    print(f"1..{len(checks)}")
    for number, check in enumerate(checks, 1):
        try:
            check(raw)
            print(f"ok {number} - {check.__name__}")
        except AssertionError as error:
            print(f"not ok {number} - {check.__name__}: {error!r}")


main()
