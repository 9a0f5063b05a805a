"""Chronologies: lines that begin with their date, in the present tense and without a full stop."""

from __future__ import annotations

import pytest

import timeline
from timeline import Article, find_events, find_times

LINES = Article(
    "a",
    """The row over the cod banks

Nov 21, 2013: Norway suspends talks with Iceland
Dec 3, 2013 - Iceland expels two Norwegian diplomats, who leave for Oslo
* 17 February: Denmark agrees to lend Iceland $5 billion; Norway recalls its envoy to Denmark
* March 1 - Iceland's army attacks a Norwegian trawler
* 22 April: the president of Iceland visits Norway
""",
    "2014-03-20",
)


def test_each_line_is_dated_by_its_own_beginning() -> None:
    told = {one.trigger_text: (str(one.date), one.status) for one in find_events(LINES)}
    assert told["suspends"] == ("2013-11-21", "occurred")
    assert "talks with" not in told
    assert told["expels"] == ("2013-12-03", "occurred")
    assert told["agrees to"] == ("2014-02-17", "occurred")
    assert told["recalls"] == ("2014-02-17", "occurred")  # the second act of its line
    assert told["lend"] == ("2014-02-17/..", "scheduled")  # a plan of that day
    assert told["attacks"] == ("2014-03-01", "occurred")
    assert told["visits"] == ("2014-04-22", "scheduled")


def test_the_name_of_a_month_is_no_march() -> None:
    assert not any("March" in one.trigger_text for one in find_events(LINES))


def test_titles_leave_out_the_marks_of_a_list() -> None:
    titles = [event.title for event in timeline.build([LINES])]
    assert "Iceland expels two Norwegian diplomats" in titles
    assert all(title[0].isalpha() for title in titles)


def test_a_dash_within_a_sentence_begins_no_line() -> None:
    text = "Norway -- which has said nothing so far\n- recalled its envoy from Iceland on Monday."
    assert [one.trigger_text for one in find_events(Article("a", text, "2014-03-20"))] == ["recalled"]


@pytest.mark.parametrize("published", ["2020-05-05", None])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the year of the line above that is nothing else
        ("2013\nNov 21: a\nDec 17: b\n\n2014\nFeb 20 - c\nDec 30: d", "2013-11-21 2013-12-17 2014-02-20 2014-12-30"),
        # that of the line before, or the next or the last
        ("Nov 21, 2013: a\nDec 17: b\nFeb 20: c", "2013-11-21 2013-12-17 2014-02-20"),
        ("March 1, 2014: a\nFeb 20: b\nDec 17: c", "2014-03-01 2014-02-20 2013-12-17"),
        ("2013\nNov 21: a\nMarch 1, 2014: b\nMarch 9: c", "2013-11-21 2014-03-01 2014-03-09"),
        ("Dec 3, 2015: a\nFeb 29: b", "2015-12-03 2016-02-29"),
    ],
)
def test_lines_without_a_year_take_that_of_their_chronology(text: str, expected: str, published: str | None) -> None:
    assert [time.value for time in find_times(text, published)] == expected.split()


def test_prose_takes_no_year_from_a_line_above() -> None:
    text = "2013\n\nOn Nov 21 it rained.\n\nNov 30 was dry."
    assert [time.value for time in find_times(text, None)] == ["XXXX-11-21", "XXXX-11-30"]


def test_the_year_of_a_chronology_is_counted_not_read() -> None:
    first, second = find_times("Nov 21, 2013: a\nDec 17: b", "2020-05-05")
    assert (first.relative, second.relative) == (False, True)


def test_a_line_may_begin_with_a_year_alone() -> None:
    text = (
        "The row\n\n2012: Norway expels two envoys of Iceland\n2013: Iceland recalls its envoy from Norway.\n\nMore\n"
    )
    told = {one.trigger_text: str(one.date) for one in find_events(Article("a", text, "2014-03-20"))}
    assert told == {"expels": "2012", "recalls": "2013"}


@pytest.mark.parametrize("label", ["Page 3 -", "Chapter 3 -", "G20:", "Photo 2:", "Room 2014:"])
def test_other_labels_make_no_line_of_a_chronology(label: str) -> None:
    text = f"World\n\n{label} Norway expels Icelandic envoy\n\nMore\n\nSport"
    assert find_events(Article("a", text, "2014-03-20")) == []


SECTIONS = Article(
    "a",
    """Key dates

17 April 2014 | Norway expels two envoys of Iceland

April 22
Iceland rejects a Danish offer

April 23

Norway attacked a trawler. It was hit by a shell. Iceland recalls its envoy from Norway.

Sweden condemned Norway.
""",
    "2016-02-03",
)


def test_a_date_that_is_a_line_dates_what_stands_below() -> None:
    told = {one.trigger_text: str(one.date) for one in find_events(SECTIONS)}
    assert told["expels"] == "2014-04-17"
    assert told["rejects"] == "2014-04-22"
    assert told["attacked"] == told["recalls"] == "2014-04-23"
    assert told["condemned"] == "2016-02-03"  # in the next paragraph, which may be another story


STORY = [
    ("April 17", "Norway expels two envoys of Iceland.", "Iceland condemned Norway the same evening."),
    ("April 22", "Iceland rejects a Danish offer."),
    ("April 23", "Norway attacked a trawler.", "Sweden accused Norway."),
]


def _page(sections: list[tuple[str, ...]], after: str) -> Article:
    return Article(
        "a", "\n\n".join(["Key dates", *(line for lines in sections for line in lines), after]), "2016-05-03"
    )


def test_from_three_dates_in_order_on_each_reaches_to_the_next() -> None:
    for sections in (STORY, STORY[::-1]):
        told = {one.trigger_text: str(one.date) for one in find_events(_page(sections, "Denmark praised Norway."))}
        assert told["condemned"] == "2016-04-17"
        assert told["accused"] == "2016-04-23"
        assert told["praised"] == "2016-05-03"  # the last section is no longer than the longest before


def test_dates_in_no_order_are_those_of_photographs() -> None:
    told = {
        one.trigger_text: str(one.date) for one in find_events(_page([*STORY[1:], STORY[0]], "Denmark praised Norway."))
    }
    assert told["accused"] == "2016-05-03"


TABLE = """Chronology

| Date | Event | Where |
|---|---|---|
| 26 February 2014 | Moldova recalls its ambassador from Minsk | Kishinev |
| 3 March 2014 | Moldova and Belarus sign an accord |

Home | Poland visits | More
"""


def test_a_row_of_a_table_is_told_cell_by_cell() -> None:
    found = timeline.build([Article("a", TABLE, "2014-03-07")])
    assert [(str(event.date), event.title) for event in found] == [
        ("2014-02-26", "Moldova recalls its ambassador from Minsk"),
        ("2014-03-03", "Moldova and Belarus sign an accord"),
    ]


LATE_DATES = """The row so far

| What | When | Where |
|---|---|---|
| Norway expelled two Belarusian diplomats | 3 March 2024 | Oslo |
| Sweden recalled its ambassador from Minsk | 5 March 2024 | Stockholm |
| Finland will host Latvia for talks | 9 October 2024 | Turku |
| Iceland to sign a treaty with Estonia | 10 October 2024 |
"""


def test_a_row_has_its_date_in_whatever_column() -> None:
    found = timeline.build([Article("a", LATE_DATES, "2024-06-01")]).showing(0)
    assert [(str(event.date), event.status, event.title) for event in found] == [
        ("2024-03-03", "occurred", "Norway expelled two Belarusian diplomats"),
        ("2024-03-05", "occurred", "Sweden recalled its ambassador from Minsk"),
        ("2024-10-09", "scheduled", "Finland will host Latvia for talks"),
        ("2024-10-10", "scheduled", "Iceland to sign a treaty with Estonia"),
    ]


def test_of_two_dates_in_a_row_nobody_can_say_which_is_meant() -> None:
    rows = "| Norway expelled two envoys of Iceland | 3 March 2024 | 5 March 2024 |\n"
    assert len(timeline.build([Article("a", f"The row\n\n{rows}", "2024-06-01")]).showing(0)) == 0


def test_the_day_of_the_article_above_its_text_is_no_line_of_a_chronology() -> None:
    body = "Norway has expelled an Icelandic envoy. Iceland protested to Norway."
    text = f"Norway expels envoy\n\nFebruary 3, 2016\n\n{body}\n"
    told = {one.trigger_text: one.basis for one in find_events(Article("a", text, "2016-02-03"))}
    assert told["expelled"] == "publication"
    assert told["protested"] == "inherited"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # numbers, lists of years and years within prose are no years of a chronology
        ("Dow\n1800\nNasdaq\n1200\n\nMarch 9: a", "2016-03-09"),
        ("Archive\n2016\n2015\n2014\n\nMarch 9 - a", "2016-03-09"),
        ("Copyright\n2012\nReuters\nMarch 9 - a", "2016-03-09"),
        # nor do other lines in between go on with one
        (
            "Nov 11, 1918 - a\n\nToday in history.\nOf this week:\nMarch 9: b",
            "1918-11-11 2016-03-10 2016-W10 2016-03-09",
        ),
        # what is still to come
        ("Jan 15, 2016 - a\nSept 5 - Leaders to meet\nNov 8 - the end", "2016-01-15 2016-09-05 2016-11-08"),
        ("Oct 1, 2015: a\nMay 5: Ministers to hold talks\nAug 6: Peru to leave", "2015-10-01 2016-05-05 2016-08-06"),
    ],
)
def test_other_lines_keep_the_year_nearest_to_the_article(text: str, expected: str) -> None:
    assert [time.value for time in find_times(text, "2016-03-10")] == expected.split()


@pytest.mark.parametrize(
    "above",
    [
        "Peru's president speaks in Lima. Photo: AP\nMarch 3, 2012",
        "Events\nMarch 20, 2016\nLondon",
        "Timeline of the row\nMay 3, 2012\nChile seizes a Peruvian ship\nJune 4, 2013\nPeru and Chile sign a pact",
    ],
)
def test_dates_of_other_things_on_a_page_date_no_prose(above: str) -> None:
    text = f"{above}\n\nChile has recalled its ambassador from Lima, a ministry said. Bolivia praised Chile."
    told = {one.trigger_text: one.basis for one in find_events(Article("a", text, "2016-03-10"))}
    assert told["recalled"] == told["praised"] == "publication"


def test_an_entry_of_several_sentences_is_dated_by_its_beginning() -> None:
    text = (
        "CHRONOLOGY OF THE CRISIS\n\n"
        "May 28 - At a summit Iraq accuses Kuwait of economic war.\n\n"
        "July 25 - Iraq summons the ambassador of Chile. Egypt invites both to Cairo. Oman had urged restraint.\n\n"
        "Aug. 2 - Iraqi tanks cross the border. The Security Council adopts a resolution. Egypt will host a summit on "
        "Friday.\n"
    )
    mentions = {one.trigger_text: one for one in find_events(Article("a", text, published="1990-08-08"))}
    assert str(mentions["invites"].date) == "1990-07-25"
    assert mentions["invites"].basis == "inherited"
    assert str(mentions["adopts"].date) == "1990-08-02"
    assert str(mentions["urged"].date) == "../1990-08-08"
    assert str(mentions["host"].date) == "1990-08-10"


def test_one_line_that_begins_with_a_date_is_no_chronology() -> None:
    text = "Aug. 2 - Peru recalled its envoy from Chile. Chile accuses Peru of spying.\n"
    mentions = {one.trigger_text: one for one in find_events(Article("a", text, published="1990-08-08"))}
    assert str(mentions["recalled"].date) == "1990-08-02"
    assert str(mentions["accuses"].date) == "1990-08-08"
