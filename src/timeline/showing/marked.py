"""An article's text with its time expressions marked, each followed by its value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.model import Article, TimeExpression
from timeline.showing.plain import plain, plain_part

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WORDS, _VALUE = "bold cyan", "dim"


def print_marked(article: Article, times: Iterable[TimeExpression], console: Console) -> None:
    """Print the article's id, its day, and its text with the time expressions marked.

    Where the console has styles the words stand out and the value follows: Friday [1999-02-12]. Elsewhere brackets show
    where the words begin, [Friday](1999-02-12), and lines are as long as they are in the text.
    """
    from rich.text import Text

    styled = console.color_system is not None
    header = Text(plain(article.id), style="bold")
    header.append(f" ({article.published or 'undated'})", style="not bold dim")
    body = _marked(article, times, styled)
    for text in (header, Text(), body, Text()):
        console.print(text, soft_wrap=not styled, highlight=False)


def _marked(article: Article, times: Iterable[TimeExpression], styled: bool) -> Text:
    from rich.text import Text

    marked = Text(overflow="fold")
    at = len(article.text) - len(article.text.lstrip())
    for time in times:
        value = f"{time.value} {time.mod}" if time.mod else time.value
        marked.append(_lines(article.text[at : time.start]))
        if styled:
            marked.append(_lines(time.text), style=_WORDS)
            marked.append(f" [{plain(value)}]", style=_VALUE)
        else:
            marked.append(f"[{_lines(time.text)}]({plain(value)})")
        at = time.end
    marked.append(_lines(article.text[at:]))
    marked.rstrip()
    return marked


def _lines(text: str) -> str:
    return "\n".join(map(plain_part, _LINE_END.split(text)))
