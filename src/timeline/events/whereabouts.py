"""Tells a place from an actor: datelines, "in Warsaw", "the Madrid summit"."""

from __future__ import annotations

import re

from timeline.prose import is_auxiliary, verb_form

# A dateline says where and by whom it was written. Capitals at the start of a line, then an agency or a dash.
_DATELINE = re.compile(
    r"^[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]+(?:[ ][A-ZÀ-Þ'’.\-]+){0,4}(?:,[^\n(]{0,40})?[ ]*"
    r"(?:\([A-Z][\w /]{1,30}\)[ ]*(?:--|[-_–—:])?|(?:--|[_–—])[ ])",
    re.MULTILINE,
)
_IN = re.compile(
    r"(?:\b[Ii]n|\b[Aa]t|\b[Ff]rom|\b[Nn]ear|\b[Tt]o|\b[Oo]utside|\b[Aa]round|\b[Ii]nside|\bleft|\bvisited|"
    r"\b[Cc]apital,?|\bthe|\b(?:city|streets|outskirts|suburbs|suburb|cent(?:re|er)|port|north|south|east|west|kilometers|"
    r"kilometres|miles|residents|[Tt]reaty|[Pp]eace|[Cc]ongress|[Bb]attle|[Ss]iege|[Uu]niversity|[Dd]eclaration)\s+of)\s+\Z"
)
_IN_THE = re.compile(r"(?:\b[Ii]n|\b[Aa]t|\b[Nn]ear|\b[Oo]utside|\b[Ii]nside|\b[Aa]round)\s+the\s+\Z")
_THE = re.compile(r"\bthe\s+\Z")
_WORD = re.compile(r"\s+([a-z]+)")
_LIST = re.compile(r"\s*(?:,|and|or|, and)\s+\Z")
# What happens in a capital makes it a place: the Madrid summit, the Oslo accords.
_VENUE = re.compile(
    r"[\s-]+(?:summit|talks|conference|meeting|accords?|agreements?|treaty|peace|suburb|area|region|airport|bureau|"
    r"convention|protocol|marathon|derby|olympics|hotel|street|neighborhood|stock|exchange|university|based|residents?|native|on\s+[A-Z]|club|club's|D\.?C)\b"
)
# "In response to Vienna's expulsion of two envoys": what it does makes a capital an actor, what stands in it a place.
_TOWARDS = re.compile(r"\b(?:from|to)\s+\Z")
_DOING = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:accusations?|ambassador|announcement|appeals?|attacks?|ban|bombing|calls?|claims?|decision|demands?"
    r"|embargo|envoys?|expulsion|government|invasion|invitation|leaders|letter|note|offer|plans?|policy|position|proposals?"
    r"|protests?|recognition|refusal|rejection|reply|request|response|sanctions|threats?|ultimatum|withdrawal)\b"
)
# "Madrid, Spain", but not "Paris, Berlin and Warsaw".
_AND_STATE = re.compile(r",\s+(?![A-Z][\w-]+(?:,\s+[A-Z][\w-]+){0,6},?\s+and\s+[A-Z])[A-Z]")
_WITHIN = frozenset(
    {"in", "inside", "near", "across", "outside", "throughout", "northern", "southern", "eastern", "western"}
)


def datelines(text: str) -> list[tuple[int, int]]:
    """Where the datelines of an article stand; nobody in them acts."""
    return [match.span() for match in _DATELINE.finditer(text)]


def is_place(text: str, start: int, end: int, last_place: int) -> bool:
    """Whether a capital or seat of government is named as a place: "met in Moscow", not "Moscow refused".

    Args:
        last_place: End of the last name found to be a place, or -1; a list goes on with it.
    """
    before = text[max(0, start - 24) : start]
    if _TOWARDS.search(before) and _DOING.match(text, end):
        return False
    if _THE.search(before) and not _IN_THE.search(before) and _does(text, end):
        return False
    listed = last_place >= 0 and start - last_place < 8 and _LIST.match(text[last_place:start])
    return bool(
        listed or _IN.search(before) or _IN_THE.search(before) or is_venue(text, end) or _AND_STATE.match(text, end)
    )


def _does(text: str, end: int) -> bool:
    """Whether a verb follows: "on Monday the Kremlin *said*", against "the Madrid bombing"."""
    behind = _WORD.match(text, end)
    return behind is not None and (is_auxiliary(behind[1]) or verb_form(behind[1]) == "past")


def is_venue(text: str, end: int) -> bool:
    """Whether a capital only tells one meeting from another: "the Madrid summit"."""
    return _VENUE.match(text, end) is not None


def is_within(before: str) -> bool:
    """Whether the words before a state's name make it a place: "in Poland", "across the Netherlands"."""
    words = before.lower().split()
    if words and words[-1] == "the":
        words.pop()
    return bool(words) and before[-1].isspace() and words[-1] in _WITHIN
