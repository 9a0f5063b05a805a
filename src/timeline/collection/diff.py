"""What changed from one timeline to another, event by event."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.dates import order_key
from timeline.model import Difference, Event, Mention


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
        finer = before.date is None or (after.date is not None and after.date.refines(before.date))
        yield Difference("refined" if finer else "moved", before, after)
    if before.status != after.status:
        if after.status == "occurred":
            yield Difference("confirmed", before, after)
        elif after.status in ("cancelled", "denied"):
            yield Difference("cancelled", before, after)
    if set(after.conflicts) - set(before.conflicts):
        yield Difference("contradicted", before, after)


def _order(change: Difference) -> tuple[object, ...]:
    event = change.after or change.before
    assert event is not None
    return *order_key(event.date), event.id, change.what
