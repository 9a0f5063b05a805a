"""`Timeline`: build, queries, as_of, diff."""

from timeline.collection.timeline import Timeline, build

__all__ = ["Timeline", "build"]
