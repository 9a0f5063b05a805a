"""Words kept as data: one a line, or in named sets. `#` begins a line of comment."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_list(room: str, name: str) -> frozenset[str]:
    """The lines of a room's data file, such as ("anchoring", "reporting.txt")."""
    lines = map(str.strip, _data(room, name).splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def word_sets(room: str, name: str) -> dict[str, frozenset[str]]:
    """The lists of a room's TOML file by their names, such as ("prose", "auxiliaries.toml")."""
    return {key: frozenset(words) for key, words in tomllib.loads(_data(room, name)).items()}


def _data(room: str, name: str) -> str:
    return files(f"timeline.{room}").joinpath("data", name).read_text("utf-8")
