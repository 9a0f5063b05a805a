"""Do two mentions tell of one act? Levels with weights, term by term."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from math import inf
from typing import Any

from attrs import frozen

from timeline.merging.sketch import Sketch

_MOST, _MANY, _FEW = 0.6, 0.3, 0.15


@frozen
class Term:
    """One question of a comparison, the level of its answer, and that level's weight."""

    question: str
    level: str
    weight: float


@frozen
class Comparison:
    """The terms of one comparison."""

    terms: tuple[Term, ...]

    @property
    def weight(self) -> float:
        """Sum of the terms."""
        return sum(term.weight for term in self.terms)

    def level(self, question: str) -> str:
        """The level that answers a question: date, act, actors, words or status."""
        return next(term.level for term in self.terms if term.question == question)


@cache
def weights() -> dict[str, Any]:
    """weights.toml."""
    return tomllib.loads(files("timeline.merging").joinpath("data", "weights.toml").read_text("utf-8"))


@cache
def _related() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in weights()["related"]["pairs"])


def compare(a: Sketch, b: Sketch) -> Comparison:
    """Compare two mentions; symmetric."""
    levels = {
        "date": date_level(a, b),
        "act": _act_level(a, b),
        "actors": _actors_level(a, b),
        "roles": _roles_level(a, b),
        "words": _words_level(a, b),
        "place": _place_level(a, b),
        "status": _status_level(a, b),
    }
    table = weights()
    return Comparison(tuple(Term(name, level, table[name][level]) for name, level in levels.items()))


def likeness(a: Sketch, b: Sketch) -> float:
    """The weight of `compare`, minus infinity where the dates cannot meet or act or actors rule it out.

    The same sum without its terms, cheapest question first: merging asks it for every pair of candidates.
    """
    table = weights()
    when = date_level(a, b)
    if when in ("moved", "apart"):
        return -inf
    act = _act_level(a, b)
    actors = _actors_level(a, b)
    roles = _roles_level(a, b)
    if act == "other_kind" or actors == "other" or roles == "swapped":
        return -inf
    weight: float = table["date"][when] + table["act"][act] + table["actors"][actors]
    weight += table["roles"][roles] + table["words"][_words_level(a, b)] + table["status"][_status_level(a, b)]
    weight += table["place"][_place_level(a, b)]
    return weight


def date_level(a: Sketch, b: Sketch) -> str:
    """same_day, same, within, undated, moved or apart."""
    one, other = a.date, b.date
    if one is None or other is None:
        return "undated"
    disjoint = one.high < other.low or other.high < one.low
    if disjoint and not one.year_unknown and not other.year_unknown:
        return "moved" if a.plan or b.plan else "apart"
    if one == other:
        return "same_day" if one.precision == "day" else "same"
    if one.overlaps(other):
        return "within"
    return "moved" if a.plan or b.plan else "apart"


def _act_level(a: Sketch, b: Sketch) -> str:
    if not a.concepts.isdisjoint(b.concepts):
        return "same_concept" if a.stems.isdisjoint(b.stems) else "same_word"
    if a.mention.kind == b.mention.kind:
        return "same_kind"
    return "related_kind" if frozenset((a.mention.kind, b.mention.kind)) in _related() else "other_kind"


def _actors_level(a: Sketch, b: Sketch) -> str:
    if not a.parties or not b.parties:
        return "unnamed"
    common = len(a.parties & b.parties)
    if not common:
        return "other"
    whole = common == min(len(a.parties), len(b.parties))
    if common == 1 and len(a.parties) == 2 == len(b.parties) and a.mention.kind == b.mention.kind == "CONSULT":
        return "other_partner"
    return ("same_" if whole else "some_") + ("many" if common > 1 else "one")


def _roles_level(a: Sketch, b: Sketch) -> str:
    there = (a.sources - a.targets) & (b.targets - b.sources)
    back = (a.targets - a.sources) & (b.sources - b.targets)
    return "swapped" if there and back else "consistent"


def _words_level(a: Sketch, b: Sketch) -> str:
    if (a.mention.article, a.mention.start) == (b.mention.article, b.mention.start):
        return "few"  # its words agree of themselves
    if not a.words or not b.words:
        return "few"
    shared = len(a.words & b.words) / min(len(a.words), len(b.words))
    return "most" if shared >= _MOST else "many" if shared >= _MANY else "few" if shared >= _FEW else "none"


def _place_level(a: Sketch, b: Sketch) -> str:
    """One sentence seldom tells an act twice; what an article says again, it says for short."""
    if a.mention.article != b.mention.article:
        return "elsewhere"
    if a.mention.start == b.mention.start:
        return "same_sentence"
    return "recalled" if not a.concepts.isdisjoint(b.concepts) else "same_article"


def _status_level(a: Sketch, b: Sketch) -> str:
    if a.mention.status == b.mention.status:
        return "same"
    pair = {a.mention.status, b.mention.status}
    if "proposed" in pair:
        return "proposal_and_fact"
    if "denied" in pair and "occurred" in pair:
        return "denial_and_fact"
    return "plan_and_report"
