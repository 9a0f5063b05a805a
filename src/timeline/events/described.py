"""Whom phrases mean that name nobody, "the two countries" or "the alliance": those told of last, where they fit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

from attrs import define, field

from timeline.events.actors import ActorSpan
from timeline.events.gazetteer import rows
from timeline.prose import Sentence, is_adverb, is_auxiliary, verb_form

_WINDOW = 4  # sentences in which they are looked for, the phrase's own counted
_BOTH = "both"  # which needs no "the"
_FOLLOWING = re.compile(r"\s+(\w[\w-]*)?")
_FOR = re.compile(r"\s+for\s+(?:his|her|its|their|talks|consultations|two|three|\d+)\b")  # not "the minister for trade"
_GROUPS = ("states", "sides", "leaders", "persons")
_APPOSED = 6  # words between a phrase and the names that say whom it means
_LONG = 12  # characters of a word with its blank, beyond most
_LOOKED_AT = 60  # actors before a phrase; a sentence may be endless
_MANY = 7  # members from which on no phrase means all of them


def with_described(text: str, sentences: Sequence[Sentence], actors: tuple[ActorSpan, ...]) -> tuple[ActorSpan, ...]:
    """The actors of an article and those that such phrases mean, in text order; a phrase stands there once for each.

    Args:
        actors: Those that the article names.
    """
    found: list[ActorSpan] = []
    holders: dict[int, ActorSpan] = {}  # start of a person's name -> with the state whose office it is
    told = _Told(text, sentences, actors)
    phrases = chain.from_iterable(pattern.finditer(text) for pattern in _patterns())
    for phrase in sorted(phrases, key=lambda phrase: phrase.start()):
        start, end = phrase.start() - 1, phrase.end()
        told.go_on(start)
        if office := phrase.groupdict().get("office"):
            meant = told.office(office) if _stands_alone(text, end) else []
            holder = told.apposed(end) if meant else None
            if meant and holder is None and told.is_named_behind(end):
                continue  # "the ambassador, Chile's Juan Paz"
            if holder is not None:
                holders[holder.start] = holder._replace(country=meant[0].country, official=True)
            else:
                found.extend(
                    span._replace(start=start, end=end, kind="country", place=False, demonym=False) for span in meant
                )
            continue
        if told.is_named_behind(end):
            continue  # "the two countries, Peru and Chile"
        words = phrase.groupdict()
        if body := words.get("body"):
            meant = told.body(body, phrase.start("body"))
        else:
            meant = told.group(words["group"], _counts()[words.get("count") or _BOTH])
        found.extend(span._replace(start=start, end=end, place=False, demonym=False) for span in meant)
    if not found and not holders:
        return actors
    named = [holders.get(span.start, span) for span in actors]
    return tuple(sorted([*named, *found], key=lambda span: span.start))


def _stands_alone(text: str, end: int) -> bool:
    """Whether an office ends there and is no part of a name or another's: "premier league", "the troops from Chad".

    A verb, an adverb or a preposition that does not say whose follows it, or a word in -s, most of which are verbs.
    """
    following = _FOLLOWING.match(text, end)
    if following is None or following[1] is None:
        return True  # a mark, or the end
    word = following[1]
    verb = is_auxiliary(word) or verb_form(word) == "past" or word.endswith("s")
    return verb or is_adverb(word) or word in _data()["behind_office"] or _FOR.match(text, end) is not None


@define
class _Told:
    """Who has been told of up to a place in an article; state of one reading of it.

    Args:
        passed: How many of the actors stand before that place.
        sentence: How many of the sentences begin before it.
        anybody: States and organisations told of so far, one span for each, as far as they may be meant.
        named: Organisation -> its last span.
        used: Noun -> where it last meant an organisation.
    """

    text: str
    sentences: Sequence[Sentence]
    actors: Sequence[ActorSpan]
    passed: int = 0
    sentence: int = 0
    anybody: dict[str, ActorSpan] = field(factory=dict)
    named: dict[str, ActorSpan] = field(factory=dict)
    used: dict[str, int] = field(factory=dict)

    def go_on(self, place: int) -> None:
        """Read on up to a place."""
        while self.passed < len(self.actors) and self.actors[self.passed].start <= place:
            span = self.actors[self.passed]
            self.passed += 1
            if span.kind == "organisation":
                self.named[span.name] = span
            if len(self.anybody) < _MANY and (span.country or span.kind == "organisation"):
                self.anybody.setdefault(span.country or span.name, span)
        while self.sentence < len(self.sentences) and self.sentences[self.sentence].start <= place:
            self.sentence += 1

    def is_named_behind(self, end: int) -> bool:
        """Whether names follow that say whom a phrase means: "the two countries most at risk, Peru and Chile"."""
        if self.passed == len(self.actors):
            return False
        following = self.actors[self.passed].start
        if following - end > _APPOSED * _LONG:
            return False
        gap = self.text[end:following].rstrip()
        between = gap.lower().split()
        if len(between) > _APPOSED or not gap.endswith((",", "--", "–", "—", ":", "(")):
            return False
        return not any(verb_form(word.strip(",")) == "past" or is_auxiliary(word) for word in between)

    def apposed(self, end: int) -> ActorSpan | None:
        """The person of no known state who is named right behind an office: "the ambassador, Ann Lie, said"."""
        following = self.actors[self.passed] if self.passed < len(self.actors) else None
        beside = following is not None and self.text[end : following.start] == ", "
        return following if beside and following and following.kind == "person" and not following.country else None

    def office(self, noun: str) -> list[ActorSpan]:
        """The one state whose office or body it is, told of a few sentences before: "the Greek envoy ... the envoy"."""
        at, first = self.passed, max(0, self.passed - _LOOKED_AT)
        for begin in self._recent():
            states: dict[str, ActorSpan] = {}
            while at > first and self.actors[at - 1].start >= begin:
                at -= 1
                span = self.actors[at]
                if span.country and span.official and noun in self.text[span.start : span.end].lower().split():
                    states[span.country] = span
            if states:
                return list(states.values()) if len(states) == 1 else []
        return []

    def body(self, noun: str, start: int) -> list[ActorSpan]:
        """The one organisation of a sort that was named; nobody where it may be another."""
        fitting = [self.named[name] for name in _bodies()[noun] if name in self.named]
        for begin in self._recent():
            named = [span for span in fitting if span.start >= begin]
            if named:
                break
        else:
            named = fitting if noun in _data()["bodies"] else []
        if len(named) != 1 or self._is_another(noun, start, named[0]):
            return []
        self.used[noun] = start
        return named

    def _is_another(self, noun: str, start: int, named: ActorSpan) -> bool:
        """Whether another was told of since, or it is that of the town in its sentence: "in Bristol the council"."""
        since = max(named.end, self.used.get(noun, 0) + len(noun))
        if re.search(rf"\b{noun}s?\b", self.text[since:start]):
            return True
        begin = self.sentences[self.sentence - 1].start if self.sentence else 0
        own = self.actors[max(0, self.passed - _LOOKED_AT) : self.passed]
        return any(span.kind == "place" and span.start >= begin for span in own)

    def group(self, noun: str, count: int) -> list[ActorSpan]:
        """The members of a group of so many, looked for further and further back; nobody where they would be more."""
        sort = next(sort for sort in _GROUPS if noun in _data()[sort])
        if sort in ("leaders", "persons"):
            persons = self._members(count, lambda span: span.name if span.kind == "person" else None)
            if persons or sort == "persons":
                return persons

        def party(span: ActorSpan) -> str | None:
            of_state = span.country is not None or (sort == "sides" and span.kind == "organisation")
            return (span.country or span.name) if of_state and span.kind != "place" and not span.place else None

        everybody = [span for span in self.anybody.values() if span.country or sort == "sides"]
        return self._members(count, party) or (everybody if len(everybody) == count else [])

    def _members(self, count: int, name_of: Callable[[ActorSpan], str | None]) -> list[ActorSpan]:
        members: dict[str, ActorSpan] = {}
        at = self.passed
        first = max(0, at - _LOOKED_AT)
        for begin in self._recent():
            while at > first and self.actors[at - 1].start >= begin:
                at -= 1
                if (name := name_of(self.actors[at])) is not None:
                    members[name] = self.actors[at]
                if len(members) > count:
                    return []
            if len(members) == count:
                return sorted(members.values(), key=lambda span: span.start)
        return []

    def _recent(self) -> Iterable[int]:
        """Where the last few sentences begin, the latest first."""
        return (self.sentences[at].start for at in range(self.sentence - 1, max(-1, self.sentence - 1 - _WINDOW), -1))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("timeline.events").joinpath("data", "described.toml").read_text("utf-8"))


@cache
def _counts() -> dict[str, int]:
    return dict(_data()["counts"])


@cache
def _bodies() -> dict[str, Collection[str]]:
    """Noun -> the organisations that it can mean."""
    named = {noun: tuple(names) for noun, names in (_data()["bodies"] | _data()["lately"]).items()}
    return named | {other: named[noun] for other, noun in _data()["beside"]["spellings"].items()}


@cache
def describing() -> frozenset[str]:
    """The nouns of such phrases, and of short names of states: "the kingdom"."""
    groups = (word for sort in _GROUPS for word in _data()[sort])
    short = (row["short"] for row in rows("short_names.csv"))
    return frozenset(groups) | frozenset(noun.split()[-1] for noun in _bodies()) | frozenset(short)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """One for each word that opens a phrase, without its first letter: `re` is fastest at looking for letters."""
    data = _data()
    counts = "|".join(word for word in data["counts"] if word != _BOTH)
    nouns = "|".join(noun for sort in _GROUPS for noun in data[sort])
    group = rf"(?:(?:{'|'.join(data['adjectives'])}) )*(?P<group>{nouns})"
    beside = "|".join((*data["beside"]["words"], rf"\d+-(?:{'|'.join(data['beside']['members'])})"))
    body = rf"(?:(?:{beside}) )?(?P<body>{'|'.join(_bodies())})"
    behind = dict.fromkeys(data["before"], rf"(?P<count>{counts}) {group}")
    behind["the"] = rf"(?:{behind['the']}|{body}|(?P<office>{'|'.join(data['offices'])}))"
    behind[_BOTH] = group
    return tuple(
        re.compile(rf"{word[1:]} (?<=\b[{word[0].upper()}{word[0]}]{word[1:]} ){rest}\b(?!-| of\b)")
        for word, rest in behind.items()
    )
