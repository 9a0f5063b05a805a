"""Finding skips most places without trying a rule; that must never lose a phrase."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.times.language import Language
from timeline.times.languages import languages
from timeline.times.meaning import Constant
from timeline.times.notation import Phrase, Place, Words
from timeline.times.opener import BEFORE
from timeline.times.rule import Rule
from timeline.times.scan import GLUED_DIGIT, Finder, Span, readings

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
    " '",
    "_",
    " — ",
    ",",
]
NOISE = ["men", "1,500", "12,000.5", "'89", "1999", "7", "31", "005", "123456", "x1", "naïve", "ß", "$5", "№", "50%"]


@cache
def vocabulary(language: Language) -> list[str]:
    """Words of the rules and their examples."""
    words: set[str] = set()
    places: list[Place] = [rule.phrase.beginning for rule in language.rules]
    seen = set(places)
    while places:
        for some, then in places.pop().steps:
            words |= some
            if then not in seen:
                seen.add(then)
                places.append(then)
    examples = (text for it in language.rules for text in (*it.examples, *it.counter_examples))
    return sorted(words.union(*(re.findall(r"\w+", text) for text in examples)))


def openable(padded: str, start: int) -> bool:
    """Whether a phrase may stand there, whatever its words."""
    if padded[start - 1] not in BEFORE:
        return False
    if start > 1 and padded[start - 2] in BEFORE and re.match("'[0-9]", padded[start - 1 :]):
        return False  # the apostrophe of '89 belongs to it: those are no 89 years
    return padded[start] > "9" or GLUED_DIGIT.search(padded, max(0, start - 2), start) is None


def everywhere(language: Language, text: str) -> list[Span]:
    """What is found if all rules are tried at every place where a phrase may stand."""
    padded = "\n" + language.fold(text)
    found: list[Span] = []
    start = 1
    while start < len(padded):
        possible = readings(language.rules, padded[start:]) if openable(padded, start) else ()
        hit = next((reading for reading in possible if reading.fits(text, padded, start)), None)
        if hit is not None:
            found.extend((start + begin, start + end, piece) for begin, end, piece in hit.pieces)
        # The character before the next phrase may be none that this one has taken.
        start += hit.length + 1 if hit is not None else 1
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


@pytest.mark.parametrize(
    "text",
    [
        "It opened in the 1980strange.",  # what follows a phrase is none of its words
        "It lasted two hundred and two hundred and two hundred and two hundred days.",
        "It was over\n\n'89, '90 and o'89.",
        "It ended in Jan.   tonight",
        "It ended in the third",
        f"It ended in March{' ' * 60}",
        f"It ended in March{' ' * 60}1999 or by May{'.' * 60}",
    ],
)
def test_no_phrase_is_passed_over_where_words_break_off(text: str) -> None:
    language = languages()["en"]
    assert list(language.finder.spans(text, "\n" + language.fold(text))) == everywhere(language, text)


def test_letters_and_figures_may_be_one_word() -> None:
    quarter = Words("q[1-4]", frozenset({("q3",)}), open_ended=True)
    rule = Rule("q3", Phrase("{quarter:name}[ of 99]", {"quarter": quarter}), lambda _: Constant("DATE", "1999-Q3"))
    text = "\nit fell in q3, in q3 of 99 and in q39 or x-q1."
    spans = Finder([rule], frozenset()).spans(text[1:], text)
    assert [text[start:end] for start, end, _ in spans] == ["q3", "q3 of 99", "q1"]
