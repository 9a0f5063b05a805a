"""How well annotated acts are kept together, and apart, among everything that the library finds in their articles.

usage: python benchmarks/stream.py GOLD.json ARTICLES_FOLDER [GOLD.json ARTICLES_FOLDER ...]

The files are those of merge.py. There only the annotators' mentions are merged; here all that `find_events` finds are,
as in use: a cluster fills up with acts that nobody annotated. Counted are the mentions whose trigger meets an
annotated one. Precision is the share of a mention's cluster that tells one of its acts, where what is not annotated
counts as another act; recall the share of the act's found mentions that are in the cluster. Each counted mention
weighs the same.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import timeline
from merge import stories, told
from metrics import Score
from setting import setting
from timeline import Mention, Timeline


def kept(gold_file: Path, folder: Path) -> list[Score]:
    """Of each annotated mention that is found: how much of its cluster is its act, and the other way round."""
    articles = timeline.read(folder).articles
    items, lost = told(json.loads(gold_file.read_text("utf-8")), articles)
    for line in lost:
        print(line, file=sys.stderr)
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for item in items:
        spans[item.mention.article].append((*item.mention.trigger, item.event))

    def acts(mention: Mention) -> frozenset[str]:
        start, end = mention.trigger
        return frozenset(name for first, last, name in spans[mention.article] if first < end and start < last)

    found = [mention for article in articles for mention in timeline.find_events(article)]
    clusters = [[acts(one) for one in event.mentions] for event in Timeline.from_mentions(found, articles).all_events]
    in_all = Counter(name for cluster in clusters for names in cluster for name in names)
    counted = []
    for cluster in clusters:
        for names in filter(None, cluster):
            same = sum(1 for other in cluster if names & other)
            counted.append(Score(same / len(cluster), min(1.0, same / max(in_all[name] for name in names))))
    return counted


def main() -> None:
    """Print a line for each story and one for all."""
    rows = {f"{path.parent.name}/{path.stem}": kept(path, folder) for path, folder in stories(__doc__)}
    rows["all"] = [one for each in rows.values() for one in each]
    print(f"{'':<30}{'mentions':>10}{'P':>7}{'R':>7}{'F1':>7}")
    for name, each in rows.items():
        mentions = len(each) or 1
        mean = Score(sum(one.precision for one in each) / mentions, sum(one.recall for one in each) / mentions)
        print(f"{name:<30}{len(each):>10}{100 * mean.precision:>7.1f}{100 * mean.recall:>7.1f}{100 * mean.f1:>7.1f}")
    print(setting())


if __name__ == "__main__":
    main()
