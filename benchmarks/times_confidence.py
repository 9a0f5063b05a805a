"""Whether the confidence in a time expression's value is a probability; timefuzz, which states one too, beside it.

usage: python benchmarks/times_confidence.py TIMEML_FOLDER... [--folds 10] [--out TIMES.toml]

Every expression found in a folder of TimeML files counts, and is right if it is paired with a gold expression of the
same value (timex_score.py). Its confidence is the share that was right among expressions of its kind in the other
folds; the folds are made of whole documents, in name order. --out writes the shares of all documents.

timefuzz, where it is installed, is given every gold expression that means days, with the publication day as its "now",
and is right if it answers with exactly these days; what it calls ambiguous, or cannot parse, is left out.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from setting import setting
from timeline import Article, TimeExpression, find_times, from_timeml
from timeline.calibrating.measures import Point, band, calibration_error, discrimination
from timeline.confidence.expressions import sort_of
from timex_score import matched

_SEEN = 3.0  # expressions of the mean share that each kind counts for before any of its own
Judged = list[tuple[str, bool]]


def judged(gold: Sequence[TimeExpression], found: Sequence[TimeExpression]) -> Judged:
    """The kind of each expression found, and whether its value is right."""
    right = {id(other) for one, other in matched(gold, found) if one.value == other.value}
    return [(sort_of(one), id(one) in right) for one in found]


def shares(seen: Iterable[tuple[str, bool]]) -> defaultdict[str, float]:
    """Kind -> share right, drawn to the mean where few were seen; the mean for kinds never seen."""
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for kind, right in seen:
        by_kind[kind].append(right)
    every = [right for those in by_kind.values() for right in those]
    mean = sum(every) / max(1, len(every))
    known = {kind: (sum(those) + _SEEN * mean) / (len(those) + _SEEN) for kind, those in by_kind.items()}
    return defaultdict(lambda: mean, known)


def by_folds(documents: Sequence[Judged], folds: int) -> list[Point]:
    """A point for each expression, its score from the documents of the other folds."""
    points = []
    for fold in range(folds):
        others = shares(one for at, document in enumerate(documents) if at % folds != fold for one in document)
        points += [(others[kind], right) for document in documents[fold::folds] for kind, right in document]
    return points


def rival(golds: Iterable[tuple[Article, Sequence[TimeExpression]]]) -> list[Point] | None:
    """What timefuzz says of the gold expressions; None where it is not installed."""
    try:
        import timefuzz
    except ImportError:
        return None
    points = []
    for article, expressions in golds:
        for one in expressions:
            days = one.date
            if days is None or days.earliest is None or days.latest is None or article.published is None:
                continue
            try:
                said = timefuzz.parse(one.text, now=datetime.combine(article.published, datetime.min.time()))
            except timefuzz.TimefuzzError:
                continue
            if isinstance(said, timefuzz.Ambiguous):
                continue
            meant = (said.when, said.when) if isinstance(said, timefuzz.Instant) else (said.start, said.end)
            points.append((said.confidence, _days(*meant) == (days.earliest, days.latest)))
    return points


def _days(first: datetime, last: datetime) -> tuple[date, date]:
    return first.date(), last.date()


def _line(name: str, points: Sequence[Point]) -> str:
    said = sum(score for score, _ in points) / len(points)
    right = sum(true for _, true in points) / len(points)
    return (
        f"{name:<22} {len(points):>6} {said:>6.2f} {right:>6.2f} {calibration_error(points):>7.3f} "
        f"{band(points):>6.3f} {discrimination(points):>6.2f}"
    )


def main() -> None:
    """Print a line for each finder and folder, and for all folders."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path, help="folders of *.tml files")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--out", type=Path, help="write the shares of all documents here, as TOML")
    args = parser.parse_args()
    documents: list[Judged] = []
    golds = []
    for folder in args.folders:
        for path in sorted(folder.glob("*.tml")):
            article, gold = from_timeml(path.read_text("utf-8"))
            golds.append((article, gold))
            documents.append(judged(gold, find_times(article.text, article.published)))
    if not documents:
        parser.error("no .tml files there")
    print(f"{'':<22} {'times':>6} {'said':>6} {'right':>6} {'ECE':>7} {'chance':>6} {'AUROC':>6}")
    print(_line("timeline", by_folds(documents, args.folds)))
    said = rival(golds)
    if said:
        print(_line("timefuzz", said))
    print(setting())
    if args.out:
        table = shares(one for document in documents for one in document)
        lines = [f'"{kind}" = {share:.2f}' for kind, share in sorted(table.items())]
        args.out.write_text("\n".join(["[shares]", *lines, ""]), "utf-8")


if __name__ == "__main__":
    main()
