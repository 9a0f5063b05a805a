"""The subject of a verb, and what "that" stands for before it, in the words of the sentence."""

from __future__ import annotations

from timeline.prose import Words, clause_cost, word_sets

_CLAUSE = 4.0  # clause cost that it may be away
_MOST = 5  # words
_LINK = 5  # words between "that" and its verb


def raw_subject(text: str, words: Words, verb: int) -> str:
    """The last few words before the verb group that begins at words[verb], from the start of their clause."""
    sets = word_sets("merging", "title.toml")
    costs = clause_cost(words.lower)
    low = verb
    while low and verb - low < _MOST + 3 and costs[verb] - costs[low - 1] < _CLAUSE:
        low -= 1
    while low < verb and (words.lower[low] in sets["no_start"] | sets["marks"] or _cuts_a_name(words, low)):
        low += 1
    if verb - low > _MOST:
        low = verb - _MOST
        while low < verb and (words.lower[low] in sets["no_end"] | sets["marks"] or _cuts_a_name(words, low)):
            low += 1
    end = verb
    while end > low and words.lower[end - 1] in sets["marks"] | sets["relative"]:
        end -= 1
    return text[words.start(low) : words.ends[end - 1]] if end > low else ""


def antecedent(words: Words, verb: int) -> list[int]:
    """The words that "that" or "which" stands for before the verb group at words[verb]: "tariffs that Peru imposed"."""
    sets = word_sets("merging", "title.toml")
    link = next((at for at in range(verb - 1, max(0, verb - 1 - _LINK), -1) if words.lower[at] in sets["relative"]), 0)
    if not link or words.lower[link - 1] in sets["saying"]:
        return []
    low = link
    while low and link - low < _MOST and words.lower[low - 1] not in sets["before_noun"] | sets["marks"]:
        low -= 1
    return list(range(low, link))


def _cuts_a_name(words: Words, at: int) -> bool:
    """Whether words that begin with words[at] would begin in the middle of a name."""
    if not at:
        return False
    before = words.texts[at - 1]
    return words.texts[at][:1].isupper() and (before[:1].isupper() or before == "of") and before.isalpha()
