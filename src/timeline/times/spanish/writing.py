"""How Spanish rules are written down, and the pieces of phrases that many of them share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from timeline.times.arithmetic import day_exists
from timeline.times.meaning import CalendarDate
from timeline.times.notation import Phrase
from timeline.times.rule import Found, Named, Produced, Rule
from timeline.times.spanish.lexicon import AMOUNTS, CLASSES, MONTHS, PARTS, TURNS, day_number

# "principios de", "hacia" before a date; `edge_of` reads them.
LEAD = "[{part:part} de |{about:about} ]"
OF_YEAR = "[(,| de| del| del año) {year:year}]"
# What follows a bare number that is no quantity: an end, a sign, or a word that no noun begins with.
NO_NOUN = (
    r"['\"]?(?:$|[.,;:)\]?!](?:[^0-9]|$)|\"|[ \n]*\n|[ \n]+[-—(]"
    r"|[ \n]+(?:y|o|u|e|a|al|el|la|los|las|en|con|por|para|que|se|no|su|sus|un|una|como|cuando|hasta|desde|fue|fueron"
    r"|era|eran|es|son|ha|han|había|habían|sin|tras|pero|ni|ante|bajo|entre|sobre|donde|le|les|lo|ya|también|según)\b)"
)


def rule(
    name: str,
    phrase: str,
    production: Callable[[Named], Produced],
    examples: Mapping[str, list[Found]],
    counter_examples: tuple[str, ...] = (),
    **guards: Any,
) -> Rule:
    """A rule whose phrase speaks of the Spanish classes."""
    return Rule(name, Phrase(phrase, CLASSES), production, examples, counter_examples, **guards)


def edge_of(named: Named) -> str | None:
    """The mod that the words of LEAD say."""
    if named.get("part"):
        return PARTS[named["part"]]
    return "APPROX" if named.get("about") else None


def amount_mod(named: Named) -> str | None:
    """The mod of "casi", "más de" ..."""
    return AMOUNTS[named["amount"]] if named.get("amount") else None


def turn_of(named: Named) -> int | None:
    """-1, 0 or 1 of a word before the noun or after it; None where there is none, or one on each side."""
    turns = [named[name] for name in ("turn", "turn_after") if named.get(name)]
    return TURNS[turns[0]] if len(turns) == 1 else None


def calendar_date(month: str, day: str = "", year: str = "", mod: str | None = None) -> CalendarDate | None:
    """A date from its words; None where the calendar has no such day."""
    number, told = MONTHS[month.rstrip(".")], int(year) if year else None
    if not day:
        return CalendarDate(told, number, mod=mod)
    of_month = day_number(day)
    return CalendarDate(told, number, of_month, mod=mod) if day_exists(told, number, of_month) else None
