"""Harm is dated by the blow that did it: who is dead or missing after Tuesday's earthquake is so since Tuesday."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from timeline.anchoring.document import Document, Passage
from timeline.anchoring.own_clause import own_span
from timeline.dates import PartialDate
from timeline.model import TimeExpression
from timeline.prose import forms_of_be, word_list, word_sets

_HELPERS = 3  # words before a verb that help it

_Blow = tuple[str, PartialDate, TimeExpression]


def blow_behind(
    document: Document, passage: Passage, first: int, last: int
) -> tuple[PartialDate, TimeExpression] | None:
    """The day of the blow that did the harm of words[first] to words[last], and the time that the article gives it.

    It is the blow that the sentence names; else the one that the article puts on a day most often, if none is named as
    often. None where the words tell no harm, where somebody did it ("have killed"), or where the article puts no such
    blow on a day that is over.
    """
    lower = passage.words.lower
    if word_list("anchoring", "harm.txt").isdisjoint(lower[first : last + 1]):
        return None
    done = not word_list("anchoring", "harming.txt").isdisjoint(lower[first : last + 1])
    passive = not forms_of_be().isdisjoint(lower[max(0, first - _HELPERS) : first + 1])
    named = {name for name, words in word_sets("anchoring", "blows.toml").items() if not words.isdisjoint(lower)}
    if done and not passive and not named:
        return None
    blows = [blow for blow in _blows(document) if not named or blow[0] in named]
    ranked = Counter(value for _, value, _ in blows).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return next((value, time) for _, value, time in blows if value == ranked[0][0])


@lru_cache(maxsize=16)
def _blows(document: Document) -> tuple[_Blow, ...]:
    """The blows that an article puts on a day, in order."""
    return tuple(_dated(document))


def _dated(document: Document) -> Iterator[_Blow]:
    for index in sorted({document.passage_at(time.start) for time in document.times}):
        passage = document.passage(index)
        if not passage.spans:
            continue
        for name, words in word_sets("anchoring", "blows.toml").items():
            for at, word in enumerate(passage.words.lower):
                if word not in words:
                    continue
                span = own_span(passage, at, at, (), None, until=document.day, ahead_from=None)
                if span is None or span.date is None or not span.date.is_day or span.steer:
                    continue
                if not span.time.value[-1].isdigit() or span.time.type == "DATE":  # a clock alone names no day
                    yield name, span.date, span.time
