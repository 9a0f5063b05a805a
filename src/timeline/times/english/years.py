"""Years, decades, centuries and fiscal years."""

from __future__ import annotations

from timeline.times.english.lexicon import DECADES, ordinal, year_of
from timeline.times.english.writing import LEAD, NO_NOUN, calendar_date, edge_of, rule
from timeline.times.meaning import CalendarDate, Constant
from timeline.times.rule import Named, Piece, Produced

_STRONG = (
    r"(?:^|[\s(\"'])(?:in|since|during|until|till|due|year|fiscal"
    r"|circa|c\.|ca\.|early|late|mid|in about|in around|back in)[ \n]+"
)
_WEAK = (
    r"(?:^|[\s(\"'])(?:of|for|to|from|by|after|before|through|and|or|between|than|around|about|with|at|on|summer|winter"
    r"|spring|fall|autumn|beyond|into)[ \n]+"
)
_COUNTED = (
    r"[ \n]+(?:percent|per[ \n]cent|people|dollars|points|others"
    r"|b\.?c\b|a\.?d\b|bce\b|miles|soldiers|troops|shares|men|women)\b|%|,?[0-9]|[-/.:][0-9]"
)

_LISTED = ("first", "second", "third", "fourth", "last")
# What comes behind a year of which something was: "the elections of 1994 changed Congress".
_CAME = (
    r"[ \n]+(?:became|began|brought|came|cost|ended|fell|gave|grew|led|left|lost|made|rose|saw|set|took|went|won"
    r"|(?!(?:armed|displaced|injured|killed|need|speed|trained|unarmed|wounded)\b)[a-z]+ed)\b"
)
# Before "of" and a number of people or things.
_MANY = r"average|bands?|columns?|crowds?|fleets?|forces?|groups?|mob|number|record|staff|thousands|toll|total"


def _year(named: Named) -> Produced:
    year = year_of(named["year"])
    return CalendarDate(year, mod=edge_of(named)) if year else None


def _before_christ(named: Named) -> Produced:
    of_year = calendar_date(named["month"], named["day"] or named["nth"])
    if of_year is None or of_year.month is None or not int(named["year"]):
        return None
    day = f"-{of_year.day:02d}" if of_year.day is not None else ""
    return Constant("DATE", f"BC{int(named['year']):04d}-{of_year.month:02d}{day}", edge_of(named))


def _decade(named: Named) -> Produced:
    year = year_of(named["year"])
    return Constant("DATE", f"{year // 10:03d}", edge_of(named)) if year % 10 == 0 else None


def _century(named: Named) -> Produced:
    number = ordinal(named["ordinal"] or named["nth"])
    return Constant("DATE", f"{number - 1:02d}", edge_of(named)) if 1 <= number <= 30 else None


def _season(named: Named) -> Produced:
    """Two years of one century, or the end of one and the next; "2001-05" is a month rather."""
    if len(named["last"]) < 2 or int(named["first"]) % 100 < int(named["last"]) <= 12:
        follows = int(named["last"]) == int(named["first"]) % 100 + 1
        if len(named["last"]) < 2 or not follows:
            return None
    return _span(named)


def _span(named: Named) -> Produced:
    first, last = int(named["first"]), int(named["last"])
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 150:
        return None
    return (
        Piece("first", CalendarDate(first), "first"),
        Piece("last", CalendarDate(last), "last"),
    )


def _list(named: Named) -> Produced:
    return tuple(Piece(name, CalendarDate(int(named[name])), name) for name in _LISTED if named[name])


RULES = (
    rule(
        "2014: the line of a chronology",
        "{year:year}",
        _year,
        {"\n2014: Peru left.": [("2014", "DATE", "2014")], "\n* 1999: Chile returned.": [("1999", "DATE", "1999")]},
        ("\nRoom 2014: closed.", "\n3000: a space odyssey.", "\n1973 - the text that counts."),
        after=r"\n[^\w\n]{0,4}",
        before=r"[ \t]*:[ \t]+[a-z]",
    ),
    rule(
        "in 1949",
        LEAD + "{year:year}",
        _year,
        {
            "The pact dates from before 1949.": [("1949", "DATE", "1949")],
            "In 1956 they broke with it.": [("1956", "DATE", "1956")],
            '"In 1956 we broke with it," she said.': [("1956", "DATE", "1956")],
            "Growth stalled in early 1997.": [("early 1997", "DATE", "1997")],
        },
        (
            "A crowd of 1949 people came.",
            "He sent 2000 soldiers.",
            "It costs $1999.",
            "Flight 1980 was late.",
            "The sum of 2000 pounds was paid.",
        ),
        after=_STRONG,
        not_before=_COUNTED,
    ),
    rule(
        "of 1949",
        LEAD + "{year:year}",
        _year,
        {"The pact of 1949, once renewed, held.": [("1949", "DATE", "1949")]},
        after=_WEAK,
        before=NO_NOUN,
        not_before=_COUNTED,
    ),
    rule(
        "that 1949 would",
        "{year:year}",
        _year,
        {
            "She said that 1999 would be worse.": [("1999", "DATE", "1999")],
            "Unlike 1997, it fell.": [("1997", "DATE", "1997")],
            "The year was 1968.": [("1968", "DATE", "1968")],
            "The elections of 1994 changed the house.": [("1994", "DATE", "1994")],
            "The notes of 1996 rose.": [("1996", "DATE", "1996")],
        },
        (
            "A band of 1994 fled.",
            "He said that 1999 had left.",
            "A toll of 1999 killed in raids is feared.",
            "A crowd of 1999 came.",
            "The year was 1968 votes long.",
        ),
        after=rf"\b(?:that|unlike|year[ \n]+(?:was|is)|(?!(?:{_MANY})\b)[a-z]+[ \n]+of)[ \n]+",
        before=r"[ \n]+(?:could|may|might|should|was|will|would)\b|[,.;]|$|" + _CAME,
        not_before=_COUNTED + r"|[ \n]+will[ \n]+be[ \n]+[a-z]+ed\b|(?<=[0-9]00)",
    ),
    rule(
        "1994, 1996 and 1998",
        "{year:first}, {year:second}[, {year:third}[, {year:fourth}]][,] (and|or) {year:last}",
        _list,
        {
            "It won in 1994, 1996 and 1998.": [
                ("1994", "DATE", "1994"),
                ("1996", "DATE", "1996"),
                ("1998", "DATE", "1998"),
            ],
            "Sales for 1994, 1995, 1996 and 1997 fell.": [
                ("1994", "DATE", "1994"),
                ("1995", "DATE", "1995"),
                ("1996", "DATE", "1996"),
                ("1997", "DATE", "1997"),
            ],
        },
        ("It sold 1994, 1996 and 1998 cars.", "Rooms 1994, 1996 and 1998 are shut."),
        after=_STRONG + r"|\b(?:for|of|from|to|and|with|as)[ \n]+",
        not_before=_COUNTED + r"|[ \n]+[a-z]{3,}s\b",
    ),
    rule(
        "1949 (apart)",
        "{year:year}",
        _year,
        {"The film (1994) won.": [("1994", "DATE", "1994")]},
        ("Room 1949 is shut.",),
        after=r"\(|[a-z],[ \n]|\b(?:1[0-9]|20)[0-9]{2},[ \n]+",
        before=r"[),]",
    ),
    rule(
        "the 1990 budget",
        "{year:year}",
        _year,
        {"Its 1998 budget passed.": [("1998", "DATE", "1998")]},
        ("The 2000 soldiers left.",),
        after=r"\b(?:its|his|her|their|our|a|the|late|early)[ \n]+",
        before=(
            r"[ \n]+(?:[a-z]+[ \n]+)?(?:results|earnings|sales|olympics"
            r"|games|elections|talks|accords|[a-z-]*[a-rt-z])\b"
        ),
        not_before=_COUNTED,
    ),
    rule(
        "early 1949",
        "([the ]{part:part} of |[the ]{edge:edge}( in |~)){year:year}",
        _year,
        {
            "It fell in late 1998.": [("late 1998", "DATE", "1998")],
            "By the end of 1994 it was over.": [("the end of 1994", "DATE", "1994")],
        },
        not_before=r"s\b|[0-9]",
    ),
    rule(
        "the year 2000",
        LEAD + "[the ]year[ of] ({year:year}|{year word:year2})",
        lambda n: CalendarDate(year_of(n["year"] or n["year2"]), mod=edge_of(n)),
        {"They fear the year 2000.": [("the year 2000", "DATE", "2000")]},
    ),
    rule(
        "nineteen seventy-nine",
        LEAD + "{year word:year}",
        _year,
        {"She came in nineteen seventy-nine.": [("nineteen seventy-nine", "DATE", "1979")]},
        ("Two thousand men marched.",),
        after=r"\b(?:in|since|of|until|by|during|before|after)[ \n]+",
        before=NO_NOUN,
    ),
    rule(
        "'89",
        LEAD + "{short year:year}",
        _year,
        {"He won in '89.": [("'89", "DATE", "1989")]},
        ("It is 6'11 tall.",),
        after=(r"\b(?:in|since|of|until|by|during|before|after" r"|from|to|spring|summer|fall|winter)[ \n]+"),
        not_before=r"s\b|[0-9]",
    ),
    rule(
        "fiscal 1989",
        LEAD + "[the ](fiscal[~year]|fy[~]) {year:year}|fy{year:year2}",
        lambda n: _year({**n, "year": n["year"] or n["year2"]}),
        {
            "Spending rose in fiscal 1998.": [("fiscal 1998", "DATE", "1998")],
            "It is in the FY 1998 plan.": [("the FY 1998", "DATE", "1998")],
        },
    ),
    rule(
        "1949-1953",
        "{year:first}[ ](-|to )[ ]({year:last})",
        _span,
        {"He ruled 1949-1953 alone.": [("1949", "DATE", "1949"), ("1953", "DATE", "1953")]},
        ("They ran 1953-1949 ads.",),
        not_before="[-0-9%]",
    ),
    rule(
        "1967-74",
        "{year:first}(-|/){two digits:last}",
        _season,
        {
            "The 1998-99 budget passed.": [("1998", "DATE", "1998"), ("99", "DATE", "1999")],
            "He ruled from 1967-74.": [("1967", "DATE", "1967"), ("74", "DATE", "1974")],
        },
        ("The 2001-00 code fails.",),
        not_before=r"[-/0-9%]|[.,][0-9]",
        not_after=r"[-/#]",
    ),
    rule(
        "pre-1989",
        "({pre:pre}|post)~{year:year}",
        lambda n: CalendarDate(int(n["year"]), mod="BEFORE" if n["pre"] else "AFTER"),
        {"They want the pre-1967 lines back.": [("pre-1967", "DATE", "1967")]},
        not_before=_COUNTED,
    ),
    rule(
        "the 1990s",
        LEAD + "[the ]{decade:year}",
        lambda n: _decade({**n, "year": n["year"].rstrip("s").rstrip("'")}),
        {
            "It began in the 1990s.": [("the 1990s", "DATE", "199")],
            "In the mid-1980s oil fell.": [("the mid-1980s", "DATE", "198")],
            "Music of the '60s played.": [("the '60s", "DATE", "196")],
        },
    ),
    rule(
        "the nineties",
        "the [{edge:edge}~]{decade word:decade}",
        lambda n: Constant("DATE", f"19{DECADES[n['decade']]}", edge_of(n)),
        {"The nineties were kind.": [("The nineties", "DATE", "199")]},
    ),
    rule(
        "449 BC",
        LEAD + "[[the ]year ]{digits:year}[~]{christ:christ}",
        lambda n: Constant("DATE", f"BC{int(n['year']):04d}", edge_of(n)) if int(n["year"]) else None,
        {
            "They made peace in 449 B.C.": [("449 B.C.", "DATE", "BC0449")],
            "Caesar fell in 44 BC and all changed.": [("44 BC", "DATE", "BC0044")],
            "It began in the year 65 B.C.": [("the year 65 B.C.", "DATE", "BC0065")],
        },
        ("Some 44 BC residents came.",),
        after=_STRONG + "|" + _WEAK,
        capital="christ",
    ),
    rule(
        "March 15, 44 B.C.",
        LEAD + "{month:month}[ ({day:day}|{nth:nth})][,] {digits:year}[~]{christ:christ}",
        _before_christ,
        {
            "Caesar fell on March 15, 44 B.C.": [("March 15, 44 B.C.", "DATE", "BC0044-03-15")],
            "Alexander died in June 323 B.C.": [("June 323 B.C.", "DATE", "BC0323-06")],
        },
        capital="month",
    ),
    rule(
        "Aug. 24, A.D. 410",
        LEAD + "{month:month}[ ({day:day}|{nth:nth})][,] (a.d.|ad) {digits:year}",
        lambda n: calendar_date(n["month"], n["day"] or n["nth"], n["year"].zfill(4), edge_of(n)),
        {"Rome fell on Aug. 24, A.D. 410.": [("Aug. 24, A.D. 410", "DATE", "0410-08-24")]},
        capital="month",
    ),
    rule(
        "the year 410",
        "the year {early year:year}",
        _year,
        {"Rome fell in the year 410.": [("the year 410", "DATE", "0410")]},
        ("It grew by the year 410 percent.",),
        after=r"\b(?:in|since|until|till|by|before|after|of)[ \n]+",
        before=NO_NOUN,
        not_before=_COUNTED,
    ),
    rule(
        "800 AD",
        LEAD + "(ad {digits:year}|{digits:year2}[~]{era:era})",
        lambda n: CalendarDate(int(n["year"] or n["year2"]), mod=edge_of(n)) if int(n["year"] or n["year2"]) else None,
        {
            "He was crowned in AD 800.": [("AD 800", "DATE", "0800")],
            "The city fell in 410 A.D. to the Goths.": [("410 A.D.", "DATE", "0410")],
        },
        ("He ran a 30 ad campaign.",),
        after=_STRONG + "|" + _WEAK,
    ),
    rule(
        "the 20th century",
        LEAD + "[the ]({ordinal:ordinal}|{nth:nth})~century",
        _century,
        {"The 19th century began calmly.": [("The 19th century", "DATE", "18")]},
        ("It was lost in the 5th century BC.",),
        not_before=r"[ \n]+b\.?c",
    ),
)
