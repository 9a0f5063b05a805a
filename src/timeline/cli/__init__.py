"""The `timeline` command: parses arguments, calls the library, prints. One file a subcommand."""

from __future__ import annotations

import click

from timeline.cli.calibrate import calibrate
from timeline.cli.diff import diff
from timeline.cli.output import Commands
from timeline.cli.show import show
from timeline.cli.times import times


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="diplomatic-timeline", prog_name="timeline")
def main() -> None:
    """One deduplicated timeline of diplomatic events from news articles."""


for _command in (show, diff, times, calibrate):
    main.add_command(_command)
