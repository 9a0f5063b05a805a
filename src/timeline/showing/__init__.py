"""Events -> what a person looks at; text from articles is made harmless first."""

from timeline.showing.plain import plain
from timeline.showing.table import print_timeline

__all__ = ["plain", "print_timeline"]
