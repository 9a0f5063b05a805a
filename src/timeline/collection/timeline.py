"""`Timeline`: every event once, with the articles it rests on, and the questions one asks of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from operator import index
from typing import TYPE_CHECKING, Any, SupportsIndex, get_args

from attrs import evolve, field, frozen

from timeline.collection.assemble import events_of, in_order
from timeline.collection.checking import check
from timeline.collection.diff import differences
from timeline.collection.extraction import NO_LEXICON, Extractor, extract, no_extractor, strays
from timeline.collection.parties import takes_part
from timeline.collection.why import Neighbours
from timeline.confidence import Weights
from timeline.dates import PartialDate
from timeline.errors import DateError, QueryError, ReadingError
from timeline.events import Lexicon
from timeline.exporting import event_frame, mention_frame, read_timeline, timeline_of
from timeline.exporting.json_form import event_of
from timeline.model import Article, Difference, Event, Kind, Level, Mention, as_day
from timeline.reading.identity import distinct
from timeline.telling import one_line

if TYPE_CHECKING:
    from pandas import DataFrame
    from rich.console import Console

MIN_EVENT = 0.45
_LEVELS: dict[Level, int] = {"low": 0, "moderate": 1, "high": 2}


def _described(articles: tuple[Article, ...]) -> tuple[object, ...]:
    """What makes two timelines' articles equal: all but their texts, which JSON may leave out."""
    return tuple((one.id, one.published, one.source, one.title, one.url) for one in articles)


@frozen(repr=False)
class Timeline:
    """A deduplicated timeline. Iterating gives the shown events in order; `hidden` holds the rest.

    Args:
        articles: What it rests on, in the order of their ids.
        all_events: Every event, shown or hidden: dated ones first, then year unknown, then undated.
        min_event: Events whose part `event` is below it are hidden.
        notes: What building it had to decide or leave out, in words.
        selected: It is a part of a timeline, as `between`, `involving` and the like return.
        extractor: What found its acts in place of the library, for `update` to go on with.
        lexicon: What its words name, where not the library's own.
        confidence: What counts how much for the confidence, likewise.
    """

    articles: tuple[Article, ...] = field(eq=_described)
    all_events: tuple[Event, ...]
    min_event: float = field(default=MIN_EVENT)
    notes: tuple[str, ...] = field(default=(), eq=False)
    selected: bool = field(default=False, eq=False)
    extractor: Extractor | None = field(default=None, eq=False)
    lexicon: Lexicon | None = field(default=None, eq=False)
    confidence: Weights | None = field(default=None, eq=False)

    @min_event.validator
    def _is_bar(self, _: object, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise QueryError(f"min_event is {value!r:.60}: give a number from 0, which shows everything, to 1")

    @classmethod
    def from_mentions(
        cls, mentions: Iterable[Mention], articles: Iterable[Article], *, min_event: float = MIN_EVENT
    ) -> Timeline:
        """Merge mentions that any extractor found.

        Raises:
            EvidenceError: A mention's article is not among `articles`, its words do not stand there, or a field of it
                holds what it cannot.
        """
        renamed = distinct(articles)
        by_id = {article.id: article for article in renamed.articles}
        given = tuple(mentions)
        for mention in given:
            check(mention, by_id)
        return cls(renamed.articles, events_of(given, by_id), min_event, renamed.notes)

    @classmethod
    def from_json(cls, text: str, *, extractor: Extractor | None = None, lexicon: Lexicon | None = None) -> Timeline:
        """Read what `to_json` wrote.

        Args:
            extractor: The one that the timeline was built with, which JSON does not hold; for `update`.
            lexicon: Likewise; for `update`, `as_of` and `explain`.

        Raises:
            ReadingError: It is not JSON, or not a timeline; the message names the place.
        """
        try:
            form = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ReadingError(f"not JSON: {error}") from None
        written = read_timeline(form)
        events = in_order(written.events, {article.id: article for article in written.articles})
        if extractor is None and written.extractor:
            extractor = no_extractor
        if lexicon is None and written.lexicon:
            lexicon = NO_LEXICON
        return cls(
            written.articles,
            events,
            written.min_event,
            selected=written.selected,
            extractor=extractor,
            lexicon=lexicon,
            confidence=written.weights,
        )

    def to_json(self, *, with_text: bool = False, hidden: bool = True, indent: int | None = None) -> str:
        """The whole timeline as JSON: shown events under "events", the others under "hidden".

        Args:
            with_text: Write the articles' texts too, which `update` and `as_of` need after reading it back.
            hidden: Without the hidden events it is read back as a selection, which cannot be updated.
        """
        form: dict[str, Any] = timeline_of(self.articles, self, with_text)
        held_back = self.hidden
        if hidden or not held_back:
            form["hidden"] = [event_of(event) for event in held_back]
        form["min_event"] = self.min_event
        if self.selected or (held_back and not hidden):
            form["selected"] = True
        if self.extractor is not None:
            form["extractor"] = True
        if self.lexicon is not None:
            form["lexicon"] = True
        if self.confidence is not None:
            form["weights"] = self.confidence
        return json.dumps(form, ensure_ascii=False, indent=indent)

    def __iter__(self) -> Iterator[Event]:
        return (event for event in self.all_events if self._shows(event))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return bool(self.all_events)

    def __repr__(self) -> str:
        from timeline.showing.table import measured

        return f"Timeline({measured(self)})"

    def __getitem__(self, name: str) -> Event:
        """The event that has or had an id."""
        for event in self.all_events:
            if name == event.id or name in event.formerly:
                return event
        raise KeyError(name)

    def _shows(self, event: Event) -> bool:
        return event.confidence.parts.event >= self.min_event

    @property
    def hidden(self) -> tuple[Event, ...]:
        """Events that are too unlikely to be diplomatic events to be shown."""
        return tuple(event for event in self.all_events if not self._shows(event))

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention, shown or hidden."""
        return tuple(mention for event in self.all_events for mention in event.mentions)

    def showing(self, min_event: float) -> Timeline:
        """The same with another bar for what is shown, from 0, which shows everything, to 1.

        Raises:
            QueryError: `min_event` is no such number.
        """
        return evolve(self, min_event=min_event)

    def update(self, articles: Iterable[Article]) -> Timeline:
        """The timeline of the articles so far and these: the same as building it from all of them at once.

        Raises:
            ReadingError: The articles so far came from JSON without their texts.
            QueryError: This is only a part of a timeline's events, or its extractor or lexicon was lost in JSON.
        """
        if self.selected:
            raise QueryError("only a part of a timeline: update the whole one, then select")
        self._need_texts("update")
        renamed = distinct([*self.articles, *articles])
        by_id = {article.id: article for article in renamed.articles}
        new_name = {article.id: renamed.names[article.id, article.text] for article in self.articles}
        # an article that turns up again with another day has other dates in it, so it is read anew
        kept = {one.id for one in self.articles if by_id[new_name[one.id]].published == one.published}
        mentions = [
            evolve(mention, article=new_name[mention.article]) for mention in self.mentions if mention.article in kept
        ]
        read = {new_name[name] for name in kept}
        new = extract([one for one in renamed.articles if one.id not in read], self.extractor, self.lexicon)
        told_anew = {*distinct(self.articles).notes, *strays(self.extractor, self.articles)}
        notes = (note for note in self.notes if note not in told_anew)
        return evolve(
            self,
            articles=renamed.articles,
            all_events=events_of([*mentions, *new.mentions], by_id, self.lexicon, self.confidence),
            notes=(*notes, *renamed.notes, *new.notes, *strays(self.extractor, renamed.articles)),
        )

    def as_of(self, day: date | str) -> Timeline:
        """What one could know that day: built from the articles published by then, undated ones left out.

        Of a selection, what one could know that day of its events.

        Raises:
            DateError: `day` is no calendar day.
            ReadingError: The articles came from JSON without their texts.
        """
        self._need_texts("as_of")
        last = as_day(day)
        if last is None:
            raise DateError("as_of needs a day")
        kept = {one.id: one for one in self.articles if one.published and one.published <= last}
        undated = sum(one.published is None for one in self.articles)
        notes = (f"{undated} undated articles left out",) if undated else ()
        mentions = (mention for mention in self.mentions if mention.article in kept)
        events = events_of(mentions, kept, self.lexicon, self.confidence)
        return evolve(self, articles=tuple(kept.values()), all_events=events, notes=notes)

    def diff(self, other: Timeline) -> tuple[Difference, ...]:
        """What changed from this timeline to `other`, among shown events."""
        return differences(self, other)

    def between(self, first: date | str, last: date | str) -> Timeline:
        """Events that can fall between two days (or months, years ...), both included; undated ones cannot be told."""
        low, high = (
            PartialDate.parse(str(as_day(bound) if isinstance(bound, date) else bound)) for bound in (first, last)
        )
        window = PartialDate.between(low, high)
        return self._keep(lambda event: event.date is not None and _inside(event.date, window))

    def involving(self, *names: str) -> Timeline:
        """Events with all of these actors: names, aliases ("U.S."), country codes or persons' last names ("Bukele").

        A name that stands for a known actor of the timeline, such as the state of Jordan, is nobody's last name.
        """
        known = self.lexicon.names if self.lexicon not in (None, NO_LEXICON) else None
        wanted = [takes_part(name, self.all_events, known) for name in names]
        return self._keep(lambda event: all(is_wanted(event) for is_wanted in wanted))

    def of_kind(self, *kinds: Kind) -> Timeline:
        """Events of any of these kinds; raises QueryError for what is no kind."""
        if unknown := set(kinds) - set(get_args(Kind)):
            raise QueryError(f"{min(unknown)!r} is no kind: one of {', '.join(get_args(Kind))}")
        return self._keep(lambda event: event.kind in kinds)

    def at_least(self, level: Level) -> Timeline:
        """Events of this confidence level or a higher one."""
        if level not in _LEVELS:
            raise QueryError(f"{level!r} is no confidence level: low, moderate or high")
        return self._keep(lambda event: _LEVELS[event.confidence.level] >= _LEVELS[level])

    def top(self, n: int) -> Timeline:
        """The n shown events with the most coverage, in the order of the timeline.

        Raises:
            QueryError: `n` is no whole number from 1 on.
        """
        if not isinstance(n, SupportsIndex) or index(n) < 1:
            raise QueryError(f"top of {n!r:.60}: give the number of events to keep, from 1 on")
        ranked = sorted(self, key=lambda event: (-event.salience, -event.confidence.score, event.id))
        best = {event.id for event in ranked[:n]}
        return self._keep(lambda event: event.id in best)

    def explain(self, event: Event, other: Event | None = None) -> str:
        """Why an event is what it is: its record, why its mentions are one act, and the nearest one not merged.

        Args:
            other: Another event of the timeline; given, only the comparison of the two is told.

        Raises:
            KeyError: An event is not of this timeline.
        """
        return self.explainer()(event, other)

    def explainer(self) -> Callable[..., str]:
        """`explain` for many events in turn, the comparisons prepared once."""
        self._need_lexicon("explain")
        neighbours = Neighbours(self.all_events, {article.id: article for article in self.articles}, self.lexicon)

        def tell(event: Event, other: Event | None = None) -> str:
            if other is not None:
                return neighbours.between(event, other)
            lines = [event.explain()]
            if links := neighbours.links(event):
                lines += ["one act:", *(f"  {one_line(link)}" for link in links)]
            if nearest := neighbours.nearest(event):
                lines.append(f"not merged: {one_line(nearest)}")
            return "\n".join(lines)

        return tell

    def show(self, *, evidence: bool = False, explain: bool = False, console: Console | None = None) -> None:
        """Print it as a table, to standard output unless another rich console is given."""
        from timeline.showing import print_timeline

        print_timeline(self, evidence=evidence, explain=self.explainer() if explain else None, console=console)

    def _repr_html_(self) -> str:
        """What a notebook shows: a table with the evidence in folds."""
        from timeline.showing import timeline_html

        return timeline_html(self)

    def to_pandas(self, mentions: bool = False) -> DataFrame:
        """The shown events as a pandas frame, one row an event; `showing(0)` first includes the hidden ones.

        Args:
            mentions: One row a mention instead, with its event's id and its article's day and source.

        Raises:
            ImportError: pandas is not installed; the extra `frames` brings it.
        """
        return mention_frame(self, self.articles) if mentions else event_frame(self)

    def _keep(self, wanted: Callable[[Event], bool]) -> Timeline:
        return evolve(self, all_events=tuple(filter(wanted, self.all_events)), selected=True)

    def _need_lexicon(self, what: str) -> None:
        if self.lexicon is NO_LEXICON:
            raise QueryError(
                f"{what} needs the timeline's lexicon, which JSON does not hold: from_json(..., lexicon=...)"
            )

    def _need_texts(self, what: str) -> None:
        self._need_lexicon(what)
        told = {mention.article for mention in self.mentions}
        bare = [article.id for article in self.articles if article.id in told and not article.text]
        if bare:
            raise ReadingError(
                f"{what} needs the text of {bare[0]!r} and {len(bare) - 1} more articles: "
                "write the timeline with to_json(with_text=True)"
            )


def _inside(value: PartialDate, window: PartialDate) -> bool:
    """Whether a date can fall in a window; a half-open one is judged by the end that it has."""
    if value.precision != "open":
        return value.overlaps(window)
    bound = value.end if value.start is None else value.start
    return PartialDate(bound, bound).overlaps(window)
