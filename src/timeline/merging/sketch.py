"""What of a mention is compared: its act, its parties, its date and its words, taken out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from attrs import field, frozen

from timeline.dates import PartialDate
from timeline.events import concepts_of, is_noun
from timeline.model import Actor, Article, Mention, Role

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_MUTUAL = frozenset(["AGREE", "CONSULT", "COOPERATE"])  # who is named first says little of who acts
_PLAN = frozenset(["scheduled", "possible", "proposed"])
_ENDINGS = ("ingly", "ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s", "y", "e")


@frozen(eq=False)
class Sketch:
    """A mention prepared for comparison.

    Args:
        order: Sorts mentions the same way whatever order they came in.
        stems: Of the trigger's words.
        parties: Country codes, and names where no country is known.
        sources: Those that act, where the act has a direction.
        targets: Those that it is done to, likewise.
        words: Stems of the evidence, without the parties' names.
        names: Capitalised words of the evidence that name no party.
        published: Of its article; None for an undated one.
        date: When the act can have been, as far as merging goes; the mention's own or wider.
    """

    mention: Mention
    order: tuple[object, ...] = field(repr=False)
    concepts: frozenset[str]
    stems: frozenset[str]
    parties: frozenset[str]
    sources: frozenset[str]
    targets: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    published: date | None
    date: PartialDate | None

    @property
    def plan(self) -> bool:
        """It tells of something to come."""
        return self.mention.status in _PLAN


@cache
def _listed(name: str) -> frozenset[str]:
    lines = files("timeline.merging").joinpath("data", name).read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def sketch(mention: Mention, articles: Mapping[str, Article]) -> Sketch:
    """Prepare a mention; `articles` by id give its publication day."""
    article = articles.get(mention.article)
    published = article.published if article else None
    parties = frozenset(party_key(actor) for actor in mention.actors)
    named = {word.lower() for actor in mention.actors for word in _WORD.findall(actor.name)}
    words, names = _evidence(mention.text)
    return Sketch(
        mention=mention,
        order=order_of(mention, published),
        concepts=concepts_of(mention.trigger_text),
        stems=_stems(mention.trigger_text),
        parties=parties,
        sources=_acting(mention, "source"),
        targets=_acting(mention, "target"),
        words=frozenset(stem for word, stem in words if word not in named),
        names=frozenset(name for name in names if name.lower() not in named),
        published=published,
        date=_meant(mention),
    )


def _meant(mention: Mention) -> PartialDate | None:
    """When the act can have been: a noun dated by convention alone ("the visit") may name one of long before."""
    date = mention.date
    if date is not None and mention.basis == "publication" and is_noun(mention.trigger_text):
        return PartialDate(None, date.end)
    return date


def _acting(mention: Mention, role: Role) -> frozenset[str]:
    if mention.kind in _MUTUAL:
        return frozenset()
    return frozenset(party_key(actor) for actor in mention.actors if actor.role == role)


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
        tuple((actor.name, actor.country or "", actor.role or "") for actor in mention.actors),
    )


@lru_cache(maxsize=8192)
def _evidence(text: str) -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    stop = _listed("stopwords.txt")
    words = {word for word in map(str.lower, _WORD.findall(text)) if word not in stop}
    inner = text.find(" ")  # a sentence's first word is capitalised anyway
    names = frozenset(name for name in _NAME.findall(text, max(0, inner)) if name.lower() not in stop)
    return tuple(sorted((word, _stem(word)) for word in words)), names


@lru_cache(maxsize=8192)
def _stems(trigger: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(trigger.lower()))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
