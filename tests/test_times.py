"""Time expressions: what is found, what it means, and what must always hold."""

from __future__ import annotations

import re
import string
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import DateError
from timeline.times import find_times
from timeline.times.english import LANGUAGE as ENGLISH
from timeline.times.rule import Rule
from timeline.times.spanish import LANGUAGE as SPANISH

WEDNESDAY = "1999-03-10"


def values(text: str, published: date | str | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(it.text, it.value) for it in find_times(text, published)]


DIRECTIONS = [
    # The publication day's own weekday is that day, whatever the tense.
    ("The envoy arrived on Wednesday.", "Wednesday", "1999-03-10"),
    ("The envoy will arrive on Wednesday.", "Wednesday", "1999-03-10"),
    # News tells of the past unless its own clause looks ahead.
    ("The envoy arrived on Saturday.", "Saturday", "1999-03-06"),
    ("Saturday: rain.", "Saturday", "1999-03-06"),
    ("The envoy will arrive on Saturday.", "Saturday", "1999-03-13"),
    ("The talks are scheduled for Saturday.", "Saturday", "1999-03-13"),
    ("The talks were to be held Saturday.", "Saturday", "1999-03-13"),
    ("The ceasefire holds until Saturday.", "Saturday", "1999-03-13"),
    ("Rebels must leave by Saturday.", "Saturday", "1999-03-13"),
    ("Nothing has moved since Saturday.", "Saturday", "1999-03-06"),
    ("The envoy said Saturday that he will resign.", "Saturday", "1999-03-06"),
    ("On Saturday, the council will vote.", "Saturday", "1999-03-13"),
    # A month-day takes the near year, the tense deciding where both are.
    ("The bridge was opened on June 1.", "June 1", "1998-06-01"),
    ("The bridge will be opened on June 1.", "June 1", "1999-06-01"),
    ("They will meet on January 15.", "January 15", "2000-01-15"),
    ("The bank closed its doors on February 1.", "February 1", "1999-02-01"),
    ("The deadline was extended to April 2.", "April 2", "1999-04-02"),
    ("Exports fell in December.", "December", "1998-12"),
    ("The ministers will meet in December.", "December", "1999-12"),
    ("Prices fell in March.", "March", "1999-03"),
    # The present tense of a timetable.
    ("Elections take place on Saturday.", "Saturday", "1999-03-13"),
    ("Oslo hosts the Arctic ministers on Saturday.", "Saturday", "1999-03-13"),
    ("The two sides hold talks on Saturday in Doha.", "Saturday", "1999-03-13"),
    ("The two sides held talks on Saturday in Doha.", "Saturday", "1999-03-06"),
    ("The march did not take place on Saturday.", "Saturday", "1999-03-06"),
    ("The hosts were beaten on Saturday.", "Saturday", "1999-03-06"),
]


@pytest.mark.parametrize(("text", "words", "value"), DIRECTIONS)
def test_direction(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text)


UNDATED = [
    ("He left on Friday.", "Friday", "XXXX-WXX-5"),
    ("He left on Friday night.", "Friday night", "XXXX-WXX-5TNI"),
    ("He left on April 14.", "April 14", "XXXX-04-14"),
    ("He left in April.", "April", "XXXX-04"),
    ("He left yesterday.", "yesterday", "XXXX-XX-XX"),
    ("He left last month.", "last month", "XXXX-XX"),
    ("He left last week.", "last week", "XXXX-WXX"),
    ("He left last year.", "last year", "XXXX"),
    ("He left two years ago.", "two years ago", "XXXX"),
    ("He left in the third quarter.", "the third quarter", "XXXX-Q3"),
    ("He left last summer.", "last summer", "XXXX-SU"),
    ("He left at Christmas.", "Christmas", "XXXX-12-25"),
    ("He left at 5 p.m.", "5 p.m.", "XXXX-XX-XXT17:00"),
    ("He left on March 12, 1999.", "March 12, 1999", "1999-03-12"),
]


@pytest.mark.parametrize(("text", "words", "value"), UNDATED)
def test_without_a_publication_day_nothing_is_invented(text: str, words: str, value: str) -> None:
    assert values(text, None) == [(words, value)]


def test_an_explicit_date_lends_no_year_to_another() -> None:
    found = values("The pact of May 3, 1987 expired. They meet on April 14.", None)
    assert found == [("May 3, 1987", "1987-05-03"), ("April 14", "XXXX-04-14")]


STORIES = [
    ("He fell ill on May 3, 1987. Two days later he died.", None, "1987-05-05"),
    ("He fell ill on May 3, 1987. The next day he died.", None, "1987-05-04"),
    ("He fell ill on May 3, 1987. He died the following month.", None, "1987-06"),
    ("He fell ill on May 3, 1987. A year earlier he had been well.", None, "1986"),
    ("He fell ill in May 1987. The following week he died.", None, "1987-05"),
    ("He fell ill in May 1987. A month later he died.", None, "1987-06"),
    ("It met on March 2. In May 1987 it had split; three weeks later it was one again.", WEDNESDAY, "1987-06"),
    ("It met on March 2. It split in 1987 and was one again ten days later.", WEDNESDAY, "1987"),
    ("Two days later he died.", WEDNESDAY, "XXXX-XX-XX"),
    ("The following night he died.", WEDNESDAY, "XXXX-XX-XXTNI"),
    ("He won in 1996. Two years later he lost. Three months later he died.", WEDNESDAY, "1998"),
    ("The army struck on March 8. A week later it withdrew.", "1999-03-20", "1999-W11"),
    ("The army struck on Monday. A month later it withdrew.", "1999-03-20", "XXXX-XX"),
    ("He won in 1994. Two years later he lost.", None, "1996"),
]


@pytest.mark.parametrize(("text", "published", "last"), STORIES)
def test_the_story_counts_from_the_last_date_told(text: str, published: str | None, last: str) -> None:
    assert values(text, published)[-1][1] == last


MODIFIERS = [
    ("It came in early March.", "START"),
    ("It came in mid-March.", "MID"),
    ("It came in late 1997.", "END"),
    ("It came at the end of 1997.", "END"),
    ("It took about three weeks.", "APPROX"),
    ("It took nearly three weeks.", "LESS_THAN"),
    ("It took more than three weeks.", "MORE_THAN"),
    ("It took at least three weeks.", "EQUAL_OR_MORE"),
    ("It was almost four years ago.", "LESS_THAN"),
    ("It came in March.", None),
]


@pytest.mark.parametrize(("text", "mod"), MODIFIERS)
def test_modifier(text: str, mod: str | None) -> None:
    (found,) = find_times(text, WEDNESDAY)
    assert found.mod == mod


@pytest.mark.parametrize(
    ("words", "relative"),
    [
        ("on Friday", True),
        ("last year", True),
        ("two days later", True),
        ("yesterday", True),
        ("on March 12, 1999", False),
        ("on April 14", False),
        ("in April", False),
        ("in 1999", False),
        ("for three days", False),
    ],
)
def test_relative_means_counted_from_another_date(words: str, relative: bool) -> None:
    (found,) = find_times(f"It ended {words}.", WEDNESDAY)
    assert found.relative is relative


NO_TIMES = [
    "You may march to the gate in a second try.",
    "They won 3-2, then 25:12, at odds of 10/1.",
    "It cost $1999, or 2000 euros, for 1949 people.",
    "Flight 1812 carried 300 passengers on a 747-400.",
    "Call 1-800-555-1949 or 2882015 to order item 12-1999x.",
    "It was 30 degrees and 10,00 2 to go.",
    "The springs of the mattress fall apart.",
    "A 13-year-old girl and her 40-year-old uncle sang.",
    "The sun sat low; the wed pair met Mar.",
    "Article 12 of 1,999 pages, page 1998.",
    "The Marches of Wales, Mayday, Augustine, Sundance.",
    "Section 5.12 at 3.5 percent.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time_is_read_where_none_is_written(text: str) -> None:
    assert values(text) == []


IMPOSSIBLE = [
    "on February 30, 1999",
    "on 31 April 1999",
    "on April 31",
    "on 1999-13-45",
    "on 1999-02-29",
    "on 45/77/1999",
    "on 0/0/0000",
    "at 25:71",
    "at 13 p.m.",
    "on February 29, 1900",
    "in the 0th century",
    "99999999999 years ago",
    "9999 centuries from now",
    "Monday of next week in 0000",
]


@pytest.mark.parametrize("words", IMPOSSIBLE)
@pytest.mark.parametrize("published", [None, "1999-03-10", "0001-01-01", "9999-12-31"])
def test_what_the_calendar_lacks_is_not_invented(words: str, published: str | None) -> None:
    for found in find_times(f"It happened {words}.", published):
        if day := re.match(r"\d{4}-\d\d-\d\d", found.value):
            date.fromisoformat(day[0])


def test_february_29_is_sought_in_a_leap_year() -> None:
    assert values("She was born on February 29.") == [("February 29", "1996-02-29")]


LAYOUTS = [
    ("on March\r\n12, 1999", "March\r\n12, 1999"),
    ("on March\u00a012, 1999", "March\u00a012, 1999"),
    ("İİİ on March 12, 1999", "March 12, 1999"),
    ("𝔸𝔹 on March 12, 1999", "March 12, 1999"),
    ("— March 12, 1999 —", "March 12, 1999"),
    ("“March 12, 1999”", "March 12, 1999"),
    ("on MARCH 12, 1999", "MARCH 12, 1999"),
    ("in the year’s first quarter, on March 12, 1999", "March 12, 1999"),
]


@pytest.mark.parametrize(("text", "words"), LAYOUTS)
def test_layout_does_not_matter(text: str, words: str) -> None:
    found = find_times(text, None)
    assert (words, "1999-03-12") in [(it.text, it.value) for it in found]


def test_a_century_in_words_has_a_year() -> None:
    assert values("The house was built in nineteen hundred.") == [("nineteen hundred", "1900")]


@pytest.mark.parametrize("zone", ["GMT", "EDT", "PST", "Moscow time", "eastern standard time"])
def test_every_zone_follows_a_time_of_four_figures(zone: str) -> None:
    assert values(f"The guns fell silent at 1730 {zone}.")[0][0] == f"1730 {zone}"


def test_a_phrase_never_crosses_a_paragraph() -> None:
    assert values("The list for March\n\n12 apples") == [("March", "1999-03")]


def test_an_unreadable_publication_day_is_an_error() -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        find_times("On Friday.", "last week")


def test_importing_loads_no_data_and_nothing_slow() -> None:
    script = (
        "import sys, timeline.times; "
        "print([m for m in ('dateparser', 'rich', 'tomllib', 'timeline.times.english.lexicon') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


SAMPLE = """March 12 , 1999 Friday the end of last year two three days ago later early mid- next week 5 p.m. 17:30 GMT
    quarter third a an and to - – ' ’ '89 1990s about more than every Monday nights annually century 20th twenty
    hundred half decade summer fall Christmas noon midnight yesterday this that morning second minute hours . ; \" (
    ) 30 31 February April May Feb. Sept. 12/03/1999 1999-03-12 fiscal year-ago period now soon İ ﬁ ß 𝟙 ٣ \u00a0 \r\n
    \n\n \t years months year's will said until by since in on at for of within $ # 0 00 0000 9999 1,500 2.5"""
WORDS = st.sampled_from(SAMPLE.split(" "))
TEXTS = st.one_of(st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join), st.text(), st.text(string.printable))
DAYS = st.one_of(st.none(), st.dates())


@settings(max_examples=400, deadline=None)
@given(TEXTS, DAYS)
def test_offsets_are_exact_and_nothing_raises(text: str, published: date | None) -> None:
    end = 0
    for found in find_times(text, published):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.text == found.text.strip()
        end = found.end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_without_a_publication_day_every_year_stands_in_the_text(text: str) -> None:
    story = bool(re.search(r"later|earlier|next|following|previous|century|decade|hundred|day", text.lower()))
    for found in find_times(text, None):
        year = re.match(r"\d{4}(?!\d)", found.value)
        if year is not None and not story:
            assert year[0][2:] in re.sub(r"\D+", " ", text) or "twenty" in text


@settings(max_examples=200, deadline=None)
@given(TEXTS, DAYS)
def test_every_day_exists(text: str, published: date | None) -> None:
    for found in find_times(text, published):
        if day := re.match(r"\d{4}-\d\d-\d\d", found.value):
            date.fromisoformat(day[0])


@settings(max_examples=100, deadline=None)
@given(TEXTS, DAYS)
def test_reading_twice_gives_the_same(text: str, published: date | None) -> None:
    assert find_times(text, published) == find_times(text, published)


@pytest.mark.parametrize(
    ("language", "rule"),
    [pytest.param(one.code, rule, id=f"{one.code}-{rule.name}") for one in (ENGLISH, SPANISH) for rule in one.rules],
)
def test_whatever_a_rule_can_match_is_read(language: str, rule: Rule) -> None:
    @settings(max_examples=settings().max_examples // 4)
    @given(st.from_regex(rule.phrase.reading, fullmatch=True))
    def holds(phrase: str) -> None:
        if reading := rule.read(phrase):
            assert all(0 <= start < end <= reading.length for start, end, _ in reading.pieces)
        text = f"It began on {phrase}, they said."
        for found in find_times(text, WEDNESDAY, language=language):
            assert text[found.start : found.end] == found.text

    holds()


@pytest.mark.parametrize("step", ["It fell 999999 hours earlier. ", "It will fall 999999 minutes later. "])
def test_hours_counted_on_and_on_stay_in_the_calendar(step: str) -> None:
    last = find_times("It left at 10:30 a.m. on March 4, 2012. " + step * 5000, "2013-03-02")[-1]
    assert last.value in ("PAST_REF", "FUTURE_REF")
