"""A short line for a record: who acts, by name; the act and its object, in the words of the mention that says most.

"Peru expelled three Chilean diplomats"; of a noun that no verb carries, "Peru and Chile: talks on fishing in Lima".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve

from timeline.events import is_noun
from timeline.merging.antecedent import antecedent, noun_phrase
from timeline.merging.besides import is_for_deed, participle_line
from timeline.merging.complement import behind
from timeline.merging.cutting import cut, is_headless, trimmed, without_headless
from timeline.merging.doers import MOST_NAMES, is_passive, is_told, listed, names_of, subject_of, written
from timeline.merging.gist import MUTUAL
from timeline.merging.head import Head, carrier_of, head_of, is_free, is_unfinite, own_head, predicate
from timeline.merging.headings import before_repeated
from timeline.merging.line import MOST_WORDS, Line, line_of
from timeline.merging.plain_past import affirmed, in_plain_past, in_singular, is_plural, lemmas
from timeline.merging.reduced import main_verb, reduced
from timeline.merging.sense import group_of, is_no_verb, verb_form_here
from timeline.merging.subject import is_broken, raw_subject
from timeline.merging.title_words import title_words
from timeline.merging.untimed import time_words, times_between, without_year
from timeline.model import Kind, Mention, Status
from timeline.prose import (
    Clauses,
    VerbGroup,
    Words,
    has_agent,
    is_adverb,
    is_not_only,
    split_words,
    verb_form,
    verb_group,
    word_sets,
)

_MONEY = ("$", "£", "€")
_BARE = 3  # words of a title that says too little without names: "statement", "useful talks"
_TO_COME: frozenset[Status] = frozenset(["scheduled", "possible", "proposed"])
_PAIR = 6  # words from "neither" to the verb behind "nor"
_APART = 3.0  # clause cost
_TRIED = 8  # mentions, the likeliest first


def title_of(status: Status, kind: Kind, mentions: Sequence[Mention]) -> str:
    """At most twelve words, without the time, which a timeline shows beside it.

    Args:
        mentions: In order. Of the likeliest that tell the record's status and kind, the one whose words name most wins;
            of what some deny, those that report it.
    """
    if status == "denied" and any(one.status == "occurred" for one in mentions):
        status = "occurred"  # what is denied, not "Peru denied that it had attacked Chile", which it did
    ranked = sorted((one.status != status, one.kind != kind, -one.score, at) for at, one in enumerate(mentions))
    tried = [mentions[at] for *rank, _, at in ranked if rank == list(ranked[0][:2])][:_TRIED]
    lines: list[tuple[Line, Mention]] = []
    for one in tried:
        lines.append((_line(one), one))
        if not any(lines[-1][0].lacks):
            break
    best, told = min(lines, key=lambda line: line[0].lacks)
    if best.lacks[0] and len(best.text.split()) <= _BARE and (others := max((one.actors for one in mentions), key=len)):
        best = min(best, _line(evolve(told, actors=others)), key=lambda line: line.lacks)
    return best.text


def _line(mention: Mention) -> Line:
    words, clauses = _read(mention.text)
    first = words.at(mention.trigger[0] - mention.start)
    last = max(first, words.at(mention.trigger[1] - mention.start - 1))
    verb = next((at for at in range(first, last + 1) if verb_form_here(words, at, first) is not None), None)
    group = group_of(words, first if verb is None else verb)
    if verb is None and (is_noun(mention.trigger_text) or (first == last and is_no_verb(words, group))):
        return _noun_line(mention, words, clauses, first, last)
    thanked = group.participle and is_for_deed(words, group.first)
    if thanked and (told := participle_line(mention, words, clauses, group, last)):
        return told
    head = head_of(words, clauses, group, last, mention.status)
    if is_unfinite(head.group) and group.participle and not words.is_possessive(group.first - 1):
        told = participle_line(mention, words, clauses, group, last)
        return told or _noun_line(mention, words, clauses, first, last)
    line = _verb_line(mention, words, clauses, group, head, last)
    if head.governs and mention.status == "scheduled" and any(line.lacks) and "to" in group.auxiliaries:
        return min(
            line, _verb_line(mention, words, clauses, group, own_head(group, last), last), key=lambda one: one.lacks
        )
    return line


@lru_cache(maxsize=1 << 8)
def _read(sentence: str) -> tuple[Words, Clauses]:
    """Its words and clauses; the acts of one sentence are seldom far from each other."""
    words = split_words(sentence, 0, len(sentence))
    small = title_words("clauses", "object_pronouns", "subject_pronouns", "joints")
    if sentence.upper() != sentence:  # the WHO is nobody's "who", the US not us
        pairs = zip(words.texts, words.lower, strict=True)
        words.lower = [text if len(text) > 1 and text.isupper() and lower in small else lower for text, lower in pairs]
    return words, Clauses(words.lower)


def _verb_line(mention: Mention, words: Words, clauses: Clauses, group: VerbGroup, head: Head, last: int) -> Line:
    awaited = group.negated and mention.status != "denied"  # "did not ratify it until May"
    time = (
        frozenset() if awaited else time_words(mention, words) - {*range(group.last, last + 1)}
    )  # "sworn in on May 3"
    first = _first_adverb(words, head.group.first)
    if words.lower[first - 1] in ("nor", "neither") and first:  # "neither endorsed nor opposed"
        first = next((at for at in range(first - 1, max(-1, first - _PAIR), -1) if words.lower[at] == "neither"), first)
    act = [*range(first, head.group.first), *head.act]
    aside = time | times_between(mention.text, words, head.group.first, group.first)
    act = [at for at in act if at not in aside and not _is_idle(words, at)]
    only = _not_only(words, head.group)
    if only:
        head = evolve(head, group=affirmed(head.group))
    found, is_subject = antecedent(words, head.group.first)
    near = raw_subject(words, clauses, first)
    if found and not is_subject and words.lower[near[-1] if near else 0] in title_words("subject_pronouns"):
        near = near[-1:]  # "an agreement it signed"
    by = not group.auxiliaries and has_agent(words, last)
    if found and not is_subject and by and noun_phrase(words, group.first):
        found = []  # "a council that has members appointed by Peru"
    if found and not is_subject and near[: len(found)] == found:
        near = near[len(found) :]  # "sanctions the bloc imposed"
    subject, raw = ("", True) if head.named else subject_of(mention, words, head, near, found if is_subject else [])
    doubtful = not (head.named or found) and not near and words.lower[head.group.last] in lemmas()
    if is_unfinite(head.group) and not (head.governs or head.named) and mention.status != "scheduled":
        doubtful = True  # what it hangs on is too far away: "Peru to sign" would tell of a plan
    if raw and near and words.lower[near[0]] in title_words("joints") and not head.group.auxiliaries:
        subject = written(mention.text, words, near[1:])  # "in a paper released by Peru"
    elif raw and not found and is_broken(words, near):
        subject, doubtful = listed(names_of(mention, "target" if is_passive(words, head.group) else "source")), True
    condition = _condition(words, near, first)
    awaits = mention.status in _TO_COME and not head.governs  # "once it has signed"
    instead: dict[int, str] = {}
    if not (condition or head.named or awaits):
        several = is_plural(subject, [actor.name for actor in mention.actors])
        instead = in_plain_past(words, head.group, several=several)
        if head.group.tense == "present":
            instead |= in_singular(words, head.group, subject, [actor.name for actor in mention.actors])
    instead = only | instead
    act = [at for at in act if instead.get(at) != ""]
    rest = behind(words, clauses.costs, last, time, of_noun=head.named, of_verb=group.last <= last and not head.carries)
    if found and is_passive(words, group) and rest and words.lower[rest[0]] in lemmas() | title_words("carrying"):
        rest = []  # "countries that could be invited include Peru"
    if found and (end := main_verb(words, last, relative=is_subject)):
        rest = [at for at in rest if at < end]  # "envoys who were arrested in Lima were freed"
    rest = before_repeated(words, without_headless(words, trimmed(words, rest)), subject)
    if not head.governs and not found and (line := _reduced_line(mention, words, group, last, rest)):
        return line
    told_of = bool(found) and not is_subject and not head.governs and not is_passive(words, group)
    if told_of and (not rest or words.lower[rest[0]] in title_words("joints", "noun_links")):
        rest = found if by else [*found, *rest]  # not "Peru signed a treaty by Peru"
    if time and rest and min(time) > rest[-1]:
        rest = without_year(words, rest)  # that of something told before: "Greece in 1952, Germany in 1955"
    room = MOST_WORDS - len(subject.split()) - len(act)
    kept: list[int] = []
    if room < 0:
        act, roughly = cut(words, act, room + len(act))
    else:
        kept, roughly = cut(words, rest, room)
    done_to = [] if head.governs else names_of(mention, "source" if is_passive(words, group) else "target")
    vague = not is_passive(words, head.group) and (not kept or words.lower[kept[0]] in title_words("object_pronouns"))
    doing = written(mention.text, words, act, instead)
    told = f"{doing} {_behind_act(mention, words, act, kept, found)}"
    if vague and len(kept) == 1 and done_to:
        told, vague = f"{doing} {listed(done_to)}", False
    vague = vague or (bool(found) and not is_subject and not kept) or is_headless(words, last, kept)
    # "to Berlin" tells of Germany, as far as a title can
    missing = sum(name.rpartition(" ")[2] not in f"{subject} {told}" for name in done_to if is_told(name, mention.text))
    unnamed = not head.named if not subject else subject.split()[0].lower() in title_words("unnamed")
    return Line((unnamed or doubtful, raw, vague, roughly, missing), line_of(f"{condition}{subject} {told}"))


def _not_only(words: Words, group: VerbGroup) -> dict[int, str]:
    """What is written for "not only", which denies nothing: "not only was invited but will speak", "isn't just"."""
    pairs = [at for at in range(group.first, group.last) if is_not_only(words, at)]
    return {at: words.texts[at].removesuffix("not").removesuffix("n't") for at in pairs} | {at + 1: "" for at in pairs}


def _reduced_line(mention: Mention, words: Words, group: VerbGroup, last: int, rest: list[int]) -> Line | None:
    """Who did what a participle says to its noun; without them, the noun and the participle."""
    doing, noun = reduced(mention, words, group, last, rest)
    if not noun:
        return None
    kept, roughly = cut(words, noun, MOST_WORDS - len(doing.split()))
    told = written(mention.text, words, kept)
    if doing and kept[:1] == [0] and words.texts[0] not in _names_in(mention):
        told = told[:1].lower() + told[1:]
    return Line((False, 0, 0, roughly, 0), line_of(f"{doing} {told}"))


def _condition(words: Words, near: list[int], verb: int) -> str:
    """The "if" of the clause whose subject is `near` and whose verb begins at words[verb]."""
    before = words.lower[near[0] - 1] if near and near[0] else ""
    return f"{before} " if before in title_words("conditions") and near[-1] == verb - 1 else ""


def _behind_act(mention: Mention, words: Words, act: list[int], kept: list[int], antecedent: list[int]) -> str:
    """What stands behind an act; what "that" stands for moves from before the act to behind it.

    There a sentence's first word loses its capital: "A warship that Peru sent".
    """
    behind = written(mention.text, words, kept)
    if not (antecedent and act and kept[:1] == antecedent[:1]) or kept[0] >= act[-1]:
        return behind
    first = words.texts[kept[0]]
    opens = kept[0] == 0 and first[1:].islower() and first not in _names_in(mention)
    return behind[:1].lower() + behind[1:] if opens or first in {"A", "An", "The", "No"} else behind


def _first_adverb(words: Words, first: int) -> int:
    """The first of the adverbs before a verb that it would be told as done without: "almost attacked"."""
    while first:
        if words.lower[first - 1] in title_words("telling_adverbs"):
            first -= 1
        elif words.lower[max(0, first - 2) : first] == ["all", "but"]:
            first = verb_group(words, first - 2, "past").first
        else:
            break
    return first


def _noun_line(mention: Mention, words: Words, clauses: Clauses, first: int, last: int) -> Line:
    """Who takes part, and the phrase that the noun heads."""
    start = first
    while start and (_qualifies(words, start - 1) or _is_planned(words, start - 1) or words.texts[start - 1] in _MONEY):
        start -= 1
    if words.texts[start][0].isdigit() and start > 1 and words.lower[start - 1] == "of":
        start -= 2  # "Group of 20 meeting"
    names = _names_in(mention)
    if words.texts[start] in names:
        start = _list_start(words, start, names)
    phrase = [*range(start, last + 1)]
    if (carrier := carrier_of(words, start)) is not None:
        head = head_of(words, clauses, carrier, last, mention.status)
        if not is_unfinite(head.group):
            line = _verb_line(mention, words, clauses, carrier, evolve(head, governs=True, carries=True), last)
            if not line.lacks[0]:
                return line
    time = time_words(mention, words)
    rest = behind(words, clauses.costs, last, time, of_noun=True)
    told = written(mention.text, words, [*phrase, *rest])
    sources, done_to = names_of(mention, "source"), names_of(mention, "target")
    # "Peru: attack on Chile" would say that Peru attacked
    beside = names_of(mention, None) if mention.kind in MUTUAL or not done_to else []
    if sources and all(is_told(name, told) for name in sources):
        beside = []  # "tariffs by Peru"
    if sources or len(beside) > 1:
        beside = [name for name in beside if _is_near(mention, words, clauses, name, last)]
    if verb_form(words.lower[last]) == "ing" and not (sources or beside or is_noun(mention.trigger_text)):
        done_to = []  # "Ann Li: throwing stones" at her
    named = [*sources, *beside] or done_to
    named = [name for name in named if not is_told(name, told)]
    subject = listed(named[:MOST_NAMES])
    if len(subject.split()) + len(phrase) > MOST_WORDS - _BARE and len(named) > 1:
        subject = f"{named[0]} and others"
    room = MOST_WORDS - len(subject.split()) - len(phrase)
    kept, roughly = cut(words, without_headless(words, rest), room)
    if not roughly and is_free(words, start):
        end = next((at for at in range((kept or phrase)[-1] + 1, len(words)) if at not in time), len(words))
        said = predicate(words, end)
        kept = [*kept, *said] if len(said) <= room - len(kept) else kept
    told = written(mention.text, words, [*phrase, *kept])
    missing = sum(not is_told(name, f"{subject} {told}") for name in done_to)
    nobody = not subject and not any(is_told(actor.name, told) for actor in mention.actors)
    if subject and start == 0 and told[1:2].islower() and words.texts[0] not in names:
        told = told[:1].lower() + told[1:]
    return Line((nobody, 1, 0, roughly, missing), line_of(f"{subject}: {told}" if subject else told))


def _is_near(mention: Mention, words: Words, clauses: Clauses, name: str, last: int) -> bool:
    """Whether a name stands in the clause of words[last], or nowhere in the text."""
    at = mention.text.find(name.rpartition(" ")[2])
    return at < 0 or clauses.between(words.at(at), last) < _APART


def _list_start(words: Words, start: int, names: frozenset[str]) -> int:
    """Where a list of names begins that goes on at words[start]: "*South Korea* and Japan talks"."""
    while start > 1 and words.texts[start - 1] in ("and", ",") and words.texts[start - 2] in names:
        start -= 2
        while start and words.texts[start - 1] in names:
            start -= 1
    return start


def _names_in(mention: Mention) -> frozenset[str]:
    return frozenset(part for actor in mention.actors for part in actor.name.split())


def _qualifies(words: Words, at: int) -> bool:
    """Whether a word belongs to the noun behind it: "surprise visit", "NATO summit"."""
    lower = words.lower[at]
    return (
        lower not in title_words("no_start", "marks")
        and lower not in title_words("before_noun")
        and lower not in title_words("carrying")
        and lower not in title_words("no_end")
        and verb_form(lower) != "past"
        and not _is_idle(words, at)
        and not words.is_possessive(at)
        and lower[0].isalnum()
    )


def _is_planned(words: Words, at: int) -> bool:
    """Whether a participle stands between an article and its noun: "a *planned* visit"."""
    return at > 0 and verb_form(words.lower[at]) == "past" and words.lower[at - 1] in title_words("determiners")


def _is_idle(words: Words, at: int) -> bool:
    """Whether a word within a verb group says nothing of the act: "also", "formally", "Friday"."""
    lower = words.lower[at]
    if lower in title_words("telling_adverbs") or words.lower[at : at + 2] == ["yet", "to"]:
        return False
    if at and words.lower[at - 1] in title_words("before_noun"):  # "the first state"
        return False
    return lower in word_sets("prose", "auxiliaries.toml")["adverbs"] or is_adverb(lower)
