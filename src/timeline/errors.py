"""The library's own errors. Each message names the value or file, what was expected, and the way out."""


class TimelineError(Exception):
    """Base of everything the library raises on purpose."""


class DateError(TimelineError, ValueError):
    """A date that cannot be read or cannot exist."""


class ReadingError(TimelineError):
    """A file, line or row that cannot be read as articles."""


class QueryError(TimelineError, ValueError):
    """A question that a timeline cannot be asked."""


class EvidenceError(TimelineError, ValueError):
    """Evidence that does not stand in the article it is said to stand in."""


class LanguageError(TimelineError, ValueError):
    """A language that nothing here reads."""
