"""Run one of the other finders of dates over given texts; `timex.py` does so, one process a finder.

usage: python benchmarks/rival.py FINDER [--rounds 5] [--home FOLDER] < DOCUMENTS > FOUND

DOCUMENTS is a JSON list of [text, day]. FOUND is JSON: "found" holds a list of [start, end, type, value] for each text,
"seconds" the CPU seconds of every round, "version" the finder's. Searching is timed, the first round with what it
imports; writing TIMEX3 is not. Any interpreter will do that has the finder, whatever else it lacks.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from rivals import Answer, Document, InPython, heideltime, node, noon_of
from rivals.chrono import CHRONO
from rivals.plain_dates import DATEFINDER, DATEPARSER
from rivals.recognizers import MICROSOFT

HEIDELTIME = "HeidelTime"
IN_NODE = {"chrono-node": CHRONO, "recognizers-text": MICROSOFT}
IN_PYTHON = {"dateparser.search": DATEPARSER, "datefinder": DATEFINDER}
_ENOUGH = 20.0  # CPU seconds after which a slow finder gets no further round


def run(rival: InPython, documents: Sequence[Document], rounds: int) -> Answer:
    """Search the documents with a finder in Python."""
    days = [noon_of(day) for _, day in documents]
    texts = [text for text, _ in documents]
    seconds: list[float] = []
    begun = time.process_time()
    search = rival.load()
    found = []
    while len(seconds) < rounds and sum(seconds) < _ENOUGH:
        found = [search(text, noon) for text, noon in zip(texts, days, strict=True)]
        seconds.append(time.process_time() - begun)
        begun = time.process_time()
    timexes = [list(rival.timexes(*it)) for it in zip(found, texts, days, strict=True)]
    return Answer(version(rival.package), seconds, timexes)


def main() -> None:
    """Run one finder."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("finder", choices=[*IN_PYTHON, *IN_NODE, HEIDELTIME])
    parser.add_argument("--rounds", type=int, default=5, help="how often it searches all texts, unless it is slow")
    parser.add_argument(
        "--home", type=Path, default=Path(), metavar="FOLDER", help="that of node_modules or HeidelTime"
    )
    args = parser.parse_args()
    documents = json.load(sys.stdin)
    if args.finder in IN_NODE:
        answer = node.run(IN_NODE[args.finder], args.home, documents, args.rounds, _ENOUGH)
    elif args.finder == HEIDELTIME:
        answer = heideltime.run(args.home, documents)
    else:
        answer = run(IN_PYTHON[args.finder], documents, args.rounds)
    json.dump(answer._asdict(), sys.stdout)


if __name__ == "__main__":
    main()
