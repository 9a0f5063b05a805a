"""Ways to the date of what a noun names: how it came about, what was done about it, what it came before."""

from __future__ import annotations

from attrs import evolve

from timeline.anchoring.asked import Asked, over_by
from timeline.anchoring.belonging import reaction_to, verb_bringing_about
from timeline.anchoring.dating import Anchor, before_news
from timeline.anchoring.own_clause import TOO_FAR, cost_of, is_future, is_reason_for
from timeline.anchoring.own_time import NAMED, own_time
from timeline.anchoring.scene import opens_sentence
from timeline.anchoring.spans import DatedSpan
from timeline.model import TimeExpression
from timeline.prose import verb_form, word_sets

_PHRASE = 6  # words from "after" to the noun: "after eight hours of talks"


def brought_about(it: Asked) -> Anchor | None:
    """Of a noun, the time of the clause that tells how it came about: "the raid that killed ten on Friday"."""
    if it.near is not None or it.tense != "none" or not it.passage.spans:
        return None
    verb = verb_bringing_about(it.passage, it.last)
    if verb is None:
        return None
    telling = evolve(it, first=verb, last=verb, tense="past", carrier=None)
    found = own_time(telling)
    return found if found is not None and found.time is not None and _is_behind(it, found.time) else None


def _is_behind(it: Asked, time: TimeExpression) -> bool:
    return time.start >= it.passage.words.ends[it.last]


def reacted_to(it: Asked) -> Anchor | None:
    """Of what somebody answered at a time told before it: "On Monday Oslo condemned the raid"."""
    if it.near is not None or not it.noun or not it.passage.spans:
        return None
    verb = reaction_to(it.passage, it.first, it.last)
    if verb is None:
        return None
    spans = it.passage.spans
    told = [span for span in spans if verb < span.first < it.first or (verb > it.last and span.first > verb)]
    told = told or [span for span in spans if span.last < verb and opens_sentence(it.passage, span)]
    own = [span for span in spans if span.first > it.last and span not in told]
    if not told or _stands_before(it, told[-1]):
        return None
    if own and cost_of(it.passage, own[0], it.first, it.last, it.others, None) < TOO_FAR:
        return it.at(own[0])  # "deplored on Monday the killing of two men on Sunday"
    return over_by(told[-1], "own clause")


def _stands_before(it: Asked, span: DatedSpan) -> bool:
    """Whether a time stands before the noun as part of its name: "condemned Monday's raid", "the Monday raid"."""
    if not 0 < it.first - span.last <= NAMED:
        return False
    between = it.passage.words.lower[span.last + 1 : it.first]
    return word_sets("anchoring", "relations.toml")["article"].isdisjoint(between)


def before_it(it: Asked) -> Anchor | None:
    """Of a noun behind "after", the day by which it was over: "agreed on Friday after talks in Lima"."""
    if it.day is None or it.near is not None or it.tense != "none" or not it.passage.spans:
        return None
    lower = it.passage.words.lower
    after = word_sets("anchoring", "relations.toml")["closed_before"]
    link = next((at for at in range(it.first - 1, max(-1, it.first - 1 - _PHRASE), -1) if lower[at] in after), None)
    if link is None or any(not word[0].isalnum() or verb_form(word) == "past" for word in lower[link + 1 : it.first]):
        return None
    told = [span for span in it.passage.spans if not link < span.first < it.first and span.date is not None]
    nearest = min(told, key=lambda span: abs(span.first - link), default=None)
    if nearest is None or nearest.date is None or is_future(nearest.date, it.day):
        return None
    return over_by(nearest, "own clause")


def answered(it: Asked) -> Anchor | None:
    """Of what somebody answers, the time before the news: "recalled its envoy over the arrest of two men"."""
    if it.day is None or it.near is not None or not it.noun:
        return None
    reason = is_reason_for(it.passage, -1, it.first) or reaction_to(it.passage, it.first, it.last) is not None
    return before_news(it.day) if reason else None
