"""Date events whose places in the text are given.

usage: python benchmarks/anchors.py TIMELINE15.json... [--out PRED.json]

Each file holds {"articles": [{"doc_id", "date", "text", "gold_events": [{"start", "end"}]}]}, offsets counting in the
text. Every span goes through `timeline.mention_at`. PRED.json is {doc_id: {"START-END": EDTF or null}}.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import timeline
from setting import setting
from timeline.model import Basis


def mentions_of(article: dict[str, Any]) -> list[timeline.Mention]:
    """A mention for each span of an article, in their order."""
    read = timeline.Article(article["doc_id"], article["text"], article["date"])
    return [timeline.mention_at(read, span["start"], span["end"]) for span in article["gold_events"]]


def main() -> None:
    """Date the spans, print how, write the predictions."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, help="JSON files of articles with event spans")
    parser.add_argument("--out", type=Path, help="write the predictions here, as JSON")
    args = parser.parse_args()
    bases = get_args(Basis)
    print(
        f"{'file':<24} {'articles':>8} {'spans':>6} {'days':>6}", *(f"{basis:>11}" for basis in bases), f"{'CPU s':>6}"
    )
    predicted: dict[str, dict[str, str | None]] = {}
    for path in args.files:
        articles = json.loads(path.read_text("utf-8"))["articles"]
        begun = time.process_time()
        found = [mentions_of(article) for article in articles]
        spent = time.process_time() - begun
        for article, mentions in zip(articles, found, strict=True):
            predicted[article["doc_id"]] = {
                f"{span['start']}-{span['end']}": str(mention.date) if mention.date else None
                for span, mention in zip(article["gold_events"], mentions, strict=True)
            }
        every = [mention for mentions in found for mention in mentions]
        days = sum(mention.date is not None and mention.date.precision == "day" for mention in every)
        counts = Counter(mention.basis for mention in every)
        row = (f"{counts[basis]:>11}" for basis in bases)
        print(f"{path.stem:<24} {len(articles):>8} {len(every):>6} {days:>6}", *row, f"{spent:>6.2f}")
    print(setting())
    if args.out:
        args.out.write_text(json.dumps(predicted, indent=1), "utf-8")


if __name__ == "__main__":
    main()
