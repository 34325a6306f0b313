# SPDX-License-Identifier: EUPL-1.2
"""Drives the real window the way a person with a screen reader does.

    import atspi

    program = atspi.Program ()              # the program named by $OG_PROGRAM
    window = program.start ("--practice")   # waits for the window, returns its Node

    def the_post_is_planned ():
        window.find ("button", "Neuer Beitrag").click ()
        window.find ("text", "Text").set_text ("Das Rathaus bleibt zu.")
        window.find ("button", "Planen").click ()
        window.wait_gone ("button", "Planen")

    atspi.run (program, the_post_is_planned)

Everything is found by role and name, as they are spoken; roles are those of AT-SPI: "button",
"text", "check box", "list item", "label", "dialog", ... (program.dump () prints what is there).
find () waits, so that no test sleeps. Names are exact, or a compiled regular expression. When
something is not there in time, NotFound carries the whole tree, and run () adds a picture.
Run it under tests/support/gui-wrapper, which provides the screen, the bus and the key ring.

What does not work in GTK 4.18 and is gone around here: focus and caret by AT-SPI (a real click
does it), actions of rows (a real click again), umlauts by xdotool (set_text () takes any text).
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from node import POLL, WAIT, Atspi, GLib, Node, NotFound, quiet, tool

# Slow machines: every wait is longer by this factor.
PATIENCE = float(os.environ.get("OG_PATIENCE", "1"))


class Program:
    """The program under test: started, looked at, killed, started again.

    command: a list, by default the program named by $OG_PROGRAM. by_pid: whether the window must
    come from the very process; a sandboxed program has another process id, so say False there.
    """

    def __init__(self, command=None, environment=None, by_pid=True, name="ortsgespraech"):
        self.command = command or [os.environ["OG_PROGRAM"]]
        self.environment = environment or {}
        self.by_pid = by_pid
        self.name = name
        self.process = None
        self._log = tempfile.NamedTemporaryFile("w+b", prefix="og-output-", delete=False)

    # Life and death

    def start(self, *arguments, timeout=60):
        """Starts it and returns its window as soon as it shows."""
        assert not self.running, "the program runs already"
        self.process = subprocess.Popen(
            [*self.command, *arguments],
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
        )
        self.wait_for(lambda: self.window, "the program's window", timeout)
        self.focus()
        return self.window

    @property
    def running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """Ends it the hard way, as a power cut does."""
        self._end(signal.SIGKILL)

    def stop(self):
        """Asks it to end, and returns its exit status."""
        return self._end(signal.SIGTERM)

    def _end(self, how):
        if not self.process:
            return None
        if self.running:
            self.process.send_signal(how)
        try:
            status = self.process.wait(20 * PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self.process = None
        return status

    def output(self):
        """All it has written so far, of every start."""
        with open(self._log.name, "rb") as log:
            return log.read().decode("utf-8", "replace")

    # Looking

    @property
    def application(self):
        """Its root in the accessibility tree, or None."""
        desktop = Atspi.get_desktop(0)
        for index in range(quiet(desktop.get_child_count, 0)):
            found = quiet(lambda: desktop.get_child_at_index(index), None)
            if not found:
                continue
            if self.by_pid:
                fits = self.process and quiet(found.get_process_id, 0) == self.process.pid
            else:
                fits = quiet(found.get_name, "") == self.name
            if fits:
                # Without a main loop of our own a cache would only go stale.
                quiet(lambda: found.set_cache_mask(Atspi.Cache.NONE), None)
                return Node(found, self)
        return None

    @property
    def window(self):
        """Its newest window, or None."""
        application = self.application
        frames = [
            node
            for node in (application.children if application else [])
            if node.role in ("frame", "window", "dialog") and node.showing
        ]
        return frames[-1] if frames else None

    def wait_for(self, condition, what, timeout=WAIT):
        """Returns what condition () gives, as soon as that is true."""
        end = time.monotonic() + timeout * PATIENCE
        while True:
            try:
                found = condition()
            except GLib.Error:
                found = None  # it went away while we looked
            if found:
                return found
            if self.process and not self.running:
                raise NotFound(f"waiting for {what}, but the program ended: {self.output()[-3000:]}")
            if time.monotonic() > end:
                raise NotFound(f"no {what} within {timeout * PATIENCE:.0f} s\n{self.dump()}")
            time.sleep(POLL)

    def dump(self):
        """The whole tree as text."""
        application = self.application
        return application.dump() if application else "(no accessible program)"

    # Keys, size and pictures

    def window_place(self, title):
        """(x, y) of the X window with this title."""
        answer = tool("xdotool", "search", "--onlyvisible", "--name", f"^{re.escape(title)}$",
                       "getwindowgeometry", "--shell")
        numbers = dict(re.findall(r"^([XY])=(-?\d+)$", answer, re.MULTILINE))
        return int(numbers.get("X", 0)), int(numbers.get("Y", 0))

    def _x_window(self):
        return self.wait_for(
            lambda: tool("xdotool", "search", "--onlyvisible", "--name",
                          f"^{re.escape(self.window.name)}$").split(),
            "the window on the screen",
        )[-1]

    def focus(self):
        """Gives it the keyboard; there is no window manager to do so."""
        tool("xdotool", "windowfocus", self._x_window())

    def press(self, *keys):
        """Presses key combinations as xdotool names them, for instance "ctrl+n", "Escape"."""
        self.focus()
        tool("xdotool", "key", "--clearmodifiers", "--delay", "40", *keys)

    def drag(self, start, goal, let_go=True):
        """Drags with the pointer from one point of the screen to another, slowly as a hand does; both
        are (x, y). Without letting go the thing hangs at the pointer, until drop ()."""
        tool("xdotool", "mousemove", "--sync", str(start[0]), str(start[1]))
        tool("xdotool", "mousedown", "1")
        for step in range(1, 16):
            place = (begin + (end - begin) * step // 15 for begin, end in zip(start, goal))
            tool("xdotool", "mousemove", *map(str, place))
            time.sleep(0.05)
        time.sleep(0.2)
        if let_go:
            self.drop()

    def drop(self):
        """Lets go of what drag () has taken."""
        tool("xdotool", "mouseup", "1")

    def resize(self, width, height):
        """Makes the window so large, its top left corner in that of the screen."""
        window = self._x_window()
        tool("xdotool", "windowsize", "--sync", window, str(width), str(height))
        tool("xdotool", "windowmove", window, "0", "0")

    def screenshot(self, path):
        """Writes a picture of the window and of what lies over it, menus and dialogs of their own,
        once two pictures in a row are the same."""
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        shape = dict(
            line.split("=")
            for line in tool("xdotool", "getwindowgeometry", "--shell", self._x_window()).split()
        )
        part = "{WIDTH}x{HEIGHT}+{X}+{Y}".format(**shape)
        last = None
        for _try in range(40):
            subprocess.run(
                ["import", "-window", "root", "-crop", part, "+repage", path], check=True
            )
            seen = tool("identify", "-format", "%#", path)
            if seen == last:
                return path
            last = seen
            time.sleep(0.15)
        return path


def run(program, *steps):
    """Runs the steps in order and writes TAP; the name of a step is its function's name.

    After a step has failed the others cannot mean anything any more: they fail as well. The
    program is killed at the end. A picture of a failure goes to $OG_SHOTS if that is set.
    """
    print(f"1..{len(steps)}", flush=True)
    failed = False
    try:
        for number, step in enumerate(steps, 1):
            name = step.__name__.strip("_").replace("_", " ")
            if failed:
                print(f"not ok {number} - {name} (not reached)", flush=True)
                continue
            try:
                step()
            except Exception:  # whatever it is, the step has failed
                failed = True
                _tell_failure(program, number)
            print(f"{'not ok' if failed else 'ok'} {number} - {name}", flush=True)
    finally:
        program.kill()
        tool("rm", "-f", program._log.name)
    sys.exit(1 if failed else 0)


def _tell_failure(program, number):
    print(traceback.format_exc(), file=sys.stderr)
    print(f"The program wrote:\n{program.output()[-5000:]}", file=sys.stderr)
    folder = os.environ.get("OG_SHOTS")
    if folder:
        script = os.path.splitext(os.path.basename(sys.argv[0]))[0]
        path = os.path.join(folder, f"failed-{script}-{number}.png")
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["import", "-window", "root", path], check=False)
        print(f"A picture: {path}", file=sys.stderr)
