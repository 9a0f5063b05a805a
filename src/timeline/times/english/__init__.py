"""English: words in TOML files, rules by family, and the cues that tell past from future."""

from __future__ import annotations

from functools import cache

from timeline.times.direction import FUTURE, PAST, Cues
from timeline.times.rule import Rule
from timeline.times.scan import Finder


@cache
def rules() -> tuple[Rule, ...]:
    """All rules; of readings of the same length, the earlier wins."""
    from timeline.times.english import (
        calendar_dates,
        clock,
        durations,
        numeric_dates,
        offsets,
        periods,
        references,
        sets,
        weekdays,
        years,
    )  # fmt: skip

    families = (calendar_dates, numeric_dates, years, periods, clock, weekdays, sets, references, offsets, durations)
    return tuple(rule for family in families for rule in family.RULES)


@cache
def finder() -> Finder:
    """Finds English phrases."""
    from timeline.times.english.lexicon import load

    return Finder(rules(), frozenset(load("frequent")["words"]))


@cache
def cues() -> Cues:
    """Words that point to the past or the future."""
    from timeline.times.english.lexicon import load

    data = load("cues")
    return Cues(
        verbs={FUTURE: tuple(data["future"]), PAST: tuple(data["past"])},
        prepositions={FUTURE: tuple(data["future_prepositions"]), PAST: tuple(data["past_prepositions"])},
        regular_past="ed",
        not_past=tuple(data["not_past"]),
    )
