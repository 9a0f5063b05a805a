"""Merging at an archive's scale: what it costs and how right it is, on made-up news whose truth is known.

usage: python benchmarks/synthetic.py [MENTIONS...] [--seed 1] [--a-day 140] [--records]

For each number of mentions (100,000 if none is given) an archive is made, its mentions are prepared and put together.
Seconds are of the CPU; memory is what a step adds to the highest that the process had before it; the exponent says how
the clustering's time grows from the size before: 1.0 in proportion. --records writes the record of each event too.
Each size has a process of its own. What the archive holds stands at the top of `made_news.py`.
"""

from __future__ import annotations

import argparse
import gc
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise as neighbours
from math import log
from multiprocessing import get_context

from attrs import frozen

from made_news import archive
from metrics import Score, b_cubed, pairwise
from setting import setting
from timeline.collection.assemble import event_of
from timeline.merging import cluster, sketch


@frozen
class Measured:
    """One size: seconds and megabytes of each step in turn, and how right the clusters are."""

    mentions: int
    articles: int
    acts: int
    clusters: int
    seconds: tuple[float, ...]
    megabytes: tuple[float, ...]
    pairs: Score
    b3: Score


def measure(mentions: int, seed: int = 1, a_day: int = 140, records: bool = False) -> Measured:
    """Make an archive and merge it."""
    gc.disable()  # as the command does
    news = archive(mentions, seed, a_day)
    articles = {article.id: article for article in news.articles}
    marks = [_spent()]
    sketches = [sketch(mention, articles) for mention in news.mentions]
    marks.append(_spent())
    clusters = cluster(sketches)
    marks.append(_spent())
    if records:
        for group in clusters:
            event_of(group, articles)
        marks.append(_spent())
    number_of = {id(one): number for number, group in enumerate(clusters) for one in group}
    found = [number_of[id(one)] for one in sketches]
    return Measured(
        mentions=len(news.mentions),
        articles=len(articles),
        acts=len(set(news.acts)),
        clusters=len(clusters),
        seconds=tuple(later[0] - sooner[0] for sooner, later in neighbours(marks)),
        megabytes=tuple(later[1] - sooner[1] for sooner, later in neighbours(marks)),
        pairs=pairwise(news.acts, found),
        b3=b_cubed(news.acts, found),
    )


def _spent() -> tuple[float, float]:
    """Seconds of CPU and the most megabytes so far."""
    return time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("mentions", nargs="*", type=int, default=[100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--a-day", type=int, default=140, help="mentions a day; a larger archive goes on for longer")
    parser.add_argument("--records", action="store_true", help="write the record of each event too")
    args = parser.parse_args()
    steps = ["sketches", "clusters", "records"][: 3 if args.records else 2]
    print(f"{'mentions':>9}{'articles':>9}{'acts':>8}{'found':>8}" + "".join(f"{step:>16}" for step in steps), end="")
    print(f"{'growth':>8}{'pairs P':>9}{'R':>7}{'B3 P':>8}{'R':>7}{'F1':>7}")
    before: Measured | None = None
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        for size in args.mentions:
            one = pool.submit(measure, size, args.seed, args.a_day, args.records).result()
            print(_row(one, before), flush=True)
            before = one
    print(setting())


def _row(one: Measured, before: Measured | None) -> str:
    steps = zip(one.seconds, one.megabytes, strict=True)
    spent = "".join(f"{seconds:>7.1f} s {megabytes:>+4.0f} MB" for seconds, megabytes in steps)
    growth = ""
    if before is not None and before.mentions != one.mentions:
        growth = f"{log(one.seconds[1] / before.seconds[1]) / log(one.mentions / before.mentions):.2f}"
    right = f"{one.pairs.precision:>9.3f}{one.pairs.recall:>7.3f}{one.b3.precision:>8.3f}{one.b3.recall:>7.3f}"
    head = f"{one.mentions:>9}{one.articles:>9}{one.acts:>8}{one.clusters:>8}"
    return f"{head}{spent}{growth:>8}{right}{one.b3.f1:>7.3f}"


if __name__ == "__main__":
    main()
