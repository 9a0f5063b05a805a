"""What a confidence is worked out from: an event's record reduced to the few facts that count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from timeline.dates import PartialDate
from timeline.merging import Record
from timeline.model import Article, Basis, Conflict, Event, Mention, Status

_STATED = ("explicit", "relative", "inherited")


@frozen
class Evidence:
    """The facts behind one confidence.

    Args:
        best: Score of the likeliest mention.
        told: How often the act is told, copies counted once.
        sources: Independent ones.
        agreeing: Those of them that tell a date which can be this one.
        same_date: Two of its mentions give one date, copies counted once.
        against: Conflicts about the date and about the status.
    """

    best: float
    told: float
    sources: int
    agreeing: int
    date: PartialDate | None
    basis: Basis
    lasting: bool
    status: Status
    same_date: bool
    against: Mapping[str, int]

    @property
    def precision(self) -> str:
        """day, coarse (a month, a year, the extent of what lasts), open (bounds of one unknown day) or none."""
        if self.date is None:
            return "none"
        if self.date.precision == "day":
            return "coarse" if self.date.year_unknown else "day"
        return "open" if self.date.precision in ("open", "interval") and not self.lasting else "coarse"


def of_record(record: Record) -> Evidence:
    """The evidence of a record."""
    return _evidence(record, [source.articles for source in record.sources], record.salience)


def of_event(event: Event, articles: Mapping[str, Article]) -> Evidence:
    """The evidence of an event that was built before; articles of one source count once, as far as their names tell."""
    told_by: dict[str, list[str]] = {}
    for name in dict.fromkeys(mention.article for mention in event.mentions):
        article = articles.get(name)
        told_by.setdefault((article.source if article else None) or name, []).append(name)
    groups = list(told_by.values())
    return _evidence(event, groups[: max(1, len(event.independent_sources))], event.salience)


def _evidence(told: Record | Event, groups: Sequence[Collection[str]], salience: float) -> Evidence:
    agreeing = {mention.article for mention in told.mentions if _agrees(mention, told.date)}
    return Evidence(
        best=max(mention.score for mention in told.mentions),
        told=salience,
        sources=len(groups),
        agreeing=sum(not agreeing.isdisjoint(group) for group in groups),
        date=told.date,
        basis=told.basis,
        lasting=told.lasting,
        status=told.status,
        same_date=salience > 1 and _same_date(told.mentions, groups),
        against=_against(told.conflicts),
    )


def _same_date(mentions: Sequence[Mention], groups: Sequence[Collection[str]]) -> bool:
    dates = {mention.date for mention in mentions}
    if len(dates) == 1:
        return True  # it is told twice at least
    told = Counter((mention.date, mention.article) for mention in mentions)
    return any(sum(max(told[date, name] for name in group) for group in groups) > 1 for date in dates)


def _agrees(mention: Mention, date: PartialDate | None) -> bool:
    return mention.basis in _STATED and bool(mention.date and date and mention.date.overlaps(date))


def _against(conflicts: Sequence[Conflict]) -> dict[str, int]:
    return {name: sum(conflict.field == name for conflict in conflicts) for name in ("date", "status")}
