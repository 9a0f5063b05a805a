"""Patterns around a bare date that tell which way it points, whatever the tense beside it."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import frozen

from timeline.times.lines import line_begun
from timeline.times.trie import one_of

_BIDDEN = 60  # characters from a bidding to what is bidden
_AGENDA = 2000  # characters below the heading of an agenda
_MARKS = " *•·-–—>[("  # before the items of an agenda
_GENITIVE = "'s"
_SHORT = 3  # letters of a word between "and" and the date: "and on"


@frozen(slots=False, eq=False)
class Patterns:
    """The words of such patterns; a language may have none of them.

    Args:
        article: Regular expression of what may stand before a date, or before the subject of a headline.
        unplanned: Nouns that a date that is over stands before: "will discuss the March 3 raid".
        consents: Verbs of consent with what follows them where no deed is agreed to: "agreed to a truce on Monday".
        joins: Words between two verbs of one subject, of which the second may begin with the date.
        fixing: Verbs that put something on a day with `fixed_for` behind them: "called a vote for Friday".
        moving: Verbs that put it on another day with `moved_to` behind them: "brought the vote forward to Friday".
        bidding: Verbs with whom they bid and `bidden_to` behind them: "called on them to leave on Thursday".
        asking: Verbs of the past with `bidden_to` behind them that ask for a deed, or promise or threaten one.
        appointed: Words behind these for which the date is set: "agreed to meet on Friday", "to attend talks due on".
        traded: What a date that is to come stands before: "for May delivery".
        headlined: What leads to the date where no verb says anything: "Pope to visit Cuba in May".
        once: Words before one of `planning` that tell of a plan which may have moved: "originally planned for March".
        planning: What is done with a plan, and what leads to its time: "planned for".
        dropped: What became of a plan before its day, or after: "planned for May, it was called off".
        clauses: Words behind which something else is told: "planned for May after a truce fell through".
        unheld: What became of it on its day: "planned for May, it never took place".
        agendas: What a list of what is to come begins with: "the week ahead".
        habits: Words that tell of what is so each time: "usually".
        no_subject: Words before such a verb that make it part of a noun phrase: "a bid to visit Cuba".
    """

    article: str = ""
    unplanned: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    fixing: tuple[str, ...] = ()
    fixed_for: str = ""
    moving: tuple[str, ...] = ()
    moved_to: str = ""
    bidding: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    appointed: tuple[str, ...] = ()
    bidden_to: str = ""
    traded: tuple[str, ...] = ()
    headlined: tuple[str, ...] = ()
    no_subject: tuple[str, ...] = ()
    agendas: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    habits: tuple[str, ...] = ()
    planning: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    unheld: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()

    def is_unplanned(self, left: str, lowered: str, end: int) -> bool:
        """Whether the date stands between an article and a noun for what nobody plans, or in the genitive before it."""
        if not self.unplanned or self._unplanned.match(lowered, end) is None:
            return False
        return lowered.startswith(_GENITIVE, end) or self._determined.search(left) is not None

    def is_consent(self, left: str) -> bool:
        """Whether somebody agreed to something, on the date that follows."""
        return bool(self.consents) and self._consents.search(left) is not None

    def is_marked(self, left: str) -> bool:
        """Whether a word stands there that `was_planned` or `is_habitual` asks for; quicker than to ask them."""
        return self._marked.search(left) is not None

    def was_planned(self, left: str) -> bool:
        """Whether something was planned for the date before the plan moved, or came true."""
        return bool(self.once) and self._once.search(left) is not None

    def is_planned(self, left: str) -> bool:
        """Whether something was planned for the date that follows."""
        return bool(self.planning) and self._planned.search(left) is not None

    def is_dropped(self, right: str) -> bool:
        """Whether it was given up, as the rest of the sentence has it."""
        return bool(self.dropped) and self._dropped.search(right) is not None

    def is_unheld(self, right: str) -> bool:
        """Whether its day went by without it."""
        return bool(self.unheld) and self._unheld.search(right) is not None

    def is_habitual(self, left: str) -> bool:
        """Whether it is told of each year or week."""
        return bool(self.habits) and self._habits.search(left) is not None

    def is_on_agenda(self, lowered: str, start: int) -> bool:
        """Whether the date begins a line under a heading such as "the week ahead"."""
        if not self.agendas or not line_begun(lowered, start, _MARKS):
            return False
        return self._agendas.search(lowered, max(0, start - _AGENDA), start) is not None

    def is_joined(self, left: str) -> bool:
        """Whether the verb behind the date begins another deed: "missed a deadline and on Wednesday accused Peru"."""
        return bool(self.joins) and self._joined.search(left, max(0, len(left) - self._longest_join)) is not None

    def is_fixed(self, left: str, lowered: str, end: int) -> bool:
        """Whether something is put on the date."""
        if lowered.startswith(_GENITIVE, end):
            return False
        if self.fixing and left.endswith(f" {self.fixed_for} "):
            return self._fixed.search(left) is not None
        return bool(self.moving) and left.endswith(f" {self.moved_to} ") and self._moved.search(left) is not None

    def bidden(self, left: str) -> int:
        """Where what somebody is bidden to do begins, the last before the date; -1 where nobody is."""
        if not self.bidding:
            return -1
        link, at = f" {self.bidden_to} ", len(left)
        while (at := left.rfind(link, 0, at)) >= 0:
            counted = left[at + len(link) :][:1].isdigit()  # "voted 98 to 12 on Tuesday"
            if not counted and self._bidden.search(left, max(0, at - _BIDDEN), at):
                return at + len(link)
        return -1

    def is_asked(self, left: str) -> bool:
        """Whether a deed is asked for that no day may be set for: "ordered two envoys to leave the country on"."""
        return bool(self.asking) and self._asked.search(left) is not None

    def is_traded(self, lowered: str, end: int) -> bool:
        """Whether what is delivered on the date follows."""
        return bool(self.traded) and self._traded.match(lowered, end) is not None

    def is_headline(self, left: str) -> bool:
        """Whether a subject and what it is to do lead to the date."""
        return bool(self.headlined) and self._headline.match(left) is not None

    @cached_property
    def _unplanned(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_GENITIVE})? (?:\w+ )?(?:{one_of(self.unplanned)})\b")

    @cached_property
    def _determined(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self.article}) \Z")

    @cached_property
    def _consents(self) -> re.Pattern[str]:
        return re.compile(rf" (?:{one_of(self.consents)}) (?:(?! to )[^,;:])*\Z".replace(r"\ ", " "))

    @cached_property
    def _marked(self) -> re.Pattern[str]:
        words = (*self.once, *self.habits)
        return re.compile(rf" (?:{one_of(words)})\b".replace(r"\ ", " ") if words else r"\A(?!)")

    @cached_property
    def _once(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{one_of(self.once)}) (?:\w+ )?(?:{one_of(self.planning)})\b[^,;:.]*\Z".replace(r"\ ", " ")
        )

    @cached_property
    def _planned(self) -> re.Pattern[str]:
        return re.compile(rf" (?:{one_of(self.planning)}) (?:{self.article} )?\Z".replace(r"\ ", " "))

    @cached_property
    def _dropped(self) -> re.Pattern[str]:
        return self._outcome(self.dropped)

    @cached_property
    def _unheld(self) -> re.Pattern[str]:
        return self._outcome(self.unheld)

    def _outcome(self, words: tuple[str, ...]) -> re.Pattern[str]:
        """One of the words before another clause begins."""
        same = rf"(?:(?! (?:{one_of(self.clauses)}) )[^;:])*?" if self.clauses else "[^;:]*?"
        return re.compile(rf"\A{same} (?:{one_of(words)})\b".replace(r"\ ", " "))

    @cached_property
    def _habits(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{one_of(self.habits)})\b(?:(?! and | but )[^,;:.])*\Z")

    @cached_property
    def _agendas(self) -> re.Pattern[str]:
        return re.compile(rf"\n\W*(?:{one_of(self.agendas)})\b[^.\n]{{0,50}}\n".replace(r"\ ", " "))

    @cached_property
    def _longest_join(self) -> int:
        """More characters than such a word has with the one behind it."""
        return max(map(len, self.joins)) + 2 + _SHORT + 1

    @cached_property
    def _joined(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{one_of(self.joins)})(?: \w{{1,{_SHORT}}})? \Z")

    @cached_property
    def _fixed(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{one_of(self.fixing)})\b[^,;:]* {self.fixed_for} \Z")

    @cached_property
    def _moved(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{one_of(self.moving)})\b[^,;:]* {self.moved_to} \Z".replace(r"\ ", " "))

    @cached_property
    def _bidden(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{one_of(self.bidding)})(?: [\w'.-]+){{1,6}}\Z".replace(r"\ ", " "))

    @cached_property
    def _asked(self) -> re.Pattern[str]:
        word = rf"(?: (?!(?:{one_of(self.appointed)})\b)[\w'.$-]+)"
        asked = rf" (?:{one_of(self.asking)}){word}{{0,6}} {self.bidden_to}{word}+ \Z"
        return re.compile(asked.replace(r"\ ", " "))

    @cached_property
    def _traded(self) -> re.Pattern[str]:
        return re.compile(rf" (?:{one_of(self.traded)})\b")

    @cached_property
    def _headline(self) -> re.Pattern[str]:
        """Up to four words that are no noun phrase with an article, and then the verb."""
        first = rf"(?!(?:{self.article}|a|an|{one_of(self.no_subject)})\b)"
        words = rf"[\w,.-]+(?: (?!{one_of(self.no_subject)}\b)[\w,.-]+){{0,3}}"
        return re.compile(rf"\W*{first}{words} (?:{one_of(self.headlined)})\b".replace(r"\ ", " "))
