"""Say of events whose places in the text are given whether they happened.

usage: python benchmarks/status.py MEANTIME.json... [--out PRED.json]

Each file holds {"articles": [{"doc_id", "date", "text", "events": [{"start", "end"}]}]}, offsets counting in the text.
Every span goes through `timeline.mention_at`. PRED.json is {doc_id: [{"start", "end", "status"}, ...]}; a proposed
act also carries MEANTIME's three attributes, since scorers know no such word: it may come, and is not certain.
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
from timeline.model import Status

_PROPOSED = {"certainty": "POSSIBLE", "polarity": "POS", "time": "FUTURE"}


def statuses_of(article: dict[str, Any]) -> list[dict[str, Any]]:
    """What an article's spans are predicted to be, in their order."""
    read = timeline.Article(article["doc_id"], article["text"], article["date"])
    found = []
    for span in article["events"]:
        status = timeline.mention_at(read, span["start"], span["end"]).status
        attributes = _PROPOSED if status == "proposed" else {}
        found.append({"start": span["start"], "end": span["end"], "status": status, **attributes})
    return found


def main() -> None:
    """Judge the spans, print how many fell to which status, write the predictions."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, help="JSON files of articles with event spans")
    parser.add_argument("--out", type=Path, help="write the predictions here, as JSON")
    args = parser.parse_args()
    words = get_args(Status)
    print(f"{'file':<24} {'articles':>8} {'spans':>6}", *(f"{word:>9}" for word in words), f"{'CPU s':>6}")
    predicted: dict[str, list[dict[str, Any]]] = {}
    for path in args.files:
        articles = json.loads(path.read_text("utf-8"))["articles"]
        begun = time.process_time()
        found = {article["doc_id"]: statuses_of(article) for article in articles}
        spent = time.process_time() - begun
        predicted.update(found)
        counts = Counter(span["status"] for spans in found.values() for span in spans)
        row = (f"{counts[word]:>9}" for word in words)
        print(f"{path.stem:<24} {len(articles):>8} {counts.total():>6}", *row, f"{spent:>6.2f}")
    print(setting())
    if args.out:
        args.out.write_text(json.dumps(predicted, indent=1), "utf-8")


if __name__ == "__main__":
    main()
