"""The simple past of a title: "has signed" and "had signed" are "signed" on a timeline."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from timeline.events.lexicon import acts
from timeline.merging.title_words import title_words
from timeline.prose import VerbGroup, Words, inflections, irregular_verbs, is_auxiliary, participles, verb_form


def in_plain_past(words: Words, group: VerbGroup, *, several: bool) -> dict[int, str]:
    """Other words for those of a verb group in the perfect, by their places; "" for those to leave out.

    Args:
        several: The subject is a plural, which "had been" does not show.
    """
    helpers = group.helpers
    if group.negated or group.tense not in ("perfect", "pluperfect") or helpers != list(group.auxiliaries):
        return {}
    have = group.first
    if have > 1 and words.lower[have - 1].endswith("ly") and is_auxiliary(words.lower[have - 2]):
        return {}  # "will likely have signed"
    if words.lower[have] != helpers[0] or not words.lower[have].isalpha():
        return {}
    been = next((at for at in range(have + 1, group.last) if words.lower[at] == "been"), None)
    verb = words.lower[group.last]
    if been is not None:
        if verb.endswith("ing"):
            return {}
        was = "were" if helpers[0] == "have" or (helpers[0] == "had" and several) else "was"
        return {have: "", been: was}
    if len(helpers) > 1:
        return {}  # "has to leave", "is known to have left"
    return {have: "", group.last: participles().get(verb, words.texts[group.last])}


def affirmed(group: VerbGroup) -> VerbGroup:
    """A verb group without its "not"."""
    return group._replace(auxiliaries=tuple(word for word in group.auxiliaries if word != "not"), negated=False)


def in_singular(words: Words, group: VerbGroup, subject: str, names: Collection[str]) -> dict[int, str]:
    """The -s of a headline's verb whose subject a title gives as one state: "Kenyan jets bomb", "Kenya bombs"."""
    at = group.last
    if subject not in names or group.auxiliaries or group.negated or is_auxiliary(words.lower[at]):
        return {}
    if words.lower[at] not in lemmas():
        return {}
    return {at: next(word for word, form in inflections(words.lower[at]).items() if form == "s")}


@cache
def lemmas() -> frozenset[str]:
    """The verbs that can tell an act, in the dictionary form alone: not "set", which may be a past."""
    verbs = {act.lemma.split()[0] for act in acts() if not act.noun}
    return frozenset(verb for verb in verbs if verb_form(verb) is None)


@cache
def _past_of_participles() -> dict[str, str]:
    """-ing forms of the verbs that can tell an act -> their past: "accusing" -> "accused"."""
    found: dict[str, str] = {}
    for lemma in {act.lemma.split()[0] for act in acts() if not act.noun}:
        forms = inflections(lemma)
        regular = next(word for word, form in forms.items() if form == "past")
        past, _ = irregular_verbs().get(lemma, (regular, ""))
        found.update({word: past for word, form in forms.items() if form == "ing"})
    return found


def past_of(participle: str) -> str | None:
    """What a participle would be if it were the verb of its sentence; None for words that can tell no act."""
    return _past_of_participles().get(participle)


def is_plural(subject: str, names: Collection[str]) -> bool:
    """Whether "were" follows a subject: "Peru and Chile", "envoys of Peru", not "a team from Peru and Chile".

    Args:
        names: Names of one, whatever "and" they hold.
    """
    if subject in names:
        return False
    parts = subject.split()
    link = next((at for at, word in enumerate(parts) if at and word in title_words("noun_links")), len(parts))
    if not link:
        return False
    noun = parts[link - 1].lower()
    return "and" in parts[:link] or noun in title_words("plurals") or (noun.endswith("s") and not noun.endswith("ss"))
