"""What becomes of a command whose output cannot be written: one line says so."""

from __future__ import annotations

import errno
import sys
from contextlib import suppress
from typing import Any

import click

NOT_WRITTEN = 1


class Commands(click.Group):
    """Commands that end in one line on standard error where the system takes no more of their output.

    Click itself ends in silence where the reader of a pipe has gone, and shows its own errors.
    """

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command line, as `click.Command.main` has it."""
        try:
            if sys.stdout is None:  # closed before the command began
                raise OSError(errno.EBADF, "standard output is closed")
            return super().main(*args, **extra)
        except OSError as error:
            if not extra.get("standalone_mode", True):
                raise
            with suppress(OSError, AttributeError):
                sys.stdout.close()  # or the interpreter tries again at its end, and fails with words of its own
            place = error.filename or "the output"
            why = (error.strerror or "the system gives no reason").lower()
            with suppress(OSError):  # standard error may be on the same disk
                click.echo(f"timeline: {place} cannot be written: {why}", err=True)
            sys.exit(NOT_WRITTEN)
