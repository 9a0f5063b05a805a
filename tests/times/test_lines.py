"""Beginnings of lines, and what it takes to find them in a long text."""

from __future__ import annotations

import pytest

from timeline.times.lines import line_begun


class Watched(str):
    """A text that remembers how much of it was copied at once."""

    most = 0

    def __getitem__(self, key: object) -> str:
        piece = super().__getitem__(key)  # type: ignore[index]
        Watched.most = max(Watched.most, len(piece))
        return piece


@pytest.mark.parametrize(
    ("before", "begun"),
    [("\n", True), ("\n * ", True), ("\nIn ", False), (" ", False), ("\n" + " " * 40, False), ("\n\n- ", True)],
)
def test_only_marks_stand_before_what_begins_a_line(before: str, begun: bool) -> None:
    text = f" The talks{before}Monday"
    assert bool(line_begun(text, text.index("Monday"))) == begun


def test_a_long_line_is_not_copied() -> None:
    text = Watched(" " + "on Monday they met and " * 1000)
    Watched.most = 0
    assert line_begun(text, 20_000) == 0
    assert Watched.most < 100
