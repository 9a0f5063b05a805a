"""Days of the week, today and yesterday, holidays and weekends."""

from __future__ import annotations

from timeline.times.english.lexicon import HOLIDAYS, WEEKDAYS, number, plain
from timeline.times.english.writing import NEAR, NO_NOUN, TURNS, calendar_date, edge_of, rule
from timeline.times.meaning import Constant, Holiday, Shift, Weekday, WeekdayShift, Weekend, WeekOf
from timeline.times.rule import Named, Piece, Produced

_TURNS = {**TURNS, "past": -1, "coming": 1}
_STRETCH = 3  # days from "Tuesday" to "Friday" in "Tuesday and Friday"
_WHEN = "[[the ]{edge:edge}~|{about:about} ]"  # "earlier Friday" is annotated without its first word


def _weekday(named: Named) -> Produced:
    turn = _TURNS.get(named.get("turn", ""))
    return Weekday(WEEKDAYS[plain(named["weekday"])], turn, edge_of(named))


def _week_of(named: Named) -> Produced:
    weeks = {"last": -1, "this": 0, "next": 1}[named["weeks"]]
    return WeekdayShift(WEEKDAYS[named["weekday"]], weeks)


def _told_weekday(named: Named) -> Produced:
    turn = {"previous": -1, "preceding": -1, "same": 0}.get(named["turn"], 1)
    return Weekday(WEEKDAYS[named["weekday"]], turn, origin="story")


def _weekdays_ago(named: Named) -> Produced:
    count = number(named["number"])
    return None if count is None else Weekday(WEEKDAYS[named["weekday"].rstrip("s")], -int(count))


def _weeks_from(named: Named) -> Produced:
    """ "A week ago Monday" is the Monday a week before the last one."""
    count = number(named["number"] or named["loose"] or "one")
    turn = 0 if count is None else int(count) + 1
    day = WEEKDAYS[named["weekday"] or named["weekday2"]]
    return Weekday(day, -turn if named["ago"] else turn) if turn else None


def _stretch(named: Named) -> Produced:
    first, last = WEEKDAYS[named["first"]], WEEKDAYS[named["last"]]
    return Piece("first", Weekday(first), "first"), Piece("last", Weekday(last, 1, origin="story"), "last")


def _week_of_date(named: Named) -> Produced:
    month, day, year = (named[part] or named[part + "2"] for part in ("month", "day", "year"))
    it = calendar_date(month, day, year)
    return None if it is None else WeekOf(it, "weekend" if named["unit"] == "weekend" else "week")


def _near(named: Named) -> Produced:
    return Shift("day", NEAR[named["near"]], mod=edge_of(named))


def _holiday(named: Named) -> Produced:
    year = int(named["year"]) if named["year"] else None
    return Holiday(HOLIDAYS[named["holiday"]], year, _TURNS.get(named["turn"]))


def _weekend(named: Named) -> Produced:
    turn = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[named["turn"].split()[-1]]
    return Shift("weekend", turn, mod=edge_of(named))


def _weekdays_ahead(named: Named) -> Produced:
    count = number(named["number"])
    return None if not count else Weekday(WEEKDAYS[named["weekday"].rstrip("s")], int(count))


def _both(named: Named) -> Produced:
    """Two days of one stretch: the second is the one after the first."""
    first, last = WEEKDAYS[named["first"]], WEEKDAYS[named["last"]]
    if not 0 < (last - first) % 7 <= _STRETCH:
        return Piece("first", Weekday(first), "first"), Piece("last", Weekday(last), "last")
    return _stretch(named)


RULES = (
    rule(
        "on Friday",
        _WHEN + "{weekday:weekday}",
        _weekday,
        {
            "The minister resigned on Friday.": [("Friday", "DATE", "1999-03-05")],
            "Talks will open on Friday.": [("Friday", "DATE", "1999-03-12")],
            "The pope arrives in Lima on Friday.": [("Friday", "DATE", "1999-03-12")],
            "He has been king since becoming regent on Friday.": [("Friday", "DATE", "1999-03-05")],
            "They met late Tuesday.": [("late Tuesday", "DATE", "1999-03-09")],
            "By Monday the toll had doubled.": [("Monday", "DATE", "1999-03-08")],
            "They must leave by Monday.": [("Monday", "DATE", "1999-03-15")],
            "He spoke on Wednesday.": [("Wednesday", "DATE", "1999-03-10")],
            "She had left earlier Tuesday.": [("Tuesday", "DATE", "1999-03-09")],
        },
        ("A friday-ish mood.", "It meets on the second Tuesday of the term."),
        not_before=r"-[a-z]",
        not_after=r"\b(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th)[ \n]+",
    ),
    rule(
        "Tue - the vote",
        "{list weekday:weekday}",
        _weekday,
        {
            "\nTue - the bank met": [("Tue", "DATE", "1999-03-09")],
            "\nThe week ahead\n* Fri: vote": [("Fri", "DATE", "1999-03-12")],
        },
        ("\nSun shines.", "\nSat, he said nothing.", "He sat - and wed."),
        capital="weekday",
        after=r"(?:\n|[;:|] )[^\w\n]{0,4}",
        before=r"[ ]*(?::|-[ ])",
    ),
    rule(
        "a Sunday",
        "(a|one) {weekday:weekday}",
        lambda n: Constant("DATE", f"XXXX-WXX-{WEEKDAYS[n['weekday']]}"),
        {"It happened on a Sunday.": [("a Sunday", "DATE", "XXXX-WXX-7")]},
        before=r"[.,;:)]|$|[ \n]+(?:in|of|when|that|like|as|and|or|last|next)\b",
    ),
    rule(
        "last Friday",
        "(the |){turn:turn} {weekday:weekday}",
        _weekday,
        {
            "It closed last Friday.": [("last Friday", "DATE", "1999-03-05")],
            "It shuts next Wednesday.": [("next Wednesday", "DATE", "1999-03-17")],
            "We vote this Friday.": [("this Friday", "DATE", "1999-03-12")],
        },
    ),
    rule(
        "Friday of last week",
        "{weekday:weekday}[ of] {weeks:weeks} week|{weeks:weeks2} week {weekday:weekday2}",
        lambda n: _week_of({"weekday": n["weekday"] or n["weekday2"], "weeks": n["weeks"] or n["weeks2"]}),
        {"The strike began Monday of last week.": [("Monday of last week", "DATE", "1999-03-01")]},
    ),
    rule(
        "the following Friday",
        "[on ]the {weekday turn:turn} {weekday:weekday}",
        _told_weekday,
        {
            "Talks broke off on March 2. The following Friday they resumed.": [
                ("March 2", "DATE", "1999-03-02"),
                ("The following Friday", "DATE", "1999-03-05"),
            ],
            "She was named on January 20 and left the previous Monday.": [
                ("January 20", "DATE", "1999-01-20"),
                ("the previous Monday", "DATE", "1999-01-18"),
            ],
        },
    ),
    rule(
        "two Fridays ago",
        "{number:number} {weekdays:weekday} ago",
        _weekdays_ago,
        {"It was sealed two Fridays ago.": [("two Fridays ago", "DATE", "1999-02-26")]},
    ),
    rule(
        "two Fridays from now",
        "{number:number} {weekdays:weekday} (from now|hence)",
        _weekdays_ahead,
        {"It opens two Fridays from now.": [("two Fridays from now", "DATE", "1999-03-19")]},
    ),
    rule(
        "Thursday last",
        "{weekday:weekday} last",
        lambda n: Weekday(WEEKDAYS[n["weekday"]], -1),
        {"He was moved on Thursday last.": [("Thursday last", "DATE", "1999-03-04")]},
        before=NO_NOUN,
    ),
    rule(
        "a week ago Friday",
        "({number:number}|{loose:loose}) {weeks unit:unit} ({ago:ago}|from) {weekday:weekday}|{weekday:weekday2} week",
        _weeks_from,
        {
            "The envoy left a week ago Friday.": [("a week ago Friday", "DATE", "1999-02-26")],
            "They vote two weeks from Tuesday.": [("two weeks from Tuesday", "DATE", "1999-03-30")],
            "The house rises Monday week.": [("Monday week", "DATE", "1999-03-22")],
        },
    ),
    rule(
        "Monday to Friday",
        "{weekday:first}( through | thru | to | until | till |-){weekday:last}",
        _stretch,
        {
            "The summit will run Thursday through Saturday.": [
                ("Thursday", "DATE", "1999-03-11"),
                ("Saturday", "DATE", "1999-03-13"),
            ],
            "The border was shut from Saturday to Monday.": [
                ("Saturday", "DATE", "1999-03-06"),
                ("Monday", "DATE", "1999-03-08"),
            ],
        },
        not_before=r"-[a-z]",
    ),
    rule(
        "Tuesday and Wednesday",
        "{weekday:first}( and | or ){weekday:last}",
        _both,
        {
            "He will be in Oslo on Tuesday and Wednesday.": [
                ("Tuesday", "DATE", "1999-03-16"),
                ("Wednesday", "DATE", "1999-03-17"),
            ],
            "They met on Monday and Tuesday.": [("Monday", "DATE", "1999-03-08"), ("Tuesday", "DATE", "1999-03-09")],
            "It may be Friday or Monday.": [("Friday", "DATE", "1999-03-12"), ("Monday", "DATE", "1999-03-15")],
        },
        not_before=r"-[a-z]|[ \n]+(?:of[ \n]+)?(?:last|this|next)[ \n]+week",
    ),
    rule(
        "the week of March 8",
        "(the |){week unit:unit} (of|beginning|starting|ending|ended)[ on] [{weekday:weekday}[,] ]"
        "({month:month} {day:day}[[,] {year:year}]|{day:day2}[ of] {month:month2}[ {year:year2}])",
        _week_of_date,
        {
            "Sales fell in the week of March 8.": [("the week of March 8", "DATE", "1999-W10")],
            "They met on the weekend of 4 July 1998.": [("the weekend of 4 July 1998", "DATE", "1998-W27-WE")],
            "\nWeek of 8 March 1999": [("Week of 8 March 1999", "DATE", "1999-W10")],
            "In the week ending Friday, Feb. 5, it rained.": [("the week ending Friday, Feb. 5", "DATE", "1999-W05")],
        },
        ("The week of mourning passed quietly.",),
    ),
    rule(
        "yesterday",
        "[{edge:edge}~|earlier |later |{about:about} ]{near:near}",
        _near,
        {
            "He left yesterday.": [("yesterday", "DATE", "1999-03-09")],
            "The vote is tomorrow.": [("tomorrow", "DATE", "1999-03-11")],
            "Late yesterday it rained.": [("Late yesterday", "DATE", "1999-03-09")],
        },
        ("He reads USA Today.",),
        not_before="-[a-z]",
        not_after=r"\b(?:usa|voa|psychology)[ \n]+",
    ),
    rule(
        "the day before yesterday",
        "the day (before {before:before}|after {after:after})",
        lambda n: Shift("day", -2 if n["before"] else 2),
        {"She called the day before yesterday.": [("the day before yesterday", "DATE", "1999-03-08")]},
    ),
    rule(
        "Christmas",
        "[{turn:turn} ]{holiday:holiday}[[,] {year:year}]",
        _holiday,
        {
            "Troops were home by Christmas.": [("Christmas", "DATE", "1999-12-25")],
            "It fell on Good Friday 1998.": [("Good Friday 1998", "DATE", "1998-04-10")],
            "A truce held on Orthodox Easter 1998.": [("Orthodox Easter 1998", "DATE", "1998-04-19")],
        },
        ("The christmas tree.",),
        capital="holiday",
        not_before=r"[ \n]+(?:tree|island|cards?|party|present|carol|eggs?)\b",
    ),
    rule(
        "last weekend",
        "[{edge:edge} |earlier |later ]{weekend turn:turn} weekend",
        _weekend,
        {
            "They skied last weekend.": [("last weekend", "DATE", "1999-W09-WE")],
            "It opens next weekend.": [("next weekend", "DATE", "1999-W11-WE")],
        },
    ),
    rule(
        "the weekend",
        "the weekend",
        lambda _: Weekend(),
        {
            "Rebels struck over the weekend.": [("the weekend", "DATE", "1999-W09-WE")],
            "They will work through the weekend.": [("the weekend", "DATE", "1999-W10-WE")],
        },
    ),
)
