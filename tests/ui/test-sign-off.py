# SPDX-License-Identifier: EUPL-1.2
"""A post that a second person signs on paper, through the real window and to a real server (snac2).

The town wants a second person for every post. The checks refuse a picture without a description;
mended, the post is laid before the second person. Nothing of it stands in the outbox. The sheet is
saved, its code read from the PDF as from paper, a mistyped one refused, the right one entered with
the name of who signed. At its time the server has the post once, with its picture, the description,
and nothing of what the camera wrote into the file.
"""

import datetime
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
import zoneinfo

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "servers"))

import atspi  # noqa: E402
from browser import Browser  # noqa: E402
from snac import Snac  # noqa: E402
from words import pattern  # noqa: E402
from words import words as _  # noqa: E402

POST = "Die Mühlstraße ist am Montag gesperrt. Fragen beantworten wir unter 07777 1-0."
ALT = "Absperrung mit gelbem Umleitungsschild an der Mühlstraße"
CAMERA = "Kamera des Bauhofs"
ASKER, SIGNER = "Erika Muster", "Max Braun"
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")

# How posts and deliveries stand, as they are stored.
SUBMITTED, SENT = 2, 2
PAPER = 2

folder = tempfile.mkdtemp(prefix="og-test-sign-off-")
data = os.path.join(folder, "data")
sheet = os.path.join(folder, "sheet.pdf")
browser = Browser(folder)
server = Snac()
program = atspi.Program()
tokens = {}


def window():
    return program.window


def dialog(title):
    return window().find("dialog", title)


def ask(query, *values):
    """The first row of an answer of the program's data base, or None."""
    base = sqlite3.connect(f"file:{os.path.join(data, 'ortsgespraech.db')}?mode=ro", uri=True)
    try:
        return base.execute(query, values).fetchone()
    finally:
        base.close()


def statuses():
    """What the account has on the server."""
    me = server.api(tokens["amt"], "GET", "/api/v1/accounts/verify_credentials")
    return server.api(tokens["amt"], "GET", f"/api/v1/accounts/{me['id']}/statuses", limit=40)


def make_photo():
    """A photograph that says where and by whom it was taken."""
    path = os.path.join(folder, "muehlstrasse.jpg")
    subprocess.run(["convert", "-size", "640x480", "gradient:orange-navy", path], check=True)
    place = ["-GPSLatitude=48.5216", "-GPSLatitudeRef=N", "-GPSLongitude=9.0576", "-GPSLongitudeRef=E"]
    subprocess.run(
        ["exiftool", "-q", "-overwrite_original", *place, f"-Artist={CAMERA}", path], check=True
    )
    assert "GPS Latitude" in exif(path), "the photograph says nothing that could be left out"
    return path


def exif(path):
    return subprocess.run(["exiftool", path], capture_output=True, text=True, check=True).stdout


def choose_file(title, path):
    """Types a path into a chooser that is a window of its own."""
    chooser = program.wait_for(
        lambda: window() if window() and window().name == title else None, "the chooser"
    )
    if not chooser.has("text"):
        program.press("ctrl+l")
    chooser.find("text").set_text(path)
    # The first Enter may only take what the chooser proposes.
    while window() is None or window().name == title:
        program.press("Return")
        time.sleep(0.5)


def next_page(heading):
    window().find("button", _("_Next")).click()
    window().find("heading", _(heading))


def set_up_the_town():
    window().find("list item", _("_Set Up")).point()
    window().find("text", _("Name of the Municipality")).set_text("Gemeinde Musterbach")
    window().find("combo box", _("Land")).choose("Baden-Württemberg")
    for heading in (
        "When Is Somebody There?",
        "When Do Citizens Get an Answer?",
        "By Which Rules Do People Talk With You?",
        "What Follows When a Rule Is Broken?",
        "Who Is Responsible for What?",
        "Which Posts Does a Second Person See First?",
        "What If It Becomes Difficult?",
        "On Which Account Do You Write?",
    ):
        next_page(heading)


def connect_the_account():
    window().find("button", _("_Sign In to an Account")).click()
    window().find("list item", re.compile("Mastodon")).point()
    window().find("text", _("Server, Such as gemeinde.social")).set_text(server.address)
    window().find_sensitive("button", _("_Sign In in the Browser")).click()
    back = server.approve("amt", browser.wait(program))
    with urllib.request.urlopen(back, timeout=20) as page:
        assert page.status == 200
    window().find("button", _("_Done"), timeout=40).click()
    dialog(_("Guided Setup")).find("button", _("_Later")).click()
    window().wait_gone("dialog", _("Guided Setup"))


def _a_town_has_an_account_on_a_real_server():
    server.start()
    server.add_user("amt")
    tokens["amt"] = server.sign_in("amt")
    program.start("--data-dir", data)
    set_up_the_town()
    connect_the_account()


def _the_rules_ask_for_a_second_person():
    program.press("ctrl+4")
    window().find("button", _("Edit %s", _("Sign-Off"))).click()
    setup = dialog(_("Guided Setup"))
    setup.find("label", _("No post needs a second person."))
    setup.find("check box", re.compile("^" + re.escape(_("Every Post")) + "$")).click()
    setup.find("label", _("Every post needs a second person."))
    setup.find("list item", _("Sign-Off")).point()
    setup.find("text", _("Name")).set_text(SIGNER)
    setup.find("label", _("%s is in charge.", SIGNER))
    setup.find("button", _("_Later")).click()
    window().wait_gone("dialog", _("Guided Setup"))
    window().find("label", _("Every post needs a second person."))


def _a_picture_without_description_is_refused():
    window().find("button", _("New Post")).click()
    window().find("text", _("Text")).set_text(POST)
    window().find("button", _("_Add Picture…")).click()
    choose_file(_("Add Pictures"), make_photo())
    window().find("text", pattern("Description of %s"), timeout=30)
    now = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin"))
    due = now + datetime.timedelta(minutes=3)
    window().find("text", _("Time")).set_text(due.strftime("%H:%M"))
    window().find_sensitive("button", _("_Submit for Sign-Off")).click()
    missing = _("The description of %lu picture is missing.", 1, count=1)
    window().find("label", re.compile(re.escape(missing)))
    assert not window().has("text", _("Who Asks for the Sign-Off"))


def _mended_it_is_laid_before_the_second_person():
    window().find("text", pattern("Description of %s")).set_text(ALT)
    window().find_sensitive("button", _("_Submit for Sign-Off")).click()
    window().find("text", _("Who Asks for the Sign-Off")).set_text(ASKER)
    window().find_sensitive("button", _("_Submit")).click()
    window().find("label", _("%s asked for sign-off", ASKER))
    assert ask("SELECT state FROM post WHERE text = ?", POST)[0] == SUBMITTED
    assert ask("SELECT count(*) FROM delivery")[0] == 0, "it stands in the outbox"


def _the_sheet_carries_the_post_and_a_code():
    window().find("list item", re.compile(re.escape(_("Print the Sheet or Save It as a PDF")))).point()
    choose_file(_("Save Sheet for Sign-Off"), sheet)
    program.wait_for(lambda: os.path.exists(sheet) and os.path.getsize(sheet) > 0, "the sheet")
    told = re.sub(r"\s+", " ", printed())
    assert "Mühlstraße ist am Montag gesperrt" in told, told
    assert ALT in told, told
    assert len(set(CODE.findall(told))) == 1, told


def printed():
    done = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def enter(code, person):
    window().find("text", _("Code on the Sheet")).set_text(code)
    window().find("text", _("Name")).set_text(person)
    window().find_sensitive("button", _("_Enter Signature")).click()


def _only_its_own_code_and_a_second_person_sign_it():
    code = CODE.search(printed()).group()
    wrong = ("7" if code[0] != "7" else "8") + code[1:]
    row = re.compile(re.escape(_("Enter the Code of the Signed Sheet")))
    window().find("list item", row).point()
    enter(wrong, SIGNER)
    window().find("label", re.compile("^" + re.escape(_(WRONG_CODE)[:40])))
    enter(code.lower().replace("-", ""), ASKER)
    window().find("label", _("This person asked for the sign-off. Somebody else has to sign."))
    assert ask("SELECT count(*) FROM delivery")[0] == 0, "it stands in the outbox"
    assert statuses() == []
    enter(code.lower().replace("-", ""), SIGNER)
    window().wait_gone("dialog", _("Sign-Off"))
    assert ask("SELECT kind, person FROM sign_off ORDER BY id DESC") == (PAPER, SIGNER)


WRONG_CODE = (
    "This code does not belong to the post as it stands now. Either it was mistyped, or the post was "
    "changed after the sheet had been printed. Compare the sheet with the post; if they differ, print "
    "a new one."
)


def _at_its_time_the_server_has_it_once_with_its_description():
    server.wait_for(lambda: ask("SELECT state FROM delivery WHERE text = ?", POST)[0] == SENT, 330)
    found = statuses()
    assert len(found) == 1, f"{len(found)} posts on the server"
    pictures = found[0]["media_attachments"]
    assert [picture["description"] for picture in pictures] == [ALT], pictures


def held_pictures():
    """The files below the server's folder that are pictures."""
    found = []
    for place, _folders, names in os.walk(server.folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as held:
                if held.read(3) == b"\xff\xd8\xff":
                    found.append(path)
    return found


def _the_file_that_the_server_holds_says_nothing_of_place_or_camera():
    held = held_pictures()
    assert held, "the server holds no picture"
    for path in held:
        assert "GPS" not in exif(path), exif(path)
        with open(path, "rb") as content:
            assert CAMERA.encode() not in content.read(), "the camera stands in the file"


def _the_record_says_who_asked_and_who_signed():
    program.press("ctrl+2")
    window().find("list item", re.compile(re.escape(POST)), timeout=30).point()
    post = dialog(_("Post"))
    post.find("label", _("%s asked for sign-off", ASKER))
    post.find("label", _("%s signed the printed sheet", SIGNER))


try:
    atspi.run(
        program,
        _a_town_has_an_account_on_a_real_server,
        _the_rules_ask_for_a_second_person,
        _a_picture_without_description_is_refused,
        _mended_it_is_laid_before_the_second_person,
        _the_sheet_carries_the_post_and_a_code,
        _only_its_own_code_and_a_second_person_sign_it,
        _at_its_time_the_server_has_it_once_with_its_description,
        _the_file_that_the_server_holds_says_nothing_of_place_or_camera,
        _the_record_says_who_asked_and_who_signed,
    )
finally:
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)
