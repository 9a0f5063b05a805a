"""Who is the subject of a verb: right before it, before an aside, or shared with another verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.events.standing import Standing, before_articles, clause_ends, is_finite, is_saying, role_words
from timeline.prose import VerbGroup, Words, inflections, verb_form

Inserted = Sequence[tuple[int, int, float]]

_MODIFIERS = 4  # words between a verb and whom it names: "praised neighbouring Peru"
_CLAUSE = 60  # words over which a subject reaches its verb
_ANTECEDENT = 8  # words between a noun and the "who" that points to it
_TELLER = 7  # words between a comma and "said"
_OWNED = 3  # words between "Peru's" and "decision"
_BY = "by"
_STEERED = 12  # words between "ask" and its infinitive


def subject(
    words: Words, actors: Sequence[Standing], at: int, group: VerbGroup | None = None, inserted: Inserted = ()
) -> tuple[Standing, ...]:
    """The actors that are the subject of the verb group beginning at words[at].

    Args:
        inserted: The clauses set into others, as `Clauses` has them.
    """
    for first, last, _ in inserted:
        opening = first + (not words.lower[first].isalnum() and words.lower[first] != ",")
        if last == at - 1 and words.lower[opening] in role_words()["relatives"]:
            at = first  # "a warship that had followed the boat withdrew", "Peru (which borders Chile) withdrew"
    left = [actor for actor in actors if actor.last < at and at - actor.last <= _CLAUSE]
    left = [actor for actor in left if not tells_within(words, actor)]
    if not left or not at:
        return ()
    sets = role_words()
    before = words.lower[at - 1]
    if group is not None and group.auxiliaries[:1] == ("to",):
        if (owner := _meaning_to(words, left, at)) is not None:
            return list_ending(left, owner)
        steered = _steered(words, left, at)
        return steered or _main(words, left, at)
    if group is not None and group.participle:
        if before in sets["prepositions"] and (steered := _steered(words, left, at - 1)):
            return steered
        if before in sets["blamed_for"] and (doer := blamed(words, left, at)) is not None:
            return list_ending(left, doer)
        return _main(words, left, at)
    if before in sets["relatives"]:
        return antecedent(left, at)
    if before in sets["pronouns"] and left[-1].last < at - 1:  # else it is known who they are
        return list_ending(left, nearest_subject(left))
    if before in sets["coordinated"]:
        return _main(words, left, at)
    start = clause_start(words, at)
    clause = [actor for actor in left if actor.first >= start]
    return list_ending(clause, nearest_subject(clause)) or _by_belonging(words, clause)


def tells_within(words: Words, actor: Standing) -> bool:
    """Whether it only tells what a relative clause says of another: "an outbreak that Peru says has killed ten"."""
    lower, joint, last = words.lower, before_articles(words, actor.first), actor.last
    if joint < 0 or lower[joint] not in role_words()["relatives"] or last + 2 >= len(lower):
        return False
    return is_saying(lower[last + 1]) and is_finite(lower[last + 2])


def blamed(words: Words, left: Sequence[Standing], at: int) -> Standing | None:
    """Whom others blame or thank for it: "condemned Peru for the arrest of two men"."""
    if not left:
        return None
    first = list_ending(left, left[-1])[0]
    before = words.lower[max(0, first.first - _MODIFIERS) : first.first]
    between = words.lower[left[-1].last + 1 : at]
    if "verb" not in (first.before, first.outer) or forms_of("blaming").isdisjoint(before):
        return None
    if role_words()["blamed_for"].isdisjoint(between) or any(verb_form(word) == "past" for word in between):
        return None
    return left[-1]


def _meaning_to(words: Words, left: Sequence[Standing], at: int) -> Standing | None:
    """Whose decision or threat it is: "criticised Peru's decision to shut the port"."""
    if words.lower[at - 1] not in role_words()["intents"]:
        return None
    owner = left[-1]
    beside = at - 1 - owner.last <= _OWNED and (owner.span.demonym or words.is_possessive(owner.last))
    return owner if beside else None


def nearest_subject(actors: Sequence[Standing]) -> Standing | None:
    """The last of the actors that can be a subject."""
    return next((actor for actor in reversed(actors) if actor.bare), None)


def _main(words: Words, left: Sequence[Standing], at: int) -> tuple[Standing, ...]:
    """The subject that a coordinated verb, a participle or an infinitive shares with the clause's first verb."""
    start = clause_start(words, at)
    clause = [actor for actor in left if actor.first >= start]
    head = next((actor for actor in clause if actor.bare), None)
    if head is not None:
        return list_from(clause, head)
    if words.lower[at - 1] in role_words()["coordinated"]:  # "rebels attacked an envoy of Peru and fled"
        verb = next((index for index in range(start, at - 1) if is_finite(words.lower[index])), at)
        clause = [actor for actor in clause if actor.first < verb]
    return _by_belonging(words, clause) or list_ending(left, nearest_subject(left))


def _by_belonging(words: Words, clause: Sequence[Standing]) -> tuple[Standing, ...]:
    """Of "the leaders of Peru and Chile" both, of "a statement by Peru" Peru, of "a boat seized by Peru" nobody."""
    belonging, others = role_words()["belonging"] | {_BY}, role_words()["prepositions"] - {_BY}
    for actor in clause:
        if actor.before in belonging and actor.outer not in others - belonging and not _is_agent(words, actor):
            return list_from(clause, actor)
    return ()


def _is_agent(words: Words, actor: Standing) -> bool:
    """Whether a participle says what the actor did to its noun: "the boat *seized by* Peru"."""
    by = next((at for at in range(actor.first - 1, 0, -1) if words.lower[at] == _BY), 0) if actor.before == _BY else 0
    return by > 0 and verb_form(words.lower[by - 1]) == "past"


def clause_start(words: Words, at: int) -> int:
    """Where the clause of the verb at words[at] begins."""
    ends, lower = clause_ends(), words.lower
    first = max(0, at - _CLAUSE)
    index = at - 2
    while index >= first:
        if lower[index] in ends and not _points(lower, index, at - 1):
            aside = _aside(lower, index)
            if aside is None:
                return index + 1
            index = aside
        index -= 1
    return first


def _points(lower: Sequence[str], that: int, joint: int) -> bool:
    """Whether words[that] opens no clause before the "but" at words[joint]: "accepted that ruling but appealed".

    Nor does a verb that has an object: "declared a truce and freed them".
    """
    opens = lower[that] == "that" or is_saying(lower[that])
    coordinated = opens and lower[joint] in role_words()["coordinated"]
    return coordinated and not any(is_finite(word) for word in lower[that + 1 : joint])


def _aside(lower: Sequence[str], at: int) -> int | None:
    """Where what words[at] ends begins, if it only says who tells it: "left the town, state radio said, and ..."."""
    if not is_saying(lower[at]) or lower[at + 1] != ",":
        return None
    return next((index for index in range(at - 1, max(-1, at - 1 - _TELLER), -1) if lower[index] == ","), None)


def own_stretch(words: Words, actors: Sequence[Standing], at: int) -> tuple[int, int]:
    """From where to where the sentence goes without another one coordinated to it: "..., and Chile sent a letter"."""
    low, high = 0, len(words)
    for actor in actors:
        joint = before_articles(words, actor.first)
        if joint < 1 or not _joins_clauses(words, joint) or (actor.listed and actor.bare):
            continue  # "Peru, Chile, and Bolivia protested" is one list
        following = words.lower[actor.last + 1 : actor.last + 2]
        if following and is_finite(following[0]):
            low, high = (max(low, joint), high) if joint <= at else (low, min(high, joint))
    return low, high


def _joins_clauses(words: Words, at: int) -> bool:
    """Whether another sentence can begin behind a word: a comma stands before "and"."""
    return words.lower[at] in ("but", ";", "while") or (words.lower[at] == "and" and words.lower[at - 1] == ",")


def antecedent(actors: Sequence[Standing], at: int) -> tuple[Standing, ...]:
    """Who stands right before: the ones meant by "who"."""
    left = [actor for actor in actors if actor.last < at]
    if not left or at - left[-1].last > _ANTECEDENT or left[-1].span.place:
        return ()
    # "talks between Peru and Chile, mediated by Brazil", but "Peru and Chile, which left"
    return list_ending(left, left[-1]) if left[-1].before in ("between", "among") else (left[-1],)


def _steered(words: Words, left: Sequence[Standing], at: int) -> tuple[Standing, ...]:
    """Whom "ask" or "accuse" makes the subject of what follows: "asked Peru to withdraw", "accused Peru of lying"."""
    nearest = left[-1]
    if at - nearest.last > _STEERED or (nearest.span.place and nearest.before != "verb"):
        return ()
    for index in range(nearest.first - 1, max(-1, nearest.first - 1 - _STEERED), -1):
        word = words.lower[index]
        if word in forms_of("steering"):
            return list_ending(left, nearest)
        if word in (",", ";", "that"):
            break
    return ()


@cache
def forms_of(verbs: str) -> frozenset[str]:
    """All forms of the verbs in a list of roles.toml."""
    return frozenset(form for verb in role_words()[verbs] for form in inflections(verb))


def list_ending(actors: Sequence[Standing], last: Standing | None) -> tuple[Standing, ...]:
    """The list that ends with an actor."""
    if last is None:
        return ()
    first = end = actors.index(last)
    while first and actors[first].listed:
        first -= 1
    return tuple(actors[first : end + 1])


def list_from(actors: Sequence[Standing], first: Standing) -> tuple[Standing, ...]:
    """The list that goes on from an actor."""
    start = end = actors.index(first)
    while end + 1 < len(actors) and actors[end + 1].listed:
        end += 1
    return tuple(actors[start : end + 1])
