"""Mentions of triggers that somebody else found: a person, a model. Date, basis and status are worked out here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import get_args

from timeline.anchoring import Document, Passage, read_document
from timeline.errors import EvidenceError
from timeline.events.actors import ActorSpan, find_actors
from timeline.events.find import acts_in, as_mention, carrying_group, other_acts, reading_at
from timeline.events.lexicon import Named
from timeline.events.listing import shares
from timeline.events.naming import actor_names
from timeline.events.outcome import outcome
from timeline.events.parties import Party, as_actors, is_passive, parties
from timeline.model import Actor, Article, Kind, Mention
from timeline.prose import VerbGroup, is_auxiliary, verb_form, verb_group

_MOST_TRIGGER_WORDS = 5
_UNKNOWN: Kind = "POLICY"


def mention_at(
    article: Article,
    start: int,
    end: int,
    kind: Kind | None = None,
    actors: Sequence[str | Actor] = (),
    *,
    score: float = 1.0,
) -> Mention:
    """The mention whose trigger is article.text[start:end].

    Args:
        kind: The lexicon's where it is not given, and POLICY where the lexicon has none.
        actors: Who takes part; picks the member of a list ("Greece in 1952, Spain in 1982"). Found in the
            sentence where none are given.
        score: How sure the extractor is that it is an event.

    Raises:
        EvidenceError: The span is empty, reaches outside the text or over the end of a sentence, or `kind` is none.
    """
    if not 0 <= start < end <= len(article.text) or not article.text[start:end].strip():
        raise EvidenceError(f"{article.id}: {start}-{end} is no span of its text (0-{len(article.text)})")
    document = read_document(article)
    index = document.passage_at(start)
    passage = document.passage(index)
    if end > passage.sentence.end:
        raise EvidenceError(f"{article.id}: {start}-{end} runs over the end of its sentence ({passage.sentence.end})")
    if kind is not None and kind not in get_args(Kind):
        raise EvidenceError(f"{article.id}: {kind!r} is no kind: one of {', '.join(get_args(Kind))}")
    first = passage.word_at(start)
    last = max(first, passage.word_at(end - 1))
    named = reading_at(passage, first, last)
    group, noun = _group(passage, first, last, named)
    own = [span for span in _actors_of(article)
           if passage.sentence.start <= span.start and span.end <= passage.sentence.end]  # fmt: skip
    found = parties(passage, own, first, None if noun else group)
    acts = acts_in(passage)
    near = _near(passage, last, found, acts, actors, not noun and not is_passive(group))
    others = other_acts(passage, first, last, acts)
    lasting = named is not None and named.act.lasting
    told, dated = outcome(document, index, first, last, group, noun, lasting, others, near)
    given = tuple(one if isinstance(one, Actor) else Actor(one) for one in actors)
    chosen = kind or (named.act.kind if named else None) or _UNKNOWN
    return as_mention(document, index, first, last, chosen, told, given or as_actors(found), dated, score)


def mention_of(
    article: Article,
    quote: str,
    near: int | None = None,
    kind: Kind | None = None,
    actors: Sequence[str | Actor] = (),
    *,
    score: float = 1.0,
) -> Mention:
    """The mention that a quote tells, found in the article first; any white space matches any other.

    Args:
        near: An offset; of several places with these words the one nearest to it is meant.

    Raises:
        EvidenceError: The quote is not in the text, or there more than once and `near` is not given.
    """
    if not quote.strip():
        raise EvidenceError(f"{article.id}: the quote is empty")
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
    places = [match.span() for match in pattern.finditer(article.text)]
    if not places:
        raise EvidenceError(f"{article.id}: its text does not have {quote[:80]!r}")
    if len(places) > 1 and near is None:
        raise EvidenceError(f"{article.id}: its text has {quote[:80]!r} {len(places)} times: say which with `near`")
    start, end = min(places, key=lambda place: abs(place[0] - (near or 0)))
    start, end = _trigger_in(read_document(article), start, end)
    return mention_at(article, start, end, kind, actors, score=score)


@lru_cache(maxsize=16)
def _actors_of(article: Article) -> tuple[ActorSpan, ...]:
    """`find_actors`, remembered like `read_document` for many triggers of one article in turn."""
    return find_actors(article.text, article.published)


def _trigger_in(document: Document, start: int, end: int) -> tuple[int, int]:
    """The words of a quote that name its act: all of a short one, else its first act or verb."""
    passage = document.passage(document.passage_at(start))
    inside = [at for at, word in enumerate(passage.words) if word.start < end and word.end > start]
    if not inside:
        return start, end
    first, last = inside[0], inside[-1]
    if last - first < _MOST_TRIGGER_WORDS and passage.words[last].end >= end:
        return start, end
    named = reading_at(passage, first, last)
    if named is None:
        verbs = [at for at in inside if verb_form(passage.words[at].lower) == "past"]
        at = verbs[0] if verbs else first
        return passage.words[at].start, passage.words[at].end
    return passage.words[named.first].start, passage.words[named.last].end


def _group(passage: Passage, first: int, last: int, named: Named | None) -> tuple[VerbGroup, bool]:
    """The verb group that carries a trigger, and whether its head is a noun."""
    if named is not None:
        return carrying_group(passage, named), named.act.noun
    head = next((at for at in range(last, first, -1) if is_auxiliary(passage.words[at - 1].lower)), None)
    if head is not None and not is_auxiliary(passage.words[head].lower):  # "will carry", "is to triple"
        return verb_group(passage.words, head, verb_form(passage.words[head].lower) or "base"), False
    for at in range(first, last + 1):
        form = verb_form(passage.words[at].lower)
        if form == "past" or (form == "ing" and last == first):
            return verb_group(passage.words, at, form), False
    before = passage.words[first - 1].lower if first else ""
    bare = verb_group(passage.words, first, "base")
    if bare.auxiliaries and before not in ("is", "are", "was", "were", "be", "been"):
        return bare, False
    return verb_group(passage.words, last, None), True


def _near(
    passage: Passage,
    last: int,
    found: Sequence[Party],
    acts: Sequence[Named],
    actors: Sequence[str | Actor],
    active: bool,
) -> int | None:
    """The word of a list whose time is wanted, where the trigger has a list and the actors name a member."""
    wanted = {name for actor in actors for name in actor_names(actor if isinstance(actor, str) else actor.name)}
    for share in shares(passage, last, found, acts, active):
        for party in share.parties:
            if wanted & {party.span.name.casefold(), (party.span.country or "-").casefold()}:
                return share.near
    return None
