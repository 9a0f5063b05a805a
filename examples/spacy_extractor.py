"""A timeline of what spaCy finds: what countries did to somebody. `python examples/spacy_extractor.py PATH...`

It needs spaCy and an English model: `pip install spacy && python -m spacy download en_core_web_sm`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import timeline

MODEL = "en_core_web_sm"

try:
    import spacy

    NLP = spacy.load(MODEL)
except (ImportError, OSError) as error:
    sys.exit(f"spaCy and an English model are needed ({error}): see the top of this file")


def extractor(article: timeline.Article) -> Iterator[timeline.Quote]:
    """Every past verb whose subject is a country or a nationality, and that has an object."""
    for token in NLP(article.text):
        subjects = [child for child in token.children if child.dep_ == "nsubj" and child.ent_type_ in ("GPE", "NORP")]
        objects = [child for child in token.children if child.dep_ == "dobj"]
        if token.tag_ == "VBD" and subjects and objects:
            yield timeline.Quote(token.text, near=token.idx, score=0.6)


timeline.build(timeline.read(sys.argv[1:]), extractor=extractor).show()
