#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The project's form for C: clang-format, then parameters lined up as GNOME does.

    c-form.py --check FILE...   says which files are not in form, and shows the difference
    c-form.py --fix FILE...     brings them into form

clang-format 19 can line up either all declarations or none; here only the parameters of a
function are lined up, type, stars and name:

    og_post_set_channel (OgPost  *self,
                         gint64   channel_id,
                         gboolean chosen)
"""

import difflib
import re
import subprocess
import sys

OPENING = re.compile(
    r"^(?P<before>(?:\S[^()]*|\s*\w[\w *]*\(\*\w+\) )\()(?P<parameter>[^()]+,)$"
)
PARAMETER = re.compile(
    r"^(?:(?P<type>[\w ]*\w)(?P<gap> +\**|\*+)(?P<name>\w+(?:\[\w*\])*)|\.\.\.)(?P<end>.*)$"
)

COMMENT = re.compile(r"\s*/\*.*?\*/\s*$")

# Calls of the gettext macros stand without a space, which clang-format cannot be told. For its
# eyes they become subscripts, which stand that way, and are as wide.
STRING = r'"(?:\\.|[^"\\\n])*"'
MARKED = re.compile(r"\b(_|N_|C_|NC_)\(((?:[^()\"]|" + STRING + r")*)\)")
MASKED = re.compile(r"\b(_|N_|C_|NC_)\[((?:[^\[\]\"]|" + STRING + r")*)\]")


def parameters_from(lines, start):
    """The parameters that begin in this line, one a line, and the column they stand in."""
    opening = OPENING.match(lines[start])
    if not opening:
        return [], 0
    column = len(opening["before"])
    found = [opening["parameter"]]
    for line in lines[start + 1 :]:
        if line[:column].strip() or len(line) <= column or line[column] == " ":
            return [], 0
        found.append(line[column:])
        code = COMMENT.sub("", line)
        if ")" in code:
            return found, column
        if not code.endswith(","):
            return [], 0
    return [], 0


def line_up(text):
    """The text with the parameters of every declared function in columns."""
    lines = text.split("\n")
    for start, line in enumerate(lines):
        found, column = parameters_from(lines, start)
        parts = [PARAMETER.match(parameter) for parameter in found]
        if not parts or not all(parts):
            continue
        stars = [(part["gap"] or "").count("*") for part in parts]
        widest = max(len(part["type"] or "") + 1 + count for part, count in zip(parts, stars))
        for offset, (part, count) in enumerate(zip(parts, stars)):
            if part["type"]:
                kind = f"{part['type']:<{widest - count}}" + "*" * count
                before = lines[start + offset][:column]
                lines[start + offset] = before + kind + part["name"] + part["end"]
    return "\n".join(lines)


def in_form(path, text):
    """The text of this file in form."""
    done = subprocess.run(
        ["clang-format", f"--assume-filename={path}"],
        input=MARKED.sub(r"\1[\2]", text),
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return line_up(MASKED.sub(r"\1(\2)", done.stdout))


def main():
    fix, paths = sys.argv[1] == "--fix", sys.argv[2:]
    bad = 0
    for path in paths:
        with open(path, encoding="utf-8") as source:
            old = source.read()
        new = in_form(path, old)
        if new == old:
            continue
        bad += 1
        if fix:
            with open(path, "w", encoding="utf-8") as target:
                target.write(new)
        else:
            sys.stdout.writelines(
                difflib.unified_diff(
                    old.splitlines(True), new.splitlines(True), path, path + " in form", n=1
                )
            )
    if bad and not fix:
        print(f"{bad} files are not in form; `./dev format` mends them.")
    return 1 if bad and not fix else 0


sys.exit(main())
