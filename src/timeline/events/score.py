"""How likely a candidate is a diplomatic event at all: a sum of log-odds over what stands around it."""

from __future__ import annotations

import math
import tomllib
from functools import cache, lru_cache
from importlib.resources import files


@cache
def weights() -> dict[str, float]:
    """Feature -> log-odds, from weights.toml."""
    data = files("timeline.events").joinpath("data", "weights.toml").read_text("utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(data).items()}


def lowered(probability: float, feature: str) -> float:
    """A score with one feature more."""
    if not 0 < probability < 1:
        return probability
    odds = math.log(probability / (1 - probability)) + weights()[feature]
    return round(1 / (1 + math.exp(-odds)), 3)


@lru_cache(maxsize=1 << 12)
def score(weight: float, features: tuple[str, ...]) -> float:
    """Probability from an entry's own weight and the features that hold; rounded to three decimals.

    Args:
        features: Each once; their order decides the last bits of the sum, so give them always in the same.
    """
    table = weights()
    total = table["bias"] + weight + sum([table[name] for name in features])
    return round(1 / (1 + math.exp(-total)), 3)
