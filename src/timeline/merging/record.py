"""A cluster -> its record: what an editor would write down of it, by the ladders."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date

from attrs import frozen

from timeline.dates import PartialDate, order_key
from timeline.events import lasting_concepts
from timeline.events.cues import words_of
from timeline.merging.copies import Group, Ties, independent_groups
from timeline.merging.retold import copying
from timeline.merging.sketch import Sketch
from timeline.model import Actor, Basis, Conflict, Kind, Mention, Role, Status
from timeline.prose import word_sets

_STRENGTH: dict[Status, int] = {
    "occurred": 0, "cancelled": 1, "denied": 2, "scheduled": 3, "proposed": 4, "possible": 5,
}  # fmt: skip
_AT_HOME: frozenset[Kind] = frozenset(["COERCE", "SANCTION", "CONCEDE"])  # what rulers do to those they rule
_BASIS: dict[Basis, int] = {"explicit": 0, "relative": 1, "inherited": 2, "publication": 3, "none": 4}
_STATED = ("explicit", "relative", "inherited")
_OVER = ("denied", "cancelled")
_FINEST = 30  # dates that a coarser one is held against; more than these an event seldom has
# Who is named by fewer of an act's mentions belongs to a mention rather than to the act: by this share of a few, or by
# this many and this share of the more.
_SHARE, _NAMED, _SHARE_OF_MORE = 0.3, 2, 0.05


@frozen
class Record:
    """What the mentions of one act amount to.

    Args:
        mentions: All of them, in order.
        own: Those that copy no earlier article word for word.
    """

    date: PartialDate | None
    lasting: bool
    basis: Basis
    status: Status
    kind: Kind
    actors: tuple[Actor, ...]
    salience: float
    sources: tuple[Group, ...]
    mentions: tuple[Mention, ...]
    own: tuple[Mention, ...]
    conflicts: tuple[Conflict, ...]


def record(cluster: Sequence[Sketch], ties: Ties) -> Record:
    """The record of a cluster or of a part of it; `ties` are those of the whole cluster's articles."""
    return record_of(sorted(cluster, key=lambda one: one.order), ties)


def record_of(ordered: Sequence[Sketch], ties: Ties, copied: Set[Sketch] | None = None, brief: bool = False) -> Record:
    """The same of mentions that are in order already.

    Args:
        copied: Those that copy an earlier article, if they are known.
        brief: Leave out kind and actors, for a history.
    """
    mentions = tuple(one.mention for one in ordered)
    told_in = Counter(mention.article for mention in mentions)
    sources = independent_groups(told_in, ties)
    group_of = {name: number for number, group in enumerate(sources) for name in group.articles}
    again = copying(ordered) if copied is None else copied
    own = [one for one in ordered if one not in again] if again else ordered  # a copy says nothing more
    support = _support(own, group_of)
    status = status_of(own)
    best = _dated_by(own, status, support)
    if status == "occurred" and (open_yet := _open_yet(own, best.mention.date)):
        status = status_of(open_yet)
        best = _dated_by(own, status, support)
    value, basis = best.mention.date, best.mention.basis
    conflicts = (*_date_conflicts(own, best), *_status_conflicts(own, status))
    told = [one.mention for one in own]
    kind = mentions[0].kind if brief else _kind(told)
    lasting = (
        value is not None
        and value.precision in ("interval", "open")
        and any(not one.concepts.isdisjoint(lasting_concepts()) for one in ordered)
    )
    return Record(
        date=value,
        lasting=lasting and basis in _STATED,
        basis=basis,
        status=status,
        kind=kind,
        actors=() if brief else _actors(told),
        salience=float(sum(max(told_in[name] for name in group.articles) for group in sources)),
        sources=sources,
        mentions=mentions,
        own=tuple(told),
        conflicts=conflicts,
    )


def status_of(ordered: Sequence[Sketch]) -> Status:
    """The strongest status of the latest day; what occurred stays so unless later denied or called off."""
    days: dict[date, list[Sketch]] = defaultdict(list)
    for one in ordered:
        days[one.published or date.min].append(one)
    current: Status | None = None
    for day in sorted(days):
        strongest = min((one.mention.status for one in days[day]), key=_STRENGTH.__getitem__)
        if strongest == "cancelled" and _is_put_on_anew(
            days[day], {one.date for before in days if before < day for one in days[before]}
        ):
            strongest = "scheduled"
        if current == "occurred" and strongest not in ("occurred", *_OVER):
            continue
        current = strongest
    assert current is not None
    return current


def _is_put_on_anew(told: Sequence[Sketch], planned: Set[PartialDate | None]) -> bool:
    """Whether what is put off gets a new day in the same article: "postponed his visit ... will now go on June 12".

    Args:
        planned: The days that were told before.
    """
    off = {one.mention.article: one.mention for one in told if one.mention.status == "cancelled"}
    if not all(mention.cue in words_of("moved", "cues") for mention in off.values()):
        return False  # "called off the talks. They were to be held on May 10"
    return any(
        one.mention.status == "scheduled"
        and _says_will(one)
        and one.mention.article in off
        and one.mention.start > off[one.mention.article].start
        and one.gist.stated
        and one.date not in planned
        and _lies_ahead(one)
        for one in told
    )


def _says_will(one: Sketch) -> bool:
    """Whether its verb is told of as to come, not as once planned: "will fly", against "was to fly"."""
    before = one.mention.text[: one.mention.trigger[0] - one.mention.start].lower().split()
    return not word_sets("anchoring", "relations.toml")["to_come"].isdisjoint(before)


def _open_yet(ordered: Sequence[Sketch], when: PartialDate | None) -> list[Sketch]:
    """The mentions left where those that only name what is yet to come are not taken for reports of it.

    "The summit worries Peru", printed before its day, does not tell that it was held, but "they held a summit" does.
    """
    if when is None or when.year_unknown or not when.low:
        return []
    reports = [one for one in ordered if one.mention.status == "occurred"]
    if any(one.published is None or one.published.toordinal() >= when.low for one in reports) or _fulfilments(ordered):
        return []
    return [one for one in ordered if one.mention.status != "occurred"]


def _fulfilments(ordered: Sequence[Sketch]) -> list[Sketch]:
    """The reports that plans came true which say when, be it by the convention that a verb tells what is new."""
    plans = [one for one in ordered if one.plan]
    if not plans:
        return []
    planned, last = {one.mention.kind for one in plans}, max(one.published or date.min for one in plans)
    return [
        one
        for one in ordered
        if one.mention.status == "occurred"
        and one.mention.kind in planned
        and (one.gist.stated or one.gist.assumed)
        and (one.published or date.min) >= last  # else more of it is planned
    ]


def _dated_by(ordered: Sequence[Sketch], status: Status, told_by: Mapping[PartialDate, set[int]]) -> Sketch:
    """The mention whose date the record takes."""
    if status == "cancelled":
        ordered = _planned_for(ordered)
    elif status == "occurred":
        ordered = _over_by_then(ordered)
    pool = [one for one in ordered if one.mention.basis in _STATED and one.date is not None]
    stated = _finest({one.date for one in pool if one.date is not None})
    if stated and not any(value.precision == "day" for value in stated):
        # convention may know the day of which no more than the month is told
        assumed = {one.date for one in ordered if one.date is not None and one.gist.assumed}
        days = {day for day in assumed if all(day.refines(value) for value in stated)}
        pool = [
            one
            for one in ordered
            if one.date is not None and (one.mention.basis in _STATED or (one.gist.assumed and one.date in days))
        ]
    pool = pool or [one for one in ordered if one.date is not None] or list(ordered)
    told = [one for one in pool if one.mention.status == status]
    if told and any(one.mention.basis in _STATED for one in told):
        pool = [one for one in pool if one.mention.status == status or _meets_any(one, told)]
    if status == "occurred":
        # a plan may say when, but one that leaves it open says nothing of a deed
        pool = [one for one in pool if not one.plan or (one.mention.basis in _STATED and _meets_any(one, told))] or pool
    dates = {one.date for one in pool if one.date is not None}
    finest = _finest(dates)
    coarse = {value for value in dates if any(other.refines(value) for other in finest)}
    precise = [one for one in pool if one.date not in coarse]
    support: dict[PartialDate | None, int] = {None: 0}
    for value in {one.date for one in precise if one.date is not None}:
        support[value] = len({group for other, groups in told_by.items() if other.overlaps(value) for group in groups})
    if status != "occurred":  # plans move: the latest telling holds
        latest = max((one.published or date.min) for one in precise)
        precise = [one for one in precise if (one.published or date.min) == latest]
    place = {value: order_key(value) for value in {one.date for one in precise}}
    return min(  # of equals, the first
        precise,
        key=lambda one: (
            -support[one.date],
            -(one.published or date.min).toordinal() if one.mention.basis in _STATED else 0,
            place[one.date],
            _BASIS[one.mention.basis],
        ),
    )


def _planned_for(ordered: Sequence[Sketch]) -> Sequence[Sketch]:
    """The mentions without those that date a calling-off, where others say what day was meant."""
    if not any(one.plan and one.gist.stated for one in ordered):
        return ordered
    return [one for one in ordered if one.mention.status != "cancelled" or _lies_ahead(one)]


def _over_by_then(ordered: Sequence[Sketch]) -> Sequence[Sketch]:
    """The mentions without plans for a time that is not over where the deed is told last: they say no more of when."""
    known = max((one.published for one in _fulfilments(ordered) if one.published is not None), default=None)
    if known is None:
        return ordered
    return [one for one in ordered if not one.plan or one.date is None or one.date.high <= known.toordinal()]


def _lies_ahead(one: Sketch) -> bool:
    """Whether it gives a day after its publication."""
    when, day = one.date, one.published
    return when is not None and not when.year_unknown and day is not None and when.low > day.toordinal()


def _finest(dates: Iterable[PartialDate]) -> list[PartialDate]:
    return sorted(dates, key=lambda value: (value.days, str(value)))[:_FINEST]


def _meets_any(one: Sketch, others: Sequence[Sketch]) -> bool:
    return any(one.date is not None and other.date is not None and one.date.overlaps(other.date) for other in others)


def _support(ordered: Sequence[Sketch], group_of: Mapping[str, int]) -> dict[PartialDate, set[int]]:
    """Which independent sources tell each date."""
    told: dict[PartialDate, set[int]] = defaultdict(set)
    for one in ordered:
        if one.date is not None and one.mention.basis in _STATED:
            told[one.date].add(group_of[one.mention.article])
    return told


def _date_conflicts(ordered: Sequence[Sketch], best: Sketch) -> list[Conflict]:
    """Dates that reports of the deed give and that cannot be the record's."""
    against: dict[str, set[str]] = defaultdict(set)
    for one in ordered:
        if (
            one.mention.status != "occurred"
            or one.mention.basis not in _STATED
            or one.date is None
            or best.date is None
        ):
            continue
        if not one.date.overlaps(best.date):
            against[str(one.date)].add(one.mention.article)
    return [Conflict("date", value, tuple(sorted(against[value]))) for value in sorted(against)]


def _status_conflicts(ordered: Sequence[Sketch], status: Status) -> list[Conflict]:
    """A denial of what others report, or a report of what was denied."""
    other = {"occurred": "denied", "denied": "occurred"}.get(status)
    articles = sorted({one.mention.article for one in ordered if one.mention.status == other})
    return [Conflict("status", other, tuple(articles))] if other and articles else []


def _kind(mentions: Sequence[Mention]) -> Kind:
    votes: dict[Kind, float] = defaultdict(float)
    for mention in mentions:
        votes[mention.kind] += mention.score
    return min(votes, key=lambda kind: (-round(votes[kind], 6), kind))


def _actors(mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """Who took part, most often named first; a role where most mentions that give one agree."""
    named: Counter[str] = Counter()
    roles: dict[str, Counter[Role]] = defaultdict(Counter)
    country: dict[str, str] = {}
    for mention in mentions:
        named.update({actor.name for actor in mention.actors})
        authority = mention.kind in _AT_HOME  # "freed 200 prisoners": a state acts on its own people
        acting = {actor.name for actor in mention.actors if actor.role == "source"} if authority else set()
        for actor in mention.actors:
            if actor.role == "source" or (actor.role and actor.name not in acting):
                roles[actor.name][actor.role] += 1
            if actor.country:
                country.setdefault(actor.name, actor.country)
    least = min(_SHARE * len(mentions), _NAMED + _SHARE_OF_MORE * len(mentions))
    kept = [name for name in named if named[name] >= least]
    actors = (Actor(name, country.get(name), _role(roles[name])) for name in kept)
    return tuple(sorted(actors, key=lambda actor: (-named[actor.name], actor.name)))


def _role(votes: Counter[Role]) -> Role | None:
    if not votes:
        return None
    source, target = votes["source"], votes["target"]
    return None if source == target else "source" if source > target else "target"


def known_by(cluster: Sequence[Sketch], day: date) -> list[Sketch]:
    """The part of a cluster that was published by a day."""
    return [one for one in cluster if one.published and one.published <= day]
