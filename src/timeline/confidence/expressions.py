"""How likely a time expression's value is right, by what kind of expression it is."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from timeline.model import TimeExpression

_FORMS = (
    ("day", re.compile(r"\d{4}-\d\d-\d\d")),
    ("month", re.compile(r"\d{4}-\d\d")),
    ("year", re.compile(r"\d{4}")),
    ("decade", re.compile(r"\d{2,3}")),
    ("quarter", re.compile(r"\d{4}-[QH]\d")),
    ("season", re.compile(r"\d{4}-[A-Z]{2}")),
    ("week", re.compile(r"\d{4}-W\d\d(?:-WE)?")),
)
_TOLD_YEAR = re.compile(r"\d{4}|'\d\d")
_REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_BY_WORDING = ("day", "month", "year")


@cache
def shares() -> dict[str, float]:
    """Kind of expression -> the share of them whose value was right, from times.toml."""
    data = files("timeline.confidence").joinpath("data", "times.toml").read_text("utf-8")
    return {name: float(share) for name, share in tomllib.loads(data)["shares"].items()}


def sort_of(expression: TimeExpression) -> str:
    """What kind of expression it is: "day, relative", "month", "length", "present" ..."""
    value = expression.value
    if value in _REFERENCES:
        return value.removesuffix("_REF").lower()
    if expression.type == "DURATION":
        return "vague length" if "X" in value else "length"
    if expression.type in ("SET", "TIME"):
        return expression.type.lower()
    form = next((name for name, pattern in _FORMS if pattern.fullmatch(value)), "open")
    if form not in _BY_WORDING:
        return form
    if expression.relative:
        return f"{form}, relative"
    return form if _TOLD_YEAR.search(expression.text) else f"{form}, no year"


def time_confidence(expression: TimeExpression) -> float:
    """The probability that a time expression is one, with the right TIMEX3 value, 0 to 1.

    It is the share of expressions of its kind that were right in annotated English news (docs/confidence.md).
    """
    return shares()[sort_of(expression)]
