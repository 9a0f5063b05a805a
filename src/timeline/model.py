"""The values that flow through the house: articles, time expressions, mentions, events.

All are frozen. Offsets count code points of `Article.text`; `article.text[start:end] == text` always.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Literal, get_args

from attrs import field, frozen

from timeline.dates import PartialDate, from_timex
from timeline.errors import DateError, EvidenceError
from timeline.telling import explain, missing, one_line

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["occurred", "scheduled", "possible", "proposed", "denied", "cancelled"]
Basis = Literal["explicit", "relative", "inherited", "publication", "none"]
Role = Literal["source", "target"]
Level = Literal["high", "moderate", "low"]
Kind = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "POLICY",
]  # fmt: skip

_SURROGATE = re.compile("[\ud800-\udfff]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ]|$)")


def as_day(value: dt.date | str | None) -> dt.date | None:
    """A calendar day from a date, a date-time (its own day, whatever its zone) or an ISO string.

    Raises:
        DateError: The string is not an ISO day such as 1999-03-12, optionally followed by a time.
    """
    if value is None or type(value) is dt.date:
        return value
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):  # pendulum.Date and other subclasses
        return dt.date(value.year, value.month, value.day)
    if _DAY.match(value):  # fromisoformat alone would take a bare week for its Monday
        try:
            return dt.datetime.fromisoformat(value).date()
        except ValueError:
            pass
    raise DateError(f"{value!r} is no calendar day: write it as YYYY-MM-DD")


def whole(value: Any) -> Any:
    """Text without the halves of surrogate pairs, which nobody can write: each becomes U+FFFD, and offsets stay."""
    if not isinstance(value, str) or value.isascii():
        return value
    return _SURROGATE.sub("\ufffd", value)


@frozen
class Article:
    """One news article.

    Half a surrogate pair, as broken JSON leaves it, becomes U+FFFD.

    Args:
        id: Names the article in the timeline; unique within one.
        text: The body that all offsets count in.
        published: The day it appeared (TimeML's document creation time); an ISO string is understood.
        source: Who published it; articles of one source count as one independent source.
    """

    id: str = field(converter=whole)
    text: str = field(repr=False, converter=whole)
    published: dt.date | None = field(default=None, converter=as_day)
    source: str | None = field(default=None, converter=whole)
    title: str | None = field(default=None, converter=whole)
    url: str | None = field(default=None, converter=whole)


@frozen
class TimeExpression:
    """A TIMEX3: words in a text that say when, how long or how often.

    Args:
        type: TimeML's type.
        value: TimeML's value, such as 1999-03-12, 1999-W10, P3D, XXXX-WXX-5 or PAST_REF.
        mod: TimeML's modifier (START, MID, END, APPROX, LESS_THAN ...) or None.
        relative: The value was counted from another date rather than read off the words.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    mod: str | None = field(default=None, eq=False)
    relative: bool = field(default=False, eq=False)

    @property
    def date(self) -> PartialDate | None:
        """The days it can mean; None where it names none: a duration, a set, PAST_REF, XXXX-WXX-5."""
        return from_timex(self.value, self.mod) if self.type in ("DATE", "TIME") else None


@frozen
class Actor:
    """Who took part: a country, an organisation or a person.

    Args:
        country: ISO 3166 alpha-3 of the state the actor is or acts for; None where the text gives none.
        role: source (who acts), target (whom it is done to) or None (together, or not known).
    """

    name: str
    country: str | None = None
    role: Role | None = None


@frozen
class Mention:
    """One place in one article that tells of an act.

    Args:
        article: Id of the article.
        start: First offset of the evidence, the sentence that tells it.
        end: Offset after the evidence.
        text: The evidence itself.
        trigger: Offsets of the one to five words that name the act.
        date: When it can have been; None where nothing bounds it.
        basis: What the date rests on.
        time: The time expression that dates it, if one does.
        score: How likely this is such an event at all, 0 to 1.
        cue: The word that decides the status, "" for the tense alone; for explanations, not written to JSON.
        via: How the time was chosen: own clause, counted, saying, story, blow, convention, noun or none; likewise.
    """

    article: str = field(converter=whole)  # as `Article.id` has it
    start: int
    end: int
    text: str = field(converter=whole)
    trigger: tuple[int, int]
    kind: Kind
    status: Status
    actors: tuple[Actor, ...]
    date: PartialDate | None
    basis: Basis
    time: TimeExpression | None
    score: float
    cue: str = field(default="", eq=False, repr=False)
    via: str = field(default="", eq=False, repr=False)

    @property
    def trigger_text(self) -> str:
        """The words of the trigger."""
        return self.text[self.trigger[0] - self.start : self.trigger[1] - self.start]


def given_actors(value: Any) -> tuple[str | Actor, ...]:
    """The actors that somebody gives by name or as they are; a lone string would come apart into its letters.

    Raises:
        EvidenceError: It is no list, or something in it no actor and no name.
    """
    if not isinstance(value, list | tuple) or not all(
        isinstance(one, Actor) or (isinstance(one, str) and one.strip() and not _SURROGATE.search(one)) for one in value
    ):
        raise EvidenceError(f"actors are {value!r:.80}: give a list of names")
    return tuple(value)


@frozen
class Quote:
    """Words of an article in which somebody else, a person or a model, sees an act.

    Args:
        text: The words as they stand in the article, but for white space.
        near: An offset in the article; of several places with these words the one nearest to it is meant.
        kind: What act it is; None for what the lexicon says of the words.
        actors: Who takes part; found in the sentence where none are given.
        score: How sure its finder is that it is an event, 0 to 1.

    Raises:
        EvidenceError: A field has another type, or is no kind, or no such number.
    """

    text: str = field()
    near: int | None = field(default=None)
    kind: Kind | None = field(default=None)
    actors: tuple[str | Actor, ...] = field(default=(), converter=given_actors)
    score: float = field(default=1.0)

    @text.validator
    def _is_text(self, _: object, value: Any) -> None:
        if not isinstance(value, str) or not value.strip():
            raise EvidenceError(f"the quote is {value!r:.80}: give words of the article")

    @near.validator
    def _is_offset(self, _: object, value: Any) -> None:
        if value is not None and type(value) is not int:
            raise EvidenceError(f"near is {value!r:.80}: give an offset, a whole number, or none")

    @kind.validator
    def _is_kind(self, _: object, value: Any) -> None:
        if value is not None and value not in get_args(Kind):
            raise EvidenceError(f"{value!r:.80} is no kind: one of {', '.join(get_args(Kind))}")

    @score.validator
    def _is_likelihood(self, _: object, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise EvidenceError(f"score is {value!r:.80}: give a number from 0 to 1")


@frozen
class Parts:
    """The four probabilities that a confidence is made of."""

    event: float
    date: float
    status: float
    merge: float


@frozen
class Confidence:
    """How likely an event's record is right, and why.

    Args:
        score: Probability that it is such an event, its date right at the precision shown, its status holding.
        level: The score in the three levels of ICD 203.
        reasons: Weightiest first, in plain words.
    """

    level: Level
    score: float
    parts: Parts
    reasons: tuple[str, ...]


@frozen
class Conflict:
    """A value that some articles give and the record does not follow."""

    field: Literal["date", "status"]
    value: str
    articles: tuple[str, ...]


@frozen
class Change:
    """The record as it stood from the day `as_of` until the next change."""

    as_of: dt.date
    date: PartialDate | None
    status: Status
    score: float


@frozen
class Event:
    """All mentions of one act, merged into one record."""

    id: str
    formerly: tuple[str, ...]
    title: str
    date: PartialDate | None
    lasting: bool
    basis: Basis
    status: Status
    kind: Kind
    actors: tuple[Actor, ...]
    confidence: Confidence
    salience: float
    independent_sources: tuple[str, ...]
    mentions: tuple[Mention, ...]
    conflicts: tuple[Conflict, ...]
    history: tuple[Change, ...]

    @property
    def earliest(self) -> dt.date | None:
        """First day it can have been; None where nothing bounds it."""
        return self.date.earliest if self.date else None

    @property
    def latest(self) -> dt.date | None:
        """Last day it can have been; None where nothing bounds it."""
        return self.date.latest if self.date else None

    @property
    def missing(self) -> tuple[str, ...]:
        """What would raise the confidence if an article told it: "no second source"."""
        return missing(self)

    def explain(self) -> str:
        """Why this date, this status, these actors, this confidence: a few lines of plain text.

        Why its mentions are one act, and what was nearest to being merged, only `Timeline.explain` can tell.
        """
        return "\n".join(map(one_line, explain(self)))


What = Literal["new", "gone", "moved", "refined", "vaguer", "confirmed", "cancelled", "reinstated", "contradicted"]


@frozen
class Difference:
    """One change from a timeline to another; `before` is None for a new event, `after` for one that is gone.

    Args:
        what: Of dates: moved, refined (it says more) or vaguer (it says less). Of statuses: confirmed (it occurred),
            cancelled (or denied) or reinstated (no longer so). contradicted: articles disagree that did not before.
    """

    what: What
    before: Event | None
    after: Event | None
