"""How likely a record is right, and why: four parts, their product, a level, reasons in words."""

from __future__ import annotations

from math import exp, log

from attrs import evolve

from timeline.confidence.evidence import Evidence, of_record
from timeline.confidence.weights import Weights, usual_weights
from timeline.merging import Record
from timeline.model import Confidence, Level, Parts

MOST_SOURCES = 3
_DIGITS = 3
_SUREST = 0.999  # a score of 0 or 1, such as a person gives, has no finite odds
_BASIS_WORDS = {
    "explicit": "calendar date in the text",
    "relative": "date counted from that of the article, or from another",
    "inherited": "date taken from a nearby sentence",
    "publication": "no date of its own in the text: day of publication, as news convention has it",
    "none": "no date of its own in the text",
}
_PLURAL = {"date": "dates", "status": "reports"}
_STATUS_WORDS = {
    "scheduled": "told as a plan so far",
    "possible": "told as a possibility only",
    "proposed": "told as a proposal or demand only",
    "denied": "told as denied",
    "cancelled": "told as called off",
}


def assess(record: Record, weights: Weights | None = None) -> Confidence:
    """The confidence of a record; a pure function of it.

    Args:
        weights: What counts how much; the library's own if not given.
    """
    table = weights or usual_weights()
    parts = parts_of(of_record(record), table)
    score = score_of(parts)
    shown = Parts(*(round(part, _DIGITS) for part in (parts.event, parts.date, parts.status, parts.merge)))
    return Confidence(level_of(score, table), score, shown, tuple(_reasons(record)))


def parts_of(evidence: Evidence, weights: Weights) -> Parts:
    """The four probabilities."""
    event, date = _event(evidence, weights), _date(evidence, weights)
    merge = _merge(evidence, weights)
    if evidence.told > 1 and event * date:
        # further tellings may be of another act, but take nothing from what the best one says alone
        alone = evolve(evidence, told=1.0, sources=1, agreeing=min(1, evidence.agreeing))
        merge = max(merge, _merge(alone, weights) * _event(alone, weights) * _date(alone, weights) / (event * date))
    return Parts(event=event, date=date, status=_status(evidence, weights), merge=min(merge, 1.0))


def score_of(parts: Parts) -> float:
    """That all four hold, rounded to three decimals."""
    return round(parts.event * parts.date * parts.status * parts.merge, _DIGITS)


def level_of(score: float, weights: Weights | None = None) -> Level:
    """high, moderate or low."""
    limits = (weights or usual_weights())["levels"]
    return "high" if score >= limits["high"] else "moderate" if score >= limits["moderate"] else "low"


def _less_doubt(probability: float, left: float, more: int) -> float:
    return 1 - (1 - probability) * left ** min(max(more, 0), MOST_SOURCES)


def _event(evidence: Evidence, weights: Weights) -> float:
    """Of the likeliest mention, and of how often the act is told, copies counted once."""
    table = weights["event"]
    odds = table["bias"] + sum(table[name] * value for name, value in features(evidence).items())
    return 1 / (1 + exp(-odds))


def features(evidence: Evidence) -> dict[str, float]:
    """What the part `event` weighs, each with the sign that speaks for an event."""
    best = min(max(evidence.best, 1 - _SUREST), _SUREST)
    return {
        "best": log(best / (1 - best)),
        "told": log(max(1.0, evidence.told)),
        "another_source": float(min(evidence.sources - 1, MOST_SOURCES)),
    }


def _date(evidence: Evidence, weights: Weights) -> float:
    if evidence.date is None:
        return weights["date.none"]["open"]
    more = weights["date.more"]
    share = weights[f"date.{evidence.basis}"][evidence.precision]
    probability = _less_doubt(share, more["another_source"], evidence.agreeing - 1)
    if evidence.date.approximate:
        probability *= more["approximate"]
    return probability * more["conflict"] ** evidence.against["date"]


def _status(evidence: Evidence, weights: Weights) -> float:
    table = weights["status"]
    return table[evidence.status] * table["conflict"] ** evidence.against["status"]


def _merge(evidence: Evidence, weights: Weights) -> float:
    table = weights["merge"]
    if evidence.told <= 1:
        return table["alone"]
    return table["merged"] if evidence.same_date else min(table["merged"], table["coarse"])


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
