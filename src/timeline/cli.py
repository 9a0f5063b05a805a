"""The `timeline` command: parses arguments, calls the library, prints."""

from __future__ import annotations

import gc
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import click

from timeline.errors import DateError, LanguageError, TimelineError
from timeline.model import Kind, Level

if TYPE_CHECKING:
    from timeline.collection import Timeline
    from timeline.reading import Reading

Command = TypeVar("Command", bound=Callable[..., Any])
NOTHING_READABLE = 1
_LIMIT = "Refuse larger files; 200 if not given."
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


def _of_articles(command: Command) -> Command:
    """The articles a command is about, and how they are read."""
    for add in (
        click.option("--max-megabytes", type=click.FloatRange(min=0), metavar="N", help=_LIMIT),
        click.option("--published", metavar="DATE", help="Publication day of articles that carry none."),
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ):
        command = add(command)
    return command


@main.command()
@_of_articles
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
    from timeline.showing import Progress, plain

    reading = _read(paths, published, max_megabytes)
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
    else:
        _let_letters_go()
        story.show(evidence=evidence, explain=explain)
    _count_problems(reading, err=form == "json")


@main.command()
@click.argument("before", type=click.Path(exists=True, path_type=Path))
@click.argument("after", type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Compare unlikely candidates too.")
def diff(before: Path, after: Path, form: str, everything: bool) -> None:
    """Show what changed from BEFORE to AFTER: folders of articles, or JSON files that `show --format json` wrote."""
    from timeline.exporting import changes_of
    from timeline.showing import print_changes

    old, new = (_story(path, everything) for path in (before, after))
    changes = old.diff(new)
    if form == "json":
        click.echo((json.dumps(changes_of(changes), ensure_ascii=False, indent=1) + "\n").encode(), nl=False)
    else:
        _let_letters_go()
        print_changes(changes)


@main.command()
@_of_articles
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "timeml"]),
    default="text",
    show_default=True,
    help="The text with its time expressions marked, or data.",
)
@click.option("--language", default="en", show_default=True, metavar="CODE", help="Language of the articles.")
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="With --format timeml: write a document for each article here.",
)
def times(
    paths: tuple[str, ...],
    published: str | None,
    max_megabytes: float | None,
    form: str,
    language: str,
    folder: Path | None,
) -> None:
    """Show the time expressions in the articles in PATH... (files or folders; - reads standard input)."""
    from timeline.exporting.file_names import file_names
    from timeline.exporting.timeml import to_timeml
    from timeline.exporting.times_form import times_csv, times_json
    from timeline.showing import default_console, print_marked
    from timeline.times import find_times

    if folder and form != "timeml":
        raise click.UsageError("--out is for --format timeml: send other formats to a file with >")
    try:
        find_times("", language=language)
    except LanguageError as error:
        raise click.BadParameter(str(error), param_hint="--language") from None
    reading = _read(paths, published, max_megabytes)
    found = ((article, find_times(article.text, article.published, language=language)) for article in reading)
    match form:
        case "json" | "csv":
            write = times_json if form == "json" else times_csv
            for piece in write(found):
                click.echo(piece.encode(), nl=False)
        case "timeml" if folder:
            _write_all(folder, file_names(reading.articles), starmap(to_timeml, found))
        case "timeml":
            if len(reading) > 1:
                raise click.UsageError(
                    f"{len(reading)} articles make as many TimeML documents: name a folder for them with --out"
                )
            click.echo(to_timeml(*next(found)).encode(), nl=False)
        case _:
            _let_letters_go()
            console = default_console()
            for article, expressions in found:
                print_marked(article, expressions, console)
    _count_problems(reading, err=form != "text")


def _story(path: Path, everything: bool) -> Timeline:
    """The timeline that a JSON file holds, or that of the articles in a folder or file."""
    from timeline.collection import Timeline, build

    if path.suffix.lower() == ".json":
        try:
            story = Timeline.from_json(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, TimelineError) as error:
            raise click.ClickException(f"{path}: {error}") from None
    else:
        story = build(_read([str(path)], None, None))
    return story.showing(0) if everything else story


def _read(paths: Sequence[str], published: str | None, max_megabytes: float | None) -> Reading:
    """The articles; what cannot be read is reported, and if that is everything, the command ends."""
    from timeline.reading import read
    from timeline.showing import plain

    try:
        limit = {} if max_megabytes is None else {"max_megabytes": max_megabytes}
        reading = read(paths, published=published, **limit)
    except DateError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    for problem in reading.problems:
        click.echo(f"timeline: {plain(str(problem))}", err=True)
    if not reading.articles:
        click.echo("timeline: nothing could be read", err=True)
        sys.exit(NOTHING_READABLE)
    return reading


def _count_problems(reading: Reading, err: bool) -> None:
    count = len(reading.problems)
    if count and err:
        click.echo(f"timeline: {count} not read, or only in part", err=True)
    elif count:
        click.echo(f"Not read, or only in part: {count} (named on standard error).")


def _write_all(folder: Path, names: Iterable[str], documents: Iterable[str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, document in zip(names, documents, strict=True):
            (folder / f"{name}.tml").write_bytes(document.encode())
    except OSError as error:
        raise click.FileError(str(folder), (error.strerror or "the system gives no reason").lower()) from None


def _let_letters_go() -> None:
    """A terminal of another encoding shows ? for the letters it lacks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


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
