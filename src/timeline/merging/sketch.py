"""What of a mention, or of an article's mentions of one act together, is compared: its gist, and its words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from attrs import frozen

from timeline.dates import PartialDate
from timeline.events import Lexicon, is_noun
from timeline.events.gazetteer import usual_names
from timeline.merging.gist import Gist, gist_of, sum_of
from timeline.merging.rarity import weight_of
from timeline.merging.stems import name_stems, name_words, stems_of
from timeline.model import Article, Mention
from timeline.prose import is_auxiliary, word_list

_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_POINTS_BACK = re.compile(r"\b(?:the|this|that|these|those|his|her|its|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_SUBJECTS = frozenset(["he", "she", "it", "they", "we", "i", "who", "which"])
_LIKELY = 0.4  # score of a mention
_PASSAGE = 250  # characters before the evidence that tell what it speaks of
_BEFORE = 40  # characters before a trigger in which an article or pronoun may stand


class Wording(NamedTuple):
    """The words of a sketch, as stems and without the parties' names.

    Args:
        words: Of the evidence.
        passage: Of the evidence and of what stands before it.
        weight: How much the words of the evidence say, see rarity.py.
    """

    words: Set[str]
    passage: Set[str]
    weight: float


@frozen(eq=False, weakref_slot=False)
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
    def likely(self) -> bool:
        """One of its mentions at least is likely to tell of such an act at all."""
        return any(one.mention.score >= _LIKELY for one in self.each)

    @property
    def wording(self) -> Wording:
        """What its evidence is put in."""
        return _wording(self)

    @property
    def names(self) -> frozenset[str]:
        """Capitalised words of the evidence that are in no name of a party, a state, a people or an organisation."""
        if self.members:
            return frozenset().union(*(one.names for one in self.members))
        named, others = name_words(self.mention.actors), _party_words()
        names = _names_in(self.mention.text)
        return frozenset([name for name in names if (lower := name.lower()) not in named and lower not in others])

    @property
    def points_back(self) -> bool:
        """Its trigger follows "the", "this" or a possessive: it was told before."""
        before = self.mention.trigger[0] - self.mention.start
        return _POINTS_BACK.search(self.mention.text, max(0, before - _BEFORE), before) is not None

    @property
    def concepts(self) -> frozenset[str]:
        """The acts that its trigger can name."""
        return self.gist.deed.concepts

    @property
    def parties(self) -> frozenset[str]:
        """Who takes part."""
        return self.gist.cast.parties

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
    noun = mention.basis == "publication" and is_noun(mention.trigger_text, lexicon) and not _is_helped(mention)
    article = articles.get(mention.article)
    when = mention.date
    if mention.status == "cancelled" and when is not None and article is not None and article.published is not None:
        when = _meant_for(when, article.published)
    gist = gist_of(
        mention.trigger_text, mention.kind, mention.status, mention.actors, when, mention.basis, lexicon, noun
    )
    return Sketch(mention, gist, article)


def _meant_for(when: PartialDate, published: date) -> PartialDate:
    """When what is called off was to be: not before a day that is over, which may be that of the calling-off."""
    called_off = when.is_day and not when.year_unknown and when.low <= published.toordinal()
    return PartialDate(when.start, None) if called_off else when


def _is_helped(mention: Mention) -> bool:
    """Whether an auxiliary or a pronoun makes a verb of the trigger: "they have cut ties", "who visit"."""
    at = mention.trigger[0] - mention.start
    before = mention.text[max(0, at - _BEFORE) : at].split()
    return bool(before) and (is_auxiliary(before[-1].lower()) or before[-1].lower() in _SUBJECTS)


def together(sketches: Sequence[Sketch]) -> Sketch:
    """Mentions of one article that tell one act, in order, as one: what one leaves out another may say."""
    first = sketches[0]
    if len(sketches) == 1:
        return first
    return Sketch(first.mention, sum_of([one.gist for one in sketches]), first.article, tuple(sketches))


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
def _wording(one: Sketch) -> Wording:
    if one.members:
        each = [member.wording for member in one.members]
        together = set().union(*[wording.words for wording in each])
        return Wording(together, set().union(*[wording.passage for wording in each]), weight_of(together))
    mention = one.mention
    names = name_stems(mention.actors)
    words = stems_of(mention.text) - names
    text = one.article.text if one.article is not None else ""
    before = stems_of(text[max(0, mention.start - _PASSAGE) : mention.start].partition(" ")[2])
    passage = words | (before - names)
    return Wording(words, passage, weight_of(words))


@cache
def _party_words() -> frozenset[str]:
    """The words, in lower case, of what states, peoples and organisations are called, not by their capitals."""
    places: set[str] = set()
    others: set[str] = set()
    for phrase, names in chain.from_iterable(phrases.items() for phrases in usual_names().table.values()):
        of_place = all(name.sort in ("place", "metonym") for name in names)
        (places if of_place else others).update(word.lower() for word in _NAME.findall(phrase))
    return frozenset(others - places)


def _names_in(text: str) -> frozenset[str]:
    stop = word_list("merging", "stopwords.txt")
    inner = text.find(" ")  # a sentence's first word is capitalised anyway
    return frozenset([name for name in _NAME.findall(text, max(0, inner)) if name.lower() not in stop])
