"""A timeline from whatever a path names: a folder or file of articles, or the JSON of a timeline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.asking import limit_of, read_articles
from timeline.cli.building import built
from timeline.errors import ReadingError, TimelineError

if TYPE_CHECKING:
    from timeline.collection import Timeline


def story_at(path: Path, published: str | None, max_megabytes: float | None) -> Timeline:
    """The timeline that a JSON file holds, or that of the articles in a folder or file."""
    from timeline.collection import Timeline
    from timeline.reading.articles import read_bytes
    from timeline.reading.decoding import decode

    if not is_json(path):
        return built(read_articles([str(path)], published, max_megabytes))
    try:
        data, name = read_bytes(path, **limit_of(max_megabytes))
    except ReadingError as error:
        raise click.ClickException(str(error)) from None
    try:
        return Timeline.from_json(decode(data))
    except TimelineError as error:
        raise click.ClickException(f"{name}: {error}") from None


def is_json(path: Path) -> bool:
    return path.suffix.lower() == ".json" and not path.is_dir()
