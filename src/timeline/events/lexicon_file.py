"""A TOML file of acts, persons and organisations of somebody's own beat -> the lexicon that has them besides."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast, get_args

from attrs import frozen

from timeline.errors import ReadingError
from timeline.events.gazetteer import CAPITALISED, Name
from timeline.events.lexicon import NO_ACT, PARTIES, Act, Lexicon, more_lexicon, objects
from timeline.events.naming import country_code
from timeline.model import Kind
from timeline.prose import split_words, word_list, word_sets
from timeline.reading.articles import read_bytes
from timeline.reading.decoding import decode

_FIELDS = {
    "act": ("verb", "noun", "kind", "concept", "needs", "weight"),
    "person": ("name", "aliases", "country", "official"),
    "organisation": ("name", "aliases", "country", "official"),
}
_MAX_MEGABYTES = 10
_WEIGHT = 0.8  # log-odds, as most entries of acts.csv that need no object
_MOST_WEIGHT = 10
_AUXILIARIES = ("future", "modal", "have", "had", "present", "past", "do", "been", "to", "negative")
_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*([\w.-]+)[ \t]*\]", re.MULTILINE)


@frozen
class _Entry:
    """One table of the file, and where it stands, for errors."""

    path: str
    text: str
    sort: str
    number: int
    fields: Mapping[str, Any]

    def wrong(self, name: str, expected: str) -> ReadingError:
        """The error of a field, or of the entry where it lacks the field."""
        try:
            value = f"{name} is {self.fields[name]!r:.80}" if name in self.fields else f"no {name}"
        except ValueError:  # the interpreter's limit on the digits of a whole number
            value = f"{name} is a number of too many digits"
        line = _line(self.text, self.sort, self.number, name)
        place = self.path if line is None else f"{self.path}:{line}"
        return ReadingError(f"{place}: {self.sort} {self.number}: {value}: {expected}")

    def word(self, name: str) -> str:
        """A field that holds a text, "" where it is left out."""
        value = self.fields.get(name, "")
        if not isinstance(value, str) or (name in self.fields and not value.strip()):
            raise self.wrong(name, "give a text")
        return value.strip()

    def listed(self, name: str) -> list[str]:
        """A field that holds one text or several."""
        value = self.fields.get(name, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            raise self.wrong(name, "give a text or a list of texts")
        return value


def read_lexicon(path: str | os.PathLike[str]) -> Lexicon:
    """The library's lexicon with the acts, persons and organisations of a TOML file besides.

    [[act]] has verb or noun (one form or a list), kind, and if wanted concept, needs, weight; [[person]] and
    [[organisation]] have name, and if wanted aliases, country, official. docs/lexicon.md says what they mean.

    Raises:
        ReadingError: The file cannot be read, or an entry is wrong; the message names its line and field.
    """
    data, shown = read_bytes(path, _MAX_MEGABYTES)
    try:
        text = decode(data)
        form = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ReadingError(f"{shown}: not TOML: {error}") from None
    except RecursionError:
        raise ReadingError(f"{shown}: not TOML that can be read: it is nested too deep") from None
    except (ReadingError, ValueError) as error:
        raise ReadingError(f"{shown}: {error}") from None
    acts: list[Act] = []
    names: list[tuple[str, Name]] = []
    for entry in _entries(form, text, shown):
        if entry.sort == "act":
            acts.extend(_acts(entry))
        else:
            names.extend(_names(entry))
    return more_lexicon(acts, names)


def _entries(form: Mapping[str, Any], text: str, path: str) -> Iterator[_Entry]:
    for sort, tables in form.items():
        if sort not in _FIELDS:
            known = ", ".join(f"[[{name}]]" for name in _FIELDS)
            raise ReadingError(f"{path}: {sort!r:.80} is nothing that a lexicon has: write {known}")
        if not isinstance(tables, list) or not all(isinstance(fields, dict) for fields in tables):
            raise ReadingError(f"{path}: {sort} is no list of tables: begin each with a line [[{sort}]]")
        for number, fields in enumerate(tables, 1):
            entry = _Entry(path, text, sort, number, fields)
            for name in fields:
                if name not in _FIELDS[sort]:
                    raise entry.wrong(name, f"no field of this; it has {', '.join(_FIELDS[sort])}")
            yield entry


def _acts(entry: _Entry) -> Iterator[Act]:
    verbs, nouns = entry.listed("verb"), entry.listed("noun")
    if not verbs + nouns:
        raise entry.wrong("verb", "give a verb, or a noun, that names the act")
    kind, concept, needs = (entry.word(name) for name in ("kind", "concept", "needs"))
    if kind not in (*get_args(Kind), NO_ACT):
        raise entry.wrong("kind", f'one of {", ".join(get_args(Kind))}, or "{NO_ACT}" for no act')
    if needs and needs not in {*objects(), PARTIES}:
        raise entry.wrong("needs", f"{PARTIES}, or a class of objects: {', '.join(sorted(objects()))}")
    weight = entry.fields.get("weight", _WEIGHT)
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not abs(weight) <= _MOST_WEIGHT:
        raise entry.wrong("weight", f"log-odds, a number from -{_MOST_WEIGHT} to {_MOST_WEIGHT}")
    for name, forms in (("verb", verbs), ("noun", nouns)):
        for form in forms:
            words = form.lower().split()
            which = f"{form!r:.80}: " if len(forms) > 1 else ""
            lemma = " ".join(words)
            whole = [word.lower for word in split_words(lemma, 0, len(lemma))] == words
            if not whole or not all(any(map(str.isalpha, word)) for word in words):
                raise entry.wrong(name, f"{which}give words alone, without marks")
            if _small_words().issuperset(words):
                raise entry.wrong(name, f"{which}stands in every text, so add the word that names the act")
            means = concept or (verbs or nouns)[0].lower()
            yield Act(lemma, name == "noun", None if kind == NO_ACT else cast(Kind, kind), means, needs, weight)


@cache
def _small_words() -> frozenset[str]:
    """Words that name no act by themselves: small_words.txt, and auxiliaries."""
    auxiliaries = (words for name, words in word_sets("prose", "auxiliaries.toml").items() if name in _AUXILIARIES)
    return _words_of_texts().union(*auxiliaries)


def _words_of_texts() -> frozenset[str]:
    return word_list("events", "small_words.txt")


def _names(entry: _Entry) -> Iterator[tuple[str, Name]]:
    name, country = entry.word("name"), entry.word("country")
    code = country_code(country) if country else None
    if country and code is None:
        raise entry.wrong("country", "the name of a state, or its code in ISO 3166 (three letters)")
    official = entry.fields.get("official", True)
    if not isinstance(official, bool):
        raise entry.wrong("official", "true or false")
    for field, printed in (("name", name), *(("aliases", alias) for alias in entry.listed("aliases"))):
        if not CAPITALISED.match(printed):
            raise entry.wrong(field, "give a name that begins with a capital")
        if printed.strip() == printed.strip().capitalize() and printed.strip().lower() in _words_of_texts():
            raise entry.wrong(field, f"{printed!r:.80} opens sentences of any text: give a longer name")
        means = Name(name, code, "person" if entry.sort == "person" else "organisation", official)
        yield " ".join(printed.split()), means


def _line(text: str, sort: str, number: int, name: str) -> int | None:
    """The line of a field, or of its table's header; None where tables are written in another way."""
    headers = [*_HEADER.finditer(text)]
    own = [at for at, header in enumerate(headers) if header[1] == sort]
    if number > len(own):
        return None
    start = headers[own[number - 1]].start()
    end = headers[own[number - 1] + 1].start() if own[number - 1] + 1 < len(headers) else len(text)
    field = re.compile(rf"^[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*=", re.MULTILINE).search(text, start, end)
    return text.count("\n", 0, field.start() if field else start) + 1
