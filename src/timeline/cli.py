"""The `timeline` command: parses arguments, calls the library, prints."""

from __future__ import annotations

import gc
import io
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast, get_args

import click

from timeline.errors import DateError, TimelineError
from timeline.model import Kind, Level

if TYPE_CHECKING:
    from timeline.collection import Timeline
    from timeline.reading import Reading

NOTHING_READABLE = 1
_FIRST_DAY, _LAST_DAY = "0001-01-01", "9999-12-31"


class EdtfDate(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic from click 8.5 on
    """A day, month or year as EDTF, or a day as people type it."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """An EDTF string, or a usage error."""
        from timeline.dates import PartialDate
        from timeline.reading import read_day

        try:
            return str(PartialDate.parse(value))
        except DateError:
            try:
                return read_day(value).isoformat()
            except DateError as error:
                self.fail(str(error), param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="diplomatic-timeline", prog_name="timeline")
def main() -> None:
    """One deduplicated timeline of diplomatic events from news articles."""


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--published", metavar="DATE", help="Publication day of articles that carry none.")
@click.option(
    "--max-megabytes", type=click.FloatRange(min=0), metavar="N", help="Refuse larger files; 200 if not given."
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--evidence", is_flag=True, help="Quote the sentences under each event.")
@click.option("--explain", is_flag=True, help="Tell why under each event: date, status, actors, confidence, merging.")
@click.option("--from", "first", type=EdtfDate(), help="Only events that can fall on or after this date.")
@click.option("--to", "last", type=EdtfDate(), help="Only events that can fall on or before this date.")
@click.option(
    "--actor", "actors", multiple=True, help="Only events with this actor; repeat it to ask for several at once."
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(get_args(Kind), case_sensitive=False),
    help="Only events of this kind; may be repeated.",
)
@click.option("--min-confidence", type=click.Choice(get_args(Level)), help="Only events of this level or a higher one.")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the N events with the most coverage.")
@click.option("--all", "everything", is_flag=True, help="Show unlikely candidates too.")
@click.option("--with-text", is_flag=True, help="Write the articles' texts into the JSON.")
def show(
    paths: tuple[str, ...],
    published: str | None,
    max_megabytes: float | None,
    form: str,
    evidence: bool,
    explain: bool,
    first: str | None,
    last: str | None,
    actors: tuple[str, ...],
    kinds: tuple[str, ...],
    min_confidence: str | None,
    top: int | None,
    everything: bool,
    with_text: bool,
) -> None:
    """Show the timeline of the articles in PATH... (files or folders; - reads standard input)."""
    from timeline.collection import build
    from timeline.reading import read
    from timeline.showing import Progress, plain

    try:
        limit = {} if max_megabytes is None else {"max_megabytes": max_megabytes}
        reading = read(paths, published=published, **limit)
    except DateError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    _report(reading)
    if not reading.articles:
        click.echo("timeline: nothing could be read", err=True)
        sys.exit(NOTHING_READABLE)
    with _no_collection(), Progress() as progress:
        story = build(reading, progress=progress.step)
    for note in story.notes:
        click.echo(f"timeline: {plain(note)}", err=True)
    if everything:
        story = story.showing(0)
    try:
        story = _selected(story, first, last, actors, [cast(Kind, kind) for kind in kinds], min_confidence, top)
    except TimelineError as error:
        raise click.UsageError(str(error)) from None
    if form == "json":
        from timeline.exporting import timeline_of

        document = timeline_of(story.articles, story, with_text)
        click.echo((json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(), nl=False)
        if reading.problems:
            click.echo(f"timeline: {len(reading.problems)} not read, or only in part", err=True)
    else:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # a terminal of another encoding shows ? for what it lacks
        story.show(evidence=evidence, explain=explain)
        if reading.problems:
            click.echo(f"Not read, or only in part: {len(reading.problems)} (named on standard error).")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the collector of reference cycles: the values are many and have none, and looking takes a third."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _selected(
    story: Timeline,
    first: str | None,
    last: str | None,
    actors: Sequence[str],
    kinds: Sequence[Kind],
    min_confidence: str | None,
    top: int | None,
) -> Timeline:
    if first or last:
        story = story.between(first or _FIRST_DAY, last or _LAST_DAY)
    if actors:
        story = story.involving(*actors)
    if kinds:
        story = story.of_kind(*kinds)
    if min_confidence:
        story = story.at_least(cast(Level, min_confidence))
    return story.top(top) if top else story


def _report(reading: Reading) -> None:
    from timeline.showing import plain

    for problem in reading.problems:
        click.echo(f"timeline: {plain(str(problem))}", err=True)
