"""Whom a title names: the actors of a role, and the subject of its verb, by name where the text names it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from timeline.events.described import describing
from timeline.events.gazetteer import rows
from timeline.events.naming import country_name, known_name
from timeline.events.standing import is_saying
from timeline.events.voice import is_passive as is_carried_by_be
from timeline.merging.head import Head, is_unfinite
from timeline.merging.title_words import title_words
from timeline.merging.untimed import untimed
from timeline.model import Actor, Mention
from timeline.prose import VerbGroup, Words, forms_of_be, is_adverb, verb_form, word_sets

MOST_NAMES = 3
_WHOLE_NAME = 2  # words
_GROUP = 5  # words: "thousands of people in Lima"

_AND_ANOTHER = re.compile(r"(?:['’]s [a-z]+)? and (?:the )?[A-Z]")


def subject_of(mention: Mention, words: Words, head: Head, before: list[int], related: list[int]) -> tuple[str, bool]:
    """The subject of a title, and whether it is put in the words of the text, not as names."""
    passive = is_passive(words, head.group)
    names = names_of(mention, "target" if passive and not head.governs else "source")
    near = related or untimed(mention.text, words, before)
    if _is_dummy(words, near, head):
        return written(mention.text, words, near), True
    if [words.lower[at] for at in near] == ["it"]:
        names = [name for name in names if known_name(name, None) is not None]  # no person
    if _told_by_another(words, near, names):
        names = []
    if near and len(names) == 1 and _is_right_before(words, near, names[0], head.group.first):
        return names[0], False
    if all(words.lower[at] in title_words("clauses") for at in near) or words.lower[near[0]] == "of":
        near = []  # nothing is left of it, or the middle of a phrase: "after ten hours of talks"
    if head.governs and words.lower[head.group.last] in title_words("receiving"):
        names = []  # "it received a loan": who gave that is the source
    if passive or head.governs or (near and is_unfinite(head.group)):
        names = _named_by(mention, words, near, names) if near or not head.governs else []
    elif related or any(words.lower[at] == "between" for at in near[1:]):
        names = []  # "ties between Peru and Chile"
    elif any(words.lower[at] in title_words("nobody") for at in near) or _is_of_theirs(
        words, near, names, head.group.first, head.group.last
    ):
        names = []
    elif _is_another(mention, words, near, names, head.group.first):
        names = []  # "Ann Li of NATO agrees"
    elif near and not set(names).isdisjoint(names_of(mention, "target")):
        names = []  # "officers toppled the government of Peru", both of which are Peru's
    if names and _agree(len(names), words, head.group):
        return listed(names), not near
    return written(mention.text, words, near), True


def _is_of_theirs(words: Words, near: list[int], names: list[str], verb: int, last: int) -> bool:
    """Whether a subject is something or somebody of a state, not the state: "Peru's limit", "Peruvian workers"."""
    if not near:
        return False
    if not title_words("own_masters").isdisjoint([words.lower[at] for at in near[-_GROUP:]]):
        return True  # "protesters in Lima"
    noun = _head_noun(words, near)
    if words.lower[noun] in title_words("holders") and words.lower[verb] in title_words("in_person"):
        return True  # "Peru's president arrived"
    if words.lower[noun] in title_words("crews") and words.lower[last] in title_words("in_person"):
        return True  # "a Peruvian ship will arrive"
    aside = words.texts[near[-1] + 1 : verb]  # "Peru's tariffs, announced in May, took effect"
    relative = not title_words("relative").isdisjoint(aside[:2])
    apart = relative or (aside[:1], aside[-1:]) == ([","], [","])
    if words.lower[near[-1] + 1] in title_words("noun_links"):
        apart, aside = True, []  # "a group of traders *from Peru* came"
    if aside and (
        not apart or (not relative and title_words("noun_links").isdisjoint(aside[1:2]) and _names_one(aside, names))
    ):
        return False
    text = words.texts[noun]
    if noun == 0 or (noun == 1 and words.texts[0].isdigit()):  # a sentence's first word shows no name
        is_name = known_name(text, None) or text.isupper() or any(text in name.split() for name in names)
        text = text if is_name else text.lower()
    told = [at for at in near if at <= noun and words.lower[at - 1] not in title_words("determiners", "amounts")]
    if not (text.islower() and text.isalpha()) or is_adverb(text) or any(name.endswith(text) for name in names):
        return False
    if any(verb_form(words.lower[at]) is not None or words.lower[at] in title_words("clauses") for at in told):
        return False  # "the surprise came when Mr Li offered"
    return text not in _standing_for()


def _head_noun(words: Words, near: list[int]) -> int:
    """The noun that a phrase is about: "team" of "a team with dogs from Peru"."""
    links = (place for place, at in enumerate(near) if place and words.lower[at] in title_words("noun_links"))
    return near[next(links, len(near)) - 1]


def _names_one(texts: Sequence[str], names: Sequence[str]) -> bool:
    return any(name.rpartition(" ")[2] in texts for name in names)


def _is_dummy(words: Words, near: list[int], head: Head) -> bool:
    """Whether "there" or "it" stands for nobody: "there have been reports", "it is true that"."""
    subject = [words.lower[at] for at in near]
    if subject != ["it"] or not head.governs or words.lower[head.group.last].removesuffix("n't") not in forms_of_be():
        return subject == ["there"]
    told = next((at for at in head.act if at > head.group.last and not is_adverb(words.lower[at])), head.group.last)
    return verb_form(words.lower[told]) is None or any(words.lower[at] == "that" for at in head.act)


def _told_by_another(words: Words, near: list[int], names: Sequence[str]) -> bool:
    """Whether "she" is who tells it, and none of these: "the singer Ann Li announces she will give"."""
    if len(near) != 1 or near[0] < _WHOLE_NAME or words.lower[near[0]] not in ("he", "she"):
        return False
    teller = words.texts[near[0] - 2]
    verb, own = words.lower[near[0] - 1], teller.lower() == words.lower[near[0]]
    told = (is_saying(verb) or verb in title_words("telling", "saying")) and teller[0].isupper() and not own
    return told and not any(teller in name.split() for name in names)


def _is_right_before(words: Words, near: list[int], name: str, verb: int) -> bool:
    """Whether a whole name stands before the verb, of whose long subject only the beginning is told."""
    parts = name.split()
    return near[-1] < verb - len(parts) and len(parts) > 1 and words.texts[verb - len(parts) : verb] == parts


def _is_another(mention: Mention, words: Words, near: list[int], names: Sequence[str], verb: int) -> bool:
    """Whether a subject is a name, and none of those that would stand for it."""
    if not near or not names:
        return False
    apposed = [text for text in words.texts[near[-1] + 1 : verb] if text != ","]
    if all(text[0].isupper() for text in apposed) and _names_one(apposed, names):
        return False  # "the director-general, Ann Li,"
    noun = _head_noun(words, near)
    if not words.texts[noun][0].isupper():
        named = any(at and words.texts[at].istitle() for at in near)
        return named and not means(mention, words, near, names)  # "West African officials"
    before = words.texts[noun - 1] if noun > near[0] else ""
    if before.islower() and before not in _standing_for() | title_words("determiners", "joints", "noun_links"):
        return not means(mention, words, near[near.index(noun) :], names)  # "the singer Ann"
    head = [words.texts[at] for at in near if at <= _head_noun(words, near)]
    if sum(text[:1].isupper() and not text.isupper() for text in head) < _WHOLE_NAME:
        return False  # one word may be a short name of theirs
    return not means(mention, words, near, names)


def means(mention: Mention, words: Words, phrase: Sequence[int], names: Sequence[str]) -> bool:
    """Whether a phrase with a name in it names one of these actors, or somebody of theirs: "by Chilean judges"."""
    texts = [words.texts[at].removesuffix("'s") for at in phrase if words.texts[at][0].isupper()]
    if any(part in texts for name in names for part in name.split()):
        return True
    countries = {actor.country for actor in mention.actors if actor.name in names and actor.country}
    whole = " ".join(words.texts[at] for at in phrase)
    named = [whole.removeprefix("the "), whole.partition("the ")[2], *texts]
    known = [one for text in named if (one := known_name(text, None)) is not None]
    return any(one.name in names or one.country in countries for one in known)


def stands_for_a_state(words: Words, phrase: Sequence[int]) -> bool:
    """Whether a phrase without a name may mean an actor: "the government", not "critics"."""
    return not _standing_for().isdisjoint(words.lower[at] for at in phrase)


@cache
def _standing_for() -> frozenset[str]:
    """What acts for its state, or means it: "the government", "troops", "the two sides", "the alliance"."""
    acting = word_sets("events", "groups.toml")["state"] | word_sets("events", "roles.toml")["bodies"]
    offices = {row["title"].split()[-1] for row in rows("titles.csv") if row["kind"] not in ("civil", "other")}
    return acting | offices | title_words("unnamed") | describing()


def _named_by(mention: Mention, words: Words, near: list[int], doers: list[str]) -> list[str]:
    """Whom a subject names and nothing else: "Foreign Minister Li", "Lima", "she"; nobody for "ties with Peru"."""
    if not near or (len(near) == 1 and words.lower[near[0]] in title_words("unnamed")):
        return doers
    lower, texts = [words.lower[at] for at in near], [words.texts[at] for at in near]
    named = [actor.name for actor in mention.actors if actor.name.rpartition(" ")[2] in texts]
    # "South Sudan" before "Sudan"
    whole = sorted(named, key=lambda name: (not " ".join(texts).endswith(name), -len(name)))
    last = next((name for name in whole if name.rpartition(" ")[2] == texts[-1]), None)
    linked = not title_words("noun_links").isdisjoint(lower)
    if last is not None:
        before = texts[-1 - len(last.split()) : -len(last.split())]
        if not linked and "and" in lower:
            return sorted(dict.fromkeys(named), key=lambda name: _place(name, mention.text))
        return [last] if not linked or (before and before[0][0].isupper()) else []  # "Secretary of State Anne Li"
    is_name = not linked and known_name(" ".join(texts).removeprefix("the "), None) is not None
    return doers if is_name and all(_place(name, mention.text) == len(mention.text) for name in doers) else []


def _agree(count: int, words: Words, group: VerbGroup) -> bool:
    """Whether so many doers can be the subject of a verb group: "Peru were asked" says that others are."""
    verb = words.lower[group.last]
    shown = {verb, *group.auxiliaries}
    if not title_words("plural").isdisjoint(shown):
        return count > 1
    single = group.tense == "present" and verb.endswith("s") and not verb.endswith("ss")
    return count < 2 or not (single or not title_words("singular").isdisjoint(shown))


def is_passive(words: Words, group: VerbGroup) -> bool:
    return is_carried_by_be(group) and not words.lower[group.last].endswith("ing")


def names_of(mention: Mention, role: str | None) -> list[str]:
    """The actors of a role; a state where no person or body of it is there, or where it is told beside it."""
    actors = [actor for actor in mention.actors if actor.role == role]
    acting_for = {actor.country for actor in actors if not _is_state(actor)}
    if any(actor.country is None and known_name(actor.name, None) is None for actor in actors):
        # a minister of whom the text does not say whose he is
        acting_for |= {actor.country for actor in actors if _place(actor.name, mention.text) == len(mention.text)}
    names = [
        actor.name
        for actor in actors
        if not (_is_state(actor) and actor.country in acting_for) or _is_first_of_list(actor.name, mention.text)
    ]
    return sorted(names, key=lambda name: _place(name, mention.text))


def _is_first_of_list(name: str, text: str) -> bool:
    """Whether a text goes on from a name to another: "Ethiopia and the TPLF", "Colombia's government and the ELN"."""
    at = text.find(name)
    return at >= 0 and _AND_ANOTHER.match(text, at + len(name)) is not None


def _place(name: str, text: str) -> int:
    """Where a text has a name, or the last word of it; its end where it uses another one."""
    at = text.find(name)
    at = at if at >= 0 else text.find(name.rpartition(" ")[2])
    return at if at >= 0 else len(text)


def _is_state(actor: Actor) -> bool:
    return actor.country is not None and actor.name == country_name(actor.country)


def listed(names: Sequence[str]) -> str:
    """Peru, Chile and Bolivia; of more than three "Peru, Chile and others"."""
    if len(names) > MOST_NAMES:
        names = [*names[: MOST_NAMES - 1], "others"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def is_told(name: str, told: str) -> bool:
    """Whether a name's last word stands in a line, in whatever spelling: Organization, Organisation."""
    last = name.rpartition(" ")[2]
    return last in told or last.replace("z", "s") in told.replace("z", "s")


def written(text: str, words: Words, kept: Sequence[int], instead: Mapping[int, str] | None = None) -> str:
    """The words as they stand in the text, with a space where some were left out.

    Args:
        instead: Other words for some of them, by their places.
    """
    line, before = "", -1
    for at in kept:
        gap = text[words.ends[before] : words.start(at)] if line else ""
        line += " " if line and (gap.strip() or at > before + 1) else gap
        line += (instead or {}).get(at, words.texts[at])
        before = at
    return line
