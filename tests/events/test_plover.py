"""PLOVER's types, which know no status."""

from __future__ import annotations

import pytest

import timeline

CODED = [
    ("Peru visited Chile.", "visited", "CONSULT"),
    ("Peru will visit Chile.", "visit", "AGREE"),
    ("Peru urged Chile to withdraw its troops.", "urged", "REQUEST"),
    ("Peru urged Chile to withdraw its troops.", "withdraw", "REQUEST"),
    ("Peru will impose sanctions on Chile.", "impose", "THREATEN"),
    ("Peru imposed sanctions on Chile.", "imposed", "SANCTION"),
    ("Peru did not visit Chile.", "visit", "REJECT"),
    ("Peru denied that it had attacked Chile.", "attacked", "ASSAULT"),
    ("Peru announced a plan with Chile.", "announced", "AGREE"),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), CODED)
def test_a_mention_has_a_type_of_plover(text: str, trigger: str, expected: str) -> None:
    start = text.index(trigger)
    mention = timeline.mention_at(timeline.Article("a", text, "1999-03-10"), start, start + len(trigger))
    assert timeline.plover_type(mention) == expected


def test_a_policy_unlike_all_of_them_has_none() -> None:
    article = timeline.Article("a", "Peru reorganised its archive.", "1999-03-10")
    assert timeline.plover_type(timeline.mention_at(article, 5, 16)) is None
