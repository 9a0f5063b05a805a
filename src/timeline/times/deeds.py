"""How a date hangs on what was done: "resigned in April", "fell in the six months through June", "since May"."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import frozen

from timeline.times.trie import one_of

_DIGIT = re.compile("[0-9]")


@frozen(slots=False, eq=False)
class Deeds:
    """The words between them; a language may have none of them.

    Args:
        linking: What leads from what was done to its date: "resigned on April 3".
        linking_months: What leads to a month only: "resigned in April", but not "pencilled in 3 April".
        light: Short words that may stand before those: "called it off in April".
        passive: Before a participle they make no past: "are held in April".
        lasted: Regular expression of what was over `lasting` a date, if its verb looks back: "fell in the six months
            through June".
        lasting: What leads to where it ended.
        lasting_from: What leads to where it began.
        ever_since: What leads to a date that is over, whatever the verb.
        planned: Participles of what is to come, right before what leads to its date: "the hearing, set on April 3".
        wanting: Verbs before an object and a participle that tell of no deed: "wants a deal signed on April 3".
    """

    linking: tuple[str, ...] = ()
    linking_months: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    lasted: str = ""
    lasting: tuple[str, ...] = ()
    lasting_from: tuple[str, ...] = ()
    ever_since: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()

    def may_be_over(self, left: str) -> bool:
        """Whether the verb tells if what lasted "through" the date is over."""
        return left.endswith(self._lasting) and self._lasted.search(left) is not None

    def is_over(self, left: str, lowered: str, end: int) -> bool:
        """Whether it began or ended on the date, if the verb looks back."""
        if left.endswith(self._ever_since) or self.may_be_over(left):
            return True
        return left.endswith(self._lasting_from) and lowered.startswith(self._lasting, end)

    def before_link(self, left: str, date: str) -> tuple[str, bool]:
        """What stands before the words that lead to the date, and whether there are any."""
        links = self._links if _DIGIT.search(date) else self._links_to_months
        link = next((link for link in links if left.endswith(link)), "")
        before = left[: len(left) - len(link)].rstrip()
        while link and before.endswith(self._light):
            before = before.rpartition(" ")[0]
        return before, bool(link)

    def is_wanted(self, before: str) -> bool:
        """Whether somebody wants it done: "wants a deal signed on April 3"."""
        return not set(self.wanting).isdisjoint(before.split())

    def is_passive(self, before: str) -> bool:
        """Whether the participle behind it is no past."""
        return before.endswith(self._passive)

    @cached_property
    def _links(self) -> tuple[str, ...]:
        return _spaced(self.linking)

    @cached_property
    def _links_to_months(self) -> tuple[str, ...]:
        return _spaced(self.linking + self.linking_months)

    @cached_property
    def _light(self) -> tuple[str, ...]:
        return tuple(f" {word}" for word in self.light)

    @cached_property
    def _passive(self) -> tuple[str, ...]:
        return tuple(f" {word}" for word in self.passive)

    @cached_property
    def _lasting(self) -> tuple[str, ...]:
        return _spaced(self.lasting)

    @cached_property
    def _lasting_from(self) -> tuple[str, ...]:
        return _spaced(self.lasting_from)

    @cached_property
    def _ever_since(self) -> tuple[str, ...]:
        return _spaced(self.ever_since)

    @cached_property
    def _lasted(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self.lasted})(?:{one_of(self._lasting)})\Z".replace(r"\ ", " "))


def _spaced(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {word} " for word in words)
