"""What looks like an act and names none: compounds, errands, labels, what markets have, in whose words it is told."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.lexicon import Named
from timeline.events.standing import is_small, role_words
from timeline.events.subjects import forms_of
from timeline.prose import is_deed

_WORDED = 6  # words from "what" to "called"
_JUDGEMENTS = frozenset(["ACCUSE", "SUPPORT", "REJECT"])
_RECALL, _AS = "recall", "as"


def only_tells_which(passage: Passage, last: int) -> bool:
    """Whether the noun that ends with words[last] is part of a compound that names no act: "the coup leaders"."""
    following = passage.words.lower[last + 1 : last + 2]
    return not role_words()["heads_of_compounds"].isdisjoint(following)


def is_of_markets(passage: Passage, named: Named) -> bool:
    """Whether a noun without an article is what markets have much or little of: "weak demand for its copper"."""
    lower, at = passage.words.lower, named.first - 1
    if lower[named.last] not in role_words()["market_nouns"] or lower[-1][-1:].isalnum():
        return False
    while at >= 0 and lower[at].isalpha() and not is_small(lower[at]) and not is_deed(lower[at]):
        at -= 1
    return at < 0 or not (lower[at] in role_words()["determiners"] or passage.words.is_possessive(at))


def is_wording(passage: Passage, named: Named) -> bool:
    """Whether it only tells in whose words: "vowed support after what he called a terrible disaster"."""
    if passage.words.lower[named.first] not in forms_of("calling"):
        return False
    before = passage.words.lower[max(0, named.first - _WORDED) : named.first]
    if "what" not in before:
        return False
    between = before[before.index("what") + 1 :]
    return not any(map(is_deed, between)) and "," not in between


def is_errand(passage: Passage, before: Named, named: Named) -> bool:
    """Whether talks are what an envoy is called home for, and no meeting of states."""
    for_talks = named.act.noun and named.act.kind == "CONSULT" and passage.words.lower[named.first - 1] == "for"
    return for_talks and before.act.concept == _RECALL


def is_label(passage: Passage, before: Sequence[Named], named: Named) -> bool:
    """Whether a noun is what somebody calls another act or its doers: "condemned the killing as murder"."""
    lower, at = passage.words.lower, named.first - 1
    if lower[at] in role_words()["determiners"]:
        at -= 1
    if named.form not in (None, "base") or at < 1 or lower[at] != _AS:
        return False
    judged = any(one.act.kind in _JUDGEMENTS and not one.act.noun for one in before)
    return judged or not forms_of("calling").isdisjoint(lower[:at])


def refuses_nothing(passage: Passage, named: Named) -> bool:
    """Whether nothing was refused but an answer: "declined to comment"; nor anything in "said no ship was hit"."""
    if named.act.kind != "REJECT":
        return False
    lower, last = passage.words.lower, named.last
    following = lower[last + 1 : last + 3]
    behind = lower[passage.behind_time(last + 1) :][:1]
    if lower[last] == "no" and behind and behind[0].isalpha():
        return behind[0] not in role_words()["prepositions"]
    return following[:1] == ["to"] and following[-1] in role_words()["uttering"]
