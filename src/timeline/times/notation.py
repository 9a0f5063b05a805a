"""The notation in which rules write their phrases, and its translation into regular expressions.

    the [{edge} of ]{month:month}[,] {year:year}

A space is any white space within a paragraph, `~` white space or a hyphen, `[...]` may be missing, `(a|b)`
is a choice, `{class}` a class of words, `{class:name}` the same, remembered under a name. All else stands
for itself, and so do these signs behind a backslash. Patterns are matched against lower-case text.

Everything stays in what `re` and google-re2 share: no look-around, no back-references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from attrs import define, field, frozen

from timeline.times.trie import one_of

# One line break at most: a phrase may wrap, but it never crosses the blank line between paragraphs.
GAP = r"(?: \n?|\n) {0,9}"
FIGURES = ("0", "00", "000", "0000", "00000")  # numbers by their length, the last also for all longer ones
QUOTED = "'"  # before figures that begin with an apostrophe: '89
JOINED = ","  # before figures that a comma or a full stop joins to others: 1,500 or 2.5
Heads = frozenset[tuple[str, ...]]  # runs of words
_SIGNS = {" ": GAP, "~": f"(?:-|{GAP})"}
# How phrases and texts fall into words; the signs between them are none.
WORD = r"[^\W0-9_]++|[0-9]++(?:st|nd|rd|th)?+"
_WORD = re.compile(WORD)


@define(eq=False)
class Place:
    """A place between two words of a phrase.

    Args:
        steps: The words that can come next, and where they lead; numbers as `heading` writes them.
        over: Whether the phrase may end here.
    """

    steps: list[tuple[frozenset[str], Place]] = field(factory=list)
    over: bool = False

    @classmethod
    def any_of(cls, places: Iterable[Place]) -> Place:
        """The place from which all goes on that goes on from one of them."""
        places = list(dict.fromkeys(places))
        if len(places) == 1:
            return places[0]
        steps = dict.fromkeys(step for place in places for step in place.steps)
        return cls(list(steps), any(place.over for place in places))


def _split(heads: Heads) -> Heads:
    """Heads of which each part is a word, so q 0 for q3."""
    return frozenset(
        tuple(part for word in head for part in (words_of(word) if word[0].isalpha() else (word,))) for head in heads
    )


@frozen(slots=False, eq=False)
class Words:
    """A class of words.

    Args:
        pattern: Regular expression without capturing groups; it minds its own end unless `open_ended`.
        heads: What it consists of, or begins with, word by word; numbers as `heading` writes them.
        open_ended: A word boundary must be added where no letter follows.
        inner: Words of which any number can come after a head, where the heads do not say it all.
    """

    pattern: str
    heads: Heads = field(converter=_split)
    open_ended: bool = False
    inner: frozenset[str] = frozenset()

    def before(self, then: Place) -> Place:
        """The place before the class, if that one comes after it."""
        if self.inner:
            after = Place([*then.steps], then.over)
            after.steps.append((self.inner, after))
            then = after
        return _before(self.heads, then)

    @classmethod
    def listed(cls, words: Iterable[str]) -> Words:
        """A class of the words listed; a space in one stands for a gap, a full stop for itself."""
        words = list(words)
        dotted = [w for w in words if w.endswith(".")]
        plain = [w for w in words if not w.endswith(".")]
        branches = []
        if dotted:
            branches.append(one_of(dotted))
        if plain:
            branches.append(one_of(plain) + r"\b")
        pattern = "|".join(branches).replace(r"\ ", GAP)
        return cls(f"(?:{pattern})", frozenset(words_of(w) for w in words))


def _before(heads: Heads, then: Place) -> Place:
    """The place before any of some runs of words."""
    steps = []
    for firsts, rests in _alike(heads):
        longer = rests - {()}
        inside = _before(longer, then) if longer else then
        steps.append((firsts, Place.any_of((inside, then)) if longer and () in rests else inside))
    return Place(steps)


@cache
def _alike(heads: Heads) -> list[tuple[frozenset[str], Heads]]:
    """First words, and the runs that can come after each of them."""
    rests: dict[str, set[tuple[str, ...]]] = {}
    for first, *rest in heads:
        rests.setdefault(first, set()).add(tuple(rest))
    alike: dict[Heads, set[str]] = {}
    for first, after in rests.items():
        alike.setdefault(frozenset(after), set()).add(first)
    return [(frozenset(firsts), after) for after, firsts in alike.items()]


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, as `heading` writes them."""
    return tuple(heading(word) if word[0].isdigit() else word for word in _WORD.findall(phrase))


def heading(number: str) -> str:
    """What stands for a number among words: how many figures it has, so 00 for "12th"."""
    return FIGURES[min(len(number.rstrip("dhnrst")), len(FIGURES)) - 1]


@frozen
class Sign:
    """A space or a tilde."""

    sign: str


@frozen
class Member:
    """`{class:group}`."""

    words: str
    group: str


@frozen
class Choice:
    """`(a|b)`, or `[a|b]`, which may be missing."""

    options: list[list[Node]]
    missing: bool


Node = str | Sign | Member | Choice  # a string is a run that stands for itself


@frozen(slots=False, eq=False)
class Phrase:
    """A pattern of the notation, with the classes that it speaks of."""

    source: str
    classes: Mapping[str, Words] = field(repr=False)

    @cached_property
    def _nodes(self) -> list[Node]:
        whole = f"({self.source})"
        nodes, end = _parse(whole, 0)
        if end != len(whole):
            raise ValueError(f"unbalanced bracket in pattern {self.source!r} at {end}")
        return nodes

    @cached_property
    def reading(self) -> re.Pattern[str]:
        """Regular expression with the names as groups."""
        return re.compile(self._translate(self._nodes))

    @cached_property
    def beginning(self) -> Place:
        """The place before its first word."""
        return self._before(self._nodes, Place(over=True))

    def _translate(self, nodes: list[Node]) -> str:
        out = []
        for i, node in enumerate(nodes):
            if isinstance(node, str):
                out.append(re.escape(node))
                if node[-1].isalnum() and not self._glued(nodes, i + 1):
                    out.append(r"\b")
                continue
            if isinstance(node, Sign):
                out.append(_SIGNS[node.sign])
            elif isinstance(node, Member):
                words = self._words(node.words)
                out.append(f"(?P<{node.group}>{words.pattern})" if node.group else words.pattern)
                if words.open_ended and not self._glued(nodes, i + 1):
                    out.append(r"\b")
            else:
                inner = "|".join(self._translate(option) for option in node.options)
                out.append(f"(?:{inner}){'?' if node.missing else ''}")
        return "".join(out)

    @staticmethod
    def _glued(nodes: list[Node], at: int) -> bool:
        """Whether the next thing continues the word."""
        if at == len(nodes):
            return False
        node = nodes[at]
        if isinstance(node, str):
            return node[0].isalnum()
        if isinstance(node, Choice):
            if node.missing and Phrase._glued(nodes, at + 1):
                return True
            return any(option and Phrase._glued(option, 0) for option in node.options)
        return isinstance(node, Member)

    def _words(self, name: str) -> Words:
        if name not in self.classes:
            raise ValueError(f"pattern {self.source!r} names an unknown class {name!r}")
        return self.classes[name]

    def _before(self, nodes: list[Node], then: Place) -> Place:
        """The place before all the nodes, if that one comes after them."""
        for node in reversed(nodes):
            if isinstance(node, Member):
                then = self._words(node.words).before(then)
            elif isinstance(node, Choice):
                options = [self._before(option, then) for option in node.options]
                then = Place.any_of((*options, then) if node.missing else options)
            elif isinstance(node, str) and (words := words_of(node)):
                then = _before(frozenset({words}), then)
        return then


def _parse(source: str, at: int) -> tuple[list[Node], int]:
    """The nodes from `at` up to a closing bracket, a bar or the end, and where they end."""
    nodes: list[Node] = []
    run = ""

    def flush() -> None:
        nonlocal run
        if run:
            nodes.append(run)
        run = ""

    while at < len(source) and source[at] not in ")]|":
        sign = source[at]
        if sign in "([":
            flush()
            options = []
            at += 1
            while True:
                option, at = _parse(source, at)
                options.append(option)
                if at < len(source) and source[at] == "|":
                    at += 1
                    continue
                break
            if at == len(source) or source[at] != {"(": ")", "[": "]"}[sign]:
                raise ValueError(f"unbalanced bracket in pattern {source!r}")
            nodes.append(Choice(options, sign == "["))
        elif sign == "{":
            flush()
            end = source.index("}", at)
            name, _, group = source[at + 1 : end].partition(":")
            nodes.append(Member(name, group))
            at = end
        elif sign in _SIGNS:
            flush()
            nodes.append(Sign(sign))
        else:
            at += sign == "\\"
            run += source[at]
        at += 1
    flush()
    return nodes, at
