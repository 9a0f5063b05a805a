"""Score the library on the annotated stories of this repository; needs no other data.

usage: python benchmarks/story.py STORY_FOLDER...        (such as seeds/white-house-visit)

Each folder holds articles and expected.json, the timeline that an editor would write: a list of {"date", "status",
"kind", "actors", "articles"}. A shown event can stand for an expected one if they share an article and either the kind
or both the day and an actor; they are paired one to one, the best pairs first.

  found     precision, recall and F1 of the events
  dated     the same, with the date right, letter by letter
  status, kind, date      share of the found events whose own is right
  actors    share of the expected actors of found events that are named; editors write down the main ones only
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import astuple, frozen

import timeline
from metrics import Score, counted
from setting import setting
from timeline import PartialDate

Told = Mapping[str, Any]
_FAR = 10_000  # days: as far apart as two dates can count


@frozen
class Result:
    """Counts of one story, or of several together."""

    found: int = 0
    wanted: int = 0
    paired: int = 0
    dated: int = 0
    status: int = 0
    kind: int = 0
    actors: int = 0
    actors_wanted: int = 0

    def __add__(self, other: Result) -> Result:
        return Result(*map(sum, zip(astuple(self), astuple(other), strict=True)))

    @property
    def events(self) -> Score:
        """Of the events."""
        return counted(self.paired, self.found, self.wanted)

    @property
    def dates(self) -> Score:
        """Of the events with their dates."""
        return counted(self.dated, self.found, self.wanted)

    def share(self, right: int) -> float:
        """Of the events found."""
        return right / self.paired if self.paired else 0.0


def shown(story: timeline.Timeline) -> list[dict[str, Any]]:
    """The events of a timeline in the editors' form."""
    return [
        {
            "date": str(event.date) if event.date else None,
            "status": event.status,
            "kind": event.kind,
            "actors": sorted({actor.name for actor in event.actors}),
            "articles": sorted({mention.article for mention in event.mentions}),
        }
        for event in story
    ]


def apart(one: str | None, other: str | None) -> int:
    """Days between two dates: 0 where they can meet, and as far as can be where only one is known."""
    if one is None or other is None:
        return 0 if one == other else _FAR
    a, b = PartialDate.parse(one), PartialDate.parse(other)
    if a.overlaps(b):
        return 0
    if a.year_unknown or b.year_unknown:
        return _FAR
    return min(_FAR, max(b.low - a.high, a.low - b.high))


def pair(found: Sequence[Told], wanted: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Events found and expected that stand for each other, each in one pair at most."""
    fits = []
    for left, here in enumerate(found):
        for right, there in enumerate(wanted):
            articles, same = set(here["articles"]), set(there["articles"])
            one_day = here["date"] == there["date"] and not set(here["actors"]).isdisjoint(there["actors"])
            if articles.isdisjoint(same) or not (here["kind"] == there["kind"] or one_day):
                continue
            likeness = len(articles & same) / len(articles | same)
            order = (
                here["kind"] != there["kind"],
                here["date"] != there["date"],
                apart(here["date"], there["date"]),
                -likeness,
                -len(set(here["actors"]) & set(there["actors"])),
            )
            fits.append((order, left, right))
    pairs: list[tuple[Told, Told]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, left, right in sorted(fits):
        if left not in used_left and right not in used_right:
            used_left.add(left)
            used_right.add(right)
            pairs.append((found[left], wanted[right]))
    return pairs


def scored(found: Sequence[Told], wanted: Sequence[Told]) -> Result:
    """The counts of a story's events against the expected ones."""
    pairs = pair(found, wanted)
    return Result(
        found=len(found),
        wanted=len(wanted),
        paired=len(pairs),
        dated=sum(here["date"] == there["date"] for here, there in pairs),
        status=sum(here["status"] == there["status"] for here, there in pairs),
        kind=sum(here["kind"] == there["kind"] for here, there in pairs),
        actors=sum(len(set(here["actors"]) & set(there["actors"])) for here, there in pairs),
        actors_wanted=sum(len(set(there["actors"])) for _, there in pairs),
    )


def _row(name: str, result: Result) -> str:
    events, dates = result.events, result.dates
    shares = (result.share(result.dated), result.share(result.status), result.share(result.kind))
    actors = result.actors / result.actors_wanted if result.actors_wanted else 0.0
    return (
        f"{name:<20} {result.wanted:>6} {result.found:>6} {events.precision:>6.2f} {events.recall:>6.2f} "
        f"{events.f1:>6.2f} {dates.f1:>9.2f} " + " ".join(f"{share:>6.2f}" for share in (*shares, actors))
    )


def main() -> None:
    """Print a line for each story and, of several, one for all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("stories", nargs="+", type=Path, metavar="STORY_FOLDER", help="articles and expected.json")
    args = parser.parse_args()
    print(
        f"{'story':<20} {'events':>6} {'shown':>6} {'P':>6} {'R':>6} {'F1':>6} {'dated F1':>9} "
        f"{'date':>6} {'status':>6} {'kind':>6} {'actors':>6}"
    )
    total = Result()
    for folder in args.stories:
        expected = folder / "expected.json"
        if not expected.is_file():
            parser.error(f"{folder} has no expected.json")
        result = scored(shown(timeline.build(timeline.read(folder))), json.loads(expected.read_text("utf-8")))
        total += result
        print(_row(folder.name, result))
    if len(args.stories) > 1:
        print(_row("all", total))
    print(setting())


if __name__ == "__main__":
    main()
