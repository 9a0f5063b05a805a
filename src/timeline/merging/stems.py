"""Words without their endings, so that "visited" and "visits" are one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.model import Actor
from timeline.prose import irregular_verbs, word_list

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = ("ingly", "ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s", "y", "e")
_SHORTEST = 3  # letters that must remain
_NOTHING = frozenset([""])
_VOWEL = re.compile("[aeiouy]")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word in lower case without its ending; most forms of a verb have one stem."""
    word = _lemmas().get(word, word)
    if len(word) == _SHORTEST + 1 and word.endswith("ed") and word[1] != "e":
        return word[:-1]  # "died", "used", but not "need"
    for ending in _ENDINGS:
        left = word[: -len(ending)]
        if word.endswith(ending) and len(left) >= _SHORTEST and _VOWEL.search(left):
            word = left
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


@cache
def _lemmas() -> dict[str, str]:
    """Past forms of irregular verbs -> their dictionary form."""
    return {form: lemma for lemma, forms in irregular_verbs().items() for form in forms}


@lru_cache(maxsize=1 << 12)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words, without those that say nothing; a sentence that tells several acts asks again."""
    return frozenset(map(_telling_stem, _WORD.findall(text.lower()))) - _NOTHING


@lru_cache(maxsize=1 << 15)
def _telling_stem(word: str) -> str:
    stop = word_list("merging", "stopwords.txt")
    lemma = _lemmas().get(word, word)
    short = len(word.removesuffix("s")) <= _SHORTEST and lemma not in irregular_verbs()  # "aid", "wars": in all news
    return "" if short or word in stop or lemma in stop else stem(word)


@lru_cache(maxsize=1 << 14)
def name_words(actors: tuple[Actor, ...]) -> frozenset[str]:
    """The words of some actors' names, in lower case."""
    return frozenset([word.lower() for actor in actors for word in _WORD.findall(actor.name)])


@lru_cache(maxsize=1 << 14)
def name_stems(actors: tuple[Actor, ...]) -> frozenset[str]:
    """Their stems."""
    return frozenset(map(stem, name_words(actors)))
