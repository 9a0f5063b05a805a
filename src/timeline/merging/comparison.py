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
    table = _table_of(a, b)
    found = {question: level(a.gist, b.gist) for question, level in _GIST_QUESTIONS.items()}
    found |= {question: level(a, b) for question, level in _TEXT_QUESTIONS.items()}
    terms = tuple(Term(question, level, _weights_of(table, question)[level]) for question, level in found.items())
    return Comparison(terms, _bar(table, found["date"]))


def likeness(a: Sketch, b: Sketch) -> float:
    """How far the weight of `compare` is above the bar, at the lowest RULED_OUT: the same sum without its terms."""
    table = _table_of(a, b)
    weight = gist_likeness(a.gist, b.gist, table)
    if weight <= RULED_OUT:
        return RULED_OUT
    for question, level in _TEXT_QUESTIONS.items():
        weight += _weights_of(table, question)[level(a, b)]
    return max(weight, RULED_OUT)


def may_be_alike(a: Sketch, b: Sketch) -> bool:
    """Whether words and places could lift two mentions to the bar: most pairs need no look at their words."""
    table = _table_of(a, b)
    return gist_likeness(a.gist, b.gist, table) + _range(table)[1] >= 0


def surely_alike(a: Gist, b: Gist) -> bool:
    """Whether two mentions from different articles with these gists reach the bar whatever their words."""
    return gist_likeness(a, b, ACROSS) + _range(ACROSS)[0] >= 0


@lru_cache(maxsize=1 << 16)
def gist_likeness(a: Gist, b: Gist, table: str) -> float:
    """What `likeness` is without the words and the places of the two mentions."""
    when = date_level(a, b)
    weight = _weights_of(table, "date")[when] - _bar(table, when)
    for question, level in _GIST_QUESTIONS.items():
        if question != "date":
            weight += _weights_of(table, question)[level(a, b)]
    return weight


@cache
def _bar(table: str, when: str) -> float:
    """The weight from which on two mentions tell one act."""
    moved = table == ACROSS and when == "moved"
    bar: float = weights()[table]["moved_threshold" if moved else "threshold"]
    return bar


def _table_of(a: Sketch, b: Sketch) -> str:
    return ARTICLE if a.mention.article == b.mention.article else ACROSS


@cache
def _weights_of(table: str, question: str) -> dict[str, float]:
    return dict(weights()[table][question])


@cache
def _range(table: str) -> tuple[float, float]:
    """The least and the most that words and places can add."""
    of_questions = [_weights_of(table, question).values() for question in _TEXT_QUESTIONS]
    return sum(map(min, of_questions)), sum(map(max, of_questions))
