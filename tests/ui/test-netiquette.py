#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The netiquette in the practice town, as a clerk makes it: rules ticked, ordered, worded, put into
force, pinned on the network, kept on paper, and taken down again. The program dies in the middle
of putting it up; afterwards every part stands there once."""

import glob
import json
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402
from setup import Setup  # noqa: E402
from words import pattern, words  # noqa: E402

# Of the catalogue, in the practice town's own language.
FIRST = "Respektvoller Umgang"
SECOND = "Kritik ist willkommen"
THIRD = "Beim Thema bleiben"
NOT_CHOSEN = "Jugendschutz"
# The clerk's own.
HEADING = "Freundlich bleiben"
OWN = "Keine Fotos vom Wochenmarkt"
OWN_BRIEF = "Bitte fragen Sie die Händlerinnen und Händler, bevor Sie Bilder ihrer Stände zeigen."
OWN_TEXT = "Wer auf dem Wochenmarkt fotografiert, fragt vorher und nennt <niemanden> beim Namen."
REASON = "Neue Zeiten am Mittwoch"
HOME = os.environ["HOME"]
PAPER = os.path.join(HOME, "Papier")
program = atspi.Program()
setup = None


def start():
    global setup
    program.start("--practice")
    program.resize(1280, 800)
    setup = Setup(program)


def town():
    """The practice town as it lies on the disk."""
    folder = os.path.join(HOME, ".local", "share", "ortsgespraech")
    (path,) = glob.glob(os.path.join(folder, "**", "town.json"), recursive=True)
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def parts():
    """What of the netiquette stands in the town, in its order: "…1/9", "…2/9" …"""
    texts = [entry["text"] for entry in town()["entries"] if not entry["gone"]]
    return [text for text in texts if re.search(r"\n\d+/\d+$", text)]


def stands_as_a_whole():
    """Every part once and in order, the first one pinned."""
    there = parts()
    count = int(there[0].rsplit("/", 1)[1]) if there else 0
    marks = [f"{number}/{count}" for number in range(1, count + 1)]
    pinned = [entry["text"] for entry in town()["entries"] if entry.get("pinned")]
    return count > 1 and [text.split("\n")[-1] for text in there] == marks and there[0] in pinned


def field(name):
    values = [entry["value"] for entry in town()["fields"] if entry["name"] == name]
    return values[0] if values else None


def wait_until_it_stands():
    """After a power cut the program looks for a minute before it takes a part for lost."""
    sentence = words("The netiquette stands on this account as it is in force.")
    setup.dialog.find("label", sentence, timeout=150)
    program.wait_for(stands_as_a_whole, f"the whole netiquette in the town, not {parts()}", 60)


# The steps


def the_catalogue_proposes_rules():
    os.makedirs(PAPER)
    start()
    setup.open_netiquette()
    setup.wait_for_number(FIRST, 1)
    setup.wait_for_number(SECOND, 2)
    assert setup.number_of(NOT_CHOSEN) is None
    setup.wait_until_read(f"1. {FIRST}")
    setup.dialog.find("list item", words("No netiquette is in force yet."))


def what_is_ticked_gets_a_number():
    before = len(setup.preview.find_all("label", re.compile(r"^\d+\. ")))
    setup.row_of(NOT_CHOSEN).find("check box", words("Rule “%s”", NOT_CHOSEN)).click()
    program.wait_for(lambda: setup.number_of(NOT_CHOSEN), "a number for what was ticked")
    setup.wait_until_read(f"{setup.number_of(NOT_CHOSEN)}. {NOT_CHOSEN}")
    after = len(setup.preview.find_all("label", re.compile(r"^\d+\. ")))
    assert after == before + 1, (before, after)


def rules_are_ordered_by_button_and_by_keyboard():
    setup.row_of(THIRD).find("button", words("Move “%s” Up", THIRD)).point()
    setup.wait_for_number(THIRD, 2)
    setup.wait_for_number(SECOND, 3)
    # The keyboard is still in the row.
    program.press("alt+Up")
    setup.wait_for_number(THIRD, 1)
    program.press("alt+Down", "alt+Down")
    setup.wait_for_number(THIRD, 3)
    setup.wait_for_number(FIRST, 1)
    setup.wait_until_read(f"3. {THIRD}")


def a_rule_is_dragged_to_its_place():
    setup.row_of(FIRST).find("button", words("Move “%s” Down", FIRST)).point()
    setup.wait_for_number(FIRST, 2)
    setup.drag_row(FIRST, SECOND)
    setup.wait_for_number(FIRST, 1)
    setup.wait_for_number(SECOND, 2)


def a_rule_is_worded_and_goes_back_to_the_catalogue():
    setup.open_row(FIRST)
    heading = setup.row_of(FIRST).find("text", words("Heading"))
    heading.set_text(HEADING)
    setup.wait_until_read(f"1. {HEADING}")
    setup.row_of(HEADING).find("label", words("The catalogue says: %s", FIRST))
    setup.row_of(HEADING).find("button", words("%s as the Catalogue Says", words("Heading"))).click()
    setup.wait_until_read(f"1. {FIRST}")
    assert heading.text == FIRST, heading.text
    heading.set_text(HEADING)
    setup.wait_until_read(f"1. {HEADING}")
    setup.open_row(HEADING)


def an_own_rule_comes_last_and_is_markup_to_nobody():
    setup.add_own_rule(OWN, OWN_BRIEF, OWN_TEXT)
    setup.wait_until_read(OWN_TEXT)


def an_own_rule_that_was_removed_comes_back_by_undo():
    number = setup.number_of(OWN)
    setup.row_of(OWN).find("button", words("_Remove This Rule")).point()
    # At once: the offer does not stay for long.
    setup.dialog.find("button", words("_Undo")).click()
    program.wait_for(lambda: setup.has_row(OWN), "the rule to come back")
    setup.wait_for_number(OWN, number)
    setup.wait_until_read(OWN_TEXT)


def it_is_put_into_force():
    setup.put_into_force(1)
    setup.dialog.find("label", words("Citizens read what is written here."))
    setup.dialog.wait_gone("button", words("_Put into Force"))


def it_stands_pinned_in_the_town_with_the_profile():
    setup.open_documents()
    assert parts() == []
    setup.board_switch.toggle_to(True)
    wait_until_it_stands()
    assert any(OWN_BRIEF in text for text in parts()), parts()
    assert field("Impressum") == "https://www.musterbach.example/impressum", town()["fields"]


def new_hours_reach_the_profile_by_themselves():
    setup.open("Office Hours", "When Is Somebody There?")
    setup.dialog.find("text", words("Wednesday")).set_text("8-12, 13-15")
    program.wait_for(
        lambda: "13–15" in (field("Öffnungszeiten") or ""),
        f"the new hours in the profile, not {field('Öffnungszeiten')!r}",
        60,
    )


def a_second_version_keeps_the_first():
    setup.open_netiquette()
    setup.dialog.find("label", re.compile(re.escape(
        words("What is written here differs from it. Citizens read the version in force until you "
              "put the new one into force."))))
    setup.dialog.find("text", words("Why It Changes, If You Want to Keep That")).set_text(REASON)
    setup.put_into_force(2)
    setup.dialog.find("list item", words("_Versions So Far")).point()
    title = words("Versions of the Netiquette")
    versions = setup.wait_for_dialog(title)
    versions.find("label", REASON)
    versions.find("list item", re.compile("^" + words("Version %1$d, %2$s", 1, "") )).point()
    versions.find("label", f"1. {HEADING}")
    assert not [text for text in versions.texts() if "13–15" in text], versions.texts()
    program.press("Escape")  # back to the list
    versions.find("label", REASON)
    program.press("Escape")
    program.wait_for(lambda: not setup.dialogs(title), "the versions to be closed")
    setup.open_documents()
    wait_until_it_stands()


def save(document, way, name):
    """Saves a document by the chooser; returns the path."""
    path = os.path.join(PAPER, name)
    title = words("Save Document")
    label = words("%1$s: %2$s", words(document), words(way))
    if not setup.dialog.has("list item", label):
        setup.dialog.find("list item", words(document)).point()
    setup.dialog.find("list item", label).point()
    chooser = program.wait_for(
        lambda: program.window if program.window and program.window.name == title else None, "the chooser"
    )
    chooser.find("text").set_text(path)
    # The first Enter may only take what the chooser proposes.
    while program.window is None or program.window.name == title:
        program.press("Return")
        time.sleep(0.5)
    setup.dialog.find("button", words("_Open"), timeout=40)
    program.wait_for(lambda: os.path.exists(path), f"the file {name}")
    # The offer to open it lies over what is clicked next.
    setup.dialog.wait_gone("button", words("_Open"))
    return path


def it_is_printed_and_published():
    paper = save("Netiquette", "Save as PDF, A4, for the Counter…", "netiquette.pdf")
    printed = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True,
                             check=True).stdout
    assert OWN in printed and HEADING in printed, printed
    assert "<niemanden>" in printed, printed
    page = save("Netiquette", "Save as HTML, for the Website…", "netiquette.html")
    with open(page, encoding="utf-8") as file:
        html = file.read()
    assert OWN in html and "&lt;niemanden&gt;" in html and "<niemanden>" not in html, html
    editable = save("Netiquette", "Save as Editable Document…", "netiquette.fodt")
    with open(editable, encoding="utf-8") as file:
        odt = file.read()
    assert OWN in odt and "&lt;niemanden&gt;" in odt, odt
    saved = pattern("Saved on %s, still says what holds")
    setup.dialog.find("label", saved)


def the_usage_concept_is_saved_and_evaluated():
    path = save("Usage Concept", "Save as PDF, A4…", "konzept.pdf")
    printed = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True,
                             check=True).stdout
    assert "Gemeinde Musterbach" in printed, printed
    assert not re.search(r"[{}\[\]]", printed), printed
    setup.dialog.find("button", words("_Evaluated Today")).point()
    setup.dialog.find("label", pattern("Last evaluated on %s; due again a year later."))


def it_is_withdrawn():
    setup.board_switch.toggle_to(False)
    setup.dialog.find("label", words("The netiquette does not stand on this account."), timeout=60)
    program.wait_for(lambda: parts() == [], f"the town to be without it, not {parts()}", 60)
    assert town()["fields"] == [], town()["fields"]


def a_power_cut_while_it_goes_up_leaves_every_part_once():
    setup.board_switch.click()
    end = time.monotonic() + 60
    while not parts():
        assert time.monotonic() < end, "nothing goes up"
    program.kill()
    assert not stands_as_a_whole(), "the case that this is about did not come about"
    start()
    setup.open_documents()
    wait_until_it_stands()
    assert field("Impressum"), town()["fields"]


def what_was_saved_and_evaluated_is_still_known():
    setup.dialog.find("label", pattern("Last evaluated on %s; due again a year later."))
    setup.dialog.find("label", pattern("Saved on %s, still says what holds"))
    # The concept names its last evaluation, which came after it was saved.
    setup.dialog.find("label", pattern("Saved on %s, would say something else now"))


def it_ends_when_it_is_asked_to():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    the_catalogue_proposes_rules,
    what_is_ticked_gets_a_number,
    rules_are_ordered_by_button_and_by_keyboard,
    a_rule_is_dragged_to_its_place,
    a_rule_is_worded_and_goes_back_to_the_catalogue,
    an_own_rule_comes_last_and_is_markup_to_nobody,
    an_own_rule_that_was_removed_comes_back_by_undo,
    it_is_put_into_force,
    it_stands_pinned_in_the_town_with_the_profile,
    new_hours_reach_the_profile_by_themselves,
    a_second_version_keeps_the_first,
    it_is_printed_and_published,
    the_usage_concept_is_saved_and_evaluated,
    it_is_withdrawn,
    a_power_cut_while_it_goes_up_leaves_every_part_once,
    what_was_saved_and_evaluated_is_still_known,
    it_ends_when_it_is_asked_to,
)
