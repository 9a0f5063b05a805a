"""Record -> score, level, parts, reasons."""

from timeline.confidence.assess import (
    Weights,
    assess,
    features,
    level_of,
    parts_of,
    score_of,
    usual_weights,
)
from timeline.confidence.evidence import of_event
from timeline.confidence.expressions import time_confidence

__all__ = [
    "Weights",
    "assess",
    "features",
    "level_of",
    "of_event",
    "parts_of",
    "score_of",
    "time_confidence",
    "usual_weights",
]
