"""Articles -> mentions: by the library's own triggers, or by an extractor that somebody else brings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from timeline.collection.checking import check
from timeline.errors import EvidenceError, QueryError
from timeline.events import Lexicon, find_events, mention_of
from timeline.events.gazetteer import Names
from timeline.model import Article, Mention, Quote
from timeline.reading.quotes import Quotes

Extractor = Callable[[Article], Iterable[Quote | Mention]]
Progress = Callable[[int, int], None]
NO_LEXICON = Lexicon({}, Names({}, frozenset()))  # stands for a lexicon that JSON does not hold


@frozen
class Extraction:
    """The mentions of articles, and in words what of an extractor's could not be used."""

    mentions: tuple[Mention, ...]
    notes: tuple[str, ...]


def extract(
    articles: Sequence[Article],
    extractor: Extractor | None,
    lexicon: Lexicon | None,
    progress: Progress | None = None,
) -> Extraction:
    """The mentions of articles, in their order.

    Raises:
        QueryError: `extractor` is no function.
        EvidenceError: It gives something else than quotes and mentions.
    """
    if extractor is not None and not callable(extractor):
        raise QueryError(f"extractor is {extractor!r:.80}: give a function of an article; read_quotes reads a file")
    mentions: list[Mention] = []
    notes: list[str] = []
    for number, article in enumerate(articles, 1):
        if extractor is None:
            mentions.extend(find_events(article, lexicon=lexicon))
        else:
            for one in _given(extractor, article):
                try:
                    mentions.append(_mention(one, article, lexicon))
                except EvidenceError as error:
                    notes.append(f"left out: {error}")
        if progress is not None:
            progress(number, len(articles))
    return Extraction(tuple(mentions), tuple(notes))


def strays(extractor: Extractor | None, articles: Sequence[Article]) -> list[str]:
    """In words, the quotes of a file that belong to none of the articles."""
    return extractor.strays([article.id for article in articles]) if isinstance(extractor, Quotes) else []


def no_extractor(article: Article) -> Iterable[Quote]:
    """Stands for an extractor that JSON does not hold."""
    raise QueryError("update needs the timeline's extractor, which JSON does not hold: from_json(..., extractor=...)")


def _given(extractor: Extractor, article: Article) -> list[Quote | Mention]:
    found = extractor(article)
    given = list(found) if isinstance(found, Iterable) and not isinstance(found, str) else [found]
    if wrong := [one for one in given if not isinstance(one, Quote | Mention)]:
        raise EvidenceError(f"{article.id}: the extractor gave {wrong[0]!r:.80}: give a list of Quotes or Mentions")
    return given


def _mention(given: Quote | Mention, article: Article, lexicon: Lexicon | None) -> Mention:
    if isinstance(given, Quote):
        more = (given.near, given.kind, given.actors)
        return mention_of(article, given.text, *more, score=given.score, lexicon=lexicon)
    check(given, {article.id: article})
    return given
