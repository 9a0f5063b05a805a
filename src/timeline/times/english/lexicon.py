"""English words as data, and as the classes that the rules' phrases name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from timeline.times import language
from timeline.times.notation import FIGURES, GAP, JOINED, Words
from timeline.times.trie import one_of

load = partial(language.load, __package__)

MONTHS: dict[str, int] = {**load("months")["names"], **load("months")["abbreviations"]}
WEEKDAYS: dict[str, int] = {**load("weekdays")["names"], **load("weekdays")["abbreviations"]}
DAY_PARTS: dict[str, str] = load("weekdays")["parts"]
SEASONS: dict[str, str] = load("seasons")["names"]
HOLIDAYS: dict[str, str] = load("holidays")["names"]
ORDINALS: dict[str, int] = load("numbers")["ordinals"]
CARDINALS: dict[str, int] = load("numbers")["cardinals"]
MULTIPLIERS: dict[str, int] = load("numbers")["multipliers"]
LOOSE: dict[str, int] = load("numbers")["loose"]
VAGUE: list[str] = load("numbers")["vague"]["values"]
DECADES: dict[str, int] = load("numbers")["decades"]
AMOUNTS: dict[str, str] = load("modifiers")["amounts"]
EDGES: dict[str, str] = load("modifiers")["edges"]
PARTS: dict[str, str] = load("modifiers")["parts"]
STRETCHES: dict[str, str] = load("modifiers")["stretches"]
UNITS: dict[str, str] = {w: u for u, it in load("units").items() for w in (*it["singular"], *it["plural"])}
SINGULAR: dict[str, str] = {w: u for u, it in load("units").items() for w in it["singular"]}
PLURAL: dict[str, str] = {w: u for u, it in load("units").items() for w in it["plural"]}

_NUMERALS = {**CARDINALS, **MULTIPLIERS}
_TEENS = {w: n for w, n in CARDINALS.items() if 10 <= n <= 19}
_TENS = {w: n for w, n in CARDINALS.items() if n >= 20}
_ONES = {w: n for w, n in CARDINALS.items() if n <= 9}


def _raw(pattern: str, *heads: str, open_ended: bool = False, inner: Iterable[str] = ()) -> Words:
    return Words(f"(?:{pattern})", frozenset(tuple(head.split()) for head in heads), open_ended, frozenset(inner))


def _month_pattern() -> str:
    months = load("months")
    return rf"(?:{one_of(months['names'])})\b|(?:{one_of(months['abbreviations'])})\b\.?"


def _weekday_pattern() -> str:
    days = load("weekdays")
    return rf"(?:{one_of(days['names'])})\b|(?:{one_of(days['abbreviations'])})\b\.?"


_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_NUMERAL = one_of(_NUMERALS)
_NAMESAKES = ("april", "august", "june", "march", "may")  # months whose names are also those of other things
_ZONES = ("gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "mt", "pt", "bst", "cet")
_CITIES: list[str] = load("zones")["cities"]
_YEAR = r"(?:1[0-9]|20)[0-9]{2}"

CLASSES: dict[str, Words] = {
    "month": _raw(_month_pattern(), *MONTHS),
    "month name": Words.listed(load("months")["names"]),
    "weekday": Words.listed(load("weekdays")["names"]),
    "any weekday": _raw(_weekday_pattern(), *WEEKDAYS),
    # "sat" and "sun" are words of their own
    "list weekday": Words.listed(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"]),
    "day part": Words.listed(DAY_PARTS),
    "turn of light": Words.listed(["dawn", "daybreak", "dusk", "nightfall", "sundown", "sunrise", "sunset"]),
    "season": Words.listed(SEASONS),
    "seasons": Words.listed([f"{season}s" for season in SEASONS]),
    "holiday": Words.listed(HOLIDAYS),
    # "a second chance", "the same second edition": a lone second is an ordinal.
    "unit": Words.listed([w for w in SINGULAR if w != "second"]),
    "units": Words.listed(UNITS),
    "plural": Words.listed(PLURAL),
    "ordinal": Words.listed(ORDINALS),
    "amount": Words.listed(AMOUNTS),
    "edge": Words.listed(EDGES),
    "part": Words.listed(PARTS),
    "stretch": Words.listed(STRETCHES),
    "decade word": Words.listed(DECADES),
    "vague": Words.listed(VAGUE),
    "loose": Words.listed(LOOSE),
    "few": Words.listed([w for w in LOOSE if " " in w]),
    # 3, 1,500, 2.5, three, twenty-four, two hundred and fifty
    "number": Words(
        rf"(?:(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}|[0-9]{{1,6}}(?:\.[0-9]{{1,2}})?)(?:{GAP}(?:million|billion)\b)?"
        rf"|[0-9]{{1,3}}(?:(?:{GAP}|-)[1-3]/[2-4]|[½¼¾])"
        rf"|(?:{one_of(CARDINALS)}|an?{GAP}(?:hundred|thousand))\b"
        rf"(?:(?:-|{GAP})(?:and{GAP})?(?:{_NUMERAL})\b){{0,5}}|{one_of(('half', 'half a', 'half an'))})",
        frozenset({("half",), *((w,) for w in (*FIGURES, *CARDINALS)),
                   *((a, many) for a in ("a", "an") for many in ("hundred", "thousand"))}),
        open_ended=True,
        inner=frozenset({"0", "and", "a", "an", *_FRACTIONS, *_NUMERALS, *(JOINED + it for it in FIGURES[:3])}),
    ),
    "plain month": Words.listed([m for m in load("months")["names"] if m not in _NAMESAKES]),
    "given name": Words.listed(["april", "june"]),
    "odd month": _raw(r"(?:may|march|august)\b|(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.", "may", "march",
                      "august", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    "long unit": Words.listed([w for w, u in SINGULAR.items() if u not in ("second", "minute", "hour", "weekend")]),
    "calendar unit": Words.listed(["day", "week", "month", "year"]),
    "nth day": Words.listed([*(word for word, number in ORDINALS.items() if number <= 4), "last"]),
    "month turn": Words.listed(["the", "this", "last", "next"]),
    "midway": Words.listed(["midweek", "midmonth", "midyear"]),
    "span turn": Words.listed(["past", "last", "current", "present", "coming", "upcoming", "next"]),
    "short turn": Words.listed(["next"]),
    "story turn": Words.listed(["following", "previous", "preceding", "prior", "same"]),
    "weekend turn": Words.listed(
        ["last", "the last", "the past", "this past", "this", "next", "this coming", "the coming"]
    ),
    "weeks": Words.listed(["last", "this", "next"]),
    "weekday turn": Words.listed(["following", "next", "previous", "preceding", "same"]),
    "after next": Words.listed(["after next"]),
    "week word": Words.listed(["week"]),
    "month word": Words.listed(["month"]),
    "year or month": Words.listed(["year", "month"]),
    "weeks unit": Words.listed(["week", "weeks"]),
    "week unit": Words.listed(["week", "weekend"]),
    "ago": Words.listed(["ago"]),
    "further": Words.listed(["more", "additional", "further", "extra"]),
    "whole more": Words.listed(["additional", "further", "extra", "entire", "whole", "full"]),
    "fy": _raw("fy", "fy"),
    "nth of quarter": _raw("[1-4]q", "0 q"),
    "short quarter": Words.listed(["q1", "q2", "q3", "q4", "h1", "h2"]),
    "pre": Words.listed(["pre"]),
    "past minutes": Words.listed(["five", "ten", "twenty", "twenty-five"]),
    "to": Words.listed(["to"]),
    "this": Words.listed(["this"]),
    "half past": Words.listed(["half past", "quarter past", "quarter to"]),
    "before": Words.listed(["yesterday"]),
    "after": Words.listed(["tomorrow"]),
    "half more": _raw(rf"and(?:-|{GAP})a(?:-|{GAP})half", "and a half", open_ended=True),
    "decade unit": Words.listed(["decade", "century"]),
    "weekdays": Words.listed([w + "s" for w in load("weekdays")["names"]]),
    "day parts": Words.listed([w + "s" for w in DAY_PARTS]),
    "weeklong": Words.listed([w + "long" for w in SINGULAR]),
    "working day": Words.listed(["weekday", "workday"]),
    "working days": Words.listed(["weekdays", "workdays"]),
    "other": Words.listed(["other"]),
    "times": Words.listed(["once", "twice", "three times", "four times", "five times", "several times"]),
    "adverb": Words.listed(["daily", "weekly", "monthly", "yearly", "annually", "hourly", "quarterly", "nightly",
                            "biweekly", "fortnightly"]),
    "minutes": _raw("[0-9]{2}", "00", open_ended=True),
    "zulu": _raw(r"z\b", "z"),
    "day and time": _raw("[0-9]{6}", "00000", open_ended=True),
    "minutes of half": _raw("[0-9]{2}", "00"),  # "3:15pm": letters may follow at once
    "half day": _raw(r"[ap]\.m\.|[ap]m\b", "a m", "p m", "am", "pm"),
    "named hour": Words.listed(["noon", "midday", "midnight"]),
    "clock number": Words.listed([w for w, n in CARDINALS.items() if n <= 12]),
    "part turn": Words.listed(["this", "yesterday", "last", "tomorrow", "that", "that same", "the next",
                               "the following", "the previous", "the same"]),
    "side": Words.listed(["before", "after"]),
    "beside": Words.listed(["shortly before", "shortly after", "just before", "just after"]),
    "about": Words.listed(["about", "around", "approximately", "roughly", "circa"]),
    "turn": Words.listed(["last", "this past", "this coming", "this", "next"]),
    "near": Words.listed(["today", "yesterday", "tomorrow"]),
    "the quarter": Words.listed(["the quarter", "the latest quarter", "the fiscal quarter"]),
    "nth of four": Words.listed(["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"]),
    "whole": Words.listed(["year"]),
    "half": Words.listed(["first", "second", "first two", "last two"]),
    "decade": _raw("(?:(?:1[0-9]|20)[0-9]0|'[0-9]0)'?s", "'00 s", "0000 s", open_ended=True),
    "digits": _raw("[0-9]{1,4}", *FIGURES[:4], open_ended=True),
    "day": _raw("3[01]|[12][0-9]|0?[1-9]", "0", "00", open_ended=True),
    "year": _raw(_YEAR, "0000", open_ended=True),
    "any year": _raw("[0-9]{3,4}", "000", "0000", open_ended=True),
    "christ": _raw(r"b\.c\.|bce?\b", "b c", "bc", "bce"),
    "paper": Words.listed(load("names")["papers"]),
    "broadcast": Words.listed(load("names")["broadcasts"]),
    "day of history": Words.listed(load("names")["days"]),
    "show": Words.listed(load("names")["shows"]),
    "minutes of name": Words.listed(load("names")["minutes"]),
    "hours of name": Words.listed(load("names")["hours"]),
    "era": _raw(r"a\.d\.|ad\b|ce\b", "a d", "ad", "ce"),
    "early year": _raw("[1-9][0-9]{2}", "000", open_ended=True),
    "short year": _raw("'[0-9]{2}", "'00", open_ended=True),
    "two digits": _raw("[0-9]{1,2}", "0", "00", open_ended=True),
    "year word": _raw(
        rf"(?:nineteen|eighteen|seventeen)(?:-|{GAP})"
        rf"(?:(?:{one_of(_TENS)})(?:(?:-|{GAP})(?:{one_of(_ONES)}))?|{one_of(_TEENS)}"
        rf"|hundred(?:{GAP}and{GAP}(?:{one_of(CARDINALS)})(?:(?:-|{GAP})(?:{one_of(_ONES)}))?)?)"
        rf"|two{GAP}thousand(?:{GAP}(?:and{GAP})?(?:{one_of(CARDINALS)}))?",
        "nineteen", "eighteen", "seventeen", "two", open_ended=True, inner=(*CARDINALS, "hundred", "thousand", "and"),
    ),
    "nth": _raw(r"(?:[0-9]{1,2})(?:st|nd|rd|th)", "0", "00", open_ended=True),
    "zone": _raw(
        rf"(?:{one_of(_ZONES)})\b|local{GAP}time\b"
        rf"|(?:eastern|pacific|central|moscow)(?:{GAP}(?:standard|daylight))?{GAP}time\b"
        rf"|(?:{one_of(_CITIES)}){GAP}time\b".replace(r"\ ", GAP),
        *_ZONES, *_CITIES, "local", "eastern", "pacific", "central", "moscow", inner=("standard", "daylight", "time"),
    ),
}  # fmt: skip


def number(words: str) -> float | None:
    """The number that numerals or words say: "two hundred and fifty" is 250; None for "nineteen two"."""
    words = words.replace(",", "").replace("-", " ")
    if words[-1] in _FRACTIONS:
        return float(words[:-1]) + _FRACTIONS[words[-1]]
    if words[0].isdigit():
        figures, _, rest = words.partition(" ")
        above, _, below = rest.partition("/")
        return float(figures) + int(above) / int(below) if below else float(figures) * MULTIPLIERS.get(rest, 1)
    if words.startswith("half"):
        return 0.5
    if words in LOOSE:
        return LOOSE[words]
    total, group, last = 0, 0, 0
    for word in words.split():
        if word in ("and", "a", "an"):
            continue
        if (factor := MULTIPLIERS.get(word)) is not None:
            group = (group or 1) * factor
            if factor >= 1000:
                total, group = total + group, 0
        else:
            one = CARDINALS[word]
            if last and last < 100 and not (last >= 20 > 9 >= one):
                return None
            group += one
        last = CARDINALS.get(word, 1000)
    return float(total + group)


def ordinal(words: str) -> int:
    """The number of "third" or "3rd"."""
    return ORDINALS[words] if words in ORDINALS else int("".join(c for c in words if c.isdigit()))


def year_of(words: str) -> int:
    """The year of "1979", "'79", "nineteen seventy-nine" or "two thousand"."""
    if words[0] == "'":  # a century that newspapers leave out is the twentieth, up to a generation from now
        short = int(words[1:])
        return short + (1900 if short >= 30 else 2000)
    if words[0].isdigit():
        return int(words)
    head, *rest = words.replace("-", " ").split()
    if head == "two":
        return int(number(words) or 2000)
    if not rest:
        return 0
    tail = " ".join(w for w in rest if w != "hundred")
    return CARDINALS[head] * 100 + (int(number(tail) or 0) if tail else 0)


def plain(word: str) -> str:
    """A month or weekday without its abbreviation's full stop."""
    return word.rstrip(".")
