"""Mentions -> clusters -> records: candidates, comparison, date, status, conflicts."""

from timeline.merging.clusters import cluster
from timeline.merging.comparison import Comparison, compare
from timeline.merging.copies import independent_groups, ties_of
from timeline.merging.record import Record, record
from timeline.merging.retold import copying
from timeline.merging.sketch import Sketch, sketch, together
from timeline.merging.title import title_of

__all__ = [
    "Comparison",
    "Record",
    "Sketch",
    "cluster",
    "compare",
    "copying",
    "independent_groups",
    "record",
    "sketch",
    "ties_of",
    "title_of",
    "together",
]
