"""The acts that a sentence names, each read as what stands around it has it: noun or verb, with its object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from timeline.anchoring import Document, Passage
from timeline.events.lexicon import Entry, Lexicon, Named, named_acts, object_classes, pronouns, usual_lexicon
from timeline.events.no_act import (
    is_errand,
    is_label,
    is_of_markets,
    is_wording,
    only_tells_which,
    refuses_nothing,
)
from timeline.events.standing import role_words, told_by
from timeline.events.subjects import forms_of
from timeline.events.wording import is_verb, opens_noun
from timeline.prose import forms_of_be, is_adverb, is_auxiliary, verb_form

OBJECT_REACH = 9  # words after a verb in which its object may stand
_OBJECT_CLAUSE = 4.0
_PREPOSITIONS = frozenset(["over", "about", "after", "before", "during", "amid", "despite", "against"])
_ORIGIN, _AGENT = "from", "by"
_HELPERS = 3  # words before a verb among which a form of "to be" makes it a passive
# Classes of objects.toml that ask for more than one of their words behind the verb.
_RECEIVED = frozenset(["guest", "office"])
_MOVING = frozenset(["contingents", "forces"])  # which move by themselves, too
# Who stand before their verb, ungoverned: "the troops left", not "left two soldiers dead", "the wife of the minister".
_DOERS = frozenset(
    ["soldiers", "dignitaries", "visitors", "guns", "returners", "cargo", "traffic", "plague", "securities"]
)
_GOVERNED = 3  # words before a doer among which a preposition makes it another's
_LEAVERS, _RETURNERS = "soldiers", "returners"
_LEFT_REACH = 8  # words behind "left" among which it is told what state soldiers left somebody in
_ASIDE = 10  # words between two commas
TAKERS, _TAKEN, _TAKEN_REACH = "militants", "territory", 4  # "the town fell to rebels", not "prices fell to forces"
_BEFORE_TIMES = frozenset(["on", "in", "at", "by", "for"])
_NEGATIVE = frozenset(["no", "not", "never"])
_REVENGE = "revenge"
_SENT_BACK = frozenset(["persons", "migrants", "treasures"])
_PHONE, _THREAT, _ONWARD = "phone", "threat", "onward"
_OWN_ENVOY = "own envoy"
_SALVO, _TESTS = "salvo", "tests"
_AIMED = frozenset(["at", "toward", "towards"])
_DUTIES = ("duty", "advice")
_TERMS = ("leaving", "complying")
_JOINTS = ("and", "but", "or", ",")  # before a verb that shares its subject with another
_NOUN_REACH = 5
_SUBJECT_REACH = 13  # "the accord between Peru and Chile on transit fees was signed"
_PASSIVE_REACH = 8  # "the accord, which both governments signed"
_PASSIVE_CLAUSE = 8.0


def acts_in(passage: Passage, lexicon: Lexicon | None = None, document: Document | None = None) -> list[Named]:
    """The acts that a sentence names, each read as its surroundings have it.

    A noun that a verb needs as its object is part of the verb's act: "lifted the sanctions" imposes none.

    Args:
        document: Where the sentence before may name what "it" is.
    """
    there = object_classes(passage.words.lower)
    if document is not None and pronouns().isdisjoint(passage.words.lower):
        document = None
    chosen: list[Named] = []
    verbs_of: dict[int, Named] = {}  # the place of an object -> its verb
    for at, entries in named_acts(passage.words, lexicon or usual_lexicon(), passage.behind_time):
        read = _reading(passage, at, entries, there, document)
        if read is not None and _leads_to_time(passage, read[0]):
            read = _without_preposition(passage, read[0], lexicon or usual_lexicon())
        if read is not None and read[0].act.needs == _THREAT and not read[0].act.noun:
            verbs_of.update(dict.fromkeys(read[1], read[0]))  # what poses a threat threatens nobody
        if read is None or read[0].act.kind is None or _is_time(passage, read[0]) or refuses_nothing(passage, read[0]):
            continue
        if read[0].act.noun and (only_tells_which(passage, read[0].last) or is_of_markets(passage, read[0])):
            continue
        if not read[0].act.noun and is_wording(passage, read[0]):
            continue
        if chosen and (is_errand(passage, chosen[-1], read[0]) or is_label(passage, chosen, read[0])):
            continue
        if chosen and _is_its_object(chosen[-1], read[0]):
            nouns = [entry for entry in entries if entry.act.noun]
            read = _reading(passage, at, nouns, there) if nouns else None
            if read is None or read[0].act.kind is None:
                continue
        chosen.append(read[0])
        if not read[0].act.noun:
            verbs_of.update(dict.fromkeys(read[1], read[0]))
    chosen = [named for named in chosen if not (named.act.noun and named.last in verbs_of)]
    deeds = {named.first for named in chosen if named.form == "ing"}
    chosen = [named for named in chosen if not (deeds and _is_by_means(passage, named, deeds))]
    lower = passage.words.lower
    headed = [
        at for named in chosen if named.act.noun for at in range(named.first, named.last) if lower[at + 1] == "of"
    ]
    carrying = [verbs_of[at] for at in headed if at in verbs_of]  # "handed him a note of protest": it is the protest
    return [named for named in chosen if named not in carrying]


def _is_active(passage: Passage, first: int, last: int) -> bool:
    """Whether an object follows right behind a past form: "and gave the envoys two days", but not "imposed on Peru".

    Nor is anybody's what befell its subject by itself: "the boat sank".
    """
    words, at = passage.words, last + 1
    if words.lower[first] in role_words()["by_itself"]:
        return True
    if at >= len(words) or first == 0 or words.lower[first - 1] not in _JOINTS:
        return False
    start = words.start(at)
    if any(time.start <= start < time.end for time in passage.times):
        return False
    return words.texts[at][0].isupper() or words.lower[at] in role_words()["articles"]


def _bears_out(passage: Passage, entry: Entry, first: int, at: int) -> bool:
    """Whether words[at] makes an act of words[first], as far as its class asks for more than standing there."""
    lower, needs, last = passage.words.lower, entry.act.needs, first + len(entry.rest)
    if entry.act.concept == _PHONE:
        return not _is_called_names(passage, at)
    if needs == _SALVO:  # "fired missiles at Kyiv", but not "into the sea"
        return not _AIMED.isdisjoint(lower[at + 1 : at + 3])
    if needs == _TESTS and lower[at + 1 : at + 2] in (["attack"], ["attacks"], ["strike"], ["strikes"]):
        return False
    if needs == _ONWARD:  # "left Lima for Oslo", but not "left Peru for good", "left the pact for Chile"
        between, behind = passage.words.texts[last + 1 : at], passage.words.texts[at + 1 : at + 2]
        return bool(between and behind) and all(text[0].isupper() for text in (*between, *behind))
    if needs == _OWN_ENVOY:
        return lower[at - 1] in role_words()["owned"]
    if needs == TAKERS:
        return at <= last + _TAKEN_REACH and _is_taken(passage, first)
    if needs in _DUTIES:  # "said they must have left", "said it must act"
        following = lower[at + 1 : at + 3]
        supposed = following[:1] == ["have"] or (following[:1] == ["be"] and verb_form(following[-1]) != "past")
        own = lower[at - 1] in role_words()["pronouns"] or (
            not role_words()["owned"].isdisjoint(lower[last + 1 : at])
            and not any(text[0].isupper() for text in passage.words.texts[last + 1 : at])
        )
        return not supposed and not own
    if needs in _TERMS:  # "gave them two days to leave", but not "a chance to leave"
        start, end = passage.words.ends[last], passage.words.start(at)
        within = [time for time in passage.times if start <= time.start and time.end <= end]
        until = not role_words()["until"].isdisjoint(lower[last + 1 : at])
        return any(time.type == "DURATION" or (time.type == "DATE" and until) for time in within)
    return True


def _is_called_names(passage: Passage, at: int) -> bool:
    """Whether what somebody is called follows the person at words[at]: "called the premier Jan Smit a butcher"."""
    lower, texts = passage.words.lower, passage.words.texts
    following = at + 1
    while following < len(lower) and texts[following][0].isupper():
        following += 1
    if following == len(lower) or lower[following] not in role_words()["naming"]:
        return False
    start = passage.words.start(following)
    return all(time.start != start for time in passage.times)  # "called the premier a day after the vote"


def _is_taken(passage: Passage, verb: int) -> bool:
    """Whether the subject of a verb is a place: "the town, held since May, fell to rebels", not "prices fell to"."""
    lower, at = passage.words.lower, verb - 1
    while at > 0 and (is_auxiliary(lower[at]) or is_adverb(lower[at])):
        at -= 1
    if at > 1 and lower[at] == ",":  # what stands between commas
        at = next((near for near in range(at - 1, max(1, at - _ASIDE), -1) if lower[near] == ","), 1) - 1
    if at < 0 or lower[at] in pronouns():
        return False
    if at > 1 and lower[at - 1] in role_words()["prepositions"]:
        return _TAKEN in object_classes([lower[at - 2]])  # "the town of Karo", "prices in Oslo"
    return _TAKEN in object_classes([lower[at]]) or passage.words.texts[at][0].isupper()


def _is_its_object(verb: Named, named: Named) -> bool:
    """Whether what looks like a verb is the noun right behind one: "suspends talks with Chile"."""
    return not verb.act.noun and verb.last == named.first - 1 and not named.act.noun and named.form == "s"


def _is_by_means(passage: Passage, named: Named, deeds: Set[int]) -> bool:
    """Whether the deed behind "by" says what was done: "retaliated on Friday by expelling two envoys"."""
    if named.act.noun or passage.words.lower[named.first] not in forms_of("hitting_back"):
        return False
    by = passage.behind_time(named.last + 1)
    return by + 1 in deeds and passage.words.lower[by] == _AGENT


def _is_time(passage: Passage, named: Named) -> bool:
    """Whether its words are part of a time, as "March" in "March 16"."""
    if not passage.times:
        return False
    start, end = passage.words.start(named.first), passage.words.ends[named.last]
    return any(time.start <= start and end <= time.end for time in passage.times)


def _leads_to_time(passage: Passage, named: Named) -> bool:
    """Whether its last word is the preposition of a time: "agreed on Monday", "is expected in December"."""
    if named.first == named.last or not passage.times or passage.words.lower[named.last] not in _BEFORE_TIMES:
        return False
    end = passage.words.ends[named.last]
    return any(time.start == end + 1 for time in passage.times)


def _without_preposition(passage: Passage, named: Named, lexicon: Lexicon) -> tuple[Named, Sequence[int]] | None:
    """What the words before its last one name without it, if they name anything."""
    rest = tuple(passage.words.lower[named.first + 1 : named.last])
    every = lexicon.forms[passage.words.lower[named.first]].every
    shorter = [entry for entry in every if entry.rest == rest and entry.act.noun == named.act.noun]
    return _reading(passage, named.first, shorter, object_classes(passage.words.lower)) if shorter else None


def reading_at(passage: Passage, first: int, last: int, lexicon: Lexicon | None = None) -> Named | None:
    """The act that the lexicon reads in words[first] to words[last]; None if it has none there."""
    lexicon = lexicon or usual_lexicon()
    there = object_classes(passage.words.lower)
    for at, entries in named_acts(passage.words, lexicon, passage.behind_time):
        if not first <= at <= last:
            continue
        read = _reading(passage, at, entries, there)
        if read is not None:
            return read[0]
        if possible := _possible(passage, at, entries):
            acts = [entry for entry in possible if entry.act.kind is not None]
            # what is no act with one object may well be one with another, if only one kind comes into question
            sure = len({entry.act.kind for entry in acts}) == 1
            return _named(at, acts[0] if sure else possible[0])
    return None


def _reading(
    passage: Passage, at: int, entries: Sequence[Entry], there: frozenset[str], document: Document | None = None
) -> tuple[Named, Sequence[int]] | None:
    """The reading whose part of speech and object the sentence has, and the words that are its object.

    The more demanding come first.

    Args:
        there: The classes of objects that the sentence has at all, see `object_classes`.
        document: Of a sentence with pronouns, where what they stand for may be named.
    """
    entries = _possible(passage, at, entries)
    verbs = [entry for entry in entries if not entry.act.noun]
    if 0 < len(verbs) < len(entries):
        noun = not is_verb(passage, _named(at, verbs[0]))
        entries = [entry for entry in entries if entry.act.noun] if noun else verbs
    undemanding = before = None
    for entry in entries:
        if entry.wanted is None:
            undemanding = undemanding or entry
        elif entry.act.needs in there and (found := _objects(passage, at, entry, entry.wanted)):
            if entry.act.noun or entry.act.kind is None or found[0] > at:
                return _named(at, entry), found
            if before is None:  # an object behind the verb goes first: "the planes dropped bombs"
                before = _named(at, entry), found
        elif document and not entry.act.noun and (pronoun := _pronoun(passage, at, entry, entry.wanted, document)):
            return _named(at, entry)._replace(by_pronoun=True), pronoun
    if before is not None:
        return before
    return None if undemanding is None else (_named(at, undemanding), ())


def _possible(passage: Passage, at: int, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Without the verbs that cannot be one where they stand: "the launch" launches nothing."""
    if not opens_noun(passage, at):
        return entries
    return [entry for entry in entries if entry.act.noun or entry.form not in ("base", "s")]


def _named(at: int, entry: Entry) -> Named:
    return Named(at, at + len(entry.rest), entry.act, entry.form)


def _objects(passage: Passage, first: int, entry: Entry, wanted: frozenset[str]) -> list[int]:
    """The words of its clause that an act needs as its object."""
    lower, texts, costs = passage.words.lower, passage.words.texts, passage.costs
    noun, last = entry.act.noun, first + len(entry.rest)
    found = []
    end = last + 1 + (_NOUN_REACH if noun else OBJECT_REACH)
    active = forms_of_be().isdisjoint(lower[max(0, first - _HELPERS) : first])
    doers = entry.act.needs in _DOERS
    if not (doers or (wanted.isdisjoint(lower[last + 1 : end]) and wanted.isdisjoint(texts[last + 1 : end]))):
        told = told_by(passage.words) if "," in lower[last + 1 : end] else len(lower)
        for at in range(last + 1, min(len(lower), end)):
            if costs[at] - costs[last] > _OBJECT_CLAUSE or (at >= told > last):
                break
            if lower[at] in _PREPOSITIONS and at > last + 1 and not noun:
                break  # "ended a quarrel over quotas" ended no quotas
            if (
                (lower[at] == _ORIGIN or (lower[at] == _AGENT and active))
                and at > last + 1
                and entry.act.needs in _RECEIVED
            ):
                break  # "dismissed an appeal from the minister" dismissed no minister
            if lower[at] in _NEGATIVE and entry.act.needs == _REVENGE:
                break  # "promised never to attack" threatens nobody
            there = lower[at] in wanted or texts[at] in wanted
            if there and (noun or not passage.words.is_possessive(at)) and _bears_out(passage, entry, first, at):
                found.append(at)  # to welcome the president's words welcomes no president
    moving = doers or entry.act.needs in _MOVING  # "the army began pulling out"
    if entry.act.concept == _PHONE:
        return found  # nor is the president who calls somebody names the one who is called
    agent = not active or lower[last + 1 : last + 2] == [_AGENT]
    if entry.act.needs in _SENT_BACK and lower[first] in role_words()["of_itself"] and not agent:
        return found  # "a boy returned by Peru", but not "the boy has returned"
    if not found and (noun or moving or (entry.form == "past" and not _is_active(passage, first, last))):
        # "sanctions were imposed", "the treaty signed in Moscow"
        told = _PASSIVE_REACH if active else _SUBJECT_REACH
        reach, clause = (_NOUN_REACH, _OBJECT_CLAUSE) if noun else (told, _PASSIVE_CLAUSE)
        for at in range(first - 1, max(-1, first - 1 - reach), -1):
            if costs[first] - costs[at] > clause:
                break
            there = lower[at] in wanted or texts[at] in wanted
            if there and (not doers or _does_it(passage, entry, first, at, active)):
                found.append(at)
    return found


def _does_it(passage: Passage, entry: Entry, first: int, at: int, active: bool) -> bool:
    """Whether words[at] are whose act the verb at words[first] is: "the troops left Chad", "ministers gathered"."""
    lower, texts, after = passage.words.lower, passage.words.texts, first + len(entry.rest) + 1
    for before in range(at - 1, max(-1, at - 1 - _GOVERNED), -1):
        if lower[before] in role_words()["prepositions"]:
            return False
        if lower[before] in role_words()["articles"] and lower[before - 1] not in role_words()["prepositions"]:
            break
    behind = lower[after : after + _LEFT_REACH]
    if entry.act.needs == _RETURNERS:  # not "returned to his hotel"
        return not role_words()["posts"].isdisjoint(behind[:2]) or any(
            text[0].isupper() for text in texts[after : after + 1]
        )
    if entry.act.needs == _LEAVERS:
        return active and role_words()["left_behind"].isdisjoint(behind)
    return True


def _pronoun(passage: Passage, first: int, entry: Entry, wanted: frozenset[str], document: Document) -> Sequence[int]:
    """The pronoun that stands for the object which an act needs: "It was signed in May", "Lima signed it"."""
    lower, last = passage.words.lower, first + len(entry.rest)
    at = last + 1
    if entry.form == "past" and not forms_of_be().isdisjoint(lower[max(0, first - _HELPERS) : first]):
        at = next((at for at in range(first - 1, max(-1, first - 2 - _HELPERS), -1) if lower[at] in pronouns()), -1)
    if not 0 <= at < len(lower) or lower[at] not in pronouns():
        return ()
    plural = lower[at] in ("them", "they")
    meant = (word for word in chain(lower[:first], _words_before(passage, document)) if word in wanted)
    return (at,) if any(word.endswith("s") == plural for word in meant) else ()


def _words_before(passage: Passage, document: Document) -> Iterator[str]:
    """Those of the sentence before, in its paragraph or the last."""
    if passage.index:
        before = document.passage(passage.index - 1)
        if before.sentence.kind == "prose" and before.sentence.paragraph >= passage.sentence.paragraph - 1:
            yield from before.words.lower
