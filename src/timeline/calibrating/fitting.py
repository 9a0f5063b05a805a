"""Confidence weights fitted to events that somebody checked, starting from the ones at hand.

Whatever the data say, the signs stay: nothing that speaks for an event is ever made to speak against it. Little data
move the weights little: each share counts as if some cases like it had been seen before, and so does each weight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp

from timeline.calibrating.matching import Outcome
from timeline.calibrating.measures import Point
from timeline.confidence import Weights, features, of_event, parts_of, score_of
from timeline.confidence.evidence import Evidence
from timeline.model import Article

_SEEN = 40.0  # cases that a share at hand counts for: fewer, and weights fitted to some stories do worse on others
_PULL = 30.0  # how hard a weight is held where it was
_STEPS = 400
_PART_OF_DATE = ("day", "coarse", "open")

Story = Sequence[tuple[Outcome, Evidence]]


def told(found: Sequence[Outcome], articles: Mapping[str, Article]) -> Story:
    """The outcomes of a story, each with its evidence."""
    return [(one, of_event(one.event, articles)) for one in found]


def fitted(story: Story, weights: Weights) -> Weights:
    """Weights that fit these outcomes; those without cases stay as they are."""
    new = {name: dict(table) for name, table in weights.items()}
    _fit_event(story, new["event"])
    dates: dict[tuple[str, str], list[bool]] = defaultdict(list)
    statuses: dict[str, list[bool]] = defaultdict(list)
    for outcome, evidence in story:
        if outcome.found:
            if evidence.precision in _PART_OF_DATE and evidence.agreeing < 2 and not evidence.against["date"]:
                dates[f"date.{evidence.basis}", evidence.precision].append(outcome.date)
            statuses[evidence.status].append(outcome.status)
    for (table, name), right in dates.items():
        new[table][name] = _share(right, weights[table][name])
    for name, right in statuses.items():
        new["status"][name] = _share(right, weights["status"][name])
    return new


def left_out(stories: Sequence[Story], bar: float, weights: Weights) -> list[Point]:
    """Score and outcome of the events that the weights at hand show, each story scored by what the other ones gave.

    Args:
        bar: The part `event` from which an event is shown.
    """
    points = []
    for at, story in enumerate(stories):
        table = fitted([one for other in (*stories[:at], *stories[at + 1 :]) for one in other], weights)
        points += [
            (score_of(parts_of(evidence, table)), outcome.right)
            for outcome, evidence in story
            if round(parts_of(evidence, weights).event, 3) >= bar
        ]
    return points


def _share(right: Sequence[bool], before: float) -> float:
    return round((sum(right) + _SEEN * before) / (len(right) + _SEEN), 3)


def _fit_event(story: Story, table: dict[str, float]) -> None:
    """Logistic regression by gradient steps, held near the weights at hand; none but the bias falls below 0."""
    if not story:
        return
    rows = [({"bias": 1.0, **features(evidence)}, outcome.found) for outcome, evidence in story]
    before = dict(table)
    spread = {name: max(1e-9, sum(row[name] ** 2 for row, _ in rows)) for name in before}
    for _ in range(_STEPS):
        slope = {name: -_PULL * (table[name] - before[name]) for name in before}
        for row, found in rows:
            miss = found - 1 / (1 + exp(-sum(table[name] * value for name, value in row.items())))
            for name, value in row.items():
                slope[name] += miss * value
        for name in before:
            moved = table[name] + slope[name] / (_PULL + spread[name] / len(before))
            table[name] = moved if name == "bias" else max(0.0, moved)
    table.update({name: round(value, 3) for name, value in table.items()})
