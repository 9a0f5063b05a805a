"""A short line for a record: who acts, by name; the act and its object, in the words of the mention that says most.

"Peru expelled three Chilean diplomats"; of a noun that no verb carries, "Peru and Chile: talks on fishing in Lima".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from timeline.events import is_noun
from timeline.events.naming import country_name
from timeline.merging.subject import antecedent, raw_subject
from timeline.model import Actor, Kind, Mention, Status
from timeline.prose import Form, VerbGroup, Words, clause_cost, split_words, verb_form, verb_group, word_sets

_MOST_WORDS = 12
_MOST_NAMES = 3
_REACH = 20  # words behind the trigger that are looked at
_OBJECT_CLAUSE = 3.0  # clause cost that the object may reach
_TRIED = 8  # mentions, the likeliest first


@frozen
class _Line:
    """A possible title.

    Args:
        lacks: What speaks against it, weightiest first; the smallest wins.
    """

    lacks: tuple[int, ...]
    text: str


def _words(name: str) -> frozenset[str]:
    return word_sets("merging", "title.toml")[name]


@cache
def _or_marks(name: str) -> frozenset[str]:
    return _words(name) | _words("marks")


def title_of(status: Status, kind: Kind, mentions: Sequence[Mention]) -> str:
    """At most twelve words, without the time, which a timeline shows beside it.

    Args:
        mentions: In order. Of the likeliest that tell the record's status and kind, the one whose words name most wins.
    """
    ranked = sorted((one.status != status, one.kind != kind, -one.score, at) for at, one in enumerate(mentions))
    tried = [mentions[at] for *rank, _, at in ranked if rank == list(ranked[0][:2])][:_TRIED]
    lines = []
    for one in tried:
        lines.append(_line(one))
        if not any(lines[-1].lacks):
            break
    return min(lines, key=lambda line: line.lacks).text


def _line(mention: Mention) -> _Line:
    words = split_words(mention.text, 0, len(mention.text))
    first = words_at(words, mention.trigger[0] - mention.start)
    last = max(first, words_at(words, mention.trigger[1] - mention.start - 1))
    verb, form = next(
        ((at, form) for at in range(first, last + 1) if (form := _verb_form(words, at)) is not None), (None, None)
    )
    if verb is None or form is None:
        if is_noun(mention.trigger_text) or words.lower[first].endswith("ing"):
            return _noun_line(mention, words, first, last)
        verb, form = first, "base"
    return _verb_line(mention, words, verb_group(words, verb, form), last)


def words_at(words: Words, offset: int) -> int:
    """Index of the word at or after an offset."""
    return min(bisect_right(words.ends, offset), len(words) - 1)


def _verb_form(words: Words, at: int) -> Form | None:
    """The form of a word that is a verb where it stands; None for a noun."""
    lower = words.lower[at]
    before = words.lower[at - 1] if at else ""
    if before in _words("before_noun") or (at and words.is_possessive(at - 1)):
        return None
    form = verb_form(lower)
    if form == "past":
        return form
    group = verb_group(words, at, form or "base")
    if group.auxiliaries:
        return form or "base"
    return "ing" if form == "ing" and before in _words("before_participle") else None


def _verb_line(mention: Mention, words: Words, group: VerbGroup, last: int) -> _Line:
    passive = bool(_words("be").intersection(group.auxiliaries))
    role, other = ("target", "source") if passive else ("source", "target")
    doers = _names(mention, role)
    subject = _listed(doers) if _agree(len(doers), group) else ""
    raw = not subject
    if raw:
        subject = raw_subject(mention.text, words, group.first)
    act = [at for at in range(group.first, last + 1) if not _is_idle(words, at)]
    rest = _trimmed(words, _behind(mention, words, last)) or antecedent(words, group.first)
    room = _MOST_WORDS - len(subject.split()) - len(act)
    kept, cut = _cut(words, rest, room)
    told = (
        _written(mention.text, words, [*act, *kept])
        if kept[:1] > act[-1:]
        else " ".join((_written(mention.text, words, act), _written(mention.text, words, kept)))
    )
    done_to = _names(mention, other)
    vague = not passive and (not kept or words.lower[kept[0]] in _words("object_pronouns"))
    if vague and kept and len(kept) == 1 and done_to:
        told, vague = f"{_written(mention.text, words, act)} {_listed(done_to)}", False
    missing = sum(name.rpartition(" ")[2] not in f"{subject} {told}" for name in done_to)
    unnamed = not subject or subject.split()[0].lower() in _words("unnamed")
    return _Line((unnamed, raw, vague, cut, missing), _line_of(f"{subject} {told}"))


def _agree(count: int, group: VerbGroup) -> bool:
    """Whether so many doers can be the subject of a verb group: "Peru were asked" says that others are."""
    if not _words("plural").isdisjoint(group.auxiliaries):
        return count > 1
    return count < 2 or _words("singular").isdisjoint(group.auxiliaries)


def _noun_line(mention: Mention, words: Words, first: int, last: int) -> _Line:
    """Who takes part, and the phrase that the noun heads."""
    start = first
    while start and _qualifies(words, start - 1):
        start -= 1
    phrase = [*range(start, last + 1)]
    rest = _behind(mention, words, last, stop_at_verbs=True)
    told = _written(mention.text, words, [*phrase, *rest])
    named = [*_names(mention, "source"), *_names(mention, None)] or _names(mention, "target")
    named = [name for name in named if not _is_told(name, told)]
    subject = _listed(named[:_MOST_NAMES])
    room = _MOST_WORDS - len(subject.split()) - len(phrase)
    kept, cut = _cut(words, rest, room)
    told = _written(mention.text, words, [*phrase, *kept])
    missing = sum(not _is_told(name, f"{subject} {told}") for name in _names(mention, "target"))
    nobody = not subject and not any(_is_told(actor.name, told) for actor in mention.actors)
    if subject and start == 0 and words.texts[0] not in _names_in(mention):
        told = told[:1].lower() + told[1:]
    return _Line((nobody, 1, 0, cut, missing), _line_of(f"{subject}: {told}" if subject else told))


def _names_in(mention: Mention) -> frozenset[str]:
    return frozenset(part for actor in mention.actors for part in actor.name.split())


def _names(mention: Mention, role: str | None) -> list[str]:
    """The actors of a role; a state only where no person or body of it is there."""
    actors = [actor for actor in mention.actors if actor.role == role]
    acting_for = {actor.country for actor in actors if not _is_state(actor)}
    names = [actor.name for actor in actors if not (_is_state(actor) and actor.country in acting_for)]
    return sorted(names, key=lambda name: _place(name, mention.text))


def _place(name: str, text: str) -> int:
    """Where a text has a name, or the last word of it; its end where it uses another one."""
    at = text.find(name)
    at = at if at >= 0 else text.find(name.rpartition(" ")[2])
    return at if at >= 0 else len(text)


def _is_state(actor: Actor) -> bool:
    return actor.country is not None and actor.name == country_name(actor.country)


def _listed(names: Sequence[str]) -> str:
    """Peru, Chile and Bolivia; of more than three "Peru, Chile and others"."""
    if len(names) > _MOST_NAMES:
        names = [*names[: _MOST_NAMES - 1], "others"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _is_told(name: str, told: str) -> bool:
    return name.rpartition(" ")[2] in told


def _qualifies(words: Words, at: int) -> bool:
    """Whether a word belongs to the noun behind it: "surprise visit", "NATO summit"."""
    lower = words.lower[at]
    return (
        lower not in _or_marks("no_start")
        and lower not in _words("before_noun")
        and lower not in _words("carrying")
        and lower not in _words("no_end")
        and verb_form(lower) != "past"
        and not words.is_possessive(at)
        and lower[0].isalnum()
    )


def _is_idle(words: Words, at: int) -> bool:
    """Whether a word within a verb group says nothing of the act: "also", "formally", "Friday"."""
    lower = words.lower[at]
    return lower in word_sets("prose", "auxiliaries.toml")["adverbs"] or (lower.endswith("ly") and len(lower) > 5)


def _behind(mention: Mention, words: Words, last: int, *, stop_at_verbs: bool = False) -> list[int]:
    """The words behind the trigger that belong to its clause, without brackets and the mention's time."""
    costs = clause_cost(words.lower)
    time = _time_words(mention, words)
    found: list[int] = []
    depth = 0
    for at in range(last + 1, min(len(words), last + 1 + _REACH)):
        word = words.texts[at]
        if word in "()":
            depth = max(0, depth + (1 if word == "(" else -1))
            continue
        if depth or at in time:
            continue
        if costs[at] - costs[last] >= _OBJECT_CLAUSE and not _lists(words, at):
            break
        if words.lower[at] == "and" and at + 1 < len(words) and verb_form(words.lower[at + 1]) == "past":
            break  # what else the subject did is another act
        if at - 1 in time and verb_form(words.lower[at]) == "past":
            break  # "the tariffs that Peru imposed on Monday hurt Chile"
        if stop_at_verbs and (verb_form(words.lower[at]) == "past" or words.lower[at] in _words("finite")):
            break
        found.append(at)
    while found and (words.lower[found[0]] in _words("marks") and words.texts[found[0]] == ","):
        found = found[1:]
    return found


def _lists(words: Words, at: int) -> bool:
    """Whether a word goes on with a list of names: "Poland, Hungary and the Czech Republic"."""
    near = words.texts[at - 1 : at + 2]
    return (words.texts[at] in (",", "and", "or", "the") and any(one[:1].isupper() for one in near)) or (
        words.texts[at][:1].isupper() and at > 0 and words.texts[at - 1] in (",", "and", "or", "the")
    )


def _time_words(mention: Mention, words: Words) -> frozenset[int]:
    """The words of the mention's time, and the small ones before it."""
    if mention.time is None or not mention.start <= mention.time.start < mention.end:
        return frozenset()
    start, end = mention.time.start - mention.start, mention.time.end - mention.start
    time = [at for at in range(len(words)) if words.start(at) < end and words.ends[at] > start]
    if not time or words.is_possessive(time[-1]):
        return frozenset()
    low = time[0]
    while low and words.lower[low - 1] in _words("before_time"):
        low -= 1
    return frozenset(range(low, time[-1] + 1))


def _cut(words: Words, kept: list[int], room: int) -> tuple[list[int], int]:
    """The words cut to the room there is, at a joint if there is one; and how roughly: 0, 1 or 2."""
    kept = _trimmed(words, kept)
    if len(kept) <= room:
        return kept, 0
    for at in range(max(0, room), 0, -1):
        if words.lower[kept[at]] in _or_marks("joints"):
            return _trimmed(words, kept[:at]), 1
    return _trimmed(words, kept[: max(0, room)]), 2


def _trimmed(words: Words, kept: list[int]) -> list[int]:
    """Without small words and marks at its end."""
    while kept and (words.lower[kept[-1]] in _or_marks("no_end") or not words.texts[kept[-1]][-1].isalnum()):
        kept = kept[:-1]
    return kept


def _written(text: str, words: Words, kept: list[int]) -> str:
    """The words as they stand in the text, with a space where some were left out."""
    if not kept:
        return ""
    line = words.texts[kept[0]]
    for before, at in pairwise(kept):
        gap = text[words.ends[before] : words.start(at)]
        line += (" " if gap.strip() or at > before + 1 else gap) + words.texts[at]
    return line


def _line_of(line: str) -> str:
    line = re.sub(r"\s+", " ", line).replace(" ,", ",").strip(" ,")
    return line[:1].upper() + line[1:]
