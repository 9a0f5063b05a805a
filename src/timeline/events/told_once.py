"""What one sentence tells twice: an act, and the verb by which it is called off or denied."""

from __future__ import annotations

from attrs import evolve

from timeline.events.cues import words_of
from timeline.events.presupposed import Candidate
from timeline.events.score import lowered
from timeline.model import Mention

_LIKELY = 0.5  # from this score on what is denied is told of, not the denial


def told_once(found: list[Candidate]) -> list[Candidate]:
    """Without the verbs that call off another act of their sentence: it is that act which is told of.

    A verb that denies one is less of an event beside it.
    """
    if len(found) < 2:
        return found
    off = {_place_of_cue(one.mention) for one in found if one.mention.status == "cancelled"}
    kept = [one for one in found if one.mention.trigger[0] not in off] if off else found
    likely = [one.mention for one in kept if one.mention.status == "denied" and one.mention.score >= _LIKELY]
    denied = {_place_of_cue(mention) for mention in likely}
    return [
        one._replace(mention=evolve(one.mention, score=lowered(one.mention.score, "denies_another")))
        if one.mention.trigger[0] in denied and one.mention.trigger_text.lower() in words_of("content", "denied")
        else one
        for one in kept
    ]


def _place_of_cue(mention: Mention) -> int:
    """Where the word stands that says what became of an act: the nearest such, as an offset of its article."""
    text, (start, end) = mention.text.lower(), (offset - mention.start for offset in mention.trigger)
    if not mention.cue or len(text) != len(mention.text):
        return -1
    before, behind = text.rfind(mention.cue, 0, start), text.find(mention.cue, end)
    nearer = before if behind < 0 or (before >= 0 and start - before <= behind - end) else behind
    return mention.start + nearer if nearer >= 0 else -1
