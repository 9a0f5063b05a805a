"""JSON lines: one JSON object a line, each an article."""

from __future__ import annotations

import codecs
import datetime as dt
import json
import re

from attrs import evolve

from timeline.errors import ReadingError
from timeline.model import Article, whole
from timeline.reading.decoding import UTF16_MARKS, decode
from timeline.reading.drafts import Draft, draft
from timeline.reading.identity import digest
from timeline.reading.markup import without_markup
from timeline.reading.results import Problem

_DIGITS = 12  # an archive may have a million rows
FIELDS = ("text", "published", "date", "source", "title", "url", "id")

FIRST_LINE = re.compile(rb"\s*([^\r\n]+)")


def read_jsonl(data: bytes, *, place: str, path: str, published: dt.date | None) -> tuple[list[Draft], list[Problem]]:
    """The articles of a file, one a line; a broken line costs that line only.

    Args:
        place: What the ids of rows that name none begin with; digits follow.
        path: The file as problems name it.
        published: The day for an article that gives none.
    """
    if data.startswith(UTF16_MARKS):
        try:
            data = decode(data).encode()
        except ReadingError as error:
            return [], [Problem(path, None, str(error))]
    drafts = []
    problems = []
    lines = data.removeprefix(codecs.BOM_UTF8).splitlines()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = _fields(line)
            text = _text(row)
        except ReadingError as error:
            problems.append(Problem(path, number, str(error)))
            continue
        was_html = text != row["text"]
        made, wrong = draft(row, text, place=place, path=path, line=number, published=published, was_html=was_html)
        drafts.append(made if made.named else evolve(made, article=_placed(made.article)))
        problems.extend(wrong)
    if not drafts and not problems:
        problems.append(Problem(path, None, "no text: write one JSON object a line, or leave the file out"))
    return drafts, problems


def _placed(article: Article) -> Article:
    """A row under an id that does not depend on its line, since feeds grow at either end."""
    told = "\x1f".join((article.text, str(article.published), article.source or ""))
    return evolve(article, id=f"{article.id}-{digest(told, _DIGITS)}")


def is_jsonl(data: bytes) -> bool:
    """Whether the first line that is not blank is a JSON object, which no article begins with."""
    first = FIRST_LINE.match(data.removeprefix(codecs.BOM_UTF8))
    try:
        return first is not None and bool(_json_object(first[1]))
    except ReadingError:
        return False


def _json_object(line: bytes) -> dict[str, object]:
    try:
        row = json.loads(decode(line))
    except json.JSONDecodeError as error:
        message = error.msg[:1].lower() + error.msg[1:]
        raise ReadingError(f"not a JSON object: {message} at character {error.pos + 1}") from None
    except RecursionError:
        raise ReadingError("not a JSON object that can be read: it is nested too deep") from None
    except ValueError:  # the interpreter's limit on the digits of a whole number
        raise ReadingError("not a JSON object that can be read: a number has too many digits") from None
    if not isinstance(row, dict):
        raise ReadingError('not a JSON object: write {"text": ...} on one line')
    return row


def _fields(line: bytes) -> dict[str, object]:
    """The fields of one line that an article can have.

    Raises:
        ReadingError: The line is no JSON object in UTF-8, or one of these fields is no valid Unicode.
    """
    row = _json_object(line)
    fields = {key: row[key] for key in FIELDS if key in row}
    for key, value in fields.items():
        if isinstance(value, str) and whole(value) != value:
            raise ReadingError(
                f'"{key}" is not valid Unicode: write its surrogate as a whole pair, or the character itself'
            )
    return fields


def _text(row: dict[str, object]) -> str:
    """The row's text, without the HTML that feeds and exports leave in it."""
    text = row.get("text")
    if text is None:
        raise ReadingError('no "text": put the article in that field')
    if not isinstance(text, str):
        raise ReadingError('"text" is not text: put the article there as a string')
    text = without_markup(text)
    if not text.strip():
        raise ReadingError('no text: "text" is empty; put the article there, or leave the line out')
    return text
