"""Record -> score, level, parts, reasons."""

from timeline.confidence.assess import assess

__all__ = ["assess"]
