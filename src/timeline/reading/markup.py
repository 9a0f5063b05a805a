"""HTML that feeds and exports leave in a text -> the text that a reader of the page sees.

Only what is surely HTML is touched: tags by their names, references by name or number up to their semicolon. "R&D",
"a < b" and "<b" stay as they are. Every pattern stops at the next "<" or after a few letters, so that the time is
linear in the text whatever stands there.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

_PARAGRAPHS = (
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main menu nav ol option p pre section select "
    "summary table tbody td tfoot th thead title tr ul video"
)
_WITHIN = (
    "a abbr acronym amp-img audio b bdi bdo big cite code data del dfn em embed font i img input ins kbd label link "
    "mark meta o:p object param picture q s samp small source span strike strong sub sup time tt u var wbr"
)
_UNREAD = ("head", "noscript", "script", "style", "svg", "template")  # with all that stands in them
_BECOMES = {  # by its name, what stands in place of a tag
    **dict.fromkeys(_PARAGRAPHS.split(), "\n\n"),
    **dict.fromkeys((*_WITHIN.split(), *_UNREAD), ""),
    "br": "\n",
}
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][\w:-]*+)(/?>|[\s/](?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+>|[\s/][^<>]*+>)"""  # values may hold ">"
)
_VALUE = re.compile(r"\s++[\w:.-]++\s*+=")
_DECLARATION = re.compile(r"<!\[CDATA\[|\]\]>|<!doctype\b[^<>]*+>|<\?xml\b[^<>]*+>", re.IGNORECASE)
_OPENING = re.compile(r"<!(?:--|\[CDATA\[|doctype\b)|<\?xml\b", re.IGNORECASE)
_SKIPPED = re.compile(rf"<!--|<({'|'.join(_UNREAD)})(?:\s[^<>]*+)?>", re.IGNORECASE)
_ENDS = {
    "": re.compile("-->"),
    **{name: re.compile(rf"</{name}\s*+>", re.IGNORECASE) for name in _UNREAD},
}
_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
_BLANKS = re.compile(r"(?<!\s)\s++")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_LAYERS = 2  # feeds escape what is HTML already


def without_markup(text: str) -> str:
    """The text without tags, comments and scripts, its character references read; paragraphs and lines stay apart."""
    for _ in range(_LAYERS):
        if shows_markup(text):
            text = _without_tags(text)
        if "&" in text:
            text = _REFERENCE.sub(_character, text)
    return text


def shows_markup(text: str) -> bool:
    """Whether tags stand in it that no plain text has."""
    return "<" in text and (bool(_OPENING.search(text)) or any(map(_is_sure, _TAG.finditer(text))))


def _is_sure(tag: re.Match[str]) -> bool:
    """Whether no plain text has it: it ends or parts something, or has a value. "<b>" alone may be something else."""
    end, name, rest = tag.groups()
    becomes = _BECOMES.get(name.lower())
    return becomes is not None and bool(end or _VALUE.match(rest) or (becomes and rest.strip() in (">", "/>")))


def _without_tags(text: str) -> str:
    text = _DECLARATION.sub("", _without_unread(text))
    if _PARAGRAPH.search(text):  # a line end within it is a blank; elsewhere lines may be all that parts a text
        text = _BLANKS.sub(_folded, text)
    return _BLANKS.sub(_lines, _TAG.sub(_in_place, text)).strip()


def _without_unread(text: str) -> str:
    """The text without comments, scripts and the like. What is never closed takes nothing with it."""
    kept, at = [], 0
    unclosed = set()
    for opening in _SKIPPED.finditer(text):
        name = (opening[1] or "").lower()
        if opening.start() < at or name in unclosed:
            continue
        if end := _ENDS[name].search(text, opening.end()):
            kept.append(text[at : opening.start()])
            at = end.end()
        else:
            unclosed.add(name)
    return "".join([*kept, text[at:]])


def _in_place(tag: re.Match[str]) -> str:
    return _BECOMES.get(tag[2].lower(), tag[0])


def _folded(blanks: re.Match[str]) -> str:
    return "\n\n" if blanks[0].count("\n") > 1 else " "


def _lines(blanks: re.Match[str]) -> str:
    """One empty line between paragraphs, however many tags stood there, and lines without their indents."""
    lines = blanks[0].count("\n")
    return "\n" * min(lines, 2) if lines else blanks[0]


def _character(reference: re.Match[str]) -> str:
    """What a reference stands for, nothing for a soft hyphen; a name that HTML does not know stays."""
    name = reference[0][1:]
    return unescape(reference[0]).replace("\xad", "") if name[0] == "#" or name in html5 else reference[0]
