"""Progress on standard error, for work that takes more than a second, in a terminal only."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_PATIENCE = 1.0  # seconds before anything is shown


class Progress:
    """A context whose `step` takes (done, total); the bar vanishes when the work is over."""

    def __init__(self) -> None:
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._start = time.monotonic()
        self._bar: Bar | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self, done: int, total: int) -> None:
        """Show that `done` of `total` articles are read; the last step says that merging begins."""
        if not self._terminal or time.monotonic() - self._start < _PATIENCE:
            return
        if self._bar is None:
            self._bar = _bar()
            self._bar.start()
            self._bar.add_task("reading articles")
        text = "reading articles" if done < total else "merging"
        self._bar.update(self._bar.task_ids[0], completed=done, total=total, description=text)


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    return Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
