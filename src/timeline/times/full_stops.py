"""Full stops that end no sentence: of titles and of initials ("Mr.", "U.S.", "p.m."), as patterns for small letters."""

from __future__ import annotations

_TITLES = (("dr", "lt", "mr", "ms", "st"), ("col", "gen", "gov", "maj", "mrs", "rep", "sen", "sgt"))  # by their length

# Before a sign that ends a sentence if it does, and behind one.
BEFORE_END = "".join(rf"(?<!\b(?:{'|'.join(titles)}))" for titles in _TITLES) + r"(?<!\b[a-z])"
ENDS = "".join(rf"(?<!\b(?:{'|'.join(titles)})\.)" for titles in _TITLES) + r"(?<!\b[a-z]\.)"
