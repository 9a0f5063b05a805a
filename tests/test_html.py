"""The notebook's HTML: what it shows, and that nothing an article says gets out of its place."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import timeline
from strategies import collections
from timeline import Article, Event, Timeline
from timeline.confidence import usual_weights
from timeline.model import Conflict
from timeline.showing import timeline_html
from timeline.showing.table import totals, two_digits

VOID = {"br"}
ATTRIBUTES = {
    "div": {"class"}, "style": set(), "table": {"class"}, "thead": set(), "tbody": set(), "tr": {"class"},
    "th": {"class", "scope", "colspan"}, "td": {"class", "rowspan", "colspan", "dir"}, "span": {"class", "title"},
    "a": {"href", "rel"}, "p": {"class"}, "ul": set(), "li": set(), "strong": set(), "code": set(), "bdi": set(),
    "blockquote": {"dir"}, "mark": set(), "details": set(), "summary": set(), "br": set(),
}  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></div><style>*{display:none}</style>",
    "</blockquote></details></td></table><iframe src=//evil.example>",
    "<!-- <![CDATA[ <?php &lt;b&gt; &#x3c;",
    "\x00\x1b[31mred\x9b0m \u202eedisrever\u2066\u200b\ufeff",
    "\ud800 lone",
    r"$\href{javascript:alert(1)}{x}$ \(x\)",
]
ADDRESSES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " https://example.org", "data:text/html,<b>",
    "//example.org", "https://example.org/\u202egpj.exe", "https://", "ftp://example.org", "https://a b", "vbscript:x",
    "https:\x00//example.org",
]  # fmt: skip


class Fragment(HTMLParser):
    """Checks tags and attributes while reading, and keeps the text of elements by tag or class."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.texts: dict[str, list[str]] = {}
        self.tags: Counter[str] = Counter()
        self.links: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == [], "some elements are not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_attributes = dict(attrs)
        assert set(given_attributes) <= ATTRIBUTES[tag], (tag, attrs)
        assert len(given_attributes) == len(attrs)
        name = given_attributes.get("class") or ""
        assert all(part.startswith("timeline-") or part.endswith("_ignore") for part in name.split()), name
        self.tags[tag] += 1
        if tag == "a":
            assert given_attributes["rel"] == "noopener noreferrer nofollow"
            self.links.append(given_attributes["href"] or "")
        if tag not in VOID:
            self.open.append((tag, name))
            for key in {tag, *name.split()}:
                self.texts.setdefault(key, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for tag, name in self.open:
            for key in {tag, *name.split()}:
                self.texts[key][-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl!r}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data!r}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data!r}")


def with_text_everywhere(story: Timeline, text: Any, address: str | None) -> Timeline:
    """A timeline in which every string that articles or JSON can bring is `text`."""

    def event_with(event: Event) -> Event:
        mentions = tuple(
            evolve(
                mention,
                article=text,
                text=mention.text + text,
                actors=tuple(evolve(actor, name=text) for actor in mention.actors),
            )
            for mention in event.mentions
        )
        return evolve(
            event,
            id=text,
            title=text,
            status=text,
            kind=text,
            basis=text,
            actors=tuple(evolve(actor, name=text) for actor in event.actors) * 4,
            confidence=evolve(event.confidence, level=text, reasons=(text, text)),
            independent_sources=(text,),
            mentions=mentions,
            conflicts=(Conflict("date", text, (text,)),),
        )

    articles = tuple(evolve(one, id=text, source=text, title=text, url=address) for one in story.articles)
    return Timeline(articles, tuple(map(event_with, story.all_events)), 0, (text or "none",))


@pytest.fixture(scope="module")
def story() -> Timeline:
    return timeline.build(
        [
            Article("plan", "Peru and Chile will sign the Arica Accord in April.", "2001-02-10", "Andean Post"),
            Article("done", "Peru and Chile signed the Arica Accord on March 12.", "2001-03-13", "Nordic Wire"),
            Article("other", "Peru and Chile signed the Arica Accord on March 10.", "2001-03-14", "Coast Radio"),
            Article(
                "paid", "Kenya on Friday condemned Japan over $5.", "2001-05-10", url="https://example.org/?a=1&b=2"
            ),
            Article("undated", "Poland expelled two Hungarian diplomats on April 14."),
            Article("unplaced", "Norway condemned Egypt."),
        ]
    )


def test_rows_stand_under_months_and_lanes(story: Timeline) -> None:
    seen = Fragment(timeline_html(story)).texts
    assert seen["timeline-group"] == ["2001 March", "2001 May", "Year unknown", "Undated"]
    assert seen["timeline-date"] == [str(event.date or "-") for event in story]
    assert seen["timeline-what"] == [event.title for event in story]
    assert seen["timeline-who"][0] == "Chile, Peru"
    assert seen["timeline-totals"] == [totals(story, "showing(0) shows them")]


def test_confidence_is_told_in_words_and_figures(story: Timeline) -> None:
    levels = Fragment(timeline_html(story)).texts["timeline-level"]
    assert levels == [f"{event.confidence.level} {two_digits(event.confidence.score)}" for event in story]


@pytest.mark.parametrize(
    ("score", "shown"),
    [(0.498, "0.49"), (0.499999, "0.49"), (0.5, "0.50"), (0.29, "0.29"), (0.009, "0.00"), (1e-9, "0.00"), (1, "1.00")],
)
def test_scores_are_cut_lest_they_look_like_the_next_level(score: float, shown: str) -> None:
    assert two_digits(score) == shown


def test_levels_begin_at_whole_hundredths_so_that_a_cut_score_tells_its_level() -> None:
    assert all(two_digits(limit) == f"{limit:g}".ljust(4, "0") for limit in usual_weights()["levels"].values())


def test_the_fold_holds_evidence_conflicts_reasons_and_history(story: Timeline) -> None:
    accord = next(iter(story))
    assert accord.conflicts
    seen = Fragment(timeline_html(story))
    fold = seen.texts["details"][0]
    assert fold.startswith("3 quotes from 3 articles, 1 conflict")
    assert "plan (2001-02-10, Andean Post) gives 2001-04, scheduled" in fold
    assert all(reason in fold for reason in accord.confidence.reasons)
    assert "as of 2001-02-10: 2001-04, scheduled" in fold
    assert f"date {accord.conflicts[0].value} in" in fold
    assert accord.id in fold
    assert seen.texts["mark"][:3] == ["sign", "signed", "signed"]
    assert "Peru and Chile signed the Arica Accord on March 12." in seen.texts["blockquote"]
    assert "unplaced (undated) gives no date, occurred" in seen.texts["details"][-1]


def test_two_acts_in_one_sentence_are_quoted_once() -> None:
    article = Article("a", "Kenya and Peru met for a summit on 24 and 25 April.", "2001-04-29")
    story = timeline.build([article])
    assert max(len(event.mentions) for event in story) > 1
    seen = Fragment(timeline_html(story)).texts
    assert seen["blockquote"] == [article.text]
    assert seen["mark"] == ["met", "summit"]


def test_only_addresses_of_the_web_are_links(story: Timeline) -> None:
    assert Fragment(timeline_html(story)).links == ["https://example.org/?a=1&b=2"]
    for address in ADDRESSES:
        assert Fragment(timeline_html(with_text_everywhere(story, "a", address))).links == []
    quoted = 'https://example.org/"onclick="alert(1)'
    assert set(Fragment(timeline_html(with_text_everywhere(story, "a", quoted))).links) == {quoted}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(story: Timeline, text: str) -> None:
    html = timeline_html(with_text_everywhere(story, text, "https://example.org/" + text))
    calm = Fragment(timeline_html(with_text_everywhere(story, "calm", None)))
    seen = Fragment(html)
    assert seen.tags - Counter(a=seen.tags["a"]) == calm.tags
    assert seen.texts["style"] == calm.texts["style"]
    assert all(letter == "\n" or letter.isprintable() for letter in html)
    html.encode()


@given(st.text(), st.none() | st.text() | st.text().map("https://".__add__))
def test_any_text_stays_text(text: str, address: str | None) -> None:
    articles = [Article("a", "Peru and Chile signed the Arica Accord on March 12.", "2001-03-13")]
    html = timeline_html(with_text_everywhere(timeline.build(articles), text, address))
    assert set(Fragment(html).tags) <= ATTRIBUTES.keys()
    html.encode()


@given(collections())
def test_any_timeline_is_well_formed_and_the_same_twice(articles: list[Article]) -> None:
    html = timeline_html(timeline.build(articles).showing(0))
    Fragment(html)
    assert html == timeline_html(timeline.build(articles[::-1]).showing(0))


def test_formulas_are_left_alone_and_nothing_is_fetched(story: Timeline) -> None:
    html = timeline_html(story)
    assert html.startswith('<div class="timeline-story tex2jax_ignore mathjax_ignore">')
    style = Fragment(html).texts["style"][0]
    assert "url(" not in style
    assert "@" not in style


def test_every_rule_keeps_to_the_fragment(story: Timeline) -> None:
    style = Fragment(timeline_html(story)).texts["style"][0].partition("*/")[2]
    for rule in style.split("}")[:-1]:
        for selector in rule.partition("{")[0].split(","):
            assert selector.strip().startswith("div.timeline-story")


def test_a_large_timeline_is_cut_and_says_so(story: Timeline) -> None:
    html = timeline_html(story, most=2)
    seen = Fragment(html)
    assert len(seen.texts["timeline-what"]) == 2
    assert f"{len(story) - 2} more events are not shown here." in seen.texts["strong"]
    assert "top(2)" in html
    assert "not shown here" not in timeline_html(story, most=len(story))


def test_long_lists_and_long_words_are_cut(story: Timeline) -> None:
    accord = next(iter(story))
    many = evolve(accord, title="w" * 5000, conflicts=accord.conflicts * 25, actors=accord.actors * 3)
    seen = Fragment(timeline_html(Timeline(story.articles, (many,)))).texts
    assert "and 5 more" in seen["li"]
    assert seen["timeline-who"][0].endswith(" +1")
    assert len(seen["timeline-what"][0]) == 1001


def test_a_long_quote_keeps_the_trigger() -> None:
    text = "Peru, " + "a land of rivers, " * 60 + "condemned Chile on Friday, " + "as it often did, " * 60 + "sadly."
    story = timeline.build([Article("a", text, "2001-03-13")]).showing(0)
    seen = Fragment(timeline_html(story)).texts
    assert seen["mark"] == ["condemned"]
    assert seen["blockquote"][0].startswith("…")
    assert seen["blockquote"][0].endswith("…")
    assert len(seen["blockquote"][0]) < 650


def test_hidden_events_are_counted_with_the_way_to_see_them(story: Timeline) -> None:
    html = timeline_html(story.showing(1))
    assert "<table" not in html
    assert "showing(0)" in html
    assert "showing(0)" not in timeline_html(story.showing(0))


def test_nothing_is_shown_of_nothing() -> None:
    seen = Fragment(timeline.build([])._repr_html_())
    assert seen.texts["timeline-totals"] == ["0 events from 0 articles."]
    assert "table" not in seen.tags
