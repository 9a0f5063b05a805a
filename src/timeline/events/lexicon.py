"""The acts that words name: a lexicon read from acts.csv and objects.toml, and the look-up in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple, cast, get_args

from attrs import evolve, field, frozen

from timeline.events.gazetteer import Name, Names, more_names, rows, usual_names
from timeline.model import Kind
from timeline.prose import Form, Words, inflections, is_deed, verb_form, word_list, word_sets

Need = str  # "", "dyad", "state", "parties" or the name of an object class


@frozen
class Act:
    """One entry of the lexicon.

    Args:
        lemma: Dictionary form.
        noun: It is a noun, else a verb.
        kind: None for words that only look like an act.
        concept: Shared by the words for one and the same act.
        needs: What must stand near it: dyad, state, parties, or a class of objects; "" for nothing.
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


class Named(NamedTuple):
    """An entry as it stands in a sentence: words[first] to words[last], the head in `form` (None for nouns).

    Args:
        by_pronoun: What it needs as its object is a pronoun there.
    """

    first: int
    last: int
    act: Act
    form: Form | None
    by_pronoun: bool = False


@frozen(eq=False)
class Entry:
    """An act under one of the forms that name it.

    Args:
        rest: Its words after the first.
        form: Of the first word; None for nouns.
        wanted: The words of which one must be its object; None where it needs none.
    """

    rest: tuple[str, ...]
    act: Act
    form: Form | None
    wanted: frozenset[str] | None


@frozen(eq=False)
class Entries:
    """All that begins with one word.

    Args:
        every: Longest first.
        single: Those of one word.
        seconds: The second words of the others.
    """

    every: tuple[Entry, ...]
    single: tuple[Entry, ...]
    seconds: frozenset[str]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Entries:
        """Sort them; of two as long the earlier one stays so."""
        every = tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
        single = tuple(entry for entry in every if not entry.rest)
        return cls(every, single, frozenset(entry.rest[0] for entry in every if entry.rest))


_OBJECT = 5  # words of an object between a verb and its particle
NO_ACT = "-"
PARTIES = "parties"  # a need, see `timeline.events.direct`
# For `bytes.translate`: ASCII letters in lower case, anything else a blank.
_LETTERS = bytes(code | 32 if chr(code).isalpha() and code < 128 else 32 for code in range(256))
_QUOTES = frozenset(["``", "“", '"', "‘", ":", "--", "—"])
_Forms = dict[str, Entries]


@frozen(eq=False)
class Lexicon:
    """What words name, the library's entries or a user's besides.

    Args:
        forms: First word in lower case -> the acts that begin with it.
        names: Who acts.
    """

    forms: _Forms = field(repr=False)
    names: Names = field(repr=False)

    @cached_property
    def demands(self) -> dict[bytes, frozenset[bytes]]:
        """First letters of acts -> those of which some must be in the sentence too; none where an act needs nothing."""
        needed: dict[bytes, list[frozenset[bytes]]] = {}
        for head, entries in self.forms.items():
            words = [_needed(entry) for entry in entries.every if entry.act.kind]
            needed.setdefault(_first_letters(head), []).extend(words)
        return {
            head: frozenset().union(*words) if all(words) else frozenset() for head, words in needed.items() if words
        }

    @cached_property
    def letters(self) -> frozenset[bytes]:
        """All first letters with which an act begins and all that one needs."""
        return frozenset(self.demands).union(*self.demands.values())

    def may_name_act(self, text: str) -> bool:
        """A quick no for half of all sentences, before they are split into words: nothing in it can be an act."""
        demands = self.demands
        if b"" in demands:
            return True
        letters = _letters(text)
        there = self.letters.intersection(letters)
        stood_for = not _pronouns().isdisjoint(letters)
        for head in there:
            needed = demands.get(head)
            if needed is not None and (stood_for or not (needed and needed.isdisjoint(there))):
                return True
        return False


@cache
def pronouns() -> frozenset[str]:
    """Those that can stand for what an act needs: "lifted them"."""
    return word_sets("events", "roles.toml")["object_pronouns"]


@cache
def _pronouns() -> frozenset[bytes]:
    return frozenset(word.encode() for word in pronouns())


def _needed(entry: Entry) -> frozenset[bytes]:
    """First letters of which some must stand somewhere: of the second word, or of an object; none where none must."""
    return _beginnings(frozenset(entry.rest[:1]) or entry.wanted or frozenset())


@lru_cache(maxsize=1 << 9)  # few classes serve thousands of acts
def _beginnings(words: frozenset[str]) -> frozenset[bytes]:
    letters = frozenset(_first_letters(word) for word in words)
    return frozenset() if b"" in letters else letters


def _first_letters(word: str) -> bytes:
    """b"co" of "co-operate", b"" where it has none that are ASCII."""
    return (_letters(word) or [b""])[0]


def _letters(text: str) -> list[bytes]:
    """Its runs of ASCII letters in lower case."""
    return text.encode("ascii", "replace").translate(_LETTERS).split()


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
    """Word in lower case -> the object classes that it can be of; for some it must have a capital."""
    found: dict[str, set[str]] = {}
    for name, words in objects().items():
        for word in words:
            found.setdefault(word.lower(), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def object_classes(lower: Sequence[str]) -> frozenset[str]:
    """The object classes of which words in lower case can be."""
    classes = _classes()
    return frozenset().union(*[classes[word] for word in classes.keys() & lower])


@cache
def usual_lexicon() -> Lexicon:
    """The lexicon of the data files."""
    return Lexicon(_forms(acts()), usual_names())


def more_lexicon(own: Iterable[Act], names: Iterable[tuple[str, Name]]) -> Lexicon:
    """The usual lexicon and these; of the readings of the same words, an added one comes first.

    One that needs no object is right wherever its words stand, so it leaves those of the library no place, not even
    the ones that need an object, which otherwise come first.
    """
    forms = dict(usual_lexicon().forms)
    for word, entries in _forms(own).items():
        usual = forms[word].every if word in forms else ()
        settled = {(entry.rest, entry.act.noun) for entry in entries.every if entry.wanted is None}
        left = [entry for entry in usual if (entry.rest, entry.act.noun) not in settled]
        forms[word] = Entries.of([*entries.every, *left])
    return Lexicon(forms, more_names(names))


def _forms(entered: Iterable[Act]) -> _Forms:
    table: dict[str, list[Entry]] = {}
    for act in entered:
        head, *rest = act.lemma.split()
        forms: dict[str, Form | None] = {head: None} if act.noun else dict(inflections(head))
        for word, form in forms.items():
            table.setdefault(word, []).append(Entry(tuple(rest), act, form, objects().get(act.needs)))
    return {word: Entries.of(entries) for word, entries in table.items()}


def named_acts(words: Words, lexicon: Lexicon, behind_time: Callable[[int], int]) -> list[tuple[int, Sequence[Entry]]]:
    """The places of a sentence where an act can be named, each with all that it can be, longest first.

    Args:
        behind_time: The word behind a time or adverbs, which may stand between a verb and its preposition.
    """
    lower, table = words.lower, lexicon.forms
    found: list[tuple[int, Sequence[Entry]]] = []
    free = 0
    for at in [at for at, word in enumerate(lower) if word in table]:
        # a capital inside a sentence makes a name: Ban Ki-moon, the Washington Treaty
        if at < free or (at and words.texts[at][:1].isupper() and lower[at - 1] not in _QUOTES):
            continue
        if at and lower[at - 1] == "-" and words.ends[at - 1] == words.start(at):
            continue  # "a U.N.-backed truce"
        entries = _fitting(lower, at, table[lower[at]], behind_time)
        if entries:
            found.append((at, entries))
            free = at + len(entries[0].rest) + 1  # the longest comes first
    return found


def _fitting(lower: Sequence[str], at: int, entries: Entries, behind_time: Callable[[int], int]) -> Sequence[Entry]:
    """The entries whose words stand there; of one part of speech only the longest."""
    if not entries.seconds or at + 1 == len(lower):
        return entries.single
    there = behind_time(at + 1)
    if there > at + 1 and there < len(lower) and lower[there] in entries.seconds:
        parted = [entry for entry in entries.every if entry.rest == (lower[there],) and not entry.act.noun]
        if parted:  # "called on Friday for talks": its first word names it there
            return [*(evolve(entry, rest=()) for entry in parted), *(one for one in entries.single if one.act.noun)]
    if lower[at + 1] not in entries.seconds:
        parted = _parted(lower, at, entries)
        return [*parted, *(one for one in entries.single if one.act.noun)] if parted else entries.single
    found: list[Entry] = []
    following = tuple(lower[at + 1 : at + 1 + len(entries.every[0].rest)])
    for entry in entries.every:
        length = len(entry.rest)
        if found and length < len(found[0].rest) and any(one.act.noun == entry.act.noun for one in found):
            continue  # a shorter reading only of another part of speech: "meeting with" may be a meeting
        if following[:length] == entry.rest:
            found.append(entry)
    return found


def ends_object(lower: Sequence[str], at: int) -> bool:
    """Whether what begins at lower[at] lets the particle before it be a verb's: not "sent troops over the border"."""
    following, small = lower[at] if at < len(lower) else ".", word_sets("events", "roles.toml")
    return following in small["prepositions"] or following in small["clauses"] or not following[:1].isalnum()


def _parted(lower: Sequence[str], at: int, entries: Entries) -> list[Entry]:
    """The verbs whose particle stands behind their object: "handed the islands *back* to them", "called it *off*"."""
    particles = entries.seconds & word_sets("events", "roles.toml")["particles"]
    if not particles:
        return []
    small = word_sets("events", "roles.toml")
    for place in range(at + 2, min(len(lower), at + 2 + _OBJECT)):
        word = lower[place]
        if word in particles:
            if not ends_object(lower, place + 1):
                return []
            return [evolve(entry, rest=()) for entry in entries.every if entry.rest == (word,) and not entry.act.noun]
        if word in small["prepositions"] or word in small["clauses"] or not word[:1].isalnum() or is_deed(word):
            return []
    return []


def _named_by(words: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, Act]]:
    """The entries whose words stand in a trigger, each with its place there."""
    for at, word in enumerate(words):
        for entry in lexicon.forms[word].every if word in lexicon.forms else ():
            if tuple(words[at + 1 : at + 1 + len(entry.rest)]) == entry.rest:
                yield at, entry.act


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
    return any(act.noun and act.kind is not None and at == 0 for at, act in _named_by(words, lexicon))


@lru_cache(maxsize=4096)
def plover_of(trigger: str, kind: Kind) -> str:
    """PLOVER's type of a trigger of that kind where it is not the kind; "" where it is, or none is known."""
    named = _named_by(trigger.lower().split(), usual_lexicon())
    return next((act.plover for _, act in named if act.kind == kind and act.plover), "")
