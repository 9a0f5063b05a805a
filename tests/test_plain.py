"""Text of articles as a terminal may show it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.showing import plain
from timeline.showing.plain import plain_part

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467\ufe0f",  # a family, one emoji of three
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian, with a non-joiner
        "\u0915\u094d\u200d\u0937",  # Devanagari, with a joiner
        "\u0600\u0661\u0662",  # Arabic's number sign, seen under its digits
    ],
)
def test_what_spells_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("co\u00adoperate", "cooperate"),
        ("\ufeffPeru\u200b and\u2060 Chile", "Peru and Chile"),
        ("\u05e9\u05dc\u05d5\u05dd\u200f!", "\u05e9\u05dc\u05d5\u05dd!"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\U0001f3f4"),
        ("a\x1b[2Jb\x07\x9bc", "a\ufffd[2Jb\ufffd\ufffdc"),
        ("on \u202eMonday\u202c", "on \ufffdMonday\ufffd"),
        ("so \u200b to say\u00ad ", "so to say"),
        ("a\n \t\u2028b\ud800", "a b\ufffd"),
    ],
)
def test_what_is_not_seen_is_left_out_and_what_moves_the_cursor_replaced(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters() | st.sampled_from(BIDI + "\x1b\x9b\u200d\u00ad\u0600")))
def test_nothing_moves_the_cursor_or_turns_the_line(text: str) -> None:
    shown = plain(text)
    assert not set(shown) & set(BIDI)
    assert {unicodedata.category(letter) for letter in shown} & {"Cc", "Cs", "Cn", "Co"} == set()
    assert len(shown) <= len(text)
    assert plain(shown) == shown


@pytest.mark.parametrize(
    ("part", "shown"),
    [(" a\n", " a "), ("\u00ad a", " a"), ("  ", " "), ("", ""), ("\u200b", ""), ("a \u200d", "a \u200d")],
)
def test_a_part_of_a_line_keeps_a_blank_at_its_ends(part: str, shown: str) -> None:
    assert plain_part(part) == shown
