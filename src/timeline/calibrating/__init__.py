"""Whether the confidence is a probability: events held against a timeline that somebody checked, and weights fitted."""

from timeline.calibrating.fitting import fitted, left_out, told
from timeline.calibrating.gold import GoldEvent, read_gold
from timeline.calibrating.matching import Outcome, outcomes
from timeline.calibrating.measures import Point, reliability
from timeline.calibrating.picture import diagram
from timeline.calibrating.report import Judged, events, figures

__all__ = [
    "GoldEvent",
    "Judged",
    "Outcome",
    "Point",
    "diagram",
    "events",
    "figures",
    "fitted",
    "left_out",
    "outcomes",
    "read_gold",
    "reliability",
    "told",
]
