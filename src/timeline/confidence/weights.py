"""What counts how much: the library's own weights, those of a file, and how they are written down."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline.errors import ReadingError
from timeline.reading.articles import read_bytes

Weights = Mapping[str, Mapping[str, float]]
_MAX_MEGABYTES = 1.0


@cache
def usual_weights() -> Weights:
    """weights.toml."""
    return tomllib.loads(files("timeline.confidence").joinpath("data", "weights.toml").read_text("utf-8"))


def read_weights(path: Path | str) -> Weights:
    """The confidence weights of a TOML file; what it leaves out is the library's own.

    Raises:
        ReadingError: It cannot be read, is no TOML, names a weight that there is none, or a value cannot be one; the
            message names it.
    """
    data, shown = read_bytes(path, _MAX_MEGABYTES)
    try:
        given = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{shown}: not TOML in UTF-8: {error}") from None
    try:
        return completed(given)
    except ReadingError as error:
        raise ReadingError(f"{shown}: {error}") from None


def completed(given: Mapping[str, Any]) -> Weights:
    """Weights that somebody gave, and the library's own for the rest.

    Raises:
        ReadingError: A name or a value is wrong.
    """
    known = {name: dict(table) for name, table in usual_weights().items()}
    for section, table in given.items():
        if section not in known or not isinstance(table, Mapping):
            raise ReadingError(f"no section {section!r:.60} of weights: one of {', '.join(known)}")
        for name, value in table.items():
            if name not in known[section]:
                raise ReadingError(f"[{section}] has no {name!r:.60}: one of {', '.join(known[section])}")
            if isinstance(value, bool) or not isinstance(value, int | float) or not _may_be(section, name, value):
                raise ReadingError(f"[{section}] {name} is {_shown(value)}: {_allowed(section, name)}")
            known[section][name] = float(value)
    if known["levels"]["moderate"] > known["levels"]["high"]:
        raise ReadingError("[levels] moderate begins above high: give it a lower score")
    return known


def _may_be(section: str, name: str, value: float) -> bool:
    if section == "event":
        return abs(value) < 1e6 if name == "bias" else 0 <= value < 1e6
    return 0 <= value <= 1


def _allowed(section: str, name: str) -> str:
    if section == "event":
        return "give a number" if name == "bias" else "give a number from 0 up"
    return "give a number from 0 to 1"


def _shown(value: object) -> str:
    try:
        return f"{value!r:.60}"
    except ValueError:  # the interpreter's limit on the digits of a whole number
        return "a number of too many digits"


def written_weights(weights: Weights) -> str:
    """Weights as a file that `read_weights` reads."""
    lines = []
    for section, table in weights.items():
        lines.append(f'["{section}"]' if "." in section else f"[{section}]")
        lines += [f"{name} = {value:g}" for name, value in table.items()]
        lines.append("")
    return "\n".join(lines)
