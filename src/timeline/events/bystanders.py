"""Who is named beside an act without a part in it: "after Peru left the pact, Chile and Bolivia signed a treaty"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.standing import Standing, before_articles, is_finite, role_words
from timeline.prose import Words, opening_end, verb_form

_OPENING = 4  # words among which "after" or "when" opens a sentence: "ten years after"
_ASIDE = 10  # words between an actor and the comma on either side
_ENOUGH = 2  # actors of a clause that need none from outside


def in_own_half(passage: Passage, actors: Sequence[Standing], at: int) -> Sequence[Standing]:
    """The actors on the trigger's side of the comma that ends an opening clause: "when Peru left, Chile stayed".

    All of them where its own side names too few: "after Peru left, Chile recalled its envoy" is about Peru, too.
    """
    comma = _end_of_opening(passage)
    if comma is None:
        return actors
    own = [actor for actor in actors if (actor.first > comma) == (at > comma)]
    known = {actor.span.country or actor.span.name for actor in own}
    return own if len(known) >= _ENOUGH else actors


def _end_of_opening(passage: Passage) -> int | None:
    """The comma behind the clause that opens a sentence with "after", "when" or the like."""
    lower = passage.words.lower
    opener = next((at for at, word in enumerate(lower[:_OPENING]) if word in role_words()["circumstances"]), None)
    if opener is None or any(map(is_finite, lower[:opener])):  # "Two fell when Peru left, ..." opens with no clause
        return None
    comma = opening_end(lower, passage.clauses.inserted)
    while comma is not None and any(verb_form(word) == "ing" for word in lower[comma + 1 : comma + 2]):
        # "after Peru fired on the boat, killing two Chileans" is one clause still
        comma = next((at for at in range(comma + 1, len(lower)) if lower[at] == ","), None)
    return comma if comma is not None and any(map(is_finite, lower[opener + 1 : comma])) else None


def is_backer(words: Words, actor: Standing) -> bool:
    """Whether it only tells whose friends others are: "*U.S.*-backed rebels", "pro-*Russian* forces"."""
    lower, friends = words.lower, role_words()["friends"]
    before, behind = lower[max(0, actor.first - 2) : actor.first], lower[actor.last + 1 : actor.last + 3]
    pro, *_ = lower[actor.first].split("-")
    *_, backed = lower[actor.last].split("-")  # most such words are one: "Russian-backed"
    if backed in friends or (behind[:1] == ["-"] and not friends.isdisjoint(behind)):
        return True
    return pro == "pro" or before == ["pro", "-"] or before[-1:] == ["ethnic"]


def is_quoted(words: Words, actor: Standing) -> bool:
    """Whether it only tells what was done: "killed ten people, according to *the UN*"."""
    to = before_articles(words, actor.first)
    return to > 0 and words.lower[to] == "to" and words.lower[to - 1] == "according"


def is_mediator(words: Words, actor: Standing, trigger: int) -> bool:
    """Whether it goes between the parties: "agreed a truce with *Peru* mediating", "a truce brokered by *Peru*"."""
    lower, sets = words.lower, role_words()
    behind = lower[actor.last + 1 : actor.last + 3]
    if actor.before == "with" and (behind[:1] == ["as"] or not sets["mediating"].isdisjoint(behind[:1])):
        return behind[0] != "as" or not sets["mediators"].isdisjoint(lower[actor.last + 2 : actor.last + 4])
    by = before_articles(words, actor.first)
    return by > 0 and lower[by] == "by" and lower[by - 1] in sets["mediated"] and by - 1 != trigger


def is_described_by(words: Words, actor: Standing, trigger: int) -> bool:
    """Whether it only tells who the subject is: "Kuwait, an ally of *Peru*, left", "Laos, which borders *China*, "."""
    lower, sets = words.lower, role_words()
    start = next((at for at in range(actor.first - 1, max(-1, actor.first - 1 - _ASIDE), -1) if lower[at] == ","), None)
    if start is None or lower[start + 1] not in sets["describing_openers"]:
        return False
    behind = range(actor.last + 1, min(trigger, actor.last + 1 + _ASIDE))
    if all(lower[at] != "," for at in behind):
        return False
    if lower[start + 1] in sets["relatives"]:
        return True
    return actor.before in sets["prepositions"] or lower[actor.last + 1] in sets["described_heads"]
