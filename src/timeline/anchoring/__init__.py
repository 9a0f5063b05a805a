"""Time expressions + article -> the date of what a trigger tells, and what that date rests on."""

from timeline.anchoring.asked import Asked
from timeline.anchoring.belonging import is_awaited
from timeline.anchoring.choice import ahead_of, anchor
from timeline.anchoring.dating import Anchor
from timeline.anchoring.delays import came_late, put_off
from timeline.anchoring.document import Document, Passage, read_document
from timeline.anchoring.own_clause import is_answer
from timeline.anchoring.spans import DatedSpan
from timeline.anchoring.spells import spell_of, toll_of

__all__ = [
    "Anchor",
    "Asked",
    "DatedSpan",
    "Document",
    "Passage",
    "ahead_of",
    "anchor",
    "came_late",
    "is_answer",
    "is_awaited",
    "put_off",
    "read_document",
    "spell_of",
    "toll_of",
]
