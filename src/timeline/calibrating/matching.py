"""Events paired one to one with those of a checked timeline, and what of each was right."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from timeline.calibrating.gold import GoldEvent
from timeline.dates import PartialDate
from timeline.model import Event

_RIGHT_DATE, _POSSIBLE_DATE = 0.2, 0.1  # what a date adds to the share of mentions that two events have in common


@frozen
class Outcome:
    """An event and what of it was right; its date and status only count where it is an event at all."""

    event: Event
    found: bool
    date: bool
    status: bool

    @property
    def right(self) -> bool:
        """The whole record."""
        return self.found and self.date and self.status


def outcomes(gold: Sequence[GoldEvent], events: Sequence[Event]) -> tuple[Outcome, ...]:
    """What of each event was right, those left out that are paired with a minor one.

    Pairs are made greedily: the two with the largest share of mentions in common first, a right date speaking for them.
    """
    by_article: dict[str, list[int]] = {}
    for number, one in enumerate(gold):
        for name in dict.fromkeys(place.article for place in one.places):
            by_article.setdefault(name, []).append(number)
    ranked = []
    for at, event in enumerate(events):
        for number in sorted({number for one in event.mentions for number in by_article.get(one.article, ())}):
            if share := _common(gold[number], event):
                ranked.append((-share, at, number))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, number in sorted(ranked):
        if at not in partner and number not in taken:
            partner[at] = number
            taken.add(number)
    found = []
    for at, event in enumerate(events):
        true = gold[partner[at]] if at in partner else None
        if true is None:
            found.append(Outcome(event, False, False, False))
        elif true.counts:
            date = any(_is_right(event.date, one) for one in true.dates)
            found.append(Outcome(event, True, date, event.status in true.statuses))
    return tuple(found)


def _common(gold: GoldEvent, event: Event) -> float:
    """How much two events have in common; 0 where no mention is the same."""
    places = list(gold.places)
    shared = 0
    for mention in event.mentions:
        place = next((place for place in places if place.holds(mention)), None)
        if place is not None:
            places.remove(place)
            shared += 1
    if not shared:
        return 0.0
    share = shared / max(len(gold.places), len(event.mentions))
    if any(_is_right(event.date, date) for date in gold.dates):
        return share + _RIGHT_DATE
    can = any(date is not None and event.date is not None and date.overlaps(event.date) for date in gold.dates)
    return share + _POSSIBLE_DATE * can


def _is_right(found: PartialDate | None, true: PartialDate | None) -> bool:
    """Whether a date is the true one, or lies within it where that bounds one unknown day."""
    if found is None or true is None:
        return found is true
    if str(found).rstrip("~") == str(true).rstrip("~"):
        return True
    within = true.precision in ("interval", "open") and not (true.year_unknown or found.year_unknown)
    return within and true.low <= found.low and found.high <= true.high
