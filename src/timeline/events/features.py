"""What stands around a candidate that makes it more or less likely an event: the features of weights.toml."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from timeline.anchoring import Anchor, Document, Passage
from timeline.events.beats import tells_of_other_beat
from timeline.events.carrier import Carried
from timeline.events.cues import Told, words_of
from timeline.events.gazetteer import armed_groups
from timeline.events.governing import is_headlined
from timeline.events.lexicon import Lexicon, Named
from timeline.events.parties import Party
from timeline.events.standing import role_words
from timeline.events.subjects import forms_of
from timeline.events.wording import in_quotes, is_definite
from timeline.prose import word_sets

_VOTE, _DECIDED = "vote", "decide"
_ANNOUNCING = frozenset(["announce", "confirm", "statement", "declare"])
_STOPS = frozenset(".!?\"'”’)")
_OUST = "oust"  # a change of power is told for the state's sake, whoever is behind it
_ORIGIN = "from"
_HOME = 4  # words from those who travel to where they are from
_LEFT = 8  # words from those who do it to the verb
_LEAD = 4  # sentences, headings counted


@frozen
class Setting:
    """What of an article matters to all its sentences.

    Args:
        states: Those that it names.
        home: The state that it is about, if it is about one.
        other_beat: It is of sport or the stage.
    """

    lexicon: Lexicon
    states: frozenset[str]
    home: str | None
    other_beat: bool


def features_of(
    document: Document,
    passage: Passage,
    named: Named,
    trigger: Carried,
    found: Sequence[Party],
    dated: Anchor,
    told: Told,
    acts: Sequence[Named],
    setting: Setting,
    reduced: bool,
    attribute: bool,
) -> tuple[str, ...]:
    """Those of weights.toml that hold, by name."""
    official, countries, everybody = set(), set(), set()
    for party in found:
        span = party.span
        country = span.country or span.name
        if span.kind == "person" and span.official and not (span.country or span.body) and setting.home:
            country = setting.home  # an office of which the article says no more is that of the state that it is about
        everybody.add(country)
        if span.official or span.place:
            countries.add(country)
        if span.official and not span.place:
            official.add(span.name)
    armed = {party.span.name for party in found if party.span.name in armed_groups()}
    if armed and any(party.span.country and party.span.name not in armed for party in found):
        official |= armed  # they act for nobody, but what they do to a state is told for the state's sake
    by_gunmen = _is_by_gunmen(passage, trigger.first, found)
    if not official and (named.act.concept == _OUST or by_gunmen):
        official |= {party.span.name for party in found if party.span.country}
    if passage.words.lower[named.first] in forms_of("travelling") and _is_private_journey(
        passage, trigger.group.first, found
    ):
        official = set()
    tense, via = trigger.group.tense, dated.via
    if trigger.group.auxiliaries == ("be",):
        tense = "infinitive"  # "demanded that he be freed"
    noun = named.act.noun and tense == "none"
    before = passage.words.lower[trigger.group.first - 1] if trigger.group.first else ""
    holds = {
        "attribute": attribute,
        "definite": noun and not says_when(dated) and is_definite(passage, trigger.first),
        "denied": told.status == "denied",
        "domestic": setting.home is not None and everybody == {setting.home},
        "habit": not role_words()["habitual"].isdisjoint(
            passage.words.lower[max(0, trigger.group.first - 1) : trigger.group.last]
        ),
        "infinitive": tense == "infinitive" and not is_headlined(passage, trigger.group),
        "lead": passage.index < _LEAD,
        "no_date": (via == "none" or via == "noun") and document.day is not None,
        "no_party": not official,
        "noun": noun,
        "official_source": by_gunmen
        or _befalls_official(named, found)
        or any(party.role == "source" and party.span.name in official for party in found),
        "own_time": via in ("own clause", "counted"),
        "other_beat": setting.other_beat or tells_of_other_beat(passage),
        "participle": trigger.group.participle or reduced,
        "possible": told.status == "possible",
        "present": tense == "present" and passage.words.lower[-1][-1:] in _STOPS,  # that of headlines is the past
        "proposed": told.status == "proposed",
        "quoted": in_quotes(passage, trigger.first) or before in role_words()["first_person"],
        "refused": told.status == "denied" and _is_refused(passage, trigger, told.cue, acts),
        "reports_another": len(acts) > 1 and _reports_another(passage, named, acts),
        "two_parties": len(countries) > 1,
        "undecided": told.status == "denied" and named.act.concept == _DECIDED,
    }
    return tuple([name for name, true in holds.items() if true])


def _reports_another(passage: Passage, named: Named, acts: Sequence[Named]) -> bool:
    """Whether it only tells of another act: "announced", "voted to condemn Peru"."""
    if named.act.kind != "POLICY":
        return False
    lower, by_vote = passage.words.lower, words_of("decided", "by_vote")
    voted = named.act.concept == _VOTE and any(
        act.first > named.last and lower[act.first] in by_vote and lower[act.first - 1] == "to" for act in acts
    )
    return voted or named.act.concept in _ANNOUNCING


def _is_refused(passage: Passage, trigger: Carried, cue: str, acts: Sequence[Named]) -> bool:
    """Whether the word that says no to it is an act itself: "refused to sign the treaty", "vetoed the resolution"."""
    rejections = [act for act in acts if act.act.kind == "REJECT"]
    group, refusing = trigger.group, cue.split()[0] if cue else ""
    if group.tense == "infinitive" and any(act.last in (group.first - 1, group.first) for act in rejections):
        return True
    if refusing in words_of("content", "denied"):
        return False  # "denied the attack": of that it is told
    return any(act.last < trigger.first and passage.words.lower[act.first] == refusing for act in rejections)


def _is_by_gunmen(passage: Passage, first: int, found: Sequence[Party]) -> bool:
    """Whether armed men, whoever they are, do it to people from elsewhere: "gunmen seized two Danes in Mali"."""
    before = passage.words.lower[max(0, first - _LEFT) : first]
    befallen = {party.span.country for party in found if party.role == "target"} - {None}
    others = [party.span.country for party in found if party.role != "target"]
    elsewhere = "source" not in [party.role for party in found] or set(others) - {None} - befallen
    return bool(befallen and elsewhere) and not word_sets("events", "groups.toml")["armed"].isdisjoint(before)


def _befalls_official(named: Named, found: Sequence[Party]) -> bool:
    """Whether those who act for a state come to harm, by whomever: "Chad's premier was shot"."""
    if named.act.kind != "ASSAULT" or any(party.role == "source" for party in found):
        return False
    hurt = [party.span for party in found if party.role == "target"]
    return any(span.official and not span.demonym and not span.place for span in hurt)


def _is_private_journey(passage: Passage, first: int, found: Sequence[Party]) -> bool:
    """Whether those who travel are anybody: "a Chilean man arrived", "investors from Chile", "people who flew in"."""
    private, lower = role_words()["travellers"], passage.words.lower
    if lower[first - 1] in role_words()["relatives"] and lower[first - 2] in private:
        return True
    travellers = [party for party in found if party.role == "source"]
    return bool(travellers) and all(
        (party.span.demonym and not party.span.official)
        or (lower[party.word - 1] == _ORIGIN and not private.isdisjoint(lower[max(0, party.word - _HOME) : party.word]))
        for party in travellers
    )


def says_when(dated: Anchor) -> bool:
    return dated.date is not None and dated.basis in ("explicit", "relative")
