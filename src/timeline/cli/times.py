"""`timeline times`: the time expressions of articles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import starmap
from pathlib import Path

import click
from attrs import evolve

from timeline.cli.asking import of_articles, read_articles
from timeline.cli.saying import count_problems, let_letters_go, report
from timeline.errors import LanguageError


@click.command()
@of_articles
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
    reading = read_articles(paths, published, max_megabytes)
    renamed = distinct(reading)
    report(renamed.notes)
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
            let_letters_go()
            console = default_console()
            for article, expressions in found:
                print_marked(article, expressions, console)
    count_problems(len(reading.problems), err=form != "text")


def _write_all(folder: Path, names: Iterable[str], documents: Iterable[str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, document in zip(names, documents, strict=True):
            (folder / f"{name}.tml").write_bytes(document.encode())
    except OSError as error:
        raise click.FileError(str(folder), (error.strerror or "the system gives no reason").lower()) from None
