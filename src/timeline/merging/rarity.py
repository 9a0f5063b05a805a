"""How much it says that two sentences share a word: the rarer in news, the more."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from timeline.merging.stems import stem

_COMMON = {"everyday": 1.0, "usual": 2.0, "frequent": 3.0}
_RARE = 5.0


def weight_of(stems: Iterable[str]) -> float:
    """The sum of what each of these says."""
    common = _common()
    return sum([common.get(word, _RARE) for word in stems])


@cache
def _common() -> dict[str, float]:
    text = files("timeline.merging").joinpath("data", "common.toml").read_text("utf-8")
    return {stem(word): _COMMON[name] for name, words in tomllib.loads(text).items() for word in words.split()}
