"""A timeline that somebody checked: what happened, when, and where the articles tell it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from timeline.dates import PartialDate
from timeline.errors import ReadingError
from timeline.exporting.json_form import SCHEMA
from timeline.exporting.json_node import Node
from timeline.model import Mention, Status
from timeline.reading.articles import read_bytes


@frozen
class Place:
    """Where an article tells of an event: the offsets of its trigger, or its words within the words of its sentence."""

    article: str
    span: tuple[int, int] | None
    sentence: str = ""
    trigger: str = ""

    def holds(self, mention: Mention) -> bool:
        """Whether a mention's trigger shares a letter with this one."""
        return self._shares(mention, *mention.trigger)

    def stands_in(self, mention: Mention) -> bool:
        """Whether a mention's sentence has this trigger."""
        return self._shares(mention, mention.start, mention.end)

    def _shares(self, mention: Mention, first: int, last: int) -> bool:
        """Whether the characters from first to last, of those that a mention quotes, share one with the trigger."""
        if mention.article != self.article:
            return False
        if self.span is not None:
            return first < self.span[1] and self.span[0] < last
        said = " ".join(mention.text.split())
        at = said.find(self.trigger) if said in self.sentence or self.sentence in said else -1
        start = len(" ".join(mention.text[: first - mention.start].split()))
        length = len(" ".join(mention.text[first - mention.start : last - mention.start].split()))
        return at >= 0 and at < start + 1 + length and start < at + len(self.trigger)


@frozen
class GoldEvent:
    """An event as it should be.

    Args:
        dates: Any of them is right; None stands for "cannot be known".
        statuses: Any of them is right.
        kinds: Any of them is right; none is known of a list of events that gives none.
        counts: It must be on the timeline; a minor one may be, and is no fault either way.
    """

    dates: tuple[PartialDate | None, ...]
    statuses: tuple[Status, ...]
    places: tuple[Place, ...]
    kinds: tuple[str, ...] = ()
    counts: bool = True


def read_gold(path: Path) -> tuple[GoldEvent, ...]:
    """The events of a checked timeline.

    The file is what `timeline show --format json` writes, put right by hand; or a list of events, each {"date",
    "status", "mentions": [{"article", "trigger": [start, end]}]}. A mention may give its "sentence" and "trigger" in
    words instead, or its "span"; an event may have a "kind", list "alt_dates", "alt_status" and "alt_kinds", and be of
    the "importance" minor.

    Raises:
        ReadingError: It cannot be read so, is of another schema, or holds no event; the message names the file and the
            place.
    """
    data, _ = read_bytes(path)
    try:
        form = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{path}: not JSON in UTF-8: {error}") from None
    if isinstance(form, Mapping) and form.get("schema", SCHEMA) != SCHEMA:
        raise ReadingError(f'{path}: of "schema" {form["schema"]!r:.60}: give one of "schema" {SCHEMA}')
    try:
        node = Node(form)["events"] if isinstance(form, Mapping) else Node(form)
        events = node.each(_event)
    except ReadingError as error:
        raise ReadingError(f"{path}: {error}") from None
    if not events:
        raise ReadingError(f"{path}: holds no event to compare with: put the events there that should be found")
    return events


def _event(form: Node) -> GoldEvent:
    dates = (_date_or_none(form["date"]), *(form["alt_dates"].each(_date_or_none) if "alt_dates" in form else ()))
    statuses = (_status(form["status"]), *(form["alt_status"].each(_status) if "alt_status" in form else ()))
    named = [form[name] for name in ("kind", "alt_kinds") if name in form]
    kinds = tuple(kind for one in named if one.value is not None for kind in _kinds(one))
    minor = "importance" in form and form["importance"].text() == "minor"
    return GoldEvent(dates, statuses, form["mentions"].each(_place), kinds, not minor)


def _kinds(form: Node) -> tuple[str, ...]:
    """Kinds as they are written there; one that the library has not is no event's."""
    return (form.text(),) if isinstance(form.value, str) else form.each(Node.text)


def _date_or_none(form: Node) -> PartialDate | None:
    return form.or_none(_date)


def _date(form: Node) -> PartialDate:
    return form.dated(PartialDate.parse)


def _status(form: Node) -> Status:
    status: Status = form.one_of(Status)
    return status


def _place(form: Node) -> Place:
    article = form["article"].text()
    if "span" in form or not isinstance(form["trigger"].value, str):
        name = "span" if "span" in form else "trigger"
        span = form[name].each(Node.offset)
        if len(span) != 2 or span[0] >= span[1]:
            raise form[name].wrong("is no first and last offset")
        return Place(article, (span[0], span[1]))
    words = (" ".join(form[name].text().split()) for name in ("sentence", "trigger"))
    return Place(article, None, *words)
