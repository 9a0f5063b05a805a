"""Date the events of TimeML documents, and compare with the links that their annotators drew.

usage: python benchmarks/links.py FOLDER [--every odd|even] [--errors]

FOLDER holds .tml files whose events (EVENT, MAKEINSTANCE) are linked (TLINK) to times. Every event that is linked goes
through `timeline.mention_at` with the bare text and the creation time; the annotators' expressions are not shown.

  in a time   linked as within, during or at a date of the text: `exact`, the same date; `meets`, a date that shares
              days with it, among them what only says "by then"
  today       linked as within or at the creation time: the day of the article, or what shares days with it
  before      linked as before the creation time and to no time of the text: `exact`, what ends before that day;
              `meets`, what does not claim that very day
  after       the same for what is to come

Events linked to lengths, to sets and to expressions without a calendar value are left out.
"""

from __future__ import annotations

import argparse
import random
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

import timeline
from setting import setting
from timeline import PartialDate, from_timeml
from timeline.dates import from_timex

_WITHIN = {"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY"}  # of an event to a time
_HOLDS = {"INCLUDES", "SIMULTANEOUS", "DURING_INV", "IDENTITY"}  # of a time to an event
_SIDES = {"BEFORE": "before", "AFTER": "after", "IBEFORE": "before", "IAFTER": "after"}
_TURNED = {"before": "after", "after": "before"}
_SORTS = ("in a time", "today", "before", "after")
_RESAMPLES = 1000


@frozen
class Linked:
    """An event at words start to end of its document, and what it is linked to.

    Args:
        date: Of the time it is in; the creation day for what is linked to that.
    """

    start: int
    end: int
    sort: str
    date: PartialDate


def linked_events(text: str) -> list[Linked]:
    """The events of a TimeML document that are linked to a date of its text or, failing that, to its creation time."""
    root = ET.fromstring(text)
    places = dict(_places(root))
    event_of = {one.get("eiid"): one.get("eventID") for one in root.iter("MAKEINSTANCE")}
    created = root.find("DCT/TIMEX3")
    first = created.get("tid") if created is not None else None
    dates = {time.get("tid"): from_timex(time.get("value", "")) for time in root.iter("TIMEX3")}
    found: dict[str, dict[str, PartialDate]] = defaultdict(dict)
    for link in root.iter("TLINK"):
        event, time, relation = _ends(link)
        date, name = dates.get(time), event_of.get(event)
        if date is None or name is None:
            continue
        within = relation in (_WITHIN if "eventInstanceID" in link.attrib else _HOLDS)
        if time == first and not within:
            side = _SIDES.get(relation)
            sort = _TURNED[side] if side and "timeID" in link.attrib else side
        else:
            sort = None if not within else "today" if time == first else "in a time"
        if sort:
            found[name].setdefault(sort, date)
    return [
        Linked(*places[name], sort, sorts[sort])
        for name, sorts in found.items()
        if name in places and (sort := next(one for one in _SORTS if one in sorts))
    ]


def _ends(link: ET.Element) -> tuple[str | None, str | None, str]:
    event = link.get("eventInstanceID") or link.get("relatedToEventInstance")
    return event, link.get("timeID") or link.get("relatedToTime"), link.get("relType", "")


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


def verdict(sort: str, gold: PartialDate, found: PartialDate | None) -> tuple[bool, bool]:
    """Whether a date is exactly what the link says, and whether it is at least not against it."""
    if sort in ("in a time", "today"):
        return found == gold, found is not None and found.overlaps(gold)
    if found is None or found.year_unknown:
        return False, True
    if sort == "before":
        return found.high < gold.low if found.end is not None else False, found != gold and not found.low > gold.high
    return found.low > gold.high if found.start is not None else False, found != gold and not found.high < gold.low


def _interval(rights: list[list[bool]]) -> tuple[float, float]:
    """The middle 95 % of the share over resampled documents."""
    draw = random.Random(1)
    shares = []
    for _ in range(_RESAMPLES):
        sample = [right for document in draw.choices(rights, k=len(rights)) for right in document]
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
    rights: dict[str, list[list[tuple[bool, bool]]]] = defaultdict(list)
    for path in paths:
        text = path.read_text("utf-8")
        article, _ = from_timeml(text)
        of_document: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
        for event in linked_events(text):
            mention = timeline.mention_at(article, event.start, event.end)
            right = verdict(event.sort, event.date, mention.date)
            of_document[event.sort].append(right)
            if args.errors and not right[0]:
                words = " ".join(mention.text.split())
                print(f"{path.stem} {event.sort} {event.date}, not {mention.date} {mention.basis}", end="")
                print(f"{'' if right[1] else ' !'} | {mention.trigger_text} | {words}")
        for sort in _SORTS:
            rights[sort].append(of_document[sort])
    print(f"{len(paths)} documents\n{'':<10}{'events':>7}{'exact':>7}{'meets':>7}  95 % of exact")
    for sort in _SORTS:
        rows = [right for document in rights[sort] for right in document]
        total = len(rows) or 1
        exact, meets = (sum(row[at] for row in rows) / total for at in (0, 1))
        low, high = _interval([[row[0] for row in document] for document in rights[sort]])
        print(f"{sort:<10}{len(rows):>7}{exact:>7.3f}{meets:>7.3f}  {low:.3f}-{high:.3f}")
    print(setting())


if __name__ == "__main__":
    main()
