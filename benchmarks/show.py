"""CPU seconds that `timeline show` takes on N articles, beyond what it takes to start.

usage: python benchmarks/show.py FOLDER [-n 200] [--rounds 3]

FOLDER holds articles (.txt or .md); they are repeated under new names until there are N of them.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

from setting import cpu_of, setting


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-n", type=int, default=200, help="articles")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    files = sorted(path for path in args.folder.rglob("*") if path.suffix in (".txt", ".md"))
    if not files:
        parser.error(f"{args.folder} holds no .txt or .md file")
    show = [sys.executable, "-m", "timeline", "show"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = 0
        for number, path in enumerate(islice(cycle(files), args.n)):
            content = path.read_bytes()
            size += len(content)
            (folder / f"{number:05d}{path.suffix}").write_bytes(content)
        startup = statistics.median(cpu_of([*show[:-1], "--help"]) for _ in range(args.rounds))
        whole = statistics.median(cpu_of([*show, name]) for _ in range(args.rounds))
    print(f"{args.n} articles, {size / 1000:.0f} kB: {whole:.2f} s of CPU, start-up {startup:.2f} s of it")
    print(setting())


if __name__ == "__main__":
    main()
