"""`Timeline`: build, queries, as_of, diff."""

from timeline.collection.diff import Difference
from timeline.collection.timeline import Timeline, build

__all__ = ["Difference", "Timeline", "build"]
