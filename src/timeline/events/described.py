"""Whom phrases mean that name nobody, "the two countries" or "the alliance": those told of last, where they fit."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events.actors import ActorSpan
from timeline.prose import Sentence

_WINDOW = 4  # sentences in which they are looked for, the phrase's own counted
_GROUPS = ("states", "sides", "leaders", "persons")
_APPOSED = (", ", " -- ", " – ", " — ", ": ", " (")


def with_described(text: str, sentences: Sequence[Sentence], actors: tuple[ActorSpan, ...]) -> tuple[ActorSpan, ...]:
    """The actors of an article and those that such phrases mean, in text order; a phrase stands there once for each.

    Args:
        actors: Those that the article names.
    """
    found: list[ActorSpan] = []
    starts: list[int] = []
    for phrase in _pattern().finditer(text):
        starts = starts or [span.start for span in actors]
        start, end = phrase.span()
        known = actors[: bisect_right(starts, start)]
        if not known or (len(known) < len(actors) and text[end : actors[len(known)].start] in _APPOSED):
            continue  # "the two countries, Peru and Chile"
        at = bisect_right(sentences, start, key=lambda sentence: sentence.start)
        recent = [sentence.start for sentence in reversed(sentences[max(0, at - _WINDOW) : at])]
        if phrase["body"]:
            meant = _body(phrase["body"], known, recent)
        else:
            meant = _group(phrase["group"], _counts()[(phrase["count"] or "both").lower()], known, recent)
        found.extend(span._replace(start=start, end=end, place=False, demonym=False) for span in meant)
    return tuple(sorted([*actors, *found], key=lambda span: span.start)) if found else actors


def _body(noun: str, known: Sequence[ActorSpan], recent: Iterable[int]) -> list[ActorSpan]:
    """The one organisation of a sort that was named; nobody where it may be another."""
    fitting = [span for span in known if span.name in _bodies()[noun]]
    named = _last(1, fitting, recent)
    if not named and noun in _data()["bodies"] and len(everywhere := _distinct(fitting)) == 1:
        return everywhere
    return named


def _group(noun: str, count: int, known: Sequence[ActorSpan], recent: Sequence[int]) -> list[ActorSpan]:
    """The members of a group of so many, looked for further and further back; nobody where they would be more."""
    sort = next(sort for sort in _GROUPS if noun in _data()[sort])
    if sort in ("leaders", "persons"):
        persons = _last(count, [span._replace(country=None) for span in known if span.kind == "person"], recent)
        if persons or sort == "persons":
            names = [span.name for span in persons]
            return [next(span for span in known if span.name == name) for name in names]
    bodies = [span for span in known if span.country or (sort == "sides" and span.kind == "organisation")]
    members = _last(count, [span for span in bodies if span.kind != "place" and not span.place], recent)
    everybody = _distinct(bodies)
    return members or (everybody if len(everybody) == count else [])


def _last(count: int, spans: Sequence[ActorSpan], recent: Iterable[int]) -> list[ActorSpan]:
    """The last few that were named, where those of some sentences are just as many."""
    for start in recent:
        members = _distinct([span for span in spans if span.start >= start])
        if len(members) >= count:
            return members if len(members) == count else []
    return []


def _distinct(spans: Iterable[ActorSpan]) -> list[ActorSpan]:
    """One span for each state, and for each name that stands for none."""
    members: dict[str, ActorSpan] = {}
    for span in spans:
        members.setdefault(span.country or span.name, span)
    return list(members.values())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("timeline.events").joinpath("data", "described.toml").read_text("utf-8"))


@cache
def _counts() -> dict[str, int]:
    return dict(_data()["counts"])


@cache
def _bodies() -> dict[str, Collection[str]]:
    """Noun -> the organisations that it can mean."""
    named = {noun: frozenset(names) for noun, names in (_data()["bodies"] | _data()["lately"]).items()}
    return named | {other: named[noun] for other, noun in _data()["beside"]["spellings"].items()}


@cache
def _pattern() -> re.Pattern[str]:
    data = _data()
    before = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in data["before"])
    counts = "|".join(word for word in data["counts"] if word != "both")
    adjectives, groups = "|".join(data["adjectives"]), "|".join(noun for sort in _GROUPS for noun in data[sort])
    beside = "|".join((*data["beside"]["words"], rf"\d+-(?:{'|'.join(data['beside']['members'])})"))
    return re.compile(
        rf"\b(?:(?:[Bb]oth|(?:{before}) (?P<count>{counts}))(?: (?:{adjectives}))* (?P<group>{groups})"
        rf"|[Tt]he (?:(?:{beside}) )?(?P<body>{'|'.join(_bodies())}))\b(?!-| of\b)"
    )
