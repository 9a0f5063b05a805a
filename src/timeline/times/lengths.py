"""How TIMEX3 writes how long something takes."""

from __future__ import annotations

# A "T" before the letter marks parts of a day.
_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
# Decades are written in years, and so are several centuries and millennia.
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def written(count: float, unit: str) -> str:
    """A counted duration: P3D, PT24H, P20Y for two decades, PT30M for half an hour."""
    if unit in _YEARS and (count != 1 or unit == "decade"):
        count, unit = count * _YEARS[unit], "year"
    if unit == "hour" and count == 0.5:
        count, unit = 30, "minute"
    code = _CODES[unit]
    whole = f"{count:g}" if count < 1_000_000 else str(int(count))
    return f"PT{whole}{code[1]}" if code[0] == "T" else f"P{whole}{code}"


def open_amount(unit: str) -> str:
    """A duration that nobody counted: PXY, PTXH."""
    code = _CODES[unit]
    return f"PTX{code[1]}" if code[0] == "T" else f"PX{code}"
