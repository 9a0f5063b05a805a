"""Text from articles made safe for a terminal."""

from __future__ import annotations

import unicodedata
from functools import cache

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Persian and the scripts of India spell with them, and they tie the parts of one emoji.
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
# Where a line may break, which way the letters around run, and the letters within the flag of a region.
_UNSEEN = frozenset(
    "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
).union(map(chr, range(0xE0020, 0xE0080)))
_LETTERLIKE = ("AN", "AL", "L")  # of the classes of direction: signs that are seen, such as Arabic's number sign


def plain(text: str) -> str:
    """One line without control characters: no escape sequences, no overrides of the writing direction.

    Runs of white space become one blank. Format characters that only spell are kept, and left out where nothing is seen
    of them; every other control, format, surrogate or unassigned character is shown as U+FFFD. So nothing an article
    says can move the cursor or reorder the line.
    """
    return " ".join("".join(map(_shown, text)).split())


@cache
def _shown(letter: str) -> str:
    category = unicodedata.category(letter)
    if category[0] != "C" or letter in _JOINERS or letter.isspace():
        return letter
    if letter in _UNSEEN:
        return ""
    return letter if category == "Cf" and unicodedata.bidirectional(letter) in _LETTERLIKE else _REPLACEMENT


def plain_part(text: str) -> str:
    """The same for a part of a line: white space at its ends stays as one blank."""
    shown = "".join(map(_shown, text))
    before = " " if shown[:1].isspace() else ""
    after = " " if shown[-1:].isspace() and not shown.isspace() else ""
    return f"{before}{' '.join(shown.split())}{after}"
