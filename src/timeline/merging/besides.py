"""What a participle tells beside the verb of its sentence: "left the pact, *accusing* Chile of spying"."""

from __future__ import annotations

from timeline.merging.complement import behind
from timeline.merging.cutting import cut, trimmed
from timeline.merging.doers import listed, names_of, written
from timeline.merging.line import MOST_WORDS, Line, line_of
from timeline.merging.plain_past import past_of
from timeline.merging.title_words import title_words
from timeline.merging.untimed import time_words
from timeline.model import Mention
from timeline.prose import Clauses, VerbGroup, Words, verb_form

_TO_DEED = 10  # words from "thanked" to what it was for


def participle_line(mention: Mention, words: Words, clauses: Clauses, group: VerbGroup, last: int) -> Line | None:
    """What else those did who did what stands before a comma: "Peru left the pact, *accusing* Chile of spying".

    Or what those did of whom the sentence tells: "Peru thanked Chile for *releasing* two men".
    """
    at = group.last
    past, names = past_of(words.lower[at]), names_of(mention, "source")
    if past is None or not names or mention.status != "occurred" or not at:
        return None
    if all(mention.text.find(name.rpartition(" ")[2]) > words.start(at) for name in names):
        return None  # they are told of only later
    thanked = is_for_deed(words, at) and all(_stands_late(name, words, at) for name in names)
    if words.texts[at - 1] != "," and not thanked:
        return None
    if thanked and words.lower[last + 1 : last + 2] and words.lower[last + 1] in title_words("owned"):
        return None  # "for shelling its posts" tells whose only beside the rest
    doing = " ".join([listed(names), past, *words.texts[at + 1 : last + 1]])
    time = time_words(mention, words)
    rest = trimmed(words, behind(words, clauses.costs, last, time, of_verb=True))
    done_to = names_of(mention, "target")
    if rest and words.lower[rest[0]] in title_words("object_pronouns") and done_to:
        doing, rest = f"{doing} {listed(done_to)}", rest[1:]
    kept, roughly = cut(words, rest, max(0, MOST_WORDS - len(doing.split())))
    return Line((False, 0, not kept, roughly, 0), line_of(f"{doing} {written(mention.text, words, kept)}"))


def is_for_deed(words: Words, at: int) -> bool:
    """Whether words[at] begins what somebody is thanked or blamed for: "praised Peru for *releasing* two men"."""
    before = words.lower[max(0, at - _TO_DEED) : at]
    return before[-1:] == ["for"] and not title_words("for_deeds").isdisjoint(before)


def _stands_late(name: str, words: Words, at: int) -> bool:
    """Whether a name is no subject of its sentence: a verb stands before it."""
    last = name.rpartition(" ")[2]
    place = next((place for place in range(at) if words.texts[place] == last), None)
    return place is not None and any(verb_form(words.lower[before]) == "past" for before in range(place))
