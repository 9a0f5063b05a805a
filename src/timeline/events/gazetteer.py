"""Names of states, peoples, organisations, places and offices, read from the CSV files in `data`.

Matching is by the first capitalised word: one dictionary look-up a word, then the longest phrase that starts
with it, so that the time does not depend on how many names the files hold.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

from attrs import field, frozen

from timeline.prose import irregular_verbs, verb_form

Sort = Literal["country", "demonym", "people", "metonym", "organisation", "place", "person", "none"]

_CAPITALS = "A-ZÀ-ÖØ-Þ" + "".join(chr(point) for point in range(0x100, 0x17F) if chr(point).isupper())
# The capital stands before the alternatives, so that the search runs from capital to capital.
CAPITALISED = re.compile(rf"[{_CAPITALS}](?:(?<=[A-Z])\.(?:[A-Z]\.)+(?:[A-Z](?!\w))?|\w*(?:['’](?!s\b)\w+)*)")
_WORD = re.compile(r"\s{0,3}([^\W\d_]\w*(?:[-.'’](?!s\b)\w+)*\.?)")

# Past participles that stand before a title; any other past form is the sentence's verb.
_OFFICIALS_FATES = frozenset(
    ["appointed", "captured", "deposed", "detained", "elected", "exiled", "fired", "imprisoned", "jailed", "ousted",
     "resigned", "retired", "slain", "wounded"]
)  # fmt: skip
LONGEST_TITLE = 6  # words
MODIFIERS = 3  # words between "Polish" and its title: "Polish deputy chief arms negotiator"
_CAPITAL_MODIFIERS = frozenset(
    {
        "Middle",
        "East",
        "Mideast",
        "Deputy",
        "Special",
        "Senior",
        "Acting",
        "Former",
        "Chief",
        "Assistant",
        "Permanent",
    }
)

# Collective adjectives end like plurals without being any.
_NOT_PLURAL = frozenset({"Swiss", "Seychellois", "Beninois"})


@frozen
class Name:
    """What a name in a text stands for.

    Args:
        name: The usual English name of the state or organisation; a person's full name.
        country: ISO 3166 alpha-3 or, for states that are no more, ISO 3166-3's alpha-3.
        official: It acts for a state or is an intergovernmental body.
        years: First and last year of a former state.
    """

    name: str
    country: str | None
    sort: Sort
    official: bool
    years: tuple[int, int] | None = None


@frozen
class Title:
    """An office or form of address; `alone` if it marks an official without naming a country."""

    kind: str
    alone: bool


@frozen
class Ambiguous:
    """A name that is also a person's, a place's or a plain word."""

    also: frozenset[str]
    cues: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@cache
def armed_groups() -> frozenset[str]:
    """The names of organisations that fight without being a state's."""
    return frozenset(row["name"] for row in rows("organisations.csv") if row["kind"] == "armed")


def rows(file: str) -> Iterator[dict[str, str]]:
    """Rows of a data file, without the lines that start with `#`."""
    text = files("timeline.events").joinpath("data", file).read_text(encoding="utf-8")
    yield from csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def _names() -> Iterator[tuple[str, Name]]:
    for row in rows("countries.csv"):
        first, _, last = row["active"].partition("-")
        years = (int(first), int(last)) if last else None
        for column in ("name", "aliases", "demonyms", "metonyms"):
            for printed in filter(None, row[column].split("|")):
                yield printed, _state(row, printed, column, years)
    for row in rows("organisations.csv"):
        sort: Sort = "none" if row["kind"] == "none" else "organisation"
        official = row["kind"] in {"io", "alliance", "court", "agency", "ministry"}
        for printed in filter(None, [row["name"], *row["aliases"].split("|")]):
            yield printed, Name(row["name"], row["iso3"] or None, sort, official)
    for row in rows("peoples.csv"):
        for printed in row["forms"].split("|"):
            kind: Sort = "people" if _is_plural(printed) else "demonym"
            yield printed, Name(row["name"], row["iso3"], kind, False)
    for row in rows("places.csv"):
        yield row["place"], Name(row["place"], row["iso3"], "place", False)


def _state(row: dict[str, str], printed: str, column: str, years: tuple[int, int] | None) -> Name:
    if column == "demonyms":
        return Name(row["name"], row["iso3"], "people" if _is_plural(printed) else "demonym", False, years)
    return Name(row["name"], row["iso3"], "metonym" if column == "metonyms" else "country", True, years)


def _is_plural(printed: str) -> bool:
    return printed.endswith(("s", "men")) and printed not in _NOT_PLURAL


@frozen(eq=False)
class Names:
    """Names, those of the data files or a user's besides.

    Args:
        table: First word -> phrase -> what it can stand for; states before organisations before places.
        quiet: Plain words with which no name and no title starts.
    """

    table: Mapping[str, Mapping[str, list[Name]]] = field(repr=False)
    quiet: frozenset[str] = field(repr=False)
    _patterns: dict[str, re.Pattern[str] | None] = field(factory=dict, repr=False)

    def longest(self, head: str) -> re.Pattern[str] | None:
        """Pattern for the phrases that start with the word, longest first; None if the word stands alone."""
        if head not in self._patterns:
            phrases = sorted(self.table[head], key=lambda phrase: (-len(phrase), phrase))
            words = (r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
            pattern = re.compile(rf"(?:{'|'.join(words)})(?!\w)") if phrases != [head] else None
            self._patterns[head] = pattern
        return self._patterns[head]


@cache
def usual_names() -> Names:
    """The names of the data files."""
    table: dict[str, dict[str, list[Name]]] = {}
    for printed, name in _names():
        # "al-Qaida" is found by its capitalised word; the article in front is picked up by the matcher.
        phrase = re.sub(r"^al[- ]", "", printed)
        head = CAPITALISED.match(phrase)
        if head is not None:
            table.setdefault(head[0], {}).setdefault(phrase, []).append(name)
    quiet = frozenset(word for word in plain() if word not in table and not starts_title(word))
    return Names(table, quiet)


def more_names(added: Iterable[tuple[str, Name]]) -> Names:
    """The usual names and these, as printed; of one phrase the added meaning is the only one."""
    usual = usual_names()
    own: dict[str, dict[str, list[Name]]] = {}
    for printed, name in added:
        head = CAPITALISED.match(printed)
        if head is None:
            raise ValueError(f"{printed!r} begins with no capital")
        own.setdefault(head[0], dict(usual.table.get(head[0], {})))[printed] = [name]
    return Names({**usual.table, **own}, usual.quiet - own.keys())


def name_at(
    text: str, start: int, end: int, year: int | None = None, names: Names | None = None
) -> tuple[Name, int] | None:
    """The longest name that starts with the capitalised word at `start:end`, and where it ends.

    Args:
        year: Of publication; decides between a state and its predecessor.
        names: The usual ones if not given.
    """
    names = names or usual_names()
    head = text[start:end]
    phrases = names.table.get(head)
    if phrases is None:
        return None
    pattern = names.longest(head)
    if pattern is None:
        return _of_the_year(phrases[head], year), end
    match = pattern.match(text, start)
    if match is None:
        return None
    phrase = match[0] if match[0] in phrases else " ".join(match[0].split())
    return _of_the_year(phrases[phrase], year), match.end()


def _of_the_year(names: list[Name], year: int | None) -> Name:
    if len(names) == 1:
        return names[0]
    for name in names:
        if name.years and year is not None and name.years[0] <= year <= name.years[1]:
            return name
    return next((name for name in names if name.years is None), names[0])


@cache
def titles() -> dict[str, Title]:
    """Titles in lower case."""
    return {row["title"]: Title(row["kind"], row["needs_country"] == "no") for row in rows("titles.csv")}


@cache
def _title_beginnings() -> frozenset[str]:
    """Everything that a longer title starts with."""
    split = [title.split() for title in titles()]
    return frozenset(" ".join(words[:count]) for words in split for count in range(1, len(words)))


@cache
def _title_ends() -> frozenset[str]:
    return frozenset(title.split()[-1] for title in titles())


@cache
def _title_starts() -> frozenset[str]:
    whole = {*titles(), *_title_beginnings()}
    return frozenset(whole | {title.rstrip(".") for title in whole})


def starts_title(word: str) -> bool:
    """Whether a title can begin with the word; its full stop may be missing."""
    return word.lower() in _title_starts()


def title_at(
    text: str, position: int, ends: frozenset[str] | None = None, *, noun: bool = False
) -> tuple[Title, int, int] | None:
    """The longest title at the position, after up to three modifiers: the title, its start and its end.

    Args:
        ends: Words that end the phrase, so cannot be modifiers; None allows no modifier at all.
        noun: A noun stands before, of which a verb may follow: "Russia moves troops".
    """
    known, beginnings = titles(), _title_beginnings()
    for _ in range(1 if ends is None else MODIFIERS + 1):
        first = _WORD.match(text, position)
        if first is None:
            return None
        best: tuple[Title, int, int] | None = None
        match: re.Match[str] | None = first
        phrase = ""
        while match is not None:
            word = match[1].lower()
            for spelt in (word, word[:-1]) if word[-1] == "." else (word,):
                whole = f"{phrase} {spelt}" if phrase else spelt
                if whole in known:
                    best = known[whole], first.start(1), match.end() - (spelt != word)
                    break
            phrase = f"{phrase} {word}" if phrase else word
            if phrase not in beginnings:
                break
            match = _WORD.match(text, match.end())
        if best is not None or ends is None:
            return best
        word = first[1]
        if word[-1] == "." or word in ends or (word[0].isupper() and word not in _CAPITAL_MODIFIERS):
            return None
        if verb_form(word) == "past" and (noun or word not in _OFFICIALS_FATES):  # "Peru expelled two diplomats"
            return None
        if noun and (word in irregular_verbs() or (word.islower() and word[-1] == "s")):
            return None
        position = first.end()
    return None


def title_before(text: str, position: int) -> tuple[Title, int] | None:
    """The longest title that ends right before the position, and where it starts."""
    left = text[max(0, position - 64) : position]
    if not left or not left[-1].isspace():
        return None
    stripped = left.rstrip()
    last = stripped.rsplit(None, 1)[-1].lower() if stripped else ""
    if last not in _title_ends():
        return None
    starts = [0] if position <= 64 else []
    starts += [at + 1 for at, (one, two) in enumerate(pairwise(stripped)) if one.isspace() and not two.isspace()]
    known = titles()
    for start in starts[-LONGEST_TITLE:]:
        title = known.get(" ".join(stripped[start:].lower().split()))
        if title is not None:
            return title, position - len(left) + start
    return None


@cache
def ambiguous() -> dict[str, Ambiguous]:
    """Names that have another meaning, and what tells the meanings apart."""
    found: dict[str, Ambiguous] = {}
    for row in rows("ambiguous.csv"):
        old = found.get(row["name"], Ambiguous(frozenset()))
        cues = tuple(filter(None, row["cues"].split("|")))
        unless = tuple(filter(None, row["unless"].split("|")))
        found[row["name"]] = Ambiguous(old.also | {row["also"]}, old.cues + cues, old.unless + unless)
    return found


def is_also(name: str, other: str) -> bool:
    """Whether the name has the other meaning (person, place, word) as well."""
    found = ambiguous().get(name)
    return found is not None and other in found.also


@cache
def plain() -> frozenset[str]:
    """Words that no person's name starts with."""
    return words("word") | words("term")


@cache
def words(kind: Literal["given", "family", "term", "word", "function"]) -> frozenset[str]:
    """Words of one kind in `names.csv`."""
    return frozenset(row["name"] for row in rows("names.csv") if row["kind"] == kind)
