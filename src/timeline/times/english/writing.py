"""How English rules are written down, and the pieces of phrases that many of them share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.times.arithmetic import day_exists
from timeline.times.english.lexicon import (
    AMOUNTS,
    CLASSES,
    EDGES,
    MONTHS,
    PARTS,
    WEEKDAYS,
    ordinal,
    plain,
    year_of,
)  # fmt: skip
from timeline.times.meaning import CalendarDate, Meaning, Shift, Timed, Weekday
from timeline.times.notation import Phrase
from timeline.times.rule import Found, Named, Produced, Rule

# "early", "the end of", "around" before a date; `edge_of` reads them.
LEAD = "[[the ]{part:part} of |[the ]{edge:edge}( in |~)|{about:about} ]"
DAY_NUMBER = "({nth:nth}|{day:day})"
# A day, however it is named; `day_of` reads it.
NAMED_DAY = (
    "([{weekday:weekday_first}[,] ]{day:day_first} {month:month_last}[ {year:year_last}]"
    "|[{turn:day_turn} ]{weekday:weekday}[, {month:month} {day:day}]|{near:near}"
    "|{month:month_only} {day:day_only}[, {year:year}])"
)
ON_DAY = "[[,][ on] " + NAMED_DAY + "]"  # behind an hour

# Its names, in the order in which they can stand in a text.
OF_DAY = (
    "weekday_first", "day_first", "month_last", "year_last",
    "day_turn", "weekday", "month", "day", "near", "month_only", "day_only", "year",
)  # fmt: skip
# Before an hour or a part of a day.
ABOUT = "[{about:about} |{beside:beside} |{edge:edge} ]"
_ZONES = {"gmt": "Z", "utc": "Z", "z": "Z"}

# What follows a bare year or day number that is no quantity: an end, a sign, or a word that no noun begins with.
NO_NOUN = (
    r"['\"]?(?:$|[.,;:)\]?!](?:[^0-9]|$)|'s\b|\"|[ \n]*\n|[ \n]*-|[ \n]?[—(]"
    r"|[ \n]+(?:and|or|to|the|in|when|as|that|but|was|is|were|will|would|had|has|have|by|for|with|at|on|after|before"
    r"|from|through|until|a|an|it|he|she|they|we|while|because|under|over|into|which|who|if|than|there|this|about"
    r"|because|since|said|says|only|also|could|can|may|did|compared|despite|against|between|during|where|alone|of)\b)"
)
_LONGEST_MONTH = 31
TURNS = {"last": -1, "this past": -1, "this": 0, "next": 1, "this coming": 1}
NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}


def rule(
    name: str,
    phrase: str,
    production: Callable[[Named], Produced],
    examples: Mapping[str, list[Found]] | None = None,
    counter_examples: tuple[str, ...] = (),
    *,
    capital: str | None = None,
    lone: bool = False,
    after: str | None = None,
    not_after: str | None = None,
    before: str | None = None,
    not_before: str | None = None,
) -> Rule:
    """A rule whose phrase speaks of the English classes."""
    return Rule(
        name, Phrase(phrase, CLASSES), production, examples or {}, counter_examples,
        capital=capital, lone=lone, after=after, not_after=not_after, before=before, not_before=not_before,
    )  # fmt: skip


def edge_of(named: Named) -> str | None:
    """The mod that the words of LEAD say."""
    if named.get("part"):
        return PARTS[named["part"]]
    if named.get("edge"):
        return EDGES[named["edge"]]
    return "APPROX" if named.get("about") else None


def amount_mod(named: Named) -> str | None:
    """The mod of "about", "more than" ..."""
    return AMOUNTS[named["amount"]] if named.get("amount") else None


def calendar_date(month: str, day: str = "", year: str = "", mod: str | None = None) -> CalendarDate | None:
    """A date from its words; of a day that its month lacks, as the 31st of June, the month is told at least."""
    number = MONTHS[plain(month)]
    told = year_of(year) if year else None
    if told is not None and not 1 <= told <= 9999:
        return None
    if not day:
        return CalendarDate(told, number, mod=mod)
    of_month = ordinal(day)
    if not 1 <= of_month <= _LONGEST_MONTH:
        return None
    return CalendarDate(told, number, of_month if day_exists(told, number, of_month) else None, mod=mod)


def day_of(named: Named) -> Meaning | None:
    """The day that NAMED_DAY names."""
    if named.get("near"):
        return Shift("day", NEAR[named["near"]])
    if named.get("month"):
        return calendar_date(named["month"], named["day"])
    if named.get("weekday"):
        return Weekday(WEEKDAYS[named["weekday"]], TURNS.get(named["day_turn"]))
    if named.get("month_last"):
        return calendar_date(named["month_last"], named["day_first"], named["year_last"])
    if named.get("month_only"):
        return calendar_date(named["month_only"], named["day_only"], named["year"])
    return None


def timed(clock: str, named: Named) -> Timed | None:
    """An hour, or a part of a day, of the day that NAMED_DAY names, if it does; None where that is no day."""
    day = day_of(named)
    if day is None and any(named.get(name) for name in OF_DAY):
        return None
    return Timed(clock, day, _ZONES.get(named.get("zone", ""), ""), edge_of(named))
