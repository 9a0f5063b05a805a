"""Independent sources: articles of one publisher or agency, and near copies, count once.

The earliest of several copies is taken for the original: its source stands for them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from attrs import frozen

from timeline.merging.components import Components
from timeline.merging.retold import wording_of
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
        name: The publisher or agency of its earliest article, else that article's id.
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
        credits: Article -> its source and credited agency; the earliest article first.
        copies: Pairs of articles of which one copies the other's telling.
    """

    credits: Mapping[str, tuple[str, ...]]
    copies: tuple[tuple[str, str], ...]


def ties_of(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Ties:
    """Find what ties the articles of one event, judging copies by what they say of this event."""
    names = sorted({mention.article for mention in mentions})
    if len(names) > 1:
        names.sort(key=lambda name: _age(articles.get(name)))
    behind = {name: credited(articles.get(name)) for name in names}
    if len(names) == 1:
        return Ties(behind, ())
    evidence: dict[str, list[Wording]] = {}
    for mention in mentions:
        evidence.setdefault(mention.article, []).append(_wording(mention.text))
    copies = ((left, right) for left, right in _likely_pairs(evidence) if _copied(evidence[left], evidence[right]))
    return Ties(behind, (*_reprinted(mentions, articles), *copies))


def _age(article: Article | None) -> tuple[bool, date, bool]:
    """Sorts the earliest article first, and of one day those whose source is known."""
    published = article.published if article is not None else None
    return published is None, published or date.max, article is None or article.source is None


def _reprinted(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> list[tuple[str, str]]:
    """Pairs of articles with one text, or with a sentence that is alike by chance but for the rest of the text."""
    holders: dict[str, dict[str, None]] = {}
    for mention in mentions:
        text = articles[mention.article].text if mention.article in articles else ""
        if text:
            holders.setdefault(text, {})[mention.article] = None
            if not _wording(mention.text).shingles:
                holders.setdefault(wording_of(mention)[0], {})[mention.article] = None
    pairs: set[tuple[str, str]] = set()
    for held in holders.values():
        if len(held) > 1:
            names = sorted(held)
            pairs.update(combinations(names, 2) if len(names) <= _MANY else pairwise(names))
    return [pair for pair in sorted(pairs) if _one_text(*(articles[name].text for name in pair))]


def _one_text(one: str, other: str) -> bool:
    return one == other or _shared(_text_runs(one), _text_runs(other)) > _MOSTLY


@lru_cache(maxsize=1 << 10)
def _text_runs(text: str) -> frozenset[str]:
    return _runs(_WORD.findall(text.lower()), _SHINGLE)


def independent_groups(ids: Iterable[str], ties: Ties) -> tuple[Group, ...]:
    """Fold articles of one event into independent sources."""
    wanted = set(ids)
    names = [name for name in ties.credits if name in wanted]  # the earliest first
    place = {name: at for at, name in enumerate(names)}
    copied: dict[int, int] = {}  # the earliest article that each one copies: to copy two does not make them one
    for pair in ties.copies:
        if pair[0] in place and pair[1] in place:
            earlier, later = sorted([place[pair[0]], place[pair[1]]])
            copied[later] = min(earlier, copied.get(later, earlier))
    components = Components(len(names))
    by_source: dict[str, int] = {}
    for at, name in enumerate(names):
        if at in copied:  # who prints a copy stands behind nothing
            components.tie(copied[at], at)
        else:
            for source in ties.credits[name]:
                components.tie(by_source.setdefault(source, at), at)
    groups = ([names[at] for at in group] for group in components.groups())
    named = [Group(next(iter(ties.credits[group[0]]), group[0]), tuple(sorted(group))) for group in groups]
    return tuple(sorted(named, key=lambda group: (group.name, group.articles)))


@lru_cache(maxsize=1 << 14)
def credited(article: Article | None) -> tuple[str, ...]:
    """Who stands behind an article: its source, and an agency its dateline credits."""
    if article is None:
        return ()
    dateline = find_dateline(article.text)
    agency = dateline.agency if dateline else None
    return tuple(dict.fromkeys(name for name in (article.source, agency) if name))


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
    if len(evidence) == 2:
        (one, some), (other, more) = sorted(evidence.items())
        shared = any(not here.shingles.isdisjoint(there.shingles) for here in some for there in more)
        return [(one, other)] if shared else []
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
