# SPDX-License-Identifier: EUPL-1.2
"""The texts of the program as its window speaks them.

    from words import words
    window.find ("button", words ("New Post"))

The source text is looked up in the translation that the program under test uses, so that a test
finds a button whatever it is called today; a missing translation is a failure, not English.
"""

import configparser
import gettext
import os
import re
import subprocess

DOMAIN = "ortsgespraech"
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data")


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
    if context:
        found = table.pgettext(context, text)
    elif count is not None:
        found = table.ngettext(text, text, count)
    else:
        found = table.gettext(text)
    assert found != text or _is_the_same(text), f"{text!r} has no translation"
    for number, value in enumerate(values, 1):
        found = re.sub(rf"%(?:{number}\$)?l?[sdu]", lambda _match: str(value), found, count=1)
    return found.replace("_", "")


def _is_the_same(text):
    """Whether the translation has this very word, as with "Name" and "Website"."""
    if os.environ.get("LANGUAGE") == "en":
        return True
    found = subprocess.run(
        ["msggrep", "-K", "-F", "-e", text, os.path.join(DATA, "..", "po", "de.po")],
        capture_output=True,
        text=True,
        check=True,
    )
    return f'msgid "{text}"\nmsgstr "{text}"' in found.stdout


def access_key(text):
    """The letter that, with Alt, does what the label with this source text says."""
    translated = _translation().gettext(text)
    return translated[translated.index("_") + 1].lower()


def holiday(name):
    """The name of a holiday as the rules know it, which is not a text of the window."""
    keys = configparser.ConfigParser(interpolation=None)
    keys.read(os.path.join(DATA, "rules", "holidays.ini"), encoding="utf-8")
    language = os.environ.get("LANGUAGE", "de")
    return keys[name].get(f"name[{language}]", keys[name]["name"])


def pattern(text, context=None):
    """As words (), with anything in place of %s, %d and the like; to be searched for."""
    spoken = words(text, context=context)
    parts = re.split(r"%(?:\d+\$)?l?[sdu]", spoken)
    return re.compile(".*".join(re.escape(part) for part in parts), re.DOTALL)
