"""The acts that words name: a lexicon read from acts.csv and objects.toml, and the look-up in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import cast, get_args

from attrs import field, frozen

from timeline.events.gazetteer import Name, Names, more_names, rows, usual_names
from timeline.model import Kind
from timeline.prose import Form, Words, inflections, verb_form, word_list, word_sets

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


NO_ACT = "-"
# For `bytes.translate`: ASCII letters in lower case, anything else a blank.
_LETTERS = bytes(code | 32 if chr(code).isalpha() and code < 128 else 32 for code in range(256))
_QUOTES = frozenset(["``", "“", '"', "‘", ":", "--", "—"])
_Forms = dict[str, list[tuple[tuple[str, ...], Act, Form | None]]]


@frozen(eq=False)
class Lexicon:
    """What words name, the library's entries or a user's besides.

    Args:
        forms: First word in lower case -> the acts that begin with it, longest first.
        names: Who acts.
    """

    forms: _Forms = field(repr=False)
    names: Names = field(repr=False)

    @cached_property
    def beginnings(self) -> frozenset[bytes]:
        """The letters with which its acts begin, for `may_name_act`: b"co" of "co-operate", b"" for none."""
        heads = (head for head, entries in self.forms.items() if any(act.kind for _, act, _ in entries))
        return frozenset((_letters(head) or [b""])[0] for head in heads)


@cache
def acts() -> tuple[Act, ...]:
    """All entries, in the order of the file."""
    kinds = frozenset(get_args(Kind))
    found = []
    for row in rows("acts.csv"):
        if row["kind"] not in kinds | {NO_ACT}:
            raise ValueError(f"acts.csv: {row['lemma']!r} has no kind {row['kind']!r}")
        kind = None if row["kind"] == NO_ACT else cast(Kind, row["kind"])
        concept = row["concept"] or row["lemma"]
        weight = float(row["weight"])
        found.append(Act(row["lemma"], row["pos"] == "n", kind, concept, row["needs"], weight, row["plover"]))
    return tuple(found)


def lasting_concepts() -> frozenset[str]:
    """Concepts that go on for a while, from lasting.txt."""
    return word_list("events", "lasting.txt")


def objects() -> dict[str, frozenset[str]]:
    """Object classes: name -> words."""
    return word_sets("events", "objects.toml")


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Word -> the object classes that have it."""
    return {
        word: frozenset(name for name, words in objects().items() if word in words)
        for word in frozenset().union(*objects().values())
    }


def object_classes(words: Words) -> frozenset[str]:
    """The object classes of which a sentence has a word anywhere."""
    classes = _classes()
    return frozenset().union(*(classes[word] for word in classes.keys() & [*words.lower, *words.texts]))


@cache
def usual_lexicon() -> Lexicon:
    """The lexicon of the data files."""
    return Lexicon(_forms(acts()), usual_names())


def more_lexicon(own: Iterable[Act], names: Iterable[tuple[str, Name]]) -> Lexicon:
    """The usual lexicon and these; of the readings of the same words, an added one comes first."""
    forms = dict(usual_lexicon().forms)
    for word, entries in _forms(own).items():
        forms[word] = sorted([*entries, *forms.get(word, ())], key=lambda entry: -len(entry[0]))
    return Lexicon(forms, more_names(names))


def _forms(entered: Iterable[Act]) -> _Forms:
    table: _Forms = {}
    for act in entered:
        head, *rest = act.lemma.split()
        forms: dict[str, Form | None] = {head: None} if act.noun else dict(inflections(head))
        for word, form in forms.items():
            table.setdefault(word, []).append((tuple(rest), act, form))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def may_name_act(text: str, lexicon: Lexicon) -> bool:
    """A quick no for half of all sentences: nothing in it begins like an act of the lexicon."""
    beginnings = lexicon.beginnings
    return b"" in beginnings or not beginnings.isdisjoint(_letters(text))


def _letters(text: str) -> list[bytes]:
    """Its runs of ASCII letters in lower case."""
    return text.encode("ascii", "replace").translate(_LETTERS).split()


def named_acts(words: Words, lexicon: Lexicon | None = None) -> list[tuple[Named, ...]]:
    """The places of a sentence where an act is named, each with all its readings, longest first."""
    table = (lexicon or usual_lexicon()).forms
    lower = words.lower
    found: list[tuple[Named, ...]] = []
    free = 0
    for at in [at for at, word in enumerate(lower) if word in table]:
        # a capital inside a sentence makes a name: Ban Ki-moon, the Washington Treaty
        if at < free or (at and words.texts[at][:1].isupper() and lower[at - 1] not in _QUOTES):
            continue
        readings = _readings(words, at, table[lower[at]])
        if readings:
            found.append(tuple(readings))
            free = readings[0].last + 1  # the longest comes first
    return found


def _readings(words: Words, at: int, entries: list[tuple[tuple[str, ...], Act, Form | None]]) -> list[Named]:
    found: list[Named] = []
    following = tuple(words.lower[at + 1 : at + 1 + len(entries[0][0])])
    for rest, act, form in entries:
        if found and len(rest) < found[0].last - found[0].first and any(one.act.noun == act.noun for one in found):
            continue  # a shorter reading only of another part of speech: "meeting with" may be a meeting
        if following[: len(rest)] == rest:
            found.append(Named(at, at + len(rest), act, form))
    return found


def _named_by(words: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, Act]]:
    """The entries whose words stand in a trigger, each with its place there."""
    for at, word in enumerate(words):
        for rest, act, _ in lexicon.forms.get(word, ()):
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                yield at, act


@lru_cache(maxsize=4096)
def concepts_of(trigger: str, lexicon: Lexicon | None = None, kind: Kind | None = None) -> frozenset[str]:
    """The concepts that a trigger's words can name; its last word itself where the lexicon has none.

    Args:
        kind: Only those of this kind, where there are any.
    """
    words = trigger.lower().replace("’", "'").split()
    named = [act for _, act in _named_by(words, lexicon or usual_lexicon()) if act.kind]
    found = [act.concept for act in named if act.kind == kind] or [act.concept for act in named]
    return frozenset(found or words[-1:])


@lru_cache(maxsize=4096)
def names_kind(trigger: str, kind: Kind, lexicon: Lexicon | None = None) -> bool:
    """Whether the lexicon has a trigger's words for an act of that kind."""
    return any(act.kind == kind for _, act in _named_by(trigger.lower().split(), lexicon or usual_lexicon()))


@lru_cache(maxsize=4096)
def is_noun(trigger: str, lexicon: Lexicon | None = None) -> bool:
    """Whether a trigger can be a bare noun ("the visit"), with no verb to say when."""
    words = trigger.lower().split()
    lexicon = lexicon or usual_lexicon()
    if words[0] not in lexicon.forms:
        return verb_form(words[0]) is None
    return any(act.noun and at == 0 for at, act in _named_by(words, lexicon))


@lru_cache(maxsize=4096)
def plover_of(trigger: str, kind: Kind) -> str:
    """PLOVER's type of a trigger of that kind where it is not the kind; "" where it is, or none is known."""
    named = _named_by(trigger.lower().split(), usual_lexicon())
    return next((act.plover for _, act in named if act.kind == kind and act.plover), "")
