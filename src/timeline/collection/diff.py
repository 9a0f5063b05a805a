"""What changed from one timeline to another, event by event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from timeline.dates import PartialDate, order_key
from timeline.model import Difference, Event, Mention, What

_OFF = ("cancelled", "denied")
_DIGITS = re.compile("[0-9a-f]{6,64}")  # of an article's text, where its name is not its alone
_Place = tuple[str, tuple[int, int], int]


def differences(before: Iterable[Event], after: Iterable[Event]) -> tuple[Difference, ...]:
    """Changes in the order of the later timeline; events are matched by the mentions they share."""
    old = tuple(before)
    holders: dict[_Place, list[Event]] = {}
    for event in old:
        for mention in event.mentions:
            for place in _places(mention):
                holders.setdefault(place, []).append(event)
    found: list[Difference] = []
    matched: set[str] = set()
    for event in after:
        partners: dict[str, Event] = {}
        for mention in event.mentions:
            partners |= {partner.id: partner for partner in _holding(mention, holders)}
        if not partners:
            found.append(Difference("new", None, event))
        for name in sorted(partners):
            matched.add(name)
            found.extend(_changes(partners[name], event))
    found.extend(Difference("gone", event, None) for event in old if event.id not in matched)
    return tuple(sorted(found, key=_order))


def _holding(mention: Mention, holders: Mapping[_Place, Sequence[Event]]) -> Sequence[Event]:
    """The events with a mention at its place: with the same one, where the place tells several acts."""
    held = next((holders[place] for place in _places(mention) if place in holders), ())
    return [event for event in held if mention in event.mentions] or held if len(held) > 1 else held


def _places(mention: Mention) -> tuple[_Place, ...]:
    """Where it stands; also under the name that its article has beside no other of that name."""
    rest = mention.trigger, mention.time.start if mention.time else -1
    name, tilde, digits = mention.article.rpartition("~")
    own = (mention.article, *rest)
    return (own, (name, *rest)) if tilde and _DIGITS.fullmatch(digits) else (own,)


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
