"""An archive of made-up news whose truth is known: articles, their mentions, and the act that each one tells.

No text is read: the mentions are made as an extractor would hand them over. Parties and acts are drawn by Zipf's law,
from the library's own countries and lexicon. Some acts recur every few weeks, some days have several by the same two,
plans move before they are carried out. Reports paraphrase, leave out a party, give a day, a month, a year or no time at
all; some articles carry no day, and some are printed again elsewhere, nearly word for word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from attrs import evolve, frozen

from timeline import Actor, Article, Mention, PartialDate
from timeline.events import concepts_of
from timeline.events.gazetteer import rows
from timeline.events.lexicon import acts
from timeline.model import Basis, Kind, Role, Status
from timeline.prose import inflections

_FIRST_DAY = date(1980, 1, 1).toordinal()
_COMMON = ("officials", "government", "minister", "spokesman", "border", "region", "people", "capital", "question",
           "statement", "reporters", "recent", "weeks", "leaders", "policy", "economic", "security", "further",
           "relations", "measures")  # fmt: skip
_SYLLABLES = ("ba", "der", "fo", "gil", "hu", "ka", "lor", "mi", "nat", "pel", "quo", "rin", "sta", "tur", "ven", "zo")
_TOPICS = 5  # words that the tellings of one act choose from
_COPIED = 0.15  # share of articles that are printed again
_UNDATED = 0.02  # share of articles without a day
_MOST_TOLD = 200  # mentions of one act

Item = TypeVar("Item")


@frozen
class Archive:
    """Articles, what was found in them, and the truth.

    Args:
        acts: The number of the act that each mention tells, in the order of `mentions`.
    """

    articles: tuple[Article, ...]
    mentions: tuple[Mention, ...]
    acts: tuple[int, ...]


@frozen
class Named:
    """An act and the words for it: past and base forms of its verbs, and its nouns."""

    kind: Kind
    concept: str
    verbs: tuple[tuple[str, str], ...]
    nouns: tuple[str, ...]


@frozen
class Happening:
    """Something that happens once.

    Args:
        day: Its ordinal.
        recurs: It is one of several like it, which only its day tells apart, so each report gives the day.
        planned: The days it was announced for, one after the other.
        topic: What its reports speak of.
        told: In how many mentions.
    """

    number: int
    named: Named
    source: Actor
    target: Actor
    day: int
    recurs: bool
    planned: tuple[int, ...]
    topic: tuple[str, ...]
    told: int


@frozen
class Telling:
    """One sentence of an article to be."""

    act: int
    text: str
    trigger: str
    kind: Kind
    status: Status
    actors: tuple[Actor, ...]
    date: PartialDate | None
    basis: Basis


class Zipf(Generic[Item]):
    """Draws the first item twice as often as the second, three times as often as the third."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = list(items)
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._items) + 1)))

    def draw(self, random: Random) -> Item:
        """One item."""
        return random.choices(self._items, cum_weights=self._weights)[0]


def archive(mentions: int, seed: int = 1, a_day: int = 140) -> Archive:
    """Make an archive.

    Args:
        mentions: How many.
        a_day: How many mentions a day has on average: a larger archive goes on for longer.
    """
    random = Random(seed)
    days = max(30, mentions // a_day)
    world = _World(random)
    articles: list[Article] = []
    made: list[Mention] = []
    truth: list[int] = []
    while len(made) < mentions:
        story = world.story(_FIRST_DAY + random.randrange(days))
        for published, tellings in _pages(random, story, world):
            again = 1 + (random.random() < _COPIED)
            for _ in range(again):
                article, found = _article(random, len(articles), published, tellings)
                articles.append(article)
                made.extend(found)
                truth.extend(one.act for one in tellings)
    return Archive(tuple(articles), tuple(made[:mentions]), tuple(truth[:mentions]))


class _World:
    """Who there is, what can be done, and how many acts there have been."""

    def __init__(self, random: Random) -> None:
        names = [Actor(row["name"], row["iso3"]) for row in rows("countries.csv")]
        names += [Actor(row["name"]) for row in rows("organisations.csv")]
        random.shuffle(names)
        self._actors, self._named = Zipf(names), list(_named())
        self.words = sorted({"".join(random.choices(_SYLLABLES, k=3)) for _ in range(4000)})
        self._random = random
        self._count = 0

    def story(self, day: int) -> list[Happening]:
        """What happens between two parties: one act, one that recurs, or several on one day."""
        random = self._random
        source, target = self._actors.draw(random), self._actors.draw(random)
        while target == source:
            target = self._actors.draw(random)
        topic = tuple(random.sample(self.words, _TOPICS))
        sort = random.random()
        if sort < 0.1:
            named = random.choice(self._named)
            gaps = accumulate(random.randrange(14, 40) for _ in range(random.randrange(2, 8)))
            return [
                self._happening(named, topic, source, target, at, recurs=True)
                for at in (day, *(day + gap for gap in gaps))
            ]
        if sort < 0.25:
            several = {one.kind: one for one in (random.choice(self._named) for _ in range(3))}
            topics = [(*topic[:2], *random.sample(self.words, _TOPICS - 2)) for _ in several]
            return [self._happening(*one, source, target, day) for one in zip(several.values(), topics, strict=True)]
        return [self._happening(random.choice(self._named), topic, source, target, day)]

    def _happening(
        self, named: Named, topic: tuple[str, ...], source: Actor, target: Actor, day: int, recurs: bool = False
    ) -> Happening:
        random = self._random
        planned: tuple[int, ...] = ()
        if named.verbs and random.random() < 0.2:
            planned = (day,) if recurs or random.random() < 0.7 else (day - random.randrange(2, 30), day)
        self._count += 1
        told = min(_MOST_TOLD, int(random.paretovariate(1.1)))
        return Happening(self._count, named, source, target, day, recurs, planned, topic, told)


def _named() -> Iterator[Named]:
    """The lexicon's acts, each with the words that name it and no other."""
    lemmas: dict[tuple[Kind, str], dict[str, bool]] = defaultdict(dict)
    for act in acts():
        if act.kind and act.weight > 0 and " " not in act.lemma:
            lemmas[act.kind, act.concept][act.lemma] = act.noun
    for (kind, concept), words in lemmas.items():
        verbs = [
            (next(form for form, told in inflections(word).items() if told == "past"), word)
            for word, noun in words.items()
            if not noun
        ]
        clear = tuple(pair for pair in verbs if all(concepts_of(form) == {concept} for form in pair))
        nouns = tuple(word for word, noun in words.items() if noun and concepts_of(word) == {concept})
        if clear:
            yield Named(kind, concept, clear, nouns)


def _pages(random: Random, story: Sequence[Happening], world: _World) -> Iterator[tuple[int, list[Telling]]]:
    """The publication day and the sentences of each article that tells a story."""
    by_day: dict[int, list[Telling]] = defaultdict(list)
    for one in story:
        for number in range(one.told):
            plan = one.planned and number % 3 == 0
            published, telling = _plan(random, one, world) if plan else _report(random, one, world)
            by_day[published].append(telling)
    for published, tellings in by_day.items():
        random.shuffle(tellings)
        while tellings:
            most = random.randrange(1, 4)
            yield published, tellings[:most]
            tellings = tellings[most:]


def _report(random: Random, one: Happening, world: _World) -> tuple[int, Telling]:
    """An account of what has happened, on the day, soon after or long after."""
    late = random.random()
    lag = 0 if late < 0.45 else 1 if late < 0.7 else random.randrange(2, 10) if late < 0.96 else random.randrange(300)
    published = one.day + lag
    day = date.fromordinal(one.day)
    exact = 1.0 if one.recurs else random.random()
    when = PartialDate.of(day)
    basis: Basis = "relative" if lag < 7 else "explicit"
    if exact < 0.08:
        when, basis = PartialDate.until(date.fromordinal(published)), "none"
    elif exact < 0.18:
        when, basis = PartialDate.parse(f"{day:%Y-%m}"), "explicit"
    elif exact < 0.20:
        when, basis = PartialDate.parse(f"{day:%Y}"), "explicit"
    elif lag == 0 and exact < 0.6:
        basis = "publication"
    if one.named.nouns and random.random() < 0.25:
        trigger = random.choice(one.named.nouns)
        act = f"the {trigger} by {{source}} and {{target}}"
    else:
        trigger = random.choice(one.named.verbs)[0]
        act = f"{{source}} {trigger} {{target}}"
    return published, _telling(random, one, world, act, trigger, "occurred", when, basis)


def _plan(random: Random, one: Happening, world: _World) -> tuple[int, Telling]:
    """An announcement, for the day then thought of."""
    at = random.randrange(len(one.planned))
    told_from = one.planned[at - 1] if at else one.planned[at] - 30
    published = random.randrange(told_from - 1, one.planned[at])
    day = date.fromordinal(one.planned[at])
    when = PartialDate.of(day) if one.recurs or random.random() < 0.8 else PartialDate.parse(f"{day:%Y-%m}")
    trigger = random.choice(one.named.verbs)[1]
    act = f"{{source}} will {trigger} {{target}}"
    return published, _telling(random, one, world, act, trigger, "scheduled", when, "explicit")


def _telling(
    random: Random,
    one: Happening,
    world: _World,
    act: str,
    trigger: str,
    status: Status,
    when: PartialDate | None,
    basis: Basis,
) -> Telling:
    """A sentence, one time in five with only one of the two parties in it."""
    roles: dict[Role, Actor] = {"source": one.source, "target": one.target}
    left_out = random.choice(["source", "target"]) if random.random() < 0.2 else None
    names = {role: "others" if role == left_out else actor.name for role, actor in roles.items()}
    actors = tuple(evolve(actor, role=role) for role, actor in roles.items() if role != left_out)
    about = random.sample(one.topic, 3)
    place = random.choice(world.words) if random.random() < 0.1 else one.topic[0]
    common = random.sample(_COMMON, 3)
    text = (
        f"In {common[0]} {place.title()}, {act.format(**names)} over {about[0]} {about[1]} and {about[2]}, "
        f"{common[1]} {random.choice(world.words)} {common[2]} said."
    )
    return Telling(one.number, text, trigger, one.named.kind, status, actors, when, basis)


def _article(random: Random, number: int, published: int, tellings: Sequence[Telling]) -> tuple[Article, list[Mention]]:
    """The sentences printed in some paper, and where each of them stands."""
    day = None if random.random() < _UNDATED else date.fromordinal(published)
    name, paper = f"a{number:07}", f"Paper {random.randrange(50)}"
    text = f"({paper}) "
    mentions = []
    for one in tellings:
        start, first = len(text), len(text) + one.text.index(f" {one.trigger} ") + 1
        text += one.text + " "
        known = day is not None or one.basis == "explicit"
        mentions.append(
            Mention(
                article=name,
                start=start,
                end=start + len(one.text),
                text=one.text,
                trigger=(first, first + len(one.trigger)),
                kind=one.kind,
                status=one.status,
                actors=one.actors,
                date=one.date if known else None,
                basis=one.basis if known else "none",
                time=None,
                score=0.9,
            )
        )
    return Article(name, text, day, paper), mentions
