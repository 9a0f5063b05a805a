"""Articles as hypothesis makes them: news-like sentences, odd characters, odd line ends, dates known or not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from timeline import Article

COUNTRIES = ["Poland", "Hungary", "Chile", "Peru", "Kenya", "Norway", "the United States", "Japan"]
ACTS = [
    "{a} and {b} signed a trade agreement {when}.",
    "{a} will host talks with {b} {when}.",
    "The president of {a} visited {b} {when}.",
    "{a} expelled two diplomats of {b} {when}.",
    "{a} condemned {b} {when}, officials said.",
    "{a} has cancelled a visit to {b} planned {when}.",
    "{a} may impose sanctions on {b} {when}.",
    "{a} denied that it had attacked {b} {when}.",
    "{a} joined NATO in 1999 and {b} in 2004.",
    "“{a} asks {b} for help,” its minister said {when}.",
]
WHENS = [
    "on Friday", "last week", "on March 12", "in April", "today", "two days later", "on 3 May 2001", "in 1999",
    "next month", "early in June", "on April 24 and 25", "recently", "", "since 2004", "until Monday", "on February 30",
]  # fmt: skip
BREAKS = [" ", "\n", "\r\n", "\n\n", "\r", "\u2028", "\u00a0", "  "]
NOISE = [
    "",
    "",
    "\ufeff",
    "𝔘𝔫 𝔡𝔢𝔠𝔯𝔢𝔱. ",
    "İzmir waits. ",
    "👩‍👩‍👧 ",
    "GENEVA (AP) -- ",
    "Who pays?\n",
    "``Yes,'' he said. ",
    "\x00\x1b[31m",
]

PASSAGES = [
    passage["text"]
    for path in sorted((Path(__file__).parent.parent / "benchmarks/texts/passages").glob("*.json"))
    for passage in json.loads(path.read_text(encoding="utf-8"))
]
ENDS = ["", "", ".", ",", " and", ":", "?", "\n\n"]

DAYS = st.dates(date(1950, 1, 1), date(2040, 12, 31))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of a few sentences."""
    parts = []
    for _ in range(draw(st.integers(1, 5))):
        a, b = draw(st.lists(st.sampled_from(COUNTRIES), min_size=2, max_size=2, unique=True))
        sentence = draw(st.sampled_from(ACTS)).format(a=a, b=b, when=draw(st.sampled_from(WHENS)))
        parts += [draw(st.sampled_from(NOISE)), sentence.replace(" .", "."), draw(st.sampled_from(BREAKS))]
    return "".join(parts)


@st.composite
def cut_texts(draw: st.DrawFn) -> str:
    """News prose that breaks off after any word, or begins at one: what scraping and bad files leave."""
    words = draw(st.sampled_from(PASSAGES)).split(" ")
    cut = draw(st.integers(0, len(words)))
    kept = words[:cut] if draw(st.booleans()) else words[cut:]
    return " ".join(kept) + draw(st.sampled_from(ENDS))


@st.composite
def articles(draw: st.DrawFn, number: int | None = None) -> Article:
    """One article; `number` makes its id unique."""
    name = f"a{number}" if number is not None else draw(st.sampled_from("abc"))
    published = draw(st.none() | DAYS)
    source = draw(st.none() | st.sampled_from(["Nordic Wire", "Andean Post"]))
    return Article(name, draw(texts()), published, source)


@st.composite
def collections(draw: st.DrawFn, most: int = 5) -> list[Article]:
    """A few articles with ids of their own, close enough in time to tell of the same acts."""
    start = draw(DAYS).toordinal()
    found = []
    for number in range(draw(st.integers(1, most))):
        article = draw(articles(number))
        if article.published:
            day = date.fromordinal(start + draw(st.integers(0, 20)))
            article = Article(article.id, article.text, day, article.source)
        found.append(article)
    return found
