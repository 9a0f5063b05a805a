"""How likely a time expression's value is right."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline import find_times, time_confidence
from timeline.confidence.expressions import shares, sort_of
from timeline.model import TimeExpression


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("It opened on March 12, 1999.", "day"),
        ("It opened on March 12.", "day, no year"),
        ("It opened on Friday.", "day, relative"),
        ("It opened in May 1999.", "month"),
        ("It opened last month.", "month, relative"),
        ("It opened in 1999.", "year"),
        ("It opened in the 1980s.", "decade"),
        ("It opened at 5 p.m. on Friday.", "time"),
        ("It lasted three weeks.", "length"),
        ("It lasted several weeks.", "vague length"),
        ("It opens every Monday.", "set"),
        ("It opened recently.", "past"),
        ("It opened last week.", "week"),
        ("It opened last summer.", "season"),
    ],
)
def test_the_kinds_of_expressions(text: str, sort: str) -> None:
    (found,) = find_times(text, "1999-06-09")
    assert sort_of(found) == sort
    assert time_confidence(found) == shares()[sort]


def test_a_full_day_is_surer_than_a_vague_length() -> None:
    day, length = find_times("It opened on March 12, 1999, and lasted several weeks.", "1999-06-09")
    assert time_confidence(day) > time_confidence(length)


@example("DATE", "_REF", False)
@given(
    st.sampled_from(["DATE", "TIME", "DURATION", "SET"]), st.text("0123456789XPTWQHSREF_-", min_size=1), st.booleans()
)
def test_every_value_has_one(type_: str, value: str, relative: bool) -> None:
    expression = TimeExpression(0, 3, "now", type_, value, None, relative)  # type: ignore[arg-type]
    assert 0 < time_confidence(expression) < 1
