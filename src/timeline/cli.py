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
from attrs import evolve

from timeline.errors import DateError, LanguageError, ReadingError, TimelineError
from timeline.model import Kind, Level

if TYPE_CHECKING:
    from timeline.collection import Timeline
    from timeline.events import Lexicon
    from timeline.reading import Quotes, Reading

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


def _reading(command: Command) -> Command:
    """How articles are read."""
    limit = click.option("--max-megabytes", type=click.FloatRange(min=0), metavar="N", help=_LIMIT)
    day = click.option("--published", metavar="DATE", help="Publication day of articles that carry none.")
    return day(limit(command))


def _of_articles(command: Command) -> Command:
    """The articles a command is about, and how they are read."""
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(_reading(command))


@main.command()
@_of_articles
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--evidence", is_flag=True, help="Quote the sentences under each event.")
@click.option("--explain", is_flag=True, help="Tell why under each event: date, status, actors, confidence, merging.")
@click.option("--from", "first", type=EdtfDate(), help="Only events that can fall on or after this date.")
@click.option("--to", "last", type=EdtfDate(), help="Only events that can fall on or before this date.")
@click.option(
    "--actor",
    "actors",
    multiple=True,
    help="Only events with this actor: a name, a country code, a person's last name; repeat it for several.",
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
@click.option(
    "--quotes",
    "quotes_file",
    type=click.Path(path_type=Path),
    metavar="FILE.json",
    help="Use the acts quoted in this file in place of those the library finds.",
)
@click.option(
    "--lexicon",
    "lexicon_file",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="Look for the acts, persons and organisations of this file, too.",
)
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
    quotes_file: Path | None,
    lexicon_file: Path | None,
    with_text: bool,
) -> None:
    """Show the timeline of the articles in PATH... (files or folders; - reads standard input)."""
    lexicon = _lexicon(lexicon_file) if lexicon_file is not None else None
    quotes = _quotes(quotes_file, max_megabytes) if quotes_file is not None else None
    reading = _read(paths, published, max_megabytes)
    story = _built(reading, quotes, lexicon)
    if everything:
        story = story.showing(0)
    try:
        story = _selected(story, first, last, actors, [cast(Kind, kind) for kind in kinds], min_confidence, top)
    except TimelineError as error:
        raise click.UsageError(str(error)) from None
    if form == "json":
        from timeline.exporting import timeline_of

        document = timeline_of(story.articles, story, with_text)
        if quotes is not None:
            document["extractor"] = True
        if lexicon is not None:
            document["lexicon"] = True
        click.echo((json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(), nl=False)
    else:
        _let_letters_go()
        story.show(evidence=evidence, explain=explain)
    _count_problems(len(reading.problems) + (0 if quotes is None else len(quotes.problems)), err=form == "json")


@main.command()
@click.argument("before", type=click.Path(exists=True, path_type=Path))
@click.argument("after", type=click.Path(exists=True, path_type=Path))
@_reading
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Compare unlikely candidates too.")
def diff(
    before: Path, after: Path, published: str | None, max_megabytes: float | None, form: str, everything: bool
) -> None:
    """Show what changed from BEFORE to AFTER: folders of articles, or JSON files that `show --format json` wrote."""
    from timeline.collection.timeline import MIN_EVENT
    from timeline.exporting import changes_of
    from timeline.showing import print_changes

    stories = {path: _story(path, published, max_megabytes) for path in (before, after)}
    for path, story in stories.items():
        if everything and _is_json(path) and not story.showing(MIN_EVENT).hidden:
            _report([f"{path}: holds no unlikely candidates, so none are compared (show --all writes them)"])
            everything = False
    old, new = (stories[path].showing(0 if everything else MIN_EVENT) for path in (before, after))
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
    from timeline.reading.identity import distinct
    from timeline.showing import default_console, print_marked
    from timeline.times import find_times

    if folder and form != "timeml":
        raise click.UsageError("--out is for --format timeml: send other formats to a file with >")
    try:
        find_times("", language=language)
    except LanguageError as error:
        raise click.BadParameter(str(error), param_hint="--language") from None
    reading = _read(paths, published, max_megabytes)
    renamed = distinct(reading)
    _report(renamed.notes)
    articles = [evolve(article, id=renamed.names[article.id, article.text]) for article in reading]
    found = ((article, find_times(article.text, article.published, language=language)) for article in articles)
    match form:
        case "json" | "csv":
            write = times_json if form == "json" else times_csv
            for piece in write(found):
                click.echo(piece.encode(), nl=False)
        case "timeml" if folder:
            _write_all(folder, file_names(articles), starmap(to_timeml, found))
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
    _count_problems(len(reading.problems), err=form != "text")


def _story(path: Path, published: str | None, max_megabytes: float | None) -> Timeline:
    """The timeline that a JSON file holds, or that of the articles in a folder or file."""
    from timeline.collection import Timeline
    from timeline.reading.articles import read_bytes
    from timeline.reading.decoding import decode

    if not _is_json(path):
        return _built(_read([str(path)], published, max_megabytes))
    try:
        data, name = read_bytes(path, **_limit(max_megabytes))
    except ReadingError as error:
        raise click.ClickException(str(error)) from None
    try:
        return Timeline.from_json(decode(data))
    except TimelineError as error:
        raise click.ClickException(f"{name}: {error}") from None


def _is_json(path: Path) -> bool:
    return path.suffix.lower() == ".json" and not path.is_dir()


def _built(reading: Reading, quotes: Quotes | None = None, lexicon: Lexicon | None = None) -> Timeline:
    """The timeline of articles, with its progress and its notes on standard error."""
    from timeline.collection import build
    from timeline.showing import Progress

    with _no_collection(), Progress() as progress:
        story = build(reading, extractor=quotes, lexicon=lexicon, progress=progress.step)
    _report(story.notes)
    return story


def _lexicon(path: Path) -> Lexicon:
    from timeline.events import read_lexicon

    try:
        return read_lexicon(path)
    except ReadingError as error:
        raise click.BadParameter(str(error), param_hint="--lexicon") from None


def _quotes(path: Path, max_megabytes: float | None) -> Quotes:
    """The quotes of a file; entries that cannot be read are reported."""
    from timeline.reading import read_quotes

    try:
        quotes = read_quotes(path, **_limit(max_megabytes))
    except ReadingError as error:
        raise click.BadParameter(str(error), param_hint="--quotes") from None
    _report(quotes.problems)
    return quotes


def _read(paths: Sequence[str], published: str | None, max_megabytes: float | None) -> Reading:
    """The articles; what cannot be read is reported, and if that is everything, the command ends."""
    from timeline.reading import read

    try:
        reading = read(paths, published=published, **_limit(max_megabytes))
    except DateError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    _report(reading.problems)
    if not reading.articles:
        click.echo("timeline: nothing could be read", err=True)
        sys.exit(NOTHING_READABLE)
    return reading


def _limit(max_megabytes: float | None) -> dict[str, float]:
    return {} if max_megabytes is None else {"max_megabytes": max_megabytes}


def _report(said: Iterable[object]) -> None:
    from timeline.showing import plain

    for one in said:
        click.echo(f"timeline: {plain(str(one))}", err=True)


def _count_problems(count: int, err: bool) -> None:
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
