"""What large input costs: seconds of CPU for each step, mentions, events and peak memory.

usage: python benchmarks/scale.py FILE_OR_FOLDER

FILE_OR_FOLDER holds articles (.txt, .md, .jsonl): one of 100 MB, say, or 50,000 small ones.
"""

from __future__ import annotations

import argparse
import gc
import resource
import time
from itertools import pairwise
from pathlib import Path

import timeline
from setting import setting
from timeline.collection.assemble import events_of


def main() -> None:
    """Read, extract, merge, and print what each took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("path", type=Path)
    args = parser.parse_args()
    gc.disable()  # as the command does
    clock = [time.process_time()]
    articles = timeline.read(args.path, max_megabytes=10_000)
    clock.append(time.process_time())
    mentions = [mention for article in articles for mention in timeline.find_events(article)]
    clock.append(time.process_time())
    events = events_of(mentions, {article.id: article for article in articles})
    clock.append(time.process_time())
    read, extract, merge = (later - sooner for sooner, later in pairwise(clock))
    size = sum(len(article.text) for article in articles) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"{len(articles)} articles, {size:.1f} MB: read {read:.1f} s, extraction {extract:.1f} s, merging {merge:.1f} s"
    )
    print(f"{len(mentions)} mentions, {len(events)} events, peak memory {peak:.0f} MB")
    print(setting())


if __name__ == "__main__":
    main()
