"""Score, level, parts and reasons of a record."""

from __future__ import annotations

from typing import get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import timeline
from test_merging import A, B, mention
from timeline.confidence import assess, level_of, parts_of, score_of, usual_weights
from timeline.confidence.evidence import Evidence
from timeline.dates import PartialDate
from timeline.merging import record, sketch, ties_of
from timeline.merging.copies import Group
from timeline.merging.record import Record
from timeline.model import Basis, Conflict, Mention, Status


def one_record(*mentions: Mention) -> Record:
    by_id = {one.id: one for one in (A, B)}
    return record([sketch(one, by_id) for one in mentions], ties_of(mentions, by_id))


SINGLE = mention("a", "Poland visited Hungary on February 9.", "visited", "CONSULT", "1999-02-09")


def test_the_score_is_the_product_of_the_parts() -> None:
    confidence = assess(one_record(SINGLE))
    parts = confidence.parts
    assert confidence.score == pytest.approx(parts.event * parts.date * parts.status * parts.merge, abs=0.002)
    assert 0 < confidence.score < 1
    assert confidence.level == level_of(confidence.score)


def test_certainty_either_way_has_a_confidence() -> None:
    scores = [assess(one_record(evolve(SINGLE, score=score))).score for score in (0.0, 0.5, 1.0)]
    assert scores == sorted(scores)
    assert 0 < scores[0] < scores[-1] < 1


def test_levels() -> None:
    assert [level_of(score) for score in (0.0, 0.44, 0.45, 0.64, 0.65, 1.0)] == [
        "low", "low", "moderate", "moderate", "high", "high",
    ]  # fmt: skip


def test_another_source_raises_it_and_a_copy_does_not() -> None:
    record_ = one_record(SINGLE)
    two = evolve(record_, sources=(Group("a", ("a",)), Group("b", ("b",))))
    copied = evolve(record_, sources=(Group("a", ("a", "b")),))
    assert assess(two).score > assess(record_).score
    assert assess(copied).score == assess(record_).score


def test_a_conflict_lowers_it() -> None:
    record_ = one_record(SINGLE)
    for field in ("date", "status"):
        conflict = Conflict(field, "1999-02-06", ("b",))
        assert assess(evolve(record_, conflicts=(conflict,))).score < assess(record_).score


def test_a_date_in_the_text_counts_more_than_convention() -> None:
    scores = [
        assess(evolve(one_record(SINGLE), basis=basis)).score
        for basis in ("explicit", "relative", "publication", "none")
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_a_plan_is_less_sure_than_a_deed() -> None:
    record_ = one_record(SINGLE)
    assert assess(evolve(record_, status="possible")).score < assess(record_).score


def test_reasons_say_why() -> None:
    record_ = one_record(SINGLE)
    record_ = evolve(record_, status="possible", conflicts=(Conflict("date", "1999-02-06", ("b",)),))
    assert list(assess(record_).reasons) == [
        "single source (a)",
        "calendar date in the text",
        "dates differ: 1999-02-06 in 1 article",
        "told as a possibility only",
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("XXXX-04-14", "no year can be known"),
        ("1999-04", "no single day"),
        ("../1999-04-01", "no single day"),
        (None, "nothing bounds"),
    ],
)
def test_reasons_name_what_the_date_lacks(value: str | None, words: str) -> None:
    record_ = evolve(one_record(SINGLE), date=PartialDate.parse(value) if value else None)
    assert any(words in reason for reason in assess(record_).reasons)


DATES = st.sampled_from([None, "1999-02-09", "1999-02", "1999", "1999-02~", "../1999-02-09", "1999-02-01/1999-02-09"])


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Any evidence that a record can give."""
    date = draw(DATES)
    sources = draw(st.integers(1, 6))
    mentions = draw(st.integers(sources, 12))
    return Evidence(
        best=draw(st.floats(0, 1)),
        told=float(draw(st.integers(sources, mentions))),
        sources=sources,
        agreeing=draw(st.integers(0, sources)),
        date=PartialDate.parse(date) if date else None,
        basis=draw(st.sampled_from(get_args(Basis))),
        lasting=draw(st.booleans()),
        status=draw(st.sampled_from(get_args(Status))),
        same_date=draw(st.booleans()),
        against={"date": draw(st.integers(0, 3)), "status": draw(st.integers(0, 1))},
    )


def scored(evidence: Evidence) -> float:
    return score_of(parts_of(evidence, usual_weights()))


@given(evidences(), st.booleans())
def test_another_source_that_agrees_never_lowers_it(evidence: Evidence, agrees: bool) -> None:
    more = evolve(evidence, sources=evidence.sources + 1, agreeing=evidence.agreeing + agrees, told=evidence.told + 1)
    assert scored(more) >= scored(evidence)


DATED: dict[str, tuple[str, Basis]] = {
    "a day": ("2024-03-12", "explicit"),
    "the day, counted": ("2024-03-12", "relative"),
    "the month": ("2024-03", "explicit"),
    "the year": ("2024", "explicit"),
    "by then": ("../2024-03-{day}", "none"),
    "the day, from another sentence": ("2024-03-12", "inherited"),
    "by convention": ("2024-03-12", "publication"),
}
WORDS = [
    "Peru and Chile signed a fisheries accord in Lima.",
    "A pact on fishing was signed by the two neighbours, Peru and Chile, diplomats told reporters.",
    "Chile and Peru have signed an agreement about anchovy quotas, their foreign ministries announced.",
    "In the end Peru signed the treaty with Chile, which fishermen on both coasts had long asked for.",
]


def told_by(number: int, when: str) -> tuple[timeline.Article, Mention]:
    """One source's report of the accord."""
    value, basis = DATED[when]
    text = WORDS[number]
    article = timeline.Article(f"a{number}", text, f"2024-03-{12 if when == 'by convention' else 13 + number}")
    first = text.index("signed")
    told = Mention(
        article=article.id,
        start=0,
        end=len(text),
        text=text,
        trigger=(first, first + len("signed")),
        kind="AGREE",
        status="occurred",
        actors=(timeline.Actor("Peru", "PER"), timeline.Actor("Chile", "CHL")),
        date=PartialDate.parse(value.format(day=13 + number)),
        basis=basis,
        time=None,
        score=0.9,
    )
    return article, told


@given(st.lists(st.sampled_from(sorted(DATED)), min_size=2, max_size=4))
def test_another_source_of_the_act_never_lowers_it_however_it_is_dated(dated: list[str]) -> None:
    told = [told_by(number, when) for number, when in enumerate(dated)]
    confidences = []
    for some in (told[:-1], told):
        articles, mentions = [article for article, _ in some], [one for _, one in some]
        (event,) = timeline.Timeline.from_mentions(mentions, articles).all_events
        assert len(event.independent_sources) == len(some)
        confidences.append(event.confidence.score)
    assert confidences[1] >= confidences[0]


@given(evidences(), st.sampled_from(["date", "status"]))
def test_a_conflict_never_raises_it(evidence: Evidence, field: str) -> None:
    worse = evolve(evidence, against={**evidence.against, field: evidence.against[field] + 1})
    assert scored(worse) <= scored(evidence)


@given(evidences(), st.sampled_from(["possible", "proposed", "denied"]))
def test_a_hedge_never_raises_it(evidence: Evidence, hedged: Status) -> None:
    told = evolve(evidence, status="occurred")
    assert scored(evolve(told, status=hedged)) <= scored(told)


@given(evidences())
def test_about_never_raises_it(evidence: Evidence) -> None:
    if evidence.date is not None and evidence.date.precision in ("day", "month", "year"):
        sharp = evolve(evidence, date=PartialDate.parse(str(evidence.date).rstrip("~")))
        about = evolve(evidence, date=PartialDate.parse(f"{sharp.date}~"))
        assert scored(about) <= scored(sharp)


def test_a_copy_under_another_name_changes_nothing() -> None:
    text = "Peru and Chile signed a fishing accord in Lima on March 3, 2025, after two years of quarrels over anchovy."
    first = timeline.Article("one", text, "2025-03-04", "Wire")
    copy = timeline.Article("two", text, "2025-03-04", "Gazette")
    (alone,), (copied,) = (timeline.build(articles).showing(0) for articles in ([first], [first, copy]))
    assert copied.confidence.score == alone.confidence.score
    assert copied.confidence.level == alone.confidence.level
    assert len(copied.independent_sources) == 1
