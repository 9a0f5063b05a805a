"""What changed from one timeline to another -> lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.model import Difference
from timeline.showing.plain import plain
from timeline.showing.table import default_console

if TYPE_CHECKING:
    from rich.console import Console

_STYLE = {
    "new": "green", "gone": "dim", "moved": "yellow", "refined": "cyan", "vaguer": "yellow",
    "confirmed": "bold green", "cancelled": "red", "reinstated": "green", "contradicted": "bold red",
}  # fmt: skip


def print_changes(changes: Iterable[Difference], console: Console | None = None) -> None:
    """Print one line a change, and a line of totals.

    Args:
        console: Where to; standard output by default, plain text if that is no terminal.
    """
    from rich.table import Table
    from rich.text import Text

    console = console or default_console()
    table = Table.grid(padding=(0, 2), expand=False)
    table.add_column(min_width=12, no_wrap=True)
    table.add_column(min_width=24)
    table.add_column(ratio=1)
    counts: Counter[str] = Counter()
    for change in changes:
        event = change.after or change.before
        assert event is not None
        counts[change.what] += 1
        table.add_row(Text(change.what, style=_STYLE[change.what]), Text(_way(change)), Text(plain(event.title)))
    if counts:
        console.print(table)
        console.print()
    total = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
    console.print(total or "no change", markup=False, highlight=False)


def _way(change: Difference) -> str:
    """From what to what: dates, statuses, or the date that others give."""
    before, after = change.before, change.after
    if before is None or after is None:
        event = after or before
        assert event is not None
        return f"{event.date or 'undated'} {event.status}"
    match change.what:
        case "moved" | "refined" | "vaguer":
            return f"{before.date or 'undated'} -> {after.date or 'undated'}"
        case "contradicted":
            known = {(one.field, one.value) for one in before.conflicts}
            told = [one.value for one in after.conflicts if (one.field, one.value) not in known]
            return f"{after.date or 'undated'}, but {', '.join(told)}"
        case _:
            return f"{after.date or 'undated'} {before.status} -> {after.status}"
