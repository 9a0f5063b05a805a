"""Where a title's words are cut: at a joint, with no small word and no half of a phrase at the end."""

from __future__ import annotations

from functools import cache

from timeline.merging.sense import is_adjective
from timeline.merging.title_words import title_words
from timeline.prose import Words, is_adverb, is_auxiliary, verb_form

_SOON = 8  # words to the verb of a clause
STOPS = (".", ",", ";", "!", "?")


def cut(words: Words, kept: list[int], room: int) -> tuple[list[int], int]:
    """The words cut to the room there is, at a joint if there is one; and how roughly: 0, 1 or 2."""
    kept = trimmed(words, kept)
    taken, fits = 0, 0  # marks take no room
    while fits < len(kept) and taken + words.texts[kept[fits]][0].isalnum() <= room:
        taken += words.texts[kept[fits]][0].isalnum()
        fits += 1
    if fits == len(kept):
        return kept, 0
    for at in range(fits, _content_verb(words, kept[:fits]), -1):
        if _is_joint(words, kept[at]) and (short := _clean(words, kept[:at])):
            return short, 1
    last = words.texts[kept[fits - 1]] if fits else ""
    if last[:1].isdigit() or _describes(last):  # its noun is cut off
        for at in range(fits, 1, -1):
            if _is_measured(words, kept[at]) and (short := _clean(words, kept[:at])):
                return short, 1
    while fits > 1 and _within_name(words, kept[fits]):
        fits -= 1
    return _clean(words, kept[:fits]), 2


def _content_verb(words: Words, kept: list[int]) -> int:
    """Place of the verb of what was said without "that": "said farmers in Chile *should* plant"; 0 if there is none."""
    for place, at in enumerate(kept):
        if words.lower[at] in title_words("clauses"):
            return 0
        if place and words.lower[at] in title_words("finite"):
            is_heading = words.texts[at - 1][0].isupper() and words.lower[at - 2] not in title_words("joints")
            return 0 if is_heading else place
    return 0


def _clean(words: Words, kept: list[int]) -> list[int]:
    """Without what cannot end a title that goes on in the text: "delays in bringing"."""
    while len(short := trimmed(words, kept[: _whole(words, kept)])) < len(kept):
        kept = short
    return kept


def _whole(words: Words, kept: list[int]) -> int:
    """How many of the words can stand without those that there was no room for."""
    if len(kept) < 3:
        return len(kept)
    before, last = (words.lower[at] for at in kept[-2:])
    after = words.lower[kept[-1] + 1] if kept[-1] + 1 < len(words) else ""
    pair = next((at for at in range(len(kept) - 1, 0, -1) if words.lower[kept[at]] == "between"), 0)
    if pair and all(words.lower[at] != "and" for at in kept[pair:]):
        return pair  # "talks between Iran"
    links = title_words("relative", "conditions", "questions")
    link = next((at for at in range(len(kept) - 1, 0, -1) if words.lower[kept[at]] in links), 0)
    if link and not any(is_verb(words.lower[at]) for at in kept[link:]):
        return link  # "a report that its envoys"
    if is_adjective(last) and after.isalpha() and after not in title_words("joints", "no_end", "finite"):
        return len(kept) - 1  # "their production of seasonal"
    if (last, after) == ("up", "to") or last in title_words("dangling"):
        return len(kept) - 1  # "to supply up", "arrived by fax as they"
    if before == "to" and kept[-1] == kept[-2] + 1 and after in title_words("determiners"):
        return len(kept) - 2  # "agreed to keep"
    cut_off = after in title_words("joints") and not is_auxiliary(before)
    if verb_form(last) == "past" and cut_off:
        return len(kept) - 1  # "a mission led"
    if verb_form(last) == "ing" and before in title_words("joints", "no_end"):
        return len(kept) - 1
    return len(kept)


def _is_joint(words: Words, at: int) -> bool:
    """Whether what stands before words[at] can stand alone: no half of a name, no lone adjective."""
    lower, before = words.lower[at], words.texts[at - 1]
    if is_within_number(words, at):
        return False  # "up to 1,200 soldiers" is not cut to "up to 1"
    if lower not in ("and", "or"):
        return lower in title_words("joints", "marks") or (verb_form(lower) == "ing" and not _describes(before))
    if before[:1].isupper():
        return not (words.texts[at - 2 : at - 1] and words.texts[at - 2][:1].isupper())
    return before.endswith("s") or before == ","


def _describes(text: str) -> bool:
    """Whether a word before an -ing form is an adjective: "Asian developing nations", not "Peru sending troops"."""
    return is_adjective(text.lower()) or (text[:1].isupper() and text.endswith(("ian", "ean", "ese", "ish")))


def _is_measured(words: Words, at: int) -> bool:
    """Whether what stands before "of" says enough without it: "the production", not "a group"."""
    before = words.lower[at - 1]
    vague = title_words("measures", "amounts", "quantifiers", "nobody")
    return words.lower[at] == "of" and before.isalpha() and before not in vague


def without_headless(words: Words, kept: list[int]) -> list[int]:
    """Without a clause at the end whose verb is not among the words: "arrived as the committee" (said so)."""
    at = kept[-1] + 1 if kept else len(words)
    while at < len(words) and is_adverb(words.lower[at]):
        at += 1
    if at >= len(words):
        return kept
    clause = next((place for place, one in enumerate(kept) if place and words.lower[one] in ("that", "whether")), 0)
    if clause and not any(is_verb(words.lower[one]) for one in kept[clause:]) and words.texts[kept[-1] + 1] == ",":
        return trimmed(words, kept[:clause])  # "asked that only shops"
    if not is_finite(words.lower[at]):
        return kept
    links = title_words("subordinating", "questions", "relative")
    link = next((place for place in range(len(kept) - 1, -1, -1) if words.lower[kept[place]] in links), len(kept))
    has_verb = any(is_verb(words.lower[one]) for one in kept[link:])
    return kept if has_verb else trimmed(words, kept[:link])


def is_headless(words: Words, last: int, kept: list[int]) -> bool:
    """Whether the verb of what was said is not among the words: "warned the scope of the crisis" (will grow)."""
    if words.lower[last] not in title_words("telling", "saying") or any(is_verb(words.lower[at]) for at in kept):
        return False
    return bool(kept) and any(is_auxiliary(lower) for lower in words.lower[kept[-1] + 1 : kept[-1] + 1 + _SOON])


def is_finite(lower: str) -> bool:
    return is_auxiliary(lower) or verb_form(lower) == "past" or lower in title_words("finite")


def _within_name(words: Words, at: int) -> bool:
    return words.texts[at][:1].isupper() and words.texts[at - 1][:1].isupper()


def trimmed(words: Words, kept: list[int]) -> list[int]:
    """Without small words and marks at its end."""
    while kept and _cannot_end(words, kept[-1]):
        kept = kept[:-1]
    return kept


def _cannot_end(words: Words, at: int) -> bool:
    lower = words.lower[at]
    if not words.texts[at][-1].isalnum() or lower in title_words("marks"):
        return True
    ends = at + 1 == len(words) or words.texts[at + 1] in STOPS
    if lower == "that" and (ends or words.texts[at + 2 : at + 3] in ([], ["."])) and at > 1:
        return False  # "would not happen like that"
    if words.is_possessive(at) and not ends:
        return True
    if ends and lower in _small_adverbs():
        return False  # "asked it to step in."
    return lower in title_words("no_end") or (not ends and lower in title_words("dangling"))


@cache
def _small_adverbs() -> frozenset[str]:
    """What ends a phrase where a sentence ends with it, and leads on elsewhere."""
    return title_words("joints") & title_words("no_end") - title_words("clauses")


def is_verb(lower: str) -> bool:
    return verb_form(lower) is not None or is_auxiliary(lower) or lower in title_words("finite")


def is_within_number(words: Words, at: int) -> bool:
    """Whether a comma stands between digits: "3,500 troops"."""
    return (
        0 < at < len(words) - 1
        and words.texts[at - 1][-1].isdigit()
        and words.texts[at + 1][0].isdigit()
        and words.start(at + 1) - words.ends[at - 1] == 1
    )
