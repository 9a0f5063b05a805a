"""What reading hands back: the articles, and by name whatever could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from timeline.model import Article


@frozen
class Problem:
    """Something that could not be read, or not as it stands.

    Args:
        path: The file or folder as its name was given, or "<standard input>".
        line: Its line, counted from 1, where the file holds one article a line; else None.
        message: What was expected and the way out, in lower case.
    """

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


@frozen
class Reading:
    """The articles that were read, which it iterates and counts, and the problems on the way.

    Args:
        notes: What is no problem but worth knowing, in words: texts that were HTML, JSON beside the articles.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)
