"""Times that set the scene of a sentence: "On Friday, ...", a chronology's "17 April: ...", what had been before."""

from __future__ import annotations

from timeline.anchoring.document import Passage
from timeline.anchoring.spans import DatedSpan, related
from timeline.prose import is_deed, verb_form

OPENING = 3  # words of a sentence among which a time sets the scene
_OCCASION = 5  # words of what follows the noun behind "at"
_BACKGROUND = 10  # words between a verb and its time


def opens_sentence(passage: Passage, span: DatedSpan) -> bool:
    """Whether it sets the scene for its sentence: "On Friday, ...", "In August 2018 the king ..."."""
    lower = passage.words.lower
    if span.first > OPENING or span.last + 1 >= len(lower):
        return False
    if lower[span.last + 1] == "," or (span.first == 1 and lower[0] in related("scene")):
        return True
    if span.first == 0 and not passage.words.is_possessive(span.last):  # "Three years ago the two countries ..."
        following = passage.words.texts[span.last + 1]
        return following in related("subjects") or following[0].isupper() or _opens_item(passage, span)
    if lower[0] in related("scene") | related("occasion") and lower[1] in related("article"):
        behind = lower[span.last + 1 : span.last + 2 + _OCCASION]
        noun = behind[: behind.index(",")] if "," in behind else []  # "In a June 3 speech to the House, he ..."
        return bool(noun) and not any(verb_form(word) == "past" for word in noun)
    return _opens_item(passage, span)


def _opens_item(passage: Passage, span: DatedSpan) -> bool:
    lower = passage.words.lower
    if lower[span.last + 1 : span.last + 2] == [] or lower[span.last + 1] not in related("item"):
        return False
    return not any(lower[at].isalnum() for at in range(span.first))


def item_of(passage: Passage) -> DatedSpan | None:
    """The time of a chronology's line: "17 April: ministers meet; Peru stays away"."""
    return next((span for span in passage.spans[:1] if span.date is not None and _opens_item(passage, span)), None)


def scene_of(passage: Passage, first: int) -> DatedSpan | None:
    """The time that sets the scene for a sentence in which words[first] stands behind "after" or "because"."""
    lower = passage.words.lower
    for span in passage.spans:
        if span.last >= first or span.date is None or span.steer or not opens_sentence(passage, span):
            continue
        link = next((at for at in range(first - 1, span.last, -1) if lower[at] in related("reasons")), None)
        if link is not None and any(verb_form(word) == "past" for word in lower[span.last + 1 : link]):
            return span
    return None


def is_background(passage: Passage, span: DatedSpan) -> bool:
    """Whether it dates what had been before the story: "had threatened on Friday", "the raid on Friday had failed"."""
    lower = passage.words.lower
    for at in range(span.first - 1, max(-1, span.first - 1 - _BACKGROUND), -1):
        if is_deed(lower[at]):
            return "had" in lower[max(0, at - 2) : at]
    behind = range(span.last + 1, min(len(lower), span.last + 1 + _BACKGROUND))
    verb = next((at for at in behind if is_deed(lower[at])), None)
    return verb is not None and not opens_sentence(passage, span) and "had" in lower[max(span.last, verb - 2) : verb]
