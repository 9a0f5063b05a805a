"""Timelines of story folders, written as JSON for a scorer of events.

usage: python benchmarks/events.py STORY_FOLDER... --out FOLDER

Each STORY_FOLDER holds one text file an article. FOLDER/NAME.json is what `timeline show --format json` prints.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import timeline
from setting import setting
from timeline.exporting import timeline_of


def main() -> None:
    """Write one timeline a story, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--min-event", type=float, help="show events from this likelihood on")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    print(setting())
    print(f"{'story':<12} {'articles':>8} {'kB':>6} {'mentions':>8} {'events':>6} {'shown':>6} {'CPU s':>6}")
    for folder in args.stories:
        articles = timeline.read(folder)
        start = time.process_time()
        story = timeline.build(articles)
        spent = time.process_time() - start
        if args.min_event is not None:
            story = story.showing(args.min_event)
        document = timeline_of(story.articles, story)
        (args.out / f"{folder.name}.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        size = sum(len(article.text) for article in articles) / 1000
        print(
            f"{folder.name:<12} {len(articles):>8} {size:>6.0f} {len(story.mentions):>8} "
            f"{len(story.all_events):>6} {len(story):>6} {spent:>6.2f}"
        )


if __name__ == "__main__":
    main()
