"""`timeline calibrate`: whether the confidence of timelines was right, and weights that fit better."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.saying import refusal, report
from timeline.cli.stories import story_at
from timeline.errors import ReadingError

if TYPE_CHECKING:
    from timeline.calibrating import GoldEvent, Outcome
    from timeline.collection import Timeline

FEW = 50  # events; fitted to fewer, weights say more of chance than of the articles


@click.command()
@click.argument(
    "pairs", nargs=-1, required=True, metavar="GOLD PREDICTED ...", type=click.Path(exists=True, path_type=Path)
)
@click.option(
    "--picture",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.svg",
    help="Draw the reliability diagram.",
)
@click.option(
    "--refit",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.toml",
    help="Write confidence weights fitted to these timelines.",
)
def calibrate(pairs: tuple[Path, ...], picture: Path | None, refit: Path | None) -> None:
    """Compare the scores of PREDICTED with what GOLD says was right; several pairs are pooled.

    GOLD is a checked timeline: JSON as `show --format json` writes it, put right by hand. PREDICTED is such JSON as it
    was written, or the articles. Only what would be shown is counted; refitting also uses unlikely candidates
    (`show --all --format json`).
    """
    from timeline.calibrating import Judged, diagram, events, figures, fitted, left_out, outcomes, read_gold, told
    from timeline.collection.timeline import MIN_EVENT
    from timeline.confidence import level_of, usual_weights, written_weights

    if len(pairs) % 2:
        raise click.UsageError("each GOLD needs its PREDICTED after it")
    found = []
    for path, predicted in zip(pairs[::2], pairs[1::2], strict=True):
        try:
            gold = read_gold(path)
        except ReadingError as error:
            raise refusal(error) from None
        story = story_at(str(predicted), None, None).timeline
        results = outcomes(gold, story.all_events, MIN_EVENT)
        _check(path, gold, predicted, story, results)
        found.append((story, results))
    shown = [one for _, results in found for one in results if one.event.confidence.parts.event >= MIN_EVENT]
    if not shown:
        files = ", ".join(map(str, pairs[1::2]))
        what = "no event is shown that GOLD does not call minor, so there is nothing to compare"
        way_out = "give the whole timeline of the articles that were checked"
        raise refusal(ReadingError(f"{files}: {what}: {way_out}"))
    judged = [Judged(one.event.confidence.score, one.event.confidence.level, one.right) for one in shown]
    click.echo(figures(judged))
    stories = [told(results, {one.id: one for one in story.articles}) for story, results in found]
    if refit is not None:
        outcomes_there = [one for story in stories for one in story]
        if len(outcomes_there) < FEW:
            report([f"{refit}: fitted to {events(len(outcomes_there))}, which say little: check {FEW} or more"])
        _write(refit, written_weights(fitted(outcomes_there, usual_weights())))
        if len(stories) > 1:
            again = left_out(stories, MIN_EVENT, usual_weights())
            click.echo("\nrefitted, each timeline by the weights of the others:")
            click.echo(figures([Judged(score, level_of(score), right) for score, right in again]) if again else "none")
    if picture is not None:
        _write(picture, diagram([one.point for one in judged], events(len(judged))))


def _check(path: Path, gold: Sequence[GoldEvent], predicted: Path, story: Timeline, results: Sequence[Outcome]) -> None:
    """Whether a checked timeline and a predicted one can be of the same articles; a doubt is reported."""
    checked = {place.article for one in gold for place in one.places}
    if checked.isdisjoint(one.id for one in story.articles):
        way_out = "give the timeline of the articles that were checked, with the same ids"
        raise refusal(ReadingError(f"{predicted}: has no article of those in {path}: {way_out}"))
    if results and not any(one.found for one in results):
        report([f"{predicted}: no event of it stands in {path}: are the places of the mentions those of these texts?"])


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise click.FileError(str(path), (error.strerror or "the system gives no reason").lower()) from None
