"""Finding skips most places without trying a rule; that must never lose a phrase."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.times.language import Language
from timeline.times.languages import languages
from timeline.times.notation import FIGURES
from timeline.times.scan import BEFORE, GLUED_DIGIT, Span, longest, names

LANGUAGES = [pytest.param(it, id=code) for code, it in languages().items()]
GLUE = [
    " ",
    " ",
    " ",
    " ",
    "\n",
    "  ",
    " \n  ",
    "-",
    ", ",
    ". ",
    "'s ",
    "/",
    ":",
    "",
    "\n\n",
    " (",
    "'",
    "_",
    " — ",
    ",",
]
NOISE = ["men", "1,500", "12,000.5", "'89", "1999", "7", "31", "005", "123456", "x1", "naïve", "ß", "$5", "№", "50%"]


@cache
def vocabulary(language: Language) -> list[str]:
    """Words of the rules and their examples."""
    rules = language.rules
    words = {word for it in rules for part in it.phrase.openings() for some in part for word in some}
    examples = (text for it in rules for text in (*it.examples, *it.counter_examples))
    return sorted(words.union(*(re.findall(r"\w+", text) for text in examples)) - {""})


def openable(padded: str, start: int) -> bool:
    """Whether a phrase may stand there, whatever its words."""
    if re.compile(BEFORE).match(padded, start - 1) is None:
        return False
    if start > 1 and re.match(BEFORE + "'[0-9]", padded[start - 2 :]):
        return False  # the apostrophe of '89 belongs to it: those are no 89 years
    return padded[start] > "9" or GLUED_DIGIT.search(padded, max(0, start - 2), start) is None


def everywhere(language: Language, text: str) -> list[Span]:
    """What is found if all rules are tried at every place where a phrase may stand."""
    padded = "\n" + language.fold(text)
    found: list[Span] = []
    start = 1
    while start < len(padded):
        hit = longest(language.rules, text, padded, start) if openable(padded, start) else None
        if hit is not None:
            found.extend(hit[1])
        # The character before the next phrase may be none that this one has taken.
        start = hit[0] + 1 if hit is not None else start + 1
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_no_phrase_is_passed_over(language: Language, data: st.DataObject) -> None:
    word = st.sampled_from(vocabulary(language)) | st.sampled_from(NOISE) | st.integers(0, 2100).map(str)
    pairs = data.draw(st.lists(st.tuples(word, st.sampled_from(GLUE)), max_size=12))
    text = "".join(word + glue for word, glue in pairs)
    assert list(language.finder.spans(text, "\n" + language.fold(text))) == everywhere(language, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_of_an_example_is_passed_over(language: Language) -> None:
    for text in (text for rule in language.rules for text in (*rule.examples, *rule.counter_examples)):
        assert list(language.finder.spans(text, "\n" + language.fold(text))) == everywhere(language, text), text


def test_names() -> None:
    assert names("1,500 men") == [("0",), ("000", ",000"), ("men",)]
    assert names("12th of may and") == [("00",), ("of",), ("may",)]
    assert names("'89s") == [("00", "'00"), ("s",)]
    assert names("mid-1990s") == [("mid",), ("0000",), ("s",)]
    assert names("próximo miércoles") == [("próximo",), ("miércoles",)]
    assert names("1234567") == [(FIGURES[-1],)]
