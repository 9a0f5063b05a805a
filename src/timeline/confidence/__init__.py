"""Record -> score, level, parts, reasons."""

from timeline.confidence.assess import assess, features, level_of, parts_of, score_of
from timeline.confidence.evidence import of_event
from timeline.confidence.expressions import time_confidence
from timeline.confidence.weights import Weights, completed, read_weights, usual_weights, written_weights

__all__ = [
    "Weights",
    "assess",
    "completed",
    "features",
    "level_of",
    "of_event",
    "parts_of",
    "read_weights",
    "score_of",
    "time_confidence",
    "usual_weights",
    "written_weights",
]
