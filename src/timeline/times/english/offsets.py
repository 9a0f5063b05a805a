"""Counted from somewhere: last year, two days ago, a month later, earlier this week."""

from __future__ import annotations

from timeline.times.english.lexicon import UNITS, number
from timeline.times.english.writing import NO_NOUN, TURNS, amount_mod, edge_of, rule
from timeline.times.meaning import Constant, Meaning, ReportingPeriod, Shift, Unit
from timeline.times.rule import Named, Produced

_PUBLICATION = {"last": -1, "past": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1, "upcoming": 1}
# "the next year" is counted from publication, "the next day" goes on with the story.
_STORY = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0}
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
_CLOCK = ("second", "minute", "hour")
# TimeML counts short things by their own unit and weeks, months and years at theirs.
_COUNT = "[{amount:amount} ]({number:number}[~{half more:half}]|{loose:loose})~{units:unit}[ {half more:half_more}]"


def _unit(named: Named) -> Unit:
    return UNITS[named["unit"]]  # type: ignore[return-value]


def _turned(named: Named) -> Produced:
    return Shift(_unit(named), _PUBLICATION[named["turn"].split()[-1]], mod=edge_of(named))


def _story(named: Named) -> Produced:
    return Shift(_unit(named), _STORY[named["turn"].split()[-1]], "story", mod=edge_of(named))


def _counted(named: Named) -> float | None:
    count = number(named["number"] or named["loose"])
    return count if count is None or not (named.get("half") or named.get("half_more")) else count + 0.5


def _moved(named: Named, way: int, origin: str) -> Meaning | None:
    count, unit, mod = _counted(named), _unit(named), amount_mod(named)
    if count is None:
        return None
    if unit in _YEARS and count != int(count):  # half a century ago
        count, unit = count * _YEARS[unit], "year"
    if unit in _CLOCK and count == int(count) and origin == "story":
        return Shift(unit, way * int(count), "story", mod=mod)
    if count != int(count) or unit in _CLOCK:
        if unit == "year":  # two and a half years ago: the month can be told
            return Shift("month", way * int(count * 12), origin, mod=mod)  # type: ignore[arg-type]
        return Constant("TIME" if unit in _CLOCK else "DATE", "PAST_REF" if way < 0 else "FUTURE_REF", mod)
    told: Unit | None = "year" if unit in ("decade", "century", "millennium") else None
    shift = Shift(unit, way * int(count), origin, told, mod)  # type: ignore[arg-type]
    if unit == "year" and count == 1 and way < 0:
        return ReportingPeriod(-1, False, shift)
    return shift


def _from_today(named: Named) -> Meaning | None:
    count = _counted(named)
    whole = count is not None and count == int(count)
    return Shift(_unit(named), int(count or 0), told="day") if whole and named["near"] == "today" else None


def _anniversary(named: Named) -> Meaning | None:
    count, unit = _counted(named), _unit(named)
    if count is None or count != int(count) or unit not in ("year", "month", "week"):
        return None
    if named["week"]:
        return Shift("year", -int(count), told="week", mod=amount_mod(named)) if unit == "year" else None
    if named["month"]:
        return Shift("month", -12 * int(count), mod=amount_mod(named)) if unit == "year" else None
    return Shift(unit, -int(count), told="day", mod=amount_mod(named))


RULES = (
    rule(
        "the next day",
        "the next day",
        lambda _: Shift("day", 1, "story"),
        {
            "Shells fell on February 2. The next day they ceased.": [
                ("February 2", "DATE", "1999-02-02"),
                ("The next day", "DATE", "1999-02-03"),
            ]
        },
        not_before="-",
    ),
    rule(
        "last year",
        "[{edge:edge} |earlier |later |about ]{turn:turn} {long unit:unit}[ or so]",
        _turned,
        {
            "He quit last month.": [("last month", "DATE", "1999-02")],
            "Earlier this week it snowed.": [("Earlier this week", "DATE", "1999-W10")],
            "It ends next year.": [("next year", "DATE", "2000")],
            "Late last week they broke off.": [("Late last week", "DATE", "1999-W09")],
        },
        (
            "This second try failed.",
            "The last hour-by-hour film.",
            "This day-to-day work.",
            "It was the last day of school.",
        ),
        not_before=r"-[a-z]|[ \n]+of[ \n]",
    ),
    rule(
        "the arrest last month of two men",
        "{turn:turn} {long unit:unit}",
        _turned,
        {"The arrest last month of two men angered them.": [("last month", "DATE", "1999-02")]},
        ("The last month of a war is the worst.", "It was the last week of term."),
        before=r"[ \n]+of[ \n]+(?:an?|two|three|four|five|six|seven|eight|nine|ten|several|dozens|hundreds|[0-9]+)\b",
        not_after=r"\b(?:the|a|an|his|her|its|their|this|every|each|of|in|for)[ \n]+",
    ),
    rule(
        "the week before last",
        "the {calendar unit:unit} (before last|{after next:after})",
        lambda n: Shift(_unit(n), 2 if n["after"] else -2),
        {
            "They met the week before last.": [("the week before last", "DATE", "1999-W08")],
            "It ends the year after next.": [("the year after next", "DATE", "2001")],
            "It was the week before last month's vote.": [("last month", "DATE", "1999-02")],
        },
        before=NO_NOUN,
    ),
    rule(
        "ten years ago today",
        _COUNT + " ago (today|this {month word:month}|this {week word:week})",
        _anniversary,
        {
            "It fell ten years ago today.": [("ten years ago today", "DATE", "1989-03-10")],
            "A year ago this month they agreed.": [("A year ago this month", "DATE", "1998-03")],
            "Ten years ago this week he died.": [("Ten years ago this week", "DATE", "1989-W10")],
        },
    ),
    rule(
        "this time last year",
        "this time {weeks:turn} {year or month:unit}",
        lambda n: Shift("month", TURNS[n["turn"]] * (12 if n["unit"] == "year" else 1)),
        {
            "This time last year the border was open.": [("This time last year", "DATE", "1998-03")],
            "It ends at this time next month.": [("this time next month", "DATE", "1999-04")],
        },
    ),
    rule(
        "the next year",
        "the {short turn:turn} {long unit:unit}",
        lambda n: Shift(_unit(n), 1, "either"),
        {
            "He was elected in 1996. The next year he resigned.": [
                ("1996", "DATE", "1996"),
                ("The next year", "DATE", "1997"),
            ],
            "It grew in 1996. Demand will fall the next year.": [
                ("1996", "DATE", "1996"),
                ("the next year", "DATE", "2000"),
            ],
        },
        not_after=r"\b(?:over|in|for|within|during|through|throughout|of|into|by|until)[ \n]+",
        not_before=r"-[a-z]|[ \n]+of[ \n]",
    ),
    rule(
        "the past year",
        "[{edge:edge} in ]the {span turn:turn} [fiscal ]{long unit:unit}[ or so]",
        _turned,
        {
            "Trade doubled in the past year.": [("the past year", "DATE", "1998")],
            "In the current month, rates rose.": [("the current month", "DATE", "1999-03")],
        },
        ("It was the last week of term.",),
        not_before=r"-[a-z]|[ \n]+of[ \n]",
    ),
    rule(
        "the previous fiscal year",
        "the (previous|preceding|prior) fiscal {unit:unit}",
        lambda n: Shift(_unit(n), -1),
        {"It earned more in the previous fiscal year.": [("the previous fiscal year", "DATE", "1998")]},
    ),
    rule(
        "the end of this week",
        "the {part:part} of [the |{turn:turn} ]{unit:unit}",
        lambda n: Shift(_unit(n), _PUBLICATION.get((n["turn"].split() or ["this"])[-1], 0), mod=edge_of(n)),
        {
            "It closes by the end of next month.": [("the end of next month", "DATE", "1999-04")],
            "He goes at the end of the year.": [("the end of the year", "DATE", "1999")],
        },
    ),
    rule(
        "the year just ended",
        "the [fiscal ]{unit:unit} just (ended|past|over)",
        lambda n: Shift(_unit(n), -1),
        {"Sales for the year just ended fell.": [("the year just ended", "DATE", "1998")]},
    ),
    rule(
        "year's end",
        "[the ]{unit:unit}('s|)[~]end",
        lambda n: Shift(_unit(n), 0, mod="END"),
        {
            "It must be done by year's end.": [("year's end", "DATE", "1999")],
            "A vote is due by year-end.": [("year-end", "DATE", "1999")],
        },
        ("The end came.",),
    ),
    rule(
        "year-end 1997",
        "[the ]year[~]end {year:year}",
        lambda n: Constant("DATE", n["year"], "END"),
        {"It fell below that at year-end 1997.": [("year-end 1997", "DATE", "1997")]},
        before=NO_NOUN,
    ),
    rule(
        "mid-year",
        "mid-{calendar unit:unit}|{midway:midway}",
        lambda n: Shift(UNITS[n["unit"] or n["midway"][3:]], 0, mod="MID"),  # type: ignore[arg-type]
        {
            "Talks resume by mid-year.": [("mid-year", "DATE", "1999")],
            "It closed at midweek.": [("midweek", "DATE", "1999-W10")],
        },
        after=r"\b(?:by|at|in|since|until|around|about)[ \n]+",
    ),
    rule(
        "earlier in the year",
        "(earlier|later|early|late) in the {calendar unit:unit}",
        lambda n: Shift(_unit(n), 0),
        {"Frost struck earlier in the year.": [("earlier in the year", "DATE", "1999")]},
        ("Late in the second act she sang.", "Later in the hour."),
    ),
    rule(
        "two days ago",
        _COUNT + " ago",
        lambda n: _moved(n, -1, "publication"),
        {
            "She arrived two days ago.": [("two days ago", "DATE", "1999-03-08")],
            "Nearly three weeks ago he fled.": [("Nearly three weeks ago", "DATE", "1999-W07")],
            "It began five months ago.": [("five months ago", "DATE", "1998-10")],
            "A year ago they agreed.": [("A year ago", "DATE", "1998")],
            "It was founded half a century ago.": [("half a century ago", "DATE", "1949")],
            "A year and a half ago they agreed.": [("A year and a half ago", "DATE", "1997-09")],
            "It was sold two and a half years ago.": [("two and a half years ago", "DATE", "1996-09")],
            "It was formed 4.6 billion years ago.": [("4.6 billion years ago", "DATE", "PAST_REF")],
        },
    ),
    rule(
        "a fortnight ago",
        "({number:number}|{loose:loose}) (fortnight|fortnights) ({ago:ago}|later)",
        lambda n: Shift("week", -2 * int(_counted(n) or 0)) if n["ago"] else Shift("week", 2, "story"),
        {"They met a fortnight ago.": [("a fortnight ago", "DATE", "1999-W08")]},
    ),
    rule(
        "a few years ago",
        "[only |just |not ]({vague:vague} |long |){plural:unit} ago|[not so |not that |so ]long ago"
        "|[just ]moments ago|a [short |little |long ]while (ago|back)",
        lambda n: Constant("DATE", "PAST_REF"),
        {
            "They wed several years ago.": [("several years ago", "DATE", "PAST_REF")],
            "It was settled long ago.": [("long ago", "DATE", "PAST_REF")],
            "He left a short while ago.": [("a short while ago", "DATE", "PAST_REF")],
        },
    ),
    rule(
        "two days later",
        _COUNT + " (later|thereafter|afterward|afterwards|after that)",
        lambda n: _moved(n, 1, "story"),
        {
            "It fell on March 2. Three days later it rose.": [
                ("March 2", "DATE", "1999-03-02"),
                ("Three days later", "DATE", "1999-03-05"),
            ],
            "He was recalled on March 2 and dismissed two days after that.": [
                ("March 2", "DATE", "1999-03-02"),
                ("two days after that", "DATE", "1999-03-04"),
            ],
            "They left a day later than agreed.": [("a day", "DURATION", "P1D")],
            "It struck at 8:46 a.m. on March 2; ten minutes later the roof fell.": [
                ("8:46 a.m. on March 2", "TIME", "1999-03-02T08:46"),
                ("ten minutes later", "TIME", "1999-03-02T08:56"),
            ],
            "Two hours later the roof fell.": [("Two hours later", "TIME", "PAST_REF")],
            "He was caught three days later.": [("three days later", "DATE", "XXXX-XX-XX")],
            "He retired five years later.": [("five years later", "DATE", "XXXX")],
        },
        not_before=r"[ \n]+than\b",
    ),
    rule(
        "a month earlier",
        _COUNT + " (earlier|previously)",
        lambda n: _moved(n, -1, "story"),
        {
            "He died on January 9, 1998. A month earlier he had resigned.": [
                ("January 9, 1998", "DATE", "1998-01-09"),
                ("A month earlier", "DATE", "1997-12"),
            ],
            "It took two weeks earlier this month.": [
                ("two weeks", "DURATION", "P2W"),
                ("earlier this month", "DATE", "1999-03"),
            ],
        },
        not_before=r"[ \n]+(?:this|last|in|than)[ \n]",
    ),
    rule(
        "two days before",
        _COUNT + " (before|beforehand)",
        lambda n: _moved(n, -1, "story"),
        {
            "He fell on March 2. Two days before, he had won.": [
                ("March 2", "DATE", "1999-03-02"),
                ("Two days before", "DATE", "1999-02-28"),
            ],
            "He left two days before the war.": [("two days", "DURATION", "P2D")],
        },
        before=r"[.,;)]|$",
    ),
    rule(
        "some years later",
        "({vague:vague} |){plural:unit} (later|earlier)",
        lambda n: Constant("DATE", "PAST_REF"),
        {"A few days later they met.": [("A few days later", "DATE", "PAST_REF")]},
    ),
    rule(
        "two weeks from now",
        _COUNT + " (from now|hence)",
        lambda n: _moved(n, 1, "publication"),
        {"It ends two weeks from now.": [("two weeks from now", "DATE", "1999-W12")]},
    ),
    rule(
        "two weeks from today",
        _COUNT + " (from|after) {near:near}",
        _from_today,
        {"He returns two weeks from today.": [("two weeks from today", "DATE", "1999-03-24")]},
    ),
    rule(
        "the following week",
        "[{edge:edge} ]the {story turn:turn} {unit:unit}",
        _story,
        {
            "He won in March 1998. The following month he resigned.": [
                ("March 1998", "DATE", "1998-03"),
                ("The following month", "DATE", "1998-04"),
            ],
            "He left on March 2 and died the same day.": [
                ("March 2", "DATE", "1999-03-02"),
                ("the same day", "DATE", "1999-03-02"),
            ],
        },
        ("The same second edition.", "He heard that minute by minute."),
        not_before=r"-[a-z]",
    ),
    rule(
        "that day",
        "that [same |very ]{calendar unit:unit}",
        lambda n: Shift(_unit(n), 0, "story"),
        {
            "Both banks opened in 1988. Imports doubled that year.": [
                ("1988", "DATE", "1988"),
                ("that year", "DATE", "1988"),
            ]
        },
        not_before=r"-",
    ),
    rule(
        "that weekend",
        "that [same |very ]weekend",
        lambda _: Shift("weekend", 0, "story"),
        {
            "She won on February 27 and sang that weekend.": [
                ("February 27", "DATE", "1999-02-27"),
                ("that weekend", "DATE", "1999-W08-WE"),
            ]
        },
        not_before=r"-",
    ),
    rule(
        "the day before",
        "the {calendar unit:unit} {side:side}",
        lambda n: Shift(_unit(n), 1 if n["side"] == "after" else -1, "story"),
        {
            "The bank opened in 1988. The year before, it had failed.": [
                ("1988", "DATE", "1988"),
                ("The year before", "DATE", "1987"),
            ],
            "He fell on March 2; the day before, he had won.": [
                ("March 2", "DATE", "1999-03-02"),
                ("the day before", "DATE", "1999-03-01"),
            ],
        },
        ("She left the day before the war.",),
        before=r"[.,;)]|$",
    ),
    rule(
        "the year",
        "the [full |whole |entire ][fiscal ]{calendar unit:unit}",
        lambda n: Shift(_unit(n), 0),
        {"Sales for the year were good.": [("the year", "DATE", "1999")]},
        ("She carried the day.", "He was man of the year-round quest."),
        after=r"\b(?:in|for|of|during|over|throughout|earlier|later|through|into|to)[ \n]+",
        before=(
            r"[.,;:)]|$|[ \n]+(?!(?:of|to|when|that|before|after|he"
            r"|she|they|it|the|in|at|begins?|began|ended|ending|ends)\b)"
        ),
    ),
)
