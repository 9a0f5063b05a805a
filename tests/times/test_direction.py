"""Which Saturday: the one before a Thursday or the one after it."""

from __future__ import annotations

import pytest

from timeline import find_times

THURSDAY = "2003-05-22"
LAST, NEXT = "2003-05-17", "2003-05-24"

AHEAD = [
    "The film will be shown on Saturday.",
    "They will be arrested and brought to court on Saturday.",
    "The strike is to end on Saturday.",
    "The premier called an emergency session of parliament for Saturday.",
    "Leaders will meet in Paris on Saturday after clashes in the south.",
    "The court will on Saturday hear complaints over violence.",
    "Norway to host peace talks on Saturday",
    "Leaders to meet on Saturday",
    "They agreed to resume talks on Saturday.",
    "They agreed to a plan to leave on Saturday.",
    "They agreed to talks on Saturday.",
    "The minister flies to Oslo on Saturday.",
    "The minister is flying to Oslo on Saturday.",
    "The minister arrives in Oslo Saturday.",
    "The two leaders are having dinner on Saturday.",
    "Talks resume in Geneva on Saturday.",
    "Talks are to resume in Geneva on Saturday.",
    "Ministers meet again on Saturday to finish the text.",
    "A ceasefire comes into effect on Saturday.",
    "The ultimatum runs out on Saturday.",
    "The deadline is Saturday.",
    "The deadline for an answer falls on Saturday.",
    "Voters go to the polls on Saturday.",
    "The king leaves on Saturday for Madrid.",
    "Saturday's summit will be the last of its kind.",
    "He is due back on Saturday.",
    "The envoy, due in Lima on Saturday, would not comment.",
    "A vote is planned for Saturday.",
    "A vote planned for Saturday has been called off.",
    "The court has set a hearing for Saturday.",
    "A hearing set for Saturday was moved.",
    "The talks have been put back to Saturday.",
    "Peru brought the talks forward to Saturday.",
    "The commission holds its first meeting on Saturday.",
    "On Saturday, the two sides will sit down again.",
    "If no deal is reached by Saturday, the strike goes ahead.",
    "Unless Lima yields by Saturday, it faces sanctions.",
    "Starting Saturday, the embassy will be closed.",
    "The visit, which begins on Saturday, is his first.",
    "The visit ends on Saturday.",
    "The president travels to Rome on Saturday, the palace said on Tuesday.",
    "Peru wants an answer by Saturday.",
    "Peru has until Saturday to answer.",
    "Peru was given until Saturday to answer.",
    "Iran has threatened to leave the treaty on Saturday.",
    "The delegation, expected in Kabul on Saturday, includes five ministers.",
    "She told the council to expect a decision on Saturday.",
    "Six people killed by a bomb will be buried on Saturday.",
    "The truce is meant to start on Saturday.",
    "The truce was meant to start on Saturday.",
    "They are hoping for a breakthrough on Saturday.",
    "Chile is sending an envoy on Saturday.",
    "The opposition has called a strike for Saturday.",
    "An agreement could come as early as Saturday.",
    "The council votes on Saturday on a new text.",
    "The council is voting on Saturday on a new text.",
    "Parliament sits on Saturday for the first time since the coup.",
    "Lawmakers face a vote Saturday on the treaty.",
    "He takes office on Saturday.",
    "He is sworn in on Saturday.",
    "The exhibition opens Saturday in Vienna.",
    "She will, on Saturday, become the first woman to hold the post.",
    "The treaty expires at midnight on Saturday.",
    "NATO defense ministers gather in Brussels on Saturday.",
    "Their next meeting is on Saturday.",
    "Their next meeting, on Saturday, may be the last.",
    "A storm will hit the coast on Saturday.",
    "The bank will also cut rates on Saturday.",
    "They will put it to a vote on Saturday.",
    "Peru plans to cut ties on Saturday.",
]

AHEAD += [
    "Polls open at 7 a.m. (0500 GMT) on Saturday.",
    "The games begin Saturday, the mayor said.",
    "Officials said the shops open Saturday.",
    "The president leaves Saturday for Quito.",
    "She goes to trial Saturday.",
    "The committee votes Saturday.",
    "Danes vote on Saturday, in a ballot called by the king.",
    "The Hawks play Utrecht on Saturday.",
    "The court hears arguments Saturday.",
    "The envoy faces parliament Saturday.",
    "The trial, at a court in the U.S. on Saturday, will be short.",
    "On Saturday, Danes vote in a ballot called by the king.",
    "Court to rule on Saturday",
    "The lease was extended through Saturday.",
]
BEHIND = [
    "The two votes Saturday were close, and so were the plays Saturday.",
    "Saturday - The polls open in the north.",
    "On Saturday, officials said that polls had opened.",
    "Banks remained open Saturday.",
    "Peru won in a close vote Saturday.",
    "Air raids Saturday left two dead.",
    "Court hears complaint Saturday",
    "They saw the games begin Saturday.",
    "The owners kept all shops open Saturday.",
    "Most stocks close higher Saturday.",
    "Mrs. May said Saturday that she would leave.",
    "Mr. Will resigned Saturday.",
    "Sales fell in the six weeks through Saturday.",
    "Gen. Ortiz met the Chilean envoy in the U.S. on Saturday.",
    "He had set off on Saturday.",
    "Rebels had set the village on fire on Saturday.",
    "The first set of hostages was freed on Saturday.",
    "He had been booked on Saturday for speeding.",
    "The attack had been planned in Sudan on Saturday.",
    "The previously scheduled vote was held on Saturday.",
    "The usually calm city was shelled on Saturday.",
    "A usually reliable source said on Saturday that talks were on.",
    "It was generally agreed on Saturday.",
    "Peru agreed on Saturday to withdraw its troops.",
    "Peru agreed to a truce with Chile on Saturday.",
    "Peru agreed at talks on Saturday to withdraw its troops.",
    "He was called to account for Saturday's attack.",
    "Peru had missed the deadline to withdraw and on Saturday accused Chile of fraud.",
    "A bombing leaves 12 dead in Baghdad on Saturday.",
    "After his return to Moscow on Saturday, the envoy met the king.",
    "The vote for Saturday's resolution was unanimous.",
    "Peru's decision to send troops to Haiti on Saturday",
    "The first team to visit Iraq on Saturday",
    "Iran ends talks with Israel on Saturday",
    "The council will discuss Saturday's bombing.",
    "Peru will hand over a film of the Saturday raid.",
    "He travelled to meet the king on Saturday.",
    "The road to peace on Saturday",
    "The minister flew to Oslo on Saturday.",
    "The two leaders had dinner on Saturday.",
    "Talks in Geneva broke down on Saturday.",
    "Talks in Geneva collapsed Saturday without a deal.",
    "A ceasefire came into effect on Saturday.",
    "The deadline passed on Saturday.",
    "Voters went to the polls on Saturday.",
    "The king left on Saturday for Madrid.",
    "Saturday's summit was the last of its kind.",
    "Oil prices rose after Saturday's vote in parliament.",
    "The envoy, in Lima on Saturday, declined to comment.",
    "A vote held on Saturday has been annulled.",
    "On Saturday, the two sides sat down again.",
    "Since Saturday, no one has crossed the border.",
    "Until Saturday, the two had never met.",
    "The visit, which began on Saturday, is his first.",
    "The visit, which ended on Saturday, was his first.",
    "The palace said on Saturday that the president would go to Rome.",
    "The palace confirmed Saturday that the summit is on.",
    "Iran threatened on Saturday to leave the treaty.",
    "Both teams of negotiators returned to Cairo on Saturday.",
    "The delegation, received in Kabul on Saturday, included five ministers.",
    "A bomb killed six people on Saturday.",
    "Six people killed by a bomb on Saturday were buried on Monday.",
    "The new rules have applied since Saturday.",
    "Chile was sending an envoy on Saturday when the news broke.",
    "The council voted on Saturday on a new text.",
    "He took office on Saturday.",
    "He was sworn in on Saturday.",
    "The treaty expired at midnight on Saturday.",
    "Their last meeting was on Saturday.",
    "Their latest meeting, on Saturday, ended without result.",
    "He returned to cut the ribbon on Saturday.",
    "Peru refused to cut ties on Saturday.",
    "The protest follows Saturday's arrests.",
]


def values(text: str) -> list[str]:
    return [time.value[:10] for time in find_times(text, THURSDAY)]


@pytest.mark.parametrize("text", AHEAD)
def test_the_next_one(text: str) -> None:
    assert NEXT in values(text)
    assert LAST not in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chad threatened to close its port on the 5th.", "2003-06-05"),
        ("Chad ordered two envoys to leave the country on the 21st.", "2003-05-21"),
        ("Chad vowed to quit the pact in March.", "2004-03"),
        ("Chad threatened to expel the envoy on January 3.", "2004-01-03"),
    ],
)
def test_what_is_threatened_lies_ahead_unless_it_was_for_yesterday(text: str, value: str) -> None:
    assert find_times(text, "2003-05-22")[0].value == value


def test_a_deed_in_what_is_to_come_keeps_its_own_day() -> None:
    for text, value in {
        "The Council will discuss the missile launched by Chad on Monday.": "2003-05-19",
        "The man who would be king visited Chad on Monday.": "2003-05-19",
        "The Council will send a mission led by Chad on Monday.": "2003-05-26",
        "The Council will hold closed talks on the war on Monday.": "2003-05-26",
    }.items():
        assert find_times(text, "2003-05-22")[0].value == value, text


@pytest.mark.parametrize("text", BEHIND)
def test_the_last_one(text: str) -> None:
    assert LAST in values(text)
    assert NEXT not in values(text)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The talks, originally planned for March, will take place in June.", "2003-05-22", "2003-03"),
        ("The talks, originally planned for March, will take place in June.", "2003-01-22", "2003-03"),
        ("A summit that had been set for April 3 was called off.", "2003-05-22", "2003-04-03"),
        ("They had been due to meet in September.", "2003-05-22", "2003-09"),
        ("They had hoped to meet in December.", "2003-01-22", "2002-12"),
        ("The visit was first expected for Easter.", "2003-05-22", "2003-04-20"),
        ("A session that had been scheduled for Saturday was put off.", "2003-05-22", "2003-05-24"),
        ("A session that had been scheduled for Saturday never took place.", "2003-05-22", "2003-05-17"),
        ("A session scheduled for Saturday fell through.", "2003-05-22", "2003-05-17"),
        ("A visit planned for March was cancelled after the raid.", "2003-05-22", "2003-03"),
        ("A visit planned for July was cancelled after the raid.", "2003-05-22", "2003-07"),
        ("The talks, planned for December, had been called off.", "2003-02-22", "2002-12"),
        ("The trip, planned for Wednesday, was called off.", "2003-05-22", "2003-05-21"),
        (
            "A meeting set for January in Vienna, Austria, of Danish and Irish envoys did not take place.",
            "2003-05-22",
            "2003-01",
        ),
        ("The swap planned for February 10 following talks in Doha fell through.", "2003-05-22", "2003-02-10"),
        ("The trip, planned for Saturday, was called off.", "2003-05-22", "2003-05-24"),
        ("Fresh talks are planned for Saturday after a truce fell through.", "2003-05-22", "2003-05-24"),
        ("Fresh talks are planned for Saturday, although the last ones were called off.", "2003-05-23", "2003-05-24"),
    ],
)
def test_what_was_planned_once_is_the_nearest_date_and_the_coming_day(text: str, published: str, value: str) -> None:
    assert find_times(text, published)[0].value == value


@pytest.mark.parametrize(
    ("text", "yesterday", "two_days_before"),
    [
        ("Peru ordered two envoys to leave the country on Saturday.", True, False),
        ("Peru threatened to close its port on Saturday.", True, False),
        ("Peru promised to lend both 40 million dollars on Saturday.", True, False),
        ("Lawmakers voted to ratify the pact Saturday.", True, False),
        ("The two agreed to meet in Lima on Saturday.", False, False),
        ("Peru asked both to attend talks due to open on Saturday.", False, False),
        ("Peru ordered the two to leave by Saturday.", False, False),
        ("Peru will order the two to leave on Saturday.", False, False),
    ],
)
def test_yesterday_is_the_day_of_the_asking(text: str, yesterday: bool, two_days_before: bool) -> None:
    for published, last in (("2003-05-18", yesterday), ("2003-05-19", two_days_before)):
        assert [time.value for time in find_times(text, published)] == ["2003-05-17" if last else "2003-05-24"]


@pytest.mark.parametrize("text", ["The bank is expected to be sold in January.", "They will have met by January.",
                                  "Notes will be sent to Lima in January."])  # fmt: skip
def test_participles_behind_what_lies_ahead(text: str) -> None:
    assert find_times(text, "2003-05-22")[0].value == "2004-01"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rains usually begin in April.", "XXXX-04"),
        ("Parliament traditionally opens on 4 October.", "XXXX-10-04"),
        ("Harvests are normally in the autumn.", "XXXX-FA"),
        ("The cabinet usually meets on Tuesday.", "XXXX-WXX-2"),
        ("The rains, usually heavy, began in April.", "2003-04"),
    ],
)
def test_what_is_told_of_each_year_has_none(text: str, value: str) -> None:
    assert find_times(text, THURSDAY)[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She resigned in June.", "2002-06"),
        ("In June, sales rose.", "2002-06"),
        ("He called it off in June.", "2002-06"),
        ("On June 3, the mayor resigned.", "2002-06-03"),
        ("The well has been dry since June.", "2002-06"),
        ("Prices fell from June through August.", "2002-06"),
        ("Prices fell in the year through June.", "2002-06"),
        ("The lease was extended to June.", "2003-06"),
        ("The firm has set June 10 as the deadline.", "2003-06-10"),
        ("Notes are sold in June.", "2003-06"),
        ("On June 3, the mayor said, they will vote.", "2003-06-03"),
        ("The fair runs through June.", "2003-06"),
        ("They have pencilled in 12 June for a first meeting.", "2003-06-12"),
    ],
)
def test_what_was_done_in_a_month_was_not_done_in_the_coming_one(text: str, value: str) -> None:
    assert find_times(text, THURSDAY)[-1 if "year" in text else 0].value == value


def test_days_under_the_heading_of_an_agenda_are_to_come() -> None:
    agenda = "WHAT TO WATCH\n\nSaturday\nOpening of the conference in Ottawa.\n\nMonday\nNew York.\n"
    assert [time.value for time in find_times(agenda, THURSDAY)] == ["2003-05-24", "2003-05-26"]


def test_lines_of_the_past_are_on_no_agenda() -> None:
    diary = find_times("DIARY\n\nSaturday: Chile expelled two envoys\nMonday: Peru protested\n", THURSDAY)
    assert [time.value for time in diary] == ["2003-05-17", "2003-05-19"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("July 25 - The envoy is called in at 1 p.m. and told to wait.", ["2003-07-25", "2003-07-25T13:00"]),
        ("He will take it up on Tuesday, 8 July, at 3:30 p.m.", ["2003-07-08", "2003-07-08T15:30"]),
        ("The king, elected on 4 July 2001, will speak at 3 p.m.", ["2001-07-04", "2003-05-22T15:00"]),
        ("The polls, which opened on Sunday, close at 8 p.m.", ["2003-05-18", "2003-05-22T20:00"]),
        ("He left on Monday. They meet at 8 p.m.", ["2003-05-19", "2003-05-22T20:00"]),
        ("On Monday Mr. Silva of the U.N. left at 8 p.m.", ["2003-05-19", "2003-05-19T20:00"]),
    ],
)
def test_an_hour_is_of_the_day_of_its_clause(text: str, values: list[str]) -> None:
    assert [time.value for time in find_times(text, THURSDAY)] == values


def stamps(text: str) -> list[str]:
    return [time.value for time in find_times(text, THURSDAY) if time.type == "TIME"]


def test_the_stamps_of_lines_are_of_the_day_above_them() -> None:
    diary = "Tuesday, 20 May 2003\n\n09:15 Talks open.\n- 10:40 They end, as on 3 March.\n11:00 Lunch.\n\n"
    diary += "21 May:\n08:00 Talks."
    assert stamps(diary) == ["2003-05-20T09:15", "2003-05-20T10:40", "2003-05-20T11:00", "2003-05-21T08:00"]


def test_a_day_within_a_line_is_no_heading() -> None:
    assert stamps("He left on Monday.\n8 p.m. is the deadline.") == ["2003-05-22T20:00"]
    assert stamps("20 May was calm.\n8 p.m. is the deadline.") == ["2003-05-22T20:00"]
    assert stamps("20 May\n\nThe talks begin at 8 p.m.") == ["2003-05-22T20:00"]


@pytest.mark.parametrize(
    "text",
    [
        "The rand went from 14.55 to 15.10.",
        "It costs EUR 12.50-14.00 a ton.",
        "Articles 12.05-14.10 shall apply.",
        "The ratio was 10:15.",
        "It is part no. 1215Z.",
        "The dose of Q4 was high.",
        "In FY 12 soldiers died.",
        "In the end May resigned.",
        "He ran it in 02:10:33.",
    ],
)
def test_numbers_that_are_no_times(text: str) -> None:
    assert find_times(text, THURSDAY) == []


def test_long_lines_take_no_more_a_date() -> None:
    times = find_times("28-Oct-13 " * 20_000, THURSDAY)
    assert len(times) == 20_000
