"""Why mentions are one act and others are not: comparisons told term by term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.merging import Comparison, Sketch, compare, sketch
from timeline.merging.comparison import weights
from timeline.model import Article, Event

_SAMPLE = 4  # mentions of an event that are compared to another event's
_MOST_LINKS = 6
_LEVELS = {
    "same_day": "same day",
    "same": "same",
    "within": "can be the same",
    "undated": "undated",
    "moved": "other date, one of them a plan",
    "apart": "other date",
    "same_word": "same act by the same word",
    "same_concept": "same act",
    "same_kind": "same kind of act",
    "related_kind": "related kinds",
    "other_kind": "another kind of act",
    "same_many": "several in common, none besides",
    "same_one": "one in common, none besides",
    "some_many": "several in common, others besides",
    "some_one": "one in common, others besides",
    "other_partner": "another partner",
    "unnamed": "not named",
    "other": "others",
    "consistent": "not contradicted",
    "swapped": "the other way round",
    "most": "most alike",
    "many": "many alike",
    "few": "few alike",
    "none": "none alike",
    "same_sentence": "the same sentence",
    "recalled": "the same act recalled in its article",
    "same_article": "the same article",
    "elsewhere": "other articles",
    "plan_and_report": "plan and report",
    "proposal_and_fact": "proposal and fact",
    "denial_and_fact": "denial and fact",
}


class Neighbours:
    """The events of a timeline, ready to be asked why they are what they are."""

    def __init__(self, events: Iterable[Event], articles: Mapping[str, Article]) -> None:
        self._sketches = {event.id: [sketch(one, articles) for one in event.mentions] for event in events}
        self._events = {event.id: event for event in events}
        self._by_party: dict[str, list[str]] = {}
        for name, group in self._sketches.items():
            for party in sorted({party for one in group for party in one.parties} or {""}):
                self._by_party.setdefault(party, []).append(name)

    def links(self, event: Event) -> list[str]:
        """For each mention but the first, the comparison that ties it most closely to another one."""
        group = self._sketches[event.id]
        lines = []
        for at, one in enumerate(group[1:], 1):
            tied = max((compare(one, other) for other in group[:at]), key=lambda comparison: comparison.weight)
            lines.append(f'"{_words(one)}" ({one.mention.article}): {told(tied)}')
        more = len(lines) - _MOST_LINKS
        return lines if more <= 0 else [*lines[:_MOST_LINKS], f"... and {more} more"]

    def nearest(self, event: Event) -> str | None:
        """The event that came nearest to being merged with this one, and what kept them apart."""
        group = self._sketches[event.id][:_SAMPLE]
        parties = {party for one in group for party in one.parties} or {""}
        names = {name for party in parties for name in self._by_party.get(party, ())}
        best: tuple[float, str, Comparison] | None = None
        for name in sorted(names - {event.id}):
            for other in self._sketches[name][:_SAMPLE]:
                for one in group:
                    comparison = compare(one, other)
                    if best is None or comparison.weight > best[0]:
                        best = comparison.weight, name, comparison
        if best is None:
            return None
        other_event = self._events[best[1]]
        return f'{other_event.date or "undated"} "{other_event.title}" [{other_event.id}]: {told(best[2])}'

    def between(self, event: Event, other: Event) -> str:
        """The likest pair of mentions of two events."""
        pairs = [
            (compare(one, another), one, another)
            for one in self._sketches[event.id][:_SAMPLE]
            for another in self._sketches[other.id][:_SAMPLE]
        ]
        comparison, one, another = max(pairs, key=lambda pair: pair[0].weight)
        return f'"{_words(one)}" and "{_words(another)}": {told(comparison)}'


def told(comparison: Comparison) -> str:
    """A comparison in one line, term by term, with the bar it had to reach."""
    terms = [f"{term.question} {_LEVELS[term.level]} {term.weight:+g}" for term in comparison.terms]
    return f"{', '.join(terms)} = {comparison.weight:.1f} (one act from {weights()['threshold']:g} on)"


def _words(one: Sketch) -> str:
    return " ".join(one.mention.trigger_text.split())
