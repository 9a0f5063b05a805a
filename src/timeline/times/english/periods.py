"""Parts of a year: quarters, halves and seasons, and the periods that company reports speak of."""

from __future__ import annotations

from timeline.times.english.lexicon import SEASONS, number, ordinal, year_of
from timeline.times.english.writing import LEAD, NO_NOUN, TURNS, calendar_date, edge_of, rule
from timeline.times.meaning import Constant, QuarterTo, ReportingPeriod, Shift, YearPart
from timeline.times.rule import Named, Piece, Produced

# A quarter of a game: of that many characters, some tell of one.
_IN_A_GAME = (
    r"\b(?:touchdowns?|rebounds?|halftime|quarterback|yards?|baskets?"
    r"|(?:out)?scor(?:ed|es|ing)[ \n]+(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten)"
    r"|(?:led|lead|leading|trailed|trailing|won)[ \n]+[0-9]{1,3}-[0-9]{1,3})\b[^.;]*"
)


def _part(part: str, named: Named) -> Produced:
    mod = edge_of(named)
    if other := named.get("year_word") or named.get("short_year"):
        named = {**named, "year": other}
    if named.get("year"):
        return Constant("DATE", f"{year_of(named['year']):04d}-{part}", mod)
    year_turn = TURNS.get(named.get("of_turn", ""))
    return YearPart(part, TURNS.get(named.get("turn", "")), year_turn, mod)


def _quarter(named: Named) -> Produced:
    return _part(f"Q{ordinal(named['nth_of_four'])}", named)


def _half(named: Named) -> Produced:
    return _part("H1" if named["half"] in ("first", "first two") else "H2", named)


def _seasons_ago(named: Named) -> Produced:
    count = number(named["number"])
    return None if count is None else YearPart(SEASONS[named["seasons"][:-1]], None, -int(count))


def _short_part(named: Named) -> Produced:
    year = named["year"] or named["year2"] or named["short_year"]
    return Constant("DATE", f"{year_of(year):04d}-{(named['short'] or named['short2']).upper()}") if year else None


def _season(named: Named) -> Produced:
    return _part(SEASONS[named["season"]], named)


def _quarter_to(named: Named) -> Produced:
    end = calendar_date(named["month"], named["day"], named["year"])
    if end is None:
        return None
    last = "year" if named["year"] else "day" if named["day"] else "month"
    return Piece("quarter", QuarterTo(end), "quarter"), Piece("month", end, last)


def _last_quarter(years: int = 0) -> ReportingPeriod:
    return ReportingPeriod(years, True, Shift("quarter", 4 * years - 1))


def _of_two(figures: str) -> str | None:
    """The year of "98"; None of one figure."""
    return str(year_of("'" + figures)) if len(figures) == 2 else None


def _numbered_quarter(named: Named) -> Produced:
    year = _of_two(named["digits"])
    return Constant("DATE", f"{year}-Q{named['nth'][0]}") if year else None


def _fiscal(named: Named) -> Produced:
    """A fiscal year, under the number that it goes by."""
    year = named["year"] or _of_two(named["digits"])
    return Constant("DATE", year) if year else None


RULES = (
    rule(
        "the third quarter",
        LEAD
        + "[the ][fiscal~]{nth of four:nth_of_four} quarter"
        + "[( of| in|,|)[ fiscal] {year:year}|[ of] {turn:of_turn} year]"
        "|[fiscal~]{nth of four:hyphened}-quarter",
        lambda n: _quarter({**n, "nth_of_four": n["nth_of_four"] or n["hyphened"]}),
        {
            "Sales fell in the fourth quarter.": [("the fourth quarter", "DATE", "1998-Q4")],
            "A first-quarter loss is expected.": [("first-quarter", "DATE", "1999-Q1")],
            "It ended with the third quarter of 1990.": [("the third quarter of 1990", "DATE", "1990-Q3")],
        },
        ("He scored 14 points in the third quarter.", "They led 14-3 at the end of the first quarter."),
        not_after=_IN_A_GAME,
        not_before=r"[ \n]*(?:-[ \n]?)?(?:mile|final|horse|comeback|touchdown)|[ \n]+of[ \n]+the[ \n]+game",
    ),
    rule(
        "3Q98",
        "{nth of quarter:nth}{two digits:digits}",
        _numbered_quarter,
        {"It was flat on 3Q98.": [("3Q98", "DATE", "1998-Q3")]},
    ),
    rule(
        "FY99",
        "({fy:fy}[ ]|fiscal[ year] ){year:year}[(/|-){two digits:next}]"
        "|{fy:fy2}{two digits:digits}[(/|-){two digits:next2}]",
        _fiscal,
        {
            "The budget for FY2001 was cut.": [("FY2001", "DATE", "2001")],
            "It grew in FY98.": [("FY98", "DATE", "1998")],
        },
    ),
    rule(
        "in H1",
        "{short quarter:short}",
        lambda n: YearPart(n["short"].upper()),
        {"Debt peaked in H1.": [("H1", "DATE", "1999-H1")], "It fell in Q4.": [("Q4", "DATE", "1998-Q4")]},
        after=r"\b(?:in|during|since|by)[ \n]+",
        before=r"[.,;:)]|$|[ \n]+(?:and|but|was|is|on|to|while|as|were|by|from|after|it|we|when)\b",
    ),
    rule(
        "Q3 2010",
        "({short quarter:short}[~{year:year}|[ ]{short year:short_year}]|{year:year2}~{short quarter:short2})",
        _short_part,
        {
            "Growth stalled in Q3 2010.": [("Q3 2010", "DATE", "2010-Q3")],
            "Orders for H1 1998 fell.": [("H1 1998", "DATE", "1998-H1")],
        },
        ("The Q1 bus is late.",),
        before=r"[.,;:)]|$|[ \n]",
        not_before=r"[ \n]+(?:bus|train|engine|and|visa)\b",
    ),
    rule(
        "the year-ago third quarter",
        "the (year-ago|year-earlier) {nth of four:nth_of_four}~quarter",
        lambda n: YearPart(f"Q{ordinal(n['nth_of_four'])}", None, -1),
        {"It lost less in the year-ago third quarter.": [("the year-ago third quarter", "DATE", "1998-Q3")]},
    ),
    rule(
        "next year's first quarter",
        "{turn:of_turn} year's {nth of four:nth_of_four}~quarter",
        _quarter,
        {"It opens in next year's first quarter.": [("next year's first quarter", "DATE", "2000-Q1")]},
    ),
    rule(
        "the 1988 second quarter",
        "the {year:year} {nth of four:nth_of_four}~quarter",
        _quarter,
        {"In the 1998 second quarter it lost money.": [("the 1998 second quarter", "DATE", "1998-Q2")]},
    ),
    rule(
        "the 1988 period",
        "the {year:year} (quarter|period)",
        lambda n: ReportingPeriod(0, False, Constant("DATE", n["year"]), int(n["year"])),
        {"It earned more in the 1997 period.": [("the 1997 period", "DATE", "1997")]},
    ),
    rule(
        "the first half of 1990",
        "[the ]{half:half} (half|quarters)( of|,) ({year:year}|{turn:of_turn} year|the {whole:whole})",
        lambda n: _half({**n, "of_turn": "this" if n["whole"] else n["of_turn"]}),
        {"Exports rose in the first half of 1998.": [("the first half of 1998", "DATE", "1998-H1")]},
        ("The first half of the game was dull.",),
    ),
    rule(
        "first-half earnings",
        "{half:half}-half",
        _half,
        {"First-half earnings rose.": [("First-half", "DATE", "1999-H1")]},
        before=r"[ \n]+(?:profits?|earnings|results?|net|sales|loss(?:es)?|revenues?|income|figures|growth|exports)\b",
    ),
    rule(
        "the latest quarter",
        "the (latest|most recent) (quarter|period)",
        lambda _: _last_quarter(),
        {
            "Profit fell in the third quarter. In the latest period, sales fell too.": [
                ("the third quarter", "DATE", "1998-Q3"),
                ("the latest period", "DATE", "1998-Q3"),
            ]
        },
    ),
    rule(
        "the quarter",
        "the quarter",
        lambda _: _last_quarter(),
        {"Losses grew in the quarter.": [("the quarter", "DATE", "1998-Q4")]},
        ("He knew the quarter of the city well.",),
        after=r"\b(?:in|for|during|of)[ \n]+",
        not_before=r"[ \n]+(?:of[ \n]|century|mile|final)",
    ),
    rule(
        "the quarter ended Sept. 30",
        "{the quarter:quarter} (ended|ending|that ended|to) {month:month} [{day:day}][[,] {year:year}]",
        _quarter_to,
        {
            "Losses grew in the quarter ended Jan. 31.": [
                ("the quarter", "DATE", "1998-Q4"),
                ("Jan. 31", "DATE", "1999-01-31"),
            ]
        },
        ("The quarter ended well.",),
    ),
    rule(
        "the year-ago period",
        (
            "(year-ago|year-earlier|year-before)|the (year-ago|year-earlier"
            "|year-before) period|the (same|corresponding|comparable) "
            "period (last year|a year (ago|earlier))"
            "|the quarter a year (ago|earlier)|last year's (quarter|period)"
        ),
        lambda _: ReportingPeriod(-1, False, Shift("year", -1)),
        {
            "It beat the year-earlier period.": [("the year-earlier period", "DATE", "1998")],
            "In the nine months to Sept. 30 it earned more than in the same period a year earlier.": [
                ("the nine months", "DURATION", "P9M"),
                ("Sept. 30", "DATE", "1998-09-30"),
                ("the same period a year earlier", "DATE", "1997"),
            ],
        },
    ),
    rule(
        "the year-ago quarter",
        "the (year-ago|year-earlier|year-before) quarter"
        "|the (same|corresponding|comparable) quarter (last year|a year (ago|earlier))",
        lambda _: _last_quarter(-1),
        {
            "It lost less in the year-ago quarter.": [("the year-ago quarter", "DATE", "1997-Q4")],
            "It lost less in the same quarter a year earlier.": [
                ("the same quarter a year earlier", "DATE", "1997-Q4")
            ],
        },
    ),
    rule(
        "the summer",
        LEAD
        + ("(the |{turn:turn} ){season:season}[[ of][,] ({year:year}|{year word:year_word}|{short year:short_year})]"),
        _season,
        {
            "He fell ill last winter.": [("last winter", "DATE", "1998-WI")],
            "The summer of 1936 was hot.": [("The summer of 1936", "DATE", "1936-SU")],
        },
        ("The fall of the wall came.", "The spring broke.", "The fall in prices hurt."),
        not_before=r"[ \n]+(?:of|in|from|broke|to|guy|water|palace|olympics|house|games)\b|-[a-z]",
    ),
    rule(
        "two summers ago",
        "{number:number} {seasons:seasons} ago",
        _seasons_ago,
        {"The well ran dry two summers ago.": [("two summers ago", "DATE", "1997-SU")]},
    ),
    rule(
        "the summer before last",
        "the {season:season} before last",
        lambda n: YearPart(SEASONS[n["season"]], -2),
        {"The wells ran dry the summer before last.": [("the summer before last", "DATE", "1997-SU")]},
        before=NO_NOUN,
    ),
    rule(
        "summer 1999",
        LEAD + "{season:season}[ of] {year:year}",
        _season,
        {"In spring 1998 they tried again.": [("spring 1998", "DATE", "1998-SP")]},
    ),
    rule(
        "early summer",
        "([the ]{part:part} of |[the ]{edge:edge}~)[the ]{season:season}",
        _season,
        {"Orders fell in early summer.": [("early summer", "DATE", "1998-SU")]},
    ),
    rule(
        "in summer",
        "{season:season}",
        _season,
        {"They go back in autumn.": [("autumn", "DATE", "1999-FA")]},
        ("Prices fall.", "The shares spring back.", "Demand in fall-out shelters."),
        after=r"\b(?:in|by|since|until|through|during)[ \n]+",
        before=r"[.,;)]|[ \n]+(?:and|or|when|but|as|to|the)\b|$",
    ),
)
