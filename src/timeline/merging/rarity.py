"""How much it says that two sentences share a word: the rarer in news, the more."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files

from timeline.merging.stems import stem

_COMMON = {"everyday": 1.0, "usual": 2.0, "frequent": 3.0}
_RARE = 5.0


def weight_of(stems: Collection[str]) -> float:
    """The sum of what each of these says."""
    less = _less()
    return _RARE * len(stems) - sum([less[word] for word in less.keys() & stems])


@cache
def _less() -> dict[str, float]:
    """How much less a common word says than a rare one."""
    text = files("timeline.merging").joinpath("data", "common.toml").read_text("utf-8")
    lines: dict[str, str] = tomllib.loads(text)
    return {stem(word): _RARE - _COMMON[name] for name, words in lines.items() for word in words.split()}
