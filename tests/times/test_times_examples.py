"""Every rule's own examples and counter-examples, in every language."""

from __future__ import annotations

import pytest

from timeline.times import find_times
from timeline.times.languages import languages
from timeline.times.rule import Found

PUBLISHED = "1999-03-10"
RULES = [(code, rule) for code, language in languages().items() for rule in language.rules]
EXAMPLES = [(code, rule.name, text, found) for code, rule in RULES for text, found in rule.examples.items()]
COUNTER_EXAMPLES = [(code, rule.name, text) for code, rule in RULES for text in rule.counter_examples]


@pytest.mark.parametrize(("code", "name", "text", "expected"), EXAMPLES)
def test_example(code: str, name: str, text: str, expected: list[Found]) -> None:
    found = [(it.text, it.type, it.value) for it in find_times(text, PUBLISHED, code)]
    assert found == expected, name


@pytest.mark.parametrize(("code", "name", "text"), COUNTER_EXAMPLES)
def test_counter_example(code: str, name: str, text: str) -> None:
    assert [it.text for it in find_times(text, PUBLISHED, code)] == [], name


def test_every_rule_has_an_example() -> None:
    bare = [(code, rule.name) for code, rule in RULES if not rule.examples]
    assert not bare
