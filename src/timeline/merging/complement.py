"""What stands behind an act and belongs to it: its object, where and with whom, what was said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise

from timeline.events.cues import cues
from timeline.events.standing import is_saying
from timeline.merging.cutting import STOPS, is_finite, is_verb, is_within_number
from timeline.merging.headings import opens_sentence
from timeline.merging.plain_past import past_of
from timeline.merging.sense import is_adjective, is_noun_here
from timeline.merging.title_words import title_words
from timeline.merging.untimed import measure_start
from timeline.prose import QUOTES, Words, is_auxiliary, verb_form, word_sets

_REACH = 24  # words behind the trigger that are looked at
_CLAUSE = 3.0  # clause cost that the object may reach
_SCARE = 3  # words from a quotation mark to the one that closes it, where no speech is quoted
_QUOTED = 9  # the same where the phrase before it goes on: "accused it of "a crime against the people""
_ASIDE = 8  # words between two commas
_SUBJECT = 7  # words from a name to its verb
_ITEM = 4  # words of a member of a list
_BULLETS = ("-", "*", "\\*", "\\", "•", "·", "|")
_PLACE = 8  # words of where something was said
_NEAR = 5  # words between a verb and the "that" of its clause
_LEAST_CLAUSE = 3  # words that a clause of what was said needs


def behind(
    words: Words,
    costs: Sequence[float],
    last: int,
    time: frozenset[int],
    *,
    of_noun: bool = False,
    of_verb: bool = False,
) -> list[int]:
    """The words behind words[last] that belong to it, without brackets and the time.

    Args:
        costs: Running clause costs of the words.
        of_noun: It is a noun that is no object, and its phrase ends before a verb.
        of_verb: It is a verb, so that "that" begins what was said.
    """
    base = costs[last]
    found: list[int] = []
    depth = listed = 0  # the list that is being read ends before words[listed]
    clause = skipped = -1
    opened = False  # a quotation that the sentence goes on with
    end = min(len(words), last + 1 + _REACH)
    scare = _scare_quotes(words, last + 1, end)
    for at in range(last + 1, end):
        word, lower = words.texts[at], words.lower[at]
        if word in "()":
            depth = max(0, depth + (1 if word == "(" else -1))
            continue
        if depth or at in time or at <= skipped:
            base = costs[at] if at <= skipped else base
            continue
        if at in scare:
            base = costs[at]
            continue
        if word in QUOTES:
            if not opened and found and words.lower[at - 1] in title_words("no_end"):
                opened, base = True, costs[at]
                continue  # "insisted its forces were "doing all they could""
            break
        if word in _BULLETS or opens_sentence(words, at):
            break
        if at < listed:
            base = costs[at]
        elif word == "," and not is_within_number(words, at):
            if not found and time and (at + 1 in time or (at - 1 in time and words.texts[min(time) - 1] == ",")):
                continue  # "signed, on Monday, the treaty"
            listed = _end_of_list(words, at) if found else 0
            if not listed and clause >= 0 and (aside := _end_of_opening(words, clause, at)):
                found = [one for one in found if one <= clause]  # "said that as of May 3, two had left"
                skipped, base = aside, costs[at]
                continue
            if not listed and not found and of_verb and (aside := _end_of_aside(words, at, end)):
                skipped = aside
                continue
            if not listed:
                break
            base = costs[at]
        elif lower == "that" and _closes(words, at):
            base = costs[at]
        elif lower in ("that", "whether") and clause < 0 and _opens_clause(words, last, at, time, of_verb=of_verb):
            base, clause = costs[at], at
        elif costs[at] - base >= _CLAUSE and not _goes_on(words, at):
            found = _unmeasured(words, _without_half(words, found, lower, another=_is_another_act(words, at)), at)
            break
        elif (lower in ("and", "or") and not of_noun and _is_another_act(words, at)) or (
            lower == "and" and found and _is_besides(words, found, at)
        ):
            break
        elif found and clause < 0 and of_verb and _has_own_verb(words, found, at):
            found = found[:-1]
            break
        elif at - 1 in time and verb_form(lower) == "past" and clause < 0:
            break  # "the tariffs that Peru imposed on Monday hurt Chile"
        elif found and clause < 0 and _is_told_of(words, at):
            break
        elif of_noun and not of_verb and at == last + 1 and (words.is_possessive(at) or _names_another(words, at)):
            break  # "at the meeting Anne Li asked"
        elif lower in title_words("asides") or (of_noun and not of_verb and _is_emphatic(words, at)):
            base = costs[at]
            continue
        elif of_noun and (verb_form(lower) == "past" or lower in title_words("finite")):
            break
        found.append(at)
    if clause >= 0 and len([at for at in found if at > clause]) < _LEAST_CLAUSE:
        found = [at for at in found if at < clause]
    return _said_at_once(words, last, found) if of_verb else found


def _without_half(words: Words, found: list[int], lower: str, *, another: bool) -> list[int]:
    """Without the half of a pair behind another "and": "doctors and search" (and rescue teams)."""
    if lower != "and" or another:
        return found
    pair = next((place for place in range(len(found) - 1, 0, -1) if words.lower[found[place]] == "and"), len(found))
    return found[:pair] if pair == len(found) - 2 else found


def _said_at_once(words: Words, last: int, found: list[int]) -> list[int]:
    """Without where something was said before what was said: "offered at a meeting in Rome to send troops"."""
    if not found or words.lower[found[0]] not in title_words("placing") or words.lower[last] not in _promising():
        return found
    for place in range(2, min(len(found), _PLACE)):
        at = found[place]
        after = words.lower[at + 1] if at + 1 < len(words) else ""
        infinitive = (
            words.lower[at] == "to"
            and words.texts[at + 1 : at + 2] == [after]
            and after not in title_words("before_noun")
        )
        if infinitive or words.lower[at] == "that":
            return found[place:]
    return found


@cache
def _promising() -> frozenset[str]:
    """Verbs that "to" or "that" goes on with, however far behind: "agreed", "threatened", "asked"."""
    return frozenset(cue.split()[0] for cue in cues()["before"]) | title_words("telling", "claims", "saying")


def _scare_quotes(words: Words, first: int, end: int) -> frozenset[int]:
    """Marks around a few words that are no speech: "condemned the "illegal" attacks"."""
    marks = [at for at in range(first, end) if words.texts[at] in QUOTES]
    goes_on = title_words("no_end", "joints", "determiners")
    pairs = (
        (one, other)
        for one, other in pairwise(marks)
        if other - one <= (_QUOTED if words.lower[one - 1] in goes_on else _SCARE)
    )
    return frozenset(at for pair in islice(pairs, 1) for at in pair if pair[0] > first)


def _is_told_of(words: Words, at: int) -> bool:
    """Whether words[at] begins what is told of the noun before it: "surveyors *they* accused of spying"."""
    if words.lower[at] not in ("he", "she", "it", "they") or at + 1 >= len(words):
        return False
    after = words.lower[at + 1]
    before = words.texts[at - 1]
    is_noun = before.isalpha() and before.islower() and before not in title_words("joints", "clauses", "no_end", "when")
    return is_noun and verb_form(before) != "past" and (verb_form(after) == "past" or is_auxiliary(after))


def _names_another(words: Words, at: int) -> bool:
    """Whether a name begins at words[at] that does something: "Anne Li asked", not the "Chile" of "visits Chile"."""
    end = at
    while end < len(words) and words.texts[end][0].isupper():
        end += 1
    return at < end < len(words) and is_verb(words.lower[end])


def _is_emphatic(words: Words, at: int) -> bool:
    """Whether "itself" only stresses the noun before it: "the treaty itself", not "in itself"."""
    return words.lower[at] in title_words("emphatic") and words.lower[at - 1] not in title_words("no_end", "joints")


def _end_of_aside(words: Words, comma: int, end: int) -> int:
    """The comma behind what stands between a verb and its object: "doubled, to 200 million, the sum"; 0 without one."""
    close = next((at for at in range(comma + 1, min(end, comma + 1 + _ASIDE)) if words.texts[at] == ","), 0)
    is_aside = close and words.lower[comma + 1] in title_words("joints") and close + 1 < len(words)
    return close if is_aside and words.lower[close + 1] in title_words("determiners") else 0


def _end_of_opening(words: Words, clause: int, comma: int) -> int:
    """The comma that ends what a clause begins with before its subject: "that as of May 3, two had left"; else 0."""
    inside = words.lower[clause + 1 : comma]
    if not inside:  # "that, so far, two had left"
        return next((at for at in range(comma + 1, min(len(words), comma + _ASIDE)) if words.texts[at] == ","), 0)
    opens = inside[:1] and inside[0] in title_words("joints", "before_time") and inside[0] not in ("the", "this", "to")
    return comma if opens and not any(is_finite(lower) for lower in inside) else 0


def _closes(words: Words, at: int) -> bool:
    """Whether nothing follows "that": "would not happen like that"."""
    return words.texts[at + 1 : at + 2] == [] or words.texts[at + 1] in (*QUOTES, *STOPS[:1], *STOPS[2:])


def _opens_clause(words: Words, last: int, at: int, time: frozenset[int], *, of_verb: bool) -> bool:
    """Whether "that" begins what was said, not what is told of a noun: "denied that", "told Peru on Monday that"."""
    between = [words.lower[near] for near in range(last + 1, at) if near not in time]
    if len(between) > _NEAR:
        return False
    if not title_words("claims").isdisjoint([words.lower[last], *between]):
        return True
    return of_verb and (not between or words.lower[last] in title_words("telling"))


def _is_another_act(words: Words, at: int) -> bool:
    """Whether the "and" at words[at] goes on with what else was done, or with somebody else."""
    if is_adjective(words.lower[at - 1]) and is_noun_here(words, at + 2):
        return False  # "ordered immediate and co-ordinated relief"
    while words.lower[at + 1 : at + 2] and words.lower[at + 1] in word_sets("prose", "auxiliaries.toml")["adverbs"]:
        at += 1
    following = words.lower[at + 1 : at + 2 + _ITEM]
    if not following or following[0] in title_words("subject_pronouns", "finite") or verb_form(following[0]) == "past":
        return True
    for near, lower in enumerate(following[1:], at + 2):
        in_name = words.texts[near - 1][:1].isupper() or words.texts[near - 1] in (",", "and")
        of_body = words.texts[at + 1].isupper() and is_noun_here(words, near - 1)  # "and UN forces will"
        if not (in_name or of_body or following[0] == "the") or (
            words.texts[near - 1] == "," and not words.texts[near][0].isupper()
        ):
            return False
        if lower in title_words("finite") or (
            verb_form(lower) == "past" and words.lower[near + 1 : near + 2] != ["by"]
        ):
            return True
    return False


def _is_besides(words: Words, found: list[int], at: int) -> bool:
    """Whether the "and" at words[at] goes on with what else was being done: "put off the trip and *declaring* that"."""
    following = words.lower[at + 1 : at + 3]
    if len(following) < 2 or past_of(following[0]) is None or not following[1].isalpha():
        return False
    alike = any(verb_form(words.lower[one]) == "ing" for one in found)
    return not alike and following[1] not in title_words("joints")


def _has_own_verb(words: Words, found: list[int], at: int) -> bool:
    """Whether the noun before words[at] begins what is told of another: "a fund *countries* can tap"."""
    if words.lower[at] not in title_words("finite") or words.lower[at] in title_words("saying") or len(found) < 3:
        return False
    of_whom, noun = found[-1], found[-2]
    begins = words.texts[of_whom][0].isupper() or words.lower[of_whom].endswith("s")
    if not begins or not is_noun_here(words, noun) or is_adjective(words.lower[noun]):
        return False
    determined = title_words("determiners")
    return any(words.lower[one] in determined or words.texts[one] == "$" for one in found[-2 - _ITEM : -2])


def _end_of_list(words: Words, comma: int) -> int:
    """Index behind the list or the place that goes on after a comma; 0 where something else begins there."""
    if _begins_another(words, comma):
        return 0
    length, closing = 0, False
    for at in range(comma + 1, min(len(words), comma + 1 + _REACH)):
        lower = words.lower[at]
        if lower in ("and", "or") and not closing:
            if not length and words.texts[at - 1] != ",":
                break
            length, closing = 0, True
        elif lower == "," and not closing:
            if not length:
                break
            length = 0
        elif closing and length and (not lower[0].isalnum() or lower in title_words("joints")):
            return at
        elif _is_no_item(words, at, first=not length) or length == _ITEM:
            break
        else:
            length += 1
    else:
        return len(words) if closing and length else _end_of_place(words, comma)
    return _end_of_place(words, comma)


def _begins_another(words: Words, comma: int) -> bool:
    """Whether ", and" and a name begin what somebody else did: "left, and Peru in return sent an envoy"."""
    lower, first = words.lower, comma + 2
    if lower[comma + 1 : first] != ["and"] or not words.texts[first : first + 1] or not words.texts[first][0].isupper():
        return False
    for at in range(first, min(len(words), first + _SUBJECT)):
        if lower[at] == "," and at > first:  # "and Chile, with more at hand, could give"
            at = next((near for near in range(at + 1, min(len(words), at + _ASIDE)) if lower[near] == ","), at)
            return lower[at + 1 : at + 2] != [] and (is_auxiliary(lower[at + 1]) or verb_form(lower[at + 1]) == "past")
        if not lower[at][0].isalnum():
            return False
        if verb_form(lower[at]) == "past" or (at > first and is_auxiliary(lower[at])):
            return lower[at + 1 : at + 2] != ["by"]
    return False


def _end_of_place(words: Words, comma: int) -> int:
    """Index behind a name that says where, or which: "in the capital, Lima,"; 0 where none stands there."""
    at = comma + 1
    while at < len(words) and words.texts[at][:1].isupper() and at <= comma + 2:
        at += 1
    is_place = at > comma + 1 and (at == len(words) or words.texts[at] in (",", ".", ";"))
    return at if is_place and not _begins_series(words, at) else 0


def _begins_series(words: Words, comma: int) -> bool:
    """Whether a second name and "and" or a comma follow: "ahead of the summit, *Brazil, China and India* issued"."""
    after = words.texts[comma : comma + 3]
    return len(after) == 3 and after[0] == "," and after[1][0].isupper() and after[2] in (",", "and")


def _is_no_item(words: Words, at: int, *, first: bool) -> bool:
    lower = words.lower[at]
    if first and lower in title_words("subject_pronouns"):
        return True
    return (
        not lower[0].isalnum()
        or lower in title_words("finite", "clauses")
        or lower in title_words("joints")
        or is_saying(lower)
        or verb_form(lower) is not None
    )


def _goes_on(words: Words, at: int) -> bool:
    """Whether a word goes on with a list of names: "Poland and Hungary and the Czech Republic"."""
    near = words.texts[at - 1 : at + 2]
    return (words.lower[at] in ("and", "or", "the") and any(one[:1].isupper() for one in near)) or (
        words.texts[at][:1].isupper() and words.lower[at - 1] in ("and", "or", "the")
    )


def _unmeasured(words: Words, found: list[int], at: int) -> list[int]:
    """Without the measure at its end that belongs to what follows: "two weeks" of "two weeks after"."""
    if not found or found[-1] != at - 1 or words.lower[at] not in title_words("counted"):
        return found
    low = measure_start(words, at)
    return [word for word in found if word < low]
