"""What changed from one timeline to another, event by event."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.dates import PartialDate, order_key
from timeline.model import Difference, Event, Mention, What

_OFF = ("cancelled", "denied")


def differences(before: Iterable[Event], after: Iterable[Event]) -> tuple[Difference, ...]:
    """Changes in the order of the later timeline; events are matched by the mentions they share."""
    old = tuple(before)
    holder = {_place(mention): event for event in old for mention in event.mentions}
    found: list[Difference] = []
    matched: set[str] = set()
    for event in after:
        partners = {}
        for mention in event.mentions:
            if partner := holder.get(_place(mention)):
                partners[partner.id] = partner
        if not partners:
            found.append(Difference("new", None, event))
        for name in sorted(partners):
            matched.add(name)
            found.extend(_changes(partners[name], event))
    found.extend(Difference("gone", event, None) for event in old if event.id not in matched)
    return tuple(sorted(found, key=_order))


def _place(mention: Mention) -> tuple[str, tuple[int, int], int]:
    return mention.article, mention.trigger, mention.time.start if mention.time else -1


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
