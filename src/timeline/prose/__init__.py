"""News prose as it stands on the page: sentences, datelines, words, clauses. Offsets are the text's own."""

from timeline.prose.clauses import QUOTES, Clauses, clause_cost, opening_end
from timeline.prose.dateline import Dateline, find_dateline
from timeline.prose.listed import word_list, word_sets
from timeline.prose.sentences import Sentence, split_sentences
from timeline.prose.verbs import (
    OVER,
    TOLD,
    Form,
    Tense,
    VerbGroup,
    forms_of_be,
    governing_tense,
    has_agent,
    helps,
    inflections,
    irregular_verbs,
    is_adverb,
    is_auxiliary,
    is_deed,
    is_not_only,
    participles,
    past_only,
    verb_form,
    verb_group,
)
from timeline.prose.words import Word, Words, split_words

__all__ = [
    "OVER",
    "QUOTES",
    "TOLD",
    "Clauses",
    "Dateline",
    "Form",
    "Sentence",
    "Tense",
    "VerbGroup",
    "Word",
    "Words",
    "clause_cost",
    "find_dateline",
    "forms_of_be",
    "governing_tense",
    "has_agent",
    "helps",
    "inflections",
    "irregular_verbs",
    "is_adverb",
    "is_auxiliary",
    "is_deed",
    "is_not_only",
    "opening_end",
    "participles",
    "past_only",
    "split_sentences",
    "split_words",
    "verb_form",
    "verb_group",
    "word_list",
    "word_sets",
]
