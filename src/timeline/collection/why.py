"""Why mentions are one act and others are not: comparisons told term by term."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from timeline.dates import order_key
from timeline.events import Lexicon
from timeline.merging import Comparison, Sketch, compare, sketch, together
from timeline.model import Article, Event

_SAMPLE = 4  # articles of an event that are compared to another event's
_MOST_LINKS = 6
_MOST_WORDS = 3  # of the triggers of one article, told
_NEAR = 40  # events of a party that are compared, the nearest in date
LEVELS = {
    "same_day": "same day",
    "same_day_assumed": "same day by convention",
    "same": "same",
    "within": "can be the same",
    "open": "can be the same, one of them open",
    "undated": "undated",
    "recalled": "told again soon after",
    "recalled_late": "told again later",
    "apart_assumed": "other date, inherited or open",
    "apart": "other date",
    "ahead": "done, and still to come",
    "ahead_far": "done, and still to come long after",
    "moved": "other date, one of them a plan",
    "moved_far": "quite another date, one of them a plan",
    "same_word": "same act by the same word",
    "same_concept": "same act",
    "close_kin": "close sorts of act",
    "kin": "akin",
    "same_kind": "same kind of act",
    "related_kind": "related kinds",
    "unknown": "words of no known act",
    "other_kind": "another kind of act",
    "same_many": "several in common, none besides",
    "same_one": "one in common, none besides",
    "some_many": "several in common, others besides",
    "some_one": "one in common, others besides",
    "other_partner": "another partner",
    "unnamed": "not named",
    "other": "others",
    "other_states": "other states",
    "others_act": "others act",
    "others_affected": "done to others",
    "others_alone": "others act, each alone",
    "consistent": "not contradicted",
    "swapped": "the other way round",
    "plan_and_report": "plan and report",
    "proposal_and_fact": "proposal and fact",
    "denial_and_fact": "denial and fact",
    "most": "most alike",
    "many": "many alike",
    "few": "few alike",
    "none": "none alike",
    "next": "the same passage",
    "same_article": "the same article",
    "points_back": "recalled in its article",
    "answer": "one is what the other answers",
    "joined": 'the same sentence, joined by "and"',
    "same_sentence": "the same sentence",
    "elsewhere": "other articles",
}


# What joins events after mentions have been compared: moves.py, retold.py, attaching.py.
_IN_SPITE = "one act all the same, as a plan that moved is, a copy with a change, reports that differ on the day"


class Neighbours:
    """The events of a timeline, in its order, ready to be asked why they are what they are."""

    def __init__(
        self, events: Sequence[Event], articles: Mapping[str, Article], lexicon: Lexicon | None = None
    ) -> None:
        self._tellings = {
            event.id: _tellings([sketch(one, articles, lexicon) for one in event.mentions]) for event in events
        }
        self._events = {event.id: event for event in events}
        self._names = list(self._events)
        self._at = {name: at for at, name in enumerate(self._names)}
        self._by_party: dict[str, list[int]] = {}
        for name, at in self._at.items():
            for party in _parties(self._tellings[name]):
                self._by_party.setdefault(party, []).append(at)

    def links(self, event: Event) -> list[str]:
        """What ties each mention but an article's first to that article's others, and each article to another."""
        tellings = self._tellings[event.id]
        lines = list(islice(_all_ties(tellings), _MOST_LINKS))
        more = sum(len(one.each) for one in tellings) - 1 - len(lines)
        return [*lines, f"... and {more} more"] if more > 0 else lines

    def nearest(self, event: Event) -> str | None:
        """The event that came nearest to being merged with this one, and what kept them apart."""
        group = self._tellings[event.id][:_SAMPLE]
        best: tuple[float, str, Comparison] | None = None
        for name in sorted(self._near(event, _parties(group))):
            for other in self._tellings[name][:_SAMPLE]:
                for one in group:
                    comparison = compare(one, other)
                    if best is None or _above(comparison) > best[0]:
                        best = _above(comparison), name, comparison
        if best is None:
            return None
        nearest = self._events[best[1]]
        but = "; yet the two as a whole are less alike, or more than one event fits" if best[0] >= 0 else ""
        return f'{nearest.date or "undated"} "{nearest.title}" [{nearest.id}]: {told(best[2])}{but}'

    def _near(self, event: Event, parties: set[str]) -> list[str]:
        """The events with one of these parties that are nearest in date."""
        own = self._at[event.id]
        found: set[int] = set()
        for party in parties:
            places = self._by_party.get(party, [])
            at = bisect_left(places, own)
            found.update(places[max(at - _NEAR, 0) : at + 1 + _NEAR])
        lane, day, *_ = order_key(event.date)

        def distance(at: int) -> tuple[int, ...]:
            its_lane, its_day, *_ = order_key(self._events[self._names[at]].date)
            return abs(its_lane - lane), abs(its_day - day), abs(at - own), at

        return [self._names[at] for at in sorted(found - {own}, key=distance)[:_NEAR]]

    def between(self, event: Event, other: Event) -> str:
        """The likest pair of the articles that tell two events."""
        pairs = [
            (compare(one, another), one, another)
            for one in self._tellings[event.id][:_SAMPLE]
            for another in self._tellings[other.id][:_SAMPLE]
        ]
        comparison, one, another = max(pairs, key=lambda pair: _above(pair[0]))
        return f"{_words(one)} and {_words(another)}: {told(comparison)}"


def _tellings(mentions: Sequence[Sketch]) -> list[Sketch]:
    """The mentions of an event by their articles, as merging compares them."""
    articles: dict[str, list[Sketch]] = {}
    for one in mentions:
        articles.setdefault(one.mention.article, []).append(one)
    return [together(group) for group in articles.values()]


def _all_ties(tellings: Sequence[Sketch]) -> Iterator[str]:
    """A line for every mention but the first, made when asked for: each costs a look at all before it."""
    for at, telling in enumerate(tellings):
        if at:
            yield _tie(telling, tellings[:at])
        for number, one in enumerate(telling.each[1:], 1):
            yield _tie(one, telling.each[:number])


def _tie(one: Sketch, before: Sequence[Sketch]) -> str:
    """What ties it to the likest of those before it."""
    tied = max((compare(one, other) for other in before), key=_above)
    but = f"; {_IN_SPITE}" if _above(tied) < 0 else ""
    return f"{_words(one)} ({one.mention.article}): {told(tied)}{but}"


def _above(comparison: Comparison) -> float:
    """How far a comparison is above its bar."""
    return comparison.weight - comparison.bar


def told(comparison: Comparison) -> str:
    """A comparison in one line, term by term, with the bar it had to reach."""
    terms = [f"{term.question} {LEVELS[term.level]} {term.weight:+g}" for term in comparison.terms]
    return f"{', '.join(terms)} = {comparison.weight:.1f} (one act from {comparison.bar:g} on)"


def _parties(group: Sequence[Sketch]) -> set[str]:
    return {party for one in group for party in one.parties} or {""}


def _words(one: Sketch) -> str:
    return ", ".join(f'"{" ".join(each.mention.trigger_text.split())}"' for each in one.each[:_MOST_WORDS])
