"""Put the mentions of annotated stories together, and compare with simpler keys.

usage: python benchmarks/merge.py GOLD.json ARTICLES_FOLDER [GOLD.json ARTICLES_FOLDER ...]

GOLD.json is a list of events {"id", "date", "kind", "mentions": [{"article", "sentence", "trigger"}]}; a mention may
give its trigger's place as "span": [start, end] instead. ARTICLES_FOLDER holds the articles under those names. The
triggers are the annotators'; date, kind, status and actors of each mention are the library's (`mention_at`), and
`Timeline.from_mentions` merges them. In the same table:

  no merging        every mention on its own
  one a day         publication date, kind and actors are the same: what event-data projects do
  true date         the annotators' date is the same, letter by letter; undated events stay apart
  true date + kind  and the annotators' kind too

B3 weighs all mentions alike; pairs are pairs of mentions in one cluster, the last columns only those whose mentions
stand in different articles. In the last block the stories are pooled, and no cluster reaches from one to another.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

import timeline
from metrics import Score, b_cubed, pairwise
from setting import setting
from timeline import Article, Mention, Timeline


@frozen
class Told:
    """A gold mention: the annotators' event, and what the library makes of its trigger."""

    event: str
    date: str | None
    kind: str
    published: str | None
    mention: Mention


Labelling = Callable[[Sequence[Told], Sequence[Article]], list[Hashable]]


def place(mention: Mapping[str, Any], text: str) -> tuple[int, int] | None:
    """Where a gold mention's trigger stands, any white space matching any other; its sentence if that lacks it."""
    if "span" in mention:
        return mention["span"][0], mention["span"][1]
    sentence = _loosely(mention["sentence"]).search(text)
    if sentence is None:
        return None
    trigger = _loosely(mention["trigger"]).search(text, sentence.start(), sentence.end())
    return (trigger or sentence).span()


def _loosely(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, words.split())))


def told(gold: Sequence[Mapping[str, Any]], articles: Sequence[Article]) -> tuple[list[Told], list[str]]:
    """The gold mentions, each place once an event, and in words those that could not be found."""
    by_id = {article.id: article for article in articles}
    found: dict[tuple[str, str, int, int], Told] = {}
    lost = []
    for event in gold:
        for one in event["mentions"]:
            article = by_id.get(one["article"])
            span = place(one, article.text) if article else None
            if article is None or span is None:
                lost.append(f"{event['id']}: not found in {one['article']}: {one.get('sentence', '')[:60]!r}")
                continue
            published = article.published.isoformat() if article.published else None
            mention = timeline.mention_at(article, *span)
            found[event["id"], article.id, *span] = Told(event["id"], event["date"], event["kind"], published, mention)
    return list(found.values()), lost


def merged(items: Sequence[Told], articles: Sequence[Article]) -> list[Hashable]:
    """The library's events. Mentions that are equal, as of two acts with one trigger, fall into one."""
    story = Timeline.from_mentions([item.mention for item in items], articles)
    event_of = {mention: event.id for event in story.all_events for mention in event.mentions}
    return [event_of[item.mention] for item in items]


def _one_a_day(items: Sequence[Told], articles: Sequence[Article]) -> list[Hashable]:
    return [
        (item.published, item.mention.kind, frozenset(actor.country or actor.name for actor in item.mention.actors))
        for item in items
    ]


def _alone(items: Sequence[Told], articles: Sequence[Article]) -> list[Hashable]:
    return list(range(len(items)))


def _true_date(items: Sequence[Told], articles: Sequence[Article]) -> list[Hashable]:
    return [item.date or number for number, item in enumerate(items)]


def _true_date_and_kind(items: Sequence[Told], articles: Sequence[Article]) -> list[Hashable]:
    return [(item.date or number, item.kind) for number, item in enumerate(items)]


LABELLINGS: dict[str, Labelling] = {
    "timeline": merged,
    "no merging": _alone,
    "one a day": _one_a_day,
    "true date": _true_date,
    "true date + kind": _true_date_and_kind,
}


def scores(gold: Sequence[Hashable], found: Sequence[Hashable], articles: Sequence[Hashable]) -> tuple[Score, ...]:
    """B3, all pairs, and pairs from different articles."""
    return b_cubed(gold, found), pairwise(gold, found), pairwise(gold, found, articles)


def _print_block(title: str, rows: Mapping[str, tuple[Score, ...]]) -> None:
    print(f"{title}\n{'':<18}{'B3':^20}{'pairs':^20}{'across articles':^20}")
    print(f"{'':<18}" + f"{'P':>6}{'R':>6}{'F1':>6}  " * 3)
    for name, row in rows.items():
        cells = (f"{100 * one.precision:>6.1f}{100 * one.recall:>6.1f}{100 * one.f1:>6.1f}  " for one in row)
        print(f"{name:<18}" + "".join(cells))
    print()


def stories(about: str | None) -> list[tuple[Path, Path]]:
    """The pairs of GOLD.json and ARTICLES_FOLDER on the command line of a script with this docstring."""
    parser = argparse.ArgumentParser(description=about.partition("\n")[0] if about else None)
    parser.add_argument("stories", nargs="+", type=Path, metavar="GOLD.json ARTICLES_FOLDER", help="pairs of paths")
    args = parser.parse_args()
    if len(args.stories) % 2:
        parser.error("each GOLD.json needs its ARTICLES_FOLDER after it")
    return list(zip(args.stories[::2], args.stories[1::2], strict=True))


def main() -> None:
    """Print a block for each story and, of several, one for all."""
    pairs = stories(__doc__)
    pooled_gold: list[Hashable] = []
    pooled_articles: list[Hashable] = []
    pooled: dict[str, list[Hashable]] = {name: [] for name in LABELLINGS}
    for path, folder in pairs:
        articles = timeline.read(folder).articles
        items, lost = told(json.loads(path.read_text("utf-8")), articles)
        for line in lost:
            print(line, file=sys.stderr)
        gold = [item.event for item in items]
        places = [item.mention.article for item in items]
        found = {name: label(items, articles) for name, label in LABELLINGS.items()}
        shared = len(items) - len({item.mention for item in items})
        title = f"{path.stem}: {len(items)} mentions of {len(set(gold))} events, {shared} on another's trigger"
        _print_block(title, {name: scores(gold, labels, places) for name, labels in found.items()})
        pooled_gold.extend((path, one) for one in gold)
        pooled_articles.extend((path, one) for one in places)
        for name, labels in found.items():
            pooled[name].extend((path, one) for one in labels)
    if len(pairs) > 1:
        rows = {name: scores(pooled_gold, labels, pooled_articles) for name, labels in pooled.items()}
        _print_block(f"all {len(pairs)} stories: {len(pooled_gold)} mentions", rows)
    print(setting())


if __name__ == "__main__":
    main()
