"""The verb that a title begins with: the act's own, or what it hangs on: "refused to sign", "denied that it had left".

A title of "to sign" or "had left" alone would tell as a plan or as a fact what the text denies, asks for or thinks
possible.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from timeline.events.cues import contents, cues, support_verbs
from timeline.events.standing import is_saying
from timeline.merging.sense import is_counted
from timeline.merging.title_words import title_words
from timeline.model import Status
from timeline.prose import (
    Clauses,
    Form,
    VerbGroup,
    Words,
    has_agent,
    inflections,
    is_auxiliary,
    verb_form,
    verb_group,
    word_sets,
)

_REACH = 10  # words to the verb that an infinitive hangs on
_CLAUSE = 3.0  # clause cost it may be away
_CONTENT = 14  # words to the verb of denial or doubt
_LONGEST = 10  # words from one to the other that a title may have
_CHAIN = 3  # "agreed to try to sign"
_UNSETTLED: tuple[Status, ...] = ("denied", "possible", "proposed")


@frozen
class Head:
    """What a title says before the object.

    Args:
        group: Of its first verb.
        act: Indices of its words, through those of the act.
        governs: Another verb than the act's own comes first.
        carries: The act is a noun, and the object of its last verb: "called off talks".
        named: A noun comes first, and its phrase is the subject: "rumours that Peru had left".
    """

    group: VerbGroup
    act: tuple[int, ...]
    governs: bool = False
    named: bool = False
    carries: bool = False


def head_of(words: Words, clauses: Clauses, group: VerbGroup, last: int, status: Status) -> Head:
    """The head of a title of the act whose verb group is `group` and whose trigger ends with words[last]."""
    first, top, act = group.first, group, list(range(group.first, last + 1))
    if borrowed := _borrowed(words, group):
        first, act = borrowed, [borrowed, *act]
    for _ in range(_CHAIN):
        if not is_unfinite(top) or (top.participle and _is_besides(words, first)):
            break
        if (noun := _noun_above(words, first)) is not None:
            return Head(top, (*range(noun, first), *act), governs=True, named=True)
        if not (above := _above(words, clauses, top, first)):
            break
        between = [above.first, *clauses.words_between(above.first, first)]
        if len(between) + len(act) > _LONGEST:
            break
        act = [*between, *act]
        top, first = above, above.first
    content = _claim(words, first, last)
    if content is None and status in _UNSETTLED and not _shows(words, top, act, status):
        content = _content(words, first, status)
    if content is not None:
        at, verb = content
        start = at if verb is None else verb.first
        middle = list(range(at + 1, first))
        if at - start + len(middle) + len(act) > _LONGEST:
            middle = middle[_link(words, middle) :]
        return Head(verb or top, (*range(start, at + 1), *middle, *act), governs=True, named=verb is None)
    return Head(top, tuple(act), governs=top is not group)


def _is_besides(words: Words, first: int) -> bool:
    """Whether "and" puts a participle beside a verb that is none: "put off the trip and *declaring* victory"."""
    before = words.lower[max(0, first - _REACH) : first]
    return before[-1:] in (["and"], ["but"]) and not any(verb_form(lower) == "ing" for lower in before)


def own_head(group: VerbGroup, last: int) -> Head:
    """The head of a title that leaves out what the act hangs on: "to visit Peru"."""
    return Head(group, tuple(range(group.first, last + 1)))


def is_unfinite(group: VerbGroup) -> bool:
    """Whether a verb hangs on another: "to sign", "signing", "be cancelled"."""
    small = word_sets("prose", "auxiliaries.toml")
    helping = group.helpers
    if not helping:
        return group.participle
    return helping[0] in word_sets("prose", "inserted.toml")["unfinite"] or helping[0] in small["to"]


def finite_group(words: Words, at: int) -> VerbGroup | None:
    """The group of words[at] if that is a verb, or an auxiliary that can have a subject."""
    lower = words.lower[at]
    if is_auxiliary(lower):
        unfinite = lower in word_sets("prose", "inserted.toml")["unfinite"] or lower == "to"
        return None if unfinite else verb_group(words, at, _auxiliary_form(lower))._replace(last=at)
    before = words.lower[at - 1] if at else ""
    if before in title_words("before_noun") or (at and words.is_possessive(at - 1)):
        return None
    if is_counted(words, at):
        return None  # "20 industrialised nations"
    if verb_form(lower) == "past":
        return verb_group(words, at, "past") if at else None  # "Formed in 1949, NATO calls for"
    shown = lower.endswith(("s", "ed")) or before.endswith("s")
    if lower in _present_cues() and at and shown and (before.isalpha() or (before == "," and lower.endswith("s"))):
        return VerbGroup(at, at, "present", (), False)  # "Peru plans to", "the leaders hope to"
    after = words.lower[at + 1] if at + 1 < len(words) else ""
    if at and lower.endswith("s") and words.texts[at - 1][0].isupper() and verb_form(after) == "ing":
        return VerbGroup(at, at, "present", (), False)  # "Peru calls sending troops a mistake"
    return None


@cache
def _present_cues() -> frozenset[str]:
    """Verbs that others hang on, without the prepositions among the cues: "plans", "hopes", not "after"."""
    sets = word_sets("merging", "title.toml")
    return frozenset(cues()["before"]) - sets["joints"] - sets["clauses"] - sets["no_end"]


def _auxiliary_form(lower: str) -> Form:
    return "past" if lower in ("was", "were", "had", "did") else "base"


def _borrowed(words: Words, group: VerbGroup) -> int | None:
    """Where the auxiliary stands that a bare verb shares with the one before it: "will meet him and visit Rome"."""
    if group.first != group.last or not group.auxiliaries:
        return None
    return next((at for at in range(group.first - 1, -1, -1) if words.lower[at] == group.auxiliaries[0]), None)


def _above(words: Words, clauses: Clauses, group: VerbGroup, first: int) -> VerbGroup | None:
    """The verb that the one whose group begins at words[first] hangs on."""
    start = first
    if group.auxiliaries[:1] == ("be",):  # "demanded that it be cancelled"
        start = _that(words, first)
    start = next((one for one, last, _ in clauses.inserted if last == start - 1), start)
    if start == first and words.texts[first - 1] == ",":
        return None
    costs = clauses.costs
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        if costs[start - 1] - costs[at] >= _CLAUSE:
            return None
        if above := finite_group(words, at):
            return above
    return None


def _noun_above(words: Words, first: int) -> int | None:
    """Where the phrase of a noun begins on which an infinitive hangs: "Peru's refusal to sign".

    That of "announced Peru's plan to sign" is an object, and the title begins with its verb.
    """
    at = first - 1
    if (
        words.lower[first] != "to"
        or at < 1
        or words.lower[at] not in cues()["before"]
        or not words.is_possessive(at - 1)
    ):
        return None
    return None if at > 1 and finite_group(words, at - 2) else at - 1


def _that(words: Words, first: int) -> int:
    return next((at for at in range(first - 1, max(-1, first - _REACH), -1) if words.lower[at] == "that"), first)


@cache
def _cue_words(status: Status) -> frozenset[str]:
    """The words that give what hangs on them a status, without auxiliaries."""
    before = {cue.split()[0] for cue, told in cues()["before"].items() if told == status}
    inside = {word for word, told in contents().items() if told == status}
    return frozenset(word for word in before | inside if not is_auxiliary(word) and word != "without")


def _shows(words: Words, group: VerbGroup, act: Sequence[int], status: Status) -> bool:
    """Whether the words of a title let see that the act is not told as done."""
    if group.negated or group.tense in ("modal", "future"):
        return True
    return not _cue_words(status).isdisjoint(words.lower[at] for at in act)


def _content(words: Words, first: int, status: Status) -> tuple[int, VerbGroup | None] | None:
    """Where the verb or noun stands whose content a clause is, and the group of the verb."""
    for at in range(first - 1, max(-1, first - 1 - _CONTENT), -1):
        if words.texts[at] in ";:":
            return None
        if words.lower[at] in _cue_words(status):
            verb = finite_group(words, at)
            if verb is not None or words.lower[at] in contents():
                return at, verb
    return None


def _claim(words: Words, first: int, last: int) -> tuple[int, VerbGroup | None] | None:
    """Where the noun stands that a clause is told as: "accusations by Chile that it had armed the rebels"."""
    link = _that(words, first)
    if link == first or not words.texts[last + 1 : last + 2] or not words.texts[last + 1][0].isalnum():
        return None  # "a charge that Peru denied"
    claims = title_words("claims")
    at = next((at for at in range(link - 1, max(-1, link - _REACH), -1) if words.lower[at] in claims), None)
    if at is None or (at and words.lower[at] == "reports" and words.texts[at - 1][0].isupper() and at + 1 == link):
        return None  # "the Lima Mirror reports that"
    return at, carrier_of(words, at)


def _link(words: Words, middle: Sequence[int]) -> int:
    """Place in `middle` of the last "that"; the first one where there is none."""
    return next((place for place in range(len(middle) - 1, -1, -1) if words.lower[middle[place]] == "that"), 0)


def carrier_of(words: Words, start: int) -> VerbGroup | None:
    """The verb whose object the noun phrase at words[start] is: "called off the talks", "to begin accession talks"."""
    sets = word_sets("merging", "title.toml")
    at = start - 1
    while at >= 0 and (words.lower[at] in sets["determiners"] | sets["amounts"] or words.is_possessive(at)):
        at -= 1
    if at > 0 and words.lower[at] in sets["particles"]:
        at -= 1
    if at < 0:
        return None
    lower = words.lower[at]
    form = verb_form(lower)
    if is_saying(lower) or lower in title_words("joints", "clauses", "when"):
        return None
    if is_auxiliary(lower) or form is None:
        group = verb_group(words, at, "base")
        told = words.lower[at + 1] in sets["determiners"] and not is_unfinite(group)  # "will attend the summit"
        is_verb = (told or lower in sets["carrying"]) and not is_auxiliary(lower)
        return group if is_verb and group.auxiliaries else None
    if form == "ing":
        return verb_group(words, at, form)
    return finite_group(words, at)


def is_free(words: Words, start: int) -> bool:
    """Whether the noun phrase that begins at words[start] can be a subject: not "from a trip"."""
    at = start - 1
    while at >= 0 and (words.lower[at] in title_words("determiners", "amounts") or words.is_possessive(at)):
        at -= 1
    if at < 0:
        return True
    lower = words.lower[at]
    return lower not in title_words("joints", "noun_links") or lower in title_words("clauses") or lower in ("and", "or")


def predicate(words: Words, at: int) -> list[int]:
    """What is told of a subject that ends before words[at]: "were suspended", "has collapsed"; nothing of "began"."""
    verb = at
    while verb < len(words) and verb - at < _CHAIN and is_auxiliary(words.lower[verb]):
        verb += 1
    if verb >= len(words) or verb_form(words.lower[verb]) != "past" or is_saying(words.lower[verb]):
        return []
    if words.lower[verb] in _supports() or (verb == at and has_agent(words, verb)):
        return []  # "talks led by an envoy"
    after = words.lower[verb + 1 : verb + 2]
    sets = word_sets("merging", "title.toml")
    if after and after[0] in sets["particles"]:
        return list(range(at, verb + 2))
    ends = not after or not after[0][0].isalnum() or after[0] in sets["joints"]  # else an object follows
    return list(range(at, verb + 1)) if ends else []


@cache
def _supports() -> frozenset[str]:
    """The past forms of verbs that tell no more of an act than that it was."""
    return frozenset(form for verb in support_verbs() for form in inflections(verb))
