# SPDX-License-Identifier: EUPL-1.2
"""Another program with files, as a file manager has them: files.py PATH...

They can be dragged out of its window, "Files", and lie in the clipboard. It says "ready" as soon as
both works, and ends with its input. See Files, which starts it and drags.
"""

import subprocess
import sys
import time

WINDOW = "Files"


class Files:
    """with Files (place, path): files.drag_to (x, y); the pointer moves as a hand does."""

    def __init__(self, place, *paths):
        self.place = place
        self.paths = paths

    def __enter__(self):
        self.process = subprocess.Popen(
            [sys.executable, __file__, *self.paths], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self.process.stdout.readline(), "no files to drag from"
        name = f"^{WINDOW}$"
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", name],
            capture_output=True,
            text=True,
            check=True,
        )
        place = [str(number) for number in self.place]
        subprocess.run(["xdotool", "windowmove", "--sync", found.stdout.split()[-1], *place], check=False)
        return self

    def __exit__(self, *_trouble):
        self.process.stdin.close()
        self.process.wait(10)

    def drag_to(self, x, y):
        drag(self.place[0] + 60, self.place[1] + 60, x, y)


def drag(left, top, x, y, steps=8):
    """Presses the button at the first place, moves to the other and lets go."""
    _pointer("mousemove", left, top)
    _pointer("mousedown", 1)
    for step in range(1, steps + 1):
        part = step / steps
        _pointer("mousemove", int(left + (x - left) * part), int(top + (y - top) * part))
    _pointer("mousemove", x + 1, y)
    _pointer("mouseup", 1)


def _pointer(*command):
    subprocess.run(["xdotool", *map(str, command)], check=True)
    time.sleep(0.1)


def _main():
    import gi

    gi.require_version("Gtk", "4.0")
    gi.require_version("Gdk", "4.0")
    from gi.repository import Gdk, Gio, GLib, GObject, Gtk

    def content():
        files = Gdk.FileList.new_from_list([Gio.File.new_for_path(path) for path in sys.argv[1:]])
        return Gdk.ContentProvider.new_for_value(GObject.Value(Gdk.FileList, files))

    Gtk.init()
    window = Gtk.Window(title=WINDOW, default_width=120, default_height=120)
    label = Gtk.Label(label=WINDOW)
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect("prepare", lambda *_place: content())
    label.add_controller(source)
    window.set_child(label)
    window.present()
    window.get_clipboard().set_content(content())
    loop = GLib.MainLoop()
    GLib.io_add_watch(0, GLib.IO_HUP, lambda *_event: loop.quit())
    GLib.timeout_add(300, lambda: print("ready", flush=True))
    loop.run()


if __name__ == "__main__":
    _main()
