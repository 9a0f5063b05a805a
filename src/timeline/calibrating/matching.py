"""Events paired one to one with those of a checked timeline, and what of each was right."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from timeline.calibrating.gold import GoldEvent, Place
from timeline.dates import PartialDate
from timeline.model import Event

_RIGHT_DATE, _POSSIBLE_DATE = 0.2, 0.1  # what a date adds to the share of mentions that two events have in common
# How far two mentions tell one act: by the same words, or in one sentence by others, for an act of one kind or of two.
_SAME_WORDS, _SAME_SENTENCE, _OTHER_KIND = 1.0, 0.6, 0.3


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


def outcomes(gold: Sequence[GoldEvent], events: Sequence[Event], bar: float = 0.0) -> tuple[Outcome, ...]:
    """What of each event was right, those left out that are paired with a minor one.

    Pairs are made greedily: the two with the largest share of mentions in common first, a right date speaking for them.

    Args:
        bar: Events whose part `event` is below it are paired when all others are.
    """
    by_article: dict[str, list[int]] = {}
    for number, one in enumerate(gold):
        for name in dict.fromkeys(place.article for place in one.places):
            by_article.setdefault(name, []).append(number)
    ranked = []
    for at, event in enumerate(events):
        for number in sorted({number for one in event.mentions for number in by_article.get(one.article, ())}):
            if share := _common(gold[number], event):
                ranked.append((event.confidence.parts.event < bar, -share, at, number))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, at, number in sorted(ranked):
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
    """How much two events have in common; 0 where they cannot be one.

    They can where some mention of both has the same trigger; or the same sentence, if kind or date agree as well: "held
    a ceremony at which both signed it" has two words for one act.
    """
    right = any(_is_right(event.date, date) for date in gold.dates)
    alike = _agreements(gold, event)
    if not alike or (max(alike) == _OTHER_KIND and not right):
        return 0.0
    share = sum(alike) / max(len(gold.places), len(event.mentions))
    if right:
        return share + _RIGHT_DATE
    can = any(date is not None and event.date is not None and date.overlaps(event.date) for date in gold.dates)
    return share + _POSSIBLE_DATE * can


def _agreements(gold: GoldEvent, event: Event) -> list[float]:
    """How far each mention of one event agrees with one of the other, the same triggers first."""
    places, mentions = list(gold.places), list(event.mentions)
    found = []
    for agrees, weight in (
        (Place.holds, _SAME_WORDS),
        (Place.stands_in, _SAME_SENTENCE if event.kind in gold.kinds else _OTHER_KIND),
    ):
        for mention in tuple(mentions):
            place = next((place for place in places if agrees(place, mention)), None)
            if place is not None:
                places.remove(place)
                mentions.remove(mention)
                found.append(weight)
    return found


def _is_right(found: PartialDate | None, true: PartialDate | None) -> bool:
    """Whether a date is the true one, or lies within it where that bounds one unknown day."""
    if found is None or true is None:
        return found is true
    if str(found).rstrip("~") == str(true).rstrip("~"):
        return True
    within = true.precision in ("interval", "open") and not (true.year_unknown or found.year_unknown)
    return within and true.low <= found.low and found.high <= true.high
