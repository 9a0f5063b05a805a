"""Do two mentions tell of one act? Levels with weights, term by term.

Mentions of one article, and of different ones, are weighed by tables of their own: an article seldom tells two acts of
one sort, and what it says again it says for short.

Sums that only decide are in thousandths, whole numbers, so that what stands at the bar stands there in any order.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from attrs import frozen

from timeline.merging.gist import Cast, Deed, Gist
from timeline.merging.levels import (
    actors_level,
    date_level,
    deed_level,
    passage_level,
    place_level,
    roles_level,
    status_level,
    weights,
    words_level,
)
from timeline.merging.sketch import Sketch
from timeline.model import Status

ARTICLE, ACROSS = "article", "across"
_GIST_QUESTIONS: dict[str, Callable[[Gist, Gist], str]] = {
    "date": date_level,
    "act": lambda a, b: deed_level(a.deed, b.deed),
    "actors": lambda a, b: actors_level(a.cast, b.cast, _between_two(a.deed, b.deed)),
    "roles": lambda a, b: roles_level(a.cast, b.cast),
    "status": lambda a, b: status_level(a.status, b.status),
}
_TEXT_QUESTIONS = {"words": words_level, "passage": passage_level, "place": place_level}
_WITH_SOMEBODY = ("CONSULT", "AGREE")
RULED_OUT = -9000  # a pair that cannot be one act, among others that can


@frozen
class Term:
    """One question of a comparison, the level of its answer, and that level's weight."""

    question: str
    level: str
    weight: float


@frozen
class Comparison:
    """The terms of one comparison.

    Args:
        bar: From here on two mentions tell one act.
    """

    terms: tuple[Term, ...]
    bar: float

    @property
    def weight(self) -> float:
        """Sum of the terms."""
        return round(sum(term.weight for term in self.terms), 3)

    def level(self, question: str) -> str:
        """The level that answers a question: date, act, actors, roles, status, words, passage or place."""
        return next(term.level for term in self.terms if term.question == question)


def compare(a: Sketch, b: Sketch) -> Comparison:
    """Compare two mentions, or two articles' tellings of an act; symmetric."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    found = {question: level(a.gist, b.gist) for question, level in _GIST_QUESTIONS.items()}
    found |= {question: level(a, b) for question, level in _TEXT_QUESTIONS.items()}
    terms = tuple(Term(question, level, weights()[table][question][level]) for question, level in found.items())
    return Comparison(terms, weights()[table][_bar(table, found["date"])])


def likeness(a: Sketch, b: Sketch) -> int:
    """How far two mentions are above the bar, in thousandths: the sum of `compare` less the bar, at least RULED_OUT.

    Where words and places cannot lift them to the bar, they are not looked at.
    """
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    weight = gist_likeness(a.gist, b.gist, table)
    return weight if weight + _range(table)[1] < 0 else weight + _text_likeness(a, b, table)


def rough_likeness(a: Sketch, b: Sketch) -> int:
    """The same, with a look at the words only where they decide, which for most pairs of candidates they do not."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    weight = gist_likeness(a.gist, b.gist, table)
    least, most = _range(table)
    return weight if weight + least >= 0 or weight + most < 0 else weight + _text_likeness(a, b, table)


def likeness_above(a: Sketch, b: Sketch) -> int:
    """The same as `likeness` for what reaches the bar; for anything else some number below zero, found sooner."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    weight = _hopeful(a.gist, b.gist, table)
    for question, level, left in _steps(table):
        if weight + left < 0:
            return weight + left
        weight += _thousandths(table, question)[level(a, b)]
    return weight


def possible_likeness(a: Sketch, b: Sketch) -> int:
    """The same, if words and places were as much alike as can be."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    return gist_likeness(a.gist, b.gist, table) + _range(table)[1]


def verdict(a: Sketch, b: Sketch) -> bool | None:
    """Whether two mentions reach the bar; None where words or places have to decide."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    weight = _hopeful(a.gist, b.gist, table)
    least, most = _range(table)
    return True if weight + least >= 0 else False if weight + most < 0 else None


def _hopeful(a: Gist, b: Gist, table: str) -> int:
    """`gist_likeness`; some number too low for the bar as soon as date and act rule a pair out, as they do most."""
    weight = _date_weights(table)[date_level(a, b)] + _deed_weight(a.deed, b.deed, table)
    if weight + _most_left(table) < 0:
        return RULED_OUT
    return weight + _told_likeness(a, b, table)


def gist_likeness(a: Gist, b: Gist, table: str) -> int:
    """What `likeness` is without the words and the places of the two mentions."""
    weight = _date_weights(table)[date_level(a, b)]
    if weight > RULED_OUT:
        weight += _deed_weight(a.deed, b.deed, table) + _told_likeness(a, b, table)
    return weight if weight > RULED_OUT else RULED_OUT


def _told_likeness(a: Gist, b: Gist, table: str) -> int:
    """Who takes part, and whether it is told as done."""
    return _cast_weight(a.cast, b.cast, _between_two(a.deed, b.deed), table) + _status_weight(a.status, b.status, table)


def _between_two(a: Deed, b: Deed) -> bool:
    """Whether both are talks or deals, where with whom is what tells them apart."""
    return a.kind == b.kind and a.kind in _WITH_SOMEBODY


def _text_likeness(a: Sketch, b: Sketch, table: str) -> int:
    return sum([_thousandths(table, question)[level(a, b)] for question, level in _TEXT_QUESTIONS.items()])


@lru_cache(maxsize=1 << 15)
def _deed_weight(a: Deed, b: Deed, table: str) -> int:
    return _thousandths(table, "act")[deed_level(a, b)]


@lru_cache(maxsize=1 << 15)
def _cast_weight(a: Cast, b: Cast, meeting: bool, table: str) -> int:
    actors = _thousandths(table, "actors")[actors_level(a, b, meeting)]
    return actors + _thousandths(table, "roles")[roles_level(a, b)]


@cache
def _status_weight(a: Status, b: Status, table: str) -> int:
    return _thousandths(table, "status")[status_level(a, b)]


@cache
def _date_weights(table: str) -> dict[str, int]:
    """What each level of the date adds, less the bar."""
    bars = {level: round(1000 * weights()[table][_bar(table, level)]) for level in weights()[table]["date"]}
    return {level: weight - bars[level] for level, weight in _thousandths(table, "date").items()}


def _bar(table: str, when: str) -> str:
    """The name of the weight from which on two mentions tell one act."""
    moved = table == ACROSS and when in ("moved", "moved_far", "ahead", "ahead_far")
    return "moved_threshold" if moved else "threshold"


@cache
def _thousandths(table: str, question: str) -> dict[str, int]:
    return {level: round(1000 * weight) for level, weight in weights()[table][question].items()}


@cache
def _steps(table: str) -> list[tuple[str, Callable[[Sketch, Sketch], str], int]]:
    """What `compare` asks of the texts, the quickest first, with the most that each and those after it can add."""
    steps: list[tuple[str, Callable[[Sketch, Sketch], str], int]] = []
    left = 0
    for question in ("passage", "words", "place"):
        left += max(_thousandths(table, question).values())
        steps.insert(0, (question, _TEXT_QUESTIONS[question], left))
    return steps


@cache
def _most_left(table: str) -> int:
    """The most that all questions but those of date and act can add."""
    others = ("actors", "roles", "status", *_TEXT_QUESTIONS)
    return sum([max(_thousandths(table, question).values()) for question in others])


@cache
def _range(table: str) -> tuple[int, int]:
    """The least and the most that words and places can add."""
    of_questions = [_thousandths(table, question).values() for question in _TEXT_QUESTIONS]
    return sum(map(min, of_questions)), sum(map(max, of_questions))
