"""Which articles are the same: by id and text, with `~` and a digest where one id stands for two texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from attrs import evolve, frozen

from timeline.errors import QueryError
from timeline.model import Article

DIGITS = 6


@frozen
class Renamed:
    """Articles whose ids are unique, and what that took.

    Args:
        articles: One an id, in the order of their ids.
        names: (old id, text) -> new id, for every article given.
        notes: What a user should know, in words.
    """

    articles: tuple[Article, ...]
    names: dict[tuple[str, str], str]
    notes: tuple[str, ...]


def digest(text: str, digits: int = DIGITS) -> str:
    """The first hex digits of a text's SHA-256."""
    return sha256(text.encode()).hexdigest()[:digits]


def distinct(articles: Iterable[Article]) -> Renamed:
    """Give articles unique ids; the same id and text are one article, whatever order they come in.

    Raises:
        QueryError: Something among them is no article.
    """
    by_base: dict[str, dict[str, list[Article]]] = defaultdict(lambda: defaultdict(list))
    for article in articles:
        if not isinstance(article, Article):
            raise QueryError(f"{article!r:.80} is no Article: give articles, or what timeline.read(paths) returns")
        by_base[base_of(article)][article.text].append(article)
    kept: list[Article] = []
    names: dict[tuple[str, str], str] = {}
    notes: list[str] = []
    for base in sorted(by_base):
        texts = by_base[base]
        if len(texts) > 1:
            notes.append(f"{len(texts)} different articles have the id {base!r}: kept apart as {base}~ and six digits")
        for text in sorted(texts):
            same = sorted(texts[text], key=_metadata)
            name = f"{base}~{digest(text)}" if len(texts) > 1 else min(article.id for article in same)
            kept.append(evolve(same[0], id=name))
            names.update({(article.id, text): name for article in same})
    return Renamed(tuple(sorted(kept, key=lambda article: article.id)), names, tuple(notes))


def base_of(article: Article) -> str:
    """The id without the digits of its text that it has beside others of that name."""
    base, tilde, digits = article.id.rpartition("~")
    return base if tilde and digits == digest(article.text) else article.id


def _metadata(article: Article) -> tuple[object, ...]:
    """Sorts the best documented first."""
    known = (article.published, article.source, article.title, article.url)
    return *((value is None, str(value)) for value in known), article.id
