"""The dateline of a wire report: "BRUSSELS, December 2 (Xinhua) --"."""

from __future__ import annotations

import re

from attrs import frozen

_DASH = r"(?:--+|—|–|_|-)"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’\- ]{2,40}"
_REGION = r",\s*[A-Z][\w.'’]*(?:\s[A-Z][\w.'’]*){0,2}"
_DATELINE = re.compile(
    rf"\s*(?:By [A-Z][^\n]{{3,60}}\n\s*)?"
    rf"(?P<place>{_PLACE}(?P<region>(?!,\s+[A-Z][a-z]+\.?\s+\d){_REGION})?)"
    rf"(?P<day>,\s+[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}(?:,\s*\d{{4}})?|,\s+\d{{1,2}}\s+[A-Z][a-z]{{2,8}}(?:\s+\d{{4}})?)?"
    rf"(?:,?\s*\((?P<agency>[A-Z][A-Za-z .]{{1,24}})\))?"
    rf"\s*(?P<dash>{_DASH})\s"
)
_SEARCH = 400  # characters from the start of the text: a dateline stands at its head or nowhere


@frozen
class Dateline:
    """Where, and perhaps when and for whom, a report was filed.

    Args:
        start: First offset.
        end: Offset of the first word of the report.
        day: Offsets of its date ("December 2"), or None.
        agency: The agency it credits ("Xinhua"), or None.
    """

    start: int
    end: int
    place: str
    day: tuple[int, int] | None
    agency: str | None


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the head of `text`, after at most a few short lines; None if there is none."""
    at = 0
    while at < min(len(text), _SEARCH):
        match = _DATELINE.match(text, at, at + _SEARCH)
        if match and (match["region"] or match["day"] or match["agency"] or match["dash"] != "-"):
            day = None
            if match["day"]:
                shift = len(match["day"]) - len(match["day"].lstrip(", \t\r\n"))
                day = match.start("day") + shift, match.end("day")
            return Dateline(match.start("place"), match.end(), match["place"].strip(), day, match["agency"])
        newline = text.find("\n", at)
        if newline < 0:
            return None
        at = newline + 1
    return None
