"""Mentions of triggers that somebody else found: a person, a model. Date, basis and status are worked out here."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import get_args

from timeline.anchoring import Document, Passage, read_document
from timeline.errors import EvidenceError
from timeline.events.actors import ActorSpan, find_actors
from timeline.events.attribution import holds
from timeline.events.carrier import carrying_group, noun_group
from timeline.events.described import with_described
from timeline.events.find import as_mention, other_acts
from timeline.events.lexicon import Lexicon, Named, usual_lexicon
from timeline.events.listing import shares
from timeline.events.naming import actor_named, actor_names
from timeline.events.outcome import outcome
from timeline.events.parties import Party, as_actors, parties, states_of
from timeline.events.pronouns import REMEMBERED, present
from timeline.events.readings import acts_in, reading_at
from timeline.events.trigger import Trigger
from timeline.events.voice import is_passive
from timeline.events.wording import opens_noun
from timeline.model import Actor, Article, Kind, Mention, given_actors
from timeline.prose import VerbGroup, is_auxiliary, verb_form, verb_group

_MOST_TRIGGER_WORDS = 5
_UNKNOWN: Kind = "POLICY"
_ALIKE = ("'‘’", '"“”', "-‐‑–—")
_ANY = {letter: f"[{re.escape(group)}]" for group in _ALIKE for letter in group}


def mention_at(
    article: Article,
    start: int,
    end: int,
    kind: Kind | None = None,
    actors: Sequence[str | Actor] = (),
    *,
    score: float = 1.0,
    lexicon: Lexicon | None = None,
) -> Mention:
    """The mention whose trigger is article.text[start:end].

    Args:
        kind: The lexicon's where it is not given, and POLICY where the lexicon has none.
        actors: Who takes part; picks the member of a list ("Greece in 1952, Spain in 1982"). Found in the
            sentence where none are given; those given by name are taken as the sentence has them, or the article.
        score: How sure the extractor is that it is an event.
        lexicon: The acts and actors around it; the library's own if not given.

    Raises:
        EvidenceError: The span is empty, reaches outside the text or over the end of a sentence, `kind` is none,
            `actors` are no list of names, or `score` is no probability.
    """
    if not 0 <= start < end <= len(article.text) or not article.text[start:end].strip():
        raise EvidenceError(f"{article.id}: {start}-{end} is no span of its text (0-{len(article.text)})")
    lexicon = lexicon or usual_lexicon()
    actors = given_actors(actors)
    if not 0 <= score <= 1:  # not a number is neither
        raise EvidenceError(f"{article.id}: a score is a probability, not {score!r}")
    document = read_document(article)
    index = document.passage_at(start)
    passage = document.passage(index)
    if end > passage.sentence.end:
        raise EvidenceError(f"{article.id}: {start}-{end} runs over the end of its sentence ({passage.sentence.end})")
    if kind is not None and kind not in get_args(Kind):
        raise EvidenceError(f"{article.id}: {kind!r} is no kind: one of {', '.join(get_args(Kind))}")
    first = passage.words.at(start)
    last = max(first, passage.words.at(end - 1))
    named = reading_at(passage, first, last, lexicon)
    group, noun = _group(passage, first, last, named)
    near = document.sentences[max(0, index - REMEMBERED) : index + 1]
    within = _actors_by_sentence(article, lexicon)
    spans = [within.get(sentence.start, []) for sentence in near]
    acting = Trigger(first, last, group, noun, kind or (named.act.kind if named else None))
    found = parties(passage, present(document, index, spans), acting, _states_of(article, lexicon))
    acts = acts_in(passage, lexicon, document)
    wanted = {name for one in actors for name in actor_names(_name(one), lexicon.names)}
    at = _near(passage, last, found, acts, wanted, not noun and not is_passive(group))
    others = other_acts(passage, first, last, acts)
    lasting = named is not None and named.act.lasting
    told, dated = outcome(document, passage, first, last, group, noun, lasting, others, at)
    there = as_actors(found)
    around = [Actor(span.name, span.country) for span in _actors_of(article, lexicon)] if actors else []
    taking_part = tuple(dict.fromkeys(_actor(one, [*there, *around], lexicon) for one in actors)) or there
    chosen = kind or (named.act.kind if named else None) or _UNKNOWN
    return as_mention(document, passage, first, last, chosen, told, taking_part, dated, score)


def mention_of(
    article: Article,
    quote: str,
    near: int | None = None,
    kind: Kind | None = None,
    actors: Sequence[str | Actor] = (),
    *,
    score: float = 1.0,
    lexicon: Lexicon | None = None,
) -> Mention:
    """The mention that a quote tells, found in the article first.

    Any white space matches any other, and so do quotation marks and dashes, which few copy as they are printed.

    Args:
        near: An offset; of several places with these words the one nearest to it is meant.

    Raises:
        EvidenceError: The quote is not in the text, or there more than once and `near` is not given.
    """
    if not quote.strip():
        raise EvidenceError(f"{article.id}: the quote is empty")
    places = _places(article.text, quote.split())
    if not places:
        raise EvidenceError(f"{article.id}: its text does not have {quote[:80]!r}")
    if len(places) > 1 and near is None:
        raise EvidenceError(f"{article.id}: its text has {quote[:80]!r} {len(places)} times: say which with `near`")
    start, end = min(places, key=lambda place: abs(place[0] - (near or 0)))
    start, end = _trigger_in(read_document(article), start, end, lexicon)
    return mention_at(article, start, end, kind, actors, score=score, lexicon=lexicon)


def _places(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand one after the other."""
    if sum(map(len, words)) > len(text):
        return []
    spelt = ("".join(_ANY.get(letter) or re.escape(letter) for letter in word) for word in words)
    return [match.span() for match in re.finditer(r"\s+".join(spelt), text)]


@lru_cache(maxsize=16)
def _actors_of(article: Article, lexicon: Lexicon) -> tuple[ActorSpan, ...]:
    """The actors of an article, remembered like `read_document` for many triggers of one in turn."""
    named = find_actors(article.text, article.published, lexicon.names)
    return with_described(article.text, read_document(article).sentences, named)


@lru_cache(maxsize=16)
def _actors_by_sentence(article: Article, lexicon: Lexicon) -> dict[int, list[ActorSpan]]:
    """The actors of an article by the offset at which the sentence that holds them begins."""
    document = read_document(article)
    found: dict[int, list[ActorSpan]] = {}
    for one in _actors_of(article, lexicon):
        sentence = document.sentences[document.passage_at(one.start)]
        if sentence.start <= one.start and one.end <= sentence.end:
            found.setdefault(sentence.start, []).append(one)
    return found


@lru_cache(maxsize=16)
def _states_of(article: Article, lexicon: Lexicon) -> frozenset[str]:
    return states_of(_actors_of(article, lexicon))


def _trigger_in(document: Document, start: int, end: int, lexicon: Lexicon | None) -> tuple[int, int]:
    """The words of a quote that name its act: all of a short one, else its first act or verb."""
    passage = document.passage(document.passage_at(start))
    inside = [at for at, word in enumerate(passage.words) if word.start < end and word.end > start]
    if not inside:
        return start, end
    first, last = inside[0], inside[-1]
    if last - first < _MOST_TRIGGER_WORDS and passage.words.ends[last] >= end:
        return start, end
    named = reading_at(passage, first, last, lexicon)
    if named is None:
        verbs = [at for at in inside if verb_form(passage.words.lower[at]) == "past"]
        at = verbs[0] if verbs else first
        return passage.words.start(at), passage.words.ends[at]
    return passage.words.start(named.first), passage.words.ends[named.last]


def _group(passage: Passage, first: int, last: int, named: Named | None) -> tuple[VerbGroup, bool]:
    """The verb group that carries a trigger, and whether its head is a noun."""
    if named is not None:
        return carrying_group(passage, named), named.act.noun
    head = next((at for at in range(last, first, -1) if is_auxiliary(passage.words.lower[at - 1])), None)
    if head is not None and not is_auxiliary(passage.words.lower[head]):  # "will carry", "is to triple"
        return verb_group(passage.words, head, verb_form(passage.words.lower[head]) or "base"), False
    for at in range(first, last + 1):
        form = verb_form(passage.words.lower[at])
        if at == first and opens_noun(passage, first):
            break
        if form == "past" or (form == "ing" and last == first):
            return verb_group(passage.words, at, form), False
    before = passage.words.lower[first - 1] if first else ""
    bare = verb_group(passage.words, first, "base")
    if first == last and holds(passage, first):
        return VerbGroup(first, first, "present", (), negated=False), False
    if bare.auxiliaries and before not in ("is", "are", "was", "were", "be", "been"):
        return bare, False
    return noun_group(passage, first, last), True


def _name(actor: str | Actor) -> str:
    return actor if isinstance(actor, str) else actor.name


def _actor(given: str | Actor, known: Sequence[Actor], lexicon: Lexicon) -> Actor:
    """An actor given by name as the text has it: "Trump" is its Donald Trump, with country and role."""
    if isinstance(given, Actor):
        return given
    names, last = actor_names(given, lexicon.names), f" {given.strip().casefold()}"
    for actor in known:
        if actor.name.casefold() in names or actor.name.casefold().endswith(last):
            return actor
    return actor_named(given, lexicon.names)


def _near(
    passage: Passage,
    last: int,
    found: Sequence[Party],
    acts: Sequence[Named],
    wanted: Collection[str],
    active: bool,
) -> int | None:
    """The word of a list whose time is wanted, where the trigger has a list and the actors name a member."""
    for share in shares(passage, last, found, acts, active):
        for party in share.parties:
            if party.span.name.casefold() in wanted or (party.span.country or "-").casefold() in wanted:
                return share.near
    return None
