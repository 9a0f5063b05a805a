"""Megabytes of news a second: time expressions, events, whole timelines, and other finders of dates on the same text.

usage: python benchmarks/speed.py FOLDER_OR_FILE... [--rounds 5] [--sample 50] [--chrono FOLDER]

The articles are .txt, .md or .jsonl. Each finder works in a fresh process of its own, on one core, and is timed by the
CPU seconds of that process. The cold round is its first, with all that it imports, loads and compiles; on much text it
is the speed on text not seen before. The warm rounds go over the same text again, after some seconds of work.
What is slow (dateparser.search) gets whole articles spread evenly over the text, about --sample kB in all. datefinder
is measured where it is installed; chrono-node where FOLDER has its node_modules and `node` is on the path.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from attrs import frozen

import timeline
from setting import setting
from timeline import Article

Finder = Callable[[Sequence[Article]], int]
_BASIS = "dateparser.search"
_WARM_UP = 3.0  # CPU seconds; a finder may compile a pattern only once it has been wanted often
_CHRONO = """
const {texts, rounds, warmUp} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const seconds = [];
let found = 0, spent = 0, cold = 0, before = process.cpuUsage();
const chrono = require("chrono-node");  // part of the cold round, as imports are of the others
while (seconds.length < rounds) {
  found = 0;
  for (const [text, day] of texts) found += chrono.parse(text, day ? new Date(day + "T12:00:00") : undefined).length;
  const now = process.cpuUsage();
  const took = (now.user + now.system - before.user - before.system) / 1e6;
  before = now;
  if (!cold) cold = took;
  else if (spent >= warmUp) seconds.push(took);
  spent += took;
}
console.log(JSON.stringify({found, cold, seconds}));
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
        """Megabytes a second, the median of the warm rounds."""
        return self.size / statistics.median(self.seconds)


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
    "datefinder": _datefinder,
}


def timed(name: str, articles: Sequence[Article], rounds: int) -> Run:
    """Let a finder go over the articles, cold, then warming up, then `rounds` times; call it in a fresh process."""
    find = FINDERS[name]
    cold, found = _round(find, articles)
    spent = cold
    while spent < _WARM_UP:
        spent += _round(find, articles)[0]
    return Run(_size(articles), found, cold, tuple(_round(find, articles)[0] for _ in range(rounds)))


def _round(find: Finder, articles: Sequence[Article]) -> tuple[float, int]:
    begun = time.process_time()
    found = find(articles)
    return time.process_time() - begun, found


def chrono(folder: Path, articles: Sequence[Article], rounds: int) -> Run:
    """The same for chrono-node, whose process reports its own CPU seconds."""
    texts = [(article.text, article.published.isoformat() if article.published else None) for article in articles]
    asked = json.dumps({"texts": texts, "rounds": rounds, "warmUp": _WARM_UP})
    answer = subprocess.run(
        ["node", "-e", _CHRONO], cwd=folder, input=asked, text=True, check=True, capture_output=True
    )
    told = json.loads(answer.stdout)
    return Run(_size(articles), told["found"], told["cold"], tuple(told["seconds"]))


def _size(articles: Sequence[Article]) -> float:
    return sum(len(article.text.encode()) for article in articles) / 1e6


def sample(articles: Sequence[Article], megabytes: float) -> list[Article]:
    """Whole articles spread evenly over all, about so many megabytes of them; at least one."""
    step = max(1, round(_size(articles) / megabytes))
    return list(articles[step // 2 :: step] or articles[:1])


def main() -> None:
    """Run all finders on the same text and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("paths", nargs="+", type=Path, help="folders or files of articles")
    parser.add_argument("--rounds", type=int, default=5, help="warm rounds, of which the median counts")
    parser.add_argument("--sample", type=float, default=50, help="kB of text for the slow finder")
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="folder whose node_modules has chrono-node")
    args = parser.parse_args()
    articles = timeline.read(args.paths).articles
    if not articles:
        parser.error("no articles there")
    few = sample(articles, args.sample / 1000)
    fresh = multiprocessing.get_context("spawn")
    runs: dict[str, Run] = {}
    for name in FINDERS:
        if name == "datefinder" and not _has(name):
            continue
        with fresh.Pool(1) as pool:
            runs[name] = pool.apply(timed, (name, few if name == _BASIS else articles, args.rounds))
    versions = [name for name in ("dateparser", "datefinder") if _has(name)]
    others = ""
    if (
        args.chrono
        and shutil.which("node")
        and (package := args.chrono / "node_modules/chrono-node/package.json").exists()
    ):
        runs["chrono-node"] = chrono(args.chrono, articles, args.rounds)
        others = f"chrono-node {json.loads(package.read_text('utf-8'))['version']}, "
    print(f"{len(articles)} articles, {_size(articles):.2f} MB; {args.rounds} warm rounds")
    print(f"{'':<18} {'MB':>6} {'found':>6} {'cold s':>7} {'MB/s':>7} {'warm s':>7} {'MB/s':>7} {'x ' + _BASIS:>20}")
    for name, run in runs.items():
        print(
            f"{name:<18} {run.size:>6.3f} {run.found:>6} {run.cold:>7.3f} {run.size / run.cold:>7.3f} "
            f"{run.size / run.warm:>7.3f} {run.warm:>7.3f} {run.warm / runs[_BASIS].warm:>20.1f}"
        )
    print(others + setting(*versions))


def _has(package: str) -> bool:
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


if __name__ == "__main__":
    main()
