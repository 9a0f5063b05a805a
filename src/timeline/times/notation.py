"""The notation in which rules write their phrases, and its translation into regular expressions.

    the [{edge} of ]{month:month}[,] {year:year}

A space is any white space within a paragraph, `~` white space or a hyphen, `[...]` may be missing, `(a|b)`
is a choice, `{class}` a class of words, `{class:name}` the same, remembered under a name. All else stands
for itself. Patterns are matched against lower-case text.

Everything stays in what `re` and google-re2 share: no look-around, no back-references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import frozen

from timeline.times.trie import one_of

# One line break at most: a phrase may wrap, but it never crosses the blank line between paragraphs.
GAP = r"(?: \n?|\n) {0,9}"
FIGURES = ("0", "00", "000", "0000", "00000")  # numbers by their length, the last also for all longer ones
QUOTED = "'"  # before figures that begin with an apostrophe: '89
JOINED = ","  # before figures that a comma or a full stop joins to others: 1,500 or 2.5
_WORD = re.compile(r"[^\W_]+")
_SIGNS = {" ": GAP, "~": f"(?:-|{GAP})"}


Follow = tuple[tuple[frozenset[str], frozenset[str]], ...]  # any of the one set, then any of the other
Opening = tuple[frozenset[str], frozenset[str], frozenset[str]]
_END: Follow = ((frozenset({""}), frozenset({""})),)


def _nearest(follow: Follow) -> frozenset[str]:
    """The words that can come next."""
    return frozenset[str]().union(*(words for words, _ in follow))


@frozen(slots=False, eq=False)
class Words:
    """A class of words.

    Args:
        pattern: Regular expression without capturing groups; it minds its own end unless `open_ended`.
        heads: What it can begin with: the first words of each phrase, three at most, as `heading` writes them.
        open_ended: A word boundary must be added where no letter follows.
        inner: Words that can come after a head, where the heads do not say it all.
    """

    pattern: str
    heads: frozenset[tuple[str, ...]]
    open_ended: bool = False
    inner: frozenset[str] = frozenset()

    @cached_property
    def _lone(self) -> frozenset[str]:
        """The heads of one word."""
        return frozenset(head[0] for head in self.heads if len(head) == 1)

    @cached_property
    def _begun(self) -> tuple[frozenset[str], frozenset[str]]:
        """The first and the second words of longer heads."""
        longer = [head for head in self.heads if len(head) > 1]
        return frozenset(head[0] for head in longer), frozenset(head[1] for head in longer)

    def openings(self, follow: Follow) -> Iterator[Opening]:
        """First, second and third words, given those that can follow the class."""
        after = _nearest(follow) | self.inner
        if self._lone:
            for second, third in follow:
                yield self._lone, second, third
            if self.inner:
                yield self._lone, self.inner, after
        for head in self.heads:
            if len(head) > 1:
                yield frozenset(head[:1]), frozenset(head[1:2]), frozenset(head[2:]) or after

    def before(self, follow: Follow) -> Follow:
        """What comes before a place where the class is followed by those words."""
        pairs = []
        if self._lone:
            pairs.append((self._lone, _nearest(follow) | self.inner))
        if self._begun[0]:
            pairs.append(self._begun)
        return tuple(pairs)

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
        return cls(f"(?:{pattern})", frozenset(first_words(w) for w in words))


def first_words(phrase: str) -> tuple[str, ...]:
    """The words that a phrase begins with, three at most, as `heading` writes them."""
    return tuple(map(heading, _WORD.findall(phrase)[:3]))


def heading(word: str) -> str:
    """The word, or of one that begins with a number how many figures that has: 00 for "12th"."""
    figures = len(word) - len(word.lstrip("0123456789"))
    return FIGURES[min(figures, len(FIGURES)) - 1] if figures else word


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
    classes: Mapping[str, Words]

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

    def openings(self) -> Iterator[Opening]:
        """What the phrase can begin with: its first, second and third words; "" where it may have ended."""
        return self._openings(self._nodes, _END)

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

    def _openings(self, nodes: list[Node], follow: Follow) -> Iterator[Opening]:
        follows = [follow]  # what can come after each node
        for node in reversed(nodes):
            follows.append(self._before(node, follows[-1]))
        follows = follows[-2::-1]
        for node, follow in zip(nodes, follows, strict=True):
            if isinstance(node, Choice):
                for option in node.options:
                    yield from self._openings(option, follow)
            elif isinstance(node, Member):
                yield from self._words(node.words).openings(follow)
            elif words := _spoken(node):
                if len(words) == 1:
                    for second, third in follow:
                        yield frozenset(words), second, third
                else:
                    yield frozenset(words[:1]), frozenset(words[1:2]), frozenset(words[2:]) or _nearest(follow)
            if not _silent(node):
                return

    def _before(self, node: Node, follow: Follow) -> Follow:
        """The words that the node, and then what follows it, can begin with."""
        if isinstance(node, Member):
            return self._words(node.words).before(follow)
        if isinstance(node, Choice):
            pairs = follow if node.missing else ()
            for option in node.options:
                inside = follow
                for inner in reversed(option):
                    inside = self._before(inner, inside)
                pairs += inside
            return tuple(dict.fromkeys(pairs))
        words = _spoken(node)
        return ((frozenset(words[:1]), frozenset(words[1:2]) or _nearest(follow)),) if words else follow


def _spoken(node: str | Sign) -> tuple[str, ...]:
    """The first words of a run; a sign has none."""
    return first_words(node) if isinstance(node, str) else ()


def _silent(node: Node) -> bool:
    """Whether the node can pass without a word."""
    if isinstance(node, Choice):
        return node.missing or any(all(map(_silent, option)) for option in node.options)
    return isinstance(node, Sign) or (isinstance(node, str) and not _WORD.search(node))


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
            run += sign
        at += 1
    flush()
    return nodes, at
