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

# The named words of a phrase, lower-case and with single spaces; absent ones are empty.
Named = Mapping[str, str]
Found = tuple[str, str, str]


@frozen
class Piece:
    """One expression of a phrase: all of it, or the words from the one named `at` to the one named `until`."""

    at: str
    meaning: Meaning
    until: str = ""


Produced = Meaning | tuple[Piece, ...] | None


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
    after: str | None = None
    not_after: str | None = None
    before: str | None = None
    not_before: str | None = None

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Reads the phrase at a place of the text, whatever surrounds it."""
        return self.phrase.reading.match

    @cached_property
    def _guards(self) -> tuple[tuple[bool, bool, re.Pattern[str]], ...]:
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

    def read(self, found: re.Match[str]) -> tuple[Piece, ...]:
        """What the words found mean; nothing where they make no sense together."""
        return _read(self, found[0])

    def fits(self, text: str, found: re.Match[str]) -> bool:
        """Whether the surroundings allow the phrase; `found` counts in the text padded by one character."""
        if self.capital is not None and not text[found.start(self.capital) - 1].isupper():
            return False
        if self.small is not None and text[found.start(self.small) - 1 : found.end(self.small) - 1].istitle():
            return False
        lowered, start, end = found.string, found.start(), found.end()
        for left, wanted, pattern in self._guards:
            seen = pattern.search(lowered[max(0, start - 40) : start]) if left else pattern.match(lowered, end)
            if (seen is not None) is not wanted:
                return False
        return True


@lru_cache(maxsize=1 << 16)
def _read(rule: Rule, words: str) -> tuple[Piece, ...]:
    """Newspapers repeat themselves: four phrases of five have been read before."""
    found = rule.phrase.reading.fullmatch(words)
    if found is None:  # a boundary inside the text that the words alone do not have
        return ()
    produced = rule.production({k: " ".join((v or "").split()) for k, v in found.groupdict().items()})
    if produced is None:
        return ()
    return produced if isinstance(produced, tuple) else (Piece("", produced),)
