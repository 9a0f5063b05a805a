"""Spanish: words in TOML files, rules by family, and the cues that tell past from future."""

from __future__ import annotations

from timeline.times.language import Language

LANGUAGE = Language(
    "es",
    "Spanish",
    __name__,
    (
        "calendar_dates",
        "numeric_dates",
        "years",
        "periods",
        "clock",
        "weekdays",
        "sets",
        "references",
        "offsets",
        "durations",
    ),
    signs={"¿": '"', "¡": '"', "«": '"', "»": '"'},
)
