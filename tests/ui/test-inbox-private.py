# SPDX-License-Identifier: EUPL-1.2
"""What is personal in a citizen's message: it is said, a reply that repeats it in public is asked about,
and the copy on this computer can be masked, so that nothing finds it any more."""

import contextlib
import glob
import json
import os
import re
import sqlite3
import time

import atspi
from words import pattern, words as _

PHONE = "0171 2345678"
STREET = "Am Alten Markt 3"
LETTER = f"Die Laterne vor meinem Haus ist kaputt. Ich wohne {STREET}, Telefon {PHONE}."
PRIVATE = "Hier lesen alle mit."
REPEATING = f"Guten Tag, wir rufen unter {PHONE} an."
program = atspi.Program()


def window():
    return program.window


def folder():
    return os.path.join(os.environ["HOME"], ".local", "share", "ortsgespraech")


def letters():
    lists = window().find_all("list", _("Conversation"))
    return [row.name for row in lists[0].find_all("list item")] if lists else []


def reply():
    return window().find("text", _("Your reply"))


def found():
    return _(
        "This message contains %s.", _("%1$s and %2$s", _("a telephone number"), _("an address"))
    )


def _somebody_writes_where_they_live():
    program.start("--practice")
    program.press("ctrl+3")
    window().find("list", _("Concerns"))
    program.kill()
    (path,) = glob.glob(os.path.join(folder(), "**", "town.json"), recursive=True)
    with open(path, encoding="utf-8") as file:
        town = json.load(file)
    letter = dict(town["entries"][0], text=LETTER, at=int(time.time()) - 60)
    letter.pop("parent", None)
    town["entries"].append(letter)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(town, file)


def _it_is_said_and_nothing_is_shown_where_there_is_nothing():
    program.start("--practice")
    program.resize(1280, 800)
    program.press("ctrl+3")
    window().find("list item", re.compile(re.escape(LETTER[:40]))).point()
    program.wait_for(lambda: any(STREET in name for name in letters()), "the letter")
    window().find("label", found())
    assert len(window().find_all("button", _("_Mask Local Copy…"))) == 1


def _the_kind_says_why_it_is_proposed_until_a_person_decides():
    reason = pattern("Proposed because of: %s. It counts as decided once you choose a kind.")
    label = window().find("label", reason)
    assert "kaputt" in label.name and "Laterne" in label.name, label.name
    kind = window().find("combo box", _("Kind of concern: %s", _("Defect", context="concern")))
    kind.choose(_("Complaint", context="concern"))
    window().wait_gone("label", reason)


def _words_for_it_are_put_into_the_reply():
    window().find("button", _("_Offer to Continue in Private")).click()
    program.wait_for(lambda: PRIVATE in reply().text, "the town's own words")
    assert PHONE not in reply().text


def _what_would_be_repeated_in_public_is_asked_about():
    reply().set_text(REPEATING)
    window().find_sensitive("button", _("_Send")).click()
    dialog = window().find("alert", _("Repeat Personal Data?"))
    dialog.find(
        "label",
        _(
            "The reply repeats %s from what the citizen wrote, and not only the citizen can read it.",
            _("a telephone number"),
        ),
    )
    dialog.find("button", _("_Change the Reply")).click()
    window().wait_gone("alert", _("Repeat Personal Data?"))
    assert reply().text == REPEATING, "what was written is gone"
    assert len(letters()) == 1, f"it went out all the same: {letters()}"


def _what_repeats_nothing_is_not_asked_about():
    reply().set_text("Guten Tag, wir kommen morgen vorbei.")
    window().find_sensitive("button", _("_Send")).click()
    program.wait_for(lambda: reply().text == "", "the reply to be taken")
    window().find("button", _("_Undo")).click()
    program.wait_for(lambda: "morgen" in reply().text, "the text of the reply")
    window().wait_gone("button", _("_Undo"))


def _a_person_may_want_it_all_the_same():
    reply().set_text(REPEATING)
    window().find_sensitive("button", _("_Send")).click()
    window().find("alert", _("Repeat Personal Data?")).find("button", _("_Send as It Is")).click()
    program.wait_for(lambda: reply().text == "", "the reply to be taken")
    window().find("button", _("_Undo")).click()
    program.wait_for(lambda: reply().text == REPEATING, "the text of the reply")
    reply().set_text("")


def _masking_is_asked_for():
    window().find("button", _("_Mask Local Copy…")).click()
    window().find("alert", _("Mask the Local Copy?")).find("button", _("_Cancel")).click()
    window().wait_gone("alert", _("Mask the Local Copy?"))
    window().find("label", found())


def _a_masked_message_says_it_no_more():
    window().find("button", _("_Mask Local Copy…")).click()
    window().find("alert", _("Mask the Local Copy?")).find("button", _("_Mask")).click()
    window().find("label", _("What was personal in this message is masked on this computer."))
    program.wait_for(lambda: any("•••" in name for name in letters()), "the masked letter")
    assert not [name for name in letters() if PHONE in name or STREET in name], letters()
    assert not window().find_all("button", _("_Mask Local Copy…"))
    note = pattern("Masked on this computer, in the message of %1$s: %2$s.")
    window().find("label", note)


def _nothing_finds_it_any_more():
    program.press("Escape", "ctrl+f")
    entry = window().find("entry", _("Search in concerns"))
    entry.set_text("2345678")
    window().find("label", _("Nothing Found"))
    entry.set_text("Laterne")
    window().find("list item", re.compile("•••"))
    entry.set_text("")


def _it_stays_so():
    program.kill()
    program.start("--practice")
    program.press("ctrl+3")
    window().find("list item", re.compile("•••")).point()
    program.wait_for(lambda: any("•••" in name for name in letters()), "the masked letter")
    program.kill()
    (path,) = glob.glob(os.path.join(folder(), "**", "ortsgespraech.db"), recursive=True)
    with contextlib.closing(sqlite3.connect(path)) as database:
        rows = database.execute(
            "SELECT text, markup, raw FROM message UNION ALL SELECT snippet, '', '' FROM concern"
        ).fetchall()
    assert any("•••" in row[0] for row in rows), rows
    assert not [row for row in rows if PHONE in str(row) or STREET in str(row)], rows


atspi.run(
    program,
    _somebody_writes_where_they_live,
    _it_is_said_and_nothing_is_shown_where_there_is_nothing,
    _the_kind_says_why_it_is_proposed_until_a_person_decides,
    _words_for_it_are_put_into_the_reply,
    _what_would_be_repeated_in_public_is_asked_about,
    _what_repeats_nothing_is_not_asked_about,
    _a_person_may_want_it_all_the_same,
    _masking_is_asked_for,
    _a_masked_message_says_it_no_more,
    _nothing_finds_it_any_more,
    _it_stays_so,
)
