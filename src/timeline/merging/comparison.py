"""Do two mentions tell of one act? Levels with weights, term by term."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from math import inf
from typing import Any

from attrs import frozen

from timeline.merging.sketch import Gist, Sketch
from timeline.model import Mention

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
        """The level that answers a question: date, act, actors, roles, words, place or status."""
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
        "date": _date_level(a.gist, b.gist),
        "act": _act_level(a.gist, b.gist),
        "actors": _actors_level(a.gist, b.gist),
        "roles": _roles_level(a.gist, b.gist),
        "words": _words_level(a, b),
        "place": _place_level(a, b),
        "status": _status_level(a.gist, b.gist),
    }
    table = weights()
    return Comparison(tuple(Term(name, level, table[name][level]) for name, level in levels.items()))


def likeness(a: Sketch, b: Sketch) -> float:
    """The weight of `compare`, minus infinity where the dates cannot meet or act or actors rule it out.

    The same sum without its terms: merging asks it for every pair of candidates.
    """
    weight = gist_likeness(a.gist, b.gist)
    if weight == -inf:
        return weight
    words: float = _weights_of("words")[_words_level(a, b)]
    return weight + words + _weights_of("place")[_place_level(a, b)]


@lru_cache(maxsize=1 << 16)
def gist_likeness(a: Gist, b: Gist) -> float:
    """What `likeness` is without the words and the places of the two mentions; the cheapest question first."""
    when = _date_level(a, b)
    if when in ("moved", "apart"):
        return -inf
    act = _act_level(a, b)
    if act == "other_kind":
        return -inf
    actors = _actors_level(a, b)
    if actors == "other":
        return -inf
    roles = _roles_level(a, b)
    if roles == "swapped":
        return -inf
    table = weights()
    weight: float = table["date"][when] + table["act"][act] + table["actors"][actors]
    weight += table["roles"][roles] + table["status"][_status_level(a, b)]
    return weight


def may_reach(a: Sketch, b: Sketch, bar: float) -> bool:
    """Whether the words and the places of two mentions could lift their likeness to the bar."""
    weight = gist_likeness(a.gist, b.gist)
    return weight + _most("words") + (_most("place") if a.mention.article == b.mention.article else 0.0) >= bar


@cache
def _most(question: str) -> float:
    return max(_weights_of(question).values())


@cache
def _weights_of(question: str) -> dict[str, float]:
    return dict(weights()[question])


def _date_level(a: Gist, b: Gist) -> str:
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


def _act_level(a: Gist, b: Gist) -> str:
    if not a.concepts.isdisjoint(b.concepts):
        return "same_concept" if a.stems.isdisjoint(b.stems) else "same_word"
    if a.kind == b.kind:
        return "same_kind"
    return "related_kind" if frozenset((a.kind, b.kind)) in _related() else "other_kind"


def _actors_level(a: Gist, b: Gist) -> str:
    if not a.parties or not b.parties:
        return "unnamed"
    common = len(a.parties & b.parties)
    if not common:
        return "other"
    whole = common == min(len(a.parties), len(b.parties))
    two = common == 1 and len(a.parties) == 2 == len(b.parties) and a.kind == b.kind == "CONSULT"
    if two and all(party.isupper() for party in a.parties ^ b.parties):  # two states; a person may act for one
        return "other_partner"
    return ("same_" if whole else "some_") + ("many" if common > 1 else "one")


def _roles_level(a: Gist, b: Gist) -> str:
    there = (a.sources - a.targets) & (b.targets - b.sources)
    back = (a.targets - a.sources) & (b.sources - b.targets)
    if (there and back) or _answers(a, b) or _answers(b, a):
        return "swapped"
    return "consistent"


def _answers(a: Gist, b: Gist) -> bool:
    """Whether b tells only that those act whom a was done to: "the Netherlands expelled an envoy in return"."""
    return bool(a.sources and b.sources) and b.sources == b.parties and b.sources <= a.targets - a.sources


def _status_level(a: Gist, b: Gist) -> str:
    if a.status == b.status:
        return "same"
    pair = {a.status, b.status}
    if "proposed" in pair:
        return "proposal_and_fact"
    if "denied" in pair and "occurred" in pair:
        return "denial_and_fact"
    return "plan_and_report"


def _words_level(a: Sketch, b: Sketch) -> str:
    if not a.words or not b.words or _same_sentence(a.mention, b.mention):
        return "few"  # the words of one sentence agree of themselves
    shared = len(a.words & b.words) / min(len(a.words), len(b.words))
    return "most" if shared >= _MOST else "many" if shared >= _MANY else "few" if shared >= _FEW else "none"


def _place_level(a: Sketch, b: Sketch) -> str:
    """One sentence seldom tells an act twice; what an article says again, it says for short."""
    if a.mention.article != b.mention.article:
        return "elsewhere"
    if a.mention.start == b.mention.start:
        return "same_sentence"
    return "recalled" if not a.concepts.isdisjoint(b.concepts) else "same_article"


def _same_sentence(a: Mention, b: Mention) -> bool:
    return a.start == b.start and a.article == b.article
