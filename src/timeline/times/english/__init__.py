"""English: words in TOML files, rules by family, and the cues that tell past from future."""

from __future__ import annotations

from timeline.times.language import Language

LANGUAGE = Language(
    "en",
    "English",
    __name__,
    (
        "names", "calendar_dates", "date_pairs", "numeric_dates", "years", "periods", "clock", "spoken_hours",
        "day_parts", "ordinal_days", "weekdays", "sets", "references", "offsets", "durations",
    ),
)  # fmt: skip
