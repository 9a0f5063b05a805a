"""What commands say beside their output: problems, and letters that a terminal lacks."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable

import click


def report(said: Iterable[object]) -> None:
    from timeline.showing import plain

    for one in said:
        click.echo(f"timeline: {plain(str(one))}", err=True)


def count_problems(count: int, err: bool) -> None:
    if count and err:
        click.echo(f"timeline: {count} not read, or only in part", err=True)
    elif count:
        click.echo(f"Not read, or only in part: {count} (named on standard error).")


def let_letters_go() -> None:
    """A terminal of another encoding shows ? for the letters it lacks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
