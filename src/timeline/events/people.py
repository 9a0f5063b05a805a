"""Persons of one article: names introduced with a title or in full, and later mentions by surname."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, field

from timeline.events import gazetteer
from timeline.events.gazetteer import Names, words

_PARTICLES = re.compile(r"(?:al|el|ul|as|ar)[-‑](?=.)", re.IGNORECASE)
_GAP = re.compile(
    r"(?:\s|-|\.\s|\.|\s(?:de|de la|del|da|dos|do|van|van der|van den|von|von der|bin|ibn|al|el|ul|der|den|di|du|la|le|"
    r"abu|y|e)\s|\s(?:al|el|ul|as|ar)-|-(?:ul|al|el|e|i)-)\Z"
)
_SECOND = re.compile(r"-[a-z]\w+")
_AL = re.compile(r"\b(?:al|el)[- ]\Z", re.IGNORECASE)
_LONGEST_NAME = 5
_CANDIDATES = 20  # namesakes looked at, so that a text of thousands of Smiths is still read in linear time
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})


@define
class Run:
    """A run of capitalised words that may be a person's name.

    Args:
        start: First offset of the whole mention, its title included.
        end: Offset after the mention, "of Cuba" included.
        titled: A title or form of address stands with it.
        official: That title is an office held for a state or an international body.
        body: It is held for a body that belongs to no one state.
        surname: The word by which a later sentence names the person.
    """

    start: int
    end: int
    parts: tuple[str, ...]
    country: str | None = None
    titled: bool = False
    official: bool = False
    body: bool = False
    surname: str = field(init=False)

    @surname.default
    def _surname(self) -> str:
        for part in reversed(self.parts):
            if part not in _SUFFIXES:
                return _bare(part)
        return _bare(self.parts[-1])

    @property
    def keys(self) -> Iterator[str]:
        """Every single word that may later name the person."""
        yield self.surname
        if len(self.parts) > 1 and self.parts[0] in words("family"):
            yield self.parts[0]  # Jiang Zemin is Jiang in the next sentence

    @property
    def given(self) -> bool:
        """It begins like a person's full name."""
        return len(self.parts) > 1 and (self.parts[0] in words("given") or self.parts[0] in words("family"))


@define
class Person:
    """All mentions of one person in the article."""

    parts: tuple[str, ...]
    country: str | None = None
    official: bool = False
    body: bool = False
    runs: list[Run] = field(factory=list)
    starts: list[int] = field(factory=list)

    @property
    def name(self) -> str:
        return " ".join(self.parts)

    def take(self, run: Run) -> None:
        self.runs.append(run)
        self.official = self.official or run.official
        self.body = self.body or run.body
        self.country = self.country or run.country


def name_run(
    text: str, spans: Sequence[tuple[int, int]], index: int, names: Names | None = None
) -> tuple[Run | None, int]:
    """The run of name-like words that starts with the capitalised word at the index, and where to read on."""
    start, end = spans[index]
    last_start = start
    first_end, length, last = end, 1, index
    while length < _LONGEST_NAME and last + 1 < len(spans):
        following, following_end = spans[last + 1]
        gap = text[end:following]
        if len(gap) > 9 or (gap != " " and not _GAP.match(gap)):
            break
        word = text[following:following_end]
        if text[end] == "." and end - last_start > 2 and word not in _SUFFIXES:
            break
        if word in words("term") and gap == " ":
            return None, following_end  # "Truman Library" is no person
        if word in words("word") and len(word) > 2:
            break
        hit = gazetteer.name_at(text, following, following_end, names=names)
        if hit is not None and hit[0].sort != "place" and not gazetteer.is_also(word, "person"):
            break
        if gazetteer.starts_title(word) and _introduces(text, following):
            return None, following  # "Development Secretary Jones" is called Jones
        last_start, end, last, length = following, following_end, last + 1, length + 1
    if text[end : end + 1] == "-" and text[start:first_end] in words("family"):
        second = _SECOND.match(text, end)
        end = second.end() if second is not None else end  # Ban Ki-moon
    if text[start:end].isupper() and end - start > 3:
        return None, end
    if (article := _AL.search(text[max(0, start - 4) : start])) is not None:
        start -= len(article[0])
    parts = text[start:end].split()
    if "." in text[start:end]:
        parts = [part if "." in part[:-1] or len(part) == 2 else part.rstrip(".") for part in parts]
    return Run(start, end, tuple(parts)), end


def _introduces(text: str, position: int) -> bool:
    """A title stands at the position, and a capitalised name right after it."""
    title = gazetteer.title_at(text, position)
    if title is None or title[0].kind == "body":
        return False
    following = text[title[2] : title[2] + 2]
    return len(following) == 2 and following[0].isspace() and following[1].isupper()


def _bare(part: str) -> str:
    """al-Assad is the Assad of other sentences."""
    if "-" not in part and "‑" not in part:
        return part
    return _PARTICLES.sub("", part) or part


def persons(runs: list[Run]) -> list[Person]:
    """Groups the runs of an article that name persons; the other runs are left out."""
    by_word: dict[str, list[Person]] = {}
    found: list[Person] = []

    def introduce(run: Run) -> None:
        person = Person(run.parts)
        person.take(run)
        person.starts.append(run.start)
        found.append(person)
        for key in set(run.keys):
            by_word.setdefault(key, []).append(person)

    full = [run for run in runs if len(run.parts) > 1]
    single = [run for run in runs if len(run.parts) == 1]
    titled = {key for run in runs if run.titled for key in run.keys}
    for run in full:
        known = next(
            (person for person in by_word.get(run.surname, [])[-_CANDIDATES:] if _same(person.parts, run.parts)), None
        )
        if known is not None:
            known.take(run)
            if len(run.parts) > len(known.parts) and known.parts[0] != run.parts[0]:
                known.parts = run.parts
        elif run.titled or run.country or run.given or run.surname in titled:
            introduce(run)
    for person in found:
        person.starts = [run.start for run in person.runs]
    for run in single:
        namesakes = by_word.get(_bare(run.parts[0]), [])[-_CANDIDATES:]
        known = _nearest([person for person in namesakes if _may_be(person, run)], run.start)
        if known is not None:
            known.take(run)
        elif run.titled:
            introduce(run)
    return found


def _may_be(person: Person, run: Run) -> bool:
    """Whether a surname with a title may be the person: not the king of another state, nor the president's wife."""
    if run.country and person.country and run.country != person.country:
        return False
    return not run.official or person.official or not person.runs[0].titled or len(person.parts) == 1


def _same(known: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Two full names with one surname: equal, or first names that agree as far as they go."""
    if len(known) == 1 or known[-len(other) :] == other or other[-len(known) :] == known:
        return True  # Herman Van Rompuy is also Van Rompuy
    one, two = known[0], other[0]
    return one == two or (one[0] == two[0] and (len(one) == 1 or len(two) == 1))


def _nearest(candidates: list[Person], position: int) -> Person | None:
    """Whoever of the candidates was named in full last before the position, else the first one after it."""
    best: tuple[bool, int] | None = None
    nearest: Person | None = None
    for person in candidates:
        at = bisect_right(person.starts, position)
        rank = (True, person.starts[at - 1]) if at else (False, -person.starts[0])
        if best is None or rank > best:
            best, nearest = rank, person
    return nearest
