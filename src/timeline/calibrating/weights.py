"""Files of confidence weights: TOML in the form of the library's own."""

from __future__ import annotations

import tomllib
from pathlib import Path

from timeline.confidence import Weights, usual_weights
from timeline.errors import ReadingError


def read_weights(path: Path) -> Weights:
    """The weights of a file; what it leaves out is the library's own.

    Raises:
        ReadingError: It is no TOML, names a weight that there is none, or a value cannot be one; the message names it.
    """
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ReadingError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{path}: not TOML in UTF-8: {error}") from None
    known = {name: dict(table) for name, table in usual_weights().items()}
    for section, table in given.items():
        if section not in known or not isinstance(table, dict):
            raise ReadingError(f"{path}: no section {section!r:.60} of weights: one of {', '.join(known)}")
        for name, value in table.items():
            if name not in known[section]:
                raise ReadingError(f"{path}: [{section}] has no {name!r:.60}: one of {', '.join(known[section])}")
            if isinstance(value, bool) or not isinstance(value, int | float) or not _may_be(section, name, value):
                raise ReadingError(f"{path}: [{section}] {name} is {value!r:.60}: {_allowed(section, name)}")
            known[section][name] = float(value)
    if known["levels"]["moderate"] > known["levels"]["high"]:
        raise ReadingError(f"{path}: [levels] moderate begins above high: give it a lower score")
    return known


def _may_be(section: str, name: str, value: float) -> bool:
    if section == "event":
        return abs(value) < 1e6 if name == "bias" else 0 <= value < 1e6
    return 0 <= value <= 1


def _allowed(section: str, name: str) -> str:
    if section == "event":
        return "give a number" if name == "bias" else "give a number from 0 up"
    return "give a number from 0 to 1"


def written_weights(weights: Weights) -> str:
    """Weights as a file that `read_weights` reads."""
    lines = []
    for section, table in weights.items():
        lines.append(f'["{section}"]' if "." in section else f"[{section}]")
        lines += [f"{name} = {value:g}" for name, value in table.items()]
        lines.append("")
    return "\n".join(lines)
