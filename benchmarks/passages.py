"""Score the library on passages of a few sentences, each with the acts that an editor would note in it.

usage: python benchmarks/passages.py PASSAGES.json... [--errors]          (benchmarks/texts/passages has some)

A file is a list of {"id", "published", "text", "events"}; an event has its trigger, date, status, kind, actors, source
and target, and alt_dates, alt_status and alt_kinds where another answer is right, too. Each passage is an article of
its own. A mention tells an event if their triggers overlap, the one with the largest overlap first.

  found    share of the events that some mention tells
  shown    share of those in the timeline that is shown
  date     of the events found, those whose date is right; likewise status, kind, and source (who acts, where one does)
  extra    shown mentions that tell none of the events
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

import timeline
from setting import setting
from timeline import Article, Mention, PartialDate
from timeline.events.naming import country_code

_SHARES = ("date", "status", "kind", "source")


@frozen
class Told:
    """A gold event and the mention that tells it, if one does.

    Args:
        shown: The mention is in the timeline that is shown.
    """

    event: Mapping[str, Any]
    mention: Mention | None
    shown: bool

    @property
    def right(self) -> dict[str, bool]:
        """What of the mention is right."""
        event, mention = self.event, self.mention
        if mention is None:
            return {}
        dates = [_edtf(date) for date in (event["date"], *event.get("alt_dates", ()))]
        right = {
            "date": str(mention.date) in dates if mention.date else None in dates,
            "status": mention.status in (event["status"], *event.get("alt_status", ())),
            "kind": mention.kind in (event["kind"], *event.get("alt_kinds", ())),
        }
        if source := event.get("source"):
            acting = [actor for actor in mention.actors if actor.role == "source"]
            code = country_code(source)
            right["source"] = any(actor.name == source or (code and actor.country == code) for actor in acting)
        return right


def _edtf(date: str | None) -> str | None:
    return None if date is None else str(PartialDate.parse(date))


def told(passage: Mapping[str, Any]) -> tuple[list[Told], list[Mention]]:
    """The events of a passage with their mentions, and the shown mentions that tell none."""
    article = Article(passage["id"], passage["text"], published=passage["published"])
    story = timeline.build([article])
    shown = [mention for event in story for mention in event.mentions]
    left = [mention for event in story.all_events for mention in event.mentions]
    found = []
    for event in passage["events"]:
        start = passage["text"].index(event["trigger"])
        span = start, start + len(event["trigger"])
        mention = max(left, key=lambda one: _overlap(one.trigger, span), default=None)
        if mention is None or _overlap(mention.trigger, span) <= 0:
            mention = None
        else:
            left.remove(mention)
        found.append(Told(event, mention, mention in shown))
    return found, [mention for mention in shown if mention in left]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _row(name: str, passages: int, events: Sequence[Told], extra: int) -> str:
    found = [one for one in events if one.mention is not None]
    cells = [len(found), sum(one.shown for one in events)]
    shares = "".join(f"{count / len(events):>7.2f}" if events else f"{'':>7}" for count in cells)
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in found:
        for name_of, is_right in one.right.items():
            asked[name_of] += 1
            right[name_of] += is_right
    shares += "".join(f"{right[each] / asked[each]:>7.2f}" if asked[each] else f"{'':>7}" for each in _SHARES)
    return f"{name:<12} {passages:>8} {len(events):>7}{shares} {extra:>6}"


def _errors(passage: Mapping[str, Any], events: Sequence[Told], extra: Sequence[Mention]) -> Iterator[str]:
    yield f"{passage['id']} {passage['published']} {passage['text']}"
    for one in events:
        mention = one.mention
        if mention is None:
            yield f"    {one.event['trigger']!r} is not found"
        elif wrong := [name for name, right in one.right.items() if not right]:
            yield f"    {one.event['trigger']!r}: {', '.join(f'{name} {_said(mention, name)}' for name in wrong)}"
    yield from (f"    {mention.trigger_text!r} is shown" for mention in extra)


def _said(mention: Mention, name: str) -> str:
    if name == "source":
        return ", ".join(actor.name for actor in mention.actors if actor.role == "source") or "nobody"
    return str(getattr(mention, name))


def main() -> None:
    """Print a line for each file and, of several, one for all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, metavar="PASSAGES.json")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    print(
        f"{'':<12} {'passages':>8} {'events':>7}"
        + "".join(f"{name:>7}" for name in ("found", "shown", *_SHARES))
        + "  extra"
    )
    all_events: list[Told] = []
    passages = extras = 0
    lines: list[str] = []
    for path in args.files:
        listed = json.loads(path.read_text("utf-8"))
        results = [told(passage) for passage in listed]
        events, extra = [one for found, _ in results for one in found], sum(len(more) for _, more in results)
        print(_row(path.stem, len(listed), events, extra))
        all_events, passages, extras = all_events + events, passages + len(listed), extras + extra
        for passage, (found, more) in zip(listed, results, strict=True):
            lines += _errors(passage, found, more)
    if len(args.files) > 1:
        print(_row("all", passages, all_events, extras))
    if args.errors:
        print("\n".join(lines))
    print(setting())


if __name__ == "__main__":
    main()
