"""A possible title, and how it is written."""

from __future__ import annotations

import re

from attrs import frozen

MOST_WORDS = 12
# marks of a list, the year behind a date, and the clock of a live report: "0915 Peru has", not "1945 Peru"
_LEADING = re.compile(r"\A(?:\d{4}\s+[-–—:]+|(?!19|20[0-5])[012]\d[0-5]\d\s+(?=[A-Z])|[*•·‣▪–—|:-]|\s)+")


@frozen
class Line:
    """A possible title.

    Args:
        lacks: What speaks against it, weightiest first; the smallest wins.
    """

    lacks: tuple[int, ...]
    text: str


def line_of(line: str) -> str:
    line = _LEADING.sub("", re.sub(r"\s+", " ", line).replace(" ,", ",").strip(" ,"))
    return line[:1].upper() + line[1:]
