"""Fields -> an article whose id is not settled yet; the same for front matter and for rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from timeline.errors import DateError
from timeline.model import Article
from timeline.reading.markup import without_markup
from timeline.reading.results import Problem
from timeline.reading.typed_dates import read_day


@frozen
class Draft:
    """An article as its file gives it.

    Args:
        article: The article; its id is the one it names, or the one that its place gives it.
        named: The article names its id itself.
        path: The file it comes from.
        line: Its line in that file, where the file holds one article a line.
        was_html: Its text is what was left of HTML.
    """

    article: Article
    named: bool
    path: str
    line: int | None = None
    was_html: bool = False

    @property
    def place(self) -> str:
        """Where it stands, as messages have it."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


def draft(
    fields: Mapping[str, object],
    text: str,
    *,
    place: str,
    path: str,
    line: int | None = None,
    published: dt.date | None = None,
    was_html: bool = False,
) -> tuple[Draft, list[Problem]]:
    """The article that these fields and this text make, with what is wrong in the fields.

    Args:
        fields: May hold published (or date), source, title, url and id; others are passed over.
        place: The id for an article that names none.
        was_html: The text is what was left of HTML.
        published: The day for an article that gives none. One that gives a wrong day stays undated.
    """
    problems = []

    def string(key: str, *, numbers: bool = False) -> str | None:
        value = fields.get(key)
        if isinstance(value, int) and numbers and not isinstance(value, bool):
            return str(value)
        if value is not None and not isinstance(value, str):
            kinds = "text or a whole number" if numbers else "text"
            problems.append(Problem(path, line, f'"{key}" is not {kinds}: the article is read without it'))
            return None
        return value if value and value.strip() else None

    day, trouble = _own_day(fields)
    if trouble:
        default = ", and the default publication date is not used for it" if published else ""
        problems.append(Problem(path, line, f"{trouble}; the article is read without a date{default}"))
    elif day is None:
        day = published
    own = string("id", numbers=True)
    article = Article(
        id=own or place,
        text=text,
        published=day,
        source=_unmarked(string("source")),
        title=_unmarked(string("title")),
        url=string("url"),
    )
    return Draft(article, own is not None, path, line, was_html), problems


def _unmarked(name: str | None) -> str | None:
    """A name without the HTML that feeds leave in it, on one line where there was any."""
    if name is None or (bare := without_markup(name)) == name:
        return name
    return " ".join(bare.split()) or None


def _own_day(fields: Mapping[str, object]) -> tuple[dt.date | None, str | None]:
    """The day that the article gives, or what is wrong with it."""
    for key in ("published", "date"):
        value = fields.get(key)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            return None, f'"{key}" is not text: write a day such as "1999-03-12"'
        if not value.strip():
            continue
        try:
            return read_day(value), None
        except DateError as error:
            return None, f"{key}: {error}"
    return None, None
