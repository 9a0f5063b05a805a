"""Text from articles made safe for a terminal."""

from __future__ import annotations

import unicodedata

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def plain(text: str) -> str:
    """One line without control characters: no escape sequences, no overrides of the writing direction.

    Runs of white space become one blank; every other control, format, surrogate or unassigned character is shown
    as U+FFFD, so that nothing an article says can move the cursor or reorder the line.
    """
    return "".join(
        _REPLACEMENT if unicodedata.category(letter)[0] == "C" else letter for letter in " ".join(text.split())
    )


def plain_part(text: str) -> str:
    """The same for a part of a line: white space at its ends stays as one blank."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{plain(text)}{after}"
