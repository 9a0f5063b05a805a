"""Date the events of TimeML documents, and compare with the times that their annotators linked them to.

usage: python benchmarks/links.py FOLDER [--every odd|even] [--errors]

FOLDER holds .tml files whose events (EVENT, MAKEINSTANCE) are linked (TLINK) to times. Every event that is linked goes
through `timeline.mention_at` with the bare text and the creation time; the annotators' expressions are not shown.

  in a time   linked as within, during or at a date of the text
  today       linked as within or at the creation time

Exact is the same date, meets one that shares days with it. Events linked otherwise ("before"), or to lengths, sets and
expressions without a calendar value, are left out. To compare: the nearest time of the sentence, else the creation day.
"""

from __future__ import annotations

import argparse
import random
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

import timeline
from setting import setting
from timeline import Article, Mention, PartialDate, TimeExpression, from_timeml
from timeline.dates import from_timex

_WITHIN = {"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY"}  # of an event to a time
_HOLDS = {"INCLUDES", "SIMULTANEOUS", "DURING_INV", "IDENTITY"}  # of a time to an event
_SORTS = ("in a time", "today")
_RESAMPLES = 1000


@frozen
class Linked:
    """An event at offsets start to end of its document, and the time it is linked to."""

    start: int
    end: int
    sort: str
    date: PartialDate


@frozen
class Judged:
    """Whether a date is what the link says, and whether it shares days with it; the same of the nearest time."""

    exact: bool
    meets: bool
    nearest: bool


def linked_events(text: str) -> list[Linked]:
    """The events of a TimeML document that are in a date of its text or, failing that, at its creation time."""
    root = ET.fromstring(text)
    places = dict(_places(root))
    event_of = {one.get("eiid"): one.get("eventID") for one in root.iter("MAKEINSTANCE")}
    created = root.find("DCT/TIMEX3")
    creation = created.get("tid") if created is not None else None
    dates = {time.get("tid"): from_timex(time.get("value", "")) for time in root.iter("TIMEX3")}
    found: dict[str, dict[str, PartialDate]] = defaultdict(dict)
    for link in root.iter("TLINK"):
        event = link.get("eventInstanceID") or link.get("relatedToEventInstance")
        time = link.get("timeID") or link.get("relatedToTime")
        relations = _WITHIN if "eventInstanceID" in link.attrib else _HOLDS
        date, name = dates.get(time), event_of.get(event) or ""
        if date is not None and name in places and link.get("relType") in relations:
            found[name].setdefault("today" if time == creation else "in a time", date)
    return [
        Linked(*places[name], sort, sorts[sort])
        for name, sorts in found.items()
        for sort in [next(one for one in _SORTS if one in sorts)]
    ]


def _places(root: ET.Element) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where each event's words stand in the <TEXT>, by its name."""
    body = root.find("TEXT")
    at = 0

    def walk(node: ET.Element) -> Iterator[tuple[str, tuple[int, int]]]:
        nonlocal at
        start = at
        at += len(node.text or "")
        for child in node:
            yield from walk(child)
            at += len(child.tail or "")
        if node.tag == "EVENT":
            yield node.get("eid", ""), (start, at)

    if body is not None:
        yield from walk(body)


def nearest_date(mention: Mention, times: Sequence[TimeExpression], article: Article) -> PartialDate | None:
    """The date of the time nearest to the trigger within its sentence, else the creation day."""
    near = [time for time in times if mention.start <= time.start < mention.end and time.date is not None]
    if near:
        return min(near, key=lambda time: abs(time.start - mention.trigger[0])).date
    return PartialDate.of(article.published) if article.published else None


def _interval(documents: Sequence[Sequence[Judged]]) -> tuple[float, float]:
    """The middle 95 % of the exact share over resampled documents."""
    draw = random.Random(1)
    shares = []
    for _ in range(_RESAMPLES):
        sample = [one.exact for document in draw.choices(documents, k=len(documents)) for one in document]
        shares.append(sum(sample) / (len(sample) or 1))
    shares.sort()
    return shares[round(0.025 * _RESAMPLES)], shares[round(0.975 * _RESAMPLES) - 1]


def main() -> None:
    """Print a table, a row for each sort of link."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="a folder of .tml files")
    parser.add_argument("--every", choices=("odd", "even"), help="only documents at odd or even places in name order")
    parser.add_argument("--errors", action="store_true", help="print the events that are dated otherwise")
    args = parser.parse_args()
    paths = sorted(args.folder.glob("*.tml"))
    if args.every:
        paths = paths[args.every == "even" :: 2]
    judged: dict[str, list[list[Judged]]] = {sort: [] for sort in _SORTS}
    for path in paths:
        text = path.read_text("utf-8")
        article, _ = from_timeml(text)
        times = timeline.find_times(article.text, article.published)
        of_document: dict[str, list[Judged]] = {sort: [] for sort in _SORTS}
        for event in linked_events(text):
            mention = timeline.mention_at(article, event.start, event.end)
            exact, nearest = mention.date == event.date, nearest_date(mention, times, article) == event.date
            meets = mention.date is not None and mention.date.overlaps(event.date)
            of_document[event.sort].append(Judged(exact, meets, nearest))
            if args.errors and not exact:
                words = " ".join(mention.text.split())
                print(f"{path.stem} {event.sort} {event.date}, not {mention.date} {mention.basis}", end="")
                print(f"{'' if meets else ' !'} | {mention.trigger_text} | {words}")
        for sort in _SORTS:
            judged[sort].append(of_document[sort])
    print(f"{len(paths)} documents\n{'':<10}{'events':>7}{'exact':>7}{'meets':>7}{'nearest':>9}  95 % of exact")
    for sort, documents in judged.items():
        rows = [one for document in documents for one in document]
        total = len(rows) or 1
        exact, meets, nearest = (
            sum(getattr(one, name) for one in rows) / total for name in ("exact", "meets", "nearest")
        )
        low, high = _interval(documents)
        print(f"{sort:<10}{len(rows):>7}{exact:>7.3f}{meets:>7.3f}{nearest:>9.3f}  {low:.3f}-{high:.3f}")
    print(setting())


if __name__ == "__main__":
    main()
