"""Paths -> articles."""

from __future__ import annotations

import datetime as dt
import os
import stat
import sys
from collections.abc import Iterable

from timeline.errors import ReadingError
from timeline.model import as_day
from timeline.reading.drafts import Draft
from timeline.reading.files import STANDARD_INPUT, File, failure, find_files, printable
from timeline.reading.ids import settle_ids
from timeline.reading.jsonl import is_jsonl, read_jsonl
from timeline.reading.results import Problem, Reading
from timeline.reading.texts import read_text
from timeline.reading.typed_dates import read_day

MEGABYTE = 1_000_000
MAX_MEGABYTES = 200.0
_GIVEN = File(STANDARD_INPUT, "stdin", STANDARD_INPUT)


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    published: dt.date | str | None = None,
    max_megabytes: float = MAX_MEGABYTES,
) -> Reading:
    """Reads articles from files and folders: `timeline.read("clippings/")`.

    A .txt or .md file is one article, with optional front matter; a .jsonl file is one a line. A folder is read
    with all below it, but for hidden names and other suffixes. "-" is standard input: one text, or rows
    if its first line is a JSON object.

    Args:
        paths: One path or several; what several paths lead to is read once.
        published: The day of articles that give none of their own, as people type it, such as "12 March 1999".
        max_megabytes: Larger files (in millions of bytes) are refused by name, so that a stray dump costs nothing.

    Returns:
        The articles, in the order of the paths, and whatever could not be read, by name. Nothing in a file raises.
        Texts that are HTML, as feeds have them, come without it: offsets count in what is left.

    Raises:
        DateError: `published` is no full day.
    """
    default = _default_day(published)
    if isinstance(paths, str | os.PathLike):
        paths = [paths]
    found = find_files(paths)
    problems = list(found.problems)
    drafts: list[Draft] = []
    for file in found.files:
        made, wrong = _read_file(file, default, max_megabytes)
        drafts.extend(made)
        problems.extend(wrong)
    return _settled(drafts, problems, found.notes)


def read_given(data: bytes, *, published: dt.date | str | None = None) -> Reading:
    """The articles in what standard input gave, as `read("-")` reads them.

    Raises:
        DateError: `published` is no full day.
    """
    drafts, problems = _drafts_of(data, _GIVEN, "<standard input>", _default_day(published))
    return _settled(drafts, problems)


def read_bytes(path: str | os.PathLike[str], max_megabytes: float = MAX_MEGABYTES) -> tuple[bytes, str]:
    """The bytes of one file that is no article, and its name as messages have it.

    Raises:
        ReadingError: It cannot be opened, is no file, or is larger than allowed.
    """
    name = os.fsdecode(path)
    shown = printable(name)
    try:
        if not stat.S_ISREG(os.stat(name).st_mode):
            raise ReadingError(f"{shown}: no file: give the path of one")
        if (size := os.path.getsize(name) / MEGABYTE) > max_megabytes:
            raise ReadingError(f"{shown}: {_too_large(size, max_megabytes)}")
        return _bytes_of(name), shown
    except (OSError, ValueError) as error:
        raise ReadingError(f"{shown}: {failure(error)}") from None


def _settled(drafts: list[Draft], problems: list[Problem], notes: Iterable[str] = ()) -> Reading:
    articles, wrong = settle_ids(drafts)
    return Reading(tuple(articles), tuple(problems + wrong), (*notes, *_of_html(drafts)))


def _of_html(drafts: list[Draft]) -> list[str]:
    """Told once: a feed has HTML in every row."""
    stripped = [draft for draft in drafts if draft.was_html]
    if not stripped:
        return []
    texts = "1 text" if len(stripped) == 1 else f"{len(stripped)} texts, the first"
    return [f"{stripped[0].place}: took the HTML out of {texts} here: quotes and offsets are of the plain text"]


def _read_file(file: File, published: dt.date | None, limit: float) -> tuple[list[Draft], list[Problem]]:
    standard_input = file.name == STANDARD_INPUT
    path = "<standard input>" if standard_input else printable(file.name)
    try:
        if not standard_input and (size := os.path.getsize(file.name) / MEGABYTE) > limit:
            return [], [Problem(path, None, _too_large(size, limit))]
        data = standard_input_bytes() if standard_input else _bytes_of(file.name)
    except (OSError, ValueError) as error:
        return [], [Problem(path, None, failure(error))]
    return _drafts_of(data, file, path, published)


def _drafts_of(data: bytes, file: File, path: str, published: dt.date | None) -> tuple[list[Draft], list[Problem]]:
    rows = is_jsonl(data) if file.name == STANDARD_INPUT else file.suffix == ".jsonl"
    reader = read_jsonl if rows else read_text
    return reader(data, place=file.place, path=path, published=published)


def _default_day(published: dt.date | str | None) -> dt.date | None:
    return read_day(published) if isinstance(published, str) else as_day(published)


def _too_large(size: float, limit: float) -> str:
    return f"{size:.3g} MB, more than the {limit:g} MB allowed: raise max_megabytes (--max-megabytes) or split it"


def _bytes_of(name: str) -> bytes:
    with open(name, "rb") as file:
        return file.read()


def standard_input_bytes() -> bytes:
    """Everything on standard input. A notebook's has no bytes, a windowed program has none at all."""
    if sys.stdin is None:
        return b""
    binary = getattr(sys.stdin, "buffer", None)
    data = binary.read() if binary else sys.stdin.read().encode("utf-8", "replace")
    return bytes(data)
