"""A possible title, and how it is written."""

from __future__ import annotations

import re

from attrs import frozen

MOST_WORDS = 12
CLOCK = r"(?!19|20[0-5])(?:[01]\d|2[0-3])[0-5]\d"  # of a live report, and no year
# marks of a list, the year behind a date, an agency's mark and a clock: "UPDATE 3-Peru", "0915 Peru", not "1945 Peru"
_LEADING = re.compile(
    rf"\A(?:\d{{4}}\s+[-–—:]+|{CLOCK}\s+(?=[A-Z])|[A-Z]{{3,}}\s+\d{{1,2}}-(?=[A-Z])|[*•·‣▪–—|:-]|\s)+"
)


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
