"""A rule is a value: the phrase it reads, what the phrase means, and examples of both.

Examples map a sentence to the expressions found in it, as (words, type, value); counter-examples are sentences
in which nothing is found. tests/times/test_times_examples.py runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache

from attrs import field, frozen

from timeline.times.meaning import Meaning
from timeline.times.notation import Phrase

_CAPITAL = re.compile(r"[ \n][A-ZÀ-Þ]")
_REACH = 40  # characters before a phrase that are looked at
# The named words of a phrase, lower-case and with single spaces; absent ones are empty.
Named = Mapping[str, str]
Found = tuple[str, str, str]


@frozen
class Piece:
    """One expression of a phrase: all of it, or the words from the one named `at` to the one named `until`."""

    at: str
    meaning: Meaning
    until: str = ""


Produced = Meaning | tuple[Piece, ...] | None  # no piece: words that only look like a time


@frozen(slots=False, eq=False)
class Rule:
    """How one kind of phrase is read.

    Args:
        name: Reads like the phrase.
        phrase: Pattern in the notation of notation.py, for lower-case text.
        production: Meaning of the named words; None where they make no sense together (31 April).
        examples: Sentence -> what is found in it. They are read as if published on 1999-03-10, a Wednesday.
        counter_examples: Sentences in which nothing is found.
        capital: The named word of the phrase that must begin with a capital letter ("March", not "march").
        small: The named word that must not begin with one, unless all of it is in capitals ("julio", not "Julio").
        lone: No other word with a capital letter follows, as in "April Sunderland".
        after: Regular expression that the lower-case text before the phrase must end with.
        not_after: Regular expression that it must not end with.
        before: Regular expression that the lower-case text behind the phrase must begin with.
        not_before: Regular expression that it must not begin with.
    """

    name: str
    phrase: Phrase
    production: Callable[[Named], Produced] = field()
    examples: Mapping[str, list[Found]] = field(factory=dict)
    counter_examples: tuple[str, ...] = ()
    capital: str | None = None
    small: str | None = None
    lone: bool = False
    after: str | None = None
    not_after: str | None = None
    before: str | None = None
    not_before: str | None = None

    @cached_property
    def guards(self) -> tuple[tuple[bool, bool, re.Pattern[str]], ...]:
        """(Whether it looks left, whether it must match, pattern)."""
        guards = []
        for left, wanted, pattern in (
            (False, True, self.before),  # what follows first: to search what comes before takes longer
            (False, False, self.not_before),
            (True, True, self.after),
            (True, False, self.not_after),
        ):
            if pattern is not None:
                guards.append((left, wanted, re.compile(f"(?:{pattern})$" if left else pattern)))
        return tuple(guards)

    def read(self, words: str) -> Reading | None:
        """What the phrase means that they begin with; None where there is none, or where it makes no sense."""
        found = self._match(words)
        if found is None or (pieces := _read(self, found[0])) is None:
            return None
        placed = tuple((found.start(it.at or 0), found.end(it.until or 0), it) for it in pieces)
        return Reading(self, found.end(), placed, found.span(self.capital or self.small or 0))

    @cached_property
    def _match(self) -> Callable[[str], re.Match[str] | None]:
        return self.phrase.reading.match


@frozen(eq=False)
class Reading:
    """What some words mean by a rule, if their surroundings allow it.

    Args:
        length: In characters.
        pieces: Each with its offsets in the words.
        cased: Offsets of what must or must not begin with a capital letter.
    """

    rule: Rule
    length: int
    pieces: tuple[tuple[int, int, Piece], ...]
    cased: tuple[int, int]

    def fits(self, text: str, padded: str, start: int) -> bool:
        """Whether the surroundings allow it there; `padded` is one character and the text in lower case."""
        rule = self.rule
        if rule.capital is not None and not text[start + self.cased[0] - 1].isupper():
            return False
        if rule.small is not None and text[start + self.cased[0] - 1 : start + self.cased[1] - 1].istitle():
            return False
        end = start + self.length
        if rule.lone and _CAPITAL.match(text, end - 1):
            return False
        for left, wanted, pattern in rule.guards:
            seen = pattern.search(padded, max(0, start - _REACH), start) if left else pattern.match(padded, end)
            if (seen is not None) is not wanted:
                return False
        return True


@lru_cache(maxsize=1 << 16)
def _read(rule: Rule, words: str) -> tuple[Piece, ...] | None:
    """Newspapers repeat themselves: four phrases of five have been read before."""
    found = rule.phrase.reading.fullmatch(words)
    if found is None:  # a boundary inside the text that the words alone do not have
        return None
    produced = rule.production({k: " ".join(v.split()) if v else "" for k, v in found.groupdict().items()})
    return produced if produced is None or isinstance(produced, tuple) else (Piece("", produced),)
