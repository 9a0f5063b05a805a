"""The figures of a calibration as a few lines of plain text, for readers who have not met them before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from attrs import frozen

from timeline.calibrating.measures import (
    Point,
    band,
    calibration_error,
    discrimination,
    interval,
    reliability,
    skill,
)
from timeline.model import Level

_MEASURES = {"AUROC": discrimination, "Brier skill": skill}


@frozen
class Judged:
    """A score with the level it was shown with, and whether it came true."""

    score: float
    level: Level
    right: bool

    @property
    def point(self) -> Point:
        """The score, and whether it came true."""
        return self.score, self.right


def figures(judged: Sequence[Judged]) -> str:
    """The table of reliability, the measures with their 95 % bootstrap intervals, and what each level was worth.

    Args:
        judged: At least one.
    """
    points = [one.point for one in judged]
    right = sum(true for _, true in points)
    lines = [f"{events(len(points))} shown, {right / len(points):.2f} right", ""]
    lines.append(f"{'events':>8} {'said':>6} {'right':>6}")
    lines += [f"{one.count:>8} {one.said:>6.2f} {one.right:>6.2f}" for one in reliability(points)]
    lines += ["", f"calibration error {calibration_error(points):.3f} (chance alone: below {band(points):.3f})"]
    if 0 < right < len(points):
        for name, measure in _MEASURES.items():
            low, high = interval(points, measure)
            lines.append(f"{name} {measure(points):.2f} [{low:.2f}, {high:.2f}]")
    else:
        found = "no event was wrong" if right else "no event was right"
        lines.append(f"no {' and no '.join(_MEASURES)}: they compare right events with wrong ones, and {found}")
    for level in get_args(Level):
        part = [one.right for one in judged if one.level == level]
        share = f", {sum(part) / len(part):.2f} right" if part else ""
        lines.append(f"{level:<9} {len(part):>4} {_noun(len(part))}{share}")
    return "\n".join(lines)


def events(number: int) -> str:
    """ "1 event", "2 events"."""
    return f"{number} {_noun(number)}"


def _noun(number: int) -> str:
    return "event" if number == 1 else "events"
