"""Mentions that somebody else made: what cannot be one is refused, so that timelines can be written and read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from timeline.dates import PartialDate
from timeline.errors import EvidenceError
from timeline.model import Actor, Article, Basis, Kind, Mention, Role, Status, TimeExpression, TimeType, whole


def check(mention: Mention, articles: Mapping[str, Article]) -> None:
    """Raise EvidenceError where a mention's words do not stand in its article, or a field cannot be what it holds."""
    if not isinstance(mention, Mention):
        raise EvidenceError(f"{mention!r:.80} is no Mention: give what mention_at or find_events returns")
    article = articles.get(mention.article) if isinstance(mention.article, str) else None
    if article is None:
        raise EvidenceError(f"a mention names the article {mention.article!r}, which is not among those given")
    wrong = _wrong_place(mention, article) or _wrong_field(mention) or _wrong_time(mention.time, article)
    if wrong:
        raise EvidenceError(f"{mention.article}: {wrong}")


def _wrong_place(mention: Mention, article: Article) -> str | None:
    if not _stands(article, mention.start, mention.end, mention.text):
        return f"{mention.start}-{mention.end} is not {mention.text!r:.60}"
    trigger = mention.trigger
    if not isinstance(trigger, tuple) or len(trigger) != 2 or not all(type(offset) is int for offset in trigger):
        return f"the trigger is {trigger!r:.60}: give its first offset and the one after its last"
    if not mention.start <= trigger[0] < trigger[1] <= mention.end:
        return f"the trigger {trigger[0]}-{trigger[1]} lies outside its evidence"
    if not any(map(str.isalnum, mention.trigger_text)):
        return f"the trigger {trigger[0]}-{trigger[1]} holds no word"
    return None


def _wrong_field(mention: Mention) -> str | None:
    for name, allowed in (("kind", Kind), ("status", Status), ("basis", Basis)):
        if (value := getattr(mention, name)) not in get_args(allowed):
            return f"{name} is {value!r:.60}: one of {', '.join(get_args(allowed))}"
    if mention.date is not None and not isinstance(mention.date, PartialDate):
        return f"date is {mention.date!r:.60}: give a PartialDate, such as PartialDate.parse('1999-03'), or None"
    if isinstance(mention.score, bool) or not isinstance(mention.score, int | float) or not 0 <= mention.score <= 1:
        return f"score is {mention.score!r:.60}: give a number from 0 to 1"
    if not isinstance(mention.actors, tuple):
        return f"actors are {mention.actors!r:.60}: give a tuple of Actors"
    if wrong := [one for one in mention.actors if not _is_actor(one)]:
        return f"{wrong[0]!r:.80} is no Actor with a name, a country or none, and a role or none"
    return None


def _is_actor(value: Any) -> bool:
    if not isinstance(value, Actor) or not all(isinstance(text, str | None) for text in (value.name, value.country)):
        return False
    texts = f"{value.name}{value.country or ''}"
    return bool(value.name and value.name.strip()) and whole(texts) == texts and value.role in (None, *get_args(Role))


def _wrong_time(time: Any, article: Article) -> str | None:
    if time is None:
        return None
    if not isinstance(time, TimeExpression) or not _is_time(time):
        return f"time is {time!r:.80}: give a TimeExpression, such as find_times returns, or None"
    if not _stands(article, time.start, time.end, time.text):
        return f"the time {time.text!r:.60} does not stand at {time.start}-{time.end}"
    return None


def _is_time(time: TimeExpression) -> bool:
    if not isinstance(time.value, str) or not isinstance(time.mod, str | None) or not isinstance(time.relative, bool):
        return False
    texts = f"{time.value}{time.mod or ''}"
    return time.type in get_args(TimeType) and whole(texts) == texts


def _stands(article: Article, start: Any, end: Any, text: str) -> bool:
    """Whether some words stand between two offsets."""
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(article.text):
        return False
    return article.text[start:end] == text
