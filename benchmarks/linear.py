"""Whether finding time expressions takes time in proportion to the text: seconds a megabyte, from small texts to large.

usage: python benchmarks/linear.py [FOLDER_OR_FILE...] [--news 1] [--odd 0.1] [--language en] [--events]

News is the articles given, joined and repeated up to --news megabytes, and the same cut into texts of 1, 10 and 100 kB.
The odd texts are made here: each repeats what a finder might stumble over, up to --odd megabytes. A size is
measured over as many texts as it takes to fill a tenth of a megabyte, after a first round that loads and compiles. The
ratio is that of the slowest size to the fastest. A megabyte is a million characters. With --events, of events.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import timeline
from setting import setting

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
ODD = {
    "digits": "1234567890",
    "numbers": "12 7 1999 31 ",
    "years": "1999, 2000, ",
    "dates": "3/12/1999/",
    "1.2.": "1.2.",
    "1,500,": "1,500,",
    "1-1-": "1-",
    "1 1": "1 ",
    "slashes": "/",
    "hyphens": "-",
    "full stops": ".",
    "apostrophes": "'",
    "quotes": '"',
    "brackets": "((",
    "spaces": " ",
    "line breaks": "\n",
    "blank lines": " \n ",
    "wrapped": "the\n  third   \n",
    "the": "the ",
    "of the": "of the ",
    "the end of": "the end of ",
    "in": "in the early ",
    "from": "from ",
    "a": "a ",
    "two": "two ",
    "two hundred and": "two hundred and ",
    "twenty-": "twenty-",
    "numerals": "one two three hundred thousand ",
    "and a half": "two and a half ",
    "far apart": "two" + " " * 300,
    "far years": "in 1999" + "\n" * 300,
    "glued": "1999s2000th3rd",
    "more than": "more than ",
    "between": "between two and ",
    "more or less": "more than about nearly two ",
    "the first": "the first two of the first ",
    "until": "by Friday until May, due ",
    "Monday": "Monday ",
    "weekdays": "Monday, Tuesday, ",
    "months": "March, April and ",
    "days": "March 3, 4, ",
    "clock": "5 p.m. ",
    "verbs": "Friday walked ",
    "a word": "a",
    "a name": "tuesday",
    "in_the_": "in_the_",
    "é": "é",
    "próximo": "próximo miércoles ",
    "İ": "İ ",
    "wide figures": "３月 𝟙𝟡 ",
    "ideographs": "二〇〇八年三月",
    "accents apart": "e\u0301",
}
ODD_EVENTS = {
    "both sides": "Peru and Chile. Both sides. ",
    "the alliance": "NATO. The alliance. ",
    "the agency": "The IAEA left. The agency, the agency. ",
    "both leaders": "Kenya's president, Amos Kirui, met Premier Asha Bile. Both leaders. ",
    "no full stop": "Peru met both sides and ",
    "agreed at": "Peru agreed at a meeting ",
    "over the arrest": "recalled its envoy over the arrest ",
    "it was signed": "It was signed. ",
    "its army": "its army attacked and ",
    "called off": "Peru called off talks and ",
}
_ENOUGH = 100_000
_PUBLISHED = date(1999, 3, 10)


def repeated(text: str, size: int) -> str:
    """So many characters of a text said over and over."""
    return (text * (size // len(text) + 1))[:size]


Find = Callable[[str], object]


def events(text: str) -> object:
    """Find the events of a text."""
    return timeline.find_events(timeline.Article("a", text, _PUBLISHED))


def times(text: str, language: str) -> object:
    """Find the time expressions of a text."""
    return timeline.find_times(text, _PUBLISHED, language)


def seconds(texts: Sequence[str], find: Find, rounds: int = 3) -> float:
    """CPU seconds a megabyte of finding in all texts, the best round."""
    spent = []
    for _ in range(rounds):
        before = time.process_time()
        for text in texts:
            find(text)
        spent.append(time.process_time() - before)
    return min(spent) / sum(map(len, texts)) * 1e6


def odd(unit: str, largest: int, find: Find) -> list[float]:
    """Seconds a megabyte of a repeated text, at each size."""
    sizes = [size for size in SIZES if size <= largest]
    return [seconds([repeated(unit, size)] * max(1, _ENOUGH // size), find) for size in sizes]


def news(text: str, largest: int, find: Find) -> list[float]:
    """The same for news: small texts are cut from one of a megabyte at most, large ones repeat it."""
    text = repeated(text, min(largest, SIZES[3]))
    cut = [[text[at : at + size] for at in range(0, len(text), size)] for size in SIZES[:4] if size <= largest]
    small = [seconds(texts, find) for texts in cut]
    return small + [seconds([repeated(text, size)], find, 1) for size in SIZES[4:] if size <= largest]


def main() -> None:
    """Measure each kind of text at each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*", type=Path, help="folders or files of articles")
    parser.add_argument("--news", type=float, default=1, metavar="MB", help="largest text of news")
    parser.add_argument("--odd", type=float, default=0.1, metavar="MB", help="largest odd text")
    parser.add_argument("--language", default="en")
    parser.add_argument("--events", action="store_true", help="find events, not only times")
    args = parser.parse_args()
    find: Find = events if args.events else partial(times, language=args.language)
    seconds(["On Friday."], find)
    print(f"{'seconds a megabyte':<18}" + "".join(f"{size / 1000:>9,.0f} kB" for size in SIZES) + f"{'ratio':>7}")
    if args.paths:
        text = "\n\n".join(article.text for article in timeline.read(args.paths).articles)
        _print("news", news(text, int(args.news * 1e6), find))
    for name, unit in (ODD_EVENTS | ODD if args.events else ODD).items():
        _print(name, odd(unit, int(args.odd * 1e6), find))
    print(setting())


def _print(name: str, measured: Sequence[float]) -> None:
    if not measured:
        return
    cells = "".join(f"{it:>12.3f}" for it in measured).ljust(12 * len(SIZES))
    print(f"{name:<18}{cells}{max(measured) / min(measured):>7.2f}", flush=True)


if __name__ == "__main__":
    main()
