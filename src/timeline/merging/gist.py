"""What a mention tells, whatever its words: mentions of one act often share it, and are compared once for all.

A gist is put together from parts that many gists share, its deed and its cast, so that parts are compared once too.
All of them are compared as objects: equal ones made soon after each other are the same one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import frozen

from timeline.dates import PartialDate
from timeline.events import Lexicon, concepts_of, names_kind
from timeline.events.cues import PLANS
from timeline.events.gazetteer import rows
from timeline.merging.kinship import kin_of
from timeline.merging.stems import name_stems, stems_of
from timeline.model import Actor, Basis, Kind, Status

MUTUAL = frozenset(["AGREE", "CONSULT", "COOPERATE"])  # who is named first says little of who acts
_STATED = frozenset(["explicit", "relative"])
_FIRMNESS: dict[Basis, int] = {"explicit": 0, "relative": 0, "inherited": 1, "publication": 2, "none": 3}
_STRENGTH: dict[Status, int] = {
    "occurred": 0, "cancelled": 1, "denied": 2, "scheduled": 3, "proposed": 4, "possible": 5,
}  # fmt: skip


@frozen(eq=False, weakref_slot=False)
class Deed:
    """What is done.

    Args:
        concepts: The acts that the trigger can name, as the lexicon has them.
        kin: The sorts of act that its words can tell, see kin.toml.
        stems: Of the trigger's words.
        known: The lexicon has these words for an act of this kind; else the kind says nothing.
        acts: What two deeds must share to be alike.
    """

    kind: Kind
    concepts: frozenset[str]
    kin: frozenset[str]
    stems: frozenset[str]
    known: bool
    acts: frozenset[str]


@frozen(eq=False, weakref_slot=False)
class Cast:
    """Who takes part.

    Args:
        parties: Country codes, and names where no country is known.
        sources: Those that act, where the act has a direction.
        targets: Those that it is done to, likewise.
    """

    parties: frozenset[str]
    sources: frozenset[str]
    targets: frozenset[str]


@frozen(eq=False, weakref_slot=False)
class Gist:
    """What is done by whom, and when.

    Args:
        date: When the act can have been, as far as merging goes; the mention's own or wider.
        low: The first day of that date, as `PartialDate` has it; 0 without one.
        high: Its last day.
        a_day: That date is one day, of a known year or not.
    """

    deed: Deed
    cast: Cast
    status: Status
    date: PartialDate | None
    basis: Basis
    low: int
    high: int
    a_day: bool

    @property
    def plan(self) -> bool:
        """It tells of something to come."""
        return self.status in PLANS

    @property
    def stated(self) -> bool:
        """A time expression says when."""
        return self.basis in _STATED

    @property
    def assumed(self) -> bool:
        """Convention alone puts it on the day of publication."""
        return self.basis == "publication" and self.one_day

    @property
    def one_day(self) -> bool:
        """It puts the act on one day of the calendar."""
        return self.a_day and self.date is not None and not self.date.year_unknown

    @property
    def claim(self) -> tuple[object, ...] | None:
        """Who did what when, where all of it is known: mentions that claim the same are nearly always of one act."""
        deed, cast = self.deed, self.cast
        if not deed.known or not cast.parties or self.date is None:
            return None
        return self.low, self.high, self.date, deed.concepts, cast.parties, cast.sources, cast.targets


def gist_of(
    trigger: str,
    kind: Kind,
    status: Status,
    actors: tuple[Actor, ...],
    when: PartialDate | None,
    basis: Basis,
    lexicon: Lexicon | None,
    noun: bool,
) -> Gist:
    """What a mention tells.

    Args:
        noun: The trigger is a bare noun: "the visit" may be long past.
    """
    deed = _deed_of(trigger, kind, lexicon)
    cast, names = _cast_of(actors, kind in MUTUAL)
    if not deed.stems.isdisjoint(names):
        deed = _deed(deed.kind, deed.concepts, deed.kin, deed.stems - names, deed.known)
    if when is not None:
        when = _by_convention(when, status, noun) if basis == "publication" else _shared(when)
    return _gist(deed, cast, status, when, basis)


def sum_of(gists: Sequence[Gist]) -> Gist:
    """Of several mentions: dated by the firmest and then the most precise, told as the strongest has it."""
    first = gists[0]
    if all(gist is first for gist in gists):
        return first
    dated = min(gists, key=_doubt)
    return _gist(
        _all_done(tuple([gist.deed for gist in gists])),
        _all_acting(tuple([gist.cast for gist in gists])),
        min([gist.status for gist in gists], key=_STRENGTH.__getitem__),
        dated.date,
        dated.basis,
    )


@lru_cache(maxsize=1 << 14)
def _gist(deed: Deed, cast: Cast, status: Status, when: PartialDate | None, basis: Basis) -> Gist:
    if when is None:
        return Gist(deed, cast, status, None, basis, low=0, high=0, a_day=False)
    return Gist(deed, cast, status, when, basis, when.low, when.high, when.precision == "day")


def _doubt(gist: Gist) -> tuple[bool, bool, int, int]:
    """How little a mention says of when its act was: least for a precise date that is stated of a deed."""
    when = gist.date
    if when is None or when.precision == "open":
        return when is None, gist.plan, _FIRMNESS["none"], 0
    return False, gist.plan, _FIRMNESS[gist.basis], when.days


@lru_cache(maxsize=1 << 14)
def _deed_of(trigger: str, kind: Kind, lexicon: Lexicon | None) -> Deed:
    return _deed(
        kind,
        concepts_of(trigger, lexicon, kind),
        kin_of(trigger.lower()),
        stems_of(trigger),
        names_kind(trigger, kind, lexicon),
    )


@lru_cache(maxsize=1 << 14)
def _deed(kind: Kind, concepts: frozenset[str], kin: frozenset[str], stems: frozenset[str], known: bool) -> Deed:
    return Deed(kind, concepts, kin, stems, known, acts=kin | (concepts if known else stems))


@lru_cache(maxsize=1 << 14)
def _all_done(deeds: tuple[Deed, ...]) -> Deed:
    kinds = Counter(deed.kind for deed in deeds if deed.known) or Counter(deed.kind for deed in deeds)
    return _deed(
        min(kinds, key=lambda kind: (-kinds[kind], kind)),
        frozenset().union(*(deed.concepts for deed in deeds)),
        frozenset().union(*(deed.kin for deed in deeds)),
        frozenset().union(*(deed.stems for deed in deeds)),
        any(deed.known for deed in deeds),
    )


@lru_cache(maxsize=1 << 15)
def _cast_of(actors: tuple[Actor, ...], mutual: bool) -> tuple[Cast, frozenset[str]]:
    """The cast that actors make, and the stems of their names."""
    parties = frozenset([party_key(actor) for actor in actors])
    sources, targets = (
        frozenset([party_key(actor) for actor in actors if actor.role == role and not mutual])
        for role in ("source", "target")
    )
    return _cast(parties, sources, targets), name_stems(actors)


@lru_cache(maxsize=1 << 15)
def _cast(parties: frozenset[str], sources: frozenset[str], targets: frozenset[str]) -> Cast:
    return Cast(_one(parties), _one(sources), _one(targets))


@lru_cache(maxsize=1 << 14)
def _all_acting(casts: tuple[Cast, ...]) -> Cast:
    return _cast(
        frozenset().union(*(cast.parties for cast in casts)),
        frozenset().union(*(cast.sources for cast in casts)),
        frozenset().union(*(cast.targets for cast in casts)),
    )


@lru_cache(maxsize=1 << 14)
def _one(parties: frozenset[str]) -> frozenset[str]:
    return parties


@lru_cache(maxsize=1 << 14)
def _shared(when: PartialDate) -> PartialDate:
    """One value of equal ones: what is the same object is equal at a glance."""
    return when


@lru_cache(maxsize=1 << 14)
def _by_convention(when: PartialDate, status: Status, noun: bool) -> PartialDate | None:
    """When an act can have been that is dated by convention alone: what a noun names ("the visit") may be long past.

    The day on which it was called off is not the day it was meant for.
    """
    if status == "cancelled":
        return None
    bounded = when.end is not None and not when.year_unknown
    return _shared(PartialDate(None, when.end) if noun and bounded else when)


def party_key(actor: Actor) -> str:
    """What an actor is compared by: its country, the name of a known organisation, else the last word of its name."""
    if actor.country is not None:
        return actor.country
    name = actor.name.casefold()
    return name if name in organisations() else name.rpartition(" ")[2]


@cache
def organisations() -> frozenset[str]:
    """The names of those that are known, as actors are compared by them: the African Union is not the European."""
    return frozenset([row["name"].casefold() for row in rows("organisations.csv")])
