"""The verb group around a word: its auxiliaries, tense and negation, without a parser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from timeline.prose.listed import word_sets
from timeline.prose.words import Words

Tense = Literal["past", "pluperfect", "perfect", "present", "future", "modal", "infinitive", "none"]
Form = Literal["past", "ing", "s", "base"]
OVER: frozenset[Tense] = frozenset(["past", "perfect", "pluperfect"])
TOLD: frozenset[Tense] = OVER | {"present", "none"}  # of what is over or going on; nouns have none

_SHORT = re.compile(r"(?:[^aeiouy]|qu)*[aeiou][bdfgklmnprstvz]")  # "ban", "quit": one syllable, doubled consonant
_AGENT = 4  # words from a participle to the "by" of who did it
_GOVERNED = 14  # words over which a verb governs another
_OTHER_CLAUSE = 4.0
_LONGEST_GROUP = 6  # words to the left of the verb
_COORDINATED = 12  # how far back "will meet X and visit Y" may reach for its auxiliary


class VerbGroup(NamedTuple):
    """The auxiliaries before a verb, read.

    Args:
        first: Index of the group's first word.
        last: Index of the verb itself.
        auxiliaries: Its auxiliaries in lower case, in order.
        negated: It is denied: "did not sign", "has never visited".
        participle: An -ing form without auxiliaries, which depends on another verb.
    """

    first: int
    last: int
    tense: Tense
    auxiliaries: tuple[str, ...]
    negated: bool
    participle: bool = False

    @property
    def helpers(self) -> list[str]:
        """Its auxiliaries without "not" and "never"."""
        return [word for word in self.auxiliaries if word not in ("not", "never")]


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return word_sets("prose", "auxiliaries.toml")


@cache
def irregular_verbs() -> dict[str, tuple[str, str]]:
    """Dictionary form -> (past, participle) of the irregular verbs."""
    lines = files("timeline.prose").joinpath("data", "irregular.csv").read_text("utf-8").splitlines()
    rows = [line.split(",") for line in lines if line and not line.startswith("#")][1:]
    return {lemma: (past, participle) for lemma, past, participle in rows}


def forms_of_be() -> frozenset[str]:
    """What makes a verb behind it a passive: "was", "been"."""
    return _small_words()["be"]


@cache
def participles() -> dict[str, str]:
    """Participles that are no past forms -> the past form: "taken" -> "took"."""
    past = {form for form, _ in irregular_verbs().values()}
    return {participle: form for form, participle in irregular_verbs().values() if participle not in past}


@cache
def past_only() -> frozenset[str]:
    """Irregular past forms that are no participles: "flew"."""
    rows = irregular_verbs().values()
    return frozenset(past for past, _ in rows) - frozenset(participle for _, participle in rows)


@cache
def _irregular_past() -> frozenset[str]:
    return frozenset(form for forms in irregular_verbs().values() for form in forms)


@cache
def _auxiliaries() -> frozenset[str]:
    small = _small_words()
    names = ("future", "modal", "have", "had", "present", "past", "do", "been", "to", "negative")
    return frozenset(word for name in names for word in small[name])


def inflections(lemma: str) -> dict[str, Form]:
    """The forms of a regular or listed irregular verb: {"signed": "past", "signing": "ing", ...}; in all spellings."""
    stems = _stems(lemma)
    past: Sequence[str] = irregular_verbs().get(lemma, ())
    if not past:
        past = [lemma + "d"] if lemma.endswith("e") else [stem + "ed" for stem in stems]
        if lemma.endswith("y") and lemma[-2] not in "aeiou":
            past = [lemma[:-1] + "ied"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    forms: dict[str, Form] = {stem + "ing": "ing" for stem in stems}
    return {**forms, third: "s", lemma: "base", **dict.fromkeys(past, "past")}


def _stems(lemma: str) -> list[str]:
    """What -ing is added to."""
    if lemma.endswith("ie"):
        return [lemma[:-2] + "y"]
    if lemma.endswith("ic"):
        return [lemma + "k"]
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye")):
        return [lemma[:-1]]
    doubling = word_sets("prose", "doubling.toml")
    if lemma in doubling["either"]:
        return [lemma, lemma + lemma[-1]]
    return [lemma + lemma[-1]] if lemma in doubling["always"] or _SHORT.fullmatch(lemma) else [lemma]


@lru_cache(maxsize=1 << 13)
def verb_form(word: str) -> Form | None:
    """What form a lower-case word would have if it were a verb; None where nothing shows."""
    if word in _irregular_past():
        return "past"
    if word in _small_words()["not_past"]:
        return None
    if word.endswith("ed") and len(word) > 4:
        return "past"
    if word.endswith("ing") and len(word) > 5:
        return "ing"
    return None


def is_auxiliary(word: str) -> bool:
    """Whether a lower-case word helps a verb: "will", "has", "is", "to"."""
    return word in _auxiliaries()


def is_deed(word: str) -> bool:
    """Whether a lower-case word is the past of a verb of its own: "ended", not "had"."""
    return verb_form(word) == "past" and not is_auxiliary(word)


def helps(words: Words, at: int) -> bool:
    """Whether words[at] is a "have" that helps the verb behind it: "have postponed", against "have talks"."""
    small = _small_words()
    if words.lower[at] not in small["have"] | small["had"]:
        return False
    after = at + 1
    while after < len(words) - 1 and (words.lower[after] in small["adverbs"] or is_adverb(words.lower[after])):
        after += 1
    return after < len(words) and verb_form(words.lower[after]) == "past"


def is_not_only(words: Words, at: int) -> bool:
    """Whether words[at] and the next deny nothing: "has *not only* been invited but will speak", "isn't just"."""
    small = _small_words()
    return words.lower[at] in small["negative"] and not small["not_only"].isdisjoint(words.lower[at + 1 : at + 2])


def verb_group(words: Words, index: int, form: Form | None) -> VerbGroup:
    """The group that ends in the verb words[index], whose own form is `form` (None: not a verb)."""
    small = _small_words()
    if form is None:
        return VerbGroup(index, index, "none", (), False)
    first = index
    found: list[str] = []
    yet = False
    for at in range(index - 1, max(-1, index - 1 - _LONGEST_GROUP), -1):
        lower = _contracted(words.lower[at])
        if is_not_only(words, at):
            first = at
        elif lower in _auxiliaries():
            found.insert(0, lower)
            first = at
        elif not (lower in small["adverbs"] or is_adverb(lower)):
            break
        yet = yet or lower == "yet"
    if not found and form == "base":
        found = _borrowed(words, index)
    elif found == ["be"]:  # "must leave and be tried"
        found = [*_borrowed(words, first), "be"]
    auxiliaries = tuple(found)
    negated = not small["negative"].isdisjoint(found) or (yet and "to" in found)  # "has yet to sign"
    return VerbGroup(first, index, _tense(auxiliaries, form), auxiliaries, negated, form == "ing" and not found)


def has_agent(words: Words, last: int) -> bool:
    """Whether "by" and who did it stand behind words[last], or behind a place or a time: "signed in Lima by Peru"."""
    for at in range(last + 1, min(len(words) - 1, last + 1 + _AGENT)):
        if words.lower[at] == "by":
            return not words.texts[at + 1][0].isdigit() and not words.lower[at + 1].endswith("ing")
        if words.lower[at] not in _small_words()["before_agent"] and not words.texts[at][0].isupper():
            return False
    return False


def is_adverb(lower: str) -> bool:
    """Whether a word in lower case is an adverb by its ending: "recently", but not "deadly"."""
    return lower.endswith("ly") and len(lower) > 4 and lower not in _small_words()["no_adverbs"]


def governing_tense(words: Words, costs: Sequence[float], index: int) -> Tense:
    """Tense of the verb that governs the words before words[index] within its clause; "none" where none shows.

    Args:
        costs: Running clause costs of the words, see `clause_cost`.
    """
    small = _small_words()
    for at in range(index - 1, max(-1, index - 1 - _GOVERNED), -1):
        if costs[index - 1] - costs[at] >= _OTHER_CLAUSE:
            break
        lower = _contracted(words.lower[at])
        if lower in small["future"]:
            return "future"
        if lower in small["modal"]:
            return "modal"
        if lower in ("is", "are") and words.lower[at + 1 : at + 2] == ["to"]:
            return "future"  # "are to sign a treaty"
        if verb_form(lower) == "past":
            return verb_group(words, at, "past").tense
    return "none"


def _contracted(lower: str) -> str:
    if "'" not in lower:
        return lower
    for ending in ("'ll", "'ve", "'re", "'d"):
        if lower.endswith(ending):
            return ending
    return lower


def _borrowed(words: Words, index: int) -> list[str]:
    """The auxiliary of the verb that a bare form is coordinated with."""
    small = _small_words()
    coordinated = False
    for at in range(index - 1, max(-1, index - 1 - _COORDINATED), -1):
        lower = words.lower[at]
        coordinated = coordinated or lower in ("and", "or", ",")
        if coordinated and (lower in small["future"] or lower in small["modal"] or lower == "to"):
            return [lower]
        if coordinated and lower in small["negative"] and "or" in words.lower[at:index]:  # "did not lift it or leave"
            return ["do", lower]
    return []


@lru_cache(maxsize=1 << 10)
def _tense(found: tuple[str, ...], form: Form) -> Tense:
    small = _small_words()

    def has(name: str) -> bool:
        return not small[name].isdisjoint(found)

    if not found:
        return "past" if form == "past" or form == "ing" else "present"
    if has("future"):
        return "future"
    if has("modal"):
        return "modal"
    if has("to"):
        # "is to visit" is a plan; "has to leave" a duty; "was to visit" a plan of then
        before = found[: found.index("to")]
        if not before and small["have"] & set(found):
            return "perfect"  # "is known to have left", against "was to have left"
        if before and before[-1] in small["present"] | small["past"]:
            return "future"
        return "modal" if before and before[-1] in small["have"] | small["had"] else "infinitive"
    if has("had"):
        return "pluperfect"
    if has("have"):
        return "perfect"
    if has("past"):
        return "past"
    if has("present") or has("do") or found[-1] == "be":  # "demanded that he be freed"
        return "present"
    if form == "past" or form == "ing":
        return "past"
    return "present"
