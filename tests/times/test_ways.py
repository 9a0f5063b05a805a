"""Which phrases a text's words can belong to, and that classes name all the words that they match."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.times.languages import languages
from timeline.times.notation import Phrase, Place, Words, words_of
from timeline.times.ways import Stop, walk

CLASSES = [
    pytest.param(words, id=f"{code}-{name}")
    for code, language in languages().items()
    for name, words in sorted(language.rules[0].phrase.classes.items())
]
DAYS = Words.listed(["friday", "good friday"])
DATES = Phrase("[the ]{day:day}[ (morning|night)]", {"day": DAYS})
YEARS = Phrase("{year:year}", {"year": Words("'[0-9]{2}|[0-9]{4}", frozenset({("0000",), ("'00",)}), True)})


def reach(text: str, *phrases: Phrase) -> tuple[str, list[tuple[int, ...]]]:
    """The words that a phrase can go through, and the phrases that may be over on the way."""
    end, over = walk(Stop.before(phrase.beginning for phrase in phrases), text, 0)
    return text[:end], [stop.over for stop in over]


@pytest.mark.parametrize("words", CLASSES)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_a_class_names_all_words_that_it_matches(words: Words, data: st.DataObject) -> None:
    pattern = re.compile(words.pattern + (r"\b" if words.open_ended else ""))
    text = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=st.characters(max_codepoint=0xFF)))
    end, over = walk(Stop.before([words.before(Place(over=True))]), text, 0)
    assert end == len(text)
    assert over


def test_a_walk_ends_at_the_word_that_no_phrase_goes_on_with() -> None:
    assert reach("the good friday night, they", DATES) == ("the good friday night, ", [(0,), (0,)])
    assert reach("the good friend", DATES) == ("the good ", [])
    assert reach("friday", DATES) == ("friday", [(0,)])
    assert reach("the friday of 1999", DATES, Phrase("the friday of", {})) == ("the friday of ", [(0,), (1,)])


def test_numbers_are_known_by_their_length_and_the_sign_before_them() -> None:
    assert reach("'89 men", YEARS) == ("'89 ", [(0,)])
    assert reach("1989, 1990", YEARS) == ("1989, ", [(0,)])
    assert reach("89, 1990", YEARS) == ("", [])
    assert words_of("12th of May, 1999") == ("00", "of", "May", "0000")


def test_a_walk_over_numerals_without_end_stops() -> None:
    number = Words("x", frozenset({("two",)}), inner=frozenset({"hundred", "and", "two"}))
    text = "two hundred and " * 1000
    end, over = walk(Stop.before([number.before(Place(over=True))]), text, 0)
    assert end < 1000
    assert over
