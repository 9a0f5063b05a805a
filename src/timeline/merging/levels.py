"""How alike two sketches are, question by question: each answer is a level that weights.toml gives a weight."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events import is_noun
from timeline.merging.gist import Cast, Deed, Gist, organisations
from timeline.merging.rarity import weight_of
from timeline.merging.sketch import Sketch
from timeline.model import Status

_SHARES = (0.12, 0.25, 0.5)  # of the shorter evidence's wording
_PASSAGES = (10.0, 20.0, 40.0)  # of shared wording, see rarity.py
_SOON = 7  # days; a deed is news for a week, what is told of it later without a day is background
_PUT_OFF = 10  # days; what is planned for a day and done later than this may well be another act
_PUT_OFF_ANEW = 31  # days; nor is what is planned again for so much later
_ANSWER = re.compile(
    r"\b(?:retaliation|response|reprisal|revenge|answer|reply|reaction)\s+(?:for|to|against)\b", re.IGNORECASE
)
_AND = re.compile(
    r"\b(?:and|but)(?:\s+(?:then|later|since|also|will|would|has|have|had|is|was|were|are|to|\w+ly))*\s+$"
)
_UN = re.compile(r"\Aunited nations\b")  # which its bodies are named after for short
_FEW = 2  # states; of more that an act is said to be done to some are bystanders
_BESIDE = 300  # characters between the sentences of one passage


@cache
def weights() -> dict[str, Any]:
    """weights.toml."""
    return tomllib.loads(files("timeline.merging").joinpath("data", "weights.toml").read_text("utf-8"))


@cache
def _related() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in weights()["related"])


def date_level(a: Gist, b: Gist) -> str:
    """Whether they can be of one day; where they cannot, whether a plan or a day by convention explains it."""
    one, other = a.date, b.date
    if one is None or other is None:
        return "undated"
    if one is other or (a.low == b.low and a.high == b.high and one == other):
        if not a.a_day:
            return "same"
        return "same_day" if a.stated or b.stated else "same_day_assumed"
    disjoint = a.high < b.low or b.high < a.low
    if not disjoint and not one.year_unknown and not other.year_unknown:
        return "open" if "open" in (one.precision, other.precision) else "within"
    if (one.year_unknown or other.year_unknown) and one.overlaps(other):
        return "within"
    later, gap = (b, b.low - a.high) if a.high < b.low else (a, a.low - b.high)
    if a.plan or b.plan:
        if later.plan and not (a.plan and b.plan):
            return "ahead_far" if a.a_day and b.a_day and gap > _PUT_OFF else "ahead"
        far = _PUT_OFF if not (a.plan and b.plan) else _PUT_OFF_ANEW
        return "moved_far" if a.a_day and b.a_day and gap > far else "moved"
    if later.assumed:
        return "recalled" if gap <= _SOON else "recalled_late"
    return "apart" if a.stated and b.stated else "apart_assumed"


def deed_level(a: Deed, b: Deed) -> str:
    """Whether they are one act, or acts of one sort."""
    if not a.stems.isdisjoint(b.stems) and _same_sense(a, b):
        return "same_word"
    if a.known and b.known and not a.concepts.isdisjoint(b.concepts):
        return "same_concept"
    common = len(a.kin & b.kin)
    if common:
        return "close_kin" if 2 * common >= min(len(a.kin), len(b.kin)) else "kin"
    if not (a.known and b.known):
        return "unknown"
    if a.kind == b.kind:
        return "same_kind"
    return "related_kind" if frozenset((a.kind, b.kind)) in _related() else "other_kind"


def _same_sense(a: Deed, b: Deed) -> bool:
    """Whether a word that both have means the same in both: "called them" is not "called on them"."""
    if a.kind == b.kind or not (a.known and b.known) or not a.concepts.isdisjoint(b.concepts):
        return True
    return frozenset((a.kind, b.kind)) in _related()


def actors_level(a: Cast, b: Cast, meeting: bool) -> str:
    """Whether the same take part; `meeting`: both are talks or deals, and with whom tells them apart."""
    if not a.parties or not b.parties:
        return "unnamed"
    common = len(a.parties & b.parties)
    if not common:
        if meeting and _states(a.parties) and _states(b.parties):
            return "other_partner"
        return "other_states" if _states(a.sources or a.parties) and _states(b.sources or b.parties) else "other"
    whole = common == min(len(a.parties), len(b.parties))
    if meeting and common == 1 and len(a.parties) == 2 == len(b.parties):
        (one,), (other,) = a.parties - b.parties, b.parties - a.parties
        if one.isupper() == other.isupper():  # a person may act for the state that the other names
            return "other_partner"
    return ("same_" if whole else "some_") + ("many" if common > 1 else "one")


def roles_level(a: Cast, b: Cast) -> str:
    """Whether one does to the other what the other does to it."""
    if not a.sources or not b.sources:
        return "consistent"
    there = (a.sources - a.targets) & (b.targets - b.sources)
    back = (a.targets - a.sources) & (b.sources - b.targets)
    if (there and back) or _answers(a, b) or _answers(b, a):
        return "swapped"
    ours, theirs = _states(a.sources), _states(b.sources)
    if ours and theirs and ours.isdisjoint(theirs):
        alone = ours.isdisjoint(b.parties) and theirs.isdisjoint(a.parties)
        return "others_alone" if alone and not a.parties.isdisjoint(b.parties) else "others_act"
    if _other_bodies(a, b):
        return "others_alone"
    if _others(a.targets, b.parties) and _others(b.targets, a.parties):
        return "others_affected"
    return "consistent"


def _other_bodies(a: Cast, b: Cast) -> bool:
    """Whether the African Union does it, and the European; not the European Union, and the European Commission."""
    if not a.sources | b.sources <= organisations():
        return False
    ours, theirs = (
        {_UN.sub("un", name).partition(" ")[0] for name in names if name in organisations()}
        for names in (a.parties, b.parties)
    )
    return ours.isdisjoint(theirs)


def _others(targets: frozenset[str], parties: frozenset[str]) -> bool:
    """Whether it is done to one or two states of which the other telling says nothing."""
    states = _states(targets)
    return 0 < len(states) <= _FEW and states.isdisjoint(parties)


def _states(parties: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(str.isupper, parties))


def _answers(a: Cast, b: Cast) -> bool:
    """Whether b tells only that those act whom a was done to: "the Netherlands expelled an envoy in return"."""
    return b.sources == b.parties and b.sources <= a.targets - a.sources


def status_level(a: Status, b: Status) -> str:
    """Whether they tell it alike: as done, as planned, as denied."""
    if a == b:
        return "same"
    pair = {a, b}
    if "proposed" in pair:
        return "proposal_and_fact"
    if "denied" in pair and "occurred" in pair:
        return "denial_and_fact"
    return "plan_and_report"


def words_level(a: Sketch, b: Sketch) -> str:
    """How much of the shorter evidence's wording the other has too, rare words counting most."""
    one, other = a.wording, b.wording
    least = min(one.weight, other.weight)
    if not least or _one_sentence(a, b):
        return "few"  # the words of one sentence agree of themselves
    return _much(weight_of(one.words & other.words) / least, _SHARES)


def passage_level(a: Sketch, b: Sketch) -> str:
    """How much wording they share when what stands before the evidence is counted in."""
    return "few" if _one_sentence(a, b) else _much(weight_of(a.wording.passage & b.wording.passage), _PASSAGES)


def _much(value: float, bars: tuple[float, float, float]) -> str:
    few, many, most = bars
    return "most" if value >= most else "many" if value >= many else "few" if value >= few else "none"


def place_level(a: Sketch, b: Sketch) -> str:
    """Where in an article they stand to each other: what it says again, it says for short."""
    if a.mention.article != b.mention.article:
        return "elsewhere"
    if a.mention.start == b.mention.start:
        if _is_answer_to(a, b):
            return "answer"
        return "joined" if _joined(a, b) else "same_sentence"
    first, later = (a, b) if a.mention.start < b.mention.start else (b, a)
    if later.points_back:
        return "points_back"
    return "next" if later.mention.start - first.mention.end < _BESIDE else "same_article"


def _is_answer_to(a: Sketch, b: Sketch) -> bool:
    """Whether one of a sentence was done for the other: "bombed a camp in retaliation for an attack"."""
    first, later = (a, b) if a.mention.trigger < b.mention.trigger else (b, a)
    text, start = first.mention.text, first.mention.start
    between = text[max(0, first.mention.trigger[1] - start) : max(0, later.mention.trigger[0] - start)]
    return _ANSWER.search(between) is not None


def _joined(a: Sketch, b: Sketch) -> bool:
    """Whether a verb of a sentence is joined by "and" to one of its kind or a related one: done besides.

    Beside a meeting it tells what was done there: "met him and praised him".
    """
    kinds = frozenset((a.gist.deed.kind, b.gist.deed.kind))
    if len(kinds) > 1 and (kinds not in _related() or "CONSULT" in kinds):
        return False
    first, later = (a, b) if a.mention.trigger < b.mention.trigger else (b, a)
    text, start = first.mention.text, first.mention.start
    between = text[max(0, first.mention.trigger[1] - start) : later.mention.trigger[0] - start]
    return _AND.search(between) is not None and not any(is_noun(one.mention.trigger_text) for one in (a, b))


def _one_sentence(a: Sketch, b: Sketch) -> bool:
    return a.mention.start == b.mention.start and a.mention.article == b.mention.article
