"""How likely a record is right, and why: four parts, their product, a level, reasons in words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from math import exp, log

from timeline.merging import Record
from timeline.model import Confidence, Level, Mention, Parts

_MOST_SOURCES = 3
_SUREST = 0.999  # a score of 0 or 1, such as a person gives, has no finite odds
_STATED = ("explicit", "relative", "inherited")
_BASIS_WORDS = {
    "explicit": "calendar date in the text",
    "relative": "date counted from the day of the article",
    "inherited": "date taken from a nearby sentence",
    "publication": "no date in the text: day of publication, as news convention has it",
    "none": "no date in the text",
}
_PLURAL = {"date": "dates", "status": "reports"}
_STATUS_WORDS = {
    "scheduled": "told as a plan so far",
    "possible": "told as a possibility only",
    "proposed": "told as a proposal or demand only",
    "denied": "told as denied",
    "cancelled": "told as called off",
}


@cache
def weights() -> dict[str, dict[str, float]]:
    """weights.toml."""
    return tomllib.loads(files("timeline.confidence").joinpath("data", "weights.toml").read_text("utf-8"))


def assess(record: Record) -> Confidence:
    """The confidence of a record; a pure function of it."""
    parts = Parts(
        event=round(_event(record), 3),
        date=round(_date(record), 3),
        status=round(_status(record), 3),
        merge=round(_merge(record), 3),
    )
    score = round(parts.event * parts.date * parts.status * parts.merge, 3)
    return Confidence(level_of(score), score, parts, tuple(_reasons(record)))


def level_of(score: float) -> Level:
    """high, moderate or low."""
    limits = weights()["levels"]
    return "high" if score >= limits["high"] else "moderate" if score >= limits["moderate"] else "low"


def _less_doubt(probability: float, left: float, more: int) -> float:
    return 1 - (1 - probability) * left ** min(max(more, 0), _MOST_SOURCES)


def _event(record: Record) -> float:
    """Of the likeliest mention, and of how often the act is told, copies counted once."""
    table = weights()["event"]
    best = max(mention.score for mention in record.mentions)
    best = min(max(best, 1 - _SUREST), _SUREST)
    odds = table["bias"] + table["best"] * log(best / (1 - best)) + table["told"] * log(max(1.0, record.salience))
    odds += table["another_source"] * min(len(record.sources) - 1, _MOST_SOURCES)
    return 1 / (1 + exp(-odds))


def _date(record: Record) -> float:
    if record.date is None:
        return weights()["date.none"]["open"]
    articles = {mention.article for mention in record.mentions if _agrees(mention, record)}
    agreeing = sum(not articles.isdisjoint(source.articles) for source in record.sources)
    more = weights()["date.more"]
    probability = _less_doubt(
        weights()[f"date.{record.basis}"][_precision(record)], more["another_source"], agreeing - 1
    )
    if record.date.approximate:
        probability *= more["approximate"]
    return probability * more["conflict"] ** sum(conflict.field == "date" for conflict in record.conflicts)


def _precision(record: Record) -> str:
    """day, coarse (a month, a year, the extent of what lasts) or open (bounds of one unknown day)."""
    assert record.date is not None
    if record.date.precision == "day":
        return "coarse" if record.date.year_unknown else "day"
    return "open" if record.date.precision in ("open", "interval") and not record.lasting else "coarse"


def _agrees(mention: Mention, record: Record) -> bool:
    return mention.basis in _STATED and bool(mention.date and record.date and mention.date.overlaps(record.date))


def _status(record: Record) -> float:
    table = weights()["status"]
    return table[record.status] * table["conflict"] ** sum(conflict.field == "status" for conflict in record.conflicts)


def _merge(record: Record) -> float:
    table = weights()["merge"]
    if len(record.mentions) == 1:
        return table["alone"]
    dates = {mention.date for mention in record.mentions}
    return table["merged"] if len(dates) == 1 else table["coarse"]


def _reasons(record: Record) -> list[str]:
    """Weightiest first: sources, date, conflicts, status, doubt about the act itself."""
    reasons = [_source_words(record), _date_words(record)]
    for conflict in record.conflicts:
        reasons.append(f"{_PLURAL[conflict.field]} differ: {conflict.value} in {_articles(len(conflict.articles))}")
    if record.status in _STATUS_WORDS:
        reasons.append(_STATUS_WORDS[record.status])
    if max(mention.score for mention in record.mentions) < 0.5:
        reasons.append("not sure to be a diplomatic act")
    return reasons


def _source_words(record: Record) -> str:
    names = [source.name for source in record.sources]
    copies = sum(len(source.articles) for source in record.sources) - len(names)
    told = "single source" if len(names) == 1 else f"{len(names)} independent sources"
    listed = ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")
    folded = f"; {copies} more of the same source or copied" if copies else ""
    return f"{told} ({listed}{folded})"


def _date_words(record: Record) -> str:
    if record.date is None:
        return "nothing bounds its date"
    words = _BASIS_WORDS[record.basis]
    if record.date.year_unknown:
        return f"{words}; no year can be known"
    return words if record.date.precision == "day" else f"{words}; no single day ({record.date.precision})"


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"
