"""Lines that begin with a time: entries of a chronology, stamps, items of an agenda."""

from __future__ import annotations

MARKS = " \t*•·‣▪–—-'\"([|"  # before the date of a line
_INDENT = 20  # characters of such marks


def line_begun(text: str, start: int, marks: str = MARKS) -> int:
    """Where the line begins that has nothing but marks before text[start:]; 0 where other words stand before it.

    Args:
        text: Folded, with one character before the first word: no line of it begins at 0.
    """
    line = text.rfind("\n", max(0, start - _INDENT), start) + 1
    return 0 if line and text[line:start].strip(marks) else line  # without a line near, nothing to copy
