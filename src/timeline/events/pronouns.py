"""Whom "he", "it", "they" and "its army" mean: the subject told of last, where only one fits."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.actors import ActorSpan
from timeline.events.standing import Standing, is_finite, role_words
from timeline.prose import is_adverb

_BODY = 3  # words from "its" to the body
_PLURAL = frozenset(["organisation", "people"])  # besides what has a noun of its own: "French ministers"
_PERSONS = frozenset(["he", "she"])
_WORDS = frozenset(["he", "she", "it", "they"])
_OWNERS = {"its": "it", "their": "they"}
_ALL = _WORDS | _OWNERS.keys()


def has_pronouns(passage: Passage) -> bool:
    """Whether a sentence has any of the pronouns that can be read."""
    return not _ALL.isdisjoint(passage.words.lower)


def with_pronouns(passage: Passage, own: Sequence[Standing], last: Sequence[Standing]) -> tuple[Standing, ...]:
    """The actors of a sentence and those that its pronouns mean, in text order.

    Args:
        own: The actors that it names.
        last: Those of the sentence before.
    """
    found = list(own)
    for at, word in enumerate(passage.words.lower):
        if word not in _ALL:
            continue
        end = _body(passage, at) if word in _OWNERS else at
        word = _OWNERS.get(word, word)
        if end is not None and _is_subject(passage, end, word):
            before = [actor for actor in own if actor.last < at]
            meant = _meant(word, _subjects(passage, before)) or _meant(word, before) or _meant(word, last)
            found.extend(
                Standing(_span(passage, at, end, actor.span), at, end, "", "", actor is not meant[0], False)
                for actor in meant
            )
    return tuple(sorted(found, key=lambda actor: actor.first))


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
    if word == "it" and following in ("is", "was", "would", "may", "might", "could"):
        return False
    return is_finite(following) or following in role_words()["planning"]


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
