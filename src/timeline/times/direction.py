"""Which way a bare "Friday" or "April 14" points: read from the prepositions and the tense beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache

from attrs import frozen

from timeline.times.deeds import Deeds
from timeline.times.full_stops import ENDS
from timeline.times.patterns import Patterns
from timeline.times.timetable import Timetable
from timeline.times.trie import one_of

PAST, UNKNOWN, FUTURE = -1, 0, 1
HABITUAL = 3  # of any year or week: "the rains usually begin in April"
ASKED = 4  # of what somebody asked for or vowed: ahead, unless yesterday is named, which is the asking's
AHEAD = (FUTURE, ASKED)
DONE = -4  # of what was done on the very date: "he resigned in April" is not of the coming one
BEHIND = (PAST, DONE)
PLANNED, WAS_PLANNED = 2, -2  # for then at some time: the nearest date; the coming day of the week, or the last one
_DASHES = ("-", "–", "—")
_REACH = 160  # characters looked at on each side; a clause is seldom longer
# Both begin with one set of characters, which `re` looks for much faster than for a choice of beginnings.
_SENTENCE = re.compile(rf"[.!?;:\n]{ENDS}(?:(?<!\n)['\")]*(?: \n?|\n)|(?<=\n)\n)")
_BREAK = re.compile(rf"[-.!?;:,—\"]{ENDS}(?:(?<=[.!?;:,])['\")]* |(?<=[—\"])|(?<= -)-? )")  # within one line


@frozen(slots=False, eq=False)
class Cues:
    """Words that point, by direction: verbs and their helpers, and prepositions that stand right before a date.

    Args:
        endings: Regular expressions of whole words that are verbs by their ending.
        not_verbs: Words that such an ending, or a listed verb, is mistaken in.
        helped: Regular expression of what belongs to a verb of the future listed before it ("will [not be held]").
        ahead: More words of the future, which help no verb: in "the deadline passed" it is the verb that points.
        article: Regular expression of what may stand between a preposition and the date.
        awaiting: What was not so `until` a date was so then: "did not sign it until Tuesday".
        attributive: Words behind which a verb by its ending qualifies a noun: "in a televised speech".
        deciding: Verbs of the future that tell what was done on a date before them: "On Monday Peru agreed to pay".
        led: Participles that say with `agent` behind them who is behind what is done: "a mission led by Peru".
        describing: Participles that describe an object: "will hold closed consultations".
        over: Helpers of verbs that tell what was over by a date: "by Friday it had ended".
        namesakes: Verbs of the future that are names as well, and tell the past where no verb goes on with them so:
            "Mrs. May said".
        deeds: How a date hangs on what was done.
        timetable: Verbs of the simple present that look ahead.
        patterns: What tells more than its verb does.
    """

    verbs: Mapping[int, tuple[str, ...]]
    prepositions: Mapping[int, tuple[str, ...]]
    endings: Mapping[int, str]
    not_verbs: frozenset[str]
    helped: str
    ahead: tuple[str, ...]
    article: str
    attributive: frozenset[str]
    awaiting: tuple[str, ...]
    until: frozenset[str]
    led: frozenset[str]
    agent: str
    describing: frozenset[str]
    over: frozenset[str]
    deciding: tuple[str, ...]
    namesakes: frozenset[str]
    deeds: Deeds
    timetable: Timetable
    patterns: Patterns

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        """A sign and a verb: `re` looks for a sign much faster than for the beginning of a word."""
        plain = (*self.ahead, *(verb for verb in self.verbs[PAST] if not self._ahead.match(verb)))
        linked = {verb for verb in self.verbs[PAST] if verb.endswith(f" {self.patterns.bidden_to}")}
        # A helper swallows the verb it helps, so that "will be held" is not read as "held".
        listed = (
            (self.verbs[FUTURE], r"\b" + self.helped),
            (tuple(linked), r"\b(?: \w+)?\b"),
            (tuple(verb for verb in plain if verb not in linked), r"\b"),
        )
        choices = []
        for letter in sorted({verb[0] for verbs, _ in listed for verb in verbs}):
            rests = [([verb[1:] for verb in verbs if verb[0] == letter], end) for verbs, end in listed]
            both = "|".join(f"(?:{one_of(some)}){end}" for some, end in rests if some)
            # The sign of "he'll" is the one before the verb.
            first = letter if letter.isalpha() else rf"(?<=\w{re.escape(letter)})"
            choices.append(f"{first}(?:{both})")
        choices += [f"(?:{self.endings[way]})" + r"\b" for way in (FUTURE, PAST) if way in self.endings]
        return re.compile(rf"\W(?:{'|'.join(choices)})".replace(r"\ ", " "))

    @cached_property
    def _ahead(self) -> re.Pattern[str]:
        """A verb of the future at the beginning."""
        listed = one_of((*self.verbs[FUTURE], *self.ahead)).replace(r"\ ", " ")
        endings = [self.endings[FUTURE]] if FUTURE in self.endings else []
        return re.compile(rf"(?:{'|'.join((listed, *endings))})\b")

    @cached_property
    def _listed(self) -> frozenset[str]:
        """Verbs that are none by their ending alone."""
        return frozenset(self.verbs[PAST])

    @cached_property
    def _preposition(self) -> re.Pattern[str]:
        future, past = (one_of(self.prepositions[d]).replace(r"\ ", " ") for d in (FUTURE, PAST))
        return re.compile(rf"\W(?:(?P<future>{future})|(?P<past>{past}))(?: (?:{self.article}))? *$")

    @cached_property
    def _longest(self) -> int:
        """More characters than the longest preposition with its article has."""
        return max(len(words) for listed in self.prepositions.values() for words in listed) + len(self.article) + 2

    def direction(self, lowered: str, start: int, end: int, yearless: bool = True) -> int:
        """PAST, DONE, FUTURE, ASKED, PLANNED, WAS_PLANNED, HABITUAL or UNKNOWN, of lowered[start:end]."""
        left = lowered[max(0, start - _REACH) : start]
        if self.patterns.is_unplanned(left, lowered, end):
            return PAST
        left = " " + left[_last_end(_SENTENCE, left) :].replace("\n", " ")
        marked = self.patterns.is_marked(left)
        if marked and self.patterns.is_habitual(left) and self._last(left, 0) is not PAST:
            return HABITUAL
        way = self._told(left, lowered, start, end)
        if marked and self.patterns.was_planned(left):
            return WAS_PLANNED if way != FUTURE or self.patterns.is_unheld(self._behind(lowered, end)) else PLANNED
        if way == PAST and yearless and self._is_done(left, lowered, start, end):
            return DONE
        if way != FUTURE:
            return way
        if self.patterns.is_asked(left):
            return ASKED
        if not self.patterns.is_planned(left):
            return way
        right = self._behind(lowered, end)  # what became of the plan tells more
        return WAS_PLANNED if self.patterns.is_unheld(right) else PLANNED if self.patterns.is_dropped(right) else way

    def _told(self, left: str, lowered: str, start: int, end: int) -> int:
        """PAST, FUTURE or UNKNOWN, by the words beside it."""
        before = self._preposition.search(left, max(0, len(left.rstrip()) - self._longest))
        if before is not None and not before["future"]:
            return PAST
        if before is not None and self.deeds.may_be_over(left):
            before = None
        if before is not None and not (before["future"].endswith(" for") and lowered.startswith("'s", end)):
            if before["future"] in self.until and any(f" {words} " in left for words in self.awaiting):
                return PAST
            opens = not left[: before.start()].strip(" '\"")  # "By Friday, the toll had risen" looks back
            return PAST if opens and self._over(self._behind(lowered, end)) else FUTURE
        right = self._behind(lowered, end)
        if self.patterns.is_joined(left) and (near := self._first(right, right.find(" ", 2) + 1)):
            return near
        if self.patterns.is_fixed(left, lowered, end) or self.patterns.is_traded(lowered, end):
            return FUTURE
        bidden = self.patterns.bidden(left)
        if bidden >= 0 and self._last(left, bidden - 1) is not PAST:
            return FUTURE
        broken = _last_end(_BREAK, left, 1)
        timetabled = self.timetable.may_tell(left[max(0, broken - 1) :])
        if timetabled and self._is_timetabled(left, max(0, broken - 1), lowered, end):
            return FUTURE
        if (near := self._last(left, max(0, broken - 1))) is not UNKNOWN:
            return PAST if near is FUTURE and self.patterns.is_consent(left) else near
        stop = _BREAK.search(right, 1)
        if (near := self._first(right, stop.start() if stop else len(right))) is not UNKNOWN:
            return near
        if timetabled and self._is_timetabled(left, max(0, broken - 1), lowered, end, nouns=True):
            return FUTURE
        # Nothing in its own clause: the nearest verb of the sentence, that after a heading "On Friday," first.
        if not broken or not left.strip(" ,-'\""):
            if self._is_timetabled_behind(right, lowered, end):
                return FUTURE
            near = self._first(right, len(right)) or self._last(left, 0)
        else:
            near = self._last(left, 0) or self._first(right, len(right))
        ahead = self.patterns.is_headline(left) or self._is_on_agenda(lowered, start, end)
        return near or (FUTURE if ahead else UNKNOWN)

    def _is_done(self, left: str, lowered: str, start: int, end: int) -> bool:
        """Whether a date of the past begins the sentence, or stands right behind what was done or has lasted."""
        if self.deeds.is_over(left, lowered, end):
            return True
        if not left.endswith(" "):
            return False
        before, linked = self.deeds.before_link(left, lowered[start:end])
        if before.strip(" '\""):
            before, _, verb = before.rpartition(" ")
            unsure = self.deeds.planned if linked else self.patterns.fixing
            done = self._is_past_form(verb) and not (linked and self.deeds.is_wanted(before))
        else:
            right = self._behind(lowered, end)
            told = [it for it in self._verb.finditer(right) if self._sense(it[0]) is not UNKNOWN]
            if not told or any(self._sense(it[0]) is FUTURE for it in told[1:]):
                return False  # "In November, newly elected members will meet"
            first = told[0]
            before, verb, unsure = right[: first.start()], first[0][1:], self.timetable.saying
            done = self._sense(first[0]) is PAST
        return done and verb not in unsure and not self.deeds.is_passive(before)

    def _is_timetabled(self, left: str, start: int, lowered: str, end: int, *, nouns: bool = False) -> bool:
        """Whether the last verb of the clause before the date is of a timetable, and this no headline's past."""
        verb = self.timetable.last(left, start, nouns=nouns)
        if verb is None or self._last(left, verb.end()) is not UNKNOWN:
            return False
        before = list(self._verb.finditer(left, start, verb.start()))
        if before and self._sense(before[-1][0]) is PAST and before[-1][0][1:] not in self.timetable.saying:
            return False
        if self.timetable.tells_why(left[verb.end() :]):
            return False
        return self._is_sentence(lowered, end)

    def _is_timetabled_behind(self, right: str, lowered: str, end: int) -> bool:
        """Whether the first verb behind a date that opens a sentence is of a timetable: "On Sunday, polls open".

        The line of a chronology tells the past so: "Sunday - Polls open."
        """
        if right.lstrip().startswith(_DASHES):
            return False
        verb = self.timetable.last(right, 0, nouns=True) if self.timetable.may_tell(right) else None
        return verb is not None and not self._first(right, verb.start()) and self._is_sentence(lowered, end)

    @staticmethod
    def _is_sentence(lowered: str, end: int) -> bool:
        """Whether a full stop ends the line, as it ends no headline."""
        stop = _SENTENCE.search(lowered, end, end + _REACH)
        closed = stop[0] if stop else lowered[end : end + _REACH].rstrip(" '\")\n")[-1:]
        return closed[:1] not in ("\n", ":") and (stop is not None or closed in (".", "!", "?", ";"))

    def _is_on_agenda(self, lowered: str, start: int, end: int) -> bool:
        """Whether it begins a line of what is to come; a line that tells of the past is none."""
        if not self.patterns.is_on_agenda(lowered, start):
            return False
        line = " " + lowered[end : end + _REACH].partition("\n")[0]
        return self._first(line, len(line)) is not PAST

    @staticmethod
    def _behind(lowered: str, end: int) -> str:
        """The rest of the sentence, as far as it is looked at."""
        stop = _SENTENCE.search(lowered, end, end + _REACH)
        return " " + lowered[end : stop.start() if stop else end + _REACH].replace("\n", " ")

    @cached_property
    def _sense(self) -> Callable[[str], int]:
        """Which way a sign and a verb point."""
        return lru_cache(maxsize=1 << 12)(self._sense_of)

    def _sense_of(self, found: str) -> int:
        if found[1:] in self.not_verbs:
            return UNKNOWN
        helper, _, verb = found[1:].partition(" ")
        if helper in self.namesakes and self._is_past(verb):
            return PAST
        return FUTURE if self._ahead.match(found, 1) or self._ahead.match(found) else PAST

    def _is_past(self, verb: str) -> bool:
        """Whether it is a past form and no infinitive: "said", but not "hit", "need" or "be"."""
        return self._is_past_form(verb) and f"to {verb}" not in self.not_verbs

    def _is_past_form(self, verb: str) -> bool:
        return verb not in self.not_verbs and (verb in self._listed or self._ended.fullmatch(verb) is not None)

    @cached_property
    def _ended(self) -> re.Pattern[str]:
        return re.compile(self.endings.get(PAST, r"(?!)"))

    def _first(self, clause: str, end: int) -> int:
        """Which way the first verb behind a date points."""
        for found in self._verb.finditer(clause, 0, end):
            if found[0].startswith(self.deciding, 1):
                return PAST
            sense = self._sense(found[0])
            if sense is FUTURE or (sense is PAST and not self._qualifies(clause, found)):
                return sense
        return UNKNOWN

    def _qualifies(self, clause: str, found: re.Match[str]) -> bool:
        """Whether a verb by its ending alone stands between an article and a noun."""
        at = found.start()
        if not self.attributive or clause[clause.rfind(" ", 0, at) + 1 : at] not in self.attributive:
            return False
        return found[0][1:] not in self._listed

    def _over(self, clause: str) -> bool:
        """Whether the first verb tells of what was over by then."""
        first = self._verb.search(clause)
        return first is not None and first[0].strip() in self.over

    def _last(self, clause: str, start: int) -> int:
        """Which way the last verb before a date points; a participle in its object has the verb's own way."""
        led = False
        verbs = list(self._verb.finditer(clause, start))
        for at in range(len(verbs) - 1, -1, -1):
            found = verbs[at]
            sense = self._sense(found[0])
            if sense is FUTURE:
                return sense
            if sense is not PAST or self._qualifies(clause, found):
                continue
            if at and self._sense(verbs[at - 1][0]) is FUTURE and self._describes(clause, verbs[at - 1].end(), found):
                continue  # "will hold closed consultations on"
            if found[0][1:] not in self.led or not clause.startswith(self.agent, found.end()):
                return PAST
            led = True  # "will send a mission led by Peru on"
        return PAST if led else UNKNOWN

    def _describes(self, clause: str, helper: int, found: re.Match[str]) -> bool:
        """Whether a participle that describes a noun stands right behind the verb helped by what ends at `helper`."""
        return found[0][1:] in self.describing and clause[helper : found.start()].count(" ") <= 1


def _last_end(pattern: re.Pattern[str], text: str, start: int = 0) -> int:
    """Where the last match ends; 0 where there is none."""
    end = 0
    for found in pattern.finditer(text, start):
        end = found.end()
    return end
