"""When an act took place and what became of it: the two are decided together, at its own trigger."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Anchor, Asked, Document, Passage, ahead_of, anchor, came_late, put_off, spell_of, toll_of
from timeline.dates import PartialDate
from timeline.events.circumstance import is_judged, is_over
from timeline.events.cues import PLANS, Told, is_expected, words_of
from timeline.events.status import moved_to, settle, status_of_noun, status_of_verb
from timeline.model import Basis, Status
from timeline.prose import Tense, VerbGroup

_DONE: frozenset[Status] = frozenset(["occurred", "denied"])


def outcome(
    document: Document,
    passage: Passage,
    first: int,
    last: int,
    group: VerbGroup,
    noun: bool,
    lasting: bool,
    others: Sequence[int],
    near: int | None,
    background: bool = False,
) -> tuple[Told, Anchor]:
    """Status and date of the act named by words[first] to words[last] of a passage.

    Args:
        group: The verb group that carries it.
        noun: Its head is a noun.
        lasting: It goes on for a while, as an embargo does.
        others: Words that name other acts, see `anchor`.
        near: The word of a list whose own time is wanted, see `anchor`.
        background: It was done before what its sentence tells.
    """
    told = status_of_noun(passage, first, last, group) if noun else status_of_verb(passage, group)
    tense: Tense = group.tense
    if tense == "infinitive" and told.status == "occurred":  # "used her speech to warn them"
        tense = "past"
    if tense == "future" and group.auxiliaries[0] in ("was", "were"):
        tense = "modal"  # "was to open in May" may lie behind
    if tense == "present" and group.auxiliaries == ("be",):
        tense = "modal"  # "demanded that troops be withdrawn by May"
    if told.cue and is_expected(passage.words, group):
        tense = "future"
    if (background and tense == "past") or (
        told.status in _DONE and is_judged(passage, group.first if group.first <= last else first)
    ):
        tense = "pluperfect"
    timed = bool(passage.spans)  # where no time stands, none has to be kept from what is over
    past = timed and noun and told.status == "occurred" and is_over(passage, first, told)
    carrier = (group.first, group.last) if group.first > last else None
    dated = anchor(Asked(document, passage, first, last, tense, others, near, lasting, past, carrier))
    dated = spell_of(passage, last, dated) if noun else toll_of(passage, first, dated, document.day)
    if (to := moved_to(passage, first, last, noun, told)) is not None:  # "postponed the visit until May 5"
        basis: Basis = "relative" if to.time.relative else "explicit"
        return Told("scheduled", told.cue), Anchor(to.date, basis, to.time, "own clause")
    if (
        told.status == "cancelled"
        and told.cue in words_of("moved", "cues")
        and (later := put_off(passage, told.cue, dated))
    ):
        return Told("scheduled", told.cue), later
    if told.status == "occurred":
        dated = came_late(passage, group.last, dated, document.day)
    told = settle(told, dated.date, document.day, done=not noun and group.tense in ("past", "perfect"))
    if told.status == "possible" and told.cue in words_of("charge", "verbs") and document.day:
        return told, dated if dated.time else Anchor(PartialDate.until(document.day), "none", None, "none")
    topic = noun and told.cue in words_of("negotiated", "links") | words_of("negotiated", "verbs")
    if told.status in PLANS and (tense in ("none", "infinitive") or dated.basis == "publication" or topic):
        dated = ahead_of(dated, passage.words.start(first), document.day, topic)
    return told, dated
