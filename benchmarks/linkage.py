"""The made-up news of `synthetic.py`, put together by a general record linkage library: splink on DuckDB.

usage: python benchmarks/linkage.py [MENTIONS...] [--seed 1]

splink is no part of any extra: `pip install splink` first. It gets the same mentions as rows: the day, where the date
is one, kind, concept, both parties and three words of what the sentence is about. Seconds are of the CPU, from the
rows to the clusters; memory is the most that the process took beyond making the news; pairs and B3 are those of
`synthetic.py`, with the pairs from a likelihood on put together.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import resource
import time
from collections.abc import Iterator, Mapping
from typing import Any

from made_news import Archive, archive
from metrics import b_cubed, pairwise
from setting import setting
from timeline.merging import sketch

_BARS = (0.9, 0.99)
_WORDS = ("word_1", "word_2", "word_3")


def rows(news: Archive) -> Iterator[Mapping[str, str | None]]:
    """A row for each mention; what is not known is None."""
    articles = {article.id: article for article in news.articles}
    for number, mention in enumerate(news.mentions):
        acting = {actor.role: actor.name for actor in mention.actors}
        about = sorted(mention.text.split(" over ")[-1].split(",")[0].replace(" and ", " ").split())
        latest = mention.date.latest if mention.date is not None and mention.date.is_day else None
        yield {
            "unique_id": str(number),
            "day": latest.isoformat() if latest else None,
            "kind": mention.kind,
            "concept": min(sketch(mention, articles).concepts),
            "source": acting.get("source"),
            "target": acting.get("target"),
            **dict(zip(_WORDS, about, strict=False)),
        }


def linked(table: Any) -> Iterator[tuple[float, list[Mapping[str, str]]]]:
    """Each bar with the rows and the clusters that splink puts them in."""
    splink, comparisons = importlib.import_module("splink"), importlib.import_module("splink.comparison_library")
    api = importlib.import_module("splink.internals.duckdb.database_api").DuckDBAPI()
    block_on = splink.block_on
    exact = [comparisons.ExactMatch(name) for name in ("concept", "kind", "source", "target", *_WORDS)]
    day = comparisons.AbsoluteDateDifferenceAtThresholds(
        "day", input_is_string=True, metrics=["day", "month"], thresholds=[1, 1]
    )
    settings = splink.SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("day", "source"),
            block_on("day", "target"),
            block_on("concept", "source", "target", "word_1"),
            block_on("source", "target", "word_2"),
            block_on("concept", "source", "word_3"),
        ],
        comparisons=[day, *exact],
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )
    linker = splink.Linker(api.register(table), settings)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("day", "concept", "source", "target")], recall=0.5)
    training.estimate_u_using_random_sampling(max_pairs=1e6)
    training.estimate_parameters_using_expectation_maximisation(block_on("day", "source"))
    training.estimate_parameters_using_expectation_maximisation(block_on("concept", "target", "word_1"))
    predicted = linker.inference.predict(threshold_match_probability=0.5)
    for bar in _BARS:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predicted, threshold_match_probability=bar
        )
        yield bar, clusters.as_record_list()


def main() -> None:
    """Print a row for each size and bar."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("mentions", nargs="*", type=int, default=[100_000])
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    logging.disable(logging.WARNING)
    arrow = importlib.import_module("pyarrow")
    print(f"{'mentions':>9}{'from':>6}{'seconds':>9}{'MB':>7}{'pairs P':>9}{'R':>7}{'B3 P':>8}{'R':>7}{'F1':>7}")
    for size in args.mentions:
        news = archive(size, args.seed)
        table = arrow.Table.from_pylist(list(rows(news)))
        start, before = time.process_time(), _most_megabytes()
        for bar, found in linked(table):
            spent = time.process_time() - start
            clusters = [row["cluster_id"] for row in found]
            acts = [news.acts[int(row["unique_id"])] for row in found]
            pairs, b3 = pairwise(acts, clusters), b_cubed(acts, clusters)
            print(
                f"{size:>9}{bar:>6}{spent:>9.1f}{_most_megabytes() - before:>7.0f}{pairs.precision:>9.3f}"
                f"{pairs.recall:>7.3f}{b3.precision:>8.3f}{b3.recall:>7.3f}{b3.f1:>7.3f}",
                flush=True,
            )
    print(setting())


def _most_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()
