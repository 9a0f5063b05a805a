"""Score the library on stories whose every mention is annotated; `texts/stories` has some.

usage: python benchmarks/annotated.py STORY_FOLDER...        (such as benchmarks/texts/stories/trawler)

Each folder holds a folder `articles` and gold.json, a checked timeline as `timeline calibrate` reads it. Events are
paired as `timeline calibrate` pairs them; a minor event may be shown, and is no fault either way.

  found     precision, recall and F1 of the events
  dated     F1 of those whose date is right, too
  status    share of the found events whose status is right
  low ...   how many events have that level of confidence, and the share of those that are right in all
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from attrs import frozen

import timeline
from metrics import Score, counted
from setting import setting
from timeline.calibrating import Outcome, outcomes, read_gold
from timeline.model import Level

_LEVELS = tuple(reversed(get_args(Level)))


@frozen
class Result:
    """What became of one story's events, or of several stories' together.

    Args:
        wanted: The events that must be shown.
        shown: Those shown, the minor ones left out.
    """

    wanted: int
    shown: Sequence[Outcome]

    def __add__(self, other: Result) -> Result:
        return Result(self.wanted + other.wanted, [*self.shown, *other.shown])

    @property
    def found(self) -> Score:
        """Of the events."""
        return counted(sum(one.found for one in self.shown), len(self.shown), self.wanted)

    @property
    def dated(self) -> Score:
        """Of the events with their dates."""
        return counted(sum(one.date for one in self.shown), len(self.shown), self.wanted)

    @property
    def status(self) -> float:
        """The share of the found events whose status is right."""
        found = [one for one in self.shown if one.found]
        return sum(one.status for one in found) / len(found) if found else 0.0

    def level(self, level: str) -> tuple[int, float]:
        """How many events have a level, and the share of these that are right."""
        right = [one.right for one in self.shown if one.event.confidence.level == level]
        return len(right), sum(right) / len(right) if right else 0.0


def result_of(folder: Path) -> Result:
    """Build the timeline of a story and hold it against its gold."""
    gold = read_gold(folder / "gold.json")
    story = timeline.build(timeline.read(folder / "articles"))
    return Result(sum(one.counts for one in gold), outcomes(gold, list(story)))


def _row(name: str, result: Result) -> str:
    found = result.found
    levels = "".join(f"{count:>5} {right:>4.2f}" for count, right in map(result.level, _LEVELS))
    return (
        f"{name:<14} {result.wanted:>6} {len(result.shown):>6} {found.precision:>6.2f} {found.recall:>6.2f} "
        f"{found.f1:>6.2f} {result.dated.f1:>6.2f} {result.status:>6.2f} {levels}"
    )


def main() -> None:
    """Print a line for each story and, of several, one for all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("stories", nargs="+", type=Path, metavar="STORY_FOLDER")
    folders = parser.parse_args().stories
    print(setting())
    levels = "".join(f"{level:>10}" for level in _LEVELS)
    print(f"{'story':<14} wanted  shown  prec.   rec.     F1  dated status {levels}")
    results = [result_of(folder) for folder in folders]
    for folder, result in zip(folders, results, strict=True):
        print(_row(folder.name, result))
    if len(results) > 1:
        print(_row("all", sum(results[1:], results[0])))


if __name__ == "__main__":
    main()
