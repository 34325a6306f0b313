#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts what `meson test` ran: count-tests.py testlog.json

Every single test of a program counts, not only the program. What was skipped counts as failed,
because then nothing was tested. Without any test the run has failed as well.
"""

import json
import os
import re
import sys

RESULT = re.compile(r"^(ok|not ok)\b[^#\n]*(#\s*(SKIP|TODO)\b)?", re.IGNORECASE | re.MULTILINE)


def count(test):
    """The passed and failed parts of one entry of the log."""
    passed = failed = 0
    for result in RESULT.finditer(test.get("stdout") or ""):
        if result[1].lower() == "ok" and not result[2]:
            passed += 1
        else:
            failed += 1
    good = test["result"] == "OK"
    if good and passed + failed == 0:
        passed = 1
    if not good and failed == 0:
        failed = 1
    return passed, failed


def main():
    path = sys.argv[1]
    passed = failed = 0
    if os.path.exists(path):
        with open(path, encoding="utf-8") as log:
            for line in log:
                test = json.loads(line)
                good, bad = count(test)
                passed += good
                failed += bad
                if bad:
                    print(f"failed: {test['name']} ({test['result']})")
    if passed + failed == 0:
        print("no test ran")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
