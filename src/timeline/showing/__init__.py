"""Events -> what a person looks at; text from articles is made harmless first."""

from timeline.showing.html import timeline_html
from timeline.showing.plain import plain
from timeline.showing.progress import Progress
from timeline.showing.table import print_timeline

__all__ = ["Progress", "plain", "print_timeline", "timeline_html"]
