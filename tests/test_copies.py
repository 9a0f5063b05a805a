"""A copy changes nothing: what articles say word for word after others."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

import timeline
from timeline import Article, Event

DAY = date(2024, 3, 20)
ACTS = [
    "A Somali official warned that no agreement had been reached.",
    "Somalia has called the deal an act of aggression and demanded that it be cancelled.",
    "Ethiopia signed a port deal with Somaliland on January 1.",
    "Ethiopia and Somalia held talks in Ankara {when}.",
    "The Somali president met the Ethiopian ambassador {when} and handed him a note of protest.",
    "Somalia recalled its ambassador to Ethiopia {when}.",
    "Somalia's foreign minister will visit Ethiopia in April.",
    "Turkey offered to mediate between Somalia and Ethiopia.",
    "Ethiopia rejected the protest and accused Somalia of stirring up hatred.",
    "Somalia may expel Ethiopian diplomats, a minister said {when}.",
    "The two countries signed a fishing accord {when}; it was ratified in Mogadishu on March 14.",
    "Ethiopia condemned the decision.",
    "Talks between Somalia and Ethiopia that were planned for March 25 were called off {when}.",
    "The African Union urged Ethiopia and Somalia to withdraw their troops from the border {when}.",
]
REPORTS = [
    "Officials in Mogadishu and Addis Ababa spoke {when} about the port.",
    "An accord on fishing was signed by Somalia and Ethiopia.",
    "Somalia's envoy left Ethiopia after he had been recalled {when}.",
    "Ethiopia's government said it would not give up its deal with Somaliland.",
    "Ethiopia was condemned by Somalia {when} for the port deal.",
    "A visit by the Somali foreign minister to Addis Ababa is planned.",
    "Meeting in Ankara {when}, the foreign ministers of Somalia and Ethiopia agreed on nothing.",
    "Somali soldiers attacked an Ethiopian post {when}.",
]
WHENS = ["on Monday", "on March 12", "in February", "last week", "today", "recently"]
ADDED = "New Zealand and Fiji opened a joint weather station on Tonga's northern coast."


@st.composite
def sentences(draw: st.DrawFn, acts: list[str], least: int, most: int) -> list[str]:
    """A few sentences of one quarrel."""
    found = draw(st.lists(st.sampled_from(acts), min_size=least, max_size=most, unique=True))
    return [one.format(when=draw(st.sampled_from(WHENS))) for one in found]


def readings(article: Article) -> set[tuple[object, ...]]:
    """What is found in an article; what is left out of it may change how the rest reads."""
    found = timeline.find_events(article)
    return {(one.text, one.trigger_text, one.kind, one.status, one.actors, one.basis, one.score) for one in found}


def seen(event: Event, articles: set[str]) -> tuple[object, ...]:
    """What must not change of an event, and its mentions in some articles."""
    confidence = event.confidence
    return (
        confidence.score, confidence.level, event.independent_sources, str(event.date), event.status, event.kind,
        event.actors, event.salience, event.title, event.id,
        tuple((one.article, one.trigger) for one in event.mentions if one.article in articles),
    )  # fmt: skip


def told(articles: list[Article], only: set[str]) -> set[tuple[object, ...]]:
    """The events of articles of which some of these articles tell."""
    events = timeline.build(articles).all_events
    return {seen(event, only) for event in events if any(one.article in only for one in event.mentions)}


@given(
    sentences(ACTS, 2, 5),
    st.lists(sentences(REPORTS, 1, 3), max_size=2),
    st.sampled_from(["Coastal Wire", "Horn Daily", None]),
    st.sampled_from(["Coastal Wire", "Horn Daily", "Third Gazette", None]),
    st.integers(0, 3),
    st.sampled_from(["whole", "longer", "shorter"]),
)
def test_a_copy_changes_nothing(
    copied: list[str], others: list[list[str]], source: str | None, printer: str | None, late: int, how: str
) -> None:
    if any("Monday" in one or "last week" in one or "today" in one for one in copied):
        late = 0  # in a paper of another day these are other days
    first = Article("m", " ".join(copied), DAY, source or "Mogadishu Post")
    articles = [first, *(Article(f"n{at}", " ".join(one), DAY, source) for at, one in enumerate(others))]
    text = {
        "whole": first.text,
        "longer": f"{first.text} {ADDED}",
        "shorter": " ".join(copied[:-1]),
    }[how]
    copy = Article("z", text, DAY + timedelta(late), printer)
    assume(readings(copy) <= readings(first) | readings(Article("a", ADDED, DAY)))
    known = {article.id for article in articles}
    assert told([*articles, copy], known) == told(articles, known)


TEXT = (
    "Ethiopia and Somalia signed an accord on access to the port of Berbera in Ankara on March 12. "
    "Somalia recalled its ambassador to Ethiopia on March 14 and said that it would lodge a complaint."
)


def test_lines_broken_elsewhere_are_the_same_words() -> None:
    first = Article("m", TEXT, DAY, "Wire")
    copy = Article("z", TEXT.replace(" in Ankara", "\nin  Ankara"), DAY, "Gazette")
    assert told([first, copy], {"m"}) == told([first], {"m"})


def test_who_prints_a_copy_makes_no_others_one_source() -> None:
    first = Article("m", TEXT, DAY, "Wire")
    other = Article("n", "The two neighbours, Somalia and Ethiopia, signed the accord on March 12.", DAY, "Gazette")
    copy = Article("z", TEXT, DAY, "Gazette")
    assert told([first, other, copy], {"m", "n"}) == told([first, other], {"m", "n"})


def test_the_earliest_names_the_group() -> None:
    first = Article("original", TEXT, DAY, "Wire")
    copy = Article("a copy", TEXT, DAY + timedelta(1), "Aardvark News")
    for event in timeline.build([copy, first]).all_events:
        assert event.independent_sources == ("Wire",)


def test_a_short_sentence_of_a_copy_is_no_second_source() -> None:
    first = Article("m", f"Somalia condemned Ethiopia. {TEXT}", DAY, "Wire")
    longer = Article("z", f"{first.text} {ADDED}", DAY, "Gazette")
    assert told([first, longer], {"m"}) == told([first], {"m"})


def test_the_same_few_words_years_later_tell_another_act() -> None:
    articles = [Article(name, "Peru condemned Chile.", day) for name, day in (("a", "2011-05-03"), ("b", "2015-06-09"))]
    assert [str(event.date) for event in timeline.build(articles).all_events] == ["2011-05-03", "2015-06-09"]


def test_a_copy_with_another_date_in_it_is_not_one_there() -> None:
    first = Article("m", "Peru and Chile signed a fishing accord in Lima on March 3, 2025.", "2025-03-20", "Wire")
    changed = Article("z", first.text.replace("March 3", "March 13"), "2025-03-20", "Gazette")
    dates = [str(one.date) for event in timeline.build([first, changed]).all_events for one in event.mentions]
    assert sorted(dates)[0] == "2025-03-03"
    assert sorted(dates)[-1] == "2025-03-13"
