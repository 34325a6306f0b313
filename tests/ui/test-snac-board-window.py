# SPDX-License-Identifier: EUPL-1.2
"""The netiquette out in the world, through the real window, against a real server (snac2).

A clerk sets up the town hall, puts the netiquette into force, connects an account and pins the
netiquette there: the server holds the post, pinned, and the fields of the profile. What changes in
the rules changes there, and what is withdrawn is gone.
"""

import os
import re
import shutil
import sys
import tempfile
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "servers"))
sys.path.append(os.path.join(HERE, "..", "support"))

import atspi  # noqa: E402
from browser import Browser  # noqa: E402
from setup import Setup  # noqa: E402
from snac import Snac  # noqa: E402
from words import words as _  # noqa: E402

NAME = "Gemeinde Musterbach"
IMPRINT = "https://www.musterbach.example/impressum"
RULE = "Bitte fragen Sie, bevor Sie Bilder vom Wochenmarkt zeigen."

folder = tempfile.mkdtemp(prefix="og-test-snac-board-")
server = Snac()
browser = Browser(folder)
program = atspi.Program()
setup = Setup(program)
tokens = {}


def plain(html):
    return re.sub(r"<[^>]+>", "", html).replace("&#39;", "'").replace("&quot;", '"')


def account():
    return server.api(tokens["amt"], "GET", "/api/v1/accounts/verify_credentials")


def posts():
    """What the account has on the server, as text."""
    path = f"/api/v1/accounts/{account()['id']}/statuses"
    return [plain(held["content"]) for held in server.api(tokens["amt"], "GET", path, limit=40)]


def page():
    """The account's page, as everybody sees it."""
    with urllib.request.urlopen(server.address + "/amt", timeout=20) as answer:
        return answer.read().decode()


def fields():
    path = f"/api/v1/accounts/{account()['id']}"
    held = server.api(tokens["keller"], "GET", path)["fields"]
    return {one["name"]: plain(one["value"]) for one in held}


def wait_until_it_stands():
    sentence = _("The netiquette stands on this account as it is in force.")
    setup.dialog.find("label", sentence, timeout=60)


# The steps


def _the_town_hall_is_set_up():
    server.start()
    for name in ("amt", "keller"):
        server.add_user(name)
        tokens[name] = server.sign_in(name)
    program.start("--data-dir", os.path.join(folder, "data"))
    program.resize(1280, 800)
    program.window.find("list item", _("_Set Up")).point()
    setup.dialog.find("text", _("Name of the Municipality")).set_text(NAME)
    setup.dialog.find("combo box", _("Land")).choose("Baden-Württemberg")
    setup.dialog.find("text", _("Address of the Impressum")).set_text(IMPRINT)
    setup.open("Office Hours", "When Is Somebody There?")
    setup.dialog.find("text", _("Monday")).set_text("8-12, 14-16:30")


def _the_netiquette_is_put_into_force():
    setup.open_netiquette()
    setup.put_into_force(1)


def _an_account_is_connected():
    setup.open("Channels", "On Which Account Do You Write?")
    setup.dialog.find("button", _("_Sign In to an Account")).click()
    program.window.find("list item", re.compile("Mastodon")).point()
    program.window.find("text", _("Server, Such as gemeinde.social")).set_text(server.address)
    program.window.find_sensitive("button", _("_Sign In in the Browser")).click()
    back = server.approve("amt", browser.wait(program))
    with urllib.request.urlopen(back, timeout=20) as answer:
        assert answer.status == 200
    program.window.find("button", _("_Done"), timeout=40).click()


def _it_is_pinned_there_and_stands_in_the_profile():
    assert posts() == [] and 'title="Pinned"' not in page()
    setup.open_documents()
    setup.board_switch.toggle_to(True)
    wait_until_it_stands()
    assert any("Netiquette" in text and NAME in text for text in posts()), posts()
    assert 'title="Pinned"' in page(), page()
    assert IMPRINT in fields()["Impressum"], fields()
    assert "8–12" in fields()["Öffnungszeiten"], fields()


def _what_changes_in_the_rules_changes_there():
    count = len(posts())
    setup.open_netiquette()
    setup.add_own_rule("Wochenmarkt", RULE, RULE)
    setup.wait_until_read(RULE)
    setup.put_into_force(2)
    server.wait_for(lambda: any(RULE in text for text in posts()), 60)
    setup.open_documents()
    wait_until_it_stands()
    assert len([text for text in posts() if RULE in text]) == 1, posts()
    assert len(posts()) >= count and 'title="Pinned"' in page(), posts()


def _what_is_withdrawn_is_gone():
    setup.board_switch.toggle_to(False)
    sentence = _("The netiquette does not stand on this account.")
    setup.dialog.find("label", sentence, timeout=60)
    assert posts() == [], posts()
    assert 'title="Pinned"' not in page() and IMPRINT not in page(), page()
    assert not fields().get("Impressum"), fields()


def _it_ends_when_it_is_asked_to():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


try:
    atspi.run(
        program,
        _the_town_hall_is_set_up,
        _the_netiquette_is_put_into_force,
        _an_account_is_connected,
        _it_is_pinned_there_and_stands_in_the_profile,
        _what_changes_in_the_rules_changes_there,
        _what_is_withdrawn_is_gone,
        _it_ends_when_it_is_asked_to,
    )
finally:
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)
