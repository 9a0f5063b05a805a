"""Independent sources: articles of one publisher or agency, and near copies, count once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from attrs import frozen

from timeline.merging.components import Components
from timeline.model import Article, Mention
from timeline.prose import find_dateline

_WORD = re.compile(r"\w+")
_SHINGLE = 4  # words
_SHORT = 8  # words; shorter sentences are alike by chance
_ALIKE = 0.8  # shared shingles of the shorter sentence
_LONG = 14  # words from which a sentence may be edited and is still told as a copy
_EDITED = 0.25, 0.6  # shared shingles, shared pairs of words of the shorter such sentence
_MOSTLY = 0.5  # of an article's evidence, copied
_MANY = 12  # articles with one shingle, from which comparing all of them would cost too much


@frozen
class Group:
    """Articles that count as one source.

    Args:
        name: The publisher or agency, else the id of its first article.
        articles: Their ids, in order.
    """

    name: str
    articles: tuple[str, ...]


class Wording(NamedTuple):
    """The runs of words of a sentence.

    Args:
        shingles: Of four words; none of a sentence so short that it is like others by chance.
        pairs: Of two.
        long: It has so many words that an editor can change some and leave most as they stood.
    """

    shingles: frozenset[str]
    pairs: frozenset[str]
    long: bool


@frozen
class Ties:
    """What makes articles of one event one source; a part of the event needs no new look at the texts.

    Args:
        credits: Article -> its source and credited agency.
        copies: Pairs of articles of which one copies the other's telling.
    """

    credits: Mapping[str, tuple[str, ...]]
    copies: tuple[tuple[str, str], ...]


def ties_of(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Ties:
    """Find what ties the articles of one event, judging copies by what they say of this event."""
    names = sorted({mention.article for mention in mentions})
    behind = {name: credited(articles.get(name)) for name in names}
    if len(names) == 1:
        return Ties(behind, ())
    evidence: dict[str, list[Wording]] = {}
    for mention in mentions:
        evidence.setdefault(mention.article, []).append(_wording(mention.text))
    copies = ((left, right) for left, right in _likely_pairs(evidence) if _copied(evidence[left], evidence[right]))
    return Ties(behind, (*_same_texts(names, articles), *copies))


def _same_texts(names: Sequence[str], articles: Mapping[str, Article]) -> list[tuple[str, str]]:
    """Pairs of articles with one text, however short."""
    first: dict[str, str] = {}
    pairs = []
    for name in names:
        text = articles[name].text if name in articles else ""
        if text and first.setdefault(text, name) != name:
            pairs.append((first[text], name))
    return pairs


def independent_groups(ids: Iterable[str], ties: Ties) -> tuple[Group, ...]:
    """Fold articles of one event into independent sources."""
    ordered = sorted(set(ids))
    place = {name: at for at, name in enumerate(ordered)}
    components = Components(len(ordered))
    by_source: dict[str, int] = {}
    for name, at in place.items():
        for source in ties.credits[name]:
            components.tie(by_source.setdefault(source, at), at)
    for left, right in ties.copies:
        if left in place and right in place:
            components.tie(place[left], place[right])
    members = ([ordered[at] for at in group] for group in components.groups())
    named = [Group(_name(names, ties), tuple(names)) for names in members]
    return tuple(sorted(named, key=lambda group: (group.name, group.articles)))


@lru_cache(maxsize=1 << 14)
def credited(article: Article | None) -> tuple[str, ...]:
    """Who stands behind an article: its source, and an agency its dateline credits."""
    if article is None:
        return ()
    dateline = find_dateline(article.text)
    agency = dateline.agency if dateline else None
    return tuple(dict.fromkeys(name for name in (article.source, agency) if name))


def _name(members: Sequence[str], ties: Ties) -> str:
    names = sorted({name for member in members for name in ties.credits[member][:1]})
    return names[0] if names else members[0]


@lru_cache(maxsize=1 << 14)
def _wording(text: str) -> Wording:
    words = _WORD.findall(text.lower())
    if len(words) < _SHORT:
        return Wording(frozenset(), frozenset(), False)
    return Wording(_runs(words, _SHINGLE), _runs(words, 2), len(words) >= _LONG)


def _runs(words: Sequence[str], length: int) -> frozenset[str]:
    return frozenset(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


def _likely_pairs(evidence: Mapping[str, list[Wording]]) -> Iterable[tuple[str, str]]:
    """Pairs of articles that share a shingle, each once, in order; of a shingle that many share, neighbours only."""
    holders: dict[str, list[str]] = {}
    for name in sorted(evidence):
        for shingle in {shingle for wording in evidence[name] for shingle in wording.shingles}:
            holders.setdefault(shingle, []).append(name)
    pairs: set[tuple[str, str]] = set()
    for names in holders.values():
        pairs.update(combinations(names, 2) if len(names) <= _MANY else pairwise(names))
    return sorted(pairs)


def _copied(left: Sequence[Wording], right: Sequence[Wording]) -> bool:
    """Whether most of the shorter telling stands in the other, nearly word for word."""
    if len(left) == 1 == len(right):
        return bool(left[0].shingles) and _alike(left[0], right[0])
    shorter, longer = sorted((left, right), key=lambda side: sum(len(one.shingles) for one in side))
    told = [one for one in dict.fromkeys(shorter) if one.shingles]
    if not told:
        return False
    same = sum(1 for one in told if any(_alike(one, other) for other in longer))
    return same / len(told) > _MOSTLY


def _alike(one: Wording, other: Wording) -> bool:
    if one is other:
        return True
    shared = _shared(one.shingles, other.shingles)
    if shared >= _ALIKE:
        return True
    edited = shared >= _EDITED[0] and one.long and other.long
    return edited and _shared(one.pairs, other.pairs) >= _EDITED[1]


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
