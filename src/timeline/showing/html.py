"""Timeline -> HTML for a notebook: a table with the evidence in folds. No script, and nothing fetched.

Titles, quotes, sources and addresses are other people's text. Each passes through `_text` or `_link`, which leave
no control character, no markup and no attribute of its own; class names come from this file alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby, islice
from typing import TYPE_CHECKING

from timeline.model import Article, Change, Conflict, Event, Mention
from timeline.showing.plain import plain
from timeline.showing.table import heading_of, totals, two_digits

if TYPE_CHECKING:
    from timeline.collection import Timeline

MOST_EVENTS = 500  # about a megabyte; a notebook keeps every output in its file
_MOST_NAMES = 5
_MOST_ITEMS = 20  # quotes, conflicts, reasons or changes in one fold
_LONGEST = 1000  # characters of any one piece of text
_CONTEXT = 300  # characters of a quote kept on each side of its triggers
_COLUMNS = ("Date", "Status", "What", "Who", "Confidence", "Sources")
_LEVELS = ("high", "moderate", "low")
_WEB_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# MathJax would read "$5 million and $7" as a formula, and a formula can hold links of its own.
_ROOT = '<div class="timeline-story tex2jax_ignore mathjax_ignore">'


def timeline_html(timeline: Timeline, *, most: int = MOST_EVENTS) -> str:
    """The shown events as a fragment of HTML that stands alone: style, table, totals.

    Args:
        most: How many events to show; what is left out is counted, with the way to see it.
    """
    articles = {article.id: article for article in timeline.articles}
    left_out = max(len(timeline) - most, 0)
    lines = [_ROOT, f"<style>\n{_style()}</style>"]
    if len(timeline):
        lines += ['<table class="timeline-events">', _head(), *_groups(islice(timeline, most), articles), "</table>"]
    lines.append(f'<p class="timeline-totals">{escape(totals(timeline, "showing(0) shows them"))}</p>')
    if left_out:
        lines.append(
            f"<p><strong>{left_out:,} more events are not shown here.</strong> Ask for fewer with "
            "<code>between</code>, <code>involving</code>, <code>of_kind</code>, <code>at_least</code> or "
            f"<code>top({most})</code>; <code>show()</code> prints and <code>to_pandas()</code> holds them all.</p>"
        )
    return "\n".join([*lines, "</div>"])


def _style() -> str:
    return files("timeline.showing").joinpath("data", "notebook.css").read_text("utf-8")


def _head() -> str:
    cells = "".join(f'<th scope="col"{_numeric(name)}>{name}</th>' for name in _COLUMNS)
    return f"<thead><tr>{cells}</tr></thead>"


def _numeric(column: str) -> str:
    return ' class="timeline-number"' if column == "Sources" else ""


def _groups(events: Iterable[Event], articles: Mapping[str, Article]) -> Iterator[str]:
    """One table body a month, year or lane, under a heading that spans it."""
    for heading, group in groupby(events, key=lambda event: heading_of(event.date)):
        yield "<tbody>"
        yield f'<tr><th class="timeline-group" scope="rowgroup" colspan="{len(_COLUMNS)}">{escape(heading)}</th></tr>'
        for event in group:
            yield from _rows(event, articles)
        yield "</tbody>"


def _rows(event: Event, articles: Mapping[str, Article]) -> Iterator[str]:
    """Two rows: the event, and its fold, which needs more width than any one column has."""
    yield (
        f'<tr class="timeline-event"><td class="timeline-date" rowspan="2">{_date(event)}</td>'
        f'<td class="timeline-status" rowspan="2">{_text(event.status)}</td>'
        f'<td class="timeline-what" dir="auto">{_text(event.title)}</td>'
        f'<td class="timeline-who">{_names([actor.name for actor in event.actors])}</td>'
        f'<td class="timeline-badge">{_badge(event)}</td>'
        f'<td class="timeline-number">{len(event.independent_sources)}</td></tr>'
    )
    yield f'<tr><td class="timeline-fold" colspan="{len(_COLUMNS) - 2}">{_fold(event, articles)}</td></tr>'


def _date(event: Event) -> str:
    """The date in EDTF; an interval of two dates on two lines, so that the column stays narrow."""
    date = str(event.date or "-")
    return _text(date) if ".." in date else _text(date).replace("/", "/<br>")


def _names(names: Sequence[str]) -> str:
    more = f" +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else ""
    return ", ".join(map(_apart, names[:_MOST_NAMES])) + more


def _badge(event: Event) -> str:
    """Level and score in words and figures; the colour only repeats them."""
    level = event.confidence.level
    known = level if level in _LEVELS else "low"  # JSON from elsewhere may hold any string
    badge = f'<span class="timeline-level timeline-{known}">{_text(level)} {two_digits(event.confidence.score)}</span>'
    return badge + (' <span class="timeline-conflict" title="articles disagree">!</span>' if event.conflicts else "")


def _fold(event: Event, articles: Mapping[str, Article]) -> str:
    """Everything the record rests on, closed until somebody asks."""
    told = len({mention.article for mention in event.mentions})
    quotes = [list(same) for _, same in groupby(event.mentions, key=lambda one: (one.article, one.start, one.text))]
    summary = f"{_count(len(quotes), 'quote')} from {_count(told, 'article')}"
    if event.conflicts:
        summary += f", {_count(len(event.conflicts), 'conflict')}"
    parts = event.confidence.parts
    confidence = (
        f"Confidence (event {parts.event:.2f}, date {parts.date:.2f}, "
        f"status {parts.status:.2f}, merge {parts.merge:.2f})"
    )
    lasting = ", lasting" if event.lasting else ""
    return (
        f"<details><summary>{summary}</summary>"
        + _section(
            "Evidence", [_evidence(same, articles.get(same[0].article)) for same in quotes[:_MOST_ITEMS]], quotes
        )
        + _section("Conflicts", map(_conflict, event.conflicts), event.conflicts)
        + _section(confidence, map(_text, event.confidence.reasons), event.confidence.reasons)
        + _section("History", map(_change, event.history), event.history)
        + f"<p>{_text(event.kind)}, date {_text(event.basis)}{lasting}, id <code>{_text(event.id)}</code></p></details>"
    )


def _section(heading: str, items: Iterable[str], all_items: Sequence[object]) -> str:
    """A list under a heading, cut after a number of items that it then states; nothing where it is empty."""
    if not all_items:
        return ""
    shown = "".join(f"<li>{item}</li>" for item in islice(items, _MOST_ITEMS))
    left_out = len(all_items) - _MOST_ITEMS
    more = f"<li>and {left_out:,} more</li>" if left_out > 0 else ""
    return f"<p><strong>{heading}</strong></p><ul>{shown}{more}</ul>"


def _evidence(same: Sequence[Mention], article: Article | None) -> str:
    """One sentence with the triggers that stand in it: where it is from, what it says, and its words."""
    day = str(article.published) if article and article.published else "undated"
    source = f", {_apart(article.source)}" if article and article.source else ""
    named = f", {_apart(article.title)}" if article and article.title else ""
    given = dict.fromkeys(f"{mention.date or 'no date'}, {mention.status}" for mention in same)
    return (
        f"{_link(same[0].article, article.url if article else None)} ({day}{source}{named}) gives "
        f'{_text("; ".join(given))}<blockquote dir="auto">{_quote(same)}</blockquote>'
    )


def _quote(same: Sequence[Mention]) -> str:
    """A sentence with its triggers marked, without what lies far from them."""
    text, start = same[0].text, same[0].start
    spans = sorted({(max(one.trigger[0] - start, 0), max(one.trigger[1] - start, 0)) for one in same})
    at = max(spans[0][0] - _CONTEXT, 0)
    end = min(max(last for _, last in spans) + _CONTEXT, len(text))
    pieces = ["…" if at else ""]
    for first, last in spans:
        if first >= at:  # triggers of two acts may overlap, marks may not
            pieces += [_words(text[at:first]), f"<mark>{_words(text[first:last])}</mark>"]
            at = last
    return "".join(pieces) + _words(text[at:end]) + ("…" if end < len(text) else "")


def _words(piece: str) -> str:
    """A piece of a sentence; `plain` alone would eat the blanks that part it from its neighbours."""
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and piece.strip() else ""
    return before + _text(piece) + after


def _conflict(conflict: Conflict) -> str:
    return f"{_text(conflict.field)} {_text(conflict.value)} in {_names(conflict.articles)}"


def _change(change: Change) -> str:
    date, score = _text(str(change.date or "no date")), two_digits(change.score)
    return f"as of {change.as_of}: {date}, {_text(change.status)}, {score}"


def _link(name: str, address: str | None) -> str:
    """A name, as a link where the address is one of the web and says nothing but what it shows."""
    if not address or not _WEB_ADDRESS.fullmatch(address) or plain(address) != address:
        return _apart(name)
    return f'<a href="{escape(address)}" rel="noopener noreferrer nofollow">{_apart(name)}</a>'


def _apart(text: str) -> str:
    """Text set apart, so that writing from right to left does not reorder what stands beside it."""
    return f"<bdi>{_text(text)}</bdi>"


def _text(text: str) -> str:
    """Text as it may stand in an element: harmless, on one line, of bounded length."""
    return escape(plain(text if len(text) <= _LONGEST else text[:_LONGEST] + "…"))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
