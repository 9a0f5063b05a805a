"""What articles say word for word as others did before them: it is clustered once, and its copies go along.

What an article says is put into tellings, each all that it says of one act. Of a copied sentence the first telling
stands for all; what an article adds to it is put together with what it belongs to there, and never ties two tellings
that the original keeps apart.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from timeline.dates import PartialDate
from timeline.merging.joining import mean_likeness
from timeline.merging.sketch import Sketch, together
from timeline.model import Mention

_BY_CONVENTION = ("publication", "inherited", "none")
_REPRINTED = 2  # days after which "today" in the same words is another day
_SOON = 7  # days after which the same words without a date may tell another act
_BESIDE = 20  # mentions before and after an addition that it can belong to
_SAMPLE = 4  # mentions of a telling that are compared

Wording = tuple[str, int]
_Claim = tuple[int, int]


class _First(NamedTuple):
    """The first telling of a claim: the day it was published, the date it gives, and which telling it is."""

    day: int | None
    date: PartialDate | None
    telling: int


@frozen
class Tellings:
    """What articles say, act by act.

    Args:
        each: The tellings to be clustered, in order.
        stands_for: The mentions of a telling and their copies, where these are not simply its own.
    """

    each: list[Sketch]
    stands_for: Mapping[Sketch, list[Sketch]]


def wording_of(mention: Mention) -> Wording:
    """The words of its evidence however the lines are broken, and where in them its trigger begins."""
    text, at = mention.text, mention.trigger[0] - mention.start
    if text.isprintable() and "  " not in text:
        return text, at
    words = " ".join(text.split())
    return words, len(words) - len(" ".join(text[at:].split()))


def claim_of(mention: Mention) -> Hashable:
    """What a mention says, word for word, before its event is known; its date only where it is explicit."""
    when = None if _undated(mention) or mention.basis == "relative" else mention.date
    return wording_of(mention), mention.kind, mention.actors, when  # what became of it may stand in other sentences


def _said(mention: Mention) -> Hashable:
    """What a mention of an event says, word for word; of two that say the same the later one copies the earlier."""
    return wording_of(mention), mention.kind, mention.actors, mention.status


def _undated(mention: Mention) -> bool:
    """Its date depends on the day of its article alone, as far as it has one."""
    return mention.basis in _BY_CONVENTION or mention.date is None or mention.date.precision == "open"


def copying(ordered: Sequence[Sketch]) -> set[Sketch]:
    """Those mentions of one event that copy an earlier article, whatever day "today" is where they are printed."""
    if not ordered or ordered[0].mention.article == ordered[-1].mention.article:
        return set()
    first: dict[Hashable, str] = {}
    told = [(one, one.mention.article, _said(one.mention)) for one in ordered]
    return {one for one, article, claim in told if first.setdefault(claim, article) != article}


def repeated(sketches: Sequence[Sketch]) -> set[Sketch]:
    """Those whose wording stands at several places; a few others may be among them."""
    hashes = [hash(wording_of(one.mention)) for one in sketches]
    often = {one for one, other in pairwise(sorted(hashes)) if one == other}
    return {one for one, told in zip(sketches, hashes, strict=True) if told in often} if often else set()


def tell(
    articles: Iterable[list[Sketch]], of_article: Callable[[list[Sketch]], list[Sketch]], again: set[Sketch]
) -> Tellings:
    """Put the mentions of each article into tellings, each copied one to those that it copies.

    Args:
        articles: Their mentions, the first published first.
        of_article: Puts mentions of one article into tellings.
        again: The mentions that may be copies or copied.
    """
    telling = _Telling(of_article)
    for article in articles:
        if again.isdisjoint(article):
            telling.each.extend(of_article(article))
        else:
            telling.add(article, again)
    return telling.done()


class _Telling:
    """Puts articles into tellings, and remembers who said what first."""

    def __init__(self, of_article: Callable[[list[Sketch]], list[Sketch]]) -> None:
        self.each: list[Sketch | None] = []
        self._of_article = of_article
        self._number: dict[Hashable, int] = {}  # what is claimed
        self._first: dict[_Claim, _First] = {}
        self._stands_for: dict[int, list[Sketch]] = {}
        self._within: dict[int, int] = {}  # a telling -> the fuller one that took its place

    def add(self, article: list[Sketch], again: set[Sketch]) -> None:
        """Put the mentions of one article to the tellings that they copy, and the rest into new ones."""
        claims = self._claims(article, again)
        copied: dict[int, list[Sketch]] = {}
        added: list[Sketch] = []
        for one in article:
            at = self._copied(one, claims)
            if at is None:
                added.append(one)
            else:
                copied.setdefault(at, []).append(one)
                self._held(at).append(one)
        if not copied:
            for told in self._of_article(article):
                self._put(told, told.each, claims)
        elif added:
            self._add(added, copied, article, claims)

    def done(self) -> Tellings:
        """All tellings so far."""
        stands_for = {one: held for at, held in self._stands_for.items() if (one := self.each[at]) is not None}
        return Tellings([one for one in self.each if one is not None], stands_for)

    def _claims(self, article: Sequence[Sketch], again: set[Sketch]) -> dict[Sketch, _Claim]:
        """The number of what each mention claims; what an article says twice has a number of its own."""
        found: dict[Sketch, _Claim] = {}
        seen: dict[int, int] = {}
        for one in article:
            if one in again:
                number = self._number.setdefault(claim_of(one.mention), len(self._number))
                seen[number] = times = seen.get(number, -1) + 1
                found[one] = number, times
        return found

    def _copied(self, one: Sketch, claims: Mapping[Sketch, _Claim]) -> int | None:
        """The telling that a mention copies."""
        if one not in claims:
            return None
        first = self._first.get(claims[one])
        if first is None:
            return None
        at = first.telling
        while at in self._within:
            at = self._within[at]
        self._first[claims[one]] = first._replace(telling=at)
        most = _SOON if _undated(one.mention) else None if one.mention.date == first.date else _REPRINTED
        if most is None or first.day is None or one.published is None:
            return at
        return at if one.published.toordinal() - first.day <= most else None

    def _held(self, at: int) -> list[Sketch]:
        if at not in self._stands_for:
            telling = self.each[at]
            assert telling is not None
            self._stands_for[at] = list(telling.each)
        return self._stands_for[at]

    def _add(
        self,
        added: list[Sketch],
        copied: Mapping[int, list[Sketch]],
        article: list[Sketch],
        claims: Mapping[Sketch, _Claim],
    ) -> None:
        """Put what an article adds into tellings, with the copied sentences that it belongs to."""
        place = {one: number for number, one in enumerate(article)}
        unit_of = {one: at for at, group in copied.items() for one in group}
        belonging: dict[int, list[Sketch]] = {}
        rest: list[Sketch] = []
        for one in added:
            at = place[one]
            unit = self._belongs(one, article[max(0, at - _BESIDE) : at + _BESIDE], unit_of, copied)
            if unit is None:
                rest.append(one)
            else:
                belonging.setdefault(unit, list(copied[unit])).append(one)
        told: list[tuple[Sketch, int | None]] = [(one, None) for one in (self._of_article(rest) if rest else ())]
        told += [(together(sorted(group, key=place.__getitem__)), unit) for unit, group in belonging.items()]
        for one, unit in sorted(told, key=lambda pair: place[pair[0].each[0]]):
            new = one.each if unit is None else tuple([each for each in one.each if each not in unit_of])
            self._put(one, new, claims)
            if unit is not None:
                self._quote(unit, new)

    def _belongs(
        self,
        one: Sketch,
        beside: Sequence[Sketch],
        unit_of: Mapping[Sketch, int],
        copied: Mapping[int, list[Sketch]],
    ) -> int | None:
        """The copied telling that an addition is likest to, if it tells of the same act."""
        units = dict.fromkeys(unit_of[other] for other in beside if other in unit_of)
        likely = [(-mean_likeness([one], copied[unit][:_SAMPLE]), unit) for unit in units]
        return min(likely)[1] if likely and min(likely)[0] <= 0 else None

    def _put(self, one: Sketch, new: Sequence[Sketch], claims: Mapping[Sketch, _Claim]) -> None:
        """A telling, and which of its mentions are told for the first time."""
        at = len(self.each)
        self.each.append(one)
        for each in new:
            if each in claims:
                day = each.published.toordinal() if each.published else None
                self._first[claims[each]] = _First(day, each.mention.date, at)

    def _quote(self, unit: int, new: Sequence[Sketch]) -> None:
        """The last telling adds something new to what it copies; where it copies all of that, it stands for both."""
        last, whole = len(self.each) - 1, self.each[unit]
        telling = self.each[last]
        assert whole is not None
        assert telling is not None
        self._stands_for[last] = list(new)
        if len(telling.each) - len(new) == len(whole.each):
            self._stands_for[last] = [*self._stands_for.pop(unit), *new]
            self._within[unit] = last
            self.each[unit] = None
