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
from pathlib import Path

from setting import setting
from timeline.calibrating.measures import Point, band, brier, calibration_error, discrimination
from timeline.confidence import level_of


def main() -> None:
    """Pool the stories and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, help="what a scorer of events wrote, a story each")
    parser.add_argument("--draws", type=int, default=1000, help="draws for the band of chance")
    args = parser.parse_args()
    stories = [json.loads(path.read_text("utf-8")) for path in args.files]
    points: list[Point] = [(float(score), bool(right)) for story in stories for score, right in story["points"]]
    if not points:
        parser.error("no events there")
    base = sum(right for _, right in points) / len(points)
    always = brier([(base, true) for _, true in points])
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
