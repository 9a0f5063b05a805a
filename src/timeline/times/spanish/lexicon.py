"""Spanish words as data, and as the classes that the rules' phrases name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from timeline.times import language
from timeline.times.notation import FIGURES, GAP, JOINED, Words
from timeline.times.trie import one_of

load = partial(language.load, __package__)

MONTHS: dict[str, int] = {**load("months")["names"], **load("months")["abbreviations"]}
WEEKDAYS: dict[str, int] = {**load("weekdays")["names"], **load("weekdays")["plurals"]}
DAY_PARTS: dict[str, str] = load("weekdays")["parts"]
SEASONS: dict[str, str] = load("seasons")["names"]
HOLIDAYS: dict[str, str] = load("holidays")["names"]
CARDINALS: dict[str, int] = load("numbers")["cardinals"]
MULTIPLIERS: dict[str, int] = load("numbers")["multipliers"]
ORDINALS: dict[str, int] = load("numbers")["ordinals"]
LOOSE: dict[str, float] = load("numbers")["loose"]
DECADES: dict[str, int] = load("numbers")["decades"]
AMOUNTS: dict[str, str] = load("modifiers")["amounts"]
PARTS: dict[str, str] = load("modifiers")["parts"]
TURNS: dict[str, int] = {**load("turns")["before"], **load("turns")["after"]}
STORY_TURNS: dict[str, int] = load("turns")["story"]
YEAR_TURNS: dict[str, int] = load("turns")["years"]
NEAR: dict[str, int] = load("turns")["days"]
ADVERBS: dict[str, str] = load("sets")["adverbs"]
UNITS: dict[str, str] = {w: u for u, it in load("units").items() for w in (*it["singular"], *it["plural"])}
SINGULAR: list[str] = [w for it in load("units").values() for w in it["singular"]]
PLURAL: list[str] = [w for it in load("units").values() for w in it["plural"]]

_NUMERALS = {**CARDINALS, **MULTIPLIERS}
_CLOCK = ("second", "minute", "hour")


def _raw(pattern: str, *heads: str, inner: Iterable[str] = ()) -> Words:
    return Words(f"(?:{pattern})", frozenset((head,) for head in heads), True, frozenset(inner))


CLASSES: dict[str, Words] = {
    "month": Words(
        rf"(?:(?:{one_of(load('months')['names'])})\b|(?:{one_of(load('months')['abbreviations'])})\b\.?)",
        frozenset((word,) for word in MONTHS),
    ),
    "month name": Words.listed(load("months")["names"]),
    "weekday": Words.listed(load("weekdays")["names"]),
    "weekdays": Words.listed(load("weekdays")["plurals"]),
    "day part": Words.listed(DAY_PARTS),
    "season": Words.listed(SEASONS),
    "holiday": Words.listed(HOLIDAYS),
    # "el segundo mandato": a lone segundo is an ordinal.
    "unit": Words.listed([w for w in SINGULAR if UNITS[w] != "second"]),
    "units": Words.listed([w for w in UNITS if w != "segundo"]),
    "plural": Words.listed(PLURAL),
    "long unit": Words.listed([w for w in SINGULAR if UNITS[w] not in _CLOCK]),
    "long plural": Words.listed([w for w in PLURAL if UNITS[w] not in _CLOCK]),
    "calendar unit": Words.listed([w for w in SINGULAR if UNITS[w] in ("week", "month", "year")]),
    "near": Words.listed(NEAR),
    "turn": Words.listed(load("turns")["before"]),
    "turn after": Words.listed(load("turns")["after"]),
    "story turn": Words.listed(STORY_TURNS),
    "of year": Words.listed(YEAR_TURNS),
    "part": Words.listed(PARTS),
    "about": Words.listed(load("modifiers")["about"]["words"]),
    "amount": Words.listed(AMOUNTS),
    "vague": Words.listed(load("numbers")["vague"]["values"]),
    "loose": Words.listed(LOOSE),
    "ordinal": Words.listed(ORDINALS),
    "decade word": Words.listed(DECADES),
    "half": Words.listed(["media", "medio", "segunda"]),
    "quarter": Words.listed(["cuarto"]),
    "before": Words.listed(["anteanoche"]),
    "midnight": Words.listed(["medianoche"]),
    "mornings": Words.listed([w + "s" for w in DAY_PARTS]),
    "zone": Words.listed(["gmt", "utc"]),
    "adverb": Words.listed(ADVERBS),
    "present": Words.listed(load("references")["present"]),
    "past": Words.listed(load("references")["past"]),
    "future": Words.listed(load("references")["future"]),
    # 3, 1.500, 2,5, tres, treinta y uno, dos mil quinientos
    "number": _raw(
        rf"[0-9]{{1,3}}(?:\.[0-9]{{3}}){{1,3}}|[0-9]{{1,6}}(?:,[0-9]{{1,2}})?"
        rf"|(?:{one_of(_NUMERALS)})\b(?:{GAP}(?:y{GAP})?(?:{one_of(_NUMERALS)})\b){{0,5}}",
        *FIGURES, *_NUMERALS, inner=(*(JOINED + figures for figures in FIGURES[:3]), *_NUMERALS, "y"),
    ),
    "day": _raw(
        r"(?:3[01]|[12][0-9]|0?[1-9])(?:\.?º|ro\b)?|primero\b"
        rf"|(?:{one_of(w for w, n in CARDINALS.items() if n <= 30)})\b(?:{GAP}y{GAP}uno\b)?",
        "0", "00", "primero", *(w for w, n in CARDINALS.items() if n <= 30), inner=("º", "ro", "y", "uno"),
    ),
    "figures": _raw("3[01]|[12][0-9]|0?[1-9]", "0", "00"),
    "two digits": _raw("[0-9]{1,2}", "0", "00"),
    "minutes": _raw("[0-5][0-9]", "00"),
    "clock number": Words.listed([w for w, n in CARDINALS.items() if n <= 12]),
    "year": _raw("(?:1[0-9]|20)[0-9]{2}", "0000"),
    "any year": _raw("[0-9]{4}|[0-9]{2}", "00", "0000"),
    "decade": _raw("(?:1[0-9]|20)?[2-9]0|(?:1[0-9]|20)[01]0", "00", "0000"),
    "roman": Words.listed([
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx", "xxi",
    ]),
}  # fmt: skip


def number(words: str) -> float | None:
    """The number that figures or words say: "treinta y uno" is 31, "1.500" 1500, "2,5" 2.5; None for "dos uno"."""
    if words in LOOSE:
        return LOOSE[words]
    if words[0].isdigit():
        return float(words.replace(".", "").replace(",", "."))
    total, group, last = 0, 0, 1000
    for word in words.split():
        if word == "y":
            continue
        if (factor := MULTIPLIERS.get(word)) is not None:
            total, group, last = total + (group or 1) * factor, 0, 1000
        elif (one := CARDINALS[word]) < last and not (last < 100 and (last < 30 or one > 9)):
            group, last = group + one, one
        else:
            return None
    return float(total + group)


def day_number(words: str) -> int:
    """The day that "14", "1.º", "primero" or "treinta y uno" says."""
    if words[0].isdigit():
        return int("".join(c for c in words if "0" <= c <= "9"))
    return 1 if words == "primero" else int(number(words) or 0)


def roman(words: str) -> int:
    """The number of a century: "xx" is 20."""
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in words]
    return sum(-n if n < max(values[i:]) else n for i, n in enumerate(values))


def full_year(figures: str) -> int:
    """The year of "1999" or "99"; two figures are of the years from 1930 to 2029."""
    return int(figures) if len(figures) == 4 else int(figures) + (1900 if int(figures) >= 30 else 2000)
