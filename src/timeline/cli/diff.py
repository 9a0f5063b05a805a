"""`timeline diff`: what changed between two timelines."""

from __future__ import annotations

import json

import click

from timeline.cli.asking import reading_options
from timeline.cli.saying import let_letters_go, report
from timeline.cli.stories import GIVEN, STANDARD_INPUT, story_at

_PATH = click.Path(exists=True, allow_dash=True, path_type=str)


@click.command()
@click.argument("before", type=_PATH)
@click.argument("after", type=_PATH)
@reading_options
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Compare unlikely candidates too.")
def diff(
    before: str, after: str, published: str | None, max_megabytes: float | None, form: str, everything: bool
) -> None:
    """Show what changed from BEFORE to AFTER: folders of articles, or JSON files that `show --format json` wrote.

    One of them may be - for standard input.
    """
    from timeline.collection.timeline import MIN_EVENT
    from timeline.exporting import changes_of
    from timeline.showing import print_changes

    if before == after == STANDARD_INPUT:
        raise click.UsageError("standard input can be read once: give a path for one of the two")
    stories = {path: story_at(path, published, max_megabytes) for path in (before, after)}
    for path, story in stories.items():
        if everything and story.written and not story.timeline.showing(MIN_EVENT).hidden:
            name = GIVEN if path == STANDARD_INPUT else path
            report([f"{name}: holds no unlikely candidates, so none are compared (show --all writes them)"])
            everything = False
    old, new = (stories[path].timeline.showing(0 if everything else MIN_EVENT) for path in (before, after))
    changes = old.diff(new)
    if form == "json":
        click.echo((json.dumps(changes_of(changes), ensure_ascii=False, indent=1) + "\n").encode(), nl=False)
    else:
        let_letters_go()
        print_changes(changes)
