"""Text -> mentions: actors, acts, status; and mentions of triggers that somebody else found."""

from timeline.events.find import find_events
from timeline.events.given import mention_at, mention_of
from timeline.events.lexicon import Lexicon, concepts_of, is_noun, lasting_concepts, names_kind
from timeline.events.lexicon_file import read_lexicon
from timeline.events.plover import plover_type

__all__ = [
    "Lexicon",
    "concepts_of",
    "find_events",
    "is_noun",
    "lasting_concepts",
    "mention_at",
    "mention_of",
    "names_kind",
    "plover_type",
    "read_lexicon",
]
