"""Time expressions + article -> the date of what a trigger tells, and what that date rests on."""

from timeline.anchoring.choice import Anchor, anchor
from timeline.anchoring.document import Document, Passage, read_document

__all__ = ["Anchor", "Document", "Passage", "anchor", "read_document"]
