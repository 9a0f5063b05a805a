"""Whether a confidence score is a probability: calibration, discrimination, and what each level was worth.

usage: python benchmarks/calibration.py POINTS.json [POINTS.json ...] [--draws 1000]

Each file is what a scorer of events wrote for one story: {"points": [[score, 1 or 0], ...]}, an entry for each event
shown, 1 where the record was right. The stories are pooled.

The expected calibration error is over ten bins of equal size. A perfect model has an error too, from chance alone: the
band is what nine in ten of --draws sets of outcomes drawn from the scores themselves stay below (fixed seed).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

from setting import setting
from timeline.confidence.assess import level_of

_BINS = 10
Point = tuple[float, int]


def calibration_error(points: Sequence[Point]) -> float:
    """Mean distance between score and share right, over bins of equal size."""
    ordered = sorted(points)
    size, rest = divmod(len(ordered), min(_BINS, len(ordered)))
    error, start = 0.0, 0
    for number in range(min(_BINS, len(ordered))):
        stop = start + size + (number < rest)
        part = ordered[start:stop]
        error += abs(sum(score for score, _ in part) - sum(right for _, right in part))
        start = stop
    return error / len(ordered)


def band(points: Sequence[Point], draws: int) -> float:
    """The error that nine in ten draws of outcomes from the scores stay below."""
    chance = random.Random(0)
    errors = sorted(
        calibration_error([(score, int(chance.random() < score)) for score, _ in points]) for _ in range(draws)
    )
    return errors[min(len(errors) - 1, int(0.9 * len(errors)))]


def discrimination(points: Sequence[Point]) -> float:
    """How often a right event has a higher score than a wrong one (AUROC); equal scores count half."""
    right = [score for score, ok in points if ok]
    wrong = [score for score, ok in points if not ok]
    wins = sum((one > other) + (one == other) / 2 for one in right for other in wrong)
    return wins / (len(right) * len(wrong)) if right and wrong else float("nan")


def brier(points: Sequence[Point]) -> float:
    """Mean square distance between score and outcome."""
    return sum((score - right) ** 2 for score, right in points) / len(points)


def main() -> None:
    """Pool the stories and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, help="what a scorer of events wrote, a story each")
    parser.add_argument("--draws", type=int, default=1000, help="draws for the band of chance")
    args = parser.parse_args()
    stories = [json.loads(path.read_text("utf-8")) for path in args.files]
    points: list[Point] = [(float(score), int(right)) for story in stories for score, right in story["points"]]
    if not points:
        parser.error("no events there")
    base = sum(right for _, right in points) / len(points)
    always = brier([(base, right) for _, right in points])
    print(f"{len(points)} events, {base:.2f} right")
    print(f"calibration error {calibration_error(points):.3f} (chance alone: below {band(points, args.draws):.3f})")
    print(f"AUROC {discrimination(points):.3f}   Brier {brier(points):.3f} (always {base:.2f}: {always:.3f})")
    for level in ("high", "moderate", "low"):
        part = [right for score, right in points if level_of(score) == level]
        share = f", {sum(part) / len(part):.2f} right" if part else ""
        print(f"{level:<9} {len(part):>4} events{share}")
    print(setting())


if __name__ == "__main__":
    main()
