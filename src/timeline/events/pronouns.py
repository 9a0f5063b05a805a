"""Whom "he", "it", "they" and "its army" mean: the subject told of last, where only one fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from timeline.anchoring import Document, Passage
from timeline.events.actors import ActorSpan
from timeline.events.standing import Standing, is_finite, is_saying, is_small, role_words, standing
from timeline.prose import is_adverb, is_auxiliary, verb_form

_MODALS = ("would", "may", "might", "could")
REMEMBERED = 3  # sentences over which "he" means the last person named
_BODY = 3  # words from "its" to the body
_PLURAL = frozenset(["organisation", "people"])  # besides what has a noun of its own: "French ministers"
_NO_VERBS = frozenset(["is", "was", "as", "this", "his", "its", "us", "less", "perhaps", "always"])
_PERSONS = frozenset(["he", "she"])
_OBJECTS = frozenset(["him", "her"])
_WORDS = frozenset(["he", "she", "it", "they"])
_OWNERS = {"its": "it", "their": "they"}
_ALL = _WORDS | _OWNERS.keys() | _OBJECTS


def present(document: Document, index: int, spans: Sequence[Sequence[ActorSpan]]) -> tuple[Standing, ...]:
    """The actors of a sentence as they stand in it: those that it names and those that its pronouns mean.

    Args:
        spans: Those that it names last, before them those of the `REMEMBERED` sentences before it.
    """
    passage = document.passage(index)
    own = standing(passage, spans[-1])
    if passage.words.lower[:1] == ["the"] and len(spans) > 1 and spans[-2]:
        own = _with_body(document, passage, own, spans)
    if _ALL.isdisjoint(passage.words.lower):
        return own
    last = standing(document.passage(index - 1), spans[-2]) if len(spans) > 1 and spans[-2] else ()
    if _PERSONS.isdisjoint(passage.words.lower):
        return with_pronouns(passage, own, last, ())
    named = next((back for back in range(2, len(spans) + 1) if any(one.kind == "person" for one in spans[-back])), 0)
    persons = standing(document.passage(index + 1 - named), spans[-named]) if named > 2 else last
    return with_pronouns(passage, own, last, persons)


def with_pronouns(
    passage: Passage, own: Sequence[Standing], last: Sequence[Standing], persons: Sequence[Standing]
) -> tuple[Standing, ...]:
    """The actors of a sentence and those that its pronouns mean, in text order.

    Args:
        own: The actors that it names.
        last: Those of the sentence before.
        persons: Those of the last sentence that names a person.
    """
    found = list(own)
    for at, word in enumerate(passage.words.lower):
        if word not in _ALL:
            continue
        if word in _OBJECTS:
            found.extend(_object(passage, at, own, last))
            continue
        end = _body(passage, at) if word in _OWNERS else at
        word = _OWNERS.get(word, word)
        if end is not None and _is_subject(passage, end, word):
            before = [actor for actor in own if actor.last < at]
            meant = _meant(word, _subjects(passage, before)) or _meant(word, before) or _meant(word, last)
            if not meant and word in _PERSONS:
                meant = _meant(word, persons)
            found.extend(
                Standing(_span(passage, at, end, actor.span), at, end, "", "", actor is not meant[0], False)
                for actor in meant
            )
    return tuple(sorted(found, key=lambda actor: actor.first))


def _with_body(
    document: Document, passage: Passage, own: tuple[Standing, ...], spans: Sequence[Sequence[ActorSpan]]
) -> tuple[Standing, ...]:
    """With the state of "the government" that a sentence begins with: the one that the sentence before tells of."""
    ministry = own[0] if own and own[0].first <= 1 and own[0].span.name.endswith("Ministry") else None
    end = _body(passage, 0) if ministry is None else ministry.last
    if end is None or (own and own[0].first <= end and ministry is None) or not _is_subject(passage, end, "it"):
        return own
    last = standing(document.passage(passage.index - 1), spans[-2])
    states = {actor.span.country for actor in last}
    country = states.pop() if len(states) == 1 else None
    if country is None or not any(actor.bare for actor in last):
        return own
    if ministry is not None:
        kept = ministry.span.country is None
        return (evolve(ministry, span=ministry.span._replace(country=country)), *own[1:]) if kept else own
    return (Standing(_span(passage, 0, end, last[0].span), 0, end, "", "", False, False), *own)


def _object(passage: Passage, at: int, own: Sequence[Standing], last: Sequence[Standing]) -> Iterator[Standing]:
    """Whom "him" means right behind its verb: the one person told of before who is not its subject."""
    lower = passage.words.lower
    if not at or verb_form(lower[at - 1]) is None or _owns(passage, at):
        return
    before = [actor for actor in own if actor.last < at]
    subject = {actor.span.name for actor in before[-1:] if actor.last == at - 2}  # "Li met him"
    for actors in (before, last):
        persons = [actor for actor in actors if actor.span.kind == "person" and actor.span.name not in subject]
        if len({actor.span.name for actor in persons}) == 1:
            yield Standing(_span(passage, at, at, persons[0].span), at, at, "verb", "verb", False, False)
            return


def _owns(passage: Passage, at: int) -> bool:
    """Whether "her" stands before what is hers: "recalled her envoy", not "met her on Monday"."""
    lower = passage.words.lower
    if lower[at] != "her" or at + 1 >= len(lower):
        return False
    after, start = lower[at + 1], passage.words.start(at + 1)
    if any(time.start == start for time in passage.times):
        return False
    return after[0].isalnum() and not is_small(after) and not is_adverb(after)


def _body(passage: Passage, at: int) -> int | None:
    """The last word of what acts for a state and is called its own: "its army", "its armed forces"."""
    lower = passage.words.lower
    for end in range(at + 1, min(len(lower), at + 1 + _BODY)):
        if lower[end] in role_words()["bodies"]:
            return end
    return None


def _is_subject(passage: Passage, at: int, word: str) -> bool:
    """Whether a verb follows, and "it" does not stand for a clause: "it is said that"."""
    lower = passage.words.lower
    after = at + 1
    while after < len(lower) - 1 and (lower[after] in role_words()["between"] or is_adverb(lower[after])):
        after += 1
    following = lower[after] if after < len(lower) else ""
    if word in _PERSONS and following.endswith("s") and following not in _NO_VERBS:
        return True  # "he leaves for Rome"
    if word == "it" and following in ("is", "was", *_MODALS):
        return _does_something(passage, after + 1)
    return is_finite(following) or following in role_words()["planning"]


def _does_something(passage: Passage, at: int) -> bool:
    """Whether what "it was" or "it would" goes on with is done by or to somebody: not "it was said that"."""
    lower = passage.words.lower
    while at < len(lower) - 1 and (is_auxiliary(lower[at]) or is_adverb(lower[at])):
        at += 1
    if at >= len(lower) - 1 or lower[at] in role_words()["impersonal"] or is_saying(lower[at]):
        return False
    participle = lower[at] in role_words()["befalling_states"]
    modal = lower[at - 1] in (*_MODALS, "not") and not lower[at].endswith("ing")
    return (participle or modal) and lower[at + 1] not in ("that", "whether", "how", "why")


def _subjects(passage: Passage, actors: Sequence[Standing]) -> Sequence[Standing]:
    """Those before the first verb: of "Peru told Chile that it would leave" Peru."""
    if not actors:
        return actors
    lower = passage.words.lower
    after = range(actors[0].last + 1, actors[-1].first)
    verb = next((at for at in after if is_finite(lower[at])), len(lower))
    return [actor for actor in actors if actor.last < verb]


def _meant(word: str, actors: Sequence[Standing]) -> tuple[Standing, ...]:
    """The subjects among the actors that a pronoun can mean, if it can mean no other."""
    bare = [actor for actor in actors if actor.bare]
    if word == "they":
        head = next((at for at, actor in enumerate(bare) if not actor.listed), 0)
        group = bare[head : head + 1] + [actor for actor in bare[head + 1 :] if actor.listed]
        if len(group) > 1:
            return tuple(group)
        several = [actor for actor in bare if actor.last > actor.first or actor.span.kind in _PLURAL]
        return (several[0],) if several and len({actor.span.name for actor in bare}) == 1 else ()
    fits = [actor for actor in bare if (actor.span.kind == "person") == (word in _PERSONS)]
    names = {actor.span.name for actor in fits}
    return (fits[0],) if len(names) == 1 else ()


def _span(passage: Passage, first: int, last: int, span: ActorSpan) -> ActorSpan:
    return span._replace(start=passage.words.start(first), end=passage.words.ends[last], official=False)
