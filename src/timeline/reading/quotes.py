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
_LIST = re.compile(r"\[\s*(?=[{\]])")
_OBJECT = re.compile(r'\{\s*"')
_DECODER = json.JSONDecoder(strict=False)  # models leave line ends in their strings


@frozen
class Quotes:
    """Quotes by article, as a file gives them; called with an article, it gives that article's: an extractor.

    Args:
        by_article: Id of an article -> its quotes.
        path: The file, as its name was given.
        problems: The entries that could not be read, by line.
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
    entries = 0
    for line, entry in _entries(text):
        entries += 1
        try:
            article, quote = _quote(entry)
        except TimelineError as error:
            problems.append(Problem(name, line, str(error)))
            continue
        found.setdefault(article, []).append(quote)
    if not entries and not re.search(r"\[\s*\]", text):
        raise ReadingError(f"{name}: no list of quotes: write {_FORM}")
    return Quotes({article: tuple(quotes) for article, quotes in found.items()}, name, tuple(problems))


def _entries(text: str) -> Iterator[tuple[int, object]]:
    """The objects of the first list of objects, each with its line; in place of one that is no JSON, the reason."""
    start = _LIST.search(text)
    at = start.end() if start else 0
    line, counted = 1, 0
    while (match := _OBJECT.search(text, at)) is not None:
        line += text.count("\n", counted, match.start())
        counted = match.start()
        try:
            entry, at = _DECODER.raw_decode(text, counted)
        except json.JSONDecodeError as error:
            entry, at = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}", max(error.pos, counted + 1)
        except (ValueError, RecursionError):  # no position to go on from
            entry, at = "a number too long, or nested too deep: this and the rest are left out", len(text)
        yield line, entry


def _quote(entry: Any) -> tuple[str, Quote]:
    """The article's id and the quote."""
    if not isinstance(entry, dict):
        raise ReadingError(str(entry))
    article = entry.get("article")
    if not isinstance(article, str) or not article:
        raise ReadingError(f'"article" is {article!r:.80}: give the id of the article that the quote stands in')
    fields: dict[str, Any] = {name: entry[name] for name in _OPTIONAL if entry.get(name) is not None}
    if isinstance(fields.get("kind"), str):
        fields["kind"] = fields["kind"].upper()
    return article, Quote(text=cast(str, entry.get("quote")), **fields)
