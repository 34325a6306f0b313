#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Asks og-ask as ./dev ask does: test-ask.py OG_ASK SOURCE_ROOT. Prints TAP."""

import os
import shutil
import subprocess
import sys
import tempfile

OG_ASK, SOURCE_ROOT = sys.argv[1:]

SETUP = """[municipality]
name=Gemeinde Musterbach
land=BW
promise=1
promise_unit=days

[timetable 1]
week=Mo-Fr 08:00-12:00; Tu 14:00-18:00

[special_day 1]
repeat=yearly
first=2020-12-24
name=Heiligabend

[promise 1]
kind=complaint
amount=4
unit=hours
"""

BW_2027 = """2027-01-01\tNeujahr
2027-01-06\tHeilige Drei Könige
2027-03-26\tKarfreitag
2027-03-29\tOstermontag
2027-05-01\tTag der Arbeit
2027-05-06\tChristi Himmelfahrt
2027-05-17\tPfingstmontag
2027-05-27\tFronleichnam
2027-10-03\tTag der Deutschen Einheit
2027-11-01\tAllerheiligen
2027-12-25\t1. Weihnachtstag
2027-12-26\t2. Weihnachtstag
"""


def ask(*words, given=""):
    """Exit status, standard output and standard error of one question."""
    done = subprocess.run([OG_ASK, *words], input=given, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def expect(found, expected):
    if found != expected:
        raise AssertionError(f"{found!r} is not {expected!r}")


def expect_refused(status, part, *words, given=""):
    found, out, err = ask(*words, given=given)
    expect((found, out), (status, ""))
    if part not in err:
        raise AssertionError(f"{err!r} does not say {part!r}")


def deadline(*words, setup=SETUP):
    return ask("deadline", "--setup", "-", *words, given=setup)


def test_holidays():
    expect(ask("holidays", "--year", "2027", "--land", "BW"), (0, BW_2027, ""))
    expect(ask("holidays", "--year=2027", "--land=bw", "--lang=de"), (0, BW_2027, ""))
    _status, out, _err = ask("holidays", "--year", "2027", "--land", "BW", "--lang", "en")
    expect(out.splitlines()[1], "2027-01-06\tEpiphany")


def test_communal_holidays():
    _status, plain, _err = ask("holidays", "--year", "2026", "--land", "BY")
    _status, all_of_them, _err = ask("holidays", "--year", "2026", "--land", "BY", "--augsburg", "--assumption")
    more = sorted(set(all_of_them.splitlines()) - set(plain.splitlines()))
    expect(more, ["2026-08-08\tAugsburger Friedensfest", "2026-08-15\tMariä Himmelfahrt"])
    _status, saxony, _err = ask("holidays", "--year", "2026", "--land", "SN", "--corpus-christi")
    expect("2026-06-04\tFronleichnam" in saxony.splitlines(), True)
    status, out, err = ask("holidays", "--year", "2027", "--land", "BW", "--augsburg")
    expect((status, out, "BW" in err), (0, BW_2027, True))


def test_deadline():
    status, out, err = deadline("--received", "2026-12-23T16:00", "--kind", "question")
    expect((status, err), (0, ""))
    # Closed on the 24th, holidays and a weekend until the 28th, which is when it counts as received.
    expect(out.splitlines()[0], "2026-12-29T08:00")
    expect(
        out.splitlines()[1],
        "Eingang Mittwoch 16:00, geschlossen bis Montag 8:00, Versprechen: 1 Arbeitstag → Dienstag 8:00",
    )
    expect(len(out.splitlines()), 2)
    _status, out, _err = deadline("--received", "2026-12-23T10:00", "--kind", "complaint")
    expect(out.splitlines()[0], "2026-12-28T10:00")
    _status, out, _err = deadline("--received", "2026-12-23T10:00", "--kind", "complaint", "--window", "24")
    expect(out.splitlines()[0], "2026-12-23T12:00")
    _status, out, _err = deadline("--received", "2026-12-23T10:00", "--kind", "idea", "--lang", "en")
    expect("promise" in out.splitlines()[1], True)


def test_setup_of_the_help():
    """The example that the help shows is a setup."""
    example = ask("deadline", "--help")[1].split("a few lines:\n")[1]
    setup = "".join(line.removeprefix("  ") for line in example.splitlines(keepends=True))
    status, out, err = deadline("--received", "2026-12-23T16:00", "--kind", "question", setup=setup)
    expect((status, out.splitlines()[0], err), (0, "2026-12-30T08:00", ""))


def test_no_deadline():
    when = ("--received", "2026-12-23T16:00", "--kind", "question")
    expect_refused(1, "land", "deadline", "--setup", "-", *when, given="[municipality]\nland=XX\n")
    expect_refused(1, "municipality", "deadline", "--setup", "-", *when, given="")
    expect_refused(1, "cannot be read", "deadline", "--setup", "/no/such/file", *when)
    expect_refused(1, "promises nothing", "deadline", "--setup", "-", *when, given="[municipality]\nland=BW\n")
    never = "[municipality]\npromise=1\npromise_unit=days\n"
    expect_refused(1, "two years", "deadline", "--setup", "-", *when, given=never)


def test_netiquette():
    for lang, inside in (("de", "Sie"), ("en", "you")):
        status, out, err = ask("netiquette", "--lang", lang)
        expect((status, err), (0, ""))
        rows = [line.split("\t") for line in out.splitlines()]
        expect({len(row) for row in rows}, {3})
        expect(all(cell for row in rows for cell in row), True)
        expect(len({row[0] for row in rows}), len(rows))
        expect(len(rows) >= 20, True)
        expect(any(inside in row[2] for row in rows), True)
        for sign in ("[", "]", "{", "}", "|"):
            expect(sign in out, False)


def count(network, text):
    status, out, err = ask("count", "--network", network, "--text-file", "-", given=text)
    expect((status, err), (0, ""))
    return int(out)


def test_count():
    text = "Straße gesperrt: https://www.musterbach.de/aktuelles/2026/sperrung @bauhof@example.org 👩‍🚒"
    link, mention = "https://www.musterbach.de/aktuelles/2026/sperrung", "@bauhof@example.org"
    characters = len("Straße gesperrt:   ") + len(link) + len(mention)
    expect(count("mastodon", text), len("Straße gesperrt:   @bauhof") + 23 + 1)
    expect(count("bluesky", text), characters + 1)
    expect(count("facebook", text), characters + 3)
    for network in ("mastodon", "bluesky", "facebook"):
        expect(count(network, ""), 0)
        expect(count(network, "\ufeffMüll\r\n"), 4)
        expect(count(network, "Mu\u0308ll\n"), 5 if network == "facebook" else 4)
    expect(count("mastodon", "  Müll \n\n"), 4)
    expect(count("bluesky", "Müll \n\n"), 6)
    status, out, err = ask("count", "--network", "bluesky", "--text-file", "-", given="ä" * 1501)
    expect((status, out, "3002" in err), (0, "1501\n", True))


def test_readability():
    text = (
        "Der Bauhof sperrt am Montag die Hauptstraße. Bitte fahren Sie über die Bahnhofstraße. "
        "Die Sperrung dauert bis Freitag.\n"
    )
    expected = (
        "words\t18\nsentences\t3\nlix\t28.22\namstad\t73.25\n"
        "wstf1\t3.71\nwstf2\t3.51\nwstf3\t3.32\nwstf4\t2.95\n"
    )
    expect(ask("readability", "--text-file", "-", given=text), (0, expected, ""))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        expect(ask("readability", "--text-file", file.name), (0, expected, ""))
    _status, out, _err = ask("readability", "--text-file", "-", given="")
    expect(out.splitlines()[:3], ["words\t0", "sentences\t0", "lix\t0.00"])


def test_no_text():
    expect_refused(1, "cannot be read", "readability", "--text-file", "/no/such/file")
    expect_refused(1, "cannot be read", "readability", "--text-file", "/")
    expect_refused(1, "longer", "readability", "--text-file", "-", given="x" * (1024 * 1024 + 1))
    expect_refused(1, "UTF-8", "readability", "--text-file", "-", given="a\0b")
    with tempfile.NamedTemporaryFile("wb") as file:
        file.write("Straße".encode("iso-8859-1"))
        file.flush()
        expect_refused(1, "UTF-8", "count", "--network", "mastodon", "--text-file", file.name)
    expect_refused(2, "--text-file", "readability")
    expect_refused(2, "--network", "count", "--text-file", "-")
    expect_refused(2, "--network", "count", "--network", "myspace", "--text-file", "-")


def test_wrong_use():
    expect(ask("--help")[0], 0)
    expect(ask("holidays", "--help")[0], 0)
    expect_refused(2, "Usage")
    expect_refused(2, "horoscope", "horoscope")
    expect_refused(2, "--land", "holidays", "--year", "2027")
    expect_refused(2, "--land", "holidays", "--year", "2027", "--land", "XX")
    expect_refused(2, "--year", "holidays", "--land", "BW")
    expect_refused(2, "--year", "holidays", "--year", "2101", "--land", "BW")
    expect_refused(2, "--lang", "netiquette", "--lang", "fr")
    expect_refused(2, "--moon", "netiquette", "--moon")
    expect_refused(2, "word", "netiquette", "please")
    expect_refused(2, "--setup", "deadline", "--kind", "question")
    words = ("deadline", "--setup", "-", "--received")
    expect_refused(2, "--kind", *words, "2026-12-23T16:00", "--kind", "love", given=SETUP)
    expect_refused(2, "--received", *words, "tomorrow", "--kind", "question", given=SETUP)
    expect_refused(2, "--window", *words, "2026-12-23T16:00", "--kind", "question", "--window", "-1", given=SETUP)


def test_dev():
    """./dev ask hands the words and the file on, from wherever it is called."""
    with tempfile.TemporaryDirectory() as folder:
        tools = os.path.join(folder, "tools")
        os.mkdir(tools)
        os.mkdir(os.path.join(folder, "elsewhere"))
        shutil.copy(os.path.join(SOURCE_ROOT, "dev"), folder)
        shutil.copy(os.path.join(SOURCE_ROOT, "tools", "environment.sh"), tools)
        with open(os.path.join(tools, "ask"), "w", encoding="utf-8") as stand_in:
            stand_in.write('#!/bin/bash\nprintf "<%s>" "$@"\ncat\n')
        os.chmod(os.path.join(tools, "ask"), 0o755)
        with open(os.path.join(folder, "elsewhere", "my setup.ini"), "w", encoding="utf-8") as setup:
            setup.write("the setup")

        def dev(*words):
            done = subprocess.run(
                [os.path.join(folder, "dev"), *words],
                cwd=os.path.join(folder, "elsewhere"),
                env={**os.environ, "ORTSGESPRAECH_ENVIRONMENT": "native"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
            )
            return done.returncode, done.stdout

        expect(dev("ask", "netiquette", "--lang", "de"), (0, "<netiquette><--lang><de>"))
        for words in (("--setup", "my setup.ini"), ("--setup=my setup.ini",)):
            expected = "<deadline><--setup><-><--kind><idea>the setup"
            expect(dev("ask", "deadline", *words, "--kind", "idea"), (0, expected))
            expected = "<readability><--text-file><->the setup"
            words = tuple(word.replace("--setup", "--text-file") for word in words)
            expect(dev("ask", "readability", *words), (0, expected))
        expect(dev("ask", "deadline", "--setup", "not there"), (1, ""))
        expect("ask QUESTION" in dev("help")[1], True)
    expect(os.access(os.path.join(SOURCE_ROOT, "tools", "ask"), os.X_OK), True)


def main():
    tests = [(name, value) for name, value in globals().items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(tests)}")
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {name}")
        except AssertionError as error:
            failed += 1
            print(f"not ok {number} {name}\n# {error}")
    return 1 if failed else 0


sys.exit(main())
