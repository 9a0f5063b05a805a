"""Roles around a noun: "Peru's attack on Chile", "the visit of X to Y", "talks between X and Y"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import is_answer
from timeline.events.arguments import agent_behind, whose_ground
from timeline.events.standing import Standing, governor_at, is_saying, is_small, is_telling, role_words
from timeline.events.subjects import blamed, forms_of, list_ending, list_from, nearest_subject
from timeline.events.trigger import GOAL, MUTUAL, OF_AUTHORITY, PHRASE, Cast, Trigger
from timeline.prose import Words, verb_form

_MODIFIERS = 4  # words between "Peruvian" and its noun
# "the visit of X" is made by X, "the bombing of X" is done to X
_OWN = frozenset(["CONSULT", "AGREE", "COOPERATE", "REQUEST", "THREATEN", "PROTEST", "RETREAT", "MOBILIZE", "AID"])


def of_noun(words: Words, actors: Sequence[Standing], trigger: Trigger) -> Cast:
    """Roles around a noun: "Peru's attack on Chile", "the visit of X to Y", "talks between X and Y"."""
    left = [actor for actor in actors if actor.last < trigger.first]
    owner = _owner(words, left, trigger.first)
    done_to: tuple[Standing, ...] = ()
    sources = agent_behind(actors, trigger)
    if sources and _is_agent_of_another(words, trigger, sources[0], owned=owner is not None):
        sources = ()
    if owner is not None:
        owners = list_ending(left, owner)
        if _is_aim(words, owner, trigger):
            done_to = owners
        else:
            sources = sources or owners
    elif (behind := _owner_behind(words, left, trigger.first) or blamed(words, left, trigger.first)) is not None:
        sources = sources or list_ending(left, behind)
    if not sources and (sources := _giver(words, actors, trigger)):
        return Cast(sources, list_ending(left, nearest_subject(left)))
    rest = [actor for actor in actors if actor.first > trigger.last and actor not in sources]
    rest = [actor for actor in rest if not is_telling(words, actor)]
    within = rest[0].outer if rest and rest[0].where else rest[0].before if rest else ""  # "of the authorities in Lima"
    if rest and within in ("of", "between", "among") and rest[0].first - trigger.last <= PHRASE:
        first = list_from(rest, rest[0])
        if within != "of" or (trigger.kind in _OWN and not sources):
            sources = sources or first
        else:
            done_to = done_to or first
        rest = [actor for actor in rest if actor not in first]
    if not done_to:
        goal = next((actor for actor in rest if not actor.where or _is_goal(trigger, actor)), None)
        done_to = list_from(rest, goal) if goal is not None else ()
    if not sources and trigger.kind in OF_AUTHORITY:
        sources = whose_ground(actors, trigger, done_to)  # "the arrest of two Danes in Lima"
    done_to = done_to or _come_to(words, left, trigger)
    if not sources and not _is_answered(words, trigger) and not _is_cause(words, trigger):
        left = [actor for actor in left if actor not in done_to]
        near = nearest_subject(left)
        if trigger.kind in MUTUAL and not done_to and (teller := _teller(words, left, near)) is not None:
            sources, done_to = list_ending(left, teller), list_ending(left, near)
        else:
            sources = list_ending(left, near)
    if not done_to and trigger.kind not in MUTUAL:
        done_to = tuple(rest[:1])
    return Cast(sources, tuple(actor for actor in done_to if actor not in sources))


def _teller(words: Words, left: Sequence[Standing], told: Standing | None) -> Standing | None:
    """Who told somebody something there: "*Erdogan* told Putin in a phone call"."""
    before = [actor for actor in left if told is not None and actor.last < told.first and not told.listed]
    teller = nearest_subject(before)
    if teller is None or told is None:
        return None
    return teller if any(map(is_saying, words.lower[teller.last + 1 : told.first])) else None


def _is_goal(trigger: Trigger, actor: Standing) -> bool:
    """Whether it is where somebody is to go: "the visit to Lima"."""
    return trigger.kind == "CONSULT" and actor.before == "to" and actor.first - trigger.last <= GOAL


def _come_to(words: Words, left: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """Where somebody is for it: "Peruvian premier in Lima for talks"."""
    preposition, at = governor_at(words, trigger.first)
    if trigger.kind != "CONSULT" or preposition != "for":
        return ()
    return tuple(actor for actor in left[-1:] if actor.last == at - 1 and actor.before == "in")


def _owner(words: Words, left: Sequence[Standing], at: int) -> Standing | None:
    """The actor that a noun's phrase begins with: "Peru's surprise attack", "Peruvian raids"."""
    if not left or at - left[-1].last > _MODIFIERS + 1 or left[-1].span.place:
        return None
    between = words.lower[left[-1].last + 1 : at]
    if any(is_small(word) or not word[0].isalnum() or verb_form(word) == "past" for word in between):
        return None
    return left[-1]


def _owner_behind(words: Words, left: Sequence[Standing], at: int) -> Standing | None:
    """Whose act "its test" is, where somebody else answers it: "punished Peru for its test"."""
    sets = role_words()
    for index in range(at - 1, max(0, at - 1 - _MODIFIERS), -1):
        if words.lower[index] in sets["owned"]:
            answered = len(left) > 1 and words.lower[index - 1] in sets["answering"]
            return left[-1] if answered and left[-1].before in ("verb", "on", "against") else None
        if is_small(words.lower[index]):
            return None
    return None


def _giver(words: Words, actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """From whom others want it or have it: "demanded an apology from Peru", "received aid from Peru"."""
    giver = next((actor for actor in actors if actor.first > trigger.last), None)
    if giver is None or giver.before != "from" or giver.first - trigger.last > PHRASE or trigger.kind in MUTUAL:
        return ()
    for at in range(trigger.first - 1, max(-1, trigger.first - 2 - _MODIFIERS), -1):
        if words.lower[at] in forms_of("obtaining"):
            return list_from([actor for actor in actors if actor.first > trigger.last], giver)
        if verb_form(words.lower[at]) is not None or not words.lower[at][0].isalnum():
            return ()
    return ()


def _is_agent_of_another(words: Words, trigger: Trigger, agent: Standing, owned: bool) -> bool:
    """Whether "by" before an actor belongs to another act: "was followed by Peru's expulsion of two Chileans"."""
    between = words.lower[trigger.last + 1 : agent.first]
    if "by" not in between or words.lower[trigger.last + between.index("by")] in role_words()["mediated"]:
        return True  # "talks between them, mediated by Peru"
    # "his visit was followed by Peru's expulsion of two envoys", "Peru's raid, condemned by Chile"
    return (owned or words.is_possessive(agent.last)) and any(verb_form(word) == "past" for word in between)


def _is_answered(words: Words, trigger: Trigger) -> bool:
    """Whether its verb tells what others make of it: "condemned the deadly attack"."""
    for at in range(trigger.first - 1, max(-1, trigger.first - 2 - _MODIFIERS), -1):
        if words.lower[at] in forms_of("responding"):
            return not (trigger.kind in MUTUAL and words.lower[trigger.last + 1 : trigger.last + 2] == ["with"])
        if words.lower[at] in role_words()["owned"]:
            return False
        if words.lower[at] in role_words()["prepositions"] or not words.lower[at][0].isalnum():
            return False
    return False


def _is_cause(words: Words, trigger: Trigger) -> bool:
    """Whether it is what the subject answers: "recalled its envoy over the arrest of two men"."""
    if trigger.kind in MUTUAL:
        return False
    for at in range(trigger.first - 1, max(-1, trigger.first - 2 - _MODIFIERS), -1):
        if words.lower[at] in role_words()["causes"]:
            return words.lower[at] != "over" or is_answer(words.lower, at)
        if is_small(words.lower[at]) and words.lower[at] not in role_words()["articles"]:
            return False
    return False


def _is_aim(words: Words, owner: Standing, trigger: Trigger) -> bool:
    """Whether a noun's first part says on whom: "Iran sanctions", "Peru trip", against "Iran's sanctions"."""
    return (
        (trigger.kind not in _OWN or words.lower[trigger.last] in role_words()["journeys"])
        and owner.span.kind == "country"
        and not owner.span.demonym
        and owner.first == owner.last
        and not words.texts[owner.first].isupper()  # "a U.S. air strike"
        and not words.is_possessive(owner.last)
        and all(verb_form(word) != "ing" for word in words.lower[owner.last + 1 : trigger.first])
    )
