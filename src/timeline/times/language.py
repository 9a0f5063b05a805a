"""A language is a folder: words in TOML files, rules in modules, and one value that says so.

    LANGUAGE = Language("en", "English", __name__, ("calendar_dates", "weekdays"))

Each module named has RULES, a tuple of rules. `cues.toml` lists the words that tell past from future, and
`frequent.toml` those so frequent that the word after them is looked at as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from importlib import import_module, resources
from typing import Any

from attrs import field, frozen

from timeline.times.deeds import Deeds
from timeline.times.direction import FUTURE, PAST, Cues
from timeline.times.patterns import Patterns
from timeline.times.rule import Rule
from timeline.times.scan import Finder, fold
from timeline.times.timetable import Timetable


@cache
def load(package: str, name: str) -> Mapping[str, Any]:
    """One of the TOML files of a package: `load("timeline.times.english", "months")`."""
    import tomllib

    return tomllib.loads(resources.files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@frozen(slots=False, eq=False)
class Language:
    """A language whose time expressions are read by rules. Rules and words are loaded when first asked for.

    Args:
        code: ISO 639-1.
        name: In English.
        package: The folder's, as an import path.
        families: The modules with its rules; of readings of the same length, the earlier wins.
        signs: Characters of its writing -> those that the rules know in their place.
    """

    code: str
    name: str
    package: str
    families: tuple[str, ...]
    signs: dict[str, str | int | None] = field(factory=dict)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, in order of preference."""
        return tuple(rule for family in self.families for rule in import_module(f"{self.package}.{family}").RULES)

    @cached_property
    def finder(self) -> Finder:
        """Finds its phrases."""
        return Finder(self.rules, frozenset(load(self.package, "frequent")["words"]))

    @cached_property
    def cues(self) -> Cues:
        """Words that point to the past or the future."""
        data = load(self.package, "cues")
        ways = {"future": FUTURE, "past": PAST}
        return Cues(
            verbs={way: tuple(data[name]) for name, way in ways.items()},
            prepositions={way: tuple(data[f"{name}_prepositions"]) for name, way in ways.items()},
            endings={ways[name]: pattern for name, pattern in data["endings"].items()},
            not_verbs=frozenset(data["not_verbs"]),
            helped=data["helped"],
            ahead=tuple(data.get("ahead", ())),
            article=data["article"],
            attributive=frozenset(data.get("attributive", ())),
            awaiting=tuple(data.get("awaiting", ())),
            until=frozenset(data.get("until", ())),
            led=frozenset(data.get("led", ())),
            agent=data.get("agent", ""),
            describing=frozenset(data.get("describing", ())),
            over=frozenset(data.get("over", ())),
            deciding=tuple(data.get("deciding", ())),
            namesakes=frozenset(data.get("namesakes", ())),
            deeds=Deeds(**_listed(data, "deeds")),
            timetable=Timetable(**_listed(data, "timetable")),
            patterns=_patterns(data["article"], data.get("patterns", {})),
        )

    def fold(self, text: str) -> str:
        """The text as rules read it: lower case, plain signs, every character where it was."""
        folded = fold(text)
        return folded.translate(str.maketrans(self.signs)) if self.signs else folded


def _listed(data: Mapping[str, Any], table: str) -> dict[str, Any]:
    """A table of cues.toml, its lists as tuples."""
    return {name: tuple(it) if isinstance(it, list) else it for name, it in data.get(table, {}).items()}


def _patterns(article: str, listed: Mapping[str, Any]) -> Patterns:
    """Those of a language's cues.toml."""
    names = (
        "unplanned", "consents", "joins", "fixing", "moving", "headlined", "no_subject", "bidding", "asking",
        "appointed", "traded", "once", "planning", "dropped", "unheld", "clauses", "habits", "agendas",
    )  # fmt: skip
    words: dict[str, Any] = {name: tuple(listed.get(name, ())) for name in names}
    words |= {name: listed.get(name, "") for name in ("fixed_for", "moved_to", "bidden_to")}
    return Patterns(article=article, **words)
