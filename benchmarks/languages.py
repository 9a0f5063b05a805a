"""What dateparser reads of what a language's rules read, and how long each takes.

usage: python benchmarks/languages.py CODE

The sentences are the examples and counter-examples beside the rules, so the rules read all of them: the figures
tell what is lost where a language has no folder, not how good the rules are on news.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable
from datetime import date

from setting import setting
from timeline.model import TimeExpression
from timeline.times import foreign
from timeline.times.find import find
from timeline.times.languages import languages

PUBLISHED = date(1999, 3, 10)


def seconds_a_thousand_words(texts: list[str], read: Callable[[str], list[TimeExpression]]) -> float:
    """Every text once, none read before."""
    started = time.perf_counter()
    for text in texts:
        read(text)
    return (time.perf_counter() - started) / sum(len(text.split()) for text in texts) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code", metavar="CODE", choices=sorted(languages()), help="such as es")
    code: str = parser.parse_args().code
    language = languages()[code]
    examples = [(text, found) for rule in language.rules for text, found in rule.examples.items()]
    find("1", PUBLISHED, language), foreign.find("1", PUBLISHED, code)  # loaded before the clock starts
    texts = [text for text, _ in examples] + [text for rule in language.rules for text in rule.counter_examples]
    spent = {
        "rules": seconds_a_thousand_words(texts, lambda text: find(text, PUBLISHED, language)),
        "dateparser": seconds_a_thousand_words(texts, lambda text: foreign.find(text, PUBLISHED, code)),
    }
    wanted, same, wrong, silent = Counter[str](), Counter[str](), 0, 0
    for text, expected in examples:
        values = [it.value for it in foreign.find(text, PUBLISHED, code)]
        for _, kind, value in expected:
            wanted[kind] += 1
            if value in values:
                values.remove(value)
                same[kind] += 1
        wrong += len(values)
    for text in texts[len(examples) :]:
        silent += not foreign.find(text, PUBLISHED, code)
    print(setting("dateparser"))
    for kind in sorted(wanted):
        print(f"{kind:9} {same[kind]:4} of {wanted[kind]:4} with the value of the rules")
    print(f"other values: {wrong}")
    print(f"counter-examples without a find: {silent} of {len(texts) - len(examples)}")
    for name, seconds in spent.items():
        print(f"{name:10} {seconds:.2f} s a thousand words")


if __name__ == "__main__":
    main()
