#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Rules every source file keeps: check-sources.py SOURCE_ROOT

* the line with the licence stands in the first lines;
* an include names a header, never a path;
* nothing below the room ui mentions GTK;
* a line, which should end by 100 characters, ends by 110, and not with white space;
* the names of headers are unique, and sources have the prefix og-.
"""

import os
import re
import sys

LICENCE = "SPDX-License-Identifier: EUPL-1.2"
ROOMS_WITHOUT_SCREEN = ("model", "rules", "base", "store", "networks", "engine")
KINDS = (".c", ".h", ".blp", ".py", ".sh", ".xml", ".in", ".svg", ".css", ".sql", ".yml", ".build")
# A D-Bus service file may not hold what is not a key; fixtures are the words of others.
NO_LICENCE = re.compile(r"\.service\.in$|^po/POTFILES|^tests/data/|^tests/fuzz/corpus/|\.gresource\.xml$")
SCREEN = re.compile(r"\b(gtk|gdk|adw)(_\w|/)|\b(Gtk|Gdk|Adw)[A-Z]\w*|\bGTK_\w|\bADW_\w")
# The one library of the GDK family that is about pictures, not about screens.
NO_SCREEN = re.compile(r"\bgdk_pixbuf\w*|\bGdkPixbuf\w*|\bgdk-pixbuf\S*|\bGDK_PIXBUF\w*")
LONGEST_LINE = 110
PATH_INCLUDE = re.compile(r'^\s*#\s*include\s+"[^"]*/')


def source_files(root):
    """The paths of all our own text files, relative to the root."""
    for top in (".", "src", "data", "tests", "tools", "flatpak", "po"):
        for folder, folders, names in os.walk(os.path.join(root, top)):
            folders[:] = [] if top == "." else [n for n in folders if n != "__pycache__"]
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), root)
                if name.endswith(KINDS) or is_script(os.path.join(root, path)):
                    yield path


def is_script(path):
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as source:
        return source.read(2) == b"#!"


def faults_of_line(path, line):
    is_c = path.endswith((".c", ".h"))
    if is_c and PATH_INCLUDE.match(line):
        yield "an include with a path"
    parts = path.split("/")
    if parts[0] == "src" and len(parts) > 2 and parts[1] in ROOMS_WITHOUT_SCREEN:
        if SCREEN.search(NO_SCREEN.sub("", line)):
            yield f"GTK in the room {parts[1]}"
    if is_c and len(line) > LONGEST_LINE:
        yield f"{len(line)} characters, more than {LONGEST_LINE}"
    if line != line.rstrip():
        yield "white space at the end"


def faults_of_name(path, seen):
    parts = path.split("/")
    if parts[0] != "src" or not path.endswith((".c", ".h")):
        return
    if len(parts) > 2 and not parts[-1].startswith("og-"):
        yield "a source without the prefix og-"
    if parts[-1] in seen:
        yield f"the same name as {seen[parts[-1]]}"
    seen[parts[-1]] = path


def faults(root):
    seen = {}
    for path in sorted(set(source_files(root))):
        with open(os.path.join(root, path), encoding="utf-8") as source:
            lines = source.read().split("\n")
        if not NO_LICENCE.search(path) and not any(LICENCE in line for line in lines[:5]):
            yield f"{path}: no licence line"
        for fault in faults_of_name(path, seen):
            yield f"{path}: {fault}"
        for number, line in enumerate(lines, 1):
            for fault in faults_of_line(path, line):
                yield f"{path}:{number}: {fault}"


def main():
    found = list(faults(sys.argv[1]))
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main())
