"""Hours told without a day: "on Tuesday, 8 June, at 3:30 p.m.", "July 25 - The envoy is called in at 1 p.m."."""

from __future__ import annotations

import re

from attrs import define, evolve

from timeline.times.meaning import Constant, Meaning, Timed

_DAY = re.compile(r"([0-9]{4}|XXXX)-([0-9]{2}|XX)-[0-9]{2}(?=T|$)")
_BREAK = re.compile(r"[.!?][')]*(?=[ \n])|[;\n\"«»]")


@define
class ClockDay:
    """The day that hours are of, as far as the sentence or the line has told one; state of one reading.

    Args:
        text: All of it.
        day: The last day told.
        end: Where its words end.
        heads: It begins its line, as that of a chronology, and holds for all of it.
    """

    text: str
    day: str | None = None
    end: int = 0
    heads: bool = False

    def read(self, start: int, end: int, meaning: Meaning, resolved: Constant, heads: bool) -> Constant:
        """The value of what stands at text[start:end], an hour without a day being put on that at hand."""
        bare = type(meaning) is Timed and meaning.day is None
        if bare and self.day is not None and self._is_at_hand(start):
            resolved = evolve(resolved, value=self.day + resolved.value[resolved.value.index("T") :])
        elif not bare and (found := _DAY.match(resolved.value)):
            self.day, self.end, self.heads = found[0], end, heads
        return resolved

    def _is_at_hand(self, start: int) -> bool:
        if self.heads:
            return self.text.find("\n", self.end, start) < 0
        return _BREAK.search(self.text, self.end, start) is None
