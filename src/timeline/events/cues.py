"""The words that settle a status, read from status.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

from timeline.model import Status
from timeline.prose import VerbGroup, Words, word_sets

PLANS: frozenset[Status] = frozenset(["scheduled", "possible", "proposed"])
REACH = 14  # words a governing word reaches over
CONDITION_REACH = 10
HEDGE_REACH = 3
SUBJECT_REACH = 6
BARRIER = 4.0  # clause cost that a governing word does not cross
COORDINATORS = ("and", "but")
AFTER_CLAUSE = 2.0  # clause cost from which another clause stands between


class Told(NamedTuple):
    """A status and the word that decides it ("" for the tense alone)."""

    status: Status
    cue: str


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("timeline.events").joinpath("data", "status.toml").read_text("utf-8"))


@cache
def cues() -> dict[str, dict[str, Status]]:
    """Section -> word -> status, from status.toml."""
    return {
        section: {word: cast(Status, status) for status, words in _data()[section].items() for word in words}
        for section in ("before", "after", "beside")
    }


@cache
def words_of(section: str, name: str) -> frozenset[str]:
    return frozenset(_data()[section][name])


def conditions() -> frozenset[str]:
    """The words that open what an act hangs on: "if he leaves"."""
    return word_sets("anchoring", "relations.toml")["conditions"]


@cache
def contents() -> dict[str, Status]:
    """Verbs and nouns -> the status of their content: "denied" -> denied, "rumours" -> possible."""
    statuses: tuple[Status, ...] = ("possible", "denied")
    return {word: status for status in statuses for word in _data()["content"][status]}


@cache
def content_words() -> frozenset[str]:
    """These, and the nouns whose content somebody may refute: "dismissed reports that"."""
    return frozenset(contents()) | words_of("content", "claims")


@cache
def openers_of(section: str, wanted: frozenset[Status] | None = None) -> frozenset[str]:
    """First words of a section's cues; of all statuses, or of those wanted."""
    return frozenset(cue.split()[0] for cue, status in cues()[section].items() if wanted is None or status in wanted)


@cache
def openers_of_pairs() -> frozenset[str]:
    """First words of cues of two words that stand before an act."""
    return frozenset(cue.split()[0] for cue in cues()["before"] if " " in cue)


def light_verbs() -> frozenset[str]:
    """Verbs that carry a noun: "held talks"."""
    return words_of("light", "verbs")


def support_verbs() -> frozenset[str]:
    """Verbs whose subject is the act: "the summit took place"."""
    return words_of("support", "verbs")


def is_expected(words: Words, group: VerbGroup) -> bool:
    """Whether a verb tells of somebody who is to come: "is expected in Lima"."""
    return " ".join(words.lower[group.last : group.last + 2]) in words_of("underway", "awaited")
