"""`timeline calibrate`: whether the confidence of timelines was right, and weights that fit better."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.stories import story_at
from timeline.errors import ReadingError

if TYPE_CHECKING:
    from timeline.calibrating import Outcome, Point
    from timeline.collection import Timeline


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
    from timeline.calibrating import diagram, fitted, left_out, outcomes, read_gold, told
    from timeline.confidence import usual_weights, written_weights

    if len(pairs) % 2:
        raise click.UsageError("each GOLD needs its PREDICTED after it")
    found = []
    for path, predicted in zip(pairs[::2], pairs[1::2], strict=True):
        try:
            gold = read_gold(path)
        except ReadingError as error:
            raise click.ClickException(str(error)) from None
        story = story_at(predicted, None, None)
        found.append((story, outcomes(gold, story.all_events)))
    shown = [one for story, results in found for one in _shown(story, results)]
    if not shown:
        raise click.ClickException("no event is shown, so there is nothing to compare")
    points = [(one.event.confidence.score, one.right) for one in shown]
    click.echo(_told(points))
    stories = [told(results, {one.id: one for one in story.articles}) for story, results in found]
    if refit is not None:
        weights = fitted([one for story in stories for one in story], usual_weights())
        _write(refit, written_weights(weights))
        if len(stories) > 1:
            bars = [story.min_event for story, _ in found]
            click.echo("\nrefitted, each timeline by the weights of the others:")
            click.echo(_told(left_out(stories, bars, usual_weights())))
    if picture is not None:
        _write(picture, diagram(points, f"{len(points)} events"))


def _shown(story: Timeline, results: tuple[Outcome, ...]) -> list[Outcome]:
    return [one for one in results if one.event.confidence.parts.event >= story.min_event]


def _told(points: Sequence[Point]) -> str:
    """The figures as a few lines of plain text, with 95 % bootstrap intervals."""
    from timeline.calibrating import reliability
    from timeline.calibrating.measures import band, calibration_error, discrimination, interval, skill
    from timeline.confidence import level_of

    right = sum(true for _, true in points) / len(points)
    lines = [f"{len(points)} events shown, {right:.2f} right", "", f"{'events':>8} {'said':>6} {'right':>6}"]
    lines += [f"{one.count:>8} {one.said:>6.2f} {one.right:>6.2f}" for one in reliability(points)]
    lines += ["", f"calibration error {calibration_error(points):.3f} (chance alone: below {band(points):.3f})"]
    for name, measure in (("AUROC", discrimination), ("Brier skill", skill)):
        low, high = interval(points, measure)
        lines.append(f"{name} {measure(points):.2f} [{low:.2f}, {high:.2f}]")
    for level in ("high", "moderate", "low"):
        part = [true for score, true in points if level_of(score) == level]
        share = f", {sum(part) / len(part):.2f} right" if part else ""
        lines.append(f"{level:<9} {len(part):>4} events{share}")
    return "\n".join(lines)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise click.FileError(str(path), (error.strerror or "the system gives no reason").lower()) from None
