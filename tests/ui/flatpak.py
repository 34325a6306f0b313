#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Tries the installed Flatpak: flatpak.py SOURCE_ROOT, run by ./dev flatpak.

The program starts inside its sandbox, on a screen and a bus of the test, and is looked at from
outside like any other.
"""

import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import atspi  # noqa: E402

ID = "de.ortsgespraech.Ortsgespraech"
root = sys.argv[1]
program = atspi.Program(["flatpak", "run", "--user", ID], by_pid=False)


def flatpak(*arguments, check=True):
    done = subprocess.run(
        ["flatpak", *arguments], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0 or not check, f"{arguments}: {done.stderr}"
    return done.stdout


def in_sandbox(*command, check=True):
    return flatpak("run", "--user", f"--command={command[0]}", ID, *command[1:], check=check)


def it_has_the_permissions_of_the_manifest_and_no_others():
    with open(os.path.join(root, "flatpak", ID + ".json"), encoding="utf-8") as source:
        asked = json.load(source)["finish-args"]
    given = []
    for key, values in re.findall(r"^(\w+)=(.*)$", flatpak("info", "--user", "--show-permissions", ID), re.M):
        name = {"shared": "share", "sockets": "socket", "devices": "device"}.get(key, key)
        given += [f"--{name}={value}" for value in values.split(";") if value]
    # Permission for X11 as a fallback is stored as both.
    assert set(given) - {"--socket=x11"} == set(asked), given


def what_the_desktop_needs_is_exported():
    exports = os.path.join(os.environ["FLATPAK_USER_DIR"], "exports", "share")
    for path in (
        f"applications/{ID}.desktop",
        f"metainfo/{ID}.metainfo.xml",
        f"dbus-1/services/{ID}.service",
        f"icons/hicolor/scalable/apps/{ID}.svg",
        f"icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    ):
        assert os.path.exists(os.path.join(exports, path)), f"{path} is missing"
    subprocess.run(
        ["desktop-file-validate", os.path.join(exports, f"applications/{ID}.desktop")], check=True
    )


def it_speaks_german():
    assert "ortsgespraech.mo" in in_sandbox("ls", "/app/share/locale/de/LC_MESSAGES")


def the_files_of_the_person_are_out_of_sight():
    secret = os.path.join(os.environ["HOME"], "private.txt")
    with open(secret, "w", encoding="utf-8") as file:
        file.write("private")
    assert "seen" not in in_sandbox("sh", "-c", f"test -e '{secret}' && echo seen; true")
    assert "seen" not in in_sandbox("sh", "-c", f"test -e '{root}' && echo seen; true")


def a_secret_can_be_kept_by_portal():
    in_sandbox("sh", "-c", "printf geheim | secret-tool store --label=Probe probe 1")
    assert in_sandbox("secret-tool", "lookup", "probe", "1") == "geheim"


def the_window_opens_in_german():
    window = program.start("--practice", timeout=120)
    window.find("button", re.compile("Beitrag"), timeout=60)
    program.screenshot(os.path.join(root, "build", "shots", "flatpak.png"))


atspi.run(
    program,
    it_has_the_permissions_of_the_manifest_and_no_others,
    what_the_desktop_needs_is_exported,
    it_speaks_german,
    the_files_of_the_person_are_out_of_sight,
    a_secret_can_be_kept_by_portal,
    the_window_opens_in_german,
)
