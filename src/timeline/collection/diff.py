"""What changed from one timeline to another, event by event."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.dates import PartialDate, order_key
from timeline.model import Difference, Event, Mention, What

_OFF = ("cancelled", "denied")
_DIGITS = re.compile("[0-9a-f]{6,64}")  # of an article's text, where its name is not its alone
_Place = tuple[str, tuple[int, int], int, str]


def differences(before: Iterable[Event], after: Iterable[Event]) -> tuple[Difference, ...]:
    """Changes in the order of the later timeline; events are matched by the mentions they share."""
    old = tuple(before)
    holders: dict[_Place, dict[str, Event]] = {}
    for event in old:
        for mention in event.mentions:
            for place in _places(mention):
                holders.setdefault(place, {})[event.id] = event
    told_by = {event.id: frozenset(event.mentions) for event in old}
    found: list[Difference] = []
    matched: set[str] = set()
    for event in after:
        partners: dict[str, Event] = {}
        for mention in event.mentions:
            held = next((holders[place] for place in _places(mention) if place in holders), {})
            same = {name: one for name, one in held.items() if mention in told_by[name]} if len(held) > 1 else {}
            partners |= same or held
        if not partners:
            found.append(Difference("new", None, event))
        for name in sorted(partners):
            matched.add(name)
            found.extend(_changes(partners[name], event))
    found.extend(Difference("gone", event, None) for event in old if event.id not in matched)
    return tuple(sorted(found, key=_order))


def _places(mention: Mention) -> tuple[_Place, ...]:
    """Where it stands; also, with its words, under the name that its article has beside no other of that name."""
    place = mention.trigger, mention.time.start if mention.time else -1
    name, tilde, digits = mention.article.rpartition("~")
    base = name if tilde and _DIGITS.fullmatch(digits) else mention.article
    return (mention.article, *place, ""), (base, *place, mention.text)


def _changes(before: Event, after: Event) -> Iterable[Difference]:
    if before.date != after.date:
        yield Difference(_shift(before.date, after.date), before, after)
    if before.status != after.status:
        if after.status in _OFF:
            yield Difference("cancelled", before, after)
        elif before.status in _OFF:
            yield Difference("reinstated", before, after)
        elif after.status == "occurred":
            yield Difference("confirmed", before, after)
    if set(after.conflicts) - set(before.conflicts):
        yield Difference("contradicted", before, after)


def _shift(before: PartialDate | None, after: PartialDate | None) -> What:
    if before is None or (after is not None and after.refines(before)):
        return "refined"
    return "vaguer" if after is None or before.refines(after) else "moved"


def _order(change: Difference) -> tuple[object, ...]:
    event = change.after or change.before
    assert event is not None
    return *order_key(event.date), event.id, change.what
