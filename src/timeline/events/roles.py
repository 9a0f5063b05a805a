"""Who does it and to whom it is done: the subject, object, agent and prepositional arguments of an act."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.anchoring import is_answer
from timeline.events.cues import is_expected
from timeline.events.standing import Standing, is_finite, is_small, is_telling, role_words
from timeline.events.subjects import (
    Inserted,
    antecedent,
    blamed,
    clause_start,
    forms_of,
    list_ending,
    list_from,
    nearest_subject,
    subject,
)
from timeline.events.wording import is_attribute
from timeline.model import Kind
from timeline.prose import VerbGroup, Words, forms_of_be, has_agent, participles, verb_form

_AGENT = 14  # words between a trigger and whoever stands behind its "by"
_PHRASE = 6  # words between a noun and whoever stands behind its "of"
_HEADLINE_SUBJECT = 5  # words
_PARTICIPLE = 10  # words that belong to a participle behind its noun
_GOAL = 2  # words from "visit" or "arrived" to the place
_MODIFIERS = 4  # words between "Peruvian" and its noun
_MUTUAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# "the visit of X" is made by X, "the bombing of X" is done to X
_OWN = frozenset(["CONSULT", "AGREE", "COOPERATE", "REQUEST", "THREATEN", "PROTEST", "RETREAT", "MOBILIZE", "AID"])
# What the authorities of a state do on its own ground.
_OF_AUTHORITY = frozenset(["COERCE", "SANCTION"])
_TIES = frozenset(["AGREE", "COOPERATE", "SANCTION", "RETREAT"])  # an embassy is opened or closed by its owner
_OWN_FORCES = frozenset(["MOBILIZE", "RETREAT"])
_FINITE_BE = frozenset(["was", "were", "is", "are"])


class Trigger(NamedTuple):
    """The words that name an act.

    Args:
        group: The verb group that carries it.
        noun: Its head is a noun, under a light verb perhaps.
    """

    first: int
    last: int
    group: VerbGroup
    noun: bool
    kind: Kind | None

    @property
    def carried(self) -> bool:
        """A verb is part of it, so that it has a subject."""
        return not self.noun or (self.group.tense != "none" and self.group.first <= self.first)


class Cast(NamedTuple):
    """Who acts and on whom; whoever is in neither takes part in a way that nothing shows."""

    sources: tuple[Standing, ...] = ()
    targets: tuple[Standing, ...] = ()


def is_passive(group: VerbGroup) -> bool:
    """Whether a form of "to be" carries the verb: "is visited", against "is to visit"."""
    helpers = group.helpers
    return bool(helpers) and helpers[-1].removesuffix("n't") in forms_of_be()


def is_passive_here(words: Words, actors: Sequence[Standing], trigger: Trigger) -> bool:
    """Whether it is a verb in the passive: "was accused", "envoy accused", against "was accusing"."""
    if not trigger.carried or words.lower[trigger.first].endswith("ing"):
        return False
    return is_passive(trigger.group) or _is_bare_passive(words, actors, trigger)


def cast(words: Words, actors: Sequence[Standing], trigger: Trigger, inserted: Inserted = ()) -> Cast:
    """The sources and targets of an act among the actors of its sentence.

    Args:
        inserted: The clauses set into others, as `Clauses` has them.
    """
    if _is_under(words, trigger):
        targets = subject(words, actors, trigger.last - 2)
        right = [actor for actor in actors if actor.first > trigger.last and actor.before in ("by", "from")]
        return Cast(list_from(right, right[0]) if right else (), targets)
    if not trigger.carried:
        return _of_noun(words, actors, trigger)
    if is_passive_here(words, actors, trigger):
        return _of_passive(words, actors, trigger, inserted)
    if _describes(words, trigger):
        return Cast((), _objects(words, actors, trigger, ()))
    if _is_reduced(words, trigger) and (agent := _agent(actors, trigger)):
        return Cast(agent, antecedent(actors, trigger.first))  # "an envoy expelled by Peru"
    if _is_garden_path(words, trigger):
        return Cast((), subject(words, actors, trigger.group.first, trigger.group))
    sources = subject(words, actors, trigger.group.first, trigger.group, inserted)
    targets = _objects(words, actors, trigger, sources)
    if trigger.noun and not targets:  # "imposed Iranian sanctions"
        targets = tuple(actor for actor in actors if trigger.first < actor.first <= trigger.last)
    return Cast(sources, targets or _companions(actors, trigger))


def _objects(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """The first actor behind a trigger, with its list; a place where nobody else is."""
    if words.lower[trigger.last + 1 : trigger.last + 2] == ["them"]:  # "expelled two Danes, accusing them of spying"
        left = [actor for actor in actors if actor.last < trigger.first and actor not in sources and not actor.where]
        if left and not {"verb", "to"}.isdisjoint((left[-1].before, left[-1].outer)):
            return list_ending(left, left[-1])
    place: tuple[Standing, ...] = ()
    for actor in actors:
        if actor.first <= trigger.last or actor in sources:
            continue
        if _has_a_clause(words, trigger, actor):
            break
        if actor.where and not _ends_in_place(words, trigger, actor):
            place = place or (() if is_telling(words, actor) else (actor,))
        elif not is_telling(words, actor):
            return list_from(actors, actor)
    if not place or trigger.kind in _MUTUAL:
        return ()
    return _owner_before(words, actors, trigger, sources) or place


def _has_a_clause(words: Words, trigger: Trigger, actor: Standing) -> bool:
    """Whether an actor is the subject of what was done before or why: "named him after *Peru* had asked it to"."""
    opened = not role_words()["circumstances"].isdisjoint(words.lower[trigger.last + 1 : actor.first])
    return opened and any(map(is_finite, words.lower[actor.last + 1 : actor.last + 2]))


def _owner_before(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """Whose "their convoy" is: the actor named before who is not the attacker himself."""
    if role_words()["owned"].isdisjoint(words.lower[trigger.last + 1 : trigger.last + 2]):
        return ()
    left = [actor for actor in actors if actor.last < trigger.first and actor not in sources]
    return list_ending(left, nearest_subject(left))


def _ends_in_place(words: Words, trigger: Trigger, actor: Standing) -> bool:
    """Whether the place is what the trigger leads to: "arrived in Chile", "visited Lima", "its embassy in Rome"."""
    if trigger.kind in _TIES and actor.before == "in" and words.lower[actor.first - 2] in role_words()["hosted"]:
        return True
    if actor.first - trigger.last > _GOAL:
        return False
    if words.lower[trigger.last] in role_words()["within"] or words.lower[trigger.first] in forms_of("arriving"):
        return True
    return trigger.kind == "CONSULT" and actor.before in ("", "verb", "to", "for")


def _agent(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """Whoever stands behind "by"."""
    for actor in actors:
        if actor.first <= trigger.last or actor.span.place:
            continue
        if actor.first - trigger.last > _AGENT:
            break
        if "by" in (actor.before, actor.outer):
            right = [other for other in actors if other.first > trigger.last]
            return list_from(right, actor)
    return ()


def _describes(words: Words, trigger: Trigger) -> bool:
    """Whether it is a participle before its noun: "toured the destroyed barracks"."""
    bare = not trigger.noun and not trigger.group.auxiliaries
    return bare and words.lower[trigger.last].endswith("ed") and is_attribute(words, trigger.first, trigger.last)


def _is_reduced(words: Words, trigger: Trigger) -> bool:
    """Whether a passive has lost its auxiliary: "expelled by", "signed on Friday by"."""
    return (
        not trigger.noun
        and not trigger.group.auxiliaries
        and trigger.group.tense == "past"
        and has_agent(words, trigger.last)
    )


def _is_garden_path(words: Words, trigger: Trigger) -> bool:
    """Whether what looks like the verb of its clause is a participle: "two pilots shot down over Peru were freed".

    A headline leaves out the "were": "Two Greek pilots killed in raid".
    """
    lower, sets = words.lower, role_words()
    if trigger.noun or trigger.group.auxiliaries or trigger.group.tense != "past":
        return False
    if words.lower[trigger.last] in participles():
        return True
    following = trigger.last + 1
    if following >= len(lower):
        return False
    if not (lower[following] in sets["prepositions"] or words.texts[following][0].isdigit()):
        return False
    headline = lower[-1].isalnum() and not words.texts[following][0].isdigit()
    if headline and lower[trigger.first] in sets["befalling_somebody"]:
        return True
    for at in range(following, min(len(lower), following + _PARTICIPLE)):
        if lower[at] in sets["ends_participle"]:
            return False
        if lower[at] in _FINITE_BE:
            return True
    return False


def _is_bare_passive(words: Words, actors: Sequence[Standing], trigger: Trigger) -> bool:
    """Whether a headline leaves out the "were" of a passive: "Two Greek envoys expelled", "Greek envoy held on Monday".

    What is done to somebody has an object behind it in the active, and a headline no article before whom it befell.
    """
    lower, sets, first = words.lower, role_words(), trigger.first
    if trigger.noun or trigger.group.auxiliaries or lower[first] not in sets["befalling_somebody"]:
        return False
    if not first or not words.texts[first - 1].islower() or not sets["fronted_object"].isdisjoint(lower[:first]):
        return False
    subject_words = lower[max(0, first - _HEADLINE_SUBJECT) : first]
    if not sets["determiners"].isdisjoint(subject_words):
        return False
    rest = lower[trigger.last + 1 : trigger.last + 1 + _PARTICIPLE]
    if not any(word[0].isalnum() for word in rest) or rest[0] == ",":
        return True
    if rest[0] not in sets["prepositions"] | sets["headline_times"]:
        return False
    for actor in actors:  # "arrested in Nablus Palestinian activists"
        before = actor.first - 1
        if before > trigger.last and (words.texts[before][0].isupper() or lower[before] in sets["headline_times"]):
            return False
    objects = sets["articles"] | sets["numbers"]
    return not any(
        (word in objects or word[0].isdigit()) and before[0].isalnum() and before not in sets["prepositions"]
        for before, word in pairwise(rest)
    )


def _of_passive(words: Words, actors: Sequence[Standing], trigger: Trigger, inserted: Inserted) -> Cast:
    sources = _agent(actors, trigger)
    targets = subject(words, actors, trigger.group.first, trigger.group, inserted)
    if (is_expected(words, trigger.group) or trigger.kind in _OWN_FORCES) and not sources:  # "Greek warships were sent"
        return Cast(targets, _objects(words, actors, trigger, targets))
    targets = targets or _where_before(actors, trigger) or _in_subject(words, actors, trigger, sources)
    sources = sources or _raiders(words, actors, trigger, targets)
    targets = targets or _objects(words, actors, trigger, sources)
    if not sources and trigger.kind in _OF_AUTHORITY:
        sources = _whose_ground(actors, trigger, targets) or _body_left(words, actors, trigger)
    return Cast(sources, tuple(actor for actor in targets if actor not in sources))


def _in_subject(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """Whom the subject of a passive is about: "sanctions on Peru were lifted", "an offer by Peru was rejected"."""
    start = clause_start(words, trigger.group.first)
    about = [actor for actor in actors if start <= actor.first and actor.last < trigger.group.first]
    named = next((actor for actor in about if actor.before in role_words()["aim"] and actor not in sources), None)
    return list_from(about, named) if named is not None else ()


def _raiders(
    words: Words, actors: Sequence[Standing], trigger: Trigger, targets: Sequence[Standing]
) -> tuple[Standing, ...]:
    """Whose raid it was in which somebody came to harm: "killed in a Syrian air strike", "held in U.S. raids"."""
    for actor in actors:
        if trigger.last < actor.first <= trigger.last + _PHRASE and actor not in targets and actor.before == "in":
            behind = words.lower[actor.last + 1 : actor.last + 3]
            raid = next((at for at, word in enumerate(behind) if word in role_words()["raids"]), None)
            if raid is not None and all(word.isalpha() for word in behind[:raid]):
                return (actor,)
    return ()


def _whose_ground(actors: Sequence[Standing], trigger: Trigger, targets: Sequence[Standing]) -> tuple[Standing, ...]:
    """The state on whose ground its authorities act: "deported from Peru", "arrested in Lima"."""
    for actor in actors:
        if trigger.last < actor.first <= trigger.last + _PHRASE and actor not in targets:
            return (actor,) if actor.before in ("in", "from") and actor.span.country else ()
    return ()


def _body_left(words: Words, actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """The organisation that shuts a member out: "suspended from the African Union"."""
    if forms_of("excluding").isdisjoint(words.lower[trigger.first : trigger.last + 1]):
        return ()
    behind = next((actor for actor in actors if actor.first > trigger.last), None)
    if behind is None or behind.before != "from" or behind.span.kind != "organisation":
        return ()
    return (behind,) if behind.first - trigger.last <= _PHRASE else ()


def _is_under(words: Words, trigger: Trigger) -> bool:
    """Whether it befalls the subject: "came under attack"."""
    lower, at = words.lower, trigger.last
    return (
        at > 1
        and lower[at - 1] == "under"
        and (lower[at - 2] in forms_of("befalling") or lower[at - 2] in forms_of_be())
    )


def _where_before(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """The town or region that a passive is about: "Gaza was shelled"."""
    left = [actor for actor in actors if actor.first < trigger.first]
    return tuple(actor for actor in left[-1:] if actor.span.kind == "place" and not actor.before)


def _companions(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """With whom, where it is told first: "in a call with Peru, Chile proposed talks"."""
    return tuple(actor for actor in actors if actor.first < trigger.first and actor.before == "with")[-1:]


def _of_noun(words: Words, actors: Sequence[Standing], trigger: Trigger) -> Cast:
    """Roles around a noun: "Peru's attack on Chile", "the visit of X to Y", "talks between X and Y"."""
    left = [actor for actor in actors if actor.last < trigger.first]
    owner = _owner(words, left, trigger.first)
    done_to: tuple[Standing, ...] = ()
    sources = _agent(actors, trigger)
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
    if rest and within in ("of", "between", "among") and rest[0].first - trigger.last <= _PHRASE:
        first = list_from(rest, rest[0])
        if within != "of" or (trigger.kind in _OWN and not sources):
            sources = sources or first
        else:
            done_to = done_to or first
        rest = [actor for actor in rest if actor not in first]
    if not done_to:
        goal = next((actor for actor in rest if not actor.where or _is_goal(trigger, actor)), None)
        done_to = list_from(rest, goal) if goal is not None else ()
    if not sources and trigger.kind in _OF_AUTHORITY:
        sources = _whose_ground(actors, trigger, done_to)  # "the arrest of two Danes in Lima"
    if not sources and not _is_answered(words, trigger) and not _is_cause(words, trigger):
        sources = list_ending(left, nearest_subject(left))
    if not done_to and trigger.kind not in _MUTUAL:
        done_to = tuple(rest[:1])
    return Cast(sources, tuple(actor for actor in done_to if actor not in sources))


def _is_goal(trigger: Trigger, actor: Standing) -> bool:
    """Whether it is where somebody is to go: "the visit to Lima"."""
    return trigger.kind == "CONSULT" and actor.before == "to" and actor.first - trigger.last <= _GOAL


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
    if giver is None or giver.before != "from" or giver.first - trigger.last > _PHRASE or trigger.kind in _MUTUAL:
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
    if "by" not in between:
        return True
    # "his visit was followed by Peru's expulsion of two envoys", "Peru's raid, condemned by Chile"
    return (owned or words.is_possessive(agent.last)) and any(verb_form(word) == "past" for word in between)


def _is_answered(words: Words, trigger: Trigger) -> bool:
    """Whether its verb tells what others make of it: "condemned the deadly attack"."""
    for at in range(trigger.first - 1, max(-1, trigger.first - 2 - _MODIFIERS), -1):
        if words.lower[at] in forms_of("responding"):
            return not (trigger.kind in _MUTUAL and words.lower[trigger.last + 1 : trigger.last + 2] == ["with"])
        if words.lower[at] in role_words()["owned"]:
            return False
        if words.lower[at] in role_words()["prepositions"] or not words.lower[at][0].isalnum():
            return False
    return False


def _is_cause(words: Words, trigger: Trigger) -> bool:
    """Whether it is what the subject answers: "recalled its envoy over the arrest of two men"."""
    if trigger.kind in _MUTUAL:
        return False
    for at in range(trigger.first - 1, max(-1, trigger.first - 2 - _MODIFIERS), -1):
        if words.lower[at] in role_words()["causes"]:
            return words.lower[at] != "over" or is_answer(words.lower, at)
        if is_small(words.lower[at]) and words.lower[at] not in role_words()["articles"]:
            return False
    return False


def _is_aim(words: Words, owner: Standing, trigger: Trigger) -> bool:
    """Whether a noun's first part says on whom: "Iran sanctions", against "Iran's sanctions"."""
    return (
        trigger.kind not in _OWN
        and owner.span.kind == "country"
        and not owner.span.demonym
        and owner.first == owner.last
        and not words.is_possessive(owner.last)
    )
