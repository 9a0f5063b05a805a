"""What commands say beside their output: problems, and letters that a terminal lacks."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.reading import Problem

_MOST_OF_A_FILE = 20


def report(said: Iterable[str]) -> None:
    from timeline.showing import plain

    for one in said:
        click.echo(f"timeline: {plain(one)}", err=True)


def refusal(error: TimelineError, option: str | None = None) -> click.ClickException:
    """An error of the library that ends the command, of an option if one is named, safe for a terminal."""
    from timeline.showing import plain

    said = plain(str(error))
    return click.ClickException(said) if option is None else click.BadParameter(said, param_hint=option)


def report_problems(problems: Iterable[Problem]) -> None:
    """The first problems of each file, and how many more it has: a broken file of rows has one in every line."""
    by_file: dict[str, list[Problem]] = {}
    for one in problems:
        by_file.setdefault(one.path, []).append(one)
    for path, found in by_file.items():
        report(map(str, found[:_MOST_OF_A_FILE]))
        if (more := len(found) - _MOST_OF_A_FILE) > 0:
            report([f"{path}: and {more} more like these"])


def count_problems(count: int, err: bool) -> None:
    if count and err:
        click.echo(f"timeline: {count} not read, or only in part", err=True)
    elif count:
        click.echo(f"Not read, or only in part: {count} (named on standard error).")


def let_letters_go() -> None:
    """A terminal of another encoding shows ? for the letters it lacks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
