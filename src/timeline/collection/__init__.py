"""`Timeline`: build, queries, as_of, diff."""

from timeline.collection.building import build
from timeline.collection.timeline import Timeline

__all__ = ["Timeline", "build"]
