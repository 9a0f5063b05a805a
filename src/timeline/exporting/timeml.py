"""An article with its time expressions as a TimeML document, and back.

The layout is that of TempEval-3: <DOCID>, <DCT> with the publication day, <TITLE>, and the text in <TEXT> with <TIMEX3>
around each expression. TimeML has no place for an article's source and address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast, get_args
from xml.parsers import expat

from timeline.errors import DateError, EvidenceError, ReadingError
from timeline.model import Article, TimeExpression, TimeType, as_day, whole

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML 1.0, section 2.2
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# ">" because of "]]>". A parser would make one line feed of every line end, and a blank of white space in attributes.
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def to_timeml(article: Article, times: Iterable[TimeExpression]) -> str:
    """The TimeML document of an article, such as `to_timeml(article, find_times(article.text, article.published))`.

    What XML cannot hold, such as most control characters, becomes U+FFFD one for one, so that all offsets stay.

    Args:
        times: In order and without overlaps, as `find_times` gives them.

    Raises:
        EvidenceError: A time expression does not stand in the article, or overlaps the one before it.
    """
    parts = []
    at = 0
    for number, time in enumerate(times, 1):
        if not at <= time.start < time.end or article.text[time.start : time.end] != whole(time.text):
            raise EvidenceError(
                f"{time.text!r} at {time.start}-{time.end} does not stand in article {article.id!r} after "
                f"offset {at}: give the expressions that find_times finds in this text, in its order"
            )
        attributes = {"tid": f"t{number}", "type": time.type, "value": time.value}
        if time.mod:
            attributes["mod"] = time.mod
        attributes["temporalFunction"] = "true" if time.relative else "false"
        parts += [_escaped(article.text[at : time.start]), _timex(attributes, time.text)]
        at = time.end
    parts.append(_escaped(article.text[at:]))
    title = f"\n<TITLE>{_escaped(article.title)}</TITLE>" if article.title else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        f"<DOCID>{_escaped(article.id)}</DOCID>\n<DCT>{_creation(article)}</DCT>{title}\n"
        f"<TEXT>{''.join(parts)}</TEXT>\n</TimeML>\n"
    )


def from_timeml(text: str) -> tuple[Article, list[TimeExpression]]:
    """The article of a TimeML document and the time expressions in its <TEXT>; tags of other kinds are passed over.

    A document with a type declaration is refused: it alone can define entities, which could grow without bound or
    stand for files. Expressions without words are left out. A creation time that is no full day leaves it undated.

    Raises:
        ReadingError: It is no XML, has a type declaration, no <TEXT> or more than one, or an expression has a type
            that TimeML lacks.
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.read
    try:
        parser.Parse(text, True)
    except (expat.ExpatError, UnicodeEncodeError) as error:
        raise ReadingError(f"not a TimeML document: {error}") from None
    if "TEXT" not in reader.elements:
        raise ReadingError("not a TimeML document that can be read: it has no <TEXT>")
    parts = {name: "".join(pieces) for name, pieces in reader.elements.items()}
    body = parts["TEXT"]
    article = Article(parts.get("DOCID", ""), body, reader.created, title=parts.get("TITLE") or None)
    spans = sorted(reader.spans, key=lambda span: (span[0], -span[1]))
    return article, [_expression(body, start, end, attributes) for start, end, attributes in spans if start < end]


def _escaped(text: str, signs: dict[int, str] = _IN_TEXT) -> str:
    return _FORBIDDEN.sub(_REPLACEMENT, text).translate(signs)


def _timex(attributes: dict[str, str], words: str) -> str:
    listed = (
        f' {name}="{_FORBIDDEN.sub(_REPLACEMENT, it).translate(_IN_ATTRIBUTE)}"' for name, it in attributes.items()
    )
    return f"<TIMEX3{''.join(listed)}>{_escaped(words)}</TIMEX3>"


def _creation(article: Article) -> str:
    if article.published is None:
        return ""
    day = article.published.isoformat()
    function = {"temporalFunction": "false", "functionInDocument": "CREATION_TIME"}
    return _timex({"tid": "t0", "type": "DATE", "value": day, **function}, day)


def _expression(text: str, start: int, end: int, attributes: dict[str, str]) -> TimeExpression:
    type_ = attributes.get("type")
    if type_ not in get_args(TimeType):
        raise ReadingError(f"{text[start:end]!r} has the type {type_!r}: TimeML has {', '.join(get_args(TimeType))}")
    relative = attributes.get("temporalFunction") == "true"
    value, mod = attributes.get("value", ""), attributes.get("mod")
    return TimeExpression(start, end, text[start:end], cast(TimeType, type_), value, mod, relative)


class _Reader:
    """What the parser has met so far."""

    def __init__(self) -> None:
        self.elements: dict[str, list[str]] = {}  # the pieces of text below each element that counts, tags taken out
        self.spans: list[tuple[int, int, dict[str, str]]] = []  # start, end and attributes of expressions in the text
        self.created: str | None = None
        self._inside: str | None = None  # which of the elements that count is open
        self._length = 0  # of the text read so far
        self._open: list[tuple[int, dict[str, str]]] = []  # start and attributes of expressions that have not ended

    def refuse(self, *_: object) -> None:
        raise ReadingError("the TimeML document has a type declaration (<!DOCTYPE>), which is not read: remove it")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "TEXT" and name in self.elements:
            raise ReadingError("the TimeML document has more than one <TEXT>: offsets can count in one only")
        if self._inside is None and name in ("DOCID", "DCT", "TITLE", "TEXT"):
            self._inside = name
            self.elements.setdefault(name, [])
        elif name == "TIMEX3" and self._inside == "TEXT":
            self._open.append((self._length, attributes))
        elif name == "TIMEX3" and self._inside == "DCT" and self.created is None:
            self.created = _day(attributes.get("value", ""))

    def end(self, name: str) -> None:
        if name == self._inside:
            self._inside = None
        elif name == "TIMEX3" and self._inside == "TEXT":
            start, attributes = self._open.pop()
            self.spans.append((start, self._length, attributes))

    def read(self, piece: str) -> None:
        if self._inside is not None:
            self.elements[self._inside].append(piece)
        if self._inside == "TEXT":
            self._length += len(piece)


def _day(value: str) -> str | None:
    try:
        day = as_day(value)
    except DateError:
        return None
    return day.isoformat() if day else None
