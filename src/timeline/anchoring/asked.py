"""The act whose date is wanted, as it stands in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from timeline.anchoring.dating import Anchor, from_span
from timeline.anchoring.document import Document, Passage
from timeline.anchoring.spans import DatedSpan
from timeline.dates import PartialDate
from timeline.prose import OVER, Tense, verb_form


@frozen
class Asked:
    """An act whose date is wanted: its trigger is words[first] to words[last] of a passage.

    Args:
        tense: Of its verb group; "none" for nouns.
        others: Indices of words that name other acts, to which a time beyond them rather belongs.
        near: Index of a word (an actor of a list) whose own time is wanted: "Greece in 1952, Spain in 1982".
        lasting: It goes on for a while: "since May" is its extent, not the bounds of one unknown day.
        past: What stands around a noun tells that it is over: "agreed at talks to leave in May".
        carrier: First and last word of the verb behind a noun that says when: "the talks with Peru *began* on Monday".
    """

    document: Document
    passage: Passage
    first: int
    last: int
    tense: Tense
    others: Sequence[int] = ()
    near: int | None = None
    lasting: bool = False
    past: bool = False
    carrier: tuple[int, int] | None = None

    @property
    def day(self) -> date | None:
        """Of the article."""
        return self.document.day

    @property
    def noun(self) -> bool:
        """A noun names it, or no verb shows."""
        return self.tense == "none" or self.carrier is not None

    @property
    def over(self) -> bool:
        """A verb, or what stands around a noun, tells it as done before the article was written."""
        return self.past or (
            self.tense in OVER and any(verb_form(word) == "past" or word.endswith("ed") for word in self.trigger)
        )

    @property
    def trigger(self) -> Sequence[str]:
        """Its words in lower case."""
        return self.passage.words.lower[self.first : self.last + 1]

    def at(self, span: DatedSpan) -> Anchor:
        """The date that a time gives it."""
        return from_span(span, self.day, self.tense, self.lasting)


def over_by(span: DatedSpan, via: str) -> Anchor:
    """The date of what was over by the time of another act, which may bound nothing: "said in May that it had left"."""
    if span.date is None or span.date.year_unknown or span.date.end is None:
        return Anchor(None, "none", None, "none")
    return Anchor(PartialDate(None, span.date.end), "none", span.time, via)
