"""Front matter: flat `key: value` lines between two lines `---` at the top of a text.

It looks like YAML and is read as far as it is flat; lists, nested and folded values are passed over.
"""

from __future__ import annotations

import re

BLOCK = re.compile(r"---(?:\r\n|\r|\n)(?:(.*?)(?:\r\n|\r|\n))??---(?:\r\n|\r|\n|\Z)", re.DOTALL)
OPENED = re.compile(r"---[ \t]*[\r\n]\s*(?:published|date|source|title|url|id)[ \t]*:", re.IGNORECASE)
LINE_END = re.compile(r"\r\n|\r|\n")
ENTRY = re.compile(r"([^\W\d_][\w-]*)[ \t]*:(.*)")
NOT_FLAT = re.compile(r"\[.*\]|\{.*\}|[|>][+-]?[1-9]?[+-]?")


def split_front_matter(text: str) -> tuple[str | None, str]:
    """The block between the lines `---` and the body after them; None where no such block opens and closes."""
    match = BLOCK.match(text)
    return (match[1] or "", text[match.end() :]) if match else (None, text)


def read_front_matter(block: str) -> dict[str, str]:
    """Its flat values by key in lower case; the first of two equal keys counts.

    An empty value is left out. A value that is not flat is left out too, except that of a date, so
    that whoever reads the date can tell that it is none.
    """
    values: dict[str, str] = {}
    for line in LINE_END.split(block):
        match = ENTRY.fullmatch(line)
        if not match:
            continue
        key, value = match[1].lower(), match[2].strip()
        if NOT_FLAT.fullmatch(value) and key not in ("published", "date"):
            continue
        value = _unquoted(value)
        if value:
            values.setdefault(key, value)
    return values


def has_entries(block: str) -> bool:
    """Whether any line of a block has a key, as front matter does and prose between two rules of dashes does not."""
    return any(ENTRY.fullmatch(line) for line in LINE_END.split(block))


def stray_line(block: str) -> str | None:
    """The first line that neither front matter nor YAML has: without a key, and no part of the value above it."""
    return next((line.strip() for line in LINE_END.split(block) if line[:1].isalnum() and ":" not in line), None)


def not_front_matter(text: str) -> str | None:
    """Why a text that opens as front matter does has none, with the way out; None for any other text."""
    body = text.lstrip()
    if BLOCK.match(text) or not OPENED.match(body):
        return None
    if BLOCK.match(body):
        return "does not begin with the first letter, so it is read as text: take out the blanks above it"
    return "is never closed, so it is read as text: write a line --- and nothing else after its last `key: value`"


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] != value[-1] or value[0] not in "\"'":
        return value
    inner = value[1:-1]
    return inner.replace("''", "'") if value[0] == "'" else re.sub(r'\\(["\\])', r"\1", inner)
