"""Code single sentences with PLOVER's event types and the countries on both sides.

usage: python benchmarks/coding.py PLOVER.json [--out PRED.jsonl]

PLOVER.json holds {"records": [{"id", "text", "event", ...}]}. Each sentence is read as an undated article, and its
acts are taken in the order of their scores, the first one of the sentence with a head start. POLICY is not among
PLOVER's types: its acts come last, as what PLOVER has for them (`timeline.plover_type`). Actors without a role are
sources where nobody else is, as PLOVER writes reciprocal acts, else targets where nobody else is.

A line of PRED.jsonl is {"id", "events": [{"event", "source", "target", "confidence"}, ...]}, the likeliest first.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import timeline
from setting import setting

_MAIN_CLAUSE = 0.3  # what a sentence tells first counts for more


def coded(text: str) -> list[dict[str, Any]]:
    """The acts of a sentence as PLOVER's events, the likeliest first."""
    mentions = timeline.find_events(timeline.Article("sentence", text))
    first = min((mention.trigger for mention in mentions), default=None)
    ranked = sorted(
        mentions, key=lambda one: (one.kind == "POLICY", -one.score - _MAIN_CLAUSE * (one.trigger == first))
    )
    events = [_event(mention) for mention in ranked]
    return [event for event in events if event["event"] is not None]


def _event(mention: timeline.Mention) -> dict[str, Any]:
    sides: dict[str | None, set[str]] = {"source": set(), "target": set(), None: set()}
    for actor in mention.actors:
        if actor.country:
            sides[actor.role].add(actor.country)
    empty = next((side for side in ("source", "target") if not sides[side]), None)
    sides[empty] |= sides[None]
    return {
        "event": timeline.plover_type(mention),
        "source": sorted(sides["source"]),
        "target": sorted(sides["target"]),
        "confidence": mention.score,
    }


def main() -> None:
    """Code the sentences, print the table, write the predictions."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("plover", type=Path, help="JSON file of coded sentences")
    parser.add_argument("--out", type=Path, help="write the predictions here, one JSON object a line")
    args = parser.parse_args()
    records = json.loads(args.plover.read_text("utf-8"))["records"]
    begun = time.process_time()
    found = [coded(record["text"]) for record in records]
    spent = time.process_time() - begun
    if args.out:
        lines = (
            json.dumps({"id": record["id"], "events": events}) + "\n"
            for record, events in zip(records, found, strict=True)
        )
        args.out.write_text("".join(lines), "utf-8")
    answered = sum(map(bool, found))
    right = sum(
        bool(events) and events[0]["event"] == record["event"] for record, events in zip(records, found, strict=True)
    )
    print(f"{'sentences':>9} {'answered':>8} {'type right':>10} {'of answered':>11} {'CPU s':>6}")
    print(
        f"{len(records):>9} {answered:>8} {right / max(1, len(records)):>10.3f} {right / max(1, answered):>11.3f} "
        f"{spent:>6.2f}"
    )
    print(setting())


if __name__ == "__main__":
    main()
