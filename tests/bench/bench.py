#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Compares the program with the smallest libadwaita window: bench.py FOLDER FILL PROGRAM DATABASE

FOLDER holds the built helpers, FILL makes the database. Both programs are started in turn, so that both see the same
machine, and medians are compared. Deadlines are compared with finding out the day on which each message came, the
search for posts with the bare query of the full text, a month and a list with the least that could be shown instead.
Runs under tests/support/gui-wrapper.
"""

import http.server
import os
import re
import statistics
import subprocess
import sys
import threading

APP_ID = "de.ortsgespraech.Ortsgespraech"
MESSAGES = 1000
POSTS = 500
MANY_POSTS = 100000
ROUNDS_START = 9
ROUNDS_MEMORY = 3
ROUNDS_IDLE = 3
ROUNDS_DEADLINES = 9
ROUNDS_MONTHS = 2
ROUNDS_LIST = 2
SETTLE_SECONDS = 5
IDLE_SECONDS = 30

# What is compared: name, unit, key of launch's answer, target as a factor (or as an addition). Of all
# the median, but of scrolling the step that only one of twenty exceeds: what a person sees is the worst.
ROWS = (
    ("painted window", "ms", "painted_ms", 1.6, None),
    ("CPU until painted", "ms", "cpu_ms", 1.6, None),
    ("memory (PSS) after 5 s", "kB", "pss_kb", 1.3, None),
    ("CPU while idle, 30 s", "ms", "idle_ms", None, 10.0),
    ("100,000 deadlines, CPU", "ms", "deadlines_ms", 3.0, None),
    ("turn to 600 posts, CPU", "ms", "month_ms", 2.5, None),
    ("scroll 100,000 rows, p95", "ms", "list_ms", 1.3, None),
    ("140 searches of posts", "ms", "search_ms", 3.0, None),
)


def launch(folder, settle, idle, command):
    """One start; the numbers launch prints."""
    done = subprocess.run(
        [os.path.join(folder, "launch"), str(settle), str(idle), *command],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{command[0]}: {done.stderr}")
    return {key: float(value) for key, value in re.findall(r"(\w+)=([\d.-]+)", done.stdout)}


def rounds(folder, commands, count, settle, idle, wanted, seen):
    """Starts all commands in turn, count times, and keeps the wanted numbers."""
    for _round in range(count):
        for name, command in commands.items():
            numbers = launch(folder, settle, idle, command)
            for key in wanted:
                seen.setdefault((name, key), []).append(numbers[key])


def deadlines(folder, count, seen):
    """100,000 deadlines over ten years of exceptions, and the floor of the same run."""
    for _round in range(count):
        done = subprocess.run(
            [os.path.join(folder, "bench-deadlines")], stdout=subprocess.PIPE, text=True, check=True
        )
        numbers = dict(re.findall(r"(\w+)=([\d.]+)", done.stdout))
        seen.setdefault(("floor", "deadlines_ms"), []).append(float(numbers["floor_ms"]))
        seen.setdefault(("program", "deadlines_ms"), []).append(float(numbers["deadlines_ms"]))


def search(folder, database, seen):
    """The newest fifty of 100,000 posts that have a word, and the bare query of the same run."""
    done = subprocess.run(
        [os.path.join(folder, "bench-posts"), database, str(MANY_POSTS)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    for floor, own in re.findall(r"search_floor_ms=([\d.]+) search_ms=([\d.]+)", done.stdout):
        seen.setdefault(("floor", "search_ms"), []).append(float(floor))
        seen.setdefault(("program", "search_ms"), []).append(float(own))


def months(folder, fill, place, seen):
    """Turning to a month with 600 posts, and the same drawn by one widget."""
    subprocess.run([fill, place, "0", str(MANY_POSTS)], stdout=subprocess.PIPE, check=True)
    for _round in range(ROUNDS_MONTHS):
        for name, command in (
            ("floor", [os.path.join(folder, "floor-month"), "600"]),
            ("program", [os.path.join(folder, "bench-month"), place]),
        ):
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
            found = re.findall(r"^month\w*_ms=([\d.]+)", done.stdout, re.MULTILINE)
            seen.setdefault((name, "month_ms"), []).extend(map(float, found))


def scroll(folder, place, seen):
    """Scrolling the list of all posts, and a bare list of as many rows."""
    bare = [os.path.join(folder, "floor-list"), str(MANY_POSTS)]
    for _round in range(ROUNDS_LIST):
        for name, command in (
            ("floor", bare),
            ("program", [os.path.join(folder, "bench-list"), place]),
        ):
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
            rows = re.search(r"list_rows=(\d+)", done.stdout)[1]
            if int(rows) != MANY_POSTS:
                sys.exit(f"the list of the {name} has {rows} rows instead of {MANY_POSTS}")
            found = re.findall(r"^list\w*_ms=([\d.]+)", done.stdout, re.MULTILINE)
            seen.setdefault((name, "list_ms"), []).extend(map(float, found))


def typical(key, numbers):
    """The number by which the rows of the table are judged."""
    return statistics.quantiles(numbers, n=20)[-1] if key == "list_ms" else statistics.median(numbers)


def short(number):
    """As many digits as tell something."""
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}"


def report(seen):
    """Prints the table; returns whether all targets are kept."""
    kept = True
    print(f"{'':24} {'floor':>10} {'program':>10} {'ratio':>7}  target")
    for title, unit, key, factor, addition in ROWS:
        floor = typical(key, seen["floor", key])
        own = typical(key, seen["program", key])
        good = own <= (floor * factor if factor else floor + addition)
        kept = kept and good
        target = f"<= {factor} x" if factor else f"<= floor + {addition:.0f} ms"
        ratio = f"{own / floor:.2f}" if floor else "-"
        print(
            f"{title:24} {short(floor):>7} {unit:2} {short(own):>7} {unit:2} {ratio:>7}  {target}"
            f"  {'kept' if good else 'MISSED'}"
            f"  (n={len(seen['program', key])},"
            f" {short(min(seen['program', key]))} to {short(max(seen['program', key]))})"
        )
    return kept


class NothingNew(http.server.BaseHTTPRequestHandler):
    """The account's server: signed in, and nobody has written."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"[]")

    def log_message(self, *_arguments):
        pass


def prepare(fill, database):
    """An account that is connected, and a database as after some months."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), NothingNew)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    done = subprocess.run(
        [fill, os.path.dirname(database), str(MESSAGES), str(POSTS), address],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    subprocess.run(
        ["secret-tool", "store", "--label=bench", "xdg:schema", APP_ID, "key", done.stdout.strip()],
        input="token",
        text=True,
        check=True,
    )


def main():
    folder, fill, program, database = sys.argv[1:]
    # Tests switch graphics off; people do not, and both programs shall be as people run them.
    os.environ.pop("GDK_DISABLE", None)
    prepare(fill, database)
    commands = {"floor": [os.path.join(folder, "hello-adw")], "program": [program]}
    print(f"{MESSAGES} messages, {POSTS} posts, one account. Takes about six minutes ...", flush=True)
    seen = {}
    deadlines(folder, ROUNDS_DEADLINES, seen)
    search(folder, os.path.join(os.path.dirname(database), "many-posts.db"), seen)
    months(folder, fill, os.path.join(os.path.dirname(database), "months"), seen)
    scroll(folder, os.path.join(os.path.dirname(database), "months"), seen)
    rounds(folder, commands, 1, 1, 0, (), {})  # warms caches, makes profiles
    rounds(folder, commands, ROUNDS_START, 0, 0, ("painted_ms", "cpu_ms"), seen)
    rounds(folder, commands, ROUNDS_MEMORY, SETTLE_SECONDS, 0, ("pss_kb",), seen)
    rounds(folder, commands, ROUNDS_IDLE, 2 * SETTLE_SECONDS, IDLE_SECONDS, ("idle_ms",), seen)
    return 0 if report(seen) else 1


sys.exit(main())
