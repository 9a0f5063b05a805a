"""How many ways of putting an act the library knows: sentences that tell one act each, every one in other words.

usage: python benchmarks/phrases.py SENTENCES.tsv... [--errors]          (benchmarks/texts/phrases has some)

A line is the act's kind, the words that tell it, and the sentence, with tabs between them. Each sentence is an article
of its own; a mention tells the act if its trigger overlaps those words.

  found    share of the acts that some mention tells
  shown    share of those in the timeline that is shown; what a state does at home rarely is
  kind     of those found, the share with the right kind
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

import timeline
from setting import setting
from timeline import Article

_PUBLISHED = "2022-06-16"  # no kind depends on it


@frozen
class Told:
    """One sentence and what the library makes of it: the kinds of the mentions that overlap its act."""

    kind: str
    trigger: str
    sentence: str
    found: Sequence[str]
    shown: bool


def told(path: Path) -> Iterator[Told]:
    """The sentences of a file, each read."""
    for line in path.read_text("utf-8").splitlines():
        kind, trigger, sentence = line.split("\t")
        start = sentence.index(trigger)
        end = start + len(trigger)
        story = timeline.build([Article(f"{path.stem}-{start}", sentence, _PUBLISHED)])
        shown = {mention for event in story for mention in event.mentions}
        every = (mention for event in story.all_events for mention in event.mentions)
        hits = [mention for mention in every if mention.trigger[0] < end and start < mention.trigger[1]]
        yield Told(kind, trigger, sentence, [mention.kind for mention in hits], not shown.isdisjoint(hits))


def _row(name: str, lines: Sequence[Told]) -> str:
    found = [line for line in lines if line.found]
    shares = (len(found), sum(line.shown for line in lines))
    right = sum(line.kind in line.found for line in found)
    cells = "".join(f"{count / len(lines):>8.2f}" for count in shares)
    return f"{name:<14}{len(lines):>8}{cells}{right / len(found) if found else 0:>8.2f}"


def main() -> None:
    """Print a row for each kind and one for all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, metavar="SENTENCES.tsv")
    parser.add_argument("--errors", action="store_true", help="list the acts that are not found")
    args = parser.parse_args()
    lines = [line for path in args.files for line in told(path)]
    print(f"{'':<14}{'acts':>8}{'found':>8}{'shown':>8}{'kind':>8}")
    for kind in dict.fromkeys(line.kind for line in lines):
        print(_row(kind, [line for line in lines if line.kind == kind]))
    print(_row("all", lines))
    if args.errors:
        for line in lines:
            if not line.found:
                print(f"{line.kind}: {line.trigger!r} in {line.sentence}")
    print(setting())


if __name__ == "__main__":
    main()
