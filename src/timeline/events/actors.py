"""Finds who acts in an article: states, peoples, organisations and persons, as spans with a canonical name."""

from __future__ import annotations

import re
import sys
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from attrs import define, evolve

from timeline.events import gazetteer
from timeline.events.gazetteer import CAPITALISED, Name, Names, Title
from timeline.events.namesakes import elsewhere, is_namesake
from timeline.events.naming import country_name
from timeline.events.people import Run, name_run, persons
from timeline.events.short_names import short_names
from timeline.events.whereabouts import datelines, is_place, is_venue, is_within
from timeline.prose import word_list

ActorKind = Literal["country", "organisation", "person", "people", "place"]


class ActorSpan(NamedTuple):
    """Words of a text that name an actor.

    Args:
        name: Canonical name: "United States" for "Washington" and "U.S. officials", a person's fullest name.
        country: ISO 3166 alpha-3 of the state it is or acts for, as far as the text says so.
        official: It acts for a state or an intergovernmental body.
        demonym: Named through an adjective or a people ("Polish", "Poles", "U.S.-led").
        body: A person who holds office in a body of several states.
        place: A state named as where, not who ("in Poland"); of kind "place" where its city is named ("in Warsaw").
    """

    start: int
    end: int
    name: str
    country: str | None
    kind: ActorKind
    official: bool
    demonym: bool = False
    place: bool = False
    body: bool = False


@define
class _Office:
    """A title just read, waiting for the name of its holder."""

    start: int
    end: int
    country: str | None
    official: bool
    titled: bool = True
    linked: bool = False  # to a state or organisation, so that a name may stand after a comma


_CHARGED = re.compile(
    r"\b(?:special\s+(?:representative|advis[eo]r)|envoy|coordinator|mediator|rapporteur)\s+for(?:\s+the)?\s+\Z",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+[oO][fF](?:\s+the)?\s+\Z")
_TO = re.compile(r"\s+(?:to|for|in|at|on|with)(?:\s+the)?\s+\Z")
_FORMER = re.compile(r"(?:\bformer|\bFormer|\bex|\bEx|\blate|\bonetime|\bthen)[\s-]+\Z")
_APPOSITION = re.compile(r",\s+(?:(?:the|a|an|then|former|its|deputy|senior)\s+)*\Z")
_AFTER_NAME = re.compile(r"\s*(?:[,.;:)]|['’]s\b|--|_|$)")
_AND_NAME = re.compile(r"\s+and\s+[A-Z]")
_POSSESSIVE = re.compile(r"['’](?:s\b)?")
_MONEY = re.compile(r"\$|(?<=US|S\.) \$|\s+([a-z]+)")
_SUFFIX = re.compile(r"-([a-z]+)\s*")
_PRECEDED = re.compile(r"\b[a-z]+-\Z")
_AL = re.compile(r"\b(?:al|el)[- ]\Z", re.IGNORECASE)


@cache
def _fire() -> re.Pattern[str]:
    """What a state's forces do, right behind its name."""
    return re.compile(rf"\s?(?:[a-z-]+ )?(?:{'|'.join(sorted(word_list('events', 'fire.txt')))})\b")


_MINISTERS = re.compile(r"(?:ministers|presidents|premiers|chancellors|secretaries|leaders)\s+\Z", re.IGNORECASE)
_LISTED = (" and ", ", ", ", and ")

_NOWHERE = (sys.maxsize, sys.maxsize)
_NOT_OFFICES = frozenset({"civil", "other"})


def find_actors(text: str, published: date | None = None, names: Names | None = None) -> tuple[ActorSpan, ...]:
    """Finds the actors an article names, in the order of the text and without overlaps.

    A person introduced with a title or in full is known by surname in the whole article. Nothing is taken from
    outside the text: who was president of what is never inferred.

    Args:
        text: A whole article.
        published: Decides whether "Moscow" stands for Russia or for the Soviet Union.
        names: Those to look for; the usual ones if not given.

    >>> [(span.name, span.country) for span in find_actors("Polish officials met NATO envoys.")]
    [('Poland', 'POL'), ('NATO', None)]
    """
    reader = _Reader(text, published.year if published else None, names or gazetteer.usual_names())
    reader.read()
    return reader.spans()


def _is_public(name: Name) -> bool:
    """Whoever holds an office in it is an official; the leader of an armed group is none."""
    return name.official or name.sort != "organisation"


def _is_money(text: str, end: int, name: Name) -> bool:
    """Whether the name that ends here says whose money is spoken of: "US$5 million", "Swiss francs".

    "Gave Peru $5 million" does not.
    """
    found = _MONEY.match(text, end)
    if found is None or found[1] is None:
        return found is not None
    described = name.sort == "demonym" or text[end - 2 : end] in ("US", "S.")
    return described and found[1] in word_list("events", "currencies.txt")


class _Reader:
    """Reads one article from left to right, a capitalised word at a time."""

    def __init__(self, text: str, year: int | None, names: Names) -> None:
        self.text = text
        self.year = year
        self.names = names
        self.words = [match.span() for match in CAPITALISED.finditer(text)]
        self.found: list[ActorSpan] = []
        self.runs: list[Run] = []
        self.office: _Office | None = None
        self.place_end = -1  # end of the last capital that was a place: "in Warsaw and Prague"
        self.skip = 0
        self.peers_end = -1  # end of the last name in a list that shares its title
        self.foreign = elsewhere(text)

    def read(self) -> None:
        text = self.text
        plain, quiet = gazetteer.plain(), self.names.quiet
        short = {start: (end, name) for start, end, name in short_names(text, self.names)}
        lines = iter(datelines(text))
        line_start, line_end = next(lines, _NOWHERE)
        for index, (start, end) in enumerate(self.words):
            word = text[start:end]
            if start < self.skip or word in quiet:
                continue
            if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
                continue
            while line_end <= start:
                line_start, line_end = next(lines, _NOWHERE)
            if line_start <= start:
                continue
            hit = gazetteer.name_at(text, start, end, self.year, self.names)
            if hit is None and start in short:
                hit = short[start][1], short[start][0]
            if hit is not None and hit[0].sort == "place" and self._awaits(start):
                hit = None  # Sheik Sabah is a person, though Sabah is a place
            if hit is not None and not is_namesake(text, self.words, index, self.foreign, self.names):
                self._named(*hit, start)
                continue
            if hit is not None and word in self.foreign:
                continue
            title = gazetteer.title_at(text, start) if gazetteer.starts_title(word) else None
            if title is not None:
                self._title(title[0], start, title[2])
            elif word not in plain:
                run, self.skip = name_run(text, self.words, index, self.names)
                if run is not None:
                    self._introduce(run)
        for start, (end, name) in short.items():
            if text[start].islower():
                self._add(start, end, name, official=True)

    def _awaits(self, start: int) -> bool:
        """A title with nobody's name yet stands right before."""
        office = self.office
        return office is not None and office.titled and self.text[office.end : start] == " "

    def _named(self, name: Name, end: int, start: int) -> None:
        text = self.text
        self.skip = end
        before = text[max(0, start - 24) : start]
        if name.sort == "none" or _is_money(text, end, name):
            return
        if name.sort == "person":
            run = Run(start, end, tuple(name.name.split()))
            self._introduce(run)
            run.titled, run.official, run.country = True, run.official or name.official, run.country or name.country
            return
        if name.sort == "organisation" and (article := _AL.search(before)):
            start -= len(before) - article.start()
            before = before[: article.start()]
        if name.sort == "metonym" and is_place(text, start, end, self.place_end):
            self.place_end = end
            if not is_venue(text, end):
                self._place(start, end, name)
            return
        suffix = _SUFFIX.match(text, end) if text[end : end + 1] == "-" else None
        if suffix is not None:
            # "NATO-member Norway" is Norway; "U.S.-led" is a modifier that still names who leads.
            if suffix[1] != "member" or name.sort != "organisation":
                self._add(start, end, name, official=bool(_fire().match(text, suffix.end())), demonym=True)
            return
        if text[start - 1 : start] == "-" and _PRECEDED.search(before):
            if name.sort == "metonym":
                return  # post-Madrid
            self._add(start, end, name, official=False, demonym=True)  # anti-Soviet
            return
        if self._holder_of(name, start, end):
            return
        if name.sort != "people" and (people := self._people_at(end)) is not None:
            self.skip = end = people  # Bosnian Serbs are of Bosnia
            self._add(start, end, evolve(name, sort="people"), official=False)
            return
        possessive = _POSSESSIVE.match(text, end) if text[end : end + 1] in {"'", "’"} else None
        after = possessive.end() if possessive else end
        title = None
        if name.sort != "people" and text[after : after + 1].isspace():
            bare = name.sort == "country" and possessive is None
            title = gazetteer.title_at(text, after, gazetteer.words("function"), noun=bare)
        if title is not None and title[0].kind != "civil":
            self._with_title(name, start, end, title)
            return
        if name.sort == "place":
            self._place(start, end, name)
            return
        where = name.sort == "country" and (is_within(before) or self._is_around(name, start))
        official = name.official and name.sort != "people"
        if name.sort == "demonym" and _fire().match(text, end):
            official = True  # "a Turkish air strike" is the state's
        self._add(start, end, name, official=official, place=where)
        if possessive and name.sort == "country":
            self.office = _Office(start, after, name.country, False, titled=False)

    def _is_around(self, name: Name, start: int) -> bool:
        """Whether it is the state of the town right before it: "Rome, Italy", not "quit Rome, Italy and Peru met"."""
        last = self.found[-1] if self.found else None
        if last is None or last.kind != "place" or self.text[last.end : start] != ", ":
            return False
        begins_list = _AND_NAME.match(self.text, start + len(name.name)) is not None
        within = is_within(self.text[max(0, last.start - 24) : last.start])
        return last.country == name.country and (within or not begins_list)

    def _people_at(self, position: int) -> int | None:
        """The end of the people that is named right behind a name."""
        text = self.text
        if not text[position + 1 : position + 2].isupper() or text[position] != " ":
            return None
        head = CAPITALISED.match(text, position + 1)
        hit = gazetteer.name_at(text, *head.span(), self.year, self.names) if head is not None else None
        return hit[1] if hit is not None and hit[0].sort == "people" else None

    def _with_title(self, name: Name, start: int, end: int, title: tuple[Title, int, int]) -> None:
        office, title_start, title_end = title
        modifiers = self.text[end:title_start] + " "
        former = _FORMER.search(self.text[max(0, start - 9) : start]) or _FORMER.search(modifiers)
        official = office.kind not in _NOT_OFFICES and not former and _is_public(name)
        self._apposed(start, name, official, title_end)
        if name.sort == "organisation":
            self._add(start, end, name, official=name.official)
            start = title_start
        elif name.sort == "place":
            if name.country and office.kind == "body":  # "Karachi police" are no organ of the whole state
                state = country_name(name.country)
                self.found.append(ActorSpan(start, title_end, state, name.country, "people", False, True))
        else:
            kind: ActorKind = "people" if office.kind in _NOT_OFFICES else "country"
            demonym = name.sort == "demonym"
            self.found.append(ActorSpan(start, title_end, name.name, name.country, kind, official, demonym))
        # Only a person's office introduces a name: in "Polish troops Friday" nobody is called Friday.
        self.office = None if office.kind == "body" else _Office(start, title_end, name.country, official, linked=True)
        self.skip = title_end

    def _holder_of(self, name: Name, start: int, end: int) -> bool:
        """Reads "<title> of <state>", "<person> of <state>" and "ambassador to <state>"; True if a span was made."""
        text = self.text
        office = self.office
        if name.sort not in {"country", "organisation"}:
            return False
        if _CHARGED.search(text, max(0, start - 40), start):  # who is "the special envoy for Chad" is not Chad's
            if office is not None and start - office.end < 12:
                office.end = end
            return True
        if office is not None and office.linked and start - office.end < 12 and _TO.fullmatch(text[office.end : start]):
            office.end = end
            return False
        before = text[max(0, start - 12) : start]
        of = _OF.search(before) if "of" in before or "OF" in before else None
        if of is None:
            return False
        of_start = start - len(of[0])
        run = self.runs[-1] if self.runs else None
        if run is not None and run.end == of_start and (run.titled or len(run.parts) > 1) and name.sort == "country":
            run.country, run.end = run.country or name.country, end
            return True
        if office is not None and office.end == of_start and not office.linked:
            first, official = office.start, True
        elif (title := gazetteer.title_before(text, of_start + 1)) is not None:
            first, official = title[1], title[0].kind not in _NOT_OFFICES
        else:
            return False
        official = official and _is_public(name) and not _FORMER.search(text[max(0, first - 9) : first])
        self._apposed(first, name, official, end)
        if name.sort == "organisation":
            self._add(start, end, name, official=name.official)
        else:
            self.found.append(ActorSpan(first, end, name.name, name.country, "country", official))
        self.office = _Office(first, end, name.country, official, linked=True)
        return True

    def _apposed(self, start: int, name: Name, official: bool, end: int) -> None:
        """Gives the office to the person named right before it: "Geremek, the Polish minister"."""
        if self.runs:
            run = self.runs[-1]
            if start - run.end < 40 and _APPOSITION.fullmatch(self.text[run.end : start]):
                run.country = run.country or name.country
                # A single word must be known from elsewhere: "Similarly, the Polish minister" names nobody.
                run.titled = run.titled or len(run.parts) > 1
                run.official = run.official or official
                run.body = run.body or (name.sort == "organisation" and name.country is None)
                if name.sort != "organisation":
                    run.end = end

    def _title(self, title: Title, start: int, end: int) -> None:
        self.skip = end
        former = _FORMER.search(self.text[max(0, start - 9) : start])
        official = title.alone and title.kind not in _NOT_OFFICES and not former
        before = self.office
        if title.kind == "body":
            self.office = None
        elif before is not None and before.linked and self.text[before.end : start].strip() in {",", ""}:
            # "the U.S. general in Haiti, Lt. Gen. Smith"
            self.office = _Office(before.start, end, before.country, before.official or official)
        else:
            self.office = _Office(start, end, None, official)

    def _introduce(self, run: Run) -> None:
        text, own = self.text, run.start
        office, self.office = self.office, None
        gap = text[office.end : run.start] if office is not None and run.start - office.end < 6 else None
        if office is not None and gap is not None and gap.isspace() and "\n\n" not in gap:
            if office.titled or run.given:
                run.start, run.country = office.start, office.country
                run.titled, run.official = office.titled, office.official
                run.body = office.linked and office.country is None
        elif office is not None and gap is not None and office.linked and gap.strip() == ",":
            if len(run.parts) > 1 and _AFTER_NAME.match(text, run.end):
                run.start, run.country, run.titled, run.official = office.start, office.country, True, office.official
                run.body = office.country is None
        elif (title := gazetteer.title_before(text, run.start)) is not None:
            run.start, run.titled = title[1], True
            former = _FORMER.search(text[max(0, run.start - 9) : run.start])
            run.official = title[0].alone and title[0].kind not in _NOT_OFFICES and not former
            if title[0].kind == "body" and _MINISTERS.search(text, run.start, own):
                run.official = not former
                self.peers_end = -1 if former else run.end  # of "former ministers" the others are none either
        elif text[self.peers_end : run.start] in _LISTED:  # "Foreign Ministers Anne Berg and Li Wei"
            run.titled = run.official = True
            self.peers_end = run.end
        self.runs.append(run)

    def _add(
        self, start: int, end: int, name: Name, *, official: bool, demonym: bool = False, place: bool = False
    ) -> None:
        kind: ActorKind = "organisation" if name.sort == "organisation" else "country"
        if name.sort == "people":
            kind = "people"
        demonym = demonym or name.sort in {"demonym", "people"}
        if name.sort != "place":
            self.found.append(ActorSpan(start, end, name.name, name.country, kind, official, demonym, place))

    def _place(self, start: int, end: int, name: Name) -> None:
        if name.country:
            self.found.append(
                ActorSpan(start, end, country_name(name.country), name.country, "place", False, place=True)
            )

    def spans(self) -> tuple[ActorSpan, ...]:
        """Everything found, persons before what lies inside their mention, no two overlapping."""
        named = [
            ActorSpan(run.start, run.end, person.name, person.country, "person", person.official, body=person.body)
            for person in persons(self.runs)
            for run in person.runs
        ]
        kept: list[ActorSpan] = []
        for span in sorted([*named, *self.found], key=lambda span: (span.start, -span.end, span.kind != "person")):
            if not kept or span.start >= kept[-1].end:
                kept.append(span)
        return tuple(kept)
