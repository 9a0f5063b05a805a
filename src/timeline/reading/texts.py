"""A text or Markdown file -> one article."""

from __future__ import annotations

import datetime as dt

from timeline.errors import ReadingError
from timeline.reading.decoding import decode
from timeline.reading.drafts import Draft, draft
from timeline.reading.front_matter import (
    has_entries,
    not_front_matter,
    read_front_matter,
    split_front_matter,
    stray_line,
)
from timeline.reading.markup import shows_markup, without_markup
from timeline.reading.results import Problem


def read_text(data: bytes, *, place: str, path: str, published: dt.date | None) -> tuple[list[Draft], list[Problem]]:
    """The article that a whole file holds: its front matter, if any, and all that follows, as it stands but for HTML.

    Args:
        place: The id for an article that names none.
        path: The file as problems name it.
        published: The day for an article that gives none.
    """
    try:
        text = decode(data)
    except ReadingError as error:
        return [], [Problem(path, None, str(error))]
    block, whole = split_front_matter(text)
    body = without_markup(whole) if shows_markup(whole) else whole  # "&amp;" alone stays, and with it all offsets
    if not body.strip():
        after = "" if block is None else " after its front matter"
        return [], [Problem(path, None, f"no text{after}: put the article there, or leave the file out")]
    fields = read_front_matter(block or "")
    made, problems = draft(fields, body, place=place, path=path, published=published, was_html=body != whole)
    if block and block.strip() and not has_entries(block):
        # Prose between two rules of dashes: it counts as front matter all the same, but not in silence.
        message = "no `key: value` between the lines --- at its top, so what stands there is not read: drop those lines"
        problems.append(Problem(path, None, message))
    elif block and (stray := stray_line(block)) is not None:
        message = (
            f"{stray!r:.60} between the lines --- at its top is no `key: value`, and is not read: move it below them"
        )
        problems.append(Problem(path, None, message))
    if reason := not_front_matter(text):
        problems.append(Problem(path, None, f"its front matter {reason}"))
    return [made], problems
