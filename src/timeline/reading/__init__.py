"""Files -> articles: text with front matter, JSON lines, folders of them; quotes; and the dates people type."""

from timeline.reading.articles import read
from timeline.reading.quotes import Quotes, read_quotes
from timeline.reading.results import Problem, Reading
from timeline.reading.typed_dates import read_day

__all__ = ["Problem", "Quotes", "Reading", "read", "read_day", "read_quotes"]
