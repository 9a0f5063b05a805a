"""Megabytes of news a second: time expressions, events, whole timelines, and other finders of dates on the same text.

usage: python benchmarks/speed.py FOLDER_OR_FILE... [--rounds 5] [--warm-up 3] [--sample 50] [--chrono FOLDER]
                                [--only FINDER]...

The articles are .txt, .md or .jsonl. Each finder works in a fresh process of its own, on one core, and is timed by the
CPU seconds of that process. The cold round is its first, with all that it imports, loads and compiles; on much text it
is the speed on text not seen before. In the warm rounds the finders take turns over the same text again, so that a busy
machine slows all alike; the ratio is the median of the rounds' ratios. What is slow (dateparser.search) gets whole
articles spread evenly over the text, about --sample kB in all. datefinder is measured where it is installed;
chrono-node where FOLDER has its node_modules and `node` is on the path. With --only the first of those named is what
the others are held against.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from attrs import frozen

import timeline
from setting import setting
from timeline import Article

Finder = Callable[[Sequence[Article]], int]
Round = Callable[[], tuple[float, int]]
_BASIS = "dateparser.search"
_DATEFINDER = "datefinder"
_CHRONO_NODE = "chrono-node"
_CHRONO = """
let texts, chrono;
require("readline").createInterface({input: process.stdin}).on("line", (line) => {
  if (!texts) { texts = JSON.parse(line); return; }  // every line after the first asks for a round
  const before = process.cpuUsage();
  chrono ??= require("chrono-node");  // part of the cold round, as imports are of the others
  let found = 0;
  for (const [text, day] of texts) found += chrono.parse(text, day ? new Date(day + "T12:00:00") : undefined).length;
  const {user, system} = process.cpuUsage(before);
  console.log(JSON.stringify([(user + system) / 1e6, found]));
});
"""


@frozen
class Run:
    """How one finder fared.

    Args:
        size: Megabytes of UTF-8 that it read.
        found: What it found, of its own sort: times, mentions or events.
        cold: CPU seconds of the first round.
        seconds: CPU seconds of each warm round.
    """

    size: float
    found: int
    cold: float
    seconds: tuple[float, ...]

    @property
    def warm(self) -> float:
        """CPU seconds of the median warm round."""
        return statistics.median(self.seconds)

    def times(self, other: Run) -> float:
        """How many times the other's speed, the median over the rounds, each against the other's of that time."""
        rounds = zip(self.seconds, other.seconds, strict=True)
        return statistics.median(self.size / mine * theirs / other.size for mine, theirs in rounds)


def _times(articles: Sequence[Article]) -> int:
    return sum(len(timeline.find_times(article.text, article.published)) for article in articles)


def _events(articles: Sequence[Article]) -> int:
    return sum(len(timeline.find_events(article)) for article in articles)


def _build(articles: Sequence[Article]) -> int:
    return len(timeline.build(articles))


def _dateparser(articles: Sequence[Article]) -> int:
    search = import_module("dateparser.search").search_dates
    found = 0
    for article in articles:
        settings = {"RELATIVE_BASE": _noon(article)} if article.published else {}
        found += len(search(article.text, languages=["en"], settings=settings) or ())
    return found


def _datefinder(articles: Sequence[Article]) -> int:
    find_dates = import_module("datefinder").find_dates
    return sum(
        sum(1 for _ in find_dates(article.text, base_date=_noon(article) if article.published else None))
        for article in articles
    )


def _noon(article: Article) -> datetime:
    assert article.published is not None
    return datetime(article.published.year, article.published.month, article.published.day, 12)


FINDERS: dict[str, Finder] = {
    "times alone": _times,
    "times + events": _events,
    "build": _build,
    _BASIS: _dateparser,
    _DATEFINDER: _datefinder,
}


_held: list[Article] = []


def _hold(articles: Sequence[Article]) -> None:
    _held.extend(articles)


def _round(name: str) -> tuple[float, int]:
    """CPU seconds that a finder takes over this process's articles, and how much it finds."""
    begun = time.process_time()
    found = FINDERS[name](_held)
    return time.process_time() - begun, found


def started(name: str, articles: Sequence[Article], stack: ExitStack) -> Round:
    """A process of its own for a finder."""
    pool = stack.enter_context(multiprocessing.get_context("spawn").Pool(1, _hold, (articles,)))
    return partial(pool.apply, _round, (name,))


def started_chrono(folder: Path, articles: Sequence[Article], stack: ExitStack) -> Round:
    """The same for chrono-node, whose process reports its own CPU seconds."""
    texts = [(article.text, article.published.isoformat() if article.published else None) for article in articles]
    node = stack.enter_context(
        subprocess.Popen(["node", "-e", _CHRONO], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    )
    asking, answering = node.stdin, node.stdout
    assert asking is not None
    assert answering is not None
    asking.write(json.dumps(texts) + "\n")

    def one_round() -> tuple[float, int]:
        asking.write("\n")
        asking.flush()
        spent, found = json.loads(answering.readline())
        return spent, found

    return one_round


def measured(rounds_of: Mapping[str, Round], sizes: Mapping[str, float], rounds: int, warm_up: float) -> dict[str, Run]:
    """Let each finder run cold and then warm up, then let them take turns.

    Args:
        sizes: Megabytes of each finder's text.
        warm_up: CPU seconds, the cold round's included; a finder may compile a pattern only once it is wanted often.
    """
    first = {}
    for name, one_round in rounds_of.items():
        first[name] = one_round()
        spent = first[name][0]
        while spent < warm_up:
            spent += one_round()[0]
    seconds: dict[str, list[float]] = {name: [] for name in rounds_of}
    for _ in range(rounds):
        for name, one_round in rounds_of.items():
            seconds[name].append(one_round()[0])
    return {name: Run(sizes[name], found, cold, tuple(seconds[name])) for name, (cold, found) in first.items()}


def _size(articles: Sequence[Article]) -> float:
    return sum(len(article.text.encode()) for article in articles) / 1e6


def sample(articles: Sequence[Article], megabytes: float) -> list[Article]:
    """Whole articles spread evenly over all, with at least so many megabytes of text; all of them if they have less."""
    step = max(1, int(_size(articles) / megabytes))
    while step > 1 and _size(articles[step // 2 :: step]) < megabytes:
        step -= 1
    return list(articles[step // 2 :: step])


def main() -> None:
    """Run all finders on the same text and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("paths", nargs="+", type=Path, help="folders or files of articles")
    parser.add_argument("--rounds", type=int, default=5, help="warm rounds, of which the median counts")
    parser.add_argument("--warm-up", type=float, default=3, help="CPU seconds of each finder before the warm rounds")
    parser.add_argument("--sample", type=float, default=50, help="kB of text for the slow finder")
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="folder whose node_modules has chrono-node")
    parser.add_argument("--only", action="append", choices=FINDERS, help="one of the finders; may be given again")
    args = parser.parse_args()
    articles = timeline.read(args.paths).articles
    if not articles:
        parser.error("no articles there")
    texts: dict[str, Sequence[Article]] = dict.fromkeys([*FINDERS, _CHRONO_NODE], articles)
    texts[_BASIS] = sample(articles, args.sample / 1000)
    versions = ["dateparser"]
    chrono = args.chrono / "node_modules/chrono-node/package.json" if args.chrono and shutil.which("node") else None
    wanted = args.only or [name for name in FINDERS if name != _DATEFINDER or _has(_DATEFINDER)]
    basis = wanted[0] if args.only else _BASIS
    with ExitStack() as stack:
        rounds_of = {name: started(name, texts[name], stack) for name in wanted}
        if _DATEFINDER in wanted:
            versions.append(_DATEFINDER)
        if chrono and chrono.exists():
            rounds_of[_CHRONO_NODE] = started_chrono(args.chrono, articles, stack)
        runs = measured(rounds_of, {name: _size(text) for name, text in texts.items()}, args.rounds, args.warm_up)
    print(f"{len(articles)} articles, {_size(articles):.2f} MB; {args.rounds} warm rounds")
    print(f"{'':<18} {'MB':>6} {'found':>6} {'cold s':>7} {'MB/s':>7} {'warm s':>7} {'MB/s':>7} {'x ' + basis:>20}")
    for name, run in runs.items():
        print(
            f"{name:<18} {run.size:>6.3f} {run.found:>6} {run.cold:>7.3f} {run.size / run.cold:>7.3f} "
            f"{run.warm:>7.3f} {run.size / run.warm:>7.3f} {run.times(runs[basis]):>20.1f}"
        )
    if _CHRONO_NODE in runs and chrono:
        print(f"{_CHRONO_NODE} {json.loads(chrono.read_text('utf-8'))['version']}")
    print(setting(*versions))


def _has(package: str) -> bool:
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


if __name__ == "__main__":
    main()
