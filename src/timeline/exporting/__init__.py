"""Events -> JSON and data frames: pure functions of values.

What writes time expressions is imported from its own module, `timeml` or `times_form`, since building a timeline needs
neither.
"""

from timeline.exporting.frame import event_frame, mention_frame
from timeline.exporting.json_form import articles_of, changes_of, event_of, mention_of, timeline_of
from timeline.exporting.json_read import read_timeline

__all__ = [
    "articles_of",
    "changes_of",
    "event_frame",
    "event_of",
    "mention_frame",
    "mention_of",
    "read_timeline",
    "timeline_of",
]
