"""What starting takes: importing the library, its command, its first timeline, against bare Python.

usage: python benchmarks/startup.py [--rounds 15]

CPU seconds (user and system) of fresh processes, medians; the commands take turns, so that a busy machine slows all
alike.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys

from setting import cpu_of, setting

_FIRST_BUILD = """
import timeline
timeline.build([timeline.Article("a", "Peru and Chile signed a fishing accord in Lima on Monday.", "2025-04-02")])
"""
_BARE = "python -c pass"
_COMMANDS = {
    _BARE: ["-c", "pass"],
    "import timeline": ["-c", "import timeline"],
    "timeline --help": ["-m", "timeline", "--help"],
    "first build": ["-c", _FIRST_BUILD],
}


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed library has its byte code
    spent: dict[str, list[float]] = {name: [] for name in _COMMANDS}
    for number in range(args.rounds + 1):
        for name, command in _COMMANDS.items():
            seconds = cpu_of([sys.executable, *command])
            if number:  # the first round fills the disk's cache and writes byte code
                spent[name].append(seconds)
    bare = statistics.median(spent[_BARE])
    print(f"{'':<18} {'CPU ms':>7} {'x bare':>7}")
    for name, seconds_of_rounds in spent.items():
        median = statistics.median(seconds_of_rounds)
        print(f"{name:<18} {1000 * median:>7.1f} {median / bare:>7.1f}")
    print(f"median of {args.rounds} rounds; {setting()}")


if __name__ == "__main__":
    main()
