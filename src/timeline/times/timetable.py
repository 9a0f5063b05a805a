"""The simple present that tells what is to come: "polls open on Sunday", "the president leaves Sunday"."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import frozen

from timeline.times.trie import one_of


@frozen(slots=False, eq=False)
class Timetable:
    """Verbs of timetables; a language may have none of them.

    A plural with a verb that has no ending, or a singular with one that has, is seldom anything but subject and verb.

    Args:
        plural: Verbs behind a plural: "polls open".
        singular: Verbs behind a singular: "the court hears".
        nouns: Those of `singular` that may be nouns instead: "the votes Monday".
        plurals: Subjects in the plural that do not end in an "s".
        not_plurals: Words that do, and are none.
        not_singulars: Words before `singular` that are no subject.
        not_before: Words behind such a verb that make it tell the past.
        saying: The only verbs of the past that may stand before it in its clause.
        causes: Words behind it that lead to what was before: "faces trial after his arrest Sunday".
    """

    plural: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    not_plurals: tuple[str, ...] = ()
    not_singulars: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    saying: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()

    def may_tell(self, left: str) -> bool:
        """Whether one of the verbs is there at all; quicker than to search."""
        return not self._verbs.isdisjoint(left.split())

    def tells_why(self, behind: str) -> bool:
        """Whether what stands between such a verb and the date tells of what was before."""
        return not set(self.causes).isdisjoint(behind.split())

    def last(self, clause: str, start: int, *, nouns: bool = False) -> re.Match[str] | None:
        """The last such verb from `start` on, with its subject; those that may be nouns as well if `nouns`."""
        found = list((self._any if nouns else self._sure).finditer(clause, start))
        return found[-1] if found else None

    @cached_property
    def _verbs(self) -> frozenset[str]:
        return frozenset((*self.plural, *self.singular))

    @cached_property
    def _sure(self) -> re.Pattern[str]:
        return self._pattern(tuple(verb for verb in self.singular if verb not in self.nouns))

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return self._pattern(self.singular)

    def _pattern(self, singular: tuple[str, ...]) -> re.Pattern[str]:
        many = rf"(?!(?:{one_of(self.not_plurals)}) )(?:[\w-]*[^\W_s]s|{one_of(self.plurals)})"
        single = rf"(?!(?:{one_of(self.not_singulars)}) )[\w-]*(?:[^\W_s]|ss)"
        verb = rf"(?:{many} (?:{one_of(self.plural)})|{single} (?:{one_of(singular)}))"
        return re.compile(rf"(?<![\w'-]){verb}\b(?! (?:[0-9]|(?:{one_of(self.not_before)})\b))".replace(r"\ ", " "))
