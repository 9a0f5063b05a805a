"""Do two mentions tell of one act? Levels with weights, term by term.

Mentions of one article, and of different ones, are weighed by tables of their own: an article seldom tells two acts of
one sort, and what it says again it says for short.
"""

from __future__ import annotations

from functools import cache, lru_cache

from attrs import frozen

from timeline.merging.levels import (
    act_level,
    actors_level,
    date_level,
    passage_level,
    place_level,
    roles_level,
    status_level,
    weights,
    words_level,
)
from timeline.merging.sketch import Gist, Sketch

ARTICLE, ACROSS = "article", "across"
_GIST_QUESTIONS = {
    "date": date_level,
    "act": act_level,
    "actors": actors_level,
    "roles": roles_level,
    "status": status_level,
}
_OTHER_GIST_QUESTIONS = tuple(_GIST_QUESTIONS.items())[1:]
_TEXT_QUESTIONS = {"words": words_level, "passage": passage_level, "place": place_level}
RULED_OUT = -9.0  # a pair that cannot be one act, among others that can


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
        return sum(term.weight for term in self.terms)

    def level(self, question: str) -> str:
        """The level that answers a question: date, act, actors, roles, status, words, passage or place."""
        return next(term.level for term in self.terms if term.question == question)


def compare(a: Sketch, b: Sketch) -> Comparison:
    """Compare two mentions, or two articles' tellings of an act; symmetric."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    found = {question: level(a.gist, b.gist) for question, level in _GIST_QUESTIONS.items()}
    found |= {question: level(a, b) for question, level in _TEXT_QUESTIONS.items()}
    terms = tuple(Term(question, level, _weights_of(table, question)[level]) for question, level in found.items())
    return Comparison(terms, _bar(table, found["date"]))


def likeness(a: Sketch, b: Sketch) -> float:
    """How far two mentions are above the bar: the sum of `compare` without its terms, at the lowest RULED_OUT.

    Where words and places cannot lift them to the bar, they are not looked at.
    """
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    weight = gist_likeness(a.gist, b.gist, table)
    return weight if weight + _range(table)[1] < 0 else weight + _text_likeness(a, b, table)


def rough_likeness(a: Sketch, b: Sketch) -> float:
    """The same, with a look at the words only where they decide, which for most pairs of candidates they do not."""
    alike = verdict(a, b)
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    return likeness(a, b) if alike is None else gist_likeness(a.gist, b.gist, table)


def possible_likeness(a: Sketch, b: Sketch) -> float:
    """The same, if words and places were as much alike as can be."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    return gist_likeness(a.gist, b.gist, table) + _range(table)[1]


def verdict(a: Sketch, b: Sketch) -> bool | None:
    """Whether two mentions reach the bar; None where words or places have to decide."""
    table = ARTICLE if a.mention.article == b.mention.article else ACROSS
    weight = gist_likeness(a.gist, b.gist, table)
    least, most = _range(table)
    return True if weight + least >= 0 else False if weight + most < 0 else None


@lru_cache(maxsize=1 << 14)
def _text_likeness(a: Sketch, b: Sketch, table: str) -> float:
    weight = 0.0
    for question, level in _TEXT_QUESTIONS.items():
        weight += _weights_of(table, question)[level(a, b)]
    return weight


@lru_cache(maxsize=1 << 16)
def gist_likeness(a: Gist, b: Gist, table: str) -> float:
    """What `likeness` is without the words and the places of the two mentions."""
    when = date_level(a, b)
    weight = _weights_of(table, "date")[when] - _bar(table, when)
    for question, level in _OTHER_GIST_QUESTIONS:
        if weight <= RULED_OUT:
            return RULED_OUT
        weight += _weights_of(table, question)[level(a, b)]
    return max(weight, RULED_OUT)


@cache
def _bar(table: str, when: str) -> float:
    """The weight from which on two mentions tell one act."""
    moved = table == ACROSS and when in ("moved", "moved_far")
    bar: float = weights()[table]["moved_threshold" if moved else "threshold"]
    return bar


@cache
def _weights_of(table: str, question: str) -> dict[str, float]:
    return dict(weights()[table][question])


@cache
def _range(table: str) -> tuple[float, float]:
    """The least and the most that words and places can add."""
    of_questions = [_weights_of(table, question).values() for question in _TEXT_QUESTIONS]
    return sum(map(min, of_questions)), sum(map(max, of_questions))
