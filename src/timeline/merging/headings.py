"""Where a heading ends that runs into the next sentence without a stop, as in pages that were scraped."""

from __future__ import annotations

import re

from timeline.merging.line import CLOCK
from timeline.merging.title_words import title_words
from timeline.prose import Words, is_auxiliary, verb_form

_CLOCK = re.compile(CLOCK)


def opens_sentence(words: Words, at: int) -> bool:
    """Whether a heading without a stop ends before words[at]: "Aid reaches port The army has sent"."""
    text, before = words.texts[at], words.texts[at - 1] if at else ""
    if _CLOCK.fullmatch(text) and words.texts[at + 1 : at + 2] and words.texts[at + 1][0].isupper():
        return True  # "two were hurt 2032 Peru has"
    if not before or not before[-1].isalnum() or not text[0].isupper() or (text.isupper() and len(text) > 1):
        return False
    if words.lower[at] == "the":
        heading = not before[0].isupper() or (before.isupper() and len(before) > 1)
        return heading and before not in title_words("joints") - title_words("particles")
    return words.lower[at] in title_words("openers")


def before_repeated(words: Words, kept: list[int], name: str) -> list[int]:
    """The words before a name that does something once more: "Ann Li makes statement *President Ann Li* has vowed"."""
    last = name.rpartition(" ")[2]
    for place, at in enumerate(kept):
        if words.texts[at] != last or at + 1 >= len(words):
            continue
        of = 2 * (words.lower[at + 1] == "of" and at + 3 < len(words))
        after = words.lower[at + 1 + of]
        start = place
        while start and words.texts[kept[start - 1]][0].isupper():
            start -= 1
        joined = start and words.lower[kept[start - 1]] in title_words("joints", "clauses", "determiners", "no_end")
        if not joined and after != "to" and (is_auxiliary(after) or verb_form(after) == "past"):
            return kept[:start]
    return kept
