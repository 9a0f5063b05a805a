"""Every rule's own examples and counter-examples."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from timeline.times import english, find_times
from timeline.times.rule import Found, Rule

PUBLISHED = "1999-03-10"
EXAMPLES = [(rule.name, text, found) for rule in english.rules() for text, found in rule.examples.items()]
COUNTER_EXAMPLES = [(rule.name, text) for rule in english.rules() for text in rule.counter_examples]


@pytest.mark.parametrize(("name", "text", "expected"), EXAMPLES)
def test_example(name: str, text: str, expected: list[Found]) -> None:
    found = [(it.text, it.type, it.value) for it in find_times(text, PUBLISHED)]
    assert found == expected, name


@pytest.mark.parametrize(("name", "text"), COUNTER_EXAMPLES)
def test_counter_example(name: str, text: str) -> None:
    assert [it.text for it in find_times(text, PUBLISHED)] == [], name


def test_every_rule_has_an_example() -> None:
    bare: Mapping[str, Rule] = {rule.name: rule for rule in english.rules() if not rule.examples}
    assert not bare, list(bare)
