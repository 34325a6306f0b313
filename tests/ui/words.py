# SPDX-License-Identifier: EUPL-1.2
"""The texts of the program as its window speaks them.

    from words import words
    window.find ("button", words ("New Post"))

The source text is looked up in the translation that the program under test uses, so that a test
finds a button whatever it is called today; a missing translation is a failure, not English.
"""

import gettext
import os
import re

DOMAIN = "ortsgespraech"


def _translation():
    languages = [os.environ.get("LANGUAGE", "de")]
    if languages == ["en"]:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, os.environ.get("OG_LOCALEDIR"), languages)


def words(text, *values, context=None, count=None):
    """The translation as it is shown and spoken: without the mark of the access key.

    values replace %s, %1$s and the like in their order. With a count, text is the singular of the
    source and the form for that count is meant.
    """
    table = _translation()
    found = table.pgettext(context, text) if context else table.gettext(text)
    if count is not None:
        found = table.ngettext(text, text, count)
    assert found != text or os.environ.get("LANGUAGE") == "en" or text in SAME, (
        f"{text!r} has no translation"
    )
    for number, value in enumerate(values, 1):
        found = re.sub(rf"%(?:{number}\$)?l?[sdu]", lambda _match: str(value), found, count=1)
    return found.replace("_", "")


def access_key(text):
    """The letter that, with Alt, does what the label with this source text says."""
    translated = _translation().gettext(text)
    return translated[translated.index("_") + 1].lower()


# What is the same word in German.
SAME = {"Name", "Text", "Land", "%1$s: %2$s"}


def pattern(text, context=None):
    """As words (), with anything in place of %s, %d and the like; to be searched for."""
    spoken = words(text, context=context)
    parts = re.split(r"%(?:\d+\$)?l?[sdu]", spoken)
    return re.compile(".*".join(re.escape(part) for part in parts), re.DOTALL)
