"""What of a mention, or of an article's mentions of one act together, is compared: act, parties, date, words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from attrs import field, frozen

from timeline.dates import PartialDate
from timeline.events import Lexicon, concepts_of, is_noun, names_kind
from timeline.merging.kinship import kin_of
from timeline.merging.rarity import weight_of
from timeline.merging.stems import stem
from timeline.model import Actor, Article, Basis, Kind, Mention, Role, Status
from timeline.prose import word_list

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_POINTS_BACK = re.compile(r"\b(?:the|this|that|these|those|his|her|its|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_PASSAGE = 250  # characters before the evidence that tell what it speaks of
_BEFORE = 40  # characters before a trigger in which an article or pronoun may stand
_MUTUAL = frozenset(["AGREE", "CONSULT", "COOPERATE"])  # who is named first says little of who acts
_PLAN = frozenset(["scheduled", "possible", "proposed"])
_STATED = frozenset(["explicit", "relative"])
_FIRMNESS: dict[Basis, int] = {"explicit": 0, "relative": 0, "inherited": 1, "publication": 2, "none": 3}
_STRENGTH: dict[Status, int] = {
    "occurred": 0, "cancelled": 1, "denied": 2, "scheduled": 3, "proposed": 4, "possible": 5,
}  # fmt: skip


@frozen(eq=False)
class Gist:
    """What a mention tells, whatever its words: mentions of one act often share it, and are compared once for all.

    Args:
        concepts: The acts that the trigger can name, as the lexicon has them.
        kin: The sorts of act that its words can tell, see kin.toml.
        stems: Of the trigger's words.
        known: The lexicon has these words for an act of this kind; else the kind says nothing.
        parties: Country codes, and names where no country is known.
        sources: Those that act, where the act has a direction.
        targets: Those that it is done to, likewise.
        date: When the act can have been, as far as merging goes; the mention's own or wider.
        acts: What two gists must share for their acts to be alike.
        plan: It tells of something to come.
        stated: A time expression says when.
        assumed: Convention alone puts it on the day of publication.
    """

    kind: Kind
    status: Status
    concepts: frozenset[str]
    kin: frozenset[str]
    stems: frozenset[str]
    known: bool
    parties: frozenset[str]
    sources: frozenset[str]
    targets: frozenset[str]
    date: PartialDate | None
    basis: Basis
    acts: frozenset[str] = field(init=False)
    plan: bool = field(init=False)
    stated: bool = field(init=False)
    assumed: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "acts", _union(self.kin, self.concepts if self.known else self.stems))
        object.__setattr__(self, "plan", self.status in _PLAN)
        object.__setattr__(self, "stated", self.basis in _STATED)
        assumed = self.basis == "publication" and self.date is not None and self.date.is_day
        object.__setattr__(self, "assumed", assumed)

    @property
    def claim(self) -> tuple[object, ...] | None:
        """Who did what when, where all of it is known: mentions that claim the same are nearly always of one act."""
        if not self.known or not self.parties or self.date is None:
            return None
        return self.date, self.concepts, self.parties, self.sources, self.targets


@frozen(eq=False)
class Sketch:
    """A mention prepared for comparison, or several of one article that tell one act.

    Args:
        mention: The first in order.
        article: None where it is not known.
        members: Those of several mentions, in order; the gist is that of all of them.
    """

    mention: Mention
    gist: Gist
    article: Article | None
    members: tuple[Sketch, ...] = ()

    @property
    def published(self) -> date | None:
        """The day of its article; None for an undated one."""
        return self.article.published if self.article is not None else None

    @property
    def each(self) -> tuple[Sketch, ...]:
        """A sketch for each mention."""
        return self.members or (self,)

    @property
    def words(self) -> frozenset[str]:
        """Stems of the evidence, without the parties' names."""
        return _words(self)

    @property
    def wording(self) -> float:
        """How much its words say, see rarity.py."""
        return _wording(self)

    @property
    def passage(self) -> frozenset[str]:
        """Stems of the evidence and of what stands before it, likewise."""
        return _passage(self)

    @property
    def names(self) -> frozenset[str]:
        """Capitalised words of the evidence that name no party."""
        if self.members:
            return frozenset().union(*(one.names for one in self.members))
        named = _words_of(self.mention.actors)
        return frozenset([name for name in _names_in(self.mention.text) if name.lower() not in named])

    @property
    def points_back(self) -> bool:
        """Its trigger follows "the", "this" or a possessive: it was told before."""
        before = self.mention.trigger[0] - self.mention.start
        return _POINTS_BACK.search(self.mention.text, max(0, before - _BEFORE), before) is not None

    @property
    def concepts(self) -> frozenset[str]:
        """The acts that its trigger can name."""
        return self.gist.concepts

    @property
    def parties(self) -> frozenset[str]:
        """Who takes part."""
        return self.gist.parties

    @property
    def date(self) -> PartialDate | None:
        """When the act can have been."""
        return self.gist.date

    @property
    def plan(self) -> bool:
        """It tells of something to come."""
        return self.gist.plan

    @property
    def order(self) -> tuple[object, ...]:
        """Sorts mentions the same way whatever order they came in."""
        return order_of(self.mention, self.published)


def sketch(mention: Mention, articles: Mapping[str, Article], lexicon: Lexicon | None = None) -> Sketch:
    """Prepare a mention; `articles` by id give its publication day, the lexicon what its trigger can name."""
    article = articles.get(mention.article)
    gist = _gist(
        mention.trigger_text, mention.kind, mention.status, mention.actors, mention.date, mention.basis, lexicon
    )
    return Sketch(mention, gist, article)


def together(sketches: Sequence[Sketch]) -> Sketch:
    """Mentions of one article that tell one act, in order, as one: what one leaves out another may say."""
    first = sketches[0]
    if len(sketches) == 1:
        return first
    return Sketch(first.mention, _sum([one.gist for one in sketches]), first.article, tuple(sketches))


def _sum(gists: Sequence[Gist]) -> Gist:
    """Dated by the firmest and then the most precise of them, told as the strongest has it."""
    dated = min(gists, key=_doubt)
    kinds = Counter(gist.kind for gist in gists if gist.known) or Counter(gist.kind for gist in gists)
    return Gist(
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        status=min((gist.status for gist in gists), key=_STRENGTH.__getitem__),
        concepts=frozenset().union(*(gist.concepts for gist in gists)),
        kin=frozenset().union(*(gist.kin for gist in gists)),
        stems=frozenset().union(*(gist.stems for gist in gists)),
        known=any(gist.known for gist in gists),
        parties=frozenset().union(*(gist.parties for gist in gists)),
        sources=frozenset().union(*(gist.sources for gist in gists)),
        targets=frozenset().union(*(gist.targets for gist in gists)),
        date=dated.date,
        basis=dated.basis,
    )


def _doubt(gist: Gist) -> tuple[bool, bool, int, int]:
    """How little a mention says of when its act was: least for a precise date that is stated of a deed."""
    when = gist.date
    if when is None or when.precision == "open":
        return when is None, gist.plan, _FIRMNESS["none"], 0
    return False, gist.plan, _FIRMNESS[gist.basis], when.days


@lru_cache(maxsize=1 << 14)
def _gist(
    trigger: str,
    kind: Kind,
    status: Status,
    actors: tuple[Actor, ...],
    when: PartialDate | None,
    basis: Basis,
    lexicon: Lexicon | None,
) -> Gist:
    return Gist(
        kind=kind,
        status=status,
        concepts=concepts_of(trigger, lexicon, kind),
        kin=kin_of(trigger.lower()),
        stems=_without(_stems(trigger), _name_stems(actors)),
        known=names_kind(trigger, kind, lexicon),
        parties=_parties(actors),
        sources=_acting(actors, kind, "source"),
        targets=_acting(actors, kind, "target"),
        date=_shared(_meant(trigger, status, when, basis, lexicon)),
        basis=basis,
    )


def _meant(
    trigger: str, status: Status, when: PartialDate | None, basis: Basis, lexicon: Lexicon | None
) -> PartialDate | None:
    """When the act can have been: a noun dated by convention alone ("the visit") may name one of long before.

    The day on which it was called off is not the day it was meant for.
    """
    if when is None or basis != "publication":
        return when
    if status == "cancelled":
        return None
    return PartialDate(None, when.end) if is_noun(trigger, lexicon) else when


@lru_cache(maxsize=1 << 14)
def _union(some: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    return some | more


def _without(stems: frozenset[str], names: frozenset[str]) -> frozenset[str]:
    return stems if stems.isdisjoint(names) else stems - names


@lru_cache(maxsize=1 << 14)
def _shared(when: PartialDate | None) -> PartialDate | None:
    """One value of equal ones: what is the same object is equal at a glance."""
    return when


@lru_cache(maxsize=1 << 14)
def _words_of(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(word.lower() for actor in actors for word in _WORD.findall(actor.name))


@lru_cache(maxsize=1 << 14)
def _name_stems(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(stem(word) for word in _words_of(actors))


@lru_cache(maxsize=1 << 14)
def _parties(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(party_key(actor) for actor in actors)


@lru_cache(maxsize=1 << 14)
def _acting(actors: tuple[Actor, ...], kind: Kind, role: Role) -> frozenset[str]:
    if kind in _MUTUAL:
        return frozenset()
    return frozenset(party_key(actor) for actor in actors if actor.role == role)


def party_key(actor: Actor) -> str:
    """What an actor is compared by: its country, else its name's last word."""
    return actor.country or actor.name.rpartition(" ")[2].casefold()


def order_of(mention: Mention, published: date | None) -> tuple[object, ...]:
    """First publication first, undated articles last; then article, place and reading."""
    return (
        published is None,
        published or date.max,
        mention.article,
        mention.trigger,
        mention.time.start if mention.time else -1,
        str(mention.date),
        mention.kind,
        mention.status,
        mention.start,
        mention.end,
        mention.basis,
        mention.score,
        tuple([(actor.name, actor.country or "", actor.role or "") for actor in mention.actors]),
    )


@lru_cache(maxsize=1 << 14)
def _words(one: Sketch) -> frozenset[str]:
    if one.members:
        return frozenset().union(*(each.words for each in one.members))
    return _words_in(one.mention.text) - _name_stems(one.mention.actors)


@lru_cache(maxsize=1 << 14)
def _wording(one: Sketch) -> float:
    return weight_of(one.words)


@lru_cache(maxsize=1 << 14)
def _passage(one: Sketch) -> frozenset[str]:
    if one.members:
        return frozenset().union(*(each.passage for each in one.members))
    text = one.article.text if one.article is not None else ""
    before = text[max(0, one.mention.start - _PASSAGE) : one.mention.start].partition(" ")[2]
    return one.words | (_words_in(before) - _name_stems(one.mention.actors))


def _words_in(text: str) -> frozenset[str]:
    stop = word_list("merging", "stopwords.txt")
    return frozenset([stem(word) for word in set(_WORD.findall(text.lower())) if word not in stop])


def _names_in(text: str) -> frozenset[str]:
    stop = word_list("merging", "stopwords.txt")
    inner = text.find(" ")  # a sentence's first word is capitalised anyway
    return frozenset([name for name in _NAME.findall(text, max(0, inner)) if name.lower() not in stop])


@lru_cache(maxsize=1 << 13)
def _stems(trigger: str) -> frozenset[str]:
    stop = word_list("merging", "stopwords.txt")
    return frozenset(stem(word) for word in _WORD.findall(trigger.lower()) if word not in stop)
