"""The timeline of a topic's articles, for a scorer of the days that editors picked; and how fast it was made.

usage: python benchmarks/days.py TOPIC_FOLDER [--out PRED.json]

TOPIC_FOLDER holds articles.jsonl, one {"id", "published", "text"} a line. PRED.json is what
`timeline show TOPIC_FOLDER/articles.jsonl --format json` prints. The days printed are those with the most salience.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path

import timeline
from setting import setting
from timeline.exporting import timeline_of

_SHOWN = 5


def weights(story: timeline.Timeline) -> dict[str, float]:
    """Day -> summed salience of the shown events that are dated to that one day."""
    days: dict[str, float] = defaultdict(float)
    for event in story:
        if event.date is not None and event.date.precision == "day" and not event.date.year_unknown:
            days[str(event.date)] += event.salience
    return days


def main() -> None:
    """Build the timeline, print its figures, write it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("topic", type=Path, help="folder with articles.jsonl")
    parser.add_argument("--out", type=Path, help="write the timeline here, as JSON")
    args = parser.parse_args()
    begun = time.process_time()
    reading = timeline.read(args.topic / "articles.jsonl")
    story = timeline.build(reading)
    spent = time.process_time() - begun
    for problem in reading.problems:
        print(problem)
    if args.out:
        args.out.write_text(json.dumps(timeline_of(story.articles, story), ensure_ascii=False), "utf-8")
    size = sum(len(article.text.encode()) for article in reading) / 1e6
    days = weights(story)
    top = sorted(days.items(), key=lambda entry: (-entry[1], entry[0]))[:_SHOWN]
    print(
        f"{'topic':<12} {'articles':>8} {'MB':>6} {'mentions':>8} {'shown':>6} {'days':>5} "
        f"{'CPU s':>7} {'articles/s':>10}"
    )
    print(
        f"{args.topic.name:<12} {len(reading):>8} {size:>6.2f} {len(story.mentions):>8} {len(story):>6} {len(days):>5} "
        f"{spent:>7.2f} {len(reading) / spent:>10.1f}"
    )
    print("most salient:", ", ".join(f"{day} ({weight:.1f})" for day, weight in top))
    print(setting())


if __name__ == "__main__":
    main()
