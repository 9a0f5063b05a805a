"""A file of quotes -> an extractor: the acts that a person or a model found, by the articles they stand in."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, cast

from attrs import field, frozen

from timeline.errors import ReadingError, TimelineError
from timeline.model import Article, Quote
from timeline.reading.articles import MAX_MEGABYTES, read_bytes
from timeline.reading.decoding import decode
from timeline.reading.results import Problem

_FORM = '[{"article": ID, "quote": WORDS, "near", "kind", "actors", "score"}, ...]'
_OPTIONAL = ("near", "kind", "actors", "score")
_LIST = re.compile(r"""\A\s*\[\s*(?=[{\]\["\d-]|null|true|false)|\[\s*(?=[{\]])""")
_WINDOW, _CUT = 4096, 16  # characters: decoded at first, and at its end where a word may be cut
_FILLING = re.compile(r"[\s,]*")
_OBJECT = re.compile(r'\{\s*"')
_DECODER = json.JSONDecoder(strict=False)  # models leave line ends in their strings


@frozen
class _Broken:
    """An entry that is no JSON."""

    why: str


@frozen
class Quotes:
    """Quotes by article, as a file gives them; called with an article, it gives that article's: an extractor.

    Args:
        by_article: Id of an article -> its quotes.
        path: The file, as its name was given.
        problems: The entries that could not be read, by line and number.
    """

    by_article: Mapping[str, tuple[Quote, ...]] = field(repr=False)
    path: str
    problems: tuple[Problem, ...] = ()

    def __call__(self, article: Article) -> tuple[Quote, ...]:
        return self.by_article.get(article.id, ())

    def __len__(self) -> int:
        return sum(map(len, self.by_article.values()))

    def strays(self, ids: Collection[str]) -> list[str]:
        """In words, the articles it names that are none of these ids, so that a misspelt one does not go unseen."""
        by_stem = {_stem(one): one for one in ids}
        told = []
        for name in sorted(self.by_article.keys() - set(ids)):
            hint = f": write {by_stem[_stem(name)]!r}" if _stem(name) in by_stem else ""
            told.append(f"{self.path}: no article has the id {name!r:.80}, its quotes are left out{hint}")
        return told


def _stem(name: str) -> str:
    """The file's stem, where a path stands for an id."""
    return os.path.splitext(os.path.basename(name))[0]


def read_quotes(path: str | os.PathLike[str], *, max_megabytes: float = MAX_MEGABYTES) -> Quotes:
    """Read a JSON list of quotes: `[{"article", "quote", "near", "kind", "actors", "score"}, ...]`.

    "article" (its id) and "quote" must be there, the others may. What stands around the list is passed over, so that a
    chat model's answer can be saved as it is. An entry that cannot be read is reported and costs nothing else.

    Args:
        max_megabytes: A larger file is refused.

    Raises:
        ReadingError: The file cannot be read, or holds no such list.
    """
    data, name = read_bytes(path, max_megabytes)
    try:
        text = decode(data)
    except ReadingError as error:
        raise ReadingError(f"{name}: {error}") from None
    found: dict[str, list[Quote]] = {}
    problems = []
    any_object = False
    for number, (line, entry) in enumerate(_entries(text), 1):
        any_object = any_object or isinstance(entry, dict | _Broken)
        try:
            article, quote = _quote(entry)
        except TimelineError as error:
            problems.append(Problem(name, line, f"{error} (entry {number})"))
            continue
        found.setdefault(article, []).append(quote)
    if not any_object and not re.search(r"\[\s*\]", text):
        raise ReadingError(f"{name}: no list of quotes: write {_FORM}")
    return Quotes({article: tuple(quotes) for article, quotes in found.items()}, name, tuple(problems))


def _entries(text: str) -> Iterator[tuple[int, object]]:
    """What the first list of objects holds, and the objects behind it, each with its line.

    In place of what is no JSON stands the reason; the reading goes on with the next object.
    """
    start = _LIST.search(text)
    at, within = (start.end(), True) if start else (0, False)
    line, counted = 1, 0
    while True:
        if within:
            at = _FILLING.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
            within = text[at : at + 1] not in ("", "]")
        if not within:
            match = _OBJECT.search(text, at)
            if match is None:
                return
            at = match.start()
        line += text.count("\n", counted, at)
        counted = at
        try:
            entry, at = _decoded(text, at)
            within = within and not isinstance(entry, _Broken)  # where that ends is not known: look for the next object
        except (ValueError, RecursionError):  # no position to go on from
            within = False
            entry, at = _Broken("a number too long, or nested too deep: this and the rest are left out"), len(text)
        yield line, entry


def _decoded(text: str, at: int) -> tuple[object, int]:
    """The JSON value that begins there, or that it is broken, and where to go on.

    A window of the text is decoded, a larger one where that may be what broke it: the decoder counts all lines before
    an error, so that a text full of errors would cost the square of its length.
    """
    size = _WINDOW
    while True:
        window = text[at : at + size]
        inner = len(window) - _CUT if at + size < len(text) else len(text) + 1
        try:
            entry, end = _DECODER.raw_decode(window)
            if end < inner:
                return entry, at + end
        except json.JSONDecodeError as error:
            if error.pos < inner and (inner > len(text) or not error.msg.startswith("Unterminated")):
                reason = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
                return _Broken(reason), at + max(error.pos, 1)
        size *= 4


def _quote(entry: Any) -> tuple[str, Quote]:
    """The article's id and the quote."""
    if isinstance(entry, _Broken):
        raise ReadingError(entry.why)
    if not isinstance(entry, dict):
        raise ReadingError(f"{entry!r:.80} is no object: give {_FORM[1:-6]}")
    article = entry.get("article")
    if not isinstance(article, str) or not article:
        raise ReadingError(f'"article" is {article!r:.80}: give the id of the article that the quote stands in')
    fields: dict[str, Any] = {name: entry[name] for name in _OPTIONAL if entry.get(name) is not None}
    if isinstance(fields.get("kind"), str):
        fields["kind"] = fields["kind"].upper()
    return article, Quote(text=cast(str, entry.get("quote")), **fields)
