"""A timeline from whatever a path names: a folder or file of articles, the JSON of a timeline, or standard input."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.cli.asking import limit_of, read_articles, readable
from timeline.cli.building import built
from timeline.cli.saying import refusal
from timeline.errors import ReadingError, TimelineError

if TYPE_CHECKING:
    from timeline.collection import Timeline

STANDARD_INPUT = "-"
GIVEN = "<standard input>"  # as messages have it
_TIMELINE = re.compile(r'\s*\{\s*"schema"\s*:\s*\d')


@frozen
class Story:
    """A timeline, and whether it was written as JSON or built from articles just now."""

    timeline: Timeline
    written: bool


def story_at(name: str, published: str | None, max_megabytes: float | None) -> Story:
    """The timeline that a JSON file holds, or that of the articles in a folder or file, or of either in `-`."""
    from timeline.reading.articles import read_bytes

    if name == STANDARD_INPUT:
        return _given(published)
    path = Path(name)
    if path.suffix.lower() != ".json" or path.is_dir():
        return Story(built(read_articles([name], published, max_megabytes)), written=False)
    try:
        data, shown = read_bytes(path, **limit_of(max_megabytes))
    except ReadingError as error:
        raise refusal(error) from None
    return _written(data, shown)


def _given(published: str | None) -> Story:
    from timeline.reading.articles import read_given, standard_input_bytes
    from timeline.reading.files import failure

    try:
        data = standard_input_bytes()
    except OSError as error:
        raise refusal(ReadingError(f"{GIVEN}: {failure(error)}")) from None
    if _is_timeline(data):
        return _written(data, GIVEN)
    return Story(built(readable(lambda: read_given(data, published=published))), written=False)


def _is_timeline(data: bytes) -> bool:
    """Whether bytes are the JSON of a timeline, even a broken one, and no article or rows of them."""
    from timeline.reading.decoding import decode

    try:
        text = decode(data)
        if _TIMELINE.match(text):
            return True
        form = json.loads(text)
    except (ReadingError, ValueError, RecursionError):
        return False
    return isinstance(form, dict) and ("schema" in form or "events" in form)


def _written(data: bytes, name: str) -> Story:
    from timeline.collection import Timeline
    from timeline.reading.decoding import decode

    try:
        return Story(Timeline.from_json(decode(data)), written=True)
    except TimelineError as error:
        raise refusal(ReadingError(f"{name}: {error}")) from None
