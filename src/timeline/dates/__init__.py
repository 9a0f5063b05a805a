"""Dates as far as they are known: partial dates in EDTF (ISO 8601-2), and TIMEX3 values read as such."""

from timeline.dates.partial import PartialDate, order_key
from timeline.dates.timex import from_timex

__all__ = ["PartialDate", "from_timex", "order_key"]
