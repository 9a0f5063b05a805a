"""`timeline show`: the timeline of articles, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

import click

from timeline.cli.asking import EdtfDate, limit_of, of_articles, read_articles
from timeline.cli.building import built
from timeline.cli.saying import count_problems, let_letters_go, refusal, report_problems
from timeline.errors import ReadingError, TimelineError
from timeline.model import Kind, Level

if TYPE_CHECKING:
    from timeline.collection import Timeline
    from timeline.confidence import Weights
    from timeline.events import Lexicon
    from timeline.reading import Quotes

_FIRST_DAY, _LAST_DAY = "0001-01-01", "9999-12-31"


@click.command()
@of_articles
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
@click.option(
    "--min-confidence",
    type=click.Choice(get_args(Level), case_sensitive=False),
    help="Only events of this level or a higher one.",
)
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
@click.option(
    "--confidence",
    "weights_file",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="Weigh the confidence as this file says; `timeline calibrate --refit` writes one.",
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
    weights_file: Path | None,
    with_text: bool,
) -> None:
    """Show the timeline of the articles in PATH... (files or folders; - reads standard input)."""
    if not all(map(str.strip, actors)):
        raise click.BadParameter("give a name, a country code or a person's last name", param_hint="--actor")
    lexicon = _lexicon(lexicon_file) if lexicon_file is not None else None
    quotes = _quotes(quotes_file, max_megabytes) if quotes_file is not None else None
    weights = _weights(weights_file) if weights_file is not None else None
    reading = read_articles(paths, published, max_megabytes)
    story = built(reading, quotes, lexicon, weights)
    if everything:
        story = story.showing(0)
    try:
        story = _selected(story, first, last, actors, [cast(Kind, kind) for kind in kinds], min_confidence, top)
    except TimelineError as error:
        raise click.UsageError(str(error)) from None
    if form == "json":
        document = story.to_json(with_text=with_text, hidden=with_text, indent=1)  # texts are for going on with it
        click.echo(f"{document}\n".encode(), nl=False)
    else:
        let_letters_go()
        story.show(evidence=evidence, explain=explain)
    count_problems(len(reading.problems) + (0 if quotes is None else len(quotes.problems)), err=form == "json")


def _lexicon(path: Path) -> Lexicon:
    from timeline.events import read_lexicon

    try:
        return read_lexicon(path)
    except ReadingError as error:
        raise refusal(error, "--lexicon") from None


def _weights(path: Path) -> Weights:
    from timeline.confidence import read_weights

    try:
        return read_weights(path)
    except ReadingError as error:
        raise refusal(error, "--confidence") from None


def _quotes(path: Path, max_megabytes: float | None) -> Quotes:
    """The quotes of a file; entries that cannot be read are reported."""
    from timeline.reading import read_quotes

    try:
        quotes = read_quotes(path, **limit_of(max_megabytes))
    except ReadingError as error:
        raise refusal(error, "--quotes") from None
    report_problems(quotes.problems)
    return quotes


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
