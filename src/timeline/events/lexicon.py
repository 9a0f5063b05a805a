"""The acts that words name: a lexicon read from acts.csv and objects.toml, and the look-up in a sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from attrs import frozen

from timeline.events.gazetteer import rows
from timeline.model import Kind
from timeline.prose import Form, Word, inflections, verb_form

Need = str  # "", "dyad", "state" or the name of an object class


@frozen
class Act:
    """One entry of the lexicon.

    Args:
        lemma: Dictionary form.
        noun: It is a noun, else a verb.
        kind: None for words that only look like an act.
        concept: Shared by the words for one and the same act.
        needs: What must stand near it: dyad, state, or a class of objects; "" for nothing.
        weight: Log-odds that it is a diplomatic event, its sentence unseen.
        plover: PLOVER's type where that is not the kind.
    """

    lemma: str
    noun: bool
    kind: Kind | None
    concept: str
    needs: Need
    weight: float
    plover: str = ""

    @property
    def lasting(self) -> bool:
        """It goes on for a while, as an embargo does."""
        return self.concept in lasting_concepts()


@frozen
class Named:
    """An entry as it stands in a sentence: words[first] to words[last], the head in `form` (None for nouns)."""

    first: int
    last: int
    act: Act
    form: Form | None


_NO_ACT = "-"
_QUOTES = frozenset(["``", "“", '"', "‘", ":", "--", "—"])
_Forms = dict[str, list[tuple[tuple[str, ...], Act, Form | None]]]


@cache
def acts() -> tuple[Act, ...]:
    """All entries, in the order of the file."""
    kinds = frozenset(get_args(Kind))
    found = []
    for row in rows("acts.csv"):
        if row["kind"] not in kinds | {_NO_ACT}:
            raise ValueError(f"acts.csv: {row['lemma']!r} has no kind {row['kind']!r}")
        kind = None if row["kind"] == _NO_ACT else cast(Kind, row["kind"])
        concept = row["concept"] or row["lemma"]
        weight = float(row["weight"])
        found.append(Act(row["lemma"], row["pos"] == "n", kind, concept, row["needs"], weight, row["plover"]))
    return tuple(found)


@cache
def lasting_concepts() -> frozenset[str]:
    """Concepts that go on for a while, from lasting.txt."""
    lines = files("timeline.events").joinpath("data", "lasting.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def objects() -> dict[str, frozenset[str]]:
    """Object classes: name -> words."""
    data = files("timeline.events").joinpath("data", "objects.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(data).items()}


@cache
def _forms() -> _Forms:
    """First word in lower case -> entries that begin with it, longest first."""
    table: _Forms = {}
    for act in acts():
        head, *rest = act.lemma.split()
        forms: dict[str, Form | None] = {head: None} if act.noun else dict(inflections(head))
        for word, form in forms.items():
            table.setdefault(word, []).append((tuple(rest), act, form))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def named_acts(words: Sequence[Word]) -> list[tuple[Named, ...]]:
    """The places of a sentence where an act is named, each with all its readings, longest first."""
    table = _forms()
    found: list[tuple[Named, ...]] = []
    at = 0
    while at < len(words):
        # a capital inside a sentence makes a name: Ban Ki-moon, the Washington Treaty
        name = at > 0 and words[at].text[:1].isupper() and words[at - 1].lower not in _QUOTES
        entries = None if name else table.get(words[at].lower)
        readings = [] if entries is None else list(_readings(words, at, entries))
        if readings:
            found.append(tuple(readings))
            at = max(reading.last for reading in readings)
        at += 1
    return found


def _readings(words: Sequence[Word], at: int, entries: list[tuple[tuple[str, ...], Act, Form | None]]) -> list[Named]:
    found: list[Named] = []
    for rest, act, form in entries:
        if found and len(rest) < found[0].last - found[0].first:
            break
        if all(at + 1 + k < len(words) and words[at + 1 + k].lower == word for k, word in enumerate(rest)):
            found.append(Named(at, at + len(rest), act, form))
    return found


@cache
def concepts_of(trigger: str) -> frozenset[str]:
    """The concepts that a trigger's words can name; its last word itself where the lexicon has none."""
    words = trigger.lower().replace("’", "'").split()
    table = _forms()
    found = set()
    for at, word in enumerate(words):
        for rest, act, _ in table.get(word, ()):
            if act.kind and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                found.add(act.concept)
    return frozenset(found) or frozenset(words[-1:])


@cache
def is_noun(trigger: str) -> bool:
    """Whether a trigger can be a bare noun ("the visit"), with no verb to say when."""
    words = trigger.lower().split()
    entries = _forms().get(words[0])
    if entries is None:
        return verb_form(words[0]) is None
    return any(act.noun and tuple(words[1 : 1 + len(rest)]) == rest for rest, act, _ in entries)


@cache
def plover_of(trigger: str, kind: Kind) -> str:
    """PLOVER's type of a trigger of that kind where it is not the kind; "" where it is, or none is known."""
    words = trigger.lower().split()
    for at, word in enumerate(words):
        for rest, act, _ in _forms().get(word, ()):
            if act.kind == kind and act.plover and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                return act.plover
    return ""
