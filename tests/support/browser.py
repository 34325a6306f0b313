# SPDX-License-Identifier: EUPL-1.2
"""A browser of the test's own, as the desktop's choice for web addresses.

    browser = Browser(folder)       # from now on web addresses are opened by it
    address = browser.wait(program) # what was opened last

It writes the address down, and what a person does there is done by the test.
"""

import os

APPLICATIONS = "~/.local/share/applications"
CHOICE = "~/.config/mimeapps.list"


class Browser:
    def __init__(self, folder):
        self._opened = os.path.join(folder, "opened")
        script = os.path.join(folder, "browser")
        with open(script, "w", encoding="utf-8") as target:
            target.write(
                f"#!/bin/sh\nprintf '%s' \"$1\" >'{self._opened}.new'\n"
                f"mv '{self._opened}.new' '{self._opened}'\n"
            )
        os.chmod(script, 0o755)
        applications = os.path.expanduser(APPLICATIONS)
        os.makedirs(applications, exist_ok=True)
        with open(os.path.join(applications, "og-browser.desktop"), "w", encoding="utf-8") as entry:
            entry.write(
                "[Desktop Entry]\nType=Application\nName=Browser\n"
                f"Exec={script} %u\nMimeType=x-scheme-handler/http;x-scheme-handler/https;\n"
            )
        os.makedirs(os.path.dirname(os.path.expanduser(CHOICE)), exist_ok=True)
        with open(os.path.expanduser(CHOICE), "w", encoding="utf-8") as choice:
            choice.write(
                "[Default Applications]\nx-scheme-handler/http=og-browser.desktop\n"
                "x-scheme-handler/https=og-browser.desktop\n"
            )

    def wait(self, program):
        """Returns the address once one was opened."""
        program.wait_for(lambda: os.path.exists(self._opened), "the browser")
        with open(self._opened, encoding="utf-8") as address:
            return address.read()
