# SPDX-License-Identifier: EUPL-1.2
"""The words of the program as it shows them in German, for tests that drive its window.

    from words import _, pattern

    window.find("button", _("_Send")).click()
    window.find("list item", pattern("Unread: %s", ".*Biotonne.*"))

A test names the source text; the translation comes from the very file that the program reads, so
that a better German word breaks no test. Whether the program does speak German is a test of its
own: is_german().
"""

import gettext
import os
import re

_german = gettext.translation(
    "ortsgespraech", os.environ["OG_LOCALEDIR"], languages=["de"], fallback=True
)


def _(source, context=None):
    """What stands on the screen for a source text; without the mark of its key."""
    text = _german.pgettext(context, source) if context else _german.gettext(source)
    return text.replace("_", "")


def pattern(source, *parts, context=None):
    """A source text with %s or %1$s in it, as a regular expression in which the parts are put."""
    pieces = re.split(r"%(?:(\d)\$)?[sdu]", _(source, context))
    expression = re.escape(pieces[0])
    for place, (number, piece) in enumerate(zip(pieces[1::2], pieces[2::2])):
        index = int(number) - 1 if number else place
        expression += (parts[index] if index < len(parts) else ".*") + re.escape(piece)
    return re.compile("^" + expression + "$", re.DOTALL)


def is_german():
    """Whether there is a translation at all."""
    return _("_New Post") != "New Post" or _("New Post") != "New Post"
