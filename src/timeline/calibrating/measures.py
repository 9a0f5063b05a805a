"""Calibration, discrimination, and what each level was worth.

The expected calibration error is over ten bins of equal size (Naeini et al. 2015). A perfect model has an error too,
from chance alone: its band is what nine in ten sets of outcomes drawn from the scores themselves stay below.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import isnan, nan

from attrs import frozen

_BINS = 10
Point = tuple[float, bool]  # a score, and whether it came true


@frozen
class Bin:
    """Points of like score: how many, their mean score, and the share that came true."""

    count: int
    said: float
    right: float


def reliability(points: Sequence[Point]) -> tuple[Bin, ...]:
    """The points in ten bins of equal size, by score; fewer where there are fewer points."""
    ordered = sorted(points)
    number = min(_BINS, len(ordered))
    edges = [round(len(ordered) * at / number) for at in range(number + 1)] if number else [0]
    bins = []
    for start, end in pairwise(edges):
        part = ordered[start:end]
        said = sum(score for score, _ in part) / len(part)
        bins.append(Bin(len(part), said, sum(true for _, true in part) / len(part)))
    return tuple(bins)


def calibration_error(points: Sequence[Point]) -> float:
    """Mean distance between score and share that came true, over the bins."""
    return sum(abs(one.said - one.right) * one.count for one in reliability(points)) / max(1, len(points))


def band(points: Sequence[Point], draws: int = 1000) -> float:
    """The error that nine in ten draws of outcomes from the scores stay below; the draws are the same every time."""
    chance = random.Random(0)
    errors = sorted(calibration_error([(score, chance.random() < score) for score, _ in points]) for _ in range(draws))
    return errors[min(len(errors) - 1, int(0.9 * len(errors)))]


def discrimination(points: Sequence[Point]) -> float:
    """How often what came true has a higher score than what did not (AUROC); equal scores count half."""
    ordered = sorted(points)
    true = sum(right for _, right in ordered)
    wins, below, at = 0.0, 0, 0
    while at < len(ordered):
        end = at
        while end < len(ordered) and ordered[end][0] == ordered[at][0]:
            end += 1
        right = sum(one for _, one in ordered[at:end])
        wins += right * (below + (end - at - right) / 2)
        below += end - at - right
        at = end
    pairs = true * (len(ordered) - true)
    return wins / pairs if pairs else nan


def brier(points: Sequence[Point]) -> float:
    """Mean square distance between score and outcome."""
    return sum((score - true) ** 2 for score, true in points) / max(1, len(points))


def skill(points: Sequence[Point]) -> float:
    """By how much the Brier score is better than always saying the share that came true."""
    base = sum(true for _, true in points) / max(1, len(points))
    always = brier([(base, true) for _, true in points])
    return 1 - brier(points) / always if always else nan


def interval(
    points: Sequence[Point], measure: Callable[[Sequence[Point]], float], draws: int = 1000
) -> tuple[float, float]:
    """95 % bootstrap interval of a measure over the points; the draws are the same every time.

    Draws of which the measure cannot be told are left out; without any other it is not a number.
    """
    chance = random.Random(0)
    measured = (measure(chance.choices(points, k=len(points))) for _ in range(draws))
    found = sorted(value for value in measured if not isnan(value))
    if not found:
        return nan, nan
    return found[int(0.025 * len(found))], found[min(len(found) - 1, int(0.975 * len(found)))]
