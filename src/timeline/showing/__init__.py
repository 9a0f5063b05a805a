"""Events and time expressions -> what a person looks at; text from articles is made harmless first."""

from timeline.showing.changes import print_changes
from timeline.showing.html import timeline_html
from timeline.showing.marked import print_marked
from timeline.showing.plain import plain
from timeline.showing.progress import Progress
from timeline.showing.table import default_console, print_timeline

__all__ = ["Progress", "default_console", "plain", "print_changes", "print_marked", "print_timeline", "timeline_html"]
