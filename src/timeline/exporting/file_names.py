"""Articles -> names of files for them: safe on every system, and each article's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.model import Article
from timeline.reading.identity import digest

_UNSAFE = re.compile(r"[^a-z0-9._-]+", re.IGNORECASE | re.ASCII)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)  # devices on Windows
_LONGEST = 80
_DIGITS = 12  # of SHA-256 in hex


def file_names(articles: Sequence[Article]) -> list[str]:
    """Names without suffix, made of the articles' ids, in their order: ASCII letters, digits, dots, "_" and "-".

    Names that would coincide, also where case does not count, all get "~" and digits of their article's content.
    """
    stems = [_stem(article.id) for article in articles]
    counts = Counter(map(str.lower, stems))
    names = zip(articles, stems, strict=True)
    return [stem if counts[stem.lower()] == 1 else f"{stem}~{_digits(article)}" for article, stem in names]


def _stem(name: str) -> str:
    stem = _UNSAFE.sub("_", name)[:_LONGEST]
    hidden = not stem or stem[0] in ".-"  # nor taken for an option
    return f"_{stem}" if hidden or _RESERVED.match(stem) else stem


def _digits(article: Article) -> str:
    return digest(f"{article.id}\0{article.published}\0{article.text}", _DIGITS)
