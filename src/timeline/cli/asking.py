"""What commands ask of their arguments: articles and how to read them, dates as people type them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar

import click

from timeline.cli.saying import report, report_problems
from timeline.errors import DateError

if TYPE_CHECKING:
    from timeline.reading import Reading

Command = TypeVar("Command", bound=Callable[..., Any])
NOTHING_READABLE = 1
_DATES = "such as 1999-03-12, 12 March 1999, 1999-03 or 1999"
_LIMIT = "Refuse larger files; 200 if not given."


class EdtfDate(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic from click 8.5 on
    """A day, month or year as EDTF, of a known year, or a day as people type it."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """An EDTF string, or a usage error."""
        from timeline.dates import PartialDate
        from timeline.reading import read_day

        with suppress(DateError):
            date = PartialDate.parse(value)
            if date.year_unknown:
                self.fail(f"{value!r:.80} has no year: give one, {_DATES}", param, ctx)
            return str(date)
        try:
            return read_day(value).isoformat()
        except DateError:
            self.fail(f"{value!r:.80} is no date of the calendar: write a day, a month or a year, {_DATES}", param, ctx)


class Megabytes(click.FloatRange):
    """A finite number from 0 up."""

    name = "megabytes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or a usage error."""
        number = super().convert(value, param, ctx)
        if not isfinite(number):
            self.fail(f"{value} is no number of megabytes: give one such as 500", param, ctx)
        return number


def reading_options(command: Command) -> Command:
    """How articles are read."""
    limit = click.option("--max-megabytes", type=Megabytes(min=0), metavar="N", help=_LIMIT)
    day = click.option("--published", metavar="DATE", help="Publication day of articles that carry none.")
    return day(limit(command))


def of_articles(command: Command) -> Command:
    """The articles a command is about, and how they are read."""
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(reading_options(command))


def read_articles(paths: Sequence[str], published: str | None, max_megabytes: float | None) -> Reading:
    """The articles; what cannot be read is reported, and if that is everything, the command ends."""
    from timeline.reading import read

    return readable(lambda: read(paths, published=published, **limit_of(max_megabytes)))


def readable(read: Callable[[], Reading]) -> Reading:
    """What reading gives; what could not be read is reported, and if that is everything, the command ends."""
    try:
        reading = read()
    except DateError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    report_problems(reading.problems)
    report(reading.notes)
    if not reading.articles:
        click.echo("timeline: nothing could be read", err=True)
        sys.exit(NOTHING_READABLE)
    return reading


def limit_of(max_megabytes: float | None) -> dict[str, float]:
    return {} if max_megabytes is None else {"max_megabytes": max_megabytes}
