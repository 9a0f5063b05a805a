"""Time expressions as JSON and as CSV, article by article, so that a large folder needs no large document."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator

from timeline.exporting.json_form import SCHEMA, Json, time_fields
from timeline.model import Article, TimeExpression

COLUMNS = ("article", "start", "end", "text", "type", "value", "mod", "date")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # a terminal would obey it
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet would take for the start of a formula

Found = Iterable[tuple[Article, Iterable[TimeExpression]]]


def times_json(found: Found) -> Iterator[str]:
    """The JSON document in pieces, an article a line, of the form `"schema": 1`."""
    yield f'{{"schema": {SCHEMA}, "articles": ['
    comma = "\n"
    for article, times in found:
        yield comma + json.dumps(times_of(article, times), ensure_ascii=False)
        comma = ",\n"
    yield "\n]}\n"


def times_of(article: Article, times: Iterable[TimeExpression]) -> Json:
    """One article and its time expressions; `date` is in EDTF, None where the expression names no days."""
    return {
        "id": article.id,
        "published": article.published.isoformat() if article.published else None,
        "times": [{**time_fields(time), "date": str(time.date) if time.date else None} for time in times],
    }


def times_csv(found: Found) -> Iterator[str]:
    """A CSV table in pieces (RFC 4180): the names of the columns, then one row an expression.

    A cell that a spreadsheet might run as a formula, because it begins with = + - @, a tab or a line end, begins with
    an apostrophe instead. Control characters become U+FFFD.
    """
    yield _rows([COLUMNS])
    for article, times in found:
        of_article = times_of(article, times)
        yield _rows([article.id, *time.values()] for time in of_article["times"])


def _rows(rows: Iterable[Iterable[str | int | None]]) -> str:
    table = io.StringIO()
    csv.writer(table).writerows([_cell(value) for value in row] for row in rows)
    return table.getvalue()


def _cell(value: str | int | None) -> str | int | None:
    if not isinstance(value, str):
        return value
    clean = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", value)
    return f"'{clean}" if clean.startswith(_FORMULA) else clean
