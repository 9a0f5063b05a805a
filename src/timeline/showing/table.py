"""Timeline -> rich table, grouped by year and month, with lanes for dates without a year and for no date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_DOWN, Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from timeline.dates import PartialDate
from timeline.model import Article, Event, Level, Mention, Status
from timeline.showing.plain import plain, plain_part

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from timeline.collection import Timeline

_PIPE_WIDTH = 120  # columns where the output is no terminal
_UNKNOWN_WIDTH = 80  # columns of a terminal that tells none
_ABSURD = 100_000
_LONG_DATE = 13  # characters of a date that stand on one line
_WIDE = 100  # columns from which the score stands beside the level
_STATUS_STYLE: dict[Status, str] = {
    "occurred": "green", "scheduled": "cyan", "possible": "yellow",
    "proposed": "yellow", "denied": "red", "cancelled": "red strike",
}  # fmt: skip
_LEVEL_STYLE: dict[Level, str] = {"high": "bold green", "moderate": "yellow", "low": "dim"}
_MOST_NAMES = 5
_MOST_NOTES = 3
_COLUMNS = ("Date", "Status", "What", "Who", "Confidence", "Sources")
_UNITS = dict(enumerate(
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
     "November", "December"], 1)
) | {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}  # fmt: skip


def print_timeline(
    timeline: Timeline,
    *,
    evidence: bool = False,
    explain: Callable[[Event], str] | None = None,
    console: Console | None = None,
) -> None:
    """Print the shown events of a timeline, and one line of totals.

    Args:
        evidence: Print the quoted sentences under each event, the trigger emphasised.
        explain: Tells why an event is what it is, in lines of text; printed under each event.
        console: Where to; standard output by default, plain text if that is no terminal.
    """
    from rich.padding import Padding
    from rich.text import Text

    console = console or default_console()
    events = list(timeline)
    if events:
        console.print(_table(None, console.width))
        console.print(_rule(console.encoding) * console.width, style="dim", highlight=False)
    articles = {article.id: article for article in timeline.articles}
    for heading, group in groupby(events, key=lambda event: heading_of(event.date)):
        console.print()
        console.print(heading, style="bold", markup=False, highlight=False)
        for event in group:
            console.print(_table(event, console.width))
            if evidence:
                for line in _evidence(event, articles):
                    console.print(Padding(line, (0, 0, 0, 4)))
            for reason in explain(event).splitlines() if explain else ():
                indent = 4 + len(reason) - len(reason.lstrip())
                console.print(Padding(Text(plain(reason), style="dim", overflow="fold"), (0, 0, 0, indent)))
    console.print()
    console.print(totals(timeline), markup=False, highlight=False)


def _rule(encoding: str) -> str:
    try:
        "─".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "-"
    return "─"


def default_console() -> Console:
    """Standard output: a table as wide as the terminal, or plain text of 120 columns in a pipe."""
    import sys

    from rich.console import Console

    terminal = sys.stdout is not None and sys.stdout.isatty()  # it is None where it was closed
    console = Console(width=None if terminal else _PIPE_WIDTH)
    return console if 0 < console.width < _ABSURD else Console(width=_UNKNOWN_WIDTH)  # COLUMNS can be anything


def heading_of(value: PartialDate | None) -> str:
    """The group a date stands in: "1999 March", "1999", "1990s", "Year unknown", "Undated"."""
    if value is None:
        return "Undated"
    if value.year_unknown:
        return "Year unknown"
    point = value.start or value.end
    assert point is not None
    if point.month is not None and point.month in _UNITS:
        return f"{point.year} {_UNITS[point.month]}"
    if point.years > 1:
        return str(point).rstrip("~?%").replace("X", "0") + "s"
    return str(point.year)


def totals(timeline: Timeline, remedy: str = "--all shows them") -> str:
    """One line: how many events of which confidence, from how many articles, and what is hidden.

    Args:
        remedy: How to see the hidden ones, where the line is read.
    """
    levels = Counter(event.confidence.level for event in timeline)
    parts = ", ".join(f"{levels[level]} {level}" for level in ("high", "moderate", "low") if levels[level])
    shown = len(timeline)
    line = (
        _count(shown, "event") + (f" ({parts})" if parts else "") + f" from {_count(len(timeline.articles), 'article')}"
    )
    undated = sum(article.published is None for article in timeline.articles)
    if undated:
        line += f", {undated} of them undated"
    if timeline.hidden:
        line += f"; {_count(len(timeline.hidden), 'unlikely candidate')} hidden ({remedy})"
    notes = [f" {note[:1].upper()}{note[1:]}." for note in map(plain, timeline.notes) if note]
    more = f" {len(notes) - _MOST_NOTES} more notes in `notes`." if len(notes) > _MOST_NOTES else ""
    return line + "." + "".join(notes[:_MOST_NOTES]) + more


def measured(timeline: Timeline) -> str:
    """How much a timeline shows, in a few words: "12 events, 8 articles, 2024-05-01 to 2024-06-02"."""
    days = {day for event in timeline for day in (event.earliest, event.latest) if day}
    span = " to ".join(map(str, sorted({min(days), max(days)}))) if days else ""
    counts = _count(len(timeline), "event"), _count(len(timeline.articles), "article")
    return ", ".join(filter(None, (*counts, span)))


def two_digits(score: float) -> str:
    """A score cut to two digits, never rounded up: 0.498 as 0.50 would look like a score of the next level."""
    return str(Decimal(str(score)).quantize(Decimal("0.01"), ROUND_DOWN))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _table(event: Event | None, width: int) -> Table:
    """One row, so that evidence can stand between rows; the columns' names where no event is given."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    wide = width >= _WIDE
    fixed = (_LONG_DATE if wide else 11, 9, 15 if wide else 10, 7)
    gaps = 2 * len(_COLUMNS)
    room = max(width - sum(fixed) - gaps, 10)
    # widths of our own, because the shares that rich gives to ratios differ from version to version
    for share in (fixed[0], fixed[1], room * 3 // 5, room - room * 3 // 5, fixed[2]):
        table.add_column(width=share)
    table.add_column(width=fixed[3], justify="right")
    table.add_row(*(_cells(event, wide) if event else (Text(name, style="bold") for name in _COLUMNS)))
    return table


def _cells(event: Event, wide: bool) -> Iterator[Text]:
    from rich.text import Text

    date = str(event.date) if event.date else "-"
    yield Text(date if len(date) <= _LONG_DATE and wide else date.replace("/", "/\n"))
    yield Text(event.status, style=_STATUS_STYLE[event.status])
    yield Text(plain(event.title))
    names = [plain(actor.name) for actor in event.actors]
    more = f" +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else ""
    yield Text(", ".join(names[:_MOST_NAMES]) + more)
    level = event.confidence.level
    score = f" {two_digits(event.confidence.score)}" if wide else ""
    conflict = " !" if event.conflicts else ""
    yield Text(level + score + conflict, style=_LEVEL_STYLE[level])
    yield Text(str(len(event.independent_sources)))


def _evidence(event: Event, articles: dict[str, Article]) -> Iterator[Text]:
    from rich.text import Text

    for (name, _, _), same in groupby(event.mentions, key=lambda one: (one.article, one.start, one.text)):
        article = articles.get(name)
        told = str(article.published) if article and article.published else "undated"
        source = f", {plain(article.source)}" if article and article.source else ""
        line = Text(overflow="fold")
        line.append(f"{plain(name)} ({told}{source}): ", style="dim")
        line.append_text(_quote(list(same)))
        yield line
    for conflict in event.conflicts:
        yield Text(f"! {conflict.field} {conflict.value} in {', '.join(map(plain, conflict.articles))}", style="red")


def _quote(same: Sequence[Mention]) -> Text:
    """A sentence with its triggers emphasised."""
    from rich.text import Text

    text, start = same[0].text, same[0].start
    quote = Text()
    at = 0
    for first, last in sorted({(one.trigger[0] - start, one.trigger[1] - start) for one in same}):
        quote.append(plain_part(text[at:first]))
        quote.append(plain_part(text[max(at, first) : last]), style="bold")  # triggers of two acts may overlap
        at = max(at, last)
    quote.append(plain_part(text[at:]))
    return quote
