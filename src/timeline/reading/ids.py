"""Ids of articles: what they name themselves, else their place; kept apart by content where places coincide.

The outcome is the same for any order of the drafts, but for the order of the articles itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from timeline.model import Article
from timeline.reading.drafts import Draft
from timeline.reading.identity import DIGITS, digest
from timeline.reading.results import Problem

MOST_DIGITS = 64  # of SHA-256 in hex


def settle_ids(drafts: Iterable[Draft]) -> tuple[list[Article], list[Problem]]:
    """The articles, each once, under ids that tell different texts apart wherever the id was ours to give.

    Same id and same text is the same article, of which the dated one with most known of it is kept. Places
    that coincide with other texts all get `~` and six hex digits of the SHA-256 of their text; where even
    those coincide, six more. Two articles that name the same id themselves both keep it.
    """
    kept, problems = _once(drafts)
    digits = DIGITS
    settled = kept
    clashes = _clashes(settled)
    while clashes and digits <= MOST_DIGITS:
        settled = [
            evolve(now, article=evolve(now.article, id=_told_apart(first.article, digits)))
            if now.article.id in clashes and not now.named
            else now
            for first, now in zip(kept, settled, strict=True)
        ]
        digits += DIGITS
        clashes = _clashes(settled)
    return [draft.article for draft in settled], problems


def _clashes(drafts: list[Draft]) -> set[str]:
    """Ids that several articles share and at least one of them has by its place."""
    seen: set[str] = set()
    shared: set[str] = set()
    for draft in drafts:
        (shared if draft.article.id in seen else seen).add(draft.article.id)
    return {draft.article.id for draft in drafts if draft.article.id in shared and not draft.named}


def _told_apart(article: Article, digits: int) -> str:
    return f"{article.id}~{digest(article.text, digits)}"


def _once(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Problem]]:
    kept: dict[tuple[str, str], Draft] = {}
    problems = []
    for new in drafts:
        key = (new.article.id, new.article.text)
        old = kept.setdefault(key, new)
        if old is new:
            continue
        best, other = (new, old) if _knowledge(new) < _knowledge(old) else (old, new)
        kept[key] = evolve(best, named=old.named or new.named)
        if _contradict(best.article, other.article):
            message = (
                f"same id and text as {best.place}, which is kept, but another day or source: "
                "give one of them its own id"
            )
            problems.append(Problem(other.path, other.line, message))
    return list(kept.values()), problems


def _knowledge(draft: Draft) -> tuple[tuple[bool, str], ...]:
    """Sorts the draft that knows more first: what is known before what is not, and then by the value alone."""
    article = draft.article
    published = article.published.isoformat() if article.published else None
    known = (published, article.source, article.title, article.url, "" if draft.named else None)
    return tuple((value is None, value or "") for value in known)


def _contradict(one: Article, other: Article) -> bool:
    days = {article.published for article in (one, other)} - {None}
    sources = {article.source for article in (one, other)} - {None}
    return len(days) > 1 or len(sources) > 1
