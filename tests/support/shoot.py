#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of all pages: shoot.py FOLDER SCHEME SIZE [NAMES]

The pages stand in tests/ui/shots.py as PAGES, a list of functions in the order they are visited.
Each is given the running program (see atspi.py) and brings its window to the page; the picture is
FOLDER/<name of the function>-<scheme>-<size>.png. The program is started once with --practice; a
page that needs another start kills it and starts it itself. After a failure the program starts
anew, the other pages are still visited, and the status is not 0.
"""

import importlib.util
import os
import sys
import traceback

import atspi


def load_pages():
    path = os.path.join(os.path.dirname(__file__), "..", "ui", "shots.py")
    specification = importlib.util.spec_from_file_location("shots", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module.PAGES


def main():
    folder, scheme, size, *names = sys.argv[1:]
    width, height = (int(side) for side in size.split("x"))
    program = atspi.Program()
    failed = 0
    try:
        for page in load_pages():
            name = page.__name__.replace("_", "-")
            if names and name not in names:
                continue
            try:
                if not program.running:
                    program.start("--practice")
                    program.resize(width, height)
                page(program)
                program.resize(width, height)
                path = program.screenshot(os.path.join(folder, f"{name}-{scheme}-{size}.png"))
                print(os.path.relpath(path, os.path.dirname(os.path.dirname(folder))), flush=True)
            except Exception:  # the other pages are still wanted
                failed += 1
                print(f"{name}: {traceback.format_exc()}", file=sys.stderr)
                program.kill()
    finally:
        program.kill()
    return 1 if failed else 0


sys.exit(main())
