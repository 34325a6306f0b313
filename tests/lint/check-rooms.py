#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Shows that a wrong include does not compile: check-rooms.py SOURCE_ROOT BUILD_ROOT

For every room a line of C that includes a header of another room is compiled with the room's own
compile line, as meson wrote it down. It must be found exactly if the room may use the other.
Below the room ui, GTK must not be found either.
"""

import glob
import json
import os
import shlex
import subprocess
import sys
import tempfile

# What architecture allows. Below ui nobody knows a screen.
MAY_USE = {
    "model": set(),
    "rules": {"model"},
    "base": {"model"},
    "store": {"model", "base"},
    "networks": {"model", "base", "rules"},
    "engine": {"model", "base", "rules", "store", "networks"},
    "ui": {"model", "rules", "engine"},
}


def compile_line(source_root, build_root, room):
    """The arguments of the compiler for any source of this room, without files to write."""
    folder = os.path.join(source_root, "src", room) + os.sep
    with open(os.path.join(build_root, "compile_commands.json"), encoding="utf-8") as database:
        for entry in json.load(database):
            path = os.path.realpath(os.path.join(entry["directory"], entry["file"]))
            if path.startswith(folder):
                return entry["directory"], arguments_only(shlex.split(entry["command"]))
    return None, None


def arguments_only(words):
    kept = []
    skip = False
    for word in words[:-1]:
        if skip:
            skip = False
        elif word in ("-o", "-MF", "-MQ", "-MT"):
            skip = True
        elif word not in ("-c", "-MD"):
            kept.append(word)
    return kept


def finds(directory, arguments, header):
    """Whether the compiler finds the header; that it is sound is shown by the build itself."""
    with tempfile.NamedTemporaryFile("w", suffix=".c") as probe:
        probe.write(f"#if !__has_include({header})\n#error not found\n#endif\nint probe;\n")
        probe.flush()
        command = [*arguments, "-Wno-error", "-fsyntax-only", "-x", "c", probe.name]
        done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    if done.returncode != 0 and "not found" not in done.stderr:
        raise RuntimeError(done.stderr)
    return done.returncode == 0


def compiles(directory, arguments, header):
    with tempfile.NamedTemporaryFile("w", suffix=".c") as probe:
        probe.write(f"#include {header}\nint probe;\n")
        probe.flush()
        command = [*arguments, "-fsyntax-only", "-x", "c", probe.name]
        done = subprocess.run(command, cwd=directory, capture_output=True, check=False)
    return done.returncode == 0


def headers_of(source_root, room):
    return sorted(
        f'"{os.path.basename(path)}"'
        for path in glob.glob(os.path.join(source_root, "src", room, "**", "*.h"), recursive=True)
    )


def faults(source_root, build_root):
    for room, allowed in MAY_USE.items():
        directory, arguments = compile_line(source_root, build_root, room)
        if not arguments:
            yield f"{room}: no source of this room is compiled"
            continue
        for other in MAY_USE:
            headers = headers_of(source_root, other)
            if not headers:
                yield f"{other}: has no header"
            elif other in allowed or other == room:
                # Its foremost header, since inner headers of a subfolder may be the room's own.
                if not any(compiles(directory, arguments, header) for header in headers):
                    yield f"{room} may use {other}, but no header of it compiles there"
            else:
                for header in headers:
                    if finds(directory, arguments, header):
                        yield f"{room} must not use {other}, but {header} compiles there"
        if room != "ui" and compiles(directory, arguments, "<gtk/gtk.h>"):
            yield f"{room} must not know GTK, but <gtk/gtk.h> compiles there"


def main():
    found = list(faults(os.path.realpath(sys.argv[1]), sys.argv[2]))
    print("\n".join(found) or "every room finds what it may use, and nothing else")
    return 1 if found else 0


sys.exit(main())
