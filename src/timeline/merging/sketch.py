"""What of a mention is compared: its act, its parties, its date and its words, taken out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from attrs import frozen

from timeline.dates import PartialDate
from timeline.events import Lexicon, concepts_of, is_noun
from timeline.model import Actor, Article, Basis, Kind, Mention, Role, Status
from timeline.prose import word_list

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_MUTUAL = frozenset(["AGREE", "CONSULT", "COOPERATE"])  # who is named first says little of who acts
_PLAN = frozenset(["scheduled", "possible", "proposed"])
_ENDINGS = ("ingly", "ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s", "y", "e")


@frozen(eq=False)
class Gist:
    """What a mention tells, whatever its words: mentions of one act often share it, and are compared once for all.

    Args:
        stems: Of the trigger's words.
        parties: Country codes, and names where no country is known.
        sources: Those that act, where the act has a direction.
        targets: Those that it is done to, likewise.
        date: When the act can have been, as far as merging goes; the mention's own or wider.
    """

    kind: Kind
    status: Status
    concepts: frozenset[str]
    stems: frozenset[str]
    parties: frozenset[str]
    sources: frozenset[str]
    targets: frozenset[str]
    date: PartialDate | None

    @property
    def plan(self) -> bool:
        """It tells of something to come."""
        return self.status in _PLAN


@frozen(eq=False)
class Sketch:
    """A mention prepared for comparison.

    Args:
        words: Stems of the evidence, without the parties' names.
        names: Capitalised words of the evidence that name no party.
        published: Of its article; None for an undated one.
    """

    mention: Mention
    gist: Gist
    words: frozenset[str]
    names: frozenset[str]
    published: date | None

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
    named = _words_of(mention.actors)
    words, names = _evidence(mention.text)
    return Sketch(
        mention=mention,
        gist=_gist(
            mention.trigger_text, mention.kind, mention.status, mention.actors, mention.date, mention.basis, lexicon
        ),
        words=frozenset([stem for word, stem in words if word not in named]),
        names=frozenset([name for name in names if name.lower() not in named]) if names else names,
        published=article.published if article else None,
    )


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
        concepts=concepts_of(trigger, lexicon),
        stems=_stems(trigger),
        parties=_parties(actors),
        sources=_acting(actors, kind, "source"),
        targets=_acting(actors, kind, "target"),
        date=_shared(_meant(trigger, when, basis, lexicon)),
    )


def _meant(trigger: str, when: PartialDate | None, basis: Basis, lexicon: Lexicon | None) -> PartialDate | None:
    """When the act can have been: a noun dated by convention alone ("the visit") may name one of long before."""
    if when is not None and basis == "publication" and is_noun(trigger, lexicon):
        return PartialDate(None, when.end)
    return when


@lru_cache(maxsize=1 << 14)
def _shared(when: PartialDate | None) -> PartialDate | None:
    """One value of equal ones: what is the same object is equal at a glance."""
    return when


@lru_cache(maxsize=1 << 14)
def _words_of(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(word.lower() for actor in actors for word in _WORD.findall(actor.name))


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


@lru_cache(maxsize=1 << 13)
def _evidence(text: str) -> tuple[list[tuple[str, str]], frozenset[str]]:
    """The words of a sentence with their stems, and its names."""
    stop = word_list("merging", "stopwords.txt")
    words = {word for word in _WORD.findall(text.lower()) if word not in stop}
    inner = text.find(" ")  # a sentence's first word is capitalised anyway
    names = frozenset([name for name in _NAME.findall(text, max(0, inner)) if name.lower() not in stop])
    return [(word, _stem(word)) for word in words], names


@lru_cache(maxsize=1 << 13)
def _stems(trigger: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(trigger.lower()))


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
